import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import neo4j

from graph.store.dump import dump_hash
from graph.store.loading import load
from ontology.vocabulary import Vocabulary
from tests.graph.linking.test_linking import papers
from tests.graph.sample import MINUTES, sample_documents

Run = Callable[..., subprocess.CompletedProcess[str]]


def statement(predicate: str) -> str:
    return next(s.id for d in sample_documents() if d.id == MINUTES for s in d.statements if s.predicate == predicate)


def test_judgements_from_the_terminal_travel_as_a_file(
    joinedup: Run, empty_graph: neo4j.Driver, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    load(empty_graph, sample_documents(), vocabulary)
    nothing = dump_hash(empty_graph)
    who = ("--who", "reviewer")
    deadline = statement("deadline")
    done = joinedup("judge", "correct", deadline, "--value", "2019-01", "--why", "The minutes say so later", *who)
    assert (done.returncode, done.stderr) == (0, "")
    assert joinedup("judge", "reject", statement("leads"), "--why", "It takes part only", *who).returncode == 0
    found = empty_graph.execute_query(
        "MATCH (c:Commitment {id: 'commitment-a1'}), (x:Body {id: 'ccg-00X'}) "
        "RETURN c.deadline_edtf AS deadline, COUNT { (x)-[:LEADS]->() } AS leads"
    ).records[0]
    assert (found["deadline"], found["leads"]) == ("2019-01", 0)
    after = dump_hash(empty_graph)
    path = tmp_path / "judgements.jsonl"
    assert joinedup("judgements", "export", str(path)).stdout.startswith("2 judgements in ")
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    assert [(row["kind"], row["who"], row["why"]) for row in rows] == [
        ("correct", "reviewer", "The minutes say so later"),
        ("reject", "reviewer", "It takes part only"),
    ]
    for row in rows:
        assert joinedup("judge", "undo", row["id"], *who).returncode == 0
    assert dump_hash(empty_graph) == nothing
    assert joinedup("judgements", "import", str(path)).stdout.startswith("2 judgements made, 0 were")
    assert dump_hash(empty_graph) == after
    assert joinedup("judgements", "import", str(path)).stdout.startswith("0 judgements made, 2 were")
    path.write_text(path.read_text().replace('"reject"', '"burn"'))
    refused = joinedup("judgements", "import", str(path))
    assert (refused.returncode, "the kind 'burn'" in refused.stderr) == (2, True)
    refused = joinedup("judge", "correct", deadline, "--value", "soon", "--why", "x", *who)
    assert (refused.returncode, "'soon'" in refused.stderr) == (2, True)


def test_statements_are_judged_one_by_one_the_doubtful_first(
    joinedup: Run, empty_graph: neo4j.Driver, vocabulary: Vocabulary
) -> None:
    load(empty_graph, sample_documents(), vocabulary)
    asked = ("judge", "--who", "reviewer", "--document", MINUTES, "--predicate", "deadline")
    done = joinedup(*asked, stdin="x\nc\n2019-02\nA slip\n")
    assert done.returncode == 0, done.stderr
    assert "open an urgent care centre by December 2018" in " ".join(done.stdout.split())
    assert "Nothing is left to judge here." in done.stdout
    found = empty_graph.execute_query("MATCH (c:Commitment) RETURN c.deadline_edtf AS deadline").records
    assert [row["deadline"] for row in found] == ["2019-02"]
    assert joinedup(*asked, stdin="").stdout.strip() == "Nothing is left to judge here."


def test_pairs_are_judged_one_by_one(joinedup: Run, empty_graph: neo4j.Driver, vocabulary: Vocabulary) -> None:
    load(empty_graph, papers(), vocabulary)
    assert "3 merged, 0 separated again, 2 pairs left to judge" in joinedup("link", "--quiet").stdout
    done = joinedup("judge", "--pairs", "--who", "reviewer", stdin="d\nTwo places\nm\nShe has moved\n")
    assert done.returncode == 0, done.stderr
    found = empty_graph.execute_query("MATCH (p:Person {name: 'Ruth Vane'}) RETURN p.id AS id").records
    assert [row["id"] for row in found] == ["person-ruth-vane-hwb-BRK"]
    assert "0 merged, 0 separated again, 0 pairs left to judge" in joinedup("link", "--quiet").stdout
