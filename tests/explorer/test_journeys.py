"""The ways through the explorer, in a real browser: what a person does, and what they see."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import httpx
from playwright.sync_api import Browser, Page, expect

from tests.explorer.types import PAGES


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
    page.locator("tbody a.thing", has_text="Pay £300,000 for Closer to Home").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pay £300,000 for Closer to Home")
    page.locator(".quote figcaption a").first.click()
    page.wait_for_url(re.compile("/paper/document-plan-2019.*#here"))
    assert "promised £300,000 for Closer to Home" in "".join(page.locator(".paper-text .here").all_inner_texts())
    expect(page.locator(".paper-text .here").first).to_be_in_viewport()


def test_a_marked_passage_tells_what_rests_on_it(page: Page) -> None:
    page.goto("/paper/document-plan-2019")
    passage = page.locator(".paper-text a.said", has_text="Joan Pike").first
    passage.hover()
    expect(page.locator("#card")).to_contain_text("Joan Pike")
    page.mouse.move(0, 0)
    expect(page.locator("#card")).to_be_hidden()
    passage.focus()
    expect(page.locator("#card")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()
    passage.click()
    page.wait_for_url("**/statement/**")
    expect(page.locator("mark.here")).to_contain_text("Joan Pike")


def test_the_slider_shows_groups_merge(page: Page) -> None:
    page.goto("/landscape?as_of=2020-03-01")
    page.wait_for_selector("body[data-ready=landscape]")
    dot = page.locator(".dot[data-id=ccg-01Y]")
    merged = page.locator(".dot[data-id=ccg-03Y]")
    expect(dot).to_be_visible()
    expect(merged).to_be_hidden()
    page.get_by_label("Move through time").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", level=1)).to_have_text("The landscape on 1 April 2020")
    expect(dot).to_be_hidden()
    expect(merged).to_be_visible()
    expect(page.locator("#changes-said")).to_contain_text("1 April 2020: 2 bodies went into 1.")
    expect(page.locator("#changes-said")).to_contain_text("NHS Northfield CCG, NHS Southfield CCG → NHS Twofields CCG")
    expect(page.locator("#systems")).to_contain_text("NHS Twofields CCG")
    assert "as_of=2020-04-01" in page.url


def test_two_days_stand_side_by_side(page: Page) -> None:
    page.goto(PAGES["landscape-two-days"])
    expect(page.locator("svg.map")).to_have_count(2)
    expect(page.get_by_text("What changed between the two days")).to_be_visible()
    expect(page.locator("main")).to_contain_text("NHS Northfield CCG, NHS Southfield CCG → NHS Twofields CCG")


def test_a_named_query_is_run_and_downloaded(page: Page) -> None:
    page.goto("/ask")
    page.get_by_role("link", name="Commitments due in a time").click()
    page.get_by_label("To (needed)").fill("2025-12-31")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator("table.result tbody tr").first).to_be_visible()
    address = page.get_by_role("link", name="Download as CSV").get_attribute("href") or ""
    rows = list(csv.DictReader(io.StringIO(httpx.get(page.url.split("/ask")[0] + address.partition("8765")[2]).text)))
    assert len(rows) == page.locator("table.result tbody tr").count() > 0
    page.get_by_role("tab", name="Graph").click()
    expect(page.locator(".graph[data-drawn]")).to_be_visible()


def test_cypher_is_completed_run_drawn_and_kept_in_the_address(page: Page) -> None:
    page.goto("/ask/cypher")
    page.wait_for_selector("body[data-ready=editor]")
    editor = page.get_by_label("Query in Cypher")
    editor.click()
    page.keyboard.type("MATCH p = (b:ClinicalC")
    expect(page.locator(".cm-tooltip-autocomplete li", has_text="ClinicalCommissioningGroup")).to_be_visible()
    page.wait_for_timeout(100)  # completion takes no Enter within its first moments
    page.keyboard.press("Enter")
    page.keyboard.type(")-[:SUCCEEDS]->(o")
    page.keyboard.press("End")
    page.keyboard.type(" RETURN p, b.name AS name, 3 AS many")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#said")).to_contain_text("2 rows")
    expect(page.locator("#result table")).to_contain_text("NHS Twofields CCG")
    page.get_by_role("tab", name="Graph").click()
    expect(page.locator(".graph[data-drawn='3']")).to_be_visible()
    page.get_by_role("tab", name="Chart").click()
    expect(page.locator("canvas[role=img]").last).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download as CSV").click()
    assert Path(waiting.value.path()).read_text(encoding="utf-8").startswith("p,name,many")
    page.reload()
    page.wait_for_selector("body[data-ready=editor]")
    expect(page.get_by_label("Query in Cypher")).to_contain_text("SUCCEEDS")


def test_refused_cypher_shows_why(page: Page, quiet: Callable[[str], None]) -> None:
    quiet("422")
    page.goto("/ask/cypher#q=MATCH%20(n)%20DETACH%20DELETE%20n")
    page.wait_for_selector("body[data-ready=editor]")
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_role("alert")).to_contain_text("DetachDelete, which is not let through here")


def test_the_ledger_is_filtered_sorted_and_downloaded(page: Page, site: str) -> None:
    page.goto("/ledger?as_of=2019-06-15")
    page.get_by_label("Deadline", exact=True).select_option("overdue")
    page.get_by_role("button", name="Show").last.click()
    page.wait_for_url("**timing=overdue**")
    statuses = page.locator(".status").all_inner_texts()
    assert statuses
    assert set(statuses) == {"past its deadline"}
    address = page.get_by_role("link", name="Download as CSV").get_attribute("href") or ""
    rows = list(csv.DictReader(io.StringIO(httpx.get(site + address.partition("8765")[2]).text)))
    assert [row["timing"] for row in rows] == ["overdue"] * len(statuses)
    assert all(row["quote"] for row in rows)


def test_the_surroundings_grow_with_a_key(page: Page) -> None:
    page.goto("/body/council-AMB")
    graph = page.locator("[data-network]")
    graph.scroll_into_view_if_needed()
    expect(page.locator("[data-network][data-drawn]")).to_be_visible()
    said = page.locator(".graph-said")
    expect(said).to_contain_text("Ambleford Council is linked with")
    before = int(graph.get_attribute("data-drawn") or 0)
    assert before > 3
    graph.focus()
    for _ in range(before):
        page.keyboard.press("ArrowRight")
        if "shows what it is linked with" in said.inner_text():
            break
    page.keyboard.press("Enter")
    expect(said).to_have_text(re.compile(r"is linked with \d+ thing"))
    expect(said).not_to_contain_text("Ambleford Council is linked with")


def test_by_keyboard_alone_from_the_start_to_a_paper(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Find a body")).to_be_focused()
    page.keyboard.type("westmere plan of june")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find?**")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('a[href*=\"/paper/document-plan-2019\"]')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/paper/document-plan-2019**")


def test_reading_works_without_javascript(browser: Browser, site: str) -> None:
    context = browser.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Find a body").fill("ambelford council")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="Ambleford Council", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ambleford Council")
    page.goto("/landscape?as_of=2020-04-01")
    expect(page.locator("#systems")).to_contain_text("NHS Twofields CCG")
    page.goto("/paper/document-plan-2019")
    page.locator(".paper-text a.said").first.click()
    expect(page.locator("mark.here")).to_be_visible()
    page.goto("/ask/commitments_due?to=2025-12-31")
    expect(page.locator("table.result tbody tr").first).to_be_visible()
    context.close()


def test_as_of_stays_in_the_address_from_page_to_page(page: Page) -> None:
    page.goto("/body/ccg-00X")
    page.locator("#as-of").fill("2018-06-01")
    page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_url("**/body/ccg-00X?as_of=2018-06-01")
    page.locator("main a.thing").first.click()
    page.wait_for_url("**as_of=2018-06-01**")


def test_an_id_leads_a_browser_to_the_page(page: Page, site: str) -> None:
    answer = httpx.get(f"{site}/id/ccg-00X", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["location"]) == (303, "http://127.0.0.1:8765/body/ccg-00X")
