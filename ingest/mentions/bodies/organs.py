"""Whose board it is: "our Board", "its governing body", "Acre Healthcare's board"."""

import re

from ingest.mentions.bodies.state import TRUSTS, Item, State
from ingest.mentions.bodies.told_places import NOUN_OF, body_told_of
from ingest.mentions.candidates import Candidate
from ingest.mentions.groups import CERTAIN, Group
from ingest.mentions.naming import place_of
from ingest.rules.body_types import PARTNERSHIPS
from ingest.rules.tables import terms

# Bodies that a board or governing body governs.
GOVERNED = (
    TRUSTS
    | PARTNERSHIPS
    | frozenset(
        terms("""ClinicalCommissioningGroup|IntegratedCareBoard|PrimaryCareTrust|Healthwatch|VoluntaryOrganisation
        |Company|PrimaryCareOrganisation""")
    )
)
GOVERNING = frozenset(terms("board|governing body|trust board|board of directors|executive"))
_WHOSE = re.compile(r"\b(?P<whose>[Oo]ur|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)(?: own)? $")
# A place that has what follows: "Swindon's Health and Wellbeing Board".
_PLACE_S = re.compile(r"\b(?P<place>[A-Z][\w-]+(?: (?:and|upon|on|of|with|[A-Z][\w-]+)){0,4})(?:[’']s|(?<=s)[’']) $")
# "an Alliance Agreement", "Alliance Living Care": the noun begins another name.
_COMPOUND = re.compile(r" (?:[A-Z]|(?:for|with|of) )")
_BEGINNING_TOO = frozenset({"alliance", "provider alliance", "care alliance"})
_THE_BODY = re.compile(r"\b(?:[Tt]he|[Tt]his|[Oo]ur) $")
# Nouns for groups of practices that stand for the one that the paragraph, or the paper, names.
NETWORKS = frozenset(terms("pcn|primary care network|gp federation|gp alliance"))
_OF_SYSTEMS = frozenset({"IntegratedCareSystem", "IntegratedCareBoard", "StpFootprint"})
_SYSTEM_NOUN = re.compile(
    r"\s+(?:(?:Shadow )?Integrated Care (?:System|Board)|Sustainability and Transformation Partnership"
    r"|Health and (?:Social )?Care Partnership)$"
)
_COUNCIL = frozenset({"LocalAuthority"})
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\.? (?:[A-Z]\.? ?|[A-Z][a-z]+ )?(?P<surname>[A-Z][\w’'-]+)"
)
# First words that make "Committee" another than the one that meets, unless it has them in its name; these do so of
# committees alone: a "Community Board" may be the one that meets.
_QUALIFIES = frozenset(terms("joint|clinical|commissioning|medical"))
_SUBJECTS = frozenset(terms("primary|mental|community|acute|ambulance|housing|voluntary|budget|health"))
_BESIDE = 140  # characters behind a name within which its body stands
_SENTENCE = re.compile(r"[.?!][\s”’\"')]|\n\s*\n")


def owner_before(state: State, start: int, head: str = "board") -> Group | None:
    """The body for which "our", "its" or a possessive before the noun stands."""
    text = state.paper.flow
    match = _WHOSE.search(text, max(0, start - 12), start)
    if match is None:
        return _possessor(state, start)
    kinds = _COUNCIL if head == "cabinet" else GOVERNED
    whose = match["whose"].lower()
    if whose == "our":
        publisher = state.hosts.publisher
        return publisher if publisher and publisher.type in kinds else None
    low = max((end.end() for end in _SENTENCE.finditer(text, max(0, start - 250), start)), default=max(0, start - 250))
    if whose in ("his", "her") and (own := _of_person(state, low, start, kinds)):
        return own
    named = [(at, group) for at, group in state.at.items() if low <= at < start and group.type in kinds]
    return max(named, key=lambda one: one[0])[1] if named else None


def _of_person(state: State, low: int, start: int, kinds: frozenset[str]) -> Group | None:
    """ "Mrs Vale said that her board agreed": the body beside her name where she is first named."""
    text = state.paper.flow
    named = list(_TITLED.finditer(text, low, start))
    first = text.find(named[-1]["surname"]) if named else -1
    if first < 0 or first >= low:
        return None
    end = text.find("\n", first)
    line = [(at, group) for at, group in state.at.items() if first < at < (end if end > 0 else len(text))]
    near = [one for one in line if one[0] - first < _BESIDE and one[1].type in kinds]
    return min(near, key=lambda one: one[0])[1] if near else None


def _possessor(state: State, start: int) -> Group | None:
    """ "Acre Healthcare's board": the body that the possessive names."""
    if not state.paper.flow.endswith(("'s ", "’s "), 0, start):
        return None
    found = (g for g in state.groups.all if any(end == start - 3 for _, end, _ in g.spans))
    return next((group for group in found if group.type in GOVERNED), None)


def of_place(state: State, candidate: Candidate) -> Group | None:
    """ "Swindon's Health and Wellbeing Board", "In Leeds, the CCG": that of the place, if the register has it."""
    noun = NOUN_OF.get(candidate.type)
    if noun is None:
        return None
    place = _PLACE_S.search(state.paper.flow, max(0, candidate.start - 50), candidate.start)
    entry = state.groups.lookup(f"{place['place']} {noun}") if place else None
    if place is None and (candidate.type != "LocalAuthority" or candidate.head == "council"):
        entry = body_told_of(state, noun, candidate.start)
    return state.groups.of_entry(entry) if entry else None


def unowned(state: State, items: list[Item], index: int) -> Group | None:
    """ "the Alliance Executive" of a paper that names no alliance: its words are its name."""
    item, previous, text = items[index], items[max(0, index - 1)], state.paper.text
    if not index or text[previous.end : item.start] != " " or previous.group or not item.candidate:
        return None
    if item.candidate.head not in GOVERNING or state.at.get(previous.start):
        return None
    return state.groups.of(text[previous.start : item.end], "Committee")


def begins_another(state: State, candidate: Candidate) -> bool:
    """Whether "Alliance" is the first word of what has another name: "an Alliance Agreement", "Alliance Homes"."""
    text, start = state.paper.flow, candidate.start
    if candidate.head not in _BEGINNING_TOO or not _COMPOUND.match(text, candidate.end):
        return False
    return not _THE_BODY.search(text, max(0, start - 6), start)


def told_of(state: State, council: str, position: int) -> bool:
    """Whether the paper has gone over to the place of the council, "has been put in place in Salford": not where the
    place was last named by the way, or within the name of a trust or another body that has it."""
    place = place_of(state.tools.register.body(council).name(state.paper.date))
    at = state.paper.text.rfind(place, 0, position)
    others = (group for group in state.groups.all if group.type != "LocalAuthority")
    named = any(start <= at < end for group in others for start, end, _ in group.spans)
    return at >= 0 and not named and state.paper.flow.endswith((" in ", "\nIn "), 0, at)


def network_meant(state: State, candidate: Candidate) -> Group | None:
    """ "the PCN", "our GP Federation": the one named before it in the paragraph, else the only one of the paper."""
    start, block = candidate.start, state.paper.layout.block_at(candidate.start)
    if not _THE_BODY.search(state.paper.flow, max(0, start - 6), start):
        return None
    last = state.last.get(candidate.type)
    if last and block and last[0] >= block.start:
        return last[1]
    found = [group for group in state.groups.all if group.type == candidate.type and group.spans]
    return found[0] if len(found) == 1 else None


def unnamed(state: State, candidate: Candidate, council: Group | None) -> Group | None:
    """A proposed partnership that has no name but its kind."""
    if candidate.type != "IntegratedCarePartnership":
        return None
    if state.paper.text[candidate.start].islower():  # its kind, not it
        return None
    place = place_of(council.name) + " " if council else ""
    own = next((g for g in (state.hosts.publisher, state.hosts.host) if g and g.type in _OF_SYSTEMS), None)
    if own:  # the partnership of a system has its place
        place = _SYSTEM_NOUN.sub("", place_of(own.name)) + " "
    group = state.groups.of(f"{place}Integrated Care Partnership", candidate.type)
    group.certain = CERTAIN["kind"]
    return group


def another_committee(state: State, candidate: Candidate, met: Group) -> Group:
    """The one that meets; where "the Joint Committee", "the Clinical Committee" cannot be that, one of its own."""
    words = " ".join(state.paper.text[candidate.start : candidate.end].split())
    low = words.lower().split()
    other = low[0] in _QUALIFIES or (low[0] in _SUBJECTS and low[-1] == "committee" and words[0].isupper())
    own = other and not set(low) <= set(met.name.lower().split())
    return state.groups.of(words, "Committee") if own else met
