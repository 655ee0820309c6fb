"""Which spellings mean which body: the index of names as compared."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import NamedTuple

from ingest.registers.bodies import Body, Period
from ingest.registers.words import Phrases, key_of

COUNCIL_TYPE = {"E06": "UA", "E07": "NMD", "E08": "MD", "E09": "LBO", "E10": "CTY"}
KIND_WORDS = re.compile(
    r"^(nhs|healthwatch(?: in)?|lb|royal borough of|city of|borough of|council of|bc of) "
    r"| (ccg|icb|ics|icp|stp|hwb|pcn\d?|pct|teaching pct|care trust|nhsft|nhstrust|mbc|bc|citycouncil|countycouncil|dc"
    r"|council|city and dc|nhs and social care partnership trust)$"
)
PLACED = ("council-", "ccg-", "icb-", "ics-", "stp-", "hwb-", "healthwatch-", "pct-")
_RIVER = re.compile(r" (?:on|upon|under|in|le) .*| thames$")
SMALL_WORDS = frozenset(["and", "of", "the", "on", "in", "upon", "with", "for"])
INITIALS_OF = {"citycouncil": "CC", "countycouncil": "CC", "mbc": "MBC", "bc": "BC", "dc": "DC", "council": "C"}


class Spelling(NamedTuple):
    """One way to write a body's name. `quality` is how surely the spelling means a body of this name, 0 to 1.

    `kind` is official, in-use, abbreviation or former; `pattern` for a spelling that follows from the official name,
    `initials` for its first letters, `letters` for those of its place (B&D CCG), `place` for its bare place.
    `local` spellings mean this body only near to it. The name was in force from `first` to `last` (ordinals).
    """

    body: Body
    text: str
    kind: str
    quality: float
    local: bool
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """A spelling that follows from an official name."""

    template: str
    quality: float


class Spellings:
    """The rules by which spellings follow from names."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.patterns: dict[str, list[Pattern]] = {}
        for row in rule_table("spellings"):
            self.patterns.setdefault(row["kind"], []).append(Pattern(row["pattern"], float(row["quality"])))
        self.institutions = frozenset(row["word"] for row in rule_table("institutions"))

    def of(self, body: Body, local: Iterable[str]) -> Iterator[tuple[str, Spelling]]:
        """Every spelling of the body, with its key; `local` are the texts that hold near the body only."""
        here = set(local)
        for name in body.names:
            quality = {"official": 1.0, "abbreviation": 0.95}.get(name.detail, 0.97)
            key = key_of(name.value, self.phrases)
            yield key, Spelling(body, name.value, name.detail, quality, name.value in here, name.first, name.last)
            if name.detail == "in-use" and body.id.startswith("trust-") and not key.endswith(("trust", "nhsft")):
                yield f"{key} trust", Spelling(body, name.value, "pattern", 0.95, False, name.first, name.last)
            if name.detail == "official":
                place = key
                while (shorter := KIND_WORDS.sub("", place)) != place and shorter:
                    place = shorter
                yield from self._patterns(body, name, key, place)
                for initials in _initials(body, key, place):
                    yield initials.lower(), Spelling(body, initials, "initials", 0.9, True, name.first, name.last)

    def _patterns(self, body: Body, name: Period, key: str, place: str) -> Iterator[tuple[str, Spelling]]:
        patterns = list(self.patterns.get(_family(body, name), ()))
        if key.endswith((" citycouncil", " countycouncil")):
            patterns.append(Pattern("{place} cc", 0.97 if key.endswith("countycouncil") else 0.93))
        if body.id.startswith(PLACED):
            yield from _of_shorter_places(body, name, place, patterns)
        for pattern in patterns:
            core = place
            if pattern.template == "{institution}":
                if " " not in place or not self.institutions & set(place.split()):
                    continue  # "the Humber" is a river
                core = place.removesuffix(" nhs")
                if place.endswith(" ambulance service"):
                    yield (
                        place.removesuffix(" service"),
                        Spelling(body, name.value, "pattern", pattern.quality, False, name.first, name.last),
                    )
            elif "hospital" in pattern.template:
                core = re.sub(r" (teaching |universityhospitals )?(hospitals?|universityhospitals)$", "", place)
            spelled = pattern.template.replace("{institution}", core).replace("{place}", core)
            if spelled != key:
                kind = "place" if pattern.template == "{place}" else "pattern"
                yield spelled, Spelling(body, name.value, kind, pattern.quality, False, name.first, name.last)


def rule_table(name: str) -> list[dict[str, str]]:
    """The rows of one of the register's rule tables."""
    with files("ingest.registers").joinpath(f"rules/{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _of_shorter_places(body: Body, name: Period, place: str, patterns: list[Pattern]) -> Iterator[tuple[str, Spelling]]:
    """The patterns with the place cut short (Southend for Southend-on-Sea) or by its initials (B&D, B&NES, DDES)."""
    cut = _RIVER.sub("", place)
    words = place.split()
    initials = {
        form
        for form in (
            "".join(word[0] for word in words),
            "".join(word[0] for word in words if word not in SMALL_WORDS),
            " ".join(word if word == "and" else word[0] for word in words if word == "and" or word not in SMALL_WORDS),
            " and ".join("".join(word[0] for word in part.split()) for part in place.split(" and ")),
        )
        if len(words) > 1 and len(form) > 1
    }
    for pattern in patterns:
        before, _, after = pattern.template.partition("{place}")
        kind = "place" if pattern.template == "{place}" else "pattern"
        forms = [(cut, kind, 0.97)] if cut != place and "{place}" in pattern.template else []
        if (before + after).strip():
            forms += [(form, "letters", 0.95) for form in initials]
        for form, kind, share in forms:
            spelling = Spelling(
                body, name.value, kind, pattern.quality * share, kind == "letters", name.first, name.last
            )
            yield f"{before}{form}{after}", spelling


def _family(body: Body, name: Period) -> str:
    if body.id.startswith("council-"):
        gss = next((code.value for code in body.codes if code.detail == "gss"), "")
        return "CC" if gss == "E09000001" else COUNCIL_TYPE.get(gss[:3], "")
    if body.id.startswith("trust-"):
        return "FoundationTrust" if "foundation trust" in name.value.lower() else "NHSTrust"
    return body.kinds[0].value


def _initials(body: Body, key: str, place: str) -> set[str]:
    """First letters with those of the kind: RMBC, RBC, ULHT. Only such as have three letters or more."""
    words = place.replace("universityhospitals", "university hospitals").split()
    letters = {
        "".join(word[0] for word in words).upper(),
        "".join(word[0] for word in words if word not in SMALL_WORDS).upper(),
    }
    if body.id.startswith("council-"):
        own = INITIALS_OF.get(key.rpartition(" ")[2], "C")
        ends = {own, "BC"} if own == "MBC" else {own}
        if key.startswith("lb "):
            return {f"LB{first}" for first in letters} | {f"{first}C" for first in letters if len(first) > 1}
    elif body.id.startswith("trust-"):
        ends = {"", "T", "FT", "NHSFT"} if body.kinds[-1].value == "FoundationTrust" else {"", "T", "NHST", "NHSFT"}
        ends = ends if len(words) > 1 else {"NHSFT"}
    elif body.id.startswith(("ccg-", "icb-", "pct-")):
        ends = {body.id.partition("-")[0].upper()}
    else:
        return set()
    return {first + end for first in letters for end in ends if len(first + end) > 2 and (first + end).isalnum()}
