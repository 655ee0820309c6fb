"""Programmes without a head noun of their own: known ones, Acts, quoted names, capitalised phrases, points of lists."""

import re
from collections.abc import Iterable, Iterator

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.programmes.brackets import in_brackets
from ingest.mentions.programmes.brands import bodies_and_posts, capitalised, spelt_as_one
from ingest.mentions.programmes.defined import called, defined_by, run_by
from ingest.mentions.programmes.doings import reviews_told
from ingest.mentions.programmes.heads import KINDS, SHORT_AFTER, headed, shortens
from ingest.mentions.programmes.lines import LINE, doers, is_head_of_table, line_cell, named_lines
from ingest.mentions.programmes.pairs import listed
from ingest.mentions.programmes.signs import Candidate, content_words, place_signs
from ingest.mentions.programmes.strands import point, strands
from ingest.paper import Paper
from ingest.rules.programmes.known import KNOWN
from ingest.rules.programmes.words import (
    CONTEXTS,
    LOOSE_HEADS,
    NEVER,
    REPORTED,
    ROOMS,
)
from ingest.rules.tables import alternation


def _ends_with_head(form: str) -> bool:
    words = form.lower().split()
    return words[-1] in KINDS or " ".join(words[-2:]) in KINDS


# "the right care" is no initiative, "Right Care" is one: small letters only where a form of the table has them, or
# where a noun says what it is ("the better care fund").
_SMALL = {
    form.lower()
    for name, kind, forms in KNOWN
    for form in (name, *forms)
    if form.islower() or (kind in ("Fund", "Plan") and _ends_with_head(form))
}
_KNOWN_FORMS = {form.lower(): (name, kind) for name, kind, forms in KNOWN for form in (name, *forms)}
_NAMES_OF_SHORT = {
    short: tuple(form.lower() for form in (name, *forms) if " " in form)
    for name, _, forms in KNOWN
    for short in forms
    if short.isupper()
}
_AS_WRITTEN = sorted({form for name, _, forms in KNOWN for form in (name, *forms)}, key=len, reverse=True)
_KNOWN = re.compile(
    # Names of several words in any case, single words and abbreviations as they are written.
    r"(?<![\w-])(?:(?i:"
    + alternation(f.lower() for f in _AS_WRITTEN if " " in f)
    + ")|"
    + alternation(f for f in _AS_WRITTEN if " " not in f)
    + r")(?![\w-])"
)
_ACT = re.compile(r"\b((?:[A-Z][a-z]+,? (?:and |of |\([A-Z][a-z ]+\) )?){1,10}(?:Act|Bill|Regulations))(?: (\d{4}))?\b")
_PLAN_OF_FUND = re.compile(r" \((?:i?BCF|the BCF)\) ((?:[Nn]arrative )?[Pp]lan|[Nn]arrative|[Ss]ubmission)\b")
_MET_IN = re.compile(
    r"\b(?:held|meetings?|met|meets?|convened?|event|workshop|hustings|roadshow)\b[^.;|]{0,70}\b(?:in|at) (?:the )?$"
)
_AT, _WHEN = re.compile(r"\b(?:in|at) (?:the )?$"), re.compile(r",?\s+(?:on|at|from) (?:\d|[A-Z][a-z]+day\b)")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_QUOTED = re.compile(
    r"(?:[‘“\"](?P<double>[A-Za-z][^’”\"\n]{2,60})[’”\"]"
    r"|(?<![\w’'])'(?P<single>[A-Za-z](?:[^'\n]|'(?=s )){2,60})'(?!\w))"
    r"(?:\s+(?:(?P<next>[a-z]+ )?(?P<second>[a-z]+)))?"
)
_BILL = re.compile(r"(?:Dr|Mr|Sir|Lord|Prof|Professor|Cllr|Councillor)\b")
# Such an Act is named wherever the public is kept out.
_SECRET = re.compile(
    r"12A|\b100[A-K]|\b(?:exempt|excluded?|the public|confidential|press|[Aa]ccess to [Ii]nformation)\b|[Bb]ackground"
)
_OTHER_NAME = re.compile(r"\s*[,:(–-]?\s*(?:called|known as|named|or|branded)?\s*[‘“\"']")
_REPORTED = re.compile(REPORTED)
_SHORT = re.compile(r"[a-z]\s+\((?:the\s+)?[‘“\"']?([A-Z][A-Z0-9]{1,6})[’”\"']?\)")
_MADE_OF_KNOWN = re.compile(
    r"\s(service|team|pilot|programme|scheme|pathway|model|beds|unit|centre|hub|clinic)\b(?! (?:lead|manager))"
)


def candidates(paper: Paper) -> Iterator[Candidate]:
    """Everything in the paper that may name an initiative."""
    text = paper.text
    other, others = _meant_otherwise(paper.flow), bodies_and_posts(paper)
    for block in paper.layout.blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.ATTENDANCE):
            continue
        if is_head_of_table(block, text[block.start : block.end]):
            continue
        not_there = doers(block, text[block.start : block.end])
        for candidate in _of_block(paper, block, others):
            if candidate.known and candidate.written in other:
                continue
            if any(start <= candidate.start < end for start, end in not_there) or _is_venue(text, block, candidate):
                continue
            if not candidate.known and (
                _NO_NAME.match(candidate.name) or candidate.name.lower() in NEVER or _is_of_many(text, candidate.name)
            ):
                continue
            candidate.signs |= place_signs(text, block, candidate.start, candidate.end)
            yield candidate


# What begins with an act, a number or a sum, tells that something is sought, or is a kind of thing in small letters.
_NO_NAME = re.compile(
    r"(?:enabl|establish|creat|seek|secur|agree|approv|submit|finalis|receiv|undertak|allow|ensur|facilitat)"
    r"(?:e|es|ed|ing|s)? "
    r"|(?:least|most|up to|over|under|nearly|£)\b ?|£"
    r"|(?:joint |further |draft |update )*report (?:seek|sett|on|of|from|by)"
    r"|.* (?:seeking|seeks|sought)\b|.*\bN/?A\Z"
)

_OF_MANY = re.compile(r"(?:pooled|aligned|shared|joint) (?:budget|fund|arrangement|agreement)s\Z")


def _is_of_many(text: str, name: str) -> bool:
    """Whether a name is that of a kind of thing, of which the paper never names one: "pooled budgets"."""
    return _OF_MANY.match(name) is not None and re.search(rf"\b{re.escape(name[:-1])}\b", text) is None


def _is_venue(text: str, block: Block, candidate: Candidate) -> bool:
    """Whether it is where people met: "held in the Pavilion Suite", "at the Corn Hall on 9 August"."""
    last = candidate.name.split()[-1]
    if last not in ROOMS or candidate.known:
        return False
    before = text[max(block.start, candidate.start - 90) : candidate.start]
    address = _POSTCODE.search(text, candidate.end, min(block.end, candidate.end + 90))
    return bool(_MET_IN.search(before) or address or (_AT.search(before) and _WHEN.match(text, candidate.end)))


def _meant_otherwise(text: str) -> set[str]:
    """Known abbreviations that the paper gives to something else: "Local Transformation Plan (LTP)"."""
    found = set()
    for match in _SHORT.finditer(text):
        short = match.group(1)
        before = text[max(0, match.start() - 80) : match.start() + 1].lower()
        if short in _NAMES_OF_SHORT and not before.endswith(_NAMES_OF_SHORT[short]):
            found.add(short)
    return found


def _of_block(paper: Paper, block: Block, others: str) -> Iterator[Candidate]:
    text, offset = paper.text, block.start
    words = text[block.start : block.end]
    cell = line_cell(paper, block)
    heads = list(headed(text, block))
    known = [k for k in _known(words, offset) if not _within(k, heads)]
    sure = [*known, *(a for a in _acts(words, offset) if not _any_overlaps(a, known)), *_quoted(words, offset)]
    spelt_out = list(in_brackets(words, offset, others))
    named_so = [*spelt_out, *called(words, offset), *defined_by(text, block), *run_by(words, offset, others)]
    heads = [h for h in heads if not any(s.short and s.start <= h.start and h.end <= s.end for s in spelt_out)]
    named = [*strands(paper, block), *listed(words, offset, others)]
    heads = [h for h in heads if not _ends_in(h, sure) and not _any_overlaps(h, named) and not _describes(h, named_so)]
    capitals = list(capitalised(text, block, others))
    heads = [h for h in heads if not any(_begins_before(c, h) for c in capitals)]
    for head in heads:
        _name_as_known(text, head, known)
    sure = [s for s in sure if not (text[s.start].islower() and _describes(s, named_so))]
    sure = [s for s in sure if not any(_entitles(text, s, h) for h in (*heads, *known))]
    found = [*sure, *heads, *named]
    for more in (
        named_so,
        spelt_as_one(text, block),
        named_lines(block, cell, words),
        point(paper, block),
        reviews_told(words, offset),
        capitals,
    ):
        found += [c for c in more if not _any_overlaps(c, found)]
    for candidate in found:
        if cell and cell[0] == candidate.start and candidate.end >= cell[1] - 1:
            candidate.signs.add(LINE)
    yield from found


def _within(known: Candidate, heads: Iterable[Candidate]) -> bool:
    """Whether a known name ends a longer one with a noun after it: "Rapid Response and Reablement team".

    One of a single word may stand before the noun too: "Enhanced Reablement Team".
    """
    if known.known and " " not in known.written:
        return any(h.start < known.start and known.end < h.end and h.name[0].isupper() for h in heads)
    return not known.known and any(h.start < known.start and h.end == known.end and h.name[0].isupper() for h in heads)


def _name_as_known(text: str, head: Candidate, known: Iterable[Candidate]) -> None:
    """A known name in another form, with no more than a noun behind it, is that one: "the Red to Green initiative"."""
    for one in known:
        if one.known and one.start == head.start and text[one.end : head.end].strip().lower() in LOOSE_HEADS:
            head.words = one.words


def _begins_before(capitals: Candidate, head: Candidate) -> bool:
    """Whether a name begins before what a noun after it took for one: "the Mind the Gap project"."""
    return {"brand begins", "kind after"} <= capitals.signs and capitals.start < head.start < capitals.end < head.end


def _ends_in(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    return any(o.start < candidate.end <= o.end for o in others)


def _entitles(text: str, quoted: Candidate, head: Candidate) -> bool:
    """Whether a quoted name is that of what stands before it ('a shared record, "Acre Link"'), which then bears it."""
    if "kind unsaid" not in quoted.signs or not _OTHER_NAME.fullmatch(text, head.end, quoted.start):
        return False
    head.short = head.short or quoted.name
    head.signs.add("abbreviated")
    return True


def _describes(candidate: Candidate, defined: Iterable[Candidate]) -> bool:
    """Whether it is what a name is said to be: "Elm Court, a step-down unit"."""
    return any(d.described and d.described[0] <= candidate.start and candidate.end <= d.described[1] for d in defined)


def _any_overlaps(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    return any(o.start < candidate.end and candidate.start < o.end for o in others)


def _known(words: str, offset: int) -> Iterator[Candidate]:
    for match in _KNOWN.finditer(words):
        name, kind = _KNOWN_FORMS[" ".join(match.group().lower().split())]
        form = " ".join(match.group().split())
        written = not form.islower()
        if not written and form not in _SMALL:
            continue
        signs = {"known" if written else "known in small letters", f"known {kind}"}
        start, end = offset + match.start(), offset + match.end()
        made = _MADE_OF_KNOWN.match(words, match.end())
        if made and kind not in ("Fund", "Plan"):  # "the Discharge to Assess service" is a service
            head = made.group(1).lower()
            kind, name, form, end = KINDS[head][0], f"{name} {head}", f"{form} {head}", offset + made.end()
            yield Candidate(start, end, name, kind, signs, content_words(name), head, written=form)
            continue
        planned = _PLAN_OF_FUND.match(words, match.end()) if kind == "Fund" else None
        if planned and written:  # "the Better Care Fund (BCF) Plan" is a plan
            form, end = f"{form} {planned.group(1)}", offset + planned.end()
            signs = {"strong head", "capital head", "two capitals"}
            yield Candidate(start, end, form, "Plan", signs, content_words(form), "plan")
        given = SHORT_AFTER.match(words, match.end())
        short = given.group(1) if given and shortens(given.group(1), form) else None
        yield Candidate(start, end, name, kind, signs, content_words(name), "", short, known=True, written=form)


def _acts(words: str, offset: int) -> Iterator[Candidate]:
    for match in _ACT.finditer(words):
        name = match.group().removeprefix("The ")
        secret = match.group(1).removeprefix("The ").lower() in NEVER
        person = _BILL.match(words, match.start()) or re.match(r" [A-Z][a-z]", words[match.end() :])
        if person and match.group(1).endswith("Bill"):  # "Dr Bill Acre"
            continue
        if len(name.split()) > 1 and not (secret and _SECRET.search(words)):
            end = offset + match.end()
            yield Candidate(end - len(name), end, name, "Plan", {"act"}, content_words(name), "act")


def _quoted(words: str, offset: int) -> Iterator[Candidate]:
    """A name in quotation marks, whose kind its last word tells, one of the two words after it, or those before."""
    for match in _QUOTED.finditer(words):
        inner = (match["double"] or match["single"]).strip(" ,.;")
        following = [w.strip() for w in match.group("next", "second") if w]
        after = next((w for w in following if w in CONTEXTS), None)
        parts = inner.split()
        last = parts[-1].lower() if parts else ""
        own = last in KINDS and (KINDS[last][1] != "capital" or (after is None and parts[-1][0].isupper()))
        inner_end = match.end("double" if match["double"] else "single")
        reported = _REPORTED.search(words, max(0, match.start() - 80), match.start())
        if own and (inner[0].isupper() or after is None) and len(parts) > 1:
            kind, after = KINDS[last][0], None
        elif after:
            kind = CONTEXTS[after]
        elif inner[0].isupper() and len(parts) > 1 and reported:
            kind = "Review"
        elif inner[0].isupper() and sum(w[0].isupper() for w in parts) > 1 and len(parts) < 7 and match["double"]:
            kind = "Programme"
        else:
            continue
        if len(parts) <= 9:
            beside = after is not None and following[0] == after
            name = f"{inner} {after}" if beside else inner
            end = words.index(after, inner_end) + len(after) if after and beside else inner_end
            signs = {"quoted name", "kind after" if after else "kind within" if last in KINDS else "kind unsaid"}
            signs |= {"capitals in quotes"} if inner[0].isupper() else set()
            signs |= {"reported"} if reported and not after else set()
            start = offset + match.start("double" if match["double"] else "single")
            yield Candidate(start, offset + end, name, kind, signs, content_words(name), after or last)
