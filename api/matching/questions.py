"""The queries of a batch, read and checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.matching.properties import ON_DATE, known_property
from joinedup.errors import InvalidValue
from ontology.vocabulary import Vocabulary
from queries.parameters import day

MOST_QUERIES = 100
MOST_RESULTS = 25
CODES = ("ods", "gss")
STRICTNESS = ("should", "all", "any")


@dataclass(frozen=True, slots=True)
class Question:
    """One query of a batch: a name or none, classes, a day or none, and the values of properties."""

    name: str
    types: tuple[str, ...]
    strictness: str
    limit: int
    on: date | None
    properties: Mapping[str, tuple[str, ...]]

    @property
    def required(self) -> tuple[str, ...]:
        """The classes of which a candidate must be one."""
        return () if self.strictness == "should" else self.types

    @property
    def codes(self) -> list[dict[str, str]]:
        """The codes that were given."""
        return [{"scheme": s, "code": c.upper()} for s in CODES for c in self.properties.get(s, ())]


def question(row: Any, vocabulary: Vocabulary) -> Question:
    """A query of a batch. Raises InvalidValue."""
    if not isinstance(row, dict):
        raise InvalidValue('A query is an object such as {"query": "Blackpool CCG", "type": "Body", "limit": 5}.')
    limit, strictness, name = row.get("limit", 5), row.get("type_strict") or "any", row.get("query") or ""
    if not isinstance(name, str):
        raise InvalidValue("query is a text.")
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
        raise InvalidValue("limit is a whole number from 1.")
    if strictness not in STRICTNESS:
        raise InvalidValue(f"type_strict is one of {', '.join(STRICTNESS)}.")
    given = row.get("properties") or []
    if not isinstance(given, list) or not all(isinstance(p, dict) and "pid" in p for p in given):
        raise InvalidValue('properties is a list of objects such as {"pid": "on_date", "v": "2018-01-31"}.')
    values = {str(p["pid"]): _values(p.get("v")) for p in given}
    dates = values.pop(ON_DATE, ())
    for pid in values:
        known_property(pid)
    if not name.strip() and not any(values.values()):
        raise InvalidValue("A query has `query`, or `properties`, or both.")
    on = day(dates[0][:10]) if dates else None
    return Question(
        name.strip()[:500], _types(row.get("type"), vocabulary), strictness, min(limit, MOST_RESULTS), on, values
    )


def _types(given: Any, vocabulary: Vocabulary) -> tuple[str, ...]:
    rows = given if isinstance(given, list) else [given] if given else []
    names = [row.get("id") if isinstance(row, dict) else row for row in rows]
    for name in names:
        if name not in vocabulary.classes:
            raise InvalidValue(f"There is no type {str(name)[:60]!r}. /reconcile/suggest/type lists them.")
    return tuple(str(name) for name in names)


def _values(given: Any) -> tuple[str, ...]:
    rows = given if isinstance(given, list) else [given]
    texts = (row.get("id") if isinstance(row, dict) else row for row in rows)
    return tuple(str(text) for text in texts if text is not None and str(text) != "")
