"""Who takes part in what a paper itself is, as its first pages declare: the parties of an agreement, and the bodies
that prepared a plan of the Better Care Fund."""

import re
from collections.abc import Iterator

from ingest.claims.relations.agreements import is_organisation
from ingest.claims.relations.clauses import Found
from ingest.mentions.parties_of_agreement import parties_of_agreement
from ingest.paper import Paper
from ingest.reading import ProgrammeRead

_AGREEMENT = re.compile(r"\b(?:agreement|memorandum|mou|compact|concordat|deed|partnership protocol)\b", re.IGNORECASE)
_HEAD = 700  # characters in which an agreement names itself
# "relating to the Somerset Neighbourhoods Programme", "for the provision of Reablement" below the parties
_ON = re.compile(
    r"\b(?:relating to|in relation to|in respect of|for the (?:delivery|provision) of)(?: the)?\s+\Z", re.I
)
_ON_HEAD = 2500
# The labels of the national template, and of plans that follow it: "Bodies involved in preparing the plan".
_PREPARED = re.compile(
    r"^[^\S\n]*(?:bodies|partners|organisations|stakeholders)(?: \w+){0,5}? involved (?:\w+ ){0,5}?in"
    r" (?:preparing|developing|drafting|producing|writing|the preparation of) (?:the|this|our) plan\b[^\n]*\n",
    re.IGNORECASE | re.MULTILINE,
)
_ENDS = re.compile(r"\n[^\S\n]*\n|\n[^\n]*\?[^\S\n]*\n")  # a blank line, or the next question of the template
_LONGEST = 1500
_FILLED = re.compile(r"\S")
_OF_FUND = re.compile(r"\b(?:BCF|[Bb]etter [Cc]are(?: [Ff]und)?)\b")


def declared(paper: Paper) -> Iterator[Found]:
    """All of them."""
    yield from _parties(paper)
    yield from _preparers(paper)


def _parties(paper: Paper) -> Iterator[Found]:
    """Whoever is party to the agreement that the paper is takes part in it, and in the programme that it is on."""
    parties = parties_of_agreement(paper)
    if not parties:
        return
    things = [m for m in paper.mentions_in(0, _ON_HEAD, "programme") if isinstance(paper.thing(m.key), ProgrammeRead)]
    itself = next((m for m in things if m.start < _HEAD and _AGREEMENT.search(paper.thing(m.key).name)), None)
    told = next((m for m in things if _ON.search(paper.text, max(0, m.start - 40), m.start)), None)
    for thing in [one for one in (itself, told) if itself and one]:
        for party in parties:
            yield Found(party, "participatesIn", thing.key, thing.start, thing.end, 0.8, "party")


def _preparers(paper: Paper) -> Iterator[Found]:
    """Whoever was involved in preparing the plan takes part in it."""
    label = _PREPARED.search(paper.text)
    if label is None:
        return
    of_fund = [one for one in paper.reading.programmes if one.type == "Plan" and _OF_FUND.search(one.name)]
    first = _FILLED.search(paper.text, label.end())
    if first is None or not of_fund:
        return
    ends = _ENDS.search(paper.text, first.start())
    stop = min(ends.start() if ends else len(paper.text), label.end() + _LONGEST)
    plan = max(of_fund, key=lambda one: len(one.mentions)).key
    for body in paper.mentions_in(label.end(), stop, "body"):
        if is_organisation(paper, body.key):
            yield Found(body.key, "participatesIn", plan, label.start(), body.end, 0.8, "prepared")
