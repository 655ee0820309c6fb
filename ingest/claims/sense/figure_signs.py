"""What speaks for a number being a figure: what rules say of it, its form and unit, and the words round it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.claims.figures.candidates import Candidate
from ingest.paper import Paper
from ingest.word_classes import word_classes

_TOKEN = re.compile(r"£?\d[\d,.]*\d|£?\d|[A-Za-z]+(?:['’][a-z]+)?|[%£()\[\]:;|/.,?–-]")
_NUMBER = re.compile(r"£?[\d.,]*\d|[A-Za-z]+(?:-[a-z]+)?")
_REACH = 60  # characters before and behind in which words count
_BEFORE, _BEHIND = 3, 4  # words
# Units by their names; all other nouns are alike.
_UNITS = frozenset(
    {"GBP", "percent", "number", "people", "beds", "staff", "days", "weeks", "months", "years", "hours", "minutes"}
)
_SIZES = (0, 1, 2, 5, 12, 31, 100, 999, 9999)
# What also counts with the rules' verdict: between a count and what is left, the same word may say another thing.
_WITH_VERDICT = ("a1", "b1", "noun", "form", "size", "begins", "unit", "block", "aa")


def figure_signs(paper: Paper, found: Sequence[Candidate]) -> Iterator[list[str]]:
    """The signs of each candidate, in their order."""
    inside = Counter(one.sentence.start for one in found)
    seen: Counter[tuple[float, str]] = Counter()
    for one in found:
        figure = one.figure
        signs = {f"numbers {min(inside[one.sentence.start], 5)}", *_own(paper, one), *_round(paper.text, one)}
        for unit in {figure.unit, "money" if figure.unit == "GBP" else "any"}:
            signs.add(f"same {unit == figure.unit} {min(seen[figure.value, unit], 2)}")
            seen[figure.value, unit] += 1
        joined = [f"rule {one.verdict}·{sign}" for sign in signs if sign.split(" ", 1)[0] in _WITH_VERDICT]
        yield sorted((*signs, f"rule {one.verdict}", f"rule takes {one.taken}", *joined))


def _own(paper: Paper, one: Candidate) -> Iterator[str]:
    """Its unit, form and size, and the block that it stands in."""
    figure = one.figure
    yield f"unit {figure.unit if figure.unit in _UNITS else 'noun'}"
    yield f"noun {figure.unit}"
    match = _NUMBER.match(paper.text, figure.start, figure.end)
    yield f"form {_shape(match[0]) if match and not match[0].isalpha() else 'word'}"
    yield f"size {next((size for size in _SIZES if figure.value <= size), 'more')}"
    if figure.start - one.sentence.start < len("(a)"):
        yield "begins"
    yield f"block {paper.layout.blocks[one.sentence.block].kind.value}"


def _round(text: str, one: Candidate) -> Iterator[str]:
    """The words before and behind the number, by their places, and the classes of the nearest."""
    figure, sentence = one.figure, one.sentence
    match = _NUMBER.match(text, figure.start, figure.end)
    at = match.end() if match else figure.end
    before = _shapes(text[max(sentence.start, figure.start - _REACH) : figure.start])[-_BEFORE:]
    behind = _shapes(text[at : min(sentence.end, at + _REACH)])[:_BEHIND]
    before = ["^"] * (_BEFORE - len(before)) + before
    behind += ["$"] * (_BEHIND - len(behind))
    yield from (f"b{place} {word}" for place, word in enumerate(reversed(before), 1))
    yield from (f"a{place} {word}" for place, word in enumerate(behind, 1))
    yield f"bb {' '.join(before[-2:])}"
    yield f"aa {' '.join(behind[:2])}"
    yield f"ba {before[-1]} {behind[0]}"
    known = word_classes()
    for place, word in (("b1", before[-1]), ("b2", before[-2]), ("a1", behind[0]), ("a2", behind[1])):
        if word in known:
            yield f"{place}~ {known[word][1]}"


def _shapes(words: str) -> list[str]:
    return [_shape(word) for word in _TOKEN.findall(words)]


def _shape(word: str) -> str:
    """The word in small letters, or what stands for numbers and abbreviations of its form."""
    if word[0] in "£0123456789":
        if word[0] == "£":
            return "£#"
        if "." in word or "," in word:
            return "#.#" if "." in word else "#,#"
        return "YEAR" if len(word) == len("2019") and word[:2] in ("19", "20") else "#"
    return "ABBR" if word.isupper() and 1 < len(word) < len("MINUTES") else word.lower()
