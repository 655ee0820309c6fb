"""What follows a head noun and belongs to the name: what a plan is for, who did a review, where a service is."""

import re

from ingest.mentions.programmes.phrases import Token
from ingest.rules.programmes.words import ABROAD, MONTHS, NO_OBJECT, OTHERS, STOPS

_GAP = re.compile(r"\t|(?<![\n ]) {3,}(?![\n ])")  # between cells of a row
_LIGHT = frozenset({"and", "&", "of", "the", "a", "an", "its"})
_COUNTS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_FOR = frozenset({"of", "for"})
_LOOKS_INTO = frozenset({"inquiry", "enquiry", "review", "study", "investigation", "research", "dive"})


def followed(text: str, tokens: list[Token], head: str, end: int, kind: str) -> int:
    """Where the words end that say what a plan or review is for: "of" or "for" and up to eight words.

    Of a review the name of who did it belongs to it too ("an evaluation by the University of York"), of a plan with
    whom it is made ("a memorandum of understanding with the voluntary sector").
    """
    after = [t for t in tokens if t.start >= end][:10]
    if len(after) < 2 or text[end : after[0].start].strip():
        return end
    named = after[1 + (after[1].text in ("the", "a", "an", "its", "our")) :][:1]
    if after[1].text[0].isdigit() or after[1].text.lower() in MONTHS:
        return end
    done = kind == "Review" and after[0].text in ("by", "from") and named and named[0].text[0].isupper()
    if not (done or _leads_on(after[0].text, head.split()[-1], kind)) or (named and named[0].text.lower() in NO_OBJECT):
        return end
    last, previous = end, after[0]
    for token in after[1:]:
        if _GAP.search(text, previous.end, token.start):
            break
        plain = token.text.lower()
        light = plain in _LIGHT or plain in _COUNTS
        noun = plain == "needs" and last > end  # "people with complex needs"
        if text[previous.end : token.start].strip() or (plain in STOPS and not light and not noun):
            break
        if plain in ("the", "a", "an", "its") and last > end and previous.text not in ("of", "and", "&"):
            break
        last = last if light else token.end
        previous = token
    return last


def _leads_on(word: str, head: str, kind: str) -> bool:
    """Whether the word may lead on to what it is for: "an inquiry into GP access", "a protocol with the police"."""
    if word == "into":
        return head in _LOOKS_INTO
    if word == "with":
        return head in ("understanding", "protocol", "policy", "concordat")
    return word in _FOR or (word == "on" and kind != "Review") or (word == "on" and head in ("consultation", "survey"))


def with_place(text: str, tokens: list[Token], end: int) -> int:
    """Where the place ends that a service is in: "a crisis house in Blackburn", "the wards at Acre and Harbury"."""
    after = [t for t in tokens if t.start >= end][:8]
    if len(after) < 2 or text[end : after[0].start].strip() or after[0].text not in ("in", "at"):
        return end
    last, previous = end, after[0]
    for token in after[1:]:
        if text[previous.end : token.start].strip():
            break
        plain = token.text.lower().removesuffix("’s").removesuffix("'s")
        if plain in ("the", "and", "&") and token.text.islower():
            previous = token
            continue
        if not token.text[0].isupper() or plain in MONTHS or plain in ABROAD or plain in OTHERS:
            return end if last == end else last
        last, previous = token.end, token
        if token.text.endswith(("'s", "’s")):
            return end
    return last
