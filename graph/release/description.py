"""A release described in DCAT 3 and VoID: what it holds, from where, under which terms, and how to get it whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.rdf.describe import Group, Pairs
from graph.rdf.terms import RDF_TYPE, Terms, literal, typed
from graph.rdf.turtle import Turtle
from graph.release.canonical import Counts
from graph.release.facts import Facts, Origin

PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "gsp": "http://www.opengis.net/ont/geosparql#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
AUTHORITY = "http://publications.europa.eu/resource/authority/"
ENGLAND = "http://statistics.data.gov.uk/id/statistical-geography/E92000001"
MEDIA = "https://www.iana.org/assignments/media-types/"
RDFC = "https://www.w3.org/TR/rdf-canon/"
LICENCES = {
    "OGL-UK-3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "MIT": "https://opensource.org/license/mit",
}
KEYWORDS = ("health", "social care", "integration", "NHS", "local government", "commitments", "England")


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file of a release: its path in the folder, what it is, its media type, size in bytes and SHA-256."""

    path: str
    title: str
    media_type: str
    size: int
    sha256: str
    conforms_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What people say of a release: its day, IRI, title, words, publisher, licence, and the release before."""

    day: str
    address: str
    series: str
    title: str
    words: str
    publisher: str
    licence: str
    attribution: str
    changes: str
    previous: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """All that the description is made of."""

    about: About
    terms: Terms
    facts: Facts
    counts: Counts
    quads: int
    dataset_hash: str
    origins: Sequence[Origin]
    files: Sequence[File]


def describe_release(given: Described) -> bytes:
    """The description in Turtle; nodes of its own have IRIs, none is blank."""
    groups = [
        _series(given.about), _publisher(given.about), _dataset(given), *_surroundings(given), *_origins(given),
        *_distributions(given), *_void(given), *_hashes(given),
    ]  # fmt: skip
    return b"".join(Turtle(PREFIXES).write(groups))


def _t(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


def _en(text: str) -> str:
    return f"{literal(text)}@en"


def _series(about: About) -> Group:
    pairs = [
        (RDF_TYPE, _t("dcat:DatasetSeries")),
        (_t("dcterms:title"), _en(about.title)),
        (_t("dcterms:description"), _en("Dated releases, each of which stays as it is.")),
        (_t("dcterms:publisher"), f"<{about.series}#publisher>"),
    ]
    return Group("", f"<{about.series}>", pairs)


def _publisher(about: About) -> Group:
    pairs = [(RDF_TYPE, _t("foaf:Agent")), (_t("foaf:name"), _en(about.publisher))]
    return Group("", f"<{about.series}#publisher>", pairs)


def _dataset(given: Described) -> Group:
    about = given.about
    here = about.address
    day = typed(about.day, "date")
    pairs: Pairs = [
        (RDF_TYPE, _t("dcat:Dataset")),
        (RDF_TYPE, _t("void:Dataset")),
        (_t("dcterms:title"), _en(f"{about.title}, release of {about.day}")),
        (_t("dcterms:description"), _en(about.words)),
        (_t("dcterms:identifier"), literal(here)),
        (_t("dcterms:issued"), day),
        (_t("dcterms:modified"), day),
        (_t("dcat:version"), literal(about.day)),
        (_t("dcat:inSeries"), f"<{about.series}>"),
        (_t("dcterms:publisher"), f"<{about.series}#publisher>"),
        (_t("dcterms:license"), f"<{about.licence}>"),
        (_t("dcterms:rights"), f"<{here}#rights>"),
        (_t("dcterms:accessRights"), f"<{AUTHORITY}access-right/PUBLIC>"),
        (_t("dcterms:language"), f"<{AUTHORITY}language/ENG>"),
        (_t("dcterms:provenance"), f"<{here}#provenance>"),
        (_t("dcterms:spatial"), f"<{here}#place>"),
        (_t("dcterms:spatial"), f"<{ENGLAND}>"),
        (_t("dcterms:conformsTo"), f"<{given.terms.vocabulary.namespace.rstrip('/#')}>"),
        (_t("adms:versionNotes"), _en(about.changes)),
        *((_t("dcat:theme"), f"<{AUTHORITY}data-theme/{name}>") for name in ("HEAL", "GOVE")),
        *((_t("dcat:keyword"), _en(word)) for word in KEYWORDS),
    ]
    if given.facts.first:
        pairs.append((_t("dcterms:temporal"), f"<{here}#time>"))
    if about.previous:
        pairs.append((_t("dcat:prev"), f"<{about.previous}>"))
        pairs.append((_t("dcat:previousVersion"), f"<{about.previous}>"))
    papers = (given.terms.thing(row["id"]) for row in (*given.facts.papers, *given.facts.register))
    pairs += [(_t("prov:wasDerivedFrom"), paper) for paper in papers]
    pairs += [(_t("dcterms:source"), f"<{here}#source-{origin.id}>") for origin in given.origins]
    pairs += [(_t("dcat:distribution"), f"<{here}/{file.path}#file>") for file in given.files]
    return Group("", f"<{here}>", [*pairs, *_counted(given)])


def _surroundings(given: Described) -> Iterator[Group]:
    """Rights, provenance, time and place."""
    here, facts = given.about.address, given.facts
    rights = [(RDF_TYPE, _t("dcterms:RightsStatement")), (_t("rdfs:label"), _en(given.about.attribution))]
    yield Group("", f"<{here}#rights>", rights)
    made = (
        f"Read by rules from {len(facts.papers):,} papers and compiled from {len(given.origins):,} reference sources. "
        "Every statement names its document, the place in it and the words that say so."
    )
    told = [(RDF_TYPE, _t("dcterms:ProvenanceStatement")), (_t("rdfs:label"), _en(made))]
    yield Group("", f"<{here}#provenance>", told)
    if facts.first and facts.last:
        time = [
            (RDF_TYPE, _t("dcterms:PeriodOfTime")),
            (_t("dcat:startDate"), typed(facts.first, "date")),
            (_t("dcat:endDate"), typed(facts.last, "date")),
        ]
        yield Group("", f"<{here}#time>", time)
    place = [(RDF_TYPE, _t("dcterms:Location")), (_t("rdfs:label"), _en("England"))]
    if facts.west is not None:
        west, south, east, north = facts.west, facts.south, facts.east, facts.north
        corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
        text = f"POLYGON(({', '.join(f'{x} {y}' for x, y in corners)}))"
        place.append((_t("dcat:bbox"), f"{literal(text)}^^{_t('gsp:wktLiteral')}"))
    yield Group("", f"<{here}#place>", place)


def _origins(given: Described) -> Iterator[Group]:
    for origin in given.origins:
        pairs = [
            (RDF_TYPE, _t("prov:Entity")),
            (_t("dcterms:title"), _en(origin.title)),
            (_t("dcterms:rights"), _en(origin.attribution)),
        ]
        if origin.licence in LICENCES:
            pairs.append((_t("dcterms:license"), f"<{LICENCES[origin.licence]}>"))
        yield Group("", f"<{given.about.address}#source-{origin.id}>", pairs)


def _distributions(given: Described) -> Iterator[Group]:
    here = given.about.address
    for file in given.files:
        address = f"{here}/{file.path}"
        pairs = [
            (RDF_TYPE, _t("dcat:Distribution")),
            (_t("dcterms:title"), _en(file.title)),
            (_t("dcat:accessURL"), f"<{here}>"),
            (_t("dcat:downloadURL"), f"<{address}>"),
            (_t("dcat:mediaType"), f"<{MEDIA}{file.media_type}>"),
            (_t("dcat:byteSize"), typed(str(file.size), "nonNegativeInteger")),
            (_t("dcterms:license"), f"<{given.about.licence}>"),
            (_t("dcterms:rights"), f"<{here}#rights>"),
            (_t("spdx:checksum"), f"<{address}#sha256>"),
        ]
        if file.conforms_to:
            pairs.append((_t("dcterms:conformsTo"), f"<{file.conforms_to}>"))
        yield Group("", f"<{address}#file>", pairs)
        yield _checksum(f"<{address}#sha256>", file.sha256)


def _checksum(node: str, value: str) -> Group:
    pairs = [
        (RDF_TYPE, _t("spdx:Checksum")),
        (_t("spdx:algorithm"), _t("spdx:checksumAlgorithm_sha256")),
        (_t("spdx:checksumValue"), typed(value, "hexBinary")),
    ]
    return Group("", node, pairs)


def _counted(given: Described) -> Pairs:
    """VoID of the plain graph."""
    here, counts, vocabulary = given.about.address, given.counts, given.terms.vocabulary
    number = {
        "triples": counts.triples, "entities": counts.entities, "distinctSubjects": counts.subjects,
        "distinctObjects": counts.objects, "properties": len(counts.properties), "classes": len(counts.classes),
        "documents": len(given.facts.papers) + len(given.facts.register),
    }  # fmt: skip
    pairs = [(_t(f"void:{name}"), typed(str(found), "integer")) for name, found in number.items()]
    pairs.append((_t("void:uriSpace"), literal(given.terms.base)))
    pairs.append((_t("void:uriRegexPattern"), literal(f"^{given.terms.base.replace('.', '[.]')}[^#]+$")))
    used = {iri for iri in vocabulary.prefixes.values() if any(p.startswith(f"<{iri}") for p in counts.properties)}
    pairs += [(_t("void:vocabulary"), f"<{iri}>") for iri in sorted(used)]
    pairs += [(_t("void:exampleResource"), given.terms.thing(thing)) for thing in given.facts.examples.values()]
    dumps = {file.path for file in given.files} & {"graph.ttl", "graph.jsonld"}
    pairs += [(_t("void:dataDump"), f"<{here}/{path}>") for path in sorted(dumps)]
    pairs.append((_t("void:subset"), f"<{here}#by-document>"))
    pairs += [(_t("void:classPartition"), f"<{here}#class-{n}>") for n in range(1, len(counts.classes) + 1)]
    pairs += [(_t("void:propertyPartition"), f"<{here}#property-{n}>") for n in range(1, len(counts.properties) + 1)]
    return pairs


def _void(given: Described) -> Iterator[Group]:
    here = given.about.address
    quads = [
        (RDF_TYPE, _t("void:Dataset")),
        (_t("dcterms:description"), _en("The same with one named graph a document.")),
        (_t("void:triples"), typed(str(given.quads), "integer")),
        (_t("void:dataDump"), f"<{here}/graph.nq>"),
    ]
    yield Group("", f"<{here}#by-document>", quads)
    for number, (name, found) in enumerate(sorted(given.counts.classes.items()), 1):
        part = [(_t("void:class"), name), (_t("void:entities"), typed(str(found), "integer"))]
        yield Group("", f"<{here}#class-{number}>", part)
    for number, (name, found) in enumerate(sorted(given.counts.properties.items()), 1):
        part = [(_t("void:property"), name), (_t("void:triples"), typed(str(found), "integer"))]
        yield Group("", f"<{here}#property-{number}>", part)


def _hashes(given: Described) -> Iterator[Group]:
    """The canonical forms, by whose hash two copies in whatever format are known to be equal."""
    here = given.about.address
    forms = (
        ("canonical-graph", here, given.counts.rdfc),
        ("canonical-dataset", f"{here}#by-document", given.dataset_hash),
    )
    for name, of, value in forms:
        node = f"{here}#{name}"
        pairs = [
            (RDF_TYPE, _t("prov:Entity")),
            (_t("dcterms:isFormatOf"), f"<{of}>"),
            (_t("dcterms:conformsTo"), f"<{RDFC}>"),
            (_t("spdx:checksum"), f"<{node}-sha256>"),
        ]
        yield Group("", f"<{node}>", pairs)
        yield _checksum(f"<{node}-sha256>", value)
