"""What was known before a change is answered as it was answered then, by every route that takes known_at."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import neo4j
from starlette.testclient import TestClient

from graph.store.withdrawing import withdraw
from ontology.vocabulary import Vocabulary

ASKED = (
    "/bodies",
    "/bodies?type=Commissioner&as_of=2022-07-01&sort=-name",
    "/bodies?member_of=stp-westmere",
    "/bodies?name=SELECT&fields=id,name,latitude",
    "/bodies?covers=area-ambleford",
    "/people",
    "/people?body=council-AMB&as_of=2019-06-01",
    "/people?as_of=1990-01-01",
    "/posts?person=person-joan-pike",
    "/programmes?body=ccg-00X",
    "/programmes?component_of=programme-closer-to-home",
    "/figures?unit=GBP&least=2000000",
    "/commitments",
    "/commitments?body=council-AMB&role=made",
    "/commitments?programme=programme-closer-to-home&sort=-amount_gbp",
    "/commitments?place=area-ambleford",
    "/commitments?document=document-plan-2019&type=Request",
    "/commitments?due_from=2019-01-01&due_to=2019-12-31",
    "/commitments?status=undated",
    "/commitments?text=centre&as_of=2018-12-31",
    "/commitments?pounds_from=1",
    "/documents?as_of=2018-12-31",
    "/documents?published_by=council-AMB",
    "/areas",
    "/relations",
    "/relations?entity=council-AMB&sort=-valid_from",
    "/relations?predicate=member_of&as_of=2017-01-01",
    "/relations?subject_type=Commissioner&sort=object",
    "/bodies/ccg-00X",
    "/bodies/ccg-00X?as_of=2017-01-01",
    "/entities/programme-closer-to-home",
    "/areas/area-ambleford",
    "/network/trust-RX1?depth=2",
    "/network/ccg-00X?depth=3&as_of=2018-06-01",
    "/compare?left=ccg-00X&right=council-AMB",
    "/compare?left=area-ambleford&right=council-AMB",
    "/compare?left=ccg-00X&left_on=2015-01-01&right_on=2017-01-01",
    "/timeline/hwb-AMB",
    "/timeline/ccg-00X?since=2015-01-01",
    "/statistics",
    "/statistics?as_of=2022-07-01",
    "/statistics/commitments?by=place",
    "/statistics/commitments?by=year&body=ccg-00X",
    "/statistics/commitments?by=body",
    "/statements?entity=ccg-00X",
    "/search?q=ambleford+ccg",
    "/search?q=westmere&as_of=2020-01-01&sort=name",
    "/search/quotes?q=scrutinises",
    "/queries/people_of_body?body=hwb-AMB",
    "/queries/commitment_ledger?as_of=2019-10-01",
    "/queries/bodies_of_type?type=Commissioner&as_of=2022-07-01&sort=-body_name",
)

# What rows tell of the time since, or only of today; the score of words depends on all other words.
SINCE = ("retracted_at", "score", "subject_name", "object_name", "shown_by", "shown_words")


def answers(client: TestClient, known_at: str = "") -> dict[str, Any]:
    """Each answer, page after page where it has pages."""
    found = {}
    for address in ASKED:
        then = f"{'&' if '?' in address else '?'}known_at={known_at}" if known_at else ""
        answer = client.get(address + then)
        assert answer.status_code == 200, (address, answer.text)
        value = answer.json()
        if "limit" in address and value["next"]:
            value["items"] += client.get(value["next"]).json()["items"]
        for row in value.get("items", []):
            for since in SINCE:
                row.pop(since, None)
        found[address] = value
    return found


def test_what_was_known_then_is_what_was_answered_then(
    landscape: neo4j.Driver, serve: Callable[..., TestClient]
) -> None:
    client = serve()
    before = answers(client)
    assert all(value.get("items", [1]) or address == "/people?as_of=1990-01-01" for address, value in before.items())
    moment = datetime.now(UTC).isoformat().replace("+00:00", "Z")
    assert answers(client, moment) == before
    withdraw(landscape, ["document-plan-2019"], Vocabulary.load())
    changed = answers_after(client)
    assert changed["/bodies?member_of=stp-westmere"] == []
    then = answers(client, moment)
    for address in ASKED:
        rows, wanted = then[address].get("items", []), before[address].get("items", [])
        assert [(address, *pair) for pair in zip(rows, wanted, strict=False) if pair[0] != pair[1]] == []
        assert (address, then[address]) == (address, before[address])
    assert client.get("/bodies/stp-westmere?known_at=2001-01-01").status_code == 404
    assert client.get("/bodies?known_at=2001-01-01").json()["items"] == []


def answers_after(client: TestClient) -> dict[str, Any]:
    """The rows of today of some lists."""
    return {a: client.get(a).json()["items"] for a in ("/bodies?member_of=stp-westmere",)}


def test_pages_of_the_past_hold_each_row_once(landscape: neo4j.Driver, serve: Callable[..., TestClient]) -> None:
    client = serve()
    moment = datetime.now(UTC).isoformat().replace("+00:00", "Z")
    with landscape.session() as session:  # anything that comes later
        session.run("MATCH (c:Counter {id: 'seq'}) SET c.at = datetime() + duration({days: 1})").consume()
    for path in ("/bodies", "/relations"):
        for sort in ("valid_from", "-valid_from"):
            whole = client.get(f"{path}?sort={sort}&known_at={moment}&limit=1000").json()["items"]
            found, address = [], f"{path}?sort={sort}&known_at={moment}&limit=2"
            while address:
                page = client.get(address).json()
                found += page["items"]
                address = page["next"]
            assert found == whole
            assert len(whole) > 2
