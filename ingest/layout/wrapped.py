"""Where a paragraph of running text was broken only because its next word did not fit on the line."""

import re
from collections.abc import Iterator

from ingest.layout.margins import without_margin

_PARAGRAPH = re.compile(r"(?:^[^\S\n]*+\S[^\n]*+(?:\n|\Z))++", re.M)
_FIRST_WORD = re.compile(r"[^\S\n]{0,3}(?P<word>\S+)")
_IN_CELLS = re.compile(r"[|\t]|\S {3,}\S")
_ENTRY = re.compile(r"\s*(?:[•·*–-]|\(?\w{1,3}[.)]|\d[\d.]*)[ \t]")
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_NARROWEST = 25  # characters; below, lines are entries of a list
_FULL = 0.88  # of the longest line; letters of printed papers differ in width
_PROSE = 0.5  # the share of words in lower case from which lines are running text and no list of names


def wraps(text: str) -> Iterator[int]:
    """The places of the breaks between words of one sentence: "from Rhian / Moss, Gethin Prosser and"."""
    for paragraph in _PARAGRAPH.finditer(text):
        lines = without_margin(paragraph.group()).rstrip("\n").split("\n")
        width = max(len(line.rstrip()) for line in lines)
        if width < _NARROWEST or any(_IN_CELLS.search(line) for line in lines):
            continue
        at, run, breaks = paragraph.start(), [lines[0]], list[int]()
        for line, after in zip(lines, [*lines[1:], ""], strict=True):
            at += len(line) + 1
            if after and _goes_on(line, after, width):
                run.append(after)
                breaks.append(at - 1)
                continue
            if breaks and _is_prose(" ".join(run)):
                yield from (place for place in breaks if text[place - 1].isalpha() or text[place - 1] in ",’'")
            run, breaks = [after], []


def _goes_on(line: str, after: str, width: int) -> bool:
    word = _FIRST_WORD.match(after)
    if word is None or _ENTRY.match(after) or line.endswith("   "):  # where a cell at the margin stood
        return False
    return len(line) + 1 + word.end() - word.start("word") > _FULL * width


def _is_prose(words: str) -> bool:
    found: list[str] = _WORD.findall(words)
    return sum(word[0].islower() for word in found) >= _PROSE * len(found)
