"""Link papers: what follows from several of them together is recorded, and what does not follow any more taken back."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from neo4j import Driver

from graph.linking.material import Material, gather, text_of
from graph.linking.reports import Reports
from graph.linking.same import Pair, resolve, same_people, same_programmes
from graph.store.documents import content
from graph.store.judgements import IN_FORCE as JUDGEMENT_IN_FORCE
from graph.store.judgements import Judge, put_judgement, undo_judgement
from graph.store.placing import placement, placement_of
from graph.store.reconciling import Touched, reconcile
from graph.store.recording import Addition, add_records, live_records, take_back
from graph.store.records import LINKING
from graph.store.rulings import apply_rulings
from graph.store.schema import prepare
from graph.store.verdicts import Review, judgement_id, judgement_row
from graph.store.writing import Writing, look, new_operation, write
from ontology.statement import Statement, digest
from ontology.vocabulary import Vocabulary

WHO = "joinedup linking"
WHY = "papers compared"
# Who takes back a linking without meaning that it is wrong: linking itself, and the undoing of an operation.
NO_VERDICT = frozenset({WHO, "undo"})
DOCUMENTS_AT_ONCE = 50
PUT_CANDIDATES = """
UNWIND $rows AS row
CREATE (k:Candidate) SET k = row
"""
THERE = """
UNWIND $ids AS id
MATCH (e:Entity {id: id}) WHERE e.type IS NOT NULL
RETURN e.id AS id
"""


@dataclass(slots=True)
class LinkReport:
    """What linking did: statements and merges recorded and taken back, and how many pairs are left for review."""

    operation: str
    added: int = 0
    taken_back: int = 0
    merged: int = 0
    separated: int = 0
    candidates: int = 0


def link(
    driver: Driver,
    vocabulary: Vocabulary,
    database: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> LinkReport:
    """Compare all papers and record what follows: people and programmes that are one, and what later papers report.

    Done again, only differences are written, so it can follow every load. Judgements of reviewers come first: what they
    hold apart or have separated is not merged again. `progress` is called with papers done and papers in all.
    """
    prepare(driver, vocabulary, database)
    judged = Judge(driver, vocabulary, database).all(undone=True)
    by_people = [j for j in judged if j["who"] != WHO and j.get("undone_at") is None]
    material = look(driver, lambda asking: gather(asking, placement_of(by_people)), database)
    report = LinkReport(new_operation("link"))
    _merge(driver, vocabulary, database, material, judged, report)
    wanted = _statements(driver, database, material, progress)
    documents = sorted({*material.papers, *wanted})
    for start in range(0, len(documents), DOCUMENTS_AT_ONCE):
        portion = {d: wanted.get(d, []) for d in documents[start : start + DOCUMENTS_AT_ONCE]}
        added, taken = write(
            driver,
            lambda writing, portion=portion: _write_statements(writing, portion),  # type: ignore[misc]
            operation=report.operation,
            vocabulary=vocabulary,
            database=database,
        )
        report.added += added
        report.taken_back += taken
    return report


def _merge(
    driver: Driver,
    vocabulary: Vocabulary,
    database: str | None,
    material: Material,
    judged: list[dict[str, Any]],
    report: LinkReport,
) -> None:
    apart = _apart(judged)
    people = resolve(same_people(material.people, material.families), material.people, apart)
    programmes = resolve(same_programmes(material.programmes, material.families), material.programmes, apart)
    wanted = {**people.merges, **programmes.merges}
    merged, separated = write(
        driver,
        lambda writing: _write_merges(writing, wanted),
        operation=report.operation,
        vocabulary=vocabulary,
        database=database,
    )
    report.merged, report.separated = merged, separated
    report.candidates = _put_candidates(driver, database, (*people.candidates, *programmes.candidates))


def _apart(judged: list[dict[str, Any]]) -> Callable[[str, str], bool]:
    """Whether a reviewer holds two things apart: by saying so, by doubt, or by taking back what linking had merged."""
    pairs = set()
    for judgement in judged:
        in_force = judgement.get("undone_at") is None
        said = judgement["kind"] in ("apart", "undecided") and in_force
        taken = judgement["kind"] == "merge" and judgement["who"] == WHO and not in_force
        if said or (taken and judgement.get("undone_by") not in NO_VERDICT):
            pairs.add(frozenset((judgement["entity"], judgement["other"])))
        if judgement["kind"] == "split" and in_force:
            pairs.add(frozenset((judgement["entity"], judgement["other"])))
    return lambda one, two: frozenset((one, two)) in pairs


def _write_merges(writing: Writing, wanted: dict[str, tuple[str, str]]) -> tuple[int, int]:
    rows = writing.rows(
        "MATCH (j:Judgement) WHERE j.kind = 'merge' AND j.who = $who AND j.undone_at IS NULL "
        "RETURN properties(j) AS node ORDER BY j.place",
        who=WHO,
    )
    review = Review(who=WHO, why=WHY)
    kept, separated = set(), 0
    for row in rows:
        node = row["node"]
        if wanted.get(node["entity"], ("",))[0] == node["other"]:
            kept.add(node["entity"])
        else:
            undo_judgement(writing, node, review)
            separated += 1
    merged = 0
    for entity, (root, reasons) in sorted(wanted.items()):
        placed = placement(writing)
        there = {row["id"] for row in writing.rows(THERE, ids=[placed.root(entity), placed.root(root)])}
        if entity in kept or placed.root(entity) == placed.root(root) or len(there) < 2:
            continue
        row = judgement_row("merge", Review(who=WHO, why=reasons or WHY), entity=entity, other=root)
        if not writing.rows(JUDGEMENT_IN_FORCE, id=judgement_id(row)):
            put_judgement(writing, row)
            merged += 1
    return merged, separated


def _put_candidates(driver: Driver, database: str | None, pairs: Iterable[Pair]) -> int:
    rows = [
        {"id": f"candidate-{digest(p.entity, p.other)}", "entity": p.entity, "other": p.other, "score": p.score,
         "reasons": list(p.reasons)}
        for p in pairs
    ]  # fmt: skip
    with (
        driver.session(database=database, notifications_min_severity="OFF") as session,
        session.begin_transaction() as tx,
    ):
        tx.run("MATCH (c:Counter {id: 'seq'}) SET c.lock = timestamp()").consume()
        tx.run("MATCH (k:Candidate) DELETE k").consume()
        tx.run(PUT_CANDIDATES, rows=rows).consume()
        tx.commit()
    return len(rows)


def _statements(
    driver: Driver, database: str | None, material: Material, progress: Callable[[int, int], None] | None
) -> dict[str, list[Statement]]:
    """What each paper says of commitments of earlier ones."""
    lists = {c.document for c in material.commitments.values()}
    texts = {d: look(driver, lambda asking, d=d: text_of(asking, d), database) for d in sorted(lists)}  # type: ignore[misc]
    reports = Reports(material, texts)
    wanted: dict[str, list[Statement]] = defaultdict(list)
    papers = sorted(material.papers.values(), key=lambda p: p.id)
    for number, paper in enumerate(papers, 1):
        if paper.first is not None and paper.bodies:
            text = texts.get(paper.id) or look(driver, lambda asking, p=paper: text_of(asking, p.id), database)  # type: ignore[misc]
            wanted[paper.id].extend(reports.of(paper, text))
        if progress:
            progress(number, len(papers))
    for statement in reports.first_looked(p for p in papers if p.bodies):
        wanted[statement.document].append(statement)
    return wanted


def _write_statements(writing: Writing, portion: dict[str, list[Statement]]) -> tuple[int, int]:
    touched = Touched()
    ids = sorted({end for said in portion.values() for s in said for end in (s.subject, s.object) if end})
    there = {row["id"] for row in writing.rows(THERE, ids=ids)}
    additions: list[Addition] = []
    gone = 0
    live = live_records(writing, portion, LINKING)
    for document in portion:
        records = live.get(document, [])
        wanted = {content(s): s for s in portion[document] if {s.subject, s.object} - {None} <= there}
        stale = [r for r in records if wanted.pop(content(r.statement), None) is None]
        gone += take_back(writing, stale, WHY, touched)
        additions += [Addition(statement=s, why=WHY, layer=LINKING) for s in wanted.values()]
    added = add_records(writing, additions, placement(writing), touched)
    if added or gone:
        apply_rulings(writing, list(portion), touched)
        reconcile(writing, touched)
    return added, gone
