"""Text as a row of plain words with their places, so that names compare whatever their capitals and punctuation."""

import csv
import re
from importlib.resources import files
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?|&")
_APOSTROPHES = str.maketrans("", "", "'’")


class Word(NamedTuple):
    """A word as compared, and where it stands in the text.

    `stem` is the word without a possessive ending (`council` of `Council's`), ending at `stem_end`; empty where it has
    none. A known phrase is one word: `Clinical Commissioning Group` is `ccg`.
    """

    text: str
    start: int
    end: int
    stem: str
    stem_end: int


Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


def load_phrases() -> Phrases:
    """Phrases that stand for one word, by their first word, the longest first."""
    found: Phrases = {}
    with files("ingest.registers").joinpath("rules/phrases.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            first, *rest = row["phrase"].split()
            found.setdefault(first, []).append((tuple(rest), row["token"]))
            if rest and not rest[-1].endswith("s"):  # plural: clinical commissioning groups
                found[first].append(((*rest[:-1], rest[-1] + "s"), row["token"] + "s"))
    for options in found.values():
        options.sort(key=lambda option: -len(option[0]))
    return found


def plain_words(text: str) -> list[Word]:
    """Every word, small, without apostrophes; `&` is `and`."""
    words = []
    for match in _WORD.finditer(text):
        raw = match.group()
        start, end = match.span()
        low = raw.lower()
        if raw == "&":
            words.append(Word("and", start, end, "", end))
        elif "'" in raw or "’" in raw:
            words.append(_with_apostrophe(low, start, end))
        else:
            words.append(Word(low, start, end, "", end))
    return words


def _with_apostrophe(low: str, start: int, end: int) -> Word:
    if low[-1] in "'’":  # a closing quote or the possessive of a plural: trusts'
        return Word(low[:-1].translate(_APOSTROPHES), start, end - 1, "", end - 1)
    stem = low[:-2] if low.endswith(("'s", "’s")) else ""
    return Word(low.translate(_APOSTROPHES), start, end, stem, end - 2 if stem else end)


def merge_phrases(words: list[Word], phrases: Phrases) -> list[Word]:
    """The words with each known phrase made one word."""
    merged: list[Word] = []
    index, count = 0, len(words)
    while index < count:
        word = words[index]
        options = phrases.get(word.text)
        taken = 1
        if options:
            for rest, token in options:
                stop = index + 1 + len(rest)
                if stop <= count and all(
                    words[index + 1 + i].text == part or (words[index + 1 + i].stem == part and i == len(rest) - 1)
                    for i, part in enumerate(rest)
                ):
                    last = words[stop - 1]
                    end = last.stem_end if rest and last.stem == rest[-1] else last.end
                    word = Word(token, word.start, end, "", end)
                    taken = 1 + len(rest)
                    break
        merged.append(word)
        index += taken
    return merged


def key_of(text: str, phrases: Phrases) -> str:
    """The name as compared: plain words, phrases merged, joined by blanks, without a leading `the`."""
    words = [word.text for word in merge_phrases(plain_words(text), phrases)]
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words)
