"""Expressions that grow without any limit of the server seeing it: long ranges, texts and lists that double and double.

The server counts the memory of operators, not of expressions: a list of two thousand million numbers, or a text doubled
forty times, ends it. So how large an expression can become is estimated from its words, and what can be large refused.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from graph.guard.rules import (
    CLAUSES,
    LARGEST_REPEATED,
    LONGEST_PADDING,
    LONGEST_RANGES,
    LONGEST_STRING,
    MOST_COPIES,
    MOST_REPLACED,
    SMALL,
)
from graph.guard.tokens import Word, calls, closing
from joinedup.errors import RefusedQuery

_JOINING = ("+", "||")
# Lists that are short by their nature: those of one path or one thing.
_SHORT = frozenset({"NODES", "RELATIONSHIPS", "LABELS", "KEYS", "("})
_SCALING = ("*", "/", "%", "^")


def check_growth(given: list[Word], text: str, parameters: Mapping[str, Any]) -> None:
    """Raise RefusedQuery for what may become too large."""
    longest = _longest_parameter(parameters)
    product, listed = _ranges(given, parameters)
    _padding(given, parameters)
    _replacing(given, text, parameters)
    literal = max((len(word.text) - 2 for word in given if word.text[0] == "'"), default=0)
    joins = any(word.text in _JOINING for word in given)
    if (product if joins else listed) * max(literal, longest) > LARGEST_REPEATED:
        raise RefusedQuery("A long text may be put to each of many values. Use a shorter text, or a shorter range.")
    for place, word in enumerate(given):
        if word.upper == "REDUCE" and place + 1 < len(given) and given[place + 1].text == "(":
            _reduce(word, given[place + 2 : closing(given, place + 1)])
        if word.text == "[":
            _comprehension(word, given[place + 1 : closing(given, place)])
    _copies(given)


def _longest_parameter(given: Any) -> int:
    if isinstance(given, str):
        if len(given) > LONGEST_STRING:
            raise RefusedQuery(f"A text among the parameters has over {LONGEST_STRING:,} characters.")
        return len(given)
    if isinstance(given, Mapping):
        return max((_longest_parameter(value) for value in given.values()), default=0)
    if isinstance(given, list | tuple):
        return max((_longest_parameter(value) for value in given), default=0)
    return 0


def _ranges(given: list[Word], parameters: Mapping[str, Any]) -> tuple[int, int]:
    """How many values all ranges make together, and those of them that UNWIND does not give one by one."""
    product, listed = 1, 1
    unwound = {after.start for word, after in pairwise(given) if word.upper == "UNWIND"}
    for word, parts in calls(given, "RANGE"):
        span = _span(word, parts, parameters)
        product *= span
        listed *= 1 if word.start in unwound else span
        if product > LONGEST_RANGES:
            raise RefusedQuery(
                f"The ranges of the query make over {LONGEST_RANGES:,} values up to position {word.start}. "
                "Use shorter ones."
            )
    return product, listed


def _span(word: Word, parts: list[list[Word]], parameters: Mapping[str, Any]) -> int:
    values = []
    for part in parts:
        number = _whole(part, parameters)
        if number is None and part and part[0].upper in ("SIZE", "LENGTH"):
            number = 0  # as long as what is there already
        if number is None:
            said = " ".join(w.text for w in part)[:40]
            raise RefusedQuery(
                f"The range at position {word.start} takes numbers, $parameters, size(…) or length(…), not {said}."
            )
        values.append(number)
    first, last, step = (*values, 1, 1)[:3] if len(values) < 3 else values[:3]
    return max(1, abs(last - first) // max(1, abs(step)))


def _whole(part: list[Word], parameters: Mapping[str, Any]) -> int | None:
    """The whole number that these words are, or None."""
    sign = -1 if part and part[0].text == "-" else 1
    rest = part[1:] if sign < 0 else part
    if len(rest) != 1:
        return None
    text = rest[0].text
    if text[0] == "$":
        value = parameters.get(text[1:].strip("`"))
        return sign * value if isinstance(value, int) else None
    digits = text.replace("_", "")
    return sign * int(digits) if digits.isdecimal() else None


def _padding(given: list[Word], parameters: Mapping[str, Any]) -> None:
    for word, parts in calls(given, "LPAD", "RPAD"):
        length = _whole(parts[1], parameters) if len(parts) > 1 else None
        if length is None or length > LONGEST_PADDING:
            raise RefusedQuery(
                f"The length of {word.text} at position {word.start} is a number up to {LONGEST_PADDING:,}."
            )


def _replacing(given: list[Word], text: str, parameters: Mapping[str, Any]) -> None:
    """`replace` puts its third argument in as often as it finds the second."""
    product = 1.0
    for word, parts in calls(given, "REPLACE"):
        lengths = [_text_length(part, text, parameters) for part in parts[1:3]]
        if len(lengths) < 2 or lengths[1] is None:
            raise RefusedQuery(
                f"What replace puts in at position {word.start} has to be a text or a $parameter, so that its length "
                "is known beforehand."
            )
        found = lengths[0] or 0
        product *= max(1.0, lengths[1] / found) if found else lengths[1] + 1.0
    if product > MOST_REPLACED:
        raise RefusedQuery(f"The replace calls of the query may make a text more than {MOST_REPLACED:,} times as long.")


def _text_length(part: list[Word], text: str, parameters: Mapping[str, Any]) -> int | None:
    if len(part) != 1:
        return None
    word = part[0]
    if word.text[0] == "'":
        return len(word.text) - 2
    value = parameters.get(word.text[1:].strip("`")) if word.text[0] == "$" else None
    return len(value) if isinstance(value, str) else None


def _reduce(word: Word, inside: list[Word]) -> None:
    """`reduce(s = start, x IN list | body)`: what is added at each step has to come from the list."""
    bar = _top(inside, "|")
    comma = _top(inside, ",")
    if bar is None or comma is None or len(inside) < comma + 3:
        return
    total, step = inside[0], inside[comma + 1]
    body = inside[bar + 1 :]
    numeric = len(inside[2:comma]) == 1 and inside[2].text[0].isdigit()
    if sum(w.name and w.upper == total.upper for w in body) > 1 and not _numbers_only(body, numeric):
        raise RefusedQuery(
            f"The reduce at position {word.start} uses {total.text} more than once, so that it may double at each step."
        )
    _from_the_list(word, body, {total.upper, step.upper}, "reduce")


def _numbers_only(body: list[Word], numeric: bool) -> bool:
    """Whether the steps stay numbers: the start is one and nothing in the body makes a text, a list or a map."""
    return numeric and not any(w.text[0] in "'[{" or w.upper in ("TOSTRING",) for w in body)


def _comprehension(word: Word, inside: list[Word]) -> None:
    """`[x IN list WHERE … | body]` over a list that can be long."""
    bar = _top(inside, "|")
    if bar is None or len(inside) < 3 or inside[1].upper != "IN":
        return
    source, body = inside[2:bar], inside[bar + 1 :]
    if any(w.upper in ("RANGE", "SPLIT", "KEYS") or w.text[0] == "$" for w in source):
        _from_the_list(word, body, {inside[0].upper}, "list")
    if source[0].upper not in _SHORT:
        _no_list_in_each(word, body, inside[0].upper)


def _no_list_in_each(word: Word, body: list[Word], step: str) -> None:
    """A list of lists, each as long as the first, is the square of it: rows do that within the server's limits."""
    for place, one in enumerate(body):
        within = body[place + 1 : closing(body, place)] if one.text == "[" else []
        again = len(within) > 2 and within[1].upper == "IN" and _top(within, "|") is not None
        own = again and (within[2].upper in _SHORT or step in {w.upper for w in within[2 : _top(within, "|")]})
        collected = one.upper == "COLLECT" and place + 1 < len(body) and body[place + 1].text == "{"
        if (again and not own) or collected:
            raise RefusedQuery(
                f"The list at position {word.start} makes a list for each of its values. Use UNWIND or CALL."
            )


def _from_the_list(word: Word, body: list[Word], own: set[str], what: str) -> None:
    for place, one in enumerate(body):
        before, after = (body[place - 1].text if place else ""), _after(body, place)
        free = one.name and one.upper not in own and before != "." and after != "("
        joined = (before in _JOINING and after not in _SCALING) or (after in _JOINING and before not in _SCALING)
        if free and joined:
            raise RefusedQuery(
                f"The {what} at position {word.start} adds {one.text} at each step, which is not of the list. "
                "Add it once, after the list is made."
            )


def _after(body: list[Word], place: int) -> str:
    """What follows a variable and its properties."""
    place += 1
    while place + 1 < len(body) and body[place].text == ".":
        place += 2
    return body[place].text if place < len(body) else ""


def _top(given: list[Word], text: str) -> int | None:
    depth = 0
    for place, word in enumerate(given):
        if word.text == text and depth == 0:
            return place
        depth += (word.text in "([{") - (word.text in ")]}")
    return None


def _copies(given: list[Word]) -> None:
    """How many copies of one value a variable may hold, followed from projection to projection."""
    held: dict[str, int] = {}
    for place, word in enumerate(given):
        if word.upper in ("WITH", "RETURN", "LET", "UNWIND") and word.text[0] != "`":
            found = {}
            for item in _items(given, place + 1):
                name, expression = _named(item)
                copies = _copied(expression, held)
                if copies > MOST_COPIES:
                    raise RefusedQuery(
                        f"At position {item[0].start} one value may be put together over {MOST_COPIES} times, from "
                        "step to step. Take fewer steps."
                    )
                if name:
                    found[name] = copies
            held |= {name: max(copies, held.get(name, 1)) for name, copies in found.items()}


def _items(given: list[Word], start: int) -> Iterable[list[Word]]:
    """The items of a projection, up to the next clause."""
    item: list[Word] = []
    depth = 0
    for word in given[start:]:
        if depth == 0 and (word.text in ")]};" or (word.upper in CLAUSES and word.text[0] != "`")):
            break
        depth += (word.text in "([{") - (word.text in ")]}")
        if word.text == "," and depth == 0:
            if item:
                yield item
            item = []
        else:
            item.append(word)
    if item:
        yield item


def _named(item: list[Word]) -> tuple[str, list[Word]]:
    if len(item) > 2 and item[-2].upper == "AS":
        return item[-1].upper, item[:-2]
    if len(item) > 2 and item[1].text == "=":  # LET name = expression
        return item[0].upper, item[2:]
    return (item[0].upper if len(item) == 1 and item[0].name else ""), item


def _copied(expression: list[Word], held: Mapping[str, int]) -> int:
    """The most copies that the value of an expression may hold of something."""
    grows = any(word.text in (*_JOINING, "[", "{", "REDUCE") for word in expression)
    counted: dict[str, int] = {}
    most = max((held.get(word.upper, 1) for word in expression if word.name), default=1)
    skip = -1
    for place, word in enumerate(expression):
        following = expression[place + 1].text if place + 1 < len(expression) else ""
        if place <= skip or not word.name:
            continue
        if word.upper in SMALL and following == "(":
            skip = closing(expression, place + 1)
            continue
        before = expression[place - 1].text if place else ""
        label = before == ":" and expression[place - 3 : place - 2][:1] and expression[place - 3].text not in "{,"
        if following in ("(", ":") or before == "." or label:
            continue
        counted[word.upper] = counted.get(word.upper, 0) + held.get(word.upper, most if grows else 1)
    return max(counted.values(), default=1) if grows else most
