"""Who makes a commitment and who must keep it, by its kind and by what governs its clause.

A committee decides and asks; whoever speaks, or writes, promises; the subject of the clause must act. Where a passive
names nobody, the body that speaks or writes must keep an undertaking or reach a target; a step of several partners'
plan, or a decision, binds nobody in particular.
"""

import re

from ingest.claims import frames, parties
from ingest.claims.commitments.candidates import MEMBERS, Clause, body_before, date_of
from ingest.claims.parties import Draft
from ingest.claims.parties.agents import agents
from ingest.claims.parties.imposing import imposition
from ingest.claims.parties.responsible import presenters, responsible_of
from ingest.claims.parties.tellers import by_teller
from ingest.paper import Mention, Paper

# What stands between a subject and its verb in a commitment.
_GOVERNOR = re.compile(
    r"\b(?:will|would|shall|should|must|ought to|['’]ll|(?:is|are|was|were|has|have|had|needs?|needed) (?:\w+ )?to"
    r"|(?:also |had |has |have |then |previously )*(?:agreed|promised|pledged|undertook|undertaken|committed|offered"
    r"|intends?|intended|plans?|planned|aims?|aimed|proposes?|proposed|asks?|asked|requests?|requested|recommends?"
    r"|recommended|urges?|urged|invited|wants?|wanted|seeks?|sought|expects?|expected|advis\w+|suggest\w*|calls?"
    r"|called|gave|took|volunteered|signed|(?:is|are|was|were) \w+ing))\b"
    r"|\bto(?= [a-z])",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|invit\w+|urg\w+|instruct\w*|told|task\w*|request\w*|requir\w+|press\w*"
    r"|call\w* (?:on|upon))\s+",
    re.I,
)
_IT = re.compile(r"\b(?:it|they|each|all(?: \w+)?|both)\s*(?:also |now |then |\w+ly )*$", re.IGNORECASE)


def subject_of(clause: Clause) -> list[Mention]:
    """The mentions that are the subject of what governs the clause; of "it" and "they" those of the words before."""
    text = clause.text
    for match in _GOVERNOR.finditer(text, clause.start, clause.end):
        found = parties.subject_before(clause.paper, clause.start, match.start())
        if found:
            return found
        if _IT.search(text, clause.start, match.start()):
            return body_before(clause, match.start())
    keys = clause.paper.who_acts(clause.start, clause.end)
    return [one for one in clause.paper.mentions_in(clause.start, clause.end, "body", "person") if one.key in keys][
        : len(keys)
    ]


def bind(clause: Clause, draft: Draft) -> None:
    """Fill in who makes what the model took for a commitment, who must act, and by when."""
    paper = clause.paper
    draft.deadline = date_of(clause)
    subject = subject_of(clause)
    keys = list(dict.fromkeys(one.key for one in subject))
    spoken = parties.speakers(paper, clause.start)
    pronoun = [one for one in subject if one.form == "pronoun" and one.kind == "body"]
    if pronoun and paper.voice_at(clause.start):
        keys = parties.who_of(paper, pronoun, spoken)
    if draft.kind == "Resolution":
        draft.made_by, draft.responsible = parties.host(paper), responsible_of(paper, draft.start, draft.end)
    elif draft.kind == "Action":
        draft.made_by, draft.responsible = parties.host(paper), keys
    elif draft.kind in ("Request", "Recommendation"):
        _advise(clause, draft, keys)
    elif draft.kind == "Undertaking":
        people = [one for one in subject if one.kind == "person"]
        draft.made_by = parties.with_bodies(paper, keys) if people else spoken
        if keys and not people and not pronoun and not parties.speaking(paper, clause.start):
            draft.made_by = keys
        draft.responsible = parties.with_bodies(paper, keys) if people else keys
    else:
        draft.made_by = spoken
        draft.responsible = parties.bodies_only(paper, keys)


def _advise(clause: Clause, draft: Draft, keys: list[str]) -> None:
    """Who asks or advises, and who is asked or advised."""
    paper = clause.paper
    asks = _ASKS.search(clause.words)
    own = bool(asks) or frames.RECOMMENDS.search(clause.words) is not None
    if own:
        draft.made_by = parties.with_bodies(paper, keys) if keys and not MEMBERS.match(clause.words) else []
        if asks:
            asked = paper.mentions_in(
                clause.start + asks.end(), min(clause.end, clause.start + asks.end() + 12), "body", "person"
            )
            draft.responsible = [one.key for one in asked[:1]]
    else:
        draft.responsible = keys
    draft.made_by = draft.made_by or (
        parties.authors(paper, clause.start) if parties.written(paper) else parties.host(paper)
    )
    if draft.kind == "Request":
        draft.recipient = list(draft.made_by)


def _told(paper: Paper, draft: Draft) -> list[str]:
    """The bodies whose decision the sentence tells of; empty where it is one of this paper."""
    start = parties.sentence_start(paper, draft)
    decided = _DECIDED.search(paper.text, start, draft.end)
    if decided is None:
        return []
    subject = parties.subject_before(paper, start, decided.start())
    if subject and subject[0].start - start > _AS_FAR:
        return []
    by = None if subject else _BY.match(paper.text, decided.start(), draft.end)
    if by and not _IN_QUESTION.search(paper.text, start, decided.start()):
        subject = [one for one in paper.mentions_in(by.end(), by.end() + 4, "body") if one.form != "pronoun"]
    earlier = paper.text.endswith(("had ", "had also ", "had since ", "had already "), start, decided.start())
    here = not parties.written(paper) and not earlier
    if here and subject and subject[0].form not in ("name", "short"):
        return []  # "The Board agreed" in minutes: that which met
    keys = list(dict.fromkeys(one.key for one in subject))
    return keys if any(one.kind == "body" for one in subject) else []


def _self_bound(paper: Paper, draft: Draft) -> list[str]:
    """The bodies that bind themselves, whoever tells of it: "the Trust aims to", "the Council has promised to"."""
    start = parties.sentence_start(paper, draft)
    bound = _BINDS.search(paper.text, start, draft.end)
    subject = parties.subject_before(paper, start, bound.start()) if bound else []
    if not subject or any(one.kind != "body" or one.form == "pronoun" for one in subject):
        return []
    return list(dict.fromkeys(one.key for one in subject))


_BINDS = re.compile(
    r"\b(?:aims?|intends?|plans?|proposes?|is planning|are planning|is aiming|are aiming"
    r"|(?:has|have|had) (?:\w+ )?(?:agreed|promised|committed|pledged|undertaken|offered|decided))\b"
    r"(?= (?:\w+ ){0,6}?(?:to|that)\b)",
    re.IGNORECASE,
)
# The first word of decision in a sentence; what stands before it decided, or after "by" and "at" behind it.
_DECIDED = re.compile(
    r"\b(?:resolved|agreed|decided|approved|endorsed|ratified|adopted|accepted|signed off|voted|gave (?:its|their)"
    r" (?:approval|consent|agreement|backing|support))\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"[a-z]+(?: off)?(?: formally| unanimously| in full| in principle)?,? (?:by|at) (?:both )?(?:the )?", re.I
)
_IN_QUESTION = re.compile(r"\b(?:that|which|who|whether|if|once|when|subject to|to be|not)\b", re.IGNORECASE)
_AS_FAR = 90  # characters into the sentence


_BRACKETS = re.compile(r"[(\[](?P<who>[^()\[\]]{2,60})[)\]]\W*\Z")
_LABELLED = re.compile(
    r"\W*(?:(?:R|Rec(?:ommendation)?|Action)?[ .]?\d{1,3}[.):]?\s+)?(?:that|noted that|to note that)\s+", re.IGNORECASE
)
_DOES = re.compile(
    r"\s+(?:(?:jointly|also|now|both|each|should|would|will)\s+)*(?!be\b|is\b|are\b|was\b|were\b|had\b|has\b)[a-z]{2,}"
)


def _in_brackets(paper: Paper, draft: Draft) -> list[str]:
    """Whoever stands alone in brackets at the end: "Form in use on all wards by June (the Trust)"."""
    match = _BRACKETS.search(paper.text, draft.start, draft.end)
    found = paper.mentions_in(match.start("who"), match.end("who"), "body", "person") if match else []
    named = sum(one.end - one.start for one in found)
    return list(dict.fromkeys(one.key for one in found)) if match and named > 0.6 * len(match["who"]) else []


# "Mid-term review by the Programme Board", "Agreement signed by both parties"
_BY_WHOM = re.compile(r"\b(?!start|end|place|date|use|due|meeting)[a-z]{4,}(?: \w+)? by (?=[A-Z]|the\b|our\b|both\b)")
_CELL = re.compile(r"[^|\t]+?(?=\s*\||\t|\s{3,}|\Z)")


def _of_step(paper: Paper, draft: Draft) -> list[str]:
    """Who takes a step of a plan: whom "by" names, a cell holds, or the subject."""
    if draft.kind != "Milestone":
        return []
    text = paper.text
    for match in _BY_WHOM.finditer(text, draft.start, draft.end):
        found = paper.mentions_in(match.end(), match.end() + 6, "body", "person")
        if found:
            return list(dict.fromkeys(one.key for one in found))
    if draft.rule == "timetable":
        for cell in _CELL.finditer(text, draft.start, draft.end):
            inside = paper.mentions_in(cell.start(), cell.end(), "body", "person")
            if inside and len(cell[0].strip()) <= sum(one.end - one.start for one in inside) + 5:
                return list(dict.fromkeys(one.key for one in inside))
        return []
    return parties.bodies_only(paper, paper.who_acts(draft.start, draft.end))


def _of_limb(paper: Paper, draft: Draft) -> list[str]:
    """Whoever is to act by a limb: "R2. That the council employ five nurses", "noted that the Trust would pay"."""
    lead = _LABELLED.match(paper.text, draft.start, draft.end)
    if lead is None:
        return []
    keys = paper.who_acts(lead.end(), draft.end)
    last = [one for one in paper.mentions_in(lead.end(), draft.end, "body", "person") if one.key in keys]
    return keys if keys and _DOES.match(paper.text, last[len(keys) - 1].end) else []


def fill(paper: Paper, draft: Draft) -> None:
    """Who must act where the words of a commitment name nobody; a step of a plan is told by whoever writes it."""
    written = parties.written(paper)
    if draft.kind == "Resolution" and (told := _told(paper, draft)) and paper.host not in told:
        draft.made_by = told
    if draft.kind in ("Undertaking", "Target") and (bound := _self_bound(paper, draft)):
        people = [key for key in draft.made_by if parties.own_body(paper, key) in bound and key not in bound]
        draft.made_by = [*bound, *people]
    if draft.kind == "Milestone" and written and not parties.speaking(paper, draft.start):
        draft.made_by = parties.authors(paper, draft.start)
    by_teller(paper, draft)
    if (set_by := imposition(paper, draft)) is not None:
        draft.made_by, draft.responsible = set_by.by, set_by.on
    if draft.kind in ("Undertaking", "Milestone") and (by_whom := agents(paper, draft)):
        draft.responsible = by_whom
    if not draft.responsible:
        draft.responsible = _in_brackets(paper, draft) or _of_limb(paper, draft) or _of_step(paper, draft)
    if draft.responsible:
        if draft.kind == "Action":  # an action is somebody's, not the body's
            people = [key for key in draft.responsible if not parties.body_type(paper, key)]
            employers = {parties.own_body(paper, key) for key in people}
            draft.responsible = [key for key in draft.responsible if key not in employers]
        return
    spoken = parties.bodies_only(paper, parties.speakers(paper, draft.start))
    own = parties.bodies_only(paper, draft.made_by)
    reached = draft.kind == "Target" and draft.rule != "plan and actual" and len(own) == 1
    if draft.kind == "Undertaking" or reached:
        draft.responsible = own if not parties.imposed(paper, draft) else spoken
    elif draft.kind == "Request" and not written:
        draft.responsible = [key for key in presenters(paper, draft.start) if key not in draft.made_by][:2]
