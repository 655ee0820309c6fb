"""Check statements against the shapes of the ontology, in portions, and say what a person can do about each finding."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from importlib.resources import files
from typing import Any, cast

import orjson
import pyoxigraph as ox
from rdflib import Graph

from graph.rdf.describe import A_STATEMENT, TOLD_BESIDE, Group, Kept, describe
from graph.rdf.lines import lines
from graph.rdf.rules import Rule, rules
from graph.rdf.terms import RDF_TYPE, Terms

# Groups in one portion: large enough that the fixed cost of a check does not show, small enough for the memory.
PORTION = 40_000


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that breaks one rule. `severity` is violation or warning."""

    severity: str
    rule: str
    thing: str
    message: str
    value: str

    def __str__(self) -> str:
        value = f" ({self.value})" if self.value else ""
        return f"{self.thing}: {self.message}{value}"


@dataclass(slots=True)
class Report:
    """What was checked and what was found, in a fixed order; at most `limit` findings of a rule are kept whole."""

    statements: int = 0
    findings: list[Finding] = field(default_factory=list)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def violations(self) -> int:
        """How many findings forbid a release."""
        return sum(number for (severity, _), number in self.counts.items() if severity == "violation")

    @property
    def warnings(self) -> int:
        """How many findings only want a look."""
        return sum(number for (severity, _), number in self.counts.items() if severity == "warning")

    def as_json(self) -> bytes:
        """The report for a program: numbers, findings by rule, and the findings that were kept."""
        rules = [{"severity": s, "rule": r, "number": n} for (s, r), n in sorted(self.counts.items())]
        row = {
            "statements": self.statements,
            "violations": self.violations,
            "warnings": self.warnings,
            "rules": rules,
            "findings": [asdict(finding) for finding in self.findings],
        }
        return orjson.dumps(row, option=orjson.OPT_INDENT_2)

    def add(self, findings: Iterable[Finding], limit: int) -> None:
        """Count all, keep the first of each rule."""
        for finding in sorted(findings):
            key = (finding.severity, finding.rule)
            self.counts[key] += 1
            if self.counts[key] <= limit:
                self.findings.append(finding)


def shapes() -> Graph:
    """The shapes that are derived from the ontology and those for what matters in the field."""
    graph = Graph()
    for folder, name in (("ontology.derived", "shapes.ttl"), ("ontology", "field.ttl")):
        graph.parse(data=files(folder).joinpath(name).read_bytes(), format="turtle")
    return graph


def validate(
    statements: Iterable[Kept], terms: Terms, limit: int = 100, progress: Callable[[int], None] | None = None
) -> Report:
    """Check all statements. Of each rule at most `limit` findings are kept; all are counted. `progress` is called with
    the number of statements checked so far.

    In memory at one time are a portion of the statements, and of each entity its class, life and employment, which
    rules about other things ask for.
    """
    report = Report()
    around = _Surroundings(terms)
    checks = rules(shapes())
    checked = 0
    groups = describe(_seen(statements, around, report), terms, named=False)
    for portion in _portions(groups):
        report.add(_findings(portion, around.of(portion), checks, terms), limit)
        checked += sum(group.pairs[0] == A_STATEMENT for group in portion)
        if progress:
            progress(checked)
    report.findings.sort()
    return report


class _Surroundings:
    """What rules ask of things that stand in another portion."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.types: dict[str, set[str]] = {}
        self.lives: dict[str, list[Kept]] = {}
        self.employers: dict[str, str] = {}
        self.run = terms.vocabulary.classes["Run"].id_prefix

    def see(self, kept: Kept) -> None:
        """Remember what others may ask of this."""
        statement = kept.statement
        if not kept.supports:
            return
        if statement.predicate == "type":
            self.types.setdefault(kept.subject, set()).add(str(statement.value))
            if statement.valid_from or statement.valid_to:
                self.lives.setdefault(kept.subject, []).append(kept)
        elif statement.predicate == "employs" and kept.object:
            self.employers[kept.object] = kept.subject

    def of(self, portion: list[Group]) -> Iterator[Group]:
        """Types of all things that the portion points to, lives of the bodies, employers of the people."""
        vocabulary, base = self.terms.vocabulary, "<" + self.terms.base
        values = {value for group in portion for _, value in group.pairs if value.startswith(base)}
        employer = self.terms.predicates["employs"]
        for term in {group.subject for group in portion if "#" not in group.subject}:
            if found := self.employers.get(self.terms.identifier(term)):
                yield Group("", self.terms.thing(found), [(employer, term)])
        for term in {value for value in values if "#" not in value}:
            if term.startswith(f"{base}{self.run}-"):
                yield Group("", term, [(RDF_TYPE, self.terms.classes["Run"])])
                continue
            thing = self.terms.identifier(term)
            labels = {label for name in self.types.get(thing, ()) for label in vocabulary.labels(name)} - {"Entity"}
            if labels:
                yield Group("", term, [(RDF_TYPE, self.terms.classes[label]) for label in sorted(labels)])
            for life in self.lives.get(thing, ()):
                yield from describe([life], self.terms, named=False)


def _seen(statements: Iterable[Kept], around: _Surroundings, report: Report) -> Iterator[Kept]:
    for statement in statements:
        report.statements += 1
        around.see(statement)
        yield statement


def _portions(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """Runs of groups that never part a thing from the statements about it and the memberships in it."""
    portion: list[Group] = []
    at = ""
    for group in groups:
        if "#" not in group.subject and group.pairs[0] not in TOLD_BESIDE and group.subject != at:
            at = group.subject
            if len(portion) >= PORTION:
                yield portion
                portion = []
        portion.append(group)
    if portion:
        yield portion


def _findings(portion: list[Group], around: Iterable[Group], checks: list[Rule], terms: Terms) -> list[Finding]:
    store = ox.Store()
    store.load(b"".join(lines([*portion, *around])), format=ox.RdfFormat.N_TRIPLES, lenient=True)
    targets = {group.subject for group in portion}
    found = []
    for rule in checks:
        for row in cast("ox.QuerySolutions", store.query(rule.query)):
            if str(this := row["this"]) in targets:
                value = row["value"] if "value" in rule.query.partition("{")[0] else None
                found.append(_finding(rule, this, value, terms))
    return found


def _finding(rule: Rule, this: Any, value: Any, terms: Terms) -> Finding:
    said = "" if value is None else _name(value, terms)
    return Finding(rule.severity, rule.name, _name(this, terms), rule.message.replace("{?value}", said), said)


def _name(term: Any, terms: Terms) -> str:
    """The id of a thing of ours; any other term as it is, cut where it is long."""
    text = str(term.value)
    if isinstance(term, ox.NamedNode) and text.startswith(terms.base):
        return text.removeprefix(terms.base)
    return text if len(text) <= 80 else text[:79] + "…"
