"""Programmes without a head noun of their own: known ones, Acts, quoted names, capitalised phrases, points of lists."""

import re
from collections.abc import Iterable, Iterator

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.programme_heads import HEAD, KINDS, Candidate, content_words, headed
from ingest.paper import Paper
from ingest.rules.programmes import (
    CONTEXTS,
    DETERMINERS,
    INTRODUCED,
    KNOWN,
    KNOWN_POINTS,
    LINE_VERBS,
    MONTHS,
    OTHERS,
    QUOTED_HEADS,
    STOPS,
)
from ingest.rules.tables import alternation

_KNOWN_FORMS = {form.lower(): (name, kind) for name, kind, forms in KNOWN for form in (name, *forms)}
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
_QUOTED = re.compile(r"[‘“\"]([A-Za-z][^’”\"\n]{2,60})[’”\"](?:\s+([a-z]+))?")
_CAPITALS = re.compile(r"\b[A-Z][\w’'-]+(?: (?:[A-Z0-9][\w’'-]*|and|of|for|the|to|in|a|&)){0,12} [A-Z0-9][\w’'-]*")
_CONTEXT_AFTER = re.compile(r"[’”\"']? (" + "|".join(CONTEXTS) + r")s?\b")
_STRANDS = re.compile(
    r"\b(?:priorit(?:y|ies)|key areas|themes|workstreams|strands|pillars|work programmes)\b[^.]{0,60}$", re.IGNORECASE
)
_STRAND = re.compile(r"(?:\d+[.)]\s*)?([“A-Z][^.;:\n–(\d£]*?)(?= for (?:people|those)|[.;:\n–]|$)")


_CONTEXT_BEFORE = re.compile(INTRODUCED)


def candidates(paper: Paper) -> Iterator[Candidate]:
    """Everything in the paper that may name an initiative."""
    text = paper.text
    for block in paper.layout.blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.ATTENDANCE):
            continue
        words = text[block.start : block.end]
        known = list(_known(words, block.start))
        yield from known
        taken = [(c.start, c.end) for c in known]
        for candidate in (
            *(a for a in _acts(words, block.start) if not _overlaps(a, taken)),
            *_quoted(words, block.start),
        ):
            taken.append((candidate.start, candidate.end))
            yield candidate
        yield from _unheaded(paper, block)
        yield from _strand(paper, block)
        yield from (
            c for c in headed(text, block) if not any(c.start < e and c.end <= e and s < c.end for s, e in taken)
        )


def _overlaps(candidate: Candidate, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < candidate.end and candidate.start < end for start, end in spans)


def _known(words: str, offset: int) -> Iterator[Candidate]:
    for match in _KNOWN.finditer(words):
        name, kind = _KNOWN_FORMS[" ".join(match.group().lower().split())]
        written = match.group()[0].isupper() or not match.group().islower()
        points = KNOWN_POINTS[written].get(kind, 1.0)
        yield Candidate(
            offset + match.start(), offset + match.end(), name, kind, points, content_words(name), "", known=True
        )


def _acts(words: str, offset: int) -> Iterator[Candidate]:
    for match in _ACT.finditer(words):
        name = match.group()
        if len(name.split()) > 1:
            yield Candidate(offset + match.start(), offset + match.end(), name, "Plan", 6.0, content_words(name), "act")


def _quoted(words: str, offset: int) -> Iterator[Candidate]:
    for match in _QUOTED.finditer(words):
        inner, after = match.group(1).strip(" ,.;"), match.group(2)
        kind = QUOTED_HEADS.get(after or "")
        last = inner.split()[-1].lower()
        if kind is None and last in KINDS and inner[0].isupper() and len(inner.split()) > 1:
            kind = KINDS[last][0]
        if kind and len(inner.split()) <= 9:
            end = match.end() if after in QUOTED_HEADS else match.end(1)
            name = f"{inner} {after}" if after in QUOTED_HEADS else inner
            yield Candidate(offset + match.start(1), offset + end, name, kind, 4.0, content_words(name), after or last)


def _unheaded(paper: Paper, block: Block) -> Iterator[Candidate]:
    """Capitalised phrases with no head of the table, where the words beside them say what they are."""
    text = paper.text
    for match in _CAPITALS.finditer(text, block.start, block.end):
        words = match.group().split()
        if words[0].lower() in DETERMINERS | STOPS or words[0].lower() in LINE_VERBS:
            words = words[1:]
        plain = [w.lower() for w in words]
        if (
            sum(w[0].isupper() for w in words) < 2
            or any(w in OTHERS or w in MONTHS for w in plain)
            or plain[-1] in KINDS
        ):
            continue
        start = match.end() - len(" ".join(words)) if len(words) < len(match.group().split()) else match.start()
        after = _CONTEXT_AFTER.match(text, match.end())
        before = _CONTEXT_BEFORE.search(text, max(block.start, start - 40), start)
        kind = CONTEXTS[after.group(1).lower()] if after else "Programme"
        points = (2.5 if after else 0.0) + (1.5 if before else 0.0) + (0.5 if block.kind is BlockKind.HEADING else 0.0)
        if points and not text[start : match.end()].isupper():
            yield Candidate(start, match.end(), " ".join(words), kind, points, content_words(" ".join(words)), "")


def _strand(paper: Paper, block: Block) -> Iterator[Candidate]:
    """A point of a list of priorities, themes or areas of work: its first words name it."""
    if block.parent is None or block.kind is not BlockKind.BULLET:
        return
    above = paper.layout.blocks[block.parent]
    if not _STRANDS.search(paper.text, above.start, above.end):
        return
    match = _STRAND.match(paper.text, block.start, block.end)
    if match and 1 < len(match.group(1).split()) <= 9 and not HEAD.search(match.group(1)):
        name = " ".join(match.group(1).replace("“", "").replace("”", "").split())
        yield Candidate(match.start(1), match.end(1), name, "Programme", 2.5, content_words(name), "")
