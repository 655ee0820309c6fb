"""Programs of patterns that match what Python's own do, and look at fewer places and alternatives on the way.

Python tries a pattern that begins with an alternative or at the edge of a word at every character, and there every
alternative in turn. A program made here says with which characters a match can begin, so that the machine passes over
all others; alternatives are grouped by the character that they begin with, and those that begin with another one are
passed over as well. Which match is found stays the same, for only alternatives that can never fit at the same place
change their order.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

# Flags, program, number of groups, groups by name, names by group: what the machine makes a pattern of.
Program = tuple[int, list[int], int, dict[str, int], list[str | None]]
Nodes = list[tuple[Any, Any]]  # a pattern as the parser gives it: operations and what they apply to

_parser: Any = import_module("re._parser")
_compiler: Any = import_module("re._compiler")
_op: Any = import_module("re._constants")
WAYS = 1  # to be raised when programs are made otherwise, so that kept ones are made anew
_CASELESS, _LOCALE = int(re.IGNORECASE), int(re.LOCALE)
_LOOKS_AHEAD = 1
# What a letter stands for where case does not count, beside its capital: the dotless i, the long s, the Kelvin sign.
_OTHER_CASES = {"i": "İı", "s": "ſ", "k": "\u212a"}
_MANY = 36  # characters that are worth a look beforehand
_NARROW = (_op.CATEGORY_DIGIT, _op.CATEGORY_SPACE, (48, 57))
_SHORT = 128  # characters of a range that are told one by one
_INFO, _CHARSET = 5, 4  # numbers before the characters that a match begins with; the mark that they are told


def program(pattern: str, flags: int) -> Program:
    """The program of the pattern. Raises re.error as `re.compile` does."""
    tree = _parser.parse(pattern, flags)
    flags = int(flags) | int(tree.state.flags)
    tree = _row(_quickened(tree.data, tree.state, flags), tree.state)
    code = [int(word) for word in _compiler._code(tree, flags)]
    names: list[str | None] = [None] * tree.state.groups
    for name, group in tree.state.groupdict.items():
        names[group] = name
    return flags, _told(code, tree, flags), tree.state.groups - 1, dict(tree.state.groupdict), names


def _told(code: list[int], tree: Any, flags: int) -> list[int]:
    """The program with the characters that a match can begin with; as it is where it tells them, or they are any."""
    _, size, mask, least, most = code[:_INFO]
    begins = _begins(tree.data, flags)
    if code[0] != _op.INFO or mask or not least or begins is None or begins.empty:
        return code
    characters: list[int] = []
    _compiler._compile(characters, [(_op.IN, list(begins.items))], flags & ~_CASELESS)
    characters = [int(word) for word in characters[2:]]
    return [code[0], _INFO - 1 + len(characters), _CHARSET, least, most, *characters, *code[1 + size :]]


@dataclass(frozen=True, slots=True)
class _Begins:
    """The characters that what fits can begin with, as items of a set; `empty` where it may have no character."""

    items: frozenset[tuple[Any, Any]]
    empty: bool

    def has(self, one: "_Begins") -> bool:
        """Whether both may begin with the same character."""
        plain = all(op is _op.LITERAL for op, _ in self.items | one.items)
        return not plain or not self.items.isdisjoint(one.items)


_NOTHING = _Begins(frozenset(), empty=True)


def _begins(nodes: Iterable[tuple[Any, Any]], flags: int) -> _Begins | None:
    """What the row of nodes can begin with; None where that is not known."""
    items: frozenset[tuple[Any, Any]] = frozenset()
    for node in nodes:
        first = _begins_one(node, flags)
        if first is None:
            return None
        items |= first.items
        if not first.empty:
            return _Begins(items, empty=False)
    return _Begins(items, empty=True)


def _begins_one(node: tuple[Any, Any], flags: int) -> _Begins | None:
    op, of = node
    if op in (_op.LITERAL, _op.IN):
        items = _characters([node] if op is _op.LITERAL else of, flags)
        return None if items is None else _Begins(items, empty=False)
    if op in (_op.AT, _op.ASSERT, _op.ASSERT_NOT):
        return _NOTHING
    if op is _op.SUBPATTERN:
        return _begins(of[3], _under(flags, of))
    if op is _op.ATOMIC_GROUP:
        return _begins(of, flags)
    if op in (_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT):
        first = _begins(of[2], flags)
        return first and _Begins(first.items, empty=first.empty or not of[0])
    if op is _op.BRANCH:
        return _either([_begins(alternative, flags) for alternative in of[1]])
    return None


def _either(found: list[_Begins | None]) -> _Begins | None:
    """What one of them begins with; None where that of one is not known."""
    told = [one for one in found if one is not None]
    items = frozenset(item for one in told for item in one.items)
    return _Begins(items, any(one.empty for one in told)) if len(told) == len(found) else None


def _under(flags: int, group: tuple[Any, ...]) -> int:
    return int(_compiler._combine_flags(flags, group[1], group[2]))


def _characters(items: Iterable[tuple[Any, Any]], flags: int) -> frozenset[tuple[Any, Any]] | None:
    """The items of a set with all cases told; None where they cannot be told one by one."""
    if flags & _LOCALE:
        return None
    found: set[tuple[Any, Any]] = set()
    for op, of in items:
        if op is _op.CATEGORY or (op is _op.RANGE and not flags & _CASELESS):
            found.add((op, of))
            continue
        codes = [of] if op is _op.LITERAL else range(of[0], of[1] + 1) if op is _op.RANGE else None
        if codes is None or len(codes) > _SHORT:
            return None
        for code in codes:
            cases = _cases(code) if flags & _CASELESS else [code]
            if cases is None:
                return None
            found |= {(_op.LITERAL, case) for case in cases}
    return frozenset(found)


def _cases(code: int) -> list[int] | None:
    """The characters that fit this one where case does not count; None for letters beyond ASCII."""
    one = chr(code)
    if not one.isascii():
        return None if one.upper() != one.lower() else [code]
    return sorted({ord(case) for case in one.lower() + one.upper() + _OTHER_CASES.get(one.lower(), "")})


def _quickened(nodes: Iterable[tuple[Any, Any]], state: Any, flags: int) -> Nodes:
    """The row of nodes with the alternatives in it grouped."""
    found: Nodes = []
    for op, of in nodes:
        if op is _op.BRANCH:
            found += _grouped([_quickened(one, state, flags) for one in of[1]], state, flags)
        elif op is _op.SUBPATTERN:
            found.append((op, (*of[:3], _row(_quickened(of[3], state, _under(flags, of)), state))))
        elif op in (_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT):
            found.append((op, (*of[:2], _row(_quickened(of[2], state, flags), state))))
        elif op is _op.ATOMIC_GROUP:
            found.append((op, _row(_quickened(of, state, flags), state)))
        elif op in (_op.ASSERT, _op.ASSERT_NOT):
            found.append((op, (of[0], _row(_quickened(of[1], state, flags), state))))
        else:
            found.append((op, of))
    return found


def _row(nodes: Nodes, state: Any) -> Any:
    return _parser.SubPattern(state, nodes)


def _flat(alternatives: Iterable[Nodes]) -> Iterator[Nodes]:
    """The alternatives, with those of an alternative that is nothing but alternatives."""
    for one in alternatives:
        if len(one) == 1 and one[0][0] is _op.BRANCH:
            yield from (list(inner) for inner in one[0][1][1])
        else:
            yield one


@dataclass(slots=True)
class _Group:
    """Alternatives that begin with the same node, without it; or one whose first node is not told."""

    begins: _Begins | None
    first: tuple[Any, Any] | None
    rests: list[Nodes]

    def bars(self, begins: _Begins | None) -> bool:
        """Whether an alternative that begins so may fit where one of these does, and must stay behind them."""
        return begins is None or self.begins is None or begins.empty or self.begins.empty or self.begins.has(begins)


def _grouped(alternatives: list[Nodes], state: Any, flags: int) -> Nodes:
    """The alternatives as nodes, those together that begin with the same node."""
    groups: list[_Group] = []
    for one in _flat(alternatives):
        begins, first = _begins(one, flags), _shared(one)
        group = _home(groups, first, begins)
        if group is None:
            groups.append(_Group(begins, first, [one[1:] if first else one]))
        else:
            group.rests.append(one[1:])
            group.begins = _either([group.begins, begins])
    rows = [_of_group(group, state, flags) for group in groups]
    if len(rows) == 1:
        return rows[0]
    return [(_op.BRANCH, (None, [_row(_guarded(row, state, flags), state) for row in rows]))]


def _shared(nodes: Nodes) -> tuple[Any, Any] | None:
    """The first node, where alternatives can share it: a character, or an edge."""
    return nodes[0] if nodes and nodes[0][0] in (_op.LITERAL, _op.AT) else None


def _home(groups: list[_Group], first: tuple[Any, Any] | None, begins: _Begins | None) -> _Group | None:
    """The group that an alternative may join: of the same node, and none behind it that may fit at the same place."""
    for group in reversed(groups) if first else ():
        if group.first == first:
            return group
        if group.bars(begins):
            return None
    return None


def _of_group(group: _Group, state: Any, flags: int) -> Nodes:
    """The nodes of one alternative; its first character stands so that the machine sees at once whether it fits."""
    if group.first is None:
        return group.rests[0]
    rest = group.rests[0] if len(group.rests) == 1 else _grouped(group.rests, state, flags)
    characters = _characters([group.first], flags) if group.first[0] is _op.LITERAL else None
    return [*(_set(characters, state) if characters else [group.first]), *rest]


def _set(characters: frozenset[tuple[Any, Any]], state: Any) -> Nodes:
    """One of the characters, of which all cases are told."""
    if len(characters) == 1 and all(op is _op.LITERAL for op, _ in characters):
        return list(characters)
    return [(_op.SUBPATTERN, (None, 0, _CASELESS, _row([(_op.IN, list(characters))], state)))]


def _guarded(nodes: Nodes, state: Any, flags: int) -> Nodes:
    """The alternative with a look at the next character before it, where that saves looking at more."""
    looked = next((node for node in nodes if node[0] is not _op.AT), None)
    begins = _begins(nodes, flags)
    if looked is None or begins is None or begins.empty or _at_once(looked):
        return nodes
    few = len(begins.items) <= _MANY and all(op is _op.LITERAL or of in _NARROW for op, of in begins.items)
    return [(_op.ASSERT, (_LOOKS_AHEAD, _row(_set(begins.items, state), state))), *nodes] if few else nodes


def _at_once(node: tuple[Any, Any]) -> bool:
    """Whether the machine sees at once whether the node fits."""
    op, of = node
    return op in (_op.LITERAL, _op.IN, _op.ANY, _op.NOT_LITERAL) or (
        op is _op.SUBPATTERN and of[0] is None and bool(of[3].data) and _at_once(of[3].data[0])
    )
