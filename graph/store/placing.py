"""At which entities a statement stands: its own, or others where reviewers have merged or split."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.store.writing import Asking
from ontology.statement import Statement

IN_FORCE = """
MATCH (j:Judgement) WHERE j.kind IN ['merge', 'split'] AND j.undone_at IS NULL
RETURN j.kind AS kind, j.entity AS entity, j.other AS other, j.documents AS documents ORDER BY j.place
"""


@dataclass(frozen=True, slots=True)
class Placement:
    """`splits` leads from (entity, document) to the entity meant there, `merges` from one merged to its next."""

    merges: Mapping[str, str] = field(default_factory=dict)
    splits: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def of(self, entity: str, document: str) -> str:
        """The entity at which a statement of that document about that entity stands."""
        seen = set()
        while entity not in seen:
            seen.add(entity)
            entity = self.splits.get((entity, document)) or self.merges.get(entity, entity)
        return entity

    def root(self, entity: str) -> str:
        """What an entity was merged into, or itself."""
        return self.of(entity, "")

    def ends(self, statement: Statement) -> tuple[str, str | None]:
        """The entities at which a statement stands."""
        obj = self.of(statement.object, statement.document) if statement.object is not None else None
        return self.of(statement.subject, statement.document), obj


def placement_of(judgements: Iterable[Mapping[str, Any]]) -> Placement:
    """The placement that merges and splits make, given in the order in which they were made."""
    merges: dict[str, str] = {}
    splits: dict[tuple[str, str], str] = {}
    for judgement in judgements:
        if judgement["kind"] == "merge":
            merges[judgement["entity"]] = judgement["other"]
        elif judgement["kind"] == "split":
            splits |= {(judgement["entity"], document): judgement["other"] for document in judgement["documents"]}
    return Placement(merges, splits)


def placement(asking: Asking) -> Placement:
    """The placement in force."""
    return placement_of(asking.rows(IN_FORCE))
