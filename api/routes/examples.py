"""What the SPARQL endpoint says of itself: a service description for programs, example queries for people."""

from html import escape
from importlib.resources import files
from urllib.parse import quote

import orjson

from ontology.vocabulary import Vocabulary

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
RESULT_FORMATS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle",
                  "N-Triples", "RDF_XML", "JSON-LD")  # fmt: skip


def examples() -> list[tuple[str, str]]:
    """Titles and texts of the example queries, with the prefixes that each uses."""
    prefixes = Vocabulary.load().prefixes
    rows = orjson.loads(files("queries").joinpath("sparql.json").read_bytes())
    found = []
    for row in rows:
        text = "\n".join(row["query"])
        used = [f"PREFIX {name}: <{iri}>" for name, iri in prefixes.items() if f"{name}:" in text]
        found.append((row["title"], "\n".join([*used, text])))
    return found


def description(base: str) -> bytes:
    """The service description in Turtle."""
    formats = " , ".join(f"<{FORMATS}{name}>" for name in RESULT_FORMATS)
    return f"""@prefix sd: <{SD}> .

<{base}/sparql> a sd:Service ;
    sd:endpoint <{base}/sparql> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:resultFormat {formats} ;
    sd:defaultDataset <{base}/sparql#dataset> .
<{base}/sparql#dataset> a sd:Dataset ;
    sd:defaultGraph <{base}/sparql#default> .
<{base}/sparql#default> a sd:Graph .
""".encode()


def page(base: str) -> bytes:
    """A page with the example queries, each to be run with a click, and room for a query of one's own."""
    rows = [
        f"<section><h2>{escape(title)}</h2><pre>{escape(text)}</pre>"
        f'<p><a href="{escape(base)}/sparql?format=csv&amp;query={quote(text)}">Run it</a></p></section>'
        for title, text in examples()
    ]
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>SPARQL: joinedup</title>
<style>body{{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}
pre,textarea{{background:#f4f4f4;padding:.7rem;overflow:auto;width:100%;box-sizing:border-box}}</style></head><body>
<h1>Ask in SPARQL</h1>
<p>Everything in the graph is here as RDF; <a href="{escape(base)}/ontology">the ontology</a> names its classes and
properties. The default graph holds all; every document has a graph of its own.</p>
<form action="{escape(base)}/sparql" method="get"><label for="query">A query of your own</label>
<textarea id="query" name="query" rows="8"></textarea>
<label>As <select name="format"><option>csv</option><option>json</option><option>xml</option></select></label>
<button>Ask</button></form>
{"".join(rows)}
</body></html>
""".encode()
