"""Who came of whom: the graph of change events."""

from dataclasses import dataclass
from datetime import date

from ingest.registers.bodies import ALWAYS, Body
from ingest.registers.rows import EventRow
from ontology.edtf import earliest


@dataclass(frozen=True, slots=True)
class Step:
    """One body and one that came of it or that it came of; `part` where only a part went over."""

    body: Body
    on: date
    part: bool
    kind: str
    event: str
    source: str


class Succession:
    """Steps forward and back in time."""

    def __init__(self, bodies: dict[str, Body], rows: list[EventRow]) -> None:
        self.after: dict[str, list[Step]] = {}
        self.before: dict[str, list[Step]] = {}
        for row in rows:
            on = earliest(row.happened_on)
            if row.resulting not in bodies or row.original not in bodies or on is None:
                continue
            part = row.part == "yes"
            ahead = Step(bodies[row.resulting], on, part, row.change_kind, row.event, row.source)
            back = Step(bodies[row.original], on, part, row.change_kind, row.event, row.source)
            self.after.setdefault(row.original, []).append(ahead)
            self.before.setdefault(row.resulting, []).append(back)
        for steps in (*self.after.values(), *self.before.values()):
            steps.sort(key=lambda step: (step.on, step.body.id))

    def heirs(self, body: Body, on: date) -> list[Body]:
        """Who stands in the body's place on the day: itself while it lives, else all that came of it, in order."""
        if body.alive(on) and body.last != ALWAYS:
            return [body]
        if body.last == ALWAYS:
            return [body]
        found: dict[str, Body] = {}
        for step in self.after.get(body.id, ()):
            if step.on <= on:
                for heir in self.heirs(step.body, on):
                    found[heir.id] = heir
        return list(found.values()) or [body]

    def ancestors(self, body: Body) -> list[Step]:
        """All that went into the body, the nearest first."""
        found: dict[str, Step] = {}
        waiting = list(self.before.get(body.id, ()))
        while waiting:
            step = waiting.pop(0)
            if step.body.id not in found:
                found[step.body.id] = step
                waiting.extend(self.before.get(step.body.id, ()))
        return list(found.values())
