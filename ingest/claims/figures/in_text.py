"""Finds the figures of a stretch of text: money, shares, counts, durations, ranges, ratios."""

import re
from collections.abc import Iterator

from ingest.claims.figures import measures
from ingest.claims.figures.counts import count_in, counted
from ingest.claims.figures.numbers import is_approximate, value_of
from ingest.claims.figures.scan import SCAN, FigureFound
from ingest.claims.figures.shares import share_in


def find_figures(text: str, start: int, end: int) -> Iterator[FigureFound]:
    """All figures of the span in their order; a range gives two at the same place."""
    unit: str | None = None
    for match in SCAN.finditer(text, start, end):
        for found in _READERS.get(match.lastgroup or "", _nothing)(text, start, end, match, unit):
            unit = found.unit if found.unit not in ("GBP", "percent", "number") else unit
            yield found


def _nothing(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    return iter(())


def _money(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    first, last = match["m1"], match["m2"]
    if measures.BASE.search(text, start, match.start()) or text.startswith("000", match.start("m1")):
        return
    about = is_approximate(text, match.start(), match.end())
    multiple = match["mm1"] or (match["mm2"] if last else None)
    yield FigureFound(match.start(), match.end(), value_of(first, multiple), "GBP", about, "money")
    if last:
        second = match["mm2"] or (match["mm1"] if value_of(last) >= value_of(first) else None)
        yield FigureFound(match.start(), match.end(), value_of(last, second), "GBP", about, "money")


def _after_month(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    """What a number counts that stands behind the month in which it did: "In May 23 people"."""
    if not match["short"] or not measures.IN_A_MONTH.search(text, start, match.start("short")):
        return
    noun = counted(text, match.end(), end)
    if noun is None or not measures.SOON.fullmatch(text, match.end(), noun[1]):
        return
    again = SCAN.match(text, match.start("short"), end)
    if again and again.lastgroup == "count":
        yield from count_in(text, start, end, again, unit)


def _pence(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    value = value_of(re.sub(r"[^\d.,]", "", match[0])) / 100
    about = is_approximate(text, match.start(), match.end())
    yield FigureFound(match.start(), match.end(), round(value, 6), "GBP", about, "money")


def _percent(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    about = is_approximate(text, match.start(), match.end())
    for name in ("p1", "p2", "p3"):
        if match[name]:
            yield FigureFound(match.start(), match.end(), value_of(match[name]), "percent", about, "percent")


def _ratio(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    first, last = int(match["r1"]), int(match["r2"])
    if first + last == 100:
        for value in (first, last):
            yield FigureFound(match.start(), match.end(), float(value), "percent", False, "ratio")


_READERS = {
    "date": _after_month,
    "money": _money,
    "pence": _pence,
    "percent": _percent,
    "ratio": _ratio,
    "share": share_in,
    "count": count_in,
}
