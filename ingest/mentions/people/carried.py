"""The body behind the last of several people that is that of all: "Una Vale, Clerk, and Dr Roe, Chair, of Acre CCG"."""

import re
from collections.abc import Sequence

from ingest.mentions.persons import Named
from ingest.mentions.post_owners import is_of_a_council
from ingest.mentions.posts import has_office
from ingest.paper import Paper

# Behind a comma the body is not only of the title before it: "…, Finance Manager, from Acre CCG".
_OF_ALL = re.compile(r",\s*(?:both |all )?(?:of|from|at|for|representing|on behalf of)(?: the)?\s+\Z")
# With a comma alone, of two guests of a council: "Ada Vale, Chief Executive, and Dr Roe, Medical Director, Acre Trust".
_OF_BOTH = re.compile(r",\s*(?:the )?\Z")
_AND = re.compile(r"\s(?:and|&)\s+\Z")
# What stands between two such people: the title of the first, and no more.
_TITLE_BETWEEN = re.compile(
    r",\s*(?P<title>[^,;.:|\t\n()]{3,70}(?:, [^,;.:|\t\n()]{3,40})?),?\s*(?:(?<=,)\s|\band\s|&\s)\s*"
)
_OF_COUNCILS = frozenset({"LocalAuthority", "Committee", "HealthAndWellbeingBoard"})
_REACH = 110  # characters behind the last name in which the body stands


def carried_back(paper: Paper, names: Sequence[Named]) -> list[tuple[int, str]]:
    """Which of the people named, in order, have the body of one behind them: place in the list and key."""
    carried: list[tuple[int, str]] = []
    for last in range(len(names) - 1, 0, -1):
        limit = names[last + 1].start if last + 1 < len(names) else len(paper.flow)
        key = _of_all(paper, names[last].end, limit)
        index = last - 1
        while key and index >= 0 and _goes_on(paper, names[index], names[index + 1]):
            carried.append((index, key))
            index -= 1
        guests = None if key else _of_guests(paper, names[last - 1], names[last], limit)
        if guests:
            carried.append((last - 1, guests))
    return carried


def _of_guests(paper: Paper, named: Named, last: Named, limit: int) -> str | None:
    """The outside body that stands behind the second of two with a title each, in the paper of a council."""
    types = {body.key: body.type for body in paper.reading.bodies}
    if types.get(paper.publisher or "") != "LocalAuthority" or not _goes_on(paper, named, last):
        return None
    title = paper.flow[named.end : last.start]
    key = _behind(paper, last.end, limit, _OF_BOTH)
    outside = key is not None and types.get(key) not in _OF_COUNCILS
    return key if outside and _AND.search(title) and not is_of_a_council(title) else None


def _goes_on(paper: Paper, named: Named, following: Named) -> bool:
    """Whether nothing but a title that names no body stands between the two."""
    between = _TITLE_BETWEEN.fullmatch(paper.flow, named.end, following.start)
    if between is None or named.title == "councillor" or not has_office(between["title"]):
        return False
    return not paper.mentions_in(*between.span(), "body")


def _of_all(paper: Paper, end: int, limit: int) -> str | None:
    """The body that stands behind the title of whoever is named last, parted from it by a comma."""
    return _behind(paper, end, limit, _OF_ALL)


def _behind(paper: Paper, end: int, limit: int, parted: "re.Pattern[str]") -> str | None:
    """The body behind the title that begins at `end`, if what parts the two ends so."""
    bodies = paper.mentions_in(end, min(limit, end + _REACH), "body")
    first = next((one for one in bodies if one.form != "pronoun"), None)
    if first is None or not parted.search(paper.flow, end, first.start):
        return None
    title = paper.flow[end : first.start]
    return first.key if "\n\n" not in title and ". " not in title and has_office(title) else None
