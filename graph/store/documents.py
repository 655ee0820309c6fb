"""What the store knows of a document as a whole, and how a new reading differs from what is recorded."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson

from graph.store.records import READING, Record, text_id
from graph.store.writing import Asking, Writing
from ontology.stated import StatedDocument
from ontology.statement import Statement, digest

STATES = """
UNWIND $ids AS id
CALL (id) {
  MATCH (d:Entity {id: id}) RETURN d
  UNION
  MATCH (d:Former {id: id}) RETURN d
}
RETURN id, properties(d) AS node
"""
SET_STATES = """
UNWIND $rows AS row
MATCH (d:Entity {id: row.id})
SET d:Document, d += row.state
"""
SET_TEXTS = """
UNWIND $rows AS row
MATCH (d:Entity {id: row.document})
MERGE (t:DocumentText {id: row.id})
ON CREATE SET t.document = row.document, t.content_hash = row.content_hash
SET t.text = row.text
MERGE (t)-[:TEXT_OF]->(d)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentState:
    """What was last loaded of a document. `reading` stands for all of it, and is None while a load is under way."""

    content_hash: str | None = None
    read_by: str | None = None
    registers: str | None = None
    reading: str | None = None
    text_version: str | None = None
    loaded_at: datetime | None = None
    withdrawn_at: datetime | None = None

    @classmethod
    def from_node(cls, node: dict[str, Any]) -> "DocumentState":
        """From the properties of a document's node."""
        times = {name: node[name].to_native() if node.get(name) else None for name in ("loaded_at", "withdrawn_at")}
        texts = ("content_hash", "read_by", "registers", "reading", "text_version")
        return cls(**times, **{name: node.get(name) for name in texts})

    def properties(self) -> dict[str, Any]:
        """As properties of the node."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}

    @property
    def stamp(self) -> str:
        """Stands for the whole state, so that an undo can tell whether it is still the one that it takes back."""
        return digest(orjson.dumps(self.properties(), option=orjson.OPT_SORT_KEYS).decode())

    def as_json(self) -> str:
        """As a text that `from_json` reads."""
        return orjson.dumps(self.properties(), option=orjson.OPT_SORT_KEYS).decode()

    @classmethod
    def from_json(cls, text: str) -> "DocumentState":
        """The inverse of `as_json`."""
        row = orjson.loads(text)
        times = {n: datetime.fromisoformat(row[n]) if row[n] else None for n in ("loaded_at", "withdrawn_at")}
        return cls(**row | times)


TELLING = ("source_url", "records", "title")  # what tells one paper from another, the surest first
NOT_LOADED = DocumentState()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What loading a document would change, and why."""

    document: str
    why: str
    added: Sequence[Statement] = ()
    taken_back: Sequence[Record] = ()
    kept: Mapping[str, int] = field(default_factory=dict)
    other_bytes: bool = False

    @property
    def unchanged(self) -> int:
        """How many statements stay as they are."""
        return sum(self.kept.values())

    @property
    def other_paper(self) -> bool:
        """Whether another paper seems to take the place of the one recorded: other bytes, and another address, else
        another meeting, else another title. Mending a paper leaves these as they are.
        """
        for name in TELLING if self.other_bytes else ():
            before = {r.statement.object or r.statement.value for r in self.taken_back if r.statement.predicate == name}
            now = {s.object or s.value for s in self.added if s.predicate == name}
            if self.kept.get(name) or (before and now):
                return not self.kept.get(name) and before.isdisjoint(now)
        return False

    def by_predicate(self) -> dict[str, tuple[int, int, int]]:
        """Added, taken back and unchanged for each predicate."""
        added = Counter(s.predicate for s in self.added)
        taken = Counter(r.statement.predicate for r in self.taken_back)
        names = sorted({*added, *taken, *self.kept})
        return {name: (added[name], taken[name], self.kept.get(name, 0)) for name in names}


def states(asking: Asking, ids: Iterable[str]) -> dict[str, DocumentState]:
    """The states of those documents that were ever loaded."""
    rows = asking.rows(STATES, ids=sorted(ids))
    return {row["id"]: DocumentState.from_node(row["node"]) for row in rows if row["node"].get("content_hash")}


def set_state(writing: Writing, document: str, before: DocumentState | None, state: DocumentState, why: str) -> None:
    """Change what the store knows of a document, with a change that can be undone. The node must be there."""
    told = (before or NOT_LOADED).as_json()
    writing.change("document", why, document=document, before=told, stamp=state.stamp)
    writing.run(SET_STATES, rows=[{"id": document, "state": state.properties()}])


def text_version(document: StatedDocument) -> str | None:
    """The id of the text as served of this version of the document; None where there is no text."""
    return text_id(document.id, document.content_hash) if document.text else None


def reason(document: StatedDocument, state: DocumentState | None) -> str:
    """Why a new reading of the document differs from the last."""
    if state is None or state.content_hash is None:
        return "new document"
    register = document.id.startswith("register-")
    if document.content_hash != state.content_hash:
        return "register changed" if register else "source changed"
    if document.extractor != state.read_by:
        return "extractor changed"
    return "register changed" if document.registers != (state.registers or "") else "source changed"


def difference(
    document: StatedDocument, share: Sequence[Statement], state: DocumentState | None, live: Iterable[Record]
) -> Difference:
    """What must be added and taken back so that the live records given say what the document or a share of it says."""
    wanted = {content(s): s for s in share}
    kept: Counter[str] = Counter()
    gone: list[Record] = []
    for record in live:
        if record.layer != READING:
            continue
        if wanted.pop(content(record.statement), None) is not None:
            kept[record.statement.predicate] += 1
        else:
            gone.append(record)
    why = reason(document, state)
    other = state is not None and state.content_hash not in (None, document.content_hash)
    added = list(wanted.values())
    return Difference(document=document.id, why=why, added=added, taken_back=gone, kept=kept, other_bytes=other)


def content(statement: Statement) -> tuple[Any, ...]:
    """All that a statement says; which version of the extractor said it first makes no difference."""
    return (
        statement.subject, statement.predicate, statement.object, type(statement.value), statement.value,
        statement.start, statement.end, statement.quote, statement.confidence, statement.basis,
        statement.valid_from, statement.valid_to, statement.part,
    )  # fmt: skip


@dataclass(slots=True)
class LoadReport:
    """What a load did, or with `dry_run` would do."""

    differences: list[Difference] = field(default_factory=list)
    same: int = 0
    withdrawn: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    added: int = 0
    taken_back: int = 0
    unchanged: int = 0
    operation: str = ""

    def count(self, found: Difference, keep: bool) -> None:
        """Add what one document changed; its statements only where they are to be kept."""
        self.added += len(found.added)
        self.taken_back += len(found.taken_back)
        self.unchanged += found.unchanged
        if found.other_paper:
            self.replaced.append(found.document)
        if keep:
            self.differences.append(found)
