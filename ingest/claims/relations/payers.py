"""Who pays for what: money given in a sentence, and tables whose columns are bodies or say what bodies do."""

import re
from collections.abc import Iterator, Sequence

from ingest.claims.relations.clauses import Found, outermost
from ingest.claims.relations.flat_rows import owner_does
from ingest.layout.blocks import Block, BlockKind, Sentence
from ingest.paper import Mention, Paper
from ingest.reading import ProgrammeRead
from ingest.rules.relations import COLUMNS, GIVEN_BY, GIVES, REMAINING
from ingest.rules.relations.frames import OWNS

_GIVEN_BY, _GIVES, _REMAINING = re.compile(GIVEN_BY), re.compile(GIVES), re.compile(REMAINING)
NEAR = 250  # how far behind a fund may have been named that money goes to
# Before what money comes out of: "£1.6m from the Council's | reserve", "would come from the | Better Care Fund".
_SOURCE = re.compile(
    r"(?:£[\d.,]+ ?(?:k|m|bn|million)?|\b(?:come|came|met|found|drawn|taken|of (?:it|which)|is|rest|remainder))"
    r" (?:from|out of) (?:the |its |our |their )?(?:[\w ]{2,40}[’']s? )?(?:[a-z]+ )?$"
)
_AMOUNT = re.compile(r" £\d")
_TOWARDS = re.compile(
    r"(?:.{0,30} )?(?:towards|for|to|into|to support|to help pay for|to pay for)(?: the| a| its| an)?(?: [a-z-]+){0,2}"
)
_CELLS = r"\s*[|\t]\s*|\s{2,}"
_JOINT = re.compile(r"(?:joint(?:ly)?|both|shared)(?: commissioners?)?", re.IGNORECASE)


def gifts(paper: Paper) -> Iterator[Found]:
    """Who puts money into what: the fund, pilot or service named in the sentence, else the last one named before it."""
    last: Mention | None = None
    for sentence in paper.layout.sentences:
        goals = [
            m
            for m in _programmes_in(paper, sentence)
            if _takes_money(paper, m)
            and not _SOURCE.search(paper.words(max(sentence.start, m.start - 70), m.start) + " ")
        ]
        if "£" in paper.text[sentence.start : sentence.end]:
            given = False
            agreed = any(not _takes_money(paper, m) for m in _programmes_in(paper, sentence))  # it goes to that
            for body in paper.mentions_in(sentence.start, sentence.end, "body"):
                also = given and _AMOUNT.match(paper.text, body.end) is not None  # "and the Council £2m"
                given = _gives(paper, sentence, body) or also
                earlier = [m for m in goals if m.start < body.start]
                near = last if last is not None and sentence.start - last.end < NEAR and not agreed else None
                later = next((m for m in goals if _TOWARDS.fullmatch(paper.words(body.end, m.start))), None)
                target = earlier[-1] if earlier else later or near or (goals[0] if goals else None)
                if target and given:
                    rule = "named" if earlier else "towards" if later else "named before" if target is near else "after"
                    yield Found(body.key, "funds", target.key, sentence.start, sentence.end, 0.6, rule)
        last = goals[-1] if goals else last


def _programmes_in(paper: Paper, sentence: Sentence) -> list[Mention]:
    return paper.mentions_in(sentence.start, sentence.end, "programme")


def _takes_money(paper: Paper, mention: Mention) -> bool:
    thing = paper.thing(mention.key)
    return isinstance(thing, ProgrammeRead) and thing.type in ("Fund", "Pilot", "Service", "Programme")


def _gives(paper: Paper, sentence: Sentence, body: Mention) -> bool:
    before = paper.words(max(sentence.start, body.start - 50), body.start) + " "
    after = " ".join(f"·{paper.text[body.end : body.end + 80]}".lower().split()).replace("·", "").lstrip(")")
    return bool(
        _GIVEN_BY.search(before) or _GIVES.search(f" {after.strip()}") or _REMAINING.search(f" {after.strip()}")
    )


_KINDS = {
    "council": ("LocalAuthority",),
    "ccg": ("ClinicalCommissioningGroup",),
    "icb": ("IntegratedCareBoard",),
    "trust": ("NHSTrust", "FoundationTrust"),
}


def contributions(paper: Paper) -> Iterator[Found]:
    """Tables whose columns are bodies and whose cells are money: each pays for the programme of the row."""
    for block in paper.layout.blocks:
        if block.kind is not BlockKind.ROW or not block.label:
            continue
        heads = [head.strip().lower() for head in re.split(r"[|\t]|\s{2,}", block.label)]
        named = paper.mentions_in(block.start, block.end, "programme")
        cells = re.split(r"[|\t]|\s{2,}", paper.text[block.start : block.end])
        if not named or len(cells) != len(heads):
            continue
        for head, cell in zip(heads, cells, strict=True):
            kinds = _KINDS.get(head.removeprefix("the ").split(" ")[0])
            bodies = [b for b in paper.reading.bodies if kinds and b.type in kinds]
            if bodies and re.search(r"\d", cell):
                body = max(bodies, key=lambda b: len(b.mentions))
                yield Found(body.key, "funds", named[0].key, block.start, block.end, 0.5, "contribution")


_NUMBER = re.compile(r"(?<![\w.,])(?:£?\(?\d[\d,.]*\)?(?:k|m|bn)?|[-–—])(?![\w%])")


def under_names(paper: Paper) -> Iterator[Found]:
    """Rows of numbers under a row of bodies: each body with a number pays for the programme of the row."""
    heads: list[Mention] = []
    for block in paper.layout.blocks:
        if block.kind is not BlockKind.ROW:
            heads = []
            continue
        words = paper.text[block.start : block.end]
        bodies = outermost(paper.mentions_in(block.start, block.end, "body"))
        programmes = paper.mentions_in(block.start, block.end, "programme")
        if len({m.key for m in bodies}) > 1 and not re.search(r"\d", words):
            heads = bodies
        elif heads and programmes:
            numbers = _NUMBER.findall(paper.text[programmes[0].end : block.end])
            for head, number in zip(heads, numbers, strict=False) if len(numbers) >= len(heads) else ():
                if re.search(r"[1-9]", number):
                    yield Found(head.key, "funds", programmes[0].key, block.start, block.end, 0.6, "under its name")


# What may stand before the programme that a row of steps is about: its number, an article.
_BEFORE_NAME = re.compile(
    r"\W*(?:[\w./-]{1,12}\s*(?:[|\t]|\s{2,}))?\s*(?:(?:the|a|an|new|our|its|draft|single|joint|second|first)\s+)*", re.I
)


_REST_OF_CELL = re.compile(
    r"[’'”\"]?(?: \([^)|]*\))?(?: (?:programme|project|service|workstream|scheme))?\s*(?:[|\t]|\s{2,})", re.I
)
IN_PERSON = "leads in person"
# The heads of columns for people who lead what a row is about.
_LEADS = re.compile(
    r"(?:(?:executive|clinical|programme|project|workstream|scheme|senior|strategic|operational|service|overall) )?"
    r"(?:leads?|lead (?:person|director|manager)|led by|sponsors?|sros?|senior responsible (?:owner|officer)s?"
    r"|programme managers?|project managers?)(?: officers?)?"
)


def columns(paper: Paper) -> Iterator[Found]:
    """Tables with a column for the commissioner, provider, lead or owner of the programme in the row."""
    for block in paper.layout.blocks:
        if block.kind not in (BlockKind.ROW, BlockKind.ACTION) or not block.label:
            continue
        heads = _heads(paper, block)
        named = paper.mentions_in(block.start, block.end, "programme")
        if named and block.kind is BlockKind.ROW:
            yield from _jointly(paper, block, heads, named[0])
        for body in paper.mentions_in(block.start, block.end, "body") if named else ():
            column = len(re.findall(_CELLS, paper.text[block.start : body.start]))
            predicate = COLUMNS.get(heads[column]) if column < len(heads) else None
            if predicate and (block.kind is BlockKind.ROW or predicate == OWNS):
                yield from _in_column(paper, block, named[0], body, predicate)
        if named and _is_whole_cell(paper, block, named[0]):
            for person in paper.mentions_in(block.start, block.end, "person"):
                column = len(re.findall(_CELLS, paper.text[block.start : person.start]))
                if column < len(heads) and _LEADS.fullmatch(heads[column]):
                    yield Found(person.key, "leads", named[0].key, block.start, block.end, 0.75, IN_PERSON)


def _heads(paper: Paper, block: Block) -> list[str]:
    """The heads of the row's columns; nothing stands over the numbers of rows that have one cell more than heads."""
    heads = [head.strip().lower() for head in re.split(_CELLS, block.label or "")]
    cells = re.split(_CELLS, paper.text[block.start : block.end])
    unheaded = len(cells) == len(heads) + 1 and _ROW_NUMBER.fullmatch(cells[0].strip())
    return ["", *heads] if unheaded else heads


_ROW_NUMBER = re.compile(r"[A-Za-z]{0,2}\d{1,3}(?:\.\d{1,2})*[.)]?")


def _is_whole_cell(paper: Paper, block: Block, named: Mention) -> bool:
    """Whether a row is about a programme: its name is all of the first cell but the number and what is in brackets."""
    if not _BEFORE_NAME.fullmatch(paper.text[block.start : named.start]):
        return False
    return _REST_OF_CELL.match(paper.text, named.end, block.end) is not None


def _jointly(paper: Paper, block: Block, heads: Sequence[str], named: Mention) -> Iterator[Found]:
    """ "Joint" in the column for the commissioner: the council and the buyer of care that the paper names most."""
    cells = re.split(_CELLS, paper.text[block.start : block.end])
    for head, cell in zip(heads, cells, strict=False):
        if COLUMNS.get(head) == "commissions" and _JOINT.fullmatch(cell.strip()):
            for kinds in (_KINDS["council"], _KINDS["ccg"] + _KINDS["icb"]):
                able = [b for b in paper.reading.bodies if b.type in kinds]
                if able:
                    body = max(able, key=lambda b: len(b.mentions))
                    yield Found(body.key, "commissions", named.key, block.start, block.end, 0.75, "jointly")


def _in_column(paper: Paper, block: Block, named: Mention, body: Mention, predicate: str) -> Iterator[Found]:
    """What stands in a column whose head says the relation."""
    thing = paper.thing(named.key)
    if not isinstance(thing, ProgrammeRead):
        return
    does, rule, sure = predicate, predicate, 0.75
    if predicate == OWNS:
        if not _BEFORE_NAME.fullmatch(paper.text[block.start : named.start]):
            return  # who is to do something with it, as "ask X about the Plan"
        does, rule = owner_does(paper, block, named, body)
        sure = 0.5
    elif predicate == "provides" and thing.type not in ("Service", "Pilot"):
        does, rule, sure = "leads", f"provider of {thing.type}", 0.6
    elif predicate == "leads":
        rule = f"leads {thing.type}"
    yield Found(body.key, does, named.key, block.start, block.end, sure, rule)
