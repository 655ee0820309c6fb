"""Set up `.venv` from requirements.lock: one process at a time, and nothing that is there already is fetched again."""

import fcntl
import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import frontend

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON, UV = str(VENV / "bin" / "python"), str(VENV / "bin" / "uv")
INSTALLED = VENV / "bin" / ".installed"
READY = VENV / "bin" / ".ready"
WANTED = [ROOT / "requirements.lock", ROOT / "pyproject.toml"]


def run(*command: str) -> None:
    """Run a command; end with its exit code where it fails."""
    done = subprocess.run(command, cwd=ROOT)
    if done.returncode:
        sys.exit(
            f"Setting up failed at: {' '.join(command)}\nIs there a network, and space on the disk? Then run it again."
        )


def main() -> None:
    """Make the environment, or leave it alone where it is up to date."""
    with (ROOT / ".setup.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not INSTALLED.exists() or INSTALLED.stat().st_mtime < max(path.stat().st_mtime for path in WANTED):
            install()
            INSTALLED.touch()
        if not frontend.is_current():
            build_explorer()
        READY.touch()


def install() -> None:
    """The environment with its libraries."""
    if not Path(PYTHON).exists():
        print("Making the environment in .venv …", flush=True)
        venv.create(VENV, with_pip=True)
    run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv>=0.5")
    print("Installing the libraries of requirements.lock …", flush=True)
    # Compiled once, here: else each start compiles all anew where Python is told to write no bytecode.
    compiled = ("--compile-bytecode", "--require-hashes", "-r", "requirements.lock")
    run(UV, "pip", "install", "--quiet", "--python", PYTHON, *compiled)
    run(UV, "pip", "install", "--quiet", "--python", PYTHON, "--no-deps", "--editable", ".")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    run(PYTHON, "-m", "compileall", "-q", *packages)
    run(PYTHON, "-m", "ingest.kept_patterns")


def build_explorer() -> None:
    """The explorer's static files, with the machine's Node or one from PyPI in the environment."""
    print("Building the explorer …", flush=True)
    path = os.environ["PATH"]
    if not frontend.node_fits():
        run(UV, "pip", "install", "--quiet", "--python", PYTHON, frontend.NODE_WHEEL)
        path = f"{VENV / 'bin'}{os.pathsep}{path}"
    frontend.build(path)


if __name__ == "__main__":
    main()
