"""`joinedup export`: the whole graph as RDF."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from graph.rdf.describe import Kept
from graph.rdf.export import FORMATS, Content, export, rdf_format
from graph.rdf.kept import Source
from graph.rdf.terms import Terms
from joinedup.connection import connected
from joinedup.errors import InputError
from joinedup.progress import Step, shown
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary


def export_graph(
    format_name: Annotated[str, typer.Option("--format", help=f"One of {', '.join(FORMATS)}.")] = "nquads",
    out: Annotated[Path | None, typer.Option("--out", help="The file to write; otherwise to standard output.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show no progress.")] = False,
) -> None:
    """Write the whole graph as RDF. N-Quads and TriG have one named graph a document, the others one plain graph.

    Example: joinedup export --format turtle --out graph.ttl
    """
    form = rdf_format(format_name)
    settings = Settings.from_environment()
    terms = Terms(Vocabulary.load(), settings.base)
    with connected(settings, quiet) as driver, shown(quiet) as step:
        source = Source(driver, settings.neo4j_database or None)
        total = source.count()
        content = Content(lambda: _counted(source.statements(), total, step), source.merged())
        write(export(content, terms, form), out)


def write(pieces: Iterable[bytes], out: Path | None) -> None:
    """Write to a file, which is there only when it is whole, or to standard output. Raises InputError."""
    if out is None:
        sys.stdout.buffer.writelines(pieces)
        sys.stdout.buffer.flush()
        return
    part = out.with_name(out.name + ".part")
    try:
        with part.open("wb") as file:
            file.writelines(pieces)
        part.replace(out)
    except OSError as error:
        raise InputError(f"Cannot write {out}: {error.strerror or error}.") from error
    finally:
        part.unlink(missing_ok=True)


def _counted(statements: Iterable[Kept], total: int, step: Step) -> Iterator[Kept]:
    for number, kept in enumerate(statements):
        if number % 1000 == 0:
            step("Exporting statements", number, total)
        yield kept
    step("Exporting statements", total, total)
