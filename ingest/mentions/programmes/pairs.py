"""Several programmes named in one breath: "two of them, A and B", "the Warm Hands and Open Door pilots"."""

import re
from collections import defaultdict
from collections.abc import Iterator

from ingest.mentions.programmes.signs import Candidate, content_words
from ingest.rules.programmes.words import COUNTED, LISTED, MONTHS, OTHERS

_INNER = r"(?:to|of|for|in|at|with|on|the|my|your|our|you)"
_ONE = rf"[A-Z][\w’'&-]*(?: {_INNER}(?= )){{0,2}}(?: [A-Z0-9][\w’'&-]*(?: {_INNER}(?= )){{0,2}}){{1,5}}(?<! and)"
_ALL = rf"(?P<all>{_ONE}(?:, {_ONE}){{0,6}},? and (?:the )?{_ONE})"
_NOUN = "|".join(LISTED)
# "seven programmes; we lead two of them, A and B", "three pilots: A, B and C", "projects called A and B"
_BEFORE = re.compile(
    rf"\b(?P<noun>{_NOUN})s?\b[^|\n]{{0,60}}?"
    rf"(?:\b(?:{COUNTED}|both) of (?:them|these|those|which),? (?:being |are )?|: "
    rf"|\b(?:called|named|namely|entitled),? )"
    rf"(?:the )?{_ALL}"
)
# "the A and B pilots"
_AFTER = re.compile(rf"{_ALL} (?P<noun>{_NOUN})s\b")
# "workstreams for A, B and C", "four themes: A, B and C": parts of a plan, one word being name enough.
_WORDS = rf"[A-Z][\w’'&-]*(?: {_INNER}(?= )){{0,2}}(?:(?: {_INNER})* [A-Z0-9][\w’'&-]*){{0,5}}"
_STRANDS = re.compile(
    r"\b(?:workstreams|work streams|strands|themes|pillars|priority areas)"
    r"(?:,| (?:are|were|cover|covering|include|for|on)|:)+ "
    rf"(?P<all>{_WORDS}(?:, {_WORDS}){{1,8}},? and {_WORDS})(?=[.,;)]|$)"
)
_PART = re.compile(r",? and (?:the )?|, ")
_ARTICLE = re.compile(r"^(?:The|Our|Its|Both) ")
_ANY_NOUN = re.compile(rf"\b(?:{_NOUN})s?\b")


def listed(words: str, offset: int, others: str) -> Iterator[Candidate]:
    """Each of the programmes that a sentence names side by side; `others` are names of bodies and posts."""
    if " and " not in words:
        return
    patterns = (_BEFORE, _AFTER, _STRANDS) if _ANY_NOUN.search(words) else (_STRANDS,)
    for pattern in patterns:
        for match in pattern.finditer(words):
            parts = _PART.split(_ARTICLE.sub("", match["all"]))
            plain = {word.lower() for part in parts for word in part.split()}
            if plain & (OTHERS | MONTHS) or any(part in others for part in parts):
                continue
            at = match.start("all")
            for name in parts:
                at = words.index(name, at)
                signs = {"capitalised phrase", "kind after", "listed"}
                kind = LISTED[match["noun"]] if pattern is not _STRANDS else "Programme"
                yield Candidate(offset + at, offset + at + len(name), name, kind, signs, content_words(name), "")
                at += len(name)


def without_lists(text: str, found: list[Candidate]) -> list[Candidate]:
    """The candidates without those that span several of a list: "the A and B programmes" are A and B."""
    listed = [one for one in found if "listed" in one.signs]
    ends, starts = defaultdict(set), defaultdict(set)  # of names with their nouns, by where they start and end
    for one in found:
        if one.head and text[one.start].isupper():
            ends[one.start].add(one.end)
            starts[one.end].add(one.start)
    return [
        c
        for c in found
        if sum(c.start <= one.start and one.end <= c.end for one in listed) < 2
        and not _are_two(text, ends[c.start], starts[c.end])
    ]


def _are_two(text: str, ends: set[int], starts: set[int]) -> bool:
    """Whether a name ends before another starts in a list: "Falls Service and Care Navigation Service"."""
    return any(_BETWEEN.fullmatch(text, end, start) for end in ends for start in starts if end < start)


# What stands between the first of a list and the last: ", Falls Service and ".
_BETWEEN = re.compile(r"(?:, [^,.;:\n|]{3,60})*,? (?:and|&) (?:the )?")
