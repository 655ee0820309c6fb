"""Whether the register is sound: what `joinedup register check` looks for."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import pairwise

from ingest.registers.bodies import ALWAYS, NEVER, Body, Period
from ingest.registers.names import rule_table
from ingest.registers.register import Register
from ingest.registers.rows import EventRow, RelationRow, SourceRow, read_rows
from joinedup.errors import InvalidValue
from ontology.edtf import bounds, day_before, latest
from ontology.vocabulary import Vocabulary

Finding = str


def check(register: Register) -> list[Finding]:
    """Everything that is wrong, a line each; empty where the register is sound."""
    tests: tuple[Callable[[Register], Iterable[Finding]], ...] = (
        _classes,
        _names,
        _periods,
        _codes,
        _lives,
        _relations,
        _events,
        _circles,
        _sources,
    )
    return [finding for test in tests for finding in test(register)]


def _classes(register: Register) -> Iterator[Finding]:
    vocabulary = Vocabulary.load()
    for body in register.bodies.values():
        for period in body.kinds:
            known = vocabulary.classes.get(period.value)
            if known is None or known.abstract:
                yield f"{body.id}: {period.value!r} is no class that a thing can have"
            elif known.id_prefix and not body.id.startswith(f"{known.id_prefix}-"):
                yield f"{body.id}: the id of a {period.value} begins with {known.id_prefix}-"


def _names(register: Register) -> Iterator[Finding]:
    for body in register.bodies.values():
        if not any(name.detail == "official" for name in body.names):
            yield f"{body.id}: no official name"
        for name in body.names:
            if not name.value.strip():
                yield f"{body.id}: an empty name"


def _periods(register: Register) -> Iterator[Finding]:
    for body in register.bodies.values():
        for period in (*body.kinds, *body.names, *body.codes):
            for text in filter(None, (period.start, period.end)):
                try:
                    bounds(text)
                except InvalidValue as error:
                    yield f"{body.id}: {error}"
            if period.first > period.last:
                yield f"{body.id}: {period.value} ends on {period.end} before it begins on {period.start}"
        official = sorted((n for n in body.names if n.detail == "official"), key=lambda name: (name.first, name.last))
        for one, next_one in pairwise(official):
            exact = len(one.end) == len(next_one.start) == 10
            if exact and next_one.first > one.last + 1:
                yield f"{body.id}: no official name between {one.end} and {next_one.start}"
            if exact and next_one.first <= one.last:
                yield f"{body.id}: two official names on {next_one.start}"


def _codes(register: Register) -> Iterator[Finding]:
    held: dict[tuple[str, str, str], list[tuple[Period, Body]]] = {}
    for body in register.bodies.values():
        for code in body.codes:
            held.setdefault((code.detail, code.value, body.kinds[0].value), []).append((code, body))
    for (scheme, value, kind), owners in held.items():
        owners.sort(key=lambda owner: (owner[0].first, owner[0].last))
        for (one, holder), (other, second) in pairwise(owners):
            if other.first <= one.last:
                yield f"{scheme} {value}: {holder.id} and {second.id}, both {kind}, have it at one time"


def _lives(register: Register) -> Iterator[Finding]:
    law = {row["kind"]: row for row in rule_table("lives")}
    for body in register.bodies.values():
        for period in body.kinds:
            row = law.get(period.value)
            if not row:
                continue
            first = bounds(row["from"])[0] if row["from"] else None
            last = bounds(row["to"])[1] if row["to"] else None
            if first and period.first < first.toordinal() and period.first != NEVER:
                yield f"{body.id}: begins on {period.start}, before {row['law']} allows ({row['from']})"
            if last and period.last > last.toordinal():
                yield f"{body.id}: lives on after {row['to']}, when {row['law']} ended it"


def _relations(register: Register) -> Iterator[Finding]:
    vocabulary = Vocabulary.load()
    for row in register.relations:
        for end in (row.subject, row.object):
            if end not in register.bodies and end not in register.areas:
                yield f"{row.subject} {row.predicate} {row.object}: {end} is not in the register"
        if row.predicate not in vocabulary.predicates or not vocabulary.predicate(row.predicate).relation:
            yield f"{row.subject} {row.predicate} {row.object}: no such relation in the ontology"
        last = (latest(row.valid_to) or date.max).toordinal()
        for body in (register.bodies.get(row.subject), register.bodies.get(row.object)):
            if body and body.last not in (ALWAYS, NEVER) and last > body.last:
                yield f"{row.subject} {row.predicate} {row.object}: outlives {body.id}, which ended on {body.valid_to}"


def _events(register: Register) -> Iterator[Finding]:
    for row in _event_rows(register):
        missing = [body for body in (row.original, row.resulting) if body and body not in register.bodies]
        if missing:
            yield f"{row.event}: {missing[0]} is not in the register"
            continue
        on = bounds(row.happened_on)[0]
        original = register.bodies[row.original]
        if on and row.part != "yes" and original.last not in (ALWAYS, day_before(on).toordinal()):
            yield f"{row.original}: ended on {original.valid_to}, but its successor {row.resulting} took over on {on}"
        if on and row.part != "yes" and original.last == ALWAYS:
            yield f"{row.original}: lives on, but {row.resulting} took over on {on}"
        if on and row.resulting and not register.bodies[row.resulting].alive(on):
            yield f"{row.resulting}: took over from {row.original} on {on}, when it did not exist"


def _circles(register: Register) -> Iterator[Finding]:
    after = register.succession.after
    done: set[str] = set()

    def walk(body_id: str, path: tuple[str, ...]) -> Iterator[Finding]:
        if body_id in path:
            yield f"{' → '.join((*path[path.index(body_id) :], body_id))}: a circle of successors"
        elif body_id not in done:
            for step in after.get(body_id, ()):
                yield from walk(step.body.id, (*path, body_id))
            done.add(body_id)

    for body_id in after:
        yield from walk(body_id, ())


def _sources(register: Register) -> Iterator[Finding]:
    known = {row.id: row for row in read_rows(register.folder / "sources.csv", SourceRow)}
    rows: list[RelationRow | EventRow] = [*register.relations, *_event_rows(register)]
    for row in rows:
        if row.source not in known or known[row.source].licence != row.licence:
            yield f"{row}: its source or licence is not in sources.csv"


def _event_rows(register: Register) -> list[EventRow]:
    return list(read_rows(register.folder / "events.csv", EventRow))
