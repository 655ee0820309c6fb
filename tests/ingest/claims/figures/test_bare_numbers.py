"""Numbers that count no noun beside them: each form of the tables is one in its example."""

import re

import pytest

from ingest.claims.figures.bare_numbers import is_bare_figure
from ingest.claims.figures.numbers import WORD
from ingest.rules.bare_figures import IN_DIGITS, IN_WORDS


@pytest.mark.parametrize("example", [example for _, _, example in (*IN_DIGITS, *IN_WORDS)])
def test_each_form_has_its_number_in_its_example(example: str) -> None:
    numbers = re.finditer(rf"\d[\d.]*(?<!\.)|{WORD}", example, re.IGNORECASE)
    assert any(is_bare_figure(example, 0, one.start(), one.end()) for one in numbers)


@pytest.mark.parametrize(
    "words",
    [
        "The two share a chief",
        "a five-year plan",
        "One or two of us",
        "year two of it",
        "THREE of them",
        "All four met",
    ],
)
def test_words_that_only_point_or_name_are_none(words: str) -> None:
    numbers = re.finditer(WORD, words, re.IGNORECASE)
    assert not any(is_bare_figure(words, 0, one.start(), one.end()) for one in numbers)
