"""Marks of erasure: that something was removed, without its words, and enough to know the words if they come again.

Words are kept as keyed hashes of their sequence. Nobody reads them back; who has the store and guesses the words can
confirm the guess.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, TypeAlias

MASK = "█"
TOKEN = re.compile(r"[^\W_]+")
Forms: TypeAlias = dict[str, dict[int, set[str]]]
LOAD = "MATCH (e:Erasure) RETURN properties(e) AS node ORDER BY e.id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One erasure. `document`, `text`, `start` and `end` are of a span; a person's mark is for all papers.

    `forms` are sealed sequences of words that go wherever they stand (of a span: in its paper), `local` ones go in the
    papers of `documents` and in those where a form stands; `things` are sealed ids of which nothing is said any more.
    """

    id: str
    kind: str
    salt: str
    at: datetime
    who: str
    why: str
    document: str | None = None
    text: str | None = None
    start: int | None = None
    end: int | None = None
    forms: tuple[str, ...] = ()
    local: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()

    @classmethod
    def from_node(cls, node: Mapping[str, Any]) -> "Mark":
        """From the properties of its node, or a line of a file."""
        row = {f.name: node[f.name] for f in fields(cls) if node.get(f.name) is not None}
        for name in ("forms", "local", "things", "documents"):
            row[name] = tuple(row.get(name, ()))
        at = row["at"]
        row["at"] = at.to_native() if hasattr(at, "to_native") else datetime.fromisoformat(str(at))
        return cls(**row)

    def properties(self) -> dict[str, Any]:
        """The properties of its node."""
        row = {f.name: getattr(self, f.name) for f in fields(self)}
        return {k: list(v) if isinstance(v, tuple) else v for k, v in row.items() if v is not None}


def words_in(text: str) -> list[str]:
    """The words of a text as they are sealed: letters and digits, without case."""
    return [match.group().casefold() for match in TOKEN.finditer(text)]


def seal(words: Iterable[str], salt: str) -> str:
    """A sequence of words as `number:hash`."""
    given = list(words)
    key = bytes.fromhex(salt)
    return f"{len(given)}:{hashlib.blake2b(' '.join(given).encode(), key=key, digest_size=16).hexdigest()}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: its paper, and which version of the paper's text it is (None for any other string)."""

    document: str
    text: str | None = None


class Finder:
    """Finds the sealed words of marks in texts."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self.marks = tuple(marks)
        self._things = {thing: mark for mark in self.marks for thing in mark.things}
        self._salts = sorted({mark.salt for mark in self.marks})
        self._ids: dict[str, bool] = {}

    def spans(self, text: str, place: Place) -> list[tuple[int, int]]:
        """The stretches of a text that are erased, in order, joined where they touch."""
        tokens = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(text)]
        found = self._matches(tokens, self._forms(place))
        for mark in self.marks:
            here = place.document in mark.documents
            if mark.kind == "person" and (here or (found and self._matches(tokens, _sealed(mark.salt, mark.forms)))):
                local = self._matches(tokens, _sealed(mark.salt, mark.local))
                found += [(s, e) for s, e in local if not text[s].islower()]
            if place.text is not None and mark.text == place.text and mark.start is not None and mark.end is not None:
                found.append((mark.start, mark.end))
        return _joined(found)

    def capitals(self, text: str, document: str) -> list[tuple[int, int]]:
        """The words of a value that stand in an erased span of the paper, one by one."""
        tokens = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(text)]
        own = [mark for mark in self.marks if mark.kind == "span" and mark.document == document]
        return _joined(span for mark in own for span in self._matches(tokens, _sealed(mark.salt, mark.local)))

    def is_erased(self, thing: str) -> bool:
        """Whether nothing is to be said of the thing of that id: it was erased, or its id has the words."""
        if thing not in self._ids:
            sealed = any(seal([thing], salt) in self._things for salt in self._salts)
            tokens = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(thing)]
            people = [mark for mark in self.marks if mark.kind == "person"]
            named = any(self._matches(tokens, _sealed(mark.salt, mark.forms)) for mark in people)
            self._ids[thing] = sealed or named
        return self._ids[thing]

    def in_id(self, thing: str, document: str) -> bool:
        """Whether the id of a thing has words that were erased in this paper."""
        tokens = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(thing)]
        return bool(self._matches(tokens, self._forms(Place(document))))

    def _forms(self, place: Place) -> Forms:
        forms: Forms = {}
        for mark in self.marks:
            if mark.document in (None, place.document):
                _sealed(mark.salt, mark.forms, forms)
        return forms

    @staticmethod
    def _matches(tokens: list[tuple[int, int, str]], forms: Forms) -> list[tuple[int, int]]:
        found = []
        folded = [token[2].casefold() for token in tokens]
        for salt, by_number in forms.items():
            for number, sealed in by_number.items():
                found += [
                    (tokens[first][0], tokens[first + number - 1][1])
                    for first in range(len(tokens) - number + 1)
                    if seal(folded[first : first + number], salt) in sealed
                ]
        return found


def _sealed(salt: str, sealed: Iterable[str], into: Forms | None = None) -> Forms:
    """Sealed words by salt and number, so that each sequence in a text is hashed once."""
    forms = {} if into is None else into
    for one in sealed:
        forms.setdefault(salt, {}).setdefault(int(one.partition(":")[0]), set()).add(one)
    return forms


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with letters and digits of the stretches masked; its length stays."""
    out = list(text)
    for start, end in spans:
        for index in range(max(start, 0), min(end, len(out))):
            if out[index].isalnum():
                out[index] = MASK
    return "".join(out)
