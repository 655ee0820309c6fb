"""Three readers of other projects take every file without a warning, and agree on what it says, whatever the words."""

import hashlib
import logging
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from graph.rdf.export import FORMATS, Content, export
from graph.rdf.rebuild import rebuild
from graph.release.canonical import canonical_hash
from ontology.statement import Statement
from tests.graph.rdf.hostile import BEYOND_XML, WORDS, hostile
from tests.graph.rdf.jena import Riot
from tests.graph.rdf.sample import SAMPLE, TERMS
from tests.graph.rdf.test_export import OX, RDFLIB

pytestmark = [
    pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning"),
]
ALL = [*SAMPLE, *hostile(WORDS)]


def written(name: str, statements: list[Statement]) -> bytes:
    return b"".join(export(Content.of(statements), TERMS, FORMATS[name]))


def rdfc(name: str, data: bytes) -> str:
    """The RDFC-1.0 hash as pyoxigraph makes it."""
    graph = ox.Dataset(ox.parse(data, format=OX[name]))
    graph.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    lines = sorted((ox.serialize(graph, format=ox.RdfFormat.N_QUADS) or b"").splitlines(keepends=True))
    return hashlib.sha256(b"".join(lines)).hexdigest()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """All that is in the sample and all that is hostile, in every format."""
    folder = tmp_path_factory.mktemp("rdf")
    paths = {name: folder / f"graph-{name}.{form.suffix}" for name, form in FORMATS.items()}
    for name, path in paths.items():
        path.write_bytes(written(name, ALL))
    return paths


def test_riot_has_nothing_to_say_and_all_readers_count_the_same(
    riot: Riot, files: dict[str, Path], caplog: pytest.LogCaptureFixture
) -> None:
    wrong = files["nquads"].with_name("wrong.nt")
    wrong.write_text('<http://a/s> <http://a/p> "2018-02-31"^^<http://www.w3.org/2001/XMLSchema#date> .\n')
    assert "not valid for datatype" in riot.validate([wrong])
    assert riot.validate(list(files.values())) == ""
    with caplog.at_level(logging.WARNING):
        with_rdflib = {path.name: _rdflib(name, path) for name, path in files.items()}
    assert [record.getMessage() for record in caplog.records] == []
    with_pyoxigraph = {path.name: len(set(ox.parse(path=str(path), format=OX[name]))) for name, path in files.items()}
    assert riot.count(list(files.values())) == with_pyoxigraph == with_rdflib
    plain = {number for name, number in with_pyoxigraph.items() if not name.endswith((".nq", ".trig"))}
    assert len(plain) == 1
    assert plain.pop() > 3_000


def _rdflib(name: str, path: Path) -> int:
    if FORMATS[name].named:
        dataset = rdflib.Dataset()
        dataset.parse(path, format=name)
        return len(set(dataset.quads()))
    return len(rdflib.Graph().parse(path, format=RDFLIB.get(name, name)))


def test_all_forms_of_the_plain_graph_have_one_rdfc_hash(files: dict[str, Path]) -> None:
    hashes = {name: rdfc(name, path.read_bytes()) for name, path in files.items()}
    plain = {name: value for name, value in hashes.items() if not FORMATS[name].named}
    assert len(set(plain.values())) == 1
    assert len(plain) == 4
    assert hashes["nquads"] == hashes["trig"]
    for name in ("ntriples", "nquads"):
        with files[name].open("rb") as lines:
            assert canonical_hash(lines)[0] == hashes[name]


def test_what_xml_cannot_hold_is_told_by_a_mark_and_stays_in_all_other_formats() -> None:
    statements = hostile(BEYOND_XML)
    hashes = {name: rdfc(name, written(name, statements)) for name in ("ntriples", "turtle", "jsonld", "rdfxml")}
    assert hashes["ntriples"] == hashes["turtle"] == hashes["jsonld"] != hashes["rdfxml"]
    assert written("rdfxml", statements).count("a\ufffdb\ufffdc".encode()) > 3


def test_hostile_statements_come_back_from_the_nquads() -> None:
    statements = hostile([*WORDS, *BEYOND_XML])
    back = {kept.statement.id: kept.statement for kept in rebuild(written("nquads", statements), TERMS)}
    assert back == {said.id: said for said in statements}
