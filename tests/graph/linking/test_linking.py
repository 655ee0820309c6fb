from dataclasses import replace
from typing import Any

import neo4j
import pytest

from graph.linking.run import WHO, link
from graph.linking.same import PersonName
from graph.store.dump import dump, dump_hash
from graph.store.judgements import Judge, Review
from graph.store.loading import load
from graph.store.undoing import undo
from graph.store.withdrawing import withdraw
from ontology.stated import StatedDocument
from ontology.vocabulary import Vocabulary
from queries.catalogue import Catalogue
from tests.graph.linking.papers import BOARD, CCG, COUNCIL, ELSEWHERE, Maker, register

REVIEW = Review(who="reviewer", why="known to me")


def march() -> Maker:
    paper = Maker(
        "march",
        "Brackley board, March 2018. Present: Anthony Marsh (chair), J Holm, Ruth Vane.\n"
        "12. Open the 24/7 crisis cafe in the old library by September 2018.\n"
        "13. Publish the falls prevention leaflet in ten languages by June 2018.\n"
        "14. Appoint a carers champion by December 2018.\n"
        "15. Brackley Home First will see every patient within two hours. Rapid Response Service. RRS.\n",
        "2018-03-14", COUNCIL,
    )  # fmt: skip
    paper.person("Anthony Marsh", BOARD, "chair")
    paper.person("J Holm", COUNCIL)
    paper.person("Ruth Vane", BOARD)
    paper.programme("Brackley Home First", COUNCIL)
    paper.programme("Rapid Response Service", COUNCIL, aliases=("RRS",))
    paper.commitment("Open the 24/7 crisis cafe in the old library by September 2018", BOARD, deadline="2018-09")
    paper.commitment("Publish the falls prevention leaflet in ten languages by June 2018", COUNCIL, deadline="2018-06")
    paper.commitment("Appoint a carers champion by December 2018", BOARD, deadline="2018-12")
    return paper


def november() -> Maker:
    paper = Maker(
        "november",
        "Brackley CCG governing body, November 2018. Tony Marsh and Jane Holm of the council attended.\n"
        "The 24/7 cafe went live in the old library in October. Home First is going well.\n"
        "The falls prevention leaflet has not yet been published in other languages.\n"
        "Appoint a carers champion for Brackley by March 2019.\n",
        "2018-11-20", CCG,
    )  # fmt: skip
    paper.person("Tony Marsh", CCG)
    paper.person("Jane Holm", COUNCIL)
    paper.programme("Home First", CCG)
    paper.commitment("Appoint a carers champion for Brackley by March 2019", BOARD, deadline="2019-03")
    return paper


def elsewhere() -> Maker:
    paper = Maker(
        "elsewhere",
        "Otherham, December 2018. Ruth Vane spoke of the Rapid Response Service. "
        "The 24/7 crisis cafe in the old library was opened.",
        "2018-12-05", ELSEWHERE,
    )  # fmt: skip
    paper.person("Ruth Vane", ELSEWHERE)
    paper.programme("Rapid Response Service", ELSEWHERE)
    return paper


def papers() -> list[StatedDocument]:
    return [register(), march().made(), november().made(), elsewhere().made()]


@pytest.fixture
def linked(empty_graph: neo4j.Driver, vocabulary: Vocabulary) -> neo4j.Driver:
    load(empty_graph, papers(), vocabulary)
    link(empty_graph, vocabulary)
    return empty_graph


def rows(driver: neo4j.Driver, cypher: str) -> list[Any]:
    return [record.values() for record in driver.execute_query(cypher).records]


def merges(driver: neo4j.Driver, vocabulary: Vocabulary) -> set[tuple[str, str]]:
    return {(j["entity"], j["other"]) for j in Judge(driver, vocabulary).all() if j["kind"] == "merge"}


MARSH = ("person-tony-marsh-ccg-01B", "person-anthony-marsh-hwb-BRK")
HOLM = ("person-j-holm-council-BRK", "person-jane-holm-council-BRK")
HOME_FIRST = ("programme-home-first-ccg-01B", "programme-brackley-home-first-council-BRK")


def test_what_is_one_in_several_papers_becomes_one_where_place_and_name_say_so(
    linked: neo4j.Driver, vocabulary: Vocabulary
) -> None:
    assert merges(linked, vocabulary) == {MARSH, HOLM, HOME_FIRST}
    made = {j["entity"]: (j["who"], j["why"]) for j in Judge(linked, vocabulary).all() if j["kind"] == "merge"}
    assert made[MARSH[0]] == (WHO, "same name; same area (area-BRK)")
    assert made[HOLM[0]] == (WHO, "initials that fit the name; same body (council-BRK); same post (member)")


def test_what_is_not_sure_is_left_for_review(linked: neo4j.Driver, vocabulary: Vocabulary) -> None:
    asked = Catalogue.load().get("merge_candidates")
    found = linked.execute_query(asked.cypher, asked.bind({})).records
    assert [(r["entity"], r["other"], r["reasons"][-1]) for r in found] == [
        ("programme-rapid-response-service-council-BRK", "programme-rapid-response-service-council-OTH",
         "no place in common"),
        ("person-ruth-vane-council-OTH", "person-ruth-vane-hwb-BRK", "no place in common"),
    ]  # fmt: skip


def test_later_papers_report_on_commitments_of_their_place(linked: neo4j.Driver) -> None:
    found = rows(
        linked,
        "MATCH (s:Statement {layer: 'linking'})-[:SUBJECT]->(c), (s)-[:STATED_IN]->(d) "
        "WHERE s.predicate <> 'looked_for' OPTIONAL MATCH (s)-[:OBJECT]->(o) "
        "RETURN left(c.text, 18) AS said, s.predicate AS how, coalesce(s.value, left(o.text, 18)), d.id, "
        "s.valid_from_edtf ORDER BY said, how",
    )
    assert found == [
        ["Appoint a carers c", "supersedes", "Appoint a carers c", "document-november", "2018-11-20"],
        ["Open the 24/7 cris", "reported", "done", "document-november", "2018-11-20"],
        ["Publish the falls ", "reported", "not-done", "document-november", "2018-11-20"],
    ]


def ledger(driver: neo4j.Driver, day: str) -> dict[str, tuple[str, str]]:
    asked = Catalogue.load().get("commitment_ledger")
    found = driver.execute_query(asked.cypher, asked.bind({"as_of": day})).records
    return {r["summary"][:14] + r["deadline"]: (r["timing"], r["evidence"]) for r in found}


def test_the_ledger_has_both_marks_on_each_day(linked: neo4j.Driver) -> None:
    assert ledger(linked, "2018-09-15") == {
        "Open the 24/7 2018-09": ("due", "unchecked"),
        "Publish the fa2018-06": ("overdue", "unchecked"),
        "Appoint a care2018-12": ("open", "unchecked"),
    }
    assert ledger(linked, "2018-12-31") == {
        "Open the 24/7 2018-09": ("overdue", "reported_done"),
        "Publish the fa2018-06": ("overdue", "none_found"),
        "Appoint a care2018-12": ("due", "superseded"),
        "Appoint a care2019-03": ("open", "unchecked"),
    }


def test_an_action_is_known_by_its_number(empty_graph: neo4j.Driver, vocabulary: Vocabulary) -> None:
    later = Maker("april", "Brackley board, April 2018. Update on action 13: complete.", "2018-04-11", COUNCIL)
    load(empty_graph, [register(), march().made(), later.made()], vocabulary)
    link(empty_graph, vocabulary)
    assert rows(
        empty_graph, "MATCH (s:Statement {predicate: 'reported'})-[:SUBJECT]->(c) RETURN s.value, left(c.text, 17)"
    ) == [["done", "Publish the falls"]]


def test_linking_again_changes_nothing_and_any_order_gives_the_same(
    linked: neo4j.Driver, vocabulary: Vocabulary
) -> None:
    before = dump_hash(linked)
    again = link(linked, vocabulary)
    assert (again.added, again.taken_back, again.merged, again.separated) == (0, 0, 0, 0)
    linked.execute_query("MATCH (n) DETACH DELETE n")
    for paper in reversed(papers()):
        load(linked, [paper], vocabulary)
        link(linked, vocabulary)
    assert dump_hash(linked) == before


def test_reviewers_come_first(linked: neo4j.Driver, vocabulary: Vocabulary) -> None:
    judge = Judge(linked, vocabulary)
    made = {j["entity"]: j["id"] for j in judge.all()}
    judge.undo(made[MARSH[0]], REVIEW)
    judge.pair(HOLM[0], HOLM[1], "apart", REVIEW)
    link(linked, vocabulary)
    assert merges(linked, vocabulary) == {HOME_FIRST}
    done = rows(linked, "MATCH (s:Statement {predicate: 'reported', value: 'done'}) RETURN s.id")[0][0]
    judge.statement(done, "reject", REVIEW)
    link(linked, vocabulary)
    assert ledger(linked, "2018-12-31")["Open the 24/7 2018-09"] == ("overdue", "none_found")


def test_what_rests_on_a_paper_goes_with_it_and_comes_back(linked: neo4j.Driver, vocabulary: Vocabulary) -> None:
    before = dump(linked)
    for name in ("document-march", "document-november"):
        operation = withdraw(linked, [name], vocabulary)
        assert rows(linked, "MATCH (s:Statement {layer: 'linking'}) WHERE s.live_fact IS NOT NULL RETURN s.id") == []
        undo(linked, operation, vocabulary)
        assert dump(linked) == before


def test_a_changed_text_is_compared_anew(linked: neo4j.Driver, vocabulary: Vocabulary) -> None:
    changed = november().made()
    text = changed.text.replace("went live in the old library", "is planned")
    kept = tuple(s for s in changed.statements if text[s.start : s.end] == s.quote)
    load(linked, [replace(changed, text=text, content_hash="other", statements=kept)], vocabulary)
    assert rows(linked, "MATCH (s:Statement {predicate: 'reported'}) WHERE s.live_fact IS NOT NULL RETURN s.id") == []


@pytest.mark.parametrize(
    ("one", "two", "grade"),
    [
        ("Anthony Marsh", "Tony Marsh", 3), ("A B Marsh", "Anthony Marsh", 2), ("Marsh", "Anthony Marsh", 1),
        ("Ann Marsh", "Anthony Marsh", 0), ("A C Marsh", "A B Marsh", 0), ("JANE O’NEIL", "Jane O'Neil", 3),
        ("J. Holm", "Jane Holm", 2), ("Jane Holm", "Jane Home", 0),
    ],
)  # fmt: skip
def test_names_agree_as_far_as_they_are_written(one: str, two: str, grade: int) -> None:
    assert PersonName.of(one).agrees(PersonName.of(two)) == grade
    assert PersonName.of(two).agrees(PersonName.of(one)) == grade
