"""Papers whose every line has a blank one behind it: where a paragraph goes on over the blank line."""

import re
from itertools import pairwise

from ingest.layout.lines import ENOUGH

_PARAGRAPH = re.compile(r"(?:^[^\S\n]*+\S[^\n]*+(?:\n|\Z))++", re.M)
_CELLS = re.compile(r"\S(?: {3,}|\t|\s*\|)")
_ENTRY = re.compile(r"[•·*–-]\s|\(?(?:[ivx]{1,4}|[a-z]|\d{1,3}(?:\.\d+)*)[.)]\s|\d[\d.]*\s{2,}")
_NARROWEST = 50  # characters; below, lines are entries of a list
_WIDER = 12  # characters by which a line may be wider than most
_FULL = 0.85  # of the usual width; whole words are broken


def goes_on_over_blanks(text: str) -> frozenset[int]:
    """Where lines begin that go on with the one above the blank line before them; none in a paper set otherwise."""
    pairs = [
        (above, below, after.start())
        for before, after in pairwise(_PARAGRAPH.finditer(text))
        if text.count("\n", before.end(), after.start()) == 1
        and "\n" not in (above := before.group().strip())
        and not _ENTRY.match(below := after.group().strip().split("\n", 1)[0])
        and above[-1] not in ".:;?!|"
        and not _CELLS.search(above)
        and not _CELLS.search(below)
    ]
    wide = sorted(len(above) for above, below, _ in pairs if below[0].islower() and len(above) >= _NARROWEST)
    if len(wide) < ENOUGH:
        return frozenset()
    width = wide[len(wide) * 9 // 10]
    return frozenset(
        place
        for above, below, place in pairs
        if _NARROWEST <= len(above) <= width + _WIDER and len(above) + 1 + len(below.split()[0]) > _FULL * width
    )
