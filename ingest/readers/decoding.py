"""Bytes become characters: UTF-8 first, then what the bytes show, with what cannot be told replaced one for one."""

import codecs
import re

import charset_normalizer

from joinedup.errors import InputError

_MARKS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
# Damage that a reader overlooks: one broken character in fifty that are not ASCII, or a handful.
_OVERLOOKED_SHARE, _OVERLOOKED = 0.02, 3
_UNDEFINED_IN_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_DECLARATION = b'<meta charset="\\n">'  # a backslash, for Python's own encodings that take it for an escape
# Encodings that pages declare for what is Windows-1252, as browsers know: https://encoding.spec.whatwg.org/#names-and-labels
_MEANT_AS_CP1252 = frozenset({"iso8859-1", "ascii"})
# What Windows-1252 has where Latin-1 has control characters: quotation marks and dashes that a program kept as these.
_C1 = {code: bytes([code]).decode("cp1252", errors="ignore") or " " for code in range(0x80, 0xA0) if code != 0x85}
_HAS_C1 = re.compile("[\x80-\x84\x86-\x9f]")
# Tab, line feed, carriage return and form feed belong in a text; other control characters do not.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_BINARY_SHARE = 0.02


def decode(data: bytes, declared: str | None = None) -> str:
    """The characters of the bytes; `declared` is the encoding that the file itself names, tried after UTF-8.

    Control characters and the byte-order mark at the beginning become spaces, so that each character keeps its place.
    Raises InputError where the bytes are no text.
    """
    text = _characters(data, declared)
    text = " " + text[1:] if text.startswith("\ufeff") else text
    stray = len(_CONTROL.findall(text))
    if stray > max(2, _BINARY_SHARE * len(text)):
        raise InputError("it is not text but binary data. Give the paper as text, HTML, PDF or DOCX.")
    text = _CONTROL.sub(" ", text) if stray else text
    return text.translate(_C1) if _HAS_C1.search(text) else text


def _characters(data: bytes, declared: str | None) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            # The mark is kept as one character for UTF-8, whose offsets then are those of the file.
            return data.decode(name, errors="replace")
    if not data.isascii() or b"\x00" in data:
        return _guessed(data, declared)
    return data.decode("ascii")


def _guessed(data: bytes, declared: str | None) -> str:
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        mended = data.decode("utf-8", errors="replace")
    high = sum(1 for character in mended if character > "\x7f")
    broken = mended.count("\ufffd")
    if high > broken and broken <= max(_OVERLOOKED, _OVERLOOKED_SHARE * high):
        return mended
    if declared and _may_be(declared) and codecs.lookup(declared).name not in _MEANT_AS_CP1252:
        try:
            return data.decode(declared)
        except UnicodeError:
            pass  # the declaration is wrong: go by the bytes
    if not _UNDEFINED_IN_CP1252.search(data):
        return data.decode("cp1252")  # what British offices wrote before UTF-8
    best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding, errors="replace") if best else mended


def _may_be(declared: str) -> bool:
    """Whether a page whose declaration can be read as ASCII may be in that encoding: never in UTF-16 or EBCDIC."""
    try:
        return _DECLARATION.decode(declared) == _DECLARATION.decode("ascii")
    except (LookupError, UnicodeError):  # no encoding, or one of Python's own such as "undefined"
        return False


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in English every other byte is zero."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2 or sample.count(0) < 0.4 * half:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None
