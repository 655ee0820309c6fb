"""`make demo`: Neo4j, the register and the example papers in a graph, the service running, and where to click.

Safe to run again and while another one runs: what is there is used. With `stop` it ends what it started.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from filelock import FileLock

from graph.local import spawn
from graph.local.processes import wait_until

ROOT = Path(__file__).resolve().parents[1]
PAPERS = ROOT / "examples" / "papers"
JOINEDUP = [sys.executable, "-m", "joinedup"]
USUAL_PORT = 8765
SECONDS_TO_START = 120

# title, and what to paste behind `joinedup`
SHARED_BODIES = """cypher '
    MATCH (b:Body)<-[:SUBJECT|OBJECT]-(:Statement {basis: "text"})-[:STATED_IN]->(d:Document)
    WITH b.name AS body, count(DISTINCT d) AS papers WHERE papers > 1
    RETURN body, papers ORDER BY papers DESC, body'"""
COMMITTEE = "committee-council-BPL-adult-social-care-and-health-scrutiny-committee"
QUERIES = [
    ("What did a scrutiny committee ask for, and by when?", f"query commitments_of_body --param body={COMMITTEE}"),
    ("Where is that said?", f"query where_is_it_said --param entity={COMMITTEE}"),
    ("Which bodies occur in more than one paper?", SHARED_BODIES),
]


def main() -> None:
    """Set it up, or end it."""
    home = Path(os.environ.get("JOINEDUP_HOME") or ROOT / ".demo").expanduser().resolve()
    os.environ["JOINEDUP_HOME"] = str(home)  # whole: what is started is known by it
    home.mkdir(parents=True, exist_ok=True)
    with FileLock(home / "demo.lock"):
        if sys.argv[1:] == ["stop"]:
            end_service(home)
            joinedup("neo4j", "stop")
            return
        began = time.monotonic()
        with timed("Neo4j"):
            joinedup("neo4j", "start")
        with timed("Graph"):
            joinedup("build", str(PAPERS), "--manifest", str(PAPERS / "papers.csv"))
        with timed("Service"):
            address = service(home)
    tell(home, address, time.monotonic() - began)


def joinedup(*arguments: str) -> None:
    """Run a command; where it fails, it has said why."""
    done = subprocess.run([*JOINEDUP, *arguments], cwd=ROOT)
    if done.returncode:
        sys.exit(done.returncode)


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Say how long it took."""
    began = time.monotonic()
    yield
    print(f"{what}: {time.monotonic() - began:.1f} s", flush=True)


def service(home: Path) -> str:
    """The address of the service of this graph: the one that runs, or one started now."""
    if running := process_of(home):
        port = int((home / "service.port").read_text())
        if answers(port):
            return f"http://127.0.0.1:{port}"
        running.terminate()
    port = USUAL_PORT if free(USUAL_PORT) else any_free_port()
    address = f"http://127.0.0.1:{port}"
    log = home / "service.log"
    command = [*JOINEDUP, "serve", "--port", str(port)]
    done = subprocess.run(
        [sys.executable, spawn.__file__, str(log), *command],
        cwd=ROOT, env={**os.environ, "JOINEDUP_BASE": address}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    (home / "service.pid").write_text(done.stdout)
    (home / "service.port").write_text(str(port))
    if not wait_until(lambda: answers(port) or process_of(home) is None, SECONDS_TO_START) or not answers(port):
        sys.exit(f"The service did not start. Its last words:\n{log.read_text()[-2000:]}")
    return address


def process_of(home: Path) -> psutil.Process | None:
    """The service that an earlier run left, if it still runs."""
    try:
        process = psutil.Process(int((home / "service.pid").read_text()))
        ours = "serve" in process.cmdline() and process.environ().get("JOINEDUP_HOME") == str(home)
        return process if ours and process.status() != psutil.STATUS_ZOMBIE else None
    except (OSError, ValueError, psutil.Error):
        return None


def end_service(home: Path) -> None:
    """Ask the service to stop."""
    if running := process_of(home):
        running.terminate()
        wait_until(lambda: process_of(home) is None, 30)
        print("The service has stopped.")


def answers(port: int) -> bool:
    """Whether the service is ready, Neo4j included."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def free(port: int) -> bool:
    """Whether nothing listens there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def any_free_port() -> int:
    """A port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def tell(home: Path, address: str, seconds: float) -> None:
    """Where to click and what to paste."""
    folder = os.path.relpath(home) if home.is_relative_to(Path.cwd()) else str(home)
    print(f"\nReady after {seconds:.1f} s. Click:\n  {address}/\n  {address}/docs")
    print(f"Paste into this terminal:\n  export JOINEDUP_HOME={folder} PATH={os.path.relpath(sys.prefix)}/bin:$PATH")
    for title, command in QUERIES:
        print(f"\n  # {title}\n  joinedup {command}")
    print("\nService and Neo4j keep running. `make stop` ends both; `make demo` brings them back.")


if __name__ == "__main__":
    main()
