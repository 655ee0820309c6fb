"""Figures of a paper: every number that measures something, once each, with what it measures and about whom."""

import re
from collections.abc import Iterator

from ingest.claims import measures
from ingest.claims.find_figures import FigureFound, find_figures
from ingest.claims.numbers import DIGITS, is_approximate, value_of
from ingest.claims.tables import Cell, cells_of, is_heading_row, without_scale
from ingest.layout import BlockKind, Sentence
from ingest.layout.blocks import NOT_TOLD
from ingest.paper import Paper
from ingest.reading import FigureRead
from ingest.rules.privacy_words import KIN, WIDER
from ontology.statement import digest

# How often a rule's figures were right on papers that the rules were not made with.
CONFIDENCE = {
    "money": 0.97,
    "percent": 0.97,
    "ratio": 0.9,
    "share": 0.9,
    "count": 0.93,
    "count in words": 0.88,
    "duration": 0.85,
    "bare": 0.8,
    "cell": 0.9,
}
# Fields whose numbers measure nothing.
_NO_MEASURE = re.compile(
    r"date|time|tel|phone|contact|venue|room|ref|item|meeting|page|e-?mail|fax|author|officer|lead\b|due|when|address|ward"
    r"|key\b|status|classification|minute|agenda|call-in|publi",
    re.IGNORECASE,
)
_HAS_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy"
    r"|eighty|ninety|half|third|quarter|fifth|dozen|than one|least one|three-quarters)\b",
    re.IGNORECASE,
)
# A cell that is a number; accounts put those below nothing in brackets: "(7,400)", "-£1.2m".
_NUMBER_CELL = re.compile(
    rf"(?P<minus>[(−–-]\s?)?(?P<money>£)?\s?(?P<number>{DIGITS})\s?(?P<multiple>%|m|k|bn|million)?\)?[*†^#]?"
    r"(?:\s+\((?:by|from|in|at|to) [^()]{2,24}\))?",  # "240 (by Nov)"
    re.IGNORECASE,
)
_SAVED = re.compile(r"\bsavings?\b|\befficienc", re.IGNORECASE)  # in brackets, as what is saved is no cost
_YEAR_CELL = re.compile(r"(?:19|20)\d\d")
_LEADERS = re.compile(r"\.{5,}\s*\d+\s*$|\. \. \. \. ")  # a line of a table of contents
# What happened to one family measures nothing: "a family whose father had been moved three times".
_ONE_FAMILY = re.compile(
    rf"\b(?:his|her|my|whose|their|someone['’]s|somebody['’]s|\w+ mum['’]s)\s+(?:late\s+|elderly\s+|own\s+)?"
    rf"(?:{'|'.join(re.escape(word) for word in KIN if word not in WIDER)})(?:['’]s)?\b",
    re.IGNORECASE,
)
_COUNTED = frozenset(
    {"times", "minutes", "hours", "days", "weeks", "months", "years", "nights", "miles", "visits", "calls"}
)
_CLAUSE_END = re.compile(r"[;:]|\.\s|,\s(?:and|but|which|while|of which)\b|\n")
_WORD = re.compile(r"[A-Za-z][a-z]{3,}")
_LABEL = re.compile(r"[A-Za-z]{2}")  # "Older people", "LPFT", "As now"; a row's "A1" is none


def figures(paper: Paper) -> None:
    """Adds the paper's figures to its reading."""
    found: list[tuple[FigureFound, Sentence]] = []
    for sentence in paper.layout.sentences:
        if _HAS_NUMBER.search(paper.text, sentence.start, sentence.end) is None:
            continue
        block = paper.layout.blocks[sentence.block]
        if block.kind is BlockKind.FIELD and _NO_MEASURE.search(block.label or ""):
            continue
        if block.kind in NOT_TOLD or paper.is_private(sentence.start, sentence.end):
            continue
        line_end = paper.text.find("\n", sentence.start)
        if _LEADERS.search(paper.text, sentence.start, line_end if line_end >= 0 else len(paper.text)):
            continue
        rows = block.kind is BlockKind.ROW
        for figure in _row(paper, sentence) if rows else find_figures(paper.text, sentence.start, sentence.end):
            if not _in_name(paper, figure) and not _of_one_family(paper, figure, sentence):
                found.append((figure, sentence))  # noqa: PERF401 one condition a line
    for figure, sentence in _once(paper, found):
        paper.reading.figures.append(_read(paper, figure, sentence))


def _of_one_family(paper: Paper, figure: FigureFound, sentence: Sentence) -> bool:
    if figure.unit not in _COUNTED or figure.value > 1_000:
        return False
    return _ONE_FAMILY.search(paper.text, sentence.start, sentence.end) is not None


def _row(paper: Paper, sentence: Sentence) -> Iterator[FigureFound]:
    """The figures of a row: numbers that fill a cell, scaled as the table says, and those in the words of others."""
    cells = cells_of(paper.layout, sentence.block)
    if is_heading_row(paper.layout, paper.layout.blocks[sentence.block]) and not _is_row_of_numbers(paper, cells):
        yield from _own_figures(paper, sentence)
        return
    labelled = any(_LABEL.search(paper.text, cell.start, cell.end) for cell in cells[:2])
    unit = _label_unit(paper, cells)
    for cell in cells:
        number = _NUMBER_CELL.fullmatch(paper.text, cell.start, cell.end)
        if number is None:
            yield from find_figures(paper.text, cell.start, cell.end)
        elif cell.column == 0 and len(number["number"]) < 4 and not number["money"]:
            continue  # the row's own number
        elif labelled and cell.measures and number["number"] != "0" and not _YEAR_CELL.fullmatch(number[0]):
            yield _cell(paper, cell, number, unit)


def _is_row_of_numbers(paper: Paper, cells: list[Cell]) -> bool:
    """Whether the first row of a table that has no heading holds words and then sums in what the caption says."""
    numbers = [paper.text[cell.start : cell.end] for cell in cells[1:]]
    if not numbers or cells[0].scale is None or not _LABEL.search(paper.text, cells[0].start, cells[0].end):
        return False
    return all(_NUMBER_CELL.fullmatch(one) and not _YEAR_CELL.fullmatch(one) for one in numbers)


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


def _in_name(paper: Paper, figure: FigureFound) -> bool:
    """Whether the number is part of a name: "NHS 111", "Four Seasons"."""
    if figure.unit in ("GBP", "percent"):
        return False
    near = paper.mentions_in(max(0, figure.start - 60), figure.start + 1)
    return any(
        mention.start <= figure.start < mention.end and mention.form in ("name", "short")
        and not _counts_name(paper, mention.start, figure)
        for mention in near
    )  # fmt: skip


def _counts_name(paper: Paper, start: int, figure: FigureFound) -> bool:
    """Whether the number stands before the words of the name: "five integrated locality teams"."""
    return figure.start == start and not paper.text[start].isdigit() and paper.text[figure.end - 1] == "s"


def _once(paper: Paper, found: list[tuple[FigureFound, Sentence]]) -> list[tuple[FigureFound, Sentence]]:
    """Each figure once: the same count of the same thing is one; the same sum or share only where words agree."""
    kept: list[tuple[FigureFound, Sentence]] = []
    seen: dict[tuple[float, str], list[tuple[int, set[str]]]] = {}
    for figure, sentence in found:
        words = _words_near(paper, figure, sentence)
        known = seen.setdefault((figure.value, figure.unit), [])
        # The same sum in two cells of a row is two: one for each year.
        before = [other for row, other in known if figure.rule != "cell" or row != sentence.start]
        known.append((sentence.start, words))
        loose = figure.unit not in ("GBP", "percent")
        if not before or not (loose or any(words & other for other in before)):
            kept.append((figure, sentence))
    return kept


def _words_near(paper: Paper, figure: FigureFound, sentence: Sentence) -> set[str]:
    """The content words around a figure, by their first five letters."""
    start, end = max(sentence.start, figure.start - 90), min(sentence.end, figure.end + 70)
    around = paper.text[start : figure.start] + " " + paper.text[figure.end : end]
    return {word[:5].lower() for word in _WORD.findall(around)} - measures.COMMON


def _read(paper: Paper, figure: FigureFound, sentence: Sentence) -> FigureRead:
    start, end = _evidence(paper.text, figure, sentence)
    return FigureRead(
        start=start,
        end=end,
        confidence=CONFIDENCE[figure.rule],
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
    before = text[sentence.start : figure.start]
    cut = max((match.end() for match in _CLAUSE_END.finditer(before)), default=0)
    words = list(re.finditer(r"\S+", before[cut:]))[-3:]
    start = sentence.start + cut + words[0].start() if words else figure.start
    after = text[figure.end : sentence.end]
    stop = _CLAUSE_END.search(after)
    words = list(re.finditer(r"\S+", after[: stop.start() if stop else len(after)]))[:5]
    end = figure.end + words[-1].end() if words else figure.end
    while end > figure.end and text[end - 1] in ".,;:":
        end -= 1
    return start, end


def _what(paper: Paper, figure: FigureFound, sentence: Sentence) -> str:
    """The clause that holds the figure, without the figure, at most sixteen words; of a cell its row and column."""
    text = paper.text
    before, after = text[sentence.start : figure.start], text[figure.end : sentence.end]
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
    row = next((cell for cell in cells if _LABEL.search(paper.text, cell.start, cell.end)), None)
    if own is None or row is None or own is row:
        return ""
    words = [" ".join(paper.text[row.start : row.end].split()), without_scale(own.heading)]
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
