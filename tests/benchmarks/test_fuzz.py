"""The short form of `make fuzz`."""

import pytest

from benchmarks.fuzz import TEXT, check, runs
from ingest.extract import Extractor
from ingest.readers import reading_process


def test_damaged_papers_are_read_or_refused() -> None:
    (counts,) = runs(0, 150)
    assert counts.total() >= 100
    assert {what.partition(": ")[2] for what in counts} == {"read", "refused"}


@pytest.mark.parametrize("words", ["NHS Leeds:CCG", "NHS " * 2_000 + "CCG", "by 31 February", "Leeds CCG " * 2_000])
def test_damage_that_once_ended_a_reading(words: str) -> None:
    text = TEXT.replace("NHS Leeds CCG", words)
    with reading_process() as process:
        assert check("text", text.encode(), process, Extractor.ready()) == "text: read"
