"""Names that are nearly right: misspelt words are set right one by one, then whole names are compared."""

from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

from ingest.registers.names import Spelling

CLOSE = 86.0  # of 100: names less alike are not proposed
# Words that tell neighbours apart: a name with another of them is another body.
TELLING = frozenset(
    [
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "mid",
        "upper",
        "lower",
        "inner",
        "outer",
        "county",
        "city",
        "royal",
        "ccg",
        "icb",
        "icp",
        "ics",
        "stp",
        "hwb",
        "pcn",
        "pct",
        "healthwatch",
        "nhsft",
        "nhstrust",
        "council",
        "bc",
        "mbc",
        "dc",
        "countycouncil",
        "citycouncil",
        "lb",
        "ambulance",
        "mental",
        "community",
        "acute",
        "children",
        "childrens",
        "women",
        "womens",
        "district",
    ]
)
SAME = ({"bc", "mbc", "dc", "citycouncil", "council", "countycouncil"}, {"nhsft", "nhstrust"}, {"city", "citycouncil"})


class Fuzzy:
    """Proposes keys for a key that is not in the index."""

    def __init__(self, spellings: dict[str, list[Spelling]]) -> None:
        self._keys: dict[str, list[str]] = {}
        for key, found in spellings.items():
            if all(spelling.kind == "abbreviation" for spelling in found):
                continue
            for word in set(key.split()):
                self._keys.setdefault(word, []).append(key)
        self._words = list(self._keys)
        self._set_right: dict[str, tuple[str, ...]] = {}

    def find(self, key: str) -> list[tuple[str, float]]:
        """Keys like it with their likeness, 0 to 1, the best first."""
        words = key.split()
        if not words or len(key) < 5:
            return []
        options = [(word, right) for word in words for right in self._right(word)]
        rare = sorted({right for _, right in options}, key=lambda word: len(self._keys[word]))
        pool: dict[str, None] = {}
        for word in rare[:4]:
            if len(self._keys[word]) < 400:
                pool.update(dict.fromkeys(self._keys[word]))
        if not pool:
            return []
        mended = " ".join((self._right(word) or (word,))[0] for word in words)
        found: dict[str, float] = {}
        for asked in {key, mended}:
            for other, score, _ in process.extract(asked, list(pool), scorer=fuzz.ratio, score_cutoff=CLOSE, limit=8):
                if _tell_same(mended, other):
                    found[other] = max(found.get(other, 0.0), score / 100)
        best = max(found.values(), default=0.0)
        return sorted(
            ((other, 0.55 + 0.4 * likeness) for other, likeness in found.items() if likeness > best - 0.05),
            key=lambda pair: (-pair[1], pair[0]),
        )

    def _right(self, word: str) -> tuple[str, ...]:
        if word not in self._set_right:
            if word in self._keys:
                self._set_right[word] = (word,)
            elif len(word) < 4:
                self._set_right[word] = ()
            else:
                most = 1 if len(word) < 7 else 2
                near = process.extract(
                    word, self._words, scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=3
                )
                self._set_right[word] = tuple(other for other, _, _ in near)
        return self._set_right[word]


def _tell_same(one: str, other: str) -> bool:
    """Whether the telling words of both are the same, kinds of council and of trust aside."""
    left, right = set(one.split()) & TELLING, set(other.split()) & TELLING
    for group in SAME:
        if left & group and right & group:
            left, right = left - group, right - group
    return left == right
