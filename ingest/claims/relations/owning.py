"""What it tells whose paper it is: the plan that it is, plans that nobody else is said to make."""

import re
from collections.abc import Iterator

from ingest.claims.relations.agreements import is_organisation
from ingest.claims.relations.clauses import ACT, Found
from ingest.layout.blocks import BlockKind
from ingest.paper import Paper
from ingest.reading import BodyRead, ProgrammeRead

OPENING = 1500  # characters in which a plan says whose it is
_MAKERS = 300  # characters of a list of those who made it
# "Prepared by the Council", "Joint plan of" over lines of bodies.
_MADE_BY = re.compile(
    r"\b(?:(?:[Jj]ointly )?(?:[Pp]ublished|[Pp]repared|[Pp]roduced|[Dd]rawn up|[Ww]ritten|[Dd]eveloped) (?:jointly )?by"
    r"|(?:[Jj]oint|[Ss]hared) (?:[a-z]+ ){0,2}"
    r"(?:plan|strategy|report|statement|submission|document|narrative) (?:of|by|from|between))"
    r"\s+(?:the\s+)?"
)
_LIST = re.compile(r"(?:\s|,|\(|\)|&|and\b|the\b|[A-Z]{2,8}\b|“|”|\"|‘|’|')*")
_OF_PARTIES = re.compile(r"\b(?:agreement|section 75|memorandum|compact|concordat|deed)\b", re.IGNORECASE)


def own_plan(paper: Paper) -> Iterator[Found]:
    """The plan or report that the paper itself is: that of the body that published it."""
    yield from _makers(paper)
    if paper.publisher is None:
        return
    for mention in paper.mentions_in(0, 700, "programme")[:1]:
        thing = paper.thing(mention.key)
        block = paper.block_at(mention.start)
        if not isinstance(thing, ProgrammeRead) or ACT.search(thing.name) or _OF_PARTIES.search(thing.name):
            continue
        if block is not None and thing.type in ("Plan", "Review", "Programme"):
            whole = "whole line" if mention.end - mention.start > 0.5 * (block.end - block.start) else "in a line"
            minutes = "minuted" if paper.is_record else "written"
            told = block.kind in (BlockKind.HEADING, BlockKind.FIELD, BlockKind.PARAGRAPH)
            rule = f"{whole}, {minutes}" if told else f"in a {block.kind.value}"
            yield Found(paper.publisher, "leads", mention.key, block.start, block.end, 0.5 if told else 0.2, rule)
            for body in paper.mentions_in(0, mention.end + 300, "body"):
                if is_organisation(paper, body.key) and body.key != paper.publisher and minutes == "written":
                    yield Found(body.key, "leads", mention.key, body.start, body.end, 0.3, "beside publisher")


def _makers(paper: Paper) -> Iterator[Found]:
    """ "Prepared by the Council and the CCG", or the bodies below "Joint plan of"."""
    for match in _MADE_BY.finditer(paper.text, 0, OPENING):
        plans = [m for m in paper.mentions_in(0, OPENING, "programme") if _is_plan(paper, m.key)]
        makers: list[str] = []
        at = match.end()
        for body in paper.mentions_in(match.end(), match.end() + _MAKERS, "body") if plans else ():
            if _LIST.fullmatch(paper.text[at : body.start]) is None:
                break
            at = max(at, body.end)
            if body.key not in makers and is_organisation(paper, body.key):
                makers.append(body.key)
                yield Found(body.key, "leads", plans[0].key, match.start(), body.end, 0.6, "published by")
        if len(makers) == 2:
            yield Found(makers[0], "partnersWith", makers[1], match.start(), at, 0.7, "joint makers")


def _is_plan(paper: Paper, key: str) -> bool:
    thing = paper.thing(key)
    return isinstance(thing, ProgrammeRead) and thing.type == "Plan"


_GOES = re.compile(
    r"^(?:[’'s ]*)(?:\([^)]*\) )?(?:\w+ )?(?:(?:would|will|is|was|are|were|to|had|has|shall|be|been|being|then"
    r"|now|also|due)\s)+"
    r"(?:\w+ly )?(?:go\b|come\b|brought|put to|submitted|published|presented|drafted|written|agreed|finalised"
    r"|launched|prepared|refreshed"
    r"|developed|drawn up|signed off|approved|adopted|set up|opened|open\b|open from|extended|reported|taken to"
    r"|sent to|brought back)"
)


def passive_plans(paper: Paper) -> Iterator[Found]:
    """A plan that "would go to the committee" or "will be published", with nobody named: that of whose paper it is."""
    owner = paper.own_body
    if owner is None:
        return
    for programme in paper.reading.programmes:
        if programme.type not in ("Plan", "Review"):
            continue
        for start, end in programme.mentions:
            sentence = paper.layout.sentence_at(start)
            if sentence is None or any(m.start < start for m in paper.mentions_in(sentence.start, start, "body")):
                continue
            if _GOES.match(paper.words(end, min(sentence.end, end + 80))):
                thing = paper.thing(owner)
                kind = thing.type if isinstance(thing, BodyRead) else ""
                yield Found(
                    owner, "leads", programme.key, sentence.start, sentence.end, 0.4, f"passive {programme.type} {kind}"
                )


_NO_CCGS = re.compile(r"\b(?:hospitals?|trusts?|practices?|surger(?:y|ies)|councils?)\b", re.IGNORECASE)


def usual(paper: Paper) -> Iterator[Found]:
    """What bodies of a kind always take part in: a section 75 agreement, savings of the NHS, the merger of CCGs."""
    ccgs = _of_type(paper, "ClinicalCommissioningGroup")
    buyers = ccgs or _of_type(paper, "IntegratedCareBoard")
    councils = _of_type(paper, "LocalAuthority")
    own = [b for b in councils if b.key in (paper.publisher, paper.owners.get(paper.host or ""))] or councils
    for programme in paper.reading.programmes:
        names = " ".join([programme.name, *programme.aliases]).lower()
        parties: list[BodyRead] = []
        form = ""
        if "section 75" in names or "s75" in names:
            form = f"section 75, {min(len(councils), 2)} councils, {min(len(buyers), 2)} buyers"
            parties = [*own[:1], *buyers[:1]]
        elif "qipp" in names:
            form, parties = "savings of the NHS", buyers[:1]
        elif "merger" in names and not _of_trusts(paper, programme):
            form, parties = "merger of CCGs", ccgs
        for body in parties:
            yield Found(body.key, "participatesIn", programme.key, programme.start, programme.end, 0.45, form)


def _of_trusts(paper: Paper, programme: ProgrammeRead) -> bool:
    """Whether the name of the programme is made of that of a trust, or tells of hospitals or practices."""
    return _NO_CCGS.search(programme.name) is not None or any(
        isinstance(body := paper.thing(m.key), BodyRead) and body.type in ("NHSTrust", "FoundationTrust")
        for start, end in programme.mentions
        for m in paper.mentions_in(start, end, "body")
    )


def _of_type(paper: Paper, kind: str) -> list[BodyRead]:
    """The bodies of one type, the most often named first."""
    return sorted((b for b in paper.reading.bodies if b.type == kind), key=lambda b: -len(b.mentions))
