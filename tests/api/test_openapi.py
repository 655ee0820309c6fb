"""The OpenAPI document is pinned, and the service answers as it declares, whatever it is asked."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import neo4j
import pytest
from starlette.testclient import TestClient

from joinedup.settings import Settings
from tests.api.conftest import uvicorn_of
from tests.graph.release.sample import released

GOLDEN = Path(__file__).parent / "openapi.json"
SHORT = ("--max-examples=1", "--phases=examples,fuzzing")
LONG = ("--max-examples=90", "--phases=examples,coverage,fuzzing,stateful")
# A cursor, a Cypher text and a batch in JSON have a grammar that no JSON schema tells, so that a call which fits the
# schema may still be refused. Every other check is made.
WITHOUT = "--exclude-checks=positive_data_acceptance"
LEAST_IN_THE_LONG_FORM = 5_000


def test_the_document_is_as_pinned(client: TestClient, request: pytest.FixtureRequest) -> None:
    found = client.get("/openapi.json").json()
    if request.config.getoption("--regenerate"):
        GOLDEN.write_text(json.dumps(found, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
    assert found == json.loads(GOLDEN.read_text("utf-8"))


@pytest.mark.proof
def test_answers_are_as_declared(
    landscape: neo4j.Driver, service_settings: Settings, tmp_path: Path, long_form: bool
) -> None:
    released(tmp_path / "releases")
    with uvicorn_of(replace(service_settings, home=str(tmp_path))) as address:
        check(address, long_form)


def check(address: str, long: bool) -> None:
    """Ask the service whatever its document allows, and more."""
    command = [sys.executable, "-m", "schemathesis.cli", "run", f"{address}/openapi.json", "--checks=all", WITHOUT]
    command += [
        "--seed=7",
        "--generation-database=none",
        "--no-color",
        "--suppress-health-check=all",
        *(LONG if long else SHORT),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=3000)
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    counted = re.search(r"([\d,]+) generated", done.stdout)
    assert counted, done.stdout[-2000:]
    if long:
        assert int(counted.group(1).replace(",", "")) >= LEAST_IN_THE_LONG_FORM
