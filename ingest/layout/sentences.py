"""Sentences of a block: cut at full stops that end one, not at those of "Mr.", "p.m.", "No. 50" or initials."""

import re
from collections.abc import Iterator

from ingest.layout.blocks import Block, BlockKind, Sentence

# A masked word begins a sentence as a capital does: "The ward had closed. ██ ████ asked why."
_END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?:[-–—]\s+)?(?=[\"'“‘(\[]*[A-Z0-9£•█])")
_MASKED_SHORT = re.compile(r"(?<![█\w])█{1,3}\.\s+█")  # a title or an initial before a name
# Words before a full stop that does not end a sentence (lower case). Seen in: minutes of all kinds.
_SHORT = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "cllr",
        "cllrs",
        "prof",
        "st",
        "no",
        "nos",
        "e.g",
        "i.e",
        "eg",
        "ie",
        "etc",
        "vs",
        "para",
        "paras",
        "p",
        "pp",
        "vol",
        "ref",
        "fig",
        "approx",
        "inc",
        "ltd",
        "co",
        "hon",
        "rt",
        "rev",
        "supt",
        "sgt",
        "insp",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "viz",
        "cf",
        "min",
        "max",
        "dept",
        "gen",
        "col",
        "capt",
    ]
)
# "open by 1 Dec. The Chair asked": behind its day a short month ends the sentence, unless a year goes on with it.
_DATED = re.compile(
    r"(?:\d(?:st|nd|rd|th)?|\b(?:early|mid|late|end|end of))[ -]"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\Z",
    re.IGNORECASE,
)
_WORD_NEXT = re.compile(r"\.\s+[A-Z][a-z]*\b")
_UNREAD = frozenset({BlockKind.FURNITURE})
# No sentence is longer. What is (a table on one line, damage) is cut at blanks, so that work on it stays bounded.
_LONGEST = 4000
_BLANK = re.compile(r"\s+")


def sentences_of(text: str, blocks: list[Block], holes: dict[int, list[tuple[int, int]]]) -> list[Sentence]:
    """All sentences in order; rows, fields and headings are one each, furniture has none."""
    found: list[Sentence] = []
    for index, block in enumerate(blocks):
        if block.kind in _UNREAD:
            continue
        if block.kind in (BlockKind.ROW, BlockKind.FIELD, BlockKind.HEADING, BlockKind.ATTENDANCE):
            found += (Sentence(start, end, index) for start, end in _bounded(text, block.start, block.end))
            continue
        gaps = holes.get(index, ())
        start = block.start
        for cut in [*_cuts(text, block), (block.end, block.end)]:
            found += (_sentence(*part, index, gaps) for part in _bounded(text, start, cut[0]))
            start = cut[1]
    if holes:
        found.sort(key=lambda sentence: sentence.start)
    return found


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span, in parts of at most `_LONGEST` characters that end where a word does, if one ends there."""
    while end - start > _LONGEST:
        cut = max(text.rfind(" ", start + 1, start + _LONGEST), text.rfind("\n", start + 1, start + _LONGEST))
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        blank = _BLANK.match(text, cut, end)
        start = blank.end() if blank else cut
    if start < end:
        yield start, end


def _sentence(start: int, end: int, block: int, gaps: "list[tuple[int, int]] | tuple[()]") -> Sentence:
    if not gaps:
        return Sentence(start, end, block)
    return Sentence(start, end, block, tuple(gap for gap in gaps if start < gap[0] and gap[1] < end))


def _cuts(text: str, block: Block) -> list[tuple[int, int]]:
    """(end of a sentence, start of the next) for each cut inside the block."""
    cuts = []
    for match in _END.finditer(text, block.start, block.end):
        stop = match.start()
        if text[stop] == "." and _goes_on(text, block.start, stop):
            continue
        cuts.append((stop + len(match.group().rstrip(" \t\n\r-–—")), match.end()))
    return cuts


def _goes_on(text: str, start: int, stop: int) -> bool:
    """Whether the full stop belongs to a short form or an initial."""
    begin = max(start, stop - 12)
    word = re.split(r"[\s(“‘\"'/]", text[begin:stop])[-1]
    if (len(word) == 1 and word.isupper()) or _MASKED_SHORT.match(text, stop - len(word)):
        return True
    low = word.lower()
    if low in _SHORT:
        return _DATED.search(text, begin, stop) is None or not _WORD_NEXT.match(text, stop)
    if low in ("a.m", "p.m"):
        return not text[stop + 1 : stop + 3].strip()[:1].isupper()
    return word.isdigit() and len(word) <= 2 and stop - len(word) <= start + 1
