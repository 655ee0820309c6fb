"""Programmes: named initiatives, found by their head noun ("the Living Well Service"), by quotation marks, or as known.

A candidate is a noun phrase with a head of the table; points for what speaks for a name (capitals, quotation marks, an
abbreviation given after it, a place in a heading, being said again) decide. All forms of one initiative are one entry.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.phrases import Token, phrase_before, phrase_words, tokens_of
from ingest.paper import Mention, Paper
from ingest.reading import ProgrammeRead
from ingest.rules.programmes import DROPPED, FOLLOWED, GENERIC, HEADS, KNOWN, NEVER, OTHERS, STOPS
from ingest.slugs import slug

# What a candidate needs to become an entry, and the confidence that goes with its points: the share right of such
# entries on papers that the points were not chosen with.
NEEDED = 2.5
CONFIDENCE = ((6.0, 0.9), (5.0, 0.8), (4.0, 0.7), (3.0, 0.55))

_KINDS = {
    head: (kind, strength) for kind, table in HEADS.items() for strength, heads in table.items() for head in heads
}
_LONGEST_HEAD = max(len(head.split()) for head in _KINDS)
_HEAD = re.compile(
    r"\b(?:" + "|".join(sorted((re.escape(h).replace(r"\ ", r"\s+") for h in _KINDS), key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)
_KNOWN_FORMS = {form.lower(): (name, kind) for name, kind, forms in KNOWN for form in (name, *forms)}
_AS_WRITTEN = sorted({form for name, _, forms in KNOWN for form in (name, *forms)}, key=len, reverse=True)
_KNOWN = re.compile(
    # Names of several words in any case, single words and abbreviations as they are written.
    r"(?<![\w-])(?:(?i:"
    + "|".join(re.escape(f).replace(r"\ ", r"\s+") for f in _AS_WRITTEN if " " in f)
    + ")|"
    + "|".join(re.escape(f) for f in _AS_WRITTEN if " " not in f)
    + r")(?![\w-])"
)
_ACT = re.compile(r"\b((?:[A-Z][a-z]+,? (?:and |of |\([A-Z][a-z ]+\) )?)+(?:Act|Bill|Regulations))(?: (\d{4}))?\b")
_QUOTED = re.compile(r"[‘“\"]([A-Za-z][^’”\"\n]{2,60})[’”\"](?:\s+([a-z]+))?")
_SHORT_AFTER = re.compile(r"\s*\((?:the\s+)?[‘“\"']?([A-Z][A-Za-z0-9&/]{1,9})[’”\"']?\)")
# Whether it is written with capitals → points of a known initiative by its type: "social prescribing" may be any.
KNOWN_POINTS = {
    True: {"Fund": 5.0, "Plan": 5.0, "Programme": 4.0, "CareModel": 4.0, "Review": 4.0, "System": 4.0, "Service": 3.0},
    False: {"Fund": 3.5, "Plan": 3.5, "Service": 2.5},
}
_QUOTED_HEADS = {
    "pilot": "Pilot",
    "project": "Programme",
    "programme": "Programme",
    "model": "CareModel",
    "scheme": "Service",
}


@dataclass(slots=True)
class Candidate:
    """A phrase that may name an initiative. `words` are those that tell names apart, `short` an abbreviation."""

    start: int
    end: int
    name: str
    kind: str
    points: float
    words: frozenset[str]
    head: str
    short: str | None = None
    known: bool = False


@dataclass(slots=True)
class Initiative:
    """All candidates that are one thing, the one with the fullest name first."""

    found: list[Candidate] = field(default_factory=list)

    @property
    def best(self) -> Candidate:
        """The one with the most words, of those the one with the most points, of those the first."""
        return max(self.found, key=lambda c: (c.known, len(c.words), c.points, -c.start))

    @property
    def points(self) -> float:
        """The points of its best candidate, and a little for being said again."""
        return max(c.points for c in self.found) + min(1.0, 0.5 * (len(self.found) - 1))


def find_programmes(paper: Paper) -> None:
    """Add the paper's programmes to its reading, and every place that names one to its mentions.

    Bodies must have been found before: what is part of a body's name is no programme.
    """
    bodies = sorted(
        (m.start, m.end) for m in paper.mentions if m.kind in ("body", "person") and m.form in ("name", "short")
    )
    candidates = [c for c in _candidates(paper) if not _covered(c, bodies) and not paper.is_private(c.start, c.end)]
    numbered = 0
    for initiative in _grouped(candidates):
        if initiative.points < NEEDED:
            continue
        numbered += 1
        _add(paper, initiative, f"g{numbered}")


def _add(paper: Paper, initiative: Initiative, key: str) -> None:
    best = initiative.best
    forms = {c.name for c in initiative.found} | {c.short for c in initiative.found if c.short}
    places = sorted({(c.start, c.end) for c in initiative.found} | set(_short_places(paper.text, initiative)))
    shown = max(initiative.found, key=lambda c: (c.points, len(c.words)))
    paper.reading.programmes.append(
        ProgrammeRead(
            key=key,
            entity="programme-" + slug(best.name),
            name=best.name,
            type=best.kind,
            aliases=sorted(forms - {best.name}),
            mentions=places,
            start=shown.start,
            end=shown.end,
            confidence=next((share for points, share in CONFIDENCE if initiative.points >= points), 0.5),
        )
    )
    paper.mentions += [Mention(start, end, "programme", key) for start, end in places]


def _short_places(text: str, initiative: Initiative) -> Iterator[tuple[int, int]]:
    for short in {c.short for c in initiative.found if c.short}:
        for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text):
            yield match.span()


def _covered(candidate: Candidate, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the head of the candidate stands in the name of a body or person."""
    return any(start < candidate.end <= end and (start, end) != (candidate.start, start) for start, end in spans)


def _candidates(paper: Paper) -> Iterator[Candidate]:
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
        yield from (
            c for c in _headed(text, block) if not any(c.start < e and c.end <= e and s < c.end for s, e in taken)
        )


def _overlaps(candidate: Candidate, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < candidate.end and candidate.start < end for start, end in spans)


def _known(words: str, offset: int) -> Iterator[Candidate]:
    for match in _KNOWN.finditer(words):
        name, kind = _KNOWN_FORMS[" ".join(match.group().lower().split())]
        written = match.group()[0].isupper() or not match.group().islower()
        points = KNOWN_POINTS[written].get(kind, 2.0)
        yield Candidate(
            offset + match.start(), offset + match.end(), name, kind, points, _content(name), "", known=True
        )


def _acts(words: str, offset: int) -> Iterator[Candidate]:
    for match in _ACT.finditer(words):
        name = match.group()
        if len(name.split()) > 1:
            yield Candidate(offset + match.start(), offset + match.end(), name, "Plan", 6.0, _content(name), "act")


def _quoted(words: str, offset: int) -> Iterator[Candidate]:
    for match in _QUOTED.finditer(words):
        inner, after = match.group(1).strip(" ,.;"), match.group(2)
        kind = _QUOTED_HEADS.get(after or "")
        last = inner.split()[-1].lower()
        if kind is None and last in _KINDS and inner[0].isupper() and len(inner.split()) > 1:
            kind = _KINDS[last][0]
        if kind and len(inner.split()) <= 9:
            end = match.end() if after in _QUOTED_HEADS else match.end(1)
            name = f"{inner} {after}" if after in _QUOTED_HEADS else inner
            yield Candidate(offset + match.start(1), offset + end, name, kind, 4.0, _content(name), after or last)


def _headed(text: str, block: Block) -> Iterator[Candidate]:
    tokens: list[Token] | None = None
    for match in _HEAD.finditer(text, block.start, block.end):
        if tokens is None:
            tokens = tokens_of(text, block.start, block.end)
        candidate = _from_head(text, block, tokens, match)
        if candidate:
            yield candidate


def _from_head(text: str, block: Block, tokens: list[Token], match: re.Match[str]) -> Candidate | None:
    head = " ".join(match.group().lower().split())
    kind, strength = _KINDS[head]
    phrase = phrase_before(text, tokens, match.start(), match.end())
    words = phrase_words(text, tokens, phrase.start, match.end())
    after = next((t for t in tokens if t.start >= match.end()), None)
    if after and text[match.end() : after.start] in (" ", "\n") and _goes_on(match.group(), after.text):
        return None
    if any(w.lower() in OTHERS for w in words[:-1]):
        return None
    while words and words[0].lower() in DROPPED:
        words = words[1:]
    content = [w for w in words if w.lower() not in ("and", "of", "for", "the", "&", "to", "in")]
    name = " ".join(words)
    head_size = len(head.split())
    before = [w.lower() for w in content[: len(content) - head_size]]
    if not name or name.lower() in NEVER or (" ".join(name.lower().split()[-2:]) in NEVER and match.group().islower()):
        return None
    if head == "care" and match.group().islower():
        return None
    start = text.find(words[0], phrase.start, match.end())
    end = match.end()
    if not before and head in FOLLOWED:
        end = _followed(text, tokens, end)
        name = " ".join(text[start:end].split())
    if end == match.end() and not before and head_size == 1:
        return None
    capital = match.group()[0].isupper() and not phrase.all_capitals
    points = 0.0
    if capital:
        points += 0.5 if not phrase.capitals else 1.5 if head == "care" else 3.0
    elif phrase.all_capitals:
        points += 2.0
    else:
        points += {"strong": 1.75, "weak": 0.0}[strength]
        points += 0.75 if end > match.end() else 0.0
        points += 1.0 if phrase.capitals else 0.0
        specific = [w for w in before if w not in GENERIC]
        points += min(2, len(specific)) * 0.75
        points += 0.5 if phrase.determined else 0.0
        points += 0.5 if len(before) > 1 else 0.0
        points -= 1.0 if not specific and not phrase.capitals and strength == "weak" else 0.0
    short = _SHORT_AFTER.match(text, end)
    points += 2.0 if short and short.group(1)[0].lower() == name[0].lower() else 0.0
    points += 1.0 if block.kind is BlockKind.HEADING else 0.0
    points += 0.5 if phrase.fresh else 0.0
    if head.endswith("s") and strength == "weak":
        points -= 1.0
    if phrase.all_capitals:
        name = (
            name.capitalize()
            if len(words) < 2
            else " ".join(w.capitalize() if w.isalpha() and len(w) > 3 else w for w in words)
        )
    given = short.group(1) if short and short.group(1)[0].lower() == name[0].lower() else None
    return Candidate(start, end, name, kind, points, _content(name), head, given)


def _goes_on(head: str, following: str) -> bool:
    """Whether the word after the head shows that it is not the head: another head, or the name of a post or body."""
    plain = following.lower()
    if head[0].isupper() and head.isupper():
        return plain in OTHERS
    if head[0].isupper():
        return following[0].isupper() and (plain in _KINDS or plain in OTHERS or not plain.isupper())
    return plain in OTHERS or (plain in _KINDS and plain not in STOPS)


def _followed(text: str, tokens: list[Token], end: int) -> int:
    """Where the words end that say what a plan or review is for: "of" or "for" and up to six words of a noun phrase."""
    after = [t for t in tokens if t.start >= end][:8]
    if len(after) < 2 or after[0].text not in ("of", "for", "on") or text[end : after[0].start].strip():
        return end
    last = end
    for token in after[1:]:
        plain = token.text.lower()
        if text[last if last > end else after[0].end : token.start].strip() or (
            plain in STOPS and plain not in ("and", "of")
        ):
            break
        if plain in ("the", "a", "an", "its") and last > end:
            break
        last = token.end if plain not in ("and", "of", "the", "a", "an", "its") else last
        if last == end:
            last = end if plain not in ("the", "a", "an", "its") else token.end
    return last


def _content(name: str) -> frozenset[str]:
    plain = re.sub(r"[^a-z0-9/ ]+", " ", name.lower().replace("-", "").replace("’s", "").replace("'s", ""))
    return frozenset(w for w in plain.split() if w not in ("the", "of", "and", "for", "a", "nhs", "on", "in", "to"))


def _grouped(candidates: Iterable[Candidate]) -> list[Initiative]:
    """Candidates that are one thing: the same words, or the words of one among those of another of the same kind."""
    initiatives: list[Initiative] = []
    by_words: dict[frozenset[str], Initiative] = {}
    by_kind: dict[str, list[Initiative]] = defaultdict(list)
    for candidate in sorted(candidates, key=lambda c: (-len(c.words), c.start)):
        same = by_words.get(candidate.words)
        if same is None:
            fuller = [
                i for i in by_kind[candidate.kind] if candidate.words < i.best.words and _may_shorten(candidate, i.best)
            ]
            same = max(fuller, key=lambda i: i.points, default=None)
        if same is None:
            same = Initiative()
            initiatives.append(same)
            by_kind[candidate.kind].append(same)
            by_words[candidate.words] = same
        same.found.append(candidate)
    return sorted(initiatives, key=lambda i: min(c.start for c in i.found))


def _may_shorten(short: Candidate, full: Candidate) -> bool:
    """Whether the shorter name can stand for the fuller: it keeps the head and at least one word that says which."""
    if short.known:
        return full.words - short.words == {full.head}
    return short.head == full.head and len(short.words) > 1
