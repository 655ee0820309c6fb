"""People in the fields of records and reports: "Lead Officer: Jane Doe, Head of Care"."""

import re
from dataclasses import dataclass

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.people.entries import Entries
from ingest.mentions.people.lists import read_line
from ingest.mentions.people.roster import Roster
from ingest.mentions.post_owners import own_body
from ingest.mentions.posts import Post, is_office, posts_beside
from ingest.paper import Paper
from ingest.rules.tables import terms

# Fields that hold a person → the title that the field itself gives.
FIELD_POSTS = {
    "contact": None, "contact officer": None, "contact officers": None, "report author": None, "author": None,
    "lead officer": "Lead Officer", "report by": None, "presented by": None, "prepared by": None,
    "responsible officer": "Responsible Officer",
    "officer contact": None, "lead": None, "presenter": None, "sponsor": None, "executive sponsor": None,
    "originating officer": None, "clerk": "Clerk", "committee officer": "Committee Officer",
    "portfolio holder": "Portfolio Holder", "lead member": "Lead Member", "cabinet member": "Cabinet Member",
    "executive member": "Executive Member", "chair": "Chair", "chairman": "Chairman", "director": "Director",
    "lead director": "Director", "executive lead": "Executive Lead", "enquiries to": None, "report of": None,
    "from": None,
    "authors": None, "report authors": None, "officer": None, "lead contact": None, "accountable officer": None,
    "senior responsible owner": "Senior Responsible Owner", "sro": "Senior Responsible Owner", "contact name": None,
    "executive director": "Executive Director", "head of service": "Head of Service", "report sponsor": None,
    "decision taken by": None, "decisions taken by": None, "decision maker": None, "approved by": None,
    "signed": None, "submitted by": None, "contacts": None, "contact details": None, "contact person": None,
    "report from": None, "lead author": None, "lead governor": "Lead Governor", "clinical lead": "Clinical Lead",
    "gp lead": "GP Lead", "project manager": "Project Manager", "programme manager": "Programme Manager",
    "programme director": "Programme Director", "democratic services officer": "Democratic Services Officer",
    "vice chair": "Vice Chair", "vice-chair": "Vice-Chair", "vice chairman": "Vice Chairman", "leader": "Leader",
    "scrutiny officer": "Scrutiny Officer", "link officer": None, "governance officer": "Governance Officer",
    "further information": None, "for further information contact": None, "for further information": None,
    "contact for further information": None, "contact for further details": None,
    "responsibility": None, "link officer/s": None,
    "introduced by": None, "minute taker": None, "note taker": None, "minutes taken by": None, "notes taken by": None,
    "minuted by": None, "officers": None, "speaker": None, "to": None,
}  # fmt: skip

# Words in the key of a field that holds a person, and such a key before a wide gap instead of a colon.
_HOLDS = re.compile(
    r"\b(?:officer|author|contact|lead|director|sponsor|holder|presenter|presented|cabinet member|chief|head of|manager"
    r"|chair|nurse|secretary|treasurer)\b",
    re.I,
)
# A key that says what somebody does for the paper or a matter rather than a post.
_ROLE_IN_PAPER = re.compile(r"\b(?:contact|name|report|author|lead|responsible|sponsor|present\w*|link)\b", re.I)
# Fields of those who write for whoever publishes the paper.
_AUTHORS = frozenset(terms("author|authors|report author|report authors"))
_NAME_FIELDS = frozenset(terms("name|contact name|officer name|lead name|named contact"))
_POST_FIELDS = frozenset(terms("post|post title|job title|title|position|role|designation|job role"))
_BODY_FIELDS = frozenset(terms("organisation|organization|employer|body"))
# The post on the line under a signature: no field, no sentence.
_POST_BELOW = re.compile(r"\s*\n[ \t]*(?P<words>[A-Z][^\n:.;]{4,110})[ \t]*(?=\n|$)")
_ALONE = (
    r"(?:(?:Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms|Miss)\.? )?(?:[A-Z][\w’'-]+|[A-Z]\.)(?: [A-Z]\.?)?"
    r" (?:(?:de|van|la|le) )?[A-Z][\w’'-]+"
)
# "Authors" over names alone, one on a line, as papers of think tanks have them.
_OVER_NAMES = re.compile(
    rf"^[ \t]*(?:(?i:(?:report |lead )?authors?|written by)):?[ \t]*\n(?:[ \t]*\n)?"
    rf"(?P<names>(?:[ \t]*{_ALONE}[ \t]*\n){{1,8}})",
    re.M,
)
# "Officer Contact" over or before "Jane Doe, Social Care", "Author Mrs Jane Doe Tel: 020 …", of a table made flat.
_OVER_OFFICER = re.compile(
    rf"^[ \t]*(?:(?P<key>Officer Contact|Contact Officer|Lead Officer|Report Author|Responsible Officer)s?"
    rf"(?:[ \t]*\n[ \t]*|[ \t]+)|(?:Author|Contact|Owner|Presented [Bb]y|Prepared [Bb]y|Sponsor)[ \t]+)"
    rf"(?P<line>{_ALONE}(?:,[^\n]{{3,60}})?)[ \t]*(?:$|(?=\b(?:Tel|Telephone|Email|E-mail|Ext)\b))",
    re.M,
)
_LINE = re.compile(r"[^\s\n][^\n]*")
_KEY = re.compile(r"(?P<key>[A-Z][A-Za-z /&-]{4,50}?):?(?:[ ]{3,}|\t+)")


@dataclass(slots=True)
class Fields:
    """Reads fields that hold people into the roster."""

    roster: Roster

    def read(self) -> None:
        """Every field whose key says that it holds a person."""
        blocks = self.roster.paper.layout.blocks
        for number, block in enumerate(blocks):
            if block.kind is BlockKind.FIELD and block.label in _NAME_FIELDS:
                self._name_over_post(block, blocks[number + 1 : number + 3])
            if block.kind is BlockKind.FIELD and (block.label in FIELD_POSTS or _HOLDS.search(block.label or "")):
                self._field(block, self.roster.paper.text.find(":", block.start, block.end) + 1)
            elif block.kind is BlockKind.ROW:
                key = _KEY.match(self.roster.paper.text, block.start, block.end)
                if key and _HOLDS.search(key["key"]):
                    self._field(block, key.end())

        for over in _OVER_NAMES.finditer(self.roster.paper.text):
            self._writers(*over.span("names"))
        for over in _OVER_OFFICER.finditer(self.roster.paper.text):
            self._holder(FIELD_POSTS.get((over["key"] or "").lower()), *over.span("line"))

    def _writers(self, start: int, end: int) -> None:
        """The people whom the lines of the span name, who write for whoever publishes the paper."""
        paper, reader = self.roster.paper, Entries(self.roster)
        for name in _LINE.finditer(paper.text, start, end):
            line = read_line(paper.text, *name.span(), reader.is_body)
            reader.put(line)
            for entry in line.entries:
                person = self.roster.person(entry.named.name_in(paper.text))
                if not person.posts and paper.publisher:
                    person.take(Post(None, paper.publisher))

    def _holder(self, title: str | None, start: int, end: int) -> None:
        """The officer whom the line names, with the post that its label gives where it gives none itself."""
        paper, person = self.roster.paper, Entries(self.roster).only(start, end)
        if person and title and not any(post.title for post in person.posts):
            person.take(Post(title, own_body(paper, title)))

    def _name_over_post(self, name: Block, below: tuple[Block, ...]) -> None:
        """ "Name: Jane Doe" over "Post: Head of Care", "Organisation: Acre CCG": the fields of a contact."""
        paper, post = self.roster.paper, below[0] if below else name
        if post.kind is not BlockKind.FIELD or post.label not in _POST_FIELDS:
            return
        first, colon = _behind_colon(paper, name), _behind_colon(paper, post)
        if not is_office(paper.text[colon : post.end]):
            return
        person = Entries(self.roster).only(first, name.end)
        if person is None:
            return
        whose = [
            m.key
            for one in below[1:]
            if one.label in _BODY_FIELDS
            for m in paper.mentions_in(one.start, one.end, "body")
        ]
        for held in posts_beside(paper, colon, post.end):
            person.take(Post(held.title, whose[0] if whose else held.body))

    def _field(self, block: Block, colon: int) -> None:
        paper = self.roster.paper
        start = _filled(paper.text, colon, block.end)
        if start >= block.end:
            return
        reader = Entries(self.roster)
        line = read_line(paper.text, start, block.end, reader.is_body)
        title = FIELD_POSTS.get(block.label or "") or self._written(block, colon)
        if not line.entries or (block.label not in FIELD_POSTS and line.lead[0] != line.lead[1]):
            return
        reader.put(line)
        self._below(block, line.entries[0].named.name_in(paper.text))
        if title and line.lead[0] == line.lead[1]:
            named = line.entries[0].named
            person = self.roster.person(named.name_in(paper.text))
            if not any(post.title for post in person.posts):
                told = [post.body for post in person.posts if post.body]  # "Programme Director: Jane Doe, Acre CCG"
                person.take(Post(title, told[0] if len(told) == 1 else own_body(paper, title)))
        elif block.label in _AUTHORS and len(line.entries) == 1 and not paper.reading.document.infers("publisher"):
            person = self.roster.person(line.entries[0].named.name_in(paper.text))
            if not person.posts and paper.publisher:
                person.take(Post(None, paper.publisher))

    def _written(self, block: Block, colon: int) -> str | None:
        """The post that is itself the key of the field: "Chief Medical Officer: Dr Jane Doe"."""
        key = " ".join(self.roster.paper.text[block.start : max(block.start, colon - 1)].split())
        told = block.label not in FIELD_POSTS and not _ROLE_IN_PAPER.search(key)
        return key if told and is_office(key) and len(key.split()) < 8 else None

    def _below(self, block: Block, name: str) -> None:
        """ "Signed: Jane Doe" over "Cabinet Member for Adult Social Care"."""
        paper, person = self.roster.paper, self.roster.person(name)
        below = _POST_BELOW.match(paper.text, block.end)
        if below and not any(post.title for post in person.posts) and is_office(below["words"]):
            for post in posts_beside(paper, *below.span("words")):
                person.take(post)


def _behind_colon(paper: Paper, block: Block) -> int:
    """Where what a field holds begins."""
    return _filled(paper.text, paper.text.find(":", block.start, block.end) + 1, block.end)


def _filled(text: str, start: int, end: int) -> int:
    """Where the first word of the span begins; its end where it is blank."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip(" \t\n/"))  # "Lead officer: / Jane Doe", of a table made flat
