"""Names of programmes that their boards bear, that hold commas, or that end where a cell does; and what is no name."""

import pytest

from ingest.extract import Extractor
from ingest.source import Source


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


def found(extractor: Extractor, text: str) -> set[str]:
    reading = extractor.reading(Source("paper.txt", "text/plain", text, "h"))
    return {programme.name for programme in reading.programmes}


HEAD = "KENT COUNTY COUNCIL\n\nMinutes of the Health Scrutiny Committee, 12 June 2017\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Compass North Programme Board had met. Compass North is to cut waits.\n",
            "Compass North",
        ),
        (
            "The Project Manager for Harbour Gate spoke. Harbour Gate would cut waits.\n",
            "Harbour Gate",
        ),
        ("Ms Ames, Programme Director, Green Lanes, spoke. Waits will fall under Green Lanes.\n", "Green Lanes"),
    ],
)
def test_a_name_is_told_by_its_board_and_its_director(extractor: Extractor, text: str, name: str) -> None:
    assert name in found(extractor, f"{HEAD}4. Stroke\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "4. Flu\n\nThe Public Health Programme Manager spoke. Public Health will write to schools.\n",
        "4. Flu\n\nThe Kent County Council Project Team met. Kent County Council will write to schools.\n",
        "4. Flu\n\nThe Clinical Lead, Programme Director and Mr Roe spoke. Mr Roe will write to schools.\n",
    ],
)
def test_departments_bodies_and_people_are_none(extractor: Extractor, text: str) -> None:
    assert found(extractor, HEAD + text) == set()


def test_what_a_name_is_said_to_be_is_no_second_programme(extractor: Extractor) -> None:
    text = "Together for Kent is the vanguard programme for the county. Together for Kent began in May.\n"
    assert found(extractor, HEAD + text) == {"Together for Kent"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Metric | 2016/17 actual | 2017/18 plan | 2018/19 plan\nDelayed days | 1,200 | 900 | 800\n", set()),
        ("The Trust submitted a balanced plan and a satisfactory impact assessment.\n", set()),
        ("The total fund is £4m and pays for the whole service.\n", set()),
        ("The Care Quality Commission (CQC) is to inspect them.\n", {"CQC inspection"}),
    ],
)
def test_heads_of_columns_and_bare_words_are_none(extractor: Extractor, text: str, expected: set[str]) -> None:
    assert found(extractor, HEAD + text) <= expected


def test_a_single_point_of_referral_is_a_service(extractor: Extractor) -> None:
    text = "The Trust told Members of the single point of referral (SPOR), which takes 400 calls a week.\n"
    assert found(extractor, HEAD + text) == {"single point of referral"}


def test_a_plan_on_a_fund_is_itself_the_plan_that_it_tells_of(extractor: Extractor) -> None:
    text = "The Better Care Fund pays for both teams. The plan sets out how £4m will be spent by March 2019.\n"
    assert "Better Care Fund plan" in found(extractor, HEAD + text)
    plan = "KENT INTEGRATION PLAN 2017-2019\n\nThis plan was written by Kent County Council.\n\n"
    reading = extractor.reading(Source("paper.txt", "text/plain", plan + text, "h"))
    named = {name for one in reading.programmes for name in (one.name, *one.aliases)}
    assert "Better Care Fund plan" not in named


def test_what_a_review_is_of_ends_with_its_cell(extractor: Extractor) -> None:
    text = (
        "Ref      Action                               Owner   Date\n"
        "0079     Review of the falls pathway model     AW      06/05/14\n"
    )
    assert not any("AW" in name for name in found(extractor, HEAD + text))
    wrapped = "They heard of the review of the falls   \n   pathway model in Harbury.\n"
    assert "review of the falls pathway model" in found(extractor, HEAD + wrapped)
