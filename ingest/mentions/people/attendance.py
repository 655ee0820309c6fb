"""People of attendance lists and of tables that list people: who stands there, in which group, with which posts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.layout.attendance_words import attendance_of
from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.people.entries import Entries
from ingest.mentions.people.groups import (
    CAME_BESIDES,
    COUNCILLORS,
    GROUP_HEAD,
    Group,
    labels_in,
    named_together,
    of_a_council,
    of_governors,
    of_members,
    others,
)
from ingest.mentions.people.initials import INITIALS, KEY_OF_INITIALS, could_be
from ingest.mentions.people.lists import read_line
from ingest.mentions.people.roster import Roster
from ingest.mentions.people.tables import CAME, lists_people
from ingest.mentions.posts import has_office, posts_beside

# "Abbot (Chair), Faulkner, M Saleem and Yule": councillors by their surnames alone.
_SURNAME = r"(?:Mrs? |Ms |Miss |Dr )?(?:[A-Z]\.? ){0,2}[A-Z][\w’'-]+(?:,? \([^()\n]{2,80}\))?"
_SURNAMES = re.compile(rf"\s*{_SURNAME}(?:(?:[,;] (?:and )?| and ){_SURNAME}){{3,40}}\.?\s*")
_FLOWING = re.compile(r"[^\n]+")
# "Apologies were received from …": what stands before the names.
_APOLOGIES = re.compile(
    r"\bapolog(?:y|ies)\b[^.;\n]{0,90}?\b(?:from|by|on behalf of|of|for)\b:?\s+(?:the following\s*:?\s*)?"
    r"(?:members?\s*:\s*)?(?!absence|non|lateness|(?:the|this|today[’']s) (?:\w+ )?meeting\b)",
    re.I,
)
# The same under the heading "Apologies": "were submitted on behalf of Councillors Roe and Vale".
_SENT = re.compile(
    r"(?:(?:were|was|had been|have been) )?(?:submitted|received|given|sent|noted|tendered|made) "
    r"(?:on behalf of|from|by|for)\s+",
    re.I,
)
_NAMES_BEFORE = re.compile(r"[^.]{20}[.;]\s+(?:Sent\s+|No\s+)?\Z")
_COLUMNS_OF_MARKS = 200  # characters at the end of a row in which they stand
# Where a list in running text ends: "Dr Moss. The Chair welcomed …".
_SENTENCE_END = re.compile(r"(?<=[a-z)]{2})\.\s+(?=(?:The|It|An?|There|This|In|No|All|Members|Councillor \w+ \w+ed)\b)")

# Behind a body that heads a group: "NHS England (Area Team)".
_ASIDE = re.compile(r"(?:\s*\([^()]{2,80}\))?[\s.–-]*")


@dataclass(slots=True)
class Attendance:
    """Reads lists of people into the roster."""

    roster: Roster
    listed: Entries = field(init=False)  # what the list that is read has told so far

    def __post_init__(self) -> None:
        self.listed = Entries(self.roster)

    def read(self) -> None:
        """Every list and table row of the paper, and every apology, in order."""
        listed = self.listed
        for block in self.roster.paper.layout.blocks:
            in_list = block.kind is BlockKind.ATTENDANCE and block.label != "moves"
            if (in_list and attendance_of(block.label or "") != "public") or lists_people(block):
                if block.label != listed.label:
                    listed.column.settle(self.roster.paper)
                    listed.label, listed.last, listed.first, listed.cell = block.label, [], True, None
                    listed.group = self._of_label(block.label or "")
                for start, end in self._lines(block):
                    self._line(start, end)
            elif block.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.HEADING):
                self._labelled(block)
                self._apologies(block)
        listed.column.settle(self.roster.paper)

    def _of_label(self, label: str) -> Group:
        """The group of those listed under a label."""
        paper = self.roster.paper
        return (
            others(paper, f"{label}:")
            or of_governors(paper, label)
            or of_members(paper, label)
            or Group(councillors=bool(COUNCILLORS.search(label)))
        )

    # ── lines ────────────────────────────────────────────────────────────────────────────────────────
    def _lines(self, block: Block) -> Iterator[tuple[int, int]]:
        """The lines of the block; what is wrapped is one line."""
        for match in _FLOWING.finditer(self.roster.paper.flow, block.start, block.end):
            first = match.end() - len(match.group().lstrip())
            if first < match.end():
                yield first, match.end()

    def _line(self, start: int, end: int) -> None:
        paper = self.roster.paper
        another = next(labels_in(paper.flow, start, end), None)
        if another:  # "Una Vale (Acre). Staff governor: Ian Holt"
            if start < another.start():
                self._line(start, another.start())
            self.listed.label = another["label"].lower()
            self.listed.group = self._of_label(self.listed.label)
            self._line(another.end(), end)
            return
        apology = _APOLOGIES.search(paper.flow, start, end)
        if apology:
            if _NAMES_BEFORE.search(paper.flow, start, apology.start()):
                self._line(start, apology.start())  # "Councillors: … Moss (Acre). Apologies from Cllr Fen"
            start = apology.end()
        elif attendance_of(self.listed.label or "") == "away" and (sent := _SENT.match(paper.flow, start, end)):
            start = sent.end()
        key = KEY_OF_INITIALS.match(paper.flow, start, end)
        if key:  # "JD = Jane Doe, Chief Nurse"
            self._keyed(key, start, end)
            return
        came = CAME.search(paper.flow, max(start, end - _COLUMNS_OF_MARKS), end)
        end = came.start() if came else end
        if headed_by := of_a_council(paper, start, end):
            self.listed.group, start = headed_by
        colon = paper.flow.find(":", start, min(end, start + 50))
        headed = colon > 0 and bool(COUNCILLORS.search(paper.flow, start, colon))
        surnames = self.roster.council is not None and _SURNAMES.fullmatch(paper.flow, start, end) is not None
        if surnames and attendance_of(self.listed.label or "") == "present":
            self.listed.group = Group(councillors=True)
        line = read_line(
            paper.flow, start, end, self.listed.is_body, councillors=self.listed.group.councillors or headed
        )
        if not line.entries:
            self._without_names(start, end)
            return
        if self.listed.group.members and CAME_BESIDES.search(paper.flow, line.entries[-1].named.end, end):
            self.listed.group = Group()
        self.listed.put(line)

    def _keyed(self, key: "re.Match[str]", start: int, end: int) -> None:
        """A line that tells whose initials the paper uses."""
        line = read_line(self.roster.paper.flow, key.end(), end, self.listed.is_body)
        if line.entries and line.lead[0] == line.lead[1]:
            self.listed.put(line)
            person = self.listed.last[0]
            if len(line.entries) == 1 and could_be(key["initials"], person.words):
                self.listed.initial(person, key["initials"], start)

    def _labelled(self, block: Block) -> None:
        """ "Mr Roe was in the Chair. Members: Mrs Vale, D. Holt. Apologies: Dr Moss.": lists in running text."""
        paper = self.roster.paper
        found = list(labels_in(paper.flow, block.start, block.end))
        for number, match in enumerate(found):
            end = found[number + 1].start() if number + 1 < len(found) else block.end
            ended = _SENTENCE_END.search(paper.flow, match.end(), end)
            end = ended.start() if ended else end
            self.listed.label = match["label"].lower()
            self.listed.group = self._of_label(self.listed.label)
            self.listed.put(read_line(paper.flow, match.end(), end, self.listed.is_body))

    def _apologies(self, block: Block) -> None:
        """ "Apologies were received from Jane Doe and Cllr Roe.": in running text."""
        paper = self.roster.paper
        if "polog" not in paper.text[block.start : block.end]:
            return
        found = list(_APOLOGIES.finditer(paper.flow, block.start, block.end))
        for number, match in enumerate(found):
            sentence = paper.layout.sentence_at(match.end())
            end = sentence.end if sentence else block.end
            end = min(end, found[number + 1].start()) if number + 1 < len(found) else end
            if match.end() >= end:
                continue
            self.listed.label, self.listed.group = "apologies", Group()
            self.listed.put(read_line(paper.flow, match.end(), end, self.listed.is_body))

    # ── lines without a name ─────────────────────────────────────────────────────────────────────────
    def _without_names(self, start: int, end: int) -> None:
        """A heading over a group, or initials and posts that go on with the person in the line before."""
        paper = self.roster.paper
        words = paper.text[start:end].strip()
        initials = INITIALS.fullmatch(words)
        if self.listed.last and initials and could_be(initials["initials"], self.listed.last[-1].words):
            self.listed.initial(self.listed.last[-1], initials["initials"], start)
            return
        if self.listed.column.take(paper, start, end):
            return
        self.listed.column.name(None)
        heads = words.isupper() or words.endswith((":", ":-")) or bool(GROUP_HEAD.fullmatch(words))
        if self.listed.last and self.listed.bare and not (heads or self._heads_next(start, end)):
            posts = posts_beside(paper, start, end)
            if posts and (has_office(words) or any(post.body for post in posts)):
                for person in self.listed.last:
                    for post in posts:
                        person.take(post)
                self.listed.bare = False
            return
        bodies = [m for m in paper.mentions_in(start, end, "body") if m.end <= end]
        if heads or (bodies and not has_office(words)):
            self._head(words, bodies[0].key if bodies else None)
            self.listed.group.beside = named_together(paper, start, end)[1:] if self.listed.group.body else ()

    def _heads_next(self, start: int, end: int) -> bool:
        """Whether a line is nothing but the name of a body, and bodies head the groups of this list."""
        if self.listed.group.body is None or self.listed.group.members:
            return False
        words = self.roster.paper.text[start:end].strip()
        first = start + self.roster.paper.text[start:end].index(words)
        named = [m for m in self.roster.paper.mentions_in(first, first + len(words), "body") if m.form != "pronoun"]
        return any(m.start == first and _ASIDE.fullmatch(words[m.end - first :]) for m in named)

    def _head(self, words: str, body: str | None) -> None:
        low = words.lower()
        councillors = bool(COUNCILLORS.search(low)) or ("council" in low and "representative" in low)
        self.listed.last = []
        self.listed.group = Group(
            councillors=councillors,
            body=None if councillors else body,
            elsewhere=councillors and ("district" in low or "borough council" in low),
        )
