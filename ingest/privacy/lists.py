"""Private people whom a place in the paper names: the column of questioners in a table, the name under a letter."""

import re
from collections.abc import Iterator

from ingest.privacy.names import PERSON
from ingest.privacy.officials import POST_AFTER
from ingest.rules.privacy_words import ASKED_COLUMNS, PRIVATE_COLUMNS

_COLUMN = re.compile(r"\s*(?:" + "|".join(PRIVATE_COLUMNS) + r")\s*", re.IGNORECASE)
_HAS_COLUMN = re.compile(
    r"(?:^|[|\t])[^\S\n]{0,9}(?:" + "|".join(PRIVATE_COLUMNS) + r")[^\S\n]*(?:[|\t]|$)", re.IGNORECASE | re.MULTILINE
)
# "Name" alone heads those who asked where another column holds what they asked.
_NAME_COLUMN = re.compile(r"\s*(?:full )?names?\s*", re.IGNORECASE)
_ASKED_COLUMN = re.compile(rf"\s*(?:{'|'.join(ASKED_COLUMNS)})\s*", re.IGNORECASE)
_HAS_ASKED = re.compile(
    rf"(?:^|[|\t])[^\S\n]{{0,9}}(?:{'|'.join(ASKED_COLUMNS)})[^\S\n]*(?:[|\t]|$)", re.IGNORECASE | re.MULTILINE
)
_PERSON = re.compile(PERSON)
_SIGNED = re.compile(
    r"\b[Yy]ours(?:[^\S\n](?:sincerely|faithfully|truly|in hope))?,?[^\S\n]*\n\s*"
    rf"(?P<name>{PERSON})[^\S\n]*(?:\((?:Mr|Mrs|Ms|Miss|Mx)\)[^\S\n]*)?(?:\n|$)(?P<below>(?:[^\n]*\n?){{2}})"
)
# The head of an e-mail that is quoted.
_SENDER = re.compile(
    rf"^[^\S\n]*From:[^\S\n]*(?P<name>{PERSON})[^\S\n]*(?:[<\[][^>\]\n]*[>\]])?[^\S\n]*\n[^\S\n]*(?:Sent|Date|To|Subject):",
    re.MULTILINE,
)
# A form that somebody filled in: "Name: Mrs Vane", "Postcode: AB1".
_FORM = re.compile(
    rf"^[^\S\n]*(?:Your |Full )?[Nn]ame:[^\S\n]*(?P<name>{PERSON})[^\S\n]*\n(?:[^\n]*\n){{0,2}}?"
    r"[^\S\n]*(?:Postcode|Post code|Address|Age|Date of birth|DOB|Comments?|Your comments?|Ethnicity):",
    re.MULTILINE,
)
_OF_A_BODY = re.compile(
    r"\b(?:NHS|CCG|Council|Trust|Healthwatch|MP|University|Department|Ltd|LLP|Federation|Association|Commission)\b"
)


def listed(text: str) -> Iterator[tuple[int, int]]:
    """The spans of such names."""
    if _HAS_COLUMN.search(text) or _HAS_ASKED.search(text):
        yield from _in_columns(text)
    for match in _SIGNED.finditer(text):
        below = match["below"].lstrip()
        if not POST_AFTER.match(" " + below.split("\n")[0]) and not _OF_A_BODY.search(below):
            yield match.span("name")
    for pattern in (_SENDER, _FORM):
        for match in pattern.finditer(text):
            yield match.span("name")


def _private_column(cells: list[str]) -> int | None:
    """The place of the column that names those who asked, in a row that is the head of such a table."""
    for place, cell in enumerate(cells):
        if _COLUMN.fullmatch(cell):
            return place
    if any(_ASKED_COLUMN.fullmatch(cell) for cell in cells):
        return next((place for place, cell in enumerate(cells) if _NAME_COLUMN.fullmatch(cell)), None)
    return None


def _in_columns(text: str) -> Iterator[tuple[int, int]]:
    """Names in the cells under a heading such as "Questioner", as far as the rows of the table go."""
    column, mark, start = None, "", 0
    for raw in text.split("\n"):
        cells = raw.split("\t" if "\t" in raw else "|")
        titled = _private_column(cells)
        if len(cells) > 1 and titled is not None:
            column, mark = titled, "\t" if "\t" in raw else "|"
        elif column is not None and raw.strip():
            if mark not in raw:
                column = None
            elif column < len(cells):
                begins = start + sum(len(cell) + 1 for cell in cells[:column])
                for match in _PERSON.finditer(text, begins, begins + len(cells[column])):
                    yield match.span()
        start += len(raw) + 1
