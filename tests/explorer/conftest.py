"""A real browser before a real service over the session's Neo4j, with an invented landscape in it."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import neo4j
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from graph.store.loading import load
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary
from tests.api.conftest import service_settings, uvicorn_of
from tests.explorer.hostile import hostile
from tests.explorer.merger import merger
from tests.graph.sample import sample_documents
from tests.queries.landscape import plan

__all__ = ["service_settings"]

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PATIENCE = 120_000  # milliseconds, for a slow and busy machine
expect.set_options(timeout=PATIENCE)
OWN = ("blob:", "data:")
SCREENSHOTS = Path(__file__).parents[2] / "screenshots"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium, for one module: while it runs, no other test could run a loop of its own."""
    path = os.environ.get("JOINEDUP_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
    assert path, "There is no Chromium. `make browser` installs it, or says what to install."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def landscape(driver: neo4j.Driver) -> neo4j.Driver:
    """The store's sample, the plan and a hostile paper, with search indexes up to date."""
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
    load(driver, [*sample_documents(), plan(), hostile(), merger()], Vocabulary.load())
    with driver.session() as session:
        session.run("CALL db.awaitIndexes(60)").consume()
        session.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()").consume()
    return driver


@pytest.fixture(scope="module")
def site(
    landscape: neo4j.Driver, service_settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a service over the landscape."""
    home = str(tmp_path_factory.mktemp("explorer"))
    with uvicorn_of(replace(service_settings, home=home)) as address:
        yield address


@pytest.fixture
def context(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """A fresh profile of the browser whose pages may not say anything on the console, and fetch from the site alone."""
    made = browser.new_context(base_url=site, viewport={"width": 1280, "height": 900})
    made.set_default_timeout(PATIENCE)
    yield made
    made.close()


@pytest.fixture
def quiet() -> Callable[[str], None]:
    """Names words that the console may say in this test, such as the status of an answer that is meant to fail."""
    allowed: list[str] = []

    def allow(words: str) -> None:
        allowed.append(words)

    allow.words = allowed  # type: ignore[attr-defined]
    return allow


@pytest.fixture
def page(context: BrowserContext, site: str, quiet: Callable[[str], None]) -> Iterator[Page]:
    """A page in it. What it says on the console, or fetches from elsewhere, fails the test."""
    made = context.new_page()
    said: list[str] = []
    made.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    made.on("pageerror", lambda error: said.append(str(error)))
    made.on("request", lambda request: None if request.url.startswith((*OWN, site)) else said.append(request.url))
    yield made
    allowed: list[str] = quiet.words  # type: ignore[attr-defined]
    assert [words for words in said if not any(one in words for one in allowed)] == []
