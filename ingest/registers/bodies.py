"""A thing of the register with its kinds, names and codes through time."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

NEVER, ALWAYS = 0, 10_000_000  # ordinals of days before and after all that can be


class Period(NamedTuple):
    """Something that held for a time. `start` and `end` are EDTF, empty where unknown; `first` and `last` ordinals."""

    value: str
    detail: str
    start: str
    end: str
    first: int
    last: int

    def holds(self, on: date | None) -> bool:
        """Whether it held on the day; without a day, whether it holds without known end."""
        if on is None:
            return self.last == ALWAYS
        return self.first <= on.toordinal() <= self.last


@dataclass(slots=True, eq=False)
class Body:
    """A body or programme of the register.

    `kinds` are classes of the ontology (detail: note), `names` texts (detail: official, in-use, abbreviation, former),
    `codes` codes (detail: scheme). Each kind's periods together are the life of the thing.
    """

    id: str
    kinds: list[Period] = field(default_factory=list)
    names: list[Period] = field(default_factory=list)
    codes: list[Period] = field(default_factory=list)

    @property
    def first(self) -> int:
        """Ordinal of the first day."""
        return min(period.first for period in self.kinds)

    @property
    def last(self) -> int:
        """Ordinal of the last day."""
        return max(period.last for period in self.kinds)

    @property
    def valid_from(self) -> str:
        """EDTF of the beginning, empty where unknown."""
        return min(self.kinds, key=lambda period: period.first).start

    @property
    def valid_to(self) -> str:
        """EDTF of the end, empty where it goes on or is unknown."""
        return max(self.kinds, key=lambda period: period.last).end

    def alive(self, on: date) -> bool:
        """Whether it existed on the day, as far as is known."""
        return self.first <= on.toordinal() <= self.last

    def kind(self, on: date | None = None) -> str:
        """Its class on the day; the last one where it did not exist then or no day is given."""
        return _chosen(self.kinds, on).value

    def name(self, on: date | None = None) -> str:
        """Its official name on the day; the last one where it did not exist then or no day is given."""
        return _chosen([name for name in self.names if name.detail == "official"], on).value

    def code(self, scheme: str, on: date | None = None) -> str | None:
        """Its code in the scheme on the day; the nearest in time where it had none that day."""
        held = [code for code in self.codes if code.detail == scheme]
        return _chosen(held, on).value if held else None


def _chosen(periods: list[Period], on: date | None) -> Period:
    if on is None:
        return max(periods, key=lambda period: (period.last, period.first))
    day = on.toordinal()
    return min(periods, key=lambda period: (max(period.first - day, day - period.last, 0), -period.first))
