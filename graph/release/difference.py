"""What changed since the release before: every statement added or removed as data, and the whole in words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import orjson

from graph.rdf.describe import Kept
from graph.rdf.order import in_order
from graph.release.contents import STATEMENTS, Contents, Profile, from_line
from joinedup.errors import InputError
from ontology.vocabulary import Vocabulary

DATA = "difference.jsonl"
SUMMARY = "release.json"
# Things, papers and commitments are named one by one up to this number.
NAMED = 25


@dataclass(slots=True)
class Difference:
    """Statements added and removed, by paper and by property; things that came, went or changed their class."""

    previous: str
    added: int = 0
    removed: int = 0
    papers: dict[str, Counter[str]] = field(default_factory=dict)
    predicates: dict[str, Counter[str]] = field(default_factory=dict)
    came: dict[str, str] = field(default_factory=dict)
    went: dict[str, str] = field(default_factory=dict)
    people_gone: int = 0
    names: dict[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """For a program."""
        return {
            "previous": self.previous,
            "statements_added": self.added,
            "statements_removed": self.removed,
            "documents": {name: dict(numbers) for name, numbers in sorted(self.papers.items())},
            "predicates": {name: dict(numbers) for name, numbers in sorted(self.predicates.items())},
            "things_added": dict(sorted(self.came.items())),
            "things_removed": dict(sorted(self.went.items())),
            "people_removed": self.people_gone,
        }


def profile_of(folder: Path) -> Profile | None:
    """With which choice of people and papers a release was built; None where it does not say."""
    try:
        row = orjson.loads((folder / SUMMARY).read_bytes())
        return Profile(people=row["people"], illustrative=row["illustrative"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


Change = tuple[Literal["added", "removed"], bytes]


def compare(now: Contents, before: Path, folder: Path, profile: Profile) -> Difference:
    """Compare with the release in the folder `before`; each change goes as a line into `folder`. Raises InputError."""
    told = Contents(before / STATEMENTS, {})
    if not told.path.is_file():
        raise InputError(f"{before} is no release: there is no {STATEMENTS} in it. Name another with --previous.")
    if profile_of(before) != profile:
        raise InputError(
            f"{before} was built with another choice of people and papers, so the difference would tell what this "
            "release leaves out. Name one that was built alike with --previous."
        )
    found = Difference(before.name)
    types: dict[str, set[str]] = {"added": set(), "removed": set()}
    with (folder / DATA).open("wb") as file:
        for kind, line in _changes(_lines(told.path), _lines(now.path)):
            kept = from_line(line)
            file.write(orjson.dumps(_told(kind, line), option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE))
            _count(found, kind, kept)
            if kept.statement.predicate == "type":
                types[kind].add(kept.subject)
    _things(found, types, told, now)
    return found


def _told(kind: str, line: bytes) -> dict[str, Any]:
    """An added statement whole; of a removed one only what finds it in the release before, not its words again."""
    row = orjson.loads(line)
    if kind == "removed":
        row = {name: row[name] for name in ("id", "document", "predicate")}
    return {"change": kind, "statement": row}


def _lines(path: Path) -> Iterator[bytes]:
    """The lines of a file in the order of their bytes, whatever order it has."""
    with path.open("rb") as file:
        yield from in_order(file, key=bytes, dump=lambda line: line.rstrip(b"\n"), load=bytes)


def _changes(before: Iterator[bytes], now: Iterator[bytes]) -> Iterator[Change]:
    """What stands in one of two sorted streams alone."""
    old, new = next(before, None), next(now, None)
    while old is not None or new is not None:
        if old == new:
            old, new = next(before, None), next(now, None)
        elif new is None or (old is not None and old < new):
            yield "removed", (old or b"").rstrip(b"\n")
            old = next(before, None)
        else:
            yield "added", new.rstrip(b"\n")
            new = next(now, None)


def _count(found: Difference, kind: str, kept: Kept) -> None:
    said = kept.statement
    found.added += kind == "added"
    found.removed += kind == "removed"
    found.papers.setdefault(said.document, Counter())[kind] += 1
    found.predicates.setdefault(said.predicate, Counter())[kind] += 1


def _things(found: Difference, types: dict[str, set[str]], told: Contents, now: Contents) -> None:
    """Of the things whose class was stated or taken back, those that were not there before or are no longer."""
    before = _classes(told, types["added"] | types["removed"], found.names)
    after = _classes(now, types["added"] | types["removed"], found.names)
    found.came = {thing: kind for thing, kind in after.items() if thing not in before}
    went = {thing: kind for thing, kind in before.items() if thing not in after}
    # Who was taken out is not named on the way out: it may have been for good.
    found.went = {thing: kind for thing, kind in went.items() if kind != "Person"}
    found.people_gone = len(went) - len(found.went)


def _classes(contents: Contents, things: set[str], names: dict[str, str]) -> dict[str, str]:
    classes: dict[str, str] = {}
    for kept in contents.statements() if things else ():
        said = kept.statement
        if kept.subject in things and kept.supports:
            if said.predicate == "type":
                classes.setdefault(kept.subject, str(said.value))
            elif said.predicate in ("name", "title", "summary", "text", "notation"):
                names.setdefault(kept.subject, " ".join(str(said.value).split())[:120])
    return classes


def in_words(found: Difference | None, vocabulary: Vocabulary) -> str:
    """The difference as a page of Markdown."""
    if found is None:
        return "# What changed\n\nThis is the first release, so there is none to compare it with.\n"
    lines = [f"# What changed since {found.previous}", ""]
    if not found.added and not found.removed:
        lines.append("Nothing: the same statements are in both.")
    else:
        lines.append(
            f"{_number(found.added, 'statement')} added, {found.removed:,} removed. Each is a line of `{DATA}`."
        )
    for title, things in (("New", found.came), ("No longer there", found.went)):
        lines += _by_class(title, things, found.names, vocabulary)
    if found.people_gone:
        lines += ["", f"{_number(found.people_gone, 'person')} no longer in it."]
    lines += _table("Papers and tables", "document", found.papers)
    lines += _table("Properties", "property", found.predicates)
    return "\n".join(lines) + "\n"


def _by_class(title: str, things: dict[str, str], names: dict[str, str], vocabulary: Vocabulary) -> list[str]:
    if not things:
        return []
    lines = ["", f"## {title}"]
    by_class: dict[str, list[str]] = {}
    for thing, kind in sorted(things.items()):
        by_class.setdefault(kind, []).append(thing)
    for kind, ids in sorted(by_class.items()):
        label = vocabulary.classes[kind].label if kind in vocabulary.classes else kind
        lines += ["", f"{len(ids):,} × {label}", ""]
        lines += [f"- `{thing}` {names.get(thing, '')}".rstrip() for thing in ids[:NAMED]]
        if len(ids) > NAMED:
            lines.append(f"- and {len(ids) - NAMED:,} more")
    return lines


def _table(title: str, column: str, numbers: dict[str, Counter[str]]) -> list[str]:
    if not numbers:
        return []
    rows: Iterable[tuple[str, Counter[str]]] = sorted(numbers.items(), key=lambda row: (-row[1].total(), row[0]))
    lines = ["", f"## {title}", "", f"| {column} | added | removed |", "|---|---:|---:|"]
    lines += [f"| `{name}` | {n['added']:,} | {n['removed']:,} |" for name, n in list(rows)[:NAMED]]
    if len(numbers) > NAMED:
        lines.append(f"| and {len(numbers) - NAMED:,} more | | |")
    return lines


def _number(number: int, noun: str) -> str:
    return f"{number:,} {'people' if noun == 'person' and number != 1 else noun if number == 1 else noun + 's'}"


def as_json(found: Difference | None) -> bytes:
    """The difference for a program; `previous` is null for the first release."""
    row = {"previous": None} if found is None else found.as_dict()
    return orjson.dumps(row, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
