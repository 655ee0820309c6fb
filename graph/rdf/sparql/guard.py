"""What a SPARQL text must not contain, checked before anything runs: SERVICE, update, foreign FROM, sheer size."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from joinedup.errors import RefusedQuery

MAX_LENGTH = 100_000
MAX_NESTING = 100
UPDATES = {"insert", "delete", "load", "clear", "create", "drop", "copy", "move", "add", "with"}
FORMS = {"select", "ask", "construct", "describe"}

# What a SPARQL text is made of. The engine reads keywords without asking what follows (`SERVICEex:a` is SERVICE, and so
# is `1SERVICE`), so a word that only begins or ends with one counts. No alternative gives back what it took (`*+`), and
# what begins like a text and does not end is refused: the time for a query is in proportion to its length.
_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n\r]*)
    | (?P<text>'{3}(?:'{0,2}(?:[^'\\]|\\.))*+'{3} | "{3}(?:"{0,2}(?:[^"\\]|\\.))*+"{3}
             | (?!'{3})'(?:[^'\\\n\r]|\\.)*+' | (?!"{3})"(?:[^"\\\n\r]|\\.)*+")
    | (?P<endless>['"])
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<name>(?P<prefix>[\w.-]*+):(?:[\w.\-:%]|\\.)*+)
    | (?P<word>[\w.-]++)
    | (?P<open>[{(\[])
    | (?P<close>[})\]])""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A query that may run, and its form: select, ask, construct or describe."""

    text: str
    form: str


def check(text: str, graphs: str) -> Checked:
    """Let a query through or raise RefusedQuery. FROM may name only graphs whose IRIs begin with `graphs`."""
    if len(text) > MAX_LENGTH:
        raise RefusedQuery(f"The query has {len(text):,} characters; at most {MAX_LENGTH:,} are read.")
    if re.search(r"\\[uU][0-9A-Fa-f]{4}", text):
        raise RefusedQuery(r"Escapes such as \u0041 are not read in queries: write the characters themselves.")
    _nesting(text)
    words = list(_words(text))
    if any("service" in word for word, _ in words):
        raise RefusedQuery("SERVICE asks another server, which this one does not do. Ask that server yourself.")
    for place, word in enumerate(words):
        if word == ("from", ""):
            after = [found for found in words[place + 1 : place + 3] if found != ("named", "")]
            _own_graph(*(after or [("nothing", "")])[0], graphs)
    return Checked(text, _form(words))


def own_graphs(iris: list[str], graphs: str) -> list[str]:
    """The graphs that a request names beside its query. Raises RefusedQuery for those that are not here."""
    for iri in iris:
        _own_graph("", iri, graphs)
    return iris


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Every bare word or prefix of a name in small letters; for an IRI or name an empty word and what it is."""
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "word":
            for word in re.split("[.-]", match["word"].lower()):
                yield word, ""
        elif kind == "iri":
            yield "", match["iri"][1:-1]
        elif match["name"]:
            yield match["prefix"].lower(), match["name"]


def _nesting(text: str) -> None:
    """Refuse what nests too deep or has a text without an end, before anything else looks at it."""
    depth = 0
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "endless":
            raise RefusedQuery("A text in quotation marks has no end.")
        depth += (match.lastgroup == "open") - (match.lastgroup == "close")
        if depth > MAX_NESTING:
            raise RefusedQuery(f"The query nests brackets more than {MAX_NESTING} deep.")


def _own_graph(word: str, iri: str, graphs: str) -> None:
    if word or not iri.startswith(graphs):
        raise RefusedQuery(
            f"FROM names a graph that is not here: {iri or word}. The graphs of this server begin with {graphs}; "
            "nothing is fetched. Leave FROM out to ask all graphs."
        )


def _form(words: list[tuple[str, str]]) -> str:
    for word in (word for word, name in words if not name):
        if word in FORMS:
            return word
        if word in UPDATES:
            raise RefusedQuery("This endpoint reads; it takes no SPARQL Update.")
    raise RefusedQuery("This is not a SPARQL query: it has none of SELECT, ASK, CONSTRUCT and DESCRIBE.")
