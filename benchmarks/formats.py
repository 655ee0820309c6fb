"""`python -m benchmarks formats`: how well the same papers are read as text, HTML, DOCX and PDF, side by side.

Every twelfth open whole paper is made into the other formats as an office program would: lines with columns become the
rows of a table, others paragraphs. Then its sections are laid out in a table of heading, minutes and action, as minutes
often are. How bars and blanks part the cells of a quote does not count.
"""

import html
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import orjson

from benchmarks.evaluate.papers import own_sets
from benchmarks.evaluate.scoring import Reading, score
from ingest.extract import Extractor
from ingest.readers import read
from tests.ingest.readers.making import Rule, Words, docx, grid, paragraph, pdf

EVERY = 12  # one paper in so many
_CELLS = re.compile(r"\s*\|\s*|\t+|(?<=\S) {3,}(?=\S)")
_RULE = re.compile(r"[\s|:+=-]+")
_HEADING = re.compile(r"\d{1,3}(?:/\d+)?[. ].{,70}|[A-Z][A-Z ,&’'-]{6,70}")
Table = list[list[list[str]]]  # the paragraphs of each cell of each row
Block = str | Table


def blocks(text: str) -> list[Block]:
    """The text's lines, those that follow each other and have columns as one table."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not _RULE.fullmatch(line)]
    found: list[Block] = []
    for columns, group in groupby((_CELLS.split(line.strip("| ")) for line in lines), key=lambda cells: len(cells) > 1):
        rows = list(group)
        wide = max(map(len, rows))
        table = [[[words] if words else [] for words in [*row, *[""] * (wide - len(row))]] for row in rows]
        found += [table] if columns else [row[0] for row in rows]
    return found


def laid_out(text: str) -> list[Block]:
    """The text with its sections as rows of one table; rows of its own tables are paragraphs there."""
    head: list[Block] = []
    rows: Table = []
    for line in text.splitlines():
        words = line.strip()
        if words and not _RULE.fullmatch(words):
            if _HEADING.fullmatch(words):
                rows.append([[words], [], []])
            elif rows:
                rows[-1][1].append(words)
            else:
                head.append(words)
    return [*head, rows] if rows else head


def as_html(parts: list[Block]) -> bytes:
    """A web page."""
    made = _written(
        parts, lambda words: f"<p>{html.escape(words)}</p>", ("<td>{}</td>", "<tr>{}</tr>", "<table>{}</table>")
    )
    return f"<html><head><meta charset=utf-8></head><body><main>{made}</main></body></html>".encode()


def as_docx(parts: list[Block]) -> bytes:
    """A DOCX."""
    return docx(_written(parts, paragraph, ("<w:tc>{}</w:tc>", "<w:tr>{}</w:tr>", "<w:tbl>{}</w:tbl>")))


def _written(parts: list[Block], line: Callable[[str], str], frames: tuple[str, str, str]) -> str:
    cell, row, table = frames
    made = []
    for part in parts:
        if isinstance(part, str):
            made.append(line(part))
        else:
            rows = ["".join(cell.format("".join(map(line, words)) or line("")) for words in one) for one in part]
            made.append(table.format("".join(map(row.format, rows))))
    return "".join(made)


_LEFT, _RIGHT, _TOP, _BOTTOM, _PITCH, _GAP, _SIZE = 60.0, 535.0, 780.0, 60.0, 12.0, 9.0, 10.0  # of a page, in points
# About how wide letters of Helvetica are, in sizes of the font; others are of one width.
_WIDTHS = {
    **dict.fromkeys("ijl'’|", 0.22),
    **dict.fromkeys(" ft.,:;/!I-[]", 0.28),
    **dict.fromkeys("r()", 0.33),
    **dict.fromkeys("ckszvxyJ", 0.5),
    **dict.fromkeys('0123456789£–"“”', 0.556),
    **dict.fromkeys("mMwW%", 0.83),
}


@dataclass(slots=True)
class _Print:
    """Pages of a PDF that are written from the top."""

    pages: list[list[Words]] = field(default_factory=lambda: [[]])
    rules: list[list[Rule]] = field(default_factory=lambda: [[]])
    height: float = _TOP

    def turn(self) -> None:
        self.pages.append([])
        self.rules.append([])
        self.height = _TOP

    def paragraph(self, words: str) -> None:
        for line in _wrapped(words, _RIGHT - _LEFT):
            if self.height < _BOTTOM:
                self.turn()
            self.pages[-1].append((_LEFT, self.height, line))
            self.height -= _PITCH
        self.height -= _GAP

    def table(self, rows: Table) -> None:
        longest = [max(sum(map(len, row[place])) + 8 for row in rows) for place in range(len(rows[0]))]
        shares = [min(one, 60) / sum(min(other, 60) for other in longest) for one in longest]
        lefts = [_LEFT + (_RIGHT - _LEFT) * sum(shares[:place]) for place in range(len(shares) + 1)]
        for row in rows:
            cells = [
                [line for words in cell for line in [*_wrapped(words, lefts[place + 1] - lefts[place] - 10), ""]][:-1]
                for place, cell in enumerate(row)
            ]
            while cells and any(cells):
                room = int((self.height - _BOTTOM) / _PITCH)
                if room < 1:
                    self.turn()
                    continue
                top, many = self.height + _PITCH, min(room, max(map(len, cells)))
                for left, cell in zip(lefts, cells, strict=False):
                    lines = enumerate(cell[:many])
                    self.pages[-1] += [(left + 4, self.height - _PITCH * at, line) for at, line in lines if line]
                self.height -= _PITCH * many
                self.rules[-1] += grid(lefts, [top, self.height + _PITCH - 4])
                self.height -= 4
                cells = [cell[many:] for cell in cells]
        self.height -= _GAP + _PITCH


def _wrapped(words: str, width: float) -> list[str]:
    """The words in lines that are as full as an office program would make them."""
    lines: list[str] = []
    room = 0.0
    for word in words.split():
        wide = _SIZE * sum(_WIDTHS.get(letter, 0.556 if letter.islower() else 0.68) for letter in word)
        if lines and wide + _SIZE * _WIDTHS[" "] <= room:
            lines[-1] += f" {word}"
            room -= wide + _SIZE * _WIDTHS[" "]
        else:
            lines.append(word)
            room = width - wide
    return lines


def as_pdf(parts: list[Block]) -> bytes:
    """A PDF with rules round the cells of tables."""
    made = _Print()
    for part in parts:
        made.paragraph(part) if isinstance(part, str) else made.table(part)
    return pdf(made.pages, rules=made.rules)


MAKERS: dict[str, Callable[[list[Block]], bytes]] = {"html": as_html, "docx": as_docx, "pdf": as_pdf}


def main() -> None:
    """Print F1 of the papers in each format."""
    whole = next(one for one in own_sets() if one.golds.name == "whole-more")
    papers = list(whole.papers())[::EVERY]
    extractor = Extractor.ready()
    scores: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for layout, parted in (("", blocks), (" laid out", laid_out)):
            for form in ("text", *MAKERS) if not layout else MAKERS:
                scored = []
                for name, path, gold in papers:
                    text = path.read_text("utf-8")
                    file = Path(folder) / f"paper.{form}"
                    file.write_bytes(text.encode() if form == "text" else MAKERS[form](parted(text)))
                    reading = extractor.reading(read(file)).as_json(extractor.vocabulary)
                    scored.append((name, _plain(text), _quoted(gold), _quoted(orjson.loads(orjson.dumps(reading)))))
                scores[form + layout] = score(scored).tallies
    print(f"{f'F1 of {len(papers)} papers':<26}" + "".join(f"{form:>15}" for form in scores))
    for row in scores["text"]:
        print(f"{row:<26}" + "".join(f"{one[row].f1:>15.3f}" for one in scores.values()))


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[|•]", " ", words).split())


def _quoted(reading: Reading) -> Reading:
    """The reading with its quotes as evidence, not their offsets."""
    return {
        name: [
            {
                key: _plain(value) if key == "quote" else value
                for key, value in one.items()
                if key not in ("start", "end")
            }
            for one in several
        ]
        if isinstance(several, list) and several and isinstance(several[0], dict)
        else several
        for name, several in reading.items()
    }


if __name__ == "__main__":
    main()
