"""Dated steps of a plan, and those that an undertaking is to come before."""

import re
from collections.abc import Iterator

from ingest.claims import frames, parties
from ingest.claims.commitments.candidates import ROLE_ACTS, SUBJECT_IS_PARTY, Clause, doubts
from ingest.claims.commitments.told import it_takes_on, takes_on, told
from ingest.claims.parties import Draft
from ingest.dates import bygone
from ingest.dates.deadlines import chosen
from ingest.dates.find import DateFound, find_dates
from ingest.paper import Mention
from ontology import edtf

STEP_FRAME = re.compile(
    r"\b(?:will|would|shall|(?:was|were|is|are) (?:due |expected |scheduled |planned |set )?to|due to|had to|has to"
    r"|have to|must (?=have\b|(?:\w+ ){1,8}by\b)|to be|was due|is due|are due|plan(?:s|ned)? to|being held"
    r"|(?:was|is|were|are) due|(?:must|needs? to) be"
    r"|(?:was|is|were|are) required (?=by\b|before\b|no later\b))\b",
    re.IGNORECASE,
)


PROCESS = re.compile(
    r"\b(?:be in place|be up and running|be operational|be ready|open|commence|begin|start|decide|go live"
    r"|going live|follow|complete|be replaced|sealed|be asked to"
    r"|due in|due to|be established|become one|adopt|give way|merge|be dissolved|cease)\b",
    re.IGNORECASE,
)


_DONE = re.compile(
    r"\b(?:had|has|have) (?:\w+ly |already |now |been ){0,2}\w+(?:ed|en|nt|t)\b"
)  # "had sent its return on"
# That an arrangement has an end is no step of a plan: "the present contract expires on 31 March".
_RUNS_OUT = re.compile(
    r"\b(?:contracts?|agreements?|funding|grants?|frameworks?|arrangements?|leases?|licen[cs]es?|term)\b[^.;]{0,50}?"
    r"\b(?:expires?|runs? out|ends?|lapses?|comes? to an end|ceases?)\b|\bruns? out of\b|\A\W*(?:expires?"
    r"|lapses?|runs? out)\b",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r",?\s+(?:and(?:\s+then)?,?|with|before|prior to|to be)\s+")


def milestones(clause: Clause, verbs: re.Pattern[str]) -> Iterator[Draft]:
    """Dated steps that nobody promises in person: "will be complete by spring and open by July" are two."""
    words = clause.words
    dates = [one for one in clause.dates() if one.edtf and one.kind != "then"]
    if not dates:
        return
    later = _put_back(clause)
    dates = [later] if later else dates
    match = STEP_FRAME.search(words)
    if not match:
        match = frames.PRESENT_STEP.search(words)
        if not match or _is_over(clause, dates) or _DONE.search(words[: match.start()]) or _RUNS_OUT.search(words):
            return
    elif not verbs.search(words[match.start() :]):
        return
    if doubts(words[: match.start()]) and not re.search(r"\banticipated that from\b|\bexpected to\b", words):
        return
    if told(clause, dates, match.start()):
        return
    subject = parties.subject_before(clause.paper, clause.start, clause.start + match.start())
    if takes_on(clause, match.start(), subject) or _of_speakers(clause, subject):
        return
    party = SUBJECT_IS_PARTY.search(words[max(0, match.start() - 70) : match.start()]) or ROLE_ACTS.search(
        words[max(0, match.start() - 110) : match.start()]
    )
    promised = bool(subject) and frames.UNDERTAKES.search(words) is not None
    if promised or (party and not frames.PRESENT_STEP.match(words, match.start())):
        return
    moved = chosen(clause.text, clause.start, clause.end, dates, clause.reference, starts=True)
    if any(bygone.given_up(clause.text, clause.start, one.start) for one in dates) and moved:
        dates = [moved]
    able = [
        one
        for one in dates
        if one is later or chosen(clause.text, clause.start, clause.end, [one], clause.reference, starts=True)
    ]
    if "respectively" in words and len(able) > 1:
        parts = [(clause.start, clause.end, one.edtf) for one in able]
    else:
        parts = [part for part in _parts(clause, able) if len(able) == 1 or not _gone(clause, part[2])]
    for number, (start, end, when) in enumerate(parts):
        acts = it_takes_on(clause, match.start())
        draft = clause.draft("Undertaking" if acts else "Milestone", "step", start, end)
        draft.deadline = when
        draft.made_by = parties.speakers(clause.paper, clause.start)
        own = STEP_FRAME.search(clause.text, start, end) if number else None
        doing = parties.subject_before(clause.paper, start, own.start()) if own else subject
        bodies = [one.key for one in doing or subject if one.kind == "body"]
        draft.responsible = bodies[number : number + 1] if "respectively" in words else bodies
        yield draft


_PUT_BACK = re.compile(
    r"\b(?:has|have|had|was|were) (?:now |since |both |all )*(?:been )?(?:put back|put off|postponed|delayed|deferred"
    r"|pushed back|paused)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:now|instead|new dates?|revised|rescheduled|re-scheduled)\b", re.IGNORECASE)


def _put_back(clause: Clause) -> DateFound | None:
    """The date that the next sentence gives instead: "was due in April but was put back. It is now expected in May"."""
    sentences = clause.paper.layout.sentences
    if not _PUT_BACK.search(clause.words):
        return None
    after = next((one for one in sentences if one.start >= clause.end), None)
    if after is None or after.block != clause.sentence.block or not _NOW.search(clause.text, after.start, after.end):
        return None
    dates = [one for one in find_dates(clause.text, after.start, after.end, clause.reference) if one.edtf]
    return chosen(clause.text, after.start, after.end, dates, clause.reference, starts=True) if dates else None


def _of_speakers(clause: Clause, subject: list[Mention]) -> bool:
    """Whether the subject speaks, is a person or only a pronoun, so that what it will do is promised or told of it."""
    speaking = set(parties.with_bodies(clause.paper, parties.speaking(clause.paper, clause.start)))
    if speaking & {one.key for one in subject}:
        return True
    if any(one.form == "pronoun" for one in subject) and not re.match(r"it\b", clause.words, re.IGNORECASE):
        return True
    return any(one.kind == "person" for one in subject)


_AND = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)


def bare_step(clause: Clause) -> Draft | None:
    """A note or a present tense with a date to come and no other verb: "Governors vote in January"."""
    words = clause.words
    if len(words) > 110 or len(words.split()) < 4 or frames.FINITE.search(_DUE.sub("", words)) or _PAST.search(words):
        return None
    if _RUNS_OUT.search(words):
        return None
    dates = [one for one in clause.dates() if one.edtf and one.kind not in ("financial", "calendar", "relative")]
    day = clause.reference.day
    coming = [one for one in dates if day and (edtf.earliest(one.edtf) or day) > day]
    ahead = [one for one in coming if one.role in ("on", "by", "begin", "")]
    beside = words[: dates[0].start - clause.start] + words[dates[-1].end - clause.start :] if dates else words
    if not _LETTERS.search(_AND.sub("", beside)):
        return None  # "1 April 2024 to 31 July 2024", the period of a paper; "7 September 2016; and", a point of a list
    if not ahead or len(coming) < len(dates) or re.search(r"\b\w+ed\b", words[: ahead[0].start - clause.start]):
        return None
    founds = _FOUNDS.search(words) is not None  # "With effect from 1 June the Alliance establishes the Board"
    draft = clause.draft("Undertaking" if founds else "Milestone", "bare step")
    kept = [one for one in ahead if not bygone.given_up(clause.text, clause.start, one.start)] or ahead
    draft.deadline, draft.made_by = kept[0].edtf, parties.speakers(clause.paper, clause.start)
    return draft


_PAST = re.compile(
    r"\b(?:took|gave|sent|wrote|went|came|met|held|made|said|left|began|saw|fell|rose|stood|ran|led|got|grew"
    r"|told|\w{3,}ed (?:out|up|a|an|the|its|their|us|them|him|her|it"
    r"|over|back|our|his)|\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m|venue|room|hall)\b",
    re.IGNORECASE,
)
_FOUNDS = re.compile(r"\b(?:establishes|sets up|creates|introduces|undertakes)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Za-z]{3,}")
_DUE = re.compile(r"\bdue\b", re.IGNORECASE)


def _is_over(clause: Clause, dates: list[DateFound]) -> bool:
    """Whether all dates lie before the paper's own."""
    day = clause.reference.day
    ends = [edtf.latest(one.edtf) for one in dates]
    return day is not None and all(end is not None and end < day for end in ends)


def _gone(clause: Clause, when: str | None) -> bool:
    """Whether the date lies before the paper's own."""
    day, end = clause.reference.day, edtf.latest(when) if when else None
    return day is not None and end is not None and end < day


def _parts(clause: Clause, dates: list[DateFound]) -> list[tuple[int, int, str | None]]:
    """The clause cut into one part a date: "complete by spring | and open by July"."""
    parts: list[tuple[int, int, str | None]] = []
    start = clause.start
    for number, one in enumerate(dates):
        if number:
            cuts = list(_BOUNDARY.finditer(clause.text, dates[number - 1].end, one.start))
            if not cuts:
                continue
            before = parts.pop()
            parts.append((before[0], cuts[-1].start(), before[2]))
            start = cuts[-1].end() if cuts[-1][0].strip(" ,") in ("and", "with") else cuts[-1].start() + 1
        parts.append((start, clause.end, one.edtf))
    return parts


def before_step(clause: Clause, own: Draft) -> Iterator[Draft]:
    """A dated step that an undertaking is to come before is a milestone of its own."""
    match = frames.BEFORE_STEP.search(clause.words)
    dates = [one for one in clause.dates() if one.edtf and match and one.start >= clause.start + match.end() - 4]
    if match and dates and dates[0].start - (clause.start + match.end()) < 30:
        draft = clause.draft("Milestone", "before step", clause.start + match.start(), dates[0].end)
        draft.made_by, draft.deadline = list(own.made_by), dates[0].edtf
        yield draft
