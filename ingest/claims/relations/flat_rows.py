"""Rows of a plan whose columns have run together or stand below one another: what is to be done, and who owns it."""

import re
from collections.abc import Iterator, Sequence

from ingest.claims.relations.clauses import Found, outermost
from ingest.layout.blocks import Block
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead, ProgrammeRead
from ingest.rules.relations.frames import OWNED_AS

_ROLES = {
    "LocalAuthority": "council",
    "ClinicalCommissioningGroup": "buyer",
    "IntegratedCareBoard": "buyer",
    "NHSTrust": "provider",
    "FoundationTrust": "provider",
    "VoluntaryOrganisation": "provider",
    "Company": "provider",
    "PrimaryCareOrganisation": "provider",
    "Committee": "board",
    "HealthAndWellbeingBoard": "board",
}
_BUYS = re.compile(r"\b(?:(?:tender|procur|commission|contract)\w*|re-?let|let)\b", re.IGNORECASE)
_SEALED = re.compile(
    r"\b(?:agreement|s\.?75|memorandum|deed)\b[^.;|]{0,40}\b(?:signed|sealed|entered into|executed)\b", re.IGNORECASE
)
_SIGNS = re.compile(r"\b(?:agreed|approved?|signed off|sign-off|endorsed?|adopted)\b", re.IGNORECASE)


def owner_does(paper: Paper, block: Block, programme: Mention, body: Mention) -> tuple[str, str]:
    """What the owner of a row does with the programme in it, by what is to be done; and the form of the rule."""
    thing, who = paper.thing(programme.key), paper.thing(body.key)
    role = _ROLES.get(who.type, "other") if isinstance(who, BodyRead) else "other"
    kind = thing.type if isinstance(thing, ProgrammeRead) else ""
    cell = paper.text[block.start : body.start]
    if role in ("buyer", "council") and _BUYS.search(cell):
        return "commissions", "owner buys"
    if role != "board" and kind == "Plan" and _SEALED.search(cell):
        return "participatesIn", "owner seals"
    if role == "board" and _SIGNS.search(cell):
        return "participatesIn", "owner signs"
    return OWNED_AS[kind], f"owner {role}"


_HEAD = (
    r"(?:what|who|when|action|lead|owner|milestone|by when|by whom|date|deadline|status|scheme|project|task|step"
    r"|activity|responsible|organisation|target|no|ref|due|due date|timescale|what we will do)"
)
_WHO = re.compile(r"\b(?:who|lead|owner|responsible|organisation|by whom)\b", re.IGNORECASE)
# "What Who When" in one line, or a line each.
_IN_A_LINE = re.compile(rf"(?:{_HEAD}\b[ \t./]*){{2,7}}", re.IGNORECASE)
_ALONE = re.compile(rf"{_HEAD}\.?", re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")
_LONGEST, _MOST_HEADS = 110, 6  # characters of a line of heads, heads below one another
_ROWS, _BEGINS, _ENDS = 40, 14, 45  # lines under the heads; characters before the name in a row and behind the body


def flat_rows(paper: Paper) -> Iterator[Found]:
    """ "Family hubs open in ten wards Luton Council June 2024" under "What Who When": the owner at the end of a row."""
    heads: list[str] = []  # that stood below one another right before
    for match in _LINE.finditer(paper.text):
        line = match[0].strip() if match.end() - match.start() < _LONGEST else ""
        if _ALONE.fullmatch(line):
            heads.append(line)
            continue
        if 1 < len(heads) <= _MOST_HEADS:
            yield from _below_one_another(paper, match.start(), heads)
        heads = []
        if line and _WHO.search(line) and _IN_A_LINE.fullmatch(line):
            yield from _in_a_line(paper, match.end() + 1)


def _in_a_line(paper: Paper, at: int) -> Iterator[Found]:
    """Rows of which each is a line."""
    for start, end in _lines(paper, at, _ROWS):
        bodies = outermost(paper.mentions_in(start, end, "body"))
        if bodies and end - bodies[-1].end < _ENDS and "|" not in paper.text[start:end]:
            yield from _row(paper, start, end, bodies[-1], "in a line")


def _below_one_another(paper: Paper, at: int, heads: Sequence[str]) -> Iterator[Found]:
    """Rows of which each cell is a line."""
    who = next((at for at, head in enumerate(heads) if _WHO.search(head)), 0)
    cells = list(_lines(paper, at, _ROWS * len(heads))) if who else []
    for row in (cells[at : at + len(heads)] for at in range(0, len(cells), len(heads))):
        bodies = paper.mentions_in(*row[who], "body") if len(row) > who else []
        if bodies:
            yield from _row(paper, row[0][0], row[who][1], outermost(bodies)[-1], "below one another")


def _lines(paper: Paper, at: int, most: int) -> Iterator[tuple[int, int]]:
    """The lines from a place on, to the first empty one."""
    for _ in range(most):
        end = paper.text.find("\n", at)
        end = end if end >= 0 else len(paper.text)
        if not paper.text[at:end].strip():
            return
        yield at, end
        at = end + 1


def _row(paper: Paper, start: int, end: int, body: Mention, how: str) -> Iterator[Found]:
    """What the owner of a row does with the programme that the row begins with."""
    programmes = paper.mentions_in(start, min(start + _BEGINS, body.start), "programme")
    block = paper.block_at(start)
    if programmes and block:
        does, rule = owner_does(paper, block, programmes[0], body)
        yield Found(body.key, does, programmes[0].key, start, end, 0.5, f"{rule}, {how}")
