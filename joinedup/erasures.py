"""What was erased in this installation, kept beside the graph: a graph made anew must know of it as well."""

from pathlib import Path

import orjson

from graph.store.marks import Mark
from joinedup.errors import InputError

FILE = "erasures.jsonl"


def read_marks(home: Path) -> list[Mark]:
    """The marks of all erasures, without words. Raises InputError where the file is damaged."""
    path = home / FILE
    if not path.is_file():
        return []
    try:
        return [Mark.from_node(orjson.loads(line)) for line in path.read_bytes().splitlines() if line.strip()]
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{path} is damaged: {error}. Without it what was erased could come back.") from error


def keep_mark(home: Path, mark: Mark) -> None:
    """Add a mark to the file."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / FILE).open("ab") as file:
        file.write(orjson.dumps(mark.properties(), option=orjson.OPT_APPEND_NEWLINE))
