"""`joinedup show`: one thing as the graph has it, had it, or has it of a day."""

from typing import Annotated, Any

import orjson
import typer
from rich.console import Console

from graph.store.history import EntityView
from graph.store.reader import Reader
from joinedup.connection import connected
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary
from queries.parameters import TIMES

AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DAY", help="What held on this day, as 2018-01-31.")]
KnownAt = Annotated[
    str | None, typer.Option("--known-at", metavar="TIME", help="What we knew then, as 2026-01-31T12:00:00Z or a day.")
]


def show(
    entity: Annotated[str, typer.Argument(help="The id of a thing, as council-BPL.")],
    as_of: AsOf = None,
    known_at: KnownAt = None,
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
) -> None:
    """Show a thing with its properties and relations. With both times: what we knew then about what held on that day.

    Without --as-of all times are shown, with their dates; what has no known beginning or end counts as open. With
    --known-at the answer is from the records, with the judgements and merges of that moment.

    Example: joinedup show council-BPL --as-of 2018-01-31 --known-at 2026-01-31
    """
    day, moment = TIMES["as_of"].parse(as_of), TIMES["known_at"].parse(known_at)
    settings = Settings.from_environment()
    with connected(settings, quiet=True) as driver:
        reader = Reader(driver, Vocabulary.load(), settings.neo4j_database or None)
        found = reader.entity(entity, as_of=day, known_at=moment)  # type: ignore[arg-type]
    if as_json:
        typer.echo(orjson.dumps(as_row(found), option=orjson.OPT_INDENT_2).decode())
        return
    console = Console(soft_wrap=True, markup=False, highlight=False)
    console.print(f"{found.properties.get('name') or found.properties.get('title') or found.id}  [{found.id}]")
    console.print(f"  {found.type or 'of no known class'}")
    for name, value in found.properties.items():
        if name not in ("name", "type"):
            console.print(f"  {name:18} {value}")
    for row in as_row(found)["relations"]:
        arrow = "→" if row["outgoing"] else "←"
        time = (
            f"  {row['valid_from'] or '…'} to {row['valid_to'] or '…'}" if row["valid_from"] or row["valid_to"] else ""
        )
        console.print(
            f"  {arrow} {row['predicate']:16} {row['other']}{time}{'' if row['certain'] else '  (not certain)'}"
        )


def as_row(found: EntityView) -> dict[str, Any]:
    """The thing as JSON."""
    return {
        "id": found.id,
        "type": found.type,
        "labels": found.labels,
        "properties": found.properties,
        "relations": [
            {
                "predicate": edge.predicate, "outgoing": edge.out, "other": edge.other,
                "valid_from": edge.period.valid_from, "valid_to": edge.period.valid_to, "part": edge.period.part,
                "certain": edge.certain, "fact": edge.fact,
            }
            for edge in found.edges
        ],
    }  # fmt: skip
