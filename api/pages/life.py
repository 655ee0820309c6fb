"""A body's line of life: it, and those before and after it, as bars over the years."""

from datetime import date
from typing import Any

FIRST_YEAR = 2000  # what began earlier begins at the left edge
WIDTH, ROW = 720, 34  # units of the drawing


def line_of_life(rows: list[dict[str, Any]], as_of: date | None) -> dict[str, Any] | None:
    """Bars, years and the day's line as numbers of the drawing; None where the body stands alone.

    Rows are those of texts.LIFE: a body with its life, and the earlier bodies that it took over from.
    """
    if len(rows) < 2:
        return None
    today = date.today()
    last = today.year + 2
    begins = [_day(row["valid_from"]) for row in rows if row["valid_from"]]
    first = max(FIRST_YEAR, min((day.year for day in begins), default=FIRST_YEAR) - 1)
    start, end = date(first, 1, 1).toordinal(), date(last, 1, 1).toordinal()

    def across(day: date) -> float:
        return round(min(1.0, max(0.0, (day.toordinal() - start) / (end - start))) * WIDTH, 1)

    places = {row["id"]: place for place, row in enumerate(rows)}
    bars = [
        {
            **row,
            "y": place * ROW,
            "x": across(_day(row["valid_from"])) if row["valid_from"] else 0.0,
            "x2": across(_day(row["valid_to"])) if row["valid_to"] else across(today),
            "open": row["valid_to"] is None,
        }
        for place, row in enumerate(rows)
    ]
    steps = [
        {
            "from_y": places[step["id"]] * ROW,
            "to_y": place * ROW,
            "x": bars[place]["x"] if step["from"] is None else across(_day(step["from"])),
            **step,
        }
        for place, row in enumerate(rows)
        for step in row["earlier"]
    ]
    spacing = 2 if last - first > 14 else 1
    years = [(year, across(date(year, 1, 1))) for year in range(first + 1, last) if year % spacing == 0]
    day = across(as_of) if as_of else None
    return {"bars": bars, "steps": steps, "years": years, "day": day, "width": WIDTH, "height": len(rows) * ROW,
            "row": ROW}  # fmt: skip


def _day(text: str) -> date:
    return date.fromisoformat(text)
