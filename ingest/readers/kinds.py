"""What a file is, by its first bytes: the kinds that are read, and those that are refused with advice."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of paper that are read, by media type."""

    TEXT = "text/plain"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Refused:
    """A kind that is not read: how its content begins, what it is, and what to do instead."""

    signature: bytes
    what: str
    advice: str


_AS_TEXT = "Give the paper itself, as text, HTML, PDF or DOCX."
_SCANNED = "Give a PDF with a text layer: run a text recogniser such as OCRmyPDF over the scan first."

# Signatures as the formats' own specifications give them; the longest that fits counts.
REFUSED = (
    Refused(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office file (.doc, .xls) or a document locked with a password",
        "Save it without a password as DOCX or PDF.",
    ),
    Refused(b"{\\rtf", "a rich-text file", "Save it as DOCX or PDF."),
    Refused(b"\x89PNG\r\n\x1a\n", "a PNG image", _SCANNED),
    Refused(b"\xff\xd8\xff", "a JPEG image", _SCANNED),
    Refused(b"GIF8", "a GIF image", _SCANNED),
    Refused(b"II*\x00", "a TIFF image", _SCANNED),
    Refused(b"MM\x00*", "a TIFF image", _SCANNED),
    Refused(b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    Refused(b"BZh", "a bzip2 archive", "Unpack it first."),
    Refused(b"\xfd7zXZ\x00", "an xz archive", "Unpack it first."),
    Refused(b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "Unpack it first."),
    Refused(b"Rar!\x1a\x07", "a RAR archive", "Unpack it first."),
    Refused(b"\x7fELF", "a program", _AS_TEXT),
    Refused(b"MZ\x90", "a program", _AS_TEXT),
    Refused(b"SQLite format 3\x00", "a database", _AS_TEXT),
    Refused(b"%!PS", "a PostScript file", "Convert it to PDF."),
)

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_EMAIL = Refused(b"", "an e-mail", "Save its text or the paper attached to it, as text, HTML, PDF or DOCX.")
_SAVED_PAGE = Refused(b"", "a page saved with its pictures in one file (MHTML)", "Save it as HTML alone, or as PDF.")
# The head of an e-mail: lines of "Name: value" that may go on indented. That of a memo ("To: … From: … Subject: …")
# looks alike but has none of the fields that only programs write.
_FIELD = rb"[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]{0,4000}+\n(?:[ \t]+[^\s][^\n]{0,4000}+\n){0,200}+"
_HEAD = re.compile(rb"(?:From [^\s]+ [^\n]{6,80}\n)?(?:" + _FIELD + rb"){2,200}+")
_BY_PROGRAMS = re.compile(
    rb"^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To|X-Originating-IP|DKIM-Signature):",
    re.IGNORECASE | re.MULTILINE,
)
_OF_PAGES = re.compile(
    rb"^Snapshot-Content-Location:|^From: *<?Saved by|multipart/related", re.IGNORECASE | re.MULTILINE
)
_OF_LETTERS = re.compile(rb"^(?:Received|Return-Path|Delivered-To|Message-ID|To):", re.IGNORECASE | re.MULTILINE)
_PDF = re.compile(rb"%PDF-\d")
# A page of HTML says so at its beginning, after white space, comments and declarations.
_HTML = re.compile(
    r"(?>\s+|<!--.{0,5000}?-->|<\?xml[^>]{0,500}\?>)*+"  # possessive: no going back, whatever the page holds
    r"<(?:!doctype\s+html|html|head|body|meta|title|link|style|script|base|div|section|article|main|header|nav|table|ul|ol|p|h[1-6]|span|form|center|font)\b",
    re.IGNORECASE | re.DOTALL,
)


def is_pdf(data: bytes) -> bool:
    """Whether a PDF begins within the first kilobyte, as its specification allows."""
    return _PDF.search(data[:1024]) is not None


def is_archive(data: bytes) -> bool:
    """Whether the content is a zip archive, which a DOCX is."""
    return data.startswith((_ZIP, _EMPTY_ZIP))


def is_page(text: str) -> bool:
    """Whether the text is a page of HTML or a piece of one."""
    return _HTML.match(text[:20_000].lstrip("\ufeff")) is not None


def refused(data: bytes) -> Refused | None:
    """The kind of content that is not read, where the first bytes show one; blank lines may come before them."""
    begun = data[:100_000].removeprefix(b"\xef\xbb\xbf").lstrip()
    known = next(
        (kind for kind in REFUSED if data.startswith(kind.signature) or begun.startswith(kind.signature)), None
    )
    return known or _message(begun)


def _message(data: bytes) -> Refused | None:
    """An e-mail or a page saved like one."""
    head = _HEAD.match(data.replace(b"\r\n", b"\n"))
    if head is None or not _BY_PROGRAMS.search(head.group()):
        return None
    return _SAVED_PAGE if _OF_PAGES.search(head.group()) and not _OF_LETTERS.search(head.group()) else _EMAIL
