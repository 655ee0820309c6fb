"""Records: how a statement stands in the graph, what it supports there, and in which order supporters are preferred."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

import orjson

from ontology.edtf import bounds
from ontology.statement import Statement, digest
from ontology.vocabulary import Vocabulary

# Which source is believed first when several say different things of the same property.
BASES = ("register", "manifest", "text", "inference")
READING, REVIEW, LINKING = "reading", "review", "linking"
TYPE = "type"
# A statement under one of these rulings supports nothing.
UNSUPPORTED = ("reject", "correct")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One recording of a statement. `layer` says who made it: the reading, a review, or the linking across papers.

    `ruling` is the judgement in force (accept, reject, correct, unsure) or None; `subject` and `object` are the
    entities that it stands at now, which after a merge or split are others than the statement names.
    """

    statement: Statement
    record_id: str
    layer: str
    subject: str
    object: str | None
    ruling: str | None
    judgement: str | None
    text_version: str | None
    recorded_at: datetime
    retracted_at: datetime | None

    @property
    def live(self) -> bool:
        """Whether it has not been taken back."""
        return self.retracted_at is None

    @property
    def supports(self) -> bool:
        """Whether edges and properties may rest on it."""
        return self.live and self.ruling not in UNSUPPORTED


@dataclass(frozen=True, slots=True)
class Keys:
    """What one statement supports: `fact` names the edge or value, `slot` what competes with it for one place."""

    fact: str
    slot: str


def keys_of(statement: Statement, subject: str, obj: str | None, vocabulary: Vocabulary) -> Keys:
    """The keys of a statement that stands at these entities."""
    predicate = vocabulary.predicate(statement.predicate)
    if obj is not None:
        pair = sorted((subject, obj)) if predicate.symmetric else (subject, obj)
        fact = digest(pair[0], statement.predicate, f"→{pair[1]}")
        return Keys(fact, fact)
    fact = digest(subject, statement.predicate, "=" + orjson.dumps(statement.value).decode())
    return Keys(fact, fact if predicate.multivalued else digest("slot", subject, statement.predicate))


def order_of(statement: Statement, ruling: str | None) -> str:
    """A text by which supporters of one slot sort, the preferred first.

    Accepted by a reviewer, then the basis, then dated before undated (these three digits are the group), then what
    began last, then confidence, then the value, so that the order never depends on when something was loaded. Where all
    times of a group count, of a relation and of a type, confidence comes last instead: thousands of papers that say the
    same of the same time then stand together, and the store steps over them.
    """
    dated = statement.valid_from is not None or statement.valid_to is not None
    began = edtf_bounds(statement.valid_from)[0] or date.min
    place = f"{int(ruling != 'accept')}{BASES.index(statement.basis)}{int(not dated)}{9999999 - began.toordinal():07d}"
    value, doubt = str(statement.value)[:40], f"{999 - round(statement.confidence * 999):03d}"
    when = f"{statement.valid_from or ''}|{statement.valid_to or ''}|{int(statement.part)}"
    if dated and (statement.object is not None or statement.predicate == TYPE):
        return f"{place}{when}|{value}|{doubt}"
    return f"{place}{doubt}{value}|{when}"


KEY = 16  # how many characters a fact or slot has
GROUP = 3  # how many characters of the order are the group
DOUBT = 3  # how many characters stand for the confidence


@lru_cache(maxsize=50_000)
def edtf_bounds(text: str | None) -> tuple[date | None, date | None]:
    """Earliest and latest day of an EDTF text; two times None for none."""
    return bounds(text) if text else (None, None)


def properties_of(statement: Statement) -> dict[str, Any]:
    """The properties of a Statement node that come from the statement alone."""
    row: dict[str, Any] = {
        "id": statement.id,
        "subject": statement.subject,
        "predicate": statement.predicate,
        "object": statement.object,
        "value": statement.value,
        "quote": statement.quote,
        "start": statement.start,
        "end": statement.end,
        "extractor": statement.extractor,
        "confidence": float(statement.confidence),
        "basis": statement.basis,
        "valid_from": edtf_bounds(statement.valid_from)[0],
        "valid_to": edtf_bounds(statement.valid_to)[1],
        "valid_from_edtf": statement.valid_from,
        "valid_to_edtf": statement.valid_to,
        "part": statement.part or None,
    }
    return {name: value for name, value in row.items() if value is not None}


def statement_from(node: dict[str, Any], document: str) -> Statement:
    """The statement of a Statement node, given as its properties."""
    return Statement(
        subject=node["subject"],
        predicate=node["predicate"],
        object=node.get("object"),
        value=node.get("value"),
        document=document,
        start=node["start"],
        end=node["end"],
        quote=node["quote"],
        extractor=node["extractor"],
        confidence=node["confidence"],
        basis=node["basis"],
        valid_from=node.get("valid_from_edtf"),
        valid_to=node.get("valid_to_edtf"),
        part=node.get("part", False),
    )


def record_from(node: dict[str, Any], document: str, subject: str, obj: str | None) -> Record:
    """The record of a Statement node, its document and the entities that it stands at."""
    return Record(
        statement=statement_from(node, document),
        record_id=node["record_id"],
        layer=node["layer"],
        subject=subject,
        object=obj,
        ruling=node.get("ruling"),
        judgement=node.get("judgement"),
        text_version=node.get("text_version"),
        recorded_at=native(node["recorded_at"]),
        retracted_at=native(node.get("retracted_at")),
    )


def record_of(row: Mapping[str, Any]) -> Record:
    """The record of a row with `node`, `document`, `subject` and `object`, as the queries of records give it."""
    return record_from(row["node"], row["document"], row["subject"], row["object"])


def native(value: Any) -> Any:
    """A date or time of Neo4j as Python's own; anything else as it is."""
    return value.to_native() if hasattr(value, "to_native") else value


def text_id(document: str, content_hash: str) -> str:
    """The id of a version of a document's text."""
    return "text-" + digest(document, content_hash)
