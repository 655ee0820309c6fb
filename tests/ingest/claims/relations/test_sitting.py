"""Who sits on a board by the words of a sentence."""

import pytest

from ingest.claims.relations.clauses import Found
from ingest.claims.relations.sitting import sitting
from ingest.paper import Mention, Paper
from ingest.pipeline import Pipeline
from ingest.reading import BodyRead, PersonRead, PostRead
from ingest.source import Source

TYPES = {
    "Acre City Council": ("b1", "LocalAuthority"),
    "Acre NHS Trust": ("b2", "NHSTrust"),
    "Joint Board": ("b3", "Committee"),
    "Dale Council": ("b4", "LocalAuthority"),
}


def members(text: str) -> set[str]:
    found: list[Found] = []

    def name_all(paper: Paper) -> None:
        for name, (key, kind) in TYPES.items():
            if (start := text.find(name)) >= 0:
                end = start + len(name)
                paper.reading.bodies.append(BodyRead(key=key, entity=key, name=name, type=kind, start=start, end=end))
                paper.mentions.append(Mention(start, end, "body", key))
        if (start := text.find("Ann Roe")) >= 0:
            posts = [PostRead(title="Director", body="b2")]
            paper.reading.people.append(
                PersonRead(key="p1", entity="p1", name="Ann Roe", start=start, end=start + 7, posts=posts)
            )
            paper.mentions.append(Mention(start, start + 7, "person", "p1"))
        paper.settle()
        found.extend(sitting(paper))

    Pipeline([name_all]).read(Source("paper.txt", "text/plain", text, "x"))
    assert {one.predicate for one in found} <= {"memberOf"}
    return {one.subject for one in found if one.object == "b3"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acre NHS Trust sits on the Joint Board.", {"b2"}),
        ("Acre NHS Trust has staff. Ann Roe sits on the Joint Board for it.", {"b2"}),
        ("Acre NHS Trust has staff. Ann Roe (Director) will represent the hospital on the Joint Board.", {"b2"}),
        ("Dale Council and Acre City Council set up a Joint Board, comprising city councillors and GPs.", {"b1"}),
        ("Dale Council wrote. The Joint Board is made up of GPs and elected members.", {"b4"}),
        ("Acre NHS Trust has staff. Ann Roe wrote to the Joint Board.", set()),
        ("Dale Council wrote to the Joint Board about its councillors.", set()),
    ],
)
def test_who_sits_on_a_board(text: str, expected: set[str]) -> None:
    assert members(text) == expected
