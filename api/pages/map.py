"""A plain map of England: a dot for each body at the middle of the areas that it covers."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

NORTH, WEST = 55.9, -6.5
SCALE = 104.0  # units of the drawing for a degree of latitude
SQUEEZE = math.cos(math.radians(53.0))
WIDTH, HEIGHT = 520, 630
# For finding one's way: some cities, where they lie.
CITIES = (
    ("Newcastle", 54.98, -1.61), ("Leeds", 53.80, -1.55), ("Manchester", 53.48, -2.24), ("Birmingham", 52.48, -1.89),
    ("Norwich", 52.63, 1.30), ("Bristol", 51.45, -2.59), ("London", 51.51, -0.13), ("Plymouth", 50.37, -4.14),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Map:
    """Dots and cities with their places in a drawing of WIDTH and HEIGHT."""

    dots: list[dict[str, Any]]
    cities: list[tuple[str, float, float]]
    width: int = WIDTH
    height: int = HEIGHT


def place(latitude: float, longitude: float) -> tuple[float, float]:
    """Across and down in the drawing, of degrees north and east."""
    return round((longitude - WEST) * SCALE * SQUEEZE, 1), round((NORTH - latitude) * SCALE, 1)


def drawn(bodies: Iterable[dict[str, Any]], day: date) -> Map:
    """The map with a dot for each body that has a place; councils first, so that commissioners lie over them."""
    text = day.isoformat()
    dots = []
    for body in bodies:
        if body["at"] is None or body["layer"] == "footprint":
            continue
        x, y = place(*body["at"])
        shown = (body["valid_from"] or "") <= text and (body["valid_to"] or "9999") >= text
        dots.append({**body, "x": x, "y": y, "shown": shown})
    order = {"council": 0, "trust": 1, "commissioner": 2}
    dots.sort(key=lambda d: (order[d["layer"]], -d["x"], d["id"]))
    return Map(dots, [(name, *place(north, east)) for name, north, east in CITIES])
