"""The RDF of one thing: what is stated about it or names it, now or as of a day."""

from collections.abc import Iterable
from datetime import date

from graph.rdf.describe import Kept
from graph.rdf.export import Content, Format, export
from graph.rdf.terms import Terms
from graph.store.reader import Reader
from graph.store.records import edtf_bounds


def resource(reader: Reader, thing: str, terms: Terms, form: Format, as_of: date | None = None) -> bytes:
    """The thing's statements in the format; with `as_of` those that may hold on that day. Raises UnknownName.

    An id that was merged is answered as what it was merged into, and says so.
    """
    now = reader.current_id(thing)
    records = reader.records(now)
    kept = [Kept(r.statement, r.subject, r.object, r.layer, r.ruling) for r in records]
    content = Content(lambda: _on(kept, as_of), {thing: now} if thing != now else {})
    return b"".join(export(content, terms, form))


def statement(reader: Reader, thing: str, terms: Terms, form: Format) -> bytes:
    """A live statement and what it says in the format. Raises UnknownName where there is none."""
    records = [r for r in reader.statement(thing) if r.live] or reader.statement(thing)[-1:]
    kept = [Kept(r.statement, r.subject, r.object, r.layer, r.ruling) for r in records]
    return b"".join(export(Content(lambda: kept, {}), terms, form))


def _on(kept: Iterable[Kept], day: date | None) -> list[Kept]:
    """Those that may hold on the day: an unknown bound is open."""
    if day is None:
        return list(kept)
    found = []
    for row in kept:
        first, last = edtf_bounds(row.statement.valid_from)[0], edtf_bounds(row.statement.valid_to)[1]
        if (first is None or first <= day) and (last is None or day <= last):
            found.append(row)
    return found
