"""`joinedup build`: papers in, graph out."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from graph.linking.run import link
from graph.store.erasing import put_marks
from graph.store.loading import LoadOptions, load
from ingest.extract import Paper, extract, papers_of
from ingest.manifest import Manifest, read_manifest
from ingest.readers import Limits, papers_in
from joinedup.commands.limits import MEGABYTES, SECONDS, Megabytes, Seconds, limits_of
from joinedup.commands.link import tell_links
from joinedup.commands.load import AsJson, DryRun, Quiet, tell
from joinedup.connection import connected
from joinedup.erasures import read_marks
from joinedup.errors import InvalidValue
from joinedup.progress import Step, shown
from joinedup.registers import register_documents, register_stamp
from joinedup.settings import Settings
from ontology.stated import StatedDocument, documents_from_lines
from ontology.vocabulary import Vocabulary

PAPERS_A_PROCESS = 8  # fewer are read before a further process has started
Table = Annotated[Path | None, typer.Option("--manifest", help="A CSV table that says where each paper comes from.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", help="Processes to read in; 0 to let joinedup choose.")]


def build(
    paths: Annotated[list[Path], typer.Argument(help="Papers, or folders of papers.")],
    manifest: Table = None,
    jobs: Jobs = 0,
    seconds: Seconds = SECONDS,
    megabytes: Megabytes = MEGABYTES,
    dry_run: DryRun = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Read papers and load what they say, with the register, into the graph. Done again, only differences are written.

    A paper that cannot be read is named, the others are done, and the exit code is 1.

    Example: joinedup build papers --manifest papers.csv
    """
    if jobs < 0:
        raise InvalidValue(f"-j {jobs}: give a number of processes, or 0 to let joinedup choose.")
    limits = limits_of(seconds, megabytes)
    files, missing = papers_in(paths)
    rows = read_manifest(manifest) if manifest else Manifest()
    settings = Settings.from_environment()
    marks = read_marks(settings.home_folder)
    with connected(settings, quiet) as driver, shown(quiet) as step:
        if marks and not dry_run:
            put_marks(driver, marks, settings.neo4j_database or None)
        tables = register_documents()
        papers = papers_of(files, paths, rows)
        work = _Work(papers, jobs or _jobs(len(files)), limits, register_stamp(tables))
        progress = _Progress(step, len(files) + len(tables))
        options = LoadOptions(database=settings.neo4j_database or None, dry_run=dry_run, progress=progress)
        began = time.monotonic()
        report = load(driver, work.documents(tables), Vocabulary.load(), options)
        seconds = time.monotonic() - began
        linked = None
        if not dry_run:
            linked = link(driver, Vocabulary.load(), options.database, partial(step, "Comparing papers"))
    tell(report, dry_run=dry_run, as_json=as_json)
    if not as_json:
        rate = progress.statements / max(seconds, 0.001)
        typer.echo(f"{len(files) - len(work.failed)} papers in {seconds:.1f} s, {rate:.0f} statements a second.")
        if linked:
            tell_links(linked)
    failed = [*missing, *work.failed]
    for line in failed:
        typer.echo(f"joinedup: {line}", err=True)
    if failed:
        raise typer.Exit(1)


def _jobs(papers: int) -> int:
    return max(1, min(os.cpu_count() or 1, papers // PAPERS_A_PROCESS))


@dataclass(slots=True)
class _Work:
    """Reads the papers as the store asks for them, and notes those that cannot be read."""

    papers: list[Paper]
    jobs: int
    limits: Limits
    registers: str
    failed: list[str] = field(default_factory=list)

    def documents(self, tables: list[StatedDocument]) -> Iterator[StatedDocument]:
        """The register's tables, then the papers."""
        yield from tables
        for result in extract(self.papers, "statements", self.jobs, self.limits):
            if result.error:
                self.failed.append(result.error)
            for document in documents_from_lines(result.lines):
                yield replace(document, registers=self.registers)


@dataclass(slots=True)
class _Progress:
    step: Step
    total: int
    documents: int = 0
    statements: int = 0

    def __call__(self, documents: int, statements: int) -> None:
        self.documents += documents
        self.statements += statements
        self.step("Reading and loading", self.documents, self.total)
