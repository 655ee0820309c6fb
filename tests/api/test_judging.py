"""Judging over HTTP, and the change feed that shows it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import neo4j
import orjson
import pytest
from starlette.testclient import TestClient

from api.keys import KeyStore


@pytest.fixture
def judge(landscape: neo4j.Driver, serve: Callable[..., TestClient], tmp_path: Path) -> TestClient:
    """A client with a key that may judge."""
    client = serve()
    client.headers["X-API-Key"] = KeyStore(tmp_path / "keys.json").create("Pat", ("judge", "read"))[1]
    return client


def statement_of(client: TestClient, entity: str, predicate: str) -> str:
    found = client.get(f"/statements?entity={entity}&predicate={predicate}").json()["items"]
    return str(found[0]["id"])


def last_change(client: TestClient) -> int:
    """The number of the last change, by following the feed."""
    since, address = 0, "/changes?limit=1000"
    while address:
        page = client.get(address).json()
        numbers = [row["seq"] for row in page["items"]]
        assert numbers == list(range(since + 1, since + 1 + len(numbers)))
        since, address = (numbers or [since])[-1], page["next"]
    return since


def test_a_statement_is_rejected_and_the_judgement_taken_back(judge: TestClient, tmp_path: Path) -> None:
    statement = statement_of(judge, "hwb-AMB", "made")
    before, since = judge.get("/commitments/commitment-a1").json(), last_change(judge)
    made = judge.post("/judgements", json={"kind": "reject", "statement": statement, "why": "Another board."})
    assert made.status_code == 201, made.text
    judgement = made.json()
    assert (judgement["verdict"], judgement["who"], judgement["undone_at"]) == ("negative", "Pat", None)
    assert made.headers["Location"].endswith(f"/judgements/{judgement['id']}")
    assert [row["id"] for row in judge.get("/judgements?kind=reject&who=Pat").json()["items"]] == [judgement["id"]]
    assert [row["id"] for row in judge.get("/judgements?entity=hwb-AMB").json()["items"]] == [judgement["id"]]
    after = judge.get("/commitments/commitment-a1").json()
    assert {r["predicate"] for r in before["relations"]} - {r["predicate"] for r in after["relations"]} == {"made"}
    changes = judge.get(f"/changes?since={since}").json()["items"]
    assert [(row["kind"], row["judgement"]) for row in changes] == [("judged", judgement["id"])]
    assert judge.get(f"/statements/{statement}").json()["ruling"] == "reject"
    undone = judge.post(f"/judgements/{judgement['id']}/undo", json={"why": "It was this board.", "who": "Sam"})
    assert (undone.status_code, undone.json()["undone_by"]) == (200, "Sam")
    assert judge.get("/commitments/commitment-a1").json() == before
    assert judge.get("/judgements").json()["items"] == []
    assert len(judge.get("/judgements?undone=yes").json()["items"]) == 1
    lines = [orjson.loads(line) for line in (tmp_path / "audit.jsonl").read_bytes().splitlines()]
    assert [(line["kind"], line["who"], bool(line["key"])) for line in lines] == [
        ("reject", "Pat", True),
        ("undo", "Sam", True),
    ]


def test_a_statement_is_corrected(judge: TestClient) -> None:
    statement = statement_of(judge, "hwb-AMB", "made")
    said = {"subject": "council-AMB", "predicate": "made", "object": "commitment-a1"}
    made = judge.post(
        "/judgements", json={"kind": "correct", "statement": statement, "replacement": said, "why": "The council did."}
    )
    assert made.status_code == 201, made.text
    makers = judge.get("/commitments?fields=id,made_by&sort=id").json()["items"][0]
    assert makers == {"id": "commitment-a1", "made_by": ["council-AMB"]}
    judge.post(f"/judgements/{made.json()['id']}/undo", json={"why": "x"})


def test_entities_are_merged_and_split(judge: TestClient) -> None:
    body = {"kind": "merge", "entity": "programme-home-first", "other": "programme-closer-to-home", "why": "One."}
    made = judge.post("/judgements", json=body)
    assert made.status_code == 201, made.text
    moved = judge.get("/programmes/programme-home-first")
    assert (moved.status_code, moved.headers["Location"].rpartition("/")[2]) == (301, "programme-closer-to-home")
    assert judge.post(f"/judgements/{made.json()['id']}/undo", json={"why": "Two."}).status_code == 200
    assert judge.get("/programmes/programme-home-first").status_code == 200
    papers = {"entity": "person-joan-pike", "documents": ["document-briefing-2019"]}
    split = judge.post("/judgements", json={"kind": "split", "why": "Another.", **papers}).json()
    assert split["other"] == "person-joan-pike-2"
    assert judge.get("/people/person-joan-pike-2").status_code == 200
    judge.post(f"/judgements/{split['id']}/undo", json={"why": "One."})


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"kind": "reject", "why": "x"}, 400),
        ({"kind": "reject", "statement": "statement-none", "why": "x"}, 404),
        ({"kind": "reject", "statement": "statement-none"}, 400),
        ({"kind": "nothing", "statement": "statement-x", "why": "x"}, 400),
        ({"kind": "reject", "statement": "statement-x", "entity": "ccg-00X", "why": "x"}, 400),
        ({"kind": "correct", "statement": "statement-x", "replacement": {"value": 1}, "why": "x"}, 404),
        ({"kind": "correct", "statement": "statement-x", "replacement": {}, "why": "x"}, 400),
        ({"kind": "merge", "entity": "ccg-00X", "other": "nobody-x", "why": "x"}, 404),
        ({"kind": "merge", "entity": "ccg-00X", "other": "ccg-00X", "why": "x"}, 400),
        ({"kind": "split", "entity": "ccg-00X", "documents": "x", "why": "x"}, 400),
        ({"kind": "reject", "statement": "statement-x", "why": "\x00"}, 400),
        ({"kind": "reject", "statement": "statement-x", "why": "x", "more": 1}, 400),
        ([], 400),
    ],
)
def test_wrong_judgements_change_nothing(body: Any, status: int, judge: TestClient) -> None:
    since = last_change(judge)
    assert judge.post("/judgements", json=body).status_code == status
    assert last_change(judge) == since


def test_the_feed_is_of_a_thing_or_a_paper(judge: TestClient) -> None:
    rows = judge.get("/changes?entity=icb-QX1&kind=recorded").json()["items"]
    assert {row["subject"] for row in rows} == {"icb-QX1"}
    assert rows[0]["quote"] == "QX1,Westmere ICB"
    assert judge.get("/changes?document=document-plan-2019&kind=document&format=csv").text.count("\r\n") == 2
    assert judge.get("/changes?since=-1").status_code == 400
