"""What things are matched by and what is fetched of them, and how classes are told."""

from dataclasses import dataclass
from typing import Any

from joinedup.errors import InvalidValue
from ontology.vocabulary import Vocabulary

ON_DATE = "on_date"


@dataclass(frozen=True, slots=True)
class Property:
    """What can be matched by and fetched. `kind` is the key of a value: str, date, or id for a thing of a class."""

    name: str
    kind: str
    cypher: str
    leads_to: str = ""


def _held(edge: str) -> str:
    return f"($on IS NULL OR (coalesce({edge}.valid_from <= $on, true) AND coalesce({edge}.valid_to >= $on, true)))"


def _code(scheme: str) -> str:
    return (
        f"COLLECT {{ MATCH (n)-[r:IDENTIFIED_BY]->(i:Identifier {{scheme: '{scheme}'}}) WHERE {_held('r')} "
        "RETURN DISTINCT i.notation AS x ORDER BY x }"
    )


def _things(pattern: str) -> str:
    return f"COLLECT {{ MATCH {pattern} WHERE {_held('r')} RETURN DISTINCT [o.id, o.name] AS x ORDER BY x }}"


PROPERTIES: dict[str, Property] = {
    "name": Property("name", "str", "[n.name]"),
    "names": Property(
        "all names",
        "str",
        f"COLLECT {{ MATCH (n)-[r:HAS_NAME]->(m:Name) WHERE {_held('r')} RETURN DISTINCT m.text AS x ORDER BY x }}",
    ),
    "type": Property("kind", "str", "[n.type]"),
    "ods": Property("ODS code", "str", _code("ods")),
    "gss": Property("GSS code", "str", _code("gss")),
    "valid_from": Property("began on", "date", "[toString(n.valid_from)]"),
    "valid_to": Property("ended on", "date", "[toString(n.valid_to)]"),
    "website": Property("web address", "str", "[n.website]"),
    "part_of": Property("part of", "id", _things("(n)-[r:PART_OF]->(o)"), "Body"),
    "member_of": Property("member of", "id", _things("(n)-[r:MEMBER_OF]->(o)"), "Body"),
    "covers": Property("covers", "id", _things("(n)-[r:COVERS]->(o)"), "Area"),
    "succeeded_by": Property("succeeded by", "id", _things("(n)<-[r:SUCCEEDS]-(o)"), "Body"),
    "succeeds": Property("succeeds", "id", _things("(n)-[r:SUCCEEDS]->(o)"), "Body"),
}


def known_property(pid: str) -> Property:
    """The property of that id. Raises InvalidValue."""
    if pid not in PROPERTIES:
        raise InvalidValue(f"There is no property {pid[:60]!r}. These are: {ON_DATE}, {', '.join(PROPERTIES)}.")
    return PROPERTIES[pid]


def type_of(name: str | None, vocabulary: Vocabulary) -> dict[str, Any]:
    """A class as the API gives it."""
    known = name if name in vocabulary.classes else "Entity"
    return {"id": str(known), "name": str(known)}


def described(name: str | None, vocabulary: Vocabulary) -> str:
    """What kind of thing it is, in words."""
    return vocabulary.classes[name].description.rstrip(".") if name in vocabulary.classes else "Thing"
