"""Names of one paper that are those of one body: shortened ones, branches, what fills the brackets behind a name."""

import re
from itertools import pairwise

from ingest.mentions.bodies.state import WITH_SHORTS, Item, State
from ingest.mentions.forms import SCRUTINY_SHORTS
from ingest.mentions.groups import CERTAIN, Group, Groups
from ingest.mentions.naming import initials, plain
from ingest.rules.body_types import PARTNERSHIPS
from ingest.rules.tables import terms

_NATIONAL = re.compile(r" (?:nationally|England\b)")
_SCRUTINISES = re.compile(r"scrutiny|select committee", re.I)
_BARE_SCRUTINY = frozenset(
    terms("select committee|scrutiny committee|scrutiny panel|scrutiny board|scrutiny commission")
)
_OPENS, _CLOSES = re.compile(r",? \([\"“‘']?(?:the )?"), re.compile(r"[\"”’']?\)")
_SHORTENED = re.compile(r"[A-Z][A-Za-z]*[A-Z] ?(?:CCG|Council)")


_CCG = "ClinicalCommissioningGroup"
_ONE_WORD = re.compile(r"[A-Z][a-z]+ CCG")
_THE = re.compile(r"\b[Tt]h(?:e|is) $")
# Charities that have independent branches: "Age UK" behind "Age UK Acre" is that branch.
BRANCHED = frozenset(
    terms("age uk|age concern|mind|healthwatch|citizens advice|carers centre|carers trust|home-start|samaritans")
)


def merge_names(state: State, items: list[Item]) -> None:
    """Give the places of such names the group of the body that they name."""
    _shortened(state, items)
    _by_one_word(state, items)
    _parts(state, items)
    _branches(state, items)
    _bracketed(state, items)
    _scrutiny(state, items)
    _professions(state, items)


# The committees that stand for the practices of a place, by what papers call them.
_PROFESSIONS = {"LMC": "Local Medical Committee", "LPC": "Local Pharmaceutical Committee"}


def _professions(state: State, items: list[Item]) -> None:
    """ "LMC" is the one Local Medical Committee that the paper names with its place, else that of its own."""
    groups = list({id(item.group): item.group for item in items if item.group}.values())
    for short in [group for group in groups if group.name in _PROFESSIONS]:
        full = _PROFESSIONS[short.name]
        named = [g for g in groups if g is not short and g.name.endswith((f" {full}", f" {short.name}"))]
        short.name = full
        if len(named) == 1:
            for item in items:
                if item.group is short:
                    item.group = named[0]


# Those that papers name freely, first in full and then by their first words.
_NAMED_FREELY = frozenset(terms("Company|VoluntaryOrganisation|OtherBody|PrimaryCareOrganisation|ResearchBody"))
_ANOTHER = re.compile(r" (?:and|&|Foundation|Group|PPG|Police)\b")


# What partnerships have behind the name by which they go: "One Acre" of "One Acre Alliance", "Acre Place" of its Board.
_OF_PARTNERS = re.compile(
    r" (?:Alliance|Partnership|Collaborative|Programme|System|Integrated Care Partnership"
    r"|(?<=Place )(?:Partnership )?(?:Board|Committee))\Z"
)


def join_shortened(groups: Groups) -> None:
    """ "Red Zebra" of a paper that names one "Red Zebra Community Solutions" is that one."""
    free: dict[str, list[Group]] = {}
    for group in groups.all:
        if group.spans and group.type in _NAMED_FREELY | PARTNERSHIPS:
            free.setdefault(group.name.split(" ")[0], []).append(group)
    shorter = [group for alike in free.values() if len(alike) > 1 for group in alike]
    for short in [group for group in shorter if group.entry is None and group.owner is None]:
        fuller = [group for group in free[short.name.split(" ")[0]] if _is_fuller(group, short)]
        if len(fuller) == 1:
            fuller[0].spans += short.spans
            fuller[0].forms += short.forms
            short.spans.clear()
            for group in groups.all:
                group.owner = fuller[0] if group.owner is short else group.owner


def _is_fuller(group: Group, short: Group) -> bool:
    """Whether the name is the shorter one with more behind it, as bodies of its class have it."""
    if not group.name.startswith(f"{short.name} "):
        return False
    if group.type in PARTNERSHIPS:
        return " " in short.name and _OF_PARTNERS.match(group.name, len(short.name)) is not None
    free = {group.type, short.type} <= _NAMED_FREELY
    return free and not _ANOTHER.match(group.name, len(short.name))


def _branches(state: State, items: list[Item]) -> None:
    """ "Age UK" of a paper that names one branch, "Age UK Acre", is that branch."""
    groups = {id(item.group): item.group for item in items if item.group}.values()
    for bare in groups:
        low = bare.name.lower()
        branches = [g for g in groups if g.name.lower().startswith(low + " ")] if low in BRANCHED else []
        if len(branches) == 1:
            for item in items:
                if item.group is bare and not _NATIONAL.match(state.paper.flow, item.end):
                    item.group = branches[0]


def _bracketed(state: State, items: list[Item]) -> None:
    """ "Acre Council for Voluntary Service (Acre CVS)": what fills the brackets is the same."""
    text = state.paper.flow
    for full, short in pairwise(items):
        if full.group is None or short.group is None or short.group is full.group or short.group.entry:
            continue
        alike = full.group.type == short.group.type and full.group.name.split()[0] == short.group.name.split()[0]
        if alike and _OPENS.fullmatch(text, full.end, short.start) and _CLOSES.match(text, short.end):
            bracketed = short.group
            for item in items:
                if item.group is bracketed:
                    item.group = full.group


def _parts(state: State, items: list[Item]) -> None:
    """ "the Task and Finish Group" of a paper with one "Social Isolation Task and Finish Group" is that one."""
    text = state.paper.flow
    named = {id(item.group): item.group for item in items if item.group and item.group.entry is None}
    words = {key: plain(group.name).split() for key, group in named.items()}
    for item in items:
        if (
            item.group is None
            or id(item.group) not in named
            or not _THE.search(text, max(0, item.start - 6), item.start)
        ):
            continue
        own = words[id(item.group)]
        fuller = [
            group
            for key, group in named.items()
            if len(words[key]) > len(own) >= 2 and own in (words[key][: len(own)], words[key][-len(own) :])
        ]
        if len(fuller) == 1 and fuller[0].type == item.group.type:
            item.group = fuller[0]


def _scrutiny(state: State, items: list[Item]) -> None:
    """ "HOSC", "Select Committee": the one scrutiny committee that the paper names in full."""
    groups = {id(item.group): item.group for item in items if item.group and item.group.type == "Committee"}
    full = [g for g in groups.values() if len(g.name.split()) > 3 and _SCRUTINISES.search(g.name)]
    for item in items:
        name = item.group.name if item.group else ""
        if item.group is None or (name not in SCRUTINY_SHORTS and name.lower() not in _BARE_SCRUTINY):
            continue
        alike = [g for g in full if not name.startswith("J") or "Joint" in g.name]
        alike = [g for g in alike if name.isupper() or g.name.lower().endswith(name.lower())]
        if len(alike) == 1:
            item.group = alike[0]


def _by_one_word(state: State, items: list[Item]) -> None:
    """ "Central CCG" of a paper that names "NHS Central Acreford CCG", or has it as a neighbour, is that one."""
    groups = {id(item.group): item.group for item in items if item.group and item.group.type == _CCG}.values()
    for short in [g for g in groups if g.entry is None and _ONE_WORD.fullmatch(g.name)]:
        word = short.name.split()[0]
        named = [g for g in groups if g.entry and word in g.name.split()]
        if not named:
            near = [e for e in state.groups.local_bodies(_CCG) if word in e.name(state.paper.date).split()]
            named = [state.groups.of_entry(near[0], CERTAIN["reference"])] if len(near) == 1 else []
        if len(named) == 1:
            for item in items:
                if item.group is short:
                    item.group = named[0]


def _shortened(state: State, items: list[Item]) -> None:
    """ "HMR CCG", "BwD Council": the body of the paper or of its place that has these initials."""
    shortened = {id(g): g for g in state.groups.all if g.entry is None and _SHORTENED.fullmatch(g.name)}
    if not shortened:
        return
    full: dict[str, Group] = {}
    for group in state.groups.all:
        if id(group) not in shortened and group.type in WITH_SHORTS:
            full.update(dict.fromkeys(initials(group.name), group))
    for type_ in ("LocalAuthority", "ClinicalCommissioningGroup"):
        for entry in state.groups.local_bodies(type_):
            for short in initials(entry.name(state.paper.date)):
                if short not in full and any(group.name == short for group in shortened.values()):
                    full[short] = state.groups.of_entry(entry, CERTAIN["reference"])
    for item in items:
        if item.group and id(item.group) in shortened:
            item.group = full.get(item.group.name, item.group)
