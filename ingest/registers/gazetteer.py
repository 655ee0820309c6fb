"""Names of the register in running text: a tree of words, walked once from every word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ingest.registers.names import Spelling, rule_table
from ingest.registers.names_in_a_row import in_a_row
from ingest.registers.words import Phrases, Word, merge_phrases, plain_words

EXACT = ("abbreviation", "initials")
_END = ""  # the key in a node of the tree under which the spellings stand that end there


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: the span, its words, and the spellings that it may be."""

    start: int
    end: int
    text: str
    spellings: tuple[Spelling, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the bodies that it may mean."""
        return tuple(dict.fromkeys(spelling.body.id for spelling in self.spellings))


class Gazetteer:
    """Finds mentions. A name must begin with a capital or digit in the text; an abbreviation must have its capitals."""

    def __init__(self, spellings: dict[str, list[Spelling]], phrases: Phrases) -> None:
        self._phrases = phrases
        self._tree: dict[str, Any] = {}
        self._short = {row["word"]: row["means"].split() for row in rule_table("short_words")}
        common = {row["word"] for row in rule_table("common_words")}
        for key, every in spellings.items():
            found = [spelling for spelling in every if spelling.kind != "place"]
            if not found or key in common:
                continue
            node = self._tree
            for word in key.split():
                node = node.setdefault(word, {})
            node[_END] = tuple(found)

    def find(self, text: str) -> list[Mention]:
        """All mentions, none within another."""
        plain = plain_words(text)
        words = merge_phrases(plain, self._phrases)
        found = self._named(text, words)
        spelt_out = self._spelt_out(text, plain)
        if spelt_out is not None:
            found = _outermost([*self._named(text, merge_phrases(spelt_out, self._phrases)), *found])
        rows = list(self._rows(text, words))
        if rows:
            found = [m for m in found if not any(row.start < m.end and m.start < row.end for row in rows)]
            found = sorted((*found, *rows), key=lambda mention: mention.start)
        return _without_other_meanings(text, found)

    def _spelt_out(self, text: str, words: list[Word]) -> list[Word] | None:
        """The words with "N Yorks" as "north yorkshire"; None where none of them is short for another."""
        short = {at for at, word in enumerate(words) if word.text in self._short and _stands_for_more(text, word)}
        if not short:
            return None
        spelt_out: list[Word] = []
        for at, word in enumerate(words):
            means = self._short[word.text] if at in short else None
            spelt_out += [Word(one, word.start, word.end, "", word.end) for one in means] if means else [word]
        return spelt_out

    def _named(self, text: str, words: list[Word]) -> list[Mention]:
        """The longest name at each place, from left to right."""
        found: list[Mention] = []
        index, count = 0, len(words)
        while index < count:
            if words[index].text not in self._tree and not words[index].stem:
                index += 1
                continue
            best, after = self._longest(text, words, index)
            if best is None:
                index += 1
            else:
                found.append(best)
                index = after
        return found

    def _rows(self, text: str, words: list[Word]) -> Iterator[Mention]:
        for first, after, spellings in in_a_row(text, words, self._tree, _END):
            mention = self._mention(text, words[first].start, words[after - 1].end, spellings)
            if mention:
                yield mention

    def _longest(self, text: str, words: list[Word], index: int) -> tuple[Mention | None, int]:
        node: dict[str, Any] = self._tree
        start = words[index].start
        best, after = None, index
        for at in range(index, len(words)):
            word = words[at]
            stemmed = node.get(word.stem, {}) if word.stem else {}
            node = node.get(word.text, {})
            for reached, end in ((stemmed, word.stem_end), (node, word.end)):
                mention = self._mention(text, start, end, reached[_END]) if _END in reached else None
                if mention:
                    best, after = mention, at + 1
            if not node:
                break
        return best, after

    def _mention(self, text: str, start: int, end: int, spellings: tuple[Spelling, ...]) -> Mention | None:
        said = text[start:end]
        if not (said[0].isupper() or said[0].isdigit() or any(letter.isupper() for letter in said)):
            return None
        kept = tuple(spelling for spelling in spellings if _written_so(said, spelling))
        return Mention(start, end, said, kept) if kept else None


def _stands_for_more(text: str, word: Word) -> bool:
    """Whether a word is written as short ones in names are: with a capital, letters of the compass before another."""
    if not text[word.start].isupper():
        return False
    if len(word.text) > _COMPASS:
        return True
    initial = word.start > 1 and text[word.start - 2] == "," and _OF_SURNAME.match(text, word.end)
    return not initial and _BEFORE_CAPITAL.match(text, word.end) is not None


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """The mentions in order, without those within another; of two of one span the first given."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


# Behind a comma, an initial: "NHS England, S. Vale"
_OF_SURNAME = re.compile(r"\.? (?:[A-Z]\.? )?[A-Z][a-z’'-]+\b")
_COMPASS = 2  # letters of "N", "NE": the E of "A&E" stands for nothing else
_BEFORE_CAPITAL = re.compile(r"\.?\s+[A-Z]")
# "NHS providers", "NHS employers": any of them, not the body of that name.
_ANY = re.compile(r"NHS\s+[a-z]+")


def _written_so(said: str, spelling: Spelling) -> bool:
    """Whether capitals allow the spelling: an abbreviation has its own, initials of a place are capitals."""
    if _ANY.fullmatch(said):
        return False
    if spelling.kind in EXACT:
        return said == spelling.text
    return spelling.kind != "letters" or any(sum(letter.isupper() for letter in word) > 1 for word in _letters(said))


def _letters(said: str) -> list[str]:
    """The words of a name that may be letters of a place: not those for its kind, which have capitals of their own."""
    return [word for word in said.split() if not word.upper().startswith(("CCG", "ICB", "ICS", "HWB", "NHS", "STP"))]


def _without_other_meanings(text: str, found: list[Mention]) -> list[Mention]:
    """The mentions but those of abbreviations that the text itself gives to something else: "New Models of Care (NMC)".

    An abbreviation in brackets belongs to what stands before them. Where that is a body that has it, it is left alone.
    """
    elsewhere: set[str] = set()
    for index, mention in enumerate(found):
        short = all(spelling.kind in EXACT for spelling in mention.spellings)
        if not short or text[mention.start - 1 : mention.start] != "(" or text[mention.end : mention.end + 1] != ")":
            continue
        before = found[index - 1] if index else None
        named = before is not None and not text[before.end : mention.start - 1].strip(" ,'’s")
        own = named and before and set(before.ids) & set(mention.ids)
        if not own and _abbreviates(mention.text, text[max(0, mention.start - 120) : mention.start - 1]):
            elsewhere.add(mention.text)
    return [mention for mention in found if mention.text not in elsewhere] if elsewhere else found


def _abbreviates(short: str, before: str) -> bool:
    """Whether the words before an abbreviation in brackets have its letters as first ones: not "J Roe (EMAS)"."""
    letters = iter(word[0].lower() for word in _WORDS.findall(before)[-len(short) - 4 :])
    return all(letter in letters for letter in short.lower() if letter.isalpha())


_WORDS = re.compile(r"[A-Za-z]+")
