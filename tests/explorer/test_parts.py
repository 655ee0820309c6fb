"""The parts of the pages that need no browser: words for days and money, marks in a text, lines of life, systems."""

from datetime import date
from typing import Any

import pytest

from api.pages import wording
from api.pages.addresses import Addresses
from api.pages.landscape import Landscape, system_of, systems
from api.pages.life import line_of_life
from api.pages.marking import pieces, spans
from api.pages.papers import PORTION, portions
from api.pages.timing import timing
from ontology.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2018-05-31", "31 May 2018"), ("2018-05", "May 2018"), ("2018", "2018"), ("2017-24", "winter 2017"),
        ("2018-34", "the second quarter of 2018"), ("2016-10~", "about October 2016"),
        ("2018-04-01/2018-06-30", "1 April 2018 to 30 June 2018"), ("../2018", "until 2018"), ("2018/..", "from 2018"),
        ("soon", "soon"), (None, ""), (date(2020, 4, 1), "1 April 2020"),
    ],
)  # fmt: skip
def test_a_day_is_said_as_exactly_as_it_is_known(text: str | date | None, words: str) -> None:
    assert wording.day(text) == words


@pytest.mark.parametrize(
    ("pounds", "words"),
    [(300000, "£300,000"), (2_500_000, "£2.5 million"), (1e9, "£1 billion"), (12.5, "£12.50"), (0, "£0"), (None, "")],
)
def test_money(pounds: float | None, words: str) -> None:
    assert wording.money(pounds) == words


def test_a_period_says_what_is_known() -> None:
    assert wording.period({"valid_from": "2013-04-01", "valid_to": None}) == "since 1 April 2013"
    assert wording.period({"valid_from": None, "valid_to": "2022-06-30"}) == "until 30 June 2022"
    assert wording.period({"valid_from": None, "valid_to": None}) == ""


def test_changes_and_coordinates_are_said_as_people_say_them() -> None:
    assert [wording.changes("judged", n) for n in (1, 1200)] == ["1 judgement", "1,200 judgements"]
    assert wording.degrees(-3.03552, "east", "west") == "3.036° west"


def test_text_is_shown_without_what_turns_its_neighbours() -> None:
    assert wording.clean("\u202egpj.exe\u202c of \u2067harm\u0007") == "gpj.exe of harm"
    assert wording.breakable("<b>" + "x" * 150) == "&lt;b&gt;" + "x" * 57 + "<wbr>" + "x" * 93


def test_long_text_is_cut_at_a_word() -> None:
    assert wording.short("one two three four", 12) == "one two…"
    assert wording.short("x" * 50, 10) == "x" * 10 + "…"


@pytest.mark.parametrize(
    ("earliest", "latest", "mark"),
    [
        ("2018-05-01", "2018-05-31", "due"), ("2018-06-01", "2018-06-30", "open"),
        ("2018-04-01", "2018-04-30", "overdue"), (None, None, "no_deadline"),
    ],
)  # fmt: skip
def test_timing_on_a_day(earliest: str | None, latest: str | None, mark: str) -> None:
    assert timing({"deadline_earliest": earliest, "deadline_latest": latest}, date(2018, 5, 10)) == mark


@pytest.mark.parametrize(
    ("thing", "path"),
    [
        ("ccg-00R", "/body/ccg-00R"), ("sub-icb-00R", "/body/sub-icb-00R"), ("place-a", "/body/place-a"),
        ("area-ROT", "/place/area-ROT"), ("person-a", "/person/person-a"), ("programme-a", "/programme/programme-a"),
        ("primary-care-U1", "/body/primary-care-U1"), ("document-a", "/paper/document-a"),
        ("register-names", "/paper/register-names"), ("commitment-1", "/commitment/commitment-1"),
        ("statement-1", "/statement/statement-1"), ("post-a", "/thing/post-a"), ("what", "/thing/what"),
    ],
)  # fmt: skip
def test_each_kind_of_id_has_its_page(thing: str, path: str) -> None:
    assert Addresses(Vocabulary.load(), "https://example.org/joined").of(thing) == path


def test_addresses_keep_the_path_that_the_service_is_reached_at() -> None:
    addresses = Addresses(Vocabulary.load(), "https://example.org/joined")
    assert addresses.to("/find", q="a b", as_of=None) == "/joined/find?q=a+b"


def stated(start: int, end: int, predicate: str, subject: str, kind: str) -> dict[str, Any]:
    return {"start": start, "end": end, "predicate": predicate, "subject": subject, "subject_type": kind}


def test_a_text_is_cut_where_spans_begin_and_end_and_the_shortest_span_marks_it() -> None:
    text = "The board will open a centre."
    marked = spans(
        [
            stated(0, 28, "type", "commitment-1", "Action"),
            stated(4, 9, "name", "hwb-A", "HealthAndWellbeingBoard"),
            stated(4, 9, "made", "hwb-A", "HealthAndWellbeingBoard"),
        ],
        Vocabulary.load(),
    )
    assert [(s.number, s.kind, len(s.statements)) for s in marked] == [(1, "commitment", 1), (2, "body", 2)]
    cut = pieces(text, 0, marked, (10, 14))
    assert [(p.text, p.span.kind if p.span else None, p.first, p.here, p.promised) for p in cut] == [
        ("The ", "commitment", True, False, True),
        ("board", "body", True, False, True),
        (" ", "commitment", False, False, True),
        ("will", "commitment", False, True, True),
        (" open a centre", "commitment", False, False, True),
        (".", None, False, False, False),
    ]
    assert "".join(p.text for p in cut) == text


def test_a_long_text_comes_in_portions_that_end_with_a_line() -> None:
    text = ("x" * 99 + "\n") * 2_000
    borders = portions(text)
    assert [text[last - 1] for _, last in borders] == ["\n"] * len(borders)
    assert "".join(text[first:last] for first, last in borders) == text
    assert all(last - first <= PORTION * 1.25 for first, last in borders)
    assert portions("") == [(0, 0)]


def test_a_line_of_life_has_a_bar_for_each_body_and_a_step_for_each_succession() -> None:
    rows: list[dict[str, Any]] = [
        {"id": "pct-1", "name": "PCT", "valid_from": "2002-04-01", "valid_to": "2013-03-31", "own": False,
         "earlier": []},
        {"id": "ccg-1", "name": "CCG", "valid_from": "2013-04-01", "valid_to": None, "own": True,
         "earlier": [{"id": "pct-1", "from": "2013-04-01", "part": False, "fact": "f"}]},
    ]  # fmt: skip
    line = line_of_life(rows, date(2013, 4, 1))
    assert line is not None
    old, new = line["bars"]
    assert (old["y"], new["y"], new["open"]) == (0, 34, True)
    assert old["x"] < old["x2"] <= new["x"] < new["x2"] <= line["width"]
    assert [(s["from_y"], s["to_y"], s["x"]) for s in line["steps"]] == [(0, 34, new["x"])]
    assert line["day"] == new["x"]
    assert line_of_life(rows[:1], None) is None


def test_what_belongs_to_one_board_on_a_day_stands_in_one_row() -> None:
    def body(name: str, kind: str, layer: str) -> dict[str, Any]:
        return {"id": name, "name": name, "type": kind, "layer": layer, "valid_from": None, "valid_to": None}

    def link(a: str, b: str) -> dict[str, Any]:
        return {"a": a, "b": b, "succeeds": False, "valid_from": None, "valid_to": None}

    bodies = [
        body("icb", "IntegratedCareBoard", "commissioner"), body("ics", "IntegratedCareSystem", "footprint"),
        body("icp", "IntegratedCarePartnership", "footprint"), body("stp", "StpFootprint", "footprint"),
        body("council", "LocalAuthority", "council"), body("trust", "NHSTrust", "trust"),
    ]  # fmt: skip
    links = [link("icb", "ics"), link("icb", "icp"), link("trust", "ics"), link("council", "icp"), link("trust", "stp")]
    there = {b["id"]: b for b in bodies}
    rows = systems(Landscape(there, links, []), there, date(2023, 1, 1))
    assert [{k: [b["id"] for b in v] for k, v in row.items()} for row in rows] == [
        {"heads": ["icp", "ics"], "commissioner": ["icb"], "council": ["council"], "trust": ["trust"]},
        {"heads": ["stp"], "commissioner": [], "council": [], "trust": ["trust"]},
    ]


def test_a_body_belongs_to_the_last_of_the_systems_that_it_went_into() -> None:
    bodies: dict[str, dict[str, Any]] = {
        "stp-1": {"layer": "footprint", "type": "StpFootprint"},
        "ics-1": {"layer": "footprint", "type": "IntegratedCareSystem"},
        "icb-1": {"layer": "commissioner", "type": "IntegratedCareBoard"},
        "ccg-1": {"layer": "commissioner", "type": "ClinicalCommissioningGroup"},
        "council-1": {"layer": "council", "type": "LocalAuthority"},
        "council-2": {"layer": "council", "type": "LocalAuthority"},
    }
    links = [
        {"a": "ics-1", "b": "stp-1", "succeeds": True},
        {"a": "icb-1", "b": "ics-1", "succeeds": True},
        {"a": "ccg-1", "b": "stp-1", "succeeds": False},
        {"a": "council-1", "b": "stp-1", "succeeds": False},
    ]
    system_of(bodies, links)
    assert {i: b["system"] for i, b in bodies.items()} == {**dict.fromkeys(bodies, "icb-1"), "council-2": None}
