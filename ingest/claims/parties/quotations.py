"""Whose words stand between quotation marks: of whoever is said to have said them, right after or right before."""

import re

from ingest.paper import Paper

_QUOTED = re.compile(r"“[^”]{12,1200}”|(?<![\w\"])\"(?=\w)[^\"]{12,1200}\"(?!\w)", re.DOTALL)
_SAID = r"(?:said|says|added|adds|explained|explains|commented|comments|told|continued|writes|wrote|stressed|pledged)"
_AFTER = re.compile(rf"[,.]?\s*{_SAID}\b\s*", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_SAID}\b[^.\"“]{{0,40}}[:,]?\s*$", re.IGNORECASE)
_AS_FAR = 110  # characters: "Councillor …, Cabinet Member for Adults and Health, said:"


def quoted(paper: Paper, position: int) -> tuple[str, ...]:
    """The key of the person whose quoted words stand at the position; empty where nobody is quoted or named there."""
    block = paper.block_at(position)
    if block is None:
        return ()
    for match in _QUOTED.finditer(paper.text, block.start, block.end):
        if match.start() <= position < match.end():
            return _speaker(paper, match.start(), match.end(), block.start, block.end)
    return ()


def _speaker(paper: Paper, opening: int, closing: int, start: int, end: int) -> tuple[str, ...]:
    if paper.text[closing - 2] not in ".,!?…" and paper.text[closing : closing + 1] != ",":
        return ()  # words set off, not said
    said = _AFTER.match(paper.text, closing)
    if said:
        people = paper.mentions_in(said.end(), min(end, said.end() + _AS_FAR), "person")
        return (people[0].key,) if people else ()
    following = paper.mentions_in(closing, min(end, closing + _AS_FAR), "person")
    if following and re.match(rf"[^.]{{0,80}}\b{_SAID}\b", paper.text[following[0].end : end]):
        return (following[0].key,)
    if _BEFORE.search(paper.text, start, opening):
        people = paper.mentions_in(max(start, opening - _AS_FAR), opening, "person")
        return (people[-1].key,) if people else ()
    return _said_above(paper, start) if not paper.text[start:opening].strip() else ()


def _said_above(paper: Paper, start: int) -> tuple[str, ...]:
    """Who is said to speak in the paragraph above one that is a quotation: "Ada Quill, Chief Executive, said:"."""
    above = paper.text.rfind("\n", 0, len(paper.text[:start].rstrip())) + 1
    line = paper.text[above:start].rstrip()
    if not line.endswith(":") or not _BEFORE.search(line):
        return ()
    people = paper.mentions_in(above, above + len(line), "person")
    return (people[0].key,) if people else ()
