"""What stands under a strand of a plan, in the rows of a fund's table or under the names of those who pay."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.claims.relations.clauses import ACT, Found, outermost
from ingest.layout.blocks import Block, BlockKind
from ingest.paper import Mention, Paper
from ingest.reading import ProgrammeRead

_WORKS = ("Service", "Pilot", "Programme", "System", "CareModel")
_NUMBERS = re.compile(r"[\s|]*(?:(?:[-–—]|£?\(?-?\d[\d,.]*\)?%?(?:k|m)?\*?)[\s|]*)+")
_NUMBER = re.compile(r"(?<![\w.,])(?:£?\(?\d[\d,.]*\)?(?:k|m|bn)?|[-–—])\*?(?![\w%])")
_MEMO = re.compile(r"\s*\((?:memo|recurrent|non-recurrent|new|revenue|capital)\)\s*", re.IGNORECASE)
FEW = 3  # strands in sections of their own
SECTION = 200  # characters of such a section, at least
ROWS = 3  # rows of a table of what a fund is made of
LAST = 1200  # characters of the last strand's section
CAPTION = 250  # characters above a table in which its fund is named


def strands(paper: Paper) -> Iterator[Found]:
    """All of them."""
    yield from _sections(paper)
    yield from _rows(paper)
    yield from _under_payers(paper)


def _sections(paper: Paper) -> Iterator[Found]:
    """ "Priority 2 – Ageing Well … Urgent Response will be in place": what its section names first is part of it."""
    found = sorted(paper.strands)
    broad = [isinstance(p := paper.thing(key), ProgrammeRead) and p.type == "Programme" for _, key in found]
    apart = sorted(after - before for (before, _), (after, _) in pairwise(found))
    if len(found) < FEW or not all(broad) or apart[len(apart) // 2] < SECTION:
        return  # a mere list of them, or of services
    keys = {key for _, key in found}
    ends = [start for start, _ in found[1:]] + [_end(paper, found[-1][0])]
    for (start, key), end in zip(found, ends, strict=True):
        for programme in paper.reading.programmes:
            begins = min((at for at, _ in programme.mentions), default=-1)
            works = programme.type in _WORKS and programme.key not in keys and not ACT.search(programme.name)
            if works and start < begins < end:
                far = "near" if begins - start < LAST else "far"
                yield Found(programme.key, "componentOf", key, start, begins + 1, 0.6, f"section of a strand, {far}")


def _end(paper: Paper, start: int) -> int:
    """Where the section of the last strand ends: at the next heading, or after so many characters."""
    heads = (b.start for b in paper.layout.blocks if b.kind is BlockKind.HEADING and b.start > start + 1)
    return min(next(heads, start + LAST), start + LAST)


def _rows(paper: Paper) -> Iterator[Found]:
    """Rows that begin with a programme and go on with sums, under a caption that names a fund: its parts."""
    run: list[tuple[Block, Mention]] = []
    blocks = paper.layout.blocks
    for block, following in pairwise([*blocks, blocks[-1]] if blocks else []):
        begun = paper.mentions_in(block.start, block.start + 3, "programme") if block.kind is BlockKind.ROW else []
        if begun and _NUMBERS.fullmatch(paper.text, begun[0].end, block.end):
            run.append((block, begun[0]))
        if block.kind is not BlockKind.ROW or following is block:
            yield from _made_of(paper, run)
            run = []


def _made_of(paper: Paper, run: list[tuple[Block, Mention]]) -> Iterator[Found]:
    if len(run) < ROWS:
        return
    top = run[0][0].start
    above = paper.mentions_in(max(0, top - CAPTION), top, "programme")
    funds = [m for m in above if isinstance(p := paper.thing(m.key), ProgrammeRead) and p.type == "Fund"]
    for block, part in run if funds else ():
        if part.key != funds[-1].key:
            yield Found(part.key, "componentOf", funds[-1].key, block.start, block.end, 0.6, "row of a fund")


def _under_payers(paper: Paper) -> Iterator[Found]:
    """Lines of sums below a line of nothing but bodies, each beginning with the name of a programme."""
    forms = {
        " ".join(paper.text[start:end].lower().split()): programme.key
        for programme in paper.reading.programmes
        for start, end in programme.mentions
    }
    heads: list[Mention] = []
    for line in re.finditer(r"[^\n]*(?:\n|$)", paper.text):
        words = line[0].strip(" |\t\n")
        bodies = outermost(paper.mentions_in(line.start(), line.end(), "body")) if words else []
        if not words or len(bodies) > 1:
            heads = bodies if len({m.key for m in bodies}) > 1 and _only(paper, line, bodies) else []
            continue
        first = _NUMBER.search(words) if heads else None
        name = _MEMO.sub("", words[: first.start()] if first else "").strip(" |\t").lower()
        numbers = _NUMBER.findall(words, first.start()) if first else []
        if name in forms and len(numbers) == len(heads):
            for head, number in zip(heads, numbers, strict=True):
                if re.search(r"[1-9]", number):
                    yield Found(head.key, "funds", forms[name], line.start(), line.end(), 0.65, "line under its name")


def _only(paper: Paper, line: re.Match[str], bodies: list[Mention]) -> bool:
    """Whether the line holds nothing but the names of bodies."""
    between = [line.start(), *(at for m in bodies for at in (m.start, m.end)), line.end()]
    return all(not paper.text[a:b].strip(" |\t\n()£0") for a, b in zip(between[::2], between[1::2], strict=True))
