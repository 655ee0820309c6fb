"""Releases of an installation are listed and can be downloaded; nothing else can."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.api.conftest import BASE
from tests.graph.release.sample import content, released


@pytest.fixture
def client_and_folder(serve: Callable[..., TestClient], tmp_path: Path) -> tuple[TestClient, Path]:
    (tmp_path / "keys.json").write_text("[]")
    client = serve()
    return client, tmp_path / "releases"


def test_releases_are_listed_and_every_file_is_there(client_and_folder: tuple[TestClient, Path]) -> None:
    client, folder = client_and_folder
    assert client.get("/releases").json() == {"items": []}
    assert client.get("/.well-known/void").status_code == 404
    first = released(folder)
    released(folder, day=date(2026, 11, 2))
    listed = client.get("/releases").json()["items"]
    assert [(row["day"], row["files"]) for row in listed] == [
        (day, f"{BASE}/releases/{day}/") for day in ("2026-11-02", "2026-11-01")
    ]
    assert listed[1]["statements"] == first.summary.statements
    for name, data in content(first.folder).items():
        answer = client.get(f"/releases/2026-11-01/{name}")
        assert (answer.status_code, answer.content) == (200, data), name
    assert client.get("/releases/2026-11-01/graph.nq").headers["content-type"] == "application/n-quads"
    void = client.get("/.well-known/void")
    assert (void.status_code, void.headers["location"]) == (303, f"{BASE}/releases/2026-11-02/description.ttl")
    assert client.get("/releases/2026-11-01").headers["location"] == f"{BASE}/releases/2026-11-01/description.ttl"


@pytest.mark.parametrize(
    "path",
    [
        "/releases/2026-11-01/nothing.txt", "/releases/2026-11-01/%2e%2e/%2e%2e/keys.json", "/releases/2026-11-09",
        "/releases/%2e%2e/keys.json", "/releases/2026-11-01//etc/passwd", "/releases/2026-11-01/csv",
        "/releases/2026-11-01/hidden.txt", "/releases/2026-11-01/a%00b",
    ],
)  # fmt: skip
def test_nothing_else_can_be_read(client_and_folder: tuple[TestClient, Path], path: str) -> None:
    client, folder = client_and_folder
    (released(folder).folder / "hidden.txt").write_text("not listed")
    assert client.get(path).status_code == 404
