"""A store in memory, and releases of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from graph.rdf.describe import Kept
from graph.release.build import Order, Release, build_release
from graph.release.contents import Profile
from graph.release.facts import Origin
from ontology.statement import Statement
from tests.graph.rdf.sample import REGISTER, REGISTERED, SAMPLE, TERMS, say
from tests.graph.sample import sample_documents

EVERYTHING: list[Statement] = [
    *SAMPLE,
    say(REGISTER, "document_kind", value="register", **REGISTERED),
    *(s for document in sample_documents() for s in document.statements),
]
DAY = date(2026, 11, 1)
ORIGINS = (
    Origin(id="ods", title="Organisation codes", licence="OGL-UK-3.0", attribution="NHS England; Crown copyright"),
    Origin(id="councils", title="Councils", licence="CC-BY-4.0", attribution="mySociety; CC BY 4.0"),
)


class Stored:
    """What a release asks of a store. `changes` are the numbers of the last change that it tells, the last for good."""

    def __init__(
        self,
        kept: Sequence[Statement | Kept] = EVERYTHING,
        merged: Mapping[str, str] | None = None,
        changes: Sequence[int] = (7,),
    ) -> None:
        self.kept = [Kept.of(k) if isinstance(k, Statement) else k for k in kept]
        self.into = dict(merged or {})
        self.changes = list(changes)

    def count(self) -> int:
        return len(self.kept)

    def seq(self) -> int:
        return self.changes.pop(0) if len(self.changes) > 1 else self.changes[0]

    def statements(self) -> Iterator[Kept]:
        return iter(self.kept)

    def merged(self) -> Mapping[str, str]:
        return self.into


def released(out: Path, store: Stored | None = None, **given: Any) -> Release:
    """A release of the sample, of everything in it unless told otherwise."""
    order: dict[str, Any] = {
        "out": out, "day": DAY, "terms": TERMS, "profile": Profile(illustrative=True), "origins": ORIGINS,
        "licence": "https://creativecommons.org/licenses/by/4.0/", "publisher": "The publishers",
    }  # fmt: skip
    return build_release(store or Stored(), Order(**order | given), lambda what, done, total: None)


def content(folder: Path) -> dict[str, bytes]:
    """All files of a release by their paths."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
