"""The same text as HTML, DOCX and PDF, made with as little as each format needs."""

import ctypes
import html
import io
import textwrap
import zipfile
from collections.abc import Sequence

import pypdfium2
import pypdfium2.raw as pdfium

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def page(text: str) -> bytes:
    """A web page with the text's paragraphs between a menu and a footer."""
    paragraphs = "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n") if part.strip())
    menu = '<nav><a href="/">Home</a> <a href="/meetings">Meetings</a></nav><div id="cookieBanner">We use cookies</div>'
    return (
        f"<!DOCTYPE html><html><head><title>A paper</title></head><body>{menu}<main>{paragraphs}</main>"
        "<footer>Terms of use</footer></body></html>"
    ).encode()


def docx(body: str, **parts: str) -> bytes:
    """A DOCX with the given XML in its body, and other parts by path with `__` for `/` and without `.xml`.

    `relations` is where the document's own relations stand, which say which parts are its headers.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            path = "word/_rels/document.xml.rels" if name == "relations" else name.replace("__", "/") + ".xml"
            archive.writestr(path, content)
    return file.getvalue()


def paragraph(words: str, properties: str = "") -> str:
    """One paragraph of a DOCX."""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{html.escape(words)}</w:t></w:r></w:p>'


def document(text: str) -> bytes:
    """A DOCX with the text's paragraphs."""
    return docx("".join(paragraph(part) for part in text.split("\n") if part.strip()))


Rule = tuple[float, float, float, float]  # from where to where, across and up


def grid(lefts: list[float], heights: list[float]) -> list[Rule]:
    """The rules of a table, from where its columns begin (and the last ends) and the heights between its rows."""
    lying = [(lefts[0], height, lefts[-1], height) for height in heights]
    return lying + [(left, heights[0], left, heights[-1]) for left in lefts]


# Where words begin and stand, and what they are; and the size of their letters where it is another.
Words = tuple[float, float, str] | tuple[float, float, str, float]


# How words and places of a page are turned that lies on its side or its head, by quarters against the clock.
TURNS = ((1, 0, 0, 1, 0, 0), (0, 1, -1, 0, 595, 0), (-1, 0, 0, -1, 595, 842), (0, -1, 1, 0, 0, 842))


def pdf(
    pages: Sequence[Sequence[Words]], size: float = 10.0, rules: list[list[Rule]] | None = None, quarters: int = 0
) -> bytes:
    """A PDF with words at places (points from the lower left corner of a page of 595 by 842), and rules on each.

    `quarters` turns every page, so that its words stand upright when it is shown.
    """
    made = pypdfium2.PdfDocument.new()
    font = pdfium.FPDFText_LoadStandardFont(made.raw, b"Helvetica")
    for number, words_at in enumerate(pages):
        sheet = made.new_page(595, 842)
        for left, low, right, high in (rules or [[]] * len(pages))[number]:
            path = pdfium.FPDFPageObj_CreateNewPath(left, low)
            pdfium.FPDFPath_LineTo(path, right, high)
            pdfium.FPDFPath_SetDrawMode(path, 0, True)
            pdfium.FPDFPageObj_Transform(path, *TURNS[quarters])
            pdfium.FPDFPage_InsertObject(sheet.raw, path)
        for left, bottom, words, *own in words_at:
            item = pdfium.FPDFPageObj_CreateTextObj(made.raw, font, own[0] if own else size)
            codes = [*words.encode("utf-16-le"), 0, 0]
            wide = (ctypes.c_ubyte * len(codes))(*codes)
            pdfium.FPDFText_SetText(item, ctypes.cast(wide, ctypes.POINTER(ctypes.c_ushort)))
            pdfium.FPDFPageObj_Transform(item, 1, 0, 0, 1, left, bottom)
            pdfium.FPDFPageObj_Transform(item, *TURNS[quarters])
            pdfium.FPDFPage_InsertObject(sheet.raw, item)
        sheet.gen_content()
        sheet.set_rotation(90 * quarters)
        sheet.close()
    file = io.BytesIO()
    made.save(file)
    made.close()
    return file.getvalue()


def printed(text: str) -> bytes:
    """A PDF of the text, wrapped as an office program would, with a header and a number on each page."""
    lines: list[str] = []
    for part in text.split("\n"):
        lines += [*textwrap.wrap(part, 95), ""] if part.strip() else []
    pages = []
    for number, first in enumerate(range(0, len(lines), 46), 1):
        words_at: list[Words] = [(60.0, 810.0, "Minutes of a meeting – draft"), (280.0, 30.0, f"Page {number}")]
        words_at += [(60.0, 770.0 - 15 * row, line) for row, line in enumerate(lines[first : first + 46]) if line]
        pages.append(words_at)
    return pdf(pages)
