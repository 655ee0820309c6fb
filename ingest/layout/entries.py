"""Entries of lists and limbs of decisions, each at the depth that its kind of marker has there."""

import re

from ingest.layout.assembly import Assembly
from ingest.layout.blocks import BlockKind
from ingest.layout.lines import MARKER, Line

_INNER_LIMB = re.compile(r"(?:(?<=[;.,:–-])|(?<=\band))\s+(?:and\s+)?(?=\((?:\d{1,2}|[a-h]|[ivx]{1,4})\)\s+\S)")
_FIRST_LIMB = re.compile(r"\s*that:?\s+(?=\((?:1|a|i)\)\s+\S)", re.I)  # "RESOLVED that (1) …"


def limbs(assembly: Assembly, line: Line, offset: int) -> None:
    """The limbs in the rest of a line, which may hold several: "(1) That … (2) That …"."""
    text = line.text
    first = _FIRST_LIMB.match(text, offset)
    starts = [first.end() if first else offset]
    if "(" in text:
        starts += [found.end() for found in _INNER_LIMB.finditer(text, offset + 1)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = text[start:end]
        lead = len(part) - len(part.lstrip())
        marker = MARKER.match(part.strip())
        item(assembly, BlockKind.LIMB, line.start + start + lead, line.start + start + len(part.rstrip()), marker)


def item(assembly: Assembly, kind: BlockKind, start: int, end: int, marker: "re.Match[str] | None") -> None:
    """One entry of a list, at the depth that its kind of marker has there."""
    state = assembly.open
    name = _marker_kind(marker, state.markers)
    kinds = [entry[0] for entry in state.markers]
    if name in kinds:
        depth = kinds.index(name)
    else:
        depth = len(kinds)
        if depth and not _introduces(assembly, state.markers[-1][1]) and name == "none":
            depth -= 1
    parent = state.markers[depth - 1][1] if depth else (state.decision if kind is BlockKind.LIMB else state.lead)
    skip = marker.end() if marker else 0
    index = assembly.add(
        kind, start + skip, end, level=depth + 1, marker=marker.group().strip() if marker else None, parent=parent
    )
    state.markers[depth:] = [(name, index)]


def _introduces(assembly: Assembly, index: int) -> bool:
    block = assembly.blocks[index]
    return assembly.text[block.start : block.end].rstrip(" -–—").endswith(":")


def _marker_kind(marker: "re.Match[str] | None", above: list[tuple[str, int]]) -> str:
    if marker is None:
        return "none"
    kind = str(marker.lastgroup)
    written = marker.group().strip()
    if kind == "bullet":
        return "bullet" + written
    if kind == "roman" and written.strip("().") in "vx" and any(entry[0] == "letter" for entry in above):
        return "letter"
    if kind == "number":
        return f"number{written.count('.') if written[-1] != '.' else written.count('.') - 1}" + written[:1].strip(
            "0123456789"
        )
    return kind
