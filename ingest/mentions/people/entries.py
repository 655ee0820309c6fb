"""Those whom one line of a list names, put into the roster with the posts that the line and its group give."""

import re
from dataclasses import dataclass, field

from ingest.layout.attendance_words import attendance_of
from ingest.mentions.people.groups import (
    LEAD_COUNCILLORS,
    OFFICES_OF_SEVERAL,
    Group,
    give_beside,
    give_body,
    others,
    parts_from,
    singular,
)
from ingest.mentions.people.in_meetings import CHAIR, is_officer, of_the_meeting, share_bodies
from ingest.mentions.people.initials import could_be, initials_beside
from ingest.mentions.people.lists import Entry, ListLine, read_line
from ingest.mentions.people.name_columns import NameColumn
from ingest.mentions.people.roster import Person, Roster
from ingest.mentions.persons import is_given
from ingest.mentions.placed import kind_of_council
from ingest.mentions.posts import Post, has_office, is_chair, of_rank, posts_beside

_CELL_OF_BODY = re.compile(r"(?: \([^()|]{2,20}\))?\s*\|\s*\Z")  # "Acre NHS Trust (ANT) | Jane Doe, …"
_COLUMN_BEFORE = re.compile(r"(?: {2}|\t|\|)\s*\Z")
# What a line says behind those whom it lists: "Miss Roe (clerk). Apologies had come from …".
_NEXT_SENTENCE = re.compile(r"\.\s+(?=[A-Z][a-z]+ (?:had|have|has|was|were|also)\b)")
# Between a name and a post: "Jane Doe, Tel 01234 567890, Director".
_REACHED_BY = re.compile(r",?\s*(?:tel|telephone|phone|mobile|e-?mail)\b[.:]?\s*[\d ()+-]{5,20}(?=,)", re.I)
# "in the Chair", "in the Chair for items 4 and 5"
_PRESIDING = re.compile(r"(?:(?P<held>.+?)[),]{0,2} )?in the chair(?: (?:for|during|until|from|to)\b.*)?", re.I)
_COUNCILLOR_TOO = re.compile(r"(?P<rank>[A-Z][\w& ]{3,40}) (?:Cllr|Councillor)\.? ")  # "Deputy Mayor Councillor Vale"


@dataclass(slots=True)
class Entries:
    """What a list has told so far, and the roster that its entries go to."""

    roster: Roster
    group: Group = field(default_factory=Group)
    label: str | None = None
    last: list[Person] = field(default_factory=list)  # those whom a line without a name may go on with
    first: bool = False  # nobody has been listed under the label yet
    bare: bool = False  # nothing has been said of them yet
    column: NameColumn = field(default_factory=NameColumn)
    cell: str | None = None  # the body in the first cell of the last row that fills it
    titled: bool = False  # the paper calls its councillors so: whoever is Mr or Mrs there is none

    def is_body(self, start: int, end: int) -> bool:
        """Whether a span of the text is a body's name."""
        found = self.roster.paper.mentions_in(max(0, start - 80), end, "body")
        text = self.roster.paper.text
        return any(
            m.end > start
            and m.form in ("name", "short")
            and not (m.start > start and m.end == end and is_given(text[start:end]))
            for m in found
        )

    def only(self, start: int, end: int, *, whole: bool = False) -> Person | None:
        """The one person whom the span names, with nothing before the name, put into the roster; `whole` only where
        the name is more than a word."""
        text = self.roster.paper.text
        line = read_line(text, start, end, self.is_body)
        name = line.entries[0].named.name_in(text) if len(line.entries) == 1 else ""
        if not name or line.lead[0] != line.lead[1] or (whole and " " not in name):
            return None
        self.put(line)
        return self.roster.person(name)

    def put(self, line: ListLine) -> None:
        """Put everybody of a line into the roster, with the posts that it and the group give."""
        paper = self.roster.paper
        group, before = self._led_by(line)
        mode = group.councillors
        found: list[tuple[Person, list[Post], Entry]] = []
        groups: list[Group] = []
        for entry in line.entries:
            if found and parts_from(paper.flow, found[-1][2], entry):
                mode, group = False, others(paper, paper.flow[found[-1][2].named.end : entry.named.start]) or group
            mode = mode or entry.several
            person, posts, councillor = self._entry(entry, before, mode, None if group.members else group.body)
            mode = mode and (councillor or entry.instead)
            found.append((person, posts, entry))
            groups.append(group)
            if group.members and entry.instead:  # "Jane Doe (representing Ada Quill)", "Ada Quill (Jane Doe attended)"
                steps_in = -1 if paper.flow[entry.named.start - 1] == "(" else -2
                groups[max(steps_in, -len(groups))] = Group()
        share_bodies(paper, found)
        for (person, posts, _), own in zip(found, groups, strict=True):
            self._complete(person, posts, own)
        self.last = [person for person, _, _ in found[-1:]]
        self.bare = bool(found) and not found[-1][1]
        if self.column.lines:
            self.column.settle(paper)
        self.column.name(self.last[0] if len(found) == 1 and self.bare else None)

    def _led_by(self, line: ListLine) -> tuple[Group, list[Post]]:
        """The group that the words before the first name make, and the posts that they give the one named."""
        paper = self.roster.paper
        lead = paper.flow[line.lead[0] : line.lead[1]]
        group: Group = self.group
        before: list[Post] = []
        if lead.strip(" \t,;:|–—-•*"):
            bodies = [m for m in paper.mentions_in(*line.lead, "body") if m.end <= line.lead[1]]
            apart = others(paper, lead)
            if apart and not bodies:
                group = apart
            elif LEAD_COUNCILLORS.match(lead):
                group = Group(councillors=True, elsewhere="istrict" in lead)
            elif OFFICES_OF_SEVERAL.fullmatch(lead):
                group = self.group = Group(title=singular(lead), body=paper.host if "overnor" in lead else None)
            elif bodies and _CELL_OF_BODY.match(lead, bodies[0].end - line.lead[0]):
                group = Group(body=bodies[0].key)
                self.cell = bodies[0].key
            elif len(line.entries) == 1 and (bodies or has_office(lead)):
                before = posts_beside(paper, *line.lead)
            elif bodies:
                group = Group(body=bodies[0].key)
        elif self.cell and "|" in lead and not lead.strip(" \t|"):
            group = Group(body=self.cell)
        return group, before

    def _complete(self, person: Person, posts: list[Post], group: Group) -> None:
        """Give somebody the title and body of the group that the line or the heading above it is of."""
        if group.members:  # of whom nothing else is said
            if not posts and not person.councillor:
                person.take(Post(group.title, group.body))
            return
        if group.title and not any(post.title for post in posts):
            person.take(Post(group.title, group.body))
        if group.body and not any(post.body for post in posts):
            give_body(person, group.body)
        elif group.body and all(post.body == self.roster.paper.host for post in posts):
            person.take(Post(None, group.body))  # "Acre CCG – Dr Roe (Vice-Chair)": of the meeting's body
        give_beside(person, group)
        if group.elsewhere:
            person.elsewhere = True

    def _entry(
        self, entry: Entry, before: list[Post], mode: bool, owner: str | None
    ) -> tuple[Person, list[Post], bool]:
        """Put one entry into the roster; returns the posts that the line gives and whether it is a councillor's."""
        paper, named = self.roster.paper, entry.named
        text = paper.flow
        person = self.roster.person(named.name_in(text))
        person.absent = attendance_of(self.label or "") == "away" and (person.absent or not person.listed)
        person.official = person.listed = True
        person.spans.append((named.start, named.end, "name"))
        start, end = self._after_initials(person, *entry.after)
        reached = _REACHED_BY.match(text, start, end)
        start = reached.end() if reached else start
        stop = _NEXT_SENTENCE.search(text, start, end)
        end = stop.start() if stop else end
        too = _COUNCILLOR_TOO.fullmatch(text, named.start, named.first) if named.title == "rank" else None
        rank = named.address.strip(" .") if named.title == "rank" else None
        rank = too["rank"] if too else rank
        chair = CHAIR.match(text, start, end) if paper.host else None
        start = chair.end() if chair else start
        words = text[start:end]
        posts = [
            Post((None if p.title == person.initials else p.title) or rank, p.body)
            for p in posts_beside(paper, start, end, owner)
        ]
        posts = [*of_the_meeting(paper, posts, words), *before]
        posts += [Post(chair["title"], paper.host)] if chair else []
        posts = [held for post in posts for held in _but_for_presiding(post)]
        if rank and not posts:
            posts = [of_rank(paper, rank)]
        councillor = bool(named.title == "councillor" or too) or (
            mode and named.title in ("", "address") and not is_officer(paper, posts)
        )
        person.of_kind = person.of_kind or kind_of_council(named.address)
        self.titled = self.titled or named.title == "councillor"
        person.councillor = person.councillor or councillor or self._is_member(named.title, person, posts)
        met = attendance_of(self.label or "") in ("present", "away")
        person.member = named.title == "address" and met and not posts and not self.titled
        first, self.first = self.first or (self.label or "").endswith("s"), False
        chairs = (first and is_chair(self.label)) or (
            is_chair(words) and not any(is_chair(post.title) for post in posts)
        )
        if chairs and paper.host:
            posts.append(Post("Chair", paper.host))
        for post in posts:
            person.take(post)
        return person, posts, councillor

    def _after_initials(self, person: Person, start: int, end: int) -> tuple[int, int]:
        """The span after the name without the initials that stand there."""
        text = self.roster.paper.text
        found = initials_beside(text, start, end)
        if found and could_be(found["initials"], person.words) and not self._is_body(*found.span("initials")):
            self.initial(person, found["initials"], found.start("initials"))
            if found.end("initials") - start < 8:
                return found.end(), end
            if _COLUMN_BEFORE.search(text, start, found.start("initials")) and not text[found.end() : end].strip():
                return start, found.start("initials")  # the last column of the row
        return start, end

    def _is_body(self, start: int, end: int) -> bool:
        return any(m.form in ("name", "short") for m in self.roster.paper.mentions_in(start, end, "body"))

    def initial(self, person: Person, initials: str, at: int) -> None:
        person.initials = initials
        at = self.roster.paper.text.index(initials, at)
        person.spans.append((at, at + len(initials), "short"))

    def _is_member(self, title: str, person: Person, posts: list[Post]) -> bool:
        """In a council's own committee those present without any other role are councillors, Mr and Mrs too."""
        paper = self.roster.paper
        if attendance_of(self.label or "") != "present" or person.councillor or self.roster.council is None:
            return False
        hosts = [body for body in paper.reading.bodies if body.key == paper.host]
        joint = bool(hosts) and "joint" in hosts[0].name.lower()
        own = bool(hosts) and hosts[0].type == "Committee" and paper.publisher == self.roster.council and not joint
        types = {body.key: body.type for body in paper.reading.bodies}
        sent = ("LocalAuthority",)  # "Mr Doe   Acre District Council": whom a council sends
        others = [
            post
            for post in posts
            if is_officer(paper, [post])
            or ("hair" not in post.title if post.title else types.get(post.body or "") not in sent)
        ]
        return (
            own
            and title == "address"
            and not self.titled
            and not others
            and (not self.group.body or self.group.members)
        )


def _but_for_presiding(post: Post) -> list[Post]:
    """The post without the words that somebody was in the chair: "Vice-Chair in the Chair", "LB Acre, in the Chair"."""
    presiding = _PRESIDING.fullmatch(post.title or "")
    title = presiding["held"] if presiding else post.title
    return [Post(title, post.body)] if title or post.body else []
