"""Which numbers are figures: the candidates with what rules say of them, their signs, and the shipped weights."""

import json

from benchmarks.learning.digest import digest
from benchmarks.learning.figures import LEARNT_FROM, matched
from ingest.claims.figures.candidates import candidates
from ingest.claims.sense.figure_model import FIGURES, likely_figures
from ingest.claims.sense.figure_signs import figure_signs
from tests.ingest.claims.papers import paper

TEXT = (
    "Two new teams began, and one more will. Half the money is spent.\n\n"
    "They saw 480 people, of whom 480 people went home, in section 75 of the report."
)


def test_the_weights_were_learnt_from_the_signs_as_they_are() -> None:
    assert json.loads(FIGURES.read_text("utf-8"))["learnt_from"] == digest(LEARNT_FROM)


def test_every_number_is_a_candidate_with_what_rules_say_of_it() -> None:
    found = [(one.figure.value, one.figure.unit, one.verdict, one.taken) for one in candidates(paper(TEXT))]
    assert found == [
        (2, "teams", "count in words", True),
        (1, "number", "left one", False),
        (50, "percent", "left share", False),
        (480, "people", "count", True),
        (480, "people", "again count", False),
        (75, "number", "left count", False),
    ]


def test_what_is_left_says_whether_it_is_about_so_much() -> None:
    found = {one.figure.value: one.figure.approximate for one in candidates(paper("Section 7 says about half."))}
    assert found == {7: False, 50: True}


def test_no_candidate_stands_in_a_number_to_ring() -> None:
    assert candidates(paper("Tel: 01522 555000\n")) == []


def test_signs_tell_of_the_verdict_the_words_round_it_and_equal_numbers_before() -> None:
    made = paper(TEXT)
    signs = [set(one) for one in figure_signs(made, candidates(made))]
    assert signs[3] >= {"rule count", "rule takes True", "unit people", "form #", "size 999", "b1 saw", "a1 people"}
    assert signs[3] >= {"same True 0", "rule count·a1 people", "numbers 3"}
    assert "same True 1" in signs[4]
    assert signs[5] >= {"rule left count", "b1 section", "a1 of", "size 100"}


def test_of_plain_numbers_those_are_figures_that_measure() -> None:
    made = paper(TEXT)
    kept = {one.figure.value: likely for one, likely in likely_figures(made, candidates(made))}
    assert 480 in kept
    assert 75 not in kept
    assert all(0 < likely < 1 for likely in kept.values())


def test_the_golds_figure_is_the_candidate_that_rules_take_where_two_are_alike() -> None:
    made = paper(TEXT)
    gold = [{"quote": "480 people went home", "value": 480, "unit": "people"}]
    assert matched(candidates(made), gold, made.text) == {4}
    both = [{"quote": "saw 480 people, of whom 480 people", "value": 480, "unit": "people"}]
    assert matched(candidates(made), both, made.text) == {3}
