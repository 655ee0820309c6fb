"""All that the register knows of one body on a day, for people and programs to read."""

from datetime import date
from typing import Any

from ingest.registers.bodies import ALWAYS, Body, Period
from ingest.registers.register import Register
from ingest.registers.rows import RelationRow
from ingest.registers.succession import Step
from ontology.edtf import earliest, latest

# What a relation is called from its other end.
INVERSE = {"member_of": "has_member", "part_of": "has_part", "covers": "covered_by", "within": "contains"}


def portrait(register: Register, body: Body, on: date | None = None) -> dict[str, Any]:
    """The body on the day (today without one): what it was called and coded, whether it existed, and its relations.

    `certain` is false where a bound of its life is unknown and was taken as open; `part` marks one of many successors.
    """
    day = on or date.today()
    return {
        "id": body.id,
        "name": body.name(day),
        "type": body.kind(day),
        "as_of": str(day),
        "state": _state(body, day),
        "valid_from": body.valid_from or None,
        "valid_to": body.valid_to or None,
        "certain": bool(body.valid_from) and (bool(body.valid_to) or body.last == ALWAYS),
        "codes": [_held(code, "scheme", "code") for code in body.codes if code.holds(day) or not body.alive(day)],
        "names": [_held(name, "kind", "name") for name in body.names],
        "relations": _relations(register, body, day),
        "predecessors": [_step(step) for step in register.succession.before.get(body.id, ())],
        "successors": [_step(step) for step in register.succession.after.get(body.id, ())],
        "today": [{"id": heir.id, "name": heir.name()} for heir in register.successors(body.id)],
    }


def _state(body: Body, day: date) -> str:
    if body.alive(day):
        return "existing"
    return "dissolved" if day.toordinal() > body.last else "not yet set up"


def _held(period: Period, kind: str, value: str) -> dict[str, Any]:
    return {
        kind: period.detail,
        value: period.value,
        "valid_from": period.start or None,
        "valid_to": period.end or None,
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "id": step.body.id,
        "name": step.body.name(step.on),
        "on": str(step.on),
        "change": step.kind,
        "part": step.part,
    }


def _relations(register: Register, body: Body, day: date) -> list[dict[str, Any]]:
    found = []
    for row in register.relations:
        if body.id in (row.subject, row.object) and _holds(row, day):
            other = row.object if row.subject == body.id else row.subject
            known = register.bodies.get(other)
            found.append(
                {
                    "relation": row.predicate if row.subject == body.id else INVERSE[row.predicate],
                    "id": other,
                    "name": known.name(day) if known else register.areas.get(other, other),
                    "part": row.part == "yes",
                    "valid_from": row.valid_from or None,
                    "valid_to": row.valid_to or None,
                }
            )
    return sorted(found, key=lambda relation: (relation["relation"], relation["id"]))


def _holds(row: RelationRow, day: date) -> bool:
    first, last = earliest(row.valid_from), latest(row.valid_to)
    return (first is None or first <= day) and (last is None or day <= last)
