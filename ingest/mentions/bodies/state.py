"""What is known of one paper's bodies while it is read."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from ingest.mentions.candidates import BodyForms, Candidate
from ingest.mentions.groups import Group, Groups
from ingest.mentions.host import Hosts
from ingest.mentions.places import PlaceFinder
from ingest.paper import Paper
from ingest.registers import Mention as RegisterMention
from ingest.registers import Register
from ingest.rules.body_types import PARTNERSHIPS
from ontology.vocabulary import Vocabulary

TRUSTS = frozenset({"NHSTrust", "FoundationTrust"})
SYSTEM = PARTNERSHIPS | {"ClinicalCommissioningGroup", "IntegratedCareBoard", "PrimaryCareTrust"}
WITH_SHORTS = TRUSTS | {"LocalAuthority", "ClinicalCommissioningGroup", "IntegratedCareBoard", "VoluntaryOrganisation"}


@dataclass(frozen=True, slots=True)
class Tools:
    """What reading bodies needs, made ready once a process."""

    register: Register
    vocabulary: Vocabulary
    forms: BodyForms
    places: PlaceFinder


@dataclass(slots=True)
class Item:
    """A named place: the span, its group, or a noun to resolve."""

    start: int
    end: int
    group: Group | None
    candidate: Candidate | None


@dataclass(slots=True)
class State:
    """The state while one paper is read."""

    paper: Paper
    tools: Tools
    groups: Groups
    told: dict[int, RegisterMention] = field(default_factory=dict)  # what the register found, by start
    shorts: dict[str, Group] = field(default_factory=dict)
    at: dict[int, Group] = field(default_factory=dict)  # start of a mention → its group
    last: dict[str, tuple[int, Group]] = field(default_factory=dict)  # class or noun → the latest so far
    first: dict[str, tuple[int, Group]] = field(default_factory=dict)  # class → the first that the paper names
    hosts: Hosts = field(default_factory=Hosts)
    votes: Counter[str] = field(default_factory=Counter)  # councils by how often their place is named

    def latest(self, types: frozenset[str] | set[str]) -> Group | None:
        """The body of one of the classes that was named last, else the only one of the paper."""
        found = [self.last[type_] for type_ in types if type_ in self.last]
        if found:
            return max(found, key=lambda place: place[0])[1]
        later = [group for group in self.groups.all if group.type in types]
        return later[0] if len(later) == 1 else None

    def meant(self, types: frozenset[str] | set[str], position: int) -> Group | None:
        """The body of one of the classes for which their noun stands: the one that the paragraph named last, else the
        one that the paper names first. Others are named in passing."""
        block = self.paper.layout.block_at(position)
        here = [self.last[type_] for type_ in types if block and self.last.get(type_, (-1,))[0] >= block.start]
        if here:
            return max(here, key=lambda place: place[0])[1]
        found = [self.first[type_] for type_ in types if type_ in self.first]
        return min(found, key=lambda place: place[0])[1] if found else self.latest(types)


def first_named(items: list[Item]) -> dict[str, tuple[int, Group]]:
    """The body of each class that is named first, with its place: one of the register, whose name is surely whole."""
    first: dict[str, tuple[int, Group]] = {}
    for item in items:
        if item.group is not None and item.group.entry is not None:
            first.setdefault(item.group.type, (item.start, item.group))
    return first


def within(spans: list[tuple[int, int]], position: int) -> bool:
    """Whether the position stands in one of the spans, which are in order and apart."""
    index = bisect_right(spans, (position, 1 << 60)) - 1
    return index >= 0 and position < spans[index][1]


def overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the span touches one of the spans, which are in order."""
    index = bisect_right(spans, (start, 1 << 60)) - 1
    if index >= 0 and spans[index][1] > start:
        return True
    return index + 1 < len(spans) and spans[index + 1][0] < end
