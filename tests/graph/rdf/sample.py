"""A small graph that has one of everything: the rows that the tests of RDF write, read back and check."""

from typing import Any

from graph.rdf.terms import Terms
from ontology.statement import Statement
from ontology.vocabulary import Vocabulary

BASE = "https://joinedup.example"
TERMS = Terms(Vocabulary.load(), BASE)
PAPER, OTHER, REGISTER = "document-minutes", "document-decision", "register-ccg"


def say(subject: str, predicate: str, document: str = PAPER, **fields: Any) -> Statement:
    """A statement with what a test does not care about filled in."""
    at: dict[str, Any] = {
        "start": 10,
        "end": 22,
        "quote": "said at once",
        "extractor": "joinedup/0.1",
        "confidence": 0.9,
    }
    return Statement(**(at | {"subject": subject, "predicate": predicate, "document": document} | fields))


def thing(identifier: str, kind: str, name: str | None = None, **fields: Any) -> list[Statement]:
    """The statements of a thing's class and name."""
    named = [say(identifier, "name", value=name, **fields)] if name else []
    return [say(identifier, "type", value=kind, **fields), *named]


REGISTERED: dict[str, Any] = {"document": REGISTER, "basis": "register", "extractor": "register/1", "confidence": 1.0}

SAMPLE: list[Statement] = [
    *thing("ccg-00R", "ClinicalCommissioningGroup", "NHS Seaside CCG", **REGISTERED, valid_from="2013-04-01"),
    *thing("ccg-00R", "ClinicalCommissioningGroup", "NHS Seaside CCG"),
    say(
        "ccg-00R", "identified_by", object="identifier-ods-00R", **REGISTERED, valid_from="2013-04-01", valid_to="2022"
    ),
    *thing("identifier-ods-00R", "Identifier", **REGISTERED),
    say("identifier-ods-00R", "scheme", value="ods", **REGISTERED),
    say("identifier-ods-00R", "notation", value="00R", **REGISTERED),
    say("ccg-00R", "has_name", object="name-1", **REGISTERED),
    *thing("name-1", "Name", **REGISTERED),
    say("name-1", "text", value="NHS Seaside CCG", **REGISTERED),
    say("name-1", "name_kind", value="official", **REGISTERED),
    say("ccg-00R", "website", value="https://seaside.example/", **REGISTERED),
    say("ccg-00R", "same_as", value="wd:Q1", **REGISTERED),
    *thing("stp-QE1", "StpFootprint", "Coast and Hills", **REGISTERED),
    say("ccg-00R", "member_of", object="stp-QE1", valid_from="2016", valid_to="2020-03"),
    say("ccg-00R", "member_of", object="stp-QE1", document=OTHER, start=3, valid_from="2016", valid_to="2020-03"),
    *thing("council-SEA", "LocalAuthority", "Seaside Council"),
    *thing("committee-SEA-health", "Committee", "Health Committee"),
    say("committee-SEA-health", "part_of", object="council-SEA"),
    *thing("person-jo-bloggs", "Person", "Jo “JB” Bloggs\\ \t\n"),
    *thing("post-1", "Post"),
    say("post-1", "title", value="Chair"),
    say("post-1", "post_in", object="committee-SEA-health"),
    say("person-jo-bloggs", "holds", object="post-1", valid_from="2017-09-27"),
    *thing("programme-care", "Service", "Care at Home"),
    say("programme-care", "alias", value="CaH"),
    say("ccg-00R", "commissions", object="programme-care"),
    *thing("commitment-1", "Action"),
    say("commitment-1", "text", value="To circulate the figures."),
    say("commitment-1", "deadline", value="2018-05"),
    say("ccg-00R", "made", object="commitment-1"),
    say("commitment-1", "addressed_to", object="committee-SEA-health"),
    *thing("commitment-2", "Target"),
    say("commitment-2", "text", value="Fewer admissions & <shorter> stays."),
    say("commitment-2", "deadline", value="2017-23"),
    say("commitment-2", "amount_gbp", value=75000000),
    say("person-jo-bloggs", "made", object="commitment-2"),
    *thing("figure-1", "Figure"),
    say("figure-1", "value", value=12.5),
    say("figure-1", "unit", value="percent"),
    say("figure-1", "approximate", value=True),
    say("figure-1", "measures", value="admissions"),
    say("figure-1", "about", object="ccg-00R"),
    *thing("event-1", "ChangeEvent", **REGISTERED),
    say("event-1", "change_kind", value="split", **REGISTERED),
    say("event-1", "happened_on", value="2022-07-01", **REGISTERED),
    say("event-1", "original_body", object="ccg-00R", **REGISTERED),
    say("event-1", "resulting_body", object="council-SEA", part=True, **REGISTERED),
    *thing(PAPER, "Document", None, basis="manifest"),
    say(PAPER, "title", value="Minutes of a meeting"),
    say(PAPER, "document_kind", value="minutes", basis="inference"),
    say(PAPER, "published", value="2017-10-12"),
    say(PAPER, "illustrative", value=True, basis="manifest"),
    *thing(OTHER, "Document", None, document=OTHER),
    *thing(REGISTER, "Document", None, **REGISTERED),
]
