"""The body of a post that the words beside a name give without one: of the meeting, the paper, a place or a guest."""

import re

from ingest.mentions.naming import place_of
from ingest.mentions.placed import CALLED, body_at
from ingest.paper import Paper
from ingest.reading import BodyRead
from ingest.rules.body_types import PARTNERSHIPS, TRUSTS
from ingest.rules.tables import terms

CHAIR = re.compile(r"\b(?:in the chair|(?:vice|deputy|co)?[- ]?chair(?:man|woman|person)?)\b", re.I)
NHS = frozenset(terms("ClinicalCommissioningGroup|IntegratedCareBoard|NHSTrust|FoundationTrust"))
_NO_BODY = re.compile(r"\b(?:joint|(?<!town )clerk|minute|secretary to|support officer|business support)\b", re.I)
_SENIOR = re.compile(r"\b(?:director|chief|head of|leader|cabinet member|executive member|portfolio)\b", re.I)
# What somebody is in the body that meets, whoever publishes its papers. Seen in: the attendance pages of councils.
_OF_THE_MEETING = re.compile(
    r"(?:substitute |voting |non-voting )?(?:committee|board|panel|commission) member"
    r"|co-?opted(?: (?:member|representative))?|co-?optee",
    re.I,
)
_INDEPENDENT = re.compile(r"(?:the )?independent chair", re.I)  # of a board elsewhere: councillors chair committees
_CLINICAL_CHAIR = re.compile(r"(?:GP )?clinical chair\b", re.I)
# Posts that only councils have, since 2013 that of public health as well, whoever's meeting or paper it is.
_OF_A_COUNCIL = re.compile(
    r"\b(?:director of public health|(?:director|head|commissioner)\b[^.;]{0,40}\b(?:adults?|social care|children)\b"
    r"|mayor|town clerk|cabinet member|portfolio holder|(?:executive|lead) member for|section 151 officer"
    r"|democratic services|(?:governance|scrutiny|democratic\w*) (?:policy )?(?:officer|manager|adviser|advisor))",
    re.I,
)
# Posts that no council has.
_OF_THE_NHS = re.compile(
    r"\b(?:medical director|chief nurse|chief nursing|director of nursing|chief medical officer|clinical director"
    r"|accountable officer|chief operating officer|non[- ]executive director|chief pharmacist|consultant \w+ician)\b",
    re.I,
)
_COMMISSIONERS = re.compile(r"\baccountable officer\b", re.I)
# A title that names a body which was not recognised: the post is not of the paper's own body.
_OTHERS = re.compile(r"\b(?:CCGs?|NHS|Trust|Council|Healthwatch|University|Police|Ltd|Limited)\b|[A-Z]\w+ Hospitals?\b")
_OF_ANOTHER = re.compile(
    r"\b(?:trustee|(?:chief|managing) \w+|governor|owner|partner|secretary|treasurer|dean|editor)"
    r" (?:of|at) (?:the )?[A-Z]"
)
# What somebody is in a board that meets; its non-executive directors are the organisation's.
_MEMBERSHIP = re.compile(
    r"\b(?:chair|lay|gp member|governor|secondary care|(?<!executive )member|vice|independent|co-opt|elected)\b", re.I
)
# "Chief Executive at Yeovil", "Medical Director, Bede", "clinical chair of Acre": the place of a body that is named.
_PLACE = re.compile(
    r"(?:(?:,| at| of| for| in| [–-])(?: the)? | \((?:the )?)"
    r"(?P<place>[A-Z][a-z]+(?:(?:[ -]| & | and | upon )[A-Z][a-z]+){0,4})\)?$"
)
_COUNCILS = frozenset({"LocalAuthority"})
_MEETS = frozenset(terms("Committee|HealthAndWellbeingBoard|NationalBody"))
# What stands before the name of who presents or writes, on a line of the title page: "Presentation by Acre NHS Trust".
_BY = re.compile(
    r"\W*(?:(?:presentation|slides|report|briefing|paper|update|note|letter|submission|response|evidence|statement"
    r"|prepared|produced|presented|logo|given|as|joint)\W+)*(?:(?:by|from|of|logo|on behalf of)\b\W*(?:the )?)?",
    re.I,
)
_TITLE_PAGE = 700  # characters of the beginning in which a guest is named
# Whose reports a council's committee is given; a partnership that one is about is no guest.
_REPORTING = NHS | frozenset(terms("Healthwatch|VoluntaryOrganisation|Company|PrimaryCareOrganisation"))


def own_body(paper: Paper, title: str) -> str | None:
    """The body of a post that the words give without one: a chair is of the meeting, an officer of the publisher."""
    placed = _at_place(paper, title)
    if placed:
        return placed
    ccgs = _of_types(paper, ("ClinicalCommissioningGroup",))
    if _CLINICAL_CHAIR.match(title) and paper.publisher not in ccgs:  # a guest's post, that only such groups have
        return ccgs[0] if len(ccgs) == 1 else None
    host = _body(paper, paper.host)
    if host is not None and host.type == "Committee" and _INDEPENDENT.match(title) and _council_publishes(paper):
        return None
    if _OF_THE_MEETING.fullmatch(title) or (CHAIR.search(title) and not re.search(r"\bof\b", title)):
        return paper.host or paper.publisher
    publisher = _body(paper, paper.publisher)
    if publisher is None or _NO_BODY.search(title):
        return None
    if _OF_A_COUNCIL.search(title) and publisher.type in NHS | PARTNERSHIPS:
        councils = _of_types(paper, ("LocalAuthority",))
        return councils[0] if len(councils) == 1 else None
    others = _OTHERS.search(title) or _OF_ANOTHER.search(title)
    if others and not (others[0] == "Trust" and publisher.type.endswith("Trust")):
        return None
    if publisher.type == "LocalAuthority":
        return _council_or_guest(paper, publisher, title)
    if _inferred(paper) and not (_OF_THE_NHS.search(title) and _of_types(paper, TRUSTS) == [publisher.key]):
        return None
    if _MEMBERSHIP.search(title) and paper.host:
        host = _body(paper, paper.host)
        governors = host is not None and host.name.endswith("Governors")
        return publisher.key if governors and "overnor" not in title else paper.host
    return publisher.key


def _council_publishes(paper: Paper) -> bool:
    publisher = _body(paper, paper.publisher)
    return publisher is not None and publisher.type == "LocalAuthority"


def is_of_a_council(title: str) -> bool:
    """Whether only a council has such a post, whoever's paper it is."""
    return bool(_OF_A_COUNCIL.search(title))


def _council_or_guest(paper: Paper, council: BodyRead, title: str) -> str | None:
    """In a council's paper: a post that it has is its own, another that of whoever presents or is the only one."""
    presents = None if _OF_A_COUNCIL.search(title) else guest(paper)
    if presents:
        return presents
    if _OF_THE_NHS.search(title):
        commissioner = _COMMISSIONERS.search(title)
        found = _of_types(paper, ("ClinicalCommissioningGroup",) if commissioner else TRUSTS)
        return found[0] if len(found) == 1 else None
    if _inferred(paper):
        return None
    host = _body(paper, paper.host)
    own = host is None or host.type == "Committee" or _SENIOR.search(title) or _OF_A_COUNCIL.search(title)
    return council.key if own else None


def _inferred(paper: Paper) -> bool:
    """Whether nothing but the place that it speaks of says whose plan or briefing the paper is."""
    document = paper.reading.document
    return document.infers("publisher") and document.get("kind") in ("plan", "briefing")


def guest(paper: Paper) -> str | None:
    """Who presents to a council's committee: named alone, or behind "by", on a line of the title page."""
    kind = paper.reading.document.get("kind")
    if kind not in ("briefing", "report", "plan"):
        return None
    types = {body.key: body.type for body in paper.reading.bodies}
    own = {paper.host, paper.publisher, paper.owners.get(paper.host or "")}
    text = paper.text
    for mention in paper.mentions_in(0, _TITLE_PAGE, "body"):
        if mention.key in own or types.get(mention.key) in _MEETS | {"LocalAuthority"} or mention.form == "pronoun":
            continue
        if kind == "report" and types.get(mention.key) not in _REPORTING:
            continue
        line = text.rfind("\n", 0, mention.start) + 1
        behind = text[mention.end :].split("\n", 1)[0]
        ends = len(behind) < 4 or behind.startswith((" (", ";", ":", " for "))
        if ends and _BY.fullmatch(text, line, mention.start):
            return mention.key
    return None


def _body(paper: Paper, key: str | None) -> BodyRead | None:
    return next((body for body in paper.reading.bodies if body.key == key), None)


def _of_types(paper: Paper, types: tuple[str, ...]) -> list[str]:
    return [body.key for body in paper.reading.bodies if body.type in types]


def _of_the_nhs(title: str) -> bool:
    return bool(_OF_THE_NHS.search(title) or _CLINICAL_CHAIR.match(title))


def _at_place(paper: Paper, title: str) -> str | None:
    """The body that the place at the end of the title means, if one alone is named that has it."""
    match = _PLACE.search(title)
    if match is None or _OTHERS.search(title):
        return None
    types = _COUNCILS if _OF_A_COUNCIL.search(title) else NHS if _of_the_nhs(title) else CALLED
    called = body_at(paper, match["place"], types)
    if called:
        return called
    place, found = match["place"], []
    for body in paper.reading.bodies:
        names = (place_of(body.name), *(place_of(form) for form in body.aliases))
        if body.type not in _MEETS and any(re.match(rf"(?:The )?{re.escape(place)}\b", name) for name in names):
            found.append(body)
    if any(body.key == paper.publisher for body in found):
        return paper.publisher
    if len(found) > 1:
        council = bool(_OF_A_COUNCIL.search(title))
        found = [body for body in found if (body.type == "LocalAuthority") == council]
    return found[0].key if len(found) == 1 else None
