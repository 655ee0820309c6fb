"""Parameters of named queries: their types, defaults, and how the text of a call becomes a value."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from joinedup.errors import InputError, InvalidValue

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[A-Za-z0-9._~]+)+")
LONGEST_TEXT = 500
LARGEST_INT = 2**53


def entity_id(text: str) -> str:
    """An id such as ccg-00R."""
    if len(text) > LONGEST_TEXT or not _ID.fullmatch(text):
        raise InvalidValue(f"{text[:80]!r} is not an id. An id looks like ccg-00R or person-roy-fisher.")
    return text


def day(text: str) -> date:
    """A day such as 2018-05-31."""
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidValue(f"{text[:80]!r} is not a day. Write it as 2018-05-31.") from None


def moment(text: str) -> datetime:
    """A moment such as 2018-05-31T12:00:00Z; a day alone is its end, a time without zone is UTC."""
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})?)?", text):
            raise ValueError
        if "T" not in text:
            return datetime.combine(date.fromisoformat(text), datetime.max.time(), UTC)
        value = datetime.fromisoformat(text)
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise InvalidValue(f"{text[:80]!r} is not a time. Write it as 2018-05-31T12:00:00Z.") from None


def whole_number(text: str) -> int:
    """A whole number such as 100."""
    if not re.fullmatch(r"-?[0-9]{1,16}", text) or abs(int(text)) > LARGEST_INT:
        raise InvalidValue(f"{text[:80]!r} is not a whole number.")
    return int(text)


def words(text: str) -> str:
    """Words, not too many, without control characters."""
    if len(text) > LONGEST_TEXT:
        raise InvalidValue(f"The text is {len(text)} characters long; at most {LONGEST_TEXT} are taken.")
    if any((ord(c) < 32 and c not in "\t\n\r") or 0xD800 <= ord(c) <= 0xDFFF for c in text):
        raise InvalidValue("The text has control characters, which nothing in the graph has.")
    return text


# Type in a header → how the text of a call becomes a value.
READERS: dict[str, Callable[[str], str | int | date | datetime]] = {
    "id": entity_id,
    "date": day,
    "time": moment,
    "text": words,
    "int": whole_number,
    "choice": words,
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a query. One that is not required has a default, which may be None."""

    name: str
    type: str
    description: str = ""
    required: bool = False
    default: str | None = None
    choices: tuple[str, ...] = ()
    example: str = ""
    least: int | None = None
    most: int | None = None

    @classmethod
    def from_header(cls, name: str, row: Any) -> "Parameter":
        """A parameter from its entry in a header. Raises InputError or InvalidValue for one that is wrong."""
        if not isinstance(row, dict) or set(row) - set(cls.__slots__):
            raise InputError(f"the parameter {name} may have {', '.join(cls.__slots__[1:])}")
        given = {
            key: str(row[key]) for key in ("type", "description", "default", "example") if row.get(key) is not None
        }
        bounds = {key: int(row[key]) for key in ("least", "most") if key in row}
        choices = tuple(row.get("choices", ()))
        parameter = cls(name, **{"required": row.get("required", False), "choices": choices, **given, **bounds})
        if parameter.type not in READERS:
            raise InputError(f"the parameter {name} must be of one of the types {', '.join(READERS)}")
        if (parameter.type == "choice") != bool(parameter.choices):
            raise InputError(f"the parameter {name}: choices belong to the type choice, and to no other")
        if parameter.required and (parameter.default is not None or not parameter.example):
            raise InputError(f"the parameter {name} is required: it needs an example and no default")
        parameter.parse(parameter.default)
        if parameter.example:
            parameter.parse(parameter.example)
        return parameter

    def parse(self, text: str | None) -> str | int | date | datetime | None:
        """The value of the text. Raises InvalidValue naming the parameter."""
        if text is None:
            return None
        try:
            value = READERS[self.type](text)
        except InvalidValue as error:
            raise InvalidValue(f"{self.name}: {error}") from None
        if self.choices and value not in self.choices:
            raise InvalidValue(f"{self.name}: {text[:80]!r} is not one of {', '.join(self.choices)}.")
        if isinstance(value, int):
            self._bound(value)
        return value

    def _bound(self, value: int) -> None:
        if self.least is not None and value < self.least:
            raise InvalidValue(f"{self.name}: {value} is too small; the least is {self.least}.")
        if self.most is not None and value > self.most:
            raise InvalidValue(f"{self.name}: {value} is too large; the most is {self.most}.")


TIMES = {
    "as_of": Parameter("as_of", "date", "What held on this day; without it, of all times", example="2018-01-31"),
    "known_at": Parameter(
        "known_at", "time", "What was known at this time; without it, now", example="2026-01-31T12:00:00Z"
    ),
}
