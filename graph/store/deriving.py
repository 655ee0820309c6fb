"""What analysts query, worked out of statements: the labels, properties and periods that a set of supporters gives."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from graph.store.periods import Period, united
from graph.store.records import GROUP, TYPE, edtf_bounds
from ontology.statement import Value
from ontology.vocabulary import Predicate, Vocabulary


@dataclass(frozen=True, slots=True)
class Supporter:
    """One live statement as far as deriving needs it: its place in the order, its value and its time."""

    order: str
    value: Value | None
    period: Period

    @property
    def group(self) -> str:
        """What it shares with all that are preferred as much as it is, but for time and confidence."""
        return self.order[:GROUP]

    @property
    def dated(self) -> bool:
        """Whether it says when."""
        return self.group.endswith("0")


def edge_periods(supporters: Iterable[Supporter]) -> list[Period]:
    """The periods of an edge: those of the preferred group of its supporters."""
    ordered = sorted(supporters, key=lambda s: s.order)
    return united(s.period for s in ordered if s.group == ordered[0].group)


def value_properties(predicate: Predicate, value: Value | None) -> dict[str, Any]:
    """The node properties of a value: the value itself, or for a date its text with earliest and latest day."""
    if predicate.range != "Edtf":
        return {predicate.name: value}
    earliest, latest = edtf_bounds(str(value)) if value is not None else (None, None)
    return {
        f"{predicate.name}_edtf": value,
        f"{predicate.name}_earliest": earliest,
        f"{predicate.name}_latest": latest,
    }


def class_properties(supporters: Sequence[Supporter], vocabulary: Vocabulary) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The `type`, life and labels of an entity from what states its type, the preferred first.

    A dated group counts whole, so that a trust which became a foundation trust carries both labels, from its first day
    to its last, and the type that it had last; of an undated group only the first.
    """
    if not supporters:
        return {TYPE: None} | Period(None, None).properties(), ()
    first = supporters[0]
    group = [s for s in supporters if s.group == first.group] if first.dated else [first]
    lives = united(s.period for s in group)
    life = Period(lives[0].valid_from, lives[-1].valid_to)
    labels = {label for s in group for label in vocabulary.labels(str(s.value))}
    return {TYPE: first.value} | life.properties(), tuple(sorted(labels))
