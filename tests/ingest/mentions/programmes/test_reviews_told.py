"""Reviews that a verb tells of, or whose report is named, bear the name that the noun would give them."""

import pytest

from ingest.mentions.programmes.doings import reviews_told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Care Quality Commission inspected on 1 July.", ["CQC inspection"]),
        ("Acre Trust, which the Care Quality Commission (CQC) had last inspected in 2015, …", ["CQC inspection"]),
        ("The University of Acre would like to evaluate it.", ["University of Acre evaluation"]),
        ("Harbury University, which was engaged to study them, came.", ["Harbury University study"]),
        ("Healthwatch Acre’s report on hospital meals was noted.", ["Healthwatch Acre’s report on hospital meals"]),
        ("ECIST's report from its visit has nine points.", ["ECIST's report"]),
        # the title names it; a mark is no review; a team is no review
        ("Healthwatch Acre's report, “Cold Plates”, was noted.", []),
        ("The CQC rated it Good.", []),
        ("The CQC review team was thanked.", []),
    ],
)
def test_a_review_of_which_a_verb_or_its_report_tells_is_found(text: str, expected: list[str]) -> None:
    assert [one.name for one in reviews_told(text, 0)] == expected
