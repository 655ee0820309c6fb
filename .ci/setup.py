"""Set up `.venv` from requirements.lock: one process at a time, and nothing that is there already is fetched again."""

import fcntl
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
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
        if READY.exists() and READY.stat().st_mtime >= max(path.stat().st_mtime for path in WANTED):
            return
        python = str(VENV / "bin" / "python")
        if not Path(python).exists():
            print("Making the environment in .venv …", flush=True)
            venv.create(VENV, with_pip=True)
        run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv>=0.5")
        print("Installing the libraries of requirements.lock …", flush=True)
        uv = str(VENV / "bin" / "uv")
        run(uv, "pip", "install", "--quiet", "--python", python, "--require-hashes", "-r", "requirements.lock")
        run(uv, "pip", "install", "--quiet", "--python", python, "--no-deps", "--editable", ".")
        READY.touch()


if __name__ == "__main__":
    main()
