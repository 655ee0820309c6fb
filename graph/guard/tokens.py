"""A Cypher text as words, with what the rules on growth and patterns need to know of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(
    r"""'(?:[^']*)'|`[^`]*`|\$`?\w+`?|[0-9][\w.]*|[^\W\d]\w*|=~|\|\||<>|<=|>=|\.\.|[^\s]""",
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text, and where it stands. `upper` is how keywords compare."""

    text: str
    start: int
    end: int

    @property
    def upper(self) -> str:
        """In capitals, a quoted name without its quotes."""
        return self.text.strip("`").upper()

    @property
    def name(self) -> bool:
        """Whether it may name a variable, a function or a keyword."""
        return self.text[0] == "`" or self.text[0].isalpha() or self.text[0] == "_"


def words(bare: str) -> list[Word]:
    """The words of a text whose strings and comments have been blanked."""
    return [Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(bare)]


def closing(given: list[Word], at: int) -> int:
    """The place of the bracket that closes the one at `at`, or the end."""
    depth = 0
    for place in range(at, len(given)):
        depth += (given[place].text in "([{") - (given[place].text in ")]}")
        if depth == 0:
            return place
    return len(given)


def arguments(given: list[Word], at: int) -> list[list[Word]]:
    """The words of each argument of the bracket that opens at `at`."""
    parts: list[list[Word]] = [[]]
    depth = 0
    for word in given[at + 1 : closing(given, at)]:
        depth += (word.text in "([{") - (word.text in ")]}")
        if word.text == "," and depth == 0:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def calls(given: list[Word], *names: str) -> Iterator[tuple[Word, list[list[Word]]]]:
    """Where a function of these names is called, with its arguments."""
    for place, word in enumerate(given[:-1]):
        plain = place == 0 or given[place - 1].text != "."
        if word.name and word.upper in names and given[place + 1].text == "(" and plain:
            yield word, arguments(given, place + 1)
