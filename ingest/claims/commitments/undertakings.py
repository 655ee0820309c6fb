"""Promises: acts that a speaker, "we" or a named party takes on, and acts that a speaker answers for."""

import re

from ingest.claims import frames, parties
from ingest.claims.commitments.candidates import (
    MEMBERS,
    ROLE_ACTS,
    SUBJECT_IS_PARTY,
    Clause,
    body_before,
    date_of,
    doubts,
)
from ingest.claims.parties import Draft
from ingest.claims.parties.tellers import own_promise
from ingest.paper import Mention

_CLAUSE = re.compile(
    r";\s+|,\s+(?:but|although|though|while|whereas)\s+|\.\s+|\s+but\s+(?=would\b|will\b)|,\s+and\s+(?=(?:he|she"
    r"|they|it|we|the)\b)"
)
# The verb of what sets out an intention, behind its subject: "the CCG | intends to".
_VERB = re.compile(
    r"\b(?:aim|inten|plan|propos|commit|pledg|going|am\b|is\b|are\b|was\b|have\b|has\b|had\b)", re.IGNORECASE
)


_THEY = re.compile(r"\W*(?:They|It)\s+(?:(?:has|have|had|also|both|all|now)\s+)*\Z")  # "They have undertaken to"
_AND_HAS = re.compile(
    r"\b(?:and|but)\s+(?:also\s+|then\s+|now\s+|has\s+|have\s+|had\s+)*\Z"
)  # "pays and has agreed to"


def undertaking(clause: Clause) -> Draft | None:
    """A promise: an act that a speaker, "we" or a body takes on, or a passive act that the speaker answers for."""
    words = clause.words
    own = own_promise(clause.paper, clause.start, clause.end)
    match = frames.UNDERTAKES.search(words, own - clause.start if own else 0)
    if match and not doubts(words[: match.start()]):
        subject = parties.subject_before(clause.paper, clause.start, clause.start + match.start())
        if not subject and _THEY.match(words, 0, match.start()):
            subject = body_before(clause, clause.start + match.start())
        if not subject and _AND_HAS.search(words, 0, match.start()):
            subject = _earlier_subject(clause, clause.start + match.start())
        agreed = bool(frames.AGREES.match(match[0] + " ")) or match[0].lower().startswith("agreed")
        person = bool(subject) and all(one.kind == "person" for one in subject)
        if agreed and not person and (MEMBERS.match(words) or any(one.key == clause.paper.host for one in subject)):
            draft = clause.draft("Resolution", "inline decision")
            draft.made_by, draft.deadline = parties.host(clause.paper), date_of(clause)
            return draft
        bodies = bool(subject) and all(one.kind == "body" for one in subject)
        met = not parties.written(clause.paper)
        draft = clause.draft("Action" if agreed and met and not bodies else "Undertaking", "undertakes")
        return _bind(clause, draft, subject, own=True)
    match = frames.SETS_OUT.search(words)
    if match and not frames.NO_SET_OUT.match(words[match.end() :]) and not doubts(words[: match.start()]):
        draft = clause.draft("Undertaking", "sets out")
        verb = _VERB.search(match[0])
        at = clause.start + match.start() + (verb.start() if verb else 1)
        subject = parties.subject_before(clause.paper, clause.start, at)
        return _bind(clause, draft, subject, own=bool(re.match(r"our|we|i\b|key", match[0], re.IGNORECASE)))
    match = frames.IS_TO_BE.search(words)
    if match and not doubts(words[: match.start()]):
        return _bind(clause, clause.draft("Undertaking", "is to be"), [], own=False)
    match = frames.IS_TO_ACT.search(words)
    if (
        match
        and not doubts(words[: match.start()])
        and not re.search(
            r"\b(?:(?:aim|purpose|role|intention|goal|thrust|job|focus|priority|challenge|task)\b[^,;]*|it|this"
            r"|which)\s*$",
            words[: match.start()],
            re.IGNORECASE,
        )
    ):
        subject = parties.subject_before(clause.paper, clause.start, clause.start + match.start())
        role = ROLE_ACTS.search(words[max(0, match.start() - 110) : match.start()]) or any(
            one.kind == "person" for one in subject
        )
        if role:
            written = parties.written(clause.paper)
            draft = _bind(clause, clause.draft("Undertaking" if written else "Action", "is to"), subject, own=written)
            if not written:
                draft.made_by = parties.host(clause.paper)
            return draft
        before = words[max(0, match.start() - 70) : match.start()]
        if subject or SUBJECT_IS_PARTY.search(before) or frames.ACTORS.search(before):
            return _bind(clause, clause.draft("Undertaking", "is to"), subject, own=True)
    match = frames.NO_LOSS.search(words)
    if match and not doubts(words[: match.start()]):
        return _bind(clause, clause.draft("Undertaking", "stays"), [], own=False)
    return _modal(clause) or _under_way(clause) or _infinitive(clause)


_PUTS = re.compile(
    r"\b(?:is|are|['’]re)\s+(?:now\s+|also\s+|therefore\s+)?(?:putting|setting (?:up|aside)|investing|funding|paying"
    r"|picking up|meeting the|recruiting|taking on|bringing|building|opening|launching|extending|expanding|introducing"
    r"|creating|moving|doubling|making £|spending)\b",
    re.IGNORECASE,
)


def _under_way(clause: Clause) -> Draft | None:
    """What a party says that it is about: "we're putting £2m into reablement"; only where it writes in its own name."""
    match = _PUTS.search(clause.words)
    if not match or not parties.written(clause.paper) or doubts(clause.words[: match.start()]):
        return None
    subject = parties.subject_before(clause.paper, clause.start, clause.start + match.start())
    if not subject and not re.search(r"\bwe\s*$", clause.words[: match.start()], re.IGNORECASE):
        return None
    own = parties.authors(clause.paper, clause.start)
    if subject and not any(one.form == "pronoun" or one.key in own for one in subject):
        return None  # what somebody else is about is told, not promised
    return _bind(clause, clause.draft("Undertaking", "under way"), subject, own=True)


_PURPOSE = re.compile(
    r"To (?:seek|inform|present|set out|outline|update|summari[sz]e|brief|advise|request|describe|explain|note|receive"
    r"|highlight|give|provide (?:an?|the|members|\w+ with an?) (?:\w+ )?(?:update|overview|summary|briefing|assurance)"
    r"|report (?:on|to|the)|consider|ask|share|enable|allow)\b",
    re.IGNORECASE,
)


def _is_purpose(clause: Clause) -> bool:
    """Whether the words say what a report is for: "1.1 To seek approval to enter an agreement"."""
    words = clause.words.lstrip("0123456789. \t")
    told = parties.written(clause.paper) or re.search(r"\b(?:purpose|aim)", clause.paper.heading_of(clause.start), re.I)
    return bool(told) and _PURPOSE.match(words) is not None


_TOPIC = re.compile(r"[A-Z][\w’'&/-]*(?: [\w’'&/-]+){0,4}:\s+")  # "Winter rota: AQ to find two volunteers"


# "EK to move the May meeting", of somebody whom the list of those present may not have
_INITIALS = re.compile(r"\W*[A-Z]{2,3}(?:(?:/|, | and | & )[A-Z]{2,3})* to (?!be\b)[a-z]+\b")


def _infinitive(clause: Clause) -> Draft | None:
    """Notes without a finite verb: "NS and MT to agree a job description", "Visit to be arranged"."""
    label = _TOPIC.match(clause.text, clause.start, clause.end)
    begin = label.end() if label else clause.start
    words = clause.text[begin : clause.end]
    acting = clause.paper.who_acts(begin, clause.end)
    found = not parties.written(clause.paper) and _INITIALS.match(words) is not None
    if acting:
        last = [one for one in clause.paper.mentions_in(begin, clause.end, "person", "body") if one.key in acting][-1]
        found = found or re.match(r"\s+to\s+(?!be\s+\w+ing)[a-z]+\b", clause.text[last.end : clause.end]) is not None
    match = None if found or len(words) > 100 or "rejected" in words else frames.NOTED_ACT.match(words)
    if match and words.lower().startswith("to ") and ("," in words or _is_purpose(clause)):
        return None
    if not found and (not match or frames.FINITE.search(words[: match.end()])):
        return None
    draft = clause.draft("Action", "infinitive")
    draft.made_by, draft.deadline = parties.host(clause.paper), date_of(clause)
    draft.responsible = acting if found else []
    return draft


def _modal(clause: Clause) -> Draft | None:
    """ "will" and "would" with an act."""
    words = clause.words
    for match in frames.MODAL.finditer(words):
        before, after = words[: match.start()], words[match.end() :].lstrip()
        if doubts(before[-160:]) or before.lower().endswith("you ") or re.match(r"not\s*[,.;]", after):
            continue
        if re.match(r"mean\b", after):
            return None
        at = clause.start + match.start()
        left = max((m.end() for m in _CLAUSE.finditer(before)), default=0)
        subject = parties.subject_before(clause.paper, clause.start + left, at)
        if not subject and re.search(r"\b(?:and|but)\s+(?:also\s+|then\s+|now\s+)?$", before):
            subject, left = _earlier_subject(clause, at), 0
        party = bool(subject) or bool(SUBJECT_IS_PARTY.search(before[-70:]) or frames.ACTORS.search(before[-70:]))
        if frames.STAYS.match(after):
            draft = clause.draft("Undertaking", "stays", clause.start + left)
            return _bind(clause, draft, subject, own=False)
        passive = frames.PASSIVE.match(after) or (None if _describes(before) else frames.ANY_PASSIVE.match(after))
        if passive:
            draft = clause.draft("Undertaking", "passive act", clause.start + left)
            return _bind(clause, draft, [], own=False)
        if party and not frames.NO_ACT_OF_PARTY.match(after):
            draft = clause.draft("Undertaking", "act", clause.start + left)
            return _bind(clause, draft, subject, own=True)
        if party and re.match(r"(?:\w+ )?be \w+ing\b", after):
            draft = clause.draft("Undertaking", "act", clause.start + left)
            return _bind(clause, draft, subject, own=True)
        vouched = frames.VOUCHES.search(before) or parties.speaking(clause.paper, at) or parties.written(clause.paper)
        if (
            vouched
            and frames.ACTS.match(after)
            and not re.search(r"\b(?:this|that|it|which|who|there)\s+$", before, re.IGNORECASE)
        ):
            return _bind(clause, clause.draft("Undertaking", "vouched act", clause.start + left), [], own=False)
    return None


def _describes(before: str) -> bool:
    """Whether the subject is a planned thing that "it", "this" or "which" only describes."""
    return (
        re.search(r"\b(?:it|this|that|which|there|they|these|who)\s+(?:also\s+)?$", before, re.IGNORECASE) is not None
    )


def _earlier_subject(clause: Clause, at: int) -> list[Mention]:
    """The subject that "and would" goes on with: that of the clause after the last "that", else the sentence's."""
    begin = clause.start
    for match in re.finditer(r"\bthat\s+", clause.text[clause.start : at]):
        begin = clause.start + match.end()
    for start in (begin, clause.start):
        keys = clause.paper.who_acts(start, at)
        if keys:
            return [one for one in clause.paper.mentions_in(start, at, "body", "person") if one.key in keys][
                : len(keys)
            ]
    return []


# Acts without a doer that whoever speaks of them mostly answers for.
_SPOKEN_FOR = frozenset({"passive act", "vouched act", "is to be"})


def _tells(clause: Clause, draft: Draft, keys: list[str]) -> bool:
    """Whether a plan tells in its own name what somebody else will do, of which it is then the promise."""
    if draft.rule not in ("act", "is to") or clause.paper.reading.document.get("kind") != "plan" or _pays(clause):
        return False
    return not set(keys) <= set(parties.authors(clause.paper, clause.start))


def _is_sent(clause: Clause, draft: Draft, keys: list[str]) -> bool:
    """Whether whoever writes says what one of its own people will do: "Ada Roe, our Director, will come"."""
    if draft.rule not in ("act", "is to") or not parties.written(clause.paper):
        return False
    own = set(parties.authors(clause.paper, draft.start))
    return not own & set(keys) and all(parties.own_body(clause.paper, key) in own for key in keys)


_PAYS = re.compile(r"\b(?:pay|contribut\w+|fund|put in|provide £|invest|meet the (?:whole )?cost)\b", re.IGNORECASE)


def _pays(clause: Clause) -> bool:
    """Whether the promise is one of money, which a paper tells of only as its giver's."""
    return _PAYS.search(clause.words) is not None


def _bind(clause: Clause, draft: Draft, subject: list[Mention], own: bool) -> Draft:
    """Who makes the promise and who must keep it."""
    draft.deadline = date_of(clause, start=draft.start)
    keys = list(dict.fromkeys(one.key for one in subject))
    spoken = parties.speakers(clause.paper, draft.start)
    people = [one for one in subject if one.kind == "person"]
    pronoun = [one for one in subject if one.form == "pronoun"]
    if people and _is_sent(clause, draft, keys):
        draft.made_by, draft.responsible = spoken, keys
    elif people:
        draft.made_by = parties.with_bodies(clause.paper, keys)
        draft.responsible = list(draft.made_by)
    elif keys and not pronoun:
        told = parties.speaking(clause.paper, draft.start) or _tells(clause, draft, keys)
        draft.made_by = spoken if told else keys
        draft.responsible = keys
    else:
        draft.made_by = spoken
        own = own or (draft.rule in _SPOKEN_FOR and bool(parties.speaking(clause.paper, draft.start)))
        draft.responsible = parties.who_of(clause.paper, pronoun, spoken) if own else []
    return draft
