"""What is derived from landscape.yaml is the same each time, up to date, and says what it is to say."""

import re
from pathlib import Path

import orjson
import pyshacl
import pytest
from pydantic import ValidationError
from rdflib import Graph
from rdflib.namespace import RDF, RDFS, SH, SKOS
from rdflib.term import BNode

from ontology.derive.__main__ import ROOT, derived_files, main
from ontology.derived import models
from ontology.vocabulary import Vocabulary


def test_derived_files_are_the_same_each_time_and_up_to_date() -> None:
    made = derived_files()
    assert made == derived_files()
    assert {name: (ROOT / name).read_bytes() for name in made} == made


def test_check_tells_which_file_is_out_of_date(tmp_path: Path) -> None:
    assert main([], tmp_path) == 0
    (tmp_path / "ontology" / "derived" / "neo4j.cypher").write_text("old")
    assert main(["--check"], tmp_path) == 1
    assert (tmp_path / "ontology" / "derived" / "neo4j.cypher").read_text() == "old"
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0


def test_no_time_stands_in_a_derived_file() -> None:
    stamped = [
        n for n, content in derived_files().items() if re.search(rb"20\d\d-\d\d-\d\dT|generat\w+ (on|at) ", content)
    ]
    assert stamped == []


def test_constraints_are_commands_of_one_line() -> None:
    lines = derived_files()["ontology/derived/neo4j.cypher"].decode().splitlines()
    commands = [line for line in lines if not line.startswith("//")]
    assert all(re.match(r"CREATE (CONSTRAINT|INDEX|FULLTEXT INDEX) \w+ IF NOT EXISTS FOR .+;$", c) for c in commands)
    unique = {tuple(m) for c in commands for m in re.findall(r"\(n:(\w+)\) REQUIRE n\.(\w+) IS UNIQUE", c)}
    assert unique == {
        ("Entity", "id"),
        ("Document", "id"),
        ("Statement", "record_id"),
        ("Change", "seq"),
        ("Judgement", "record_id"),
        ("Counter", "id"),
    }


def test_owl_declares_every_term_without_blank_nodes() -> None:
    graph = Graph().parse(data=derived_files()["ontology/derived/ontology.ttl"], format="turtle")
    assert [node for node in graph.all_nodes() if isinstance(node, BNode)] == []
    vocabulary = Vocabulary.load()
    iris = [c.iri for c in vocabulary.classes.values()] + [p.iri for p in vocabulary.predicates.values()]
    declared = {str(s) for s in graph.subjects(SKOS.definition)} | {str(s) for s in graph.subjects(SKOS.scopeNote)}
    assert [iri for iri in iris + [c.iri for c in vocabulary.codes] if iri not in declared] == []
    own = {s for s in graph.subjects() if str(s).startswith(vocabulary.namespace)}
    unlabelled = [s for s in own if not graph.value(s, RDFS.label) and not graph.value(s, SKOS.prefLabel)]
    assert unlabelled == []


def test_shapes_are_themselves_valid_shacl_and_have_iris() -> None:
    shapes = Graph().parse(data=derived_files()["ontology/derived/shapes.ttl"], format="turtle")
    conforms, _, report = pyshacl.validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, report
    kinds = {*shapes.subjects(RDF.type, SH.NodeShape), *shapes.subjects(RDF.type, SH.PropertyShape)}
    assert [shape for shape in kinds if isinstance(shape, BNode)] == []


def test_context_names_every_class_and_predicate() -> None:
    terms = orjson.loads(derived_files()["ontology/derived/context.jsonld"])["@context"]
    vocabulary = Vocabulary.load()
    assert {n: terms[n] for n in vocabulary.classes} == {n: c.iri for n, c in vocabulary.classes.items()}
    wanted = {p.camel: p.iri for p in vocabulary.predicates.values() if p.name != "type"}
    assert {name: terms[name]["@id"] for name in wanted} == wanted


def test_models_accept_what_the_ontology_allows_and_nothing_else() -> None:
    made = models.Resolution(
        id="commitment-1", type="Resolution", text="That it be noted.", deadline="2018-05", concerns=["programme-x"]
    )
    assert made.model_dump(exclude_defaults=True) == {
        "id": "commitment-1",
        "type": "Resolution",
        "text": "That it be noted.",
        "deadline": "2018-05",
        "concerns": ["programme-x"],
    }
    with pytest.raises(ValidationError, match="is not a date"):
        models.Resolution(id="commitment-1", type="Resolution", deadline="soon")
    with pytest.raises(ValidationError, match="Extra inputs"):
        models.Resolution.model_validate({"id": "commitment-1", "type": "Resolution", "colour": "red"})
    with pytest.raises(ValidationError, match="type"):
        models.Resolution.model_validate({"id": "commitment-1"})


def test_reference_page_has_every_term() -> None:
    page = derived_files()["docs/ontology.md"].decode()
    vocabulary = Vocabulary.load()
    assert [n for n in vocabulary.classes if f"### {n}\n" not in page] == []
    assert [n for n in vocabulary.predicates if f"| `{n}` |" not in page] == []
