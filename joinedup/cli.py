"""The command line: which commands there are, and where each is. A command's module is imported when it is called."""

import sys
from importlib import import_module
from typing import Any

import typer
from rich.console import Console
from typer.core import TyperCommand, TyperGroup

from joinedup.errors import JoinedUpError, UsageError

# name → (module in joinedup.commands, function or Typer app in it, one line of help); the order is that of the help.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "extract": ("extract", "extract_papers", "Read papers: what they say, with the words that state it."),
    "build": ("build", "build", "Read papers and load what they say into the graph."),
    "load": ("load", "load_files", "Load statements from files into the graph."),
    "link": ("link", "link_papers", "Compare papers: who and what is the same, and what became of commitments."),
    "status": ("status", "status", "What the graph holds."),
    "withdraw": ("history", "withdraw", "Take back what documents say."),
    "undo": ("history", "undo", "Undo a load, a withdrawal, a judgement or an undo."),
    "judge": ("judge", "app", "Say of statements and things whether they are right: accept, reject, correct, merge."),
    "judgements": ("judgements", "app", "Judgements as a file: export, import."),
    "erase": ("erase", "erase_words", "Take words or a person out for good."),
    "changes": ("history", "changes", "The change feed, from a cursor."),
    "backup": ("keeping", "backup", "Write all of the graph to one file."),
    "restore": ("keeping", "restore", "Rebuild the graph of a backup in an empty Neo4j."),
    "query": ("asking", "query", "Ask a named question."),
    "cypher": ("asking", "cypher", "Ask in Cypher, read only."),
    "serve": ("serving", "serve", "Start the query service."),
    "keys": ("serving", "keys", "Keys for the query service: create, list, revoke."),
    "export": ("export", "export_graph", "Write the whole graph as RDF."),
    "release": ("release", "app", "Releases of the graph as open data: build one, check one."),
    "validate": ("validate", "validate_graph", "Check the graph against the rules of the field."),
    "show": ("show", "show", "One thing of the graph: as of a day, and as it was known at a time."),
    "body": ("body", "body", "One body on a day: names, codes, relations, and who stands in its place."),
    "match": ("match", "match", "Match a column of names against the register."),
    "register": ("register", "app", "The register of bodies: check it, compare it with official extracts."),
    "neo4j": ("neo4j", "app", "The local Neo4j: start, stop, look at it."),
}


class LazyGroup(TyperGroup):
    """A group that knows its commands by name and line of help, and imports one only to run it."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Command names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command; a light stand-in with its line of help while only the overview is printed."""
        if cmd_name not in COMMANDS:
            return None
        module, name, line = COMMANDS[cmd_name]
        if ctx.invoked_subcommand is None and cmd_name not in sys.argv[1:]:  # the overview
            return TyperCommand(cmd_name, help=line)
        found: Any = getattr(import_module(f"joinedup.commands.{module}"), name)
        if not isinstance(found, typer.Typer):
            single = typer.Typer(add_completion=False, rich_markup_mode=None)
            single.command(cmd_name)(found)
            found = single
        return typer.main.get_command(found)


app = typer.Typer(cls=LazyGroup, no_args_is_help=True, add_completion=False, rich_markup_mode=None)


@app.callback()
def joinedup() -> None:
    """A knowledge graph of English health and social care integration, in which every fact leads back to its words."""


def main() -> None:
    """Run the command line. Exit code 0: done, 1: the work failed, 2: the call was wrong."""
    try:
        app()
    except UsageError as error:
        _tell(error)
        sys.exit(2)
    except JoinedUpError as error:
        _tell(error)
        sys.exit(1)


def _tell(error: JoinedUpError) -> None:
    Console(stderr=True).print(f"joinedup: {error}", style="red", markup=False, highlight=False)


if __name__ == "__main__":
    main()
