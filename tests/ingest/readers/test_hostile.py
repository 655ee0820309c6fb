"""Files made to break a reader: each ends with a clear line, in bounded time and memory, and reaches nothing."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.readers import Limits, ReadingProcess, reading_process
from ingest.readers.paper import source
from joinedup.errors import InputError
from tests.ingest.readers.making import W, document, docx, page, paragraph, pdf, printed

LIMITS = Limits(unpacked_bytes=20_000_000, characters=12_000_000, seconds=20, memory_bytes=1_000_000_000)
LOCKED = (
    b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    b"3 0 obj\n<</Filter/Standard/V 2/R 3/Length 128/P -1/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>\nendobj\n"
    b"trailer\n<</Root 1 0 R/Encrypt 3 0 R/ID[<01><01>]/Size 4>>\n%%EOF\n"
)


@pytest.fixture(scope="module")
def process() -> Iterator[ReadingProcess]:
    with reading_process() as started:
        yield started


def archive(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def bomb() -> bytes:
    return docx("<w:p><w:r><w:t>" + "0" * 30_000_000 + "</w:t></w:r></w:p>")


def scan() -> bytes:
    """A PDF whose page is a picture."""
    return (
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        b"2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
        b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>\n"
        b"endobj\n"
        b"4 0 obj\n<</Length 21>>\nstream\n99 0 0 99 0 0 cm /I Do\nendstream\nendobj\n"
        b"5 0 obj\n<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\n"
        b"stream\n0\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n"
    )


ENTITIES = (
    '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    f"<w:document {W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
).encode()
DEEP = "<w:p>" + "<w:r>" * 100_000 + "<w:t>x</w:t>" + "</w:r>" * 100_000 + "</w:p>"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7\n" + b"\x00" * 500, "the PDF is damaged or cut short"),
        (printed("A line of minutes.\n" * 400)[:300], "the PDF is damaged or cut short"),
        (LOCKED, "the PDF is locked with a password"),
        (scan(), "all its pages are scanned pictures"),
        (pdf([[]]), "its pages hold no text"),
        (document("Minutes")[:-40], "the file is damaged or cut short"),
        (archive(xl__workbook=b"x"), "it is a spreadsheet"),
        (archive(a=b"x"), "it is a zip archive and no document"),
        (docx(""), "the document holds no text"),
        (bomb(), "it unpacks to more than 20 MB"),
        (archive(**{"word__document.xml": ENTITIES}), "the document declares entities"),
        (docx(DEEP), "the document inside is damaged"),
        (docx("<w:p>"), "the document inside is damaged"),
        (b"<html><body>" + b"<div>" * 100_000 + b"x", "its elements are nested more than 2,000 deep"),
        (b"<html><body><nav>Home</nav></body></html>", "the page holds no text but its menus"),
    ],
)
def test_hostile_files_are_refused_with_a_reason(process: ReadingProcess, content: bytes, reason: str) -> None:
    with pytest.raises(InputError) as told:
        source("paper", content, LIMITS, process)
    assert str(told.value).startswith(reason)
    assert source("paper", page("Still reading."), LIMITS, process).text == "Still reading."


@pytest.mark.parametrize(
    "content",
    [
        b"<html><body><p>" + b"x " * 5_000_000,
        b"<html><body><p>a\x00b\xff\xfe</p>",
        b"<html><body>" + b"<p>" * 200_000 + b"x",
        b"<html><body>" + b"<b>" * 1_000 + b"x" + b"<table>" * 900,
        b"<!-- -->" * 2_000 + b"<html><body>x",
        docx(paragraph("word " * 500_000)),
    ],
    ids=["long line", "null bytes", "open paragraphs", "nested tables", "comments", "long paragraph"],
)
def test_odd_files_are_read(process: ReadingProcess, content: bytes) -> None:
    assert source("paper", content, LIMITS, process).text


def test_a_page_opens_neither_files_nor_connections(process: ReadingProcess) -> None:
    links = '<img src="http://127.0.0.1:9/x"><iframe src="file:///etc/passwd"></iframe><link href="file:///etc/hosts">'
    found = source("paper", f"<html><body>{links}<p>Words</p></body></html>".encode(), LIMITS, process)
    assert found.text == "Words"


def test_time_is_bounded() -> None:
    slow = b"<html><body>" + (b"<table><tr><td>" * 600 + b"x" + b"</td></tr></table>" * 600) * 40
    with reading_process() as started, pytest.raises(InputError, match=r"took more than 0\.05 seconds"):
        source("paper", slow, Limits(seconds=0.05), started)


def test_memory_is_bounded(tmp_path: Path) -> None:
    large = b"<html><body>" + b"<p><b>x</b></p>" * 2_000_000
    with reading_process() as started, pytest.raises(InputError, match="memory"):
        source("paper", large, Limits(memory_bytes=300_000_000), started)
