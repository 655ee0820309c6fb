"""Every type of page: accessible in both themes, fitting a phone, valid, and as safe as it says."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import FloatRect, Page

from tests.explorer.conftest import SCREENSHOTS
from tests.explorer.hostile import LONG
from tests.explorer.types import ERRORS, PAGES

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "api" / "frontend" / "node_modules"
SEVERE = {"serious", "critical"}
RUN_AXE = """async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const {violations} = await axe.run(document, {runOnly: tags});
  return violations.map(v => ({id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 3).map(n => n.html)}));
}"""


@pytest.fixture(scope="session")
def axe() -> str:
    """The text of axe-core."""
    return (MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def settled(page: Page) -> None:
    """Wait until the page's scripts and requests are done."""
    page.wait_for_load_state("networkidle")
    if page.locator("[data-landscape]").count():
        page.wait_for_selector("body[data-ready=landscape]")
    if page.locator("#asker").count():
        page.wait_for_selector("body[data-ready=editor]")


def picture(page: Page, name: str) -> None:
    """A picture of the page, or of its beginning, for looking at."""
    SCREENSHOTS.mkdir(exist_ok=True)
    width, height = page.evaluate("[innerWidth, Math.min(document.documentElement.scrollHeight, 3000)]")
    clip: FloatRect = {"x": 0, "y": 0, "width": width, "height": height}
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True, clip=clip, timeout=90_000)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_in_both_themes_and_fits_a_phone(
    name: str, page: Page, axe: str, quiet: Callable[[str], None]
) -> None:
    if name in ERRORS:
        quiet(str(ERRORS[name]))
    page.goto(PAGES[name])
    settled(page)
    page.evaluate(axe)
    found: list[Any] = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        picture(page, f"{name}-{theme}")
        found += [v | {"theme": theme} for v in page.evaluate(RUN_AXE) if v["impact"] in SEVERE]
    assert found == []
    page.set_viewport_size({"width": 360, "height": 740})
    picture(page, f"{name}-phone")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_check_of_accessibility_can_fail(page: Page, axe: str) -> None:
    page.goto("/open-data")
    page.evaluate("document.querySelector('main').innerHTML += '<img src=\"data:,\"><button></button>'")
    page.evaluate(axe)
    assert {"image-alt", "button-name"} <= {v["id"] for v in page.evaluate(RUN_AXE) if v["impact"] in SEVERE}


def test_html_is_valid(site: str, tmp_path: Path) -> None:
    for name, path in PAGES.items():
        text = httpx.get(site + path, headers={"Accept": "text/html"}, timeout=60).text
        (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
    assert validated(tmp_path) == []


def test_the_check_of_html_can_fail(tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text("<!doctype html><html lang=en><title>x</title><p><div id=a></div><p id=a>")
    assert validated(tmp_path) != []


def validated(folder: Path) -> list[str]:
    """What html-validate says of the pages in the folder."""
    path = f"{os.environ['PATH']}{os.pathsep}{ROOT / '.venv' / 'bin'}"
    node = shutil.which("node", path=path)
    assert node, "There is no Node. `make setup` sees to one."
    command = [node, str(ROOT / "api" / "frontend" / "validate.mjs"), str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_carries_its_address_title_description_and_policy(name: str, site: str) -> None:
    answer = httpx.get(site + PAGES[name], headers={"Accept": "text/html"}, timeout=60)
    assert answer.status_code == ERRORS.get(name, 200)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "<script>" not in answer.text
    assert " style=" not in answer.text
    assert "<title>" in answer.text
    assert '<meta name="description" content="' in answer.text
    if name not in ERRORS:
        assert "application/json" in answer.text or "text/html" in answer.text
    assert "set-cookie" not in answer.headers


def test_each_page_of_a_thing_links_its_data(site: str) -> None:
    with httpx.Client(base_url=site, timeout=60) as client:
        text = client.get("/body/ccg-00X?as_of=2018-01-01").text
        for address in (
            "/bodies/ccg-00X?as_of=2018-01-01",
            "/data/ccg-00X?format=turtle&amp;as_of=2018-01-01",
            "/statements?entity=ccg-00X&amp;format=csv&amp;as_of=2018-01-01",
        ):
            assert f'href="http://127.0.0.1:8765{address}"' in text
            assert client.get(address.replace("&amp;", "&")).status_code == 200


@pytest.mark.parametrize(
    "name", ["hostile-paper", "hostile-body", "long-name", "hostile-commitment", "judge", "ledger"]
)
def test_hostile_names_are_text(name: str, page: Page) -> None:
    page.goto(PAGES[name])
    settled(page)
    assert page.title().endswith("– joinedup")
    assert page.locator("main script, main img").count() == 0
    text = page.content()
    assert not set(text) & set("\u202e\u202c\u2067\u2066")
    assert page.locator('a[href^="javascript"]').count() == 0
    assert page.locator("[onmouseover], [onerror]").count() == 0


def test_a_name_of_5000_characters_is_shown_in_short_with_the_whole_one_click_away(page: Page) -> None:
    page.goto("/body/body-long")
    heading = page.get_by_role("heading", level=1)
    assert len(heading.inner_text()) < 260
    page.get_by_text("The whole name (5,000 characters)").click()
    assert page.locator("p.long").inner_text() == LONG


def test_built_files_are_kept_and_nothing_else_is_given(site: str) -> None:
    with httpx.Client(base_url=site) as client:
        name = json.loads((ROOT / "api" / "static" / "manifest.json").read_text())["site.css"]
        given = client.get(f"/static/{name}")
        assert (given.status_code, given.headers["content-type"]) == (200, "text/css; charset=utf-8")
        assert "immutable" in given.headers["cache-control"]
        for wrong in ("manifest.json", "..%2Fpages%2Frouter.py", "built-from", "none.js"):
            assert client.get(f"/static/{wrong}").status_code == 404, wrong
