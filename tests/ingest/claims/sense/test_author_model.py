"""Whose paper it is, weighed: the signs of bodies, what the shipped weights make of them, and what follows."""

import pytest

from ingest.claims import parties
from ingest.claims.sense.author_model import weigh_authors
from ingest.claims.sense.author_signs import author_signs
from ingest.extract import Extractor
from ingest.pipeline import Pipeline
from ingest.source import Source
from tests.ingest.claims.papers import paper

BRIEFING = """Leeds City Council > Committees > Scrutiny Board

Item 7: Winter in our hospitals

A briefing by Leeds Teaching Hospitals NHS Trust

We have opened two more wards. We will tell the Board in March how they fared.
"""


@pytest.fixture(scope="module")
def own() -> dict[str, tuple[str, ...]]:
    extractor = Extractor.ready()
    found: dict[str, tuple[str, ...]] = {}
    steps = extractor.pipeline.steps
    after = steps[: steps.index(weigh_authors) + 1]
    Pipeline((*after, lambda made: found.update(own=tuple(made.thing(key).name for key in made.own)))).read(
        Source("a.txt", "text/plain", BRIEFING, "a")
    )
    return found


def test_a_guests_briefing_is_the_guests(own: dict[str, tuple[str, ...]]) -> None:
    assert own["own"] == ("Leeds Teaching Hospitals NHS Trust",)


def test_the_signs_of_a_body_say_where_it_stands_and_what_it_does() -> None:
    made = paper(
        "Northford Council\n\nThe report is by NHS Northford CCG.\n\n" + "We act. The CCG will open a ward.\n" * 3
    )
    found = author_signs(made)
    assert {"alone True line 0", "order 0", "type LocalAuthority", "rule publisher"} <= set(found["b1"])
    assert {"order 1", "rank 0", "times 4"} <= set(found["b3"])
    assert "alone True line 0" not in found["b3"]


def test_likely_authors_go_before_what_rules_say_and_voices_before_them() -> None:
    made = paper("The CCG would open a ward.", kind="plan")
    weigh_authors(made)
    assert set(made.chances) == {"b3"}
    made.own = ("b3",)
    assert parties.authors(made, 0) == ["b3"]
    made.presentations.append((-1, None, ("b1",)))
    assert parties.authors(made, 0) == ["b1"]
    made.own = ()
    assert parties.authors(made) != ["b3"]


def test_the_body_that_decides_is_the_one_whose_minutes_they_are() -> None:
    made = paper("RESOLVED: that the plan be noted.")
    assert parties.host(made) == ["b2"]
    made.own = ("b1",)
    assert parties.host(made) == ["b1"]
