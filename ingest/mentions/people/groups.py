"""Groups of those listed: what the line above some entries, or the words before them, says of them all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.layout.attendance_words import attendance_of
from ingest.mentions.people.lists import Entry
from ingest.mentions.people.roster import Person
from ingest.mentions.placed import body_at
from ingest.mentions.posts import Post
from ingest.paper import Paper
from ingest.rules.tables import terms

# Lines without a name that head a group of those listed. Seen in: boards that sit by kind of member.
GROUP_HEAD = re.compile(
    r"\W*(?:(?:elected|co-?opted|voting|non-?voting|county|district|borough|city|unitary|town|parish|council|nhs|other"
    r"|local|partner|provider|executive|(?:non[- ])?statutory|ex[- ]officio|full|associate|core|clinical|independent"
    r"|lay|substitute|cabinet|committee|board"
    r"|governing|body|and|&|of|the|health|care|social|from|in|attendance|members?)\b\W*)*"
    r"(?:councillors?|cllrs?|members?|officers?|representatives?|directors|governors|ccgs?|groups?|trusts?|councils?"
    r"|providers|healthwatch|partners|substitutes|sector|guests|advisors|advisers|observers|attendees|boards?|council"
    r"|invitees|presenters|membership)\b\W*",
    re.I,
)
COUNCILLORS = re.compile(r"\b(?:councillors|cllrs|elected members|cabinet members)\b", re.I)
# The title of several before their names: "Public Governors:", "Trustees –", "Non-Executive Directors".
OFFICES_OF_SEVERAL = re.compile(
    r"\W*(?P<title>(?:[A-Z][\w-]+ ){0,3}(?:Governor|Trustee|Director|Non-Executive|Member|Adviser|Observer))s\W*"
)
_GOVERNORS = re.compile(r"(?P<title>(?:[a-z]+ ){1,3}governor)s?(?: present| in attendance)?")
# Words before names that are no councillors, though councillors stand before them: "Co-optees: Ms Roe", "Officers –".
_OTHERS = re.compile(
    r"(?:^|[.;\n]|  )\W*(?:(?:other|also|statutory|non-?voting|voting|invited|independent|council)\s+)*"
    r"(?:(?P<co>co-?opt(?:ed|ees?)(?: (?:members?|representatives?))?)|(?P<officers>officers)|officer"
    r"|representatives?|guests?"
    r"|observers?|advis[eo]rs?|in attendance|also present|invitees|presenters|by invitation)"
    r"(?: \w+){0,2}\s*(?::|[–-] )",
    re.I,
)
# A label of a list behind the sentence or list before it, with a name behind it.
_LABELS = re.compile(
    r"(?<=[a-z)])[.;]\s+(?P<label>[A-Z][A-Za-z '’/-]{3,40}):-?\s+"
    r"(?=(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev)\b|[A-Z]\.|[A-Z][a-z’'-]+ [A-Z])"
)
# The same where nothing parts the lists: "… Acre CCG In Attendance Ian Holt (IH) Head of Care Apologies Ada Roe (AR)"
_RUN_ON = re.compile(
    r"(?:(?<=[\w)])\s+|(?<![^\n]))(?P<label>(?:Also )?[Ii]n [Aa]ttendance|Also [Pp]resent"
    r"|Apologies(?: [Rr]eceived)?(?: [Ff]rom)?|Officers [Pp]resent|Observers)(?<! )"
    r"(?:(?<=[Ff]rom):(?=\s+[A-Z][a-z])|(?=:?\s+(?:(?:Dr|Mr|Mrs|Ms|Prof|Cllr)\.? )?"
    r"[A-Z][a-z’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+ (?:\([A-Z][A-Za-z]{1,3}\)|[A-Z]{2,3}\b)))"
)
_OF_ONE = frozenset(terms("chair|chairman|vice-chair|vice chair|minutes|minute taker|council"))
_OF_COUNCIL = re.compile(
    r"(?P<place>[A-Z][\w’'-]+(?: (?:(?:and|&|of|upon|on) )?[A-Z][\w’'-]+){0,4}?)"
    r"(?: (?:(?:County|City|Borough|District|Metropolitan) )*Council)?"
    r" (?:(?:[Cc]ouncillors|[Cc]llrs|[Mm]embers)|(?P<co>[Cc]o-?opt(?:ees|ed [Mm]embers)))(?: [Pp]resent)?"
    r"\s*(?::|[–-] )\s*"
)
_OF_A_COUNCIL = ["LocalAuthority", "Committee"]  # publisher and host, where officers present are the council's
LEAD_COUNCILLORS = re.compile(r"\W*(?:[\w-]+ )?(?:councillors|cllrs)\b", re.I)


@dataclass(slots=True)
class Group:
    """What the heading above some of the entries says of them all."""

    councillors: bool = False
    body: str | None = None
    elsewhere: bool = False  # councillors of other councils than the paper's own
    title: str | None = None  # "Public Governors:" over its governors
    members: bool = False  # of the body that meets, by their kind: "Statutory members"
    beside: tuple[str, ...] = ()  # the other bodies that those under "Acre CCG and Bede CCG" are of


def others(paper: Paper, words: str) -> Group | None:
    """The group that such words before its names make: the co-opted of the body that meets, officers of its council."""
    match = _OTHERS.search(words)
    if match is None:
        return None
    types = {body.key: body.type for body in paper.reading.bodies}
    if match["officers"] and [types.get(one or "") for one in (paper.publisher, paper.host)] == _OF_A_COUNCIL:
        return Group(body=paper.publisher)
    return Group(title="Co-opted Member", body=paper.host) if match["co"] else Group()


def of_a_council(paper: Paper, start: int, end: int) -> tuple[Group, int] | None:
    """The group that a line begins with whose words name a council by its place, and where these words end:
    "Acreford & Bede Councillors: …", "Acreford co-optees – …"."""
    match = _OF_COUNCIL.match(paper.flow, start, end)
    council = body_at(paper, match["place"], frozenset({"LocalAuthority"})) if match else None
    if match is None or council is None:
        return None
    if match["co"]:
        return others(paper, f"{match['co']}:") or Group(), match.end()
    return Group(councillors=True, body=council), match.end()


def parts_from(text: str, before: Entry, entry: Entry) -> bool:
    """Whether an entry ends the councillors before it: "Cllrs Roe and Vale; Dr Holt (Acre CCG)", "Officers: Ms Doe"."""
    between = text[before.named.end : entry.named.start]
    addressed = entry.named.title == "address" and before.named.title != "address"
    return (addressed and ";" in between) or _OTHERS.search(between) is not None


def labels_in(text: str, start: int, end: int) -> "Iterator[re.Match[str]]":
    """The labels of lists behind other sentences of a line: "Una Vale (Acre). Staff governor: Mr Ian Holt"."""
    found = [*_LABELS.finditer(text, start, end), *_RUN_ON.finditer(text, start, end)]
    for match in sorted(found, key=lambda one: one.start()):
        label = match["label"].lower()
        if label not in _OF_ONE and attendance_of(label) not in (None, "public"):
            yield match


def of_governors(paper: Paper, label: str) -> Group | None:
    """The group of governors of one kind that a label (lower case) heads: "public governors present"."""
    match = _GOVERNORS.fullmatch(label)
    return Group(title=match["title"].capitalize(), body=paper.host) if match else None


def of_members(paper: Paper, label: str) -> Group | None:
    """The group of those whom a label (lower case) heads as members of one kind of the body that meets."""
    match = _MEMBERS.fullmatch(label) if paper.host else None
    return Group(title=match["title"].title(), body=paper.host, members=True) if match else None


_MEMBERS = re.compile(
    r"(?P<title>(?:independent|lay|(?:non[- ])?(?:statutory|voting)|core|associate|ex[- ]officio) (?:board )?member)s"
    r"(?: present| in attendance)?"
)
# "… attended the meeting": a sentence in a list, of whoever came besides.
CAME_BESIDES = re.compile(r"\b(?:also )?attended\b(?! (?:as|on behalf))")


def singular(lead: str) -> str | None:
    """The title of one of those whom the words head: "Public Governors:" gives "Public Governor"."""
    match = OFFICES_OF_SEVERAL.fullmatch(lead)
    return match["title"] if match else None


def give_body(person: Person, body: str) -> None:
    """The group's body for the posts of the line that have none."""
    if not person.posts:
        person.take(Post(None, body))
    person.posts = [Post(post.title, post.body or body) for post in person.posts]


def named_together(paper: Paper, start: int, end: int) -> tuple[str, ...]:
    """The bodies that a line names and nothing else, each once: "Acre CCG and Bede CCG"; empty where it says more."""
    found = [one for one in paper.mentions_in(start, end, "body") if one.form != "pronoun" and one.end <= end]
    at = start
    for one in found:
        if one.start > at and not _JOINS.fullmatch(paper.text, at, one.start):
            return ()
        at = max(at, one.end)
    rest = paper.text[at:end]
    return tuple(dict.fromkeys(one.key for one in found)) if found and not rest.strip(" :–-") else ()


_JOINS = re.compile(r"\W*(?:\([A-Za-z&/ ]{2,12}\)\W*)?(?:and|with|the|for|jointly)?(?:\s+the)?\W*", re.IGNORECASE)


def give_beside(person: Person, group: Group) -> None:
    """The same posts in the other bodies of the group's heading."""
    for post in [post for post in person.posts if post.body == group.body]:
        for body in group.beside:
            person.take(Post(post.title, body))
