"""Names that are nearly right: misspelt words are set right one by one, then whole names are compared."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

from ingest.registers.names import Spelling, rule_table
from ingest.registers.words import Phrases

CLOSE = 88.0  # of 100: names less alike are not proposed
REMEMBERED = 50_000  # misspelt words
COMMON = 400  # words that stand in more names than this are no help in finding one
SAME = ({"bc", "mbc", "dc", "citycouncil", "council", "countycouncil"}, {"nhsft", "nhstrust", "trust"})


class Fuzzy:
    """Proposes keys for a key that is not in the index."""

    def __init__(self, spellings: dict[str, list[Spelling]], phrases: Phrases) -> None:
        self._keys: dict[str, list[str]] = {}
        for key, found in spellings.items():
            if all(spelling.kind in ("abbreviation", "initials", "letters", "place") for spelling in found):
                continue
            for word in set(key.split()):
                self._keys.setdefault(word, []).append(key)
        parts = {part for first, options in phrases.items() for rest, _ in options for part in (first, *rest)}
        self._words = [word for word in {*self._keys, *parts} if len(word) > 3]
        self._known = {*self._keys, *parts}
        self._telling = frozenset(row["word"] for row in rule_table("telling_words"))
        self._little = frozenset(row["word"] for row in rule_table("little_words"))
        self._mended: dict[str, str] = {}

    def mend(self, words: Iterable[str]) -> list[str]:
        """The words, each that no name has set right where exactly one known word is nearest."""
        return [self._mend(word) for word in words]

    def _mend(self, word: str) -> str:
        if word in self._known or len(word) < 4:
            return word
        if word not in self._mended:
            if len(self._mended) >= REMEMBERED:  # a service is asked for ever
                self._mended.clear()
            near = process.extract(
                word, self._words, scorer=DamerauLevenshtein.distance, score_cutoff=_slips(word), limit=6
            )
            ranked = sorted((*self._rank(word, other, distance), other) for other, distance, _ in near)
            clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][:3] < ranked[1][:3])
            self._mended[word] = ranked[0][3] if clear else word
        return self._mended[word]

    def _rank(self, word: str, other: str, distance: float) -> tuple[float, bool, int]:
        """Nearer words first, then those with the same first letter, then those in ten times as many names."""
        return distance, other[0] != word[0], -len(str(len(self._keys.get(other, ())) or COMMON))

    def find(self, key: str) -> list[tuple[str, float]]:
        """Keys like it with their likeness, 0 to 1, the best first."""
        words = key.split()
        if len(words) < 2 or len(key) < 8:
            return []
        known = sorted((word for word in set(words) if word in self._keys), key=lambda word: len(self._keys[word]))
        pool: dict[str, None] = {}
        for word in known[:3]:
            if len(self._keys[word]) < COMMON:
                pool.update(dict.fromkeys(self._keys[word]))
        if not pool:
            return []
        near = process.extract(key, list(pool), scorer=fuzz.ratio, score_cutoff=CLOSE, limit=8)
        found = {
            other: score / 100 for other, score, _ in near if self._tells_same(key, other) and self._alike(key, other)
        }
        best = max(found.values(), default=0.0)
        return sorted(
            ((other, 0.4 + 0.55 * likeness) for other, likeness in found.items() if likeness > best - 0.04),
            key=lambda pair: (-pair[1], pair[0]),
        )

    def _tells_same(self, one: str, other: str) -> bool:
        """Whether the words that tell neighbours apart are the same in both, kinds of council and of trust aside."""
        left, right = set(one.split()) & self._telling, set(other.split()) & self._telling
        for group in SAME:
            if left & group and right & group:
                left, right = left - group, right - group
        return left == right

    def _alike(self, one: str, other: str) -> bool:
        """Whether every word that only one of them has is a slip of a word of the other, or says little."""
        left, right = set(one.split()), set(other.split())
        left, right = left - right - self._little, right - left - self._little
        return all(any(DamerauLevenshtein.distance(w, o) <= _slips(w) for o in right) for w in left) and all(
            any(DamerauLevenshtein.distance(w, o) <= _slips(w) for o in left) for w in right
        )


def _slips(word: str) -> int:
    """How many letters may be wrong in a word."""
    return 1 if len(word) < 7 else 2
