"""What somebody is in the meeting that a list is of, and where he or she is from: chairs, members, officers, groups."""

import re

from ingest.mentions.people.carried import carried_back
from ingest.mentions.people.lists import Entry
from ingest.mentions.people.roster import Person
from ingest.mentions.post_owners import NHS
from ingest.mentions.posts import Post, is_chair, is_chair_of
from ingest.paper import Paper
from ingest.rules.tables import terms

_NHS = NHS | {"PrimaryCareTrust"}
# Titles that no councillor bears as one: whoever has them, untitled in a list of councillors, is no councillor.
_OFFICERS = frozenset(
    terms(
        "officer|director|manager|nurse|executive officer|chief executive|head of|consultant|solicitor|clerk|lead for"
    )
)
# "Jane Doe (Vice-Chairman)": of the meeting, whoever the column or comma behind it says that she is there for.
CHAIR = re.compile(
    r"\s*\((?P<title>(?:(?:vice|deputy|co|joint|acting)[- ]?)?chair(?:man|woman|person)?)\)(?=\s*(?:,|\t"
    r"|\s[–-]\s|\s{2}|\|)\s*\S)",
    re.IGNORECASE,
)
# "Partner member, Acre Council", "Vice-Chair (Acre CCG)": what somebody is in the meeting, and where he or she is from.
_MEMBER = re.compile(
    r"(?:partner|co-?opted|founder|ordinary|voting|non-voting|associate|appointed)\s+member|co-?opted",
    re.IGNORECASE,
)
# Before the body of all who stand before it: "(all Acre Council)", "both of Acre CCG".
_ALL = re.compile(r"\b(?P<how>all|both)(?: of| from| at| for)?(?: the)? ?$", re.I)
_CHAIR_FROM = re.compile(r"\s*(?:(?:vice|deputy|co)[- ]?)?chair(?:man|woman|person)?\s*\(", re.IGNORECASE)


def of_the_meeting(paper: Paper, posts: list[Post], words: str) -> list[Post]:
    """The posts, those of members and of a chair with a body in brackets given to the body that meets."""
    host, out = paper.host, []
    for post in posts:
        held = post.title and (_MEMBER.fullmatch(post.title) or (_CHAIR_FROM.match(words) and is_chair_of(post)))
        if held and host and post.body not in (None, host):
            out += [Post(None, post.body), Post(post.title, host)]
        else:
            out.append(post)
    return out


def is_officer(paper: Paper, posts: list[Post]) -> bool:
    """Whether the posts are those of an officer or of another body than a council, rather than of a councillor."""
    types = {body.key: body.type for body in paper.reading.bodies}
    for post in posts:
        title = (post.title or "").lower()
        if any(re.search(rf"\b{word}\b", title) for word in _OFFICERS):
            return True
        type_ = types.get(post.body or "", "LocalAuthority")
        own = type_ in ("LocalAuthority", "Committee", "HealthAndWellbeingBoard")
        if not own and (type_ in _NHS or not is_chair(post.title)):
            return True
    return False


def share_bodies(paper: Paper, found: list[tuple[Person, list[Post], Entry]]) -> None:
    """ "Una Vale and Ian Holt, Acre CCG": the body behind the last holds for those joined to it."""
    text = paper.text
    _of_all(paper, found)
    for index, key in carried_back(paper, [entry.named for _, _, entry in found]):
        person, posts, _ = found[index]
        person.posts = [Post(one.title, key if one in posts else one.body) for one in person.posts]
    # "A, B and C (Acre CCG); D and E (Acre Council)": the groups are parted by semicolons
    grouped = bool(found) and text.count(";", found[0][2].named.start, found[-1][2].after[1]) > 0
    shared = -1  # the place of who was last given the body of those behind
    for index in range(len(found) - 2, -1, -1):
        person, posts, entry = found[index]
        following, theirs, _ = found[index + 1]
        joined = text[slice(*entry.after)].strip()
        if len(posts) == 1 and _TITLE_AND.fullmatch(joined) and not _named(paper, entry):
            given = next((post.body for post in reversed(theirs) if post.body), None)
            if given and _named(
                paper, found[index + 1][2]
            ):  # "Dr Roe (Clinical Chair) and Ms Doe (Director), Acre CCG"
                person.posts = [Post(one.title, given if one in posts else one.body) for one in person.posts]
            continue
        # "Dr Roe (Acre CCG), J Vale, S Holt and T Osei (Bede CCG)": the bracket is of all three
        of_three = (
            shared == index + 1 and joined == "," and index > 0 and ")" in text[slice(*found[index - 1][2].after)]
        )
        if posts or person.councillor or joined not in ("and", "&", *((",",) if grouped or of_three else ())):
            continue
        bodies = [post for post in theirs if post.body and post.title is None]
        # "Dr Roe and Ms Doe (Clerk), Acre CCG"
        if not bodies and joined in ("and", "&") and _named(paper, found[index + 1][2]) and not following.councillor:
            bodies = [Post(None, post.body) for post in theirs if post.body][-1:]
        if bodies and (grouped or not following.councillor):
            for post in bodies:
                person.take(post)
            posts.extend(bodies)
            shared = index


def _of_all(paper: Paper, found: list[tuple[Person, list[Post], Entry]]) -> None:
    """ "Una Vale, Manager; Ian Holt, Clerk (both Acre Council)": the body behind the last holds for those before it."""
    bodies = paper.mentions_in(*found[-1][2].after, "body") if len(found) > 1 else []
    said = next((m for m in bodies if _ALL.search(paper.flow, max(0, m.start - 20), m.start)), None)
    match = said and _ALL.search(paper.flow, max(0, said.start - 20), said.start)
    if said is None or match is None or not match:
        return
    for person, posts, entry in found[-2:] if match["how"].lower() == "both" else found:
        if person.councillor or (_named(paper, entry) and entry is not found[-1][2]):
            continue
        person.posts = [Post(one.title, said.key) if one in posts else one for one in person.posts]
        if not posts:
            person.take(Post(None, said.key))
            posts.append(Post(None, said.key))


_TITLE_AND = re.compile(r"\([^()]{3,70}\)\s*(?:and|&)", re.IGNORECASE)


def _named(paper: Paper, entry: Entry) -> bool:
    """Whether the words behind somebody name a body."""
    return any(one.form != "pronoun" for one in paper.mentions_in(*entry.after, "body"))
