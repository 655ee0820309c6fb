"""Names that share one word for their kind: "Vale Royal and West Cheshire CCGs", "the councils of Bury and Bolton"."""

import re
from collections.abc import Iterator
from typing import Any

from ingest.registers.words import Word

PLURALS = {
    "ccgs": "ccg",
    "icbs": "icb",
    "pcns": "pcn",
    "pcts": "pct",
    "hwbs": "hwb",
    "councils": "council",
    "boroughs": "council",
    "authorities": "council",
    "countycouncils": "countycouncil",
    "citycouncils": "citycouncil",
    "bcs": "bc",
    "dcs": "dc",
    "nhsfts": "nhsft",
    "nhstrusts": "nhstrust",
}
BEFORE = {"lbs": "lb"}  # plurals that are always followed by the names
JOINTS = frozenset(["of", "for", "in", "namely", "including"])  # words between such a plural and the names
ADDED = frozenset(["concerned", "involved", "affected", "locally", "here"])  # "the other two CCGs concerned (A and B)"
_OPENING = re.compile(r"\s*[:(–—,-]\s*")  # "the CCGs: A and B", "CCGs (A, B)", "both CCGs, A and B,"
LONGEST = 8  # words of a name
PARTS = 4  # names may have so many "and" and commas in them


def in_a_row(text: str, words: list[Word], tree: dict[str, Any], end: str) -> Iterator[tuple[int, int, Any]]:
    """First and last word (exclusive) of each of two or more such names, with what stands in the tree for it."""
    for at, word in enumerate(words):
        kind = PLURALS.get(word.text)
        if kind:
            items = _before(text, words, at, kind, tree, end)
            if len(items) > 1:
                yield from items
        if word.text in BEFORE or kind:
            items = _after(text, words, at, word.text, tree, end)
            if len(items) > 1:
                yield from items


def _after(
    text: str, words: list[Word], at: int, plural: str, tree: dict[str, Any], end: str
) -> list[tuple[int, int, Any]]:
    """The names that follow the word for their kind: "CCGs of A, B and C", "London Boroughs of A and B"."""
    start = at + 1 if plural in BEFORE else _opened(text, words, at)
    items: list[tuple[int, int, Any]] = []
    while start < len(words):
        found = None
        for stop in range(min(start + LONGEST, len(words)), start, -1):
            name = [word.text for word in words[start:stop]]
            path = [BEFORE[plural], *name] if plural in BEFORE else [*name, PLURALS[plural]]
            spellings = _looked_up(path, tree, end)
            if spellings:
                found = (start, stop, spellings)
                break
        if found is None:
            break
        items.append(found)
        start = found[1]
        if start < len(words) and words[start].text == "and":
            start += 1
        elif start >= len(words) or not _comma(text, words, start):
            break
    return items


def _opened(text: str, words: list[Word], at: int) -> int:
    """The place of the first name behind such a plural; the end of the words where no names follow it."""
    start, count = at + 1, len(words)
    if start < count and words[start].text in ADDED:
        start += 1
    if start >= count:
        return count
    if words[start].text in JOINTS:
        return start + 1
    if words[start].text == "such" and start + 1 < count and words[start + 1].text == "as":
        return start + 2
    return start if _OPENING.fullmatch(text, words[start - 1].end, words[start].start) else count


def _before(
    text: str, words: list[Word], at: int, kind: str, tree: dict[str, Any], end: str
) -> list[tuple[int, int, Any]]:
    items: list[tuple[int, int, Any]] = []
    stop = at
    while stop > 0:
        found = _nearest(text, words, stop, kind, tree, end)
        if found is None:
            break
        start, spellings = found
        items.append((start, stop, spellings))
        if start and words[start - 1].text == "and":
            stop = start - 1
        elif start and _comma(text, words, start):
            stop = start
        else:
            break
    return items[::-1]


def _nearest(
    text: str, words: list[Word], stop: int, kind: str, tree: dict[str, Any], end: str
) -> tuple[int, Any] | None:
    """The name that ends before `stop`: the longest without an "and" or comma in it, else with one, with two …"""
    high, start = stop, stop - 1
    for _ in range(PARTS):
        while start > 0 and words[start - 1].text != "and" and not _comma(text, words, start):
            start -= 1
        low = max(start, stop - LONGEST)
        for first in range(low, high):
            if first > start and not text[words[first - 1].start].islower():
                continue  # Somerset is no name in "North East Somerset"
            spellings = _looked_up([word.text for word in words[first:stop]] + [kind], tree, end)
            if spellings:
                return first, spellings
        if start == 0 or low > start:
            return None
        high = start
        start -= 2 if words[start - 1].text == "and" else 1
    return None


def _looked_up(path: list[str], tree: dict[str, Any], end: str) -> Any:
    node = tree
    for word in path:
        node = node.get(word, {})
    return node.get(end)


def _comma(text: str, words: list[Word], at: int) -> bool:
    between = text[words[at - 1].end : words[at].start]
    return "," in between or "/" in between or ";" in between
