"""Shares in words: "3 out of 10", "two thirds", "half a million"."""

import re
from collections.abc import Iterator

from ingest.claims.figures import measures
from ingest.claims.figures.counts import counted
from ingest.claims.figures.numbers import FRACTIONS, is_approximate, value_of
from ingest.claims.figures.scan import FigureFound

_FEW = 10  # of so few people nobody tells a count
_ROUND = frozenset({10.0, 100.0, 1000.0})  # "3 out of 10" is a share
_OF_A_TIME = re.compile(r"\s+(?:(?:the|this|last|next)\s+)?(?:\w+\s+)?(?:year|month|quarter|century|decade|day|week)\b")


def share_in(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    """The share that the words are, as per cent; two counts where neither is round: "48 out of 50 practices"."""
    about = is_approximate(text, match.start(), match.end())
    if match["halve"]:
        yield FigureFound(match.start(), match.end(), 50.0, "percent", about, "share")
        return
    if match["s1"] or match["s3"]:
        part, whole = (value_of(match[one] or match[other]) for one, other in (("s1", "s3"), ("s2", "s4")))
        if (
            match["s1"]
            and match["s1"].isdigit()
            and match["s2"].isdigit()
            and whole not in _ROUND
            and "out" in match[0]
        ):
            noun = counted(text, match.end(), end)  # "48 out of 50 practices"
            if noun and noun[0] == "people" and 0 < part < whole < _FEW:  # "3 out of 5 people"
                yield FigureFound(match.start(), match.end(), round(100 * part / whole, 1), "percent", about, "share")
                return
            for value in (part, whole):
                yield FigureFound(match.start(), match.end(), value, noun[0] if noun else "number", about, "count")
        elif 0 < part < whole <= 1000:
            yield FigureFound(match.start(), match.end(), round(100 * part / whole, 1), "percent", about, "share")
        return
    share = fraction_of(match)
    if match["big"]:
        number = round(share * (1e6 if "million" in match["big"].lower() else 1e9))
        pounds = re.match(r"\s+pounds\b", text[match.end() : end])
        noun = None if pounds else counted(text, match.end(), end)
        unit = "GBP" if pounds else (noun[0] if noun else "people")
        stop = match.end() + pounds.end() if pounds else (noun[1] if noun else match.end())
        yield FigureFound(match.start(), stop, float(number), unit, True, "share")
    elif (match["of"] or (match["f1"] and match["f2"]) or _is_part(text, match)) and re.match(
        r"\s*(?:a|one|two|three|four)?\b", match[0]
    ):
        if _OF_A_TIME.match(text, match.end()):
            return  # "in the first half of the year"
        if match["f3"] and match["f3"].lower() != "half" and not re.match(r"(?:a|one)\b", match[0], re.IGNORECASE):
            return  # "the third of": an ordinal
        stop = match.start("of") if match["of"] else match.end()
        yield FigureFound(match.start(), stop, round(100 * share, 1), "percent", about, "share")


def fraction_of(match: re.Match[str]) -> float:
    """What part the words of a fraction are: "two thirds", "a quarter", "half"."""
    times = value_of(match["f1"]) if match["f1"] else 1.0
    return times * FRACTIONS[(match["f2"] or match["f3"]).lower()]


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether a fraction without "of" is a share: "cut by a quarter", "a third did not", "more than half had"."""
    before = text[max(0, match.start() - 24) : match.start()]
    article = match[0][0] in "aAoO"
    if not article and match["f3"].lower() != "half":
        return False
    if measures.PART_BEFORE.search(before) and measures.PART_ENDS.match(text, match.end()):
        return True
    if measures.NO_PART.search(before):
        return False
    return (measures.PART_AFTER if article else measures.HALF_AFTER).match(text, match.end()) is not None
