"""What speaks for a body as the one that a paper is from, or that decides in it: the signs of each body of the paper.

A sign is where the body stands (on which line, alone or not, behind which words), what it does there (speaks, decides,
promises, is asked), how often it is meant, and what the rules take it for.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.claims import parties
from ingest.claims.sense.author_places import places
from ingest.dates.words import MONTH_NAMES
from ingest.mentions.covers import only_bodies, type_of
from ingest.paper import Mention, Paper

_LINES = 14  # of the beginning
_NEAR = 34  # characters before and behind a mention in which words are signs
_END = 400  # characters of the end of a paper, where it is signed
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"[a-z’']+|[:|>(),/–-]")
_DATED = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTH_NAMES})\b|\b(?:19|20)\d\d\b|\b(?:agenda )?item\b", re.I
)
_LABEL = re.compile(r"[^\w\n]*(\w[\w/’' ]{1,34}?)(?::|\s*\||\s{3,}|\t)")
_WE_HERE = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b")
_SAID = re.compile(r"\W{0,3}(?:\w+ly |also |has |have |had )?(\w+)")


@dataclass(slots=True)
class Signs:
    """The signs of one body."""

    mentions: list[Mention] = field(default_factory=list)
    found: set[str] = field(default_factory=set)


def author_signs(paper: Paper) -> dict[str, list[str]]:
    """The signs of every body that the paper names, by its key."""
    ruled = parties.authors(paper) if parties.written(paper) else parties.host(paper)
    told: dict[str, Signs] = defaultdict(Signs)
    for mention in paper.mentions:
        if mention.kind == "body" and mention.form in ("name", "short", "definite"):
            told[mention.key].mentions.append(mention)
    lines = [one.span() for one in _LINE.finditer(paper.text, 0, 6000)][:_LINES]
    total = sum(len(one.mentions) for one in told.values()) or 1
    ranked = sorted(told, key=lambda key: -len(told[key].mentions))
    order = sorted(told, key=lambda key: told[key].mentions[0].start)
    presented = {body for _, _, keys in paper.presentations for body in keys}
    voiced = {body for voice in paper.voices for body in voice.keys}
    spoken = Counter(body for turn in paper.turns for body in turn.keys)
    meant = Counter(one.key for one in paper.mentions if one.form == "pronoun")
    employing = {post.body for person in paper.reading.people for post in person.posts}
    for key, one in told.items():
        found = one.found
        found.add(f"type {type_of(paper, key)}")
        found.add(f"rank {min(3, ranked.index(key))}")
        found.add(f"order {min(4, order.index(key))}")
        found.add(f"share {min(6, 10 * len(one.mentions) // total)}")
        found.add(f"times {min(5, len(one.mentions))}")
        found.update(_by_rules(paper, key, ruled))
        found.update(_in_speech(key, presented, voiced, spoken, meant))
        found.update(_on_lines(paper, one.mentions, lines))
        for mention in one.mentions:
            found.update(_in_prose(paper, mention, lines[-1][1] if lines else 0))
        if any(paper.owners.get(other) == key for other in told):
            found.add("owner of another")
        if (owner := paper.owners.get(key)) and owner in told:
            found.add("owned by another")
        if key in employing:
            found.add("has people")
    kind = str(paper.reading.document.get("kind"))
    types = {key: type_of(paper, key) for key in told}
    out, placed = {}, places(paper)
    for key, one in told.items():
        same = sum(1 for other in types.values() if other == types[key])
        one.found.add(f"of its type {min(3, same)}")
        out[key] = list(_combined(sorted(one.found), kind, types[key]))
        own = _setting(kind)
        out[key] += [name for sign in sorted(placed.get(key, ())) for name in (sign, f"{sign}|{own}")]
    return out


def _setting(kind: str) -> str:
    return "written" if kind in ("report", "briefing", "plan") else kind


def _combined(plain: list[str], kind: str, type_: str) -> Iterator[str]:
    own = _setting(kind)
    for sign in plain:
        yield sign
        yield f"{sign}|{own}"
        if not sign.startswith(("type", "line words")):
            yield f"{sign}|{type_}"
    yield f"type {type_}|{kind}"
    main = [
        sign for sign in plain if sign.startswith(("rule", "rank 0", "order 0", "alone", "does", "line 0", "line 1"))
    ]
    for place, first in enumerate(main):
        for second in main[place + 1 :]:
            yield f"{first}&{second}"


def _by_rules(paper: Paper, key: str, ruled: list[str]) -> Iterator[str]:
    owner = paper.owners.get(paper.host or "")
    for sign, keys in (
        ("rule author", ruled),
        ("rule host", (paper.host,)),
        ("rule publisher", (paper.publisher,)),
        ("rule owner of host", (owner,)),
        ("rule authors", paper.authors),
    ):
        if key in keys:
            yield sign
        elif any(keys):
            yield f"{sign} another"
    said = paper.reading.document.values.get("publisher")
    if key == paper.publisher and said is not None:
        yield f"rule publisher by {said.basis}"


def _in_speech(
    key: str, presented: set[str], voiced: set[str], spoken: Counter[str], meant: Counter[str]
) -> Iterator[str]:
    if key in presented:
        yield "presents"
    if key in voiced:
        yield "has a voice"
    if spoken[key]:
        yield f"speaks {min(3, spoken[key])}"
    if meant[key]:
        yield f"meant by we {min(3, meant[key])}"


def _on_lines(paper: Paper, mentions: list[Mention], lines: list[tuple[int, int]]) -> Iterator[str]:
    met = False
    for number, (start, end) in enumerate(lines):
        line = paper.text[start:end]
        dated = _DATED.search(line) is not None
        if number + 1 < len(lines):
            dated = dated or _DATED.search(paper.text[slice(*lines[number + 1])]) is not None
        here = [one for one in mentions if start <= one.start < end]
        place = (
            "0" if number == 0 else "1" if number == 1 else "2-4" if number < 5 else "5-8" if number < 9 else "later"
        )
        for one in here:
            short = end - start < 160
            yield f"line {place} {'short' if short else 'long'}"
            if short:
                alone = (end - start) - (one.end - one.start) < 14
                yield f"alone {alone}"
                yield f"alone {alone} line {place}"
                if only_bodies(paper, start, end):
                    yield "with bodies only"
                yield f"dated line {dated}"
                if ">" in line or "»" in line or "›" in line:
                    yield "on path"
                if label := _LABEL.match(line):
                    yield f"label {label[1].lower().strip()}"
                before = _WORD.findall(paper.text[start : one.start].lower())
                after = _WORD.findall(paper.text[one.end : end].lower())
                yield f"line before {' '.join(before[-1:]) or '^'}"
                if len(before) > 1:
                    yield f"line before2 {' '.join(before[-2:])}"
                yield f"line after {' '.join(after[:1]) or '$'}"
                for word in {*before, *after}:
                    yield f"line word {word}"
        if here and not met:
            met = True
            above = _WORD.findall(paper.text[slice(*lines[number - 1])].lower()) if number else []
            yield f"under {above[-1] if above else '^'}"
    if not met:
        yield "not in head"


def _in_prose(paper: Paper, mention: Mention, after: int) -> Iterator[str]:
    text = paper.text
    if mention.start < after:
        return
    behind = _SAID.match(text, mention.end, mention.end + _NEAR)
    before = _WORD.findall(text[max(0, mention.start - _NEAR) : mention.start].lower())
    before = [word for word in before if word not in ("the", "’", "'")]
    yield f"before {before[-1] if before else '^'}"
    if behind and behind[1][0].islower():
        yield f"does {behind[1]}"
    sentence = paper.layout.sentence_at(mention.start)
    if sentence is not None:
        if sentence.start >= mention.start - 5:
            yield "begins sentence"
        if _WE_HERE.search(text, sentence.start, sentence.end):
            yield "beside we"
            if text[mention.end : mention.end + 4].lstrip(", ").startswith("we"):
                yield "apposed we"
            if re.search(
                r"\b[Ww]e, (?:the |at )?$|\b[Ww]e at (?:the )?$", text[max(0, mention.start - 12) : mention.start]
            ):
                yield "apposed we"
    if mention.start > len(text) - _END:
        yield "at the end"
