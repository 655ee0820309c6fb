from pathlib import Path

import orjson
import pytest

from ingest.extract import Extractor, Paper, extract
from ingest.source import Source
from ontology.stated import documents_from_lines

TEXT = """ROTHERHAM METROPOLITAN BOROUGH COUNCIL

Minutes of the meeting of the Health and Wellbeing Board held on Monday, 12th June, 2017

RESOLVED – That the Acre Care Fund of £2m be noted.
"""


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


def source(text: str = TEXT) -> Source:
    return Source(name="Acre minutes.txt", media_type="text/plain", text=text, content_hash="h")


def test_every_statement_cuts_its_quote(extractor: Extractor) -> None:
    stated = extractor.stated(source())
    assert [s for s in stated.statements if stated.text[s.start : s.end] != s.quote] == []
    assert {s.document for s in stated.statements} == {"document-acre-minutes"}


def test_the_same_paper_gives_the_same_statements(extractor: Extractor) -> None:
    assert list(extractor.stated(source()).lines()) == list(extractor.stated(source()).lines())


def test_what_is_said_of_the_paper_itself(extractor: Extractor) -> None:
    stated = extractor.stated(source(), {"url": "https://example.org/a", "licence": "OGL"})
    document = {
        (s.predicate, s.object or s.value, s.basis) for s in stated.statements if s.subject == "document-acre-minutes"
    }
    assert document >= {
        ("type", "Document", "inference"),
        ("published_by", "council-ROT", "text"),
        ("written_for", "hwb-ROT", "text"),
        ("records", "meeting-hwb-ROT-2017-06-12", "text"),
        ("source_url", "https://example.org/a", "manifest"),
        ("licence", "OGL", "manifest"),
    }


def test_what_is_counted_from_an_inferred_date_says_so(extractor: Extractor) -> None:
    text = (
        "Care hubs\n\nThe hub was begun in 2016 and moved in May 2018.\n"
        "The Council will publish a plan by the end of March. It will build a second hub by June 2019.\n"
    )
    stated = extractor.stated(source(text)).statements
    due = {str(one.value)[5:]: one for one in stated if one.predicate == "deadline"}
    assert {day: one.basis for day, one in due.items()} == {"03~": "inference", "06": "text"}
    made = next(one for one in stated if one.predicate == "type" and one.subject == due["03~"].subject)
    day = next(one for one in stated if one.predicate == "published")
    assert day.basis == "inference"
    assert due["03~"].confidence < min(made.confidence, day.confidence) < 1


def test_processes_change_nothing_and_a_bad_file_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text(TEXT)
    papers = [Paper(tmp_path / name, {}) for name in ("a.txt", "b.txt", "c.txt")]
    one, two = list(extract(papers)), list(extract(papers, jobs=2))
    assert one == two
    assert [(r.stem, r.error and "empty" in r.error) for r in one] == [("a", None), ("b", True), ("c", None)]
    assert [d.id for r in one for d in documents_from_lines(r.lines)] == ["document-a", "document-c"]


def test_a_reading_has_the_lists_of_the_guide(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (result,) = extract([Paper(tmp_path / "a.txt", {})], form="reading")
    reading = orjson.loads(result.lines[0])
    assert [row["name"] for row in reading["bodies"]] == [
        "Rotherham Metropolitan Borough Council",
        "Rotherham Health and Wellbeing Board",
    ]
    assert reading["document"]["committee"] == "Rotherham Health and Wellbeing Board"
