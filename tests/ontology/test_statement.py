"""A statement's id names what was said; its JSON Lines form brings it back whole."""

from dataclasses import replace

import pytest

from joinedup.errors import InvalidValue
from ontology.statement import Statement, from_lines, to_lines

SAID = Statement(
    subject="figure-1",
    predicate="approximate",
    value=False,
    document="document-1",
    start=3,
    end=9,
    quote="£5",
    extractor="x",
)


def test_lines_bring_back_the_statement() -> None:
    other = replace(SAID, predicate="about", value=None, object="ccg-00R", part=True, valid_from="2018")
    assert list(from_lines(to_lines([SAID, other]))) == [SAID, other]


def test_id_depends_on_what_was_said_and_where_only() -> None:
    assert replace(SAID, confidence=0.5, extractor="y", quote="other").id == SAID.id
    assert len({SAID.id, replace(SAID, start=4).id, replace(SAID, value=True).id, replace(SAID, document="d").id}) == 4


def test_facts_are_equal_whatever_document_says_them() -> None:
    assert replace(SAID, document="d", start=0).fact == SAID.fact
    assert replace(SAID, value="False").fact != SAID.fact


def test_neither_or_both_of_object_and_value_is_refused() -> None:
    with pytest.raises(InvalidValue):
        replace(SAID, object="ccg-00R")
    with pytest.raises(InvalidValue):
        replace(SAID, value=None)
