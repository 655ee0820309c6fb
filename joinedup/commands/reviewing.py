"""Reviewing in a terminal: statements or pairs are shown one by one, and a key answers."""

from collections.abc import Callable, Iterator
from typing import Any

import typer
from rich.console import Console
from rich.text import Text

from graph.store.correcting import Correction
from graph.store.judgements import Judge
from graph.store.reader import Reader
from graph.store.verdicts import OnStatement, Review
from graph.values import plain
from joinedup.errors import JoinedUpError
from queries.catalogue import Catalogue

AROUND = 200  # characters of the text shown before and after a quote
AT_ONCE = 200  # rows fetched at once
STATEMENT_KEYS: dict[str, OnStatement] = {"a": "accept", "r": "reject", "c": "correct", "u": "unsure"}
STATEMENT_ASKED = "[a]ccept  [r]eject  [c]orrect  [u]nsure  [s]kip  [q]uit"
PAIR_ASKED = "[m]erge into the second  [d]ifferent  [u]ndecided  [s]kip  [q]uit"


def review_statements(judge: Judge, who: str, filters: dict[str, str]) -> None:
    """Show statements that nobody has judged, the doubtful first, and take answers until there are no more."""
    console = Console(highlight=False)
    reader = Reader(judge.driver, judge.vocabulary, judge.database)

    def one(row: dict[str, Any]) -> bool:
        _show_statement(console, row, reader)
        key = _ask(STATEMENT_ASKED, "arcusq")
        if key in STATEMENT_KEYS:
            kind = STATEMENT_KEYS[key]
            replacement = None
            if kind == "correct":
                value = typer.prompt("What do the words say instead (a value, or the id of a thing)")
                said = judge.said(row["statement"])
                relation = said.object is not None
                correction = Correction(object=value if relation else None, value=None if relation else value)
                replacement = correction.of(said, judge.vocabulary)
            why = typer.prompt("Why", default="The words say so." if kind == "accept" else None)
            judge.statement(row["statement"], kind, Review(who=who, why=why), replacement)
        return key != "q"

    _go_through(_rows(judge, "doubtful_statements", filters, "statement"), one, console)


def review_pairs(judge: Judge, who: str, entity: str) -> None:
    """Show pairs that may be one thing, the likeliest first, and take answers until there are no more."""
    console = Console(highlight=False)

    def one(row: dict[str, Any]) -> bool:
        console.print(f"{row['entity_name']}  [{row['entity']}]", markup=False, style="bold")
        console.print(f"{row['other_name']}  [{row['other']}]", markup=False, style="bold")
        console.print(f"  {', '.join(row['reasons'])} ({row['score']:.2f})", markup=False)
        console.print(f"  in {', '.join(row['documents'])}", markup=False)
        console.print(f"  in {', '.join(row['other_documents'])}", markup=False)
        key = _ask(PAIR_ASKED, "mdusq")
        if key in "mdu":
            review = Review(who=who, why=typer.prompt("Why"))
            if key == "m":
                judge.merge(row["entity"], row["other"], review)
            else:
                judge.pair(row["entity"], row["other"], "apart" if key == "d" else "undecided", review)
        return key != "q"

    _go_through(_rows(judge, "merge_candidates", {"entity": entity}, "other"), one, console)


def _go_through(rows: Iterator[dict[str, Any]], one: Callable[[dict[str, Any]], bool], console: Console) -> None:
    for row in rows:
        try:
            if not one(row):
                return
        except JoinedUpError as error:
            console.print(f"Not done: {error}", markup=False, style="red")
        except typer.Abort:
            return
    console.print("Nothing is left to judge here.")


def _rows(judge: Judge, name: str, filters: dict[str, str], key: str) -> Iterator[dict[str, Any]]:
    """The rows of a named query, fetched again while there are some that were not shown yet."""
    asked = Catalogue.load().get(name)
    seen: set[tuple[str, str]] = set()
    limit = AT_ONCE
    while True:
        given = {name: value for name, value in filters.items() if value} | {"limit": str(min(limit, 1000))}
        found = judge.driver.execute_query(asked.cypher, asked.bind(given), database_=judge.database, routing_="r")
        rows = [{k: plain(v) for k, v in record.data().items()} for record in found.records]
        new = [row for row in rows if (str(row.get("entity")), str(row[key])) not in seen]
        if not new:
            return
        for row in new:
            seen.add((str(row.get("entity")), str(row[key])))
            yield row
        limit += len(seen)


def _show_statement(console: Console, row: dict[str, Any], reader: Reader) -> None:
    end = f"{row['object_name']} [{row['object']}]" if row["object"] else row["value"]
    console.print()
    console.print(f"{row['subject_name'] or ''} [{row['subject']}]", markup=False, style="bold")
    console.print(f"  {row['predicate']}  →  {end}", markup=False, style="bold")
    text = reader.document(row["document"]).text or row["quote"]
    start, stop = (row["start"], row["end"]) if text[row["start"] : row["end"]] == row["quote"] else (0, 0)
    shown = Text(text[max(0, start - AROUND) : start])
    shown.append(row["quote"], style="reverse")
    shown.append(text[stop : stop + AROUND] if stop else "")
    console.print(shown)
    said = f"{row['document']}, characters {row['start']}–{row['end']}; confidence {row['confidence']}"
    ruled = "; a reviewer was unsure" if row["ruling"] else ""
    console.print(f"  {said}{ruled}; {row['statement']}", markup=False, style="dim")


def _ask(question: str, keys: str) -> str:
    while True:
        answer = str(typer.prompt(question, default="s")).strip().casefold()[:1]
        if answer and answer in keys:
            return answer
        typer.echo(f"Type one of {', '.join(keys)}.")
