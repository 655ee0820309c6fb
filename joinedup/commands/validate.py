"""`joinedup validate`: check the graph against the shapes of the ontology and of the field."""

from typing import Annotated

import typer

from graph.rdf.kept import Source
from graph.rdf.terms import Terms
from graph.rdf.validate import Report, validate
from joinedup.connection import connected
from joinedup.progress import shown
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary


def validate_graph(
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many findings of one rule to show.")] = 20,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show no progress.")] = False,
) -> None:
    """Check the graph: form of every property, evidence, codes, lives of bodies, offices. Exit code 1 on a violation.

    A warning (two sources disagree) wants a look; a violation forbids a release.

    Example: joinedup validate --limit 5
    """
    settings = Settings.from_environment()
    terms = Terms(Vocabulary.load(), settings.base)
    with connected(settings, quiet) as driver, shown(quiet) as step:
        source = Source(driver, settings.neo4j_database or None)
        total = source.count()
        step("Checking statements", 0, total)
        report = validate(source.statements(), terms, limit, lambda done: step("Checking statements", done, total))
    typer.echo(report.as_json().decode() if as_json else told(report))
    raise typer.Exit(1 if report.violations else 0)


def told(report: Report) -> str:
    """The report for a person: every rule with its number of findings, and under it the first of them."""
    lines = []
    for (severity, rule), number in sorted(report.counts.items()):
        lines.append(f"{severity}: {rule}, {number} times" if number > 1 else f"{severity}: {rule}")
        found = [f for f in report.findings if (f.severity, f.rule) == (severity, rule)]
        lines += [f"  {finding}" for finding in found]
        if number > len(found):
            lines.append(f"  and {number - len(found)} more")
    lines.append(f"{report.statements} statements checked: {report.violations} violations, {report.warnings} warnings.")
    return "\n".join(lines)
