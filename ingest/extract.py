"""Papers in, statements or readings out, one after another or in several processes."""

import gc
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Literal

import orjson

from ingest.kept_patterns import kept_patterns
from ingest.processes import new_pool, undisturbed

with kept_patterns():
    from ingest.manifest import Manifest
    from ingest.models import load_models
    from ingest.naming import document_ids
    from ingest.pipeline import Pipeline
    from ingest.readers import Limits, ReadingProcess, read
    from ingest.readers.paper import shown
    from ingest.reading import Reading
    from ingest.registers.ready import ready_register
    from ingest.source import Source
    from ingest.statements import statements
    from ingest.timing import within
    from joinedup.errors import InputError
    from ontology.stated import StatedDocument
    from ontology.vocabulary import Vocabulary

Format = Literal["statements", "reading"]
AHEAD = 4  # papers that wait for each process, so that none is idle and memory does not grow with the batch


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper to read: its file, what the manifest says of it, and its document's id where the batch gives one."""

    path: Path
    manifest: Mapping[str, str]
    document: str = ""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What came of one paper: `lines` of JSON, or the `error` that says why there are none."""

    path: Path
    stem: str
    lines: tuple[bytes, ...] = ()
    statements: int = 0
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Extractor:
    """Everything that reading papers needs, made ready once a process."""

    pipeline: Pipeline
    vocabulary: Vocabulary
    name: str
    process: ReadingProcess = field(default_factory=ReadingProcess)

    @classmethod
    def ready(cls) -> "Extractor":
        """The extractor with the register, rules and models that the package ships.

        They stay for good, so nothing is looked through for what could be thrown away while they are loaded, nor are
        they later on.
        """
        collects = gc.isenabled()
        gc.disable()
        try:
            vocabulary = Vocabulary.load()
            pipeline = Pipeline.standard(ready_register(), vocabulary)
            load_models()
        finally:
            if collects:
                gc.enable()
        gc.freeze()
        return cls(pipeline, vocabulary, f"joinedup {version('joinedup')}")

    def reading(self, source: Source, manifest: Mapping[str, str] | None = None) -> Reading:
        """What the paper says."""
        return self.pipeline.read(source, manifest)

    def stated(self, source: Source, manifest: Mapping[str, str] | None = None) -> StatedDocument:
        """The paper with its statements, as it goes to the store."""
        reading = self.reading(source, manifest)
        found = tuple(statements(reading, self.name, self.vocabulary))
        return StatedDocument(
            id=reading.document.id,
            content_hash=source.content_hash,
            text=reading.text,
            extractor=self.name,
            statements=found,
        )

    def extract(self, paper: Paper, form: Format, limits: Limits) -> Extracted:
        """The lines of one paper. A paper that cannot be read is an error of its own and never stops the others."""
        try:
            source = replace(read(paper.path, limits, self.process), document=paper.document)
        except InputError as error:
            return Extracted(paper.path, shown(paper.path.stem), error=str(error))
        try:
            with within(limits.seconds):
                return self._lines(paper, source, form)
        except InputError as error:
            return Extracted(paper.path, source.stem, error=f"{shown(str(paper.path))}: {error}")

    def _lines(self, paper: Paper, source: Source, form: Format) -> Extracted:
        if form == "reading":
            found = self.reading(source, paper.manifest).as_json(self.vocabulary)
            option = orjson.OPT_APPEND_NEWLINE
            return Extracted(paper.path, source.stem, (orjson.dumps(found, option=option),))
        stated = self.stated(source, paper.manifest)
        return Extracted(paper.path, source.stem, tuple(stated.lines()), len(stated.statements))


def papers_of(files: Sequence[Path], given: Sequence[Path], rows: Manifest) -> list[Paper]:
    """The files as papers to read, each with an id of its own; `given` are the paths that the call names."""
    ids = document_ids(files, given)
    return [Paper(path, rows.of(path), ids[path]) for path in files]


@cache
def own_extractor() -> Extractor:
    """The extractor of this process, made ready once."""
    return Extractor.ready()


def _submit(pool: ProcessPoolExecutor, paper: Paper, form: Format, limits: Limits) -> "Future[Extracted]":
    with undisturbed():
        return pool.submit(_work, paper, form, limits)


def _work(paper: Paper, form: Format, limits: Limits) -> Extracted:
    return own_extractor().extract(paper, form, limits)


def extract(
    papers: Iterable[Paper], form: Format = "statements", jobs: int = 1, limits: Limits | None = None
) -> Iterator[Extracted]:
    """What comes of each paper, in their order; the same whatever the number of processes."""
    limits = limits or Limits()
    if jobs <= 1:
        extractor = Extractor.ready()
        for paper in papers:
            yield extractor.extract(paper, form, limits)
        return
    yield from _in_processes(iter(papers), jobs, lambda pool, paper: _submit(pool, paper, form, limits))


def _in_processes(
    papers: Iterator[Paper], jobs: int, submit: Callable[[ProcessPoolExecutor, Paper], "Future[Extracted]"]
) -> Iterator[Extracted]:
    """Keep `jobs` processes busy; a paper that kills its process is reported, and the others go on."""
    pool = new_pool(jobs)
    waiting: deque[tuple[Paper, Future[Extracted]]] = deque()
    try:
        for paper in papers:
            waiting.append((paper, submit(pool, paper)))
            if len(waiting) < jobs * AHEAD:
                continue
            pool = yield from _next(waiting, pool, jobs, submit)
        while waiting:
            pool = yield from _next(waiting, pool, jobs, submit)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _next(
    waiting: "deque[tuple[Paper, Future[Extracted]]]",
    pool: ProcessPoolExecutor,
    jobs: int,
    submit: Callable[[ProcessPoolExecutor, Paper], "Future[Extracted]"],
) -> "Generator[Extracted, None, ProcessPoolExecutor]":
    paper, future = waiting.popleft()
    try:
        yield future.result()
    except BrokenProcessPool:
        pool.shutdown(wait=False, cancel_futures=True)
        yield _alone(paper, submit)
        pool = new_pool(jobs)
        again = [other for other, _ in waiting]
        waiting.clear()
        waiting.extend((other, submit(pool, other)) for other in again)
    return pool


def _alone(paper: Paper, submit: Callable[[ProcessPoolExecutor, Paper], "Future[Extracted]"]) -> Extracted:
    """Read one paper in a process of its own, to see whether it was this one that killed its process."""
    with new_pool(1) as pool:
        try:
            return submit(pool, paper).result()
        except BrokenProcessPool:
            name = shown(str(paper.path))
            reason = f"{name}: reading it ended its process (out of memory?). Leave it out or split it."
            return Extracted(paper.path, shown(paper.path.stem), error=reason)
