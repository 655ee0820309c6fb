"""`joinedup body`: one body of the register on a day, with what became of it."""

from typing import Annotated, Any

import orjson
import typer
from rich.console import Console

from ingest.registers import Register
from ingest.registers.match_table import read_day
from ingest.registers.portrait import portrait
from joinedup.errors import InvalidValue, UnknownName

What = Annotated[str, typer.Argument(help="A code (00R), an id (ccg-00R) or a name ('Blackpool CCG').")]
AsOf = Annotated[str, typer.Option("--as-of", metavar="DAY", help="The day, as 2018-01-01; today without it.")]
At = Annotated[str, typer.Option("--place", help="Near where, for names that mean many: Rotherham.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON, a list of bodies.")]


def body(what: What, as_of: AsOf = "", place: At = "", as_json: AsJson = False) -> None:
    """Show a body: what it was called and coded on a day, whether it existed then, and who stands in its place.

    A code may have been given to several bodies; each that had it on the day is shown, or each that ever had it.

    Example: joinedup body 00R --as-of 2018-01-01
    """
    on = read_day(as_of) if as_of else None
    if as_of and on is None:
        raise InvalidValue(f"--as-of {as_of!r} is not a date. Write it as 2018-01-01.")
    register = Register.load()
    if what in register.bodies:
        found = [register.body(what)]
    else:
        found = register.by_code(what, on=on) or register.by_code(what)
    if not found:
        match = register.match(what, on, place or None)
        if match.outcome == "ambiguous":
            raise UnknownName(f"{what!r} is ambiguous: {match.reason}. Give an id, a code, a day or a place.")
        if match.body is None:
            raise UnknownName(f"{what!r} is not in the register: {match.reason}.")
        found = [match.body]
    portraits = [portrait(register, each, on) for each in found]
    if as_json:
        typer.echo(orjson.dumps(portraits, option=orjson.OPT_INDENT_2).decode())
        return
    for each in portraits:
        _show(each)


def _show(known: dict[str, Any]) -> None:
    console = Console(soft_wrap=True, markup=False, highlight=False)
    life = f"{known['valid_from'] or 'unknown'} to {known['valid_to'] or 'today or unknown'}"
    console.print(f"{known['name']}  [{known['id']}]", style="bold")
    console.print(f"  {known['type']}, {life}; as of {known['as_of']}: {known['state']}")
    for code in known["codes"]:
        console.print(f"  {code['scheme']:16} {code['code']}{_time(code)}")
    for name in known["names"]:
        if name["name"] != known["name"]:
            console.print(f"  {name['kind']:16} {name['name']}{_time(name)}")
    for relation in known["relations"]:
        part = " (in part)" if relation["part"] else ""
        relation_name = relation["relation"].replace("_", " ")
        console.print(f"  {relation_name:16} {relation['name']} [{relation['id']}]{part}{_time(relation)}")
    for title, steps in (("came of", known["predecessors"]), ("went over to", known["successors"])):
        for step in steps:
            part = ", in part" if step["part"] else ""
            console.print(f"  {title:16} {step['name']} [{step['id']}] on {step['on']} ({step['change']}{part})")
    heirs = [heir for heir in known["today"] if heir["id"] != known["id"]]
    if heirs:
        listed = "; ".join(f"{heir['name']} [{heir['id']}]" for heir in heirs)
        console.print(f"  {'today':16} {listed}")


def _time(held: dict[str, Any]) -> str:
    if not held["valid_from"] and not held["valid_to"]:
        return ""
    return f"  {held['valid_from'] or '…'} to {held['valid_to'] or '…'}"
