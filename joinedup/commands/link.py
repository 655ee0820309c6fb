"""`joinedup link`: what follows from several papers together."""

from functools import partial
from typing import Annotated

import typer

from graph.linking.run import LinkReport, link
from joinedup.connection import connected
from joinedup.progress import shown
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary


def link_papers(quiet: Annotated[bool, typer.Option("--quiet", help="Show no progress.")] = False) -> None:
    """Compare all papers: people and programmes that are one are merged, and later papers linked with commitments.

    `joinedup build` does it at its end; after `load`, `withdraw` or `undo` do it yourself. What is not sure is left for
    `joinedup judge --pairs`. What reviewers have said comes first.

    Example: joinedup link
    """
    settings = Settings.from_environment()
    with connected(settings, quiet) as driver, shown(quiet) as step:
        report = link(driver, Vocabulary.load(), settings.neo4j_database or None, partial(step, "Comparing papers"))
    tell_links(report)


def tell_links(report: LinkReport) -> None:
    """Say what linking did."""
    typer.echo(
        f"Papers compared: {report.merged} merged, {report.separated} separated again, {report.candidates} pairs left "
        f"to judge; {report.added} links to earlier commitments recorded, {report.taken_back} taken back."
    )
    if report.merged or report.separated or report.added or report.taken_back:
        typer.echo(f"Take it back with: joinedup undo {report.operation}")
