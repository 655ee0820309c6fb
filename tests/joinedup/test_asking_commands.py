"""`joinedup query`, `cypher`, `keys` and `serve` as a person runs them."""

import json
import subprocess
from collections.abc import Callable

import neo4j
import pytest

from graph.store.loading import load
from ontology.vocabulary import Vocabulary
from tests.graph.sample import sample_documents

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def sampled(joinedup: Run, empty_graph: neo4j.Driver) -> Run:
    load(empty_graph, sample_documents(), Vocabulary.load())
    return joinedup


def test_a_named_query_as_csv_json_and_table(sampled: Run) -> None:
    call = ("query", "commitments_of_body", "--param", "body=ccg-00X")
    done = sampled(*call, "--format", "csv")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "commitment,kind,summary,deadline,amount_gbp,role,text,quote,document,start,end",
        (
            "commitment-a1,Resolution,Open an urgent care centre,2018-12,,responsible_for,"
            "Ambleford CCG would open an urgent care centre by December 2018,"
            "Ambleford CCG would open,document-minutes-2018,114,138"
        ),
    ]
    (row,) = json.loads(sampled(*call, "--format", "json").stdout)
    assert (row["deadline"], row["start"], row["amount_gbp"]) == ("2018-12", 114, None)
    assert "Ambleford CCG would open" in sampled(*call).stdout
    assert sampled("query", "people_of_body", "-p", "body=nobody-x").stdout.endswith("There are no rows.\n")
    assert sampled("show", "council-AMB", "--as-of", "2018-01-31", "--known-at", "2099-12-31").returncode == 0
    listed = sampled("query", "--format", "csv").stdout
    assert "Commitments,commitments_of_body," in listed


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("query", "commitment_of_body"), "Did you mean commitments_of_body"),
        (("query", "people_of_body"), "needs body, for example body=hwb-ROT"),
        (("query", "people_of_body", "-p", "body"), "is not of the form name=value"),
        (("query", "people_of_body", "-p", "body=hwb-AMB", "-p", "size=1"), "has no parameter 'size'"),
        (("query", "largest_sums", "-p", "limit=0"), "limit: 0 is too small"),
        (("cypher", "CREATE (n)"), "not let through"),
        (("cypher", "MATCH (n RETURN n"), "The query cannot be understood"),
        (("keys", "create", "x", "--scope", "write"), "A key has one or more of the scopes"),
        (("keys", "revoke", "x"), "There is no key 'x'"),
        (("serve", "--host", "0.0.0.0"), "can be reached from other machines"),
    ],
)
def test_wrong_calls_end_with_two_and_say_what_to_do(arguments: tuple[str, ...], message: str, joinedup: Run) -> None:
    done = joinedup(*arguments)
    assert done.returncode == 2
    assert message in " ".join(done.stderr.split())
    assert done.stdout == ""


def test_cypher_with_parameters_notes_and_plan(sampled: Run) -> None:
    text = "MATCH (b:Comissioner|Commissioner) WHERE b.id IN $ids RETURN b.id AS id, b.valid_from AS began"
    done = sampled("cypher", text, "--param", 'ids=["ccg-00X"]', "--format", "csv")
    assert (done.returncode, done.stdout.splitlines()) == (0, ["id,began", "ccg-00X,2013-04-01"])
    assert "Did you mean Commissioner?" in done.stderr
    assert "GqlStatusObject" not in done.stderr
    lines = sampled("cypher", "-", "--format", "jsonl", "--param", "n=2", stdin="UNWIND range(1, $n) AS x RETURN x")
    assert (lines.returncode, lines.stdout) == (0, '{"x":1}\n{"x":2}\n')
    cut = sampled("cypher", "UNWIND range(1, 9) AS x RETURN x", "--format", "csv", "--rows", "2")
    assert (cut.returncode, cut.stdout) == (1, "x\n1\n2\n")
    assert "At most 2 rows are given." in cut.stderr
    plan = json.loads(sampled("cypher", "MATCH (b:Body) RETURN b.id", "--plan").stdout)
    assert plan["plan"]["operator"] == "ProduceResults"


def test_keys_are_made_listed_and_revoked(joinedup: Run) -> None:
    made = joinedup("keys", "create", "dashboard", "--scope", "read", "--scope", "cypher")
    assert (made.returncode, made.stdout[:3]) == (0, "ju_")
    identity = made.stdout.split("_")[1]
    assert joinedup("keys", "list").stdout.split()[0] == identity
    assert made.stdout.strip() not in joinedup("keys", "list").stdout
    assert joinedup("keys", "revoke", identity).returncode == 0
    assert "revoked" in joinedup("keys", "list").stdout
