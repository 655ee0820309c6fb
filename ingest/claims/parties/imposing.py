"""What somebody sets for another to do: "NHS England requires us to", "the Board has been asked by NHS England to"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.paper import Mention, Paper

_IMPOSES = re.compile(
    r"(?:(?:has|have|had)\s+(?:(?:also|since|now|already)\s+)?)?"
    r"(?:requires?|required|obliges?|obliged|directed|instructed|tasked|mandated"
    r"|set(?= (?:the|us|each|every|all)\b)|told(?= (?:(?!that\b)\S+ ){1,7}?to [a-z]))\s+",
    re.IGNORECASE,
)
# "The Board has been asked by NHS England to save £2m", "we were told by the regulator that we must"
_IS_TOLD = re.compile(
    r"\b(?:is|are|was|were|been|being)\s+(?:(?:also|now|\w+ly)\s+)?"
    r"(?:asked|told|required|instructed|directed|tasked|obliged|expected|mandated|set)\s+"
    r"(?:an? (?:target|trajectory|goal|ceiling|limit|control total)\s+)?by\s+",
    re.IGNORECASE,
)
_THEN = re.compile(r",?\s+(?:to|that|of)\b")
_HAS = re.compile(r"\s+(?:has|have|had)\s*(?:(?:also|now|since|\w+ly)\s+)*\Z")
_US = re.compile(r"(?:us|me)\b")
_TO = re.compile(r",|\bto\s+(?!the\b)|\bthat\b|\bfor\b|\ba\b", re.IGNORECASE)
_LEADS_UP = re.compile(r"\s*(?:(?:the|our|both|its|their|[A-Z][\w’'-]*|of|for|and)[\s,]*)*")
_KINDS = ("Target", "Action", "Undertaking", "Milestone")
_OF_MEETINGS = ("limb", "record")


@dataclass(frozen=True, slots=True)
class Imposition:
    """Those who set it, and those who are told by name to do it."""

    by: list[str]
    on: list[str]


def imposition(paper: Paper, draft: Draft) -> Imposition | None:
    """Who tells whom to do what the commitment holds; None where nobody does."""
    if draft.kind not in _KINDS or draft.rule in _OF_MEETINGS:
        return None
    begin = parties.sentence_start(paper, draft)
    if draft.kind == "Target" and (national := _national(paper, draft, begin)):
        return national
    for match in _IMPOSES.finditer(paper.text, begin, draft.end):
        bodies = _bodies_before(paper, begin, match.start())
        if bodies and _US.match(paper.text, match.end()):
            return Imposition(bodies, parties.bodies_only(paper, parties.speakers(paper, draft.start)))
        if bodies:
            return Imposition(bodies, told_to(paper, match.end(), draft.end))
    return _imposed_by(paper, draft, begin)


# "The national ambition is 76%", "National standard: 95%"; nobody in the paper has set it.
_LEVEL = r"(?:ambition|standard|requirement|expectation|target|goal|aim|trajectory|threshold)"
_NATIONAL = re.compile(
    rf"\b(?:the )?(?:national(?:ly set|ly)?|government(?:[’']s)?) (?:\w+ ){{0,2}}?{_LEVEL}\b[^.;:]{{0,60}}?"
    r"(?::|\b(?:is|was|remains?|being|of|for|that|to)\b)",
    re.IGNORECASE,
)
_OF_BODY = re.compile(
    rf"[’']s? (?:own )?(?:\w+ ){{0,2}}?{_LEVEL} (?:is|was|remains?|being|of|for|that|to)\b", re.IGNORECASE
)
# "… and the Trust was committed to meeting it": then it is somebody's own.
_ITS_OWN = re.compile(
    r"\b(?:we|our|us|committed|must|has to|have to|had to|aims?|aiming|intends?|plans?|set|own|agreed"
    r"|undertake\w*|expects?|required|meet(?:ing)? it|reach(?:ing)? it)\b",
    re.IGNORECASE,
)


def _national(paper: Paper, draft: Draft, begin: int) -> Imposition | None:
    """A level that is set for the whole country: by nobody, or by the national body whose it is said to be."""
    level = _NATIONAL.search(paper.text, begin, draft.end)
    if level:
        rest = paper.text[begin : level.start()] + paper.text[level.end() : draft.end]
        return None if _ITS_OWN.search(rest) else Imposition([], [])
    for one in paper.mentions_in(begin, draft.end, "body"):
        whose = _OF_BODY.match(paper.text, one.end, draft.end)
        if whose and parties.body_type(paper, one.key) == "NationalBody":
            return Imposition(
                [one.key], [] if not _ITS_OWN.search(paper.text, whose.end(), draft.end) else draft.responsible
            )
    return None


def _imposed_by(paper: Paper, draft: Draft, begin: int) -> Imposition | None:
    """Whom a passive names: those behind "by" tell, the bodies before "has been" must act."""
    for match in _IS_TOLD.finditer(paper.text, begin, draft.end):
        named = paper.mentions_in(match.end(), match.end() + len("the ") + 1, "body")
        found = [one for one in named if one.form != "pronoun"]
        if found and _THEN.match(paper.text, found[-1].end, draft.end):
            told = begin + len(_HAS.sub("", paper.text[begin : match.start()]))
            on = [one.key for one in parties.subject_before(paper, begin, told) if one.kind == "body"]
            return Imposition(_once(found), list(dict.fromkeys(on)) or draft.responsible)
    return None


def _bodies_before(paper: Paper, begin: int, at: int) -> list[str]:
    """The bodies that are the subject of what stands at the place."""
    subject = [one for one in parties.subject_before(paper, begin, at) if one.form != "pronoun"]
    return _once(one for one in subject if one.kind == "body")


def _once(mentions: Iterable[Mention]) -> list[str]:
    return list(dict.fromkeys(one.key for one in mentions))


def told_to(paper: Paper, start: int, end: int) -> list[str]:
    """Those named where somebody is told or asked to act: "the Council and the CCG to publish"."""
    stop = _TO.search(paper.text, start, end)
    last = stop.start() if stop else min(end, start + 60)
    found = paper.mentions_in(start, last, "person", "body")
    if found and not _LEADS_UP.fullmatch(paper.text, start, found[0].start):
        return []
    people = [one.key for one in found if one.kind == "person"]
    return list(dict.fromkeys(people or [one.key for one in found]))
