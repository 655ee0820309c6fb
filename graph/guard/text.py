"""What shows in a Cypher text before a server sees it: length, depth, disguises, ways to files and elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.guard.growth import check_growth
from graph.guard.patterns import check_patterns
from graph.guard.rules import (
    DEEPEST,
    DEEPEST_SUBQUERY,
    FUNCTIONS,
    LONGEST_CHAIN,
    LONGEST_TEXT,
    MOST_CLAUSES,
    MOST_XOR,
)
from graph.guard.tokens import words
from joinedup.errors import RefusedQuery

_STRINGS_AND_COMMENTS = re.compile(
    r"""//[^\n\r]*|/\*.*?(?:\*/|\Z)|'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|`(?:``|[^`])*`?""", re.DOTALL
)
_LOAD_CSV = re.compile(r"load.*csv", re.IGNORECASE | re.DOTALL)
_HEAD = re.compile(r"\s*(EXPLAIN|PROFILE|CYPHER(?:\s+[0-9]+(?:\.[0-9]+)?(?![\w.]))?)(?!\w)", re.IGNORECASE)
_OPTION = re.compile(r"\s*\w+\s*=")
_USE = re.compile(r"(?<![\w.:$|&!])(AS\s+)?USE\s+[\w`(]", re.IGNORECASE)
_LIMIT = re.compile(r"(?<![\w.:$|&!])(AS\s+)?(LIMIT|SKIP|OFFSET)(?!\w)\s*(?!\s)", re.IGNORECASE)
_FIXED = re.compile(r"(?:[0-9_]+|\$\w+)\s*(?=\Z|[;})]|[A-Za-z])")
_QUALIFIED_CALL = re.compile(r"(?<![\w.])[\w`]+(?:\s*\.\s*[\w`]+)+\s*\(")
_CHAIN = re.compile(rf"(?:[.:]\s*[\w`]+\s*){{{LONGEST_CHAIN}}}|(?:\[[^\[\]]*\]\s*){{{LONGEST_CHAIN}}}")
_SUBQUERY = re.compile(r"(?:EXISTS|COUNT|COLLECT|CALL\s*(?:\([^()]*\))?)\s*\Z", re.IGNORECASE)
_CLAUSE = re.compile(r"MATCH|WITH|RETURN|WHERE|UNWIND|CALL|UNION|YIELD|ORDER|SKIP|LIMIT|ON", re.IGNORECASE)
_STARTS = ("MATCH", "UNWIND", "CALL", "UNION", "WITH", "RETURN")
_TOKEN = re.compile(r"=~|\|\||[A-Za-z_$][\w$]*|[()\[\]{},;+\-*/%^!&|]")
_OPERATORS = frozenset({"NOT", "AND", "OR", "XOR", "CASE", "=~", "||", "+", "-", "*", "/", "%", "^", "!", "&", "|"})


def clean(text: str, parameters: Mapping[str, Any]) -> str:
    """The text as it may be given to the server for planning, a leading EXPLAIN or PROFILE replaced by spaces.

    Offsets stay as they were. Raises RefusedQuery with the reason and, where it has one, the position.
    """
    if len(text) > LONGEST_TEXT:
        raise RefusedQuery(f"The query is {len(text):,} characters long; at most {LONGEST_TEXT:,} are taken.")
    if not text.strip():
        raise RefusedQuery("The query is empty. Write one, for example: MATCH (b:Body) RETURN b.name LIMIT 10")
    _no_escapes(text)
    if _LOAD_CSV.search(text):
        raise RefusedQuery("LOAD CSV reads files and addresses, which is not let through here, in whatever form.")
    bare = _STRINGS_AND_COMMENTS.sub(_blank, text)
    text, bare = _without_head(text, bare)
    _elsewhere(bare)
    _functions(bare)
    _fixed_limits(bare)
    _bounded(bare)
    given = words(bare)
    check_growth(given, text, parameters)
    check_patterns(given, text, parameters)
    return text


def _blank(match: re.Match[str]) -> str:
    """As many characters that mean nothing; a quoted name keeps its letters, since it can name a function."""
    found = match.group()
    if found.startswith("`"):
        return re.sub(r"\W", "_", found)
    if found.startswith("/"):
        return re.sub(r"[^\n]", " ", found)
    return "'" + "_" * (len(found) - 2) + "'" if len(found) > 1 else "'"


def _no_escapes(text: str) -> None:
    at = re.search(r"\\u", text, re.IGNORECASE)
    if at:
        raise RefusedQuery(f"A \\u escape at position {at.start()}: write the character itself.")
    at = re.search(
        r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ud800-\udfff]", text
    )
    if at:
        raise RefusedQuery(f"An invisible character (U+{ord(at.group()):04X}) at position {at.start()}: take it out.")


def _without_head(text: str, bare: str) -> tuple[str, str]:
    end = 0
    while match := _HEAD.match(bare, end):
        word = match.group(1).upper()
        if word.startswith("CYPHER"):
            if _OPTION.match(bare, match.end()):
                raise RefusedQuery("Of the options of CYPHER only the version is let through, as in CYPHER 5 MATCH …")
        else:
            blank = " " * (match.end(1) - match.start(1))
            text = text[: match.start(1)] + blank + text[match.end(1) :]
            bare = bare[: match.start(1)] + blank + bare[match.end(1) :]
        end = match.end()
    return text, bare


def _elsewhere(bare: str) -> None:
    for match in _USE.finditer(bare):
        if not match.group(1):
            raise RefusedQuery(f"USE at position {match.start()}: there is one graph here, and it is used already.")


def _functions(bare: str) -> None:
    for match in _QUALIFIED_CALL.finditer(bare):
        name = re.sub(r"[\s`_(]", "", match.group()).lower()
        if name in FUNCTIONS or re.search(r"(?<!\w)CALL\s*\Z", bare[: match.start()], re.IGNORECASE):
            continue  # procedures are judged by the plan
        raise RefusedQuery(
            f"The function {match.group()[:80].rstrip('( ')} at position {match.start()} is not let through."
        )


def _fixed_limits(bare: str) -> None:
    """Planning evaluates the expression after LIMIT and SKIP, so that it may not be one."""
    for match in _LIMIT.finditer(bare):
        if not match.group(1) and not _FIXED.match(bare, match.end()):
            raise RefusedQuery(
                f"{match.group(2).upper()} at position {match.start()} takes a number or a $parameter here."
            )


def _bounded(bare: str) -> None:
    if _CHAIN.search(bare):
        raise RefusedQuery(f"{LONGEST_CHAIN} or more labels, properties or [indexes] in one chain are not let through.")
    extent = Extent()
    for match in _TOKEN.finditer(bare):
        extent.see(match.group().upper(), match.start(), bare)
    if extent.clauses > MOST_CLAUSES:
        raise RefusedQuery(f"The query has {extent.clauses} clauses; at most {MOST_CLAUSES} are taken.")
    if extent.xors > MOST_XOR:
        raise RefusedQuery(f"The query has {extent.xors} XOR; at most {MOST_XOR} are taken.")


@dataclass(slots=True)
class Extent:
    """How deep a text is nested and how much it holds, counted word by word.

    `levels` has for each open bracket the operators since the last comma or clause, and whether it is a subquery.
    """

    levels: list[int] = field(default_factory=lambda: [0])
    subqueries: list[bool] = field(default_factory=list)
    depth: int = 0
    clauses: int = 0
    xors: int = 0

    def see(self, word: str, at: int, bare: str) -> None:
        """Count one word. Raises RefusedQuery where it nests too deep."""
        if word in "([{":
            self.levels.append(0)
            self.subqueries.append(word == "{" and bool(_SUBQUERY.search(bare[max(0, at - 200) : at])))
        elif word in ")]}":
            if self.subqueries:
                self.depth -= self.levels.pop()
                self.subqueries.pop()
        elif word in ",;" or _CLAUSE.fullmatch(word):
            self.depth -= self.levels[-1]
            self.levels[-1] = 0
            self.clauses += word in _STARTS
        elif word in _OPERATORS:
            self.levels[-1] += 1
            self.depth += 1
            self.xors += word == "XOR"
        if self.depth + len(self.subqueries) > DEEPEST:
            raise RefusedQuery(
                f"More than {DEEPEST} brackets or operators are nested at position {at}. "
                "Give a long list as a $parameter, and put steps into WITH."
            )
        if sum(self.subqueries) > DEEPEST_SUBQUERY:
            raise RefusedQuery(f"More than {DEEPEST_SUBQUERY} subqueries stand inside one another at position {at}.")
