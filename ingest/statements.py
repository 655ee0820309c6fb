"""What was read, as statements: each fact with the words that state it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ingest.reading import BodyRead, CommitmentRead, FoundValue, Item, PersonRead, PostRead, ProgrammeRead, Reading
from ingest.slugs import slug
from ontology.statement import Statement, Value
from ontology.vocabulary import Vocabulary

# columns of the manifest and values read from the text → predicates of the document
DOCUMENT_VALUES = {
    "title": "title",
    "kind": "document_kind",
    "published": "published",
    "retrieved": "retrieved",
    "url": "source_url",
    "licence": "licence",
}


@dataclass(slots=True)
class _Writer:
    """Makes the statements of one reading."""

    reading: Reading
    extractor: str
    vocabulary: Vocabulary
    entities: dict[str, str] = field(default_factory=dict)

    def say(
        self, item: Item, subject: str, predicate: str, object_: str | None = None, value: Value | None = None,
        basis: str = "text", valid: tuple[str | None, str | None] = (None, None),
    ) -> Statement:  # fmt: skip
        """One statement whose words are those of the item."""
        return Statement(
            subject=subject, predicate=predicate, object=object_, value=value, document=self.reading.document.id,
            start=item.start, end=item.end, quote=self.reading.quote(item), extractor=self.extractor,
            confidence=round(item.confidence, 3), basis=basis, valid_from=valid[0], valid_to=valid[1],  # type: ignore[arg-type]
        )  # fmt: skip


def statements(reading: Reading, extractor: str, vocabulary: Vocabulary) -> Iterator[Statement]:
    """The statements of the reading, no two the same. `extractor` is the name and version of what read it."""
    writer = _Writer(reading, extractor, vocabulary)
    keyed: list[BodyRead | PersonRead | ProgrammeRead | CommitmentRead] = [*reading.bodies, *reading.people]
    keyed += [*reading.programmes, *reading.commitments]
    writer.entities = {thing.key: thing.entity for thing in keyed}
    seen: set[str] = set()
    for statement in _all(writer):
        if statement.id not in seen:
            seen.add(statement.id)
            yield statement


def _all(writer: _Writer) -> Iterator[Statement]:
    yield from _document(writer)
    yield from _bodies(writer)
    yield from _people(writer)
    yield from _programmes(writer)
    yield from _commitments(writer)
    yield from _figures(writer)
    for relation in writer.reading.relations:
        predicate = writer.vocabulary.by_camel[relation.predicate].name
        subject, object_ = writer.entities[relation.subject], writer.entities[relation.object]
        if subject != object_:
            valid = (relation.valid_from, relation.valid_to)
            yield writer.say(relation, subject, predicate, object_=object_, valid=valid)


def _document(writer: _Writer) -> Iterator[Statement]:
    document = writer.reading.document
    whole = Item(start=0, end=0)
    yield writer.say(whole, document.id, "type", value="Document", basis="inference")
    for name, found in sorted(document.values.items()):
        if name in DOCUMENT_VALUES:
            yield writer.say(
                _place(document.values, name), document.id, DOCUMENT_VALUES[name], value=found.value, basis=found.basis
            )
    if document.get("illustrative") == "yes":
        place, basis = _place(document.values, "illustrative"), document.values["illustrative"].basis
        yield writer.say(place, document.id, "illustrative", value=True, basis=basis)
    publisher, committee = document.entities.get("publisher"), document.entities.get("committee")
    if publisher:
        yield writer.say(_place(document.values, "publisher"), document.id, "published_by", object_=publisher,
                         basis=_basis(document.values, "publisher"))  # fmt: skip
    if committee:
        yield writer.say(_place(document.values, "committee"), document.id, "written_for", object_=committee,
                         basis=_basis(document.values, "committee"))  # fmt: skip
    met = document.values.get("meeting_date")
    if met and (committee or publisher):
        held_by = committee or publisher or ""
        meeting = f"meeting-{held_by}-{slug(met.value)}"
        item = _place(document.values, "meeting_date")
        yield writer.say(item, meeting, "type", value="Meeting", basis=met.basis)
        yield writer.say(item, meeting, "held_by", object_=held_by, basis=met.basis)
        yield writer.say(item, meeting, "held_on", value=met.value, basis=met.basis)
        yield writer.say(item, document.id, "records", object_=meeting, basis=met.basis)


def _place(values: dict[str, FoundValue], name: str) -> Item:
    found = values.get(name) or FoundValue(value="", basis="inference")
    return Item(start=found.start or 0, end=found.end or 0, confidence=found.confidence)


def _basis(values: dict[str, FoundValue], name: str) -> str:
    found = values.get(name)
    return found.basis if found else "inference"


def _bodies(writer: _Writer) -> Iterator[Statement]:
    for body in writer.reading.bodies:
        yield writer.say(body, body.entity, "type", value=body.type)
        yield writer.say(body, body.entity, "name", value=body.name)


def _people(writer: _Writer) -> Iterator[Statement]:
    for person in writer.reading.people:
        yield writer.say(person, person.entity, "type", value="Person")
        yield writer.say(person, person.entity, "name", value=person.name)
        for post in person.posts:
            entity = post_id(post, writer.entities.get(post.body or ""), person.entity)
            yield writer.say(person, person.entity, "holds", object_=entity)
            yield writer.say(person, entity, "type", value="Post")
            if post.title:
                yield writer.say(person, entity, "title", value=post.title)
            if post.body:
                yield writer.say(person, entity, "post_in", object_=writer.entities[post.body])


def post_id(post: PostRead, body: str | None, person: str) -> str:
    """The id of a post: its body and title; a post of an unknown body is the person's own."""
    return "-".join(part for part in ("post", body or person, slug(post.title or "member")) if part)


def _programmes(writer: _Writer) -> Iterator[Statement]:
    for programme in writer.reading.programmes:
        yield writer.say(programme, programme.entity, "type", value=programme.type)
        yield writer.say(programme, programme.entity, "name", value=programme.name)
        for alias in programme.aliases:
            yield writer.say(programme, programme.entity, "alias", value=alias)


def _commitments(writer: _Writer) -> Iterator[Statement]:
    entities = writer.entities
    for item in writer.reading.commitments:
        yield writer.say(item, item.entity, "type", value=item.kind)
        yield writer.say(item, item.entity, "text", value=" ".join(writer.reading.quote(item).split()))
        for predicate in ("summary", "amount_gbp"):
            value = getattr(item, predicate)
            if value is not None and value != "":
                yield writer.say(item, item.entity, predicate, value=value)
        if item.deadline:
            counted = _counted_from(writer.reading, item)
            words = replace(item, confidence=item.confidence * counted.confidence) if counted else item
            basis = counted.basis if counted else "text"
            yield writer.say(words, item.entity, "deadline", value=item.deadline, basis=basis)
        for key in item.made_by:
            yield writer.say(item, entities[key], "made", object_=item.entity)
        for key in item.responsible:
            yield writer.say(item, entities[key], "responsible_for", object_=item.entity)
        for key in item.recipient:
            yield writer.say(item, item.entity, "addressed_to", object_=entities[key])
        for key in item.programmes:
            yield writer.say(item, item.entity, "concerns", object_=entities[key])


def _counted_from(reading: Reading, item: CommitmentRead) -> FoundValue | None:
    """The inferred day of the paper, where the year of the deadline comes from that and not from its words."""
    values = reading.document.values
    day = values.get("meeting_date") or values.get("published")
    if day is None or day.basis != "inference" or not item.deadline:
        return None
    quote = reading.quote(item)
    years = {part[2:4] for part in item.deadline.split("/")}
    return None if any(re.search(rf"\b20{year}\b|[/–’'-]{year}\b", quote) for year in years) else day


def _figures(writer: _Writer) -> Iterator[Statement]:
    for item in writer.reading.figures:
        yield writer.say(item, item.entity, "type", value="Figure")
        yield writer.say(item, item.entity, "value", value=item.value)
        yield writer.say(item, item.entity, "unit", value=item.unit)
        yield writer.say(item, item.entity, "approximate", value=item.approximate)
        if item.what:
            yield writer.say(item, item.entity, "measures", value=item.what)
        for key in item.about:
            yield writer.say(item, item.entity, "about", object_=writer.entities[key])
