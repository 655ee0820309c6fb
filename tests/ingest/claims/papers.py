"""Small papers for tests, with mentions placed by hand so that a test of claims depends on nothing else."""

import re
from datetime import date

from ingest.layout import lay_out
from ingest.metadata import describe
from ingest.paper import Kind, Mention, Paper, Turn
from ingest.reading import BodyRead, PersonRead, PostRead, ProgrammeRead, Reading
from ingest.source import Source

BODIES = {
    "b1": ("Northford Council", "LocalAuthority", ["the Council", "The Council"]),
    "b2": ("Northford Health Board", "Committee", ["the Board", "The Board", "Members", "the Committee"]),
    "b3": ("NHS Northford CCG", "ClinicalCommissioningGroup", ["the CCG", "The CCG"]),
}
PEOPLE = {
    "p1": ("Ada Quill", "Director", "b1", ["Ms Quill", "AQ"]),
    "p2": ("Ben Rowe", "Manager", "b3", ["Mr Rowe", "BR"]),
}
PROGRAMMES = {"g1": ("Home Again", "Service", ["Home Again service"])}


def paper(text: str, day: str | None = "2019-05-14", speaker: tuple[str, ...] = (), kind: str = "minutes") -> Paper:
    """The text as minutes, or another kind, of Northford Health Board of that day; all of it said by `speaker`."""
    source = Source("test.txt", "text/plain", text, "hash")
    layout = lay_out(source)
    reading = Reading(document=describe(source, layout, {"kind": kind}), text=text)
    made = Paper(source, layout, reading, date.fromisoformat(day) if day else None, host="b2", publisher="b1")
    for key, (name, kind, aliases) in BODIES.items():
        reading.bodies.append(BodyRead(start=0, end=0, key=key, entity=f"e-{key}", name=name, type=kind))
        made.mentions += [mention for alias in (name, *aliases) for mention in _places(text, alias, "body", key)]
    for key, (name, title, body, aliases) in PEOPLE.items():
        post = PostRead(title=title, body=body)
        reading.people.append(PersonRead(start=0, end=0, key=key, entity=f"e-{key}", name=name, posts=[post]))
        made.mentions += [mention for alias in (name, *aliases) for mention in _places(text, alias, "person", key)]
    for key, (name, kind, aliases) in PROGRAMMES.items():
        reading.programmes.append(ProgrammeRead(start=0, end=0, key=key, entity=f"e-{key}", name=name, type=kind))
        made.mentions += [mention for alias in (name, *aliases) for mention in _places(text, alias, "programme", key)]
    if speaker:
        made.turns.append(Turn(0, len(text), speaker))
    made.settle()
    return made


def _places(text: str, words: str, kind: Kind, key: str) -> list[Mention]:
    found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    return [Mention(match.start(), match.end(), kind, key) for match in found]
