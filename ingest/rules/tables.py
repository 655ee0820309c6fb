"""How tables of words are written in this package, and how a table becomes one pattern that is fast to search."""

import re
from collections.abc import Iterable
from typing import Any


def terms(table: str) -> tuple[str, ...]:
    """The terms of a table, in its order: "a b|c" and line breaks between them give ("a b", "c")."""
    return tuple(term.strip() for term in " ".join(table.split()).split("|") if term.strip())


def any_of(words: Iterable[str]) -> str:
    """One of the words or phrases, the longest first; a hyphen may be a space."""
    return (
        "(?:" + "|".join(re.escape(word).replace("\\-", "[- ]") for word in sorted(words, key=len, reverse=True)) + ")"
    )


def alternation(forms: Iterable[str]) -> str:
    """A pattern for any of the forms, the longest that fits, with any white space where a form has a space.

    Forms with the same beginning share it in the pattern, so that a search tries few of them at each place.
    """
    tree: dict[str, Any] = {}
    for form in forms:
        node = tree
        for letter in form:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree)


def _branches(node: dict[str, Any]) -> str:
    parts = []
    for letter, rest in node.items():
        if letter:
            one = letter if letter.isalnum() else r"\s+" if letter == " " else re.escape(letter)
            parts.append(one + _branches(rest))
    if not parts:
        return ""
    joined = parts[0] if len(parts) == 1 else "(?:" + "|".join(parts) + ")"
    if "" not in node:
        return joined
    return f"(?:{joined})?"
