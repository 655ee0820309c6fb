"""How often each rule of relations is right on papers with gold, and how well that judges other papers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.evaluate.likeness import Text
from benchmarks.evaluate.papers import own_sets, shared_sets
from benchmarks.evaluate.scoring import Reading, paired
from ingest.claims.relations import OWNING, expected, find_relations, ruled, triple
from ingest.extract import Extractor
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.readers import read

TABLE = Path(__file__).with_name("relations.tsv")
# A form of a rule that was seen seldom is as good as the rule is for that relation, and a rule seen seldom as most are:
# so many cases of that are added to its own.
OF_RULE, OF_ALL, MOST = 6, 2, 0.35
FOLDS = 12


@dataclass(frozen=True, slots=True)
class Case:
    """One relation that a rule stated in a paper: `fact` tells it from others there, `right` whether the gold has it.

    Without a rule it is a relation of the gold that no rule stated.
    """

    paper: str
    rule: str
    form: str
    predicate: str
    fact: str
    right: bool
    declared: float = 0.0


@dataclass(frozen=True, slots=True)
class Shares:
    """How often forms of rules, and rules, were right."""

    forms: dict[str, float]
    rules: dict[str, float]

    def of(self, case: Case) -> float:
        """How likely what the case states is, by the shares of its form, else of its rule."""
        known = self.forms.get(f"{case.rule}: {case.form} – {case.predicate}")
        if known is not None:
            return known
        return expected(self.rules.get(f"{case.rule} – {case.predicate}", MOST), case.declared)


def cases(shared: Path) -> Iterator[Case]:
    """The cases of every paper that may be learnt from: never those of a closed set."""
    extractor = Extractor.ready()
    stated: list[tuple[str, str, tuple[str, str, str], float]] = []

    def listen(paper: Paper) -> None:
        stated[:] = [(name, found.rule, triple(found), found.confidence) for name, found in ruled(paper)]

    pipeline = Pipeline([listen if step is find_relations else step for step in extractor.pipeline.steps])
    for papers in own_sets() + (shared_sets(shared) if (shared / "evaluation").is_dir() else []):
        if papers.closed or papers.title == "Example papers":
            continue
        for name, path, gold in papers.with_lists("programmes", "relations"):
            reading = pipeline.read(read(path)).as_json(extractor.vocabulary)
            keys = _keys(gold, reading, Text(path.read_text("utf-8")))
            wanted = {_fact(r["subject"], r["predicate"], r["object"]) for r in gold["relations"]}
            seen = set()
            for rule, form, (subject, predicate, target), declared in stated:
                fact = _fact(keys.get(subject, f"?{subject}"), predicate, keys.get(target, f"?{target}"))
                seen.add(fact)
                if predicate == "participatesIn" and wanted & {fact.replace(predicate, owns) for owns in OWNING}:
                    continue  # who has a programme takes part in it, and is not told to where both are stated
                yield Case(name, rule, form, predicate, fact, fact in wanted, declared)
            yield from (Case(name, "", "", fact.split(" ")[1], fact, True) for fact in sorted(wanted - seen))


def _keys(gold: Reading, reading: Reading, text: Text) -> dict[str, str]:
    keys: dict[str, str] = {}
    for kind in ("bodies", "people", "programmes"):
        keys |= {
            reading[kind][j]["key"]: gold[kind][i]["key"] for i, j in paired(kind, gold[kind], reading[kind], text)
        }
    return keys


def _fact(subject: str, predicate: str, target: str) -> str:
    ends = sorted((subject, target)) if predicate == "partnersWith" else (subject, target)
    return f"{ends[0]} {predicate} {ends[1]}"


def shares(told: Iterable[Case]) -> Shares:
    """How often each form of a rule was right, smoothed towards its rule."""
    forms: dict[str, dict[tuple[str, str], bool]] = defaultdict(dict)
    rules: dict[str, dict[tuple[str, str], bool]] = defaultdict(dict)
    parents: dict[str, tuple[str, float]] = {}
    for case in told:
        if case.rule:
            form, rule = f"{case.rule}: {case.form} – {case.predicate}", f"{case.rule} – {case.predicate}"
            forms[form][case.paper, case.fact] = case.right
            rules[rule][case.paper, case.fact] = case.right
            parents[form] = rule, case.declared
    usual = {r: (sum(found.values()) + OF_ALL * MOST) / (len(found) + OF_ALL) for r, found in rules.items()}
    drawn = {form: expected(usual[rule], declared) for form, (rule, declared) in parents.items()}
    return Shares({f: (sum(d.values()) + OF_RULE * drawn[f]) / (len(d) + OF_RULE) for f, d in forms.items()}, usual)


def judged(told: Sequence[Case]) -> dict[tuple[str, str], tuple[float, bool]]:
    """Each stated relation with how likely it is by the shares of other papers, and whether it is right."""
    papers = sorted({case.paper for case in told})
    best: dict[tuple[str, str], tuple[float, bool]] = {}
    for fold in range(FOLDS):
        own = set(papers[fold::FOLDS])
        others = shares(case for case in told if case.paper not in own)
        for case in told:
            if case.paper in own and case.rule:
                known = best.get((case.paper, case.fact), (0.0, case.right))
                best[case.paper, case.fact] = max(known, (others.of(case), case.right))
    return best


def scores(told: Sequence[Case], needed: float) -> tuple[float, float, float]:
    """Precision, recall and F1 on papers whose own cases were not counted, where so much is needed."""
    gold = len({(case.paper, case.fact) for case in told if case.right})
    taken = [right for likely, right in judged(told).values() if likely >= needed]
    precision, recall = sum(taken) / max(1, len(taken)), sum(taken) / max(1, gold)
    return precision, recall, 2 * precision * recall / (precision + recall) if sum(taken) else 0.0


def write(told: Iterable[Case], table: Path = TABLE) -> None:
    """Write the cases as a table, one a line."""
    lines = ["paper\trule\tform\tpredicate\tfact\tright\tdeclared"]
    lines += [f"{c.paper}\t{c.rule}\t{c.form}\t{c.predicate}\t{c.fact}\t{int(c.right)}\t{c.declared}" for c in told]
    table.write_text("\n".join(lines) + "\n", "utf-8")


def load(table: Path = TABLE) -> list[Case]:
    """The cases of the table."""
    rows = [line.split("\t") for line in table.read_text("utf-8").splitlines()[1:]]
    return [Case(a, b, c, d, e, right == "1", float(declared)) for a, b, c, d, e, right, declared in rows]
