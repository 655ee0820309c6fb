"""Check statements against the shapes of the ontology, in portions, and say what a person can do about each finding."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

import pyshacl
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from graph.rdf.describe import TOLD_BESIDE, Group, describe
from graph.rdf.lines import lines
from graph.rdf.terms import RDF_TYPE, Terms
from ontology.statement import Statement

# Groups in one portion: large enough that the fixed cost of a check does not show, small enough for the memory.
PORTION = 20_000


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


def validate(statements: Iterable[Statement], terms: Terms, limit: int = 100) -> Report:
    """Check all statements. Of each rule at most `limit` findings are kept; all are counted.

    In memory at one time are a portion of the statements, and of each entity its class, life and employment, which
    rules about other things ask for.
    """
    report = Report()
    around = _Surroundings(terms)
    rules = shapes()
    groups = describe(_seen(statements, around, report), terms, named=False)
    for portion in _portions(groups):
        graph = Graph()
        graph.parse(data=b"".join(lines([*portion, *around.of(portion)])), format="nt")
        targets = {URIRef(group.subject[1:-1]) for group in portion}
        report.add(_findings(graph, rules, targets, terms), limit)
    report.findings.sort()
    return report


class _Surroundings:
    """What rules ask of things that stand in another portion."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.types: dict[str, set[str]] = {}
        self.lives: dict[str, list[Statement]] = {}
        self.employers: dict[str, str] = {}
        self.run = terms.vocabulary.classes["Run"].id_prefix

    def see(self, statement: Statement) -> None:
        if statement.predicate == "type":
            self.types.setdefault(statement.subject, set()).add(str(statement.value))
            if statement.valid_from or statement.valid_to:
                self.lives.setdefault(statement.subject, []).append(statement)
        elif statement.predicate == "employs" and statement.object:
            self.employers[statement.object] = statement.subject

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


def _seen(statements: Iterable[Statement], around: _Surroundings, report: Report) -> Iterator[Statement]:
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


def _findings(graph: Graph, rules: Graph, targets: set[URIRef], terms: Terms) -> list[Finding]:
    conforms, result, _ = pyshacl.validate(graph, shacl_graph=rules, allow_warnings=False)
    if conforms or not isinstance(result, Graph):
        return []
    found = []
    for this in result.subjects(RDF.type, SH.ValidationResult):
        focus = result.value(this, SH.focusNode)
        if focus in targets:
            found.append(_finding(result, this, focus, terms))
    return found


def _finding(result: Graph, this: Node, focus: Any, terms: Terms) -> Finding:
    severity = "violation" if result.value(this, SH.resultSeverity) == SH.Violation else "warning"
    rule = str(result.value(this, SH.sourceShape) or "").rpartition("/")[2]
    messages = sorted(str(message) for message in result.objects(this, SH.resultMessage))
    value = result.value(this, SH.value)
    said = _name(value, terms) if value is not None and value != focus else ""
    return Finding(severity, rule, _name(focus, terms), messages[0] if messages else rule, said)


def _name(term: Node, terms: Terms) -> str:
    """The id of a thing of ours; any other term as it is, cut where it is long."""
    if isinstance(term, URIRef) and str(term).startswith(terms.base):
        return str(term).removeprefix(terms.base)
    text = str(term) if isinstance(term, Literal | URIRef) else ""
    return text if len(text) <= 80 else text[:79] + "…"
