"""Tables that only lay out a text: minutes with numbers on the left and who is to act on the right."""

import re
from collections.abc import Sequence

EMPTY = "–"  # what stands for a cell without words
NUMBER = re.compile(r"\(?(?:[A-Z]{1,3}[-/ ]?)?\d{1,3}(?:[./]\d{1,4}){0,3}[.):]?")  # what numbers a row of such a text

_PARAGRAPHS, _WORDS, _LONG = 3, 12, 90  # of one cell: so many are a text, and so many words of one paragraph may be
_SHARE = 0.25  # of the rows of a table: where so many hold texts, it lays one out

_ACTIONS = re.compile(r"actions?(?: (?:by|points?|required|agreed))?", re.IGNORECASE)
ACTION = "\nACTION: "  # what stands before the words of such a column where a text is laid out

Cells = Sequence[Sequence[str]]  # the paragraphs of each cell of a row, without empty ones


def laid_out(rows: Sequence[Cells]) -> list[bool]:
    """Which rows of a table are to be read as parts of a text, and not as a row of values."""
    texts = [_is_text(cells) for cells in rows]
    of_several = [text or _is_long(cells) for text, cells in zip(texts, rows, strict=True) if len(cells) > 1]
    whole = sum(of_several) >= max(1.0, _SHARE * len(of_several))
    return [whole or text or len(cells) < 2 for text, cells in zip(texts, rows, strict=True)]


def action_column(rows: Sequence[Cells]) -> int | None:
    """Which column, counted from 1, the head of the table gives to actions: the last of several."""
    head = rows[0] if rows else []
    named = len(head) > 1 and len(head[-1]) == 1 and _ACTIONS.fullmatch(head[-1][0].strip(" :"))
    return len(head) if named else None


def _is_text(cells: Cells) -> bool:
    alone = sum(bool(cell) for cell in cells) < 2
    return any(
        len(cell) >= _PARAGRAPHS and (alone or sum(len(words.split()) for words in cell) >= _WORDS) for cell in cells
    )


def _is_long(cells: Cells) -> bool:
    return any(sum(len(words.split()) for words in cell) >= _LONG for cell in cells)
