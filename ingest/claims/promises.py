"""What single sentences commit to: undertakings, requests, recommendations, targets and milestones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.claims import frames, parties
from ingest.claims.parties import Draft
from ingest.claims.tables import split_cells
from ingest.dates import Reference
from ingest.dates.deadlines import chosen
from ingest.dates.find import DateFound, find_dates
from ingest.layout import BlockKind, Sentence
from ingest.paper import Mention, Paper
from ontology import edtf

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET})
_CLAUSE = re.compile(
    r";\s+|,\s+(?:but|although|though|while|whereas)\s+|\.\s+|\s+but\s+(?=would\b|will\b)|,\s+and\s+(?=(?:he|she"
    r"|they|it|we|the)\b)"
)
_ANSWER = re.compile(r"\?\s*[-–—]?\s*")
_SUBJECT_IS_PARTY = re.compile(
    r"(?:\b(?:we|i|he|she|they|officers?|staff|colleagues|partners|(?:the )?(?:council|ccg|trust|board"
    r"|chair(?:man)?|director|team|teams|service|partnership|alliance|federation|collaborative|authority"
    r"|commissioners?|providers?|network|group|company|contractor|practices|hospital|cabinet|panel|committee"
    r"|executive|commission|department|police|charity|consortium))\s*(?:\w+ly\s+|also\s+|all\s+|both\s+|now\s+"
    r"|then\s+|therefore\s+)*)$",
    re.IGNORECASE,
)
_MEMBERS = re.compile(r"^\W*(?:members|the (?:board|committee|panel|commission|chair(?:man|woman)?))\b", re.IGNORECASE)


@dataclass(slots=True)
class Clause:
    """A sentence under inspection, with the dates in it."""

    paper: Paper
    reference: Reference
    sentence: Sentence
    start: int
    end: int

    @property
    def text(self) -> str:
        """The paper's text."""
        return self.paper.text

    @property
    def words(self) -> str:
        """The words of the clause."""
        return self.paper.text[self.start : self.end]

    def dates(self, past: bool = False) -> list[DateFound]:
        """The dates in the clause."""
        return find_dates(self.text, self.start, self.end, self.reference, past)

    def draft(self, kind: str, rule: str, start: int | None = None, end: int | None = None) -> Draft:
        """A commitment of this clause or of a part of it."""
        begin, stop = start if start is not None else self.start, end if end is not None else self.end
        stop = begin + len(self.text[begin:stop].rstrip(" \n\t.;,"))
        return Draft(begin, stop, kind, rule, self.sentence.block)


def promises(paper: Paper, reference: Reference) -> Iterator[Draft]:
    """The commitments in the running text of the paper, in its order."""
    for sentence in _units(paper):
        if not _may_commit(paper.text, sentence) or paper.is_private(sentence.start, sentence.end):
            continue
        start = sentence.start
        for question in _ANSWER.finditer(paper.text, sentence.start, sentence.end):
            start = question.end()
        if start >= sentence.end:
            continue
        clause = Clause(paper, reference, sentence, start, sentence.end)
        yield from _read(clause)


def _units(paper: Paper) -> Iterator[Sentence]:
    """The sentences that are read: those of running text, and those inside the cells of a table."""
    for sentence in paper.layout.sentences:
        kind = paper.layout.blocks[sentence.block].kind
        if kind is BlockKind.ROW:
            for start, end in split_cells(paper.text, sentence.start, sentence.end):
                if end - start > 24:
                    yield from _parts_of(paper.text, start, end, sentence.block)
        elif kind in _READ:
            yield sentence
        elif kind is BlockKind.FIELD:
            colon = paper.text.find(":", sentence.start, sentence.end)
            if sentence.end - colon > 24:
                yield from _parts_of(paper.text, colon + 2, sentence.end, sentence.block)


def _parts_of(text: str, start: int, end: int, block: int) -> Iterator[Sentence]:
    """The sentences of a cell."""
    at = start
    for match in _STOP.finditer(text, start, end):
        yield Sentence(at, match.start() + 1, block)
        at = match.end()
    if at < end:
        yield Sentence(at, end, block)


_STOP = re.compile(r"[.;]\s+(?=[A-Z])")


def _doubts(before: str) -> re.Match[str] | None:
    """An attitude in the words before an act that makes it no promise; "but" and ";" leave it behind."""
    cut = max((match.end() for match in _TURN.finditer(before)), default=0)
    return frames.ATTITUDE.search(before, cut)


_TURN = re.compile(r";|\bbut\b|\bhowever\b", re.IGNORECASE)


def _may_commit(text: str, sentence: Sentence) -> bool:
    """Whether a sentence has a word that could commit, or begins like "JS to circulate"."""
    if frames.TRIGGER.search(text, sentence.start, sentence.end):
        return True
    return _INFINITIVE.match(text, sentence.start, sentence.end) is not None


_INFINITIVE = re.compile(r"To\s+[a-z]+\b|(?:[A-Z][\w.'’/&,-]*\s+(?:and\s+|of\s+|for\s+|the\s+)?){1,6}to\s+[a-z]+\b")


def _read(clause: Clause) -> Iterator[Draft]:
    """The first family of frames that fits takes the sentence; a request and an undertaking may share one."""
    words = clause.words.rstrip()
    if words.endswith((":", ":-", ":–")) or (frames.LEADS.search(words) and len(words) < 30):
        return
    if frames.LIST_HEADS.match(words) or len(words.split()) < 3:
        return
    decided = _had_decided(clause)
    if decided:
        yield decided
        return
    target = _target(clause)
    if target:
        yield target
        return
    request = _request(clause)
    if request:
        yield request
    found = list(_milestones(clause, _PROCESS))
    if found:
        yield from found
        return
    undertaking = _undertaking(clause)
    if undertaking and not (request and undertaking.rule != "undertakes"):
        yield undertaking
        yield from _before_step(clause, undertaking)
        return
    found = list(_milestones(clause, _STEP_FRAME)) if not request else []
    if found:
        yield from found
        return
    if not request and (advised := _should(clause)):
        yield advised
        return
    if not request:
        recommended = _recommendation(clause)
        if recommended:
            yield recommended


def _had_decided(clause: Clause) -> Draft | None:
    """The decision of another named board that the text reports."""
    for mention in clause.paper.mentions_in(clause.start, clause.end, "body"):
        match = frames.HAD_DECIDED.match(clause.text, mention.end, clause.end)
        if match and parties.body_type(clause.paper, mention.key) in _BOARDS and mention.key != clause.paper.host:
            draft = clause.draft("Resolution", "had decided")
            draft.made_by = [mention.key]
            return draft
    return None


_BOARDS = frozenset({"Committee", "HealthAndWellbeingBoard", "PlacePartnership"})


def _before_step(clause: Clause, undertaking: Draft) -> Iterator[Draft]:
    """A dated step that an undertaking is to come before is a milestone of its own."""
    match = frames.BEFORE_STEP.search(clause.words)
    dates = [one for one in clause.dates() if one.edtf and match and one.start >= clause.start + match.end() - 4]
    if match and dates and dates[0].start - (clause.start + match.end()) < 30:
        draft = clause.draft("Milestone", "before step", clause.start + match.start(), dates[0].end)
        draft.made_by, draft.deadline = list(undertaking.made_by), dates[0].edtf
        yield draft


def _target(clause: Clause) -> Draft | None:
    """A level that somebody is to reach: the words of a target and a measure in one sentence."""
    words = clause.words
    strong = _STRONG_TARGET.search(words)
    if not strong or not frames.MEASURE.search(_TIME_WORDS.sub("", words)):
        return None
    attitude = _doubts(words[: strong.start()])
    if attitude and not _STRONG_TARGET.search(words[: attitude.start()]):
        return None
    draft = clause.draft("Target", "target")
    draft.deadline = _date(clause)
    acting = parties.subject_before(clause.paper, clause.start, clause.start + strong.start())
    draft.responsible = [one.key for one in acting]
    draft.made_by = list(draft.responsible) or parties.speakers(clause.paper, clause.start)
    required = re.search(r"(NHS\w*|\w+)\s+(?:required of|expects)", words)
    if required:
        draft.responsible = []
    return draft


_TIME_WORDS = re.compile(
    r"\b(?:19|20)\d\d(?:[/–-]\d\d)?\b|\b\d{1,2}(?:st|nd|rd|th)?\s(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
_STRONG_TARGET = re.compile(




r"\btargets? (?:of|for|to|was|is)\b|\btarget\b.{0,40}?\d|\bset (?:a|the|itself) (?:\w+ )?target"
        r"|\bgap to (?:close|bridge)|\bhad (?:still )?to (?:find|save|deliver|close|cut|reduce)\b.{0,30}?[£\d]"
        r"|\b(?:was|were|is|are) to (?:close|reach|cut|reduce|save|find|achieve)\b.{0,30}?[£\d]"
        r"|\btold (?:by \S+ )?to (?:take|cut|reduce|save|find)\b.{0,20}?[£\d]|\bsigned up to\b.{0,30}?\d|\bcommit(?:s"
        r"|ted)? (?:\S+ ){0,4}?to (?:\d|reduc|achiev|reach)|\bagreed (?:with \S+(?: \S+)? )?to (?:get|reach|reduce|cut"
        r"|hold)\b.{0,30}?\d|\bexpects? (?:\S+ ){1,4}to (?:have|reach|achieve|deliver|hold)\b.{0,40}?\d"
        r"|\brequired of\b|\baim (?:is|was) (?:for|to)\b.{0,80}?\b(?:within|by|to) (?:\d|less)|\bmust (?:reach|achieve"
        r"|save|find|cut|reduce|meet)\b.{0,30}?[£\d]|\b(?:will|would|to) (?:reduce|cut|increase|raise"
        r"|improve)\b.{0,60}?\b(?:by|to|from) (?:at least )?(?:£?\d[\d.,]*\s?%|£\d)|^\W*(?:reduce|cut|increase|raise"
        r"|improve)\b.{0,70}?\b(?:by|to|from) (?:at least )?\d",
    re.IGNORECASE,
)  # fmt: skip


def _request(clause: Clause) -> Draft | None:
    """Something asked for; a question is none."""
    words = clause.words
    match = frames.REQUESTS.search(words)
    if not match or frames.NO_REQUEST.search(words) or re.match(r"\W*you\b", words, re.IGNORECASE):
        return None
    if frames.QUESTION.search(words[: match.end() + 12]) and not re.search(r"\b(?:asked (?:that|for)|request)", words):
        return None
    draft = clause.draft("Request", "request")
    past = bool(re.search(r"\b(?:had|previously)\b", words[: match.end()]))
    draft.deadline = _date(clause, past)
    at = clause.start + match.start()
    asking = parties.subject_before(clause.paper, clause.start, at) or []
    keys = [one.key for one in asking]
    passive = re.search(r"\b(?:been|was|were)\b", match[0])
    if passive:
        draft.made_by, draft.responsible = parties.host(clause.paper), keys
    else:
        draft.made_by = parties.with_bodies(clause.paper, keys) or parties.host(clause.paper)
        if _MEMBERS.match(words):
            draft.made_by = parties.host(clause.paper)
        asked = re.search(r"\basked\s+(?!that|for)", match[0], re.IGNORECASE)
        if asked:
            draft.responsible = _after(clause, at + asked.end())
    draft.recipient = list(draft.made_by)
    return draft


def _after(clause: Clause, at: int) -> list[str]:
    found = clause.paper.mentions_in(at, min(clause.end, at + 12), "body", "person")
    return [found[0].key] if found else []


def _milestones(clause: Clause, verbs: re.Pattern[str]) -> Iterator[Draft]:
    """Dated steps that nobody promises in person: "will be complete by spring and open by July" are two."""
    words = clause.words
    dates = [one for one in clause.dates() if one.edtf]
    if not dates:
        return
    match = _STEP_FRAME.search(words)
    if not match:
        match = frames.PRESENT_STEP.search(words)
        if not match or _is_over(clause, dates):
            return
    elif not verbs.search(words[match.start() :]):
        return
    if _doubts(words[: match.start()]) and not re.search(r"\banticipated that from\b|\bexpected to\b", words):
        return
    subject = parties.subject_before(clause.paper, clause.start, clause.start + match.start())
    speaking = set(parties.with_bodies(clause.paper, clause.paper.speaker_at(clause.start)))
    if speaking & {one.key for one in subject}:
        return
    if any(one.form == "pronoun" for one in subject) and not re.match(r"it\b", words, re.IGNORECASE):
        return
    if subject and any(one.kind == "person" for one in subject):
        return
    able = [one for one in dates if chosen(clause.text, clause.start, clause.end, [one], clause.reference, starts=True)]
    if "respectively" in words and len(able) > 1:
        parts = [(clause.start, clause.end, one.edtf) for one in able]
    else:
        parts = _parts(clause, able)
    for number, (start, end, when) in enumerate(parts):
        draft = clause.draft("Milestone", "step", start, end)
        draft.deadline = when
        draft.made_by = parties.speakers(clause.paper, clause.start)
        bodies = [one.key for one in subject if one.kind == "body"]
        draft.responsible = bodies[number : number + 1] if "respectively" in words else bodies
        yield draft


def _is_over(clause: Clause, dates: list[DateFound]) -> bool:
    """Whether all dates lie before the paper's own."""
    day = clause.reference.day
    ends = [edtf.latest(one.edtf) for one in dates]
    return day is not None and all(end is not None and end < day for end in ends)


_BOUNDARY = re.compile(r",?\s+(?:and(?:\s+then)?|with|before|prior to|to be)\s+")


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


_STEP_FRAME = re.compile(
    r"\b(?:will|would|(?:was|were|is|are) (?:due |expected |scheduled |planned |set )?to|due to|had to|has to"
    r"|have to|to be|was due|is due|are due|plan(?:s|ned)? to|being held|(?:was|is|were|are) due)\b",
    re.IGNORECASE,
)
_PROCESS = re.compile(
    r"\b(?:open|commence|begin|start|decide|go live|going live|follow|complete|be replaced|sealed|be asked to"
    r"|due in|due to|be established|become one|adopt)\b",
    re.IGNORECASE,
)


def _undertaking(clause: Clause) -> Draft | None:
    """A promise: an act that a speaker, "we" or a body takes on, or a passive act that the speaker answers for."""
    words = clause.words
    match = frames.UNDERTAKES.search(words)
    if match and not _doubts(words[: match.start()]):
        agreed = bool(frames.AGREES.match(match[0] + " ")) or match[0].lower().startswith("agreed")
        subject = parties.subject_before(clause.paper, clause.start, clause.start + match.start())
        if agreed and (_MEMBERS.match(words) or any(one.key == clause.paper.host for one in subject)):
            draft = clause.draft("Resolution", "inline decision")
            draft.made_by, draft.deadline = parties.host(clause.paper), _date(clause)
            return draft
        bodies = bool(subject) and all(one.kind == "body" for one in subject)
        draft = clause.draft("Action" if agreed and not bodies else "Undertaking", "undertakes")
        return _bind(clause, draft, subject, own=True)
    match = frames.SETS_OUT.search(words)
    if match and not frames.NO_SET_OUT.match(words[match.end() :]) and not _doubts(words[: match.start()]):
        draft = clause.draft("Undertaking", "sets out")
        subject = parties.subject_before(clause.paper, clause.start, clause.start + match.start() + 1)
        return _bind(clause, draft, subject, own=bool(re.match(r"our|we|i\b|key", match[0], re.IGNORECASE)))
    match = frames.IS_TO_BE.search(words)
    if match and not _doubts(words[: match.start()]):
        return _bind(clause, clause.draft("Undertaking", "is to be"), [], own=False)
    match = frames.IS_TO_ACT.search(words)
    if (
        match
        and not _doubts(words[: match.start()])
        and not re.search(
            r"\b(?:aim|purpose|role|intention|plan|goal|thrust|job|focus|it|this|which|priority|challenge)\s*$",
            words[: match.start()],
            re.IGNORECASE,
        )
    ):
        subject = parties.subject_before(clause.paper, clause.start, clause.start + match.start())
        if subject or _SUBJECT_IS_PARTY.search(words[: match.start()]):
            return _bind(clause, clause.draft("Undertaking", "is to"), subject, own=True)
    return _modal(clause) or _infinitive(clause)


def _infinitive(clause: Clause) -> Draft | None:
    """Notes without a finite verb: "NS and MT to agree a job description", "Visit to be arranged"."""
    words = clause.words
    acting = clause.paper.who_acts(clause.start, clause.end)
    found = False
    if acting:
        last = [
            one for one in clause.paper.mentions_in(clause.start, clause.end, "person", "body") if one.key in acting
        ][-1]
        found = re.match(r"\s+to\s+(?!be\s+\w+ing)[a-z]+\b", clause.text[last.end : clause.end]) is not None
    match = None if found else frames.NOTED_ACT.match(words)
    if not found and (not match or frames.FINITE.search(words[: match.end()])):
        return None
    draft = clause.draft("Action", "infinitive")
    draft.made_by, draft.deadline = parties.host(clause.paper), _date(clause)
    draft.responsible = acting if found else []
    return draft


def _modal(clause: Clause) -> Draft | None:
    """ "will" and "would" with an act."""
    words = clause.words
    for match in frames.MODAL.finditer(words):
        before, after = words[: match.start()], words[match.end() :].lstrip()
        if _doubts(before[-160:]):
            continue
        if re.match(r"mean\b", after):
            return None
        at = clause.start + match.start()
        left = max((m.end() for m in _CLAUSE.finditer(before)), default=0)
        subject = parties.subject_before(clause.paper, clause.start + left, at)
        if not subject and re.search(r"\b(?:and|but)\s+(?:also\s+|then\s+|now\s+)?$", before):
            subject, left = _earlier_subject(clause, at), 0
        party = bool(subject) or bool(_SUBJECT_IS_PARTY.search(before) or frames.ACTORS.search(before))
        if frames.STAYS.match(after):
            draft = clause.draft("Undertaking", "stays", clause.start + left)
            return _bind(clause, draft, subject, own=False)
        passive = frames.PASSIVE.match(after) or (None if _describes(before) else frames.ANY_PASSIVE.match(after))
        if passive:
            draft = clause.draft("Undertaking", "passive act", clause.start + left)
            return _bind(clause, draft, [], own=False)
        if party and not frames.NO_ACT.match(after) and not re.match(r"be\b", after):
            draft = clause.draft("Undertaking", "act", clause.start + left)
            return _bind(clause, draft, subject, own=True)
        if party and re.match(r"(?:\w+ )?be \w+ing\b", after):
            draft = clause.draft("Undertaking", "act", clause.start + left)
            return _bind(clause, draft, subject, own=True)
        vouched = frames.VOUCHES.search(before) or clause.paper.speaker_at(at)
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


def _bind(clause: Clause, draft: Draft, subject: list[Mention], own: bool) -> Draft:
    """Who makes the promise and who must keep it."""
    draft.deadline = _date(clause)
    keys = list(dict.fromkeys(one.key for one in subject))
    spoken = parties.speakers(clause.paper, clause.start)
    people = [one for one in subject if one.kind == "person"]
    pronoun = [one for one in subject if one.form == "pronoun"]
    if people:
        draft.made_by = parties.with_bodies(clause.paper, keys)
        draft.responsible = list(draft.made_by)
    elif keys and not pronoun:
        draft.made_by = list(dict.fromkeys([*spoken, *keys])) if not clause.paper.speaker_at(clause.start) else spoken
        draft.made_by = spoken if clause.paper.speaker_at(clause.start) else keys
        draft.responsible = keys
    else:
        draft.made_by = spoken
        draft.responsible = parties.bodies_only(clause.paper, spoken) if own else []
    return draft


def _recommendation(clause: Clause) -> Draft | None:
    words = clause.words
    match = frames.RECOMMENDS.search(words)
    if not match:
        return None
    draft = clause.draft("Recommendation", "recommends")
    subject = parties.subject_before(clause.paper, clause.start, clause.start + match.start())
    draft.made_by = parties.with_bodies(clause.paper, [one.key for one in subject]) or parties.host(clause.paper)
    if _MEMBERS.match(words):
        draft.made_by = parties.host(clause.paper)
    draft.deadline = _date(clause)
    return draft


def _should(clause: Clause) -> Draft | None:
    """What a named party should or must do: advice, or a duty."""
    match = frames.SHOULD.search(clause.words)
    if not match or _doubts(clause.words[: match.start()]) or frames.MODAL.search(clause.words[: match.start()]):
        return None
    subject = parties.subject_before(clause.paper, clause.start, clause.start + match.start())
    if not subject or any(one.form == "pronoun" or one.key == clause.paper.host for one in subject):
        return None
    advice = match["word"].lower() in ("should", "ought to")
    draft = clause.draft("Recommendation" if advice else "Action", "should")
    draft.responsible = list(dict.fromkeys(one.key for one in subject))
    draft.made_by, draft.deadline = parties.speakers(clause.paper, clause.start), _date(clause)
    return draft


def _date(clause: Clause, past: bool = False) -> str | None:
    dates = clause.dates(past)
    best = chosen(clause.text, clause.start, clause.end, dates, clause.reference, starts=True) if dates else None
    return best.edtf if best else None
