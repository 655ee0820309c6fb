"""Which programmes of a paper are one under several names, and what becomes of their entries."""

import re

import pytest

from ingest.mentions.programmes.joining import join_programmes, joined
from ingest.mentions.programmes.joining_signs import pairs
from ingest.paper import Mention, Paper
from ingest.pipeline import Pipeline
from ingest.reading import ProgrammeRead
from ingest.source import Source

Named = tuple[str, str, float]  # a name, its type, how likely it is one


def paper_of(text: str, *named: Named) -> Paper:
    """A paper in which the programmes have been found wherever they stand."""
    kept: list[Paper] = []

    def have(paper: Paper) -> None:
        for number, (name, kind, likely) in enumerate(named, start=1):
            places = [match.span() for match in re.finditer(re.escape(name), paper.text)]
            (start, end), key = places[0], f"g{number}"
            paper.reading.programmes.append(
                ProgrammeRead(
                    key=key, entity=f"e{number}", name=name, type=kind, mentions=places, start=start, end=end,
                    confidence=likely,
                )
            )  # fmt: skip
            paper.mentions += [Mention(*place, "programme", key) for place in places]
        paper.strands.append((0, "g1"))
        kept.append(paper)

    Pipeline([have]).read(Source("paper.txt", "text/plain", text, "x"))
    return kept[0]


HEAD = "Acre Council\n\nMinutes, 12 June 2018\n\n"
CONTRACT = HEAD + (
    "Members praised Home from Hospital and asked how it is measured. The Home from Hospital contract runs to March.\n"
)
ONE = [
    (CONTRACT, ("Home from Hospital", "Service", 0.8), ("Home from Hospital contract", "Plan", 0.9)),
    (
        HEAD + "The Board signed the Memorandum of Understanding (MoU) in May.\n",
        ("Memorandum of Understanding", "Plan", 0.9),
        ("MoU", "Plan", 0.6),
    ),
    (
        HEAD + "JOINT CARERS STRATEGY\n\nThe Carers Strategy was approved in June.\n",
        ("JOINT CARERS STRATEGY", "Plan", 0.8),
        ("Carers Strategy", "Plan", 0.9),
    ),
    (
        HEAD + "Healthy Together, the strategy for 2016 to 2021, was approved.\n",
        ("Healthy Together", "Programme", 0.8),
        ("strategy for 2016 to 2021", "Plan", 0.6),
    ),
]
TWO = [
    (
        HEAD + "The Rapid Response team sees people at home; the Rapid Recovery team takes over after three days.\n",
        ("Rapid Response team", "Service", 0.9),
        ("Rapid Recovery team", "Service", 0.9),
    ),
    (
        HEAD + "The Carers Strategy was approved in June. The Dementia Strategy follows in the autumn.\n",
        ("Carers Strategy", "Plan", 0.9),
        ("Dementia Strategy", "Plan", 0.9),
    ),
    (
        HEAD + "The Better Care Fund pays for the Falls Clinic in Acre.\n",
        ("Better Care Fund", "Fund", 0.9),
        ("Falls Clinic", "Service", 0.9),
    ),
]


@pytest.mark.parametrize(("text", "first", "second"), ONE)
def test_two_names_of_one_programme_are_one_entry(text: str, first: Named, second: Named) -> None:
    paper = paper_of(text, first, second)
    join_programmes(paper)
    (found,) = paper.reading.programmes
    likelier, other = sorted((first, second), key=lambda named: -named[2])
    assert (found.name, found.aliases) == (likelier[0], [other[0]])


@pytest.mark.parametrize(("text", "first", "second"), TWO)
def test_two_programmes_stay_two_entries(text: str, first: Named, second: Named) -> None:
    paper = paper_of(text, first, second)
    join_programmes(paper)
    assert [one.name for one in paper.reading.programmes] == [first[0], second[0]]


def test_the_places_of_both_lead_to_the_one_entry() -> None:
    paper = paper_of(CONTRACT, ("Home from Hospital", "Service", 0.8), ("Home from Hospital contract", "Plan", 0.9))
    join_programmes(paper)
    (found,) = paper.reading.programmes
    assert (found.key, found.type, len(found.mentions)) == ("g2", "Plan", 3)
    assert {mention.key for mention in paper.mentions} == {"g2"}
    assert paper.strands == [(0, "g2")]


def test_signs_tell_what_names_share_and_how_they_stand() -> None:
    paper = paper_of(CONTRACT, ("Home from Hospital", "Service", 0.8), ("Home from Hospital contract", "Plan", 0.9))
    ((one, other, signs),) = pairs(paper)
    assert (one.key, other.key) == ("g1", "g2")
    assert {"first in second", "extra contract", "types Plan~Service", "second with the", "distance 3"} <= set(signs)
    assert signs == sorted(signs)


def test_of_several_that_are_one_the_likeliest_stands_for_all() -> None:
    paper = paper_of(HEAD + "Ash, Birch, Cedar, Dogwood", ("Ash", "Plan", 0.5), ("Birch", "Plan", 0.9),
                     ("Cedar", "Plan", 0.7), ("Dogwood", "Plan", 0.6))  # fmt: skip
    same = [("g1", "g3"), ("g3", "g2")]
    assert joined(paper.reading.programmes, same) == {"g1": "g2", "g3": "g2"}
    assert joined(paper.reading.programmes, []) == {}


def test_of_two_alike_the_first_stands_for_both_in_every_run() -> None:
    paper = paper_of("Care Link begins here.\n", *(("Care Link", "System", 0.9) for _ in range(40)))
    same = [(f"g{number}", f"g{number + 1}") for number in range(1, 40, 2)]
    chosen = joined(paper.reading.programmes, same)
    assert all(into == min(key, into) for key, into in chosen.items())
