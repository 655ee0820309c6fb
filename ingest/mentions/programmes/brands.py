"""Programmes named by capitals alone ("Shaping Our Future") or by a spelling of their own ("CareLink")."""

import re
from collections.abc import Iterator

from ingest.layout.blocks import Block
from ingest.mentions.programmes.heads import KINDS
from ingest.mentions.programmes.signs import Candidate, content_words
from ingest.paper import Paper
from ingest.rules.programmes.brands import FIRST, INSIDE, NOT_BRANDS, SURNAMES
from ingest.rules.programmes.words import CONTEXTS, DETERMINERS, INTRODUCED, LINE_VERBS, MONTHS, OTHERS, STOPS

_CAPITALS = re.compile(
    r"\b[A-Z][\w’'-]+(?:,? (?:[A-Z0-9][\w’'-]*|and|of|for|the|to|in|a|&|as|at|on|with|my|your|our|by|from|into"
    r"|out|through)){0,12} [A-Z0-9][\w’'-]*"
)
_COMMA = re.compile(r", (?=[A-Z])")
_CAMEL = re.compile(
    rf"(?<![\w@./#-])#?(?!{SURNAMES})(?:[A-Z][a-z]+(?:[A-Z][a-z]+)+\d*|[A-Z][a-z]+\d(?:[A-Z][a-z]+)?|i[A-Z][a-z]{{2,}}"
    r"|[A-Z][A-Za-z]+@[A-Z][a-z]+|(?:My|Our)[A-Z]{3,}|[A-Z]{2,3}\+)(?![\w@-]|\.\w)"
)
_YEAR = re.compile(r"20[1-5]\d")
_CONTEXT_AFTER = re.compile(r"[’”\"']? (" + "|".join(CONTEXTS) + r")s?\b")
_CONTEXT_BEFORE = re.compile(INTRODUCED)


def bodies_and_posts(paper: Paper) -> str:
    """The names of the paper's bodies and the titles of its posts, a line each: what they hold names no initiative."""
    titles = (post.title for person in paper.reading.people for post in person.posts if post.title)
    return "\n".join([*(body.name for body in paper.reading.bodies), *titles])


def capitalised(text: str, block: Block, others: str) -> Iterator[Candidate]:
    """Capitalised phrases with no head of the table, where the words beside or in them may say what they are.

    `others` are names of other things; a phrase that stands in one of them is left out.
    """
    for match in _CAPITALS.finditer(text, block.start, block.end):
        for start, end in _parts(match):
            candidate = _of_phrase(text, block, start, end)
            if candidate and text[candidate.start : end] not in others:
                yield candidate


def _parts(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The phrase, or what commas part; "Further, Faster, Together" is one name, "Acre Trust, Acre Council" are two."""
    words = match.group()
    pieces = _COMMA.split(words)
    if len(pieces) == 1 or (all(" " not in piece for piece in pieces) and len(pieces) > 2):
        yield match.span()
        return
    if pieces[0].split()[-1].lower() in INSIDE and _brand_signs(words.split()):
        yield match.span()
        return
    at = match.start()
    for piece in pieces:
        yield at, at + len(piece)
        at += len(piece) + 2


def _of_phrase(text: str, block: Block, start: int, end: int) -> Candidate | None:
    words = text[start:end].split()
    if (words[0].lower() in DETERMINERS | STOPS and words[0].lower() not in FIRST) or words[0].lower() in LINE_VERBS:
        start += len(words[0]) + 1
        words = words[1:]
    while words and words[-1].islower() and words[-1] in STOPS:
        words = words[:-1]
    plain = [w.lower() for w in words]
    capitals = sum(w[0].isupper() or bool(_YEAR.fullmatch(w)) for w in words)
    if capitals < 2 or any(w in OTHERS or w in MONTHS for w in plain) or plain[-1] in KINDS:
        return None
    if text[start:end].isupper() or words[-1].endswith(("’s", "'s")):
        return None
    after = _CONTEXT_AFTER.match(text, end)
    before = _CONTEXT_BEFORE.search(text, max(block.start, start - 40), start)
    kind = CONTEXTS[after.group(1).lower()] if after else "Programme"
    signs = {"capitalised phrase", "kind after" if after else "kind unsaid"} | _brand_signs(words)
    signs |= {"introduced"} if before else set()
    signs |= {"not a person's"} if len(words) > 2 or any(w.islower() for w in words) else set()
    name = " ".join(words)
    return Candidate(start, start + len(text[start:end].rstrip()), name, kind, signs, content_words(name), "")


def _brand_signs(words: list[str]) -> set[str]:
    """Whether the words are such as names of initiatives have, and those of places and people have not."""
    plain = [w.lower().strip(",") for w in words]
    signs = {"brand begins"} if plain[0] in FIRST else set()
    signs |= {"brand inside"} if any(w in INSIDE for w in plain[1:]) else set()
    return signs | ({"ends in year"} if _YEAR.fullmatch(words[-1]) else set())


def spelt_as_one(text: str, block: Block) -> Iterator[Candidate]:
    """Words with a capital or a figure inside, as brands have them."""
    for match in _CAMEL.finditer(text, block.start, block.end):
        name = match.group().lstrip("#")
        if name.lower().rstrip("s") in NOT_BRANDS or name.lower() in NOT_BRANDS:
            continue
        after = _CONTEXT_AFTER.match(text, match.end())
        kind = CONTEXTS[after.group(1).lower()] if after else "Service"
        signs = {"spelt as one", "kind after" if after else "kind unsaid"}
        signs |= (
            {"introduced"}
            if _CONTEXT_BEFORE.search(text, max(block.start, match.start() - 40), match.start())
            else set()
        )
        yield Candidate(match.end() - len(name), match.end(), name, kind, signs, content_words(name), "")
