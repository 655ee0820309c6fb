"""Programmes that brackets explain: "iCAN (Integrated Care Across Acre)", "PAM (patient portal)"."""

import re
from collections.abc import Iterator

from ingest.mentions.programmes.heads import KINDS
from ingest.mentions.programmes.signs import Candidate, content_words
from ingest.rules.programmes.words import CONTEXTS, OTHERS
from ingest.rules.tables import alternation, terms

_NOUNS = tuple(noun for noun in CONTEXTS if noun not in ("work", "money", "funding", "proposals"))
_SPELT_OUT = re.compile(
    r"(?<![\w-])(?P<short>[A-Za-z][A-Za-z0-9]{2,9})(?: (?P<noun>" + "|".join(_NOUNS) + r"))? "
    r"\((?P<full>[A-Z][\w’'-]+(?:,? (?:[A-Z][\w’'-]*|and|of|for|the|to|in|at|&)){1,8})\)"
)
_THINGS = {
    **{noun: CONTEXTS[noun] for noun in _NOUNS},
    **dict.fromkeys(terms("tool|patient portal|software|dashboard|platform|tracker|database|telehealth"), "System"),
    **dict.fromkeys(terms("helpline|drop-in|hub|clinic|reablement|befriending|advice line"), "Service"),
}
_GLOSSED = re.compile(
    r"(?<![\w-])(?<! at )(?<! to )(?<! of )(?<! in )(?<! for )(?P<name>[A-Z][\w+’'-]*(?: [A-Z][\w+’'-]*){0,3}) "
    r"\((?:the |our |an? |its )?(?:[a-z][\w’'-]*,? ){0,3}(?P<noun>" + alternation(_THINGS) + r")\)"
)
_SMALL = frozenset({"and", "of", "for", "the", "to", "in", "at", "&"})


def in_brackets(words: str, offset: int, others: str) -> Iterator[Candidate]:
    """What an abbreviation is short for, and a name that is told what it is; `others` are names of bodies and posts."""
    if " (" not in words:
        return
    for match in _SPELT_OUT.finditer(words):
        short, full = match["short"], match["full"]
        coined = not (short.isupper() or short.istitle() or short.islower())
        kind, strength = KINDS.get(full.split()[-1].lower(), ("Programme", "capital"))
        if not (match["noun"] or coined or strength != "capital") or full in others or not _spells(short, full):
            continue
        kind = CONTEXTS[match["noun"]] if match["noun"] else kind if strength != "capital" else "Programme"
        signs = {"defined", "several words", "abbreviated"}
        start, end = match.start("full"), match.end("full")
        yield Candidate(offset + start, offset + end, full, kind, signs, content_words(full), "", short)
    for match in _GLOSSED.finditer(words):
        parts = match["name"].lower().split()
        if match["name"] in others or any(part in OTHERS for part in parts):
            continue
        signs = {"defined", "several words" if len(parts) > 1 else "one word"}
        start, end = match.span("name")
        kind = _THINGS[" ".join(match["noun"].split())]
        described = (offset + match.end("name"), offset + match.end())
        yield Candidate(
            offset + start,
            offset + end,
            match["name"],
            kind,
            signs,
            content_words(match["name"]),
            "",
            described=described,
        )


def _spells(short: str, full: str) -> bool:
    """Whether the letters are those that the words begin with, small words left out or not."""
    words = full.replace(",", "").split()
    told = "".join(word[0] for word in words if word not in _SMALL).lower()
    return short.lower() in (told, "".join(word[0] for word in words).lower())
