"""Every format says the same, every reader accepts it, and the statements come back from it."""

import random
from collections.abc import Callable
from dataclasses import replace

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.query import ResultRow

from graph.rdf.describe import Kept
from graph.rdf.export import FORMATS, Content, export, rdf_format
from graph.rdf.rebuild import rebuild
from graph.rdf.terms import Terms
from joinedup.errors import InvalidValue, UnknownName
from ontology.statement import Statement
from ontology.vocabulary import Vocabulary
from tests.graph.rdf.sample import BASE, SAMPLE, TERMS, say

# What rdflib warns of when it reads and writes its own Dataset.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning"),
]

OX = {
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
RDFLIB = {"jsonld": "json-ld", "rdfxml": "xml", "ntriples": "nt"}


def written(name: str, statements: list[Statement] = SAMPLE) -> bytes:
    return b"".join(export(Content.of(statements), TERMS, FORMATS[name]))


def with_pyoxigraph(name: str, data: bytes) -> set[str]:
    return {str(quad) for quad in ox.parse(data, format=OX[name])}


def with_rdflib(name: str, data: bytes) -> set[str]:
    if not FORMATS[name].named:
        graph = rdflib.Graph().parse(data=data.decode(), format=RDFLIB.get(name, name))
        return with_pyoxigraph("ntriples", graph.serialize(format="nt").encode())
    dataset = rdflib.Dataset()
    dataset.parse(data=data.decode(), format=RDFLIB.get(name, name))
    return with_pyoxigraph("nquads", dataset.serialize(format="nquads").encode())


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("read", [with_pyoxigraph, with_rdflib])
def test_readers_find_exactly_what_was_written(name: str, read: Callable[[str, bytes], set[str]]) -> None:
    reference = "nquads" if FORMATS[name].named else "ntriples"
    assert read(name, written(name)) == with_pyoxigraph(reference, written(reference))


@pytest.mark.parametrize("name", ["nquads", "ntriples"])
def test_no_line_comes_twice_and_none_has_a_blank_node(name: str) -> None:
    lines = written(name).splitlines()
    assert len(lines) == len(set(lines)) > 500
    assert [line for line in lines if b"_:" in line] == []


@pytest.mark.parametrize("name", FORMATS)
def test_order_of_the_rows_and_size_of_the_runs_change_no_byte(name: str) -> None:
    shuffled = random.Random(1).sample(SAMPLE, len(SAMPLE))
    assert written(name, shuffled) == written(name)


def test_statements_come_back_from_the_nquads_alone() -> None:
    back = sorted((kept.statement for kept in rebuild(written("nquads"), TERMS)), key=lambda s: s.id)
    assert back == sorted(SAMPLE, key=lambda s: s.id)


VALUES = {
    "name": st.text(st.characters(codec="utf-8"), min_size=1),
    "notation": st.text(st.characters(codec="utf-8")),
    "value": st.one_of(st.integers(-(2**63), 2**63), st.floats(allow_nan=False, allow_infinity=False)),
    "illustrative": st.booleans(),
    "deadline": st.sampled_from(["2018", "2018-05", "2018-05-31", "2018-02-31", "2017-23", "2016-10~", "2015/2020"]),
    "website": st.one_of(st.text(st.characters(codec="utf-8"), min_size=1), st.just("https://example.org/a?b=c#d")),
    "document_kind": st.one_of(st.just("minutes"), st.just("a novel")),
}


@settings(deadline=None)
@given(st.data())
def test_any_value_and_any_id_come_back(data: st.DataObject) -> None:
    predicate = data.draw(st.sampled_from(sorted(VALUES)))
    value = data.draw(VALUES[predicate])
    quote = data.draw(st.text(st.characters(codec="utf-8")))
    subject = "body-" + data.draw(st.text(st.characters(codec="utf-8"), max_size=8))
    statement = say(subject, predicate, value=value, quote=quote)
    (back,) = rebuild(written("nquads", [statement]), TERMS)
    assert back == Kept.of(statement)
    assert type(back.statement.value) is type(statement.value)


def test_a_date_is_as_precise_as_the_text() -> None:
    dates = ["2018", "2018-05", "2018-05-31", "2018-02-31", "2017-23", "2016-10~", "2015/2020"]
    predicate = Vocabulary.load().predicate("deadline")
    edtf = "^^<http://id.loc.gov/datatypes/edtf/EDTF>"
    xsd = "http://www.w3.org/2001/XMLSchema#"
    assert [TERMS.value(predicate, date) for date in dates] == [
        f'"2018"^^<{xsd}gYear>',
        f'"2018-05"^^<{xsd}gYearMonth>',
        f'"2018-05-31"^^<{xsd}date>',
        f'"2018-02-31"{edtf}',
        f'"2017-23"{edtf}',
        f'"2016-10~"{edtf}',
        f'"2015/2020"{edtf}',
    ]


def test_a_membership_is_a_node_with_its_time() -> None:
    graph = rdflib.Graph().parse(data=written("turtle"), format="turtle")
    rows = graph.query(
        """PREFIX org: <http://www.w3.org/ns/org#> PREFIX schema: <http://schema.org/>
        SELECT ?member ?body ?post ?from ?to WHERE {
          ?m a org:Membership ; org:member ?member ; org:organization ?body .
          OPTIONAL { ?m <https://w3id.org/joinedup/def/post> ?post }
          OPTIONAL { ?m schema:validFrom ?from } OPTIONAL { ?m schema:validThrough ?to }
        } ORDER BY ?member"""
    )
    found = [
        [str(cell).removeprefix(f"{BASE}/id/") if cell is not None else None for cell in row]
        for row in rows
        if isinstance(row, ResultRow)
    ]
    assert found == [
        ["ccg-00R", "stp-QE1", None, "2016", "2020-03"],
        ["person-jo-bloggs", "committee-SEA-health", "post-1", "2017-09-27", None],
    ]


ONE_STATEMENT = """\
<https://joinedup.example/id/commitment-1>
    ju:deadline "2018-05"^^xsd:gYearMonth ;
    ju:deadlineEarliest "2018-05-01"^^xsd:date ;
    ju:deadlineLatest "2018-05-31"^^xsd:date .

<https://joinedup.example/id/statement-623f87a705940f49>
    a rdf:Statement ;
    rdf:subject <https://joinedup.example/id/commitment-1> ;
    rdf:predicate ju:deadline ;
    rdf:object "2018-05"^^xsd:gYearMonth ;
    oa:hasTarget <https://joinedup.example/id/statement-623f87a705940f49#target> ;
    prov:wasGeneratedBy <https://joinedup.example/id/run-56fda6d33fac528a> ;
    ju:confidence "0.9"^^xsd:decimal ;
    ju:basis ju:Basis-text ;
    schema:validFrom "2017"^^xsd:gYear .

<https://joinedup.example/id/statement-623f87a705940f49#target>
    a oa:SpecificResource ;
    oa:hasSource <https://joinedup.example/id/document-minutes> ;
    oa:hasSelector <https://joinedup.example/id/statement-623f87a705940f49#position> ,
        <https://joinedup.example/id/statement-623f87a705940f49#quote> .

<https://joinedup.example/id/statement-623f87a705940f49#position>
    a oa:TextPositionSelector ;
    oa:start "10"^^xsd:integer ;
    oa:end "22"^^xsd:integer .

<https://joinedup.example/id/statement-623f87a705940f49#quote>
    a oa:TextQuoteSelector ;
    oa:exact "said at once"@en .

<https://joinedup.example/id/document-minutes>
    a foaf:Document .

<https://joinedup.example/id/run-56fda6d33fac528a>
    a prov:Activity ;
    prov:used <https://joinedup.example/id/document-minutes> ;
    prov:wasAssociatedWith <https://joinedup.example/id/software-1fc773c3ad54508d> ;
    ju:extractor "joinedup/0.1" .

<https://joinedup.example/id/software-1fc773c3ad54508d>
    a prov:SoftwareAgent ;
    rdfs:label "joinedup/0.1"@en .
"""


def test_one_statement_in_turtle_reads_well() -> None:
    statement = say("commitment-1", "deadline", value="2018-05", valid_from="2017")
    text = written("turtle", [statement]).decode()
    assert text[text.index("\n\n<") + 2 :] == ONE_STATEMENT


def test_unknown_format_and_unusable_base_are_told() -> None:
    with pytest.raises(UnknownName, match="Choose one of nquads, trig, turtle"):
        rdf_format("csv")
    with pytest.raises(InvalidValue, match="is not where IRIs can begin"):
        Terms(Vocabulary.load(), "joined up")


def test_missing_evidence_is_told() -> None:
    lines = [line for line in written("nquads", [SAMPLE[0]]).splitlines(keepends=True) if b"hasSource" not in line]
    with pytest.raises(InvalidValue, match=r"has 0 values of .*hasSource"):
        list(rebuild(lines, TERMS))


def test_a_judged_statement_keeps_its_ruling_and_a_rejected_one_says_nothing_itself() -> None:
    accepted, rejected = (Kept.of(say("ccg-00R", "part_of", object=body)) for body in ("council-A", "council-B"))
    kept = [replace(accepted, ruling="accept", layer="review"), replace(rejected, ruling="reject")]
    data = b"".join(export(Content(lambda: kept, {}), TERMS, FORMATS["nquads"]))
    assert sorted(rebuild(data, TERMS), key=lambda k: str(k.object)) == kept
    said = [
        line.split(b" ")[2].rpartition(b"/")[2]
        for line in data.splitlines()
        if b"00R> <http://www.w3.org/ns/org#sub" in line
    ]
    assert said == [b"council-A>"]


def test_what_was_merged_stands_at_its_new_id_and_the_old_one_says_so() -> None:
    moved = Kept(say("ccg-OLD", "part_of", object="council-A"), "ccg-NEW", "council-A")
    content = Content(lambda: [moved], {"ccg-OLD": "ccg-NEW"})
    lines = b"".join(export(content, TERMS, FORMATS["ntriples"])).decode().splitlines()
    ids = f"<{BASE}/id/"
    assert f"{ids}ccg-NEW> <http://www.w3.org/ns/org#subOrganizationOf> {ids}council-A> ." in lines
    assert lines[-1] == f"{ids}ccg-OLD> <http://purl.org/dc/terms/isReplacedBy> {ids}ccg-NEW> ."
    data = b"".join(export(content, TERMS, FORMATS["nquads"]))
    assert [kept.statement for kept in rebuild(data, TERMS)] == [moved.statement]
