"""At which entities a statement stands: its own, or others where reviewers have merged or split."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.store.writing import ROWS, Asking
from ontology.statement import Statement

MERGED = """
UNWIND $ids AS id
MATCH (:Former {id: id})-[:MERGED_INTO*1..]->(e) WHERE NOT EXISTS { (e)-[:MERGED_INTO]->() }
RETURN id, e.id AS into
"""
SPLITS = """
MATCH (j:Judgement) WHERE j.kind = 'split' AND j.undone_at IS NULL
RETURN j.entity AS entity, j.documents AS documents, j.other AS other ORDER BY j.seq
"""


@dataclass(frozen=True, slots=True)
class Placement:
    """`splits` leads from (entity, document) to the entity meant there, `merges` from one merged to what it is now."""

    merges: Mapping[str, str] = field(default_factory=dict)
    splits: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def of(self, entity: str, document: str) -> str:
        """The entity at which a statement of that document about that entity stands."""
        meant = self.splits.get((entity, document), entity)
        return self.merges.get(meant, meant)

    def ends(self, statement: Statement) -> tuple[str, str | None]:
        """The entities at which a statement stands."""
        obj = self.of(statement.object, statement.document) if statement.object is not None else None
        return self.of(statement.subject, statement.document), obj


def placement(asking: Asking, entities: Iterable[str]) -> Placement:
    """The placement in force for statements about these entities."""
    splits = {(row["entity"], document): row["other"] for row in asking.rows(SPLITS) for document in row["documents"]}
    ids = sorted({*entities, *splits.values()})
    merges: dict[str, str] = {}
    for start in range(0, len(ids), ROWS):
        merges |= {row["id"]: row["into"] for row in asking.rows(MERGED, ids=ids[start : start + ROWS])}
    return Placement(merges, splits)
