"""The example with py2neo does over Bolt what its page says, on the real thing."""

from pathlib import Path
from typing import Any

import nbformat
import neo4j
import pytest
from nbclient import NotebookClient

from examples.py2neo_graph import Body, Commitment, close, graph, with_evidence
from graph.local.server import Access

NOTEBOOK = Path(__file__).parents[2] / "examples" / "py2neo.ipynb"
pytestmark = pytest.mark.filterwarnings("ignore")  # it is of 2021


@pytest.fixture
def reachable(neo4j_server: Access, sample_graph: neo4j.Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOINEDUP_NEO4J_URI", neo4j_server.uri)
    monkeypatch.setenv("JOINEDUP_NEO4J_USER", neo4j_server.user)
    monkeypatch.setenv("JOINEDUP_NEO4J_PASSWORD", neo4j_server.password)


@pytest.mark.usefixtures("reachable")
def test_bodies_and_commitments_are_objects() -> None:
    opened = graph()
    try:
        check(opened)
    finally:
        close(opened)


def check(opened: Any) -> None:
    body = Body.match(opened, "ccg-00X").first()
    assert (body.name, body.type) == ("NHS Ambleford CCG", "ClinicalCommissioningGroup")
    assert [(c.summary, c.deadline) for c in body.responsible_for] == [("Open an urgent care centre", "2018-12")]
    commitment = Commitment.match(opened, "commitment-a1").first()
    assert [b.id for b in commitment.responsible] == ["ccg-00X"]
    assert [row["quote"] for row in with_evidence(opened, "ccg-00X")] == ["Ambleford CCG would open"]
    frame = opened.run("MATCH (b:Body) RETURN b.id AS id, b.type AS type ORDER BY id").to_data_frame()
    assert frame["id"].tolist() == ["ccg-00X", "council-AMB", "hwb-AMB", "icb-QX1"]


@pytest.mark.usefixtures("reachable")
def test_the_notebook_runs() -> None:
    notebook = nbformat.reads(NOTEBOOK.read_text("utf-8"), as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(NOTEBOOK.parents[1])}}).execute()
    shown = str([cell.outputs for cell in notebook.cells if cell.cell_type == "code"])
    assert "Ambleford CCG would open" in shown
    assert "Resolution" in shown
