"""What goes into a release: the live statements of one moment, less what the profile leaves out, in order, on disk."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from graph.rdf.describe import Kept, Row
from graph.rdf.export import Content
from graph.rdf.order import in_order
from graph.release.people import Names, masked
from ontology.statement import Statement
from ontology.vocabulary import Vocabulary

STATEMENTS = "statements.jsonl"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a release holds: `people` in office or nobody at all; papers written for this project or real ones only."""

    people: bool = True
    illustrative: bool = False


@dataclass(slots=True)
class LeftOut:
    """How many statements and things the profile keeps out, and of how many statements it masks words."""

    statements: int = 0
    people: int = 0
    documents: int = 0
    masked: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """The statements of a release as JSON Lines on disk, and from merged ids to those in force."""

    path: Path
    merged: dict[str, str]
    left_out: LeftOut = field(default_factory=LeftOut)
    number: int = 0

    def statements(self) -> Iterator[Kept]:
        """All statements, by subject, predicate and what is said."""
        with self.path.open("rb") as lines:
            yield from map(from_line, lines)

    def content(self) -> Content:
        """For the serialisers of RDF."""
        return Content(self.statements, self.merged)


def to_line(kept: Kept) -> bytes:
    """A statement as a line of JSON: its fields, and where they differ from the usual, what made and judged it
    (`layer`, `ruling`) and the things that it stands at after a merge (`stands_at`, `object_stands_at`).
    """
    statement = kept.statement
    row = statement.as_dict()
    if kept.layer != "reading":
        row["layer"] = kept.layer
    if kept.ruling is not None:
        row["ruling"] = kept.ruling
    if kept.subject != statement.subject:
        row["stands_at"] = kept.subject
    if kept.object != statement.object:
        row["object_stands_at"] = kept.object
    return orjson.dumps(row, option=orjson.OPT_SORT_KEYS)


def from_line(line: bytes | str) -> Kept:
    """The inverse of `to_line`."""
    row: dict[str, Any] = orjson.loads(line)
    layer, ruling = row.pop("layer", "reading"), row.pop("ruling", None)
    subject, obj = row.pop("stands_at", None), row.pop("object_stands_at", None)
    statement = Statement.from_dict(row)
    return Kept(statement, subject or statement.subject, obj or statement.object, layer, ruling)


def take(
    statements: Iterable[Kept], merged: dict[str, str], folder: Path, profile: Profile, vocabulary: Vocabulary
) -> Contents:
    """Write the statements that the profile lets through to `folder`, in order.

    In memory are the ids of things and documents and the names of people, not the statements.
    """
    raw = folder / f"{STATEMENTS}.all"
    seen = _Seen(vocabulary)
    with raw.open("wb") as file:
        for row in in_order(map(_row, statements), key=lambda row: row.key, dump=_dump, load=_load):
            seen.see(row.kept)
            file.write(_dump(row) + b"\n")
    everything = Contents(raw, merged)
    gone = seen.gone(everything, profile)
    left_out = LeftOut(people=len(seen.people) if not profile.people else 0)
    left_out.documents = 0 if profile.illustrative else len(seen.illustrative)
    number = 0
    path = folder / STATEMENTS
    with path.open("wb") as file:
        for kept in everything.statements():
            if not seen.stays(kept, profile, gone):
                left_out.statements += 1
                continue
            told = kept if profile.people else masked(kept, seen.names)
            left_out.masked += told is not kept
            number += 1
            file.write(to_line(told) + b"\n")
    raw.unlink()
    there = {old: new for old, new in merged.items() if not {old, new} & gone and not seen.private((old, new), profile)}
    return Contents(path, there, left_out, number)


def _row(kept: Kept) -> Row:
    return Row("", kept.subject, "", kept)


def _dump(row: Row) -> bytes:
    return to_line(row.kept)


def _load(line: bytes) -> Row:
    return _row(from_line(line))


class _Seen:
    """What decides about other statements: which papers are illustrative, who is a person, which thing has a class."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.person = f"{vocabulary.classes['Person'].id_prefix}-"
        self.illustrative: set[str] = set()
        self.people: set[str] = set()
        self.typed: set[str] = set()
        self.names = Names()

    def see(self, kept: Kept) -> None:
        """Remember what others may ask of this."""
        said = kept.statement
        if said.predicate == "illustrative" and said.value is True and kept.supports:
            self.illustrative.add(kept.subject)
        elif said.predicate == "type":
            self.typed.add(kept.subject)
            if said.value == "Person":
                self.people |= {kept.subject, said.subject}
        for thing in self._things(kept):
            if thing.startswith(self.person):
                self.people.add(thing)
        if kept.subject in self.people or kept.subject.startswith(self.person):
            self.names.see(said)

    def stays(self, kept: Kept, profile: Profile, gone: set[str]) -> bool:
        """Whether the profile lets the statement through, and all that it speaks of is still there."""
        things = self._things(kept)
        if not profile.illustrative and kept.statement.document in self.illustrative:
            return False
        return not self.private(things, profile) and not gone.intersection(things)

    def private(self, things: Iterable[str], profile: Profile) -> bool:
        """Whether one of them is a person that the profile leaves out."""
        return not profile.people and any(thing in self.people for thing in things)

    def gone(self, everything: Contents, profile: Profile) -> set[str]:
        """The things of whose class nothing is said any more. What is said of those goes as well, and so on."""
        gone: set[str] = set()
        while True:
            left = {
                kept.subject
                for kept in everything.statements()
                if kept.statement.predicate == "type" and self.stays(kept, profile, gone)
            }
            if self.typed - left == gone:
                return gone
            gone = self.typed - left

    def _things(self, kept: Kept) -> tuple[str, ...]:
        said = kept.statement
        return tuple({said.subject, kept.subject, said.object or kept.subject, kept.object or kept.subject})
