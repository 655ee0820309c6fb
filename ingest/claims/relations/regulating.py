"""Whom a regulator looks at: the provider that the sentence names, else the one whose paper it is."""

import re
from collections.abc import Iterator

from ingest.claims.relations.clauses import Found, named, told
from ingest.layout.blocks import Sentence
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead
from ingest.rules.relations.regulators import BY_REGULATOR, PROVIDERS, REGULATES, REGULATORS

BEFORE = 250  # characters in which the provider is named that a sentence goes on with
_REGULATORS = re.compile(REGULATORS, re.IGNORECASE)
_REGULATES, _BY = re.compile(REGULATES), re.compile(BY_REGULATOR)


def regulating(paper: Paper) -> Iterator[Found]:
    """ "CQC inspected the Trust in May", "CQC carried out an assessment" in the trust's own paper."""
    if not any(_REGULATORS.search(body.name) for body in paper.reading.bodies):
        return
    for sentence, _ in told(paper):
        bodies = named(paper, sentence, "body")
        for regulator in bodies:
            thing = paper.thing(regulator.key)
            if not isinstance(thing, BodyRead) or not _REGULATORS.search(thing.name):
                continue
            after = " " + paper.words(regulator.end, sentence.end)
            before = paper.words(sentence.start, regulator.start) + " "
            if _REGULATES.match(after) or _REGULATES.match(after.lstrip()) or _BY.search(before):
                yield from _looked_at(paper, sentence, regulator, bodies)


def _looked_at(paper: Paper, sentence: Sentence, regulator: Mention, bodies: list[Mention]) -> Iterator[Found]:
    others = [m.key for m in bodies if m.key != regulator.key and m.form != "pronoun"]
    own = paper.own_body
    providers = [key for key in others if _provides(paper, key)]
    form = "named" if providers else "own"
    if not others and own and _provides(paper, own):
        providers = [own]
    elif not others:
        before = paper.mentions_in(max(0, sentence.start - BEFORE), sentence.start, "body")
        providers, form = [m.key for m in reversed(before) if _provides(paper, m.key)], "named before"
    for key in dict.fromkeys(providers[:1]):
        yield Found(regulator.key, "regulates", key, sentence.start, sentence.end, 0.75, form)


def _provides(paper: Paper, key: str) -> bool:
    body = paper.thing(key)
    return isinstance(body, BodyRead) and body.type in PROVIDERS
