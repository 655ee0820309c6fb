"""The register's tables as documents for the store, and what stands for the register as a whole."""

from collections import defaultdict
from collections.abc import Iterator

from ingest.registers.statements import EXTRACTOR, RegisterTable, documents, statements
from ontology.stated import StatedDocument
from ontology.statement import Statement, digest


def register_documents() -> list[StatedDocument]:
    """Each table as a document, with what its rows say."""
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements():
        said[statement.document].append(statement)
    return [_stated(table, said[table.id]) for table in documents()]


def register_stamp(tables: list[StatedDocument]) -> str:
    """Stands for the register: papers read with another one may say other things."""
    return digest(*(table.content_hash for table in tables))


def _stated(table: RegisterTable, said: list[Statement]) -> StatedDocument:
    return StatedDocument(
        id=table.id,
        content_hash=digest(table.text),
        text=table.text,
        extractor=EXTRACTOR,
        statements=(*_about(table), *said),
    )


def _about(table: RegisterTable) -> Iterator[Statement]:
    """What the table is; its words are its heading."""
    heading = table.text.splitlines()[0] if table.text else ""
    for predicate, value in (("type", "Document"), ("title", table.title), ("document_kind", "register")):
        yield Statement(
            subject=table.id, predicate=predicate, value=value, document=table.id, start=0, end=len(heading),
            quote=heading, extractor=EXTRACTOR, basis="register",
        )  # fmt: skip
