"""Whose a programme is by what stands around it: a board named after it, the name it follows, who evaluates it."""

import re
from collections.abc import Iterator

from ingest.claims.relations.clauses import ACT, Found, named, told
from ingest.layout.blocks import BlockKind
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead, ProgrammeRead
from ingest.rules.relations.frames import OWNED_AS

_BOARD = re.compile(
    r"\b(?:programme|project|delivery|steering|implementation|oversight|transformation|executive|joint|partnership)?"
    r" ?(?:board|group|committee)$",
    re.IGNORECASE,
)
_EVALUATION = re.compile(r"\b(?:evaluation|research|study|survey|appraisal|peer review|inquiry)\b", re.IGNORECASE)
_RUNS = re.compile(
    r" ?(?:\([^)]*\))?,? ?(?:now |also |already |currently |both |jointly |will |would |has |have |had )*"
    r"(?:provid(?:es?|ed|ing)|deliver(?:s|ed)?|runs?|ran|operat(?:es?|ed)|employs?|employed|staffs?|staffed|hosts?|hosted"
    r"|manag(?:es?|ed)|supplie[sd]|supply|look(?:s|ed)? after|leads?|led)\b"
)
_NATIONAL = re.compile(
    r"\b(?:Vanguards?|New (?:Care Models|Models of Care) Programme|Oversight Framework|Planning Guidance)\b",
    re.IGNORECASE,
)


def hinting(paper: Paper) -> Iterator[Found]:
    """All of them."""
    yield from _boards_named_after(paper)
    yield from _under_its_name(paper)
    yield from _evaluated(paper)
    yield from _places(paper)
    yield from _named_after_place(paper)


def _boards_named_after(paper: Paper) -> Iterator[Found]:
    """The STP Programme Board leads the STP, the Place Plan Steering Group the Place Plan."""
    for body in paper.reading.bodies:
        if body.type not in ("Committee", "OtherBody", "PlacePartnership") or not _BOARD.search(body.name):
            continue
        for programme in (p for p in paper.reading.programmes if p.type in ("Plan", "Programme", "CareModel")):
            names = [n for n in (programme.name, *programme.aliases) if len(n) > 2 and n[0].isupper()]
            bears = any(n in body.name and re.search(rf"(?<!\w){re.escape(n)}(?!\w)", body.name) for n in names)
            if bears and not ACT.search(programme.name):
                rule = f"board named after {programme.type}"
                yield Found(body.key, "leads", programme.key, body.start, body.end, 0.5, rule)


def _under_its_name(paper: Paper) -> Iterator[Found]:
    """ "Equipment Service. Acre Care delivers 11,000 items a year": a name alone, then a body that runs something."""
    alone: Mention | None = None
    for sentence, block in told(paper):
        programmes = named(paper, sentence, "programme")
        bodies = named(paper, sentence, "body")
        if alone is not None and bodies and not programmes and bodies[0].start - sentence.start < 5:
            thing = paper.thing(alone.key)
            words = paper.words(bodies[0].end, min(sentence.end, bodies[0].end + 60))
            if isinstance(thing, ProgrammeRead) and _RUNS.match(words if words[:1] in "(," else f" {words}"):
                rule = f"under its name {thing.type}"
                yield Found(bodies[0].key, OWNED_AS[thing.type], alone.key, alone.start, sentence.end, 0.6, rule)
        whole = programmes and programmes[0].end - programmes[0].start > 0.7 * (sentence.end - sentence.start - 5)
        heads = block.kind is BlockKind.HEADING or whole
        alone = programmes[0] if programmes and heads and len(programmes) == 1 and not bodies else None


def _evaluated(paper: Paper) -> Iterator[Found]:
    """Who evaluates: a university beside an evaluation; what is national is that of the national body beside it."""
    for sentence in paper.layout.sentences:
        programmes = named(paper, sentence, "programme")
        for programme in programmes:
            thing = paper.thing(programme.key)
            if not isinstance(thing, ProgrammeRead):
                continue
            review = thing.type == "Review" and _EVALUATION.search(thing.name)
            national = _NATIONAL.search(thing.name)
            for body in named(paper, sentence, "body") if review or national else ():
                kind = paper.thing(body.key)
                if not isinstance(kind, BodyRead):
                    continue
                rule = (
                    f"evaluates {kind.type}"
                    if review and kind.type in ("ResearchBody", "Company")
                    else "national"
                    if national and kind.name.startswith("NHS England")
                    else None
                )
                if rule:
                    yield Found(body.key, "leads", programme.key, sentence.start, sentence.end, 0.6, rule)


_PARTNERSHIP = re.compile(
    r"\s+(?:(?:health|care|and|&|social|integrated|sustainability|transformation|place|based|local|together)\s+)*"
    r"(?:partnership|system|alliance)$",
    re.IGNORECASE,
)


def _named_after_place(paper: Paper) -> Iterator[Found]:
    """ "the Acreshire Winter Plan": that of the Acreshire Health and Care Partnership, where the paper names it."""
    kinds = ("StpFootprint", "IntegratedCareSystem", "IntegratedCarePartnership", "PlacePartnership")
    bodies = [b for b in paper.reading.bodies if b.type in kinds and _PARTNERSHIP.search(b.name)]
    for body in bodies:
        place = _PARTNERSHIP.sub("", body.name)
        alike = [b for b in bodies if _PARTNERSHIP.sub("", b.name) == place]
        for programme in paper.reading.programmes if len(alike) == 1 and place else ():
            names = (programme.name, *programme.aliases)
            if programme.type == "Plan" and any(
                n.startswith((f"{place} ", f"{place}'s ", f"{place}’s ")) for n in names
            ):
                yield Found(
                    body.key, "leads", programme.key, programme.start, programme.end, 0.6, "named after its place"
                )


_AREAS = re.compile(
    r"\b(?:areas|footprints|places|localities|partnerships|systems|delivery units|geographies|alliances|ICPs|LDPs|LCPs"
    r"|PCNs)\b",
    re.IGNORECASE,
)
_KIND_OF_PLACE = re.compile(
    r"\s+(?:(?:local|integrated|health|care|social|place|place-based|delivery|and|&|wellbeing|system)\s+)*"
    r"(?:partnership|board|alliance|place|ICP|LDP|LCP|system)$",
    re.IGNORECASE,
)


def _places(paper: Paper) -> Iterator[Found]:
    """ "the STP, with its three places, one of them Acre": the partnership of Acre is part of it."""
    kinds = ("PlacePartnership", "IntegratedCarePartnership")
    places = [b for b in paper.reading.bodies if b.type in kinds and _KIND_OF_PLACE.search(b.name)]
    for sentence in paper.layout.sentences if places else ():
        areas = _AREAS.search(paper.text, sentence.start, sentence.end)
        systems = [
            m
            for m in paper.mentions_in(sentence.start, areas.start() if areas else sentence.start, "body")
            if isinstance(body := paper.thing(m.key), BodyRead)
            and body.type in ("StpFootprint", "IntegratedCareSystem")
        ]
        for place in places if areas and systems else ():
            name = re.escape(_KIND_OF_PLACE.sub("", place.name))
            if areas and re.search(rf"\b{name}\b", paper.text[areas.end() : sentence.end]):
                yield Found(place.key, "partOf", systems[-1].key, sentence.start, sentence.end, 0.6, "a place of it")
