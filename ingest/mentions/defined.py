"""Abbreviations and nouns that a paper defines in brackets behind a body's name: "(the Trust)", "(RBC)"."""

import re

_SHORT = re.compile(
    r"(?:,)? \((?:(?:hereafter|hereinafter|known as|the|or|also|referred to as|or)\s+)*[\"'“‘]?(?:the )?"
    r"(?P<short>[A-Z][A-Za-z0-9]*(?:[&/-][A-Z][A-Za-z0-9]*)*(?: (?:Board|Committee|CCG|Council|Trust|Partnership"
    r"|Panel|Commission))?)[\"'”’]?\)"
)
# Within inverted commas any words may be defined: ("the Care Group").
_QUOTED = re.compile(
    r"(?:,)? \((?:(?:hereafter|hereinafter|known as|referred to as|or|together)\s+)*[\"“‘']"
    r"(?:[Tt]he )?(?P<short>[A-Z][\w’&-]*(?: (?:(?:of|and|for) )?[A-Z][\w’&-]*){1,3})[\"”’']\)"
)
# What stands before a noun that an agreement defines: ("the Alliance").
_DEFINED = ("the ", "The ")


def short_after(text: str, end: int) -> tuple[int, int] | None:
    """The span of an abbreviation in brackets that defines what ends at `end`."""
    if text.startswith((" (", ", ("), end):
        match = _SHORT.match(text, end) or _QUOTED.match(text, end)
        if match and "Chair" not in match["short"]:
            defined = text[match.start("short") - 4 : match.start("short")] in _DEFINED
            upper = sum(letter.isupper() for letter in match["short"])
            if defined or upper >= 2 or match["short"] in ("Board", "Council"):
                return match.span("short")
    return None
