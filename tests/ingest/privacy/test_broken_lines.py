"""Names that the lines of a paper break are masked like any other, at the paper's own offsets."""

import pytest

from ingest.pipeline import Pipeline
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.standard(Register.load(), Vocabulary.load())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "A question about the closure of the community ward was asked by Mrs Ivy\nLugg, who lives nearby.\n",
            ["Lugg"],
        ),
        (
            "   2.1   A question had been put by Mr Cyril\n         Penhale of Bakewell about parking at the hub.\n",
            ["Cyril", "Penhale"],
        ),
        ("Mr Edwin\nStarkey, a patient of the practice, said that he could not get an appointment.\n", ["Starkey"]),
        (
            "The Board heard a deputation from Rhian\nMoss, Gethin Prosser and Abdulrahman\nYusuf about a centre.\n",
            ["Rhian", "Moss", "Gethin", "Prosser", "Abdulrahman", "Yusuf"],
        ),
        (
            "The Board was told of the case of Cuthbert\nNwosu (aged 71), who had waited in the\ncorridor.\n",
            ["Cuthbert", "Nwosu"],
        ),
        ("Mrs Y. Tranter, from Heanor, asked whether\nthe hub would open at weekends.\n", ["Tranter"]),
    ],
)
def test_nobody_leaks_over_a_broken_line(pipeline: Pipeline, text: str, names: list[str]) -> None:
    source = Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")
    reading = pipeline.read(source)
    assert len(reading.text) == len(text)
    assert [name for name in names if name in reading.text] == []
    assert reading.people == []
