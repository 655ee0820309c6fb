"""The kinds that the model gives to what rules read in lists, in lists of our own."""

import pytest

from ingest.claims.commitments.lists import listed
from ingest.claims.commitments.weigh import settle_kind
from ingest.claims.parties import Draft
from ingest.dates import Reference
from ingest.softmax import Softmax
from tests.ingest.claims.commitments.test_commitments import read
from tests.ingest.claims.papers import paper

TEXT = "We ask the Council:\n\n(a)  to lend us a van\n\n(b)  to keep the hall open\n"


def settled(kinds: dict[str, float], monkeypatch: pytest.MonkeyPatch) -> str:
    """The kind of an action after a model whose labels have these weights has looked at it."""
    model = Softmax(tuple(kinds), tuple(kinds.values()), {})
    monkeypatch.setattr("ingest.claims.commitments.weigh.kinds_model", lambda: model)
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


def test_a_row_of_an_action_list_is_the_cell_under_action_and_not_what_became_of_it() -> None:
    text = (
        "Actions\n\nID | Agreed action | Owner | Date due | Update\n"
        "B1 | Map the money for prevention | Directors of Public Health for city and county, jointly with Ms Quill"
        " | 10 June 2019 | New\n"
        "B2 | Send out the tracker | Mr Rowe | 26 June 2019"
        " | Late: the Board was not content and the Chair has spoken to him about it twice\n"
    )
    found = [(quote, owners, when) for _, quote, _, owners, when in read(text)]
    assert [(quote[:21], when) for quote, _, when in found] == [
        ("Map the money for pre", "2019-06-10"),
        ("Send out the tracker ", "2019-06-26"),
    ]
    assert found[1][0].endswith("| Mr Rowe | 26 June 2019")


def test_a_row_is_not_what_was_promised_with_two_words_of_it() -> None:
    text = (
        "Ms Quill said that the CCG would fund the frailty clinic for another year.\n\nActions\n\n"
        "No | Action | Owner | Due\n1 | Paper on the frailty clinic for members | Mr Rowe | 3 June 2019\n"
    )
    assert [kind for kind, *_ in read(text)] == ["Undertaking", "Action"]
