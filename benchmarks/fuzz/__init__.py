"""Damaged papers of every format; each is read or refused plainly."""

import collections
import time
from collections.abc import Iterator

import hypothesis
from hypothesis import strategies

from ingest.extract import Extractor
from ingest.readers import Limits, ReadingProcess, reading_process
from ingest.readers.paper import source
from joinedup.errors import InputError
from tests.ingest.readers.making import document, docx, grid, page, paragraph, pdf, printed

LIMITS = Limits(unpacked_bytes=50_000_000, characters=2_000_000, seconds=20, memory_bytes=1_500_000_000)
TEXT = (
    "Anytown Borough Council\nHealth Scrutiny Committee\nMinutes of 4 May 2017\n\n"
    "Present: Councillors Ash (Chair) and Birch\n"
    "Dr Lena Moss, Chief Officer, NHS Leeds CCG, said that £1.5m would be spent by March 2018.\n\n"
    'PUBLIC QUESTIONS\n\nMrs Sheila Brand, of Thornaby, asked why. "Joan", 81, lives alone.\n\n'
    "RESOLVED:\n\n(1) That the report be noted.\n\n(2) That NHS England be asked to report back by June 2017.\n"
)
_PARAGRAPHS = "".join(map(paragraph, TEXT.splitlines()))
SEEDS = {
    "text": TEXT.encode(),
    "utf-16": TEXT.encode("utf-16"),
    "html": page(TEXT) + b"<table><tr><td>a</td><td>b</td></tr></table><ol type=i><li>x</li></ol>",
    "docx": document(TEXT),
    "docx table": docx("<w:tbl><w:tr><w:tc>" + paragraph("a") + "</w:tc></w:tr></w:tbl>" + paragraph("b")),
    "docx laid out": docx(f"<w:tbl><w:tr><w:tc>{paragraph('1.')}</w:tc><w:tc>{_PARAGRAPHS}</w:tc></w:tr></w:tbl>"),
    "pdf": printed(TEXT),
    "pdf table": pdf(
        [
            [
                (65, 735, "Action"),
                (255, 735, "Who"),
                (65, 715, "Send the plan"),
                (65, 703, "to Leeds"),
                (255, 715, "Dr Moss"),
            ]
        ]
        * 2,
        rules=[grid([60, 250, 480], [750, 728, 696])] * 2,
    ),
}
# Pieces that have broken readers of one kind or another.
PIECES = (
    *(b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\r", b"\x0c", "█".encode(), "\u202e".encode(), b"9" * 400, b"(" * 300),
    *(
        b"<div>" * 50,
        b"<table><tr><td>",
        b"</",
        b"<![CDATA[",
        b"&#0;",
        b"&#x110000;",
        b"<!--",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    ),
    *(
        b"endobj",
        b"stream\n",
        b"/Kids[1 0 R]",
        b"PK\x03\x04",
        b"%PDF-1.7",
        b"%%EOF",
        b"\xc2\xa39999999999999999m by 31 February 0000",
    ),
)


@strategies.composite
def damaged(draw: strategies.DrawFn) -> tuple[str, bytes]:
    """A seed paper with a few bytes changed, pieces put in, stretches doubled, and perhaps its end cut off."""
    name = draw(strategies.sampled_from(sorted(SEEDS)))
    data = bytearray(SEEDS[name])
    for _ in range(draw(strategies.integers(1, 8))):
        place = draw(strategies.integers(0, len(data)))
        match draw(strategies.integers(0, 4)):
            case 0:
                data[place:place] = draw(strategies.sampled_from(PIECES))
            case 1:
                data[place : place + 1] = draw(strategies.binary(min_size=1, max_size=4))
            case 2:
                data[place:place] = data[place : place + draw(strategies.integers(1, 200))] * 3
            case 3:
                del data[place : place + draw(strategies.integers(1, 40))]
            case _:
                data = data[:place] if draw(strategies.integers(0, 5)) == 0 else data
    return name, bytes(data)


def check(name: str, data: bytes, process: ReadingProcess, extractor: Extractor) -> str:
    """Read the bytes; what came of it. Raises AssertionError where a promise of the readers is broken."""
    try:
        paper = source("paper", data, LIMITS, process)
    except InputError as error:
        return f"{name}: refused" if str(error).endswith(".") else f"{name}: refused without advice: {error}"
    ends = [0, *(place for origin in paper.origins for place in (origin.start, origin.end))]
    assert ends == sorted(ends), "origins overlap"
    assert ends[-1] <= len(paper.text), "an origin lies beyond the text"
    stated = extractor.stated(paper)
    assert len(stated.text) == len(paper.text), "masking changed the length"
    for statement in stated.statements:
        assert stated.text[statement.start : statement.end] == statement.quote, statement
    b"".join(stated.lines()).decode("utf-8")
    return f"{name}: read"


def runs(seconds: float, examples: int, start: int = 0) -> Iterator[collections.Counter[str]]:
    """Rounds of `examples` damaged papers, each with a seed of its own, until the time is over."""
    extractor = Extractor.ready()
    with reading_process() as process:
        until, number = time.monotonic() + seconds, start
        while True:
            yield _round(process, extractor, examples, number)
            number += 1
            if time.monotonic() > until:
                return


def _round(process: ReadingProcess, extractor: Extractor, examples: int, seed: int) -> collections.Counter[str]:
    counts: collections.Counter[str] = collections.Counter()
    healthy = list(hypothesis.HealthCheck)

    @hypothesis.seed(seed)
    @hypothesis.settings(max_examples=examples, deadline=None, database=None, suppress_health_check=healthy)
    @hypothesis.given(damaged())
    def one(paper: tuple[str, bytes]) -> None:
        counts[check(*paper, process, extractor)] += 1

    one()
    return counts
