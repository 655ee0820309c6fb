"""Commitments of a paper: decisions, actions, lists and promises, each once, with who, for whom and by when."""

import re

from ingest.claims import parties
from ingest.claims.commitments.actions import mark
from ingest.claims.commitments.answers import answered, weighty_words, without_taken_up
from ingest.claims.commitments.inline_limbs import limbs_inside
from ingest.claims.commitments.joining import join, lines_of_sentences
from ingest.claims.commitments.lists import inside, listed, overlaps
from ingest.claims.commitments.margins import margins
from ingest.claims.commitments.meetings import of_its_meeting, parts
from ingest.claims.commitments.numbered_actions import numbered
from ingest.claims.commitments.of_outsiders import is_of_outsiders
from ingest.claims.commitments.promises import promises
from ingest.claims.commitments.second_steps import second_steps
from ingest.claims.commitments.subordinate_steps import subordinate_steps
from ingest.claims.commitments.weigh import settle_kind
from ingest.claims.due.beside import due_beside
from ingest.claims.due.columns import give_due
from ingest.claims.figures.in_text import find_figures
from ingest.claims.parties import Draft
from ingest.claims.parties.agents import by_agents_alone
from ingest.claims.parties.all_parties import of_all_parties
from ingest.claims.parties.answering import of_whom_answers
from ingest.claims.parties.barred import without_barred
from ingest.claims.parties.binding import fill
from ingest.claims.parties.chairs import of_the_chair
from ingest.claims.parties.joint_posts import of_joint_posts
from ingest.claims.parties.notices import in_the_deciders_name
from ingest.claims.parties.recipients import of_whom_it_goes_to
from ingest.claims.parties.reporting import of_the_reporting_committee
from ingest.claims.parties.section_leads import led_by, section_leads
from ingest.claims.relations.topics import topic
from ingest.claims.sense.party_model import weigh_parties
from ingest.dates import Reference, find_dates
from ingest.layout import BlockKind
from ingest.layout.words import SUBJECT_KEYS
from ingest.metadata.inferred_days import is_known
from ingest.paper import Paper
from ingest.reading import CommitmentRead
from ontology.statement import digest

# How often a rule's commitments were right on papers with gold, lowered to what held on papers never looked at.
CONFIDENCE = {
    "limb": 0.93,
    "inline decision": 0.82,
    "accepted request": 0.75,
    "had decided": 0.7,
    "action line": 0.92,
    "minuted action": 0.9,
    "marked action": 0.85,
    "action row": 0.8,
    "infinitive": 0.8,
    "record": 0.85,
    "plan entry": 0.85,
    "accepted advice": 0.8,
    "refused advice": 0.8,
    "asked to decide": 0.75,
    "timetable": 0.85,
    "goal": 0.8,
    "point": 0.82,
    "plan and actual": 0.8,
    "row measure": 0.85,
    "listed act": 0.6,
    "undertakes": 0.88,
    "act": 0.82,
    "stays": 0.75,
    "is to": 0.7,
    "under way": 0.6,
    "sets out": 0.65,
    "is to be": 0.65,
    "vouched act": 0.65,
    "passive act": 0.62,
    "target": 0.82,
    "step": 0.78,
    "before step": 0.7,
    "bare step": 0.5,
    "request": 0.82,
    "recommends": 0.6,
    "should": 0.5,
    "told": 0.6,
    "weighed": 0.6,
}
_OF_THEIR_KIND = frozenset({"plan entry", "refused advice", "row measure"})  # whose cells leave no doubt of it
_RESOLVED_ROWS = frozenset({("Resolution", "action row"), ("Resolution", "record")})  # which begin with "That"
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def commitments(paper: Paper) -> None:
    """Adds the paper's commitments to its reading."""
    known, meetings = is_known(paper.reading.document), parts(paper)
    days = tuple((one.start, one.day) for one in meetings)
    reference = Reference(paper.date, _next_meeting(paper), known, days)
    lists = listed(paper, reference)
    taken = lists.taken
    for draft in (*taken, *lists.rows):
        if draft.rule not in _OF_THEIR_KIND and (draft.kind, draft.rule) not in _RESOLVED_ROWS:
            settle_kind(paper, reference, draft)
    read = [*taken, *lists.rows]
    told = [one for one in promises(paper, reference) if not overlaps(one, read) and not inside(one, lists.settled)]
    told = list(second_steps(paper, told, reference))
    told += subordinate_steps(paper, [*read, *told], reference)
    told = [one for one in told if not is_of_outsiders(paper, one)]
    said = answered(paper, _said_once(paper, told), lists.decided)
    drafts = [*taken, *said]
    drafts += mark(paper, drafts, reference)
    margins(paper, drafts)
    drafts += numbered(paper, drafts, lists.rows, reference)
    left = join(paper, drafts, lists.rows)
    drafts = lines_of_sentences(paper, sorted([*drafts, *left], key=lambda one: (one.start, one.end)))
    drafts = [one for one in drafts if not _is_about_the_paper(paper, one)]
    drafts = limbs_inside(paper, drafts, reference)
    _beside_decisions(paper, drafts)
    give_due(paper, drafts, reference)
    drafts = due_beside(paper, drafts, reference)
    leads = section_leads(paper)
    for number, draft in enumerate(without_taken_up(paper, drafts), 1):
        if draft.rule != "plan entry":  # whose cells say who
            fill(paper, draft)
            _fall_back(paper, draft)
            led_by(paper, draft, leads)
            made_by, responsible = draft.made_by, draft.responsible
            weigh_parties(paper, draft)
            without_barred(paper, draft, made_by, responsible)
            of_all_parties(paper, draft, made_by, responsible)
            by_agents_alone(paper, draft)
            of_the_chair(paper, draft)
            in_the_deciders_name(paper, draft)
            of_the_reporting_committee(paper, draft)
            of_whom_answers(paper, draft)
            of_joint_posts(paper, draft)
            of_whom_it_goes_to(paper, draft)
        of_its_meeting(draft, meetings)
        draft.responsible = draft.marked or draft.responsible
        paper.reading.commitments.append(_read(paper, draft, number))


# Lines about the paper or the meeting itself: who signs it, when the next one is, the heading row of a table.
_ABOUT_THE_PAPER = re.compile(
    r"\W*(?:subject to approval (?:as|at the next)\b"
    r"|signed(?:\s*:| for\b| by\b(?! the (?:parties|partners|trust|council|ccg)))"
    r"|contact(?: officer)?\s*:|call-?in\b|aob\b"
    r"|(?:\d+\.?\s+)?(?:the )?(?:dates?|time)(?:[\s,]+(?:dates?|times?|venue|place|and|of|the)){0,7}\s+next"
    r" (?:\w+ ){0,2}meetings?\b|to (?:find out|check)\b[^.]{0,80}\bmeetings?\b[^.]{0,40}\bplease\b"
    # "It was noted that the next ordinary meeting would take place on 7 July"
    r"|(?:(?:it was|members|(?:the )?(?:board|committee|chair\w*|clerk)) (?:\w+ )?(?:noted|agreed|reminded|advised"
    r"|informed|confirmed|announced)[^.;]{0,20}? that )?(?:the |its |our )?next (?:(?:ordinary|scheduled|formal|public"
    r"|regular|full|committee|board|quarterly|monthly|routine) )*meeting\b[^.;]{0,50}? (?:would|will|is|was)"
    r" (?:to |now )?(?:be held|take place|be (?:on|at)|on|arranged for|scheduled for)\b[^;]{0,120}\Z"
    r"|any other (?:urgent )?business|(?:date of )?next(?: meeting)?\s*:?\s+\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+"
    r"|(?:\w+ ){0,3}(?:briefing|bulletin|newsletter|issue) (?:no\.?|number|issue) ?\d"
    # What was declared, heard or lost, and how a page is used: none of it commits anybody.
    r"|(?:councillors?|cllrs?|mr|mrs|ms|dr|members?)\b[^.;]{0,60}\bdeclar(?:ed|ing)\b[^.;]{0,80}\binterests?\b"
    r"|[^.;]{3,60}\b(?:welcomed|opened|invited|asked)\b[^.;]{0,160}\bintroduce (?:themselves|himself|herself)\b"
    r"|(?:draft )?minutes of (?:the )?[^.;]{3,100}"
    r"\((?:copy |report )?(?:attached|to follow|enclosed|herewith)[^()]*\)\W*\Z"
    r"|a (?:question|petition|deputation) (?:was|had been) (?:received|heard|submitted)\b"
    r"|the (?:\w+ ){0,6}(?:committee|board|panel|cabinet|council) (?:received|heard) (?:a )?"
    r"(?:deputation|question|petition)s?\b"
    r"|(?:the )?(?:[\w&-]+ ){0,5}(?:cabinet|committee|board|panel|member|holder|leader|mayor|executive)"
    r" considered an? (?:\w+ )?(?:report|presentation|update|briefing)\b"
    r"(?![^.]*\b(?:agreed|resolved|approved|noted)\b)"
    r"|[^.;:]{0,80}\bdecisions (?:due|to be (?:taken|made)) (?:between|from|in)\b[^.;:]{0,60}\Z"
    r"|further to minutes? \d|decisions made by\b[^.]{0,120}\bbelow\b"
    r"|[^.;]{0,160}\b(?:amendment|motion)\b[^.;]{0,200}\b(?:was|were) (?:lost|defeated)\b"
    r"|members of the public (?:are asked|who wish|wishing)\b"
    r"|(?:the )?(?:members|officers|councillors)(?: and (?:members|officers|councillors))?(?: present)? were"
    r" (?:invited|asked|reminded|requested) to declare\b"
    r"|the chair\w* (?:then )?(?:welcomed|referred)\b[^.;]{0,120}\b(?:introduce themselves|filming|webcast\w*)\b"
    r"|\W*note:?\s+(?:these|the above|the foregoing) decisions\b"
    # what is left of a decision without its limbs, and a name or aside that stands among these
    r"|(?:it was )?(?:agreed|resolved|recommended|decided)(?: that| to)?\W*\Z"
    r"|(?:(?:resolved|agreed)\W*)?"
    r"\((?:unanimously|subject to|to (?:the )?[\w ]{3,60}(?:committee|cabinet|council|board))\b"
    r"[^()]{0,120}\)\s*(?:that)?\W*\Z"
    r"|(?:councillor|cllr)\.?(?: (?-i:[A-Z])[\w’'.-]+){1,4}\W*\Z|(?:ordinary|reserve|substitute) members?\W*\Z"
    r"|(?:[A-Za-z]+(?: [a-z]+){0,2}[ \t]*\|[ \t]*)+[A-Za-z]+(?: [a-z]+){0,2}\s*\Z)",
    re.IGNORECASE,
)


# "Report to the Governing Body, 4 May 2018", at the head of the paper of that day.
_TO_WHOM = re.compile(
    r"\W*(?:report|paper|briefing|submission|update|presentation)\b[^.;:\n]{0,24}? (?:to|for|of|by) ", re.I
)
_HEAD = 1_000  # characters


def _is_about_the_paper(paper: Paper, draft: Draft) -> bool:
    """Whether the words are furniture of the paper, its title, or the line at its head that says for whom it is."""
    if _ABOUT_THE_PAPER.match(paper.text, draft.start, draft.end):
        return True
    if draft.kind not in ("Milestone", "Target") or draft.rule == "plan entry":
        return False
    block = paper.layout.blocks[draft.block]
    if block.kind is BlockKind.FIELD and block.label in SUBJECT_KEYS:
        return True
    day = paper.date.isoformat() if paper.date else ""
    return draft.start < _HEAD and draft.deadline == day and _TO_WHOM.match(paper.text, draft.start) is not None


def _beside_decisions(paper: Paper, drafts: list[Draft]) -> None:
    """What stands in one list with decisions of a meeting was agreed there too: "(a) Report noted (b) Visit in May"."""
    if parties.written(paper):
        return
    blocks = paper.layout.blocks
    decided = [one.block for one in drafts if one.rule == "inline decision"]
    parents = {*decided, *(blocks[index].parent for index in decided)} - {None}
    for draft in drafts:
        block = blocks[draft.block]
        if (
            draft.kind in ("Milestone", "Undertaking")
            and block.marker
            and block.marker[0] == "("
            and block.parent in parents
        ):
            draft.kind, draft.rule, draft.made_by = "Action", "minuted action", parties.host(paper)


def _fall_back(paper: Paper, draft: Draft) -> None:
    """Who must act where the words do not say it: the one body that writes, or that a notice of decisions is of."""
    if draft.responsible:
        return
    kind = paper.reading.document.get("kind")
    own = parties.bodies_only(paper, parties.authors(paper, draft.start))
    if paper.reading.document.infers("publisher") and own == [paper.publisher]:
        return
    if kind in ("briefing", "plan") and draft.kind == "Undertaking":
        draft.responsible = own if parties.bodies_only(paper, draft.made_by) == own and len(own) == 1 else []
    elif (
        kind == "report"
        and draft.kind == "Undertaking"
        and parties.bodies_only(paper, draft.made_by) == own
        and len(own) == 1
    ):
        draft.responsible = own
    elif kind == "decision" and draft.kind == "Resolution" and paper.publisher:
        draft.responsible = [] if _HEARD.match(paper.text, draft.start, draft.end) else [paper.publisher]


_HEARD = re.compile(
    r"\W*(?:that )?(?:to )?(?:the \w+(?: \w+)? )?(?:also |further |then )?(?:note[ds]?|receive[ds]?|welcome[ds]?"
    r"|.{0,60}\bbe noted|.{0,90}\b(?:agreed|approved|signed)\b.{0,30}\b(?:correct|true|accurate)\b)",
    re.I,
)
_NEXT_MEETING = re.compile(
    r"(?:(?:dates?|times?|venue|and|of|the)[\s,]+){0,7}next (?:\w+ ){0,2}meeting\b", re.IGNORECASE
)


def _next_meeting(paper: Paper) -> str | None:
    """The day of the next meeting, where a field or line of the paper gives it."""
    for block in paper.layout.blocks:
        words = paper.text[block.start : block.end]
        if len(words) < 200 and _NEXT_MEETING.match(words):
            start, end = block.start, block.end
            found = find_dates(paper.text, start, min(len(paper.text), end + 120), Reference(paper.date))
            day = next((one.edtf for one in found if one.edtf and one.kind in ("day", "numeric")), None)
            if day:
                return day
    return None


def _said_once(paper: Paper, said: list[Draft]) -> list[Draft]:
    """Without targets of the same numbers and requests of the same words as an earlier one."""
    kept: list[Draft] = []
    earlier: dict[str, list[tuple[set[str], set[str]]]] = {"Target": [], "Request": []}
    for one in said:
        if one.kind in earlier:
            words = weighty_words(paper, one)
            numbers = set(_NUMBER.findall(paper.text[one.start : one.end]))
            if any(_again(one.kind, words, numbers, *other) for other in earlier[one.kind]):
                continue
            earlier[one.kind].append((words, numbers))
        kept.append(one)
    return kept


def _again(kind: str, words: set[str], numbers: set[str], other_words: set[str], other_numbers: set[str]) -> bool:
    """Whether the words, and for a target the numbers, say once more what the other's do."""
    common = len(words & other_words)
    if kind == "Request":
        return len(words) > 0 and common >= 0.75 * len(words)
    return common >= 3 and numbers <= other_numbers


def _read(paper: Paper, draft: Draft, number: int) -> CommitmentRead:
    text = paper.text
    programmes = [one.key for one in paper.mentions_in(draft.start, draft.end, "programme")]
    block = paper.block_at(draft.start)
    if not programmes and block is not None:  # "That the report be noted": of what its item is about
        programmes = [key for key in (topic(paper, block),) if key]
    return CommitmentRead(
        start=draft.start,
        end=draft.end,
        confidence=CONFIDENCE[draft.rule],
        key=f"c{number}",
        entity="commitment-" + digest(paper.reading.document.id, str(draft.start), str(draft.end), draft.kind),
        kind=draft.kind,
        summary=_summary(text[draft.start : draft.end]),
        made_by=draft.made_by,
        responsible=draft.responsible,
        recipient=draft.recipient,
        programmes=list(dict.fromkeys(programmes)),
        deadline=draft.deadline,
        amount_gbp=_amount(text, draft),
    )


def _amount(text: str, draft: Draft) -> float | None:
    """The sum that is committed, where the words hold exactly one."""
    if "£" not in text[draft.start : draft.end] and "pound" not in text[draft.start : draft.end]:
        return None
    sums = {one.value for one in find_figures(text, draft.start, draft.end) if one.unit == "GBP"}
    return sums.pop() if len(sums) == 1 else None


def _summary(words: str) -> str:
    """The words in one line, cut at a word after 240 characters."""
    line = " ".join(words.split())
    line = line[:1].upper() + line[1:]
    return line if len(line) <= 240 else line[:240].rpartition(" ")[0] + " …"
