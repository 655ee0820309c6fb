"""The text as it is read: without margins, broken words and broken cells, and the way back to the paper's offsets.

PDFs and word processors set minutes in from the margin, break words at the end of lines and names in columns. Rules for
words that follow each other should not have to know, so they read the unfolded text; what they find is then given the
offsets of the paper itself.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from ingest.layout.columns import lists_people, reading_order, signed_side_by_side
from ingest.layout.double_spaced import goes_on_over_blanks
from ingest.layout.margins import without_margin
from ingest.layout.wrapped import wraps
from ingest.reading import Item, Reading
from ingest.rules.tables import terms

_PARAGRAPH = re.compile(r"(?:^[^\S\n]*+\S[^\n]*+(?:\n|\Z))++", re.M)
_LINE = re.compile(r"(?P<indent>[ \t\u00a0]*)[^\n]*(?:\n|$)")
_BROKEN = re.compile(r"(?P<before>[A-Za-z]{2,})-\n")
LONGEST_WORD = 40
SHORT_LINE = 40  # characters; shorter ones are headings and entries
_BROKEN_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]++-\n[ \t]*[A-Za-z]+")
_ORDINAL = re.compile(r"(?<=1) (?=st\b)|(?<=2) (?=nd\b)|(?<=3) (?=rd\b)|(?<=\d) (?=th\b)")
_LETTERS = re.compile(r"[a-z]{2,}")
# A break after a form of address, in the middle of a name that one begins, or between small words; never between the
# entries of a list.
_SENTENCE_BREAK = re.compile(
    r"(?P<before>\b(?:Mr|Mrs|Ms|Miss|Mx)\.?(?: [A-Z][\w.]*)?|[a-z]{2},?(?: [A-Z][a-z]+)?)\n(?=(?P<after>[A-Za-z]))"
)
_WORD = re.compile(r"[ \t]*(?P<after>[A-Za-z]{2,})")
# First parts of words that keep their hyphen. Source: usage of council and NHS papers.
HYPHENED = frozenset(
    terms("""non|self|co|well|long|short|multi|cross|inter|pre|post|anti|step|follow|day|year|decision|part|full|high|low
    |up|out|in|one|two|three|four|five|six|seven|eight|nine|ten|place|person|community|joined|end|face|hard|half|cost
    |life|time|system|old|new|first|second|third|home|evidence|vice|ex|under|over|drop|pop|sub|mid|pro|semi""")
)
_MARKER = re.compile(
    r"^\s*(?:[A-Z]{0,4}\d{1,3}(?:[./]\d{1,3}){0,3}[.)]?|\(?[A-Za-z]{1,3}[.)]|\(\d{1,3}\)|[•·*–-])[ \t]+"
)
_COLUMNS = re.compile(r"\S(?: {3,}|\t|\s*\|)")  # cells: what stands under what matters


@dataclass(frozen=True, slots=True)
class Unfolded:
    """The text as it is read. `starts` and `origins` say where each kept stretch begins here and in the paper."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def back(self, position: int) -> int:
        """The place in the paper of the character at the position."""
        index = bisect_right(self.starts, position) - 1
        return self.origins[index] + position - self.starts[index]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the paper that the span stands for; an empty one stays empty."""
        if end <= start:
            first = self.back(start)
            return first, first
        low, high = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        places = [self.back(start), self.back(end - 1)]
        for index in range(low + 1, high + 1):
            places += [self.origins[index], self.back(self.starts[index] - 1)]
        return min(places), max(places) + 1

    def restore(self, reading: Reading, text: str) -> None:
        """Give everything that was read from the unfolded text the offsets of the paper's own `text`."""
        reading.text = text
        for found in reading.document.values.values():
            if found.start is not None and found.end is not None:
                found.start, found.end = self.span(found.start, found.end)
        for items in (reading.bodies, reading.people, reading.programmes):
            for thing in items:
                thing.mentions = [self.span(start, end) for start, end in thing.mentions]
        everything: list[Item] = [*reading.bodies, *reading.people, *reading.programmes, *reading.commitments]
        for item in [*everything, *reading.figures, *reading.relations]:
            item.start, item.end = self.span(item.start, item.end)


@dataclass(slots=True)
class _Kept:
    """The stretches of the text that are kept, in the order in which they are read."""

    text: str
    words: frozenset[str] = frozenset()
    pieces: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    length: int = 0

    def keep(self, start: int, end: int) -> None:
        """One more stretch, without the blank inside "7 th April"."""
        at = start
        for blank in _ORDINAL.finditer(self.text, start, end):
            self._keep(at, blank.start())
            at = blank.end()
        self._keep(at, end)

    def _keep(self, start: int, end: int) -> None:
        if end <= start:
            return
        self.pieces.append(self.text[start:end])
        self.starts.append(self.length)
        self.origins.append(start)
        self.length += end - start

    def flush(self, start: int, end: int) -> None:
        """A paragraph of running text: without indentation and without the hyphens that break words."""
        at = start
        lines = list(_LINE.finditer(self.text, start, end))
        for line, after in zip(lines, [*lines[1:], None], strict=True):
            broken = _BROKEN.search(self.text, max(line.start(), line.end() - LONGEST_WORD), line.end())
            self.keep(max(at, line.start() if after and _set_in(line, after) else line.end("indent")), line.end())
            at = line.end()
            if broken and line.end() < end:
                self._join(line.end(), broken["before"], end)
                at = self.origins[-1] + len(self.pieces[-1])

    def _join(self, at: int, before: str, end: int) -> None:
        """Put a word together again whose line ended in a hyphen; the hyphen stays in what is always written so."""
        following = _WORD.match(self.text, at, end)
        if not following:
            return
        after = following["after"]
        stays = after[0].isupper() or before.lower() in HYPHENED
        stays = stays or (
            before.lower() in self.words and after.lower() in self.words and before + after not in self.words
        )
        drop = 1 if stays else 2  # the line break, and the hyphen before it
        self.pieces[-1] = self.pieces[-1][:-drop]
        self.length -= drop
        self.keep(following.start("after"), following.end("after"))


def _set_in(line: "re.Match[str]", after: "re.Match[str]") -> bool:
    """Whether the line is the last entry of a list that is set in, and what comes after it begins at the margin."""
    out = line.end("indent") - line.start() - (after.end("indent") - after.start())
    return out > 1 and _MARKER.match(line.group()) is not None and not _MARKER.match(after.group())


def on_one_line(text: str) -> str:
    """The text with the breaks inside its sentences made spaces, of the same length: names go on over them."""
    joined = list(_SENTENCE_BREAK.sub(_joined, text))
    for place in wraps(text):
        joined[place] = " "
    return "".join(joined)


def _joined(match: "re.Match[str]") -> str:
    before, after = match["before"], match["after"]
    long = match.end() - match.string.rfind("\n", 0, match.start()) > SHORT_LINE
    name = " " in before and before[-1].isalpha()
    goes_on = before[0] == "M" or (long and (name or after.islower()))
    return before + (" " if goes_on else "\n")


def unfold(text: str) -> Unfolded | None:
    """The text as it is read; None where it stands so already."""
    whole = _BROKEN_WORD.sub(" ", text).lower() if _BROKEN_WORD.search(text) else ""
    kept = _Kept(text, frozenset(_LETTERS.findall(whole)))
    at, goes_on = 0, goes_on_over_blanks(text)
    for paragraph in _PARAGRAPH.finditer(text):
        kept.keep(at, at if paragraph.start() in goes_on else paragraph.start())
        at = paragraph.end()
        lines = without_margin(paragraph.group()).split("\n")
        if not any(_COLUMNS.search(_MARKER.sub("", line.rstrip())) for line in lines):
            kept.flush(*paragraph.span())
            continue
        order = signed_side_by_side(text, *paragraph.span())
        if not order and lists_people(paragraph.group(), paragraph.start()):
            order = list(reading_order(text, *paragraph.span()))
        for start, end in order or [paragraph.span()]:
            kept.keep(start, end)
    kept.keep(at, len(text))
    unfolded = "".join(kept.pieces)
    return None if unfolded == text else Unfolded(unfolded, tuple(kept.starts), tuple(kept.origins))
