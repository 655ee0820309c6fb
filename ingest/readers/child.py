"""The child process of the readers: takes papers from its input, gives their text to its output, opens nothing."""

import codecs
import io
import sys
import zipfile
from collections.abc import Callable

import orjson

from ingest.readers.builder import Builder
from ingest.readers.docx import read_docx
from ingest.readers.html import read_html
from ingest.readers.isolation import receive, send
from ingest.readers.kinds import Kind
from ingest.readers.limits import Limits
from ingest.readers.pdf import read_pdf
from joinedup.errors import InputError

READERS: dict[Kind, Callable[[bytes, Limits], tuple[Builder, dict[str, str]]]] = {
    Kind.HTML: read_html,
    Kind.PDF: read_pdf,
    Kind.DOCX: read_docx,
}


_SMALLEST_PDF = (
    b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
    b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n"
    b"4 0 obj\n<</Length 31>>\nstream\nBT /F 9 Tf 9 9 Td (Minutes) Tj ET\nendstream\nendobj\n"
    b"5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n"
)


def main() -> None:
    """Serve until the input ends."""
    limits = Limits(**orjson.loads(sys.argv[1]))
    _warm(limits)
    _bound(limits)
    while True:
        try:
            kind, data = Kind(receive(sys.stdin.buffer).decode()), receive(sys.stdin.buffer)
        except EOFError:
            return
        send(sys.stdout.buffer, orjson.dumps(_answer(kind, data, limits)))


def _warm(limits: Limits) -> None:
    """Read a smallest paper of each kind, so that whatever the libraries load later is loaded."""
    for name in ("cp437", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "ascii", "cp1252"):
        codecs.lookup(name)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<a/>")
    smallest = {Kind.HTML: b"<p>x</p>", Kind.DOCX: file.getvalue(), Kind.PDF: _SMALLEST_PDF}
    for kind, data in smallest.items():
        _answer(kind, data, limits)


def _answer(kind: Kind, data: bytes, limits: Limits) -> dict[str, object]:
    try:
        builder, found = READERS[kind](data, limits)
    except InputError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": "reading it needs more memory than the limit. Split it or raise the limit."}
    origins = [(origin.start, origin.end, origin.place) for origin in builder.origins]
    return {"text": builder.text, "origins": origins, "found": found}


def _bound(limits: Limits) -> None:
    """Bound this process's memory, and take from it the means to open files and connections."""
    if sys.platform == "win32":
        return  # there only the limit on time holds
    import resource

    def lower(name: int, value: int) -> None:
        _, most = resource.getrlimit(name)
        resource.setrlimit(name, (value, value) if most == resource.RLIM_INFINITY else (min(value, most), most))

    lower(resource.RLIMIT_NOFILE, 3)  # input, output and errors, and no more
    lower(resource.RLIMIT_FSIZE, 0)
    lower(resource.RLIMIT_CORE, 0)
    try:
        lower(resource.RLIMIT_AS, limits.memory_bytes)
    except (ValueError, OSError):
        sys.stderr.write("This system does not bound memory a process.\n")


if __name__ == "__main__":
    main()
