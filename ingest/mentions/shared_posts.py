"""Posts held in several bodies at once: "Chief Finance Officer, all four CCGs", "Accountable Officer of both"."""

import re

from ingest.mentions.parties_of_agreement import parties_of_agreement
from ingest.paper import Paper
from ingest.rules.body_types import COMMISSIONERS, TRUSTS

_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_NOUNS = {
    "ccgs": COMMISSIONERS[:1], "clinical commissioning groups": COMMISSIONERS[:1], "icbs": COMMISSIONERS[1:],
    "trusts": TRUSTS, "councils": ("LocalAuthority",), "authorities": ("LocalAuthority",),
    "organisations": (), "bodies": (), "parties": (), "partners": (),
}  # fmt: skip
# Behind a title: "of all four", ", all six CCGs", "to the four CCGs", "(both Trusts)", "for the CCGs".
_OF_SEVERAL = re.compile(
    r"(?:[\s,;(–-]+|\A)(?:(?P<of>of|to|for|at|across|in|covering|serving)\s+)?"
    r"(?:(?P<all>all|each of|both)(?: of)?(?: the)?|the)(?: (?P<count>two|three|four|five|six|seven|eight))?"
    rf"(?: (?:NHS )?(?P<noun>{'|'.join(_NOUNS)}))?\)?[\s.,;|]*\Z",
    re.IGNORECASE,
)
_CELL = re.compile(r"(?:\s{3,}|\s*\||\t)\s*\Z")  # "Director of Finance      all"
_SHORT, _MOST = 60, 8  # characters in which it stands; bodies that share an officer


def of_several(paper: Paper, start: int, end: int) -> tuple[int, list[str]] | None:
    """Where the words that give a post to several bodies begin, and the keys of these; None where none do."""
    match = next(
        (
            found
            for at in range(max(start, end - _SHORT), end)
            if paper.text[at] in " ,;(–-\t\n|" and (found := _OF_SEVERAL.match(paper.text, at, end))
        ),
        None,
    )
    if match is None:
        return None
    count = _COUNTS.get((match["count"] or "").lower()) or (2 if (match["all"] or "").lower() == "both" else None)
    cell = bool(match["all"]) and _CELL.search(paper.text, start, match.start("all")) is not None
    if not (match["noun"] or (match["all"] and (match["count"] or cell or (count and match["of"])))):
        return None
    keys = _meant(paper, _NOUNS.get((match["noun"] or "").lower(), ()), count)
    return (match.start(), keys) if keys else None


def _meant(paper: Paper, types: tuple[str, ...], count: int | None) -> list[str]:
    """The bodies of those types that the paper names, its own kind or the parties of an agreement where none is told.

    Empty where there are not as many as are counted.
    """
    kinds = {body.key: body.type for body in paper.reading.bodies}
    parties = [key for key in parties_of_agreement(paper) if not types or kinds.get(key) in types]
    own = kinds.get(paper.publisher or "", "")
    wanted = types or (TRUSTS if own in TRUSTS else (own,))
    for found in (parties, [key for key, kind in kinds.items() if kind in wanted]):
        if 1 < len(found) <= _MOST and count in (None, len(found)):
            return found
    return []
