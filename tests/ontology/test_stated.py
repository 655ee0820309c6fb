import pytest

from joinedup.errors import InvalidValue
from ontology.stated import StatedDocument, documents_from_lines
from ontology.statement import Statement


def stated(name: str, value: str) -> StatedDocument:
    statement = Statement(
        subject="ccg-00X", predicate="name", value=value, document=name, start=0, end=4, quote="Acre", extractor="t 1"
    )
    return StatedDocument(id=name, content_hash="h", text="Acre CCG", extractor="t 1", statements=(statement,))


def test_documents_come_back_from_their_lines() -> None:
    documents = [stated("document-a", "Acre"), stated("document-b", "Brook")]
    lines = [line for document in documents for line in document.lines()]
    assert list(documents_from_lines(lines)) == documents


def test_the_reading_changes_with_any_part() -> None:
    one, other = stated("document-a", "Acre"), stated("document-a", "Brook")
    assert one.reading == stated("document-a", "Acre").reading
    assert one.reading != other.reading


def test_a_statement_of_another_document_is_refused() -> None:
    statement = stated("document-a", "Acre").statements
    with pytest.raises(InvalidValue, match="document-a stand under the document document-b"):
        StatedDocument(id="document-b", content_hash="h", text="", extractor="t 1", statements=statement)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        (b"{", "neither a document"),
        (b'{"subject": "x"}', "neither"),
        (b'{"content_hash": "h", "x": 1}', "not complete"),
    ],
)
def test_a_broken_line_is_named(line: bytes, word: str) -> None:
    with pytest.raises(InvalidValue, match=word):
        list(documents_from_lines([line]))
