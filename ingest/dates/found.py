"""A date expression as it was found in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date expression. `edtf` is None where the paper's date is needed and not known; `role` as in words.ROLES."""

    start: int
    end: int
    kind: str
    edtf: str | None
    role: str
