"""Bring edges, properties and labels in line with the live statements, for exactly what a transaction touched."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from graph.store.deriving import Supporter, class_properties, edge_periods, value_properties
from graph.store.periods import Period
from graph.store.records import DOUBT, GROUP, KEY, TYPE, Keys
from graph.store.schema import FORMER, STATE
from graph.store.writing import ROWS, Writing
from ontology.statement import Value
from ontology.vocabulary import Predicate

# Index-backed: the live statements of a slot stand in the order of preference, so the first is found without the rest,
# and a step to another time passes all that say the same: what a fact costs does not grow with the papers.
NEXT = """
UNWIND $rows AS row
CALL (row) {
  MATCH (s:Statement) WHERE s.live_order > row.after AND s.live_order < row.before
  RETURN s ORDER BY s.live_order LIMIT $many
}
RETURN row.key AS key, s.live_order AS place, s.value AS value,
       s.valid_from_edtf AS valid_from, s.valid_to_edtf AS valid_to, coalesce(s.part, false) AS part
ORDER BY key, place
"""
SET_EDGES = """
UNWIND $rows AS row
MATCH (a:Entity {{id: row.subject}}), (b:Entity {{id: row.object}})
MERGE (a)-[r:{edge} {{fact: row.fact, period: row.period}}]->(b)
SET r += row.properties
"""
CUT_EDGES = """
UNWIND $rows AS row
MATCH (a:Entity {{id: row.subject}})-[r:{edge}]->(b:Entity {{id: row.object}})
WHERE r.fact = row.fact AND r.period > row.periods
DELETE r
"""
SET_PROPERTIES = "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row.properties"
LISTS = "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) RETURN row.id AS id, e[row.name] AS held, row.name AS name"
LABELS = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, labels(e) AS labels"
SET_LABELS = "UNWIND $rows AS id MATCH (e:Entity {{id: id}}) SET e:{labels}"
CUT_LABELS = "UNWIND $rows AS id MATCH (e:Entity {{id: id}}) REMOVE e:{labels}"
RELEASE = """
UNWIND $rows AS id
MATCH (e:Entity {{id: id}})
WHERE (NOT e:Document OR e.withdrawn_at IS NOT NULL OR e.content_hash IS NULL)
  AND all(name IN keys(e) WHERE name IN $own)
  AND NOT EXISTS {{ (e)-[:{edges}]-() }}
SET e:{former} REMOVE e:Entity, e:Document
"""
REVIVE = """
UNWIND $rows AS id
MATCH (f:Former {id: id}) WHERE NOT EXISTS { (f)-[:MERGED_INTO]->() }
SET f:Entity REMOVE f:Former
"""
ENTITIES = "UNWIND $rows AS id MERGE (:Entity {id: id})"


@dataclass(slots=True)
class Touched:
    """What a transaction added support to or took support from."""

    relations: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    lists: dict[str, tuple[str, str, Value]] = field(default_factory=dict)
    values: dict[str, tuple[str, str]] = field(default_factory=dict)
    entities: set[str] = field(default_factory=set)

    def add(self, predicate: Predicate, keys: Keys, subject: str, obj: str | None, value: Value | None) -> None:
        """Note a statement that stands at these entities."""
        self.entities.add(subject)
        if obj is not None:
            pair = sorted((subject, obj)) if predicate.symmetric else (subject, obj)
            self.relations[keys.fact] = (pair[0], predicate.name, pair[1])
            self.entities.add(obj)
        elif predicate.multivalued and value is not None:
            self.lists[keys.slot] = (subject, predicate.name, value)
        else:
            self.values[keys.slot] = (subject, predicate.name)


def make_entities(writing: Writing, ids: Iterable[str]) -> None:
    """Make the entities that are not there yet, and wake those that were."""
    rows = sorted(set(ids))
    writing.run_rows(REVIVE, rows)
    writing.run_rows(ENTITIES, rows)


def reconcile(writing: Writing, touched: Touched) -> None:
    """Make what was touched what its live statements say. The last step of a transaction, under its lock."""
    supporters = _supporters(writing, touched)
    _edges(writing, touched, supporters)
    _values(writing, touched, supporters)
    _lists(writing, touched, supporters)
    relations = [p.edge for p in writing.vocabulary.predicates.values() if p.relation]
    hollow = RELEASE.format(former=FORMER, edges="|".join(relations))
    writing.run_rows(hollow, sorted(touched.entities), own=["id", *STATE])


def _supporters(writing: Writing, touched: Touched) -> dict[str, list[Supporter]]:
    keys = sorted(touched.relations | touched.lists | touched.values)
    found: dict[str, list[Supporter]] = {}
    timed: dict[str, str] = {}
    for row in _next(writing, [{"key": key, "after": key, "before": key + ":"} for key in keys], many=1):
        key, first = row["key"], _supporter(row)
        found[key] = [first]
        if first.dated and (key in touched.relations or touched.values.get(key, ("", ""))[1] == TYPE):
            timed[key] = row["place"]
    _other_times(writing, timed, found)
    return found


def _other_times(writing: Writing, timed: dict[str, str], found: dict[str, list[Supporter]]) -> None:
    """Add one supporter for each other time that the preferred group of a dated fact gives. `timed` has the places of
    the first. Each round takes twice as many at once, so that a fact of very many times needs few rounds.
    """
    many = 1
    while timed:
        steps = [
            {"key": key, "after": place[:-DOUBT] + ":", "before": place[: KEY + GROUP] + ":"}
            for key, place in sorted(timed.items())
        ]
        timed, seen = {}, Counter[str]()
        for row in _next(writing, steps, many):
            key = row["key"]
            seen[key] += 1
            found[key].append(_supporter(row))
            if seen[key] == many:
                timed[key] = row["place"]
        many *= 2


def _next(writing: Writing, steps: list[dict[str, str]], many: int) -> Iterator[dict[str, Any]]:
    """For each step the first supporters between two places; all digits sort before the colon that ends one."""
    for start in range(0, len(steps), ROWS):
        yield from writing.rows(NEXT, rows=steps[start : start + ROWS], many=many)


def _supporter(row: dict[str, Any]) -> Supporter:
    return Supporter(row["place"][KEY:], row["value"], Period(row["valid_from"], row["valid_to"], row["part"]))


def _edges(writing: Writing, touched: Touched, supporters: dict[str, list[Supporter]]) -> None:
    wanted: dict[str, list[dict[str, Any]]] = defaultdict(list)
    counts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for fact, (subject, name, obj) in sorted(touched.relations.items()):
        edge = writing.vocabulary.predicate(name).edge
        ends = {"subject": subject, "object": obj, "fact": fact}
        # What a merge has made a relation of a thing to itself says nothing.
        periods = edge_periods(supporters.get(fact, ())) if subject != obj else []
        counts[edge].append(ends | {"periods": len(periods)})
        for number, period in enumerate(periods, 1):
            properties = period.properties() | {"part": period.part or None}
            wanted[edge].append(ends | {"period": number, "properties": properties})
    for edge, rows in counts.items():
        writing.run_rows(CUT_EDGES.format(edge=edge), rows)
        writing.run_rows(SET_EDGES.format(edge=edge), wanted[edge])


def _values(writing: Writing, touched: Touched, supporters: dict[str, list[Supporter]]) -> None:
    properties: dict[str, dict[str, Any]] = defaultdict(dict)
    classes: dict[str, tuple[str, ...]] = {}
    for slot, (entity, name) in touched.values.items():
        found = supporters.get(slot, [])
        if name == TYPE:
            values, classes[entity] = class_properties(found, writing.vocabulary)
        else:
            values = value_properties(writing.vocabulary.predicate(name), found[0].value if found else None)
        properties[entity] |= values
    writing.run_rows(SET_PROPERTIES, ({"id": e, "properties": p} for e, p in sorted(properties.items())))
    _labels(writing, classes)


def _labels(writing: Writing, classes: dict[str, tuple[str, ...]]) -> None:
    adding: dict[tuple[str, ...], list[str]] = defaultdict(list)
    removing: dict[tuple[str, ...], list[str]] = defaultdict(list)
    ids = sorted(classes)
    for start in range(0, len(ids), ROWS):
        for row in writing.rows(LABELS, ids=ids[start : start + ROWS]):
            wanted, held = set(classes[row["id"]]), set(row["labels"])
            adding[tuple(sorted(wanted - held))].append(row["id"])
            gone = held - wanted - {"Entity"}
            # A document is one as long as it is loaded, whatever says so.
            removing[tuple(sorted(gone - {"Document"}))].append(row["id"])
    for labels, rows in adding.items():
        if labels:
            writing.run_rows(SET_LABELS.format(labels=":".join(labels)), rows)
    for labels, rows in removing.items():
        if labels:
            writing.run_rows(CUT_LABELS.format(labels=":".join(labels)), rows)


def _lists(writing: Writing, touched: Touched, supporters: dict[str, list[Supporter]]) -> None:
    places = sorted({(entity, name) for entity, name, _ in touched.lists.values()})
    held: dict[tuple[str, str], set[Any]] = {place: set() for place in places}  # what is no entity now holds nothing
    for start in range(0, len(places), ROWS):
        rows = [{"id": entity, "name": name} for entity, name in places[start : start + ROWS]]
        for row in writing.rows(LISTS, rows=rows):
            held[row["id"], row["name"]] = set(row["held"] or ())
    for slot, (entity, name, value) in touched.lists.items():
        if slot in supporters:
            held[entity, name].add(value)
        else:
            held[entity, name].discard(value)
    writing.run_rows(
        SET_PROPERTIES,
        ({"id": e, "properties": {name: sorted(values) or None}} for (e, name), values in sorted(held.items())),
    )
