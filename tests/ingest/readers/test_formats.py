"""HTML, PDF and DOCX give the words of a paper without its furniture, and each leads back to where it stands."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.extract import Extractor
from ingest.readers import read
from ingest.readers.paper import source
from tests.ingest.readers.making import document, docx, page, paragraph, pdf, printed

EXAMPLES = sorted((Path(__file__).resolve().parents[3] / "examples" / "papers").glob("*.txt"))
FILES = sorted(
    path
    for path in (Path(__file__).resolve().parents[2] / "papers" / "formats").iterdir()
    if path.suffix in (".html", ".docx", ".pdf")
)
MAKERS: dict[str, Callable[[str], bytes]] = {"text": str.encode, "html": page, "docx": document, "pdf": printed}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


def test_html_keeps_the_paper_and_drops_the_page() -> None:
    found = source(
        "decision.txt",
        b"""<html><head><title>Decision  details</title><style>p {}</style></head><body class="has-menu">
        <div id="mgBreadcrumb">Home &gt; Decisions</div><div class="cookie-consent">Accept cookies?</div>
        <header role="banner">Anytown Council</header><p hidden>not seen</p>
        <h1>Decision details</h1><p>The Committee<br>agreed&nbsp;the <b>pool</b>ed fund of &pound;2m:</p>
        <ol type="a" start="2"><li>To receive a report<ul><li>by May</li></ul></li><li>To note</li></ol>
        <table><tr><th>Action</th><th>Lead</th></tr><tr><td>Send <i>figures</i></td><td></td></tr></table>
        <table><tr><td><p>Laid out</p><p>by</p><p>table</p></td><td></td></tr></table>
        <script>alert(1)</script><footer>Tel 01632</footer></body></html>""",
    )
    assert found.text == (
        "Anytown Council\n\nDecision details\n\nThe Committee agreed the pooled fund of £2m:\n\n"
        "b. To receive a report\n  • by May\n"
        "c. To note\n\nAction | Lead\nSend figures | –\n\nLaid out\n\nby\n\ntable"
    )
    assert found.found == {"title": "Decision details"}
    places = {found.text[origin.start : origin.end]: origin.place for origin in found.origins}
    assert places["Decision details"] == {"block": 1, "element": "h1"}
    assert places["Send figures"] == {"table": 1, "row": 2, "column": 1}


@pytest.mark.parametrize(
    ("declared", "encoding"), [("windows-1252", "cp1252"), ("utf-8", "utf-8"), ("nonsense", "cp1252")]
)
def test_html_in_the_encoding_that_it_declares(declared: str, encoding: str) -> None:
    content = f'<html><head><meta charset="{declared}"></head><body><p>£5 – ‘café’</p></body></html>'
    assert source("a", content.encode(encoding)).text == "£5 – ‘café’"


def test_what_nobody_sees_in_a_page_or_document_is_left_out() -> None:
    words = "<p>Mr&nbsp;Horace Twelve&shy;trees</p><table><tr><td>Rene\u0301</td></tr></table>"
    text = source("a", f"<html><body>{words}</body></html>".encode()).text
    assert text.split("\n")[0] == "Mr Horace Twelvetrees"
    assert text.endswith("René")
    document = docx(paragraph("Mr\u00a0Hor\u200bace Twelve\u2060trees"))
    assert source("a", document).text == "Mr Horace Twelvetrees"


def test_docx_numbers_its_lists_as_word_shows_them() -> None:
    from_list = '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="7"/></w:numPr></w:pPr>'
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, form, text in ((0, "decimal", "%1."), (1, "lowerLetter", "%1(%2)"), (2, "bullet", "o"))
    )
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    numbering = (
        f'<w:numbering {space}><w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
    )
    style = (
        f'<w:styles {space}><w:style w:styleId="Limb"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr>'
        "</w:pPr></w:style></w:styles>"
    )
    body = "".join(
        (
            paragraph("RESOLVED –"),
            paragraph("That it be noted", from_list.format(0)),
            paragraph("by the Board", '<w:pPr><w:pStyle w:val="Limb"/></w:pPr>'),
            paragraph("by all", from_list.format(1)),
            paragraph("That a report be made", from_list.format(0)),
            paragraph("by May", from_list.format(1)),
            paragraph("or June", from_list.format(2)),
        )
    )
    found = source("a", docx(body, word__numbering=numbering, word__styles=style))
    assert found.text.splitlines() == [
        *("RESOLVED –", "", "1. That it be noted", "  1(a) by the Board", "  1(b) by all", "2. That a report be made"),
        *("  2(a) by May", "    • or June"),
    ]


def test_docx_shows_what_word_shows() -> None:
    body = (
        "<w:p><w:r><w:t>The </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:hyperlink><w:r><w:t> plan</w:t></w:r></w:hyperlink>"
        "<w:r><w:instrText>PAGE</w:instrText><w:br/><w:t>was agreed.</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>In a control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )
    core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> The  paper </dc:title></c>'
    found = source("a", docx(body, docProps__core=core, word__header1="<x>Header</x>"))
    assert found.text == "The new plan\n\nwas agreed.\n\nIn a control\n\nAction | –".replace("plan\n\nwas", "plan\nwas")
    assert found.found == {"title": "The paper"}
    assert [origin.place for origin in found.origins][-2:] == [
        {"table": 1, "row": 1, "column": 1},
        {"table": 1, "row": 1, "column": 2},
    ]


def test_pdf_lines_become_paragraphs_without_headers_and_numbers() -> None:
    long = "The Board agreed that the two partners would pool their money for intermediate care from the"
    pages: list[list[tuple[float, float, str]]] = [
        [
            (60, 810, "Anytown Council"),
            (60, 770, long),
            (60, 755, "first of April and asked for a report."),
            (60, 740, "1. That the report be noted."),
            (60, 700, "Lead"),
            (300, 700, "Due"),
            (60, 60, long),
            (280, 30, "Page 1 of 2"),
        ],
        [(60, 810, "Anytown Council"), (60, 770, "second of May."), (280, 30, "Page 2 of 2")],
    ]
    found = source("minutes.docx", pdf(pages))
    assert found.media_type == "application/pdf"
    assert found.text == (
        f"Anytown Council\n\n{long} first of April and asked for a report.\n1. That the report be noted.\n\n"
        f"Lead   Due\n\n{long} "
        "second of May."
    )
    places = {found.text[origin.start : origin.end]: origin.place for origin in found.origins}
    assert places["second of May."]["page"] == 2
    left, bottom, right, top = places["1. That the report be noted."]["box"]
    assert (58 < left < 62, 735 < bottom < 742, right > left + 50, 744 < top < 752) == (True, True, True, True)


@pytest.mark.parametrize("form", MAKERS)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_span_cuts_exactly_its_quote(extractor: Extractor, path: Path, form: str) -> None:
    paper = source(path.name, MAKERS[form](path.read_text("utf-8")))
    stated = extractor.stated(paper)
    assert len(stated.statements) > 50
    assert [s for s in stated.statements if stated.text[s.start : s.end] != s.quote and s.basis == "text"] == []
    masked = sum(one != two for one, two in zip(stated.text, paper.text, strict=True))
    assert masked == stated.text.count("█")
    ends = [0, *(place for origin in paper.origins for place in (origin.start, origin.end))]
    assert ends == sorted(ends)
    assert ends[-1] in (0, len(paper.text))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_all_formats_give_the_same_bodies_and_people(extractor: Extractor, path: Path) -> None:
    text = path.read_text("utf-8")
    readings = [extractor.reading(source(path.name, make(text))) for make in MAKERS.values()]
    for name in ("bodies", "people"):
        entities = [sorted(item.entity for item in getattr(reading, name)) for reading in readings]
        assert entities == [entities[0]] * len(entities)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_whatever_is_read_of_an_office_file_cuts_its_quote_and_leads_back_to_its_place(
    extractor: Extractor, path: Path
) -> None:
    paper = read(path)
    stated = extractor.stated(paper)
    assert len(stated.statements) > 100
    assert [s for s in stated.statements if stated.text[s.start : s.end] != s.quote] == []
    places = [(origin.start, origin.end) for origin in paper.origins]
    assert [
        s.quote for s in stated.statements if s.quote and not any(a < s.end and s.start < b for a, b in places)
    ] == []
