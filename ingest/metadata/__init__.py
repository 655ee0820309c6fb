"""What a paper says of itself (title, kind, days): from manifest, text or inference."""

import re
from collections.abc import Mapping

from ingest.layout import BlockKind, Layout
from ingest.layout.decisions import DECISION
from ingest.metadata.days import meeting_day, published_day
from ingest.metadata.kind import kind_of
from ingest.reading import DocumentRead, FoundValue
from ingest.slugs import slug
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
_OF_A_MEETING = re.compile(r"(?:draft |unconfirmed )?minutes of (?:a|the) [^\n]{0,60}?meeting\b", re.I)
_NO_TITLE = re.compile(
    r"(?:agenda|approved|draft|unconfirmed|confirmed|minutes?\b|present|public|council\b|nhs$|item \d|meeting"
    r"|part [a-z0-9]|the$|page"
    r"|attendance|[a-z ,&-]+ council$|report$|[a-z ,&-]+(?:committee|board|panel|commission|group|cabinet"
    r"|executive)$)",
    re.I,
)


def describe(source: Source, layout: Layout, manifest: Mapping[str, str]) -> DocumentRead:
    """Everything that manifest and text say of the paper itself, but for publisher and committee as bodies."""
    document = DocumentRead(id="document-" + slug(source.stem), file=source.name)
    for name in MANIFEST_COLUMNS:
        if manifest.get(name):
            document.values[name] = FoundValue(value=manifest[name], basis="manifest")
    for name, value in (
        ("kind", kind_of(layout)),
        ("title", _title(layout, source)),
        ("meeting_date", meeting_day(layout)),
        ("published", published_day(layout)),
        ("illustrative", _illustrative(layout)),
    ):
        if value and name not in document.values:
            document.values[name] = value
    return document


def _illustrative(layout: Layout) -> FoundValue | None:
    """Whether the paper says at its beginning that it was written for this project."""
    match = _ILLUSTRATIVE.match(layout.text)
    return FoundValue(value="yes", basis="text", start=match.start(), end=match.end()) if match else None


def _title(layout: Layout, source: Source) -> FoundValue | None:
    text = layout.text
    for block in layout.blocks[:25]:
        if block.kind is BlockKind.LIMB or DECISION.match(text, block.start, block.end):
            break  # the paper has begun
        if block.kind in (BlockKind.FURNITURE, BlockKind.FIELD, BlockKind.ROW, BlockKind.ATTENDANCE) or block.label:
            continue
        words = text[block.start : block.end]
        if len(words) > 200 or len(words) < 8 or _NO_TITLE.match(words):
            continue
        return FoundValue(value=" ".join(words.split()), basis="text", start=block.start, end=block.end)
    if source.found.get("title"):
        return FoundValue(value=source.found["title"], basis="text")
    meeting = next((b for b in layout.blocks[:25] if _OF_A_MEETING.match(text, b.start, b.end)), None)
    if meeting is None or meeting.end - meeting.start > 200:
        return None
    words = " ".join(text[meeting.start : meeting.end].split())
    return FoundValue(value=words, basis="text", start=meeting.start, end=meeting.end)
