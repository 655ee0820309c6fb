"""The signs of two mentions in one sentence: the words between, before and behind them, and the verbs among these."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ingest.layout.blocks import Sentence
from ingest.paper import Mention
from ingest.rules.relation_verbs import VERBS

WORD = re.compile(r"[a-z]+(?:[’'][a-z]+)?|[£%():;,.|]")
_VERBS = re.compile("|".join(f"(?P<{name}>{words})" for name, (words, _) in VERBS.items()))
_ENDING = re.compile(r"(?:ings?|ed|es|s|e|ions?)$")
_AROUND = 40  # characters before and behind two mentions in which words count
_FEW, _SOME = 5, 16  # words between two mentions that count as a phrase, and as words
_DISTANCES = ((0, "0"), (1, "1"), (3, "3"), (8, "8"), (16, "16"))  # words, and what that is called


def between(text: str, sentence: Sentence, one: Mention, other: Mention, mentions: int) -> Iterator[str]:
    """The signs of two mentions in one sentence."""
    words = [] if other.start < one.end else WORD.findall(text[one.end : other.start].lower())
    stems = [_stem(word) for word in words]
    far = next((name for most, name in _DISTANCES if len(words) <= most), "far")
    yield f"near {far}"
    yield f"near {far} {min(mentions, 3)}"
    yield f"between {min(mentions, 3)}"
    yield f"form {one.form} {other.form}"
    if other.start < one.end:
        yield "inside"
    if len(words) <= _SOME:
        yield from (f"btw {stem}" for stem in set(stems))
        yield from (f"btw {first} {second}" for first, second in set(pairwise(stems)))
        classes = _classes(text[one.end : other.start])
        by = "by" if "by" in words else "own"
        yield from (f"verb {name} {by}" for name in classes)
        if classes:
            yield f"last verb {classes[-1]} {by} {min(mentions, 2)}"
            yield f"first verb {classes[0]} {by}"
        elif len(words) > 1:
            yield f"no verb {min(mentions, 2)}"
        if mentions == 0:
            yield from (f"direct {stem}" for stem in set(stems))
    if len(words) <= _FEW:
        yield f"phrase {' '.join(words)}"
    before = [_stem(w) for w in WORD.findall(text[max(sentence.start, one.start - _AROUND) : one.start].lower())]
    before = [word for word in before if word not in ("the", "our")]
    yield f"bef {' '.join(before[-1:]) or '^'}"
    if len(before) > 1:
        yield f"bef {' '.join(before[-2:])}"
    after = [_stem(w) for w in WORD.findall(text[other.end : min(sentence.end, other.end + _AROUND)].lower())]
    yield f"aft {' '.join(after[:1]) or '$'}"
    yield from (f"behind {word}" for word in set(after[:4]))
    if one.start - sentence.start < 5:
        yield "first begins"
    yield from (f"verb {name} behind" for name in _classes(text[other.end : min(sentence.end, other.end + 60)])[:1])
    yield from (f"verb {name} ahead" for name in _classes(text[max(sentence.start, one.start - 60) : one.start])[-1:])


def _classes(words: str) -> list[str]:
    """The classes of the verbs among the words."""
    return [match.lastgroup for match in _VERBS.finditer(" ".join(words.lower().split())) if match.lastgroup]


@lru_cache(maxsize=1 << 15)
def _stem(word: str) -> str:
    return _ENDING.sub("", word) if len(word) > 4 else word


def long_stems(words: str) -> set[str]:
    """The stems of the words that have more than two letters."""
    return {_stem(word) for word in WORD.findall(words.lower()) if len(word) > 2}
