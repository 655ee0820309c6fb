"""`joinedup extract`: papers in, statements or readings out; needs no server."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ingest.extract import Extracted, extract, papers_of
from ingest.manifest import Manifest, read_manifest
from ingest.readers import Limits, papers_in
from joinedup.errors import InputError, InvalidValue
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
Seconds = Annotated[float, typer.Option("--seconds", min=0.01, help="The longest that one paper may take.")]
Megabytes = Annotated[float, typer.Option("--megabytes", min=0.001, help="The largest file to read.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Show no progress.")]


def extract_papers(
    paths: Paths,
    form: FormOption = Form.STATEMENTS,
    out: Out = None,
    manifest: Table = None,
    jobs: Jobs = 1,
    seconds: Seconds = Limits().seconds,
    megabytes: Megabytes = Limits().file_bytes / 1e6,
    quiet: Quiet = False,
) -> None:
    """Read papers and give out what they say, each fact with the words that state it. No server is needed.

    A paper that cannot be read is named, the others are done, and the exit code is 1.

    Example: joinedup extract papers --format reading --out readings -j 4
    """
    if jobs < 0:
        raise InvalidValue(f"-j {jobs}: give a number of processes, or 0 for one a processor.")
    rows = read_manifest(manifest) if manifest else Manifest()
    files, failed = papers_in(paths)
    papers = papers_of(files, paths, rows)
    writer = _Writer(out, form)
    limits = Limits(seconds=seconds, file_bytes=int(megabytes * 1e6))
    with showing(quiet or (out is None and sys.stdout.isatty())) as step:
        for done, result in enumerate(extract(papers, form.value, jobs or os.cpu_count() or 1, limits), 1):
            if result.error:
                failed.append(result.error)
            else:
                writer.write(result)
            step("Reading papers", done, len(files))
    for line in failed:
        typer.echo(f"joinedup: {line}", err=True)
    if failed:
        raise typer.Exit(1)


class _Writer:
    """Writes what came of each paper: to one file each, or all to standard output."""

    def __init__(self, out: Path | None, form: Form) -> None:
        self.out = out
        self.ending = ".jsonl" if form is Form.STATEMENTS else ".json"
        self.taken: set[str] = set()
        if out is not None:
            try:
                out.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise InputError(f"{out}: the folder cannot be made ({error.strerror}). Choose another.") from error

    def write(self, result: Extracted) -> None:
        """Write one paper's lines. Two papers of one name get files of their own."""
        if self.out is None:
            for line in result.lines:
                sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
            return
        name, number = result.stem, 1
        while name in self.taken:
            number += 1
            name = f"{result.stem}-{number}"
        self.taken.add(name)
        target = self.out / f"{name}{self.ending}"
        try:
            target.write_bytes(b"".join(result.lines))
        except OSError as error:
            raise InputError(f"{target}: cannot be written ({error.strerror}). Choose another folder.") from error
