"""Posts whose holder a paper does not name: "the Director of Public Health will write" binds the body of the post."""

import re
from bisect import bisect_left

from ingest.layout import BlockKind
from ingest.paper import Mention, Paper
from ingest.rules.body_types import COMMISSIONERS, TRUSTS
from ingest.rules.offices import BARE_OFFICE, CLINICAL, EXAMPLES, OF_COUNCILS, OFFICE, STAFF

_OFFICE = re.compile(OFFICE)
_BARE = re.compile(BARE_OFFICE, re.MULTILINE)
_STAFF = re.compile(STAFF)
_OF_COUNCILS, _CLINICAL = re.compile(OF_COUNCILS, re.IGNORECASE), re.compile(CLINICAL, re.IGNORECASE)
_OWNED = re.compile(r"(?:’s|'s|s’|s')?\s+(?:own\s+)?$")
_POSSESSIVE = re.compile(r"(?:’s|'s|(?<=s)[’'])\s+(?:own\s+)?")
_OF = re.compile(r",?\s+(?:of|at|for|from)\s+(?:the\s+)?$|,\s+(?:the\s+)?$")
_EMPLOY = frozenset({"LocalAuthority", *COMMISSIONERS, *TRUSTS, "Healthwatch", "NationalBody", "VoluntaryOrganisation"})
_SKIP = frozenset({BlockKind.FURNITURE, BlockKind.ATTENDANCE, BlockKind.HEADING, BlockKind.FIELD})
__all__ = ["EXAMPLES", "find_offices"]


def find_offices(paper: Paper) -> None:
    """Adds a mention wherever a post stands for its holder: of the person named right behind it, else of the body."""
    paper.settle()
    taken = sorted((m.start, m.end) for m in paper.mentions if m.kind != "programme")
    starts = [start for start, _ in taken]
    found = []
    for match in (*_OFFICE.finditer(paper.flow), *_BARE.finditer(paper.flow)):
        start, end = match.span()
        block = paper.block_at(start)
        if block is None or block.kind in _SKIP:
            continue
        mention = _meant(paper, start, end, match["title"])
        if mention is not None and not _touches(taken, starts, mention.start, mention.end):
            found.append(mention)
    own = _own(paper, "LocalAuthority")
    for match in _STAFF.finditer(paper.flow) if own else ():
        block = paper.block_at(match.start())
        if block is not None and block.kind not in _SKIP and not _touches(taken, starts, *match.span()):
            found.append(Mention(*match.span(), "body", own or "", "office"))
    paper.mentions += found


def _meant(paper: Paper, start: int, end: int, title: str) -> Mention | None:
    """The mention of the holder where a name follows, of the body that owns the post, else of the paper's own."""
    person = next((m for m in paper.mentions_in(start + 4, end, "person") if m.form != "pronoun"), None)
    if person is not None:  # "the Head of Finance, Ms Roe": the commas of a title go on into the name
        end = start + len(paper.text[start : person.start].rstrip(" ,("))
    inside = next((m for m in paper.mentions_in(start, end, "body") if m.form != "pronoun"), None)
    if inside is not None and inside.start > start + 4:  # "the Chief Executive of Barnsley CCG"
        end = inside.start
        end = start + len(re.sub(r"\s+(?:of|for|at)\s*$", "", paper.text[start:end]))
        return Mention(start, end, "body", inside.key, "office") if end - start > 8 else None
    whose = _POSSESSIVE.match(paper.text, inside.end, end) if inside is not None else None
    if whose:  # "the Trust's Head of Care"
        start, title = whose.end(), paper.text[whose.end() : end]
    after = paper.mentions_in(end, end + 24, "body", "person")
    if after and after[0].kind == "person" and re.fullmatch(r"[\s,(]{1,3}", paper.text[end : after[0].start]):
        return Mention(start, end, "person", after[0].key, "role")
    if after and after[0].kind == "body" and _OF.fullmatch(paper.text[end : after[0].start]):
        following = paper.mentions_in(after[0].end, after[0].end + 6, "person")
        if following:
            return Mention(start, end, "person", following[0].key, "role")
        return Mention(start, end, "body", after[0].key, "office")
    before = paper.mentions_in(max(0, start - 80), start, "body")
    if before and _OWNED.fullmatch(paper.text, before[-1].end, start):
        owner = before[-1].key
        holder = _holder(paper, title, start, owner)
        return Mention(start, end, *(("person", holder, "role") if holder else ("body", owner, "office")))
    holder = _holder(paper, title, start)
    if holder:
        return Mention(start, end, "person", holder, "role")
    key = _default(paper, title)
    return Mention(start, end, "body", key, "office") if key else None


def _holder(paper: Paper, title: str, at: int, owner: str | None = None) -> str | None:
    """Whose post, of that body where one is said, begins so: "the Director" is the Director of Care.

    Of several it is the one named last before the place; nobody where none is named near it.
    """
    begins = " ".join(title.split()).casefold()
    found = {
        person.key
        for person in paper.reading.people
        for post in person.posts
        if post.title and _begins(post.title.casefold(), begins) and (owner is None or post.body == owner)
    }
    if len(found) > 1:
        near = paper.mentions_in(min(max(0, at - _NEAR), _opening(paper, at)), at, "person")
        return next((one.key for one in reversed(near) if one.key in found), None)
    return next(iter(found), None)


_NEAR = 700  # characters before a post in which its holder was named


def _opening(paper: Paper, at: int) -> int:
    """Where the item begins that the place is in; the place itself where it is in none."""
    block = paper.block_at(at)
    return paper.layout.blocks[block.item].start if block and block.item is not None else at


def _begins(title: str, words: str) -> bool:
    return title.startswith(words) and not title[len(words) : len(words) + 1].isalpha()


def _default(paper: Paper, title: str) -> str | None:
    """Whose a post is that nothing is said of: councils have directors of public health, CCGs accountable officers."""
    if _OF_COUNCILS.search(title):
        return _own(paper, "LocalAuthority")
    if _CLINICAL.search(title):
        return _own(paper, *COMMISSIONERS) or _own(paper, *TRUSTS)
    own = paper.own_body
    if len(paper.authors) > 1:
        return None  # a joint paper: nothing says which of them
    thing = next((body for body in paper.reading.bodies if body.key == own), None)
    return own if thing is not None and thing.type in _EMPLOY else None


def _own(paper: Paper, *types: str) -> str | None:
    """The body of these classes whose paper it is, else the only one that the paper names."""
    of_type = [body for body in paper.reading.bodies if body.type in types]
    own = (paper.owners.get(paper.host or ""), paper.publisher, *paper.authors)
    chosen = next((body.key for body in of_type if body.key in own), None)
    return chosen or (of_type[0].key if len(of_type) == 1 else None)


def _touches(taken: list[tuple[int, int]], starts: list[int], start: int, end: int) -> bool:
    at = bisect_left(starts, end) - 1
    return any(taken[i][1] > start for i in range(max(0, at - 2), at + 1))
