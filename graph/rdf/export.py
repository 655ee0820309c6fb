"""The formats in which the graph leaves as RDF, and the one function that writes each."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.rdf.describe import Group, Kept, describe
from graph.rdf.jsonld import JsonLd, ontology_context
from graph.rdf.lines import lines
from graph.rdf.rdfxml import RdfXml
from graph.rdf.terms import Terms
from graph.rdf.turtle import Turtle
from joinedup.errors import UnknownName
from ontology.statement import Statement


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its file suffix and media type, whether it holds one graph a document, and what writes it."""

    name: str
    suffix: str
    media_type: str
    named: bool
    write: Callable[[Terms, Iterable[Group]], Iterator[bytes]]


def _turtle(terms: Terms, groups: Iterable[Group]) -> Iterator[bytes]:
    return Turtle(terms.vocabulary.prefixes).write(groups)


def _jsonld(terms: Terms, groups: Iterable[Group]) -> Iterator[bytes]:
    return JsonLd(ontology_context()).write(groups)


def _rdfxml(terms: Terms, groups: Iterable[Group]) -> Iterator[bytes]:
    return RdfXml(terms.vocabulary.prefixes).write(groups)


def _lines(terms: Terms, groups: Iterable[Group]) -> Iterator[bytes]:
    return lines(groups)


FORMATS = {
    form.name: form
    for form in (
        Format("nquads", "nq", "application/n-quads", True, _lines),
        Format("trig", "trig", "application/trig", True, _turtle),
        Format("turtle", "ttl", "text/turtle", False, _turtle),
        Format("ntriples", "nt", "application/n-triples", False, _lines),
        Format("jsonld", "jsonld", "application/ld+json", False, _jsonld),
        Format("rdfxml", "rdf", "application/rdf+xml", False, _rdfxml),
    )
}


def rdf_format(name: str) -> Format:
    """The format of that name. Raises UnknownName."""
    if name not in FORMATS:
        raise UnknownName(f"There is no format {name!r}. Choose one of {', '.join(FORMATS)}.")
    return FORMATS[name]


@dataclass(frozen=True, slots=True)
class Content:
    """What is exported: statements, which may be asked for several times, and from merged ids to those in force."""

    statements: Callable[[], Iterable[Kept]]
    merged: Mapping[str, str]

    @classmethod
    def of(cls, statements: Sequence[Statement]) -> "Content":
        """Statements that nobody has judged or merged."""
        return cls(lambda: map(Kept.of, statements), {})


def export(content: Content, terms: Terms, form: Format) -> Iterator[bytes]:
    """The live statements in the format, in pieces. The same statements in any order give the same bytes."""
    groups = describe(content.statements(), terms, named=form.named, merged=content.merged)
    return form.write(terms, groups)


def dataset(content: Content, terms: Terms) -> Iterator[bytes]:
    """What a SPARQL endpoint holds, as N-Quads: one graph a document, and as the default graph the plain graph.

    (A union of the named graphs made by the engine counts a triple once a graph.)
    """
    named = describe(content.statements(), terms, named=True)
    yield from lines(named)
    yield from export(content, terms, FORMATS["ntriples"])
