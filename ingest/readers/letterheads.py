"""Whose paper it is by what stands over or under its pages, beside all that is only furniture there."""

import re
from collections.abc import Iterable, Iterator

_BODY = (
    r"(?:Council|Trust|Group|Partnership|Healthwatch|University|Association|Authority|Department|Commission|Federation"
    r"|Alliance|Board|Limited|Ltd|CIC|Hospice|Cabinet|ICB|CCG|COUNCIL|TRUST|PARTNERSHIP|BOARD|AUTHORITY)"
)
# A name that ends in what the body is, or begins with it: "Acre Borough Council", "NHS Acre", "London Borough of Acre".
_NAME = re.compile(
    rf"(?=\S+ )(?:[A-Z].*\b{_BODY}|(?:NHS|Healthwatch|University of|Council of|(?:London |Royal )?Borough of) [A-Z].*)"
)
_SMALL_WORDS = frozenset({"of", "and", "the", "for", "in", "on", "upon", "with", "by", "under", "le", "&", "-", "–"})
# Links of menus: "Your Council", "The Board", "Services for the Council".
_OF_A_MENU = re.compile(
    r"^(?:your|our|my|about|contact|visit|join|find|meet|this|council (?:and|tax)|how|why|other|local|home|who)\b"
    r"|\bthe \S+$",
    re.IGNORECASE,
)
# What a running header says of the paper, and not of who writes it.
_OF_THE_PAPER = re.compile(
    r"\d|\b(?:page|agenda|item|minutes|report|draft|version|final|appendix|annex|confidential|official|meeting|paper|plan|"
    r"strategy|restricted|enclosure|committee|part|public|private)\b",
    re.IGNORECASE,
)
# "Trust Board – 29 November 2013": who met when.
_MEETING = re.compile(
    r"[A-Z][\w&,’' ]*\b(?:Board|Committee|Cabinet|Council|Panel|Body|Commission)\b[ ,:–—-]+(?:(?i:[a-z]+day),? )?"
    r"\d{1,2}(?:st|nd|rd|th)? (?P<month>[A-Z][a-z]+,? (?:19|20)\d\d)"
)
_MOST_WORDS = 12  # of the name of a body
_PIECES = re.compile(r"\s{3,}|\t|\n|\s[|•·]\s")
# "© Hampshire County Council 2022", "Copyright 2023 NHS Acre ICB. All rights reserved.", "Acre Council logo".
_AROUND_NAME = re.compile(
    r"^\W*(?:copyright\b|(?:19|20)\d\d(?:\s?[-–]\s?(?:20)?\d\d)?\b|logo of|link to|home(?: ?page)?\b|[©:,\s–|-])+"
    r"|[\s,.|–-]*(?:\b(?:19|20)\d\d(?:\s?[-–]\s?(?:20)?\d\d)?|all rights reserved|logo|crest|home ?page|home"
    r"|website)\W*$",
    re.IGNORECASE,
)


def is_name(words: str) -> bool:
    """Whether the words are the name of a body and no more."""
    every = words.split()
    return (
        1 < len(every) <= _MOST_WORDS
        and _NAME.fullmatch(" ".join(every)) is not None
        and not _OF_THE_PAPER.search(words)
        and not _OF_A_MENU.search(words)
        and all(word[0].isupper() or word in _SMALL_WORDS or word[0] in "(&" for word in every)
    )


def whose(lines: Iterable[str], begins: str) -> Iterator[str]:
    """Of the lines around pages the first name of a body, and who met when, unless the paper begins with them.

    `begins` are the first words of the paper itself.
    """
    low = begins.lower()
    named = met = False
    for line in lines:
        for piece in (" ".join(part.split()) for part in _PIECES.split(line)):
            meeting = _MEETING.fullmatch(piece)
            if meeting and not met:
                met = True
                if meeting["month"].lower() not in low:
                    yield piece
            elif not named and is_name(piece):
                named = True
                if piece.lower() not in low:
                    yield piece


def without_signs(words: str) -> str:
    """The words of a copyright line or of a logo, without what stands around the name."""
    before = ""
    while before != words:
        before, words = words, _AROUND_NAME.sub("", words)
    return words.strip()
