"""Tables of values become rows; tables that only lay out minutes become their paragraphs."""

import html

import pytest

from ingest.readers.paper import source
from ingest.readers.tables import action_column, laid_out
from tests.ingest.readers.making import docx, paragraph

REPORTED = "Ann Lee reported that the new ward would open in May and that its staff were in post."
MINUTES = (
    (("Item",), ("Minute",), ("Action",)),
    (("3.",), ("Better Care Fund", REPORTED, "AGREED to note the report."), ("AL",)),
    (("4.",), ("Any other business", "None."), ()),
)
ACTIONS = ((("Action",), ("Who",)), (("Write to the county about its beds",), ("Ann Lee", "Bo Fry", "Cy Orr")))


def test_a_table_lays_out_a_text_where_its_cells_hold_paragraphs() -> None:
    assert laid_out(MINUTES) == [True, True, True]
    assert laid_out(ACTIONS) == [False, False]
    assert laid_out([*ACTIONS, *ACTIONS, *ACTIONS, MINUTES[1]]) == [False] * 6 + [True]
    assert laid_out([(("1",), ("word " * 95,)), (("2",), ("Noted.",))]) == [True, True]
    assert laid_out([(("In a box",),)]) == [True]
    assert laid_out([]) == []


def as_docx(rows: tuple[tuple[tuple[str, ...], ...], ...]) -> bytes:
    """A DOCX with one table."""
    cells = [["".join(map(paragraph, cell)) or paragraph("") for cell in row] for row in rows]
    made = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in cells)
    return docx(f"<w:tbl>{made}</w:tbl>")


def as_html(rows: tuple[tuple[tuple[str, ...], ...], ...]) -> bytes:
    """A page with one table."""
    cells = [["".join(f"<p>{html.escape(words)}</p>" for words in cell) for cell in row] for row in rows]
    made = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells)
    return f"<html><body><main><table>{made}</table></main></body></html>".encode()


@pytest.mark.parametrize(
    ("head", "column"),
    [("Action", 3), ("ACTIONS", 3), ("Action by:", 3), ("Owner", None), ("Actions and decisions", None), ("", None)],
)
def test_the_column_of_actions_is_the_last_with_that_head(head: str, column: int | None) -> None:
    assert action_column([[["Item"], ["Minute"], [head]], *MINUTES[1:]]) == column
    assert action_column([[[head]]]) is None


def test_minutes_in_a_docx_table_are_their_paragraphs_with_their_numbers() -> None:
    found = source("a.docx", as_docx(MINUTES))
    assert [line for line in found.text.splitlines() if line] == [
        *("Item", "Minute", "Action", "3.  Better Care Fund", REPORTED, "AGREED to note the report.", "ACTION: AL"),
        *("4.  Any other business", "None."),
    ]
    places = {found.text[origin.start : origin.end]: origin.place for origin in found.origins}
    assert places[REPORTED] == {"table": 1, "row": 2, "column": 2}
    assert source("a.docx", as_docx(ACTIONS)).text.splitlines()[1].endswith("beds | Ann Lee Bo Fry Cy Orr")


@pytest.mark.parametrize("number", [1, 2])
def test_short_rows_of_a_page_that_lays_out_a_text_are_no_rows_of_values(number: int) -> None:
    found = source("a.html", as_html(MINUTES * number)).text
    assert "|" not in found
    assert found.count(REPORTED) == found.count("3.  Better Care Fund") == number
    assert " | " in source("a.html", as_html(ACTIONS)).text
