"""What is let through to the engine and what is refused, with the reason."""

import contextlib

import pytest

from graph.rdf.sparql.guard import MAX_LENGTH, check, own_graphs
from joinedup.errors import RefusedQuery

OURS = "https://joinedup.example/id/"


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("SELECT * { ?s ?p ?o }", "select"),
        ("# SERVICE\nPREFIX a: <http://a#> ASK { a:b ?p 'SERVICE <x> {}' }", "ask"),
        ("base <http://service.example/> construct where { ?service ?p ?o }", "construct"),
        ("DESCRIBE <http://a/SERVICE>", "describe"),
        ('SELECT * { ?s ?p """a "SERVICE" here""", \'\'\'it\'s a service\'\'\' }', "select"),
        ("PREFIX select: <http://a/> PREFIX insert: <http://b/> ASK { ?s select:x insert:y }", "ask"),
        (f"SELECT * FROM <{OURS}document-a#graph> FROM NAMED <{OURS}document-b#graph> {{ ?s ?p ?o }}", "select"),
        ("SELECT * { ?s <http://a/from> ?o FILTER(?a<?b && ?c>?d) }", "select"),
        ('SELECT * { VALUES ?x { \'\' "" "it\'s" \'\'\'a \'\'b\\\'\'\'\' """a ""b \\"""" } }', "select"),
        ("SELECT * { ?s a:b.c-d ?o . ?o ?p -1.5e-3 }", "select"),
    ],
)
def test_queries_are_let_through(query: str, form: str) -> None:
    assert check(query, OURS).form == form


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://a/> { ?s ?p ?o } }",
        "SELECT * { service silent ?x { ?s ?p ?o } }",
        "PREFIX ex: <http://a/> SELECT * { SERVICEex:a { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE<http://a/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p 'x'SERVICE<http://a/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER(1<2)SERVICE<http://a/>{ ?s ?p ?o } }",
        "PREFIX : <http://a/> SELECT * { SERVICE:a { ?s ?p ?o } }",
        "SELECT * { # '\n SERVICE <http://a/> { ?s ?p ?o } # '\n}",
        "SELECT * { ?s ?p '\\'' SERVICE <http://a/> { ?s ?p '' } }",
        "SELECT * { ?s ?p 1.SERVICE<http://a/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o.SERVICE<http://a/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p -SERVICE<http://a/>{ ?s ?p ?o } }",
    ],
)
def test_service_is_refused_however_it_is_written(query: str) -> None:
    with pytest.raises(RefusedQuery, match="SERVICE asks another server"):
        check(query, OURS)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("SELECT * { \\u0053ERVICE <http://a/> { ?s ?p ?o } }", "Escapes such as"),
        ("INSERT DATA { <a> <b> <c> }", "no SPARQL Update"),
        ("PREFIX a: <b> DELETE WHERE { ?s ?p ?o }", "no SPARQL Update"),
        ("LOAD <http://a/>", "no SPARQL Update"),
        ("WITH <a> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "no SPARQL Update"),
        ("", "none of SELECT, ASK, CONSTRUCT and DESCRIBE"),
        ("MATCH (n) RETURN n", "none of SELECT"),
        ("SELECT * FROM <http://elsewhere/> { ?s ?p ?o }", "names a graph that is not here: http://elsewhere/"),
        ("SELECT * FROM NAMED <file:///etc/passwd> { ?s ?p ?o }", "nothing is fetched"),
        ("PREFIX a: <http://a/> SELECT * FROM a:b { ?s ?p ?o }", "not here: a:b"),
        ("SELECT * { ?s ?p 'no end\n }", "has no end"),
        ("SELECT * { ?s ?p '''no ' end'' SERVICE <http://a/> {} }", "has no end"),
        (f"SELECT * {'{' * 101}", "nests brackets"),
        ("SELECT" + " " * MAX_LENGTH, "at most 100,000"),
    ],
)
def test_what_is_refused_says_why(query: str, reason: str) -> None:
    with pytest.raises(RefusedQuery, match=reason):
        check(query, OURS)


def test_graphs_named_beside_the_query_are_ours() -> None:
    assert own_graphs([f"{OURS}a#graph"], OURS) == [f"{OURS}a#graph"]
    with pytest.raises(RefusedQuery, match="not here: http://elsewhere/"):
        own_graphs(["http://elsewhere/"], OURS)


@pytest.mark.parametrize(
    "text", ["a.", '"\\"', "'''\\", "'", "<a", "<", ":", "-a", "@a-", '"""\\', "#", "?", "1.", "a:\\."]
)
def test_time_is_in_proportion_to_length(text: str) -> None:
    """Each of these once took minutes or could; the whole test suite would not end."""
    for query in (f"SELECT {text * (90_000 // len(text))}", f'SELECT "{text * (90_000 // len(text))}'):
        with contextlib.suppress(RefusedQuery):
            check(query, OURS)
