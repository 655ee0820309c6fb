"""Places of the text that name or stand for a body: one pass for all forms, then the words around each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import ahocorasick

from ingest.dates.words import MONTH_NAMES
from ingest.mentions.defined import short_after
from ingest.mentions.forms import ALONE, BEGINNINGS, DOUBLED, ENDINGS, SCRUTINY_SHORTS, national_bodies
from ingest.mentions.joined_nouns import class_of, gone_on, joined_nouns
from ingest.mentions.name_tails import PLAIN_LINKS, name_tail
from ingest.mentions.walk import REACH, Walked, walk_left, walk_right
from ingest.rules.tables import terms

# Nouns that name a body without a word before them: committees of the practices of a place, alliances of charities.
_WITHOUT_WORDS = frozenset({"lmc", "lpc", "vcs alliance", "vcse alliance"})
# After these a bare noun is part of another phrase: "Cabinet Member", "Board papers", "Council Tax".
FOLLOWERS = re.compile(
    r" (?:[Mm]ember\b(?! of)|Members\b(?! of)|Office\b"
    r"|Officers?|Clerk|Services|[Ss]ummary|Room|Suite|House|Chamber|Tax|Offices|Year\b"
    r"|Plan\b|Leader|Papers"
    r"|Director"
    r"|Councillor|Nurse|Summary|Lead\b|Support|Manager|Secretary|Assistant|Portfolio|Meeting Room|Minutes|Report"
    r"|Chair"
    r"|Assurance|Hub\b|PA\b|Administrator|Agenda|Development|Strategy\b|MEMBER|OFFICER|LEADER|SERVICES|\d{1,4}/\d)"
)
_AND_NHS = re.compile(r" ?& ?NHS\b")  # "Policy Officer, HASC & NHS": what the officer has to do with
_REFERENCE = re.compile(r"[ /-]?\d{1,4}(?:[/-]\d|\b(?! \w{3,9} 20))|/\d")  # "HOSC 19/05", "HASC/41": a paper's number
# "Local Government", "the Government Offices": not the government.
_NO_GOVERNMENT = re.compile(r"(?:[A-Z][\w-]*|\b(?:local|self|good|devolved|tier)) $")
_GOVERNMENT_OF = re.compile(r" [A-Z]|[-/]\w")
# Words that describe a kind of body and name none.
GENERIC = frozenset(
    terms("""acute|hospital|hospitals|community|mental|health|ambulance|care|provider|nhs|foundation|local|social
    |primary
    |neighbouring|neighboring|partner|joint|public|other|new|shadow|constituent|relevant|respective|all|more|most|several|individual
    |clinical|integrated|system|strategic|district|county|city|borough|unitary|upper|tier|extra|supported|sheltered
    |affordable|nursing|residential|specialist|housing|lead|host|own|statutory|accountable|single|regional|national
    |proposed|future|full|whole|current|metropolitan|town|parish|council|teaching|university|general|medical|first
    |second|next|last|budget|annual|previous|special|extraordinary|appropriate|main|overarching|commissioning|voluntary|charity
    |applicable|responsible|participating|parent|sponsoring|contracting|receiving|nominated|designated|associate|adjacent
    |nearest|sending|placing|employing|existing|former|legacy|predecessor|successor|merged|collaborating|named""")
)
# Classes whose names may hold commas: "Children, Young People and Families Scrutiny Committee".
WITH_COMMAS = frozenset({"Committee"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place. `type` the class its form gives; `named` whether it is a name rather than a noun to resolve.

    `head` is the noun as in the table, lower case; `owner` the span of a possessive before it; `short` an abbreviation
    defined in brackets behind it, with its span; `known` the name of a body of the whole country.
    """

    start: int
    end: int
    type: str
    named: bool
    head: str
    owner: tuple[int, int] | None = None
    short: tuple[int, int] | None = None
    known: str | None = None


LOOSE = frozenset({"OtherBody", "Company", "VoluntaryOrganisation", "PlacePartnership"})
FIRM = frozenset({"ClinicalCommissioningGroup", "NHSTrust", "FoundationTrust", "IntegratedCareBoard"})
BARE = frozenset(
    terms(
        "cabinet|executive|board|committee|council|panel|commission|trust|governing body|trust board|board of directors"
        "|forum"
    )
)
# "the Finance, Performance and Contracting Committee": nouns whose remits may be listed before them behind "the".
LISTING = frozenset(terms("committee|panel|commission"))
_REMIT_WORD = r"(?!Council|CCG|Trust|Cabinet|Board|Chair|M(?:r|rs|s)\b|Dr\b|Cllr|Councillor)[A-Z][\w’'&-]+"
_REMIT_WORDS = rf"{_REMIT_WORD}(?: (?:of |and |for )?{_REMIT_WORD}){{0,3}}"
_REMITS_LISTED = re.compile(
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) |['’]s |^)"
    rf"(?:{_REMIT_WORDS}, ){{1,4}}{_REMIT_WORDS},? (?:and|&) {_REMIT_WORDS} \Z",
    re.MULTILINE,
)
_ONES = frozenset(terms("alliance|partnership|collaborative|federation|health alliance|health and care partnership"))
# Words that begin a name before which its place may stand: "the Acreshire Association of Carers".
_OF_A_PLACE = frozenset(terms("association of|federation of|voluntary action|community action"))
_ENDING_TOO = frozenset(terms("voluntary action|community action"))
_SMALL = frozenset(terms("of|and|&|for|the|with"))
_NO_EXECUTIVE = re.compile(
    r" (?:summary|lead|sponsor|team|member|officer|office|support|decision|arrangements|functions|GPs?"
    r"|(?:cabinet )?member|(?-i:(?:[A-Z]\w+ ){0,3}(?:Director|Officer|Nurse|Board|Committee|Group|Panel|Forum)))\b",
    re.I,
)
_POST = re.compile(r" (?:Director|Manager|Lead|Officer|Chair|Coordinator)\b")  # "Alliance Director"
# Nouns → what behind them makes another thing of them: "the Section 75 Partnership Agreement".
_OTHER_THINGS = {
    "partnership": re.compile(r" [Aa]greement"),
    "university": re.compile(r" (?:Teaching )?Hospitals?\b"),
}
_SERVICES = re.compile(r" (?:Member\b|Services|Support|Manager|Officer|Clerk|Administrator|Rooms?)\b")
_OFFICER_OF = re.compile(r" (?:Secretary|Administrator|Clerk|Manager|Officer|Coordinator|Support)\b")


@dataclass(slots=True)
class BodyForms:
    """All forms of bodies' names in one automaton; built once a process."""

    automaton: "ahocorasick.Automaton" = field(default_factory=ahocorasick.Automaton)
    national: dict[str, tuple[str, str]] = field(default_factory=dict)  # form → class and name of the whole body

    def __post_init__(self) -> None:
        entries: dict[str, tuple[str, str, str]] = {}
        for name, class_name, others in national_bodies():
            for form in (name, *others):
                for written in {form, form[0].upper() + form[1:]}:  # "the Homerton", and where a sentence begins
                    entries[written] = ("national", class_name, name)
                    self.national[written] = (class_name, name)
        for short in SCRUTINY_SHORTS:
            entries[short] = ("national", "Committee", short)
        for class_name, nouns in ENDINGS:
            for noun in terms(nouns):
                entries.setdefault(noun, ("ending", class_name, noun.lower()))
                if " " in noun and noun[0].isupper():
                    entries.setdefault(noun.upper(), ("ending", class_name, noun.lower()))
        for noun, meant in DOUBLED.items():
            entries |= dict.fromkeys((noun, noun.upper()), ("ending", "Committee", meant.lower()))
        for class_name, nouns in BEGINNINGS:
            for noun in terms(nouns):
                entries[noun] = ("beginning", class_name, noun.lower())
        for form, entry in entries.items():
            self.automaton.add_word(form, (len(form), *entry))
        self.automaton.make_automaton()

    def find(self, text: str) -> Iterator[Candidate]:
        """All candidates in the order of the text."""
        floor = 0
        held: Candidate | None = None
        for start, end, where, class_name, head in self._places(text):
            if start < floor:
                continue
            found = self._one(text, start, end, floor, where, class_name, head)
            if found is None:
                continue
            if found.named:
                reach, type_ = gone_on(text, found.end, found.type)
                if reach > found.end:
                    found = replace(found, end=reach, type=type_, short=short_after(text, reach))
            floor = found.end
            if (
                held
                and held.type in LOOSE
                and found.type in FIRM
                and not found.named
                and found.start == held.end + 1
                and text[held.end - 1] != "."
            ):
                type_ = class_of(found.type, found.head, text[held.start : held.end], tail=False)
                found = replace(found, start=held.start, type=type_, named=True)  # "Acre Collaborative CCG" is one name
            elif held:
                yield held
            held = found
        if held:
            yield held

    def _places(self, text: str) -> list[tuple[int, int, str, str, str]]:
        """Whole-word matches, the first and longest of those that overlap first."""
        length = len(text)
        places = []
        for last, (size, where, class_name, head) in self.automaton.iter(text):
            end = last + 1
            start = end - size
            if _begins(text, start) and (end == length or not text[end].isalnum()):
                places.append((start, -end, where, class_name, head))
        places.sort()
        return joined_nouns((start, -end, where, class_name, head) for start, end, where, class_name, head in places)

    def _one(
        self, text: str, start: int, end: int, floor: int, where: str, class_name: str, head: str
    ) -> Candidate | None:
        if where == "national":
            if (head in SCRUTINY_SHORTS and (_REFERENCE.match(text, end) or _AND_NHS.match(text, end))) or _is_other(
                text, start, end
            ):
                return None
            return Candidate(start, end, class_name, True, head, short=short_after(text, end), known=head)
        if where == "beginning":
            reach = walk_right(text, end, PLAIN_LINKS | {"the", "and"} if head == "university of" else PLAIN_LINKS)
            reach = end if _OF_HEALTHWATCH.match(text, end) else _before_when(text, end, reach, class_name)
            if reach == end and head in _ENDING_TOO:  # "Erewash Voluntary Action"
                return _ending(text, start, end, floor, class_name, head)
            if reach == end and class_name != "Healthwatch":
                own = self.national.get(text[start:end])
                return Candidate(start, end, own[0], True, own[1], known=own[1]) if own else None
            if head in _OF_A_PLACE:
                start = walk_left(text, start, floor).start
            return Candidate(start, reach, class_name, reach > end, head, short=short_after(text, reach))
        return _ending(text, start, end, floor, class_name, head)


def _before_when(text: str, end: int, reach: int, class_name: str) -> int:
    """The end of a name before words of when, where or what of it: "Healthwatch Acre in Dover", "Age UK in May"."""
    age_uk = text.startswith("Age UK", max(0, end - 6))  # not "Mind in Acre"
    cut = (_IN if class_name == "Healthwatch" else _IN_PLACE if age_uk else _IN_TIME).search(text, end, reach)
    return cut.start() if cut else reach


# "Healthwatch Update", "Healthwatch Annual Report": a thing of it, and no place that one is of.
_OF_HEALTHWATCH = re.compile(
    r"(?<=\bHealthwatch) (?:(?:Annual|Progress|Quarterly|Work|Survey) )?(?:Updates?|Reports?|Briefing|Presentation"
    r"|Feedback|Priorities|Plan|Programme|Representatives?|Contract|Service|Survey|Review|Members?|Volunteers?|Statement"
    r"|Recommendations?|Response|Website|Role|Intelligence|Events?|and View)\b"
)
# "Healthwatch Acre Ltd Board", "the Healthwatch Acre Offices"
_IN = re.compile(
    rf" (?:in|on|with) | (?:{MONTH_NAMES}|Spring|Summer|Autumn|Winter)\b"
    r"| (?:Board|BOARD|Trustees|Offices?|Staff|Team|Annual|Reports?|Volunteers?|Champions?)\b"
)
_IN_PLACE = re.compile(r" (?:in|on) ")
_IN_TIME = re.compile(rf" (?:in|on|with) (?:{MONTH_NAMES}|Spring|Summer|Autumn|Winter|\w+day)\b")


def _is_other(text: str, start: int, end: int) -> bool:
    """Whether the name of a body of the whole country is a word here: "Local Government", "Members of Parliament"."""
    words = text[start:end]
    if words == "Government":
        return bool(_NO_GOVERNMENT.search(text, max(0, start - 16), start) or _GOVERNMENT_OF.match(text, end))
    return words == "Parliament" and text.endswith((" of ", " OF "), 0, start)


def _begins(text: str, start: int) -> bool:
    """Whether a word begins there: "Co-Commissioning Committee" holds no "Commissioning Committee"."""
    return start == 0 or not (
        text[start - 1].isalnum() or (text[start - 1] == "-" and start > 1 and text[start - 2].isalpha())
    )


def _ending(text: str, start: int, end: int, floor: int, class_name: str, head: str) -> Candidate | None:
    walked, words, telling = _before(text, start, floor, class_name, head)
    before = text[walked.start : start].strip()
    if class_name == "ClinicalCommissioningGroup":
        telling = [word for word in telling if word not in ("GP", "GPs")]  # "GP and CCG budgets"
    end, tail = name_tail(text, end, head)
    several = class_name == "Committee" and (" " in head or bool(words)) and head not in BARE | {"governing bodies"}
    named = bool(telling) or tail or several or (head == "cvs" and bool(words)) or head in ALONE
    if head == "executive" and (
        text.endswith(("Chief ", "CHIEF ", "Lead "), 0, start) or _NO_EXECUTIVE.match(text, end)
    ):
        return None
    if _is_other_thing(text, end, head, named) or (not named and _OF_A_PLAN.search(text, max(0, start - 12), start)):
        return None
    if head in BARE and (not named or head == "executive"):
        if FOLLOWERS.match(text, end):
            return None
        if head == "executive" and words and not before.endswith(("Council", "Joint", "COUNCIL")):
            return None
    if class_name == "Committee" and named and (_SERVICES.match(text, end) or _OFFICER_OF.match(text, end)):
        return None
    if class_name in ("Company", "VoluntaryOrganisation", "ResearchBody", "OtherBody"):
        if (
            not head.endswith(" committee")
            and head not in _WITHOUT_WORDS
            and (
                (not telling and head != "cvs")
                or not words
                or (class_name == "Company" and (set(words) & {"and", "of", "&", "for"} or len(words) > 4))
            )
        ):
            return None
        if FOLLOWERS.match(text, end):
            return None
    if head in ("executive", "partnership", "network", "housing", "homes") and named and _in_title(text, walked.start):
        return None
    begin = walked.start - _one(text, walked.start, head, telling) if named or words else start
    short = short_after(text, end)
    type_ = _type_of(text, end, class_of(class_name, head, before, tail))
    return Candidate(begin, end, type_, named, head, walked.owner, short)


_OF_A_PLAN = re.compile(r"\b(?:[Pp]lans?|[Pp]rogrammes?)(?:/| / )\Z")  # "the ST Plan/Partnership": one thing


def _type_of(text: str, end: int, class_name: str) -> str:
    """The class of the name, unless the words behind a company say that practices form it."""
    of_practices = class_name == "Company" and _OF_PRACTICES.match(text, end)
    return "PrimaryCareOrganisation" if of_practices else class_name


# "ACRE HEALTH LIMITED, a federation of general practices", "Acre Docs Ltd (the GP federation)"
_OF_PRACTICES = re.compile(
    r"(?: \([^()\n]{2,40}\))?,?\s+\(?(?:which is |being )?(?:an?|the|on behalf of)\b[^.;\n]{0,50}?"
    r"\b(?:(?:GP|practice) federations?|federations? of (?:GP|general|the)|general practices?|GP practices)\b"
)


def _before(text: str, start: int, floor: int, class_name: str, head: str) -> tuple[Walked, list[str], list[str]]:
    """How far the name reaches to the left of its noun, the words there, and those that tell which body it is."""
    walked = walk_left(text, start, floor, class_name in WITH_COMMAS and _lists(text, start, floor, head))
    words = [word for word in re.split(r"[\s,]+", text[walked.start : start]) if word]
    if head in BARE and " " not in head and words[-1:] in (["and"], ["&"]) and words[0] != "Mayor":
        return Walked(start), [], []  # "CCGs and Council": the council; "Mayor and Cabinet" is one
    return walked, words, [word for word in words if word.lower() not in GENERIC and word.lower() not in _SMALL]


def _is_other_thing(text: str, end: int, head: str, named: bool) -> bool:
    """Whether what stands behind the noun makes a post, an agreement or a hospital of it."""
    if head in ("alliance", "partnership", "collaborative") and not named and _POST.match(text, end):
        return True
    if head == "governing bodies" and not named:
        return True  # those of several groups
    other = _OTHER_THINGS.get(head)
    return other is not None and other.match(text, end) is not None


def _lists(text: str, start: int, floor: int, head: str) -> bool:
    """Whether what stands before the noun may be a list of remits: "Children, Young People and Families Panel"."""
    if head in LISTING:
        return _REMITS_LISTED.search(text, max(floor, start - REACH), start) is not None
    return head not in BARE


def _one(text: str, begin: int, head: str, telling: list[str]) -> int:
    """The length of "One " where a name begins with it that would else begin a sentence: "One Acre Alliance"."""
    return 4 * bool(telling and head in _ONES and text.startswith("One ", max(0, begin - 4)))


def _in_title(text: str, start: int) -> bool:
    """Whether the words before show that this is a portfolio or a title: "Director of", "Member for"."""
    before = text[max(0, start - 14) : start]
    return before.endswith((" of ", " for ", " and "))
