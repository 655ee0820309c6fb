"""Several programmes named in one breath: "two of them, A and B", "the Warm Hands and Open Door pilots"."""

import re
from collections.abc import Iterator

from ingest.mentions.programme_signs import Candidate, content_words
from ingest.rules.programme_words import COUNTED, LISTED, MONTHS, OTHERS

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
_PART = re.compile(r",? and (?:the )?|, ")
_ARTICLE = re.compile(r"^(?:The|Our|Its|Both) ")
_ANY_NOUN = re.compile(rf"\b(?:{_NOUN})s?\b")


def listed(words: str, offset: int, others: str) -> Iterator[Candidate]:
    """Each of the programmes that a sentence names side by side; `others` are names of bodies and posts."""
    if " and " not in words or not _ANY_NOUN.search(words):
        return
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(words):
            parts = _PART.split(_ARTICLE.sub("", match["all"]))
            plain = {word.lower() for part in parts for word in part.split()}
            if plain & (OTHERS | MONTHS) or any(part in others for part in parts):
                continue
            at = match.start("all")
            for name in parts:
                at = words.index(name, at)
                signs = {"capitalised phrase", "kind after", "listed"}
                yield Candidate(
                    offset + at, offset + at + len(name), name, LISTED[match["noun"]], signs, content_words(name), ""
                )
                at += len(name)


def without_lists(found: list[Candidate]) -> list[Candidate]:
    """The candidates without those that span several of a list: "the A and B programmes" are A and B."""
    listed = [one for one in found if "listed" in one.signs]
    return [c for c in found if sum(c.start <= one.start and one.end <= c.end for one in listed) < 2]
