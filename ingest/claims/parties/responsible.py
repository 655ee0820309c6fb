"""Who a decision binds to act, who presented the matter, and who wrote the report on it."""

import re

from ingest.claims import parties
from ingest.layout import BlockKind
from ingest.paper import Paper

_LEAD_THAT = re.compile(
    r"(?:\d+[/.]\d+\s+)?(?:and\s+)?(?:(?:we|the (?:task |review |working )?group) (?:\w+ly )?recommends? )?"
    r"(?:that\s+|to\s+)?(?:the\s+(?:board|committee|panel|executive|cabinet|commission"
    r"|governing body|council|partnership|group)\s*:?\s+)?"
    r"(?:(?:unanimously |also |further |then |therefore )*(?:agreed|resolved|decided|determined)\s*:?\s+"
    r"(?:that|to)\s+)?",
    re.IGNORECASE,
)
_DELEGATES = re.compile(r"\bdelegat\w+\b.{0,60}?\bto\b|\bdelegat\w+\s+to\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:be|is|are)\s+(?:\w+ly\s+)?(?:requested|recommended|required|urged|encouraged|asked|instructed|authorised|invited|tasked|directed|mandated)\s+to\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:asks?|asked|requests?|requested|invites?|invited|instructs?|instructed|nominates?|nominated|appoints?|appointed"
    r"|authorises?|authorised|directs?|directed|tasks?|tasked|requires?|required|mandates?|mandated|urges?|urged"
    r"|recommends?|recommended|advises?|advised|(?:calls?|called) (?:on|upon))\s+(?:to\s+|that\s+)?",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"^(?:to\s+|will\s+|that\s+)?(?:to\s+)?(?:receive[sd]?\s+(?:an?|the|details|further|copy|regular|monthly"
    r"|quarterly)|requests?\s+an?\b)",
    re.IGNORECASE,
)
_PASSIVE_VERB = re.compile(r"\s+(?:be|is|are|was|were|been)\b", re.IGNORECASE)


def responsible_of(paper: Paper, start: int, end: int) -> list[str]:
    """Who a decision binds to act, where its words show it."""
    text = paper.text
    lead = _LEAD_THAT.match(text, start, end)
    begin = _behind_host(paper, lead.end() if lead else start, end)
    match = _DELEGATES.search(text, start, end)
    if match:
        stop = re.compile(
            r",?\s+(?:in consultation|authority|the (?:approval|power)|following|to\s+[a-z]+\b(?<!to the)|approval)"
        ).search(text, match.end(), end)
        return parties.named(paper, match.end(), stop.start() if stop else end)
    match = _ASKED.search(text, start, end)
    if match:
        beside = _BESIDE.search(text, start, match.start())  # "the Director, in consultation with the Chair, be asked"
        if beside:
            found = [one.key for one in parties.subject_before(paper, start, beside.start())]
            if found:
                return found
        return [one.key for one in parties.subject_before(paper, start, match.start())] or parties.named(
            paper, start, match.start()
        )[-1:]
    if _RECEIVES.match(text[begin:end]) or _RECEIVES.match(text[start:end]):
        return _from_whom(paper, begin, end) or presenters(paper, start)
    match = _ASKS.match(text, begin, end)
    also = None if match else _ALSO_ASKS.search(text, begin, end)
    match = match or (_ASKS.match(text, also.end(), end) if also else None)
    if match:
        acting = paper.mentions_in(match.end(), min(end, match.end() + 8), "body", "person")
        asked = paper.who_acts(match.end(), end) if acting else _from_whom(paper, match.end(), end)
        return asked or [one.key for one in acting[:1]] or presenters(paper, start)
    if passive := _appointed(paper, begin, end) or _got_from(paper, begin, end) or _formed(paper, begin, end):
        return passive
    acting_keys = paper.who_acts(begin, end) or _holder(paper, begin, end)
    if not acting_keys and (by := _DONE_BY.search(text, begin, end)):
        return paper.who_acts(by.end(), end) or _of_owner(paper, begin, end)
    if acting_keys:
        last = [one for one in paper.mentions_in(begin, end, "body", "person") if one.key in acting_keys][
            : len(acting_keys)
        ][-1]
        if not _PASSIVE_VERB.match(text, last.end) and not re.match(r"['’]s?\b", text[last.end : last.end + 2]):
            return acting_keys
    return _of_officers(paper, begin, end) or _of_owner(paper, begin, end) or _of_host(paper, begin, end)


# "That officers report back"
_OFFICERS = re.compile(
    r"(?:the )?(?:council |relevant )?officers (?!(?:be|are|were|and|of|from|at|who|in)\b)[a-z]+", re.IGNORECASE
)


def _of_officers(paper: Paper, begin: int, end: int) -> list[str]:
    """The body whose officers, without a post, are to act: that of the meeting, else whose paper it is."""
    owner = paper.owners.get(paper.host or "") or paper.publisher
    employs = owner is not None and parties.body_type(paper, owner) in _EMPLOYS
    return [owner] if owner and employs and _OFFICERS.match(paper.text, begin, end) else []


# The meeting itself, and what it did: "The Joint Committee noted", "the Shadow Board has agreed that".
_DID = re.compile(
    r"\s+(?:(?:has|have|had|also|then|further|unanimously|formally|duly)\s+)*"
    r"(?:agreed?s?|resolved?s?|decided?s?|approved?s?|noted?s?|endorsed?s?|supported|supports?|accept(?:ed|s)?"
    r"|received?s?|welcome[ds]?|thank(?:ed|s)?)\b\s*:?\s*(?:that\s+|to\s+)?",
    re.IGNORECASE,
)


def _behind_host(paper: Paper, start: int, end: int) -> int:
    """Where it says what was decided, behind the name of the meeting and its verb."""
    first = next(iter(paper.mentions_in(start, min(end, start + 6), "body")), None)
    did = _DID.match(paper.text, first.end, end) if first and first.key in parties.host(paper) else None
    return did.end() if did else start


# "That a report be received from the Trust", "that comments be sought from the CCG"
_GOT_FROM = re.compile(
    r"[^.;:]{3,120}?\bbe (?:\w+ly )?(?:received|sought|obtained|requested|invited|commissioned|awaited|called for)\b"
    r"[^.;:]{0,60}?\bfrom\s+(?=[A-Za-z])",
    re.IGNORECASE,
)
# "That a task group of three members be set up to visit the homes"
_FORMED = re.compile(
    r"(?P<group>[^.;:]{6,120}?) be (?:formed|set up|established|created|convened|constituted)\b"
    r"(?=[^.;:]{0,60}?(?:,? and|,|\b) ?(?:to (?!be\b)[a-z]+|report|look|meet|examine|consider|advise)\b)",
    re.IGNORECASE,
)
_GROUP = re.compile(r"\b(?:group|committee|board|panel|inquiry|commission|party|team)\b", re.IGNORECASE)


def _appointed(paper: Paper, begin: int, end: int) -> list[str]:
    """Whom a decision puts into a post: "that Ms Roe be appointed Chairman", "to appoint Mr Doe as its link member"."""
    named = _APPOINTED.search(paper.text, begin, end)
    if named is None:
        return []
    span = (begin, named.start()) if named["be"] else (named.end(), named.end() + 8)
    people = paper.mentions_in(*span, "person")
    return [people[-1 if named["be"] else 0].key] if people else []


def _got_from(paper: Paper, begin: int, end: int) -> list[str]:
    """Those from whom a thing is to be got."""
    match = _GOT_FROM.match(paper.text, begin, end)
    return paper.who_acts(match.end(), end) if match else []


def _formed(paper: Paper, begin: int, end: int) -> list[str]:
    """The group that a decision sets up in order to do something."""
    match = _FORMED.match(paper.text, begin, end)
    if match is None:
        return []
    named = paper.mentions_in(match.start("group"), match.end("group"), "body")
    first = next((one for one in named if one.form != "pronoun"), None)
    group = first and _GROUP.search(paper.text, first.start, first.end)
    return [first.key] if first and group and parties.body_type(paper, first.key) not in _EMPLOYS else []


# "request an information item from the two CCGs", "to receive an evaluation by the Trust"
_FROM = re.compile(r"[^.;:]{3,80}?\b(?:from|by)\s+", re.IGNORECASE)


def _from_whom(paper: Paper, start: int, end: int) -> list[str]:
    """Those whom a thing is asked from."""
    match = _FROM.match(paper.text, start, end)
    return paper.who_acts(match.end(), end) if match else []


_APPOINTED = re.compile(
    r"\b(?:(?P<be>be)\s+(?:re-?)?(?:appointed|elected|nominated)\b(?!\s+by\b)"
    r"|(?:re-?)?(?:appoint|elect|nominate)(?:ed)?\b(?!\s+(?:to|by)\b))",
    re.IGNORECASE,
)
# "noted the forecast and requested the Director to hold vacant posts"
_ALSO_ASKS = re.compile(
    r"\band\s+(?:also\s+)?(?=(?:ask|request|instruct|invit|direct|task|authoris)\w*\s)", re.IGNORECASE
)
# "the Executive Director of Adult Care Services, Helen Roe, bring a report"
_POST = re.compile(
    r"(?:the\s+)?(?:(?:[A-Z][\w&’'-]*|of|for|and|the|in|to|with)[\s,]+){1,12}[(–-]?\s*(?:(?:Councillor|Cllr|Dr|Mr|Mrs|Ms)\s+)?"
)
_OFFICE = re.compile(
    r"\b(?:Director|Head|Manager|Officer|Chair\w*|Leader|Member|Holder|Lead|Executive|Secretary|Clerk|Nurse|Chief"
    r"|Treasurer|Solicitor|Commissioner)\b"
)


def _holder(paper: Paper, begin: int, end: int) -> list[str]:
    """The person named right behind the post that is the subject of the decision."""
    people = paper.mentions_in(begin, min(end, begin + 130), "person")
    if not people or people[0].start - begin < 6:
        return []
    before = paper.text[begin : people[0].start]
    return [people[0].key] if _OFFICE.search(before) and _POST.fullmatch(before) else []


_BESIDE = re.compile(
    r",?\s+(?:in (?:consultation|conjunction|liaison|discussion)|(?:together|jointly|along) with)\b", re.I
)
# "be sent to the Minister by the Chair", "be prepared by the working group"
_DONE_BY = re.compile(r"\bbe\s+(?:\w+ly\s+)?\w+(?:ed|en|nt|wn|ght|id|ut)\b[^.;:]{0,90}?\bby\s+(?=[A-Za-z])", re.I)
# What a board or cabinet agrees to spend, buy or sign binds the body that it is of.
_SPENDS = re.compile(
    r"\b(?:fund(?:ed|ing)|award(?:ed|s)?|contracts?|commission(?:ed)?|procur\w+|re-?tender\w*|tender\w*|extend(?:ed)?"
    r"|extension|invest\w*|release(?:d)?|allocat\w+|pooled?|enter(?:ed)? into|spend(?:ing)?|purchase\w*|business case"
    r"|section 75|lease\w*|recruit\w*)\b",
    re.IGNORECASE,
)
_HEARS = re.compile(
    r"\W*(?:that )?(?:to )?(?:note|receive|consider|.{0,80}\bbe (?:noted|received|welcomed)|endorse|support)", re.I
)
# Acts of the meeting itself: "to hold a special meeting", "to add winter to the work programme".
_ITS_OWN = re.compile(
    r"\W*(?:that )?(?:to )?(?:hold|add|set up|establish|form|convene|write|visit|undertake|carry out|include|schedule"
    r"|monitor|keep|revisit|return|continue)\b"
    r"|.{3,90}?\b(?:be|is) (?:added|placed|put|included|scheduled|kept) (?:to|on|onto|in) (?:the|its|a future|each) "
    r"(?:\w+ )?(?:agenda|work ?(?:programme|plan)|forward plan)\b",
    re.IGNORECASE,
)
_GOVERNS = re.compile(r"\b(?:Governing Body|Cabinet|Executive|Board|Council)$|\(board\)$")
_EMPLOYS = ("LocalAuthority", "ClinicalCommissioningGroup", "IntegratedCareBoard", "NHSTrust", "FoundationTrust")


def _of_owner(paper: Paper, start: int, end: int) -> list[str]:
    """The body of a cabinet, governing body or board that decides to spend, buy or sign."""
    host = paper.host
    owner = paper.owners.get(host or "")
    if host is None or owner is None or parties.body_type(paper, owner) not in _EMPLOYS:
        return []
    if parties.body_type(paper, host) != "Committee" or not _GOVERNS.search(paper.thing(host).name):
        return []
    words = paper.text[start:end]
    return [owner] if _SPENDS.search(words) and not _HEARS.match(words) else []


def _of_host(paper: Paper, start: int, end: int) -> list[str]:
    """The meeting itself where it decides on an act of its own."""
    return [paper.host] if paper.host and _ITS_OWN.match(paper.text, start, end) else []


def presenters(paper: Paper, position: int) -> list[str]:
    """The bodies that presented the item at the position: the last speakers before it that are not the host's own."""
    own = set(parties.host(paper))
    for turn in reversed(paper.turns):
        if turn.start < position and turn.keys:
            found = [key for key in parties.bodies_only(paper, turn.keys) if key not in own]
            if found:
                return found
    return [key for key in parties.presenting(paper, position) if key not in own]


_IN_THE_NAME_OF = ("report of", "report by")  # an officer who wrote it is not who recommends


def report_authors(paper: Paper) -> list[str]:
    """The bodies that a report comes from: those of a field "Report of", else the publisher."""
    for block in paper.layout.blocks:
        if (
            block.kind is BlockKind.FIELD
            and block.label
            and block.label.startswith(("report of", "report by", "author", "report author"))
        ):
            found = parties.bodies_only(paper, parties.named(paper, block.start, block.end))
            people = paper.mentions_in(block.start, block.end, "person")
            signed = [one.key for one in people] if block.label.startswith(_IN_THE_NAME_OF) and len(people) == 1 else []
            if found:
                return list(dict.fromkeys([*parties.authors(paper), *found, *signed]))
    return parties.authors(paper)
