"""Where bodies stand in a paper, and what they are beside each other, as signs of whose paper it is."""

import pytest

from ingest.claims.sense.author_lists import beside, facts
from ingest.claims.sense.author_places import likeness, places
from tests.ingest.claims.papers import paper


def test_the_words_before_a_list_are_those_of_each_in_it() -> None:
    found = places(paper("A plan issued by Northford Council and NHS Northford CCG\n\nWe will act.\n"))
    assert {"head cue by first", "head cue issued by", "head list"} <= found["b1"]
    assert {"head cue by listed", "head cue issued by", "head list"} <= found["b3"]


def test_a_letter_is_signed_below_its_last_words() -> None:
    found = places(
        paper("Northford Council\n\nDear colleague\n\nThe CCG asks for help.\n\nYours sincerely\n\nNHS Northford CCG\n")
    )
    assert "above dear" in found["b1"]
    assert {"below dear", "below yours"} <= found["b3"]
    assert "below yours" not in found["b1"]


@pytest.mark.parametrize(
    ("label", "name", "alike"),
    [
        ("actonfutures", "Acton Futures Partnership", True),
        ("adp", "Acre and Dale Partnership", True),
        ("acredalecouncil", "Dale Trust", False),
    ],
)
def test_names_of_web_sites_are_those_of_bodies(label: str, name: str, alike: bool) -> None:
    assert (likeness(label, name) >= 0.6) is alike


def test_the_name_of_a_web_site_is_a_sign_of_whom_it_names() -> None:
    found = places(paper("www.northford.gov.uk\n\nNorthford Council\n\nNHS Acre Trust will act.\n"))
    assert "web best" in found["b1"]


def test_bodies_of_one_list_hear_how_likely_the_others_are() -> None:
    made = paper("A plan by Northford Council and NHS Northford CCG\n\nThe Committee met.\n")
    of_paper = facts(made)
    assert [one.keys for one in of_paper.lists] == [("b1", "b3")]
    signs = beside(of_paper, {"b1": 0.9, "b3": 0.1, "b2": 0.05})
    assert {"listed", "list best 2", "list goes on with it", "rank 1"} <= set(signs["b3"])
    assert {"rank 0", "list begins with it"} <= set(signs["b1"])
    assert "unlisted, listed 2" in signs["b2"]
