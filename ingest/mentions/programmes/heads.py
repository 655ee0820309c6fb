"""Programmes by their head noun: "the Living Well Service", "a data sharing agreement"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.layout.blocks import Block
from ingest.mentions.programmes.follows import followed, with_place
from ingest.mentions.programmes.phrases import Phrase, Token, phrase_before, phrase_words, tokens_of
from ingest.mentions.programmes.signs import Candidate, content_words, head_signs
from ingest.rules.programmes.heads import HEADS
from ingest.rules.programmes.words import (
    ALONE,
    DETERMINERS,
    DROPPED,
    FOLLOWED,
    NEVER,
    NEVER_ENDS,
    NEVER_WORDS,
    NOT_INSIDE,
    ONE_OF_ITS_KIND,
    OTHERS,
    OUTER,
    OWNERS,
    STOPS,
)
from ingest.rules.tables import alternation

KINDS = {head: (kind, strength) for kind, table in HEADS.items() for strength, heads in table.items() for head in heads}
HEAD = re.compile(r"\b" + alternation(KINDS) + r"\b", re.IGNORECASE)
REACH = 30  # words before and after a head noun that are looked at
SHORT_AFTER = re.compile(r"\s*\((?:the\s+)?[‘“\"']?([A-Z][A-Za-z0-9&/]{1,9})[’”\"']?\)")
_AND_HEAD = re.compile(r" (?:and|&) (?:Strategy|Plan|Framework|Programme|Action)\b")
_INSIDE = re.compile(r"\b([\w-]+) (?:for|of|on|FOR|OF|ON) (?:the )?(\w)")
_NEVER_ENDS = re.compile(r"(?:^| )(?:" + "|".join(NEVER_ENDS) + ")$")
# "Access to Care" does not end with "Access", nor "Care at Home" with "Care".
_LEADS_ON = re.compile(r" to [A-Z]|(?<=[Cc]are) (?:at|in) (?:the )?(?:Home|Community)|(?<=Support) (?:at|in) Home")
_BETWEEN_PARTNERS = frozenset({"business case", "agreement", "outline business case", "full business case"})
_VERBS = frozenset({"fund", "funds", "pilots", "plans", "models", "records", "trials", "surveys", "audits", "bids"})
_PAPERS = frozenset({"Strategy", "Plan", "Agreement", "Framework", "Charter", "Compact"})
_PARTNERS = frozenset({"partnership", "alliance", "collaborative", "network"})
_LIGHT = frozenset({"and", "of", "for", "the", "&", "to", "in"})


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
        candidate = _Headed(text, block, near, match).candidate()
        if candidate:
            yield candidate


@dataclass(slots=True)
class _Headed:
    """One head noun in its block, with the words near it."""

    text: str
    block: Block
    tokens: list[Token]
    match: re.Match[str]

    def candidate(self) -> Candidate | None:
        match, text = self.match, self.text
        head, (kind, strength) = _head_of(match)
        if self._is_no_head() or (strength == "capital" and match.group()[0].islower()):
            return None
        phrase = phrase_before(text, self.tokens, match.start(), match.end())
        whole = phrase_words(text, self.tokens, phrase.start, match.end())
        words = _behind_owner(whole)
        if len(words) < len(whole) and words[0].islower():  # "Acre Council's reablement service"
            phrase = replace(phrase, capitals=sum(word[0].isupper() for word in words), determined=True)
        of_a_body = any(w.lower() in NOT_INSIDE for w in words[: -len(head.split())]) and not _of_partners(words)
        if self._is_verb(words) or of_a_body:
            return None
        words = _without_dropped(words)
        outer = head in OUTER and match.group()[0].islower() and _names_its_own(words[:-1])
        if not words or outer:
            return None
        before = [w.lower() for w in words if w.lower() not in _LIGHT]
        before = [w for w in before[: len(before) - len(head.split())] if not _is_owner(w)]
        start, end = text.find(words[0], phrase.start, match.end()), match.end()
        if not before and head in FOLLOWED:
            end = followed(text, self.tokens, head, end, kind)
        elif kind == "Service" and not any(word[0].isupper() for word in words):
            end = with_place(text, self.tokens, end)
            if end == match.end() and not before and head in ONE_OF_ITS_KIND and phrase.fresh:
                end = followed(text, self.tokens, head, end, kind)
        if end == match.end():
            alone = not before and (" " not in head or strength == "capital") and head not in ALONE
            if alone or _says_nothing(words, match.group()):
                return None
        return self._named(phrase, " ".join(text[start:end].split()), start, end, before)

    def _named(self, phrase: Phrase, name: str, start: int, end: int, before: list[str]) -> Candidate:
        given = SHORT_AFTER.match(self.text, end)
        short = given.group(1) if given and shortens(given.group(1), name) else None
        head, (kind, strength) = _head_of(self.match)
        kind = _leading_kind(name) or kind
        signs = head_signs(self.match.group(), strength, phrase, before)
        if end > self.match.end():
            capitals = self.match.group()[0].isupper() and re.search(r" [A-Z]", self.text[self.match.end() : end])
            signs.add("with its place" if kind == "Service" else "capitals follow" if capitals else "followed")
        signs |= {"abbreviated"} if short else set()
        if phrase.all_capitals:
            name = " ".join(_in_small_letters(w) for w in name.split())
        return Candidate(start, end, name, kind, signs, content_words(name), head, short)

    def _is_verb(self, words: list[str]) -> bool:
        """Whether the head is what a body does: "the CCG funds the clinic", "Acre Trust plans a review"."""
        after = next((t for t in self.tokens if t.start >= self.match.end()), None)
        does = self.match.group() in _VERBS and after is not None and after.text.lower() in DETERMINERS | {"to"}
        return does and len(words) > 1 and all(word[0].isupper() for word in words[:-1])

    def _is_no_head(self) -> bool:
        """Whether the name goes on after the head: "Better Care" before "Fund", "Vision" before "and Strategy"."""
        end = self.match.end()
        if _AND_HEAD.match(self.text, end):
            return True
        if _head_of(self.match)[1][1] == "capital" and _LEADS_ON.match(self.text, end):
            return True
        after = next((t for t in self.tokens if t.start >= end), None)
        return bool(after and self.text[end : after.start] in (" ", "\n") and _goes_on(self.match.group(), after.text))


def _head_of(match: re.Match[str]) -> tuple[str, tuple[str, str]]:
    """The head as the table has it, with the type that it tells and how strongly."""
    head = " ".join(match.group().lower().split())
    return head, KINDS[head]


def _behind_owner(words: list[str]) -> list[str]:
    """The words behind the last possessive of a body: "Acre NHS Trust's Falls Service" is a Falls Service."""
    for at in range(len(words) - 2, 0, -1):
        stem = words[at][:-2].lower() if words[at].endswith(("'s", "’s")) else ""
        if stem in OTHERS or stem in OWNERS:
            return words[at + 1 :]
    return words


def _of_partners(words: list[str]) -> bool:
    """Whether it is what a partnership has written: "Acre Autism Partnership Strategy", "Alliance agreement"."""
    others = [word for word in words[:-1] if word.lower() in OTHERS]
    if len(others) == 1 and words[0] in others and " ".join(words[1:]) in _BETWEEN_PARTNERS:
        return words[0].istitle() and words[0].lower() in _PARTNERS  # "the Alliance business case"
    written = all(word[0].isupper() or word in _LIGHT for word in words)
    return written and len(words) > 2 and words[-1] in _PAPERS and {w.lower() for w in others} <= _PARTNERS


def _in_small_letters(word: str) -> str:
    """A word of a heading in capitals as it would stand in a sentence; what may be an abbreviation stays."""
    if word.lower() in _LIGHT:
        return word.lower()
    return word.capitalize() if word.strip(",’'").isalpha() and len(word) > 3 else word


def _leading_kind(name: str) -> str | None:
    """The kind that the noun before "for" or "of" gives: a "Plan for Neighbourhood Care" is no service."""
    leading = _INSIDE.search(name)
    if leading is None or not (leading.group(1)[0].isupper() or leading.group(2)[0].islower()):
        return None
    kind, strength = KINDS.get(leading.group(1).lower(), (None, ""))
    return kind if strength != "capital" else None


def shortens(short: str, name: str) -> bool:
    """Whether the letters may stand for the name, or are those of its last words: "Acre Transformation Plan (TP)"."""
    if short[0].lower() == name[0].lower():
        return True
    telling = [word for word in name.split() if word.lower() not in _LIGHT]
    return "".join(word[0] for word in telling[-len(short) :]).lower() == short.lower()


def _is_owner(word: str) -> bool:
    """Whether the word is "Council's" or the like, which says whose the thing is and not what."""
    return word.removesuffix("s").rstrip("’'") in OWNERS and word[-1] in "s’'" and word not in OWNERS


def _is_whose(word: str) -> bool:
    """Whether a leading word only says whose it is: "the STP's Acute Services Review", "the Board's Work Programme"."""
    stem = word[:-2] if word.endswith(("'s", "’s")) else ""
    return stem.lower() in OWNERS or (stem.isupper() and 2 <= len(stem) <= 6)


def _names_its_own(words: list[str]) -> bool:
    """Whether the words before an outer head name something themselves; "community services" of a contract do not."""
    plain = [word.lower() for word in words]
    return bool(plain) and plain[-1] in KINDS and " ".join(plain) not in NEVER


def _without_dropped(words: list[str]) -> list[str]:
    while words and (words[0].lower() in DROPPED or (len(words) > 2 and _is_whose(words[0]))):
        words = words[1:]
    return words


def _says_nothing(words: list[str], head: str) -> bool:
    """Whether it is a generic phrase, a place for meetings or a part of a paper: "a care plan", "the Civic Centre"."""
    plain = [w.lower() for w in words]
    if _NEVER_ENDS.search(" ".join(plain)) or any(w in NEVER_WORDS for w in plain):
        return True
    return " ".join(plain) in NEVER or (head.islower() and " ".join(plain[-2:]) in NEVER)


def _goes_on(head: str, following: str) -> bool:
    """Whether the word after the head shows that it is not the head: another head, or the name of a post or body."""
    plain = following.lower()
    if KINDS[" ".join(head.lower().split())][1] == "capital" and plain in KINDS and plain not in STOPS:
        return True
    if head[0].isupper() and head.isupper():
        return plain in OTHERS
    if head[0].isupper():
        return following[0].isupper() and (plain in KINDS or plain in OTHERS or not plain.isupper())
    return plain in OTHERS or (plain in KINDS and KINDS[plain][1] != "capital" and plain not in STOPS)
