"""Parts of bodies and groups set up that are written in small letters."""

import pytest

from ingest.mentions.bodies import BodyReader
from ingest.pipeline import Pipeline
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

HEAD = "NHS Leeds CCG\n\nCare update, 12 June 2017\n\n"


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()),))


def forms(pipeline: Pipeline, text: str) -> dict[str, list[str]]:
    source = Source(name="p.txt", media_type="text/plain", text=HEAD + text, content_hash="h")
    return {body.name: body.aliases for body in pipeline.read(source).bodies[1:]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The CCG's finance committee met.\n", {"NHS Leeds CCG finance committee": "CCG's finance committee"}),
        ("It goes to CCG governing body in May.\n", {"NHS Leeds CCG Governing Body": "CCG governing body"}),
        ("CCG governing body members came, and CCG papers.\n", {}),
        ("A working group of five Members met.\n", {"Working group": "working group of five Members"}),
        ("A task group on delays will meet. The task group is new.\n", {"Task group": "task group on delays"}),
        (
            "The Social Isolation Task Group met, and the task group agreed. A task group meets.\n",
            {"Social Isolation Task Group": "task group"},
        ),
        ("That a joint scrutiny committee be formed.\n", {"Joint scrutiny committee": "joint scrutiny committee"}),
        ("They would form a joint committee.\n", {}),
    ],
)
def test_parts_and_groups_in_small_letters(pipeline: Pipeline, text: str, expected: dict[str, str]) -> None:
    found = forms(pipeline, text)
    assert list(found) == list(expected)
    assert all(form in found[name] for name, form in expected.items())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "That the adults and wellbeing scrutiny committee be told, and the scrutiny committee thanked.\n",
            ["Adults and wellbeing scrutiny committee"],
        ),
        (
            "The Health and Care Scrutiny Committee met. It goes to the health and care scrutiny committee.\n",
            ["Health and Care Scrutiny Committee"],
        ),
    ],
)
def test_scrutiny_committees_in_small_letters(pipeline: Pipeline, text: str, names: list[str]) -> None:
    source = Source(
        name="p.txt", media_type="text/plain", text=f"Rotherham Council\n\nCabinet\n\n{text}", content_hash="h"
    )
    assert [body.name for body in pipeline.read(source).bodies if "crutiny" in body.name] == names
