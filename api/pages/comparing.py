"""Two things side by side, or one on two days: what only one has, and what both have."""

from collections import defaultdict
from typing import Any

from api.answering import Asked
from api.pages.ledger import named
from api.pages.page import Context, Page
from api.pages.wording import HEADINGS, day, short
from api.routes.views import SIDE
from api.service import Service
from joinedup.errors import UnknownName
from queries.parameters import Parameter


async def compare(service: Service, asked: Asked) -> Context:
    """The two sides, by kind of relation."""
    values = asked.values
    left, right = values["left"], values["right"] or values["left"]
    context: Context = {
        "title": "Two side by side",
        "description": "Two bodies or places side by side, or one on two days.",
        "values": values,
        "groups": [],
        "sides": [],
        "same_as": [],
    }
    if left is None:
        return context
    names = await named(service, {left, right})
    sides = []
    for thing, on in ((left, values["left_on"]), (right, values["right_on"])):
        rows = await service.graph.rows(SIDE, {"id": thing, "as_of": on or values["as_of"]})
        if not rows and names[thing] == thing:
            raise UnknownName(f"There is no {thing!r} in the graph.")
        sides.append({(row["predicate"], row["outgoing"], row["id"]): row for row in rows})
    titles = [f"{short(names[t], 60)}{f', {day(on)}' if on else ''}"
              for t, on in ((left, values["left_on"]), (right, values["right_on"]))]  # fmt: skip
    query = "&".join(f"{k}={v}" for k, v in asked.given.items() if k != "as_of")
    return context | {
        "title": f"{titles[0]} beside {titles[1]}",
        "groups": grouped(*sides),
        "sides": titles,
        "same_as": [("JSON", f"{service.base}/compare?{query}", "application/json")] if values["right"] or (
            values["left_on"] and values["right_on"]) else [],
    }  # fmt: skip


def grouped(one: dict[Any, Any], two: dict[Any, Any]) -> list[dict[str, Any]]:
    """By kind of relation: only on the left, on both sides, only on the right."""
    found: dict[tuple[str, bool], dict[str, Any]] = defaultdict(lambda: {"left": [], "both": [], "right": []})
    for key, row in {**two, **one}.items():
        side = "both" if key in one and key in two else "left" if key in one else "right"
        found[key[:2]][side].append(row)
    made = []
    for (predicate, outgoing), rows in sorted(found.items()):
        words = HEADINGS.get(predicate, (predicate.replace("_", " "),) * 2)
        made.append({"heading": words[0] if outgoing else words[1], **rows})
    return made


PAGES = (
    Page(
        "/compare-two",
        "compare.html",
        compare,
        parameters=(
            Parameter("left", "id"),
            Parameter("right", "id"),
            Parameter("left_on", "date"),
            Parameter("right_on", "date"),
        ),
    ),
)
