"""The description keeps the rules of DCAT and VoID, and counts what SPARQL counts."""

from pathlib import Path
from typing import cast

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from rdflib.namespace import DCAT, DCTERMS, RDF, VOID

from graph.release.contents import Profile
from tests.graph.rdf.sample import BASE, say, thing
from tests.graph.release.sample import EVERYTHING, Stored, content, released

HERE = rdflib.URIRef(f"{BASE}/releases/2026-11-01")
AREA = [
    *thing("area-x", "Area", "X"), say("area-x", "latitude", value=53.8), say("area-x", "longitude", value=-3.05),
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return released(tmp_path_factory.mktemp("releases"), Stored([*EVERYTHING, *AREA])).folder


@pytest.fixture(scope="module")
def described(folder: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(folder / "description.ttl", format="turtle")


def test_the_description_keeps_the_rules_of_dcat_and_void(described: rdflib.Graph) -> None:
    shapes = rdflib.Graph().parse(Path(__file__).with_name("dcat.ttl"), format="turtle")
    sound, _, text = pyshacl.validate(described, shacl_graph=shapes)
    assert sound, text
    damaged = rdflib.Graph() + described
    damaged.remove((None, DCTERMS.license, None))
    assert not pyshacl.validate(damaged, shacl_graph=shapes)[0]


def test_every_file_is_a_distribution_of_its_size(described: rdflib.Graph, folder: Path) -> None:
    told = {
        str(described.value(file, DCAT.downloadURL)).removeprefix(f"{HERE}/"): int(
            str(described.value(file, DCAT.byteSize))
        )
        for file in described.objects(HERE, DCAT.distribution)
    }
    own = {"README.md", "SHA256SUMS", "release.json", "description.ttl"}
    assert told == {name: len(data) for name, data in content(folder).items() if name not in own}


def test_void_counts_what_sparql_counts(described: rdflib.Graph, folder: Path) -> None:
    store = ox.Store()
    store.load(path=str(folder / "graph.ttl"), format=ox.RdfFormat.TURTLE)

    def counted(query: str) -> int:
        (row,) = cast("ox.QuerySolutions", store.query(query))
        return int(row[0].value)

    def void(name: str) -> int:
        return int(str(described.value(HERE, VOID[name])))

    pattern = str(described.value(HERE, VOID.uriRegexPattern))
    queries = {
        "triples": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "distinctSubjects": "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
        "distinctObjects": "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
        "properties": "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }",
        "classes": "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s a ?o }",
        "entities": f"SELECT (COUNT(DISTINCT ?s) AS ?n) {{ ?s ?p ?o FILTER REGEX(STR(?s), '{pattern}') }}",
    }
    assert {name: void(name) for name in queries} == {name: counted(query) for name, query in queries.items()}
    parts = 0
    for part, key, number, query in (
        (VOID.classPartition, VOID["class"], VOID.entities, "SELECT (COUNT(DISTINCT ?s) AS ?n) {{ ?s a <{}> }}"),
        (VOID.propertyPartition, VOID.property, VOID.triples, "SELECT (COUNT(*) AS ?n) {{ ?s <{}> ?o }}"),
    ):
        for node in described.objects(HERE, part):
            assert int(str(described.value(node, number))) == counted(query.format(described.value(node, key)))
            parts += 1
    assert parts == void("classes") + void("properties") > 50
    quads = len(set(ox.parse(path=str(folder / "graph.nq"), format=ox.RdfFormat.N_QUADS)))
    assert int(str(described.value(rdflib.URIRef(f"{HERE}#by-document"), VOID.triples))) == quads


def test_time_place_and_sources_are_those_of_the_data(described: rdflib.Graph, tmp_path: Path) -> None:
    time = rdflib.URIRef(f"{HERE}#time")
    assert [str(described.value(time, DCAT[name])) for name in ("startDate", "endDate")] == ["2013-04-01", "2022-12-31"]
    box = str(described.value(rdflib.URIRef(f"{HERE}#place"), DCAT.bbox))
    assert box == "POLYGON((-3.05 53.8, -3.05 53.8, -3.05 53.8, -3.05 53.8, -3.05 53.8))"
    sources = {str(source).removeprefix(f"{HERE}#source-") for source in described.objects(HERE, DCTERMS.source)}
    assert sources == {"ods", "councils"}
    without = released(
        tmp_path,
        Stored([s for s in EVERYTHING if s.subject.startswith("document-")]),
        profile=Profile(illustrative=True),
    )
    graph = rdflib.Graph().parse(without.folder / "description.ttl", format="turtle")
    assert list(graph.objects(HERE, DCTERMS.source)) == []
    assert (HERE, RDF.type, DCAT.Dataset) in graph
