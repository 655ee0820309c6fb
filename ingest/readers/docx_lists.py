"""The numbers that Word gives to the items of its lists, which the text of a document does not hold."""

import re
from dataclasses import dataclass
from typing import Any

from ingest.readers.docx_words import W
from ingest.readers.numbering import BULLET, numeral

_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


class Lists:
    """The lists of one document: the counters go up as its paragraphs are asked for in order."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._levels: dict[tuple[str, int], _Level] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._of_style: dict[str, tuple[str, int]] = {}
        if numbering is not None:
            self._read_numbering(numbering)
        if styles is not None:
            self._read_styles(styles)

    def marker(self, paragraph: Any) -> str:
        """The label with which Word shows the paragraph, and a space; empty where it is in no list."""
        number, level = self._place(paragraph)
        if number is None or number == "0":
            return ""
        kind = self._abstract.get(number, number)
        found = self._levels.get((kind, level))
        if found is None or found.form == "none":
            return ""
        indent = "  " * level
        if found.form == "bullet":
            return f"{indent}{BULLET} "
        self._counts[kind, level] = self._counts.get((kind, level), found.start - 1) + 1
        for deeper in range(level + 1, _LEVELS):
            self._counts.pop((kind, deeper), None)
        label = re.sub(r"%([1-9])", lambda match: self._shown(kind, int(match[1]) - 1), found.text)
        return f"{indent}{label} " if label.strip() else ""

    def _shown(self, kind: str, level: int) -> str:
        found = self._levels.get((kind, level))
        if found is None:
            return ""
        return numeral(found.form, self._counts.get((kind, level), found.start))

    def _place(self, paragraph: Any) -> tuple[str | None, int]:
        properties = paragraph.find(W + "pPr")
        if properties is None:
            return None, 0
        own = _numbered(properties)
        if own is not None:
            return own
        style = properties.find(W + "pStyle")
        return self._of_style.get(style.get(W + "val", ""), (None, 0)) if style is not None else (None, 0)

    def _read_numbering(self, numbering: Any) -> None:
        for abstract in numbering.iter(W + "abstractNum"):
            kind = "abstract " + abstract.get(W + "abstractNumId", "")
            for level in abstract.iter(W + "lvl"):
                form, text, start = (_value(level, name) for name in ("numFmt", "lvlText", "start"))
                first = int(start) if start.isdigit() and len(start) < 6 else 1
                index = level.get(W + "ilvl", "0")
                self._levels[kind, int(index) if index.isdigit() else 0] = _Level(form or "decimal", text, first)
        for number in numbering.iter(W + "num"):
            self._abstract[number.get(W + "numId", "")] = "abstract " + _value(number, "abstractNumId")

    def _read_styles(self, styles: Any) -> None:
        for style in styles.iter(W + "style"):
            properties = style.find(W + "pPr")
            own = _numbered(properties) if properties is not None else None
            if own is not None:
                self._of_style[style.get(W + "styleId", "")] = own


def _value(parent: Any, name: str) -> str:
    child = parent.find(W + name)
    return str(child.get(W + "val", "")) if child is not None else ""


def _numbered(properties: Any) -> tuple[str, int] | None:
    numbers = properties.find(W + "numPr")
    if numbers is None:
        return None
    level = _value(numbers, "ilvl")
    return _value(numbers, "numId") or "0", int(level) if level.isdigit() and len(level) == 1 else 0
