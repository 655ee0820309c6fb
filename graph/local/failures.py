"""Why the server did not start: its own words, turned into what a person can do."""

import os
import re
from pathlib import Path

import psutil

# what the log says → what happened and what to do. Source: starts that were made to fail so.
REASONS = [
    (
        r"Address .*already in use|is already bound to|BindException",
        "Another program took the port in the moment of starting. Run the same command again.",
    ),
    (
        r"No space left on device|not enough space|Disk quota exceeded",
        "The disk is full at {home}. Make room there, or set JOINEDUP_HOME to a folder on another disk.",
    ),
    (
        r"UnsupportedClassVersionError|Unsupported Java|Unrecognized (VM )?option",
        "This Java cannot run Neo4j. Install Java 21 and set JOINEDUP_JAVA to its bin/java.",
    ),
    (
        r"exceeds physical memory|Could not reserve enough|insufficient memory|Cannot allocate memory|Out ?Of ?Memory",
        (
            "There is not enough memory: it was to take {heap} MB of heap. Close other programs, or set "
            "JOINEDUP_NEO4J_HEAP to less."
        ),
    ),
    (
        r"StoreLockException|FileLockException|Unable to obtain lock|Lock file has been locked",
        (
            "Another Neo4j works on {home}, perhaps in a container or as another user. Stop that one, or set "
            "JOINEDUP_HOME to another folder."
        ),
    ),
    (
        r"Permission denied|AccessDeniedException",
        (
            "A file in {home} may not be read or written. Give the folder to the user who runs joinedup, or set "
            "JOINEDUP_HOME to another one."
        ),
    ),
]
# What Java says, and what Neo4j says.
LOGS = ("console.log", "neo4j.log")
UNKNOWN = (
    "Its last words are in {logs}. If they do not help, remove {home} and build the graph anew with `joinedup build`."
)
TOO_SLOW = "It did not answer in time. The machine may be too busy: run the same command again, which waits once more."


def explain(logs: Path, home: Path, heap: int, still_there: bool) -> str:
    """One paragraph: that Neo4j did not start, why as far as its log tells, and what to do."""
    words = _words(logs)
    advice = TOO_SLOW if still_there else UNKNOWN
    for pattern, meaning in REASONS:
        if re.search(pattern, words, re.IGNORECASE):
            advice = meaning
            break
    said_lines = [line.strip() for line in words.splitlines() if line.strip()]
    last = next((line for line in said_lines if re.search("Exception|Error|ERROR", line)), "".join(said_lines[-1:]))
    said = f" It said: {last[:300]}" if last and advice in (UNKNOWN, TOO_SLOW) else ""
    return f"Neo4j did not start. {advice.format(home=home, heap=heap, logs=logs)}{said}"


def said_port_taken(logs: Path) -> bool:
    """Whether the server ended because its port was taken."""
    return bool(re.search(REASONS[0][0], _words(logs)))


def port_taken(port: int) -> str:
    """One paragraph: that a configured port is taken, by what if that can be seen, and what to do."""
    return (
        f"Port {port} is taken{_by_whom(port)}, so Neo4j was not started. Stop that program, set JOINEDUP_NEO4J_PORT "
        "to another port, or leave it empty and a free one is chosen."
    )


def _by_whom(port: int) -> str:
    try:
        for connection in psutil.net_connections("tcp"):
            if connection.laddr and connection.laddr.port == port and connection.status == psutil.CONN_LISTEN:
                return (
                    f" by {psutil.Process(connection.pid).name()} (process {connection.pid})" if connection.pid else ""
                )
    except psutil.Error:
        return ""
    return ""


def begin(logs: Path) -> Path:
    """Put aside what earlier starts said, so that what is there is of this one; returns where Java is to write."""
    for name in LOGS:
        if (logs / name).exists():
            os.replace(logs / name, logs / f"{name}.before")
    return logs / LOGS[0]


def _words(logs: Path) -> str:
    return "\n".join(
        (logs / name).read_text(encoding="utf-8", errors="replace")[-20_000:] for name in LOGS if (logs / name).exists()
    )
