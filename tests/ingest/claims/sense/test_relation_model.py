"""Relations weighed: the signs of pairs, the shape of the weights, and what is stated with which words."""

from pathlib import Path

import pytest

from ingest.claims.relations.clauses import Found
from ingest.claims.sense.between import core
from ingest.claims.sense.relation_model import RELATIONS, RelationModel, relation_model, weigh_relations
from ingest.claims.sense.relation_signs import relation_signs
from ingest.paper import Kind, Mention
from ingest.reading import CommitmentRead
from tests.ingest.claims.papers import paper

RUN = "The CCG will commission Home Again from June."


def test_a_pair_has_the_words_between_round_and_of_its_rules() -> None:
    made = paper(RUN)
    rule = Found("b3", "commissions", "g1", 0, len(RUN), 0.8, "verb close")
    signs = relation_signs(made, [("acting", rule)])["b3", "g1"].signs
    assert {"bg core commiss", "Buyer-Service core last buys own", "bg rule commissions", "bg near 3"} <= signs
    assert {"bg rule commissions acting verb close", "bg behind june", "first Buyer", "second Service"} <= signs


def test_a_body_stands_first_whichever_comes_first_in_the_text() -> None:
    signs = relation_signs(paper("Home Again is run by the CCG."), [])["b3", "g1"].signs
    assert "bg ~core run" in signs
    assert "bg core run" not in signs


def test_things_of_one_paragraph_and_of_the_paper_are_pairs_too() -> None:
    found = relation_signs(paper("Home Again has grown.\n\nThe CCG is glad."), [])
    assert "bg same section" in {sign.replace("~", "") for sign in found["b3", "g1"].signs}
    assert any(sign.startswith("bg host paper") for sign in found["b2", "g1"].signs)


def test_another_bodys_claim_speaks_against_ones_own() -> None:
    rule = Found("b3", "provides", "g1", 0, 10, 0.8)
    found = relation_signs(paper("The CCG and the Council run Home Again."), [("acting", rule)])
    assert "bg another provides" in found["b1", "g1"].signs
    assert "bg another provides" not in found["b3", "g1"].signs


def test_who_commits_to_what_is_a_sign() -> None:
    made = paper("The CCG has been heard.\n\nIt will open Home Again in June.")
    start = made.text.index("It will")
    made.reading.commitments.append(
        CommitmentRead(
            key="c1", entity="e", kind="Undertaking", summary="", made_by=["b3"], responsible=["b3"],
            start=start, end=len(made.text),
        )
    )  # fmt: skip
    signs = relation_signs(made, [])["b3", "g1"].signs
    assert {"bg makes commitment", "bg makes Undertaking", "Buyer-Service keeps Undertaking"} <= signs
    assert "bg receives commitment" not in signs


def test_the_weights_survive_their_file(tmp_path: Path) -> None:
    model = RelationModel(("leads", "~partOf"), (-1000, -2000), {'bg "run"': [0, 2500], "gg of": [0, -1000, 1, 3000]})
    (tmp_path / "weights.json").write_text(model.as_json("x"), "utf-8")
    assert RelationModel.load(tmp_path / "weights.json") == model
    assert model.likely(['bg "run"'])["leads"] == pytest.approx(0.8176, abs=1e-3)
    assert model.likely(["unheard of"]) == model.likely([])


def test_what_is_likely_is_stated_with_the_words_of_its_rule() -> None:
    made = paper(RUN)
    rule = Found("b3", "commissions", "g1", 4, 30, 0.8, "verb close")
    found = next(one for one in weigh_relations(made, [("acting", rule)], 0.2) if one.predicate == "commissions")
    assert (found.subject, found.object, found.start, found.end) == ("b3", "g1", 4, 30)
    assert 0.2 <= found.confidence <= 1


def test_the_shipped_weights_know_all_relations() -> None:
    labels = {label.lstrip("~") for label in relation_model(RELATIONS).labels}
    wanted = {"partOf", "memberOf", "commissions", "provides", "partnersWith", "leads", "participatesIn", "funds"}
    assert wanted | {"scrutinises", "componentOf"} <= labels


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("Acre Trust", "Home First", ["will", "run"]),
        ("Dale Council", "Home First", ["will", "run"]),
        ("Dale Council", "Safe Steps", ["will", "run"]),
        ("Acre Trust", "Age Aid", ["and"]),
        ("Home First", "Hill CCG", ["for", "the"]),
    ],
)
def test_things_of_a_list_are_joined_to_others_by_the_same_words(first: str, second: str, words: list[str]) -> None:
    text = "Acre Trust, the Dale Council (DC) and Age Aid will run Home First and Safe Steps for the Hill CCG."
    kinds: dict[str, Kind] = {
        "Acre Trust": "body",
        "Dale Council": "body",
        "DC": "body",
        "Age Aid": "body",
        "Hill CCG": "body",
    }
    names = [*kinds, "Home First", "Safe Steps"]
    places = [(text.index(name), name) for name in names]
    found = [Mention(at, at + len(name), kinds.get(name, "programme"), name, "name") for at, name in sorted(places)]
    one, other = (next(m for m in found if m.key == name) for name in (first, second))
    assert core(text, one, other, [m for m in found if one.end <= m.start and m.end <= other.start]) == words


def test_words_of_one_class_are_one_sign() -> None:
    funded, financed = (
        relation_signs(paper(f"The CCG {word} Home Again."), [])["b3", "g1"].signs for word in ("funded", "financed")
    )
    assert [sign for sign in funded & financed if sign.startswith("bg core ~")]


def test_names_and_types_of_the_ends_are_signs() -> None:
    signs = relation_signs(paper(RUN), [])["b3", "g1"].signs
    assert {"~named again ClinicalCommissioningGroup", "named ccg Service"} <= signs
    assert "types ClinicalCommissioningGroup-Service" in signs


def test_how_often_two_stand_together_and_whether_another_is_nearer_are_signs() -> None:
    found = relation_signs(paper("The Council was glad. The CCG bought Home Again. The CCG reviewed Home Again."), [])
    assert {"bg together 2", "bg nearer 0 only", "bg ~nearer 0"} <= found["b3", "g1"].signs
    assert {"bg together 0", "bg ~nearer 1"} <= found["b1", "g1"].signs
