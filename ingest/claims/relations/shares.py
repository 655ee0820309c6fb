"""Shares of a fund: bodies with sums beside its name, and those that get some of it."""

import re
from collections.abc import Iterator

from ingest.claims.relations.clauses import Found, named, outermost, told
from ingest.layout.blocks import Sentence
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead, ProgrammeRead
from ingest.rules.relations.shares import GETS, GIVEN_AS, GOT, MADE_TO, NEXT_SUM, WITH_SUM

_GIVEN_AS, _WITH_SUM, _NEXT = re.compile(GIVEN_AS), re.compile(WITH_SUM), re.compile(NEXT_SUM)
_GETS, _GOT, _MADE_TO = re.compile(GETS), re.compile(GOT), re.compile(MADE_TO)
_MONEY = ("Fund", "Service", "Pilot", "Programme")
BEFORE = 250  # characters behind a fund in which its shares are told
_SIDE = 70


def shares(paper: Paper) -> Iterator[Found]:
    """All of them, in sentences with money."""
    last: Mention | None = None
    for sentence, _ in told(paper):
        funds = [m for m in named(paper, sentence, "programme") if _type(paper, m) in _MONEY]
        if "£" in paper.text[sentence.start : sentence.end]:
            bodies = outermost(paper.mentions_in(sentence.start, sentence.end, "body"))
            yield from _resolved(paper, sentence, funds)
            for fund in funds:
                yield from _given(paper, sentence, fund, [m for m in bodies if m.start >= fund.end])
            near = last if last is not None and sentence.start - last.end < BEFORE and not funds else None
            yield from _got(paper, sentence, [m for m in funds if _type(paper, m) == "Fund"], near, bodies)
        pots = [m for m in funds if _type(paper, m) == "Fund"]
        last = pots[-1] if pots else last


def _resolved(paper: Paper, sentence: Sentence, funds: list[Mention]) -> Iterator[Found]:
    """ "That a contribution of up to £215,000 be made to the Hub": by the body whose decision it is."""
    own = paper.own_body
    for fund in funds if own else ():
        if own and _MADE_TO.search(paper.words(sentence.start, fund.start) + " "):
            yield Found(own, "funds", fund.key, sentence.start, sentence.end, 0.7, "resolved to give")


def _given(paper: Paper, sentence: Sentence, fund: Mention, bodies: list[Mention]) -> Iterator[Found]:
    """ "Discharge money 23/24: ICB £4.9m, the Council £1.75m": each of them pays."""
    if len(bodies) < 2 or not _GIVEN_AS.fullmatch(paper.words(fund.end, bodies[0].start)):
        return
    paid: list[Mention] = []
    for at, body in enumerate(bodies):
        match = _WITH_SUM.match(paper.text, body.end)
        if match is None:
            break
        paid.append(body)
        following = bodies[at + 1] if at + 1 < len(bodies) else None
        if following is None or not _NEXT.fullmatch(paper.text, match.end(), following.start):
            break
    for body in paid if len(paid) > 1 else ():
        yield Found(body.key, "funds", fund.key, sentence.start, sentence.end, 0.75, "sums beside it")


def _got(
    paper: Paper, sentence: Sentence, funds: list[Mention], near: Mention | None, bodies: list[Mention]
) -> Iterator[Found]:
    """ "The Fund is £4m, £1m of that to the Council and the balance to the Trust": both take part in it."""
    for body in bodies:
        thing = paper.thing(body.key)
        if not isinstance(thing, BodyRead) or body.form == "pronoun":
            continue
        before = paper.words(max(sentence.start, body.start - _SIDE), body.start) + " "
        after = paper.words(body.end, min(sentence.end, body.end + _SIDE))
        if not _GETS.search(before) and not _GOT.match(after if after[:1] in "’'(" else f" {after}"):
            continue
        fund = next((m for m in reversed(funds) if m.end <= body.start), near)
        if fund is not None:
            form = "gets a share" if fund is not near else "gets a share, named before"
            yield Found(body.key, "participatesIn", fund.key, sentence.start, sentence.end, 0.65, form)


def _type(paper: Paper, mention: Mention) -> str:
    thing = paper.thing(mention.key)
    return thing.type if isinstance(thing, ProgrammeRead) else ""
