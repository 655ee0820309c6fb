"""Periods: the times for which a relation holds, worked out of the statements that support it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from graph.store.records import edtf_bounds


@dataclass(frozen=True, slots=True)
class Period:
    """A time as two EDTF texts, inclusive; None is unknown and counts as open. `part` as in the statement."""

    valid_from: str | None
    valid_to: str | None
    part: bool = False

    @property
    def first(self) -> date | None:
        """The earliest day; None where the beginning is unknown."""
        return edtf_bounds(self.valid_from)[0]

    @property
    def last(self) -> date | None:
        """The latest day; None where the end is unknown."""
        return edtf_bounds(self.valid_to)[1]

    @property
    def dated(self) -> bool:
        """Whether it says anything."""
        return self.valid_from is not None or self.valid_to is not None

    def properties(self) -> dict[str, Any]:
        """As properties of an edge or node; None where there is nothing to say."""
        return {
            "valid_from": self.first,
            "valid_to": self.last,
            "valid_from_edtf": self.valid_from,
            "valid_to_edtf": self.valid_to,
        }

    def covers(self, day: date) -> bool:
        """Whether the day may lie in it."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def certain_on(self, day: date) -> bool:
        """Whether the day lies between two known bounds."""
        return self.first is not None and self.last is not None and self.covers(day)


def united(periods: Iterable[Period]) -> list[Period]:
    """The periods of one relation: those that touch or overlap become one.

    Undated ones add nothing to dated, and of two bounds that meet, one that is known counts before an unknown one.
    """
    given = set(periods)
    dated = sorted((p for p in given if p.dated), key=_sorting)
    if not dated:
        return [Period(None, None, any(p.part for p in given))] if given else []
    result = [dated[0]]
    for period in dated[1:]:
        before = result[-1]
        if _touch(before, period):
            start = before.valid_from if before.valid_from is not None else period.valid_from
            result[-1] = Period(start, _later_end(before, period), before.part or period.part)
        else:
            result.append(period)
    return result


def _sorting(period: Period) -> tuple[date, date, str, str, bool]:
    return (
        period.first or date.min,
        period.last or date.max,
        period.valid_from or "",
        period.valid_to or "",
        period.part,
    )


def _touch(before: Period, after: Period) -> bool:
    return before.last is None or after.first is None or after.first <= before.last + timedelta(days=1)


def _later_end(before: Period, after: Period) -> str | None:
    """The later of two ends; one that is not known gives way to one that is, unless it goes on where that ended."""
    if before.last is not None and after.last is None and after.first is not None and after.first > before.last:
        return after.valid_to
    if before.last is None or after.last is None:
        return after.valid_to if before.last is None else before.valid_to
    return max((before.last, before.valid_to), (after.last, after.valid_to), key=lambda end: (end[0], end[1] or ""))[1]
