"""Who a paper that somebody writes in his own name is from: one body that heads it, or several: "our four councils"."""

import re
from collections import Counter

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.covers import (
    BEGINNING,
    DAY,
    GOES_TO,
    bodies_in,
    heading_body,
    listed_below,
    named_as_writer,
    only_bodies,
    type_of,
)
from ingest.mentions.parties_of_agreement import parties_of_agreement
from ingest.mentions.voices import find_voices
from ingest.paper import Paper
from ingest.rules.body_types import COMMISSIONERS, HOSTS, ISSUERS, PARTNERSHIPS, TRUSTS
from ingest.rules.tables import terms

_COVER = 7  # blocks of a cover, where two bodies on a line are those whose paper it is
HEAD = 16  # blocks at the beginning in which a paper says whose it is
# "Report of the Falls Task and Finish Group" in a title.
_REPORT_OF = re.compile(r"\breport (?:of|by|from) (?:the )?(?=[A-Z])(?!\w+ (?:Director|Member|Officer))", re.IGNORECASE)
_FROM = (
    "report of",
    "report by",
    "joint report",
    "author",
    "from",
    "prepared by",
    "report author",
    "plan owner",
    "document owner",
    "paper owner",
)
# Rows of the first page of a joint plan: the template of the Better Care Fund has such. Example: "Local authority | …".
_PARTY_ROW = re.compile(
    r"\s*(?:constituent )?(?:(?:local|lead|upper[- ]tier) (?:authority|authorities)|council"
    r"|clinical commissioning groups?|ccgs?"
    r"|integrated care boards?|icbs?|nhs commissioners?|(?:lead )?partners?|(?:partner |participating )?organisations?"
    r"|signatories|constituent bodies)(?:\(s\))?(?:\s*[:|]|\s{3,}|\t|\s*\Z)"
    r"|\s*(?:a )?(?:joint )?(?:plan|strategy|submission|statement|return) (?:of|by|from)(?:\s*[:|]|\s{3,}|\t)"
    r"|\s*signed (?:off )?(?:for|on behalf of|by)\b[^|:\n]{0,40}?(?:\s*[:|]|\s{3,}|\t|\s*\Z)",
    re.IGNORECASE,
)
# "This agreement is made on 1 April 2015 between (1) … and (2) …"; what follows the parties.
_MADE_BETWEEN = re.compile(
    r"(?:(?<!under )(?<!of )\b(?:this|the) (?:\w+ ){0,3}|^)(?:agreement|deed|memorandum|contract|arrangement)\b"
    r"[^.]{0,80}?\bbetween\b",
    re.IGNORECASE,
)
_RECITALS = re.compile(
    r"^[ \t]*(?:\d+\.?\s+)?(?:background|whereas|recitals?|introduction|definitions?"
    r"|it is (?:hereby )?agreed|the parties agree)\b"
    r"|\n\s*\n\s*\n",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_OUR = re.compile(
    r"\b[Oo]ur (?P<count>two|three|four|five|six|seven|eight) (?:\w+ )?(?P<what>clinical commissioning groups|ccgs"
    r"|councils|boroughs|local authorities|trusts|integrated care boards|icbs|organisations|partners)\b",
    re.IGNORECASE,
)
_MEANT = {
    "clinical commissioning groups": COMMISSIONERS[:1], "ccgs": COMMISSIONERS[:1], "councils": ("LocalAuthority",),
    "boroughs": ("LocalAuthority",), "local authorities": ("LocalAuthority",), "trusts": TRUSTS,
    "integrated care boards": COMMISSIONERS[1:], "icbs": COMMISSIONERS[1:],
    "organisations": ("LocalAuthority", *COMMISSIONERS, *TRUSTS),
    "partners": ("LocalAuthority", *COMMISSIONERS, *TRUSTS),
}  # fmt: skip
# "This plan has been drawn up by A, B and C", "This is what A and B plan to do", "A and B have written this strategy".
_PAPER = (
    r"(?:\w+[ -]){0,3}(?:plan|strategy|report|document|paper|prospectus|summary|proposal|case|statement|memorandum"
    r"|framework|charter|vision|account|briefing|guide|submission|response)"
)
_DRAWN_UP = (
    r"(?:drawn up|written|produced|prepared|developed|agreed|created|drafted|published|put together|co-produced|signed)"
)
_WRITTEN_BY = re.compile(
    rf"\b(?:this|the|our) {_PAPER} (?:is|was|were|has been|have been) (?:jointly |also )?{_DRAWN_UP}"
    rf"(?: jointly| together)? (?:by|between)\b|\b(?:this|it) is (?:the joint {_PAPER} of|what)\b"
    rf"|\b(?:this|the|our) {_PAPER} (?:sets out|describes|explains|shows|says) (?:what|how)\b"
    rf"|\bwe,(?= (?:the )?(?-i:[A-Z]))|\b(?:{_DRAWN_UP} jointly|joint {_PAPER}) (?:by|of|from)\b",
    re.IGNORECASE,
)
_HAVE_WRITTEN = re.compile(
    rf",? (?:have|has) (?:together |jointly )?{_DRAWN_UP}(?: together| jointly)? (?:this|the following) {_PAPER}\b"
    r"| (?:jointly |together |all )?(?:propose|intend|plan|are proposing|are planning|agree|undertake|commit) to\b"
    r"| (?:(?:are|have been) working together|work together|have (?:come together|joined forces))\b"
    r"(?=[^\n]{0,200}?\b(?:we|our)\b)",
    re.IGNORECASE,
)
_MADE = re.compile(rf"{_DRAWN_UP}(?: jointly| together)? by$", re.IGNORECASE)
_JOINED = re.compile(r"(?:[\s,;:&()“”\"‘’']|\b(?:and|both|the|with|together|by|our|partners?|also)\b)*", re.IGNORECASE)
_PARTY = frozenset(terms("LocalAuthority|ClinicalCommissioningGroup|IntegratedCareBoard|NHSTrust|FoundationTrust"))


def name_authors(paper: Paper) -> None:
    """Says whose the paper is, once bodies and people are found."""
    paper.settle()
    paper.authors = find_authors(paper)
    paper.voices = find_voices(paper)


def find_authors(paper: Paper) -> tuple[str, ...]:
    """The keys of the bodies that the paper itself names as its own; empty for minutes, or where it names none."""
    if paper.is_record:
        return ()
    if listed := parties_of_agreement(paper):
        return listed
    made = _MADE_BETWEEN.search(paper.text, 0, 2500)
    if made:  # an agreement: its parties, up to its recitals
        stop = _RECITALS.search(paper.text, made.end(), made.end() + 1500)
        named = bodies_in(paper, made.end(), stop.start() if stop else made.end() + 400)
        parties = [k for k in named if type_of(paper, k) in _PARTY]
        if len(parties) > 1:
            return tuple(parties)
    heading = heading_body(paper)
    rows, line = _first_page(paper)
    if line:
        return heading if heading and line.kind is not BlockKind.FIELD else tuple(_of_line(paper, line))
    if len(rows) > 1:
        return rows
    return (
        listed_below(paper) or _said(paper) or named_as_writer(paper) or heading or _finding(paper) or _counted(paper)
    )


def keep_named(paper: Paper) -> None:
    """Keep the paper that of all whom its first page names: "Local authority: …" and "CCGs: A and B", "From: A, B".

    What is weighed drops those of whom the rest of the plan seldom speaks; where it takes another body for the one
    whose paper it is, it goes before.
    """
    rows, line = _first_page(paper) if len(paper.authors) > 1 else ((), None)
    if line and line.kind is BlockKind.FIELD:
        rows = tuple(key for key in _of_line(paper, line) if type_of(paper, key) in _PARTY)
        if set(paper.own) < set(rows) <= set(paper.authors) and _FROM_SEVERAL.match(paper.text, line.start):
            paper.own = rows
    elif rows == paper.authors and paper.own and set(paper.own) < set(rows):
        paper.own = rows


def _first_page(paper: Paper) -> tuple[tuple[str, ...], Block | None]:
    """The parties in the rows of the first page, and the line before their end that says alone whose paper it is."""
    rows: list[str] = []
    inside = alone = False  # the table of those whose paper it is; whether a label stands over what it is for
    for block in paper.layout.blocks[:HEAD]:
        if block.end - block.start > 240:
            continue
        bodies = [k for k in bodies_in(paper, block.start, block.end)[:6] if type_of(paper, k) in _PARTY]
        row = _PARTY_ROW.match(paper.text, block.start, block.end)
        inside = row is not None or (inside and bool(bodies) and (alone or only_bodies(paper, block.start, block.end)))
        alone = row is not None and row.end() == block.end
        if inside:
            rows += bodies
        elif _of_line(paper, block):
            return (), block
    of_partnership = type_of(paper, paper.publisher or "") in PARTNERSHIPS
    return (() if of_partnership else tuple(dict.fromkeys(rows))), None


def _finding(paper: Paper) -> tuple[str, ...]:
    """The committee or group whose findings a report tells: "The Panel heard", "The Panel recommends"."""
    found = Counter(
        one.key
        for one in paper.mentions
        if one.kind == "body" and one.form != "pronoun" and _FINDS.match(paper.text, one.end)
    )
    best = found.most_common(1)
    return (best[0][0],) if best and best[0][1] >= _OFTEN and type_of(paper, best[0][0]) in HOSTS else ()


_OFTEN = 3
_FINDS = re.compile(
    r"\s+(?:also |therefore |further |strongly |was told |has )?(?:recommends|believes|heard|found|welcomes|concludes"
    r"|concluded|considers|thinks|is concerned|was (?:told|concerned|pleased|struck|impressed)|would like|feels|learnt"
    r"|visited|took evidence)\b"
)


def _said(paper: Paper) -> tuple[str, ...]:
    """Those whom one of the first sentences lists as having written the paper, where they are several."""
    for sentence in paper.layout.sentences:
        if sentence.start > BEGINNING:
            break
        by = _WRITTEN_BY.search(paper.text, sentence.start, sentence.end)
        have = None if by else _HAVE_WRITTEN.search(paper.text, sentence.start, sentence.end + 250)
        if by is None and (have is None or have.start() >= sentence.end):
            continue
        start, end = (by.end(), sentence.end) if by else (sentence.start, have.start() if have else sentence.end)
        listed = _list_from(paper, start, end)
        if by and len(listed) == 1 and type_of(paper, listed[0]) in ISSUERS | HOSTS and _MADE.search(by[0]):
            return tuple(listed)
        if len(listed) > 1 and all(type_of(paper, key) in _PARTY for key in listed):
            return tuple(listed)
    return ()


def _list_from(paper: Paper, start: int, end: int) -> list[str]:
    """The bodies of the list that begins there, each once."""
    keys: list[str] = []
    at = start
    for mention in paper.mentions_in(start, end, "body"):
        if mention.start >= at:
            if not _JOINED.fullmatch(paper.text, at, mention.start):
                break
            keys.append(mention.key)
            at = mention.end
    return list(dict.fromkeys(keys))


def _of_line(paper: Paper, block: Block) -> list[str]:
    """Those of a title "Report of …", a field "Report of:", or a line that holds nothing but two bodies or more."""
    head = _REPORT_OF.search(paper.text, block.start, block.end)
    if head and (own := bodies_in(paper, head.end(), head.end() + 2)):
        return own
    bodies = bodies_in(paper, block.start, block.end)
    if block.kind is BlockKind.FIELD and (block.label or "").startswith(_FROM):
        if paper.mentions_in(block.start, block.end, "person"):  # "Councillor Roe, Cabinet Member" is not the cabinet
            named = {one.key for one in paper.mentions_in(block.start, block.end, "body") if one.form in _NAMED}
            bodies = [key for key in bodies if key in named and type_of(paper, key) not in HOSTS]
        found = list(dict.fromkeys([*bodies, *_employers(paper, block)]))
        own = [paper.publisher] if paper.publisher and len(found) != 1 else []
        return list(dict.fromkeys([*own, *found])) if found else []
    if (
        len(bodies) < 2
        or block not in paper.layout.blocks[:_COVER]
        or GOES_TO.match(paper.text, block.start, block.end)
    ):
        return []
    if any(type_of(paper, key) == "Committee" for key in bodies) and _DAY.search(paper.text, block.start, block.end):
        return []  # "Acre Council - Care Committee - 11th October 2022": the meeting
    types = {type_of(paper, key) for key in bodies}
    if types == {"Committee", "LocalAuthority"} or any(paper.owners.get(key) in bodies for key in bodies):
        return []  # "Cabinet   Acre Council": a committee and the body that it is of
    words = paper.text[block.start : block.end]
    if words.count(")") > words.count("(") or _OF_A_SENTENCE.search(words):
        return []
    return bodies if only_bodies(paper, block.start, block.end) else []


_FROM_SEVERAL = re.compile(r"\W*(?:from|report (?:of|by|from)|joint report)\b[^:]{0,20}:", re.IGNORECASE)
_NAMED = ("name", "short")  # not "Partnership" in "Una Vale, Partnership Commissioning Lead"
# "The ten are Acre Council; Acre CCG;": a list that a sentence begins.
_OF_A_SENTENCE = re.compile(r"\b(?:are|is|were|was|include|includes)\b|;\s*\Z")


def _employers(paper: Paper, block: Block) -> list[str]:
    """The bodies of the people in the field."""
    people = {m.key for m in paper.mentions_in(block.start, block.end, "person")}
    posts = [post.body for person in paper.reading.people if person.key in people for post in person.posts]
    return [body for body in posts if body and type_of(paper, body) not in HOSTS]


_DAY = re.compile(rf"{DAY}|\b(?:19|20)\d\d\b", re.IGNORECASE)


def _counted(paper: Paper) -> tuple[str, ...]:
    """ "Our four CCGs": the bodies of the kind, where the paper names just so many in one breath or throughout."""
    match = _OUR.search(paper.text, 0, 4000)
    if match is None:
        return ()
    types, count = _MEANT[match["what"].lower()], _NUMBERS[match["count"].lower()]
    for sentence in paper.layout.sentences:
        keys = [k for k in bodies_in(paper, sentence.start, sentence.end) if type_of(paper, k) in types]
        first = next(iter(paper.mentions_in(sentence.start, sentence.end, "body")), None)
        listed = _list_from(paper, first.start, sentence.end) if first and len(keys) > count else keys
        if len(listed) == count and set(listed) <= set(keys):
            return tuple(listed)
    keys = [body.key for body in paper.reading.bodies if body.type in types]
    return tuple(keys) if len(keys) == count else ()
