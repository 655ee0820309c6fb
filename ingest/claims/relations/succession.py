"""Which body came after which."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.claims.relations.clauses import Found, coordinated, named
from ingest.layout.blocks import Sentence
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead
from ingest.rules.relations.bodies import SCRUTINY

_OLD_FIRST = re.compile(
    r"\b(?:(?:replaced|followed|succeeded)\b.{0,60}\bby\b|pass(?:ed|es)?\b.{0,60}\bto\b"
    r"|transfer\w*\b.{0,60}\bto\b|merg\w+ .{0,30}(?:into|form|become|creat)|merg(?:e|es|ed|ing) as"
    r"|(?:will|to|would) be(?:come)? (?:an? |one )?(?:single|new|one)\b"
    r"|merge\b.{0,110}\b(?:a|one|the)(?: (?:new|single|larger))+$|combin\w+ (?:into|to form|as)"
    r"|join\w* to form"
    r"|dissolve\b.{0,80}\bby\b|abolished .{0,60}(?:to|by)|become|became|closed .{0,40}when|form(?:ed)?"
    r"|(?:gave|gives?|giving) way to|taken (?:on|over) by|subsumed (?:in|within)(?:to)?|absorbed (?:in|by)(?:to)?"
    r"|folded into|now (?:known as|called|part of)|renamed|came together as)\b"
)
_NEW_FIRST = re.compile(
    r"\b(?:(?:took|takes?|taking|has taken) over(?: the)?$"
    r"|replac(?:es?|ed|ing)(?! by)(?=.{0,25}$)|(?:took|taken|takes?|taking) over (?:.{0,40}\b)?from"
    r"|(?:takes?|took|taking|taken) the place of|supersed(?:es?|ed|ing)|absorb(?:s|ed)|(?:grew|grown|came) out of"
    r"|(?:takes?|took|taking|taken) on (?:all )?(?:the |their )?(?:\w+ ){0,6}?(?:of|from)"
    r"|inherit(?:s|ed)? .{0,40}from|formed .{0,40}(?:from|by (?:the )?merg\w+)"
    r"|(?:formed|created|established|came into (?:being|existence))\b.{0,40}\bwhen"
    r"|created (?:from|out of|by (?:the )?merg\w+)|formerly|previously"
    r"|(?:known|called) (?:before |until (?:lately|recently|then|\w+ \d{4}) )?as"
    r"|in (?:the )?place of|instead of|successors? (?:of|body to|organisation to|to))\b"
)
_REPLACES = re.compile(r"\breplac(?:e|es|ed|ing)(?: the| both)?$")
_WITH_ONE = re.compile(r"(?:with|by)(?: (?:a|one) (?:new |single )+\w+,)?(?: the)?")
_HOW_MANY = ("", "", "two", "three", "four", "five", "six", "seven", "eight")
_THE_THREE = re.compile(
    rf"\b(?:the|all|these|those) (?P<many>{'|'.join(_HOW_MANY[2:])})"
    r"(?: (?:of them|ccgs|trusts|organisations|bodies|icbs|councils))?"
    r" (?:will |would |are to |plan to |propose to |intend to |have |had |formally |then |voted to |agreed to )*"
    r"(?:merged?|combined?|join(?:ed)? together|c[ao]me together|became|become|form)\b[^.;]{0,60}"
    r"(?:into|as|to form|form|become|became) "
    r"(?:an? |one |the |single |new )*$"
)
BEFORE = 400  # characters in which those that merge are named
_SCRUTINY = re.compile(SCRUTINY, re.IGNORECASE)
_BUYERS = ("ClinicalCommissioningGroup", "IntegratedCareBoard")
_TRUSTS = ("NHSTrust", "FoundationTrust")
_LASTING = ("NationalBody", "LocalAuthority", "HealthAndWellbeingBoard")  # that papers name no successor of


def succession(paper: Paper) -> Iterator[Found]:
    """Which body came after which: "the three CCGs are to be replaced by one, …"."""
    for sentence in paper.layout.sentences:
        groups = coordinated(paper.text, [m for m in named(paper, sentence, "body") if _may_end(paper, m.key)])
        if groups and len(groups[0]) == 1:
            yield from _of_the_sentence_before(paper, sentence, groups[0])
        for left, right in pairwise(groups):
            words = paper.words(left[-1].end, right[0].start)
            if len(words) > 160:
                continue
            before = paper.words(max(sentence.start, left[0].start - 40), left[0].start)
            if _REPLACES.search(before) and _WITH_ONE.fullmatch(words):
                new, old, form = right[:1], left, "replaced with"
            elif _NEW_FIRST.search(words):
                new, old, form = left[-1:], right, "new first"
            elif _OLD_FIRST.search(words) and len(right) == 1:
                new, old, form = right, left, "old first"
            else:
                continue
            for one in old:
                if _alike(paper, new[0].key, one.key):
                    yield Found(new[0].key, "succeeds", one.key, sentence.start, sentence.end, 0.6, form)


def _of_the_sentence_before(paper: Paper, sentence: Sentence, new: list[Mention]) -> Iterator[Found]:
    """ "The three merge into a single CCG": those that the sentence before names, as many as that."""
    match = _THE_THREE.search(paper.words(sentence.start, new[0].start) + " ")
    before = paper.mentions_in(max(0, sentence.start - BEFORE), sentence.start, "body") if match else []
    kind = paper.thing(new[0].key)
    alike = [
        m.key
        for m in before
        if isinstance(body := paper.thing(m.key), BodyRead) and isinstance(kind, BodyRead) and body.type == kind.type
    ]
    old = [key for key in dict.fromkeys(alike) if key != new[0].key]
    if match and len(old) == _HOW_MANY.index(match["many"]):
        for key in old:
            yield Found(new[0].key, "succeeds", key, sentence.start, sentence.end, 0.7, "the three merge")


def _may_end(paper: Paper, key: str) -> bool:
    thing = paper.thing(key)
    return isinstance(thing, BodyRead) and thing.type not in _LASTING and not _SCRUTINY.search(thing.name)


def _alike(paper: Paper, new: str, old: str) -> bool:
    """Whether a body of the one's kind can come after one of the other's: only a trust after a trust."""
    kinds = [thing.type for thing in map(paper.thing, (new, old)) if isinstance(thing, BodyRead)]
    new_kind, old_kind = kinds
    if old_kind in _TRUSTS:
        return new_kind in _TRUSTS
    return not (old_kind in _BUYERS and new_kind in (*_TRUSTS, "Committee"))
