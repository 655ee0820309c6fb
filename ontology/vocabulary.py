"""The ontology as the program uses it: classes with their ancestors, predicates with what they join."""

from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any

import orjson

from joinedup.errors import UnknownName


@dataclass(frozen=True, slots=True)
class EntityClass:
    """A class of the ontology. `labels` are its own name and those of its superclasses, the most general first; `slots`
    are what it has beside those of its superclasses.
    """

    name: str
    labels: tuple[str, ...]
    abstract: bool
    id_prefix: str | None
    reading_type: str
    iri: str
    label: str
    description: str
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Predicate:
    """A slot of the ontology. A relation joins two entities and is an edge; any other has a value and is a property."""

    name: str
    relation: bool
    range: str
    multivalued: bool
    symmetric: bool
    iri: str
    datatype: str | None
    label: str
    description: str

    @property
    def edge(self) -> str:
        """The relation type in the graph: MADE, PART_OF."""
        return self.name.upper()

    @property
    def camel(self) -> str:
        """The name in readings and RDF: made, partOf."""
        first, *rest = self.name.split("_")
        return first + "".join(word.capitalize() for word in rest)


@dataclass(frozen=True, slots=True)
class Code:
    """One value of a code list; the pattern is of the notations that an identifier scheme gives out."""

    list: str
    notation: str
    iri: str
    description: str
    pattern: str | None


@dataclass(frozen=True)
class Vocabulary:
    """All classes, predicates and codes of one version of the ontology.

    `prefixes` are the short names of namespaces; `terms` the IRIs of what the nodes of a class carry beside predicates.
    """

    version: str
    namespace: str
    classes: dict[str, EntityClass]
    predicates: dict[str, Predicate]
    codes: tuple[Code, ...]
    prefixes: dict[str, str]
    terms: dict[str, dict[str, str]]

    @classmethod
    def load(cls) -> "Vocabulary":
        """The vocabulary that `make ontology` derived from landscape.yaml."""
        return cls.from_dict(orjson.loads(files("ontology.derived").joinpath("vocabulary.json").read_bytes()))

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Vocabulary":
        """The vocabulary from the form in which it is kept in derived/vocabulary.json."""
        return cls(
            version=data["version"],
            namespace=data["namespace"],
            classes={row["name"]: _class(row) for row in data["classes"]},
            predicates={row["name"]: Predicate(**row) for row in data["predicates"]},
            codes=tuple(Code(**row) for row in data["codes"]),
            prefixes=data["prefixes"],
            terms=data["terms"],
        )

    def top(self, class_name: str) -> str:
        """The class below Entity that it falls under, or itself: Body, Commitment. Raises UnknownName."""
        labels = self.labels(class_name)
        return labels[1] if len(labels) > 1 else labels[0]

    def labels(self, class_name: str) -> tuple[str, ...]:
        """The labels that a node of the class carries, the most general first. Raises UnknownName."""
        try:
            return self.classes[class_name].labels
        except KeyError:
            raise UnknownName(f"{class_name!r} is not a class of the ontology.") from None

    def predicate(self, name: str) -> Predicate:
        """The predicate of that name. Raises UnknownName."""
        try:
            return self.predicates[name]
        except KeyError:
            raise UnknownName(f"{name!r} is not a predicate of the ontology.") from None

    def is_a(self, class_name: str, ancestor: str) -> bool:
        """Whether the class is the ancestor or lies below it."""
        return ancestor in self.labels(class_name)

    def below(self, ancestor: str) -> tuple[str, ...]:
        """The classes that are `ancestor` or lie below it, in the order of the vocabulary."""
        return tuple(name for name in self.classes if self.is_a(name, ancestor))

    @cached_property
    def by_edge(self) -> dict[str, Predicate]:
        """Relations by their relation type in the graph."""
        return {p.edge: p for p in self.predicates.values() if p.relation}

    @cached_property
    def by_camel(self) -> dict[str, Predicate]:
        """Predicates by their name in readings and RDF."""
        return {p.camel: p for p in self.predicates.values()}


def _class(row: dict[str, Any]) -> EntityClass:
    return EntityClass(**row | {"labels": tuple(row["labels"]), "slots": tuple(row["slots"])})
