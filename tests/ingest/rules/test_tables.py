import re

from ingest.rules.tables import alternation, terms


def test_terms_stand_between_bars() -> None:
    assert terms("a b|c\n    |d") == ("a b", "c", "d")


def test_a_table_as_a_pattern_finds_the_longest_form() -> None:
    pattern = re.compile(alternation(["care plan", "care", "plan B", "care planning (new)"]))
    text = "care  plan, care planning (new), care, plan B"
    assert [m.group() for m in pattern.finditer(text)] == ["care  plan", "care planning (new)", "care", "plan B"]
