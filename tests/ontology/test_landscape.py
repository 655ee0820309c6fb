"""The model is sound: complete against the annotation guide, every term declared, labelled, defined and mapped."""

import re
from collections import Counter
from pathlib import Path

import pyshacl
import pytest
from linkml_runtime.utils.schemaview import SchemaView
from rdflib import Graph, URIRef

from ontology.derive.terms import class_iri, codes, label, mappings, namespace, slot_iri, slots_of
from ontology.vocabulary import Vocabulary

BODIES = """ClinicalCommissioningGroup IntegratedCareBoard NHSTrust FoundationTrust LocalAuthority Committee
HealthAndWellbeingBoard StpFootprint IntegratedCareSystem IntegratedCarePartnership PlacePartnership
PrimaryCareOrganisation NationalBody Healthwatch VoluntaryOrganisation Company ResearchBody OtherBody"""
PROGRAMMES = "Programme CareModel Service Pilot Plan Fund Review System"
COMMITMENTS = "Resolution Action Request Undertaking Recommendation Target Milestone"
RELATIONS = """partOf memberOf commissions provides partnersWith leads participatesIn funds scrutinises regulates
succeeds componentOf employs"""
BESIDES = """PrimaryCareTrust SubIcbLocation NhsRegion Person Post Membership Area Identifier Name Figure Document
Meeting Section Statement Change Judgement Run ChangeEvent"""


@pytest.fixture(scope="module")
def schema() -> SchemaView:
    return SchemaView(str(Path(__file__).parents[2] / "ontology" / "landscape.yaml"))


def test_every_class_of_the_annotation_guide_is_there() -> None:
    vocabulary = Vocabulary.load()
    missing = [
        (name, parent)
        for names, parent in ((BODIES, "Body"), (PROGRAMMES, "Programme"), (COMMITMENTS, "Commitment"))
        for name in names.split()
        if not vocabulary.is_a(name, parent) or vocabulary.classes[name].abstract
    ]
    assert missing == []
    assert [name for name in BESIDES.split() if name not in vocabulary.classes] == []


def test_every_relation_of_the_annotation_guide_is_there() -> None:
    vocabulary = Vocabulary.load()
    assert [r for r in RELATIONS.split() if r not in vocabulary.by_camel or not vocabulary.by_camel[r].relation] == []


def test_reading_types_are_those_of_the_annotation_guide() -> None:
    vocabulary = Vocabulary.load()
    bodies = [c for c in vocabulary.classes.values() if "Body" in c.labels and not c.abstract and c.name != "Body"]
    assert {c.reading_type for c in bodies} == set(BODIES.split())


def test_names_have_their_case(schema: SchemaView) -> None:
    assert [n for n in schema.all_classes() if not re.fullmatch(r"[A-Z][A-Za-z]+", n)] == []
    assert [n for n in schema.all_slots() if not re.fullmatch(r"[a-z]+(_[a-z]+)*", n)] == []


def test_every_term_has_label_and_definition(schema: SchemaView) -> None:
    elements = [*schema.all_classes().values(), *schema.all_slots().values(), *schema.all_enums().values()]
    assert [e.name for e in elements if not label(e) or not e.description] == []
    assert [code.iri for code in codes(schema) if not code.description] == []


def test_every_term_of_our_own_is_mapped_to_a_standard_one(schema: SchemaView) -> None:
    own = namespace(schema)
    terms = [(class_iri(schema, n), schema.get_class(n)) for n in schema.all_classes()]
    terms += [(slot_iri(schema, s), s) for n in schema.all_classes() for s in slots_of(schema, n)]
    assert [e.name for iri, e in terms if iri.startswith(own) and not mappings(schema, e)] == []


def test_no_two_predicates_and_no_two_classes_share_an_iri() -> None:
    vocabulary = Vocabulary.load()
    iris = Counter([c.iri for c in vocabulary.classes.values()] + [p.iri for p in vocabulary.predicates.values()])
    assert [iri for iri, times in iris.items() if times > 1] == []


def test_every_slot_belongs_to_a_class_and_every_range_is_declared(schema: SchemaView) -> None:
    used = {slot for n in schema.all_classes() for slot in schema.get_class(n).slots}
    assert set(schema.all_slots(attributes=False)) - used == set()
    known = {*schema.all_classes(), *schema.all_types(), *schema.all_enums()}
    assert [s.name for s in schema.all_slots().values() if (s.range or "string") not in known] == []


def test_every_prefix_used_is_declared(schema: SchemaView) -> None:
    text = (Path(__file__).parents[2] / "ontology" / "landscape.yaml").read_text()
    used = set(re.findall(r"(?:_uri: |[\[,] ?)([a-z]+):[A-Za-z]+", text))
    assert used - set(schema.schema.prefixes) == set()


def test_only_leaves_have_instances(schema: SchemaView) -> None:
    vocabulary = Vocabulary.load()
    parents = {c.labels[-2] for c in vocabulary.classes.values() if len(c.labels) > 1}
    assert {p for p in parents if not vocabulary.classes[p].abstract} == {"Body", "Programme"}


def test_shapes_of_the_field_are_valid_and_add_to_the_derived_ones() -> None:
    folder = Path(__file__).parents[2] / "ontology"
    field = Graph().parse(folder / "field.ttl")
    derived = Graph().parse(folder / "derived" / "shapes.ttl")
    conforms, _, report = pyshacl.validate(Graph(), shacl_graph=field + derived, meta_shacl=True)
    assert conforms, report
    assert {s for s in field.subjects() if isinstance(s, URIRef)} & set(derived.subjects()) == set()
    declared = set(Graph().parse(folder / "derived" / "ontology.ttl").subjects())
    own = {t for t in field.all_nodes() if isinstance(t, URIRef) and str(t).startswith(Vocabulary.load().namespace)}
    assert own - declared == set()
