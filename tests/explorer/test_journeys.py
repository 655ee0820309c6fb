"""The ways through the explorer, in a real browser: what a person does, and what they see."""

import re

from playwright.sync_api import Page, expect


def test_a_body_is_found_by_a_misspelt_name(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Find a body").press_sequentially("amblefrod counci")
    option = page.get_by_role("option", name=re.compile("Ambleford Council"))
    expect(option.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/body/council-AMB")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ambleford Council")


def test_a_commitment_leads_to_its_very_words(page: Page) -> None:
    page.goto("/ledger")
    page.get_by_role("link", name="Pay £300,000 for Closer to Home", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pay £300,000 for Closer to Home")
    page.locator(".quote figcaption a").first.click()
    page.wait_for_url(re.compile("/paper/document-plan-2019.*#here"))
    assert "promised £300,000 for Closer to Home" in "".join(page.locator(".paper-text .here").all_inner_texts())
    expect(page.locator(".paper-text .here").first).to_be_in_viewport()
