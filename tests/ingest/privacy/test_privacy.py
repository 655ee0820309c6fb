"""Nobody private is left in a masked text; nobody in office is masked."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from ingest.privacy import Masks, find

HERE = Path(__file__).parent


def _cases(*names: str) -> list[Any]:
    return [case for name in names for case in yaml.safe_load((HERE / name).read_text("utf-8"))]


PRIVATE = _cases(
    "private.yaml",
    "private_unseen.yaml",
    "private_hostile.yaml",
    "private_at_work.yaml",
    "private_approaches.yaml",
    "private_introduced.yaml",
    "private_spoken.yaml",
)
OFFICIALS = _cases(
    "officials.yaml",
    "officials_unseen.yaml",
    "officials_hostile.yaml",
    "officials_approaches.yaml",
    "officials_introduced.yaml",
    "officials_beside.yaml",
)


@pytest.mark.parametrize("case", PRIVATE, ids=lambda case: case["text"][:50])
def test_private_people_are_masked(case: dict[str, str | list[str]]) -> None:
    text = str(case["text"])
    masked = find(text).apply(text)
    assert len(masked) == len(text)
    assert [words for words in case["gone"] if words in masked] == []
    assert [words for words in case.get("stays", []) if words not in masked] == []


@pytest.mark.parametrize("text", OFFICIALS, ids=lambda text: text[:50])
def test_people_in_office_stay(text: str) -> None:
    assert find(text).apply(text) == text


def test_there_are_enough_passages_of_both_kinds() -> None:
    assert len(PRIVATE) >= 60
    assert len(OFFICIALS) >= 60


def test_masks_keep_length_and_shape() -> None:
    masks = Masks.over([(8, 12), (0, 4), (3, 6)])
    assert masks.spans == ((0, 6), (8, 12))
    assert Masks.over([(0, 8)]).apply("Mary, 85, is at home") == "████, ██, is at home"


def test_mentions_that_touch_a_mask_are_kept_out() -> None:
    masks = Masks.over([(10, 14), (20, 25)])
    assert [masks.keeps_out(*span) for span in ((0, 10), (0, 11), (13, 14), (14, 20), (24, 30), (25, 30))] == [
        False,
        True,
        True,
        False,
        True,
        False,
    ]


def test_a_name_at_the_end_of_a_very_long_line() -> None:
    text = "The Board was told of the work. " * 3_000 + 'It then heard from "Doris", 84, whose son Keith had written.'
    masked = find(text).apply(text)
    assert masked[:96_000] == text[:96_000]
    assert [words for words in ("Doris", "84", "Keith") if words in masked] == []


def test_a_name_behind_a_small_word() -> None:
    text = "PUBLIC QUESTIONS\n\nA Mr Dale, from Ashmoor, asked when the ward would reopen. The Chair thanked Mr Dale.\n"
    assert "Dale" not in find(text).apply(text)
    text = text.replace(" The Chair thanked Mr Dale.", "")
    assert "Dale" not in find(text).apply(text)


def test_a_name_of_two_letters() -> None:
    text = "Jo, 84, fell at home last winter and her daughter rang the ward.\n"
    assert "Jo" not in find(text).apply(text)


@pytest.mark.parametrize(
    "listed",
    [
        "Members present\nDr Sue Elm             Medical Director\nTim Oakham             Non-Executive Director\n",
        "Present:\nDr Sue Elm             Medical Director\nMr Tim Oakham-Ray   Director of Finance\n",
        "Non-Executive Directors:\nAnna Mirren; Tim Oakham; Bridget Noel\n",
        "Representatives of NHS providers\nTim Oakham - Anyshire Partnership Trust\n",
        "Voting members\n  Tim Oakham ......... Chief Executive Officer\n",
        "Chief Nurse: Nadia Thurl   Integration Officer: Tim Oakham   Lay Member: Giles Scamp\n",
    ],
)
def test_who_is_listed_in_office_is_not_masked_under_a_question(listed: str) -> None:
    surname = "Oakham-Ray" if "-Ray" in listed else "Oakham"
    asked = f"7 QUESTIONS FROM THE PUBLIC\nMrs Vane asked about beds. Mr {surname} would write to her.\n"
    text = f"Board minutes\n\n{listed}\n{asked}"
    masked = find(text).apply(text)
    assert "Vane" not in masked
    assert f"Mr {surname} would write" in masked


@pytest.mark.parametrize("whose", ["patients", "Save Our Beds", "the campaign against closure", "residents"])
def test_representatives_of_those_who_ask_are_masked_under_a_question(whose: str) -> None:
    text = f"Representatives of {whose}\nTim Oakham\n\n7 QUESTIONS FROM THE PUBLIC\nMr Oakham asked about beds.\n"
    assert "Mr Oakham" not in find(text).apply(text)


PRESENT = (
    "PRESENT\nAndrew Heyes             Chairman\nJulie Marsh              Executive Director of Nursing\n"
    "Dr David Birk            Executive Medical Director\nJan Roberts-Lea          Non-Executive Director\n\n"
    "136/15   WELCOME\nNobody had sent apologies.\n\n138/15   PATIENT STORY\n"
)


def test_an_official_who_tells_the_story_of_a_patient_stays() -> None:
    told = 'Julie Marsh read out a letter about "Winifred", who had been nursed on Ward 5 in her last days.'
    asked = "Jan Roberts-Lea asked what could be done about noise.\n\n139/15   STAFFING\nJulie Marsh said it would be."
    masked = find(f"{PRESENT}{told} {asked}").apply(f"{PRESENT}{told} {asked}")
    assert masked.startswith(f"{PRESENT}Julie Marsh read out a letter about")
    assert "Winifred" not in masked
    assert masked.endswith(asked)


@pytest.mark.parametrize(
    ("story", "after"),
    [
        ("Councillor Roe told of a man who had waited nine hours with his wife.", "He asked for a report by May."),
        ("One lady had been moved five times in her last week.", "The Chair said that she was sorry."),
        ("Ms Roe knew of a widow who had rung her surgery 41 times.", "The contract ends in June. She asked about it."),
    ],
)
def test_whoever_tells_a_story_and_what_they_say_next_stays(story: str, after: str) -> None:
    text = f"{story} {after}"
    masked = find(text).apply(text)
    assert masked != text
    assert masked.endswith(after)


def test_what_a_relative_in_a_story_wished_is_part_of_it() -> None:
    text = "PN spoke of a Moor Row man who had been admitted eleven times. His widow had asked for an answer."
    assert find(text).apply(text).startswith("PN spoke of █ ████ ███ ███")
    assert "widow" not in find(text).apply(text)
