"""Programmes without a head noun of their own: known ones, Acts, quoted names, capitalised phrases, points of lists."""

import re
from collections.abc import Iterable, Iterator

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.programme_brands import bodies_and_posts, capitalised, spelt_as_one
from ingest.mentions.programme_defined import called, defined_by
from ingest.mentions.programme_heads import KINDS, SHORT_AFTER, headed, shortens
from ingest.mentions.programme_lines import LINE, line_cell, named_lines
from ingest.mentions.programme_signs import Candidate, content_words, place_signs
from ingest.paper import Paper
from ingest.rules.programme_known import KNOWN
from ingest.rules.programme_words import (
    CONTEXTS,
    LINE_VERBS,
    NEVER,
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
_QUOTED = re.compile(r"[‘“\"]([A-Za-z][^’”\"\n]{2,60})[’”\"](?:\s+(?:([a-z]+ )?([a-z]+)))?")
_STRANDS = re.compile(
    r"\b(?:priorities|(?:key|priority) areas|themes|workstreams|strands|pillars|work programmes)\b[^.]{0,60}$"
    r"|\b(?:schemes|projects|initiatives|pilots|services|programmes|campaigns)\b[^.]{0,60}:\s*$",
    re.IGNORECASE,
)
_STRAND = re.compile(r"(?:\d+[.)]\s*)?([“‘A-Z][^.;:\n–(\d£]*?)(?= for (?:people|those)|[.;:\n–]|$)")
# "Priority 2: Going home well", "Workstream 3 – Carers": the words after the number name it.
_NUMBERED = re.compile(
    r"(?:\W*(?:Priority|Workstream|Work stream|Theme|Strand|Pillar|Ambition|Goal|Aim|Programme|Project|Scheme)s? "
    r"(?:\d{1,2}|[A-H]|one|two|three|four|five|six)\b(?:\s*[:.–-]\s*|\s+))([“‘A-Z][^.:;\n|(]{3,70}?)(?=[.:;\n"
    r"|(]|\s[–-]\s|, (?:to|which|that|led|run|with|where|an?|the)\b|$)"
)
# A heading under which each numbered heading is a part of the plan.
_PARTS = re.compile(
    r"\b(?:what we (?:plan to|will|are going to|want to) do|our (?:\w+ )?(?:priorities|ambitions|goals|aims"
    r"|themes|plans?)|"
    r"(?:key|priority) areas|priorities|workstreams|work programmes|strands|themes)\b[^.]{0,30}$",
    re.IGNORECASE,
)
# "The Plan contained four strands, namely: A; B; and C".
_NAMELY = re.compile(
    r"\b(?:strands|themes|workstreams|work streams|priorities|pillars|priority areas)(?:,? namely| are| were)?:\s+"
    r"([A-Z][^.\n:]*?(?:;[^.;]*)+)"
)
_SHORT = re.compile(r"[a-z]\s+\((?:the\s+)?[‘“\"']?([A-Z][A-Z0-9]{1,6})[’”\"']?\)")
_NEXT = re.compile(r";\s+(?:and\s+)?")
_MADE_OF_KNOWN = re.compile(
    r"\s(service|team|pilot|programme|scheme|pathway|model|beds|unit|centre|hub|clinic)\b(?! (?:lead|manager))"
)
_QUOTES = str.maketrans("", "", '“”‘"')


def candidates(paper: Paper) -> Iterator[Candidate]:
    """Everything in the paper that may name an initiative."""
    text = paper.text
    other, others = _meant_otherwise(paper.flow), bodies_and_posts(paper)
    for block in paper.layout.blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.ATTENDANCE):
            continue
        for candidate in _of_block(paper, block, others):
            if candidate.known and candidate.written in other:
                continue
            candidate.signs |= place_signs(text, block, candidate.start, candidate.end)
            yield candidate


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
    named_so = [*called(words, offset), *defined_by(text, block)]
    named = [*_namely(words, offset), *_numbered(paper, block)]
    heads = [h for h in heads if not _ends_in(h, sure) and not _any_overlaps(h, named) and not _describes(h, named_so)]
    capitals = list(capitalised(text, block, others))
    heads = [h for h in heads if not any(_begins_before(c, h) for c in capitals)]
    found = [*sure, *heads, *named]
    for more in (
        named_so,
        spelt_as_one(text, block),
        named_lines(cell, words, offset),
        _strand(paper, block),
        capitals,
    ):
        found += [c for c in more if not _any_overlaps(c, found)]
    for candidate in found:
        if cell and cell[0] == candidate.start and candidate.end >= cell[1] - 1:
            candidate.signs.add(LINE)
    yield from found


def _within(known: Candidate, heads: Iterable[Candidate]) -> bool:
    """Whether a known name with a noun after it ends a longer one: "Rapid Response and Reablement team"."""
    return not known.known and any(h.start < known.start and h.end == known.end and h.name[0].isupper() for h in heads)


def _begins_before(capitals: Candidate, head: Candidate) -> bool:
    """Whether a name begins before what a noun after it took for one: "the Mind the Gap project"."""
    return {"brand begins", "kind after"} <= capitals.signs and capitals.start < head.start < capitals.end < head.end


def _ends_in(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    return any(o.start < candidate.end <= o.end for o in others)


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
        given = SHORT_AFTER.match(words, match.end())
        short = given.group(1) if given and shortens(given.group(1), form) else None
        yield Candidate(start, end, name, kind, signs, content_words(name), "", short, known=True, written=form)


def _acts(words: str, offset: int) -> Iterator[Candidate]:
    for match in _ACT.finditer(words):
        name = match.group().removeprefix("The ")
        if len(name.split()) > 1 and match.group(1).removeprefix("The ").lower() not in NEVER:
            end = offset + match.end()
            yield Candidate(end - len(name), end, name, "Plan", {"act"}, content_words(name), "act")


def _quoted(words: str, offset: int) -> Iterator[Candidate]:
    """A name in quotation marks, whose kind its last word or one of the two words after it tells."""
    for match in _QUOTED.finditer(words):
        inner = match.group(1).strip(" ,.;")
        following = [w.strip() for w in match.group(2, 3) if w]
        after = next((w for w in following if w in CONTEXTS), None)
        parts = inner.split()
        last = parts[-1].lower() if parts else ""
        own = last in KINDS and (after is None or KINDS[last][1] != "capital")
        if own and (inner[0].isupper() or after is None) and len(parts) > 1:
            kind, after = KINDS[last][0], None
        elif after:
            kind = CONTEXTS[after]
        elif sum(w[0].isupper() for w in parts) > 1 and len(parts) < 7:
            kind = "Programme"
        else:
            continue
        if len(parts) <= 9:
            beside = after is not None and following[0] == after
            name = f"{inner} {after}" if beside else inner
            end = words.index(after, match.end(1)) + len(after) if after and beside else match.end(1)
            signs = {"quoted name", "kind after" if after else "kind within" if last in KINDS else "kind unsaid"}
            signs |= {"capitals in quotes"} if inner[0].isupper() else set()
            start = offset + match.start(1)
            yield Candidate(start, offset + end, name, kind, signs, content_words(name), after or last)


def _namely(words: str, offset: int) -> Iterator[Candidate]:
    """The strands that a sentence lists, parted by semicolons."""
    for listed in _NAMELY.finditer(words):
        at = listed.start(1)
        for part in _NEXT.split(listed.group(1)):
            start = words.find(part, at)
            name = " ".join(part.split())
            at = start + len(part)
            if len(name.split()) <= 10 and name[:1].isupper():
                yield Candidate(offset + start, offset + at, name, "Programme", {"strand"}, content_words(name), "")


def _numbered(paper: Paper, block: Block) -> Iterator[Candidate]:
    """What "Priority 2:" names, and a numbered heading under a heading that announces priorities."""
    match = _NUMBERED.match(paper.text, block.start, block.end)
    start, end = match.span(1) if match else (block.start, block.end)
    if match is None and not (block.kind is BlockKind.HEADING and block.marker and _announced(paper, block)):
        return
    name = " ".join(paper.text[start:end].translate(_QUOTES).replace("”", "").strip(" .:").split())
    if name and len(name.split()) <= 10 and name.split()[0].lower() not in LINE_VERBS:
        kind, strength = KINDS.get(name.split()[-1].lower(), ("Programme", "capital"))
        kind = kind if strength != "capital" else "Programme"
        yield Candidate(start, end, name, kind, {"strand", "numbered"}, content_words(name), "")


def _announced(paper: Paper, block: Block) -> bool:
    """Whether the last heading without a number before this one announces priorities or parts."""
    for above in reversed(paper.layout.blocks[: paper.layout.blocks.index(block)]):
        if above.kind is BlockKind.HEADING and not above.marker:
            return _PARTS.search(paper.text, above.start, above.end) is not None
    return False


def _strand(paper: Paper, block: Block) -> Iterator[Candidate]:
    """A point of a list of priorities, themes or areas of work: its first words name it."""
    if block.parent is None or block.kind is not BlockKind.BULLET:
        return
    above = paper.layout.blocks[block.parent]
    if not _STRANDS.search(paper.text, above.start, above.end):
        return
    match = _STRAND.match(paper.text, block.start, block.end)
    first = match.group(1).split(" ")[0].lower() if match else ""
    if match and 1 < len(match.group(1).split()) <= 9 and first not in LINE_VERBS and not first.endswith("ing"):
        name = " ".join(match.group(1).translate(_QUOTES).replace("”", "").split())
        yield Candidate(match.start(1), match.end(1), name, "Programme", {"strand"}, content_words(name), "")
