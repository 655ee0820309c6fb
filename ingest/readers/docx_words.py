"""What Word shows of a paragraph, a cell or a part of a DOCX."""

from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOX = W + "txbxContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Words that Word keeps but does not show: deletions, field codes, comments' marks.
_UNSEEN = frozenset({W + "del", W + "moveFrom", W + "instrText", W + "delText", _FALLBACK, W + "rPr", W + "pPr"})
_BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_MOST_COLUMNS = 60  # that a cell may take


def paragraphs_of(cell: Any) -> list[str]:
    """The paragraphs of a cell, without empty ones."""
    return [words for words in map(words_of, every_paragraph(cell)) if words.strip()]


def every_paragraph(parent: Any) -> Iterator[Any]:
    """The paragraphs of a part, those of its tables and text boxes with them."""
    return (one for one in parent.iter(W + "p") if next(one.iterancestors(_FALLBACK), None) is None)


def is_deleted(row: Any) -> bool:
    """Whether a row of a table was deleted while changes were tracked."""
    return row.find(f"{W}trPr/{W}del") is not None


def columns_of(cell: Any) -> int:
    """How many columns of the table the cell takes."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    given = span.get(W + "val", "") if span is not None else ""
    return min(int(given), _MOST_COLUMNS) if given.isdigit() and int(given) else 1


def children(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables of a body, through content controls and insertions."""
    for element in parent:
        if element.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "moveTo", W + "customXml", W + "smartTag"):
            yield from children(element)
        else:
            yield element


def every(parent: Any, tag: str) -> Iterator[Any]:
    """The children of a kind, as `children` gives them."""
    for element in children(parent):
        if element.tag == tag:
            yield element


def shown(paragraph: Any) -> Iterator[Any]:
    """What Word shows of a paragraph, in order; what is in a text box stays in it."""
    stack = [iter(paragraph)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag not in _UNSEEN and not _is_hidden(element):
            yield element
            if element.tag != BOX:
                stack.append(iter(element))


def _is_hidden(element: Any) -> bool:
    hidden = element.find(f"{W}rPr/{W}vanish") if element.tag == W + "r" else None
    return hidden is not None and hidden.get(W + "val", "1") not in ("0", "false", "off")


def words_of(paragraph: Any) -> str:
    """The words of a paragraph as Word shows them."""
    parts = [
        (element.text or "") if element.tag == W + "t" else _BREAKS.get(element.tag, "") for element in shown(paragraph)
    ]
    return "".join(parts).replace("\xa0", " ")
