"""What was known when about what held when: records and judgements, looked at from two moments."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Protocol

from graph.store.deriving import Supporter, class_properties, edge_periods, value_properties
from graph.store.periods import Period
from graph.store.placing import placement_of
from graph.store.records import REVIEW, TYPE, Record, keys_of, order_of
from graph.store.rulings import judged_key
from ontology.statement import Statement
from ontology.vocabulary import Vocabulary


class Standing(Protocol):
    """A statement, the entities that it stands at, its ruling, and whether anything may rest on it."""

    @property
    def statement(self) -> Statement:
        """What was said."""

    @property
    def subject(self) -> str:
        """The entity that it is about now."""

    @property
    def object(self) -> str | None:
        """The entity that it leads to now."""

    @property
    def ruling(self) -> str | None:
        """The judgement in force."""

    @property
    def supports(self) -> bool:
        """Whether edges and properties may rest on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A relation of an entity to `other`; `out` is false where the other is the subject.

    `certain` is false where a bound of its time is not known and the answer was asked for a day.
    """

    predicate: str
    out: bool
    other: str
    period: Period
    fact: str
    certain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """An entity as its statements make it: class, labels, properties (as on the node) and edges."""

    id: str
    type: str | None
    labels: tuple[str, ...]
    properties: dict[str, Any]
    edges: tuple[Edge, ...]


def known(records: Iterable[Record], judgements: Sequence[dict[str, Any]], at: datetime) -> list[Record]:
    """The records as they stood at a moment: those recorded and not yet taken back, where they stood, with the rulings
    of that moment. `judgements` are nodes of Judgement in the order of their numbers.
    """
    then = [j for j in judgements if j["at"] <= at and (j.get("undone_at") is None or j["undone_at"] > at)]
    placed = placement_of(then)
    rulings = {j["key"]: j["kind"] for j in then if j.get("key")}
    found = []
    for record in records:
        if record.recorded_at <= at and (record.retracted_at is None or record.retracted_at > at):
            subject, obj = placed.ends(record.statement)
            ruling = None if record.layer == REVIEW else rulings.get(judged_key(record.statement))
            found.append(replace(record, subject=subject, object=obj, ruling=ruling, retracted_at=None))
    return found


def view(
    entity: str, records: Iterable[Standing], vocabulary: Vocabulary, as_of: date | None = None
) -> EntityView | None:
    """The entity as these records make it; None where nothing is said of it.

    With `as_of` only what may hold on that day; without, the answer covers all times and shows the dates.
    """
    values: dict[str, list[Supporter]] = defaultdict(list)
    relations: dict[str, list[Supporter]] = defaultdict(list)
    ends: dict[str, tuple[str, str, str]] = {}
    for record in records:
        if not record.supports or entity not in (record.subject, record.object):
            continue
        statement = record.statement
        period = Period(statement.valid_from, statement.valid_to, statement.part)
        supporter = Supporter(order_of(statement, record.ruling), statement.value, period)
        if record.object is None:
            if as_of is None or period.covers(as_of):
                values[statement.predicate].append(supporter)
        elif record.subject != record.object:
            pair = (record.subject, record.object)
            if vocabulary.predicate(statement.predicate).symmetric:
                pair = (min(pair), max(pair))
            fact = keys_of(statement, record.subject, record.object, vocabulary).fact
            relations[fact].append(supporter)
            ends[fact] = (pair[0], statement.predicate, pair[1])
    if not values and not relations:
        return None
    properties, labels = _properties(values, vocabulary)
    edges = tuple(sorted(_edges(entity, relations, ends, as_of), key=_edge_order))
    return EntityView(
        id=entity, type=properties.get(TYPE), labels=labels or ("Entity",), properties=properties, edges=edges
    )


def _properties(values: dict[str, list[Supporter]], vocabulary: Vocabulary) -> tuple[dict[str, Any], tuple[str, ...]]:
    properties: dict[str, Any] = {}
    labels: tuple[str, ...] = ()
    for name, supporters in values.items():
        ordered = sorted(supporters, key=lambda s: s.order)
        predicate = vocabulary.predicate(name)
        if name == TYPE:
            found, labels = class_properties(ordered, vocabulary)
            properties |= found
        elif predicate.multivalued:
            properties[name] = sorted({s.value for s in ordered if s.value is not None}, key=str)
        else:
            properties |= value_properties(predicate, ordered[0].value)
    return {name: value for name, value in sorted(properties.items()) if value is not None}, labels


def _edges(
    entity: str,
    relations: dict[str, list[Supporter]],
    ends: dict[str, tuple[str, str, str]],
    as_of: date | None,
) -> Iterable[Edge]:
    for fact, supporters in relations.items():
        subject, predicate, obj = ends[fact]
        for period in edge_periods(supporters):
            if as_of is None or period.covers(as_of):
                yield Edge(
                    predicate=predicate,
                    out=subject == entity,
                    other=obj if subject == entity else subject,
                    period=period,
                    fact=fact,
                    certain=period.certain_on(as_of) if as_of else period.first is not None and period.last is not None,
                )


def _edge_order(edge: Edge) -> tuple[str, str, bool, str]:
    return (edge.predicate, edge.other, edge.out, edge.period.valid_from or "")
