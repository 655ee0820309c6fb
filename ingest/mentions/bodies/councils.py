"""Which council is meant: "the Council", "the County Council", "full Council"."""

import re

from ingest.mentions.bodies.state import Item, State
from ingest.mentions.groups import CERTAIN, Group
from ingest.rules.tables import terms

_KINDS = frozenset(terms("county|city|borough|district|town|parish|metropolitan"))
# "at Council in May", "that Council be asked": all councillors met as one. Not "to Council staff".
_WITHOUT_ARTICLE = re.compile(r"\b(?:[Aa]t|[Tt]hat|to|for|[Bb]efore) \Z")
_ITS_OWN = re.compile(
    r" (?:and|or|[A-Z]|(?:staff|house|homes?|housing|services?|buildings|land|funds?|budgets?|tenants?|officers?)\b)"
)
_FULL = re.compile(r"(?:\b[Ff]ull |FULL )\Z")


def the_council(state: State) -> Group | None:
    """The council that is meant by the noun alone."""
    publisher, host = state.hosts.publisher, state.hosts.host
    if host and host.name.endswith("Council of Governors"):
        return host
    if publisher and publisher.type == "LocalAuthority":
        return publisher
    if state.hosts.addressed:
        return state.hosts.addressed
    return state.latest({"LocalAuthority"}) or state.groups.local(("LocalAuthority",))


def the_council_at(state: State, position: int) -> Group | None:
    """The council that "the council" is at its place: the paper's own, else the one that its paragraph named last."""
    publisher, block = state.hosts.publisher, state.paper.layout.block_at(position)
    if block is None or (publisher and publisher.type == "LocalAuthority"):
        return the_council(state)
    near = [(at, group) for at, group in state.at.items() if block.start <= at < position]
    councils = [one for one in near if one[1].type == "LocalAuthority"]
    return max(councils, key=lambda one: one[0])[1] if councils else the_council(state)


def council_of_kind(state: State, kind: str) -> Group | None:
    """ "the County Council", "the City Council": the one of that kind, or the only council if of none."""
    councils = [group for group in state.groups.all if group.type == "LocalAuthority"]
    alike = [group for group in councils if kind in group.name.lower().split()]
    publisher = state.hosts.publisher
    if publisher in alike:
        return publisher
    recent = state.last.get("LocalAuthority")
    if recent and recent[1] in alike:
        return recent[1]
    if alike or len(councils) != 1:
        return alike[0] if len(alike) == 1 else None
    return None if _KINDS & set(councils[0].name.lower().split()) else councils[0]


def council_before(state: State, words: str, position: int) -> Group | None:
    """ "the city council": the one of that kind named last before it, else that of the place named last."""
    kind = words.split()[0].title()
    start = max(0, position - 1200)
    named = [(at, group) for at, group in state.at.items() if start <= at < position and kind in group.name]
    councils = [one for one in named if one[1].type == "LocalAuthority"]
    if councils:
        return max(councils, key=lambda one: one[0])[1]
    found = state.tools.places.last(state.paper.text, start, position, state.paper.date)
    if found:
        body = state.tools.register.body(found)
        if kind in body.name(state.paper.date):
            return state.groups.of_entry(body, CERTAIN["reference"])
    return the_council(state)


def full_council(text: str, item: Item) -> int | None:
    """Where the name begins of all councillors met as one, "full Council", which decides apart from the cabinet."""
    if item.group or item.candidate is None or item.candidate.head != "council":
        return None
    if text[item.start : item.start + 5].lower() == "full ":
        return item.start
    if before := _FULL.search(text, max(0, item.start - 6), item.start):
        return before.start()
    met = text[item.start : item.end] == "Council" and _WITHOUT_ARTICLE.search(text, max(0, item.start - 7), item.start)
    return item.start if met and not _ITS_OWN.match(text, item.end) else None
