"""Programmes: named initiatives, found by their head noun ("the Living Well Service"), by quotation marks, or as known.

A candidate is a phrase that may be a name; all forms of one initiative are one entry. What speaks for a name (capitals,
quotation marks, an abbreviation given after it, being set up or said again) are its signs, and the weights that a model
has learnt for them decide (`ingest.mentions.programmes.model`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ingest.dates.words import MONTHS, SEASONS
from ingest.mentions.programmes.boards import named_by_boards
from ingest.mentions.programmes.fund_plans import plan_of_fund
from ingest.mentions.programmes.heads import KINDS
from ingest.mentions.programmes.model import likelihood
from ingest.mentions.programmes.names import candidates
from ingest.mentions.programmes.pairs import without_lists
from ingest.mentions.programmes.signs import Candidate, content_words, initiative_signs, place_signs, singular
from ingest.mentions.tags import PROGRAMMES, WORD, find_tags
from ingest.paper import Mention, Paper
from ingest.reading import ProgrammeRead
from ingest.rules.programmes.words import ALONE, LOOSE_HEADS, NATIONAL, OF_ANOTHER
from ingest.slugs import slug

TAG_ALONE = "tag alone"  # the sign of what the sequence model marks and no form finds
_SHORT, _LONG = 2500, 8000  # characters of a paper
NEEDED = 0.36  # how likely a phrase must be to count as a programme
# It is called after the footprint or partnership that has made it, and a paper that writes "plan" means the plan.
_FOOTPRINT_PLAN = re.compile(r"\bSustainability (?:and|&) Transformation Plan$")
# The first cell of a timetable is no programme, whatever heads it: "July to September 2019", "Q3 2018/19".
_ONLY_A_DATE = re.compile(
    rf"(?:(?:{'|'.join(sorted((*MONTHS, *SEASONS), key=len, reverse=True))}|early|mid|late|end|from|to|until|by|and"
    r"|of|the|q[1-4]|\d{1,2}(?:st|nd|rd|th)?|20\d\d)\b[\s,.–/-]*)+",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Initiative:
    """All candidates that are one thing."""

    found: list[Candidate] = field(default_factory=list)
    signs: set[str] = field(default_factory=set)
    likely: float = 0.0

    @property
    def best(self) -> Candidate:
        """The one with the most words, of those the likeliest, of those the first."""
        return max(self.found, key=lambda c: (len(c.words), c.known, likelihood(c.signs), -c.start))


def find_programmes(paper: Paper) -> None:
    """Add the paper's programmes to its reading, and every place that names one to its mentions.

    Bodies must have been found before: what is part of a body's name is no programme.
    """
    for number, initiative in enumerate(_apart(paper.text, initiatives(paper)), start=1):
        add(paper, initiative, f"g{number}")


def _apart(text: str, found: list[Initiative]) -> list[Initiative]:
    """Those that are likely enough; where the sequence model cuts a name otherwise than a form, the likelier one."""
    taken: list[tuple[int, int, bool]] = []
    kept: list[Initiative] = []
    for initiative in sorted(found, key=lambda one: -one.likely):
        places = [(c.start, c.end, TAG_ALONE in c.signs) for c in initiative.found]
        dated = _ONLY_A_DATE.fullmatch(text, initiative.best.start, initiative.best.end)
        if dated or _is_cut(initiative.best.name) or _of_another(text, initiative):
            continue
        if initiative.likely >= NEEDED and not all(_in_the_way(place, taken) for place in places):
            taken += places
            kept.append(initiative)
    return sorted(kept, key=lambda one: min(c.start for c in one.found))


def _of_another(text: str, initiative: Initiative) -> bool:
    """Whether it is known and named only in what is another thing: "the Better Care Fund Manager"."""
    return initiative.best.known and all(OF_ANOTHER.match(text, c.end) for c in initiative.found)


def _is_cut(name: str) -> bool:
    """Whether it ends inside brackets: "Care Quality Commission (CQC"."""
    return name.count("(") > name.count(")")


def _in_the_way(place: tuple[int, int, bool], taken: list[tuple[int, int, bool]]) -> bool:
    return any(place[0] < end and start < place[1] and (tag or place[2]) for start, end, tag in taken)


def initiatives(paper: Paper) -> list[Initiative]:
    """Everything that may be an initiative of the paper, with how likely it is one."""
    found = without_lists(paper.text, tagged(paper, free_candidates(paper)))
    title = paper.reading.document.values.get("title")
    span = (title.start, title.end) if title and title.start is not None and title.end is not None else None
    grouped = _grouped(found)
    for initiative in grouped:
        initiative.signs = initiative_signs(initiative.found, span) | _chances(initiative.found)
        initiative.signs.add(f"paper {_length(paper.text)}")
        initiative.likely = likelihood(initiative.signs)
    return grouped


def _length(text: str) -> str:
    """How long a paper is: in a long one fewer of the phrases that might be names are."""
    return "short" if len(text) < _SHORT else "long" if len(text) > _LONG else "middling"


def free_candidates(paper: Paper) -> list[Candidate]:
    """What the forms of names find, but for what stands in the name of a body or person or in a private passage."""
    bodies = sorted(
        (m.start, m.end) for m in paper.mentions if m.kind in ("body", "person") and m.form in ("name", "short")
    )
    found = [_with_number(paper.text, c) for c in candidates(paper) if not _covered(c, bodies)]
    found += plan_of_fund(paper, found)
    return [*found, *named_by_boards(paper, found)]


_NUMBER_BEFORE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})[ -](?=(?:year|month|week|day|hour))", re.I
)


def _with_number(text: str, candidate: Candidate) -> Candidate:
    """The candidate with the number before its first word: "five year plan", "SIX MONTH REVIEW"."""
    before = max(0, candidate.start - len("twelve "))
    number = next((m for m in _NUMBER_BEFORE.finditer(text, before, candidate.end) if m.end() == candidate.start), None)
    if number is None or candidate.known:
        return candidate
    name = f"{number.group().rstrip(' -')} {candidate.name}"
    return replace(candidate, start=number.start(), name=name, words=content_words(name))


# Signs of a candidate that tell how it was found.
_FOUND_AS = frozenset(
    {"strong head", "weak head", "capital head", "small head", "no capitals", "one capitals", "two capitals", "known"}
    | {"quoted name", "act", "brand begins", "kind after", "strand", "abbreviated", "followed"}
)


def known_words(paper: Paper, candidates: Iterable[Candidate]) -> dict[int, set[str]]:
    """What forms and tables know of the words of the paper, for the sequence model."""
    found: dict[int, set[str]] = {}
    for candidate in candidates:
        for place, word in enumerate(WORD.finditer(paper.text, candidate.start, candidate.end)):
            inside = "I" if place else "B"
            signs = found.setdefault(word.start(), set())
            signs |= {f"found {inside}", f"found {inside} {candidate.kind}"}
            signs |= {f"found {inside} {sign}" for sign in candidate.signs & _FOUND_AS}
    for mention in paper.mentions:
        if mention.kind in ("body", "person") and mention.form in ("name", "short", "definite"):
            for word in WORD.finditer(paper.text, mention.start, mention.end):
                found.setdefault(word.start(), set()).add(mention.kind)
    return found


def tagged(paper: Paper, found: list[Candidate]) -> list[Candidate]:
    """The candidates with what the sequence model says of them, and what it alone marks."""
    text, known = paper.text, known_words(paper, found)
    tags = find_tags(paper, known, PROGRAMMES, asked=known)
    for candidate in found:
        candidate.chance = tags.chance(text, candidate.start, candidate.end)
    for tag in tags.marked:
        start, end = tag.start, tag.end
        if article := _CALLED.match(text, start, end) or _ARTICLE.match(text, start, end):
            start = article.end()
        if gap := _NAME_ENDS.search(text, start, end):
            end = gap.start()
        if any(c.end == end and _LEADS.fullmatch(text, start, c.start) for c in found):
            continue  # found already, "The STP's Acute Care Review" without what leads to it
        if paper.mentions_in(start, start + 1, "person") or _is_row(text, found, start, end):
            continue
        name = " ".join(text[start:end].split())
        last = name.split()[-1].lower()
        kind, head = (KINDS[last][0], last) if last in KINDS else (tag.kind, "")
        if not (words := content_words(name)) or _ABBREVIATED.fullmatch(name):
            continue
        signs = {TAG_ALONE}
        beside = [c for c in found if c.start < end and start < c.end]
        if beside:
            signs.add("tag beside")
        block = paper.layout.block_at(start)
        if block:
            signs |= place_signs(text, block, start, end)
        found.append(Candidate(start, end, name, kind, signs, words, head))
        found[-1].chance = tags.chance(text, start, end)
    return found


def _is_row(text: str, found: list[Candidate], start: int, end: int) -> bool:
    """Whether the span is that of three or more names: "Home First Service, Falls Service and Care Hub Service"."""
    inside = sorted({(c.start, c.end) for c in found if c.head and start <= c.start and c.end <= end})
    if len(inside) < _ROW or (inside[0][0], inside[-1][1]) != (start, end):
        return False
    return all(text[one[1] : after[0]] in _BETWEEN for one, after in pairwise(inside))


_ROW, _BETWEEN = 3, frozenset({", ", " and ", ", and ", " & "})
# "a scheme called Flo"
_CALLED = re.compile(r"(?:[Aa]n? |[Tt]he )?(?:[a-z]+ ){1,3}(?:called|named|known as) (?:the )?(?=[A-Z‘“\"])")
# No name goes on into the next cell of its row, or into the next sentence: "… Winter Plan for 2019/20. The plan …".
_NAME_ENDS = re.compile(
    r"\s{3,}|\t|\s*\||(?<=[a-z])[\"”](?=\s+[a-z])|,\s+(?:an?|the|which|who)\s|[.!?;]\s+(?=(?:The|An?|It|This|These|We|Our|Its|Their|They|In|As)\b)"
)
_LEADS = re.compile(r"(?:The\s+|the\s+)?(?:[A-Z][\w&-]*[’']s?\s+)?")
# No part of a name: "A hub for veterans", "its draft Carers Strategy", "The 2016/17 Better Care Fund plan".
_ARTICLE = re.compile(
    r"(?:An? (?=[a-z])|(?:the|an?|[Ii]ts|[Tt]heir) |(?:our|one|two|three|both|See) (?=[A-Z])"
    r"|(?:The|[Oo]ur) (?=[a-z\d]))(?:(?:draft|new|revised|final|proposed|current) )?"
    r"(?:20\d\d[/–-]\d\d )?"
)
_ABBREVIATED = re.compile(r"[A-Z&/]{2,6}")


def _chances(found: list[Candidate]) -> set[str]:
    """What the sequence model says of an initiative: of the likeliest of its places, and of all of them."""
    best, mean = max(c.chance for c in found), sum(c.chance for c in found) / len(found)
    return {f"tag best {min(9, int(10 * best))}", f"tag mean {min(9, int(10 * mean))}"}


def add(paper: Paper, initiative: Initiative, key: str) -> None:
    """Make an entry of the initiative, and mentions of all places that name it."""
    best = initiative.best
    forms = (
        {c.name for c in initiative.found}
        | {c.written for c in initiative.found if c.written}
        | {c.short for c in initiative.found if c.short}
    )
    places = sorted({(c.start, c.end) for c in initiative.found} | set(_short_places(paper.text, initiative)))
    shown = max(initiative.found, key=lambda c: (c.name == best.name, likelihood(c.signs), -c.start))
    paper.reading.programmes.append(
        ProgrammeRead(
            key=key,
            entity=_id_of(paper, initiative),
            name=best.name,
            type=best.kind,
            aliases=sorted(forms - {best.name}),
            mentions=places,
            start=shown.start,
            end=shown.end,
            confidence=round(initiative.likely, 2),
        )
    )
    paper.mentions += [Mention(start, end, "programme", key) for start, end in places]
    paper.strands += [(c.start, key) for c in initiative.found if "strand" in c.signs][:1]


def _id_of(paper: Paper, initiative: Initiative) -> str:
    """A national programme has one id in all papers; another that of whose paper it is, for many places have a "rapid
    response service". Which of those are one is decided when papers are compared.
    """
    name = initiative.best.name
    national = any(c.known for c in initiative.found) or NATIONAL.search(name)
    entities = paper.reading.document.entities
    owner = entities.get("publisher") or entities.get("committee") or paper.reading.document.id
    return f"programme-{slug(name)}" if national else f"programme-{slug(name)}-{owner}"


def _short_places(text: str, initiative: Initiative) -> Iterator[tuple[int, int]]:
    for short in {c.short for c in initiative.found if c.short}:
        for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text):
            yield match.span()


def _covered(candidate: Candidate, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the candidate, or its end, stands in the name of a body or person; what follows a head may hold one."""
    if _FOOTPRINT_PLAN.search(candidate.name):
        return False
    follows = bool({"followed", "capitals follow", "with its place"} & candidate.signs)
    return any(
        start < candidate.end <= end
        and (start, end) != (candidate.start, start)
        and not (follows and start > candidate.start)
        for start, end in spans
    )


def _grouped(candidates: Iterable[Candidate]) -> list[Initiative]:
    """Candidates that are one thing: the same words, or the words of one among those of another of the same kind."""
    initiatives: list[Initiative] = []
    by_words: dict[frozenset[str], Initiative] = {}
    begun: dict[int, Initiative] = {}  # by where their candidates begin
    by_head: dict[str, Initiative] = {}
    by_short: dict[str, Initiative] = {}
    for candidate in sorted(candidates, key=lambda c: (-len(c.words), c.start)):
        same = by_words.get(_key(candidate))
        if same is None:
            # "Strategy" in "Strategy for Better Services"; "the evaluation", where one of the pilot is named in full
            alone = candidate.head in ALONE and candidate.name.lower() == candidate.head
            same = begun.get(candidate.start) if not candidate.known else None
            same = same or (by_head.get(candidate.head) if alone else None)
            same = same or (by_short.get(candidate.name.lower()) if " " not in candidate.name else None)
            same = same or _of_short(candidate, by_short)
        if same is None:
            fuller = [i for i in initiatives if _may_shorten(candidate, i.found[0])]
            same = max(fuller, key=lambda i: len(i.found), default=None)
        if same is None:
            same = Initiative()
            initiatives.append(same)
            by_words[_key(candidate)] = same
        same.found.append(candidate)
        if not candidate.known:  # "BCF plan" is not the fund that it begins with
            begun.setdefault(candidate.start, same)
        by_head.setdefault(candidate.head, same)
        if candidate.short:
            by_short.setdefault(candidate.short.lower(), same)
    return sorted(initiatives, key=lambda i: min(c.start for c in i.found))


def _of_short(candidate: Candidate, by_short: dict[str, Initiative]) -> Initiative | None:
    """What an abbreviation with its noun stands for: "the LIFE service" of Living Independently For Everyone."""
    short = candidate.name.lower().removesuffix(f" {candidate.head}") if candidate.head else ""
    meant = by_short.get(short)
    return meant if meant and meant.best.kind == candidate.kind else None


# Kinds of what is done for people: a model, a pilot of it and the service that comes of it bear one name; a fund and
# the plan for it do not.
_DONE = frozenset({"CareModel", "Pilot", "Programme", "Service"})


def _key(candidate: Candidate) -> frozenset[str]:
    """The words that tell it from others: "the Home First pilot" and "Home First" are one."""
    return (candidate.words - LOOSE_HEADS) or candidate.words


def _may_shorten(short: Candidate, full: Candidate) -> bool:
    """Whether the shorter name can stand for the fuller: it keeps the head and at least one word that says which."""
    both = short.words & full.words
    if {"followed", "capitals follow"} & short.signs and {"followed", "capitals follow"} & full.signs:
        # "Strategic Vision for the integration of health and care", "Strategic Vision for health and care partners"
        return short.head == full.head and " " in short.head and len(both) > 3 and len(both) >= len(short.words) - 1
    if not short.words < full.words:
        return False
    alike = short.kind == full.kind or {short.kind, full.kind} <= _DONE
    more = full.words - short.words
    if not short.head:  # "Own Bed Instead", "the Sandwell Own Bed Instead service"
        return alike and _last(full) in more and (len(more) == 1 or (len(more) == 2 and not short.known))
    return _last(short) == _last(full) and short.kind == full.kind and len(short.words) > 1


def _last(candidate: Candidate) -> str:
    """The last word of the head: "Falls team" is short for "Falls Response Team"."""
    return singular(candidate.head.split()[-1]) if candidate.head else ""
