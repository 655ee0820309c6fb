"""Load documents: batches in one transaction each, of which only what differs from the live records is written."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from neo4j import Driver

from graph.store.censoring import Censor
from graph.store.documents import (
    SET_TEXTS,
    Difference,
    DocumentState,
    LoadReport,
    difference,
    set_state,
    states,
    text_version,
)
from graph.store.marks import LOAD as LOAD_MARKS
from graph.store.marks import Mark
from graph.store.placing import placement
from graph.store.reconciling import Touched, make_entities, reconcile
from graph.store.recording import (
    Addition,
    add_records,
    drop_orphans,
    live_ids,
    live_records,
    live_records_of,
    take_back,
)
from graph.store.records import LINKING, text_id
from graph.store.rulings import apply_rulings
from graph.store.schema import prepare
from graph.store.writing import Asking, Writing, look, new_operation, write
from ontology.stated import StatedDocument
from ontology.statement import Statement
from ontology.vocabulary import Vocabulary

# Measured: below twenty papers a transaction the fixed cost shows, above fifty the server's memory.
DOCUMENTS_AT_ONCE = 50
STATEMENTS_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Portion:
    """A document, or of a very long one the share of its statements that goes into one transaction.

    `reading` stands for the whole document; `last` says whether it is complete after this share.
    """

    document: StatedDocument
    statements: Sequence[Statement]
    reading: str
    last: bool = True

    @property
    def whole(self) -> bool:
        """Whether the share is the document."""
        return len(self.statements) == len(self.document.statements)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadOptions:
    """How to load: which database, whether only to say what would change, and whom to tell of progress.

    `progress` is called after each transaction with the numbers of documents and statements done since the last call.
    """

    database: str | None = None
    dry_run: bool = False
    keep_differences: bool = False
    progress: Callable[[int, int], None] | None = None


def load(
    driver: Driver, documents: Iterable[StatedDocument], vocabulary: Vocabulary, options: LoadOptions | None = None
) -> LoadReport:
    """Make the store say what the documents say, each as it is now.

    Loading the same again changes nothing; a load that was broken off is finished by loading again. A document that was
    withdrawn stays so until the withdrawal is undone.
    """
    options = options or LoadOptions()
    report = LoadReport(operation=new_operation("load"))
    if not options.dry_run:
        prepare(driver, vocabulary, options.database)
    for batch in batches(documents):
        if options.dry_run:
            found = look(driver, partial(_try_batch, batch=batch), options.database)
        else:
            found = write(
                driver,
                lambda writing, batch=batch: load_batch(writing, batch),  # type: ignore[misc]
                operation=report.operation,
                vocabulary=vocabulary,
                database=options.database,
            )
        _count(report, found, options)
    return report


def batches(documents: Iterable[StatedDocument]) -> Iterator[list[Portion]]:
    """Portions that go into one transaction each. Two readings of one document never share a batch."""
    batch: list[Portion] = []
    size = 0
    for document in documents:
        count = len(document.statements)
        full = size + count > STATEMENTS_AT_ONCE or len(batch) == DOCUMENTS_AT_ONCE
        if batch and (full or any(p.document.id == document.id for p in batch)):
            yield batch
            batch, size = [], 0
        reading = document.reading
        if count > STATEMENTS_AT_ONCE:
            for start in range(0, count, STATEMENTS_AT_ONCE):
                share = document.statements[start : start + STATEMENTS_AT_ONCE]
                yield [Portion(document, share, reading, start + STATEMENTS_AT_ONCE >= count)]
        else:
            batch.append(Portion(document, document.statements, reading))
            size += count
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class Found:
    """What became of one portion: a difference, or None where the document is the same or withdrawn."""

    portion: Portion
    state: DocumentState | None
    difference: Difference | None

    @property
    def withdrawn(self) -> bool:
        """Whether a withdrawal keeps the document out."""
        return self.state is not None and self.state.withdrawn_at is not None


def differences(asking: Asking, batch: list[Portion]) -> list[Found]:
    """How each portion differs from what is recorded."""
    known = states(asking, [p.document.id for p in batch])
    changed = {p.document.id for p in batch if _to_read(p, known.get(p.document.id))}
    live = live_records(asking, [p.document.id for p in batch if p.whole and p.document.id in changed & set(known)])
    found = []
    for portion in batch:
        state, document = known.get(portion.document.id), portion.document
        if document.id not in changed:
            found.append(Found(portion, state, None))
            continue
        records = live.get(document.id, [])
        if not portion.whole and state is not None:
            records = live_records_of(asking, document.id, _ids_to_compare(asking, portion))
        found.append(Found(portion, state, difference(document, portion.statements, state, records)))
    return found


def _ids_to_compare(asking: Asking, portion: Portion) -> list[str]:
    """The statements of a share, and with the last of a document those that it does not say any more."""
    ids = [s.id for s in portion.statements]
    if portion.last:
        said = {s.id for s in portion.document.statements}
        ids += [i for i in live_ids(asking, portion.document.id) if i not in said]
    return ids


def _try_batch(asking: Asking, batch: list[Portion]) -> list[Found]:
    return differences(asking, uncovered(asking, batch))


def uncovered(asking: Asking, batch: list[Portion]) -> list[Portion]:
    """The batch without what was erased: a paper may come again with words that must not."""
    there = [Mark.from_node(row["node"]) for row in asking.rows(LOAD_MARKS)]
    if not there:
        return batch
    censor = Censor(there)
    kept = []
    for portion in batch:
        document = censor.document(portion.document)
        name = text_id(document.id, document.content_hash)
        said = [s for s in (censor.statement(s, name) for s in portion.statements) if s is not None]
        said = list(document.statements) if portion.whole else list(dict.fromkeys(said))
        kept.append(replace(portion, document=document, statements=said))
    return kept


def load_batch(writing: Writing, batch: list[Portion]) -> list[Found]:
    """Write the differences of one batch in the transaction at hand."""
    batch = uncovered(writing, batch)
    found = differences(writing, batch)
    changed = [f for f in found if f.difference is not None]
    if not changed:
        return found
    touched = Touched()
    make_entities(writing, [f.portion.document.id for f in changed])
    for item in changed:
        _set_state(writing, item)
    _set_texts(writing, changed)
    for item in changed:
        if item.difference:
            take_back(writing, item.difference.taken_back, item.difference.why, touched)
    _take_back_links(writing, changed, touched)
    additions = [addition for item in changed for addition in _additions(item)]
    add_records(writing, additions, placement(writing), touched)
    apply_rulings(writing, [f.portion.document.id for f in changed], touched)
    drop_orphans(writing, touched, "source changed")
    reconcile(writing, touched)
    return found


def _to_read(portion: Portion, state: DocumentState | None) -> bool:
    if state is None:
        return True
    return state.withdrawn_at is None and (state.reading is None or state.reading != portion.reading)


def _additions(found: Found) -> Iterator[Addition]:
    if found.difference:
        version = text_version(found.portion.document)
        for statement in found.difference.added:
            yield Addition(statement=statement, why=found.difference.why, text_version=version)


def _set_state(writing: Writing, found: Found) -> None:
    document, before = found.portion.document, found.state
    state = DocumentState(
        content_hash=document.content_hash,
        read_by=document.extractor,
        registers=document.registers or None,
        reading=found.portion.reading if found.portion.last else None,
        text_version=text_version(document),
        loaded_at=writing.at,
    )
    why = found.difference.why if found.difference else ""
    set_state(writing, document.id, before, state, why)


def _take_back_links(writing: Writing, changed: list[Found], touched: Touched) -> None:
    """What was found in a text by comparing papers holds for that text alone."""
    other = [f for f in changed if f.state and f.state.text_version != text_version(f.portion.document)]
    for records in live_records(writing, [f.portion.document.id for f in other]).values():
        take_back(writing, [r for r in records if r.layer == LINKING], "source changed", touched)


def _set_texts(writing: Writing, changed: list[Found]) -> None:
    documents = [f.portion.document for f in changed]
    writing.run_rows(
        SET_TEXTS,
        (
            {"document": d.id, "id": text_version(d), "content_hash": d.content_hash, "text": d.text}
            for d in documents
            if d.text
        ),
    )


def _count(report: LoadReport, found: list[Found], options: LoadOptions) -> None:
    finished = 0
    statements = 0
    for item in found:
        finished += item.portion.last
        statements += len(item.portion.statements)
        if item.withdrawn:
            report.withdrawn.append(item.portion.document.id)
        elif item.difference is None:
            report.same += item.portion.last
        else:
            report.count(item.difference, options.keep_differences or options.dry_run)
    if options.progress:
        options.progress(finished, statements)
