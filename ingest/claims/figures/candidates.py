"""Every number of a paper that may be a figure: those that rules take, and all others, with what rules say of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.claims.figures import measures
from ingest.claims.figures.cells import row_figures
from ingest.claims.figures.counts import count_of, counted, is_of_named_range
from ingest.claims.figures.in_text import find_figures
from ingest.claims.figures.no_measures import item_numbers, measures_nothing
from ingest.claims.figures.numbers import is_approximate, value_of
from ingest.claims.figures.of_one_person import of_one_person
from ingest.claims.figures.scan import SCAN, FigureFound
from ingest.claims.figures.shares import fraction_of
from ingest.layout import BlockKind, Sentence
from ingest.layout.blocks import NOT_TOLD
from ingest.paper import Paper

# Fields whose numbers measure nothing.
_NO_MEASURE = re.compile(
    r"date|time|tel|phone|contact|venue|room|ref|item|meeting|page|e-?mail|fax|author|officer|lead\b|due|when|address|ward"
    r"|key\b|status|classification|minute|agenda|call-in|publi",
    re.IGNORECASE,
)
_HAS_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|one (?:hundred|thousand|million)"
    r"|eighty|ninety|half|third|quarter|fifth|dozen|than one|least one|three-quarters)\b",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?<!\.)\.{5,}\s*\d+\s*$|\. \. \. \. ")  # a line of a table of contents
_WORD = re.compile(r"[A-Za-z][a-z]{3,}")
_ONE = re.compile(r"\b[Oo]ne\b")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may be a figure of a sentence.

    `verdict` is the rule that takes it, "again" before it where the paper has it already, "name" where it is part of a
    name, "left" and its form where no rule takes it. `taken`: the rules take it for a figure.
    """

    figure: FigureFound
    sentence: Sentence
    verdict: str
    taken: bool


def candidates(paper: Paper) -> list[Candidate]:
    """The numbers of the paper in their order; none of private passages, of contents or of numbers to ring."""
    found: list[tuple[FigureFound, Sentence]] = []
    others: list[Candidate] = []
    items = item_numbers(paper)
    for sentence in _with_numbers(paper):
        row = paper.layout.blocks[sentence.block].kind is BlockKind.ROW
        ruled = list(row_figures(paper, sentence) if row else find_figures(paper.text, sentence.start, sentence.end))
        for figure in ruled:
            if _in_name(paper, figure):
                others.append(Candidate(figure, sentence, "name", taken=False))
            elif not of_one_person(paper, figure, sentence):
                found.append((figure, sentence))
        left = list(_left(paper.text, sentence, [(one.start, one.end) for one in ruled]))
        left = [figure for figure in left if not of_one_person(paper, figure, sentence)]
        others += [Candidate(figure, sentence, figure.rule, taken=False) for figure in left]
    others += _once(paper, found)
    measured = (
        one
        for one in others
        if one.figure.start not in items and not measures_nothing(paper.text, one.sentence.start, one.figure)
    )
    return sorted(measured, key=lambda one: (one.figure.start, one.figure.value))


def _with_numbers(paper: Paper) -> Iterator[Sentence]:
    """The sentences in which numbers may measure something."""
    for sentence in paper.layout.sentences:
        if _HAS_NUMBER.search(paper.text, sentence.start, sentence.end) is None:
            continue
        block = paper.layout.blocks[sentence.block]
        if block.kind is BlockKind.FIELD and _NO_MEASURE.search(block.label or ""):
            continue
        if block.kind in NOT_TOLD:
            continue
        line_end = paper.text.find("\n", sentence.start)
        if not _LEADERS.search(paper.text, sentence.start, line_end if line_end >= 0 else len(paper.text)):
            yield sentence


def _left(text: str, sentence: Sentence, ruled: list[tuple[int, int]]) -> Iterator[FigureFound]:
    """The numbers of a sentence that no rule takes."""
    for start, end, value, unit, verdict in _numbers(text, sentence):
        if not any(first < end and start < last for first, last in ruled):
            about = is_approximate(text, start, end)
            yield FigureFound(start, end, value, unit or _unit(text, end, sentence.end), about, verdict)


def _numbers(text: str, sentence: Sentence) -> Iterator[tuple[int, int, float, str, str]]:
    """The sums, counts, fractions and every "one" of a sentence: span, value, unit ("" for the noun behind), sort."""
    for match in SCAN.finditer(text, sentence.start, sentence.end):
        if match["count"] and not is_of_named_range(text, match.start()):
            yield *match.span(), count_of(match), "", "left count"
        elif match["money"]:
            yield *match.span(), value_of(match["m1"], match["mm1"]), "GBP", "left money"
        elif match["f2"] or match["f3"]:
            yield *match.span(), round(100 * fraction_of(match), 1), "percent", "left share"
    for match in _ONE.finditer(text, sentence.start, sentence.end):
        yield *match.span(), 1.0, "", "left one"


def _unit(text: str, at: int, end: int) -> str:
    """The noun behind a number, or "number"."""
    noun = counted(text, at, end)
    return noun[0] if noun else "number"


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


def _once(paper: Paper, found: list[tuple[FigureFound, Sentence]]) -> Iterator[Candidate]:
    """Each figure is taken once: counts of the same thing are one, the same sums or shares where words agree."""
    seen: dict[tuple[float, str], list[tuple[int, set[str]]]] = {}
    for figure, sentence in found:
        words = _words_near(paper, figure, sentence)
        known = seen.setdefault((figure.value, figure.unit), [])
        before = [other for _, other in known]
        if figure.rule == "cell":  # the same sum in two cells of a row is two: one for each year
            before = [other for row, other in known if row != sentence.start]
        elif _is_of_entry(paper, figure, sentence):
            before = [other for row, other in known if row == sentence.start]
        known.append((sentence.start, words))
        loose = figure.unit not in ("GBP", "percent")
        new = not before or not (loose or any(words & other for other in before))
        yield Candidate(figure, sentence, figure.rule if new else f"again {figure.rule}", taken=new)


def _is_of_entry(paper: Paper, figure: FigureFound, sentence: Sentence) -> bool:
    """Whether the figure is of one entry of a list, behind its name: "- Acre Council (3 seats)"."""
    if figure.start == sentence.start or figure.unit in ("GBP", "percent"):
        return False
    return paper.text[figure.start - 1] == "(" and paper.text[figure.end : sentence.end].startswith(")")


def _words_near(paper: Paper, figure: FigureFound, sentence: Sentence) -> set[str]:
    """The content words around a figure, by their first five letters."""
    start, end = max(sentence.start, figure.start - 90), min(sentence.end, figure.end + 70)
    around = paper.text[start : figure.start] + " " + paper.text[figure.end : end]
    return {word[:5].lower() for word in _WORD.findall(around)} - measures.COMMON
