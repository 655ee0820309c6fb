"""Who acts in a sentence: somebody in office, a body, or somebody private; and what of it others need."""

import re
from enum import Enum

from ingest.privacy.cues import KINDRED, NOT_OFFICE, ROLE
from ingest.privacy.names import OFFICE, PERSON, SPACE, UP, parts
from ingest.privacy.officials import Officials
from ingest.rules.privacy_words import BODY_NOUNS, POSTS, SERVICE_NOUNS
from ingest.rules.tables import any_of


class Actor(Enum):
    """Whose act a sentence tells."""

    NOBODY = "nobody"
    PRIVATE = "private"
    OFFICIAL = "official"
    BODY = "body"
    SERVICE = "service"


_PRONOUN = (
    r"(?:(?:I|[Hh]e|[Ss]he|[Tt]hey|[Mm]y|[Bb]oth)\b"
    rf"|(?:[Hh]is|[Hh]er|[Tt]heir){SPACE}(?:\w+{SPACE}){{0,2}}?{KINDRED}{NOT_OFFICE})"
)
_ACTOR = re.compile(
    rf"(?P<official>\b{OFFICE}{SPACE}{UP}|\b(?i:{any_of(POSTS)})s?\b)"
    rf"|(?P<private>\b{_PRONOUN}|{KINDRED}{NOT_OFFICE}|{ROLE}|\b(?:family|families|couple|relatives)\b{NOT_OFFICE})"
    rf"|(?P<service>\b(?i:{any_of(SERVICE_NOUNS)})\b)"
    r"|(?P<body>\b(?:NHS|[A-Z]*CCGs?|ICBs?|RESOLVED|Resolved|AGREED|Agreed|ACTION|Action|[Ww]e"
    rf"|(?i:{any_of(BODY_NOUNS)}))\b"
    rf"|\bIt{SPACE}(?:was|is){SPACE}(?:then{SPACE}|also{SPACE})?(?:agreed|resolved|recommended|proposed|confirmed|noted))"
    rf"|(?P<name>(?>{PERSON}))"
)
# Behind such a word nobody acts: "wrote to the Chair", "on the ward of the Trust".
_NO_SUBJECT = re.compile(
    r"\b(?:at|to|in|of|from|for|by|with|before|on|under|against|about|behind|outside|near|after|since|that)\s+"
    r"(?:(?:the|a|an|our|its|this|his|her|their|my)\s+)?(?:[\w’'&-]+\s+){0,2}$"
)
_BEFORE = 40  # characters in which such a word stands
# What others need of a sentence in which someone private stands: a promise, a decision, money, a large number.
COMMITTED = re.compile(
    r"\b(?:agreed|undertook|undertakes|resolved|RESOLVED|AGREED|ACTION|promised|assured|pledged|committed|recommends?|"
    r"recommended|requested|would (?:ask|report|send|write|visit|ensure|review|contact|provide|publish|circulate|raise|"
    r"look into|take up)|will (?:be|not|ask|report|send|write|visit|ensure|review|contact|bring|meet|have|provide|"
    r"publish)|by (?:January|February|March|April|May|June|July|August|September|October|November|December|the end of|"
    r"\d{1,2} [A-Z]))\b|£\s?\d|\d(?:\.\d+)?\s?%|\bper cent\b|\b\d{1,3},\d{3}\b"
)
# What somebody is promised is another's promise, and of how many one is, another's count.
_OF_OTHERS = re.compile(
    r"\b(?:was|were|been|be|being)\s+(?:\w+ly\s+)?(?:promised|assured|told|informed|advised)\b"
    r"|\bone\s+of\s+(?:the\s+|more\s+than\s+|over\s+|about\s+|some\s+|around\s+)*\d"
)
# What somebody in office, named behind, promises to whoever met them: "had met Dr Pike, who promised her that".
_WHO_PROMISES = re.compile(
    rf"(?P<name>{PERSON})(?:,[^,;.\n]{{2,60}})?,?{SPACE}who{SPACE}(?:had{SPACE}|has{SPACE}|then{SPACE}|also{SPACE})?"
    r"(?:agreed|undertook|promised|assured|pledged)\b"
)
# A clause behind that of somebody private in which others act: ", and the Trust agreed to", "; Ms Roe would".
_OTHERS_CLAUSE = re.compile(
    r"(?:[;:]|,|\s[–—-]|\band|\bbut)\s+(?P<clause>(?:[Tt]he\s+|[Oo]ur\s+|[Ii]ts\s+)?"
    r"(?:(?!(?:that|he|she|they|I|told|said|asked|whether|if|who|which|when|why|how|had|has|have)\b)[\w’'&-]+\s+){1,6}?"
    r"(?:(?:had|has|have|then|also|since|now)\s+){0,2}"
    r"(?:agreed|undertook|promised|assured|pledged|committed|resolved|would|will|replied|confirmed|responded|apologised)\b)"
)


def actor(text: str, start: int, end: int, private: list[tuple[int, int]], officials: Officials) -> Actor:
    """Who acts in the words: the first who stands there and on whom no word such as "to" or "of" bears."""
    for match in _ACTOR.finditer(text, start, end):
        if match.lastgroup == "name":
            if any(first < match.end() and match.start() < last for first, last in private):
                return Actor.PRIVATE
            name = parts(match.group())
            if not name.single and name in officials and not _bears(text, start, match.start()):
                return Actor.OFFICIAL
        elif match.lastgroup == "private":
            return Actor.PRIVATE
        elif not _bears(text, start, match.start()):
            return Actor(match.lastgroup)
    return Actor.NOBODY


def _bears(text: str, start: int, place: int) -> bool:
    return _NO_SUBJECT.search(text[max(start, place - _BEFORE) : place]) is not None


def others_need(text: str, start: int, end: int, who: Actor) -> bool:
    """Whether a sentence in which a private person stands holds what an official or a body promises or counts."""
    if not COMMITTED.search(text, start, end):
        return False
    return who in (Actor.OFFICIAL, Actor.BODY, Actor.SERVICE) or _OF_OTHERS.search(text, start, end) is not None


def promised_by_an_official(text: str, start: int, end: int, officials: Officials) -> bool:
    """Whether the words name somebody in office "who promised" something."""
    return any(parts(match["name"]) in officials for match in _WHO_PROMISES.finditer(text, start, end))


def others_begin(text: str, begins: int, end: int, private: list[tuple[int, int]], officials: Officials) -> int:
    """Where behind the words of somebody private a clause begins in which others promise something; else the end."""
    for match in _OTHERS_CLAUSE.finditer(text, begins, end):
        who = actor(text, match.start("clause"), match.end(), private, officials)
        if who in (Actor.OFFICIAL, Actor.BODY, Actor.SERVICE):
            return match.start("clause")
    return end
