"""Limbs that stand inside one sentence: "The Board: (a) noted the report; (b) agreed that …" decides two things."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.claims.parties import Draft
from ingest.claims.parties.responsible import responsible_of
from ingest.dates import Reference, deadline
from ingest.paper import Paper

# "(a) ", "b) ", "(ii) ", "3. " behind a space, in the middle of a sentence.
_MARK = re.compile(r"(?<=\s)(?:\(?(?P<of>[a-h]|i{1,3}|iv|vi{0,3}|\d{1,2})\)|(?P<dotted>\d)\.)\s+(?=\S)")
_SERIES = (
    ("a", "b", "c", "d", "e", "f", "g", "h"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"),
    ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
)
_ENDS = re.compile(r"[\s;,.]*(?:\band)?[\s;,.]*\Z")
_LISTING = frozenset({"Resolution", "Recommendation"})


def limbs_inside(paper: Paper, drafts: list[Draft], reference: Reference) -> list[Draft]:
    """The drafts, with decisions and advice that hold a numbered list in their sentence taken apart."""
    return [part for draft in drafts for part in _parts(paper, draft, reference)]


def _parts(paper: Paper, draft: Draft, reference: Reference) -> Iterator[Draft]:
    spans = list(numbered(paper.text, draft.start, draft.end)) if draft.kind in _LISTING else []
    if len(spans) < 2:
        yield draft
        return
    for start, end in spans:
        part = replace(draft, start=start, end=end, deadline=deadline(paper.text, start, end, reference))
        part.responsible = responsible_of(paper, start, end)
        yield part


def numbered(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of what stands behind the numbers or letters of a list that begins with its first one."""
    marks = list(_MARK.finditer(text, start, end))
    first = next((one for one in marks if _name(one) in ("a", "i", "1")), None)
    if first is None:
        return
    series = next(one for one in _SERIES if one[0] == _name(first))
    kept, wanted = [], 0
    for mark in marks:
        if wanted < len(series) and _name(mark) == series[wanted] and mark.lastgroup == first.lastgroup:
            kept.append(mark)
            wanted += 1
    for mark, following in zip(kept, [*kept[1:], None], strict=True):
        stop = following.start() if following else end
        yield mark.end(), mark.end() + len(_ENDS.sub("", text[mark.end() : stop]))


def _name(mark: "re.Match[str]") -> str:
    return mark["of"] or mark["dotted"]
