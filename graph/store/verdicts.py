"""What a judgement is: its kinds, who made it and why, and the row that it is kept and travels as."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal, get_args

import orjson

from graph.store.rulings import judged_key
from joinedup.errors import InvalidValue
from ontology.statement import Statement, digest
from ontology.vocabulary import Vocabulary

OnStatement = Literal["accept", "reject", "correct", "unsure"]
VERDICTS = {
    "accept": "positive", "reject": "negative", "correct": "negative", "unsure": "unsure",
    "merge": "positive", "apart": "negative", "split": "negative", "undecided": "unsure",
}  # fmt: skip
# What makes up a judgement, apart from when and as which number it came in.
CONTENT = (
    "kind",
    "verdict",
    "who",
    "why",
    "document",
    "key",
    "statement",
    "replacement",
    "entity",
    "other",
    "documents",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Who judges and why, and when they did: now, unless it comes from a file."""

    who: str
    why: str
    when: datetime | None = None

    def __post_init__(self) -> None:
        if not self.who.strip() or not self.why.strip():
            raise InvalidValue("A judgement needs who made it and why.")


def judgement_id(row: dict[str, Any]) -> str:
    """Names what was judged how, by whom and why; the same in every store."""
    return "judgement-" + digest(orjson.dumps([row.get(name) for name in CONTENT]).decode())


def judgement_row(kind: str, review: Review, **about: Any) -> dict[str, Any]:
    """The properties of a judgement that is about to be made."""
    when = review.when or datetime.now(UTC)
    return {"kind": kind, "verdict": VERDICTS[kind], "who": review.who, "why": review.why, "judged_at": when, **about}


def to_json(statement: Statement) -> str:
    """The statement as a judgement keeps it."""
    return orjson.dumps(statement.as_dict(), option=orjson.OPT_SORT_KEYS).decode()


def checked_row(row: dict[str, Any], vocabulary: Vocabulary) -> dict[str, Any]:
    """A judgement from outside, with what follows from it worked out here and not believed."""
    kind, name = row.get("kind"), row.get("id", "a row without id")
    if kind not in VERDICTS or set(row) - {*CONTENT, "judged_at", "id"}:
        raise InvalidValue(f"{name} is not a judgement: the kind {kind!r} or one of its fields is unknown.")
    try:
        when = datetime.fromisoformat(row["judged_at"])
        review = Review(who=row["who"], why=row["why"], when=when if when.tzinfo else when.replace(tzinfo=UTC))
        if kind in get_args(OnStatement):
            said = Statement.from_dict(orjson.loads(row["statement"]))
            made = judgement_row(kind, review, document=said.document, key=judged_key(said), statement=to_json(said))
            if kind == "correct":
                replacement = Statement.from_dict(orjson.loads(row["replacement"]))
                vocabulary.predicate(replacement.predicate)
                made["replacement"] = to_json(replacement)
            return made
        about: dict[str, Any] = {part: str(row[part]) for part in ("entity", "other")}
        if about["entity"] == about["other"]:
            raise InvalidValue(f"{name} is of one thing with itself.")
        if kind == "split":
            about["documents"] = sorted(str(document) for document in row["documents"])
        return judgement_row(kind, review, **about)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise InvalidValue(f"{name} is not a judgement: {error!r} is missing or of a wrong form.") from error
