"""Programmes by their head noun: "the Living Well Service", "a data sharing agreement"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.phrases import Phrase, Token, phrase_before, phrase_words, tokens_of
from ingest.rules.programmes import DROPPED, FOLLOWED, GENERIC, HEADS, NEVER, OTHERS, STOPS
from ingest.rules.tables import alternation

KINDS = {head: (kind, strength) for kind, table in HEADS.items() for strength, heads in table.items() for head in heads}
HEAD = re.compile(r"\b" + alternation(KINDS) + r"\b", re.IGNORECASE)
REACH = 30  # words before and after a head noun that are looked at
_SHORT_AFTER = re.compile(r"\s*\((?:the\s+)?[‘“\"']?([A-Z][A-Za-z0-9&/]{1,9})[’”\"']?\)")
_AND_HEAD = re.compile(r" (?:and|&) (?:Strategy|Plan|Framework|Programme|Action)\b")


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


def content_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    plain = re.sub(r"[^a-z0-9/ ]+", " ", name.lower().replace("-", "").replace("’s", "").replace("'s", ""))
    return frozenset(w for w in plain.split() if w not in ("the", "of", "and", "for", "a", "nhs", "on", "in", "to"))


def headed(text: str, block: Block) -> Iterator[Candidate]:
    """Every phrase of the block that ends with a head noun and may name an initiative."""
    tokens: list[Token] | None = None
    starts: list[int] = []
    for match in HEAD.finditer(text, block.start, block.end):
        if tokens is None:
            tokens = tokens_of(text, block.start, block.end)
            starts = [token.start for token in tokens]
        at = bisect_left(starts, match.start())
        near = tokens[max(0, at - REACH) : at + REACH]  # a phrase is short: a long block stays cheap
        candidate = _from_head(text, block, near, match)
        if candidate:
            yield candidate


def _from_head(text: str, block: Block, tokens: list[Token], match: re.Match[str]) -> Candidate | None:
    head = " ".join(match.group().lower().split())
    phrase = phrase_before(text, tokens, match.start(), match.end())
    words = phrase_words(text, tokens, phrase.start, match.end())
    if _is_no_head(text, tokens, match) or any(w.lower() in OTHERS for w in words[:-1]):
        return None
    while words and words[0].lower() in DROPPED:
        words = words[1:]
    if not words or _says_nothing(words, match.group()):
        return None
    content = [w.lower() for w in words if w.lower() not in ("and", "of", "for", "the", "&", "to", "in")]
    before = content[: len(content) - len(head.split())]
    start, end = text.find(words[0], phrase.start, match.end()), match.end()
    name = " ".join(words)
    if not before and head in FOLLOWED:
        end = _followed(text, tokens, end)
        name = " ".join(text[start:end].split())
    if end == match.end() and not before and " " not in head:
        return None
    given = _SHORT_AFTER.match(text, end)
    short = given.group(1) if given and given.group(1)[0].lower() == name[0].lower() else None
    points = _points(match.group(), phrase, before, longer=end > match.end())
    points += (2.0 if short else 0.0) + (1.0 if block.kind is BlockKind.HEADING else 0.0)
    if phrase.all_capitals:
        name = " ".join(w.capitalize() if w.isalpha() and len(w) > 3 else w for w in words)
    return Candidate(start, end, name, KINDS[head][0], points, content_words(name), head, short)


def _is_no_head(text: str, tokens: list[Token], match: re.Match[str]) -> bool:
    """Whether the name goes on after the head: "Better Care" before "Fund", "Vision" before "and Strategy"."""
    if _AND_HEAD.match(text, match.end()):
        return True
    after = next((t for t in tokens if t.start >= match.end()), None)
    return bool(after and text[match.end() : after.start] in (" ", "\n") and _goes_on(match.group(), after.text))


def _says_nothing(words: list[str], head: str) -> bool:
    """Whether the phrase is a generic one: "public services", "a care plan"."""
    plain = [w.lower() for w in words]
    if " ".join(plain) in NEVER or (head.islower() and " ".join(plain[-2:]) in NEVER):
        return True
    return head == "care"


def _points(head: str, phrase: Phrase, before: list[str], *, longer: bool) -> float:
    """What the form of the phrase says for a name; `longer` where what follows the head belongs to it."""
    plain = " ".join(head.lower().split())
    strong = KINDS[plain][1] == "strong"
    points = 0.5 if phrase.fresh else 0.0
    if plain.endswith("s") and not strong:
        points -= 1.25
    if phrase.all_capitals:
        return points + 2.0
    if head[0].isupper():
        return points + (0.5 if not phrase.capitals else 1.5 if plain == "care" else 3.0)
    specific = [w for w in before if w not in GENERIC]
    points += (1.75 if strong else 0.0) + (0.75 if longer else 0.0) + (1.0 if phrase.capitals else 0.0)
    points += min(2, len(specific)) * 0.75 + (0.5 if phrase.determined else 0.0) + (0.5 if len(before) > 1 else 0.0)
    return points if specific or phrase.capitals or strong else points - 1.0


def _goes_on(head: str, following: str) -> bool:
    """Whether the word after the head shows that it is not the head: another head, or the name of a post or body."""
    plain = following.lower()
    if head[0].isupper() and head.isupper():
        return plain in OTHERS
    if head[0].isupper():
        return following[0].isupper() and (plain in KINDS or plain in OTHERS or not plain.isupper())
    return plain in OTHERS or (plain in KINDS and plain not in STOPS)


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
