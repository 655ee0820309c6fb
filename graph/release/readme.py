"""The README of a release: for somebody who has found the folder and knows nothing else."""

from collections.abc import Sequence
from datetime import date

from graph.release.contents import LeftOut, Profile
from graph.release.description import LICENCES, Described
from graph.release.facts import Facts, Origin
from graph.release.listing import SUMS, Summary

NAMED_TERMS = {
    "OGL-UK-3.0": "Contains public sector information licensed under the Open Government Licence v3.0",
    "CC-BY-4.0": "Contains data licensed under CC BY 4.0",
    "CC0-1.0": "Contains data dedicated to the public domain (CC0 1.0)",
}
TEXT = """\
# {title}: release of {day}

{words}

Every fact leads back to the words that state it: document, place in the text, exact quote.

## What is in it
{counts}

## Files
| file | what it is | bytes |
|---|---|---:|
{files}

`release.json` has the numbers of this page for programs, `description.ttl` describes the release in DCAT 3 and VoID.

## Using it
```sh
sha256sum --check {sums}                       # nothing was damaged on the way
duckdb -c "SELECT labels, count(*) FROM 'parquet/{table}.parquet' GROUP BY labels"
riot --count graph.ttl                             # Apache Jena; any reader of RDF will do
cd neo4j && neo4j-admin database import full neo4j @import.args   # into an empty Neo4j 5
```

The things have the addresses `{base}…`: an id from any table behind that. In the CSV files several entries of a
cell stand between `|`; `csv/csv-metadata.json` says what each column means. Dates that end in `_edtf` are as precise
as they were said (EDTF), beside them stand the first and last day that they can mean. An empty date is unknown.

## Is my copy the same?
The RDFC-1.0 hash (SHA-256 of the canonical N-Quads) does not depend on the format. Of the one graph in `graph.ttl` and
`graph.jsonld` it is

    {rdfc_graph}

and of the named graphs in `graph.nq`

    {rdfc_dataset}

## What changed
{changes} More in `difference.md`.

## Licence and whom to name
Licence of this release: <{licence}>. {attribution}

{sources}

The papers belong to their publishers; `document` has the address and licence of each where they are known.

## How to cite
{publisher} ({year}): {title}, release of {day}. {address}
"""


def words(facts: Facts, profile: Profile, left_out: LeftOut) -> str:
    """What the release holds, in a paragraph."""
    papers, tables = _number(len(facts.papers), "paper"), _number(len(facts.register), "table")
    what = "Bodies, people in public office, programmes and commitments" if profile.people else "Bodies and commitments"
    parts = [f"{what} of health and social care integration in England, as {papers} and {tables} of a register state."]
    if profile.people:
        parts.append("People are in it in their public or official role only.")
    else:
        parts.append(
            "It holds no people: what is said of them was left out, and their names in the words of others are masked "
            "(█). A statement whose value was masked has an id of its own here."
        )
    if facts.illustrative:
        parts.append(
            f"{_number(facts.illustrative, 'paper')} of it {'was' if facts.illustrative == 1 else 'were'} written for "
            "the project (`illustrative`): do not quote them as a public body's words."
        )
    elif left_out.documents:
        parts.append("Papers written for the project itself are left out.")
    return " ".join(parts)


def attribution(origins: Sequence[Origin], facts: Facts) -> str:
    """Whom to name, in a sentence for each licence."""
    by_licence: dict[str, set[str]] = {}
    for origin in origins:
        if origin.licence in NAMED_TERMS:
            by_licence.setdefault(origin.licence, set()).update(part.strip() for part in origin.attribution.split(";"))
    told = [f"{NAMED_TERMS[licence]} ({'; '.join(sorted(names))})." for licence, names in sorted(by_licence.items())]
    own = sorted(licence for licence in facts.licences if licence)
    if own:
        told.append(f"Quotes papers published under: {', '.join(own)}.")
    return " ".join(told) or "Quotes papers of public bodies; each statement names its paper."


def readme(given: Described, summary: Summary) -> str:
    """The page as Markdown."""
    about = given.about
    counts = [
        f"- {_number(summary.statements, 'statement')}, {_number(summary.relations, 'relation')} with their times",
        *(f"- {number:,} × {_label(given, name)}" for name, number in summary.things.items()),
        f"- {summary.triples:,} RDF triples in one graph, {summary.quads:,} in named graphs",
    ]
    if given.facts.first:
        counts.append(f"- from {given.facts.first} to {given.facts.last}; England")
    files = [f"| `{file.path}` | {file.title} | {file.size:,} |" for file in given.files]
    sources = [f"- {origin.title}: {_licence(origin)}. {origin.attribution}." for origin in given.origins]
    return TEXT.format(
        title=about.title, day=about.day, words=about.words, counts="\n".join(counts), files="\n".join(files),
        sums=SUMS,
        base=given.terms.base, rdfc_graph=summary.rdfc_graph, rdfc_dataset=summary.rdfc_dataset, changes=about.changes,
        table="body" if "Body" in summary.things else "statement", licence=about.licence,
        attribution=about.attribution, sources="\n".join(sources), publisher=about.publisher,
        year=date.fromisoformat(about.day).year, address=about.address,
    )  # fmt: skip


def _label(given: Described, name: str) -> str:
    return given.terms.vocabulary.classes[name].label


def _licence(origin: Origin) -> str:
    address = LICENCES.get(origin.licence)
    return f"[{origin.licence}]({address})" if address else origin.licence


def _number(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
