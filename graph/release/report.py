"""The report of the check against the shapes, as SHACL has it."""

from graph.rdf.describe import Group
from graph.rdf.terms import RDF_TYPE, literal, typed
from graph.rdf.turtle import Turtle
from graph.rdf.validate import Report

SH = "http://www.w3.org/ns/shacl#"
SHAPE = "https://w3id.org/joinedup/shapes/"


def shacl_report(report: Report, address: str, things: str) -> bytes:
    """A `sh:ValidationReport` in Turtle. As SHACL says, it conforms where there is no result, not even a warning.

    `address` is the IRI of the report, `things` where the IRIs of things begin.
    """
    found = []
    pairs = [
        (RDF_TYPE, f"<{SH}ValidationReport>"),
        (f"<{SH}conforms>", typed(str(not report.counts).lower(), "boolean")),
    ]
    for number, finding in enumerate(report.findings, 1):
        result = f"<{address}#result-{number}>"
        pairs.append((f"<{SH}result>", result))
        severity = "Violation" if finding.severity == "violation" else "Warning"
        told = [
            (RDF_TYPE, f"<{SH}ValidationResult>"),
            (f"<{SH}resultSeverity>", f"<{SH}{severity}>"),
            (f"<{SH}focusNode>", f"<{things}{finding.thing}>"),
            (f"<{SH}sourceShape>", f"<{SHAPE}{finding.rule}>"),
            (f"<{SH}resultMessage>", f"{literal(finding.message)}@en"),
        ]
        if finding.value:
            told.append((f"<{SH}value>", literal(finding.value)))
        found.append(Group("", result, told))
    head = Group("", f"<{address}>", pairs)
    return b"".join(Turtle({"sh": SH, "shape": SHAPE}).write([head, *found]))
