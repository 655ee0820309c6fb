"""The statement: who or what, which property, which object or value, and the words that say so."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal, Self

import orjson

from joinedup.errors import InvalidValue

Value = str | int | float | bool
Basis = Literal["text", "manifest", "register", "inference"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing that one source says.

    `subject` and `object` are entity ids, `predicate` a slot of the ontology; exactly one of `object` and `value` is
    set. `start` and `end` are character offsets into the document's text (end exclusive) and cut exactly `quote` out of
    it. `valid_from` and `valid_to` are EDTF, inclusive; None is unknown. `confidence` is the estimated share of such
    statements that are right, 0 to 1. `basis` says whether the fact stands in the text, in the manifest, in a
    register row, or was inferred. `part` marks that the fact holds for a part only (one successor of several).
    """

    subject: str
    predicate: str
    object: str | None = None
    value: Value | None = None
    document: str
    start: int
    end: int
    quote: str
    extractor: str
    confidence: float = 1.0
    basis: Basis = "text"
    valid_from: str | None = None
    valid_to: str | None = None
    part: bool = False

    def __post_init__(self) -> None:
        if (self.object is None) == (self.value is None):
            raise InvalidValue(
                f"A statement has an object or a value, not both or neither: {self.subject} {self.predicate}"
            )

    @property
    def id(self) -> str:
        """What was said: the same for the same subject, predicate, object or value, document and span."""
        return "statement-" + digest(self.fact, self.document, str(self.start), str(self.end))

    @property
    def fact(self) -> str:
        """Subject, predicate and object or value alone: equal for statements that support each other."""
        said = f"→{self.object}" if self.object is not None else "=" + orjson.dumps(self.value).decode()
        return digest(self.subject, self.predicate, said)

    def as_dict(self) -> dict[str, Any]:
        """The id and all fields but the empty ones."""
        row = {f.name: getattr(self, f.name) for f in fields(self)}
        if not self.part:
            del row["part"]
        return {"id": self.id} | {name: value for name, value in row.items() if value is not None}

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The inverse of `as_dict`; a given id is not trusted but made anew."""
        known = {f.name for f in fields(cls)}
        unknown = set(row) - known - {"id"}
        if unknown:
            raise InvalidValue(f"Unknown fields in a statement: {', '.join(sorted(unknown))}")
        return cls(**{name: value for name, value in row.items() if name in known})


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits that stand for the parts in their order."""
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def to_lines(statements: Iterable[Statement]) -> Iterator[bytes]:
    """JSON Lines, one statement a line, keys sorted."""
    for statement in statements:
        yield orjson.dumps(statement.as_dict(), option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)


def from_lines(lines: Iterable[bytes | str]) -> Iterator[Statement]:
    """The inverse of `to_lines`."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield Statement.from_dict(orjson.loads(line))
            except (orjson.JSONDecodeError, TypeError) as error:
                raise InvalidValue(f"Line {number} is not a statement: {error}") from error
