"""Relations that are stated plainly: the whole of the words between two names is one phrase (`relation_phrases`)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.claims.relations.clauses import ACT, Found, coordinated, named, plural, told
from ingest.layout.blocks import Sentence
from ingest.paper import Kind, Mention, Paper
from ingest.reading import BodyRead, ProgrammeRead
from ingest.rules.relations.bodies import SCRUTINY
from ingest.rules.relations.phrase import Phrase
from ingest.rules.relations.phrases import PHRASES

LONGEST = 120  # characters between the two names
MANY = 3  # so many bodies form what a phrase of one says to be part of it


@dataclass(frozen=True, slots=True)
class _Compiled:
    name: str
    words: re.Pattern[str]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


def _compiled(name: str, phrase: Phrase) -> _Compiled:
    before, after = (re.compile(words) if words else None for words in (phrase.before, phrase.after))
    return _Compiled(name, re.compile(phrase.words), before, after)


_PATTERNS: dict[tuple[Kind, Kind], list[_Compiled]] = {
    pair: [_compiled(name, phrase) for name, phrase in PHRASES.items() if phrase.kinds == pair]
    for pair in {phrase.kinds for phrase in PHRASES.values()}
}
_ASIDE = re.compile(r", (?:is|was|are|were|has|had|have|will|would)\b")
_NAMED_ONE_BY_ONE = ("regulates", "leads")  # not said of all that a plural stands for
_SCRUTINY = re.compile(SCRUTINY, re.IGNORECASE)


def phrases(paper: Paper) -> Iterator[Found]:
    """All of them, between names that stand next to each other in a sentence."""
    for sentence, _ in told(paper):
        found = named(paper, sentence, "body", "programme")
        for left, right in pairwise(coordinated(paper.text, found)) if len(found) > 1 else ():
            yield from _between(paper, sentence, left, right)


def _between(paper: Paper, sentence: Sentence, left: list[Mention], right: list[Mention]) -> Iterator[Found]:
    start, end = left[-1].end, right[0].start
    if end - start > LONGEST:
        return
    words = re.sub(r"\s+", " ", paper.text[start:end].lower())
    if _ASIDE.match(words):
        return  # "the Chief Executive of the Trust, is the lead": not the Trust
    for said in _PATTERNS.get((left[0].kind, right[0].kind), ()):
        if not said.words.fullmatch(words):
            continue
        if said.before and not said.before.search(paper.words(sentence.start, left[0].start) + " "):
            continue
        if said.after and not said.after.match(" " + paper.words(right[-1].end, min(sentence.end, right[-1].end + 60))):
            continue
        phrase = PHRASES[said.name]
        if phrase.predicate == "partOf" and len(right) >= MANY:
            return  # "a board of the Council, the Trust and the CCG" has them as members
        if phrase.predicate in _NAMED_ONE_BY_ONE and (plural(left) or plural(right)):
            return
        subjects, objects = (left, right) if phrase.forward else (right, left)
        sure = 0.55 if plural(left) or plural(right) else 0.75
        fits = [(a.key, b.key) for a in subjects for b in objects if _fits(paper, phrase, a.key, b.key)]
        for one, other in fits:
            yield Found(one, phrase.predicate, other, left[0].start, right[-1].end, sure, said.name)
        if fits:
            return


def _fits(paper: Paper, phrase: Phrase, subject: str, target: str) -> bool:
    """Whether the two are of kinds that the relation can hold between."""
    one, other = paper.thing(subject), paper.thing(target)
    if isinstance(other, ProgrammeRead) and ACT.search(other.name):
        return False
    if phrase.predicate == "scrutinises" and not (isinstance(one, BodyRead) and _SCRUTINY.search(one.name)):
        return False
    by, of = (thing.type if isinstance(thing, BodyRead | ProgrammeRead) else "" for thing in (one, other))
    return (not phrase.types or of in phrase.types) and (not phrase.by or by in phrase.by)
