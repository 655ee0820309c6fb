"""How like two entries of a reading are: names, evidence and values, each from 0 to 1."""

import re
from collections.abc import Iterable
from typing import Any

Entry = dict[str, Any]
Span = tuple[int, int]

_TITLES = re.compile(
    r"\b(?:cllrs?|councillors?|dr|mr|mrs|ms|miss|prof|professor|sir|dame|lord|lady|baroness|alderman|mayor|the|rt|hon|mp|"
    r"obe|cbe|mbe|jp)\b\.?"
)
_EMPTY_WORDS = frozenset({"the", "nhs", "of", "and", "for", "a"})
# Spellings that stand for each other, applied in this order to lower-case names.
_SAME = (
    (re.compile(r"&"), " and "),
    (re.compile(r"’"), "'"),
    (re.compile(r"\bft\b"), "foundation trust"),
    (re.compile(r"\bclinical commissioning group\b"), "ccg"),
    (re.compile(r"\bhealth and well-?being board\b"), "hwb"),
    (re.compile(r"[^a-z0-9£% ]+"), " "),
)
# What counts as the same: found by trying on readings that people made of the same papers.
BODY, PROGRAMME, PROGRAMME_WITH_EVIDENCE, EVIDENCE, OF_BOTH = 0.8, 0.6, 0.3, 0.5, 0.2


class Text:
    """A paper's text with runs of white space as one space, and where its characters went."""

    def __init__(self, raw: str) -> None:
        characters: list[str] = []
        self._place: list[int] = []
        for character in raw:
            blank = character.isspace()
            if blank and characters and characters[-1] == " ":
                self._place.append(len(characters) - 1)
                continue
            if blank and not characters:
                self._place.append(0)
                continue
            self._place.append(len(characters))
            characters.append(" " if blank else character)
        self._place.append(len(characters))
        self.plain = "".join(characters)

    def evidence(self, entry: Entry) -> list[Span]:
        """Where the entry's words stand: at its offsets, or wherever its quote occurs."""
        start, end = entry.get("start"), entry.get("end")
        if start is not None and end is not None:
            last = len(self._place) - 1
            return [(self._place[min(start, last)], self._place[min(end, last)])]
        quote = " ".join((entry.get("quote") or "").split())
        return [match.span() for match in re.finditer(re.escape(quote), self.plain)] if quote else []


def shared(one: Iterable[Span], other: Iterable[Span], *, of_both: bool = False) -> float:
    """The share of the shorter evidence that both have, or of what the two cover together."""
    pairs = [(first, second) for first in one for second in other]
    return max((_shared(first, second, of_both) for first, second in pairs), default=0.0)


def _shared(one: Span, other: Span, of_both: bool) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    if common <= 0:
        return 0.0
    if of_both:
        return common / max(1, max(one[1], other[1]) - min(one[0], other[0]))
    return common / max(1, min(one[1] - one[0], other[1] - other[0]))


def plain_name(name: str) -> str:
    """A body's or programme's name without what spellings differ in."""
    name = name.lower()
    for pattern, instead in _SAME:
        name = pattern.sub(instead, name)
    return " ".join(word for word in name.split() if word not in _EMPTY_WORDS)


def _same_name(one: Entry, other: Entry) -> float:
    first, second = (
        {plain_name(name) for name in (entry.get("name"), *(entry.get("aliases") or [])) if name} - {""}
        for entry in (one, other)
    )
    if first & second:
        return 1.0
    return max((_common_words(x, y) for x in first for y in second), default=0.0)


def _common_words(one: str, other: str) -> float:
    first, second = set(one.split()), set(other.split())
    return len(first & second) / len(first | second)


def _person_words(name: str) -> list[str]:
    letters = re.sub(r"[^a-z' -]+", " ", _TITLES.sub(" ", name.lower()))
    return letters.replace("-", " ").split()


def _same_person(one: Entry, other: Entry) -> float:
    first, second = _person_words(one["name"]), _person_words(other["name"])
    if not first or not second or first[-1] != second[-1]:
        return 0.0
    if len(first) == 1 or len(second) == 1:
        return 0.6
    if first[0] == second[0]:
        return 1.0
    return 0.9 if first[0][0] == second[0][0] else 0.0


def _same_value(one: Entry, other: Entry) -> bool:
    try:
        wanted, found = float(one["value"]), float(other["value"])
    except (KeyError, TypeError, ValueError):
        return False
    return abs(wanted - found) <= 1e-6 * max(1.0, abs(wanted)) and (one.get("unit") == "GBP") == (
        other.get("unit") == "GBP"
    )


def likeness(kind: str, gold: Entry, found: Entry, text: Text) -> float:
    """How like an entry of a reading is to one of the gold; 0 where the two are not the same thing."""
    if kind == "people":
        return _same_person(gold, found)
    if kind == "bodies":
        if any(gold.get(code) and gold[code] == found.get(code) for code in ("ods", "gss")):
            return 1.0
        alike = _same_name(gold, found)
        return alike if alike >= BODY else 0.0
    if kind == "figures" and not _same_value(gold, found):
        return 0.0
    wanted, given = text.evidence(gold), text.evidence(found)
    evidence = shared(wanted, given)
    if kind == "figures":
        return evidence
    if kind == "commitments":
        enough = evidence >= EVIDENCE and shared(wanted, given, of_both=True) >= OF_BOTH
        return evidence if enough else 0.0
    alike = _same_name(gold, found)
    if alike >= PROGRAMME:
        return alike
    return 0.5 if evidence >= EVIDENCE and alike >= PROGRAMME_WITH_EVIDENCE else 0.0
