"""Levels that somebody is to reach: the words of a target and a measure in one sentence."""

import re

from ingest.claims import frames, parties
from ingest.claims.commitments.candidates import Clause, date_of, doubts
from ingest.claims.parties import Draft
from ingest.dates.words import MONTH_NAMES

_TIME_WORDS = re.compile(rf"\b(?:19|20)\d\d(?:[/–-]\d\d)?\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:{MONTH_NAMES})\b")


_MEASURED = r"(?:at least |less than |fewer than |under |below |no more than |around |about )?"


_BARE = r"(?:£?\d[\d.,]*|(?:a|one|two) (?:third|quarter|half|fifth|tenth))\b(?!\s*(?:/|[JFMASOND][a-z]{2,8}\b))"


# Each with an invented example.
STRONG_TARGETS = (
    r"\btargets? (?:of|for|to|was|is)\b|\btarget\b.{0,40}?\d",  # a target of 3% fewer falls
    # the target in the county's strategy is a cut of 10%; national ambition: 76% in March
    r"\btargets? (?:in|under|set (?:in|by|for)|within|from) [^.;]{3,80}? (?:is|was|are|were|being) [^.;]{0,30}?\d",
    r"\b(?:target|ambition|goal|trajectory|ceiling)s?: [a-z ]{0,16}[£\d]",
    # the hospital has set itself to keep that number under 90
    (
        r"\bset (?:itself|themselves|ourselves|himself|herself|myself) to (?:keep|hold|bring|get|reach|cut|reduce"
        r"|have)\b.{0,60}?(?:\d|\bnobody\b|\bnil\b|\bzero\b)"
    ),
    # the deficit is to be no greater than £13.9m
    (
        r"\b(?:(?:is|are|was|were|has|have|had) to|must|shall) be (?:no (?:greater|higher|lower|more|less|fewer|longer)"
        rf" than|not (?:above|below|over|under|more than|less than)|at (?:least|most)) {_BARE}"
    ),
    r"\bha(?:s|ve|d) to take (?:another |a further |about |around |some |over )?£",  # has to take £2m out of its costs
    # the Trust was to bring this to zero by October
    (
        r"\b(?:to be|to bring|brought|to reach|to get|to have|must be|will be|would be|set)\b[^.;]{0,50}?"
        r"\b(?:nil|zero)\b[^.;]{0,40}?\bby\b"
    ),
    # the plan set a stretch target; we have set ourselves the goal of 60 beds; bound themselves to nine in ten
    (
        r"\bset (?:a|the|itself|himself|herself|ourselves|themselves|myself)\s(?:an?\s|the\s)?(?:\w+ )?"
        r"(?:target|goal|aim|limit|standard|objective)"
    ),
    (
        r"\b(?:bound|committed) (?:itself|himself|herself|ourselves|themselves) to\b.{0,60}?"
        r"(?:\d\s?%|per cent|\b(?:in|out of)\b)"
    ),
    # our aim is a waiting time of under six weeks
    (
        r"\b(?:aim|goal|target|ambition) (?:is|was|remains) (?:an?|the|for) [^.;]{3,60}?"
        r"\b(?:under|below|above|over|no more than|at least|less than|fewer than|of)\b"
    ),
    # the partners are bound to bring the pool back into balance; has to return to break-even
    (
        r"\b(?:bound|obliged|required|has|have|had|needs?) to (?:bring|get|return|come|restore|be)\b.{0,50}?"
        r"\b(?:break[ -]?even|balance)\b"
    ),
    r"\b(?:standard|threshold|trajectory|ceiling|ambition|benchmark|goal|limit) (?:of|is|was|for) .{0,30}?\d",
    # the QIPP requirement for 2018/19 is £14m; a savings requirement of £3m
    (
        r"\b(?:savings?|efficiency|efficiencies|QIPP|financial|cost improvement) (?:requirement|challenge|ask|task)\b"
        r"(?: (?:for|in) (?:the )?[\d/–-]+)? (?:is|was|of|stands at)\b.{0,20}?[£\d]"
    ),
    r"\d\s?% (?:target|standard|ambition|trajectory|threshold)",  # against the 95% standard
    # the standard was 95%, which the Trust was bound to achieve by March
    r"\b(?:bound|obliged|contracted|committed) to (?:achieve|reach|meet|hit|deliver)\b",
    r"\bgap to (?:close|bridge)",  # a £4m gap to close
    r"\b(?:must|has to|have to|had to) be (?:found|saved|delivered|made|achieved)\b",  # 2% must be found
    # the CCG had to find £3m; the Council needs to save £12m
    (
        r"\b(?:need(?:s|ed)?|required|has|have|had|must|obliged|tasked) (?:still )?(?:to )?(?:find|save|deliver"
        r"|achieve|make|close|reduce|cut|meet|reach)\b.{0,40}?[£\d]"
    ),
    r"\b(?:was|were|is|are) to (?:close|reach|cut|reduce|save|find|achieve)\b.{0,30}?[£\d]",  # was to close that £2m
    r"\b(?:asked|told|required|instructed) to (?:find|save|cut|reduce|deliver)\b.{0,30}?[£\d]",  # asked to find £40m
    r"\btold (?:by \S+ )?to (?:take|cut|reduce|save|find)\b.{0,20}?[£\d]",  # told to take 20% out
    r"\bsigned up to\b.{0,30}?\d",  # had signed up to no more than 40
    r"\bcommit(?:s|ted)? (?:\S+ ){0,4}?to (?:\d|reduc|achiev|reach)",  # the plan commits both to 87%
    r"\bagreed (?:with \S+(?: \S+)? )?to (?:get|reach|reduce|cut|hold)\b.{0,30}?\d",  # agreed to get to 88%
    r"\bexpects? (?:\S+ ){1,4}to (?:have|reach|achieve|deliver|hold)\b.{0,40}?\d",  # expects Leigh to have only 5
    r"\b(?:is|are|was|were) (?:aiming|working|heading) (?:for|to|towards)\b.{0,50}?\d",  # aiming for no more than 20
    r"\bset (?:an?|the) (?:\w+ ){1,4}(?:of|at)\b.{0,20}?\d",  # has set a control total of £4m
    # we mean to have it under 30 by Easter
    (
        r"\b(?:mean|aim|intend|plan|expect|want)s? to (?:have|get|bring|be|see)\b.{0,40}?\b(?:under|over|below|above"
        r"|to) \d"
    ),
    r"\brequired of\b",  # the 120 that the regulator required of it
    # the aim is to see them within 20 minutes
    (
        r"\baims? (?:is|was|remains|here is) (?:for|to)\b.{0,80}?\b(?:within|by|to|under|below|above|over|beyond"
        r"|at least) (?:£?\d|less)"
    ),
    # we will reduce waits to less than 18 weeks
    (
        rf"\b(?:will|would|to) (?:reduce|cut|increase|raise|improve|bring down|lower|halve)\b.{{0,70}}?"
        rf"\b(?:by|to|from) "
        rf"{_MEASURED}{_BARE}"
    ),
    # the regulator requires 92% across both sites
    r"\b(?:requires|expects|demands) (?:at least |no more than |a |an )?£?\d[\d.,]*\s?%?",
    # the regulator requires us to be back at 90%
    r"\brequires? \S+(?: \S+){0,3}? to (?:be|reach|achieve|hit|meet|have|get|save|deliver|cut)\b.{0,40}?[£\d]",
    # have been told to get it under 4.5%
    r"\b(?:asked|told|required|instructed|expected) to (?:get|bring|keep|hold|be|have|hit|meet)\b.{0,40}?[£\d]",
    # NHSE have told the CCG to be under 250
    (
        r"\b(?:has|have|had)? ?(?:asked|told|required|instructed) (?:the |all |every |each )?(?:\w+ ){1,3}to"
        r" (?:get|bring|keep|hold|be|have|hit|meet|reach|save|find|cut|reduce|achieve|deliver)\b.{0,40}?[£\d]"
    ),
    # no patient should wait more than 60 minutes
    (
        r"\b(?:no|none|nobody|no[- ]one|every|all)\b.{0,40}?\b(?:should|must|shall|will|(?:is|are) to)\b.{0,30}?"
        r"\b(?:more|longer|later|less|fewer) than (?:\d|one|two|three|four|six|an? (?:day|week|month|hour)\b)"
    ),
    # no more than 3% of beds should be lost; at least 80% are to have a plan
    (
        rf"\b(?:no more than|at least|fewer than|less than|at most|no fewer than)\s+{_BARE}.{{0,70}}?"
        r"\b(?:should|must|shall|(?:is|are) to)\b"
    ),
    (
        r"\b(?:(?:must|should|shall|may|will|would|can) not|(?:is|are|was|were) not to) "
        r"(?:exceed|fall below|rise above|go (?:over|under)|drop below)"
        r"\b.{0,24}?\d"
    ),
    # training must reach 90%; stays should be under 20 days
    (
        r"\b(?:should|must|shall|has to|have to|(?:is|are) to) (?:reach|hit|be|stay|fall|rise|remain|drop"
        rf"|come down|go up|climb|stand)\b.{{0,24}}?(?:\b(?:at|by|to|under|below|above|over|least|than|within|of)\s+)?"
        rf"{_BARE}\s?(?:%|per cent|days)"
    ),
    # it is our intention to bring the number down by a third
    rf"\bto (?:bring|get|drive|push|take)\b.{{0,60}}?\b(?:down|up) (?:by|to|from) {_MEASURED}{_BARE}",
    r"^\W*(?:reduce|cut|increase|raise|improve)\b.{0,70}?\b(?:by|to|from) (?:at least )?\d",  # Increase take-up to 10%
)


_STRONG_TARGET = re.compile("|".join(STRONG_TARGETS), re.IGNORECASE)


# How far a target was missed or beaten says no level: "the plan missed its target for admissions by 2.6%".
_MISSED = re.compile(
    r"\b(?:missed|exceeded|beat|undershot|overshot)\b[^.;]{0,70}\btargets?\b[^.;]{0,60}\bby\b", re.IGNORECASE
)


_AUX = re.compile(
    r"\b(?:is|are|was|were|will|would|shall|plans?|aims?|intends?|needs?|has|have|had|expects?|proposes?)\s+\Z",
    re.IGNORECASE,
)
_TELLS_TO = re.compile(
    r"\b(?:asked|told|required|instructed|expects|expected|requires|wants)\s+(?P<who>[^,.;]{2,50}?)\s+to\b"
    r"|\b(?:set|given|gave|sets|gives)\s+(?P<given>[^,.;]{2,70}?)\s+an?\s+(?:\w+\s+)?"
    r"(?:ceiling|target|limit|trajectory|goal|control total|savings|requirement|threshold|level|standard)\b",
    re.IGNORECASE,
)
_DEMANDS = re.compile(r"\s+(?:requires?|expects?|wants?|demands?)\s+(?!us\b|the\b|all\b|every\b)", re.IGNORECASE)
_ALL_OF = {"icb": "IntegratedCareBoard", "ccg": "ClinicalCommissioningGroup", "council": "LocalAuthority"}


def _told(clause: Clause, told: "re.Match[str]") -> list[str]:
    """Who is told to reach a level: those who are named, else the paper's own body where it is one of "all ICBs"."""
    paper = clause.paper
    group = "who" if told["who"] else "given"
    span = (clause.start + told.start(group), clause.start + told.end(group))
    named = [one.key for one in paper.mentions_in(*span, "body")]
    if named:
        return list(dict.fromkeys(named))
    kind = next((kind for noun, kind in _ALL_OF.items() if noun in told[group].lower()), None)
    own = (paper.owners.get(paper.host or ""), paper.publisher, paper.host)
    if kind is None:
        return []
    return [body.key for body in paper.reading.bodies if body.type == kind and body.key in own][:1]


def target(clause: Clause) -> Draft | None:
    """A level that somebody is to reach: the words of a target and a measure in one sentence."""
    words = clause.words
    if not frames.MEASURE.search(_TIME_WORDS.sub("", words)):
        return None
    strong = _STRONG_TARGET.search(words)
    if not strong or _MISSED.search(words):
        return None
    attitude = doubts(words[: strong.start()])
    if attitude and not _STRONG_TARGET.search(words[: attitude.start()]):
        return None
    draft = clause.draft("Target", "target")
    draft.deadline = date_of(clause)
    aux = _AUX.search(words, 0, strong.start())
    at = aux.start() if aux else strong.start()
    acting = parties.subject_before(clause.paper, clause.start, clause.start + at)
    draft.responsible = [one.key for one in acting]
    draft.made_by = list(draft.responsible) or parties.speakers(clause.paper, clause.start)
    if clause.paper.voice_at(clause.start) and all(one.form == "pronoun" for one in acting):
        draft.made_by = parties.speakers(clause.paper, clause.start)
        draft.responsible = parties.bodies_only(clause.paper, draft.made_by) if acting else []
    if acting and re.match(r"requires? (?:us|the \w+)\b", words[strong.start() :], re.IGNORECASE):
        draft.responsible = parties.authors(clause.paper, clause.start)
    if acting and _DEMANDS.match(words, acting[-1].end - clause.start) and parties.imposed(clause.paper, draft):
        draft.responsible = parties.bodies_only(clause.paper, parties.authors(clause.paper, clause.start))
    told = _TELLS_TO.search(words)
    setters = parties.subject_before(clause.paper, clause.start, clause.start + told.start()) if told else []
    if told and setters:  # "NHS England has asked all ICBs to cut": it sets the level, they are to reach it
        draft.made_by = list(dict.fromkeys(one.key for one in setters))
        draft.responsible = _told(clause, told)
    elif told and told["given"] and (reached_by := _told(clause, told)):  # "Commissioners have set the Trust a ceiling"
        draft.responsible = reached_by
    required = re.search(r"(NHS\w*|\w+)\s+(?:required of|expects)", words)
    if required:
        draft.responsible = []
    return draft
