"""Regular expressions that would never end: the server tries every way, and cannot be stopped while it does."""

import re
from collections.abc import Mapping
from typing import Any

from graph.guard.rules import CLAUSES
from graph.guard.tokens import Word
from joinedup.errors import RefusedQuery

MOST_OPEN = 3  # `*`, `+` and `{2,}` of one pattern; each multiplies the ways by the length of what is looked at
LONGEST_PATTERN = 500
_ENDS = CLAUSES | frozenset({"AND", "OR", "XOR", "THEN", "ELSE", "END", "WHEN", "AS", "NOT", "IS", "IN", "ASC", "DESC"})
_UNIT = re.compile(r"\\Q.*?(?:\\E|\Z)|\\.|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]])*\]|[(]\?[:=!<>imsuxU-]*\)?|.", re.DOTALL)
_OPEN = re.compile(r"[*+]|\{\d*,\d*\}|\{\d{2,}\}")


def check_patterns(given: list[Word], text: str, parameters: Mapping[str, Any]) -> None:
    """Raise RefusedQuery for a pattern after `=~` that cannot be seen beforehand, or that may try without end."""
    for place, word in enumerate(given):
        if word.text == "=~":
            _check(_pattern(given, place + 1, text, parameters, word.start), word.start)


def _pattern(given: list[Word], place: int, text: str, parameters: Mapping[str, Any], at: int) -> str:
    """The pattern: texts and parameters, joined by + perhaps."""
    found, depth = "", 0
    while place < len(given):
        word = given[place]
        if word.text in ")]}" and depth == 0:
            break
        if depth == 0 and (word.text in (",", ";", "|", "=", "<>", "<", ">") or word.upper in _ENDS):
            break
        depth += (word.text in "([{") - (word.text in ")]}")
        if word.text[0] == "'":
            found += _unquoted(text[word.start + 1 : word.end - 1])
        elif word.text[0] == "$":
            value = parameters.get(word.text[1:].strip("`"))
            if value is not None and not isinstance(value, str):
                raise RefusedQuery(f"The pattern at position {at} is joined from {word.text}, which is no text.")
            found += value or ""
        elif word.text not in ("+", "||", "(", ")"):
            raise RefusedQuery(
                f"The pattern after =~ at position {at} has to be a text or a $parameter, or such joined by +, "
                "so that it can be looked at beforehand. CONTAINS and STARTS WITH take any expression."
            )
        place += 1
    return found


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t", "r": "\r"}.get(m.group(1), m.group(1)), text)


def _check(pattern: str, at: int) -> None:
    if len(pattern) > LONGEST_PATTERN:
        raise RefusedQuery(f"The pattern at position {at} has more than {LONGEST_PATTERN} characters.")
    groups: list[list[bool]] = [[False]]  # for each open group whether there is a choice or repetition in it
    opened, closed = 0, False
    place = 0
    while place < len(pattern):
        repeated = _OPEN.match(pattern, place)
        if repeated:
            opened += 1
            if closed:
                raise RefusedQuery(
                    f"The pattern at position {at} repeats a group in which there is a choice or repetition already. "
                    "Such a pattern may be tried without end."
                )
            groups[-1][0], closed, place = True, False, repeated.end()
            continue
        unit = _UNIT.match(pattern, place)
        assert unit is not None  # noqa: S101 - the last branch takes any character
        part, place = unit.group(), unit.end()
        if re.fullmatch(r"\\[1-9k]", part):
            raise RefusedQuery(f"The pattern at position {at} refers back to a group, which is not let through.")
        inner, closed = False, False
        if part[0] == "(" and not part.endswith(")"):
            groups.append([False])
        elif part == ")" and len(groups) > 1:
            inner = groups.pop()[0]
            groups[-1][0] = groups[-1][0] or inner
            closed = inner
        elif part in ("|", "?"):
            groups[-1][0] = True
    if opened > MOST_OPEN:
        raise RefusedQuery(
            f"The pattern at position {at} has {opened} repetitions; at most {MOST_OPEN} are taken. CONTAINS is faster."
        )
