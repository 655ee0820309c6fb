"""Build a release: everything is written aside from one look at the store, checked, and put in place at once."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Protocol

from graph.rdf.describe import Kept
from graph.rdf.export import FORMATS, export
from graph.rdf.terms import Terms
from graph.rdf.validate import Report, validate
from graph.release.canonical import Counts, canonical_hash, count
from graph.release.contents import Contents, Profile, take
from graph.release.csvw import write_csv
from graph.release.description import About, Described, describe_release
from graph.release.difference import Difference, as_json, compare, in_words, profile_of
from graph.release.facts import Facts, Origin, gather
from graph.release.importing import write_neo4j
from graph.release.listing import Summary, listed, write_summary, write_sums
from graph.release.parquet import write_parquet
from graph.release.readme import attribution, readme, words
from graph.release.report import shacl_report
from graph.release.tables import Column, make_tables
from joinedup.errors import InputError, StoreError, StoreUnavailable

TRIES = 3
RDF_FILES = {"nquads": "graph.nq", "turtle": "graph.ttl", "jsonld": "graph.jsonld"}
ONTOLOGY = {
    "ontology.ttl": "ontology.derived", "context.jsonld": "ontology.derived", "shapes.ttl": "ontology.derived",
    "field.ttl": "ontology",
}  # fmt: skip
Progress = Callable[[str, int, int], None]


class Store(Protocol):
    """Where a release comes from."""

    def count(self) -> int:
        """How many live statements there are."""

    def seq(self) -> int:
        """The number of the last change."""

    def statements(self) -> Iterator[Kept]:
        """All live statements, in no order."""

    def merged(self) -> Mapping[str, str]:
        """From merged ids to those in force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be built: in which folder, for which day, with what in it, and what to say of it.

    `previous` is the folder of a release to compare with; None for the latest before that day in `out`. `origins` are
    the sources of the register.
    """

    out: Path
    day: date
    terms: Terms
    profile: Profile
    licence: str
    publisher: str
    origins: Sequence[Origin] = ()
    previous: Path | None = None
    replace: bool = False

    @property
    def folder(self) -> Path:
        """Where the release will stand."""
        return self.out / self.day.isoformat()


@dataclass(frozen=True, slots=True)
class Release:
    """A release that was built."""

    folder: Path
    summary: Summary
    report: Report
    difference: Difference | None


def build_release(store: Store, order: Order, progress: Progress) -> Release:
    """Build it; the folder is there when it is whole, or not at all. Memory does not grow with the statements.

    Raises InputError where the folder is there already or cannot be written, StoreError where the graph breaks a rule
    (the message says which) and StoreUnavailable where it kept changing while it was read.
    """
    if order.folder.exists() and not order.replace:
        raise InputError(f"There is a release in {order.folder} already. Give another --date, or --replace it.")
    try:
        order.out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".building-", dir=order.out) as work:
            made = Path(work, "release")
            made.mkdir()
            release = _Building(store, order, progress, made, Path(work)).build()
            _put_in_place(made, order.folder)
    except OSError as error:
        raise InputError(f"Cannot write the release to {order.folder}: {error.strerror or error}.") from error
    return release


def _put_in_place(made: Path, folder: Path) -> None:
    made.chmod(0o755)
    if folder.exists():
        aside = made.with_name("replaced")
        os.replace(folder, aside)
    os.replace(made, folder)


def latest_before(out: Path, day: date, profile: Profile) -> Path | None:
    """The latest release of an earlier day in the folder that was built with the same choice of people and papers."""
    found = [path for path in out.glob("[0-9]*-[0-9]*-[0-9]*") if path.name < day.isoformat()]
    alike = [path for path in found if profile_of(path) == profile]
    return max(alike, default=None, key=lambda path: path.name)


@dataclass(frozen=True, slots=True)
class _Building:
    store: Store
    order: Order
    progress: Progress
    made: Path
    work: Path

    def build(self) -> Release:
        """All files of the release."""
        order, terms = self.order, self.order.terms
        contents = self._contents()
        report = self._report(contents)
        self._step("Writing the ontology")
        self._ontology()
        self._rdf(contents)
        self._step("Counting and hashing the graph")
        counts = count(export(contents.content(), terms, FORMATS["ntriples"]), terms.base)
        dataset_hash, quads = canonical_hash(_pieces(self.made / RDF_FILES["nquads"]))
        facts = self._tables(contents)
        before = order.previous or latest_before(order.out, order.day, order.profile)
        self._step("Comparing with the release before")
        found = compare(contents, before, self.made, order.profile) if before else None
        (self.made / "difference.md").write_text(in_words(found, terms.vocabulary), encoding="utf-8", newline="\n")
        (self.made / "difference.json").write_bytes(as_json(found))
        (self.made / "shacl-report.json").write_bytes(report.as_json() + b"\n")
        (self.made / "shacl-report.ttl").write_bytes(
            shacl_report(report, f"{self._address}/shacl-report.ttl", terms.base)
        )
        summary = self._describe(contents, facts, counts, quads, dataset_hash, found)
        return Release(order.folder, summary, report, found)

    @property
    def _address(self) -> str:
        return f"{self._series}/{self.order.day.isoformat()}"

    @property
    def _series(self) -> str:
        return self.order.terms.base.removesuffix("/id/") + "/releases"

    def _step(self, what: str) -> None:
        self.progress(what, 0, 0)

    def _counted(self, statements: Iterable[Kept], what: str, total: int) -> Iterator[Kept]:
        for number, kept in enumerate(statements):
            if number % 1000 == 0:
                self.progress(what, number, total)
            yield kept
        self.progress(what, total, total)

    def _contents(self) -> Contents:
        """The statements of one moment: read again where the graph changed meanwhile."""
        for _ in range(TRIES):
            seq, total = self.store.seq(), self.store.count()
            statements = self._counted(self.store.statements(), "Reading statements", total)
            merged = dict(self.store.merged())
            contents = take(statements, merged, self.made, self.order.profile, self.order.terms.vocabulary)
            if self.store.seq() == seq:
                return contents
        raise StoreUnavailable(
            f"The graph was changed {TRIES} times while it was read. Build the release when nothing is being loaded."
        )

    def _report(self, contents: Contents) -> Report:
        what, total = "Checking statements", contents.number
        self.progress(what, 0, total)
        report = validate(
            contents.statements(), self.order.terms, progress=lambda done: self.progress(what, done, total)
        )
        if report.violations:
            rules = [
                f"{rule} ({number})" for (severity, rule), number in report.counts.items() if severity == "violation"
            ]
            first = next(finding for finding in report.findings if finding.severity == "violation")
            raise StoreError(
                f"No release was made, for the graph breaks rules: {', '.join(sorted(rules))}. The first: {first}. "
                "`joinedup validate` lists them with what to mend."
            )
        return report

    def _ontology(self) -> None:
        folder = self.made / "ontology"
        folder.mkdir()
        for name, package in ONTOLOGY.items():
            (folder / name).write_bytes(files(package).joinpath(name).read_bytes())

    def _rdf(self, contents: Contents) -> None:
        for name, path in RDF_FILES.items():
            what = f"Writing {path}"

            def statements(what: str = what) -> Iterator[Kept]:
                return self._counted(contents.statements(), what, contents.number)

            content = contents.content()
            with (self.made / path).open("wb") as file:
                file.writelines(export(type(content)(statements, content.merged), self.order.terms, FORMATS[name]))

    def _tables(self, contents: Contents) -> Facts:
        vocabulary = self.order.terms.vocabulary
        rows = self.work / "rows"
        rows.mkdir()
        self._step("Working out tables")
        tables = make_tables(contents, vocabulary, rows)
        facts = gather(tables)
        about = {"dc:title": self._title, "dc:license": {"@id": self.order.licence}, "dc:rights": self._rights(facts)}
        self._step("Writing CSV")
        write_csv(tables, self.made / "csv", about, _iri)
        self._step("Writing Parquet")
        write_parquet(tables, self.made / "parquet")
        self._step("Writing files for Neo4j")
        write_neo4j(contents, tables, self.made / "neo4j", vocabulary)
        shutil.rmtree(rows)
        return facts

    @property
    def _title(self) -> str:
        return "joinedup: the landscape of health and social care integration in England"

    def _rights(self, facts: Facts) -> str:
        return attribution(self.order.origins if facts.register else (), facts)

    def _describe(
        self,
        contents: Contents,
        facts: Facts,
        counts: Counts,
        quads: int,
        dataset_hash: str,
        found: Difference | None,
    ) -> Summary:
        order = self.order
        origins = order.origins if facts.register else ()
        before = f"{self._series}/{found.previous}" if found else ""
        about = About(
            day=order.day.isoformat(), address=self._address, series=self._series, title=self._title,
            words=words(facts, order.profile, contents.left_out), publisher=order.publisher, licence=order.licence,
            attribution=self._rights(facts), previous=before,
            changes=f"{found.added:,} statements added and {found.removed:,} removed since {found.previous}."
            if found else "The first release.",
        )  # fmt: skip
        told = listed(self.made, facts)
        given = Described(
            about=about, terms=order.terms, facts=facts, counts=counts, quads=quads, dataset_hash=dataset_hash,
            origins=origins, files=told,
        )  # fmt: skip
        (self.made / "description.ttl").write_bytes(describe_release(given))
        summary = Summary.of(given, order.profile, contents)
        write_summary(self.made, summary)
        text = readme(given, summary)
        (self.made / "README.md").write_text(text, encoding="utf-8", newline="\n")
        write_sums(self.made)
        return summary


def _iri(column: Column) -> str:
    return column.iri


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from file
