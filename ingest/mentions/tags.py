"""Names as a sequence model marks them: a conditional random field over the words of each sentence.

It marks names that no form or table knows, and says of every phrase how much the words round it speak for a name. One
model is for bodies and one for programmes; `python -m benchmarks.learning.tags` learns them and prints their weights.
"""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pycrfsuite

from ingest.layout.blocks import NOT_TOLD
from ingest.mentions.programmes.heads import KINDS
from ingest.paper import Paper

BODIES, PROGRAMMES = (Path(__file__).with_name(f"{name}.crfsuite") for name in ("body_tags", "programme_tags"))
NOTHING = "O"
WORD = re.compile(r"[A-Za-z][\w’'&-]*|\d[\d.,/-]*|£|\S")
_ENDS = frozenset(".;?!")
_TO_HEAD = 6  # words in which the noun that a phrase ends with is sought
_SEEN = 0.02  # how likely a word must be to count
_LONGEST = 400  # words of a sentence that are looked at together

Found = Mapping[int, set[str]]  # what is known of a word already, by where it begins


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or mark of the text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence, and for each word its features."""

    words: list[Word]
    features: list[list[str]]


@dataclass(frozen=True, slots=True)
class Tag:
    """A stretch of text that the model marks as a name of this kind."""

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class Tags:
    """What the model marks in a paper, and for each word (by its place) how likely it is part of a name."""

    marked: list[Tag] = field(default_factory=list)
    chances: dict[int, float] = field(default_factory=dict)

    def chance(self, text: str, start: int, end: int) -> float:
        """How likely all words of the span are part of a name: that of the least likely."""
        return min((self.chances.get(word.start(), 0.0) for word in WORD.finditer(text, start, end)), default=0.0)


def find_tags(paper: Paper, found: Found, weights: Path, asked: Container[int] = ()) -> Tags:
    """What the model of these weights says of the paper's words.

    Chances are told for the sentences in which it marks a name, or in which a word begins at a place that is `asked`.
    """
    tags = Tags()
    model = tagger(weights)
    for sequence in sequences(paper, found):
        words = sequence.words
        labels = model.tag(sequence.features)
        told = any(label != NOTHING for label in labels) or any(word.start in asked for word in words)
        for place, word in enumerate(words) if told else ():
            likely = 1.0 - model.marginal(NOTHING, place)
            if likely > _SEEN:
                tags.chances[word.start] = likely
        tags.marked += _marked(words, labels)
    return tags


@cache
def tagger(weights: Path) -> "pycrfsuite.Tagger":
    """The model of that file."""
    model = pycrfsuite.Tagger()
    model.open(str(weights))
    return model


def _marked(words: list[Word], labels: list[str]) -> Iterator[Tag]:
    at = 0
    while at < len(words):
        end = at + 1
        if labels[at] != NOTHING:
            while end < len(words) and labels[end].startswith("I-"):
                end += 1
            yield Tag(words[at].start, words[end - 1].end, labels[at][2:])
        at = end


def sequences(paper: Paper, found: Found) -> Iterator[Words]:
    """The sentences of the paper with the features of their words: their own, and what is known of them."""
    for sentence in _own_features(paper):
        features = [
            [*own, *found.get(word.start, ())] for word, own in zip(sentence.words, sentence.features, strict=True)
        ]
        yield Words(sentence.words, features)


def _own_features(paper: Paper) -> list[Words]:
    """The sentences with what their words themselves show; made once a paper."""
    if not paper.worded:
        for block in paper.layout.blocks:
            if block.kind in NOT_TOLD:
                continue
            words = [Word(*m.span(), m.group()) for m in WORD.finditer(paper.text, block.start, block.end)]
            for part in _sentences(words):
                features = _features(part, f"block {block.kind.value}")
                if part[0].start == block.start:
                    features[0].append("block begins")
                paper.worded.append(Words(part, features))
    return paper.worded


def _sentences(words: list[Word]) -> Iterator[list[Word]]:
    begun = 0
    for place, word in enumerate(words):
        if (word.text in _ENDS and place - begun > 2) or place - begun >= _LONGEST:
            yield words[begun : place + 1]
            begun = place + 1
    if begun < len(words):
        yield words[begun:]


def _features(words: list[Word], general: str) -> list[list[str]]:
    low = [word.text.lower() for word in words]
    shapes = [_shape(word.text) for word in words]
    low, shapes = ["^", "^", *low, "$", "$"], ["^", "^", *shapes, "$", "$"]
    head = _to_heads(low, shapes)
    features = []
    for place in range(2, len(words) + 2):
        own, shape = low[place], shapes[place]
        before, after = low[place - 1], low[place + 1]
        shape_before, shape_after = shapes[place - 1], shapes[place + 1]
        features.append(
            [
                "word",
                f"w {own}",
                f"s {shape}",
                f"end {own[-3:]}",
                f"w-1 {before}",
                f"w+1 {after}",
                f"w-2 {low[place - 2]}",
                f"w+2 {low[place + 2]}",
                f"s-1 {shape_before}",
                f"s+1 {shape_after}",
                f"s-2 {shapes[place - 2]}",
                f"s+2 {shapes[place + 2]}",
                f"w-1w {before} {own}",
                f"ww+1 {own} {after}",
                f"s-1s {shape_before} {shape}",
                f"ss+1 {shape} {shape_after}",
                f"s-1ss+1 {shape_before} {shape} {shape_after}",
                *head[place],
                general,
            ]
        )
    return features


def _shape(word: str) -> str:
    """Capitals, a capital, small letters, a number, or the mark itself."""
    if word[0].isalpha():
        return ("A" if len(word) > 1 and word.isupper() else "Aa") if word[0].isupper() else "a"
    return "0" if word[0].isdigit() else word[0]


def _to_heads(low: list[str], shapes: list[str]) -> list[tuple[str, ...]]:
    """For each word how far it is to the noun that a phrase may end with: "the [3] Living [2] Well [1] Service [0]"."""
    found: list[tuple[str, ...]] = []
    near: tuple[int, str, str] | None = None
    for place in range(len(low) - 1, -1, -1):
        if low[place] in KINDS:
            near = (place, low[place], shapes[place])
        elif not low[place][0].isalnum() and low[place] not in ("&", "(", "’", "'", "-", "–"):
            near = None
        if near is None or near[0] - place >= _TO_HEAD:
            found.append(())
        else:
            far = near[0] - place
            found.append((f"head in {far}", f"head {near[2]} in {min(far, 3)}", f"head {near[1]} in {min(far, 3)}"))
    return found[::-1]
