"""Names that hide somebody: "Participant 7 said", "Susan D (38)", "JB, a 22 year old student", "her mother (MY)"."""

import re
from collections.abc import Iterator

from ingest.privacy.cues import AGE_AFTER, FAMILY_KIN, narrative
from ingest.privacy.names import LETTER, OFFICE, SPACE, WORD, Name, parts
from ingest.privacy.officials import ACTS, POST_AFTER, POST_BEFORE, TOPICS, Officials
from ingest.privacy.scopes import Line, Scope
from ingest.rules.given_names import given_names

_DID = (
    r"(?:said|says|told|tells|was|had|has|is|lives|lived|felt|feels|thought|described|explained|reported|wanted|wants|asked|"
    r"would|could|did|stated|commented|recalled)"
)
_NUMBERED = re.compile(
    rf"\b(?:Participant|Interviewee|Respondent|Witness|Resident|Patient|Service{SPACE}User|Young{SPACE}Person|Person|Carer|"
    rf"Relative|Parent|Family|Child|Adult){SPACE}\d{{1,2}}"
    rf"(?=['’]s\b|:{SPACE}[\"“‘'A-Z]|,{SPACE}(?:an?|who|whose|aged|from)\b|{SPACE}\((?!\d)|{SPACE}{_DID}\b)"
)
# "Susan D (38)", "James T, whose", "Fatoumata D., 38"; no initial before a surname.
_INITIALLED = re.compile(
    rf"(?<![\w’'-])(?P<first>{WORD}){SPACE}(?P<initial>[A-HJ-Z])\b"
    rf"(?:\.(?=,|['’]s\b|{SPACE}[(a-z])|(?=,|['’]s\b|{SPACE}[(a-z]|[^\S\n]*(?:$|\n)))"
)
_TITLED = re.compile(rf"{LETTER}|{OFFICE}")
_AGED = re.compile(
    rf"\b(?!(?:NHS|{TOPICS})\b)[A-Z]{{2,3}}"
    rf"(?=,?{SPACE}(?:(?:who{SPACE})?(?:is|was){SPACE})?"
    rf"(?:an?{SPACE}\d{{1,3}}[- ]years?[- ]old|aged{SPACE}\d{{1,3}})\b)"
)
_IN_BRACKETS = re.compile(rf"\((?P<name>(?!(?:NHS|{TOPICS})\b)[A-Z]{{2,4}})\)")
_KIN_BEFORE = re.compile(rf"{FAMILY_KIN}{SPACE}$")
_KIN_LONGEST = 30  # characters


def pseudonyms(text: str, line: Line, officials: Officials) -> Iterator[tuple[int, int, Name]]:
    """Where in the line such a name stands, and what it is called by elsewhere."""
    for match in _NUMBERED.finditer(text, line.start, line.end):
        yield *match.span(), Name(False, None, match.group())
    for match in _AGED.finditer(text, line.start, line.end):
        yield *match.span(), Name(False, None, match.group())
    for match in _IN_BRACKETS.finditer(text, line.start, line.end):
        if _KIN_BEFORE.search(text, max(line.start, match.start() - _KIN_LONGEST), match.start()):
            yield *match.span("name"), Name(False, None, match["name"])
    for match in _INITIALLED.finditer(text, line.start, line.end):
        if _hides(text, line, match, officials):
            yield *match.span(), parts(match["first"])


def _hides(text: str, line: Line, match: re.Match[str], officials: Officials) -> bool:
    """Whether a first name with one letter hides a surname, and is no official's short for one."""
    if _TITLED.match(text, match.start()):
        return False
    first, initial, end = match["first"], match["initial"], match.end()
    if any(last.startswith(initial) and first in given for last, given in officials.surnames.items()):
        return False
    if AGE_AFTER.match(text, end, line.end):
        return True
    if first not in given_names().sure or ACTS.match(text, end, line.end) or POST_AFTER.match(text, end, line.end):
        return False
    before = text[max(line.start, match.start() - 90) : match.start()]
    return POST_BEFORE.search(before) is None and (
        line.scope in (Scope.STORY, Scope.PUBLIC) or narrative(text[line.start : line.end]) > 1
    )
