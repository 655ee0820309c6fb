"""Tables of contents, and what stands on every page of a file or round a bulletin: no part of the paper."""

import pytest

from ingest.layout import BlockKind, lay_out
from ingest.source import Source


def furniture(text: str) -> list[str]:
    layout = lay_out(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))
    return [text[block.start : block.end] for block in layout.blocks if block.kind is BlockKind.FURNITURE]


@pytest.mark.parametrize("gap", [" / ", " ....... ", "\t", " "])
def test_lines_below_contents_that_end_in_rising_pages_are_furniture(gap: str) -> None:
    table = ["Contents", "Title / Page", f"Foreword{gap}2", f"Recommendations{gap}3 - 4", f"What we heard{gap}5"]
    text = "\n".join(["Coming home", "", *table, "", "Foreword", "We met in May."])
    assert furniture(text) == table


@pytest.mark.parametrize(
    "below", [["Beds 40", "Chairs 12", "Lamps 7"], ["Foreword 2", "We met in May and again in June."]]
)
def test_other_lines_below_contents_stay(below: list[str]) -> None:
    assert furniture("\n".join(["Store", "", "Contents", *below, "", "All were counted."])) == []


def test_the_head_of_each_page_of_a_file_is_furniture() -> None:
    heads = [f"Page {page}: Acre Winter Plan 2018/19" for page in (1, 2, 3)]
    assert furniture("\n\n".join(f"{head}\n\nWe will open ward {at}." for at, head in enumerate(heads))) == heads
    assert furniture("Page 1: beds\n\nPage 2: chairs\n\nPage 3: lamps\n\nAll were counted.") == []


@pytest.mark.parametrize(
    "line",
    [
        "View this email in your browser",
        "Forward to a friend   Unsubscribe   Update your preferences",
        "You are receiving this because you are a partner of Acre Health and Care.",
    ],
)
def test_what_stands_round_a_bulletin_is_furniture(line: str) -> None:
    assert furniture(f"Acre bulletin\n\nThe ward opens in May.\n\n{line}\n") == [line]


def test_a_number_over_its_label_is_no_cell_of_the_line_above() -> None:
    text = "Record\n\n1.\nName: Jane Doe\n2.\nSubject\nBeds at Acre\n\nBeds\n1,204\n"
    layout = lay_out(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))
    rows = [text[block.start : block.end] for block in layout.blocks if block.kind is BlockKind.ROW]
    assert rows == ["Beds\n1,204"]
