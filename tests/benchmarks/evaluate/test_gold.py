"""Every gold file fits its paper: quotes stand in the text, keys lead somewhere, types and kinds are known."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.evaluate.papers import paper_of, text_of

ROOT = Path(__file__).resolve().parents[3]
GOLD = sorted([*(ROOT / "examples" / "papers").glob("*.gold.json"), *(ROOT / "tests" / "papers").glob("*/*.gold.json")])
LISTS = ("bodies", "people", "programmes", "commitments", "figures", "relations")
# What the gold of papers holds that leaves some lists out.
HELD = {
    "extracts": {"document", "bodies", "people", "commitments"},
    "short": {"document", *LISTS} - {"figures"},
    "heads": {"document", "bodies"},
}
BODIES = {
    *(
        "ClinicalCommissioningGroup",
        "IntegratedCareBoard",
        "NHSTrust",
        "FoundationTrust",
        "LocalAuthority",
        "Committee",
    ),
    *(
        "HealthAndWellbeingBoard",
        "StpFootprint",
        "IntegratedCareSystem",
        "IntegratedCarePartnership",
        "PlacePartnership",
    ),
    *("PrimaryCareOrganisation", "NationalBody", "Healthwatch", "VoluntaryOrganisation", "Company", "ResearchBody"),
    "OtherBody",
}
PROGRAMMES = {"Programme", "CareModel", "Service", "Pilot", "Plan", "Fund", "Review", "System"}
COMMITMENTS = {"Resolution", "Action", "Request", "Undertaking", "Recommendation", "Target", "Milestone"}
RELATIONS = {
    *(
        "partOf",
        "memberOf",
        "commissions",
        "provides",
        "partnersWith",
        "leads",
        "participatesIn",
        "funds",
        "scrutinises",
    ),
    *("regulates", "succeeds", "componentOf", "employs"),
}
ALLOWED = {
    "bodies": ("type", BODIES),
    "programmes": ("type", PROGRAMMES),
    "commitments": ("kind", COMMITMENTS),
    "relations": ("predicate", RELATIONS),
}


def references(entry: dict[str, Any]) -> Iterator[str]:
    for field in ("made_by", "responsible", "recipient", "programmes", "about"):
        yield from entry.get(field) or []
    yield from (entry[field] for field in ("subject", "object") if field in entry)
    yield from (post["body"] for post in entry.get("posts", []) if post["body"])


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name)
def test_gold_fits_its_paper(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    text = " ".join(text_of(paper_of(path, path.parent)).split())
    assert gold.keys() >= HELD.get(path.parent.name.removesuffix("-last"), set(LISTS))
    entries = [(name, entry) for name in LISTS for entry in gold.get(name, ())]
    keys = {entry["key"] for _, entry in entries if "key" in entry}
    problems = [(name, entry["quote"]) for name, entry in entries if " ".join(entry["quote"].split()) not in text]
    problems += [(name, key) for name, entry in entries for key in references(entry) if key not in keys]
    problems += [
        (name, entry[field])
        for name, (field, allowed) in ALLOWED.items()
        for entry in gold.get(name, ())
        if entry[field] not in allowed
    ]
    assert problems == []
