"""What was read from one paper, before it becomes statements: the lists of the annotation guide, with spans.

Offsets count characters of the paper's text, end exclusive. `key` is unique within the reading (b1, p1, g1, c1); the
fields that name others hold keys. `entity` is the id in the graph.
"""

from dataclasses import asdict, dataclass, field
from typing import Any

from ontology.vocabulary import Vocabulary

LISTS = ("bodies", "people", "programmes", "commitments", "figures", "relations")


@dataclass(slots=True, kw_only=True)
class Item:
    """What every list entry has: the words that state it and how sure the reading is."""

    start: int
    end: int
    confidence: float = 1.0


@dataclass(slots=True, kw_only=True)
class BodyRead(Item):
    """A body. `type` is a class of the ontology; `mentions` are the spans of all its mentions in the text."""

    key: str
    entity: str
    name: str
    type: str
    ods: str | None = None
    gss: str | None = None
    aliases: list[str] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class PostRead:
    """A post that the text gives to a person; `body` is a key, either may be unknown."""

    title: str | None
    body: str | None


@dataclass(slots=True, kw_only=True)
class PersonRead(Item):
    """A person in a public or official role."""

    key: str
    entity: str
    name: str
    posts: list[PostRead] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class ProgrammeRead(Item):
    """A named initiative."""

    key: str
    entity: str
    name: str
    type: str
    aliases: list[str] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class CommitmentRead(Item):
    """A commitment. `deadline` is EDTF, `amount_gbp` pounds; the span cuts exactly the words that state it."""

    key: str
    entity: str
    kind: str
    summary: str
    made_by: list[str] = field(default_factory=list)
    responsible: list[str] = field(default_factory=list)
    recipient: list[str] = field(default_factory=list)
    programmes: list[str] = field(default_factory=list)
    deadline: str | None = None
    amount_gbp: float | None = None


@dataclass(slots=True, kw_only=True)
class FigureRead(Item):
    """An amount of money or another number that measures something. `unit` is GBP, percent or a plain noun."""

    entity: str
    value: float
    unit: str
    approximate: bool
    what: str
    about: list[str] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class RelationRead(Item):
    """A relation between two keys; `predicate` as in the annotation guide (partOf, memberOf …)."""

    subject: str
    predicate: str
    object: str
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(slots=True, kw_only=True)
class FoundValue:
    """A value about the paper itself, whether the manifest, the text or inference gave it, and how sure it is."""

    value: str
    basis: str
    start: int | None = None
    end: int | None = None
    confidence: float = 1.0


@dataclass(slots=True, kw_only=True)
class DocumentRead:
    """What is known of the paper. The names of values are the columns of the manifest, with `title` and `kind`.

    `entities` holds the graph ids of the bodies that `publisher` and `committee` name, where they are known.
    """

    id: str
    file: str
    values: dict[str, FoundValue] = field(default_factory=dict)
    entities: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str | None:
        """The value of that name, whatever gave it."""
        found = self.values.get(name)
        return found.value if found else None

    def infers(self, name: str) -> bool:
        """Whether there is a value of that name that no words of the paper state."""
        found = self.values.get(name)
        return found is not None and found.basis == "inference"


@dataclass(slots=True, kw_only=True)
class Reading:
    """Everything that was read from one paper. `text` is the text as served: masked where privacy asks for it."""

    document: DocumentRead
    text: str
    masked: list[tuple[int, int]] = field(default_factory=list)
    bodies: list[BodyRead] = field(default_factory=list)
    people: list[PersonRead] = field(default_factory=list)
    programmes: list[ProgrammeRead] = field(default_factory=list)
    commitments: list[CommitmentRead] = field(default_factory=list)
    figures: list[FigureRead] = field(default_factory=list)
    relations: list[RelationRead] = field(default_factory=list)

    def quote(self, item: Item) -> str:
        """The words of the item, cut out of the text."""
        return self.text[item.start : item.end]

    def as_json(self, vocabulary: Vocabulary | None = None) -> dict[str, Any]:
        """The form of the annotation guide, with `start`, `end` and `confidence` beside each quote, and graph ids.

        `vocabulary` gives the type under which the guide lists a class; it is loaded where it is not given.
        """
        classes = (vocabulary or Vocabulary.load()).classes
        document = {"file": self.document.file, "id": self.document.id}
        for name in ("title", "publisher", "committee", "kind", "meeting_date", "published"):
            document[name] = self.document.get(name)  # type: ignore[assignment]
        document["basis"] = {name: found.basis for name, found in self.document.values.items()}  # type: ignore[assignment]
        result: dict[str, Any] = {"document": document}
        for list_name in LISTS:
            rows = []
            for item in getattr(self, list_name):
                row = asdict(item)
                row["quote"] = self.quote(item)
                if "type" in row:
                    row["type"] = classes[row["type"]].reading_type
                for span in ("start", "end"):
                    row[span] = row.pop(span)
                rows.append(row)
            result[list_name] = rows
        result["masked"] = self.masked
        return result
