"""The store as a plain model in memory, written without its code: what random histories are checked against."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date

from ontology.statement import Statement

BASES = {"register": 0, "manifest": 1, "text": 2, "inference": 3}
# fmt: off
DAYS = {None: (None, None), "2013": (date(2013, 1, 1), date(2013, 12, 31)),
        "2016": (date(2016, 1, 1), date(2016, 12, 31)),
        "2018-04": (date(2018, 4, 1), date(2018, 4, 30))}  # fmt: skip


def said(subject: str, predicate: str, target: str, **more: str) -> dict[str, str]:
    """One line of the pool below."""
    return {"subject": subject, "predicate": predicate, "target": target, **more}


POOL = {
    "document-a": [
        said("person-p", "type", "Person"), said("person-p", "name", "P. One"), said("person-p", "holds", "post-x"),
        said("post-x", "type", "Post"), said("programme-m", "type", "Programme"), said("programme-m", "name", "Em"),
        said("body-y", "leads", "programme-m"), said("body-y", "partners_with", "body-z"),
        said("body-y", "type", "OtherBody"),
    ],
    "document-b": [
        said("person-q", "type", "Person"), said("person-q", "name", "P. Two"),
        said("person-q", "holds", "post-x", since="2016"),
        said("programme-m", "type", "Plan"), said("programme-m", "name", "Emm"), said("programme-m", "alias", "M plan"),
        said("body-y", "leads", "programme-m"), said("body-z", "partners_with", "body-y"),
        said("body-z", "type", "OtherBody"),
    ],
    "register-c": [
        said("body-y", "type", "Company", since="2013"), said("body-y", "name", "Why Ltd", since="2013", until="2016"),
        said("body-y", "name", "Why plc", since="2018-04"),
        said("person-p", "holds", "post-x", since="2013", until="2016"),
        said("body-z", "member_of", "body-y"), said("programme-m", "alias", "M"), said("body-y", "succeeds", "body-z"),
    ],
}  # fmt: skip
RELATIONS = {"holds", "leads", "partners_with", "member_of", "succeeds"}


def text_of(document: str) -> str:
    """A text in which every line of the pool has its words."""
    return " ".join(f"[{line['subject']} {line['predicate']} {line['target']}]" for line in POOL[document])


def pooled(document: str, number: int, extractor: str) -> Statement:
    """The statement of one line of the pool."""
    line = POOL[document][number]
    relation = line["predicate"] in RELATIONS
    quote = f"[{line['subject']} {line['predicate']} {line['target']}]"
    start = text_of(document).index(quote)
    return Statement(
        subject=line["subject"], predicate=line["predicate"],
        object=line["target"] if relation else None, value=None if relation else line["target"],
        document=document, start=start, end=start + len(quote), quote=quote, extractor=extractor,
        basis="register" if document.startswith("register") else "text",
        valid_from=line.get("since"), valid_to=line.get("until"), confidence=0.5 + number / 100,
    )  # fmt: skip


@dataclass
class Judged:
    """A judgement of the model: on a line of the pool, or on entities."""

    kind: str
    line: tuple[str, int] | None = None
    value: str | None = None
    entity: str = ""
    other: str = ""
    document: str = ""


@dataclass
class State:
    """All that the model holds: which lines each document says, which are withdrawn, and the judgements in force."""

    lines: dict[str, dict[int, str]] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    judgements: list[Judged] = field(default_factory=list)

    def copy(self) -> "State":
        """The same again."""
        return deepcopy(self)

    def ruling(self, line: tuple[str, int]) -> Judged | None:
        """The last judgement on a line."""
        found = [j for j in self.judgements if j.line == line]
        return found[-1] if found else None

    def place(self, entity: str, document: str) -> str:
        """Where a statement stands."""
        for _ in self.judgements:
            for judged in self.judgements:
                if judged.kind == "split" and (judged.entity, judged.document) == (entity, document):
                    entity = judged.other
                    break
                if judged.kind == "merge" and judged.entity == entity:
                    entity = judged.other
                    break
        return entity

    def live(self) -> Iterator[tuple[Statement, str | None, str]]:
        """Live statements with ruling and layer."""
        for document, lines in self.lines.items():
            if document in self.withdrawn:
                continue
            for number, extractor in lines.items():
                statement = pooled(document, number, extractor)
                ruling = self.ruling((document, number))
                yield statement, ruling.kind if ruling else None, "reading"
                if ruling and ruling.value is not None:
                    row = statement.as_dict() | {
                        "value": ruling.value,
                        "extractor": "review by model",
                        "confidence": 1.0,
                    }
                    yield Statement.from_dict(row), None, "review"

    def supporting(self) -> Iterator[tuple[str, str, str, str | None, Statement, tuple[object, ...]]]:
        """Subject, predicate, object or value of what supports something, with the statement and its rank."""
        for statement, ruling, _ in self.live():
            if ruling in ("reject", "correct"):
                continue
            subject = self.place(statement.subject, statement.document)
            obj = self.place(statement.object, statement.document) if statement.object else None
            dated = statement.valid_from is not None or statement.valid_to is not None
            group = (ruling != "accept", BASES[statement.basis], not dated)
            if obj is not None:
                if statement.predicate == "partners_with":
                    subject, obj = sorted((subject, obj))
                if subject == obj:
                    continue
            yield subject, statement.predicate, obj or str(statement.value), obj, statement, group

    def edges(self, day: date | None = None) -> set[tuple[str, str, str]]:
        """Subject, predicate, object of every edge, or of those that may hold on a day."""
        found: dict[tuple[str, str, str], list[tuple[tuple[object, ...], bool]]] = {}
        for subject, predicate, target, obj, statement, group in self.supporting():
            if obj is not None:
                first, last = DAYS[statement.valid_from][0], DAYS[statement.valid_to][1]
                holds = day is None or ((first is None or first <= day) and (last is None or day <= last))
                found.setdefault((subject, predicate, target), []).append((group, holds))
        return {
            edge for edge, rows in found.items()
            if any(holds for group, holds in rows if group == min(g for g, _ in rows))
        }  # fmt: skip

    def names(self) -> dict[str, str]:
        """The name of every entity that has one."""
        best: dict[str, tuple[object, ...]] = {}
        for subject, predicate, value, _, statement, group in self.supporting():
            if predicate == "name":
                began = DAYS[statement.valid_from][0] or date.min
                rank = (*group, -began.toordinal(), -statement.confidence, value)
                best[subject] = min(best.get(subject, rank), rank)
        return {entity: str(rank[-1]) for entity, rank in best.items()}

    def aliases(self) -> dict[str, list[str]]:
        """The aliases of every entity that has some."""
        found: dict[str, set[str]] = {}
        for subject, predicate, value, *_ in self.supporting():
            if predicate == "alias":
                found.setdefault(subject, set()).add(value)
        return {entity: sorted(values) for entity, values in found.items()}
