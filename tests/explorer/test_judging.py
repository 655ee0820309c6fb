"""Judging in the browser: with a key, by keys, and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import neo4j
import pytest
from playwright.sync_api import Browser, expect

from api.keys import KeyStore
from joinedup.settings import Settings
from tests.api.conftest import uvicorn_of

RULING = "MATCH (s:Statement {id: $id}) WHERE s.retracted_at IS NULL RETURN s.ruling AS ruling"


@pytest.fixture
def with_key(landscape: neo4j.Driver, service_settings: Settings, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """A service and a key that may judge."""
    settings = replace(service_settings, home=str(tmp_path))
    key = KeyStore(tmp_path / "keys.json").create("reviewer", ("judge",))[1]
    with uvicorn_of(settings) as address:
        yield address, key


def test_a_statement_is_rejected_by_a_key_and_the_judgement_undone(
    with_key: tuple[str, str], browser: Browser, driver: neo4j.Driver
) -> None:
    address, key = with_key
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("/judge?document=document-plan-2019")
    page.wait_for_selector("body[data-ready=judge]")
    card = page.locator(".judge-card").first
    statement = card.get_attribute("data-statement")
    card.focus()
    page.keyboard.press("r")
    expect(page.locator("#said")).to_contain_text("Give a key")
    page.get_by_label("Key with the scope judge").fill("ju_wrong")
    card.focus()
    page.keyboard.press("r")
    expect(page.get_by_role("alert")).to_contain_text("not known here")
    page.get_by_label("Key with the scope judge").fill(key)
    card.focus()
    page.keyboard.press("r")
    expect(card.locator(".verdict")).to_have_text("rejected")
    assert ruling(driver, statement) == "reject"
    expect(page.locator(".judge-card").nth(1)).to_be_focused()
    page.keyboard.press("z")
    expect(page.locator("#said")).to_have_text("The judgement was undone.")
    assert ruling(driver, statement) is None
    context.close()


def ruling(driver: neo4j.Driver, statement: str | None) -> str | None:
    with driver.session() as session:
        row = session.run(RULING, id=statement).single()
        return row["ruling"] if row else None
