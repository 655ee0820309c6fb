"""Which body came after which."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.claims.clauses import Found, coordinated, outermost
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead

_OLD_FIRST = re.compile(
    r"\b(?:(?:replaced|followed|succeeded)\b.{0,60}\bby\b|pass(?:ed|es)?\b.{0,60}\bto\b"
    r"|transfer\w*\b.{0,60}\bto\b|merg\w+ .{0,30}(?:into|form|become)"
    r"|dissolve\b.{0,80}\bby\b|abolished .{0,60}(?:to|by)|become|became|closed .{0,40}when|form)\b"
)
_NEW_FIRST = re.compile(
    r"\b(?:replac(?:es|ed|ing)(?! by)|took over from|taken over from|takes over from|supersedes?|superseded"
    r"|inherited .{0,40}from|formed .{0,40}from|absorbed"
    r"|successor (?:to|of|body to))\b"
)


def succession(paper: Paper) -> Iterator[Found]:
    """Which body came after which: "the three CCGs are to be replaced by one, …"."""
    for sentence in paper.layout.sentences:
        bodies = [m for m in outermost(_with_it(paper, sentence.start, sentence.end)) if _may_end(paper, m.key)]
        groups = coordinated(paper.text, bodies)
        for left, right in pairwise(groups):
            words = paper.words(left[-1].end, right[0].start)
            if len(words) > 160:
                continue
            if _NEW_FIRST.search(words):
                for old in right:
                    yield Found(left[-1].key, "succeeds", old.key, sentence.start, sentence.end, 0.6, "new first")
            elif _OLD_FIRST.search(words) and len(right) == 1:
                for old in left:
                    yield Found(right[0].key, "succeeds", old.key, sentence.start, sentence.end, 0.6, "old first")


def _with_it(paper: Paper, start: int, end: int) -> list[Mention]:
    """The bodies of a sentence; "It" at its beginning stands for who acted in the one before."""
    found = paper.mentions_in(start, end, "body")
    earlier = paper.layout.sentence_at(start - 2) if start > 2 else None
    if paper.text[start : start + 3] == "It " and earlier is not None and earlier.start < start:
        acted = [k for k in paper.who_acts(earlier.start, earlier.end) if isinstance(paper.thing(k), BodyRead)]
        found = [Mention(start, start + 2, "body", acted[0], "pronoun"), *found] if len(acted) == 1 else found
    return found


def _may_end(paper: Paper, key: str) -> bool:
    thing = paper.thing(key)
    return isinstance(thing, BodyRead) and thing.type not in ("NationalBody", "LocalAuthority")
