"""Figures of the rows of tables: numbers that fill a cell, and those in the words of others."""

import re
from collections.abc import Iterator

from ingest.claims.figures import measures
from ingest.claims.figures.in_text import find_figures
from ingest.claims.figures.numbers import DIGITS, is_approximate, value_of
from ingest.claims.figures.scan import FigureFound
from ingest.claims.tables import Cell, cells_of, is_heading_row
from ingest.layout import Sentence
from ingest.paper import Paper

# A cell that is a number; accounts put those below nothing in brackets: "(7,400)", "-£1.2m".
_NUMBER_CELL = re.compile(
    rf"(?P<minus>[(−–-]\s?)?(?P<money>£)?\s?(?P<number>{DIGITS})\s?(?P<multiple>%|m|k|bn|million)?\)?[*†^#]?"
    r"(?:\s+\((?:by|from|in|at|to) [^()]{2,24}\))?",  # "240 (by Nov)"
    re.IGNORECASE,
)
# In brackets, as what is saved is no cost, and what a row takes off says so: "Less CCG to 31 August  (430,000)".
_SAVED = re.compile(r"\bsavings?\b|\befficienc|(?-i:\bLess\b)", re.IGNORECASE)
_YEAR_CELL = re.compile(r"(?:19|20)\d\d")
_LABEL = re.compile(r"[A-Za-z]{2}")  # "Older people", "LPFT", "As now"; a row's "A1" is none
# The time that a row is of, in its first cell: "2018/19", "2018", "Q3", "Q1 2018/19".
_PERIOD = re.compile(r"(?:Q[1-4]\s*)?(?:(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?)?")


def row_figures(paper: Paper, sentence: Sentence) -> Iterator[FigureFound]:
    """The figures of a row: numbers that fill a cell, scaled as the table says, and those in the words of others."""
    cells = cells_of(paper.layout, sentence.block)
    heads = is_heading_row(paper.layout, paper.layout.blocks[sentence.block])
    if heads and not _is_row_of_numbers(paper, cells) and _counted(paper, cells) is None:
        yield from _own_figures(paper, sentence)
        return
    if (counted := _counted(paper, cells)) is not None:
        yield counted
        yield from find_figures(paper.text, cells[1].start, cells[1].end)
        return
    labelled = any(is_label(paper.text, cell) for cell in cells[:2])
    unit = _label_unit(paper, cells)
    for cell in cells:
        number = _NUMBER_CELL.fullmatch(paper.text, cell.start, cell.end)
        if number is None:
            yield from find_figures(paper.text, cell.start, cell.end)
        elif cell.column == 0 and len(number["number"]) < 4 and not number["money"]:
            continue  # the row's own number
        elif (
            (labelled or number["money"])
            and cell.measures
            and value_of(number["number"])
            and not _YEAR_CELL.fullmatch(number[0])
        ):
            yield _cell(paper, cell, number, unit)


# What a number of its own cell counts goes on in small letters: "3,412    people told us about their care".
_COUNTED = re.compile(r"(?P<noun>[a-z]+)(?: [a-z0-9]|\Z)")


def _counted(paper: Paper, cells: list[Cell]) -> FigureFound | None:
    """The figure of a row that is a number and the words that say what it counts, as pages of figures have them."""
    if len(cells) != _WITH_WORDS or (cells[0].heading and not is_number_cell(cells[0].heading)):
        return None
    number = _NUMBER_CELL.fullmatch(paper.text, cells[0].start, cells[0].end)
    words = _COUNTED.match(paper.text, cells[1].start, cells[1].end)
    if number is None or words is None or number["multiple"] or number["money"] or _YEAR_CELL.fullmatch(number[0]):
        return None
    noun = words["noun"]
    plural = noun in measures.UNITS or (noun.endswith("s") and noun not in measures.NO_PLURAL)
    if not plural or len(number["number"]) < _DIGITS:
        return None  # a point of a list: "4    decides by Easter"
    value = value_of(number["number"])
    return FigureFound(cells[0].start, words.end("noun"), value, measures.UNITS.get(noun, noun), False, "cell")


_WITH_WORDS, _DIGITS = 2, 2


def is_label(text: str, cell: Cell) -> bool:
    """Whether the cell says what its row is of, in words or as a year or quarter."""
    if _LABEL.search(text, cell.start, cell.end):
        return True
    return cell.column == 0 and cell.end > cell.start and _PERIOD.fullmatch(text, cell.start, cell.end) is not None


def is_number_cell(words: str) -> bool:
    """Whether a cell is a number other than a year: of a table's first row, it heads no column."""
    return _NUMBER_CELL.fullmatch(words) is not None and not _YEAR_CELL.fullmatch(words)


def _is_row_of_numbers(paper: Paper, cells: list[Cell]) -> bool:
    """Whether the first row of a table that has no heading holds words and then sums in what the caption says."""
    numbers = [paper.text[cell.start : cell.end] for cell in cells[1:]]
    if not numbers or cells[0].scale is None or not is_label(paper.text, cells[0]):
        return False
    return all(is_number_cell(one) for one in numbers)


def _own_figures(paper: Paper, sentence: Sentence) -> Iterator[FigureFound]:
    """A first row that holds money or several counts is a row like the others; a true heading holds none."""
    found = list(find_figures(paper.text, sentence.start, sentence.end))
    counted = sum(figure.rule in ("money", "percent", "count", "count in words") for figure in found)
    yield from (figure for figure in found if counted > 1 or figure.rule in ("money", "percent"))


def _cell(paper: Paper, cell: Cell, number: re.Match[str], unit: str) -> FigureFound:
    about = is_approximate(paper.text, cell.start, cell.end) if number.start() > 0 else False
    saved = _SAVED.search(paper.text, paper.layout.blocks[paper.layout.block_index(cell.start)].start, cell.start)
    sign = -1 if number["minus"] and not saved else 1
    multiple = number["multiple"]
    if multiple == "%":
        return FigureFound(cell.start, cell.end, sign * value_of(number["number"]), "percent", about, "cell")
    value = sign * value_of(number["number"], multiple)
    if number["money"] or cell.scale:
        scale = cell.scale if cell.scale and not multiple else 1.0
        return FigureFound(cell.start, cell.end, round(value * scale, 4), "GBP", about, "cell")
    return FigureFound(cell.start, cell.end, value, unit, about, "cell")


def _label_unit(paper: Paper, cells: list[Cell]) -> str:
    """What the bare numbers of a row count: the last plural noun of its first cell, or its unit in brackets."""
    if not cells:
        return "number"
    words: list[str] = re.findall(r"[a-z]+", paper.text[cells[0].start : cells[0].end].lower())
    nouns = [
        w for w in words if (w.endswith("s") and len(w) > 3 and w not in measures.NO_PLURAL) or w in measures.UNITS
    ]
    for noun in nouns:
        if noun in ("beds", "days", "admissions", "visits", "calls", "staff", "people"):
            return measures.UNITS.get(noun, noun)
    return measures.UNITS.get(nouns[0], nouns[0]) if nouns else "number"
