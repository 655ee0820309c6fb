"""Expressions that grow without any limit of the server seeing it: long ranges, and sums that double what they sum.

The server counts the memory of operators, not of expressions: a list of two thousand million numbers, or a text doubled
forty times, ends it. What is caught here are the plain forms; for the rest the server is supervised and comes back.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.guard.rules import LONGEST_RANGES
from joinedup.errors import RefusedQuery

_NUMBER = re.compile(r"\s*-?\s*[0-9][0-9_]*\s*")
_PARAMETER = re.compile(r"\s*\$(\w+)\s*")
_MEASURED = re.compile(r"\s*(?:size|length)\s*\([\w\s.$`]*\)\s*(?:[+-]\s*[0-9]+\s*)?", re.IGNORECASE)
_REDUCE = re.compile(r"\s*(\w+)\s*=(.*?),\s*\w+\s+IN\s", re.IGNORECASE | re.DOTALL)


def check_growth(bare: str, parameters: Mapping[str, Any]) -> None:
    """Raise RefusedQuery for ranges that are long or of unknown length, and for a `reduce` that doubles."""
    product = 1
    for at, arguments in _calls(bare, "range"):
        product *= _span(at, arguments, parameters)
        if product > LONGEST_RANGES:
            raise RefusedQuery(
                f"The ranges of the query make over {LONGEST_RANGES:,} values up to position {at}. Use shorter ones."
            )
    for at, arguments in _calls(bare, "reduce"):
        match = _REDUCE.match(arguments)
        if not match:
            continue
        doubled = len(re.findall(rf"(?<![\w.$]){re.escape(match.group(1))}(?!\w)", arguments[match.end() :])) > 1
        if doubled and not _NUMBER.fullmatch(match.group(2)):
            raise RefusedQuery(
                f"The reduce at position {at} uses {match.group(1)} more than once, so that it may double at each step."
            )


def _calls(bare: str, name: str) -> Iterator[tuple[int, str]]:
    """Where the function is called, with the text between its brackets."""
    for match in re.finditer(rf"(?<![\w.])`?{name}`?\s*\(", bare, re.IGNORECASE):
        depth, end = 1, match.end()
        while end < len(bare) and depth:
            depth += (bare[end] in "([{") - (bare[end] in ")]}")
            end += 1
        yield match.start(), bare[match.end() : end - 1]


def _span(at: int, arguments: str, parameters: Mapping[str, Any]) -> int:
    parts = _split(arguments)
    values = []
    for part in parts:
        named = _PARAMETER.fullmatch(part)
        if _NUMBER.fullmatch(part):
            values.append(int(re.sub(r"[\s_]", "", part)))
        elif named and isinstance(parameters.get(named.group(1)), int):
            values.append(int(parameters[named.group(1)]))
        elif _MEASURED.fullmatch(part):
            values.append(0)  # as long as what is there already
        else:
            raise RefusedQuery(
                f"The range at position {at} takes numbers, $parameters, size(…) or length(…), not {part.strip()[:40]}."
            )
    first, last, step = (*values, 1, 1)[:3] if len(values) < 3 else values[:3]
    return max(1, abs(last - first) // max(1, abs(step)))


def _split(arguments: str) -> list[str]:
    parts, depth = [""], 0
    for character in arguments:
        depth += (character in "([{") - (character in ")]}")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts
