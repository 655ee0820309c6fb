"""The shapes as SPARQL queries: one for every rule, so that an engine in Rust checks a graph a hundred times faster.

Covers the part of SHACL that our shapes use, and raises for anything else, so that no rule is passed over in silence;
the tests hold every finding against pySHACL's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from rdflib import Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS, SH
from rdflib.term import Node

from joinedup.errors import InvalidValue

# What a shape says beside its constraints.
_BESIDE = {
    RDF.type, RDFS.label, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.path, SH.name, SH.description,
    SH.message, SH.severity, SH.property,
}  # fmt: skip
_KINDS = {SH.IRI: "isIRI({v})", SH.IRIOrLiteral: "(isIRI({v}) || isLiteral({v}))"}
_WORDS = {
    SH.minCount: "There is no {name}.",
    SH.maxCount: "There is more than one {name}.",
    SH.datatype: "The {name} is not of the type that it must have.",
    SH.nodeKind: "The {name} is not a thing or code of the kind that it must be.",
    SH["class"]: "The {name} leads to something of another class.",
    SH.pattern: "The {name} has not the form that it must have.",
    SH.minInclusive: "The {name} is too small.",
    SH.maxInclusive: "The {name} is too large.",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the shape it comes from, and a query for `?this` (and `?value`) that break it."""

    name: str
    severity: str
    message: str
    query: str


def rules(shapes: Graph) -> list[Rule]:
    """The rules of all shapes that have a target, in a fixed order. Raises InvalidValue for what is not covered."""
    compiler = _Compiler(shapes)
    return sorted(compiler.rules(), key=lambda rule: (rule.name, rule.query))


def _ordered(nodes: Iterable[Node]) -> list[Node]:
    return sorted(nodes, key=str)


class _Compiler:
    def __init__(self, shapes: Graph) -> None:
        self.shapes = shapes
        self.numbers = count(1)

    def rules(self) -> Iterator[Rule]:
        for shape in _ordered(set(self.shapes.subjects(RDF.type, SH.NodeShape))):
            for target in self._targets(shape):
                for prop in _ordered(self.shapes.objects(shape, SH.property)):
                    yield from self._property(prop, target)
                yield from self._node(shape, target)

    def _targets(self, shape: Node) -> Iterator[str]:
        for cls in _ordered(self.shapes.objects(shape, SH.targetClass)):
            yield f"?this a {cls.n3()} ."
        for path in _ordered(self.shapes.objects(shape, SH.targetSubjectsOf)):
            yield f"?this {path.n3()} {self._new()} ."
        for path in _ordered(self.shapes.objects(shape, SH.targetObjectsOf)):
            yield f"{self._new()} {path.n3()} ?this ."

    def _node(self, shape: Node, target: str) -> Iterator[Rule]:
        """The rules of a node shape about the node itself."""
        for constraint, given in self._constraints(shape):
            if constraint == SH.sparql:
                yield self._select(shape, given, target)
            else:
                wrong = f"FILTER(!COALESCE({self._holds(constraint, given, '?this', '')}, false))"
                yield self._rule(shape, constraint, f"SELECT DISTINCT ?this {{ {target} {wrong} }}")

    def _property(self, prop: Node, target: str) -> Iterator[Rule]:
        path = self._path(prop)
        for constraint, given in self._constraints(prop):
            if constraint in (SH.minCount, SH.maxCount):
                self._only_one(constraint, given)
                some = f"{target} MINUS {{ ?this {path} ?some }}"
                several = f"{target} ?this {path} ?one . ?this {path} ?other FILTER(!sameTerm(?one, ?other))"
                wrong = some if constraint == SH.minCount else several
                yield self._rule(prop, constraint, f"SELECT DISTINCT ?this {{ {wrong} }}")
            else:
                holds = self._holds(constraint, given, "?value", "?this")
                body = f"{target} ?this {path} ?value FILTER(!COALESCE({holds}, false))"
                yield self._rule(prop, constraint, f"SELECT DISTINCT ?this ?value {{ {body} }}")

    def _constraints(self, shape: Node) -> list[tuple[URIRef, Node]]:
        pairs = [(URIRef(str(p)), o) for p, o in self.shapes.predicate_objects(shape) if p not in _BESIDE]
        return sorted(pairs, key=lambda pair: (str(pair[0]), str(pair[1])))

    def _conforms(self, shape: Node, node: str) -> str:
        """An expression that is true where the node conforms to the shape."""
        path = self._path(shape)
        parts = []
        for constraint, given in self._constraints(shape):
            if constraint in (SH.minCount, SH.maxCount, SH.hasValue):
                parts.append(self._counts(constraint, given, node, path))
            elif path:
                value = self._new()
                holds = self._holds(constraint, given, value, node)
                parts.append(f"NOT EXISTS {{ {node} {path} {value} FILTER(!COALESCE({holds}, false)) }}")
            else:
                parts.append(self._holds(constraint, given, node, ""))
        return f"({' && '.join(parts)})"

    def _counts(self, constraint: URIRef, given: Node, node: str, path: str) -> str:
        one, other = self._new(), self._new()
        if constraint == SH.hasValue:
            return f"EXISTS {{ {node} {path} {given.n3()} }}"
        self._only_one(constraint, given)
        if constraint == SH.minCount:
            return f"EXISTS {{ {node} {path} {one} }}"
        pair = f"{node} {path} {one} . {node} {path} {other} FILTER(!sameTerm({one}, {other}))"
        return f"NOT EXISTS {{ {pair} }}"

    def _only_one(self, constraint: URIRef, given: Node) -> None:
        if given != Literal(1):
            raise InvalidValue(f"{constraint.n3()} {given.n3()} is not covered: only 1 is.")

    def _holds(self, constraint: URIRef, given: Node, value: str, focus: str) -> str:
        """An expression that is true where the value keeps the constraint."""
        if constraint == SH.nodeKind and given in _KINDS:
            return _KINDS[URIRef(str(given))].format(v=value)
        if constraint in (SH["or"], SH["not"], SH.node):
            return self._logic(constraint, given, value)
        texts = {
            SH.datatype: f"(isLiteral({value}) && DATATYPE({value}) = {given.n3()})",
            SH["class"]: f"EXISTS {{ {value} a {given.n3()} }}",
            SH.pattern: f"REGEX(STR({value}), {Literal(str(given)).n3()})",
            SH.minInclusive: f"{value} >= {given.n3()}",
            SH.maxInclusive: f"{value} <= {given.n3()}",
        }
        if constraint in texts:
            return texts[constraint]
        if constraint == SH.lessThanOrEquals and focus:
            other = self._new()
            beyond = f"{focus} {given.n3()} {other} FILTER(!COALESCE({value} <= {other}, false))"
            return f"NOT EXISTS {{ {beyond} }}"
        raise InvalidValue(f"{constraint.n3()} is not covered by the check of shapes.")

    def _logic(self, constraint: URIRef, given: Node, value: str) -> str:
        if constraint == SH["or"]:
            choices = (f"COALESCE({self._conforms(choice, value)}, false)" for choice in Collection(self.shapes, given))
            return f"({' || '.join(choices)})"
        holds = self._conforms(given, value)
        return f"!COALESCE({holds}, false)" if constraint == SH["not"] else holds

    def _select(self, shape: Node, constraint: Node, target: str) -> Rule:
        """A rule that is written as a query: its target and prefixes are put in."""
        prefixes = [
            f"PREFIX {self.shapes.value(declared, SH.prefix)}: <{self.shapes.value(declared, SH.namespace)}>"
            for where in self.shapes.objects(constraint, SH.prefixes)
            for declared in self.shapes.objects(where, SH.declare)
        ]
        select = str(self.shapes.value(constraint, SH.select)).replace("$this", "?this")
        head, where, rest = select.partition("WHERE {")
        query = "\n".join([*sorted(prefixes), f"{head}{where} {target} {rest}"])
        return self._rule(constraint, SH.sparql, query, shape)

    def _path(self, shape: Node) -> str:
        """The property path of a shape as SPARQL writes it; empty for a node shape."""
        path = self.shapes.value(shape, SH.path)
        return "" if path is None else self._steps(path)

    def _steps(self, path: Node) -> str:
        if isinstance(path, URIRef):
            return path.n3()
        if (back := self.shapes.value(path, SH.inversePath)) is not None:
            return f"^{self._steps(back)}"
        steps = [self._steps(step) for step in Collection(self.shapes, path)]
        if not steps:
            raise InvalidValue("A path of this kind is not covered by the check of shapes.")
        return "/".join(steps)

    def _rule(self, shape: Node, constraint: URIRef, query: str, named: Node | None = None) -> Rule:
        name = str(self.shapes.value(shape, SH.name) or "value")
        words = self.shapes.value(shape, SH.message) or _WORDS.get(constraint, "{name} breaks the rule.")
        severity = "warning" if self.shapes.value(shape, SH.severity) == SH.Warning else "violation"
        own = str(named if named is not None else shape).rpartition("/")[2]
        return Rule(own, severity, str(words).replace("{name}", name), query)

    def _new(self) -> str:
        return f"?x{next(self.numbers)}"
