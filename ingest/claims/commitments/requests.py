"""What is asked for, advised or, by another board, decided; and the answer that stands for a request."""

import re
from datetime import timedelta

from ingest.claims import frames, parties
from ingest.claims.commitments.candidates import MEMBERS, Clause, body_before, date_of, doubts
from ingest.claims.commitments.undertakings import undertaking
from ingest.claims.parties import Draft
from ingest.claims.parties.imposing import told_to
from ontology import edtf

_AND_ANSWERS = re.compile(
    r"(?:;|\s[–—-]|[,;]?\s+(?:and|to which|in response))\s+(?=(?:[A-Z]|the |he |she |they |it w|this |these "
    r"|officers)[^.]{0,60}\b(?:agreed|undertook|said|confirmed|would|will|offered|promised)\b)"
)


_BOARDS = frozenset({"Committee", "HealthAndWellbeingBoard", "PlacePartnership"})


_AND = re.compile(r"\band\s+(?:\w+ly\s+|also\s+|then\s+|has\s+|had\s+|have\s+)*\Z")


def request(clause: Clause) -> Draft | None:
    """Something asked for; a question is none."""
    words = clause.words
    polite = frames.POLITE.match(words)
    match = polite or frames.REQUESTS.search(words)
    if not match or frames.NO_REQUEST.search(words) or re.match(r"\W*you\b", words, re.IGNORECASE):
        return None
    asks = frames.QUESTION.search(words[: match.end() + 12]) if not polite else None
    if asks and not re.search(r"(?<!been )\basked (?:that|for)|\brequest", words):
        return None
    draft = clause.draft("Request", "request")
    at = clause.start + match.start()
    draft.deadline = _asked_for(clause, at, clause.start + match.end())
    asking = parties.subject_before(clause.paper, clause.start, at)
    if not asking and _AND.search(clause.text, clause.start, at):  # "The Committee received a briefing and asked that"
        acting = clause.paper.who_acts(clause.start, clause.end)
        named = clause.paper.mentions_in(clause.start, at, "body", "person")
        asking = [one for one in named if one.key in acting][: len(acting)]
    if not asking and _IT.match(clause.text, clause.start, at):
        asking = body_before(clause, at)
    keys = [one.key for one in asking]
    passive = re.search(r"\b(?:been|was|were)\b", match[0])
    if passive:
        by = _BY.search(match[0])
        asked_by = _after(clause, at + by.end()) if by else []
        draft.made_by, draft.responsible = asked_by or parties.host(clause.paper), keys
    else:
        draft.made_by = parties.with_bodies(clause.paper, keys) or parties.host(clause.paper)
        if asking and clause.text[asking[0].start : asking[0].end] in ("I", "We", "we"):
            draft.made_by = parties.speakers(clause.paper, at) or draft.made_by
        if MEMBERS.match(words):
            draft.made_by = parties.host(clause.paper)
        asked = _ASKED.search(clause.text, at, clause.end)
        if asked:
            us = _US.match(clause.text, asked.end())
            own = parties.bodies_only(clause.paper, parties.authors(clause.paper, at)) if us else []
            own = [] if set(own) & set(draft.made_by) else own
            draft.responsible = own or told_to(clause.paper, asked.end(), clause.end)
    draft.recipient = list(draft.made_by)
    return draft


def _asked_for(clause: Clause, start: int, end: int) -> str | None:
    """The date by which it is wanted: where somebody had asked long before, one behind the paper's own day."""
    if not any(one.start > start for one in clause.dates()):  # "heard on 25 June and asked": no deadline
        return None
    coming = date_of(clause, start=start)
    earlier = _HAD.search(clause.text, clause.start, end) and not _TO_COME.search(clause.text, end, clause.end)
    first, day = edtf.earliest(coming) if coming else None, clause.reference.day
    if not earlier or (first and day and timedelta(0) <= first - day <= _SOON):
        return coming
    return date_of(clause, past=True, start=start)


_HAD = re.compile(r"\b(?:had|previously)\b")
_SOON = timedelta(days=100)  # "had been told to resubmit by 20 September", in July
_TO_COME = re.compile(r"\b(?:for|at|to|in time for) (?:its|the|their|our|his|her) (?:\w+ )?meeting\b", re.IGNORECASE)
# Behind it stands whoever is to act: "has told us to", "have invited the Trust to", "called on the Council to"
_ASKED = re.compile(
    r"\b(?:ask(?:s|ed)?|invit(?:es?|ed)|urg(?:es?|ed)|told|tells?|instruct(?:s|ed)?|request(?:s|ed)?|press(?:es|ed)?"
    r"|call(?:s|ed)? (?:up)?on"
    r"|direct(?:s|ed)?)\s+(?!that|for|to\b|whether|if|what|how|an?\b)",
    re.IGNORECASE,
)
_IT = re.compile(r"\W*(?:It|They)\s+(?=\w)")
_US = re.compile(r"us\b", re.IGNORECASE)
_BY = re.compile(r"\bby\s+(?:the\s+)?", re.IGNORECASE)  # "have been asked by the CCG to"


def _after(clause: Clause, at: int) -> list[str]:
    found = clause.paper.mentions_in(at, min(clause.end, at + 12), "body", "person")
    return [found[0].key] if found else []


def answer(clause: Clause, asked_for: Draft) -> Draft | None:
    """What is agreed or promised to a request in the same sentence: it stands for both."""
    asked = frames.REQUESTS.search(clause.words)
    if asked is None:
        return None
    match = _AND_ANSWERS.search(clause.words, asked.end())
    if match is None:
        return None
    rest = Clause(clause.paper, clause.reference, clause.sentence, clause.start + match.end(), clause.end)
    given = undertaking(rest)
    if given is None or given.rule in ("stays", "sets out"):
        return None
    given.start = clause.start
    given.kind = "Action" if "agreed" in clause.words[match.start() :] else given.kind
    given.recipient = given.recipient or asked_for.made_by
    return given


def advised_to(clause: Clause) -> Draft | None:
    """What a paper asks its reader to decide: "The Board is asked to approve"."""
    match = frames.ADVISED_TO.search(clause.words)
    if not match:
        return None
    draft = clause.draft("Recommendation", "asked to decide")
    reader = parties.subject_before(clause.paper, clause.start, clause.start + match.start())
    draft.responsible = list(dict.fromkeys(one.key for one in reader)) or parties.host(clause.paper)
    draft.recipient, draft.made_by = list(draft.responsible), parties.speakers(clause.paper, clause.start)
    draft.deadline = date_of(clause)
    return draft


def recommendation(clause: Clause) -> Draft | None:
    """What was advised: "recommended that", "emphasised the need to"."""
    words = clause.words
    match = frames.RECOMMENDS.search(words)
    if not match:
        return None
    draft = clause.draft("Recommendation", "recommends")
    subject = parties.subject_before(clause.paper, clause.start, clause.start + match.start())
    draft.made_by = parties.with_bodies(clause.paper, [one.key for one in subject]) or parties.host(clause.paper)
    if MEMBERS.match(words):
        draft.made_by = parties.host(clause.paper)
    if match[0].lower().endswith("that"):  # "recommend that the Trust provide": it is for the Trust
        draft.responsible = clause.paper.who_acts(clause.start + match.end(), clause.end)
    draft.deadline = date_of(clause)
    return draft


def should(clause: Clause) -> Draft | None:
    """What a named party should or must do: advice, or a duty."""
    match = frames.SHOULD.search(clause.words)
    if not match or doubts(clause.words[: match.start()]) or frames.MODAL.search(clause.words[: match.start()]):
        return None
    subject = parties.subject_before(clause.paper, clause.start, clause.start + match.start())
    if not subject or any(one.form == "pronoun" or one.key == clause.paper.host for one in subject):
        return None
    advice = match["word"].lower() in ("should", "ought to")
    draft = clause.draft("Recommendation" if advice else "Action", "should")
    draft.responsible = list(dict.fromkeys(one.key for one in subject))
    draft.made_by, draft.deadline = parties.speakers(clause.paper, clause.start), date_of(clause)
    return draft


def had_decided(clause: Clause) -> Draft | None:
    """The decision of a named board that the text reports: in minutes that of another."""
    written = parties.written(clause.paper)
    for mention in clause.paper.mentions_in(clause.start, clause.end, "body"):
        if parties.body_type(clause.paper, mention.key) not in _BOARDS or mention.form == "pronoun":
            continue
        match = frames.HAD_DECIDED.match(clause.text, mention.end, clause.end)
        if not match and written:
            by = frames.DECIDED_BY.search(clause.text, clause.start, mention.start)
            match = frames.DECIDED.match(clause.text, mention.end, clause.end) or by
        if match and (written or mention.key != clause.paper.host):
            draft = clause.draft("Resolution", "had decided")
            draft.made_by = [mention.key]
            return draft
    return None
