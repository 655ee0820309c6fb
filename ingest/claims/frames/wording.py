"""A wording that tells of a commitment, and the parts that wordings share."""

import re
from typing import NamedTuple

from ingest.dates.words import MONTH_NAMES


class Wording(NamedTuple):
    """Words that tell of a commitment of a kind, with shared parts as "<name>", and a sentence of our own."""

    kind: str
    words: str
    example: str


_NAME = r"(?:the |our |its |their )?(?-i:[A-Z])\S*(?: (?:of|and|for|the|(?-i:[A-Z])\S*)){0,7}"
PARTS = {
    "name": _NAME,
    "who": rf"(?:us|you|them|me|him|her|members|officers|partners|commissioners|providers|the \w+(?: \w+)?|{_NAME})",
    "when": r"(?:last|this|in|on|at|earlier|recently|unanimously|again|back in)\b[^,.;:]{0,34}",
    # between a verb and what it governs: "asked, too, for", "recommended last May that"
    "then": (
        r"(?:,? (?:too|also|again|instead|strongly|formally|in writing|in return|in turn|by letter"
        r"|(?:last|this|in|on|at|back in) [^,.;:]{2,34}?),?){1,2}"
    ),
    "body": (
        r"(?:board|committee|cabinet|governing bod(?:y|ies)|team|panel|executive|council|group|partnership|assembly"
        r"|forum|commission|trust|ccg|icb|it|they)"
    ),
    "level": (
        r"(?:target|goal|aim|ambition|trajectory|ceiling|cap|limit|threshold|standard|maximum|minimum|floor"
        r"|expectation)\b"
    ),
    # no year and no day of a month
    "amount": (
        rf"(?:£|(?!(?:19|20)\d\d\b)\d(?![\d.,/]*(?:st|nd|rd|th)? ?(?:{MONTH_NAMES})\b)|half\b"
        r"|a (?:third|quarter|tenth)\b)"
    ),
    "number": r"(?:£|\d|half\b|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|no(?:body| one)\b)",
}
_PART = re.compile(r"(?<!\?P)<([a-z]+)>")


def pattern_of(words: str) -> str:
    """The words as a regular expression, with the shared parts filled in."""
    return _PART.sub(lambda match: PARTS[match[1]], words)
