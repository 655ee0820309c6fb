"""Nothing that is said of private people comes out of the reading: no entity, quote, value or served text."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from ingest.extract import Extractor
from ingest.readers.paper import source

HERE = Path(__file__).parent
FILES = (
    "private.yaml",
    "private_unseen.yaml",
    "private_hostile.yaml",
    "private_at_work.yaml",
    "private_approaches.yaml",
    "private_introduced.yaml",
    "private_spoken.yaml",
)
CASES = [case for name in FILES for case in yaml.safe_load((HERE / name).read_text("utf-8"))]
BEFORE = (
    "Anytown Borough Council\nHealth Scrutiny Committee\nMinutes of the meeting held on 4 May 2017\n\n"
    "Present: Councillors Ash (Chair), Birch and Cedar\n\n12. PATIENT SAFETY\n\n"
)
AFTER = "\n\nRESOLVED:\n\n(1) That the report be noted.\n\n(2) That NHS England be asked to report back by June 2017.\n"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_nothing_leaks(extractor: Extractor, case: dict[str, Any]) -> None:
    paper = source("paper.txt", (BEFORE + case["text"] + AFTER).encode())
    stated = extractor.stated(paper)
    reading = extractor.reading(paper)
    served = b"".join(stated.lines()).decode() + str(reading.as_json(extractor.vocabulary))
    names = [words for words in case["gone"] if not words.isdigit()]  # ages occur by chance, in offsets and hashes
    assert [words for words in names if words in served] == []
    assert [words for words in case["gone"] if words in reading.text[len(BEFORE) :]] == []
    assert len(reading.text) == len(paper.text)
    assert reading.masked
    assert "NHS England" in {body.name for body in reading.bodies}


@pytest.mark.parametrize(
    "words", yaml.safe_load((HERE / "nobody_in_office.yaml").read_text("utf-8")), ids=lambda w: w[:50]
)
def test_nobody_becomes_a_person_without_an_office(extractor: Extractor, words: str) -> None:
    reading = extractor.reading(source("paper.txt", (BEFORE + words + AFTER).encode()))
    assert {one.name for one in reading.people} == {"Ash", "Birch", "Cedar"}
