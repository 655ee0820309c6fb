"""Steps in a clause beside the main one."""

import pytest

from tests.ingest.claims.commitments.test_commitments import read


@pytest.mark.parametrize(
    ("text", "step", "day"),
    [
        (
            "The Board considered the revised plan, which was required by NHS England by noon on 19 July 2019.",
            "which was required by NHS England by noon on 19 July 2019",
            "2019-07-19",
        ),
        (
            "Ms Quill presented the draft, which the Board was required by the Regulations to publish by 1 April 2020.",
            "which the Board was required by the Regulations to publish by 1 April 2020",
            "2020-04-01",
        ),
        (
            "Nothing has been said of the proposals for care, which are expected before the end of June 2019.",
            "which are expected before the end of June 2019",
            "2019-06~",
        ),
        (
            "RESOLVED that the draft come to the Board before it is considered by Cabinet on 22 January 2020.",
            "before it is considered by Cabinet on 22 January 2020",
            "2020-01-22",
        ),
        (
            "RESOLVED that comments be sent ahead of the plan being submitted in July 2019.",
            "ahead of the plan being submitted in July 2019",
            "2019-07",
        ),
        (
            "The Board heard of the inspection (which is now due in October 2019) and of the staff.",
            "which is now due in October 2019",
            "2019-10",
        ),
    ],
)
def test_a_dated_step_in_a_clause_beside_the_main_one(text: str, step: str, day: str) -> None:
    assert [("Milestone", step, day)] == [(one[0], one[1], one[4]) for one in read(text) if one[0] == "Milestone"]


@pytest.mark.parametrize(
    "text",
    [
        "The Board discussed the plan, which was due in March 2019.",
        "The Board discussed the plan before it was approved in March 2019.",
        "The Board discussed the scheme, which is expected to cost £3m.",
        "The Board discussed the ward, which is expected to have 24 beds in June 2019.",
        "The Board discussed the grant, which was welcomed, and met again in June 2019.",
    ],
)
def test_what_is_over_or_has_no_day_is_no_step(text: str) -> None:
    assert [one for one in read(text) if one[0] == "Milestone"] == []
