"""Whether all councillors met, by the first lines: "COUNCIL" beneath the council's name, "Minutes of the County
Council", a motion that begins "This Council"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.mentions.issuer import VERY_TOP

_KIND = r"(?:county|city|borough|district|metropolitan|unitary|town)"
_SORT = r"(?:full|annual|ordinary|extraordinary|special|budget)"
_OF = r"[^\n]{0,40}\b(?:minutes|meeting|proceedings|council) of (?:(?:the|an?) )?"
_LABEL = r"(?:name|title) of (?:the )?(?:meeting|committee)|(?:meeting|committee)(?: name| title)?|body"
# Each with a line that it is in.
LINES = (
    (rf"(?:{_SORT} )?council(?: meeting)?", "COUNCIL MEETING, 9 July 2015, Town Hall"),
    (rf"{_SORT} (?:meeting of )?(?:the )?(?:{_KIND} )?council(?: meeting)?", "Extraordinary Meeting of the Council"),
    (r"[^\n]{2,60}council(?:,|:| [–—-]) (?:full council|council meeting)", "Acre Council, Full Council, 7 May 2024"),
    (
        rf"(?:{_LABEL})(?::[ \t]*|[ \t]*\|[ \t]*|\t+| {{2,}})(?:{_SORT} )?(?:{_KIND} )?council(?: meeting)?",
        "Name of meeting:    Full Council",
    ),
    (rf"{_KIND} council meeting", "County Council Meeting – 13 December 2022"),
    (
        rf"(?:{_OF})(?:{_SORT} )?(?:meeting of )?(?:the )?(?:{_SORT} )?(?:{_KIND} )?council(?: meeting)?",
        "At a meeting of the Council held at the Guildhall",
    ),
)
# What may stand behind: nothing, when, or where they met.
_BEHIND = (
    r"[ \t]*(?:\(\w+(?: \w+){0,2}\)[ \t]*)?(?=$|held\b|which was held\b|minutes\b|[ \t]{3,}|[,:|.–—-]*[ \t]*"
    r"(?:(?:held|on|at) |(?:mon|tues|wednes|thurs|fri)day\b|\d{1,2}\b|minutes\b|notes\b))"
)
_LINE = re.compile(rf"^[ \t]*(?:{'|'.join(line for line, _ in LINES)}){_BEHIND}", re.I | re.M)
_BEFORE = re.compile(rf"^[ \t]*{_OF}(?:{_SORT} )?(?:meeting of )?(?:the )?\Z", re.I | re.M)
_AFTER = re.compile(_BEHIND, re.I | re.M)
_MOTION = re.compile(r"^[ \t]*[\"“‘']?(?:[Tt]hat )?[Tt]his Council\b", re.M)
_MOVED = 700  # characters in which a page of motions comes to the first
_FULL = re.compile(r"\bfull\b", re.I)


@dataclass(frozen=True, slots=True)
class Met:
    """The words that say that the council met, and whether they call it the full council."""

    start: int
    end: int
    full: bool = False


def council_met(text: str, names: Iterable[tuple[int, int]] = ()) -> Met | None:
    """Where the first lines say that the council met; `names` are where they name it."""
    found = _LINE.search(text, 0, VERY_TOP)
    if found:
        return Met(found.start(), found.end(), _FULL.search(found[0]) is not None)
    for start, end in names:
        before = _BEFORE.search(text[:start], text.rfind("\n", 0, start) + 1) if end < VERY_TOP else None
        if before and _AFTER.match(text, end):
            return Met(before.start(), end, _FULL.search(before[0]) is not None)
    motion = _MOTION.search(text, 0, _MOVED)
    return Met(motion.start(), motion.end()) if motion else None
