"""Tables of private people: a row for each patient or client, with age, illness, package or placement."""

import re
from collections.abc import Iterator

from ingest.privacy.names import LETTER, SPACE, TITLED, UP, WORD
from ingest.rules.privacy_words import OFFICE_COLUMNS, PERSON_COLUMNS, PERSONAL_COLUMNS, PLACED_COLUMNS


def _heading(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(patterns)})\W*", re.IGNORECASE)


_PERSON, _PERSONAL, _PLACED, _OFFICE = map(_heading, (PERSON_COLUMNS, PERSONAL_COLUMNS, PLACED_COLUMNS, OFFICE_COLUMNS))
_NAME = re.compile(r"\W*(?:full |first )?names?\W*", re.IGNORECASE)
_MAY_HAVE = re.compile(
    rf"(?:^|[|\t])[ \xa0]{{0,20}}(?:(?:full |first )?names?|{'|'.join(PERSON_COLUMNS)})[ \xa0]{{0,20}}[|\t]",
    re.IGNORECASE | re.MULTILINE,
)
# What names one of them: "Mrs Oddie", "Dorothy P.", "Vera Vane", "Vera", "VV", "14".
_ONE = re.compile(
    rf"\s*(?P<name>{LETTER}|{TITLED}|{WORD}(?:{SPACE}(?:{WORD}|{UP}\b\.?)){{0,2}}|(?:{UP}\.?(?:{SPACE})?){{1,3}}(?:{WORD})?|\d{{1,3}})"
    r"(?:[^\S\n]*\([^)\n]*\))?\s*"
)


def rows(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The spans of such rows, and in them those of the names."""
    if not _MAY_HAVE.search(text):
        return
    column, mark, start = None, "", 0
    for raw in text.split("\n"):
        cells = raw.split("\t" if "\t" in raw else "|")
        heads = _column(cells) if len(cells) > 1 else None
        if heads is not None:
            column, mark = heads, "\t" if "\t" in raw else "|"
        elif column is not None and raw.strip():
            if mark not in raw:
                column = None
            elif column < len(cells) and (one := _ONE.fullmatch(cells[column])):
                begins = start + sum(len(cell) + 1 for cell in cells[:column])
                yield (start, start + len(raw)), (begins + one.start("name"), begins + one.end("name"))
        start += len(raw) + 1


def _column(cells: list[str]) -> int | None:
    """The place of the column of the people, in a row that is the head of such a table."""
    personal = any(_PERSONAL.fullmatch(cell) for cell in cells)
    if any(_OFFICE.fullmatch(cell) for cell in cells):
        return None
    placed = sum(1 for cell in cells if _PLACED.fullmatch(cell))
    for place, cell in enumerate(cells):
        if _PERSON.fullmatch(cell) and (personal or placed > bool(_PLACED.fullmatch(cell))):
            return place
        if _NAME.fullmatch(cell) and personal:
            return place
    return None
