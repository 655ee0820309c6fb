"""Lists of commitments as an Atom feed (RFC 4287)."""

from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

NAMESPACE = "http://www.w3.org/2005/Atom"
NEVER = "1970-01-01T00:00:00Z"


def atom(rows: list[dict[str, Any]], base: str, address: str, name: str) -> bytes:
    """A feed whose entries are the rows: `id`, `summary`, `states`, `timing`, `deadline`, `updated`, `quote`."""
    feed = Element("feed", xmlns=NAMESPACE)
    SubElement(feed, "id").text = address
    SubElement(feed, "title").text = _clean(f"Commitments: {name}")
    SubElement(feed, "link", rel="self", href=address, type="application/atom+xml")
    SubElement(feed, "updated").text = max((_updated(row) for row in rows), default=NEVER)
    SubElement(SubElement(feed, "author"), "name").text = "joinedup"
    for row in rows:
        entry = SubElement(feed, "entry")
        SubElement(entry, "id").text = f"{base}/id/{row['id']}"
        SubElement(entry, "title").text = _clean(row["summary"] or row["id"])
        SubElement(entry, "updated").text = _updated(row)
        SubElement(entry, "published").text = row["recorded_at"] or NEVER
        for state in row["states"]:
            SubElement(entry, "category", term=state)
        SubElement(entry, "link", rel="alternate", href=f"{base}/commitments/{row['id']}")
        due = f"Deadline {row['deadline']}." if row["deadline"] else ""
        said = (", ".join(row["states"]).capitalize() + ".") if row["states"] else ""
        SubElement(entry, "summary").text = _clean(f"{said} {due} “{row['quote'] or ''}”".strip())
    body: bytes = tostring(feed, "utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body


def _updated(row: dict[str, Any]) -> str:
    return str(row["updated"] or NEVER)


def _clean(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(c for c in text if c in "\t\n\r" or ord(c) >= 32)
