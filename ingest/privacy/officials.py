"""Who acts in an office in a paper: names with a post, a title or a place in the attendance, which are never masked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.privacy.names import INITIALS, LAY, MORE, OF_IT, OFFICE, PERSON, SHOUTED, SPACE, WORD, Name, parts
from ingest.rules.privacy_words import POST_PHRASES, POSTS
from ingest.rules.tables import alternation

_POST = rf"\b(?:{alternation((*POSTS, *POST_PHRASES))})s?\b"
# A word that may stand in a title; taken whole, since a long row of letters can be cut into words in too many ways.
_LINK = (
    r"(?:(?>[A-Z][\w&'’.-]*)|of|for|and|the|to|in|at|on|with|a|an|new|interim|acting|joint|our|its|co-opted|hospital|trust|"
    r"council|charity|board|committee|company|practice|hospice|school|department|association|partnership|,|&|/|–|-)"
)
# What is written in capitals like a body, and is what somebody has or speaks about.
TOPICS = r"(?:ADHD|COPD|HIV|IVF|PIP|DLA|ESA|PTSD|OCD|PMLD|LGBT\w*|(?:SEND|SEN|CAMHS|EHCP?s?)(?=[^\S\n]+[a-z]))"
_ORGANISATION = (
    rf"(?:Healthwatch|NHS|CCG|Council|University|Hospitals?|Police|Diocese|(?!{TOPICS}\b)[A-Z]{{3,}}|UK\b|Trust|Federation|Ltd|LLP|"
    rf"Age UK|Association|Chamber|Alliance|Partnership|Network|Centre|Department|Board|Fire|Mind\b)"
)
# What stands after a name in office: ", Chief Operating Officer", " (Chair)", " of Healthwatch Anytown", tab and post.
POST_AFTER = re.compile(
    rf"(?:{SPACE}\([A-Z]{{2,4}}\))?[^\S\n]*(?:[,(–:-]|[.…]{{3,}})?[^\S\n]*(?:{_LINK}[^\S\n]*){{0,12}}?(?:[A-Z]\w*+[&'’.-])?(?i:{_POST})"
    rf"|,?{SPACE}(?:of|from|for|\(|–|-)[^\S\n]{{0,3}}(?:the{SPACE})?(?:{WORD}{SPACE}){{0,4}}{_ORGANISATION}"
    rf"|[^\S\n]{{0,3}}\((?:{WORD}[^\S\n]{{0,3}}){{0,4}}{_ORGANISATION}"
    rf"|\t|{SPACE}\([A-Z]{{2,3}}\)|{SPACE}(?:CC|MP|MEP)\b"
)
# What stands before one: "The Director of Public Health, ", "Chief Nurse ", "Action: ".
POST_BEFORE = re.compile(
    rf"(?i:{_POST})(?:{SPACE}(?:of|for|to){SPACE}(?:{_LINK}[^\S\n]{{0,3}}){{1,10}}|(?:{SPACE}[A-Z][\w&-]*){{1,3}}|{SPACE}(?:for|of))?\s*[,:(–-]?\s*$"
    rf"|\b(?:Action|Lead|Owner|Officer|Contact|Report of|Moved by|Seconded by|moved by|seconded by)s?\s*:?\s*$"
)
# Acts of someone who takes part in the business.
ACTS = re.compile(
    rf",?{SPACE}(?:also{SPACE}|then{SPACE})?(?:reported|introduced|explained|advised|confirmed|undertook|responded|replied|"
    r"clarified|outlined|seconded|moved|proposed|updated|gave an (?:update|overview)|gave a (?:verbal|presentation)|"
    r"agreed to|to (?:circulate|send|provide|report|arrange|bring|raise|contact|check|follow|share|liaise|ask|prepare)|"
    r"presented(?!\s+(?:a|the|\d[\d,]*)\s+(?:\w+\s+)?(?:petition|signatures|postcards|letters)))\b"
)
# Whose representatives are no officials, but speak for themselves.
_NOT_IN_OFFICE = (
    r"(?:public|patients?|carers?|residents|users|families|save|friends|campaign\w*|action|protest\w*|petition\w*)"
)
ATTENDANCE = re.compile(
    r"\s*(?:(?:members?|officers?|councillors?|also|(?:committee|board|voting|other) members|other)\s+)?"
    r"(?:(?:in\s+)?attend(?:ance|ees|ing)|present|apolog(?:y|ies)|members(?:hip)?|officers|substitutes?|invitees|"
    r"also present|in the chair|in the room|(?:(?:non-?)?executive|decision[- ]mak(?:er|ing)) (?:directors|members)|"
    rf"representatives? of (?![^\n]*\b{_NOT_IN_OFFICE}\b)[^\n.:]{{3,60}})\b"
    r"(?:[^\n.]{0,60}?:|\s*$|\s*\(|\s+(?:for absence|from|in attendance|at the meeting))",
    re.IGNORECASE,
)
_OFFICE_NAME = re.compile(
    rf"{OFFICE}{SPACE}(?:{LAY}{SPACE}|{OFFICE}{SPACE})?(?P<name>(?:{INITIALS})?{OF_IT}(?:{WORD}{MORE}|{SHOUTED}))"
)
_LISTED = re.compile(rf"(?:{LAY}{SPACE})?(?:{INITIALS})?{OF_IT}(?:{WORD}{MORE}|{SHOUTED})")
_CAPITALS_BEHIND = re.compile(rf"{SPACE}{SHOUTED}$")
_TITLES_OF_MANY = re.compile(rf"\b(?:Councillors|Cllrs|Drs|Messrs)\b{SPACE}")


@dataclass
class Officials:
    """Names in office, by surname: the first names or initials with which the paper gives them."""

    surnames: dict[str, set[str | None]] = field(default_factory=dict)
    firsts: set[str] = field(default_factory=set)

    def add(self, name: Name) -> None:
        """Someone in office."""
        self.surnames.setdefault(name.last, set()).add(name.first)
        if name.first and len(name.first) > 1:
            self.firsts.add(name.first)

    def __contains__(self, name: Name) -> bool:
        """Whether someone in office may bear the name."""
        given = self.surnames.get(name.last)
        if given is None:
            return False
        return name.first is None or None in given or any(first and first[0] == name.first[0] for first in given)


def titled_officials(text: str) -> Iterable[Name]:
    """Councillors, doctors and others whose title says that they act in an office."""
    for match in _OFFICE_NAME.finditer(text):
        yield from in_columns(match["name"])
    for match in _TITLES_OF_MANY.finditer(text):
        end = re.compile(r"[.;\n]\s|$").search(text, match.end())
        stop = min(end.start() if end else len(text), match.end() + 600)
        for listed in _LISTED.finditer(text, match.end(), stop):
            yield parts(listed.group())


def listed_officials(line: str) -> Iterable[Name]:
    """Everybody named in a line of an attendance list."""
    for match in re.finditer(PERSON, line):
        yield from in_columns(match.group())


def in_columns(name: str) -> Iterable[Name]:
    """The name, what stands before a wide gap in it, `Liam Spencer   Director`, or before capitals, `Ann Roe LNWH`."""
    yield parts(name)
    if (capitals := _CAPITALS_BEHIND.search(name)) and " " in name[: capitals.start()]:
        yield parts(name[: capitals.start()])
    first, *others = name.split("   ", 1)
    if others and not parts(first).single:
        yield parts(first)
