"""The signs of two mentions in one sentence: the words between, before and behind them, and the verbs among these."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from ingest.layout.blocks import Sentence
from ingest.paper import Mention
from ingest.rules.relations.verbs import VERBS
from ingest.word_classes import word_classes

WORD = re.compile(r"[a-z]+(?:[’'][a-z]+)?|[£%():;,.|]")
_VERBS = re.compile("|".join(f"(?P<{name}>{words})" for name, (words, _) in VERBS.items()))
_ENDING = re.compile(r"(?:ings?|ed|es|s|e|ions?)$")
_AROUND = 40  # characters before and behind two mentions in which words count
_SOME = 16  # words that join two mentions, to count at all
_CORE = 7  # words that join two mentions, to count as a phrase
_JOINING = (
    r"(?:(?:, |and |or |& |; |, and |as well as |together with |along with |with )(?:(?:the|our|its|both|all) )?)"
)
_DISTANCES = ((0, "0"), (1, "1"), (3, "3"), (8, "8"), (16, "16"))  # words, and what that is called


def between(text: str, sentence: Sentence, one: Mention, other: Mention, inner: Sequence[Mention]) -> Iterator[str]:
    """The signs of two mentions in one sentence; `inner` are the mentions between them."""
    mentions = len(inner)
    yield from _joined(core(text, one, other, inner))
    words = [] if other.start < one.end else WORD.findall(text[one.end : other.start].lower())
    far = next((name for most, name in _DISTANCES if len(words) <= most), "far")
    yield f"near {far}"
    yield f"near {far} {min(mentions, 3)}"
    yield f"between {min(mentions, 3)}"
    yield f"form {one.form} {other.form}"
    if other.start < one.end:
        yield "inside"
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


def core(text: str, one: Mention, other: Mention, inner: Sequence[Mention]) -> list[str]:
    """The words that join two mentions: others stand as "@b", and those listed beside one of the two are left out.

    "the Trust, the Council and Age UK run Home First" joins each of the three to Home First by "run".
    """
    parts: list[str] = []
    position = one.end
    for mention in inner:
        if mention.start >= position:
            parts += [text[position : mention.start].lower(), f" @{mention.kind[0]} "]
            position = mention.end
    words = " ".join(_TOKEN.findall(" ".join([*parts, text[position : other.start].lower()])))
    words = _ASIDE.sub("", f" {words} ")
    first, last = _LISTED[one.kind[0]], _LISTED[other.kind[0]]
    words = last[1].sub(" ", first[0].sub(" ", words))
    return words.split()


_TOKEN = re.compile(r"@[bpg]|[a-z]+(?:[’'][a-z]+)?|[£%():;,.|&]")
_ASIDE = re.compile(r" \( (?:(?:the|our) )?@[bpg] \)(?= )")
_LISTED = {
    kind: (
        re.compile(rf"^ (?:{_JOINING}@{kind} )+(?:and |, )?(?=[^ ]* )"),
        re.compile(rf" (?:@{kind} {_JOINING})+$"),
    )
    for kind in "bpg"
}


def _joined(words: list[str]) -> Iterator[str]:
    """The signs of the words that join two mentions."""
    if len(words) > _SOME:
        return
    stems = [_stem(word) for word in words]
    known = word_classes()
    yield f"core near {next((name for most, name in _DISTANCES if len(words) <= most), 'far')}"
    yield from (f"core {stem}" for stem in set(stems))
    yield from (f"core {first} {second}" for first, second in set(pairwise(stems)))
    yield from (f"core ~{known[word][1]}" for word in set(words) if word in known)
    if len(words) <= _CORE:
        yield f"core phrase {' '.join(words)}"
    by = "by" if "by" in words else "own"
    if classes := _classes(" ".join(words)):
        yield f"core last {classes[-1]} {by}"
        yield f"core first {classes[0]} {by}"


def _classes(words: str) -> list[str]:
    """The classes of the verbs among the words."""
    return [match.lastgroup for match in _VERBS.finditer(" ".join(words.lower().split())) if match.lastgroup]


@lru_cache(maxsize=1 << 15)
def _stem(word: str) -> str:
    return _ENDING.sub("", word) if len(word) > 4 else word


def long_stems(words: str) -> set[str]:
    """The stems of the words that have more than two letters."""
    return {_stem(word) for word in WORD.findall(words.lower()) if len(word) > 2}
