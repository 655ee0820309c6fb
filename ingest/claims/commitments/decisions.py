"""What a meeting decided: limbs of resolutions and recommendations, and decisions inside the running text."""

import re
from collections.abc import Iterator

from ingest.claims import parties
from ingest.claims.commitments.inline_decisions import (
    bare_decisions,
    cell_decisions,
    inline_decisions,
    note_decisions,
    refused_advice,
)
from ingest.claims.commitments.motions import Motion, carried_points, settled_by_vote, undone
from ingest.claims.parties import Draft
from ingest.claims.parties.addressed import addressed, must_act, names_only
from ingest.claims.parties.responsible import report_authors, responsible_of
from ingest.layout import Block, BlockKind
from ingest.layout.words import DECISION_LEADS
from ingest.mentions.posts import is_office
from ingest.paper import Paper

_FOLLOWING = re.compile(r"\bfollowing\b[^.]{0,60}:[-–—]*\s*$", re.IGNORECASE)
# In a limb under its own number: "the report be noted; and that …". What a comma joins is one limb.
_SPLIT = re.compile(r";\s+(?:and\s+)?(?=that\s)", re.IGNORECASE)
_TRAILING = re.compile(r"[\s;,.]*(?:;?\s*and)?[\s;,.]*$")
_TO_HOST = re.compile(
    r"\b(?:report(?:ed)?\s+back|(?:submitted|presented|brought|reported|circulated|provided)\s+(?:back\s+)?to"
    r"|(?:next|future|every|\w+)\s+meeting|receive|to\s+(?:the|this)\s+(?:board|committee|panel|commission))",
    re.IGNORECASE,
)
_IS_RECOMMENDED = re.compile(
    r"recommend|\b(?:is|are) (?:being )?(?:asked|invited|requested) to\b|\badvises?\b|\burges?\b"
    r"|\basking\b[^.]{3,60}\bto\b"
    r"|\bactions? (?:required|requested|needed) (?:by|of|from)\b",
    re.IGNORECASE,
)
# "We would ask Members to:"
_IS_ASKED = re.compile(
    r"\b(?:we|i|team|group|panel) (?:would |\w+ly |also |therefore )*(?:asks?|invites?|calls? on)\b[^.]{2,70}\bto\W*$"
    r"|\b(?:our|the|key|my) (?:asks?|requests?) (?:of|for|to)\b|^\W*(?:asks?|requests?) (?:of|from|to)\b"
    r"|\bwhat we(?:['’]d| would|['’]re| are)? (?:like to |now )?(?:ask|asking|need|want|seek|request)"
    r"(?: for)? (?:of|from)\b"
    r"|\b(?:we|i)(?:['’]d| would) (?:now |also )?(?:ask|invite|urge) (?:you|members) to\W*$",
    re.IGNORECASE,
)
# A limb that only opens others: "The Committee recommends that", "I have decided".
_ONLY_OPENS = re.compile(
    r"(?:\S+ ){1,7}(?:decided|decides?|agree[sd]?|resolve[sd]?|recommend(?:s|ed)?|approve[sd]?|asks?)"
    r"(?: (?:that|to))?\W*"
    r"|(?:that )?the (?:\w+ ){0,3}(?:committee|board|cabinet|panel|council|commission|executive|body|group)\W*"
    r"|as [^.;:\n]{3,120}, i (?:have |hereby |therefore )*(?:decided?|agreed?|approved?|resolved?|authorised?)"
    r"(?: (?:that|to))?\W*"
    r"|that (?:members|cabinet|council|executive|full council|governors)\W*"
    r"|(?:that )?(?:approval|authority|agreement|consent|support|delegated (?:authority|powers?)) (?:be|is|was)"
    r" (?:given|granted|delegated)(?: (?:to|for))?(?: the [^.;:\n]{3,80})?(?: to)?\W*",
    re.IGNORECASE,
)
# "1. The Board is asked to:", over limbs of its own
_ASKED_TO = re.compile(rf"(?:{DECISION_LEADS})", re.IGNORECASE)
_TO_WHOM = re.compile(r"(?:to|for) ", re.IGNORECASE)
_IS_ACTION = re.compile(r"\bactions?\b", re.IGNORECASE)
_IS_DECIDED = re.compile(r"\b(?:resolved|agreed|decision|decided|noted|approved|minutes)\b", re.IGNORECASE)
_NO_LIMB = re.compile(
    r"^(?:for|against|abstain\w*|reasons?|alternative|options?|vote)\b|\brejected (?:as|because|on)\b", re.IGNORECASE
)
_NOTES = re.compile(r"[;,]\s+and\s+(?=that\s)|;\s+(?:and\s+)?(?!of wh(?:ich|om)\b|including\b|namely\b)", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:be|will|would|to|agreed|that|ratified|approved|noted|endorsed|accepted|adopted|deferred)\b", re.IGNORECASE
)
_OVER = re.compile(r"(?<=[.;”\"’])\s+(?:An? |The |Upon |On )?(?:amendment|motion|being put)\b", re.IGNORECASE)


def decisions(paper: Paper, found: list[Motion]) -> Iterator[Draft]:
    """The decisions of the paper in order: every limb, "It was agreed that …" in the text, and motions by the vote."""
    seen: set[str] = set()
    for draft in _all(paper, found):
        words = re.sub(r"\W+", " ", paper.text[draft.start : draft.end].lower()).strip()
        if len(words) < 80:  # short ones recur under every item
            words += f" {paper.layout.blocks[draft.block].item} {draft.block if draft.rule != 'limb' else ''}"
        if words not in seen:
            seen.add(words)
            yield draft


def _all(paper: Paper, found: list[Motion]) -> Iterator[Draft]:
    blocks = paper.layout.blocks
    voted = settled_by_vote(found, paper)
    lost = undone(found)
    swallowed: set[int] = set()
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.LIMB and index not in swallowed:
            start, end = block.start, block.end
            words = paper.text[start:end]
            if _NO_LIMB.search(words) or _within(start, lost):
                continue
            if words.rstrip().endswith(":") and len(words.split()) == 1:
                continue  # the heading of a column
            child = _first_child(paper, index)
            if _says_nothing(paper, start, end) or (child is not None and _only_opens(block, words)):
                continue
            if child is not None and words.rstrip().endswith((":", ":-")) and len(words.split()) <= 5:
                continue
            if child is not None and _FOLLOWING.search(words):
                swallowed.add(child)
                end = blocks[child].end
                yield _limb(paper, index, start, end)
                continue
            if block.marker is None and len(words.split()) < 3 and index and blocks[index - 1].marker:
                continue
            if block.marker is None:
                yield from _sentences(paper, index)
                continue
            cut = start
            for match in _SPLIT.finditer(paper.text, start, end):
                yield _limb(paper, index, cut, match.start())
                cut = match.end()
            yield _limb(paper, index, cut, end)
    yield from _moved(paper, found)
    for rule in (inline_decisions, cell_decisions, bare_decisions, note_decisions, refused_advice):
        yield from (one for one in rule(paper) if not _within(one.start, voted))


def _only_opens(block: Block, words: str) -> bool:
    """Whether a limb over others says no more than who decides or is asked."""
    if block.marker is None and _ONLY_OPENS.fullmatch(words):
        return True
    return (
        words.rstrip().endswith((":", ":-", " to", " that"))
        and "\n" not in words
        and _ASKED_TO.fullmatch(words) is not None
    )


def _within(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


def _says_nothing(paper: Paper, start: int, end: int) -> bool:
    """Whether a limb decides nothing: a page number, "That" over others, no interests, advice accepted further on."""
    letters = any(map(str.isalpha, paper.text[start:end]))
    return (
        not letters
        or _NOTHING.fullmatch(paper.text, start, end) is not None
        or (end - start <= _SESSION_LONGEST and _SESSION.fullmatch(paper.text, start, end) is not None)
        or _names_reader(paper, start, end)
        or _is_a_name(paper, start, end)
        or _is_an_office(paper.text[start:end])
        or _accepted_below(paper, start)
    )


# "That" on a line of its own; "(to Council)"; the heading of a column of members;
# "There were no declarations of interest", "No apologies were received", "None".
_NOTHING = re.compile(
    r"\W*(?:that|to|none|nil|not applicable|n/a|(?:ordinary|reserve|substitute) members?)\W*"
    r"|\W*\((?:to|for|by) [^()]{3,60}\)\W*"
    r"|\W*(?:that )?(?:it was noted that )?(?:there were |there are )?(?:no|none) (?:further |other |new )?"
    r"(?:declarations?|disclosures?|apologies|interests|urgent (?:business|items?)|(?:public )?questions|petitions"
    r"|deputations|exempt items)\b[^.;]{0,80}\W*",
    re.IGNORECASE,
)
# "28/02/2018 - Cabinet": when and by whom what stands below was decided.
_SESSION = re.compile(
    r"(?:\w+day,? )?\d{1,2}(?:[/.-]\d{1,2}[/.-]|(?:st|nd|rd|th)? [A-Z][a-z]+ )(?:20)?\d\d\s*(?:[-–:,]\s*|by (?:the )?)?"
    r"(?:[A-Z][\w&’'-]*(?: (?:[A-Z][\w&’'-]*|and|of|the|for|&))*)?\W*"
    r"(?:\s{3,}.*)?"  # "19 July 2018          Effective unless called in"
)


_SESSION_LONGEST = 200  # characters


def _names_reader(paper: Paper, start: int, end: int) -> bool:
    """Whether a line in a list of advice says no more than whom what follows is for: "to Acre NHS Trust"."""
    return _TO_WHOM.match(paper.text, start, end) is not None and bool(names_only(paper, start, end))


def _is_a_name(paper: Paper, start: int, end: int) -> bool:
    """Whether a line is the name of somebody or of a body and nothing else: "the following Members:" over names."""
    words = len(paper.text[start:end].strip(" .;,"))
    people = paper.mentions_in(start, start + 1, "person")
    if any(_TEAM.fullmatch(paper.text, person.end, end) for person in people):
        return True  # "Jane Doe, Social Care"
    return any(
        named.form != "pronoun" and min(end, named.end) - max(start, named.start) >= words
        for named in (*paper.mentions_in(start, end, "person"), *paper.mentions_in(start, end, "body"))
    )


def _is_an_office(words: str) -> bool:
    """Whether a line is a label, or an office and nothing else: "Leader of the Council", "Officer Contact"."""
    words = " ".join(words.split()).strip(" .;,")
    if _LABEL.fullmatch(words):
        return True
    return _TITLE_WORDS.fullmatch(words) is not None and not _ACT.match(words) and is_office(words)


_TEAM = re.compile(r",\s*[A-Z][\w’'&-]*(?: (?:and |& )?[A-Z][\w’'&-]*){0,4}\s*")
_LABEL = re.compile(
    r"(?:officer contacts?|contact officers?|cabinet (?:portfolio|member)s?\(?s?\)?|papers? with (?:the )?report"
    r"|wards?\(?s?\)? affected|report authors?|background papers?|date of decision|call[- ]in date)",
    re.IGNORECASE,
)
_TITLE_WORDS = re.compile(r"[A-Z][\w’'&-]*(?:,? (?:[A-Z][\w’'&-]*|for|of|and|the|&|to)){1,11}")
_ACT = re.compile(
    r"(?:Approve|Note|Agree|Delegate|Appoint|Request|Endorse|Recommend|Receive|Authorise|Support|Nominate|Confirm|Adopt"
    r"|Accept|Thank|Ask|Invite|Award|Extend|Require|Re-?appoint|Elect|Grant|Give|Instruct|That|To|Recruit|Designate)\w*\b"
)
_CODE = re.compile(r"(?<![^\n])(?:R|Rec\.? ?)\d{1,2}\b(?=[\s:.–-]*\Z)")


def _accepted_below(paper: Paper, start: int) -> bool:
    """Whether the paper goes on to say that the advice under this code was accepted: "R1 | Accepted. …"."""
    code = _CODE.search(paper.text, paper.text.rfind("\n", 0, start) + 1, start)
    if code is None:
        return False
    reply = re.compile(
        rf"^\W*{re.escape(code[0])}\b[\s|:.–-]*(?:fully |yes,? )?(?:accepted|agreed|supported)\b", re.I | re.M
    )
    return reply.search(paper.text, start) is not None


def _sentences(paper: Paper, index: int) -> Iterator[Draft]:
    """The decisions of a limb without a number: one a sentence, of the later ones those that decide something."""
    block = paper.layout.blocks[index]
    start = block.start
    while start < block.end:
        sentence = paper.layout.sentence_at(start)
        end = min(sentence.end, block.end) if sentence else block.end
        if start == block.start or _GOES_ON.search(paper.text, start, end):
            cut = start
            for match in _NOTES.finditer(paper.text, start, start + len(_TRAILING.sub("", paper.text[start:end]))):
                yield _limb(paper, index, cut, match.start())
                cut = match.end()
            yield _limb(paper, index, cut, end)
        while end < block.end and paper.text[end].isspace():
            end += 1
        start = max(end, start + 1)


def _moved(paper: Paper, found: list[Motion]) -> Iterator[Draft]:
    """The points of motions that were carried: "It was moved that the Committee: (a) …", "Carried"."""
    for index, start, end in carried_points(paper, found):
        draft = _limb(paper, index, start, end)
        draft.kind = "Resolution"
        yield draft


def _first_child(paper: Paper, index: int) -> int | None:
    following = index + 1
    blocks = paper.layout.blocks
    while following < len(blocks) and blocks[following].kind is BlockKind.FURNITURE:
        following += 1
    if (
        following < len(blocks)
        and blocks[following].kind is BlockKind.LIMB
        and (
            blocks[following].parent == index or _FOLLOWING.search(paper.text[blocks[index].start : blocks[index].end])
        )
    ):
        return following
    return None


def _limb(paper: Paper, index: int, start: int, end: int) -> Draft:
    """One limb as a Resolution, or a Recommendation where its head only recommends."""
    text = paper.text
    cut = _OVER.search(text, start, end)
    end = start + len(_TRAILING.sub("", text[start : cut.start() if cut else end]))
    head = _head(paper, index)
    recommends = bool(_IS_RECOMMENDED.search(head) or _IS_ASKED.search(head)) and not _IS_DECIDED.search(head)
    draft = Draft(start, end, "Recommendation" if recommends else "Resolution", "limb", index)
    if recommends and (paper.reading.document.get("kind") == "report" or not paper.is_record):
        draft.made_by = report_authors(paper)
        draft.recipient = addressed(paper, index) or parties.host(paper)
        draft.responsible = must_act(paper, draft.recipient, start, end)
        if _IS_ASKED.search(head):
            draft.kind = "Request"
        return draft
    draft.made_by = _decided_above(paper, index) or parties.host(paper)
    draft.responsible = _told_above(paper, index) or responsible_of(paper, start, end)
    if _IS_ACTION.search(head) and len(head) < 80:
        draft.kind = "Action"
        draft.responsible = draft.responsible or parties.last_people(paper, start, end)
    if _TO_HOST.search(text, start, end):
        draft.recipient = parties.host(paper)
    return draft


def _told_above(paper: Paper, index: int) -> list[str]:
    """Who acts by all limbs of a list: "instructs the Director of Adults to: (i) … (ii) …"."""
    parent = paper.layout.blocks[index].parent
    if parent is None or not _TOLD.search(paper.text, *_span(paper, parent)):
        return []
    return responsible_of(paper, *_span(paper, parent))


def _decided_above(paper: Paper, index: int) -> list[str]:
    """Whose decisions a report lists: "The Executive meets monthly. It was decided there on 24 August: (a) …"."""
    parent = paper.layout.blocks[index].parent
    if parent is None or not parties.written(paper):
        return []
    start, end = _span(paper, parent)
    last = paper.layout.sentence_at(max(start, end - 3))
    decided = _DECIDED.search(paper.text, last.start, end) if last else None
    if last is None or decided is None:
        return []
    subject = parties.subject_before(paper, last.start, decided.start())
    if not subject and _THERE.search(paper.text, decided.start(), end):
        subject = [one for one in paper.mentions_in(start, last.start, "body") if one.form != "pronoun"][:1]
    return list(dict.fromkeys(one.key for one in subject if one.kind == "body"))


_DECIDED = re.compile(r"\b(?:resolved|agreed|decided|approved|determined)\b", re.IGNORECASE)
_THERE = re.compile(r"\b(?:there|at its|at that|at the last)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:ask|request|instruct|invite|direct|task|require|authori[sz]e|delegat)\w*\b[^.;]{0,160}\bto\b[\s:–-]*\Z",
    re.IGNORECASE,
)


def _span(paper: Paper, index: int) -> tuple[int, int]:
    block = paper.layout.blocks[index]
    return block.start, block.start + len(paper.text[block.start : block.end].rstrip())


def _head(paper: Paper, index: int) -> str:
    """The words that introduce the list of limbs, and the heading that they stand under."""
    block = paper.layout.blocks[index]
    words, depth = "", 0
    while block.parent is not None and depth < 6:
        block = paper.layout.blocks[block.parent]
        words, depth = paper.text[block.start : block.end][:200] + " " + words, depth + 1
    if block.item is not None and not _IS_RECOMMENDED.search(words) and not _IS_DECIDED.search(words):
        heading = paper.layout.blocks[block.item]
        words = f"{paper.text[heading.start : heading.end]} {words}".strip()  # "Recommendations" over "That Cabinet:"
    return words
