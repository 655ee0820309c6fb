"""Groups of those listed: what the line above some entries, or the words before them, says of them all."""

import re
from dataclasses import dataclass

from ingest.mentions.people.roster import Person
from ingest.mentions.posts import Post

# Lines without a name that head a group of those listed. Seen in: boards that sit by kind of member.
GROUP_HEAD = re.compile(
    r"\W*(?:(?:elected|co-?opted|voting|non-?voting|county|district|borough|city|unitary|town|parish|council|nhs|other"
    r"|local|partner|provider|executive|statutory|core|clinical|independent|lay|substitute|cabinet|committee|board"
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
LEAD_COUNCILLORS = re.compile(r"\W*(?:[\w-]+ )?(?:councillors|cllrs)\b", re.I)


@dataclass(slots=True)
class Group:
    """What the heading above some of the entries says of them all."""

    councillors: bool = False
    body: str | None = None
    elsewhere: bool = False  # councillors of other councils than the paper's own
    title: str | None = None  # "Public Governors:" over its governors


def singular(lead: str) -> str | None:
    """The title of one of those whom the words head: "Public Governors:" gives "Public Governor"."""
    match = OFFICES_OF_SEVERAL.fullmatch(lead)
    return match["title"] if match else None


def give_body(person: Person, body: str) -> None:
    """The group's body for the posts of the line that have none."""
    if not person.posts:
        person.take(Post(None, body))
    person.posts = [Post(post.title, post.body or body) for post in person.posts]
