"""A paper's text cut into pieces, each with the statements that rest on it, so that a page can mark them by kind."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from ontology.vocabulary import Vocabulary

# What a piece is marked as; of spans equally long the first of these counts.
KINDS = ("body", "person", "programme", "place", "date", "figure", "commitment", "relation", "paper", "other")
_BY_CLASS = {
    "Body": "body", "Person": "person", "Post": "person", "Programme": "programme", "Area": "place",
    "Figure": "figure", "Commitment": "commitment", "Document": "paper", "Meeting": "paper",
}  # fmt: skip


@dataclass(slots=True)
class Span:
    """A stretch of the text with the statements that rest on it. `number` counts the spans of the page from 1."""

    start: int
    end: int
    kind: str
    number: int = 0
    statements: list[dict[str, Any]] = field(default_factory=list)
    commitment: str | None = None


@dataclass(slots=True)
class Piece:
    """A piece of the text that no span begins or ends in: the span that marks it, and what else is true of it."""

    text: str
    span: Span | None = None
    first: bool = False  # of its span
    promised: bool = False
    here: bool = False
    anchors: list[str] = field(default_factory=list)
    starts_here: bool = False


def kind_of(row: dict[str, Any], vocabulary: Vocabulary) -> str:
    """What a statement marks its words as."""
    predicate = vocabulary.predicates.get(row["predicate"])
    if predicate is None:
        return "other"
    if predicate.relation and row["predicate"] not in ("has_name", "identified_by"):
        return "relation"
    if predicate.range == "Edtf":
        return "date"
    if row["predicate"] == "amount_gbp":
        return "figure"
    labels = vocabulary.classes[row["subject_type"]].labels if row["subject_type"] in vocabulary.classes else ()
    return next((_BY_CLASS[label] for label in labels if label in _BY_CLASS), "other")


def spans(rows: list[dict[str, Any]], vocabulary: Vocabulary) -> list[Span]:
    """The spans in the order of the text, each with its statements and one kind."""
    found: dict[tuple[int, int], Span] = {}
    for row in rows:
        kind = kind_of(row, vocabulary)
        span = found.setdefault((row["start"], row["end"]), Span(row["start"], row["end"], kind))
        span.kind = min(span.kind, kind, key=KINDS.index)
        span.statements.append(row | {"kind": kind})
        if kind == "commitment" and row["predicate"] in ("type", "text"):
            span.commitment = row["subject"]
    ordered = sorted(found.values(), key=lambda s: (s.start, -s.end))
    for number, span in enumerate(ordered, 1):
        span.number = number
    return ordered


def pieces(text: str, offset: int, marked: list[Span], here: tuple[int, int] | None) -> list[Piece]:
    """The pieces of `text`, which begins at `offset` of the paper; `here` is the stretch that was asked for."""
    end = offset + len(text)
    inside = [s for s in marked if s.start < end and s.end > offset and s.end > s.start]
    cuts = {offset, end} | {min(max(p, offset), end) for s in inside for p in (s.start, s.end)}
    if here:
        cuts |= {min(max(p, offset), end) for p in here}
    ordered = sorted(cuts)
    made: list[Piece] = []
    seen: set[int] = set()
    anchored: set[str] = set()
    waiting, active = sorted(inside, key=lambda s: s.start), []
    place, shown_here = 0, False
    for start, stop in pairwise(ordered):
        while place < len(waiting) and waiting[place].start <= start:
            active.append(waiting[place])
            place += 1
        active = [s for s in active if s.end > start]
        piece = Piece(text[start - offset : stop - offset])
        if active:
            piece.span = min(active, key=lambda s: (s.end - s.start, KINDS.index(s.kind)))
            piece.first = piece.span.number not in seen
            if piece.text.strip():
                seen.add(piece.span.number)
            piece.promised = any(s.commitment for s in active)
            begun = {s.commitment for s in active if s.commitment and s.start == start} - anchored
            piece.anchors = sorted(begun)
            anchored |= begun
        if here and here[0] <= start < here[1]:
            piece.here, piece.starts_here, shown_here = True, not shown_here, True
        made.append(piece)
    return made
