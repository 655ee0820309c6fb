"""The letterhead of a DOCX: what stands over its first page only, or names who writes; a running header is none."""

import re
from collections.abc import Iterator
from typing import Any

from ingest.readers.docx_words import W
from ingest.readers.letterheads import whose

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Where somebody can be reached: a postcode, a telephone, an address of e-mail or web.
_REACHED = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b(?:[Tt]el(?:ephone)?|[Ff]ax|[Ee]-?mail)\b|\b0\d{2,4}[ )]\d{3}|\S@\S+\.\w|"
    r"\b(?:www\.|https?://)|\b[\w-]+\.(?:gov|nhs|org|co)\.uk\b"
)
_PAGE = re.compile(r"(?:page)?\W*\d*\W*(?:of|/)?\W*\d*", re.IGNORECASE)


def header_of_first_page(body: Any, targets: dict[str, str]) -> tuple[str, bool] | None:
    """The name of the part that stands over the first page, and whether over this page only; None without one.

    `targets` are the parts by the ids of the document's relations.
    """
    section = next(body.iter(W + "sectPr"), None)
    if section is None:
        return None
    given = {
        one.get(W + "type", "default"): targets.get(one.get(_ID, "")) for one in section.iter(W + "headerReference")
    }
    title = section.find(W + "titlePg")
    own = title is not None and title.get(W + "val", "1") not in ("0", "false", "off")
    name = given.get("first" if own else "default")
    return (name, own) if name else None


def letterhead(lines: list[str], begins: str, *, own: bool) -> Iterator[str]:
    """The lines of a header that belong to the paper; `begins` are the first words of the paper itself.

    A header of the first page only is its letterhead. One of every page is a letterhead where it says how somebody
    can be reached; else only the name of a body in it is, and who met when, where the paper does not begin with them.
    """
    lines = [line for line in lines if not _PAGE.fullmatch(line)]
    if own or any(_REACHED.search(line) for line in lines):
        yield from lines
        return
    yield from whose(lines, begins)
