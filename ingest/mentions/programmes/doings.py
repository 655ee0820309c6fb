"""Reviews without the noun: a verb tells of one ("the CQC inspected"), or its report does ("Healthwatch's report")."""

import re
from collections.abc import Iterator

from ingest.mentions.programmes.signs import Candidate, content_words
from ingest.rules.programmes.doings import BEFORE_VERB, LOOKED_INTO, REVIEWERS
from ingest.rules.programmes.words import STOPS
from ingest.rules.tables import alternation

_REVIEWED = re.compile(
    rf"(?<![\w-])(?P<who>{REVIEWERS}){BEFORE_VERB} (?P<verb>{alternation(LOOKED_INTO)})\b(?! (?:team|visit))"
)
# What a report is on ends before these: "on hospital meals was noted".
_ENDS = alternation(STOPS - {"of", "in", "for", "and"})
# No report whose title stands behind it in quotation marks: that one is named.
_REPORT = re.compile(
    rf"(?<![\w-])(?P<who>{REVIEWERS})(?:[’']s?)?(?: (?:own|joint|first|second|latest|last|draft|final))? report\b"
    rf"(?: on(?: (?!{_ENDS}\b)[a-z][\w’'-]*+){{1,5}})?"
    r"(?!,?(?: called| entitled)? [‘“\"'])"
)
_REGULATOR = re.compile(r"^Care Quality Commission(?: \(CQC\))?")


def reviews_told(words: str, offset: int) -> Iterator[Candidate]:
    """Each review, under the name that the noun would give it: "CQC inspection"."""
    for match in _REVIEWED.finditer(words):
        yield _told(f"{match['who']} {LOOKED_INTO[match['verb']]}", offset, match)
    for match in _REPORT.finditer(words):
        yield _told(" ".join(match.group().split()), offset, match)


def _told(written: str, offset: int, match: re.Match[str]) -> Candidate:
    name = _REGULATOR.sub("CQC", written)
    start, end = offset + match.start(), offset + match.end()
    return Candidate(start, end, name, "Review", {"reported", "by whom"}, content_words(name), "")
