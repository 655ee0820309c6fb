"""docker-compose.yml: of the right form, closed as the local server is, and nothing in it that ought to be chosen."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.local.configuration import CLOSED

ROOT = Path(__file__).parents[2]
COMPOSE = ROOT / "docker-compose.yml"


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["services"]
    return found


def test_is_what_the_compose_specification_allows() -> None:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(COMPOSE)]
    done = subprocess.run(check, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, "ok -- validation done"), done.stdout + done.stderr


def test_the_schema_check_can_fail(tmp_path: Path) -> None:
    wrong = tmp_path / "docker-compose.yml"
    wrong.write_text("services:\n  neo4j:\n    ports: 7687\n")
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(wrong)]
    assert subprocess.run(check, capture_output=True).returncode == 1


def as_the_image_wants_it(name: str) -> str:
    """A setting as an environment variable of Neo4j's image: `_` doubled, then `.` as `_`."""
    return "NEO4J_" + name.replace("_", "__").replace(".", "_")


# The container listens for the other container, and NEO4J_AUTH switches authentication on.
NOT_IN_A_CONTAINER = ("server.default_listen_address", "dbms.security.auth_enabled")


def test_neo4j_is_closed_as_the_local_one_is(services: dict[str, Any]) -> None:
    wanted = {
        as_the_image_wants_it(name): value
        for name, value in CLOSED.items()
        if name not in NOT_IN_A_CONTAINER and not name.endswith("shutdown_wait_time")
    }
    environment = services["neo4j"]["environment"]
    assert {name: environment.get(name) for name in wanted} == wanted


def test_every_port_is_published_on_loopback_alone(services: dict[str, Any]) -> None:
    ports = [port for service in services.values() for port in service["ports"]]
    assert [port.split(":")[0] for port in ports] == ["127.0.0.1"] * len(services)


def test_every_service_has_a_health_check_and_volumes(services: dict[str, Any]) -> None:
    assert {name for name, service in services.items() if service["healthcheck"]["test"] and service["volumes"]} == set(
        services
    )
    assert services["api"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}


def test_no_password_is_given(services: dict[str, Any]) -> None:
    secrets = [
        value
        for service in services.values()
        for name, value in service["environment"].items()
        if re.search("AUTH|PASSWORD", name)
    ]
    assert len(secrets) == 2
    assert all("${JOINEDUP_NEO4J_PASSWORD:?" in value for value in secrets)


def test_the_image_has_every_package_and_no_other_folder() -> None:
    copied = set(re.findall(r"^COPY (\w+) \1$", (ROOT / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE))
    let_in = set(re.findall(r"^!(\w+)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE))
    assert copied == let_in - {"LICENSE"} == {"api", "graph", "ingest", "joinedup", "ontology", "queries"}
