"""What the pages say of files, settings and commands is so."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import fields
from itertools import pairwise
from pathlib import Path

import pytest

from joinedup.settings import Settings

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


# Defaults that each machine has of its own.
BY_MACHINE = {"home": "`joinedup` in your user's data folder", "cache": "`joinedup` in your user's cache folder"}


def settings_table() -> Iterator[str]:
    for field in fields(Settings):
        default = BY_MACHINE.get(field.name) or (f"`{field.default}`" if field.default else "")
        yield f"| `{field.metadata['variable']}` | {field.metadata['meaning']} | {default} |"


def test_the_page_of_settings_lists_each_as_it_is(regenerate: bool) -> None:
    page = ROOT / "docs" / "settings.md"
    text = page.read_text(encoding="utf-8")
    head = text[: text.index("|---|---|---|\n") + len("|---|---|---|\n")]
    wanted = head + "\n".join(settings_table()) + "\n"
    if regenerate:
        page.write_text(wanted, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == wanted


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_rule_of_every_table_is_as_wide_as_its_head(page: Path) -> None:
    """Where it is not, browsers show a table as lines of bars."""
    lines = page.read_text(encoding="utf-8").replace(r"\|", "").splitlines()
    tables = [(head, rule) for head, rule in pairwise(lines) if re.fullmatch(r"\|[|: -]+\|", rule)]
    assert [head for head, rule in tables if head.count("|") != rule.count("|")] == []


def test_every_make_target_that_a_page_names_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    texts = [page.read_text(encoding="utf-8") for page in PAGES]
    named = {target for text in texts for target in re.findall(r"(?:`|^)make ([a-z]+)", text, re.MULTILINE)}
    assert named - targets == set()
    assert {"demo", "test"} <= named


def test_every_target_of_the_makefile_is_explained_or_part_of_one_that_is() -> None:
    said = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    explained = {line.split()[0] for line in said.stdout.splitlines()}
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert targets - explained == {"format", "lint", "arrows", "types", "derived"}


def test_no_page_and_no_source_names_a_place_of_one_machine() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    here = re.compile(r"(?<![\w}])/(work|root|home)/[a-z]")
    found = [
        name
        for name in tracked
        if name.endswith((".md", ".py", ".yml", ".toml", ".cypher", "Makefile", "run"))
        and here.search((ROOT / name).read_text(encoding="utf-8"))
    ]
    assert found == []
