from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import neo4j
import pytest

from graph.store.backup import backup, restore
from graph.store.dump import dump, dump_hash
from graph.store.loading import LoadOptions, batches, load
from graph.store.migrations import MIGRATIONS, Migration
from graph.store.reader import Reader
from graph.store.schema import prepare
from graph.store.withdrawing import withdraw
from joinedup.errors import StoreMismatch, UnknownName
from ontology.stated import StatedDocument
from ontology.statement import Statement
from ontology.vocabulary import Vocabulary
from tests.graph.sample import BRIEFING, MINUTES, REGISTER, sample_documents


def rows(driver: neo4j.Driver, cypher: str) -> list[Any]:
    return [record.values() for record in driver.execute_query(cypher).records]


def test_labels_properties_and_edges_follow_from_the_statements(sample_graph: neo4j.Driver) -> None:
    found = rows(sample_graph, "MATCH (b:Body) RETURN b.id, labels(b), b.name, b.valid_from, b.valid_to ORDER BY b.id")
    assert [[r[0], sorted(r[1]), r[2], r[3] and r[3].to_native(), r[4] and r[4].to_native()] for r in found] == [
        ["ccg-00X", ["Body", "ClinicalCommissioningGroup", "Commissioner", "Entity"], "NHS Ambleford CCG",
         date(2013, 4, 1), date(2022, 6, 30)],
        ["council-AMB", ["Body", "Entity", "LocalAuthority"], "Ambleford Council", None, None],
        ["hwb-AMB", ["Body", "Entity", "HealthAndWellbeingBoard"], "Ambleford Health and Wellbeing Board",
         date(2013, 4, 1), None],
        ["icb-QX1", ["Body", "Commissioner", "Entity", "IntegratedCareBoard"], "NHS Westmere ICB",
         date(2022, 7, 1), None],
    ]  # fmt: skip
    assert rows(
        sample_graph,
        "MATCH (p:Programme)<-[r]-(b) WHERE r.fact IS NOT NULL RETURN b.id, type(r), p.id ORDER BY b.id, type(r)",
    ) == [
        ["ccg-00X", "LEADS", "programme-closer-to-home"],
        ["ccg-00X", "PARTICIPATES_IN", "programme-closer-to-home"],
        ["council-AMB", "LEADS", "programme-closer-to-home"],
        ["figure-f1", "ABOUT", "programme-closer-to-home"],
    ]
    assert rows(
        sample_graph,
        "MATCH (c:Commitment) RETURN c.id, c.deadline_edtf, toString(c.deadline_earliest), toString(c.deadline_latest)",
    ) == [["commitment-a1", "2018-12", "2018-12-01", "2018-12-31"]]


def test_a_relation_that_two_papers_date_has_one_edge_with_both_bounds(sample_graph: neo4j.Driver) -> None:
    assert rows(
        sample_graph,
        "MATCH (p)-[r:HOLDS]->(o) RETURN p.id, o.title, r.valid_from_edtf, r.valid_to_edtf, toString(r.valid_to)",
    ) == [["person-joan-pike", "chair", "2018-03-12", "2019-05", "2019-05-31"]]


def test_a_relation_keeps_all_its_times_however_many_papers_give_each(
    empty_graph: neo4j.Driver, vocabulary: Vocabulary
) -> None:
    years = [str(year) for year in range(1980, 2020, 2)]

    def said(document: str, number: int, year: str) -> Statement:
        return Statement(
            subject="person-a", predicate="holds", object="post-b", document=document, start=number, end=number + 4,
            quote=year, extractor="sample 1", confidence=0.5 + number / 100, valid_from=year, valid_to=year,
        )  # fmt: skip

    def paper(document: str, given: list[str]) -> StatedDocument:
        statements = tuple(said(document, number, year) for number, year in enumerate(given))
        return StatedDocument(
            id=document, content_hash="-".join(given), text=" " * 99, extractor="sample 1", statements=statements
        )

    def held() -> list[Any]:
        edges = "MATCH (:Entity {id: 'person-a'})-[r:HOLDS]->(:Entity {id: 'post-b'}) "
        return rows(empty_graph, edges + "RETURN r.valid_from_edtf, r.valid_to_edtf ORDER BY r.period")

    load(
        empty_graph, [paper(f"document-{n}", years) for n in range(3)] + [paper("document-3", years[::-1])], vocabulary
    )
    assert held() == [[year, year] for year in years]
    load(empty_graph, [paper(f"document-{n}", years[3:9]) for n in range(4)], vocabulary)
    assert held() == [[year, year] for year in years[3:9]]


def test_a_symmetric_relation_has_one_edge_whichever_way_it_is_said(sample_graph: neo4j.Driver) -> None:
    assert rows(sample_graph, "MATCH (a)-[r:PARTNERS_WITH]->(b) RETURN a.id, b.id") == [["ccg-00X", "council-AMB"]]


def test_every_statement_leads_back_to_its_words(sample_graph: neo4j.Driver) -> None:
    assert (
        rows(
            sample_graph,
            "MATCH (s:Statement)-[:STATED_IN]->(d)<-[:TEXT_OF]-(t:DocumentText {id: d.text_version}) "
            "WHERE substring(t.text, s.start, s.end - s.start) <> s.quote RETURN s.id",
        )
        == []
    )


def test_loading_again_changes_nothing(sample_graph: neo4j.Driver, vocabulary: Vocabulary) -> None:
    before = dump_hash(sample_graph)
    report = load(sample_graph, sample_documents(), vocabulary)
    assert (report.same, report.added, report.taken_back) == (3, 0, 0)
    assert dump_hash(sample_graph) == before


def changed_briefing() -> StatedDocument:
    briefing = next(d for d in sample_documents() if d.id == BRIEFING)
    kept = tuple(s for s in briefing.statements if s.predicate not in ("alias", "participates_in"))
    said = replace(briefing.statements[0], subject="ccg-00X", predicate="leads", value=None,
                   object="programme-urgent-care-centre")  # fmt: skip
    return replace(briefing, statements=(*kept, said), extractor="sample 2")


def test_a_new_reading_writes_only_the_difference(sample_graph: neo4j.Driver, vocabulary: Vocabulary) -> None:
    seq = Reader(sample_graph, vocabulary).status()["changes"]
    tried = load(sample_graph, [changed_briefing()], vocabulary, LoadOptions(dry_run=True))
    assert [d.by_predicate() for d in tried.differences] == [
        {"alias": (0, 1, 0), "holds": (0, 0, 1), "leads": (1, 0, 0), "name": (0, 0, 3), "participates_in": (0, 1, 0),
         "partners_with": (0, 0, 1), "published": (0, 0, 1), "title": (0, 0, 1), "type": (0, 0, 4)}
    ]  # fmt: skip
    assert Reader(sample_graph, vocabulary).status()["changes"] == seq
    report = load(sample_graph, [changed_briefing()], vocabulary)
    assert (report.added, report.taken_back, report.unchanged) == (1, 2, 11)
    changes = Reader(sample_graph, vocabulary).changes(seq)
    assert [c.seq for c in changes] == [seq + 1, seq + 2, seq + 3, seq + 4]
    assert [(c.kind, c.why) for c in changes] == [
        ("document", "extractor changed"),
        ("taken_back", "extractor changed"),
        ("taken_back", "extractor changed"),
        ("recorded", "extractor changed"),
    ]
    assert rows(sample_graph, "MATCH (c {id: 'ccg-00X'})-[:LEADS]->(p) RETURN p.id ORDER BY p.id") == [
        ["programme-closer-to-home"],
        ["programme-urgent-care-centre"],
    ]
    assert rows(sample_graph, "MATCH ()-[r:PARTICIPATES_IN]->() RETURN r") == []
    assert rows(sample_graph, "MATCH (p:Service) RETURN p.alias") == [[None]]


def test_each_change_of_source_has_its_reason(sample_graph: neo4j.Driver, vocabulary: Vocabulary) -> None:
    documents = {d.id: d for d in sample_documents()}
    changed = [
        replace(documents[REGISTER], content_hash="other", statements=documents[REGISTER].statements[1:]),
        replace(documents[MINUTES], content_hash="other", statements=documents[MINUTES].statements[1:]),
        replace(documents[BRIEFING], registers="newer", statements=documents[BRIEFING].statements[1:]),
    ]
    report = load(sample_graph, changed, vocabulary, LoadOptions(keep_differences=True))
    assert {d.document: d.why for d in report.differences} == {
        REGISTER: "register changed", MINUTES: "source changed", BRIEFING: "register changed",
    }  # fmt: skip


def test_what_nothing_says_any_more_is_no_entity(sample_graph: neo4j.Driver, vocabulary: Vocabulary) -> None:
    minutes = next(d for d in sample_documents() if d.id == MINUTES)
    load(sample_graph, [replace(minutes, content_hash="empty", statements=())], vocabulary)
    assert rows(sample_graph, "MATCH (c:Commitment) RETURN c.id") == []
    assert rows(sample_graph, "MATCH (f:Former) RETURN f.id ORDER BY f.id") == [["commitment-a1"], ["figure-f1"]]
    with pytest.raises(UnknownName, match="commitment-a1"):
        Reader(sample_graph, vocabulary).entity("commitment-a1")
    load(sample_graph, [minutes], vocabulary)
    assert rows(sample_graph, "MATCH (f:Former) RETURN f.id") == []


def test_the_reader_answers_as_of_a_day(sample_graph: neo4j.Driver, vocabulary: Vocabulary) -> None:
    reader = Reader(sample_graph, vocabulary)
    joan = reader.entity("person-joan-pike", as_of=date(2019, 1, 1))
    assert [(e.predicate, e.other, e.certain) for e in joan.edges] == [("holds", "post-chair-hwb-amb", True)]
    assert reader.entity("person-joan-pike", as_of=date(2020, 1, 1)).edges == ()
    partners = [e for e in reader.entity("ccg-00X", as_of=date(2020, 1, 1)).edges if e.predicate == "partners_with"]
    assert [(e.other, e.certain) for e in partners] == [("council-AMB", False)]
    with pytest.raises(UnknownName):
        reader.entity("icb-QX2", as_of=date(2020, 1, 1))


def test_the_reader_answers_from_records_as_from_the_graph(sample_graph: neo4j.Driver, vocabulary: Vocabulary) -> None:
    reader = Reader(sample_graph, vocabulary)
    known_at = reader.changes()[-1].at
    for (entity,) in rows(sample_graph, "MATCH (e:Entity) WHERE e.type IS NOT NULL RETURN e.id"):
        now, then = reader.entity(entity), reader.entity(entity, known_at=known_at)
        assert (now.properties, set(now.edges), now.labels) == (then.properties, set(then.edges), then.labels)


def test_the_reader_answers_as_known_before(sample_graph: neo4j.Driver, vocabulary: Vocabulary) -> None:
    reader = Reader(sample_graph, vocabulary)
    known_at = reader.changes()[-1].at
    before = reader.entity("programme-urgent-care-centre", known_at=known_at)
    load(sample_graph, [changed_briefing()], vocabulary)
    assert reader.entity("programme-urgent-care-centre", known_at=known_at) == before
    assert reader.entity("programme-urgent-care-centre") != before


def statement(number: int, document: str) -> Statement:
    return Statement(subject=f"figure-{number}", predicate="value", value=number, document=document,
                     start=number, end=number + 1, quote="7", extractor="t 1")  # fmt: skip


def test_a_very_long_document_goes_in_portions(empty_graph: neo4j.Driver, vocabulary: Vocabulary) -> None:
    said = tuple(statement(n, "register-long") for n in range(12_500))
    long = StatedDocument(id="register-long", content_hash="h", text="", extractor="t 1", statements=said)
    assert [[len(p.statements) for p in batch] for batch in batches([long])] == [[5_000], [5_000], [2_500]]
    load(empty_graph, [long], vocabulary)
    assert len(dump(empty_graph)) == 12_500
    report = load(empty_graph, [replace(long, statements=said[1:])], vocabulary)
    assert (report.added, report.taken_back, report.unchanged) == (0, 1, 12_499)


def test_a_store_of_another_ontology_is_refused(sample_graph: neo4j.Driver, vocabulary: Vocabulary) -> None:
    for version in ("0.9.0", "99.0.0"):  # from the first no way leads here, the second is newer
        sample_graph.execute_query("MATCH (c:Counter) SET c.ontology = $version", version=version)
        with pytest.raises(StoreMismatch, match=version):
            load(sample_graph, sample_documents(), vocabulary)


def test_a_store_of_the_version_before_is_migrated_when_it_is_loaded_or_restored(
    sample_graph: neo4j.Driver, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    orders = "MATCH (s:Statement) RETURN s.record_id AS record, s.live_order AS place ORDER BY record"
    before, placed = dump_hash(sample_graph), rows(sample_graph, orders)
    # Until 1.1.1 the confidence of a dated relation or type stood before its time.
    changed = rows(
        sample_graph,
        "MATCH (c:Counter) SET c.ontology = '1.0.0' WITH c MATCH (s:Statement) "
        "WHERE coalesce(s.valid_from, s.valid_to) IS NOT NULL AND (s.object IS NOT NULL OR s.predicate = 'type') "
        "WITH s, split(substring(s.live_order, 26), '|') AS p "
        "SET s.live_order = left(s.live_order, 26) + p[4] + p[3] + '|' + p[0] + '|' + p[1] + '|' + p[2] "
        "RETURN count(s) > 0",
    )
    assert changed == [[True]]
    assert rows(sample_graph, orders) != placed
    path = tmp_path / "old.jsonl.gz"
    backup(sample_graph, path)
    with pytest.raises(StoreMismatch, match=r"1\.0\.0"):  # nothing is written into it as long as it is old
        withdraw(sample_graph, [MINUTES], vocabulary)
    load(sample_graph, sample_documents(), vocabulary)
    assert Reader(sample_graph, vocabulary).status()["ontology"] == vocabulary.version
    sample_graph.execute_query("MATCH (n) DETACH DELETE n")
    restore(sample_graph, path, vocabulary)
    assert Reader(sample_graph, vocabulary).status()["ontology"] == vocabulary.version
    assert (dump_hash(sample_graph), rows(sample_graph, orders)) == (before, placed)


def test_migrations_run_step_by_step_and_once(
    sample_graph: neo4j.Driver, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = {
        "0.8.0": Migration("0.9.0", ("MATCH (s:Statement {predicate: 'caption'}) SET s.predicate = 'title'",)),
        "0.9.0": Migration("1.0.0", ("MATCH (c:Counter) SET c.steps = coalesce(c.steps, 0) + 1",)),
    }
    for version, step in steps.items():
        monkeypatch.setitem(MIGRATIONS, version, step)
    sample_graph.execute_query(
        "MATCH (c:Counter) SET c.ontology = '0.8.0' "
        "WITH c MATCH (s:Statement {predicate: 'title'}) SET s.predicate = 'caption'"
    )
    for _ in range(2):
        prepare(sample_graph, vocabulary)
    assert rows(sample_graph, "MATCH (c:Counter) RETURN c.ontology, c.steps") == [[vocabulary.version, 1]]
    assert rows(sample_graph, "MATCH (s:Statement {predicate: 'caption'}) RETURN count(s)") == [[0]]
