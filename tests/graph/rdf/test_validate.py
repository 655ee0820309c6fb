"""Each rule of the field finds what breaks it, and nothing in a sound graph."""

from typing import Any

import pyshacl
import pytest
from rdflib import Graph, Literal
from rdflib.namespace import RDF, SH

import graph.rdf.validate as checking
from graph.rdf.describe import Kept
from graph.rdf.export import FORMATS, Content, export
from graph.rdf.rules import rules
from graph.rdf.validate import Finding, Report, shapes, validate
from joinedup.errors import InvalidValue
from ontology.statement import Statement
from tests.graph.rdf.sample import REGISTERED, SAMPLE, TERMS, say, thing

CCG = thing("ccg-00R", "ClinicalCommissioningGroup", "NHS Seaside CCG", valid_from="2013-04-01", valid_to="2022-06-30")
PERSON = [
    *thing("person-a", "Person", "A. N. Other"),
    *thing("post-1", "Post"),
    say("post-1", "post_in", object="ccg-00R"),
]
CODE: list[Statement] = [*thing("identifier-1", "Identifier"), say("identifier-1", "notation", value="E38000015")]


def validated(statements: list[Statement], limit: int = 100) -> Report:
    return validate(map(Kept.of, statements), TERMS, limit)


def checked(statements: list[Statement], limit: int = 100) -> Report:
    """The report of the statements and of what declares the documents that they stand in."""
    known = {s.subject for s in statements if s.value == "Document"}
    papers = [paper for paper in ("document-minutes", "register-ccg") if paper not in known]
    return validated([*statements, *(s for p in papers for s in thing(p, "Document", document=p))], limit)


def found(statements: list[Statement]) -> list[tuple[str, str, str, str]]:
    return [(f.severity, f.rule, f.thing, f.value) for f in checked(statements).findings]


def test_a_sound_graph_has_no_findings() -> None:
    assert validated(SAMPLE).findings == []


def test_portions_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = [*SAMPLE, *thing("person-b", "Person", "B"), say("ccg-00R", "part_of", object="person-b")]
    whole = validated(broken)
    monkeypatch.setattr(checking, "PORTION", 1)
    portions = validated(broken)
    assert portions.findings == whole.findings
    assert [f.thing for f in whole.findings] == ["ccg-00R", "person-b"]


@pytest.mark.parametrize(
    ("statements", "finding"),
    [
        (thing("person-a", "Person", "A. N. Other"), ("violation", "Office", "person-a", "")),
        (
            [*thing("commitment-1", "Action")],
            ("violation", "Commitment-words-text", "commitment-1", ""),
        ),
        (
            [*thing("figure-1", "Figure"), say("figure-1", "value", value="many")],
            ("violation", "Figure-value", "figure-1", "many"),
        ),
        ([*CODE, say("identifier-1", "scheme", value="ods")], ("violation", "Scheme-ods", "identifier-1", "")),
        (CODE, ("violation", "Code-scheme", "identifier-1", "")),
        (
            [*CCG, say("ccg-00R", "part_of", object="identifier-1"), *CODE, say("identifier-1", "scheme", value="gss")],
            ("violation", "Body-part_of", "ccg-00R", "identifier-1"),
        ),
        (
            [*thing("meeting-1", "Meeting"), say("meeting-1", "held_on", value="next week")],
            ("violation", "Meeting-held_on", "meeting-1", "next week"),
        ),
        (
            [say("document-minutes", "type", value="Document", start=9, end=3)],
            ("violation", "Position-start", "statement-", "9"),
        ),
        (
            [
                *thing("document-minutes", "Document"),
                *(say("document-minutes", "published", value=v) for v in ("2017", "2018")),
            ],
            ("warning", "Document-published-once", "document-minutes", ""),
        ),
    ],
)
def test_what_breaks_a_rule_is_found(statements: list[Statement], finding: tuple[str, str, str, str]) -> None:
    (one,) = found(statements)
    severity, rule, name, value = one
    assert (severity, rule, name.split("#")[0][: len(finding[2])], value) == finding


@pytest.mark.parametrize(
    ("time", "sound"),
    [
        ({"valid_from": "2017-09-27"}, True),
        ({"valid_from": "2013"}, True),
        ({"valid_to": "2022-06"}, True),
        ({}, True),
        ({"valid_from": "2012"}, False),
        ({"valid_from": "2023-01"}, False),
        ({"valid_to": "2022-07-01"}, False),
    ],
)
def test_a_post_lies_within_the_life_of_its_body(time: dict[str, Any], sound: bool) -> None:
    statements = [*CCG, *PERSON, say("person-a", "holds", object="post-1", **time)]
    findings = checked(statements).findings
    assert [(f.severity, f.rule, f.value) for f in findings] == (
        [] if sound else [("violation", "Within-life", "ccg-00R")]
    )


def test_an_employer_is_an_office_even_in_another_portion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "PORTION", 1)
    employed = [*CCG, *thing("person-a", "Person", "A. N. Other"), say("ccg-00R", "employs", object="person-a")]
    assert found(employed) == []


def test_findings_are_counted_beyond_the_limit_and_read_as_a_sentence() -> None:
    people = [s for n in range(5) for s in thing(f"person-{n}", "Person", f"Person {n}")]
    report = checked(people, limit=2)
    words = "A person without an office: no post, no employer, no commitment and no programme that the person leads."
    assert report.findings == [
        Finding("violation", "Office", "person-0", words, ""),
        Finding("violation", "Office", "person-1", words, ""),
    ]
    assert (report.statements, report.violations, report.warnings) == (12, 5, 0)
    assert str(report.findings[0]) == f"person-0: {words}"


def test_register_rows_are_checked_like_any_other() -> None:
    assert found(
        [say("identifier-2", "scheme", value="gss", **REGISTERED), *thing("identifier-2", "Identifier", **REGISTERED)]
    ) == [
        ("violation", "Code-notation", "identifier-2", ""),
    ]


def with_pyshacl(statements: list[Statement]) -> set[tuple[str, str]]:
    """What pySHACL finds in the whole graph: the rule and the thing."""
    data = b"".join(export(Content.of(statements), TERMS, FORMATS["ntriples"]))
    _, result, _ = pyshacl.validate(Graph().parse(data=data, format="nt"), shacl_graph=shapes(), allow_warnings=False)
    assert isinstance(result, Graph)
    found = set()
    for this in result.objects(None, SH.result):
        rule = str(result.value(this, SH.sourceShape)).rpartition("/")[2]
        found.add((rule, str(result.value(this, SH.focusNode)).rpartition("/")[2]))
    return found


BROKEN = [
    *CCG,
    *PERSON,
    say("person-a", "holds", object="post-1", valid_from="2012"),
    *thing("person-b", "Person", "B"),
    *thing("figure-1", "Figure"),
    say("figure-1", "value", value="many"),
    say("figure-1", "approximate", value="perhaps"),
    say("figure-1", "unit", value="beds"),
    say("figure-1", "unit", value="people"),
    *thing("commitment-1", "Milestone"),
    say("commitment-1", "deadline", value="2019-02-30", start=9, end=3),
    say("commitment-1", "concerns", object="figure-1", confidence=1.5),
    *CODE,
    say("identifier-1", "scheme", value="gss"),
    *thing("identifier-2", "Identifier"),
    say("identifier-2", "scheme", value="an unknown one"),
    say("ccg-00R", "part_of", object="person-b"),
    say("ccg-00R", "statutory", value=True),
    say("event-1", "happened_on", value="soon"),
    *thing("event-1", "ChangeEvent"),
    *thing("document-minutes", "Document"),
]


def test_findings_are_those_of_pyshacl() -> None:
    expected = with_pyshacl(BROKEN)
    assert {(f.rule, f.thing) for f in validated(BROKEN).findings} == expected
    assert len(expected) > 12


def test_a_constraint_that_is_not_covered_is_told() -> None:
    more = shapes()
    more.add((next(more.subjects(RDF.type, SH.PropertyShape)), SH.uniqueLang, Literal(True)))
    with pytest.raises(InvalidValue, match="uniqueLang"):
        rules(more)
