"""Lines outside lists of people that hold one person with a body or a post and nothing else: "Ada Quill – NHS England",
"Ada Quill Chief Nurse, Acre NHS Trust", and cells with names before their initials, "Ada Quill / AQ / Acre CCG"."""

import re
from dataclasses import dataclass

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.people.cells_below import is_somebody
from ingest.mentions.people.entries import Entries
from ingest.mentions.people.initials import could_be
from ingest.mentions.people.roster import Person, Roster
from ingest.mentions.persons import ENTRY
from ingest.mentions.posts import Post, has_office, is_office, posts_beside

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.HEADING, BlockKind.LIMB, BlockKind.ROW})
_LONGEST = 150  # characters of such a line
_NAME = re.compile(
    r"(?P<name>(?:(?:Dr|Mrs?|Ms|Miss|Prof(?:essor)?|Sir|Dame)\.? )?[A-Z][\w’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+)"
    r"(?: \([A-Z]{2,4}\))?(?:\s+[–—-]\s+|,\s+|\s+)(?=\S)"
)
# What a line does that tells something: "Ada Quill, Chief Nurse, joined", "Jane Doe to send the plan".
_TELLS = re.compile(
    r"\b(?:is|was|were|are|has|had|have|will|would|said|says|asked|to (?=[a-z])|reported|presented|explained|declared"
    r"|joined|left|gave|introduced|noted|advised|who|which|that|be)\b|[?!;:£]|\.$"
)
_LINE = re.compile(r"[^\n]+")
_ADDRESS = re.compile(r"^(?:Dr|Mrs?|Ms|Miss|Prof(?:essor)?|Sir|Dame|Cllr|Councillor)\.? ")
_CELL = re.compile(r"\s+/\s+|\s*\|\s*|\t+")
_INITIALS = re.compile(r"[A-Z]{2,4}")
_POST_BEHIND = re.compile(r"(?P<name>[^,]+), [A-Z][\w -]{2,30}")  # "Ada Quill, Chair / AQ"


@dataclass(slots=True)
class NamedLines:
    """Reads such lines into the roster."""

    roster: Roster

    def read(self) -> None:
        """Every line of one person, and every row of names before their initials."""
        text = self.roster.paper.text
        for block in self.roster.paper.layout.blocks:
            if block.kind not in _KINDS:
                continue
            lines = [one.span() for one in _LINE.finditer(text, block.start, block.end)]
            in_cells = [self._cells(*line) for line in lines]
            words = text[block.start : block.end]
            if len(lines) == 1 and not in_cells[0] and len(words) <= _LONGEST and not _TELLS.search(words):
                self._line(block)

    def _cells(self, begin: int, stop_at: int) -> bool:
        """Whether the cells of the line hold names before their initials; those are read."""
        text, at, found = self.roster.paper.text, begin, False
        cells: list[tuple[int, int]] = []
        for gap in _CELL.finditer(text, begin, stop_at):
            cells.append((at, gap.start()))
            at = gap.end()
        cells.append((at, stop_at))
        for number, (start, end) in enumerate(cells[:-1]):
            initials = text[slice(*cells[number + 1])]
            post = _POST_BEHIND.fullmatch(text, start, end)
            stop = post.end("name") if post else end
            name = _ADDRESS.sub("", text[start:stop])
            if not _INITIALS.fullmatch(initials) or not could_be(initials, name.split()) or " " not in name:
                continue
            person = self._person(start, stop)
            if person is None:
                continue
            found = True
            first, last = cells[number + 2] if number + 2 < len(cells) else (end, end)
            bodies = [m.key for m in self.roster.paper.mentions_in(first, first + 1, "body")]
            office = not bodies and is_office(text[first:last])
            held = posts_beside(self.roster.paper, first, last) if office else [Post(None, body) for body in bodies[:1]]
            for one in held:
                person.take(one)
        return found

    def _line(self, block: Block) -> None:
        paper = self.roster.paper
        match = _NAME.match(paper.text, block.start, block.end)
        if match is None or not is_somebody(match["name"]):
            return
        first = match.end()
        bodies = [m for m in paper.mentions_in(first, first + 4, "body") if paper.text[first : m.start] in ("", "the ")]
        rest = paper.text[first : block.end]
        whole = bool(bodies) and (bodies[0].end >= block.end or not paper.text[bodies[0].end].isalnum())
        office = rest[0].isupper() and is_office(rest[:60])
        if not (whole or office):
            return
        person = self._person(match.start("name"), match.end("name"))
        if person is None or person.posts:
            return
        posts = posts_beside(paper, first, block.end) if has_office(rest) else []
        for post in posts or [Post(None, body.key) for body in bodies[:1]]:
            person.take(post)

    def _person(self, start: int, end: int) -> Person | None:
        paper = self.roster.paper
        if ENTRY.match(paper.text, start, end) is None or paper.mentions_in(start, end, "body"):
            return None
        return Entries(self.roster).only(start, end, whole=True)
