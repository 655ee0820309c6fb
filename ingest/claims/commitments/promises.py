"""What single sentences commit to: undertakings, requests, recommendations, targets and milestones."""

import re
from collections.abc import Iterator

from ingest.claims import frames, parties
from ingest.claims.commitments.candidates import Clause, may_commit, may_date, units
from ingest.claims.commitments.happened import happened
from ingest.claims.commitments.milestones import PROCESS, STEP_FRAME, bare_step, before_step, milestones
from ingest.claims.commitments.nobody import binds_nobody
from ingest.claims.commitments.passives import is_passive, said_passively
from ingest.claims.commitments.requests import advised_to, answer, had_decided, recommendation, request, should
from ingest.claims.commitments.targets import target
from ingest.claims.commitments.telling import telling
from ingest.claims.commitments.undertakings import undertaking
from ingest.claims.commitments.weigh import weighed
from ingest.claims.parties import Draft
from ingest.dates import Reference
from ingest.dates.words import MONTH_NAMES
from ingest.layout import Sentence
from ingest.paper import Paper

_ANSWER = re.compile(r"\?\s*[-–—]?\s*")


def promises(paper: Paper, reference: Reference) -> list[Draft]:
    """The commitments in the running text of the paper, in its order."""
    found: list[Draft] = []
    for clause in clauses(paper, reference):
        if frames.ACCEPTED.match(clause.words) and found and found[-1].kind in ("Request", "Recommendation"):
            found[-1].kind, found[-1].rule, found[-1].made_by = "Resolution", "accepted request", parties.host(paper)
            continue
        if is_passive(clause):
            told = said_passively(clause)
            found.extend([told] if told else [])
            continue
        read = weighed(clause, list(read_by_rules(clause)))
        found.extend(one for one in read if not _binds_nobody(paper, one))
    return found


def _binds_nobody(paper: Paper, draft: Draft) -> bool:
    """Whether its words only tell what was done, or are of a wording that binds nobody."""
    words = paper.text[draft.start : draft.end]
    return happened(words, draft.kind) or binds_nobody(" ".join(words.split()), draft.kind)


def clauses(paper: Paper, reference: Reference) -> Iterator[Clause]:
    """The sentences, or parts of them, that may commit somebody."""
    for sentence in units(paper):
        start = sentence.start
        asks = frames.POLITE.match(paper.text, sentence.start, sentence.end)
        for question in () if asks else _ANSWER.finditer(paper.text, sentence.start, sentence.end):
            start = question.end()
        if start >= sentence.end:
            continue
        parts = _dated_halves(paper, reference, sentence, start)
        for begin, end in parts:
            yield Clause(paper, reference.at(begin), sentence, begin, end)


_HALVES = re.compile(r";\s+(?:and\s+|but\s+)?|,\s+(?:and|while|whereas|with|which)\s+(?!then\b)", re.IGNORECASE)


def _dated_halves(paper: Paper, reference: Reference, sentence: Sentence, start: int) -> list[tuple[int, int]]:
    """A sentence of a report that sets out two dated steps, cut between them; whole where it does not."""
    if not parties.written(paper):
        return _acts_apart(paper, start, sentence.end)
    parts, begin = [], start
    for cut in _HALVES.finditer(paper.text, start, sentence.end):
        if all(_is_step(paper.text[a:b]) for a, b in ((begin, cut.start()), (cut.end(), sentence.end))):
            parts.append((begin, cut.start()))
            begin = cut.end()
    return [*parts, (begin, sentence.end)]


def _acts_apart(paper: Paper, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence of minutes cut where somebody else is to act: "Ms Roe asked for a map; the Clerk to send one"."""
    parts, begin = [], start
    for cut in _INSIDE.finditer(paper.text, start, end):
        acting = paper.who_acts(cut.end(), end)
        last = [one for one in paper.mentions_in(cut.end(), end, "body", "person") if one.key in acting][: len(acting)]
        if last and _IS_TO.match(paper.text, last[-1].end, end):
            parts.append((begin, cut.start()))
            begin = cut.end()
    return [*parts, (begin, end)]


_INSIDE = re.compile(
    r";\s+(?:and\s+)?|,?\s+and\s+(?=[Tt]he (?:Chair\w*|Board|Committee)\s+(?:asked|requested|agreed|undertook)\b)"
)
_IS_TO = re.compile(r"\s+(?:to\s+(?!be\b)[a-z]{2,}|agreed\s+to|undertook\s+to|asked\b|requested\b)")


def _is_step(words: str) -> bool:
    """Whether the words have a date or a sum to come and a verb of a plan."""
    return bool(_WHEN.search(words)) and bool(
        STEP_FRAME.search(words) or frames.PRESENT_STEP.search(words) or frames.SETS_OUT.search(words)
    )


_WHEN = re.compile(
    rf"\b(?:{MONTH_NAMES}|Christmas|Easter|20\d\d|spring|summer|autumn|winter)\b|£\s?\d",
    re.IGNORECASE,
)


def read_by_rules(clause: Clause) -> Iterator[Draft]:
    """What the frames read in the clause, else what a wording of `frames.told` tells in it."""
    found = list(_read_by_frames(clause))
    told = None if found or _opens_or_names(clause) else telling(clause)
    yield from [told] if told else found


def _opens_or_names(clause: Clause) -> bool:
    """Whether the clause only introduces a list, or is the heading of one."""
    words = clause.words.rstrip()
    if words.endswith((":", ":-", ":–", " to", " that", " will", " would", " shall")) or (
        frames.LEADS.search(words) and len(words) < 30
    ):
        return True
    return bool(frames.LIST_HEADS.match(words) or _NEXT_MEETING.match(words)) or len(words.split()) < 3


def _read_by_frames(clause: Clause) -> Iterator[Draft]:
    """The first family of frames that fits takes the sentence; a request and an undertaking may share one."""
    sentence = clause.sentence
    if not (
        may_commit(clause.text, sentence)
        or may_date(clause.text, sentence)
        or frames.ACCEPTED.match(clause.text, sentence.start, sentence.end)
    ):
        return
    if _opens_or_names(clause):
        return
    settled = had_decided(clause) or advised_to(clause) or target(clause)
    if settled:
        yield settled
        return
    asked = request(clause)
    if asked:
        answered = answer(clause, asked)
        yield answered or asked
        own = None if answered else undertaking(clause)
        if own and own.rule == "undertakes":
            yield own
        return
    yield from _promised(clause)


_NEXT_MEETING = re.compile(r"\W*(?:the )?(?:date of (?:the )?)?next (?:\w+ )?meeting\b", re.IGNORECASE)


# Acts that nobody is named for: two of them in one sentence, each with its date, are steps of a plan.
_UNOWNED = frozenset({"passive act", "vouched act", "is to be"})


def _is_half(clause: Clause) -> bool:
    """Whether the clause is one of the dated steps that a sentence of a report was cut into."""
    whole = clause.sentence
    return parties.written(clause.paper) and (clause.start > whole.start or clause.end < whole.end)


def _promised(clause: Clause) -> Iterator[Draft]:
    """Steps before promises before steps of any verb before advice."""
    found = list(milestones(clause, PROCESS))
    if found:
        yield from found
        return
    own = undertaking(clause)
    if own and own.rule in _UNOWNED and own.deadline and _is_half(clause):
        own.kind = "Milestone"
    if own:
        yield own
        yield from before_step(clause, own)
        return
    found = list(milestones(clause, STEP_FRAME))
    if found:
        yield from found
        return
    if re.search(r"next meeting\W{0,6}$", clause.text[max(0, clause.start - 24) : clause.start], re.IGNORECASE):
        return
    advised = should(clause) or recommendation(clause) or bare_step(clause)
    if advised:
        yield advised
