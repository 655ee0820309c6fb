"""Limbs that stand inside one sentence, under letters or with their verbs in capitals.

"The Board: (a) noted the report; (b) agreed that …" and "RESOLVED to NOTE the report and to SUPPORT the bid" decide two
things each.
"""

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
# "to APPROVE the plan, and to DELEGATE …", "APPROVED the plan and DELEGATED …": where the next verb in capitals begins.
_NEXT_TO = re.compile(r"[,;]?\s+and\s+(?=to\s+[A-Z]{3,}\s)|;\s+(?=to\s+[A-Z]{3,}\s)")
_FIRST_TO = re.compile(r"\bto\s+[A-Z]{3,}\s+\S+\s+\S")
_NEXT_DID = re.compile(r"(?:[,;]\s+and|\s+and|[,;])\s+(?=(?!SIGNED|SECONDED)[A-Z]{2,}ED\s)")
_FIRST_DID = re.compile(r"\b(?!PROPOSED|MOVED|SECONDED)[A-Z]{2,}ED\s+(?!and\b|to\s+[A-Z]{3})\S+\s+\S")
_HEARD = re.compile(r"\b(?:NOTED|RECEIVED)\b")  # which with what follows is one: "NOTED the report and AGREED to …"
_ENDS = re.compile(r"[\s;,.]*(?:\band)?[\s;,.]*\Z")
_LISTING = frozenset({"Resolution", "Recommendation"})


def limbs_inside(paper: Paper, drafts: list[Draft], reference: Reference) -> list[Draft]:
    """The drafts, with decisions and advice that hold a numbered list in their sentence taken apart."""
    return [part for draft in drafts for part in _parts(paper, draft, reference)]


def _parts(paper: Paper, draft: Draft, reference: Reference) -> Iterator[Draft]:
    spans = _spans(paper.text, draft.start, draft.end) if draft.kind in _LISTING else []
    if len(spans) < 2:
        yield draft
        return
    for start, end in spans:
        part = replace(draft, start=start, end=end, deadline=deadline(paper.text, start, end, reference))
        part.responsible = responsible_of(paper, start, end)
        yield part


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return list(numbered(text, start, end)) or list(_in_capitals(text, start, end))


def _in_capitals(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of what each verb in capitals decides; noting and what "and" joins to it at once are one."""
    for first, following in ((_FIRST_TO, _NEXT_TO), (_FIRST_DID, _NEXT_DID)):
        opens = first.search(text, start, end)
        if opens is None:
            continue
        at = start
        for cut in following.finditer(text, opens.end(), end):
            if following is _NEXT_DID and cut[0][0].isspace() and _HEARD.search(text, at, cut.start()):
                continue
            yield at, cut.start()
            at = cut.end()
        yield at, end
        return


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
