"""What speaks for or against a phrase as the name of an initiative: the signs that the weights of the model count."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.programmes.phrases import Phrase
from ingest.rules.programmes.known import KNOWN
from ingest.rules.programmes.words import DETERMINED, DROPPED, FUNCTION_WORDS, GENERIC, JOINT, MAKING, PAPERS, SUPPOSED

_LIGHT = frozenset({"the", "of", "and", "for", "a", "nhs", "on", "in", "to", "with"})
# "BCF plan" is the Better Care Fund plan.
_SPELT_OUT = {
    short.lower(): re.sub(r"[^a-z0-9/ ]+", " ", name.lower().replace("-", "")).split()
    for name, _, forms in KNOWN
    for short in forms
    if short.isupper() and " " in name and len(short) > 2
}
_WITH_WORD = re.compile(
    r"(?:[’'](?:s|re|ve)?|s[’']|[\d%]|\b(?:"
    + "|".join(sorted({w for words in DETERMINED.values() for w in words} | DROPPED))
    + r"))\s+[‘“\"']?$",
    re.IGNORECASE,
)
_ROUND = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d+|[£%():;,.|“”\"‘’]")
_LONG = 7  # words of a name; more count as so many
_LAST_WORDS = re.compile(r"([\w’'-]+)\W{0,3}$")
_BEFORE = {
    "made": re.compile(rf"\b(?:{MAKING})(?: \w+)?(?: (?:a|an|the|our|its|their))?(?: \w+)?\s*[‘“\"]?$", re.IGNORECASE),
    "description": re.compile(
        r"\b(?:is|was|be|as|become|became|being|into|like)\s+(?:an?|one|the)\s+(?:\w+\s)?$", re.IGNORECASE
    ),
    "called": re.compile(
        r"\b(?:called|known as|named|entitled|branded|titled|termed)\s+(?:the\s+)?[‘“\"]?$", re.IGNORECASE
    ),
    "quoted": re.compile(r"[‘“\"]\s*$"),
    "counted": re.compile(
        r"(?:^|[^\w£/.,-])(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:new\s+)?$",
        re.IGNORECASE,
    ),
    "new": re.compile(r"\b(?:new|proposed|planned|first|second|third|dedicated|draft|revised)\s+$", re.IGNORECASE),
    "part of": re.compile(r"\b(?:through|under|from|via|within|part of)\s+(?:(?:the|a|an|its|our|their)\s+)?$"),
    # "Service Manager for …", "the Head of …"
    "of a post": re.compile(
        r"\b(?:Head|Director|Manager|Lead|Officer|Commissioner|Minister|Holder|Nurse|Consultant|Chair)s?,?"
        r" (?:of|for|to)(?: the)? $"
    ),
    # "if there is a …", "might need a …"
    "supposed": re.compile(rf"\b{SUPPOSED}\b[^.;:]{{0,24}}$", re.IGNORECASE),
    "of a paper": re.compile(
        rf"\b(?:{PAPERS}|spoke|talk|talked)\s+(?:on|about|entitled|titled|called)\s+(?:the\s+)?[‘“\"]?$", re.IGNORECASE
    ),
}
_AFTER = {
    "acts": re.compile(
        r"[’”\"']?(?: \([^)]*\))? (?:is|was|will|would|has|had|have|were|are|aims?|began|opened|runs?|provides)\b"
    ),
    "run by": re.compile(
        r"[’”\"']?,?(?: (?:is|are|was|were|will be|which is))?(?: now| jointly)? "
        r"(?:run|carried out|undertaken|conducted|written|drawn up|supplied|provided|led|funded|commissioned|delivered"
        r"|hosted|paid for|managed|operated) by\b"
    ),
    "by whom": re.compile(r"[’”\"']?,? (?:that is |being )?by (?:the |our |an? )?[A-Z]"),
    "money after": re.compile(r"[^.;\n|\t]{0,25}£\s?\d"),
    # "one pilot area", "public service ethos": the noun that follows is what is meant
    "noun follows": re.compile(rf" (?!(?:{FUNCTION_WORDS})\b)[a-z]{{3,}}(?<!ed)(?<!ing)(?<!ly)(?<![^osui]s)\b"),
    "names a paper": re.compile(rf"[’”\"']? {PAPERS}\b", re.IGNORECASE),
    "at a place": re.compile(r"[’”\"']?,? (?:in|at|for|across) (?:the )?[A-Z]"),
}


@dataclass(slots=True)
class Candidate:
    """A phrase that may name an initiative, and its signs.

    `words` are those that tell names apart, `short` an abbreviation, `known` whether the table of known ones has it,
    `written` the form of the text where that is not the name, `described` where the text says what it is,
    `chance` how likely the sequence model takes its words for a name.
    """

    start: int
    end: int
    name: str
    kind: str
    signs: set[str]
    words: frozenset[str]
    head: str
    short: str | None = None
    known: bool = False
    written: str = ""
    described: tuple[int, int] | None = None
    chance: float = 0.0


def content_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    plain = re.sub(r"[^a-z0-9/ ]+", " ", name.lower().replace("-", "").replace("’s", "").replace("'s", ""))
    words = [w for word in plain.split() for w in _SPELT_OUT.get(word, (word,))]
    return frozenset(singular(w) for w in words if w not in _LIGHT)


def singular(word: str) -> str:
    """The word without the ending of a plural."""
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us")) else word


def head_signs(head: str, strength: str, phrase: Phrase, before: list[str]) -> set[str]:
    """The signs that a phrase with a head noun carries in itself; `before` are the words before the head."""
    specific = len([w for w in before if w not in GENERIC])
    signs = {f"{strength} head", f"{min(specific, 2)} specific"}
    if phrase.all_capitals:
        return signs | {"all capitals"}
    signs.add(("capital" if head[0].isupper() else "small") + " head")
    signs.add(("no", "one", "two")[min(phrase.capitals, 2)] + " capitals")
    if len(before) > 1:
        signs.add("several words")
    if before and before[0] in JOINT:
        signs.add("joint")
    if head.lower().endswith("s") and head.islower():
        signs.add("small plural")
    return signs


def place_signs(text: str, block: Block, start: int, end: int) -> set[str]:
    """The signs that the words round a phrase give, and the part of the paper that it stands in."""
    before, after = text[max(block.start, start - 60) : start], text[end : end + 40]
    signs = {block.kind.value} | _determiner(before)
    if text[start].islower() and start > block.start and not _WITH_WORD.search(before):
        signs.add("bare")
    signs |= {sign for sign, pattern in _BEFORE.items() if pattern.search(before)}
    signs |= {sign for sign, pattern in _AFTER.items() if pattern.match(after)}
    if start - block.start < 4:
        signs.add("whole line" if end >= block.end - 1 else "begins")
    return signs | _words_round(before, after)


def _words_round(before: str, after: str) -> set[str]:
    """The two words or marks on either side: "in |the", "will| run"."""
    ahead, behind = _ROUND.findall(before.lower())[-2:], _ROUND.findall(after.lower())[:2]
    return {
        f"before {' '.join(ahead[-1:])}",
        f"before {' '.join(ahead)}",
        f"after {' '.join(behind[:1])}",
        f"after {' '.join(behind)}",
    }


def _words_in(name: str) -> set[str]:
    """The words of a name, how it begins and ends, and how many they are."""
    words = _ROUND.findall(name.lower())
    return {
        *(f"word {word}" for word in words),
        f"first {' '.join(words[:1])}",
        f"last {' '.join(words[-2:])}",
        f"{min(len(words), _LONG)} words",
    }


def _determiner(before: str) -> set[str]:
    """The sign of the word just before: "the", "a", "our", "each"."""
    word = _LAST_WORDS.search(before)
    last = word.group(1).lower() if word else ""
    if last.endswith(("’s", "'s", "s’", "s'")):
        return {"after whose"}
    return {sign for sign, words in DETERMINED.items() if last in words}


def initiative_signs(found: Iterable[Candidate], title: tuple[int, int] | None) -> set[str]:
    """The signs of all candidates that are one initiative, with what their number and places add."""
    candidates = list(found)
    signs: set[str] = set().union(*(c.signs for c in candidates))
    blocks = {k.value for k in BlockKind}
    if signs & blocks == {"heading"}:
        signs.add("only in headings")
    if not all("bare" in c.signs for c in candidates):
        signs.discard("bare")
    places = len({c.start for c in candidates})
    signs |= {"said again"} if places > 1 else set()
    signs |= {"said often"} if places > 3 else set()
    if title and any(title[0] <= c.start < title[1] for c in candidates):
        signs.add("in title")
    signs |= set().union(*(_words_in(name) for name in {c.name for c in candidates}))
    best = max(candidates, key=lambda c: (len(c.words), -c.start))
    signs |= {f"type {best.kind}", f"head {best.head}" if best.head else "no head"}
    return signs
