"""Decisions whose sentence holds a list of its own."""

import pytest

from ingest.claims.commitments.inline_limbs import limbs_inside, numbered
from ingest.claims.parties import Draft
from ingest.dates import Reference
from tests.ingest.claims.papers import paper


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Board: (a) NOTED the forecast; (b) AGREED a plan.", ["NOTED the forecast", "AGREED a plan"]),
        (
            "It agreed (1) to note the plan, (2) to write (by June) and (3) to meet again",
            ["to note the plan", "to write (by June)", "to meet again"],
        ),
        ("Members resolved to: i) visit the hub; ii) invite the CCG", ["visit the hub", "invite the CCG"]),
        ("The Cabinet RESOLVED that: 1. A be noted; and 2. B be done", ["A be noted", "B be done"]),
        ("That option (b) be taken, as (c) costs more", []),
        ("Approved under section 7(1) a grant", []),
    ],
)
def test_the_limbs_are_those_of_a_list_that_begins_with_its_first(words: str, expected: list[str]) -> None:
    assert [words[start:end] for start, end in numbered(words, 0, len(words))] == expected


def test_each_limb_has_its_own_day_and_doer_and_other_commitments_stay_whole() -> None:
    text = "It was agreed that (a) Ms Quill send the plan by 3 June 2019; and (b) Mr Rowe visit the hub in July 2019."
    made = paper(text)
    decided = Draft(0, len(text), "Resolution", "inline decision", 0, ["b2"])
    promised = Draft(0, len(text), "Undertaking", "act", 0, ["b2"])
    found = limbs_inside(made, [decided, promised], Reference(made.date))
    assert [(text[one.start : one.end], one.deadline, one.responsible, one.made_by) for one in found[:2]] == [
        ("Ms Quill send the plan by 3 June 2019", "2019-06-03", ["p1"], ["b2"]),
        ("Mr Rowe visit the hub in July 2019", "2019-07", ["p2"], ["b2"]),
    ]
    assert found[2:] == [promised]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "It was RESOLVED to APPROVE the procurement, and to DELEGATE the award to Ms Quill.",
            ["It was RESOLVED to APPROVE the procurement", "to DELEGATE the award to Ms Quill."],
        ),
        (
            "to NOTE the report and to SUPPORT the bid by 27 July",
            ["to NOTE the report", "to SUPPORT the bid by 27 July"],
        ),
        (
            "The Board APPROVED the hubs and DELEGATED the award",
            ["The Board APPROVED the hubs", "DELEGATED the award"],
        ),
        (
            "It RECEIVED the report; AGREED a plan; and DEFERRED the rest",
            ["It RECEIVED the report", "AGREED a plan", "DEFERRED the rest"],
        ),
        (
            "It NOTED the report, ENDORSED the plan and AGREED to meet in May",
            ["It NOTED the report", "ENDORSED the plan", "AGREED to meet in May"],
        ),
        ("The Board AGREED to lend lamps (PROPOSED by Mr Rowe and SECONDED by Ms Quill)", []),
        # noting and what follows at once, two words for one act, other capitals, the signing of minutes
        ("The Board NOTED the report and ENDORSED the bid", []),
        ("The Board AGREED and ADOPTED the plan", []),
        ("The Board RESOLVED to APPROVE the bid of the CCG and GP practices to NHS England", []),
        ("The minutes were AGREED as a correct record and SIGNED by the Chair", []),
        ("to note the report and to support the bid", []),
    ],
)
def test_each_verb_in_capitals_decides_something(words: str, expected: list[str]) -> None:
    made = paper(f"4. Wards\n\n{words}\n")
    draft = Draft(10, 10 + len(words), "Resolution", "inline decision", 1)
    found = [made.text[one.start : one.end] for one in limbs_inside(made, [draft], Reference(made.date))]
    assert found == (expected or [words])
