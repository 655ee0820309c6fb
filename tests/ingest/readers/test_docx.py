"""What a DOCX holds beside its paragraphs: letterheads, notes, text boxes, changes that were tracked, wide cells."""

import io
import zipfile

import pytest

from ingest.readers.paper import source
from tests.ingest.readers.making import W, docx, paragraph

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
BODY = paragraph("Dear Ms Roe") + paragraph("We shall write again in May.")


def _with_header(lines: list[str], kind: str, body: str = BODY) -> str:
    title = "<w:titlePg/>" if kind == "first" else ""
    section = f'<w:sectPr><w:headerReference w:type="{kind}" r:id="rId9" {R}/>{title}</w:sectPr>'
    header = f"<w:hdr {W}>{''.join(paragraph(line) for line in lines)}</w:hdr>"
    relations = '<Relationships><Relationship Id="rId9" Target="header3.xml"/></Relationships>'
    return source("a.docx", docx(body + section, word__header3=header, relations=relations)).text


@pytest.mark.parametrize(
    "kind_and_lines",
    [
        ("first", ["Anytown Council", "Chief Executive: Ann Roe"]),
        ("default", ["Anytown Council", "Civic Centre, High Street, Anytown AB1 2CD"]),
        ("default", ["Acre Trust", "Tel: 01632 960001"]),
        ("default", ["NHS Acre Clinical Commissioning Group"]),
    ],
)
def test_a_letterhead_stands_before_the_paper(kind_and_lines: tuple[str, list[str]]) -> None:
    kind, lines = kind_and_lines
    assert _with_header(lines, kind) == "\n".join(lines) + "\n\nDear Ms Roe\n\nWe shall write again in May."


@pytest.mark.parametrize(
    "lines",
    [
        ["Health Scrutiny Committee – Minutes – 4 May 2017"],
        ["OFFICIAL", "Page 1 of 12"],
        ["Agenda item 7", "Draft version 3"],
        ["Acre Care Strategy", "3"],
    ],
)
def test_a_running_header_is_furniture(lines: list[str]) -> None:
    assert _with_header(lines, "default") == "Dear Ms Roe\n\nWe shall write again in May."


def test_a_name_with_which_the_paper_begins_is_not_read_twice() -> None:
    body = paragraph("Anytown  Council") + BODY
    assert _with_header(["Anytown Council"], "default", body).count("Anytown") == 1


def test_the_header_of_a_first_page_without_its_own_is_not_that_of_the_others() -> None:
    section = f'<w:sectPr><w:headerReference w:type="default" r:id="rId9" {R}/><w:titlePg/></w:sectPr>'
    relations = '<Relationships><Relationship Id="rId9" Target="/word/header3.xml"/></Relationships>'
    header = f"<w:hdr {W}>{paragraph('Anytown Council, AB1 2CD')}</w:hdr>"
    file = docx(BODY + section, word__header3=header, relations=relations)
    assert source("a.docx", file).text.startswith("Dear Ms Roe")


def test_notes_stand_behind_what_refers_to_them_and_lead_back() -> None:
    def cited(words: str, kind: str, number: int) -> str:
        return f'<w:p><w:r><w:t>{words}</w:t></w:r><w:r><w:{kind}Reference w:id="{number}"/></w:r></w:p>'

    def notes(kind: str, words: dict[int, str]) -> str:
        every = "".join(f'<w:{kind} w:id="{key}">{paragraph(said)}</w:{kind}>' for key, said in words.items())
        return f"<w:{kind}s {W}>{every}</w:{kind}s>"

    cell = f"<w:tc>{cited('£4m', 'footnote', 3)}</w:tc><w:tc>{paragraph('2018')}</w:tc>"
    body = (
        cited("The scheme was kept.", "footnote", 2)
        + cited("So was the other.", "endnote", 1)
        + f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"
        + paragraph("It closed.")
    )
    found = source(
        "a.docx",
        docx(
            body,
            word__footnotes=notes("footnote", {0: "", 2: "It pays £4.20 a patient.", 3: "Of which £1m is lent."}),
            word__endnotes=notes("endnote", {1: "See the plan of 2014."}),
        ),
    )
    assert found.text.split("\n\n") == [
        *("The scheme was kept.", "It pays £4.20 a patient.", "So was the other.", "£4m | 2018"),
        *("Of which £1m is lent.", "It closed.", "See the plan of 2014."),
    ]
    places = {found.text[origin.start : origin.end]: origin.place for origin in found.origins}
    assert places["It pays £4.20 a patient."] == {"footnote": 1}
    assert places["Of which £1m is lent."] == {"footnote": 2}
    assert places["See the plan of 2014."] == {"endnote": 1}


def test_text_boxes_are_read_once_and_apart() -> None:
    box = f"<w:txbxContent>{paragraph('In a box')}{paragraph('of two')}</w:txbxContent>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    shape = (
        f"<mc:AlternateContent {space}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent>"
    )
    anchored = f"<w:p><w:r><w:t>The text </w:t>{shape}</w:r><w:r><w:t>goes on.</w:t></w:r></w:p>"
    assert source("a", docx(anchored)).text == "The text goes on.\n\nIn a box\n\nof two"
    row = f"<w:tbl><w:tr><w:tc>{anchored}</w:tc><w:tc>{paragraph('2')}</w:tc></w:tr></w:tbl>"
    assert source("a", docx(row)).text == "The text goes on. In a box of two | 2"


def test_what_was_deleted_or_hidden_is_not_read() -> None:
    def row(words: str, mark: str = "") -> str:
        return f"<w:tr>{mark}<w:tc>{paragraph(words)}</w:tc><w:tc>{paragraph('1')}</w:tc></w:tr>"

    gone = "<w:trPr><w:del/></w:trPr>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t> (internal)</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> now</w:t></w:r>'
    moved = "<w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo>"
    body = f"<w:tbl>{row('Kept')}{row('Gone', gone)}</w:tbl><w:p>{moved}{hidden}{shown}</w:p>"
    assert source("a", docx(body)).text == "Kept | 1\n\nhere now"


def test_cells_stay_under_their_columns() -> None:
    def cell(words: str, span: int = 1) -> str:
        wide = f'<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>' if span > 1 else ""
        return f"<w:tc>{wide}{paragraph(words) if words else '<w:p/>'}</w:tc>"

    rows = (
        [("Item", 1), ("Lead", 1), ("2017", 1), ("2018", 1)],
        [("Beds", 1), ("Roe", 1), ("3", 1), ("4", 1)],
        [("Total", 2), ("3", 1), ("4", 1)],
        [("Source: the Trust", 1), ("none", 3)],
    )
    body = "".join(f"<w:tr>{''.join(cell(*one) for one in row)}</w:tr>" for row in rows)
    assert source("a", docx(f"<w:tbl>{body}</w:tbl>")).text.splitlines() == [
        "Item | Lead | 2017 | 2018",
        "Beds | Roe | 3 | 4",
        "Total | – | 3 | 4",
        "Source: the Trust | none",
    ]


def test_documents_of_other_names_and_forms_are_read() -> None:
    file, changed = io.BytesIO(), io.BytesIO(docx(BODY))
    with zipfile.ZipFile(changed) as given, zipfile.ZipFile(file, "w") as made:
        words = given.read("word/document.xml").decode()
        usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        made.writestr("word/document2.xml", words.replace(usual, "http://purl.oclc.org/ooxml/wordprocessingml/main"))
    assert source("a", file.getvalue()).text == "Dear Ms Roe\n\nWe shall write again in May."
