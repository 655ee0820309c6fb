"""What reading asks of the register: which body a name means at a date and near a place, and what stands beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing of the register as it was at a date. `type` is a class of the ontology."""

    id: str
    name: str
    type: str
    ods: str | None = None
    gss: str | None = None


class Directory(Protocol):
    """The register, asked by name."""

    def match(self, name: str, on: date | None, near: Iterable[str] = (), type_: str | None = None) -> Entry | None:
        """The one body or programme that the name means at the date, the ids in `near` being of the paper's place.

        None where no thing or more than one bears it. `type_` is the class that the form of the name suggests; a name
        whose form is generic ("Swindon CCG") may be given in any of its forms.
        """
        ...

    def entry(self, id_: str, on: date | None) -> Entry | None:
        """The thing of that id as it was at the date."""
        ...

    def spans(self, text: str) -> list[tuple[int, int, str]]:
        """Whole-word places where a name stands that is safe to take for the thing by itself: (start, end, name)."""
        ...

    def around(self, id_: str, on: date | None) -> dict[str, list[str]]:
        """Ids of what belongs to the same place, by class: the council, its board, CCGs, Healthwatch, STP, ICB …"""
        ...


class EmptyDirectory:
    """A register that knows nothing: everything stays as the text has it."""

    def match(self, name: str, on: date | None, near: Iterable[str] = (), type_: str | None = None) -> Entry | None:
        """Always None."""
        return None

    def entry(self, id_: str, on: date | None) -> Entry | None:
        """Always None."""
        return None

    def spans(self, text: str) -> list[tuple[int, int, str]]:
        """Nothing."""
        return []

    def around(self, id_: str, on: date | None) -> dict[str, list[str]]:
        """Nothing."""
        return {}
