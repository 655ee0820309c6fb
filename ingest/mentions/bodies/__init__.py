"""Which bodies a paper names, and all that stands for them."""

import re
from dataclasses import dataclass, field

from ingest.layout.blocks import BlockKind
from ingest.mentions.bodies.called import Called
from ingest.mentions.bodies.kinds_alone import KindsAlone
from ingest.mentions.bodies.loose_names import LooseNames
from ingest.mentions.bodies.merged_names import join_shortened
from ingest.mentions.bodies.names import Names
from ingest.mentions.bodies.nouns import Nouns
from ingest.mentions.bodies.other_forms import OtherForms
from ingest.mentions.bodies.place_bodies import place_bodies
from ingest.mentions.bodies.references import References
from ingest.mentions.bodies.small_letters import SmallLetters
from ingest.mentions.bodies.state import State, Tools, within
from ingest.mentions.bodies.tagged_names import TaggedNames
from ingest.mentions.bodies.written import Writing
from ingest.mentions.candidates import BodyForms, Candidate
from ingest.mentions.groups import Groups
from ingest.mentions.heads import whole_heads
from ingest.mentions.host import Hosts
from ingest.mentions.naming import place_of
from ingest.mentions.places import PlaceFinder, is_surname
from ingest.metadata.inferred_days import anchor_date, date_of_meeting
from ingest.metadata.title import title_of_meeting
from ingest.paper import Paper
from ingest.registers import Register
from ontology.vocabulary import Vocabulary


@dataclass(slots=True)
class BodyReader:
    """Finds the bodies of papers; built once a process and asked for many papers."""

    register: Register
    vocabulary: Vocabulary
    tools: Tools = field(init=False)

    def __post_init__(self) -> None:
        self.tools = Tools(self.register, self.vocabulary, BodyForms(), PlaceFinder(self.register))

    def __call__(self, paper: Paper) -> None:
        """Add the paper's bodies, their mentions, its host and its publisher."""
        state = State(paper, self.tools, Groups(self.register, paper.date))
        _read(paper, state)


def _read(paper: Paper, state: State) -> None:
    """The order of work: named places, the paper's place, its publisher and host, then references in order."""
    furniture = [(b.start, b.end) for b in paper.layout.blocks if b.kind is BlockKind.FURNITURE]
    candidates = list(state.tools.forms.find(paper.flow))
    kept = [
        c
        for c in candidates
        if not (within(furniture, c.start) or _is_somebody(paper, c) or _OF_LAW.match(paper.flow, c.end))
    ]
    kept = place_bodies(paper, whole_heads(paper, kept), state.tools.places)
    items = Names(state).find(kept, furniture)
    named = [(item.start, item.end, item.group) for item in items if item.group]
    state.hosts = Hosts.of(paper, state.groups, named, kept, state.tools.places)
    nouns = Nouns(state)
    References(state, nouns).sweep(items)
    _name_publisher(paper, state)
    if state.hosts.host:
        places = [(start, end) for start, end, form in state.hosts.host.spans if form == "name"]
        date_of_meeting(paper.text, paper.reading.document, places)
        paper.date = anchor_date(paper.reading.document)
    _name_paper(paper)
    taken = sorted((item.start, item.end) for item in items)
    OtherForms(state, nouns).find(taken)
    called = Called(state)
    called.find()
    LooseNames(state).find(sorted((start, end) for group in state.groups.all for start, end, _ in group.spans))
    SmallLetters(state).find()
    TaggedNames(state).find()
    called.find()  # of those found since
    KindsAlone(state).find()
    join_shortened(state.groups)
    Writing(state).write()


# "NHS Bodies and Local Authorities Partnership Arrangements Regulations 2000" names no partnership.
_OF_LAW = re.compile(r"(?: [A-Z][a-z]+){0,4}(?: \([A-Z][^()]{2,40}\)){0,3} (?:Regulations|Order|Act) (?:19|20)\d\d\b")


def _is_somebody(paper: Paper, candidate: Candidate) -> bool:
    """Whether a known name of one word is the surname of somebody: "Jane Macmillan"."""
    one_word = candidate.known is not None and " " not in paper.flow[candidate.start : candidate.end]
    return one_word and is_surname(paper.flow, candidate.start)


def _name_paper(paper: Paper) -> None:
    """Give a paper without a title of its own the name of its meeting."""
    values = paper.reading.document.values
    found = None if "title" in values else title_of_meeting(paper.layout, paper.reading.document)
    if found:
        values["title"] = found


def _name_publisher(paper: Paper, state: State) -> None:
    """A council whose name stands nowhere in its own paper is named where its place is: in the name of its board, else
    by itself, else in the address of its site."""
    publisher, host = state.hosts.publisher, state.hosts.host
    if publisher is None or publisher.spans or publisher.type != "LocalAuthority":
        return
    if not _COUNCILLOR.search(paper.text):
        return
    place = place_of(publisher.name)
    places = [found.start() for found in re.finditer(rf"\b{re.escape(place)}\b", paper.text)]
    named = [(start, end) for start, end, _ in host.spans] if host else []
    others = [(start, end) for group in state.groups.all for start, end, _ in group.spans]
    own = [at for at in places if any(start <= at < end for start, end in named)]
    alone = [at for at in places if not any(start <= at < end for start, end in others)]
    only = not any(group.spans and group.type == "LocalAuthority" for group in state.groups.all)
    spans = [(at, at + len(place)) for at in own or alone or (places if only else [])]
    joint = host is not None and "joint" in host.name.lower()  # kept by the officers of one council for several
    for start, end in spans[:1] or ([] if joint else _in_addresses(paper.text, place)[:1]):
        publisher.add(paper.text, start, end, "definite")


def _in_addresses(text: str, place: str) -> list[tuple[int, int]]:
    """Where a place stands in addresses, as these write it: "ada.quill@acrefordbede.gov.uk"."""
    letters = re.sub(r"[^a-z]", "", place.lower())
    found = ((site.start(), site[0].lower().find(letters)) for site in _ADDRESS.finditer(text))
    return [(start + at, start + at + len(letters)) for start, at in found if at >= 0]


_ADDRESS = re.compile(r"(?:@|www\.|//)[\w.-]+")
_COUNCILLOR = re.compile(r"\b(?:councillors?|cllrs?)\b", re.I)
