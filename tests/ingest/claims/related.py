"""Papers in which chosen names are bodies and programmes, and what a rule of relations says of them, by name."""

from collections.abc import Callable, Iterator

from ingest.claims.relations.clauses import Found
from ingest.claims.relations.find import find_relations, ruled, triple
from ingest.claims.relations.subjects import find_stand_ins
from ingest.extract import Extractor
from ingest.layout import lay_out
from ingest.metadata import describe
from ingest.paper import Kind, Mention, Paper
from ingest.pipeline import Pipeline
from ingest.reading import BodyRead, ProgrammeRead, Reading
from ingest.source import Source

BODIES = {
    "Acre Council": "LocalAuthority",
    "Dale Council": "LocalAuthority",
    "Acre CCG": "ClinicalCommissioningGroup",
    "Dale CCG": "ClinicalCommissioningGroup",
    "Brook CCG": "ClinicalCommissioningGroup",
    "Acre NHS Trust": "NHSTrust",
    "Brook NHS Trust": "NHSTrust",
    "Acre Works Ltd": "Company",
    "Acre Alliance": "PlacePartnership",
    "Joint Board": "Committee",
    "Scrutiny Panel": "Committee",
    "Dale Healthwatch": "Healthwatch",
    "CQC": "NationalBody",
    "NHS England": "NationalBody",
}
PROGRAMMES = {
    "Acre Plan": "Plan",
    "Long Plan": "Plan",
    "BCF Plan": "Plan",
    "Better Care Narrative": "Plan",
    "Winter Fund": "Fund",
    "Swift Team": "Service",
    "Hub Team": "Service",
    "Acre Record": "System",
    "Home Pilot": "Pilot",
    "Well Years": "Programme",
    "Fit Minds": "Programme",
    "Near Care": "Programme",
    "Section 75 agreement": "Plan",
    "evaluation": "Review",
    "outline business case": "Plan",
    "merger of the Acre hospitals": "Programme",
    "merger of both CCGs": "Programme",
}


def said(
    rule: Callable[[Paper], Iterator[Found]], text: str, publisher: str = "", host: str = "", kind: str = "report"
) -> set[tuple[str, str, str]]:
    """What the rule says of the paper: subject, relation, object; only the names of the two tables are known in it."""
    source = Source("paper.txt", "text/plain", text, "hash")
    layout = lay_out(source)
    reading = Reading(document=describe(source, layout, {"kind": kind}), text=text)
    paper = Paper(source, layout, reading, None)
    names = {}
    for name, type_ in (BODIES | PROGRAMMES).items():
        spans = [(i, i + len(name)) for i in range(len(text)) if text.startswith(name, i)]
        if spans or name in (publisher, host):
            names[name] = _add(paper, name, type_, spans)
    paper.publisher, paper.host = names.get(publisher), names.get(host)
    paper.settle()
    find_stand_ins(paper)
    by_key = {key: name for name, key in names.items()}
    return {(by_key[f.subject], f.predicate, by_key[f.object]) for f in rule(paper)}


def _add(paper: Paper, name: str, type_: str, spans: list[tuple[int, int]]) -> str:
    start, end = spans[0] if spans else (0, 0)
    key = f"{'b' if name in BODIES else 'g'}{len(paper.mentions)}-{len(name)}"
    if name in BODIES:
        paper.reading.bodies.append(BodyRead(start=start, end=end, key=key, entity=key, name=name, type=type_))
    else:
        paper.reading.programmes.append(
            ProgrammeRead(start=start, end=end, key=key, entity=key, name=name, type=type_, mentions=spans)
        )
    what: Kind = "body" if name in BODIES else "programme"
    paper.mentions += [Mention(at, to, what, key, "name") for at, to in spans]
    return key


def ruled_in(extractor: Extractor, text: str) -> set[tuple[str, str, str]]:
    """What rules that are sure of themselves state of a text, by the names of things; the model is not asked."""
    found: set[tuple[str, str, str]] = set()

    def keep(paper: Paper) -> None:
        things = (*paper.reading.bodies, *paper.reading.people, *paper.reading.programmes)
        names = {thing.key: thing.name for thing in things}  # type: ignore[attr-defined]
        stated = (triple(one) for _, one in ruled(paper) if one.confidence >= 0.5)
        found.update((names[subject], predicate, names[target]) for subject, predicate, target in stated)

    steps = [keep if step is find_relations else step for step in extractor.pipeline.steps]
    Pipeline(steps).read(Source("paper.txt", "text/plain", text, "hash"))
    return found
