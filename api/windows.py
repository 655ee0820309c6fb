"""Whole answers as pages: rows sorted by a column, cut to columns, continued after the row of the last page."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson

from api import cursors
from api.answering import Asked
from api.formats import Table
from api.listing import chosen_names, columns_of, shown
from queries.parameters import Parameter

OWN_ORDER = ""
# What a column may be sorted as; lists have no order.
SORTABLE = ("id", "text", "int", "number", "flag", "date", "edtf", "time")
MOST = 100_000
AFTER = Parameter("after", "text", "Where the page begins, as the last page's `next` has it")


def parameters(
    columns: Mapping[str, str], default: int = 1_000, most: int = MOST, without: Iterable[str] = ()
) -> tuple[Parameter, ...]:
    """The parameters of a window on rows of these columns and types, but for those that mean something else there."""
    sortable = [name for name, kind in columns.items() if kind in SORTABLE]
    made = (
        Parameter(
            "sort",
            "choice",
            "The column that orders the rows, with - in front the other way round; otherwise their own order",
            choices=tuple(name for column in sortable for name in (column, f"-{column}")),
        ),
        Parameter("limit", "int", "How many at most", default=str(default), least=1, most=most),
        AFTER,
        columns_of(columns),
    )
    return tuple(one for one in made if one.name not in without)


def window(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], asked: Asked, base: str) -> Table:
    """One page of the rows, and the address of the next. Raises InvalidValue for columns or a cursor that are none."""
    values = asked.values
    columns = chosen_names(columns, values.get("fields"))
    sort = values.get("sort") or OWN_ORDER
    column, downwards = sort.removeprefix("-"), sort.startswith("-")
    limit, after = values["limit"], values.get("after")
    # Names tell pages apart: where all rows are one page, none is needed.
    pages = after is not None or len(rows) > limit
    rows_named = named(rows) if pages else (("", row) for row in rows)
    keyed = [(_key(row[column]) if column else None, name, row) for name, row in rows_named]
    if column:
        keyed.sort(key=lambda one: one[0] or (), reverse=downwards)
    begin = _after(keyed, after, downwards)
    page = keyed[begin : begin + limit]
    following = None
    if begin + limit < len(keyed):
        key, name, _ = page[-1]
        following = cursors.following(asked, base, (key, name, begin + limit))
    return shown((row for _, _, row in page), columns, following)


def named(rows: Sequence[Mapping[str, Any]]) -> Iterable[tuple[str, Mapping[str, Any]]]:
    """Each row with a name of its own: what is in it, and how often that came before."""
    seen = Counter[str]()
    for row in rows:
        said = hashlib.blake2b(orjson.dumps(row, option=orjson.OPT_SORT_KEYS), digest_size=9).hexdigest()
        seen[said] += 1
        yield (said if seen[said] == 1 else f"{said}~{seen[said]}"), row


def _key(value: Any) -> tuple[int, Any]:
    """Numbers before words, and what has no value last."""
    if value is None:
        return (2, 0)
    return (0, value) if isinstance(value, int | float) else (1, str(value))


def _after(keyed: list[tuple[Any, str, Mapping[str, Any]]], cursor: str | None, downwards: bool) -> int:
    """The place at which a page begins: after its row, or where that has gone meanwhile, after its key or place."""
    if cursor is None:
        return 0
    key, name, place = cursors.read(cursor, _checked)
    for number, (_, one, _) in enumerate(keyed):
        if one == name:
            return number + 1
    if key is None:
        return min(place, len(keyed))
    beyond = (n for n, one in enumerate(keyed) if one[0] and (one[0] < key if downwards else one[0] > key))
    return next(beyond, len(keyed))


def _checked(given: Any) -> tuple[tuple[int, Any] | None, str, int]:
    key, name, place = given
    if not isinstance(name, str) or not isinstance(place, int) or isinstance(place, bool) or place < 0:
        raise TypeError
    if key is not None:
        rank, value = key
        if rank not in (0, 1, 2) or not isinstance(value, str if rank == 1 else int | float):
            raise TypeError
        key = (rank, value)
    return key, name, place
