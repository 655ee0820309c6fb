"""Whose a programme is by what stands around it."""

import re

import pytest

from ingest.claims.relations.clauses import Found
from ingest.claims.relations.hinting import hinting
from ingest.paper import Mention, Paper
from ingest.pipeline import Pipeline
from ingest.reading import BodyRead, ProgrammeRead
from ingest.source import Source
from tests.ingest.claims.relations.test_relations_of_plans import CLINIC, COUNCIL, TRUST, stated

NAMES = {
    "University of Acre": ("b1", "ResearchBody"),
    "NHS England": ("b2", "NationalBody"),
    "Place Plan Programme Board": ("b3", "Committee"),
    "Acre STP": ("b4", "StpFootprint"),
    "Fell Valley Place Partnership": ("b5", "PlacePartnership"),
    "Audit Committee": ("b6", "Committee"),
    "Place Plan": ("g1", "Plan"),
    "evaluation": ("g2", "Review"),
    "Vanguard": ("g3", "Programme"),
}


def hinted(text: str) -> set[tuple[str, str, str]]:
    found: list[Found] = []

    def name_all(paper: Paper) -> None:
        for name, (key, kind) in NAMES.items():
            places = [m.span() for m in re.finditer(rf"\b{name}\b", paper.text)]
            if not places:
                continue
            start, end = places[0]
            if key[0] == "b":
                paper.reading.bodies.append(BodyRead(key=key, entity=key, name=name, type=kind, start=start, end=end))
            else:
                read = ProgrammeRead(key=key, entity=key, name=name, type=kind, start=start, end=end)
                paper.reading.programmes.append(read)
            of = "body" if key[0] == "b" else "programme"
            paper.mentions += [Mention(*place, of, key) for place in places]  # type: ignore[arg-type]
        paper.settle()
        found.extend(hinting(paper))

    Pipeline([name_all]).read(Source("paper.txt", "text/plain", text, "x"))
    return {(one.subject, one.predicate, one.object) for one in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Place Plan Programme Board met in May. The Place Plan is late.", {("b3", "leads", "g1")}),
        ("The evaluation, which the University of Acre began in May, is late.", {("b1", "leads", "g2")}),
        ("An evaluation is to be bought from the University of Acre.", {("b1", "leads", "g2")}),
        ("NHS England gave us Vanguard status.", {("b2", "leads", "g3")}),
        ("The Acre STP has five footprints, one being Fell Valley. Fell Valley Place Partnership met.", "b5 in b4"),
        (
            "The Acre STP is made up of three places: Fell Valley, Moor and Dale.\n\nFell Valley Place Partnership",
            "b5 in b4",
        ),
        ("The Audit Committee met. The Place Plan is late.", set()),
        ("The University of Acre is large. The evaluation is late.", set()),
        ("NHS England wrote to us. Vanguard status ended.", set()),
        ("The Acre STP met with the Fell Valley Place Partnership.", set()),
    ],
)
def test_whose_it_is(text: str, expected: set[tuple[str, str, str]] | str) -> None:
    assert hinted(text) == ({("b5", "partOf", "b4")} if expected == "b5 in b4" else expected)


def test_who_runs_something_right_behind_a_name_that_stands_alone_provides_it() -> None:
    rules = (hinting,)
    assert stated("Memory Clinic. Hillside NHS Trust runs three.", rules=rules) == {(TRUST, "provides", CLINIC)}
    assert stated("Memory Clinic\n\nHillside Council employs nine nurses.", rules=rules) == {
        (COUNCIL, "provides", CLINIC)
    }
    assert stated("Memory Clinic. Hillside NHS Trust was asked about it.", rules=rules) == set()
    assert stated("The Memory Clinic was busy in May. Hillside NHS Trust runs a ward.", rules=rules) == set()
