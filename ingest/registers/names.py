"""Which spellings mean which body: the index of names as compared."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from ingest.registers.bodies import Body, Period
from ingest.registers.words import Phrases, key_of

COUNCIL_TYPE = {"E06": "UA", "E07": "NMD", "E08": "MD", "E09": "LBO", "E10": "CTY"}
KIND_WORDS = re.compile(
    r"^(nhs|lb|royal borough of|city of|borough of|council of|bc of) "
    r"| (ccg|icb|ics|icp|stp|hwb|pcn\d?|pct|teaching pct|care trust|nhsft|nhstrust|mbc|bc|citycouncil|countycouncil|dc"
    r"|council|city and dc|nhs and social care partnership trust)$"
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a body's name. `quality` is how surely the spelling means a body of this name, 0 to 1.

    `kind` is official, in-use, abbreviation, former, or pattern for a spelling that follows from the official name.
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
        folder = files("ingest.registers")
        with folder.joinpath("rules/spellings.csv").open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                self.patterns.setdefault(row["kind"], []).append(Pattern(row["pattern"], float(row["quality"])))
        with folder.joinpath("rules/institutions.csv").open(encoding="utf-8") as file:
            self.institutions = frozenset(row["word"] for row in csv.DictReader(file))

    def of(self, body: Body, local: Iterable[str]) -> Iterator[tuple[str, Spelling]]:
        """Every spelling of the body, with its key; `local` are the texts that hold near the body only."""
        here = set(local)
        for name in body.names:
            quality = {"official": 1.0, "abbreviation": 0.95}.get(name.detail, 0.97)
            key = key_of(name.value, self.phrases)
            yield key, _spelling(body, name, name.detail, quality, name.value in here)
            if name.detail == "official":
                yield from self._patterns(body, name, key)

    def _patterns(self, body: Body, name: Period, key: str) -> Iterator[tuple[str, Spelling]]:
        place = key
        while (shorter := KIND_WORDS.sub("", place)) != place and shorter:
            place = shorter
        for pattern in self.patterns.get(_family(body, name), ()):
            core = place
            if pattern.template == "{institution}":
                if not self.institutions & set(place.split()):
                    continue
            elif "hospital" in pattern.template:
                core = re.sub(r" (teaching |universityhospitals )?(hospitals?|universityhospitals)$", "", place)
            spelled = pattern.template.replace("{institution}", core).replace("{place}", core)
            if spelled != key:
                yield spelled, _spelling(body, name, "pattern", pattern.quality, False)


def _family(body: Body, name: Period) -> str:
    if body.id.startswith("council-"):
        gss = next((code.value for code in body.codes if code.detail == "gss"), "")
        return "CC" if gss == "E09000001" else COUNCIL_TYPE.get(gss[:3], "")
    if body.id.startswith("trust-"):
        return "FoundationTrust" if "foundation trust" in name.value.lower() else "NHSTrust"
    return body.kinds[0].value


def _spelling(body: Body, name: Period, kind: str, quality: float, local: bool) -> Spelling:
    return Spelling(body, name.value, kind, quality, local, name.first, name.last)
