"""Who is named in an official role, by lists, fields, posts and speech. Long: the steps share one paper's state.

A person needs a role that the text shows: councillor, an entry of an attendance list, a post, a body, or speaking at
the meeting. Whoever is shown as a member of the public, a patient or a relative is dropped with every mention.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field

from ingest.layout.blocks import Block, BlockKind
from ingest.layout.words import attendance_of
from ingest.mentions.persons import ENTRY, Named, is_given, plain_names, titled, trimmed
from ingest.mentions.posts import Post, has_office, is_chair, is_office, posts_beside
from ingest.mentions.titles import NOT_PERSONS, PRIVATE, PUBLIC_HEADINGS, SPEECH
from ingest.paper import Form, Mention, Paper
from ingest.reading import PersonRead, PostRead
from ingest.slugs import slug

_PRIVATE = re.compile(PRIVATE, re.I)
_PUBLIC = re.compile(PUBLIC_HEADINGS, re.I)
_SPEECH = re.compile(r"[,)]?\s+(?:also |then |further |again |both |briefly |\w+ly )*(?:" + "|".join(SPEECH) + r")\b")
_PRESENTING = re.compile(
    r"\b(?:present(?:ed|ation|ing)|attend(?:ed|ing)|introduced|on behalf of|thanked|report(?:ed)? by|led by"
    r"|gave|updated)\b",
    re.I,
)
_INITIALS_AFTER = re.compile(r"[ \t]*[(\[]?(?P<initials>[A-Z]{2,4})[)\]]?(?=\s|$|[,;)])")
_INITIALS = re.compile(r"(?<![\w/&.])[A-Z]{2,3}(?![\w/&'’-]*[A-Z])\b")
_CHUNK = re.compile(r",\s*(?P<words>[^,;.()\n]{2,110})")
_BRACKET = re.compile(r"\s*\((?P<words>[^()\n]{2,140}(?:\([^()\n]{1,40}\))?[^()\n]{0,60})\)")
_BEFORE = re.compile(
    r"(?P<words>(?:[A-Z][\w’'&/-]*|–|-)(?:,? (?:[A-Z][\w’'&/-]*|of|for|and|the|to|in|&|–"
    r"|-))*(?: \([^()]{2,40}\))?),? ?$"
)
_OF_PLACE = re.compile(
    r",? (?:of|from) [A-Z][a-z]+(?:,|\s+(?:had|asked|has|gave|who|spoke|submitted))|, (?:a|an"
    r"|the) (?:local )?(?:resident|carer|patient)"
)
_BODY_FIRST = re.compile(r"(?:from|of|at|for|representing|on behalf of)?\s*(?:the )?\s*(?:NHS )?", re.I)
_OF_BODY = re.compile(r"(?: \([A-Z]{2,4}\))?,? (?:of|from|for|representing|on behalf of) (?:the )?")
_IS_POST = re.compile(
    r" (?:is|was|became|has been appointed|had been appointed|was appointed)(?: as)?(?: the| an?| now)*"
    r" (?P<words>(?:[\w-]+ ){0,4}?(?:chief|director|head|chair|manager|officer|lead)\b[^.;\n]{0,80})",
    re.I,
)
_SIGNED = re.compile(
    r"[ \t]*\n\s{0,20}(?P<words>(?:[A-Z][\w-]+ ){0,5}(?:Chair|Chief|Director|Head|Leader|Manager"
    r"|Officer)[^\n.]{0,110})(?=\n|$)"
)
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
class _Person:
    """One person in the making."""

    name: str
    words: list[str]
    councillor: bool = False
    official: bool = False
    private: bool = False
    listed: bool = False
    initials: str | None = None
    posts: list[Post] = field(default_factory=list)
    spans: list[tuple[int, int, Form]] = field(default_factory=list)

    def take(self, post: Post) -> None:
        """Add a post unless one with the same body and title, or a fuller one, is there."""
        for index, held in enumerate(self.posts):
            if held.title == post.title and (held.body == post.body or post.body is None):
                return
            if held.title == post.title and held.body is None:
                self.posts[index] = post
                return
            if held.body == post.body and (post.title is None or held.title is None):
                self.posts[index] = Post(held.title or post.title, post.body)
                return
        self.posts.append(post)


def find_people(paper: Paper) -> None:
    """Add the paper's people, their posts and mentions. Bodies must have been found before."""
    paper.settle()
    reader = _People(paper)
    reader.read()
    reader.write()


@dataclass(slots=True)
class _People:
    """The state while one paper is read."""

    paper: Paper
    people: list[_Person] = field(default_factory=list)
    by_surname: dict[str, list[_Person]] = field(default_factory=lambda: defaultdict(list))
    seen: list[tuple[Named, _Person]] = field(default_factory=list)
    council: str | None = None

    def read(self) -> None:
        paper = self.paper
        self.council = self._council()
        for block in paper.layout.blocks:
            listed = block.kind is BlockKind.ATTENDANCE and block.label != "moves"
            if (listed and attendance_of(block.label or "") != "public") or _lists_people(block):
                self._entries(block)
            elif block.kind is BlockKind.FIELD and block.label in FIELD_POSTS:
                self._field(block)
        self._prose()

    def _field(self, block: Block) -> None:
        """ "Lead Officer: Jane Doe, Head of Care": a name in a field that holds one."""
        text = self.paper.flow
        colon = text.find(":", block.start, block.end) + 1
        start = colon + len(text[colon : block.end]) - len(text[colon : block.end].lstrip())
        match = ENTRY.match(text, start, block.end)
        if not match or self.paper.is_private(start, block.end):
            return
        stop = trimmed(text, match.start("name"), match.end("name"))
        name = text[match.start("name") : stop]
        body = any(m.start < stop for m in self.paper.mentions_in(start, stop, "body"))
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
            person = self.person(name)
            body_key = self.paper.host if is_chair(title) else self.council
            person.take(Post(title, body_key))

    def _council(self) -> str | None:
        bodies = {body.key: body for body in self.paper.reading.bodies}
        publisher = bodies.get(self.paper.publisher or "")
        if publisher and publisher.type == "LocalAuthority":
            return publisher.key
        owner = bodies.get(self.paper.owners.get(self.paper.host or "", ""))
        if owner and owner.type == "LocalAuthority":
            return owner.key
        councils = [body.key for body in bodies.values() if body.type == "LocalAuthority"]
        return councils[0] if len(councils) == 1 else None

    # ── who is who ───────────────────────────────────────────────────────────────────────────────────
    def person(self, name: str) -> _Person:
        """The person of that name: the same surname, and a first name or initial that does not contradict."""
        words = [word for word in re.split(r"[\s.]+", name) if word]
        same = self.by_surname[words[-1].lower()]
        for known in reversed(same):
            if len(words) == 1 or len(known.words) == 1 or known.words[0][0] == words[0][0]:
                both = len(words[0]) > 1 and len(known.words[0]) > 1 and len(words) > 1 and len(known.words) > 1
                if both and known.words[0] != words[0] and not known.words[0].startswith(words[0][:3]):
                    continue
                if len(words) > len(known.words) or (len(words) == len(known.words) and len(name) > len(known.name)):
                    known.name, known.words = name, words
                return known
        made = _Person(name, words)
        same.append(made)
        self.people.append(made)
        return made

    def known(self, name: str) -> bool:
        """Whether somebody of that full name has been found already."""
        words = name.split()
        return any(p.words[0] == words[0] for p in self.by_surname.get(words[-1].lower(), []) if len(p.words) > 1)

    # ── attendance ───────────────────────────────────────────────────────────────────────────────────
    def _entries(self, block: Block) -> None:
        """The entries of one line of a list of people."""
        text = self.paper.flow
        away = attendance_of(block.label or "") == "away"
        start = block.start
        if away or re.match(r"(?i)apolog|councillors|cllrs", text[start : start + 12]):
            found = re.match(r"[^:\n]{0,90}?\b(?:from|behalf of|of|by)\b:?\s+", text[start : block.end])
            lead = found.end() if found and re.match(r"(?i)apolog", text[start : start + 12]) else 0
            start += lead
        for match in re.finditer(r"[^;]+", text[start : block.end]):
            self._entry(start + match.start(), start + match.end(), block)

    def _entry(self, start: int, end: int, block: Block) -> None:
        text, kind = self.paper.flow, ""
        joined: list[_Person] = []  # "Una Vale and Ian Holt, Acre CCG": what stands behind both
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
        if any(word.rstrip(".") in NOT_PERSONS for word in name.split()) or self.paper.is_private(start, start + 1):
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
        text = self.paper.flow
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
                    for m in self.paper.mentions_in(at - 1, following.end(), "body")
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
        text = self.paper.flow
        names = [n for n in plain_names(text, start, end) if is_given(text[n.first : n.end])]
        if len(names) == 1 and has_office(text[start : names[0].start]):
            person = self.person(text[names[0].first : names[0].end])
            person.official = person.listed = True
            person.spans.append((names[0].start, names[0].end, "name"))
            for post in posts_beside(self.paper, start, names[0].start):
                person.take(post)

    def _listed(self, named: Named, end: int, block: Block) -> _Person:
        text = self.paper.flow
        person = self.person(text[named.first : named.end])
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
        words = self.paper.text[rest:end]
        rank = text[named.start : named.first].strip(" .") if named.title == "rank" else None
        for post in posts_beside(self.paper, rest, end):
            title = None if post.title == person.initials else post.title
            person.take(Post(title or rank, post.body))
        if rank and not person.posts:
            person.take(Post(rank, None))
        if self._is_member(named, person, block):
            person.councillor = True
        if is_chair(block.label) and block.kind is BlockKind.ATTENDANCE and self.paper.host:
            person.take(Post("Chair", self.paper.host))
        person.posts = [post for post in person.posts if (post.title or "").lower() != "in the chair"]
        if is_chair(words) and self.paper.host and not any(is_chair(p.title) for p in person.posts):
            person.take(Post("Chair", self.paper.host))
        return person

    def _is_member(self, named: Named, person: _Person, block: Block) -> bool:
        """In a council's own committee those present without any other role are councillors, Mr and Mrs too."""
        if attendance_of(block.label or "") != "present" or person.councillor or self.council is None:
            return False
        hosts = [body for body in self.paper.reading.bodies if body.key == self.paper.host]
        own = bool(hosts) and hosts[0].type == "Committee" and self.paper.publisher == self.council
        others = [post for post in person.posts if not is_chair(post.title) and "hair" not in (post.title or "")]
        return own and named.title == "address" and not others and not self.paper.owners.get("joint")

    def _span_initials(self, person: _Person, match: "re.Match[str]") -> None:
        person.spans.append((*match.span("initials"), "short"))

    # ── running text ─────────────────────────────────────────────────────────────────────────────────
    def _prose(self) -> None:
        paper, text = self.paper, self.paper.flow
        names = [n for n in titled(text) if self._readable(n.start)]
        taken = sorted((n.start, n.end) for n in names)
        for block in paper.layout.blocks:
            if block.kind in (BlockKind.FURNITURE, BlockKind.ATTENDANCE, BlockKind.ROW):
                continue
            if block.kind is BlockKind.HEADING and text[block.start : block.end].isupper():
                continue
            names += [
                n
                for n in plain_names(text, block.start, block.end)
                if not _touches(taken, n.start, n.end) and self._may_be(n, block)
            ]
        names.sort(key=lambda n: n.start)
        found: list[tuple[Named, _Person, list[Post]]] = []
        for index, named in enumerate(names):
            if paper.is_private(named.start, named.end) or self._is_body(named):
                continue
            limit = names[index + 1].start if index + 1 < len(names) else len(text)
            posts = self._posts_after(named, limit) or self._posts_before(named)
            person = self._accepted(named, posts)
            if person:
                found.append((named, person, posts))
        self._share(found)
        for named, person, posts in found:
            person.spans.append((named.start, named.end, "name"))
            person.councillor = person.councillor or named.title == "councillor"
            for post in posts:
                person.take(post)
            if named.title == "rank" and not posts:
                person.take(Post(named.address, None))

    def _readable(self, position: int) -> bool:
        block = self.paper.layout.block_at(position)
        if block is None or block.kind is BlockKind.FURNITURE:
            return False
        return block.kind is not BlockKind.ATTENDANCE or block.label == "moves"

    def _is_body(self, named: Named) -> bool:
        return any(
            m.end > named.first for m in self.paper.mentions_in(named.first - 1, named.end, "body") if m.form == "name"
        )

    def _may_be(self, named: Named, block: Block) -> bool:
        """Whether an untitled name is worth a closer look: a known given name, or a title right behind it."""
        text = self.paper.flow
        name = text[named.first : named.end]
        if self.known(name):
            return True
        follows = text[named.end : named.end + 90]
        if _SIGNED.match(text, named.end) or _OF_BODY.match(text, named.end):
            return is_given(name)
        if follows.startswith((" (", ", ", " – ", " - ")) and is_office(follows.split(")")[0].split(".")[0][:80]):
            return is_given(name) or follows.startswith((" (", ", "))
        return is_given(name)

    def _posts_after(self, named: Named, limit: int) -> list[Post]:
        text, paper = self.paper.flow, self.paper
        bracket = _BRACKET.match(text, named.end, min(limit + 200, len(text)))
        if bracket:
            inside = bracket.span("words")
            if has_office(bracket["words"]) or paper.mentions_in(*inside, "body"):
                return posts_beside(paper, *inside)
            return []
        joined = _OF_BODY.match(text, named.end)
        if joined:
            bodies = paper.mentions_in(joined.end(), joined.end() + 2, "body")
            if bodies and bodies[0].form in ("name", "short", "definite"):
                return [Post(None, bodies[0].key)]
        stated = _IS_POST.match(text, named.end) or _SIGNED.match(text, named.end)
        if stated and is_office(stated["words"][:60]):
            return posts_beside(paper, *stated.span("words"))
        end = named.end
        for _ in range(5):
            chunk = _CHUNK.match(text, end, min(limit, end + 150))
            if not chunk:
                break
            words = chunk["words"]
            speech = _SPEECH.search(" " + words)
            said = max(0, speech.start() - 1) if speech else len(words)
            bodies = paper.mentions_in(*chunk.span("words"), "body")
            before = words[: bodies[0].start - chunk.start("words")] if bodies else words
            if bodies and len(before) <= said and (_BODY_FIRST.fullmatch(before) or is_office(before)):
                end = bodies[0].end
                break
            if said == 0 or not has_office(words[:said]):
                break
            end = chunk.start("words") + said
            if speech:
                break
        return posts_beside(paper, named.end, end) if end > named.end else []

    def _posts_before(self, named: Named) -> list[Post]:
        """ "the Executive Director – Adult Care, Mr Gareth Plumtree", "Head of Finance (Jane Doe)"."""
        text = self.paper.flow
        low = max(0, text.rfind("\n", max(0, named.start - 160), named.start) + 1, named.start - 160)
        before = text[low : named.start]
        bracket = before.endswith("(")
        match = _BEFORE.search(before[:-1].rstrip() if bracket else before)
        if not match or not is_office(match["words"][-110:]) or (not bracket and not before.endswith((", ", " "))):
            return []
        if not bracket and before[-2:] != ", " and named.title == "":
            return []
        words = match["words"]
        start = low + match.start("words")
        cut = words.rfind(". ")
        start += cut + 2 if cut >= 0 else 0
        posts = posts_beside(self.paper, start, low + match.end("words"))
        owner = self._owner_before(start)
        return [Post(post.title, owner or post.body) if post.title else post for post in posts]

    def _owner_before(self, start: int) -> str | None:
        """ "AWP's Locality Manager": the body whose possessive stands right before the title."""
        text = self.paper.text
        for mention in self.paper.mentions_in(max(0, start - 90), start, "body"):
            if text[mention.end : start].strip() in ("'s", "’s"):
                return mention.key
        return None

    def _accepted(self, named: Named, posts: list[Post]) -> _Person | None:
        """The person, where the text shows an official role and nothing private."""
        text, name = self.paper.flow, self.paper.flow[named.first : named.end]
        if named.title in ("councillor", "rank"):
            person = self.person(name)
            person.official = True
            return person
        near = text[max(0, named.start - 45) : named.start] + " " + text[named.end : named.end + 40]
        shown_private = bool(_PRIVATE.search(near)) and not posts
        place = bool(_OF_PLACE.match(text, named.end)) and not posts
        public = bool(_PUBLIC.search(self.paper.heading_of(named.start)))
        if named.title == "address":
            known = [p for p in self.by_surname.get(name.split()[-1].lower(), []) if p.official]
            if known:
                return self.person(name)
            person = self.person(name)
            person.private = person.private or shown_private or place or public
            person.official = person.official or bool(posts) or bool(_SPEECH.match(text, named.end))
            return person
        if self.known(name):
            return self.person(name)
        if shown_private or place or public or not (posts or is_given(name)):
            return None
        sentence = self.paper.layout.sentence_at(named.start)
        said = text[sentence.start : sentence.end] if sentence else ""
        if (posts and (is_given(name) or any(post.title for post in posts))) or (
            is_given(name) and (_PRESENTING.search(said) or _SPEECH.match(text, named.end))
        ):
            person = self.person(name)
        else:
            return None
        person.official = True
        return person

    def _share(self, found: list[tuple[Named, _Person, list[Post]]]) -> None:
        """ "Keely Firth and Lydia George, Rotherham CCG": what stands behind the last holds for those joined to it."""
        text = self.paper.flow
        for index in range(len(found) - 2, -1, -1):
            named, _, posts = found[index]
            following, _, theirs = found[index + 1]
            if posts or not theirs or text[named.end : following.start] not in (" and ", ", ", " & ", ", and "):
                continue
            if all(post.body and post.title is None for post in theirs):
                posts.extend(theirs)

    # ── what comes of it ─────────────────────────────────────────────────────────────────────────────
    def write(self) -> None:
        """Put people and their mentions into the reading."""
        kept = [p for p in self.people if p.official and not (p.private and not p.posts and not p.listed) and p.spans]
        kept.sort(key=lambda p: min(p.spans))
        self._find_initials(kept)
        self._find_roles(kept)
        for number, person in enumerate(kept, 1):
            key = f"p{number}"
            spans = sorted(set(person.spans))
            posts = self._posts(person)
            bodies = [post.body for post in posts if post.body]
            owner = next((b.entity for b in self.paper.reading.bodies if bodies and b.key == bodies[0]), None)
            owner = owner or self.paper.reading.document.entities.get("publisher") or self.paper.reading.document.id
            self.paper.reading.people.append(
                PersonRead(
                    key=key,
                    entity=f"person-{slug(person.name)}-{owner}",
                    name=person.name,
                    posts=posts,
                    mentions=[(start, end) for start, end, _ in spans],
                    start=spans[0][0],
                    end=spans[0][1],
                    confidence=0.97 if person.listed or person.councillor else 0.92 if posts else 0.8,
                )
            )
            self.paper.mentions += [Mention(start, end, "person", key, form) for start, end, form in spans]

    def _posts(self, person: _Person) -> list[PostRead]:
        posts = list(person.posts)
        if person.councillor:
            types = {body.key: body.type for body in self.paper.reading.bodies}
            own = next((p.body for p in posts if types.get(p.body or "") == "LocalAuthority"), self.council)
            posts = [p for p in posts if p.title is not None]
            posts.insert(0, Post("Councillor", own))
        return [PostRead(title=post.title, body=post.body) for post in posts]

    def _find_initials(self, kept: list[_Person]) -> None:
        """Places where initials stand for somebody of an attendance list."""
        listed = [p for p in kept if p.listed]
        given = {p.initials: p for p in listed if p.initials}
        made: dict[str, list[_Person]] = defaultdict(list)
        for person in listed:
            if len(person.words) > 1:
                made["".join(word[0] for word in person.words)].append(person)
        for short, people in made.items():
            if short not in given and len(people) == 1 and len(short) == 2:
                given[short] = people[0]
        if not given:
            return
        places = [m for m in _INITIALS.finditer(self.paper.flow) if m.group() in given]
        stated = any(p.initials for p in listed)
        if not stated and (len(places) < 3 or len({m.group() for m in places}) < 2):
            return
        for match in places:
            if self._readable(match.start()) and not self.paper.is_private(*match.span()):
                given[match.group()].spans.append((*match.span(), "short"))

    def _find_roles(self, kept: list[_Person]) -> None:
        """Places where a post stands for its holder: "the Chairman", "the Head of Finance"."""
        forms: dict[str, _Person | None] = {}
        for person in kept:
            for post in person.posts:
                if post.title and is_chair(post.title) and post.body == self.paper.host:
                    for word in ("Chair", "Chairman", "Chairwoman", "Chairperson"):
                        forms[word] = person if forms.get(word, person) is person else None
                elif post.title and " " in post.title and len(post.title) < 80:
                    for title in {post.title, post.title.split(" – ")[0].split(" - ")[0]}:
                        forms[title] = person if forms.get(title, person) is person else None
        forms = {title: person for title, person in forms.items() if person}
        if not forms:
            return
        pattern = re.compile(
            r"\b[Tt]he ("
            + "|".join(re.escape(t) for t in sorted(forms, key=len, reverse=True))
            + r")\b(?! of the (?!Board))"
        )
        taken = sorted((s, e) for p in kept for s, e, _ in p.spans)
        for match in pattern.finditer(self.paper.flow):
            holder = forms[match.group(1)]
            if holder and self._readable(match.start()) and not _touches(taken, *match.span()):
                holder.spans.append((*match.span(), "role"))


def _lists_people(block: Block) -> bool:
    """Whether the row belongs to a table whose headings are those of a list of people."""
    if block.kind is not BlockKind.ROW or not block.label or len(block.label) > 120:
        return False
    first = block.label.strip("| ").lower()
    return first.startswith(("name", "member", "attendee", "present")) and bool(_COLUMNS.search(first[4:]))


def _touches(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(spans, (start, 0))
    return (index < len(spans) and spans[index][0] < end) or (index > 0 and spans[index - 1][1] > start)


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
