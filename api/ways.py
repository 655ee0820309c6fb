"""What lists show and filter by, declared once: as Cypher over today's graph, and over a snapshot of what was known."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from graph.store.history import EntityView
from graph.store.snapshot import Snapshot

_STEP = re.compile(r"([<>-])([A-Z_]+(?:\|[A-Z_]+)*)(?:\*([0-9])\.\.([0-9]))?")
_ARROWS = {"<": ("<-", "-"), ">": ("-", "->"), "-": ("-", "-")}
HELD = "coalesce({0}.valid_from <= $as_of, true) AND coalesce({0}.valid_to >= $as_of, true)"


@dataclass(frozen=True, slots=True)
class Step:
    """Along one of these relations, forwards (>), backwards (<) or either way (-), so many times."""

    arrow: str
    edges: tuple[str, ...]
    least: int
    most: int


Way = tuple[Step, ...]


def way(text: str) -> Way:
    """A way from its notation: `<MADE`, `>HOLDS >POST_IN`, `>PART_OF*0..2 >COVERS`."""
    steps = []
    for part in text.split():
        match = _STEP.fullmatch(part)
        if not match:
            raise ValueError(f"{part!r} is no step of a way")
        arrow, edges, least, most = match.groups()
        steps.append(Step(arrow, tuple(edges.split("|")), int(least or 1), int(most or 1)))
    return tuple(steps)


def matched(steps: Way, end: str, timed: bool) -> str:
    """`MATCH … WHERE …` from `n` along the way to `end`; with `timed` each relation held on the day `$as_of`."""
    pattern, conditions = "(n)", []
    for number, step in enumerate(steps):
        once = (step.least, step.most) == (1, 1)
        left, right = _ARROWS[step.arrow]
        span = "" if once else f"*{step.least}..{step.most}"
        there = f"({end})" if number == len(steps) - 1 else "()"
        pattern += f"{left}[e{number}:{'|'.join(step.edges)}{span}]{right}{there}"
        conditions.append(HELD.format(f"e{number}") if once else f"all(e IN e{number} WHERE {HELD.format('e')})")
    return f"MATCH {pattern}" + (f" WHERE {' AND '.join(conditions)}" if timed else "")


def followed(snapshot: Snapshot, start: str, steps: Way, as_of: date | None) -> set[str]:
    """The same in a snapshot: the ids of what the way leads to."""
    here = {start}
    for step in steps:
        reached, frontier = set(here) if step.least == 0 else set(), here
        for taken in range(1, step.most + 1):
            frontier = {other for one in frontier for other in _beside(snapshot, one, step, as_of)}
            if taken >= step.least:
                reached |= frontier
        here = reached
    return here


def _beside(snapshot: Snapshot, entity: str, step: Step, as_of: date | None) -> Iterable[str]:
    for edge in snapshot.edges(entity, as_of):
        fits = step.arrow == "-" or edge.out == (step.arrow == ">")
        if fits and edge.predicate.upper() in step.edges:
            yield edge.other


@dataclass(frozen=True, slots=True)
class Seen:
    """One entity of a snapshot, with the values of the request."""

    snapshot: Snapshot
    entity: EntityView
    values: Mapping[str, Any]

    def value(self, *names: str) -> Any:
        """The first of these properties that it has."""
        if names == ("id",):
            return self.entity.id
        given = (self.entity.properties.get(name) for name in names)
        return next((value for value in given if value is not None), None)

    def along(self, steps: Way) -> list[str]:
        """The ids that a way leads to, as of the day that was asked for."""
        return sorted(followed(self.snapshot, self.entity.id, steps, self.values.get("as_of")))


class Told(Protocol):
    """Something that can be told of an entity: a column's value, or whether a filter lets it through."""

    def cypher(self, timed: bool) -> str:
        """The Cypher that gives it from node `n`; `timed` where `$as_of` is given."""

    def of(self, seen: Seen) -> Any:
        """The same from a snapshot."""


@dataclass(frozen=True, slots=True)
class Value:
    """The first of these properties that it has."""

    names: tuple[str, ...]

    def cypher(self, timed: bool) -> str:
        """As in Told."""
        texts = [f"n.{name}" for name in self.names]
        return texts[0] if len(texts) == 1 else f"coalesce({', '.join(texts)})"

    def of(self, seen: Seen) -> Any:
        """As in Told."""
        return seen.value(*self.names)


@dataclass(frozen=True, slots=True)
class Reached:
    """A property of all that a way leads to, each value once and in order; with `first` the first alone."""

    steps: Way
    name: str = "id"
    first: bool = False

    def cypher(self, timed: bool) -> str:
        """As in Told."""
        text = f"COLLECT {{ {matched(self.steps, 'x', timed)} WITH x WHERE x.{self.name} IS NOT NULL RETURN "
        if self.first:
            return text + f"x.{self.name} AS y ORDER BY x.id LIMIT 1 }}[0]"
        return text + f"DISTINCT x.{self.name} AS y ORDER BY y }}"

    def of(self, seen: Seen) -> Any:
        """As in Told."""
        there = (seen.snapshot.entities[i] for i in seen.along(self.steps) if i in seen.snapshot.entities)
        found = [x.id if self.name == "id" else x.properties.get(self.name) for x in there]
        found = [value for value in found if value is not None]
        return (found[0] if found else None) if self.first else sorted(set(found))


@dataclass(frozen=True, slots=True)
class Number:
    """How many things a way leads to."""

    steps: Way

    def cypher(self, timed: bool) -> str:
        """As in Told."""
        return f"COUNT {{ {matched(self.steps, 'x', timed)} RETURN DISTINCT x }}"

    def of(self, seen: Seen) -> Any:
        """As in Told."""
        return len(seen.along(self.steps))


@dataclass(frozen=True, slots=True)
class Leads:
    """Whether a way leads to the thing that the parameter names."""

    steps: Way
    parameter: str

    def cypher(self, timed: bool) -> str:
        """As in Told."""
        return f"EXISTS {{ {matched(self.steps, f':Entity {{id: ${self.parameter}}}', timed)} }}"

    def of(self, seen: Seen) -> Any:
        """As in Told."""
        return seen.values[self.parameter] in seen.along(self.steps)


@dataclass(frozen=True, slots=True)
class Compared:
    """Whether a property compares so with a parameter; `words` looks for the parameter in the text of properties."""

    names: tuple[str, ...]
    how: str
    parameter: str

    def cypher(self, timed: bool) -> str:
        """As in Told."""
        if self.how == "words":
            text = " + ' ' + ".join(f"coalesce(n.{name}, '')" for name in self.names)
            return f"toLower({text}) CONTAINS toLower(${self.parameter})"
        return f"{Value(self.names).cypher(timed)} {self.how} ${self.parameter}"

    def of(self, seen: Seen) -> Any:
        """As in Told."""
        wanted = seen.values[self.parameter]
        if self.how == "words":
            return wanted.lower() in " ".join(str(seen.value(name) or "") for name in self.names).lower()
        held = seen.value(*self.names)
        if held is None:
            return False
        return held == wanted if self.how == "=" else held >= wanted if self.how == ">=" else held <= wanted


@dataclass(frozen=True, slots=True)
class Own:
    """Told in words of its own, both ways; `$as_of` may stand in the Cypher."""

    text: str
    told: Callable[[Seen], Any]

    def cypher(self, timed: bool) -> str:
        """As in Told."""
        return self.text

    def of(self, seen: Seen) -> Any:
        """As in Told."""
        return self.told(seen)
