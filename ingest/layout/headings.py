"""Headings: short lines over something longer."""

import re

from ingest.layout.assembly import Assembly, open_item
from ingest.layout.lines import MARKER, Line
from ingest.layout.words import BARE_DECISIONS

# A heading of one decision or piece of advice: the paragraph under it is what it says.
_ADVICE = re.compile(r"(?:(?:our|the|summary of|key|main) )?recommendations?(?:\(s\))?\W*", re.I)

# "31/2017 The Cabinet noted …": a decision under its number.
_DECIDES = re.compile(
    r"(?:that )?(?:the )?(?:cabinet|committee|board|council|panel|executive|commission|governing body|leader)\b"
    r"[^.:;]{0,40}?\b(?:noted|agreed|approved|resolved|delegated|instructed|requested|authorised|endorsed|decided|accepted|adopted)\b",
    re.I,
)
_ASIDE = re.compile(r"\((?:item|minute|agenda|report)[^()]{1,60}\)", re.I)  # "(Item 5)" under the heading
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")  # "WINTER (Agenda Item 8)"
# Parts of a decision's record, with a colon behind them or not.
_OF_A_RECORD = re.compile(
    r"(?:summary of |the )?(?:reasons?|rationale) (?:for|why) (?:the |this |these |any )?(?:\w+ )?"
    r"(?:decisions?|recommendations?|proposals?)(?: (?:made|taken))?\s*:?"
    r"|(?:details of )?(?:any )?(?:(?:alternative|other)s?(?: options?)?|options) (?:considered|rejected|discounted)"
    r"(?:(?: and|,| or) (?:considered|rejected|discounted))*(?: (?:at|by|when|and why) [^.;]{0,60})?\s*:?",
    re.I,
)
# How many voted which way: "FOR     19", "Abstentions: 2".
_VOTES = re.compile(
    r"(?:for|against|abstain\w*|abstentions?|not voting|absent)(?: the (?:motion|amendment))?[\s:.–=(-]+\d{1,3}\)?",
    re.I,
)
_BARE_NUMBER = re.compile(r"\d{1,4}\s+(?=[A-Z‘“'\"])")  # "8 Winter plan", in front of an item's title
_BARE = re.compile(rf"{BARE_DECISIONS}\W*", re.I)


def heading(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A short line without a full stop over something longer, in capitals, or with an item's number."""
    text = line.text
    marker = MARKER.match(text)
    if line.title:
        marker = marker or _BARE_NUMBER.match(text)
        _open(assembly, line, marker)
        return True
    if len(text) > 130 or text[-1] in ".;," or _VOTES.fullmatch(text):
        return False
    if _OF_A_RECORD.fullmatch(text, marker.end() if marker else 0):
        _open(assembly, line, marker)
        assembly.recorded = False
        return True
    words = text[marker.end() :] if marker else text
    if not words or not (words[:2].lower() != words[:2] or words[0] in "‘“'\"(" or words[0].isdigit()):
        return False  # "iCAN" begins with a capital too
    kind = marker.lastgroup if marker else None
    if kind in ("bullet", "roman", "letter") or words[0] == "(" or text.endswith((":-", ":–")):
        return False
    if kind == "reference" and _DECIDES.match(words):
        return False
    if (
        assembly.open.decision is not None
        and kind == "number"
        and not _in_capitals(words)
        and (_goes_on_below(marker, following) or not _new_part(words, following))
        and not next_item(assembly, line, marker)
        and not _other_list(assembly, line, marker, words)
        and not (marker and following and following.text.startswith(_first_under(marker.group())))
    ):
        return False
    if not _looks_like_heading(words, line, following, kind, assembly):
        return False
    index = _open(assembly, line, marker)
    if marker and _ADVICE.fullmatch(words):
        assembly.open.decision = index
    return True


def _open(assembly: Assembly, line: Line, marker: "re.Match[str] | None") -> int:
    """The item that the line heads, whose number is kept in mind; gives the index of its heading."""
    marked = marker.group().strip() if marker else None
    assembly.last_number = marked if marked and re.search(r"\d", marked) else assembly.last_number
    return open_item(assembly, line.start + (marker.end() if marker else 0), line.end, marked)


def _in_capitals(words: str) -> bool:
    """Whether all letters are capitals, whatever stands in brackets behind them."""
    return _IN_BRACKETS.sub("", words).isupper()


def _first_under(marker: str) -> str:
    """The number of the first paragraph under a numbered heading: "3.1" under "3." and under "3.0"."""
    return re.sub(r"\.0$", "", marker.strip(" .)")) + ".1"


def _new_part(words: str, following: Line | None) -> bool:
    """Whether a short numbered line after a decision is the heading of the next part rather than one more limb."""
    return (
        len(words.split()) <= 6
        and following is not None
        and following.gap
        and len(following.text) > 80
        and not words.endswith((";", " and"))
        and not words.startswith(("That ", "To "))
    )


def _goes_on_below(marker: "re.Match[str] | None", following: Line | None) -> bool:
    """Whether the line below has the next number of the same list: neither is a heading ("1. NOTE", "2. AGREE")."""
    below = MARKER.match(following.text) if marker and following else None
    if marker is None or below is None or below.lastgroup != "number":
        return False
    own, after = marker.group().strip(), below.group().strip()
    return style_of(own) == style_of(after) == "#." and _number(after) == _number(own) + 1


def _other_list(assembly: Assembly, line: Line, marker: "re.Match[str] | None", words: str) -> bool:
    """Whether a number after a gap goes on with none of the open lists: "29. Reablement" after "(3) That …"."""
    numbers = [assembly.blocks[index].marker for _, index in assembly.open.markers]
    if marker is None or not line.gap or not numbers or words.startswith(("That ", "To ")) or len(words.split()) > 10:
        return False
    written = marker.group().strip()
    style = style_of(written)
    before = next((one for one in reversed(numbers) if one and style_of(one) == style), None)
    return before is None or _number(written) != _number(before) + 1


def next_item(assembly: Assembly, line: Line, marker: "re.Match[str] | None") -> bool:
    """Whether a number after a gap is the one that follows the last numbered heading's, and no open list's."""
    if marker is None or not line.gap or not assembly.last_number:
        return False
    return goes_on(assembly, marker.group().strip(), assembly.last_number)


def goes_on(assembly: Assembly, written: str, before: str) -> bool:
    """Whether a number is the next after `before` and counted by no open list."""
    style = style_of(written)
    open_lists = [assembly.blocks[index].marker or "" for _, index in assembly.open.markers]
    return (
        style_of(before) == style
        and _number(written) == _number(before) + 1
        and all(style_of(one) != style for one in open_lists)
    )


def style_of(marker: str) -> str:
    """How a list or the headings are numbered: "#." for "5.", "(#)" for "(12)"."""
    return re.sub(r"\d+", "#", marker)


def _number(marker: str) -> int:
    """The last number in it: 12 of "(12)", 3 of "4.3"."""
    return int(re.findall(r"\d+", marker)[-1])


def _looks_like_heading(words: str, line: Line, following: Line | None, kind: str | None, assembly: Assembly) -> bool:
    count = len(words.split())
    if _in_capitals(words) and len(words) > 3:
        return True
    if count > 14 or words.startswith(("That ", "To ")):
        return False
    if kind == "reference":
        return True
    if words[-1] == ":":
        return False
    if kind == "number":
        return count <= 12 and (
            following is None
            or following.gap
            or len(following.text) > len(line.text)
            or bool(MARKER.match(following.text))
            or bool(_ASIDE.fullmatch(following.text))
            or bool(_BARE.fullmatch(following.text))
            or next_item(assembly, line, MARKER.match(line.text))
        )
    if following is None or "  " in words:
        return False
    if count > 7 and sum(word[0].islower() for word in words.split()) * 2 > count and MARKER.match(following.text):
        return False
    if not line.gap and assembly.blocks and assembly.last_line and assembly.last_line.text[-1] not in ".?!":
        return False
    longer = len(following.text) > max(60, len(line.text)) or bool(MARKER.match(following.text))
    return longer and count <= 12
