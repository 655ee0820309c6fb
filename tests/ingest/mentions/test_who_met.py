"""Who met, by the first lines of minutes and records of decisions."""

from pathlib import Path

import pytest
import yaml

from ingest.extract import Extractor
from ingest.readers.paper import source

CASES = yaml.safe_load(Path(__file__).with_name("who_met.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"][:40]))
def test_who_met_stands_in_the_first_lines(extractor: Extractor, case: dict[str, str | None]) -> None:
    found = extractor.reading(source("a.txt", str(case["text"]).encode())).document.values.get("committee")
    assert (found.value if found else None) == case["met"]
