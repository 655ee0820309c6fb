"""Figures of a paper: every number that measures something, once each, with what it measures and about whom."""

import re

from ingest.claims.figures.candidates import candidates
from ingest.claims.figures.cells import is_label, is_number_cell
from ingest.claims.figures.scan import FigureFound
from ingest.claims.sense.figure_model import likely_figures
from ingest.claims.tables import cells_of, without_scale
from ingest.layout import Sentence
from ingest.paper import Paper
from ingest.reading import FigureRead
from ontology.statement import digest

_NEAR = 600  # characters on either side of a number in which its clause is looked at
_CLAUSE_END = re.compile(r"[;:]|\.\s|,\s(?:and|but|which|while|of which)\b|\n")


def figures(paper: Paper) -> None:
    """Adds the paper's figures to its reading."""
    for one, likely in likely_figures(paper, candidates(paper)):
        paper.reading.figures.append(_read(paper, one.figure, one.sentence, likely))


def _read(paper: Paper, figure: FigureFound, sentence: Sentence, likely: float) -> FigureRead:
    start, end = _evidence(paper.text, figure, sentence)
    return FigureRead(
        start=start,
        end=end,
        confidence=likely,
        entity="figure-"
        + digest(paper.reading.document.id, str(start), str(figure.start), str(figure.value), figure.unit),
        value=figure.value,
        unit=figure.unit,
        approximate=figure.approximate,
        what=_what(paper, figure, sentence),
        about=_about(paper, figure, sentence),
    )


def _evidence(text: str, figure: FigureFound, sentence: Sentence) -> tuple[int, int]:
    """The number with up to three words before it and five after, within its clause."""
    first, before, after = _around(text, figure, sentence)
    cut = max((match.end() for match in _CLAUSE_END.finditer(before)), default=0)
    words = list(re.finditer(r"\S+", before[cut:]))[-3:]
    start = first + cut + words[0].start() if words else figure.start
    stop = _CLAUSE_END.search(after)
    words = list(re.finditer(r"\S+", after[: stop.start() if stop else len(after)]))[:5]
    end = figure.end + words[-1].end() if words else figure.end
    while end > figure.end and text[end - 1] in ".,;:":
        end -= 1
    return start, end


def _around(text: str, figure: FigureFound, sentence: Sentence) -> tuple[int, str, str]:
    """Where the words before the figure begin, those words, and those behind it, all near and of its sentence."""
    first = max(sentence.start, figure.start - _NEAR)
    return first, text[first : figure.start], text[figure.end : min(sentence.end, figure.end + _NEAR)]


def _what(paper: Paper, figure: FigureFound, sentence: Sentence) -> str:
    """The clause that holds the figure, without the figure, at most sixteen words; of a cell its row and column."""
    text = paper.text
    _, before, after = _around(text, figure, sentence)
    cut = max((match.end() for match in _CLAUSE_END.finditer(before)), default=0)
    stop = _CLAUSE_END.search(after)
    if figure.rule == "cell":
        label = _cell_label(paper, figure, sentence)
        if label:
            return label
    head = re.findall(r"[^\s|]+", before[cut:])[-8:]
    tail = re.findall(r"[^\s|]+", after[: stop.start() if stop else len(after)])[:8]
    number = [] if figure.unit in ("GBP", "percent") else [figure.unit]
    return " ".join([*head, *number, *tail]).strip(" ,.;:–-|") or figure.unit


def _cell_label(paper: Paper, figure: FigureFound, sentence: Sentence) -> str:
    """The first cell of the row that holds words, and the heading of the column: "LPFT, Forecast"."""
    cells = cells_of(paper.layout, sentence.block)
    own = next((cell for cell in cells if cell.start <= figure.start < cell.end), None)
    row = next((cell for cell in cells if is_label(paper.text, cell)), None)
    if own is None or row is None or own is row:
        return ""
    heading = "" if is_number_cell(own.heading) else without_scale(own.heading)
    words = [" ".join(paper.text[row.start : row.end].split()), heading]
    return ", ".join(filter(None, words))[:120]


def _about(paper: Paper, figure: FigureFound, sentence: Sentence) -> list[str]:
    """The programme named nearest in the sentence, and the bodies named right beside the figure."""
    mentions = paper.mentions_in(sentence.start, sentence.end, "programme", "body")
    programmes = [one for one in mentions if one.kind == "programme"]
    about: list[str] = []
    if programmes:
        about.append(min(programmes, key=lambda one: _distance(one.start, one.end, figure)).key)
    about += [one.key for one in mentions if one.kind == "body" and _distance(one.start, one.end, figure) < 40]
    return list(dict.fromkeys(about))


def _distance(start: int, end: int, figure: FigureFound) -> int:
    return max(start - figure.end, figure.start - end, 0)
