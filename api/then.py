"""Answers from a snapshot in the shapes that the Cypher texts give: one thing, its surroundings, its relations."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from api.ways import followed, way
from graph.store.history import Edge
from graph.store.snapshot import Snapshot
from graph.values import plain

APART = {"Name", "Identifier"}  # kept apart from relations
# What the bodies of a place do, for which a place is compared with another.
COVERING = way("<WITHIN*0..3 <COVERS")
DOING = (
    "made", "responsible_for", "addressed_to", "leads", "participates_in", "funds", "provides", "commissions",
)  # fmt: skip


def entity_row(then: Snapshot, entity: str, as_of: date | None, most: int) -> dict[str, Any] | None:
    """The row of `api.texts.ENTITY`; None where nothing was known of it."""
    found = then.entities.get(entity)
    if found is None:
        return None
    names, codes, relations = [], [], []
    for edge in then.edges(entity, as_of):
        other = then.entities.get(edge.other)
        about = other.properties if other else {}
        if edge.predicate == "has_name" and edge.out:
            names.append({"text": about.get("text"), "kind": about.get("name_kind")} | _period(edge))
        elif edge.predicate == "identified_by" and edge.out:
            codes.append({"scheme": about.get("scheme"), "notation": about.get("notation")} | _period(edge))
        elif other is None or not APART & set(other.labels):
            relations.append(_relation(then, edge))
    names.sort(key=lambda row: (row["valid_from"] or "9999", str(row["text"])))
    codes.sort(key=lambda row: (str(row["scheme"]), row["valid_from"] or "9999", str(row["notation"])))
    relations.sort(key=lambda row: (row["predicate"], not row["outgoing"], row["id"], row["valid_from"] or "9999"))
    return {
        "id": entity,
        "type": found.type,
        "name": then.name(entity),
        "labels": list(found.labels),
        "properties": plain(found.properties) | {"id": entity},
        "valid_from": plain(found.properties.get("valid_from")),
        "valid_to": plain(found.properties.get("valid_to")),
        "names": names,
        "identifiers": codes,
        "relations": relations[:most],
    }


def network_rows(then: Snapshot, ids: list[str], as_of: date | None) -> list[dict[str, Any]]:
    """The rows of one step of a network."""
    found = {}
    for entity in ids:
        for edge in _related(then, entity, as_of, APART | {"Figure"}):
            start, end = (entity, edge.other) if edge.out else (edge.other, entity)
            row = {"from": start, "to": end, "predicate": edge.predicate, **_period(edge), "fact": edge.fact}
            found[(edge.predicate, start, end, row["valid_from"] or "9999")] = row
    return [found[key] for key in sorted(found)]


def node_rows(then: Snapshot, ids: list[str]) -> list[dict[str, Any]]:
    """What each of these is called."""
    return [{"id": i, "type": then.entities[i].type, "name": then.name(i)} for i in sorted(ids) if i in then.entities]


def side_rows(then: Snapshot, entity: str, as_of: date | None) -> list[dict[str, Any]]:
    """One side of a comparison; of a place also what the bodies that cover it do."""
    found = {}
    edges = list(_related(then, entity, as_of, APART))
    for body in followed(then, entity, COVERING, as_of) if "Area" in then.entities[entity].labels else ():
        edges += [edge for edge in _related(then, body, as_of, APART) if edge.predicate in DOING]
    for edge in edges:
        row = {k: v for k, v in _relation(then, edge).items() if k in ("predicate", "outgoing", "id", "type", "name")}
        found[(edge.predicate, not edge.out, edge.other)] = row
    return [found[key] for key in sorted(found)]


def relation_rows(then: Snapshot, as_of: date | None) -> Iterator[dict[str, Any]]:
    """All relations, each once, from its subject; with `labels` of both ends."""
    for entity, found in then.entities.items():
        periods: Counter[str] = Counter()
        for edge in _related(then, entity, None, APART):
            periods[edge.fact] += 1
            if edge.out and not APART & set(found.labels) and (as_of is None or edge.period.covers(as_of)):
                other = then.entities.get(edge.other)
                yield {
                    "subject": entity,
                    "subject_type": found.type,
                    "subject_name": then.name(entity),
                    "predicate": edge.predicate,
                    "object": edge.other,
                    "object_type": other.type if other else None,
                    "object_name": then.name(edge.other),
                    **_period(edge),
                    "certain": edge.certain,
                    "part": edge.period.part,
                    "fact": edge.fact,
                    "period": periods[edge.fact],
                    "labels": (found.labels, other.labels if other else ()),
                }


def timeline_rows(then: Snapshot, entity: str) -> list[dict[str, Any]]:
    """The rows of the named query of the timeline."""
    about = then.entities[entity].properties
    rows = [
        _event(about.get(f"valid_{end}"), about.get(f"valid_{end}"), about.get(f"valid_{end}_edtf"), what)
        for end, what in (("from", "began"), ("to", "ended"))
    ]
    for edge in _related(then, entity, None, APART):
        name, other, period = then.name(edge.other), then.entities.get(edge.other), edge.period
        said = other.properties if other else {}
        rows.append(_event(period.first, period.first, period.valid_from, f"{edge.predicate} from", edge.other, name))
        rows.append(_event(period.last, period.last, period.valid_to, f"{edge.predicate} until", edge.other, name))
        if edge.predicate in ("made", "responsible_for", "addressed_to", "concerns"):
            rows.append(_event(*_dates(said, "deadline"), "deadline", edge.other, name))
        if edge.predicate == "held_by" and not edge.out:
            rows.append(_event(*_dates(said, "held_on"), "meeting", edge.other, name))
    unique = {tuple(row.values()): row for row in rows if row["day"] is not None}
    return sorted(
        unique.values(), key=lambda r: (r["day"], r["to_day"] or "9999", r["what"], r["other"] or "\U0010ffff")
    )


def _dates(about: Mapping[str, Any], name: str) -> tuple[Any, Any, Any]:
    return about.get(f"{name}_earliest"), about.get(f"{name}_latest"), about.get(f"{name}_edtf")


def _event(day: Any, to_day: Any, edtf: Any, what: str, other: str | None = None, name: str | None = None) -> Any:
    return {
        "day": plain(day), "to_day": plain(to_day), "edtf": edtf, "what": what, "other": other, "other_name": name,
    }  # fmt: skip


def _related(then: Snapshot, entity: str, as_of: date | None, without: set[str]) -> Iterator[Edge]:
    for edge in then.edges(entity, as_of):
        other = then.entities.get(edge.other)
        if other is None or not without & set(other.labels):
            yield edge


def _relation(then: Snapshot, edge: Edge) -> dict[str, Any]:
    other = then.entities.get(edge.other)
    return {
        "predicate": edge.predicate,
        "outgoing": edge.out,
        "id": edge.other,
        "type": other.type if other else None,
        "name": then.name(edge.other),
        **_period(edge),
        "certain": edge.certain,
        "fact": edge.fact,
    }


def _period(edge: Edge) -> dict[str, Any]:
    return {"valid_from": plain(edge.period.first), "valid_to": plain(edge.period.last)}
