"""The features of one clause: its words, who its subject is, what governs its verb, and what times and measures it has.

Text alone is looked at, so that invented sentences train the model as papers do. `setting` says where the clause
stands: "m" in minutes, "w" in a text written in somebody's own name, "n" in an entry of a list.
"""

import re
from collections.abc import Iterator

from ingest.claims.sense.lexicon import (
    ACTS,
    BE,
    FEELS,
    IT,
    LEVELS,
    MEETINGS,
    MODALS,
    PARTIES,
    SAYS,
    SERVED,
    SKIPPED,
    STATES,
    THEY,
    TIMED,
    WE,
)

_TOKEN = re.compile(r"£?\d[\d,.]*\d%?|£?\d%?|[A-Za-z]+(?:-[A-Za-z]+)*|[?;:%]")
_LONGEST = 60  # tokens; the first ones tell the kind
_STARTERS = frozenset({"the", "that", "a", "an", "it", "this", "we", "in", "on", "to", "all", "by", "from", "members"})


def features(words: str, setting: str) -> list[str]:
    """The names of the clause's features, each once, in a fixed order."""
    raw = _TOKEN.findall(words)[:_LONGEST]
    low = [word.lower() for word in raw]
    shapes = [_shape(word, lower, at) for at, (word, lower) in enumerate(zip(raw, low, strict=True))]
    found = dict.fromkeys(_words(shapes))
    found |= dict.fromkeys(_governed(shapes, low, raw))
    found |= dict.fromkeys(_measured(low, words))
    found[f"at {setting}"] = None
    for first in shapes[:1]:
        found[f"first {first}"] = None
    if len(shapes) > 1:
        found[f"first two {shapes[0]} {shapes[1]}"] = None
        found[f"first three {' '.join(shapes[:3])}"] = None
        found[f"last {shapes[-1]}"] = None
        found[f"last two {shapes[-2]} {shapes[-1]}"] = None
    found["long" if len(low) > 30 else "short" if len(low) < 9 else "middling"] = None
    names = list(found)
    return names + [f"{setting}·{name}" for name in names if name.startswith(("gov", "first ", "time", "measure"))]


def _shape(word: str, low: str, at: int) -> str:
    """The word itself, or the class that stands for it."""
    if word[0] in "£0123456789":
        if word.startswith("£"):
            return "£#"
        if word.endswith("%"):
            return "#%"
        return "YEAR" if len(word) == 4 and word.startswith(("19", "20")) else "#"
    if low in TIMED and (word[0].isupper() or low in ("spring", "summer", "autumn", "winter")):
        return "TIME"
    if low in MEETINGS or low in PARTIES or low in SERVED or low in WE or low in IT or low in THEY:
        return low
    if word.isupper() and 2 <= len(word) <= 6 and low not in _STARTERS:
        return "ABBR"
    if word[0].isupper() and at and low not in _STARTERS:
        return "NAME"
    return low


def _words(shapes: list[str]) -> Iterator[str]:
    """The words and the pairs of neighbours; runs of names count as one."""
    before = ""
    for shape in shapes:
        if shape == before == "NAME":
            continue
        yield shape
        if before:
            yield f"{before} {shape}"
        before = shape


def _governed(shapes: list[str], low: list[str], raw: list[str]) -> Iterator[str]:
    """What governs the main verb (will, would, is to, should, agreed to …), the class of its subject, and the verb."""
    said = felt = False
    number = 0
    for at, word in enumerate(low):
        if word in SAYS:
            said = True
        elif word in FEELS and word not in MODALS:
            felt = True
        governor = _governor(low, at)
        if governor is None:
            continue
        name, verb_at = governor
        subject = _subject(shapes, low, raw, at)
        verb, voice = _verb(low, verb_at)
        tag = "gov" if number == 0 else "gov2"
        yield f"{tag} {name}"
        yield f"{tag} {name} {subject}"
        yield f"{tag} {name} {voice}"
        yield f"{tag} {subject} {voice} {_class(verb)}"
        yield f"{tag} {name} {subject} {voice} {_class(verb)}"
        yield f"verb {verb[:7]}"
        yield f"verb {voice} {verb[:7]}"
        yield f"{tag} said {said} felt {felt} {name}"
        if any(one in FEELS for one in low[max(0, at - 6) : at]):
            yield f"{tag} felt near"
        number += 1
        if number == 2:
            break
    if not number:
        yield "gov none"
        yield f"gov none first {_class(low[0]) if low else ''}"
        for word in low[:1]:
            if word.endswith("ing") and len(word) > 5:
                yield "gov none ing"
    if said:
        yield "said"
    if felt:
        yield "felt"


def _governor(low: list[str], at: int) -> tuple[str, int] | None:
    """The name of the governor that begins at the word and where its verb is to be looked for."""
    word = low[at]
    after = low[at + 1] if at + 1 < len(low) else ""
    if word in MODALS:
        return MODALS[word], at + 1 + (word == "ought")
    if word == "to" and at and after and after not in ("the", "a", "an", "its", "their", "our", "this", "that"):
        before = low[at - 1]
        if before in BE:
            return "is to", at + 1
        if before in ("has", "have", "had", "needs", "need", "needed", "required", "obliged"):
            return "has to", at + 1
        if before in ("due", "expected", "scheduled", "planned", "set", "likely", "anticipated"):
            return f"{before} to", at + 1
        if before.startswith(("aim", "intend", "plan", "propos", "look", "seek")) or before == "going":
            return "aims to", at + 1
        if before.startswith(("commit", "pledg", "promis", "undert", "offer", "volunt", "agree", "willing", "happy")):
            return "binds to", at + 1
        if before.startswith(("ask", "request", "invit", "urg", "instruct", "told", "task", "recommend", "advis")):
            return "asked to", at + 1
        if at < 6 and (after == "be" or after in ACTS):
            return "to", at + 1
    return None


def _subject(shapes: list[str], low: list[str], raw: list[str], at: int) -> str:
    """The class of the last word before the governor that can be its subject."""
    for back in range(at - 1, max(-1, at - 9), -1):
        word = low[back]
        if word in BE or word in SKIPPED or word.endswith("ly") or word in ("to", "due", "has", "had", "set", "going"):
            continue
        if word.startswith(("commit", "agree", "aim", "intend", "plan", "expect", "pledg", "propos", "looking")):
            continue
        if word in WE:
            return "we"
        if word in THEY:
            return "they"
        if word in IT:
            return "it"
        if word in MEETINGS:
            return "meeting"
        if word in PARTIES:
            return "party"
        if word in SERVED:
            return "served"
        if shapes[back] in ("ABBR", "NAME"):
            return "name"
        if shapes[back] in ("TIME", "YEAR", "#", "#%", "£#"):
            return "number"
        return "thing"
    return "none"


def _verb(low: list[str], at: int) -> tuple[str, str]:
    """The verb from that place on and its voice: active, passive, progressive, or being."""
    be = False
    for word in low[at : at + 5]:
        if word == "be" or word == "been":
            be = True
            continue
        if word in SKIPPED or (word.endswith("ly") and len(word) > 4):
            continue
        if not be:
            return word, "active"
        if word.endswith("ing"):
            return word, "progressive"
        if word.endswith(
            ("ed", "wn", "ght", "ilt", "pt", "ent", "aid", "ken", "ven", "tten", "un", "put", "set", "held", "met")
        ):
            return word, "passive"
        return word, "being"
    return "", "being" if be else "none"


def _class(verb: str) -> str:
    """The class of a verb: an act, a change of level, a state, or another."""
    stem = verb
    for ending, instead in (("ied", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("s", ""), ("d", "")):
        if verb.endswith(ending) and verb[: len(verb) - len(ending)] + instead in ACTS:
            stem = verb[: len(verb) - len(ending)] + instead
            break
    act, state, level = stem in ACTS, stem in STATES, stem in LEVELS
    return "+".join(name for name, holds in (("act", act), ("state", state), ("level", level)) if holds) or "other"


_BY = re.compile(
    r"\b(by|before|in|from|on|until|within|during|at|for|to|since|after|next|this|last|end of|due)\s+(?:the\s+)?"
    r"(?:start of |end of |beginning of |early |late |mid-?)?(?:the )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|spring|summer|autumn|winter|Easter|Christmas|20\d\d|Q[1-4]"
    r"|new year|financial year|month|week|quarter|year|next meeting|monday|tuesday|wednesday|thursday|friday)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(by|to|from|of|at|under|over|below|above|than|least|within|per)\s+(?:an?\s+|around\s+|about\s+)?"
    r"(?:£?\d[\d,.]*|half|(?:a |one )?(?:third|quarter|tenth|fifth))(\s?%|\s+per cent|m\b|\s+million|k\b)?"
    r"(?!\d| (?:January|February|March|April|May|June|July|August|September|October|November|December))"
)


def _measured(low: list[str], words: str) -> Iterator[str]:
    """Times and measures."""
    for match in _BY.finditer(words):
        yield f"time {match[1].lower()}"
        yield "time"
    for match in _LEVEL.finditer(words):
        yield f"measure {match[1]}"
        yield f"measure {match[1]} {bool(match[2])}"
        yield "measure"
    if "£" in words:
        yield "money"
    if "%" in words or "per cent" in words:
        yield "percent"
