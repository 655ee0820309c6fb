"""Judgements: what a reviewer said of a statement or of entities, kept apart from both, and taken back as easily."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from neo4j import Driver

from graph.store.cypher import STATEMENT
from graph.store.moving import move_records
from graph.store.placing import placement
from graph.store.reconciling import Touched, reconcile
from graph.store.records import REVIEW, record_of, statement_from
from graph.store.rulings import apply_rulings, judged_key
from graph.store.verdicts import (
    CONTENT,
    checked_row,
    judgement_id,
    judgement_row,
    to_json,
)
from graph.store.verdicts import (
    OnStatement as OnStatement,
)
from graph.store.verdicts import (
    Review as Review,
)
from graph.store.writing import Result, Writing, look, new_operation, write
from joinedup.errors import InvalidValue, UnknownName
from ontology.statement import Statement
from ontology.vocabulary import Vocabulary

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
            record = record_of(last)
            said = record.statement
            if record.layer == REVIEW:
                raise InvalidValue(
                    f"{statement} stands there by {record.judgement}; undo that, or judge what it corrects."
                )
            row = judgement_row(kind, review, document=said.document, key=judged_key(said), statement=to_json(said))
            if replacement is not None:
                _require_ends(writing, replacement)
                changed = replace(replacement, document=said.document, start=said.start, end=said.end, quote=said.quote)
                if changed.fact == said.fact and (changed.valid_from, changed.valid_to) == (
                    said.valid_from,
                    said.valid_to,
                ):
                    raise InvalidValue(f"The correction of {statement} says the same.")
                row["replacement"] = to_json(replace(changed, extractor=f"review by {review.who}", confidence=1.0))
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

    def said(self, statement: str) -> Statement:
        """The statement of that id, as it was last recorded. Raises UnknownName."""
        rows = look(self.driver, lambda asking: asking.rows(STATEMENT, id=statement), self.database)
        if not rows:
            raise UnknownName(f"There is no statement {statement!r}.")
        return statement_from(rows[-1]["node"], rows[-1]["document"])

    def put(self, rows: Iterable[dict[str, Any]]) -> int:
        """Make judgements that come from a file, but for those in force already: all, or on an error none. Gives how
        many are new. Raises InvalidValue for a row that is no judgement.
        """
        given = [checked_row(row, self.vocabulary) for row in rows]

        def work(writing: Writing) -> int:
            new = 0
            for row in given:
                one_already = row["kind"] == "merge" and _are_one(writing, row["entity"], row["other"])
                if not one_already and not writing.rows(IN_FORCE, id=judgement_id(row)):
                    put_judgement(writing, row)
                    new += 1
            return new

        return self._write(work)

    def _write(self, work: Callable[[Writing], Result]) -> Result:
        return write(
            self.driver, work, operation=new_operation("judge"), vocabulary=self.vocabulary, database=self.database
        )


def _are_one(writing: Writing, entity: str, other: str) -> bool:
    placed = placement(writing)
    return placed.root(entity) == placed.root(other)


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


def _require(writing: Writing, entity: str) -> None:
    there = writing.rows(THERE, id=entity)[0]
    if not there["entity"] and not there["former"]:
        raise UnknownName(f"There is no {entity!r} in the graph.")


def _require_ends(writing: Writing, statement: Statement) -> None:
    """Raises UnknownName where a correction names what is not there, InvalidValue where it is of a wrong class."""
    _require(writing, statement.subject)
    predicate = writing.vocabulary.predicate(statement.predicate)
    if statement.object is None:
        return
    _require(writing, statement.object)
    rows = writing.rows("MATCH (e:Entity {id: $id}) RETURN labels(e) AS labels", id=statement.object)
    if rows and predicate.range not in rows[0]["labels"]:
        raise InvalidValue(f"{predicate.name} leads to a {predicate.range}, and {statement.object} is none.")


def _free_id(writing: Writing, entity: str) -> str:
    number = 2
    while True:
        there = writing.rows(THERE, id=f"{entity}-{number}")[0]
        if not there["entity"] and not there["former"]:
            return f"{entity}-{number}"
        number += 1
