"""The form that an Accept header prefers."""

import pytest

from graph.rdf.sparql.forms import GRAPHS, RESULTS, choose, named
from joinedup.errors import InvalidValue, NotOffered


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("text/html, application/xhtml+xml, */*;q=0.8", "application/sparql-results+json"),
        ("text/csv", "text/csv"),
        ("text/*", "text/csv"),
        ("application/sparql-results+xml;q=0.9, text/csv;q=0.5", "application/sparql-results+xml"),
        ("application/sparql-results+json;q=0, */*;q=0.1", "application/sparql-results+xml"),
        ("APPLICATION/SPARQL-RESULTS+XML ; Q=1.0", "application/sparql-results+xml"),
    ],
)
def test_what_is_preferred_is_chosen(accept: str, expected: str) -> None:
    assert choose(accept, RESULTS).media_type == expected


def test_what_cannot_be_sent_is_told() -> None:
    with pytest.raises(NotOffered, match="Choose one of text/turtle, application/n-triples"):
        choose("image/png", GRAPHS)
    with pytest.raises(InvalidValue, match="Choose one of json, xml, csv, tsv"):
        named("turtle", RESULTS)
    assert named("turtle", GRAPHS).engine == "TURTLE"
