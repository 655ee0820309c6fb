"""Feeds and citations over the sample landscape."""

from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize(
    ("about", "commitments"),
    [
        ("hwb-AMB", {"commitment-a1"}),
        ("programme-closer-to-home", {"commitment-b1"}),
        ("area-ambleford", {"commitment-b1", "commitment-b3"}),
    ],
)
def test_a_feed_is_of_a_body_a_programme_or_a_place(about: str, commitments: set[str], asked: TestClient) -> None:
    rows = asked.get(f"/feeds/{about}?format=json").json()["items"]
    assert {row["id"] for row in rows} == commitments
    assert all(row["states"] == ["new", "overdue"] for row in rows)
    feed = ElementTree.fromstring(asked.get(f"/feeds/{about}").content)
    entries = feed.findall(f"{ATOM}entry")
    assert {entry.findtext(f"{ATOM}id", "").rpartition("/")[2] for entry in entries} == commitments
    for element in ("id", "title", "updated"):
        assert feed.findtext(ATOM + element)
        assert all(entry.findtext(ATOM + element) for entry in entries)
    assert feed.findtext(f"{ATOM}id") == f"http://127.0.0.1:8765/feeds/{about}"
    assert asked.get(f"/feeds/{about}?state=new&format=csv").text.count("\r\n") == 1 + len(commitments)
    assert asked.get(f"/feeds/{about}?state=new&since=2100-01-01&format=csv").text.count("\r\n") == 1
    empty = ElementTree.fromstring(asked.get(f"/feeds/{about}?state=due").content)
    assert (empty.findtext(f"{ATOM}id"), empty.find(f"{ATOM}entry")) == (feed.findtext(f"{ATOM}id"), None)
    assert asked.get("/feeds/nobody-x").status_code == 404


def test_a_statement_is_cited_with_its_words(asked: TestClient) -> None:
    (statement,) = asked.get("/statements?entity=stp-westmere&predicate=name").json()["items"]
    cited = asked.get(f"/cite/{statement['id']}").json()
    where = f"characters {statement['start']}–{statement['end']}"
    assert cited["plain"] == (
        f"Ambleford Council (2019-06) Westmere plan of June 2019. “Westmere STP” ({where}). "
        "http://127.0.0.1:8765/documents/document-plan-2019. "
        f"http://127.0.0.1:8765/statements/{statement['id']}"
    )
    assert cited["csl"]["issued"] == {"date-parts": [[2019, 6]]}
    bibtex = asked.get(f"/cite/{statement['id']}?format=bibtex")
    assert bibtex.headers["content-type"] == "application/x-bibtex; charset=utf-8"
    assert bibtex.text == cited["bibtex"]
    assert bibtex.text.startswith(f"@techreport{{{statement['id']},\n  title = {{Westmere plan of June 2019}},\n")
