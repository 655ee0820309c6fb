"""The explorer on a large graph: the page of the best-connected body beside its JSON, and a graph of 2,000 nodes."""

import os
import shutil
import statistics
import sys
import time
from collections.abc import Iterator

import httpx
from playwright.sync_api import Page, sync_playwright

from benchmarks.server import own_server
from benchmarks.service import serving
from graph.store.loading import load
from ontology.stated import StatedDocument
from ontology.statement import Statement
from ontology.vocabulary import Vocabulary

STATEMENTS = int(os.environ.get("BENCH_STATEMENTS", "200000"))
A_PAPER = 500  # statements
HUB = "council-hub"
ROUNDS = 7
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
# Notes the time between every two frames, in milliseconds, in `window.frames`.
WATCH = """() => {
  window.frames = [];
  let last = performance.now();
  const watch = () => {
    const now = performance.now();
    window.frames.push(now - last);
    last = now;
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
}"""
LONGEST = "Math.max(...window.frames.splice(0))"
QUERY = "MATCH (a:Body {id: 'council-hub'})-[r]-(b:Commitment) RETURN a, r, b LIMIT 2000"


def documents() -> Iterator[StatedDocument]:
    """Papers in each of which one council takes on a hundred commitments of five statements."""
    for number in range(STATEMENTS // A_PAPER):
        document, rows = f"document-{number}", []
        for n in range(A_PAPER // 5):
            commitment = f"commitment-{number}-{n}"
            by = HUB if n % 2 else f"council-{number % 300}"
            rows += [
                (commitment, "type", None, "Action"),
                (commitment, "text", None, f"Do the thing number {n} of paper {number}"),
                (commitment, "deadline", None, f"20{10 + number % 20}-{1 + n % 12:02}"),
                (by, "responsible_for", commitment, None),
                (by, "type", None, "LocalAuthority") if n < 2 else (by, "name", None, f"Council {by[8:]}"),
            ]
        yield StatedDocument(
            id=document, content_hash=str(number), text="x" * len(rows), extractor="bench 1",
            statements=tuple(
                Statement(
                    subject=subject, predicate=predicate, object=obj, value=value, document=document, start=at,
                    end=at + 1, quote="x", extractor="bench 1",
                )
                for at, (subject, predicate, obj, value) in enumerate(rows)
            ),
        )  # fmt: skip


def asked(address: str, path: str) -> list[float]:
    """Milliseconds of answers that are not kept, each as of a day of its own, after one to plan the queries."""
    times = []
    with httpx.Client(base_url=address, timeout=120) as client:
        for day in range(1, ROUNDS + 2):
            began = time.perf_counter()
            client.get(f"{path}?as_of=2018-01-{day:02}").raise_for_status()
            times.append((time.perf_counter() - began) * 1000)
    return sorted(times[1:])


def moved(page: Page) -> dict[str, float]:
    """What is done with the graph of the page → the longest frame meanwhile, in milliseconds."""
    graph = page.locator(".graph")
    page.evaluate(WATCH)
    page.get_by_role("tab", name="Graph").click()
    page.wait_for_selector(".graph[data-drawn]", timeout=120_000)
    page.wait_for_timeout(1_000)
    longest = {"laid out and drawn": page.evaluate(LONGEST)}
    graph.scroll_into_view_if_needed()
    box = graph.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.wait_for_timeout(500)
    page.evaluate(LONGEST)
    page.mouse.down()
    for step in range(30):
        page.mouse.move(box["x"] + 5 + 6 * step, box["y"] + 5 + 4 * step)
    page.mouse.up()
    page.wait_for_timeout(1_000)
    longest["moved"] = page.evaluate(LONGEST)
    page.mouse.move(x, y)
    for step in range(20):
        page.mouse.wheel(0, -150 if step < 10 else 150)
        page.wait_for_timeout(50)
    page.wait_for_timeout(1_000)
    longest["zoomed"] = page.evaluate(LONGEST)
    return longest


def seen(address: str) -> tuple[float, dict[str, float]]:
    """Milliseconds until the page of the body can be used in the browser, and the longest frames of the large graph."""
    browser_path = os.environ.get("JOINEDUP_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    if not browser_path:
        sys.exit("There is no Chromium. `make browser` installs it, or says what to install.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        page = browser.new_page(base_url=address, viewport={"width": 1280, "height": 900})
        page.goto("/")
        times = []
        for day in range(1, ROUNDS + 1):
            page.goto(f"/body/{HUB}?as_of=2018-02-{day:02}", wait_until="load")
            times.append(page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
        page.goto(f"/ask/cypher#q={QUERY}")
        page.wait_for_selector("body[data-ready=editor]")
        page.get_by_role("button", name="Run").click()
        page.wait_for_selector("#tab-graph", timeout=120_000)
        longest = moved(page)
        browser.close()
    return statistics.median(times), longest


def main() -> None:
    """Print the table."""
    with own_server() as server:
        load(server.driver, documents(), Vocabulary.load())
        edges = "RETURN COUNT { (:Entity {id: $id})--() } AS n"
        degree = server.driver.execute_query(edges, id=HUB).records[0]["n"]
        with serving(["joinedup", "serve"], server.environment | {"JOINEDUP_LOG": "none"}) as (port, _):
            address = f"http://127.0.0.1:{port}"
            print(f"{STATEMENTS:,} statements; the body has {degree:,} edges in the graph")
            for name, path in (
                ("page of the body, not kept", f"/body/{HUB}"),
                ("its JSON, not kept", f"/bodies/{HUB}"),
            ):
                times = asked(address, path)
                print(f"{name:46} median {statistics.median(times):7.0f} ms  most {times[-1]:7.0f} ms")
            usable, longest = seen(address)
            print(f"{'page usable in the browser, not kept':46} median {usable:7.0f} ms")
            for name, frame in longest.items():
                print(f"{f'graph of 2,000 nodes, {name}, frame':46}   most {frame:7.0f} ms")


if __name__ == "__main__":
    main()
