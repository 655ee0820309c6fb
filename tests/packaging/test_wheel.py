"""The wheel: every file of the packages is in it, and the installed command works away from the checkout."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ["api", "graph", "ingest", "joinedup", "ontology", "queries"]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's content, as an installation has it."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def joinedup(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The installed command, away from the checkout."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "JOINEDUP_HOME": str(installed / "home")}
    return subprocess.run(
        [sys.executable, "-P", "-m", "joinedup", *arguments],
        cwd=installed.parent, env=environment, capture_output=True, text=True,
    )  # fmt: skip


def test_every_file_of_the_packages_is_in_it(wheel: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *PACKAGES],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout.split("\n")  # fmt: skip
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
    built = {f"api/static/{path.name}" for path in (ROOT / "api" / "static").iterdir()}
    assert {"api/static/manifest.json", "api/static/built-from"} <= built
    assert inside == {name for name in tracked if name and (ROOT / name).exists()} | built


def test_what_is_run_is_the_installed_one(installed: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    where = [
        sys.executable,
        "-P",
        "-c",
        f"import {', '.join(PACKAGES)}; print(*(p.__file__ for p in [{', '.join(PACKAGES)}]))",
    ]
    said = subprocess.run(where, cwd=installed.parent, env=environment, check=True, capture_output=True, text=True)
    assert said.stdout.split() == [str(installed / package / "__init__.py") for package in PACKAGES]


def test_every_command_says_what_it_does(installed: Path) -> None:
    overview = joinedup(installed, "--help")
    assert overview.returncode == 0
    commands = re.findall(r"^  ([a-z0-9-]+)  ", overview.stdout.partition("Commands:")[2], re.MULTILINE)
    assert "neo4j" in commands
    # One process for all: each start of the command would import the libraries anew.
    ask = (
        "import sys; from typer.testing import CliRunner; from joinedup.cli import app\n"
        "for name in sys.argv[1:]:\n"
        "    said = CliRunner().invoke(app, [name, '--help'])\n"
        "    print(name, said.exit_code, bool(said.stdout.strip()), repr(said.stderr))"
    )
    said = subprocess.run(
        [sys.executable, "-P", "-c", ask, *commands],
        cwd=installed.parent, env={**os.environ, "PYTHONPATH": str(installed)}, capture_output=True, text=True,
    )  # fmt: skip
    assert (said.stdout.splitlines(), said.stderr) == ([f"{name} 0 True ''" for name in commands], "")


def test_the_command_works(installed: Path) -> None:
    said = joinedup(installed, "neo4j", "status", "--json")
    assert (said.returncode, said.stdout, said.stderr) == (
        1, f'{{"running": false, "folder": "{installed}/home/neo4j", "disk_mb": 0}}\n', "",
    )  # fmt: skip


def test_no_other_distribution_claims_our_names() -> None:
    """The folders are top-level packages, so another package of one of these names would be imported in their place."""
    found = packages_distributions()
    assert {name: owners for name in PACKAGES if (owners := set(found.get(name, [])) - {"joinedup"})} == {}


def test_the_wheel_takes_the_packages_that_the_arrows_know() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    assert project["hatch"]["build"]["targets"]["wheel"]["packages"] == PACKAGES
    assert project["importlinter"]["root_packages"] == PACKAGES
