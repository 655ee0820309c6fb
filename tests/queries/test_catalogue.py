"""Headers of named queries are read, and calls are checked, before Neo4j is asked."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from joinedup.errors import InputError, InvalidValue, UnknownName
from ontology.vocabulary import Vocabulary
from queries.catalogue import Catalogue, Column, Query, code, parse
from queries.page import page
from queries.parameters import Parameter

CATALOGUE = Catalogue.load()
STORE_LABELS = {"Statement", "Change", "Judgement", "Counter", "Candidate"}
STORE_EDGES = {"SUBJECT", "OBJECT", "STATED_IN"}


def _words(text: str) -> set[str]:
    return set(text.split())


# Properties of the store (docs/graph-model.md), of dates, and keys of maps in the queries themselves.
STORE_PROPERTIES = _words(
    """id fact period part predicate subject object quote start end confidence extractor basis valid_from valid_to
    recorded_at retracted_at live_fact live_order ruling record_id year layer kind verdict who why judged_at at
    undone_at entity other documents statement replacement score reasons place"""
)
PAGE = Path(__file__).parents[2] / "docs" / "queries.md"

FILE = """// title: Bodies by kind
// question: Which bodies of this kind are there?
// group: Bodies
// parameters:
//   kind: {type: choice, choices: [Body, Healthwatch], required: true, description: The class, example: Body}
//   limit: {type: int, default: 10}
// takes: [as_of]
// columns:
//   body: id
//   name: {type: text, description: What it is called}
MATCH (b:Body) WHERE $kind IN labels(b) AND $as_of IS NULL // $nothing
RETURN b.id AS body, b.name AS name, '$none' ORDER BY body LIMIT $limit
"""


def test_a_file_becomes_a_query() -> None:
    assert parse("bodies_by_kind.cypher", FILE) == Query(
        name="bodies_by_kind",
        title="Bodies by kind",
        question="Which bodies of this kind are there?",
        group="Bodies",
        cypher=FILE.partition("called}\n")[2],
        parameters=(
            Parameter("kind", "choice", "The class", required=True, choices=("Body", "Healthwatch"), example="Body"),
            Parameter("limit", "int", default="10"),
        ),
        takes=("as_of",),
        columns=(Column("body", "id"), Column("name", "text", "What it is called")),
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("title: Bodies", "titel: Bodies", "the header has title"),
        ("type: int", "type: float", "the parameter limit must be of one of the types"),
        ("choices: [Body, Healthwatch], ", "", "choices belong to the type choice"),
        (", example: Body}", "}", "it needs an example"),
        ("default: 10", "default: ten", "'ten' is not a whole number"),
        ("example: Body", "example: Council", "'Council' is not one of Body, Healthwatch"),
        ("body: id", "body: uuid", "the column body is of type 'uuid'"),
        ("[as_of]", "[as_of, at]", "`takes` may list as_of and known_at, not at"),
        ("LIMIT $limit", "LIMIT $count", "parameters declared and used differ: count, limit"),
        ("title: Bodies", "title: [Bodies", "while parsing"),
    ],
)
def test_a_wrong_file_is_named_with_its_fault(old: str, new: str, message: str) -> None:
    assert old in FILE
    with pytest.raises(InputError, match=r"^bodies_by_kind\.cypher: ") as caught:
        parse("bodies_by_kind.cypher", FILE.replace(old, new, 1))
    assert message in str(caught.value)


def test_binding_reads_values_and_fills_defaults() -> None:
    query = parse("bodies_by_kind.cypher", FILE)
    assert query.bind({"kind": "Healthwatch"}) == {"kind": "Healthwatch", "limit": 10, "as_of": None}
    assert query.bind({"kind": "Body", "limit": "3", "as_of": "2018-01-31"}) == {
        "kind": "Body",
        "limit": 3,
        "as_of": date(2018, 1, 31),
    }


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({}, InvalidValue, "needs kind, for example kind=Body."),
        ({"kind": "Trust"}, InvalidValue, "kind: 'Trust' is not one of Body, Healthwatch."),
        ({"kind": "Body", "limit": "many"}, InvalidValue, "limit: 'many' is not a whole number."),
        ({"kind": "Body", "size": "1"}, UnknownName, "has no parameter 'size'. It takes kind, limit, as_of."),
        ({"kind": "Body", "known_at": "2018-01-01"}, InvalidValue, "does not take known_at."),
        ({"kind": "Body", "as_of": "2018"}, InvalidValue, "as_of: '2018' is not a day. Write it as 2018-05-31."),
    ],
)
def test_a_wrong_call_says_what_is_wrong(given: dict[str, str], error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        parse("bodies_by_kind.cypher", FILE).bind(given)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("id", "committee-council-BPL-adult_social-care", "committee-council-BPL-adult_social-care"),
        ("time", "2018-01-31T12:00:00+01:00", datetime(2018, 1, 31, 11, tzinfo=UTC)),
        ("time", "2018-01-31", datetime(2018, 1, 31, 23, 59, 59, 999999, UTC)),
        ("int", "-7", -7),
    ],
)
def test_values_of_each_type(kind: str, text: str, value: object) -> None:
    assert Parameter("p", kind).parse(text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("id", "00R"),
        ("id", "ccg-'"),
        ("id", ""),
        ("date", "2018-02-30"),
        ("time", "0001-01-01T00:00:00+14:00"),
        ("int", "٣"),
        ("text", "\0"),
        ("text", "x" * 501),
    ],
)
def test_malformed_values_are_refused(kind: str, text: str) -> None:
    with pytest.raises(InvalidValue, match=r"^p: "):
        Parameter("p", kind).parse(text)


def test_a_folder_of_ones_own_adds_queries_and_cannot_replace_any(tmp_path: Path) -> None:
    (tmp_path / "bodies_by_kind.cypher").write_text(FILE)
    assert Catalogue.load(tmp_path).get("bodies_by_kind").group == "Bodies"
    (tmp_path / "where_is_it_said.cypher").write_text(FILE)
    with pytest.raises(InputError, match="there is a query where_is_it_said already"):
        Catalogue.load(tmp_path)
    with pytest.raises(InputError, match="There is no folder"):
        Catalogue.load(tmp_path / "none")


def test_an_unknown_name_brings_the_nearest() -> None:
    with pytest.raises(UnknownName, match="Did you mean where_is_it_said"):
        CATALOGUE.get("where_is_this_said")


@pytest.mark.parametrize("name", CATALOGUE.queries)
def test_each_file_speaks_the_language_of_the_ontology(name: str) -> None:
    query, vocabulary = CATALOGUE.get(name), Vocabulary.load()
    text = code(query.cypher)
    nodes = re.findall(r"\(\s*\w*\s*((?::\s*[\w|&!]+)+)", text)
    labels = {label for node in nodes for label in re.findall(r"\w+", node)}
    assert labels <= set(vocabulary.classes) | {"Entity"} | STORE_LABELS
    edges = {edge for found in re.findall(r"-\[\s*\w*\s*:([\w|]+)", text) for edge in found.split("|")}
    assert edges <= set(vocabulary.by_edge) | STORE_EDGES
    predicates = set(re.findall(r"predicate(?:: | = )'(\w+)'", query.cypher))
    assert predicates <= set(vocabulary.predicates)
    dates = {p for p in vocabulary.predicates if vocabulary.predicates[p].range == "Edtf"} | {"valid_from", "valid_to"}
    values = {p.name for p in vocabulary.predicates.values() if not p.relation} - dates
    known = values | {f"{d}_{form}" for d in dates for form in ("edtf", "earliest", "latest")} | STORE_PROPERTIES
    assert set(re.findall(r"(?<![\w.])\w+(?:\[\d\])?\.(\w+)", text)) <= known
    assert "ORDER BY" in text


def test_the_page_of_the_documentation_is_made_from_the_headers(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--regenerate"):
        PAGE.write_text(page(CATALOGUE), "utf-8")
    assert PAGE.read_text("utf-8") == page(CATALOGUE)
