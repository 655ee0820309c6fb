"""Take erased words out of whatever has them: a document to be loaded, a line of a backup, a node of the store."""

from dataclasses import replace
from typing import Any

import orjson

from graph.store.marks import MASK, Finder, Mark, Place, masked
from graph.store.records import statement_from, text_id
from graph.store.rulings import judged_key
from graph.store.verdicts import judgement_id, to_json
from ontology.stated import StatedDocument
from ontology.statement import Statement

Row = dict[str, Any]
ERASED = "erased"


class Censor:
    """Takes words out by the marks. Texts must be seen before the statements that stand in them."""

    def __init__(self, marks: list[Mark]) -> None:
        self.finder = Finder(marks)
        self._spans: dict[str, list[tuple[int, int]]] = {}
        self._latest: dict[str, str] = {}

    def document(self, document: StatedDocument) -> StatedDocument:
        """A document as it may be loaded."""
        name = text_id(document.id, document.content_hash)
        text = self.text(document.text, document.id, name)
        said = (self.statement(s, name) for s in document.statements)
        return replace(document, text=text, statements=tuple(dict.fromkeys(s for s in said if s is not None)))

    def text(self, text: str, document: str, name: str) -> str:
        """A version of a document's text."""
        spans = self.finder.spans(text, Place(document, name))
        self._latest[document] = name
        if spans:
            self._spans[name] = spans
        return masked(text, spans)

    def statement(self, said: Statement, name: str | None) -> Statement | None:
        """A statement; None where nothing of it may stay. `name` is the version of the text that it stands in."""
        ends = [end for end in (said.subject, said.object) if end is not None]
        if any(self.finder.is_erased(end) or self.finder.in_id(end, said.document) for end in ends):
            return None
        spans = self._spans.get(name or self._latest.get(said.document, ""), [])
        over = [(s - said.start, e - said.start) for s, e in spans if s < said.end and e > said.start]
        if any(s <= 0 and e >= said.end - said.start > 0 for s, e in over):
            return None
        quote = masked(said.quote, [*over, *self.finder.spans(said.quote, Place(said.document))])
        value = said.value
        if isinstance(value, str):
            value = masked(value, self.finder.spans(value, Place(said.document)))
            if over:
                value = masked(value, self.finder.capitals(value, said.document))
            if value != said.value and not any(c.isalnum() and c != MASK for c in value):
                return None
        return said if (quote, value) == (said.quote, said.value) else replace(said, quote=quote, value=value)

    def line(self, row: Row) -> Row | None:
        """A line of a backup, or a row of the store in the same form; None where nothing of it may stay."""
        return {
            "text": self._text_line, "record": self._record_line, "judgement": self._judgement_line,
            "change": self._change_line, "link": self._link_line,
        }.get(row["kind"], lambda same: same)(row)  # fmt: skip

    def _text_line(self, row: Row) -> Row:
        node = row["node"]
        text = self.text(node["text"], node["document"], node["id"])
        return row if text == node["text"] else row | {"node": node | {"text": text}}

    def _record_line(self, row: Row) -> Row | None:
        node = row["node"]
        if any(self.finder.is_erased(end) for end in (row["subject"], row["object"]) if end):
            return None
        said = statement_from(node, row["document"])
        kept = self.statement(said, node.get("text_version"))
        if kept is None or kept is said:
            return row if kept is said else None
        value = {} if kept.value is None else {"value": kept.value}
        return row | {"node": node | {"id": kept.id, "quote": kept.quote} | value}

    def _judgement_line(self, row: Row) -> Row | None:
        node = dict(row["node"])
        if any(self.finder.is_erased(end) for end in (node.get("entity"), node.get("other")) if end):
            return None
        place = Place(node.get("document") or "")
        node["why"] = masked(node["why"], self.finder.spans(node["why"], place))
        for name in ("statement", "replacement"):
            if node.get(name):
                kept = self.statement(Statement.from_dict(orjson.loads(node[name])), None)
                if kept is None:
                    return None
                node[name] = to_json(kept)
                if name == "statement":
                    node["key"] = judged_key(kept)
        if node == row["node"]:
            return row
        return row | {"node": node | {"id": judgement_id(node)}}

    def _change_line(self, row: Row) -> Row:
        node = dict(row["node"])
        if node.get("entities"):
            node["entities"] = [ERASED if self.finder.is_erased(e) else e for e in node["entities"]]
        node["why"] = masked(node["why"], self.finder.spans(node["why"], Place(node.get("document") or "")))
        return row if node == row["node"] else row | {"node": node}

    def _link_line(self, row: Row) -> Row | None:
        node = row["node"]
        return None if any(self.finder.is_erased(node[end]) for end in ("entity", "other")) else row
