"""Whether somebody named in running text acts in an official role: by post, speech, work, rank or a cell of a table."""

import re

from ingest.dates.words import MONTH_NAMES
from ingest.layout import MARGIN
from ingest.layout.blocks import BlockKind
from ingest.mentions.people.commas import SPEECH_AFTER
from ingest.mentions.people.private_roles import in_office, is_aged, is_relative, seems_private
from ingest.mentions.people.roster import Person, Roster
from ingest.mentions.persons import Named, is_given, is_no_name
from ingest.mentions.posts import Post
from ingest.mentions.titles import PROFESSIONS, PUBLIC_HEADINGS
from ingest.paper import Paper

_PUBLIC = re.compile(PUBLIC_HEADINGS, re.I)
_PRESENTING = re.compile(
    r"\b(?:present(?:ed|ation|ing)|attend(?:ed|ing)|introduced|on behalf of|thanked|report(?:ed)? by|led by"
    r"|gave|updated|chaired|appointed|steps? down|stepping down|(?:takes?|taking|took) over from|succeeds)\b",
    re.I,
)
_WHO_RUNS = re.compile(
    r",? who (?:now |also |currently |jointly )?(?:(?:runs?|leads?|manages?|heads?|chairs?|directs?|oversees?"
    r"|led|ran|chaired|will (?:lead|run|chair)|is leading|is (?:in charge|responsible) (?:of|for))"
    r"(?= (?:the|our|its|it|both|all|this|these|that|those|[A-Z][\w’']+|[a-z]+s for (?:them|us|the [A-Z]\w+))\b)"
    r"|(?:had|has) (?:become|been) the\b)"
)
_ASKS = re.compile(
    r",? (?:also |then |further |again |\w+ly )*(?:asked|queried|questioned|enquired|inquired|spoke|urged|wanted"
    r"|demanded|raised|called (?:for|on)|challenged|pressed|objected|complained)\b"
)
_LED_BY = re.compile(r"\b(?:led|chaired|headed|run|presented|overseen) by (?:our |the |a |an )?[a-z][\w ,-]{0,50} \Z")
# "presented by Mrs Quill", "to approve the appointment of Mr Roe and Ms Penn", "the Governors have re-appointed Mr Roe"
_GIVEN = re.compile(
    r"\b(?:presented|introduced|tabled|report(?:ed)?|paper|update|presentation) by \Z"
    r"|\b(?:(?:re-?)?(?:appointment|election) of|(?:re-?)?(?:appointed|elected))"
    r" (?:[^.;\n]{0,60} and )?\Z"
)
_MP = re.compile(r" MPs?\b")
_CONTACT = re.compile(r"\b[Cc]ontact(?: our| the)? \Z")
_REACHED = re.compile(r",? ?(?:on|at|via|by|:)? ?\(?(?:0\d|tel\b|e-?mail|\S{1,40}@)")
_CELL_END, _CELL_START = (
    re.compile(r"(?: {3,}|\t|\| ?)$"),
    re.compile(r"(?: \([^()]{2,30}\)|, [A-Z][\w&’' ]{1,30}?)?(?: {3,}|\t| ?\|)"),
)
# "(ACTION: Jane Doe)", "Owner – Jane Doe", "Action:- Jane Doe/Ian Holt": whoever has to do it.
_MARKED = re.compile(
    r"\b(?:actions?(?: (?:by|for|on))?|owner|lead(?: officer)?|responsible(?: officer)?)\s*(?::\s?[–-]|[:–-])\s*"
    r"(?-i:(?:[A-Z][\w’'-]+ [A-Z][\w’'-]+ ?[/&,] ?){0,3})$",
    re.I,
)
# "Proposed by Jane Doe, seconded by Ian Holt": who moves at a meeting is one of its members.
_MOVED = re.compile(r"\b(?:proposed|moved|seconded|nominated)(?:(?: by)?:| by) (?:the )?\Z", re.I)
# "Mrs Roe substituted for Mr Vale", "Mr Roe was replaced by Ms Vale", "attended in place of Dr Holt"
_STEPS_IN = (
    r"(?:substitut(?:ed|es|ing)|deputis(?:ed|es|ing)|stood in|standing in|stands in|sat in) for"
    r"|(?:had |has |have )?replaced|(?:was |were |had been |has been )?(?:replaced|represented) by"
    r"|(?:attend(?:ed|ing)|present|there|came|sat) (?:as (?:a )?(?:substitute|deputy) for"
    r"|in (?:the )?(?:place|stead|absence) of|instead of|on behalf of)"
)
_A_NAME = r"(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?)\b"
_IN_PLACE = re.compile(rf",? (?:who )?(?:was |were |is |are |had |has )?(?:{_STEPS_IN}) (?={_A_NAME})")
_IN_PLACE_OF = re.compile(rf"\b(?:{_STEPS_IN}) \Z")
_AND_COUNCILLOR = re.compile(r" and (?:Councillor|Cllr) (?:[A-Z][\w’'.-]* ?){1,3}(?<! )")
_KNIGHTS = frozenset({"Sir", "Dame"})  # with the first name alone: "Sir Ian opened the meeting"
# "Sir Robert Peel Hospital"
_GOES_ON = re.compile(r" [A-Z][a-z]")
# "to Sir Robert Peel in Tamworth", "at Dr Gray’s in Elgin": a hospital by the name of somebody, and where it is
_IN_TOWN = re.compile(r",? (?:in|at) (?!the\b)[A-Z][a-z]+")
_OF_BEDS = re.compile(
    r"\b(?:beds?|wards?|units?|services?|patients|clinics?|care|admitted|moved?|transferred|discharged|based|sites?"
    r"|hospitals?|A&E|departments?|theatres|surgery)\b[^.;]{0,25}\b(?:at|to|from|in|of)(?: the)? \Z",
    re.I,
)


def accepted(roster: Roster, named: Named, posts: list[Post]) -> Person | None:
    """The person, where the text shows an official role and nothing private."""
    paper, text = roster.paper, roster.paper.flow
    name = text[named.first : named.end]
    if named.title in ("councillor", "rank") or (
        named.title == "" and (roster.known(name) or (is_given(name) and _is_cell(paper, named)))
    ):
        return _taken(roster, name)
    held = in_office(posts)
    private = len(held) < len(posts) and not any(post.title for post in held)
    posts = held
    private = private or (seems_private(text, named) and not posts)
    private = private or bool(_PUBLIC.search(paper.heading_of(named.start))) or is_aged(text, named)
    if is_relative(text, named):
        return None
    if named.title == "address":
        if any(one.official for one in roster.by_surname.get(name.split()[-1].lower(), [])):
            return roster.person(name)
        person = (roster.knighted(name) if named.address in _KNIGHTS else None) or roster.person(name)
        person.private = person.private or private
        acts = SPEECH_AFTER.match(text, named.end) or _works(text, named) or _in_profession(text, named)
        acts = acts or _stands_in(text, named)
        person.official = person.official or bool(posts) or bool(acts)
        return person
    if _MP.match(text, named.end):
        return _taken(roster, name)
    if private or not (posts or is_given(name)):
        return None
    sentence = paper.layout.sentence_at(named.start)
    said = text[sentence.start : sentence.end] if sentence else ""
    shown = is_given(name) or any(post.title for post in posts) or text.startswith(" (", named.end)
    marked = _MARKED.search(text, max(0, named.start - 100), named.start)
    marked = marked or _MOVED.search(text, max(0, named.start - 25), named.start)
    speaks = SPEECH_AFTER.match(text, named.end) and not _only_asks(roster, named)
    acts = marked or _PRESENTING.search(said) or speaks or _works(text, named)
    acts = acts or _stands_in(text, named) or _with_councillor(text, named)
    return _taken(roster, name) if (posts and shown) or (is_given(name) and acts) else None


def _only_asks(roster: Roster, named: Named) -> bool:
    """Whether somebody who is in none of the paper's lists of people only asks: whoever comes to a meeting may."""
    text = roster.paper.flow
    first, *_, last = text[named.first : named.end].split()
    listed = [person for person in roster.people if person.listed]
    there = any(person.words[-1] == last and person.words[0][0] == first[0] for person in listed)
    return bool(listed) and not there and _ASKS.match(text, named.end) is not None


def _taken(roster: Roster, name: str) -> Person:
    person = roster.person(name)
    person.official = True
    return person


def _works(text: str, named: Named) -> bool:
    """Whether the words beside a name show somebody at work: "led by … Dr Quill", "Ada Quill, who runs the hub"."""
    if _WHO_RUNS.match(text, named.end):
        return True
    if any(form.search(text, max(0, named.start - 80), named.start) for form in (_LED_BY, _GIVEN)):
        return True
    asked = _CONTACT.search(text, max(0, named.start - 24), named.start)
    return asked is not None and _REACHED.match(text, named.end) is not None


def _stands_in(text: str, named: Named) -> bool:
    """Whether somebody is named as the one who is away, or steps in, at a meeting: "substituted for Mr Roe"."""
    before = text[max(0, named.start - 40) : named.start]
    return bool(_IN_PLACE.match(text, named.end) or _IN_PLACE_OF.search(before))


def _with_councillor(text: str, named: Named) -> bool:
    """Whether a councillor joined to the name says what both say: "Ian Holt and Councillor Ada Vale spoke"."""
    joined = _AND_COUNCILLOR.match(text, named.end)
    return joined is not None and SPEECH_AFTER.match(text, joined.end()) is not None


# Behind the owner of an action, in a log whose cells nothing parts: "Una Vale (UV) 9 May 2019 Asked".
_OWNS = re.compile(rf" (?:\([A-Z]{{2,4}}[a-z]?\) )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH_NAMES}) 20\d\d\b")


def _is_cell(paper: Paper, named: Named) -> bool:
    """Whether the name is a whole cell of a row, or begins one with its body: the owner of an action."""
    block = paper.layout.block_at(named.start)
    if block is not None and block.label == MARGIN:
        return True
    if block is None or block.kind not in (BlockKind.ROW, BlockKind.ACTION):
        return False
    before, after = paper.flow[block.start : named.start], paper.flow[named.end : block.end]
    if block.kind is BlockKind.ACTION and _OWNS.match(after):
        return True
    return bool(_CELL_END.search(before) or not before) and bool(_CELL_START.match(after) or not after)


def _in_profession(text: str, named: Named) -> bool:
    """Whether the form of address is one of a profession or honour, and the name a whole one: "Sir Ian Holt"."""
    words = text[named.first : named.end].split()
    if _OF_BEDS.search(text, max(0, named.start - 60), named.start) or _IN_TOWN.match(text, named.end):
        return False
    place = is_no_name(words[-1]) or _GOES_ON.match(text, named.end)  # "Sir Robert Peel Hospital", "Lord Vale House"
    return named.address in PROFESSIONS and len(words) > 1 and not place
