"""One document with all that was read from it: the unit in which statements travel from reading to the store."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from joinedup.errors import InvalidValue
from ontology.statement import Statement, digest, to_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDocument:
    """A paper or register table and its statements.

    `id` is the document's entity id, `content_hash` stands for the bytes of the original, `text` is the text as served
    (masked where privacy asks for it; of a register the table), `extractor` the name and version of what read it,
    and `registers` stands for the registers that it was read with.
    """

    id: str
    content_hash: str
    text: str
    extractor: str
    statements: tuple[Statement, ...]
    registers: str = ""

    def __post_init__(self) -> None:
        strangers = {s.document for s in self.statements} - {self.id}
        if strangers:
            raise InvalidValue(f"Statements of {', '.join(sorted(strangers))} stand under the document {self.id}.")

    @property
    def reading(self) -> str:
        """Stands for everything in it: equal readings need not be loaded twice."""
        lines = sorted(to_lines(self.statements))
        return digest(self.content_hash, self.text, self.extractor, self.registers, b"".join(lines).decode())

    def lines(self) -> Iterator[bytes]:
        """JSON Lines: a first line for the document, then one a statement."""
        head = {"content_hash": self.content_hash, "extractor": self.extractor, "id": self.id, "text": self.text}
        if self.registers:
            head["registers"] = self.registers
        yield orjson.dumps(head, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)
        yield from to_lines(self.statements)


def documents_from_lines(lines: Iterable[bytes | str]) -> Iterator[StatedDocument]:
    """The inverse of `StatedDocument.lines`, for one document or many after each other. Raises InvalidValue."""
    head: dict[str, Any] | None = None
    statements: list[Statement] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = orjson.loads(line)
            if "content_hash" in row:
                if head is not None:
                    yield _document(head, statements)
                head, statements = row, []
            else:
                statements.append(Statement.from_dict(row))
        except (orjson.JSONDecodeError, TypeError) as error:
            raise InvalidValue(f"Line {number} is neither a document nor a statement: {error}") from error
        if head is None:
            raise InvalidValue(f"Line {number} is a statement before any document.")
    if head is not None:
        yield _document(head, statements)


def _document(head: dict[str, Any], statements: list[Statement]) -> StatedDocument:
    try:
        return StatedDocument(**head, statements=tuple(statements))
    except TypeError as error:
        raise InvalidValue(f"The first line of the document {head.get('id')} is not complete: {error}") from error
