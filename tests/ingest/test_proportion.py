"""Texts that no person writes take time in proportion to their length: no rule goes back over what it has read."""

import pytest

from ingest.pipeline import Pipeline
from ingest.readers import Limits
from ingest.registers import Register
from ingest.source import Source
from ingest.timing import within
from ontology.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.standard(Register.load(), Vocabulary.load())


@pytest.mark.parametrize(
    "piece",
    [
        "\n",
        "\t",
        " ",
        "x",
        "word-\n",
        "a | ",
        "(",
        "Cllr A Smith, ",
        "Apologies from Jane Doe, ",
        "Acre and Leeds CCGs ",
    ],
    ids=lambda piece: repr(piece)[1:-1],
)
def test_no_text_takes_out_of_proportion(pipeline: Pipeline, piece: str) -> None:
    text = "Leeds City Council\n" + piece * (30_000 // len(piece))
    with within(Limits().seconds):  # what goes up with the square takes many times this
        pipeline.read(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))
