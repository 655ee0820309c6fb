"""The kinds that the model gives to what rules read in lists, in lists of our own."""

import pytest

from ingest.claims.lists import listed
from ingest.claims.parties import Draft
from ingest.claims.weigh import settle_kind
from ingest.dates import Reference
from ingest.softmax import Softmax
from tests.ingest.claims.papers import paper

TEXT = "We ask the Council:\n\n(a)  to lend us a van\n\n(b)  to keep the hall open\n"


def settled(kinds: dict[str, float], monkeypatch: pytest.MonkeyPatch) -> str:
    """The kind of an action after a model whose labels have these weights has looked at it."""
    model = Softmax(tuple(kinds), tuple(kinds.values()), {})
    monkeypatch.setattr("ingest.claims.weigh.kinds_model", lambda: model)
    made = paper(TEXT, kind="report")
    draft = Draft(0, 18, "Action", "record", 0)
    settle_kind(made, Reference(made.date), draft)
    return draft.kind


def test_a_kind_that_the_model_is_sure_of_takes_the_place_of_the_rule_s(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settled({"": 3.0, "Action": 0.0, "Request": 2.0}, monkeypatch) == "Request"
    assert settled({"": 0.0, "Action": 0.0, "Request": 0.1}, monkeypatch) == "Action"


def test_lists_give_their_commitments_before_sentences_are_looked_at() -> None:
    made = paper("RESOLVED: that the paper be noted.\n\nThe CCG will open a ward in May.\n")
    assert [(one.kind, one.rule) for one in listed(made, Reference(made.date)).taken] == [("Resolution", "limb")]
