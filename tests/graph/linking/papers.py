"""Invented papers of one place and of another, small enough to know what follows from them together."""

from ontology.stated import StatedDocument
from ontology.statement import Statement, digest

COUNCIL, BOARD, CCG, ELSEWHERE = "council-BRK", "hwb-BRK", "ccg-01B", "council-OTH"


class Maker:
    """Makes a paper of a text and what it states; each quote must stand in the text."""

    def __init__(self, name: str, text: str, published: str, publisher: str | None) -> None:
        self.id, self.text = f"document-{name}", text
        self.said: list[Statement] = []
        self.say(self.id, "type", "Document", text[:10])
        self.say(self.id, "published", published, text[:10])
        if publisher:
            self.tie(self.id, "published_by", publisher, text[:10])

    def say(self, subject: str, predicate: str, value: str, quote: str) -> None:
        self._add(subject, predicate, None, value, quote)

    def tie(self, subject: str, predicate: str, obj: str, quote: str) -> None:
        self._add(subject, predicate, obj, None, quote)

    def _add(self, subject: str, predicate: str, obj: str | None, value: str | None, quote: str) -> None:
        start = self.text.index(quote)
        self.said.append(
            Statement(
                subject=subject, predicate=predicate, object=obj, value=value, document=self.id, start=start,
                end=start + len(quote), quote=quote, extractor="hand 1", confidence=0.9,
            )
        )  # fmt: skip

    def person(self, name: str, body: str, title: str = "") -> str:
        entity = f"person-{name.lower().replace(' ', '-')}-{body}"
        self.say(entity, "type", "Person", name)
        self.say(entity, "name", name, name)
        post = f"post-{body}-{title or 'member'}"
        self.tie(entity, "holds", post, name)
        self.say(post, "type", "Post", name)
        self.say(post, "title", title or "member", name)
        self.tie(post, "post_in", body, name)
        return entity

    def programme(self, name: str, owner: str, kind: str = "Service", aliases: tuple[str, ...] = ()) -> str:
        entity = f"programme-{name.lower().replace(' ', '-').replace('/', '-')}-{owner}"
        self.say(entity, "type", kind, name)
        self.say(entity, "name", name, name)
        for alias in aliases:
            self.say(entity, "alias", alias, alias)
        return entity

    def commitment(self, quote: str, body: str, kind: str = "Action", deadline: str = "") -> str:
        entity = "commitment-" + digest(self.id, quote)
        self.say(entity, "type", kind, quote)
        self.say(entity, "text", quote, quote)
        self.tie(body, "responsible_for", entity, quote)
        if deadline:
            self.say(entity, "deadline", deadline, quote)
        return entity

    def made(self) -> StatedDocument:
        return StatedDocument(
            id=self.id, content_hash=digest(self.text), text=self.text, extractor="hand 1", statements=tuple(self.said)
        )


def register() -> StatedDocument:
    """The bodies of both places."""
    text = "Brackley, Brackley Council, Brackley board, Brackley CCG, area, Otherham Council"
    paper = Maker("x", text, "2013", None)
    paper.id, paper.said = "register-places", []
    for entity, kind, name in (
        (COUNCIL, "LocalAuthority", "Brackley Council"), (BOARD, "HealthAndWellbeingBoard", "Brackley board"),
        (CCG, "ClinicalCommissioningGroup", "Brackley CCG"), (ELSEWHERE, "LocalAuthority", "Otherham Council"),
        ("area-BRK", "Area", "Brackley"),
    ):  # fmt: skip
        paper.say(entity, "type", kind, name)
        paper.say(entity, "name", name, name)
    paper.tie(BOARD, "part_of", COUNCIL, "Brackley board")
    paper.tie(COUNCIL, "covers", "area-BRK", "area")
    paper.tie(CCG, "covers", "area-BRK", "area")
    return paper.made()
