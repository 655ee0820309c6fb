"""The Python client and the notebook against a service that runs."""

from collections.abc import Iterator
from pathlib import Path

import nbformat
import neo4j
import pytest
from nbclient import NotebookClient

from joinedup.client import Client
from joinedup.errors import InvalidValue, RefusedQuery, StoreUnavailable, UnknownName
from tests.api.conftest import landscape, running, service_settings  # noqa: F401 - fixtures

NOTEBOOK = Path(__file__).parents[2] / "examples" / "asking.ipynb"


@pytest.fixture
def client(landscape: neo4j.Driver, running: str) -> Iterator[Client]:  # noqa: F811
    with Client(running) as client:
        yield client


def test_rows_come_page_after_page_and_as_frames(client: Client) -> None:
    bodies = client.bodies(limit=2)
    assert len(bodies) == 7
    assert bodies.frame().columns[:3] == ["id", "type", "name"]
    assert [row["id"] for row in client.people(body="hwb-AMB")] == ["person-joan-pike"]
    assert client.search("westmere stp")[0]["id"] == "stp-westmere"
    assert client.entity("ccg-00X")["name"] == "NHS Ambleford CCG"
    assert client.query("parts_of_programme", programme="programme-closer-to-home").frame().shape == (1, 9)
    assert [row["object"] for row in client.relations(subject="ccg-00X", predicate="member_of")] == ["stp-westmere"]
    assert {row["id"] for row in client.programmes(body="ccg-00X")} == {"programme-closer-to-home"}
    (paper,) = client.documents(kind="minutes")
    statement = client.statements(document=paper["id"], predicate="made")[0]
    assert statement["quote"] in client.cite(statement["id"])["plain"]
    assert client.timeline("hwb-AMB")[0]["what"] == "began"
    assert "hwb-AMB" in {node["id"] for node in client.network("council-AMB")["nodes"]}
    assert client.compare("ccg-00X", "council-AMB")["both"]
    assert [row["seq"] for row in client.changes(limit=50)][:60] == list(range(1, 61))
    assert client.cypher("MATCH (b:Body {id: $id}) RETURN b.name AS name", {"id": "hwb-AMB"}) == [
        {"name": "Ambleford Health and Wellbeing Board"}
    ]


def test_problems_become_errors(client: Client) -> None:
    with pytest.raises(UnknownName, match="There is no 'nobody-x'"):
        client.entity("nobody-x")
    with pytest.raises(InvalidValue, match="as_of"):
        client.bodies(as_of="soon")
    with pytest.raises(RefusedQuery, match=r"read only|not let through"):
        client.cypher("CREATE (n)")
    with Client("http://127.0.0.1:9") as nobody, pytest.raises(StoreUnavailable, match="joinedup serve"):
        nobody.bodies()


@pytest.mark.filterwarnings("ignore")
def test_the_notebook_runs(landscape: neo4j.Driver, running: str, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setenv("JOINEDUP_BASE", running)
    notebook = nbformat.reads(NOTEBOOK.read_text("utf-8"), as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(NOTEBOOK.parents[1])}}).execute()
    outputs = [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]
    assert all(outputs)
    assert "not let through" in outputs[-1][0]["text"]
