"""Judgements: what a reviewer said of a statement or of entities, kept apart from both, and taken back as easily."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Literal, get_args

import orjson
from neo4j import Driver

from graph.store.cypher import STATEMENT
from graph.store.moving import move_records
from graph.store.placing import placement
from graph.store.reconciling import Touched, reconcile
from graph.store.records import record_from
from graph.store.rulings import apply_rulings, judged_key
from graph.store.writing import Result, Writing, new_operation, write
from joinedup.errors import InvalidValue, UnknownName
from ontology.statement import Statement, digest
from ontology.vocabulary import Vocabulary

OnStatement = Literal["accept", "reject", "correct", "unsure"]
OnEntities = Literal["merge", "apart", "split", "undecided"]
VERDICTS = {
    "accept": "positive", "reject": "negative", "correct": "negative", "unsure": "unsure",
    "merge": "positive", "apart": "negative", "split": "negative", "undecided": "unsure",
}  # fmt: skip
CREATE = "CREATE (j:Judgement) SET j = $row"
IN_FORCE = "MATCH (j:Judgement {id: $id}) WHERE j.undone_at IS NULL RETURN properties(j) AS node ORDER BY j.place"
SET_UNDONE = """
MATCH (j:Judgement {record_id: $record_id})
SET j.undone_at = $at, j.undone_by = $who, j.undone_why = $why
"""
THERE = """
OPTIONAL MATCH (e:Entity {id: $id})
OPTIONAL MATCH (f:Former {id: $id})
RETURN e IS NOT NULL AS entity, f IS NOT NULL AS former
"""
ALL = "MATCH (j:Judgement) RETURN properties(j) AS node ORDER BY j.place, j.seq"
# What makes up a judgement, apart from when and as which number it came in.
CONTENT = (
    "kind",
    "verdict",
    "who",
    "why",
    "document",
    "key",
    "statement",
    "replacement",
    "entity",
    "other",
    "documents",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Who judges and why, and when they did: now, unless it comes from a file."""

    who: str
    why: str
    when: datetime | None = None

    def __post_init__(self) -> None:
        if not self.who.strip() or not self.why.strip():
            raise InvalidValue("A judgement needs who made it and why.")


@dataclass(frozen=True, slots=True)
class Judge:
    """Makes judgements in one store and takes them back."""

    driver: Driver
    vocabulary: Vocabulary
    database: str | None = None

    def statement(self, statement: str, kind: OnStatement, review: Review, replacement: Statement | None = None) -> str:
        """Judge a statement by its id; a correction gives what the words say instead. Gives the judgement's id.

        It holds for the same fact in the same words of the same paper, so it survives a new reading. Raises
        UnknownName, or InvalidValue where a correction has no replacement or is none.
        """
        if kind not in get_args(OnStatement):
            raise InvalidValue(f"{kind!r} is not a judgement on a statement: {', '.join(get_args(OnStatement))}.")
        if (kind == "correct") != (replacement is not None):
            raise InvalidValue("A correction, and only a correction, needs what the words say instead.")

        def work(writing: Writing) -> str:
            rows = writing.rows(STATEMENT, id=statement)
            if not rows:
                raise UnknownName(f"There is no statement {statement!r}.")
            last = rows[-1]
            said = record_from(last["node"], last["document"], last["subject"], last["object"]).statement
            row = judgement_row(kind, review, document=said.document, key=judged_key(said), statement=_json(said))
            if replacement is not None:
                writing.vocabulary.predicate(replacement.predicate)
                changed = replace(replacement, document=said.document, start=said.start, end=said.end, quote=said.quote)
                if changed.fact == said.fact and (changed.valid_from, changed.valid_to) == (
                    said.valid_from,
                    said.valid_to,
                ):
                    raise InvalidValue(f"The correction of {statement} says the same.")
                row["replacement"] = _json(replace(changed, extractor=f"review by {review.who}", confidence=1.0))
            return put_judgement(writing, row)

        return self._write(work)

    def merge(self, entity: str, other: str, review: Review) -> str:
        """Say that `entity` is the same as `other`, under whose id both go on. Gives the judgement's id."""

        def work(writing: Writing) -> str:
            placed = placement(writing)
            first, second = placed.root(entity), placed.root(other)
            for name in (entity, other):
                _require(writing, name)
            if first == second:
                raise InvalidValue(f"{entity} and {other} are one already.")
            return put_judgement(writing, judgement_row("merge", review, entity=first, other=second))

        return self._write(work)

    def split(self, entity: str, documents: Sequence[str], review: Review, other: str | None = None) -> tuple[str, str]:
        """Say that these papers mean another by `entity`. Gives the judgement's id and the id of that other."""
        if not documents:
            raise InvalidValue(f"Say which documents mean another by {entity}.")

        def work(writing: Writing) -> tuple[str, str]:
            root = placement(writing).root(entity)
            _require(writing, root)
            name = other or _free_id(writing, root)
            there = writing.rows(THERE, id=name)[0]
            if there["entity"] or there["former"]:
                raise InvalidValue(f"The id {name} was given already, and an id is never given to another thing.")
            row = judgement_row("split", review, entity=root, other=name, documents=sorted(documents))
            return put_judgement(writing, row), name

        return self._write(work)

    def pair(self, entity: str, other: str, kind: Literal["apart", "undecided"], review: Review) -> str:
        """Say that two entities are different things, or that it cannot be told. Gives the judgement's id."""

        def work(writing: Writing) -> str:
            for name in (entity, other):
                _require(writing, name)
            first, second = sorted((entity, other))
            return put_judgement(writing, judgement_row(kind, review, entity=first, other=second))

        return self._write(work)

    def undo(self, judgement: str, review: Review) -> None:
        """Take a judgement back; the one before it, if any, rules again. Raises UnknownName."""

        def work(writing: Writing) -> None:
            rows = writing.rows(IN_FORCE, id=judgement)
            if not rows:
                raise UnknownName(f"There is no judgement {judgement!r} in force.")
            undo_judgement(writing, rows[-1]["node"], review)

        self._write(work)

    def all(self, undone: bool = False) -> list[dict[str, Any]]:
        """The judgements in force, or with `undone` all that were ever made, as they count: the last rules."""
        with self.driver.session(database=self.database, notifications_min_severity="OFF") as session:
            found = session.execute_read(lambda tx: [row["node"] for row in tx.run(ALL)])
        return [node for node in found if undone or node.get("undone_at") is None]

    def put(self, rows: Iterable[dict[str, Any]]) -> int:
        """Make judgements that come from a file, but for those in force already. Gives how many are new."""
        given = list(rows)
        for row in given:
            if unknown := set(row) - {*CONTENT, "judged_at", "id"} or row.get("kind") not in VERDICTS:
                raise InvalidValue(f"Not a judgement: {row.get('id', row)} ({unknown}).")

        def work(writing: Writing) -> int:
            new = 0
            for row in given:
                kept = {name: value for name, value in row.items() if name in CONTENT or name == "judged_at"}
                kept["judged_at"] = datetime.fromisoformat(str(kept["judged_at"]))
                if not writing.rows(IN_FORCE, id=judgement_id(kept)):
                    put_judgement(writing, kept)
                    new += 1
            return new

        return self._write(work)

    def _write(self, work: Callable[[Writing], Result]) -> Result:
        return write(
            self.driver, work, operation=new_operation("judge"), vocabulary=self.vocabulary, database=self.database
        )


def judgement_id(row: dict[str, Any]) -> str:
    """Names what was judged how, by whom and why; the same in every store."""
    return "judgement-" + digest(orjson.dumps([row.get(name) for name in CONTENT]).decode())


def undo_judgement(writing: Writing, node: dict[str, Any], review: Review) -> None:
    """Take one judgement back in the transaction at hand."""
    writing.change("judgement_undone", review.why, judgement=node["record_id"], entities=_entities(node))
    writing.run(SET_UNDONE, record_id=node["record_id"], at=writing.at, who=review.who, why=review.why)
    put_into_force(writing, node)


def redo_judgement(writing: Writing, node: dict[str, Any]) -> None:
    """Record anew a judgement that was taken back, unless it is in force."""
    if not writing.rows(IN_FORCE, id=node["id"]):
        kept = {name: value for name, value in node.items() if name in CONTENT or name in ("judged_at", "place")}
        put_judgement(writing, kept)


def put_into_force(writing: Writing, node: dict[str, Any]) -> None:
    """Bring records and entities in line after a judgement was made or taken back."""
    touched = Touched()
    if node.get("key"):
        apply_rulings(writing, [node["document"]], touched, also=[node["document"]])
    elif node["kind"] in ("merge", "split"):
        move_records(writing, node["entity"], node["other"], touched, split=node["kind"] == "split")
    reconcile(writing, touched)


def put_judgement(writing: Writing, row: dict[str, Any]) -> str:
    """Record a judgement and put it into force in the transaction at hand; gives its id."""
    record_id = f"judgement-record-{writing.seq + 1}"
    seq = writing.change("judged", "reviewed", judgement=record_id, entities=_entities(row))
    name = judgement_id(row)
    writing.run(CREATE, row={"place": seq} | row | {"id": name, "record_id": record_id, "seq": seq, "at": writing.at})
    put_into_force(writing, row)
    return name


def _entities(row: dict[str, Any]) -> list[str] | None:
    return [row["entity"], row["other"]] if row.get("entity") else None


def judgement_row(kind: str, review: Review, **about: Any) -> dict[str, Any]:
    """The properties of a judgement that is about to be made."""
    when = review.when or datetime.now(UTC)
    return {"kind": kind, "verdict": VERDICTS[kind], "who": review.who, "why": review.why, "judged_at": when, **about}


def _json(statement: Statement) -> str:
    return orjson.dumps(statement.as_dict(), option=orjson.OPT_SORT_KEYS).decode()


def _require(writing: Writing, entity: str) -> None:
    there = writing.rows(THERE, id=entity)[0]
    if not there["entity"] and not there["former"]:
        raise UnknownName(f"There is no {entity!r} in the graph.")


def _free_id(writing: Writing, entity: str) -> str:
    number = 2
    while True:
        there = writing.rows(THERE, id=f"{entity}-{number}")[0]
        if not there["entity"] and not there["former"]:
            return f"{entity}-{number}"
        number += 1
