"""What a paper says of itself (title, kind, days): from manifest, text or inference."""

import re
from collections.abc import Mapping

from ingest.layout import Layout
from ingest.metadata.days import is_of_meeting, meeting_day, published_day
from ingest.metadata.kind import kind_of
from ingest.metadata.title import title
from ingest.naming import document_id
from ingest.reading import DocumentRead, FoundValue
from ingest.source import Source

MANIFEST_COLUMNS = (
    "url",
    "publisher",
    "committee",
    "meeting_date",
    "published",
    "licence",
    "retrieved",
    "title",
    "kind",
    "illustrative",
)
_ILLUSTRATIVE = re.compile(r"\s*Illustrative summary written for joinedup\b")


def describe(source: Source, layout: Layout, manifest: Mapping[str, str]) -> DocumentRead:
    """Everything that manifest and text say of the paper itself, but for publisher and committee as bodies."""
    document = DocumentRead(id=source.document or document_id(source.stem), file=source.name)
    for name in MANIFEST_COLUMNS:
        if manifest.get(name):
            document.values[name] = FoundValue(value=manifest[name], basis="manifest")
    for name, value in (
        ("kind", kind_of(layout)),
        ("title", title(layout, source)),
        ("published", published_day(layout)),
        ("illustrative", _illustrative(layout)),
    ):
        if value and name not in document.values:
            document.values[name] = value
    _date(document, layout)
    return document


def _date(document: DocumentRead, layout: Layout) -> None:
    """Take the day that the text gives for that of the meeting, or of publication where no meeting is told of."""
    values = document.values
    day = None if "meeting_date" in values else meeting_day(layout, values["kind"].value)
    if day is None:
        return
    of_meeting = is_of_meeting(layout, values["kind"].value, day)
    if of_meeting or "published" not in values:
        values["meeting_date" if of_meeting else "published"] = day


def _illustrative(layout: Layout) -> FoundValue | None:
    """Whether the paper says at its beginning that it was written for this project."""
    match = _ILLUSTRATIVE.match(layout.text)
    return FoundValue(value="yes", basis="text", start=match.start(), end=match.end()) if match else None
