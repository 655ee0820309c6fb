"""Of which type a programme is: the signs of its name and of what stands round it, and what the model makes of them."""

import pytest

from ingest.mentions.programmes.type_model import weigh_types
from ingest.mentions.programmes.type_signs import type_signs
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.reading import ProgrammeRead
from ingest.source import Source


def read(text: str, *named: tuple[str, str], weighed: bool = True) -> tuple[list[str], list[list[str]]]:
    """The types and signs of programmes, each given as its name and as what the rules take it for."""
    signs: list[list[str]] = []

    def have(paper: Paper) -> None:
        for name, ruled in named:
            start = paper.text.index(name)
            end = start + len(name)
            paper.reading.programmes.append(
                ProgrammeRead(
                    key="g1", entity="e", name=name, type=ruled, mentions=[(start, end)], start=start, end=end
                )
            )
        signs.extend(type_signs(paper, one) for one in paper.reading.programmes)

    steps = [have, weigh_types] if weighed else [have]
    reading = Pipeline(steps).read(Source("paper.txt", "text/plain", text, "x"))
    return [one.type for one in reading.programmes], signs


def test_signs_are_of_the_name_and_of_what_it_is_said_to_be() -> None:
    text = "Acre Council\n\nResidents may ask “Near Neighbours”, a befriending service for all, for £20 a year.\n"
    _, (signs,) = read(text, ("Near Neighbours", "Programme"), weighed=False)
    assert {"rule Programme", "last neighbours", "no head", "in quotation marks", "of 2 words"} <= set(signs)
    assert {"said Service", "said befriending service", "near Service", "left ask"} <= set(signs)
    assert signs == sorted(signs)


@pytest.mark.parametrize(
    ("text", "name", "ruled", "wanted"),
    [
        ("“Near Neighbours”, our befriending service, takes 40 people.", "Near Neighbours", "Programme", "Service"),
        ("The strategy, Growing Older Here, was adopted in May.", "Growing Older Here", "Programme", "Plan"),
        ("Wexcombe Co-ordinated Care is the integration programme of the two trusts.", "Wexcombe Co-ordinated Care",
         "Service", "Programme"),
        ("The council's Falls Service is open.", "Falls Service", "Service", "Service"),
    ],
)  # fmt: skip
def test_what_stands_round_a_name_may_overrule_its_head(text: str, name: str, ruled: str, wanted: str) -> None:
    assert read(f"Acre Council\n\n{text}\n", (name, ruled))[0] == [wanted]
