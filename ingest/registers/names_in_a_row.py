"""Names that share one word for their kind: "Vale Royal and West Cheshire CCGs"."""

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
    "countycouncils": "countycouncil",
    "citycouncils": "citycouncil",
    "bcs": "bc",
    "dcs": "dc",
    "nhsfts": "nhsft",
    "nhstrusts": "nhstrust",
}
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
    return "," in text[words[at - 1].end : words[at].start]
