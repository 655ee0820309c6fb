"""People of attendance lists, of tables that list people, and of fields that hold a name."""

import re
from dataclasses import dataclass

from ingest.layout.blocks import Block, BlockKind
from ingest.layout.words import attendance_of
from ingest.mentions.people.roster import Person, Roster
from ingest.mentions.persons import ENTRY, Named, is_given, plain_names, trimmed
from ingest.mentions.posts import Post, has_office, is_chair, posts_beside
from ingest.mentions.titles import NOT_PERSONS

_INITIALS_AFTER = re.compile(r"[ \t]*[(\[]?(?P<initials>[A-Z]{2,4})[)\]]?(?=\s|$|[,;)])")
# Fields that hold a person → the title that the field itself gives.
FIELD_POSTS = {
    "contact": None, "contact officer": None, "contact officers": None, "report author": None, "author": None,
    "lead officer": None, "report by": None, "presented by": None, "prepared by": None, "responsible officer": None,
    "officer contact": None, "lead": None, "presenter": None, "sponsor": None, "executive sponsor": None,
    "originating officer": None, "clerk": "Clerk", "committee officer": "Committee Officer",
    "portfolio holder": "Portfolio Holder", "lead member": "Lead Member", "cabinet member": "Cabinet Member",
    "executive member": "Executive Member", "chair": "Chair", "chairman": "Chairman", "director": "Director",
    "lead director": "Director", "executive lead": None, "enquiries to": None, "report of": None, "from": None,
}  # fmt: skip
_COLUMNS = re.compile(r"\b(?:role|organisation|organization|title|representing|job title|position|post)\b", re.I)


@dataclass(slots=True)
class Attendance:
    """Reads lists and fields into the roster."""

    roster: Roster

    def read(self) -> None:
        """Every list, table row and field of the paper, in order."""
        for block in self.roster.paper.layout.blocks:
            listed = block.kind is BlockKind.ATTENDANCE and block.label != "moves"
            if (listed and attendance_of(block.label or "") != "public") or _lists_people(block):
                self._entries(block)
            elif block.kind is BlockKind.FIELD and block.label in FIELD_POSTS:
                self._field(block)

    def _field(self, block: Block) -> None:
        """ "Lead Officer: Jane Doe, Head of Care": a name in a field that holds one."""
        text = self.roster.paper.flow
        colon = text.find(":", block.start, block.end) + 1
        start = colon + len(text[colon : block.end]) - len(text[colon : block.end].lstrip())
        match = ENTRY.match(text, start, block.end)
        if not match or self.roster.paper.is_private(start, block.end):
            return
        stop = trimmed(text, match.start("name"), match.end("name"))
        name = text[match.start("name") : stop]
        body = any(m.start < stop for m in self.roster.paper.mentions_in(start, stop, "body"))
        if (
            body
            or has_office(name)
            or any(word in NOT_PERSONS for word in name.split())
            or not (match["title"] or " " in name)
        ):
            return
        self._listed(Named(start, match.start("name"), stop, _kind(match["title"])), block.end, block)
        title = FIELD_POSTS[block.label or ""]
        if title:
            person = self.roster.person(name)
            body_key = self.roster.paper.host if is_chair(title) else self.roster.council
            person.take(Post(title, body_key))

    def _entries(self, block: Block) -> None:
        """The entries of one line of a list of people."""
        text = self.roster.paper.flow
        away = attendance_of(block.label or "") == "away"
        start = block.start
        if away or re.match(r"(?i)apolog|councillors|cllrs", text[start : start + 12]):
            found = re.match(r"[^:\n]{0,90}?\b(?:from|behalf of|of|by)\b:?\s+", text[start : block.end])
            lead = found.end() if found and re.match(r"(?i)apolog", text[start : start + 12]) else 0
            start += lead
        for match in re.finditer(r"[^;]+", text[start : block.end]):
            self._entry(start + match.start(), start + match.end(), block)

    def _entry(self, start: int, end: int, block: Block) -> None:
        text, kind = self.roster.paper.flow, ""
        joined: list[Person] = []  # "Una Vale and Ian Holt, Acre CCG": what stands behind both
        for _ in range(80):
            while start < end and text[start] in " ,;\t\n|.&":
                start += 1
            if text.startswith("and ", start):
                start += 4
            match = ENTRY.match(text, start, end)
            if not match:
                self._reversed(start, end)
                return
            first, stop = match.start("name"), trimmed(text, match.start("name"), match.end("name"))
            name = text[first:stop]
            if not self._is_entry(match["title"] or kind, name, text[stop:end], start):
                self._reversed(start, end)
                return
            own = _kind(match["title"])
            plain = (match["title"] or "Mr").rstrip(".") in ("Mr", "Mrs", "Ms", "Miss")
            kind = "councillor" if kind == "councillor" and plain else own
            following = self._next_in_list(stop, end, kind == "councillor")
            person = self._listed(Named(start, first, stop, kind), following, block)
            bodies = [post for post in person.posts if post.body and post.title is None]
            for other in joined:
                for post in bodies if not other.posts else ():
                    other.take(post)
            joined = [person] if text[stop:following].strip() == "and" else []
            if following >= end:
                return
            start = following

    def _is_entry(self, title: str | None, name: str, rest: str, start: int) -> bool:
        if any(word.rstrip(".") in NOT_PERSONS for word in name.split()) or self.roster.paper.is_private(
            start, start + 1
        ):
            return False
        if title:
            return True
        if len(name.split()) < 2 and "." not in name:
            return False
        return (
            is_given(name) or re.match(r"[A-Z](?:\.| )", name) is not None or bool(rest.strip()) or start == 0 or True
        )

    def _next_in_list(self, stop: int, end: int, with_title: bool) -> int:
        """Where the next person of the same line begins; the end of the line where there is none."""
        text = self.roster.paper.flow
        depth = 0
        for match in re.finditer(r"[()]|,\s*(?:and\s+)?|\s+and\s+|\s{3,}|\t", text[stop:end]):
            if match.group() == "(":
                depth += 1
            elif match.group() == ")":
                depth = max(0, depth - 1)
            elif depth == 0 and match.group().strip() in (",", "and", ", and"):
                at = stop + match.end()
                following = ENTRY.match(text, at, end)
                if following is None:
                    continue
                name = text[following.start("name") : trimmed(text, following.start("name"), following.end("name"))]
                body = any(
                    m.start < following.end() and m.end > at
                    for m in self.roster.paper.mentions_in(at - 1, following.end(), "body")
                )
                if any(word in NOT_PERSONS for word in name.split()) or body or has_office(name):
                    continue
                marked = text.startswith(" (", at + len(name)) or re.match(r"[A-Z](?:\.| )", name)
                if following["title"] or (len(name.split()) > 1 and (is_given(name) or marked)):
                    return at
                if (
                    with_title
                    and len(name.split()) == 1
                    and text[at + len(name) : at + len(name) + 1] in ",;. \n"
                    and not has_office(text[at:end].split(",")[0])
                ):
                    return at
        return end

    def _reversed(self, start: int, end: int) -> None:
        """ "Director of Public Health – Jane Doe": the post first."""
        text = self.roster.paper.flow
        names = [n for n in plain_names(text, start, end) if is_given(text[n.first : n.end])]
        if len(names) == 1 and has_office(text[start : names[0].start]):
            person = self.roster.person(text[names[0].first : names[0].end])
            person.official = person.listed = True
            person.spans.append((names[0].start, names[0].end, "name"))
            for post in posts_beside(self.roster.paper, start, names[0].start):
                person.take(post)

    def _listed(self, named: Named, end: int, block: Block) -> Person:
        text = self.roster.paper.flow
        person = self.roster.person(text[named.first : named.end])
        person.official = person.listed = True
        person.councillor = person.councillor or named.title == "councillor"
        person.spans.append((named.start, named.end, "name"))
        rest = named.end
        given = _INITIALS_AFTER.match(text, rest, end)
        if given is None:
            given = re.compile(r"[^\n]{0,40}\s(?P<initials>[A-Z]{2,3})[ \t]*(?=\n|$)").match(text, rest, end)
        if given and _could_be(given["initials"], person.words):
            person.initials = given["initials"]
            self._span_initials(person, given)
            if given.start() == rest and given.end("initials") - rest < 8:
                rest = given.end()
        words = self.roster.paper.text[rest:end]
        rank = text[named.start : named.first].strip(" .") if named.title == "rank" else None
        for post in posts_beside(self.roster.paper, rest, end):
            title = None if post.title == person.initials else post.title
            person.take(Post(title or rank, post.body))
        if rank and not person.posts:
            person.take(Post(rank, None))
        if self._is_member(named, person, block):
            person.councillor = True
        if is_chair(block.label) and block.kind is BlockKind.ATTENDANCE and self.roster.paper.host:
            person.take(Post("Chair", self.roster.paper.host))
        person.posts = [post for post in person.posts if (post.title or "").lower() != "in the chair"]
        if is_chair(words) and self.roster.paper.host and not any(is_chair(p.title) for p in person.posts):
            person.take(Post("Chair", self.roster.paper.host))
        return person

    def _is_member(self, named: Named, person: Person, block: Block) -> bool:
        """In a council's own committee those present without any other role are councillors, Mr and Mrs too."""
        if attendance_of(block.label or "") != "present" or person.councillor or self.roster.council is None:
            return False
        hosts = [body for body in self.roster.paper.reading.bodies if body.key == self.roster.paper.host]
        own = bool(hosts) and hosts[0].type == "Committee" and self.roster.paper.publisher == self.roster.council
        others = [post for post in person.posts if not is_chair(post.title) and "hair" not in (post.title or "")]
        return own and named.title == "address" and not others and not self.roster.paper.owners.get("joint")

    def _span_initials(self, person: Person, match: "re.Match[str]") -> None:
        person.spans.append((*match.span("initials"), "short"))


def _lists_people(block: Block) -> bool:
    """Whether the row belongs to a table whose headings are those of a list of people."""
    if block.kind is not BlockKind.ROW or not block.label or len(block.label) > 120:
        return False
    first = block.label.strip("| ").lower()
    return first.startswith(("name", "member", "attendee", "present")) and bool(_COLUMNS.search(first[4:]))


def _kind(title: str | None) -> str:
    if not title:
        return ""
    low = title.lower().rstrip(".")
    if low.startswith(
        ("cllr", "councillor", "ald", "county c", "borough c", "city c", "cnllr", "parish c", "district c")
    ):
        return "councillor"
    return "address" if len(low) < 5 or low in ("professor", "doctor", "baroness", "reverend", "canon") else "rank"


def _could_be(initials: str, words: list[str]) -> bool:
    """Whether the letters can be the initials of the name."""
    return initials[0] == words[0][0].upper() and words[-1][0].upper() in initials[1:] if words else False
