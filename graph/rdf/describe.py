"""Statements as RDF: for every statement the triple that it says, and who says so where, in groups of one subject."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

import orjson

from graph.rdf.order import RUN, in_order
from graph.rdf.terms import OA, ORG, PROV, RDF, RDF_TYPE, Terms, date, decimal, literal, typed
from joinedup.errors import InvalidValue
from ontology.edtf import bounds
from ontology.statement import Statement, digest

_STATEMENT = f"<{RDF}Statement>"
_SAYS = tuple(f"<{RDF}{name}>" for name in ("subject", "predicate", "object"))
_HAS_TARGET, _HAS_SOURCE, _HAS_SELECTOR = (f"<{OA}{name}>" for name in ("hasTarget", "hasSource", "hasSelector"))
_TARGET, _POSITION, _QUOTE = (
    (RDF_TYPE, f"<{OA}{name}>") for name in ("SpecificResource", "TextPositionSelector", "TextQuoteSelector")
)
_START, _END, _EXACT = (f"<{OA}{name}>" for name in ("start", "end", "exact"))
_GENERATED_BY, _USED, _WITH = (f"<{PROV}{name}>" for name in ("wasGeneratedBy", "used", "wasAssociatedWith"))
_ACTIVITY, _SOFTWARE = (f"<{PROV}{name}>" for name in ("Activity", "SoftwareAgent"))
REPLACED_BY = "<http://purl.org/dc/terms/isReplacedBy>"
# A statement under one of these rulings supports nothing.
UNSUPPORTED = ("reject", "correct")
_MEMBERSHIP = f"<{ORG}Membership>"
# The first pair of a group that stands with another thing: a statement about it, a membership in it.
A_STATEMENT = (RDF_TYPE, _STATEMENT)
TOLD_BESIDE = {A_STATEMENT, (RDF_TYPE, _MEMBERSHIP)}

Pairs = list[tuple[str, str]]


class Group(NamedTuple):
    """Triples of one subject; all terms are in their N-Triples form. `graph` is empty in the plain graph."""

    graph: str
    subject: str
    pairs: Pairs


@dataclass(frozen=True, slots=True)
class Kept:
    """A live statement as the store keeps it: the entities that it stands at now (after a merge or split others than it
    names), what made it and what a reviewer said of it.
    """

    statement: Statement
    subject: str
    object: str | None
    layer: str = "reading"
    ruling: str | None = None

    @classmethod
    def of(cls, statement: Statement) -> "Kept":
        """A statement that stands where it says, and that nobody has judged."""
        return cls(statement, statement.subject, statement.object)

    @property
    def supports(self) -> bool:
        """Whether what it says may stand as a triple of its own."""
        return self.ruling not in UNSUPPORTED


@dataclass(frozen=True, slots=True)
class Row:
    """One statement where it is to stand: with its subject, or (`beside`) where another thing is told because of it."""

    graph: str
    at: str
    beside: str
    kept: Kept

    @property
    def key(self) -> tuple[Any, ...]:
        """The order of the export: the same for the same statements, whatever order they come in."""
        k, s = self.kept, self.kept.statement
        said = k.object if k.object is not None else orjson.dumps(s.value).decode()
        when = (s.valid_from or "", s.valid_to or "", s.extractor, s.quote, k.layer, k.ruling or "")
        return (self.graph, self.at, self.beside, s.predicate, said, s.document, s.start, s.end, *when)


def describe(
    statements: Iterable[Kept],
    terms: Terms,
    *,
    named: bool,
    merged: Mapping[str, str] | None = None,
    run: int = RUN,
) -> Iterator[Group]:
    """The RDF of live statements: in one graph a document where `named`, else in one plain graph.

    The groups of a graph and of a subject stand together and no triple comes twice in a graph. `merged` leads from the
    id of an entity to that of the one that it was merged into; that stands in no document's graph.
    """
    rows = in_order(_rows(statements, named), key=lambda row: row.key, dump=dump_row, load=load_row, run=run)
    writer = _Writer(terms)
    for graph, in_graph in groupby(rows, key=lambda row: row.graph):
        name = f"<{terms.address(graph)}#graph>" if named else ""
        for subject, there in groupby(in_graph, key=lambda row: row.at):
            yield from writer.subject(name, subject, there)
    for old, new in sorted((merged or {}).items()):
        yield Group("", terms.thing(old), [(REPLACED_BY, terms.thing(new))])


def _rows(statements: Iterable[Kept], named: bool) -> Iterator[Row]:
    runs: set[tuple[str, str]] = set()
    for kept in statements:
        s = kept.statement
        graph = s.document if named else ""
        yield Row(graph, kept.subject, "", kept)
        if s.predicate == "holds" and kept.object is not None:
            yield Row(graph, kept.object, "membership", kept)
        elif s.predicate == "member_of":
            yield Row(graph, kept.subject, "membership", kept)
        if (s.document, s.extractor) not in runs:
            if len(runs) > 10_000:  # forgotten ones are told again, and dropped after sorting
                runs.clear()
            runs.add((s.document, s.extractor))
            yield Row(graph, run_id(s), "run", kept)
            yield Row(graph, software_id(s.extractor), "software", kept)
            yield Row(graph, s.document, "document", kept)


def dump_row(row: Row) -> bytes:
    """A row as a line of JSON, without its line break."""
    k = row.kept
    return orjson.dumps([row.graph, row.at, row.beside, k.statement.as_dict(), k.subject, k.object, k.layer, k.ruling])


def load_row(line: bytes) -> Row:
    """The inverse of `dump_row`."""
    graph, at, beside, statement, *standing = orjson.loads(line)
    return Row(graph, at, beside, Kept(Statement.from_dict(statement), *standing))


def run_id(statement: Statement) -> str:
    """The id of the reading of one document by one version of an extractor."""
    return "run-" + digest(statement.document, statement.extractor)


@lru_cache(maxsize=1000)
def software_id(extractor: str) -> str:
    """The id of what read."""
    return "software-" + digest(extractor)


def membership_id(kept: Kept) -> str:
    """The id of a membership: the same member, post or body, and time make the same one."""
    s = kept.statement
    return "membership-" + digest(kept.subject, kept.object or "", s.valid_from or "", s.valid_to or "")


class _Writer:
    """Makes groups; remembers nothing beyond one subject."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        words = terms.vocabulary
        statement, membership = words.terms["Statement"], words.terms["Membership"]
        self.confidence, self.basis, self.part, self.layer, self.ruling = (
            f"<{statement[n]}>" for n in ("confidence", "basis", "part", "layer", "ruling")
        )
        self.document = terms.classes["Document"]
        self.valid_from, self.valid_to = (f"<{statement[n]}>" for n in ("valid_from", "valid_to"))
        self.member, self.organization, self.post = (f"<{membership[n]}>" for n in ("member", "organization", "post"))
        self.label, self.extractor = terms.predicates["name"], terms.predicates["extractor"]
        self.dates = {p.name: terms.own(p.camel)[:-1] for p in words.predicates.values() if p.range == "Edtf"}
        self.true = typed("true", "boolean")

    def subject(self, graph: str, subject: str, rows: Iterable[Row]) -> Iterator[Group]:
        """All that stands at one id: its own triples, then its statements, then memberships, runs and software."""
        term = self.terms.thing(subject)
        seen: set[tuple[str, str]] = set()
        bodies: set[str] = set()
        done: set[str] = set()
        for row in rows:
            kept = row.kept
            if row.beside == "document":
                pairs = [pair for pair in [(RDF_TYPE, self.document)] if pair not in seen]
                yield from [Group(graph, term, pairs)] if pairs else []
                continue
            if row.beside:
                group = self._beside(graph, row, bodies)
                if kept.supports and group.subject not in done:
                    done.add(group.subject)
                    yield group
                continue
            said = self._said(kept.statement, kept.object)
            if kept.supports:
                if kept.statement.predicate == "post_in":
                    bodies.add(said)
                pairs = [pair for pair in self._direct(kept.statement, said) if pair not in seen]
                if pairs:
                    seen.update(pairs)
                    yield Group(graph, term, pairs)
            own = self.terms.thing(kept.statement.id)
            if own not in done:
                done.add(own)
                yield from self._statement(graph, own, kept)

    def _said(self, s: Statement, obj: str | None) -> str:
        if s.value is None:
            return self.terms.thing(obj)
        return self.terms.value(self.terms.vocabulary.predicate(s.predicate), s.value)

    def _direct(self, s: Statement, said: str) -> Pairs:
        if s.predicate == "type":
            labels = self.terms.vocabulary.labels(str(s.value))
            return [(RDF_TYPE, self.terms.classes[label]) for label in reversed(labels) if label != "Entity"]
        pairs = [(self.terms.predicates[s.predicate], said)]
        if s.predicate in self.dates and isinstance(s.value, str):
            pairs += self._bounds(self.dates[s.predicate], s.value)
        return pairs

    def _bounds(self, name: str, text: str) -> Pairs:
        try:
            first, last = bounds(text)
        except InvalidValue:  # not a date: the value stands as it is, and the shapes tell
            return []
        days = (("Earliest", first), ("Latest", last))
        return [(f"{name}{suffix}>", typed(day.isoformat(), "date")) for suffix, day in days if day]

    def _statement(self, graph: str, own: str, kept: Kept) -> Iterator[Group]:
        s = kept.statement
        target, position, quote = (f"{own[:-1]}#{name}>" for name in ("target", "position", "quote"))
        pairs = [
            (RDF_TYPE, _STATEMENT),
            (_SAYS[0], self.terms.thing(s.subject)),
            (_SAYS[1], self.terms.predicates[s.predicate]),
            (_SAYS[2], self._said(s, s.object)),
            (_HAS_TARGET, target),
            (_GENERATED_BY, self.terms.thing(run_id(s))),
            (self.confidence, typed(decimal(float(s.confidence)), "decimal")),
            (self.basis, self.terms.codes["Basis", s.basis]),
        ]
        if kept.layer != "reading":
            pairs.append((self.layer, self.terms.codes["Layer", kept.layer]))
        if kept.ruling is not None:
            pairs.append((self.ruling, self.terms.codes["Ruling", kept.ruling]))
        if s.part:
            pairs.append((self.part, self.true))
        pairs += self._times(s)
        yield Group(graph, own, pairs)
        document = self.terms.thing(s.document)
        selectors = [(_HAS_SOURCE, document), (_HAS_SELECTOR, position), (_HAS_SELECTOR, quote)]
        yield Group(graph, target, [_TARGET, *selectors])
        span = [(_START, typed(str(s.start), "integer")), (_END, typed(str(s.end), "integer"))]
        yield Group(graph, position, [_POSITION, *span])
        yield Group(graph, quote, [_QUOTE, (_EXACT, f"{literal(s.quote)}@en")])

    def _times(self, s: Statement) -> Pairs:
        times = ((self.valid_from, s.valid_from), (self.valid_to, s.valid_to))
        return [(predicate, date(text)) for predicate, text in times if text is not None]

    def _beside(self, graph: str, row: Row, bodies: set[str]) -> Group:
        kept, s, thing = row.kept, row.kept.statement, self.terms.thing
        if row.beside == "run":
            software = thing(software_id(s.extractor))
            pairs = [(RDF_TYPE, _ACTIVITY), (_USED, thing(s.document)), (_WITH, software)]
            return Group(graph, thing(row.at), [*pairs, (self.extractor, literal(s.extractor))])
        if row.beside == "software":
            pairs = [(RDF_TYPE, _SOFTWARE), (self.label, f"{literal(s.extractor)}@en")]
            return Group(graph, thing(row.at), pairs)
        pairs = [(RDF_TYPE, _MEMBERSHIP), (self.member, thing(kept.subject))]
        if s.predicate == "holds":
            pairs.append((self.post, thing(kept.object)))
            pairs += [(self.organization, body) for body in sorted(bodies)]
        else:
            pairs.append((self.organization, thing(kept.object)))
        return Group(graph, thing(membership_id(kept)), pairs + self._times(s))
