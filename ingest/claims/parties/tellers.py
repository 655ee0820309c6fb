"""Who bound itself where a paper tells of it: "the Trust has said that it will …"."""

import re
from dataclasses import dataclass

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.paper import Mention, Paper

_GIVES = (
    r"(?:an?|its|their|his|her|us|me|the [a-z]+) (?:\w+ ){0,3}?(?:assurance|word"
    r"|undertaking|commitment|guarantee|pledge|promise|notice)s?"
)
# What a party says of its own acts: "has told us", "had written to say", "gave an assurance", "committed itself".
_TELLS = re.compile(
    r"(?P<perfect>(?:has|have|had)\s+(?:(?:also|since|now|already|both|all|each|kindly|again|\w+ly)\s+){0,2})?"
    r"(?:said|says?|tells?|told"
    r"|(?:written|wrote|writes) (?:to (?:us|me|the [a-z]+)\s+)?(?:to (?:say|tell \w+|confirm)|that)"
    r"|confirm(?:ed|s)|agreed|offered|promised|pledged|undertaken|undertook|guaranteed|assured|indicated|announced"
    rf"|committed|volunteered|let (?:us|it be) know\w*|(?:given|gave|gives) (?:us |me )?{_GIVES}"
    r"|(?:bound|set) (?:itself|themselves)|offers|promises|pledges|guarantees)\b",
    re.IGNORECASE,
)
# What may stand between whoever tells and the verb: a post or an aside between commas, a colon of a note.
_UP_TO = re.compile(
    r"(?:,\s+[^,;.]{2,90},|\s+\([^)]{2,90}\)|:|,?\s+(?:for|on) (?:its|their|his|her) (?:own )?part,?)?\s*"
    r"(?:(?:also|now|since|both|all|each|\w+ly)\s+)*",
    re.IGNORECASE,
)
_TOLD_TO = re.compile(r"(?:\w+ ){0,3}?told (?:(?!that\b)\S+ ){1,7}?to [a-z]", re.IGNORECASE)
_WE = re.compile(r"\s*(?:us |me )?(?:that )?(?:we|you|our|your|i)\b", re.IGNORECASE)
_INFINITIVE = re.compile(r"(?:\s+(?:itself|themselves))?,?\s+to\s+(?!(?:us|me|the|you|members)\b)[a-z]", re.IGNORECASE)
# "The Trust has told us that it would need a ward, and we have promised to pay for it": the promise is the writer's.
_WE_THEN = re.compile(
    r"[,;]?\s(?:and|so|but)\s+(?=(?:we|I)(?:\s+(?:have|had)|['’]ve)\s+(?:\w+ly |also |now |already )*"
    r"(?:agreed|promised|committed|undertaken|pledged|offered|guaranteed)\b|(?:we|I)(?:\s+(?:will|shall)|['’]ll)\b)"
)
_THAT = re.compile(r"[^.;]{0,60}?\bthat\s+|\s+(?:us\s+|me\s+)?(?=(?:it|they|he|she)\b)", re.IGNORECASE)
_HIMSELF = re.compile(r"(?:he|she)\b", re.IGNORECASE)
_OF_TABLES = ("timetable", "action row", "record", "plan and actual", "row measure")
_OF_PROMISES = ("Undertaking", "Target", "Milestone")


@dataclass(frozen=True, slots=True)
class Telling:
    """Who tells, and where the words for it end."""

    keys: list[str]
    start: int
    end: int


# What the other party will itself do; what it will need, cost or suffer is no promise of its own.
_ITS_ACT = re.compile(
    r"\b(?:it|they|he|she)(?: (?:will|would|shall)|['’]ll|['’]d) (?!need|want|require|have to|take|cost|be\b|like"
    r"|expect|struggle|lose|not\b)|\b(?:promised|agreed|offered|pledged|undertaken|undertook) to\b"
)


def own_promise(paper: Paper, start: int, end: int) -> int | None:
    """Where, behind what another party tells, a clause of the span begins in which whoever writes promises."""
    match = _WE_THEN.search(paper.text, start, end)
    told = match and any(_subject(paper, start, one.start()) for one in _TELLS.finditer(paper.text, start, match.end()))
    if match is None or not told or not parties.written(paper) or _ITS_ACT.search(paper.text, start, match.start()):
        return None
    return match.end()


def teller(paper: Paper, draft: Draft) -> Telling | None:
    """Whoever says of its own acts what the paper tells; None where whoever speaks or writes does."""
    begin = parties.sentence_start(paper, draft)
    written = parties.written(paper)
    if own_promise(paper, begin, draft.end):
        return None
    for match in _TELLS.finditer(paper.text, begin, draft.end):
        subject = _subject(paper, begin, match.start())
        if begin < draft.start <= match.start() and (nearer := _subject(paper, draft.start, match.start())):
            subject = nearer if nearer[0].kind == "person" else subject
        if not subject or any(one.form == "pronoun" for one in subject):
            continue
        if (not written and not match["perfect"]) or _WE.match(paper.text, match.end()):
            return None  # in minutes whoever speaks has the floor
        if _TOLD_TO.match(paper.text, match.start(), draft.end):
            return None
        keys = list(dict.fromkeys(one.key for one in subject))
        if not written and paper.host in keys:
            return None
        return Telling(keys, match.start(), match.end())
    return None


def _subject(paper: Paper, begin: int, at: int) -> list[Mention]:
    """The subject of what stands at the place, with a post between commas behind it."""
    keys = paper.who_acts(begin, at)
    acting = [one for one in paper.mentions_in(begin, at, "body", "person") if one.key in keys][: len(keys)]
    if acting and _UP_TO.fullmatch(paper.text, acting[-1].end, at):
        return acting
    return parties.subject_before(paper, begin, at)


def by_teller(paper: Paper, draft: Draft) -> None:
    """Give a promise that the paper tells of to whoever made it, and its keeping to whoever is to act by it."""
    if draft.kind not in _OF_PROMISES or draft.rule in _OF_TABLES or (told := teller(paper, draft)) is None:
        return
    own = parties.authors(paper, draft.start)
    draft.made_by = parties.with_bodies(paper, told.keys)
    if draft.kind == "Milestone":
        draft.kind = "Undertaking"
    that = _THAT.match(paper.text, told.end, draft.end)
    if (that is None and _INFINITIVE.match(paper.text, told.end)) or (that and _HIMSELF.match(paper.text, that.end())):
        draft.responsible = list(draft.made_by)
        return
    inner = paper.mentions_in(that.end(), draft.end, "body", "person") if that else []
    acting = paper.who_acts(that.end(), draft.end) if that else []
    named = [one.key for one in inner if one.key in acting and one.form != "pronoun" and one.key not in own]
    draft.responsible = list(dict.fromkeys(named)) or parties.bodies_only(paper, told.keys)
