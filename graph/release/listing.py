"""The files of a release: what each is, how large, with which checksum; and the numbers of the whole for programs."""

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import orjson

from graph.release.contents import STATEMENTS, Contents, Profile
from graph.release.description import Described, File
from graph.release.difference import SUMMARY
from graph.release.facts import Facts

SUMS = "SHA256SUMS"
FORMAT = "joinedup release 1"
# Where a file stands or what it is called → what it is, its media type, what it conforms to.
KINDS = {
    STATEMENTS: ("Statements, one a line, with quote, place, times and confidence", "application/jsonl", ""),
    "graph.nq": ("RDF, one named graph a document (N-Quads)", "application/n-quads", "http://www.w3.org/TR/n-quads/"),
    "graph.ttl": ("RDF, one graph (Turtle)", "text/turtle", "http://www.w3.org/TR/turtle/"),
    "graph.jsonld": ("RDF, one graph (JSON-LD)", "application/ld+json", "http://www.w3.org/TR/json-ld11/"),
    "csv/csv-metadata.json": (
        "Description of the CSV files (CSVW)",
        "application/csvm+json",
        "http://www.w3.org/ns/csvw",
    ),
    "csv": ("Table (CSV)", "text/csv", "https://www.rfc-editor.org/rfc/rfc4180"),
    "parquet": ("Table (Parquet)", "application/vnd.apache.parquet", ""),
    "neo4j/import.args": ("Arguments for Neo4j's importer", "text/plain", ""),
    "neo4j": ("For Neo4j's importer (CSV)", "text/csv", ""),
    "ontology/ontology.ttl": ("The ontology (OWL, Turtle)", "text/turtle", "http://www.w3.org/TR/owl2-overview/"),
    "ontology/context.jsonld": ("Context for JSON-LD", "application/ld+json", ""),
    "ontology": ("Shapes that the graph keeps (SHACL)", "text/turtle", "http://www.w3.org/TR/shacl/"),
    "shacl-report.ttl": (
        "Report of the check against the shapes (SHACL)",
        "text/turtle",
        "http://www.w3.org/TR/shacl/",
    ),
    "shacl-report.json": ("Report of the check against the shapes", "application/json", ""),
    "difference.md": ("What changed since the release before, in words", "text/markdown", ""),
    "difference.json": ("What changed since the release before, in numbers", "application/json", ""),
    "difference.jsonl": ("Statements added and removed since the release before", "application/jsonl", ""),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A release in numbers, as `release.json` has it."""

    day: str
    address: str
    base: str
    ontology: str
    people: bool
    illustrative: bool
    previous: str
    licence: str
    statements: int
    left_out: dict[str, int]
    things: dict[str, int]
    relations: int
    documents: int
    triples: int
    quads: int
    rdfc_graph: str
    rdfc_dataset: str

    @classmethod
    def of(cls, given: Described, profile: Profile, contents: Contents) -> "Summary":
        """The numbers of what is described."""
        facts = given.facts
        return cls(
            day=given.about.day, address=given.about.address, base=given.terms.base,
            ontology=given.terms.vocabulary.version, people=profile.people, illustrative=profile.illustrative,
            previous=given.about.previous, licence=given.about.licence, statements=contents.number,
            left_out=asdict(contents.left_out), things=facts.things, relations=facts.relations,
            documents=len(facts.papers) + len(facts.register), triples=given.counts.triples, quads=given.quads,
            rdfc_graph=given.counts.rdfc, rdfc_dataset=given.dataset_hash,
        )  # fmt: skip


def listed(folder: Path, facts: Facts) -> list[File]:
    """All files that are there, described, in the order of their paths."""
    found = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.relative_to(folder).as_posix()
        title, media_type, conforms_to = KINDS.get(name) or KINDS[name.partition("/")[0]]
        if name.startswith(("csv/", "parquet/", "neo4j/")) and name not in KINDS:
            title = f"{title}: {path.stem}"
        found.append(
            File(
                path=name, title=title, media_type=media_type, size=path.stat().st_size, sha256=sha256(path),
                conforms_to=conforms_to,
            )
        )  # fmt: skip
    return found


def write_summary(folder: Path, summary: Summary) -> None:
    """`release.json`."""
    row: dict[str, Any] = {"format": FORMAT} | asdict(summary)
    (folder / SUMMARY).write_bytes(orjson.dumps(row, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def write_sums(folder: Path) -> None:
    """`SHA256SUMS` over all files, as `sha256sum --check` reads it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = [f"{sha256(path)}  {path.relative_to(folder).as_posix()}\n" for path in paths]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def sha256(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
