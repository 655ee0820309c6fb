import pytest

from ingest.extract import Extractor
from ingest.source import Source
from tests.ingest.claims.related import ruled_in

HEAD = "ROTHERHAM METROPOLITAN BOROUGH COUNCIL\n\nMinutes of the Health Scrutiny Committee, 12 June 2017\n\n"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "7. Acreford Joint Strategy\n\nMs Una Vale, Head of Care, Rotherham CCG, gave a presentation.\n",
            ("NHS Rotherham CCG", "participatesIn", "Acreford Joint Strategy"),
        ),
        (
            "The Acre Care Programme includes the Living Well Service and the Home First pilot.\n",
            ("Living Well Service", "componentOf", "Acre Care Programme"),
        ),
    ],
)
def test_what_follows_from_the_topic(extractor: Extractor, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in ruled_in(extractor, HEAD + text)


def test_what_is_resolved_of_an_item_concerns_the_programme_that_it_is_about(extractor: Extractor) -> None:
    text = HEAD + "7. Acreford Joint Strategy\n\nMembers asked about costs.\n\nRESOLVED – That the report be noted.\n"
    reading = extractor.reading(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))
    names = {programme.key: programme.name for programme in reading.programmes}
    resolved = [c for c in reading.commitments if c.kind == "Resolution"]
    assert [[names[key] for key in c.programmes] for c in resolved] == [["Acreford Joint Strategy"]]
