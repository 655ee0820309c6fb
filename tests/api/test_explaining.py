"""What goes wrong: a page for a browser, problem details for programs, of the same status."""

from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.keys import KeyStore
from api.pages.addresses import Addresses
from api.pages.explaining import searched
from ontology.vocabulary import Vocabulary

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
PAGE, PROBLEM = "text/html; charset=utf-8", "application/problem+json"
WRONG = (
    ("/nowhere", 404, "There is nothing at /nowhere."),
    ("/body/ccg-none", 404, "Nothing here has the id"),
    ("/body/%27", 400, "is not an id"),
    ("/ledger?as_of=soon", 400, "is not a day"),
    ("/ask/no_such_question", 404, "There is nothing at /ask/no_such_question."),
    ("/bodies?limit=0", 400, "limit: 0 is too small"),
    ("/data/ccg-none?form=x", 400, "There is no parameter"),
)


@pytest.mark.parametrize(("address", "status", "words"), WRONG)
def test_a_browser_is_given_a_page(address: str, status: int, words: str, asked: TestClient) -> None:
    answer = asked.get(address, headers={"Accept": BROWSER})
    assert (answer.status_code, answer.headers["content-type"]) == (status, PAGE)
    assert words in answer.text
    assert '<input id="q" name="q" type="search"' in answer.text
    assert "script-src 'self';" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert asked.head(address, headers={"Accept": BROWSER}).status_code == status


@pytest.mark.parametrize(("address", "status", "words"), WRONG)
@pytest.mark.parametrize("accept", ["application/json", "application/problem+json, text/html;q=0.5"])
def test_a_program_is_given_problem_details(
    accept: str, address: str, status: int, words: str, asked: TestClient
) -> None:
    answer = asked.get(address, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (status, PROBLEM)
    assert words in answer.json()["detail"]


def test_without_a_wish_each_address_answers_in_its_own_way(asked: TestClient) -> None:
    for address, media in (("/nowhere", PROBLEM), ("/bodies?limit=0", PROBLEM), ("/body/ccg-none", PAGE)):
        assert asked.get(address).headers["content-type"] == media


def test_who_is_not_let_in_reads_why_in_the_site_s_own_look(serve: Callable[..., TestClient], tmp_path: Path) -> None:
    client = serve(access="private", rate="", key_rate="")
    answer = client.get("/", headers={"Accept": BROWSER})
    assert (answer.status_code, answer.headers["content-type"]) == (401, PAGE)
    assert answer.headers["www-authenticate"].startswith("ApiKey")
    assert "This takes a key with the scope read" in answer.text
    assert 'type="search"' not in answer.text
    style = answer.text.partition('rel="stylesheet" href="')[2].partition('"')[0]
    assert client.get(style).status_code == 200
    key = KeyStore(tmp_path / "keys.json").create("reader", ("read",))[1]
    assert client.get("/nowhere", headers={"Accept": BROWSER, "X-API-Key": key}).status_code == 404


def test_what_nobody_foresaw_is_a_page_as_well(asked: TestClient) -> None:
    async def broken() -> None:
        raise ZeroDivisionError("a secret of the inside")

    asked.app.router.add_api_route("/broken", broken, methods=["GET"])  # type: ignore[attr-defined]
    kind = TestClient(asked.app, base_url=str(asked.base_url), client=("127.0.0.1", 1), raise_server_exceptions=False)
    answer = kind.get("/broken", headers={"Accept": BROWSER})
    assert (answer.status_code, answer.headers["content-type"]) == (500, PAGE)
    assert "Something went wrong here" in answer.text
    assert "secret" not in answer.text
    assert kind.get("/broken").headers["content-type"] == PROBLEM


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/body/council-south-mere", "south mere"), ("/body/sub-icb-QX1", "QX1"), ("/body/ccg-none/", "none"),
        ("/closer_to-home", "closer to home"), ("/", ""), ("/a%3Cscript", "a<script"),
    ],
)  # fmt: skip
def test_the_end_of_an_address_becomes_words_to_search_for(path: str, words: str) -> None:
    assert searched(path, Addresses(Vocabulary.load(), "http://127.0.0.1:8765")) == words
