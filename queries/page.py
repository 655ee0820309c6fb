"""The page of the named queries in the documentation, made from their headers."""

from queries.catalogue import Catalogue, Query
from queries.parameters import Parameter

HEAD = """# Named queries

Each is a file in `queries/`, and at once a command (`joinedup query NAME --param name=value`) and an address of the
service (`/queries/NAME?name=value`, as JSON or CSV). `as_of` and `known_at` are taken where the list of parameters says
so: `as_of` stands in the text of a query, for `known_at` the whole graph is put back to that moment. The service takes
`sort`, `fields`, `limit` and `after` for each as well. Queries of your own go into a folder that `JOINEDUP_QUERIES`
names: files of the same form, whose header is the comment at the top.

This page is made from the headers; `python -m pytest tests/queries --regenerate` writes it anew.
"""


def page(catalogue: Catalogue) -> str:
    """The whole page."""
    parts = [HEAD]
    for group, queries in catalogue.groups().items():
        parts.append(f"## {group}\n")
        parts += [_entry(query) for query in queries]
    return "\n".join(parts)


def _entry(query: Query) -> str:
    lines = [f"### {query.name}", f"{query.title}: {query.question}", ""]
    if query.all_parameters:
        lines += ["| parameter | type | meaning |", "|---|---|---|", *map(_parameter, query.all_parameters), ""]
    lines += [f"Columns: {', '.join(f'`{c.name}`' for c in query.columns)}.", "", "```", _call(query), "```", ""]
    return "\n".join(lines)


def _parameter(given: Parameter) -> str:
    kind = " or ".join(given.choices) if given.choices else given.type
    must = " (required)" if given.required else f" (otherwise {given.default})" if given.default is not None else ""
    return f"| `{given.name}` | {kind} | {given.description}{must} |"


def _call(query: Query) -> str:
    given = "".join(f" --param {name}={value}" for name, value in query.example.items())
    return f"joinedup query {query.name}{given}"
