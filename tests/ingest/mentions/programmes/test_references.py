""" "The fund" and "this pilot" stand for what was named before them."""

from ingest.mentions.programmes.references import find_references
from ingest.paper import Mention, Paper
from ingest.pipeline import Pipeline
from ingest.reading import ProgrammeRead
from ingest.source import Source

NAMED = {"Warmth Fund": ("g1", "Fund"), "Place Plan": ("g2", "Plan"), "Hearth pilot": ("g3", "Pilot")}


def references(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []

    def name_all(paper: Paper) -> None:
        for name, (key, kind) in NAMED.items():
            at = text.find(name)
            if at >= 0:
                span = (at, at + len(name))
                programme = ProgrammeRead(key=key, entity=key, name=name, type=kind, start=span[0], end=span[1])
                paper.reading.programmes.append(programme)
                paper.mentions.append(Mention(*span, "programme", key))

    def note(paper: Paper) -> None:
        found.extend((text[m.start : m.end], m.key) for m in sorted(paper.mentions) if m.form == "definite")

    Pipeline([name_all, find_references, note]).read(Source("paper.txt", "text/plain", text, "x"))
    return found


def test_the_noun_of_its_name_stands_for_a_programme() -> None:
    text = "The Warmth Fund began in May. The Place Plan came later. The fund grew, and the plan was signed."
    assert references(text) == [("The fund", "g1"), ("the plan", "g2")]


def test_a_noun_of_its_kind_stands_for_the_last_one_of_that_kind() -> None:
    assert references("The Warmth Fund began. The pool was £2m. The Hearth pilot ended; the project cost £3,000.") == [
        ("The pool", "g1"),
        ("the project", "g3"),
    ]


def test_what_no_programme_can_be_stands_for_none() -> None:
    assert references("The plan was late. The Warmth Fund began. The pathway was not discussed.") == []
