"""`joinedup extract`: papers in, statements or readings out; needs no server."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ingest.extract import extract, papers_of
from ingest.manifest import Manifest, read_manifest
from ingest.readers import papers_in
from joinedup.commands.limits import MEGABYTES, SECONDS, Megabytes, Seconds, limits_of
from joinedup.errors import InvalidValue
from joinedup.outputs import Writer
from joinedup.progress import shown as showing


class Form(StrEnum):
    """What comes out."""

    STATEMENTS = "statements"
    READING = "reading"


Paths = Annotated[list[Path], typer.Argument(help="Papers, or folders of papers.")]
FormOption = Annotated[
    Form, typer.Option("--format", help="Statements as JSON Lines, or readings as JSON with the place of every quote.")
]
Out = Annotated[Path | None, typer.Option("--out", help="A folder for one file a paper; without it, standard output.")]
Table = Annotated[
    Path | None, typer.Option("--manifest", help="A CSV table that says where each paper comes from (column `file`).")
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", help="Processes to read in; 0 for one a processor.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Show no progress.")]


def extract_papers(
    paths: Paths,
    form: FormOption = Form.STATEMENTS,
    out: Out = None,
    manifest: Table = None,
    jobs: Jobs = 1,
    seconds: Seconds = SECONDS,
    megabytes: Megabytes = MEGABYTES,
    quiet: Quiet = False,
) -> None:
    """Read papers and give out what they say, each fact with the words that state it. No server is needed.

    A paper that cannot be read is named, the others are done, and the exit code is 1.

    Example: joinedup extract papers --format reading --out readings -j 4
    """
    if jobs < 0:
        raise InvalidValue(f"-j {jobs}: give a number of processes, or 0 for one a processor.")
    limits = limits_of(seconds, megabytes)
    rows = read_manifest(manifest) if manifest else Manifest()
    files, failed = papers_in(paths)
    papers = papers_of(files, paths, rows)
    writer = Writer(out, ".jsonl" if form is Form.STATEMENTS else ".json")
    with showing(quiet or (out is None and sys.stdout.isatty())) as step:
        for done, result in enumerate(extract(papers, form.value, jobs or os.cpu_count() or 1, limits), 1):
            if result.error:
                failed.append(result.error)
            else:
                writer.write(result.stem, result.lines)
            step("Reading papers", done, len(files))
    for line in failed:
        typer.echo(f"joinedup: {line}", err=True)
    if failed:
        raise typer.Exit(1)
