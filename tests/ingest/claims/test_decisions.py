"""Decisions in the ways that minutes write them, and where their lists end."""

import pytest

from tests.ingest.claims.test_commitments import read

CASES = [
    # the minutes, the quotes of their resolutions
    (
        (
            "Members agreed:\n(1) that the item be placed on the agenda; and\n(2) that Cllr Turnham attend.\n\n"
            "29. Reablement\nThe Board had before it a paper.\n"
        ),
        ["that the item be placed on the agenda", "that Cllr Turnham attend"],
    ),
    (
        "Resolved to:\n- note the report\n- approve the budget\n\n6. Workforce\n\nThey talked about it at length.\n",
        ["note the report", "approve the budget"],
    ),
    (
        "Having considered the report, Cabinet RESOLVED: (1) to approve the strategy; (2) to sign the agreement.\n",
        ["to approve the strategy", "to sign the agreement"],
    ),
    (
        "It was agreed that\n\ni) the report be noted;\nii) the CCG return in the autumn.\n",
        ["the report be noted", "the CCG return in the autumn"],
    ),
    (
        "RESOLVED that (1) the report be noted;\n(2) the CCG return in May.\n",
        ["the report be noted", "the CCG return in May"],
    ),
    (
        "RESOLVED to approve the 2016–17 return and to delegate sign-off of the next to the Chair.\n",
        ["to approve the 2016–17 return and to delegate sign-off of the next to the Chair"],
    ),
    ("RESOLVED—That the plan be approved.\n", ["That the plan be approved"]),
    (
        (
            "DECISION BY THE CABINET MEMBER FOR CARE\n\n1. Decision\nThat the Cabinet Member:\n"
            "i) approves the award.\n\n2. Alternative options considered\nTo extend the contract by May 2020. "
            "It was not allowed.\n"
        ),
        ["approves the award"],
    ),
    ("Decision taken\n\nTo approve the award.\n\nReason for decision\n\nBest value.\n", ["To approve the award"]),
    (
        "27. Minutes of the meeting held on 11 September\nAgreed.\n\n28. The plan\nIt was talked about.\n",
        ["Minutes of the meeting held on 11 September\nAgreed."],
    ),
    ("The clerk had put the dates round. Noted.\n", ["The clerk had put the dates round. Noted."]),
    (
        "Decision     Decision:\nnumber:\n31/2017      The Cabinet noted the comments.\n\nReasons:\n\nBest value.\n",
        ["The Cabinet noted the comments"],
    ),
]


@pytest.mark.parametrize(("minutes", "resolutions"), CASES)
def test_each_decision_is_one_resolution(minutes: str, resolutions: list[str]) -> None:
    assert [quote for kind, quote, *_ in read(minutes) if kind == "Resolution"] == resolutions
