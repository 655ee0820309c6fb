"""Names that go on behind their noun: "Council of Clinical Representatives", "Scrutiny Board (Adults and Health)"."""

import re

from ingest.mentions.walk import walk_right
from ingest.rules.tables import terms

PLAIN_LINKS = frozenset(terms("with|upon|of|on|in|le"))
_HEAD_IN_TAIL = re.compile(r"\b(?:Council|CCG|Trust|Clinical Commissioning Group|ICB)$")
# "Scrutiny Board (Adults, Health and Active Lifestyles)": what a committee is for, in brackets behind its noun.
_REMIT = re.compile(r" \((?=[^()]{5,90}\))[A-Z][\w’'-]*(?:(?:, | and | & |, and | of | for | )[A-Z][\w’'-]*)+\)")
# "Improvement and Scrutiny Committee - Health"
_DASHED_REMIT = re.compile(
    r" [-–] (?=Health|Adult|People|Child|Care|Communit|Place|Social)[A-Z][\w’'&]*(?:(?:,| and| &)? [A-Z][\w’'&]*){0,4}"
)
_REMITS = frozenset(
    terms("scrutiny board|scrutiny committee|scrutiny panel|scrutiny commission|committee|panel|commission")
)
_MONTH = re.compile(  # "the target set by the Committee for March 2018"
    r" (?:January|February|March|April|May|June|July|August|September|October|November|December|\d)"
)
_ON = re.compile(r" on (?:the )?(?=[A-Z])")


def name_tail(text: str, end: int, head: str) -> tuple[int, bool]:
    """A name that goes on behind its noun: "Council of Clinical Representatives", "Committee for Acreford"."""
    if head in _REMITS and "crutiny" in text[max(0, end - 60) : end]:
        remit = _REMIT.match(text, end)
        if remit and re.search(r"Health|Care|Adult|Children|People|Wellbeing|Communit|Place|Housing", remit.group()):
            return remit.end(), True
    if head in _REMITS and "crutiny" in text[max(0, end - 60) : end] and (dashed := _DASHED_REMIT.match(text, end)):
        return dashed.end(), True
    if head.endswith(" board") and text.startswith(" for ", end):  # "A&E Delivery Board for North Acreshire"
        reach = walk_right(text, end + 4, PLAIN_LINKS | {"and"})
        return (reach, True) if reach > end + 4 and not _HEAD_IN_TAIL.search(text, end, reach) else (end, False)
    if head in ("task and finish group", "working group", "task group", "working party") and _ON.match(text, end):
        reach = walk_right(text, end + 3, PLAIN_LINKS | {"and"})
        if reach > end + 3:
            return reach, True
    if head.endswith("senate") and text.startswith(" for the ", end):  # "Clinical Senate for the East Midlands"
        reach = walk_right(text, end + 8, PLAIN_LINKS | {"and"})
        return (reach, True) if reach > end + 8 else (end, False)
    if head not in ("council", "board", "committee", "panel", "commission", "hwb", "executive board"):
        return end, False
    if text.startswith((" of ", " for ", " OF ", " FOR "), end):
        link_end = end + (3 if text[end + 1] in "oO" else 4)
        reach = walk_right(text, link_end, PLAIN_LINKS | {"and"})
        if _HEAD_IN_TAIL.search(text, end, reach) or _MONTH.match(text, link_end):
            return end, False
        if reach > link_end and text[link_end + 1 : link_end + 2].isupper():
            return reach, True
    return end, False
