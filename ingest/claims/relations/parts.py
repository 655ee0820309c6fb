"""What is part of what: funds and what they are made of, strands of a plan, reviews of a service."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.claims.relations.clauses import ACT, Found
from ingest.layout.blocks import Block, BlockKind
from ingest.paper import Mention, Paper
from ingest.reading import ProgrammeRead

_MADE_OF = re.compile(
    r"\b(?:made up (?:of|as follows)|as follows|comprises?|consists? of|contributions?"
    r"|contributors?|funders?|breakdown|sources?)\b",
    re.I,
)
_MET_FROM = re.compile(
    r"\b(?:met|funded|paid for|paid|come|came|drawn|released|money|financed|resourced|through"
    r"|from)\b[^.;]{0,40}?\b(?:from|through|under"
    r"|out of|within) (?:the |its |our )?(?:\w+ )?$",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"^\W*(?:\([^)]*\) )?(?:of £\S+ )?(?:under|for|within|as part of|part of|in|of|to support"
    r"|to deliver)(?: the| its| our| a)?(?: wider| overall)?$"
)
_PART_FIRST = re.compile(r"\bas part of (?:the |our |its )?(?:\w+ )?$", re.IGNORECASE)
LONG = 250  # characters of a paragraph that ends a table
_ONE_OF = re.compile(
    r"\b(?:one of (?:them|these)|the (?:first|second|third|largest|main|biggest)(?: of (?:them|these))?|namely"
    r"|including)\b,? ?$",
    re.I,
)
_PARTIES = re.compile(r"\b(?:agreement|section 75|memorandum|deed|contract)\b", re.IGNORECASE)  # has no strands
_STRANDS = re.compile(
    r"\b(?:priorit|strand|workstream|work stream|theme|pillar|element|scheme|project)\w*\b", re.IGNORECASE
)


def parts(paper: Paper) -> Iterator[Found]:
    """All parts of programmes by words, lists and headings."""
    yield from _named_for(paper)
    yield from _money_from(paper)
    yield from _first_part(paper)
    yield from _one_of_them(paper)
    yield from _sections(paper)
    yield from _amounts(paper)
    yield from _strands(paper)
    yield from _schemes(paper)


def _schemes(paper: Paper) -> Iterator[Found]:
    """ "Scheme 1. Reablement", "Project 2: Falls": parts of the plan or fund that the paper is about."""
    lines = [
        (match.start(), match.end(), paper.mentions_in(match.end(), match.end() + 6, "programme"))
        for match in _SCHEME.finditer(paper.text)
    ]
    if len(lines) < 2:
        return
    lines = [(start, end, found) for start, end, found in lines if found]
    own = [m for m in paper.mentions_in(0, 700, "programme") if _is_plan(paper, m) or _is_fund(paper, m)]
    for start, _, found in lines if own else ():
        yield from _part(paper, found[0].key, own[0].key, start, found[0].end, "numbered scheme")


_SCHEME = re.compile(
    r"^[ \t]*(?:scheme|project|priority|workstream|work stream|programme|strand|theme|initiative)\s+(?:no\.?\s*)?"
    r"\d+[a-z]?\s*[.:)–—-]\s*(?:the )?",
    re.IGNORECASE | re.MULTILINE,
)


def _programme(paper: Paper, key: str) -> ProgrammeRead | None:
    thing = paper.thing(key)
    return thing if isinstance(thing, ProgrammeRead) and not ACT.search(thing.name) else None


def _part(paper: Paper, part: str, whole: str, start: int, end: int, rule: str) -> Iterator[Found]:
    one, other = _programme(paper, part), _programme(paper, whole)
    if one and other and part != whole:
        yield Found(part, "componentOf", whole, start, end, 0.5, rule)


def _named_for(paper: Paper) -> Iterator[Found]:
    """ "the review of the estates strategy", "consultation on the Plan", "Better Care Fund plan"."""
    for programme in paper.reading.programmes:
        for start, end in programme.mentions:
            sentence = paper.layout.sentence_at(start)
            limit = min(end + 60, sentence.end if sentence else end)
            for inner in paper.mentions_in(start + 1, limit, "programme"):
                if inner.key == programme.key:
                    continue
                words = paper.words(end, inner.start) if inner.start >= end else ""
                inside = inner.end <= end
                if inside or _FOR.match(words):
                    other = _programme(paper, inner.key)
                    form = "inside" if inside else "for"
                    kind = other.type if other else ""
                    yield from _part(
                        paper, programme.key, inner.key, start, max(end, inner.end), f"{form} {programme.type} {kind}"
                    )
            for inner in paper.mentions_in(start, start + 1, "programme"):
                if inner.key != programme.key and inner.end < end:
                    other = _programme(paper, inner.key)
                    kind = other.type if other else ""
                    yield from _part(
                        paper, programme.key, inner.key, start, end, f"named after {programme.type} {kind}"
                    )


def _money_from(paper: Paper) -> Iterator[Found]:
    """What a fund pays for: "a Home First pilot, to be met from the Improved Better Care Fund"."""
    for sentence in paper.layout.sentences:
        mentions = paper.mentions_in(sentence.start, sentence.end, "programme")
        for fund in mentions:
            thing = _programme(paper, fund.key)
            before = paper.text[max(sentence.start, fund.start - 90) : fund.start]
            if thing is None or thing.type != "Fund" or not _MET_FROM.search(before):
                continue
            paid = [m for m in mentions if m.start < fund.start and m.key != fund.key]
            if paid:
                yield from _part(paper, paid[-1].key, fund.key, sentence.start, sentence.end, "money from")
            else:
                earlier = paper.mentions_in(max(0, sentence.start - 300), sentence.start, "programme")
                for one in earlier[-1:]:
                    yield from _part(paper, one.key, fund.key, one.start, sentence.end, "money from, next sentence")
        yield from _pays_for(paper, sentence.start, sentence.end)


_PAYS_FOR = re.compile(
    r"\b(?:pays?|paid|paying|spent|spend|used|go|goes|went|set aside|put|includes?) (?:£\S+ )?(?:for|on|towards"
    r"|into|to|in)\b[^.;]{0,40}$",
    re.I,
)


def _pays_for(paper: Paper, start: int, end: int) -> Iterator[Found]:
    """ "£260,000 of the Fund will pay for a pilot"; the fund may stand in the sentence before."""
    for mention in paper.mentions_in(start, end, "programme"):
        if not _PAYS_FOR.search(paper.text[start : mention.start]) or "£" not in paper.text[start:end]:
            continue
        funds = [m for m in paper.mentions_in(max(0, start - 250), mention.start, "programme") if _is_fund(paper, m)]
        if funds:
            where = "in the sentence" if funds[-1].start >= start else "before"
            yield from _part(paper, mention.key, funds[-1].key, start, end, f"pays for, {where}")


def _first_part(paper: Paper) -> Iterator[Found]:
    """ "As part of our wider Plan, we launched the Service"."""
    for sentence in paper.layout.sentences:
        mentions = paper.mentions_in(sentence.start, sentence.end, "programme")
        for whole, part in pairwise(mentions):
            if _PART_FIRST.search(paper.text[sentence.start : whole.start]):
                yield from _part(paper, part.key, whole.key, sentence.start, sentence.end, "as part of, first")


def _one_of_them(paper: Paper) -> Iterator[Found]:
    """ "The plan had six priorities. One of them, the Model, …"."""
    last: Mention | None = None
    for sentence in paper.layout.sentences:
        mentions = paper.mentions_in(sentence.start, sentence.end, "programme")
        for mention in mentions:
            before = paper.text[max(sentence.start, mention.start - 60) : mention.start]
            if last and _ONE_OF.search(before) and mention.key != last.key:
                yield from _part(paper, mention.key, last.key, last.start, mention.end, "one of them")
        if mentions:
            last = next((m for m in mentions if _STRANDS.search(paper.text, m.end, sentence.end)), mentions[0])


def _sections(paper: Paper) -> Iterator[Found]:
    """A heading that is the name of a programme: what its section names first is part of it."""
    blocks = paper.layout.blocks
    seen: set[tuple[str, str]] = set()
    for block in blocks:
        if block.item is None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET):
            continue
        whole = _whole_heading(paper, blocks[block.item])
        if whole is None:
            continue
        for mention in paper.mentions_in(block.start, block.end, "programme"):
            if (mention.key, whole.key) not in seen and mention.form != "definite":
                seen.add((mention.key, whole.key))
                one, other = _programme(paper, mention.key), _programme(paper, whole.key)
                if one and other:
                    numbered = "numbered" if blocks[block.item].marker else "plain"
                    yield from _part(
                        paper, mention.key, whole.key, block.start, mention.end, f"section {numbered} {other.type}"
                    )


def _whole_heading(paper: Paper, heading: Block) -> Mention | None:
    """The programme whose name is nearly all of a heading."""
    for mention in paper.mentions_in(heading.start, heading.end, "programme"):
        if mention.end - mention.start > 0.7 * (heading.end - heading.start):
            return mention
    return None


def _amounts(paper: Paper) -> Iterator[Found]:
    """Rows with money under a line that says what a fund is made up of: the funds in them are parts, the bodies pay."""
    fund: Mention | None = None
    since = 0
    for block in paper.layout.blocks:
        words = paper.text[block.start : block.end]
        if _MADE_OF.search(words) and len(words) < 400:
            funds = [m for m in paper.mentions_in(block.start, block.end, "programme") if _is_fund(paper, m)]
            if not funds and fund is None:
                funds = [
                    m for m in paper.mentions if m.kind == "programme" and m.start < block.start and _is_fund(paper, m)
                ][-1:]
            if funds:
                fund, since = funds[-1], 0
                continue
        since += 1
        if fund is None or since > 14 or block.kind is BlockKind.HEADING:
            fund = None if since > 14 or block.kind is BlockKind.HEADING else fund
            continue
        if block.kind is BlockKind.PARAGRAPH and len(words) > LONG:
            fund = None  # the table has ended
            continue
        if len(words) > 160 or not re.search(r"£|\d[\d,.]+\s*$", words):
            continue
        for mention in paper.mentions_in(block.start, block.end, "programme"):
            if mention.key != fund.key:
                yield from _part(paper, mention.key, fund.key, block.start, block.end, "amount in fund")
        for body in paper.mentions_in(block.start, block.end, "body")[:1]:
            yield Found(body.key, "funds", fund.key, block.start, block.end, 0.5, "amount of body")


def _is_fund(paper: Paper, mention: Mention) -> bool:
    thing = paper.thing(mention.key)
    return isinstance(thing, ProgrammeRead) and thing.type == "Fund"


def _strands(paper: Paper) -> Iterator[Found]:
    """Numbered strands and priorities are parts of the plan that the paper is, or that stands before them."""
    title = paper.reading.document.values.get("title")
    span = (title.start or 0, title.end or 0) if title and title.start is not None else (0, 0)
    titled = list(paper.mentions_in(*span, "programme")) if span[1] else []
    keys = {key for _, key in paper.strands}
    for start, key in paper.strands:
        before = [
            m
            for m in paper.mentions_in(max(0, start - 400), start, "programme")
            if _is_plan(paper, m) and m.key not in keys and not _PARTIES.search(paper.thing(m.key).name)
        ]
        whole = titled[0] if titled else before[-1] if before else None
        if whole is None:
            plans = (m for m in paper.mentions if m.kind == "programme" and _is_plan(paper, m) and m.key not in keys)
            whole = next(plans, None)
        if whole is not None:
            block = paper.block_at(start)
            rule = "strand" if before else "strand of title"
            yield from _part(paper, key, whole.key, start, block.end if block else start + 1, rule)


def _is_plan(paper: Paper, mention: Mention) -> bool:
    thing = paper.thing(mention.key)
    return isinstance(thing, ProgrammeRead) and thing.type in ("Plan", "Programme", "CareModel")
