"""Whom a list of advice is for, by what leads it: "to Acre NHS Trust", "The team advises the Board to:"."""

import re

from ingest.claims import parties
from ingest.claims.parties.responsible import responsible_of
from ingest.paper import Paper

_ADVISES = re.compile(
    r"\b(?:recommend(?:s|ed|ation|ations)?(?:,? (?:to|that|for))?|advis(?:es?|ed)|asks?|asking|invites?|urges?"
    r"|call(?:s|ed)? (?:up)?on"
    r"|ask (?:of|for)|actions? (?:required|requested|needed) (?:by|of|from)|suggestions? (?:to|for))\s+",
    re.IGNORECASE,
)
_IS_ASKED = re.compile(
    r"\b(?:is|are|was|were)\s+(?:now |also |therefore |being )?(?:asked|invited|requested|recommended|urged|advised)\b"
    r"|\b(?:should|must|ought to|needs? to)\b\W*\Z",
    re.IGNORECASE,
)
_TO = re.compile(r"\W*(?:to|for)\s+(?:the\s+)?(?=\S)|\W*(?:the\s+)?(?=[A-Z])", re.IGNORECASE)
_SHORT = 90  # characters of a line that names a reader
_DEEP = 4


def addressed(paper: Paper, index: int) -> list[str]:
    """Those whom the lines over a limb name as its readers; empty where none does."""
    blocks = paper.layout.blocks
    parent = blocks[index].parent
    for above in range(index - 1, parent if parent is not None else index - 1, -1):
        if blocks[above].parent == parent and (found := names_only(paper, blocks[above].start, blocks[above].end)):
            return found
    for _ in range(_DEEP):
        if parent is None:
            break
        if found := _lead(paper, blocks[parent].start, blocks[parent].end):
            return found
        parent = blocks[parent].parent
    heading = blocks[index].item
    return _lead(paper, blocks[heading].start, blocks[heading].end) if heading is not None else []


def names_only(paper: Paper, start: int, end: int) -> list[str]:
    """The bodies of a line that says no more than whom what follows is for."""
    end = start + len(paper.text[start:end].rstrip(" :-–\n"))
    lead = _TO.match(paper.text, start, end)
    if lead is None or end - start > _SHORT:
        return []
    found = [one for one in paper.mentions_in(start, end, "body") if one.form != "pronoun"]
    whole = bool(found) and found[0].start <= lead.end() and found[-1].end >= end - 1
    return list(dict.fromkeys(one.key for one in found)) if whole else []


def _lead(paper: Paper, start: int, end: int) -> list[str]:
    """Whom a lead-in or heading asks or advises: the subject of "is asked to", else what stands behind the verb."""
    text = paper.text
    asked = _IS_ASKED.search(text, start, end)
    if asked:
        subject = [one for one in parties.subject_before(paper, start, asked.start()) if one.form != "pronoun"]
        if subject:
            return list(dict.fromkeys(one.key for one in subject))
    for match in _ADVISES.finditer(text, start, end):
        keys = paper.who_acts(match.end(), end)
        named = [one for one in paper.mentions_in(match.end(), end, "body", "person") if one.key in keys]
        if named and named[0].start - match.end() < 5 and named[0].form != "pronoun":
            return keys
    return []


_IT_AND = re.compile(r"\W*(?:\w{1,3}[.):]*\s+)?(?:that\s+)?(?:it|they)\s+and\s+", re.IGNORECASE)
_WE_ADVISE = re.compile(r"[^.;:]{0,40}\bwe (?:\w+ly |also )?recommend that ", re.IGNORECASE)


def must_act(paper: Paper, readers: list[str], start: int, end: int) -> list[str]:
    """Who must act by a limb of advice: whom its words name, else the readers; both in "that it and the CCG …"."""
    both = _IT_AND.match(paper.text, start, end)
    opens = both or _WE_ADVISE.match(paper.text, start, end)
    if both and (beside := paper.who_acts(both.end(), end)):
        return list(dict.fromkeys([*readers, *beside]))
    found = responsible_of(paper, opens.end() if opens else start, end)
    return readers if set(found) <= {paper.owners.get(key) for key in readers} else found
