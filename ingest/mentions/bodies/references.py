"""Goes through the bodies of a paper as they are named: whose part each is, and what is remembered of it."""

import re
from dataclasses import dataclass

from ingest.mentions.bodies.councils import full_council
from ingest.mentions.bodies.nouns import PARTS, Nouns
from ingest.mentions.bodies.organs import (
    GOVERNING,
    owner_before,
    unowned,
)
from ingest.mentions.bodies.state import WITH_SHORTS, Item, State, first_named
from ingest.mentions.bodies.whole_phrases import whole_phrases
from ingest.mentions.defined import short_after
from ingest.mentions.forms import SCRUTINY_SHORTS
from ingest.mentions.groups import CERTAIN, Group
from ingest.mentions.issuer import VERY_TOP
from ingest.mentions.naming import tidy
from ingest.paper import Form
from ingest.rules.body_types import PARTNERSHIPS
from ingest.rules.tables import terms

ORGANS = frozenset(
    terms("""board|governing body|senior leadership team|executive team|board of directors
    |trust board|council of governors|board of governors""")
)
_ORGANISATION = re.compile(r"[A-Z]{3,6}|[A-Z]+[a-z]{1,2}[A-Z]+")
_OF_THE = re.compile(r"\s+of(?:\s+the)?(?:\s+(?:new|merged|single|future|successor))?\s+")
_POSSESSIVE = re.compile(r"[’']s? ")
NOT_SHORT = frozenset(
    terms("NHS|CCG|CCGs|GP|GPs|ICB|STP|ICS|PCN|PCT|HWB|ICP|RAG|PDF|BCF|UK|TBC|AOB|ED|IT|MS|AM|PM|HR|DTOC|CHC|QIPP|KPI")
)
# Between a body and the noun that says of what kind it is: "(our", ", which is the local", " is our".
_KIND_TOLD = re.compile(
    r"(?:,? \(|, (?:which is |known as )?| is )(?:our|the (?:local|statutory|area['’]s|county['’]s|city['’]s)) "
    r"(?:new |statutory )?"
)
_TOLD_ENDS = re.compile(r"(?: \([A-Z]{2,5}\))?[),.;]")
_MEET = frozenset({"Committee", "PlacePartnership"})
# What stands between a body and the noun of its part: "the CCG's Governing Body", "the ICP Board".
_OWNED = frozenset({" ", "'s ", "’s "})


@dataclass(slots=True)
class References:
    """Goes through the named places and nouns of one paper in order."""

    state: State
    nouns: Nouns

    def sweep(self, items: list[Item]) -> None:
        """Go through all places in order; what a noun stands for depends on what was named before it."""
        text = self.state.paper.text
        self.state.first = first_named(items)
        defined: set[int] = set()  # where an abbreviation in brackets begins that has been taken already
        for index, item in enumerate(items):
            if item.start in defined:
                continue
            owner, start = self._owner(items, index)
            group = item.group
            form: Form = "name"
            words = text[item.start : item.end]
            if group is not None and " " in words and words in self.state.shorts:
                group, form = self.state.shorts[words], "definite"  # (the "Partnership Board")
            elif group is None and item.candidate is not None:
                group, form = self.state.shorts.get(words), "definite"
                group = (
                    group
                    or self._explains(items, index)
                    or (None if owner else unowned(self.state, items, index))
                    or self.nouns.meant(item.candidate, owner)
                )
            elif (
                group is not None
                and owner is not None
                and item.candidate is not None
                and item.candidate.type == "Committee"
            ):
                group = self._owned(group, owner, start, item)
            if group is None:
                continue
            if (full := full_council(text, item)) is not None:
                start = full
            group.add(text, start, item.end, form)
            whole = list(whole_phrases(self.state, items, index)) if group.type in _MEET else []
            for words in whole:
                group.forms[" ".join(words.split())] += 1
            if (
                not whole
                and owner
                and index
                and item.group is None
                and text[items[index - 1].end : item.start] in _OWNED
            ):
                group.forms[" ".join(text[items[index - 1].start : item.end].split())] += 1  # "CCG Governing Body"
            self.state.at[item.start] = group
            self._remember(item.start, group)
            short = item.candidate.short if item.candidate else short_after(text, item.end)
            if short:
                defined.add(short[0])
                self.state.shorts[text[short[0] : short[1]]] = group
                group.add(text, *short, "short")

    def _owned(self, group: Group, owner: Group, start: int, item: Item) -> Group:
        """The committee with whose body's short name its own begins: "STP Programme Board", in a heading who met."""
        words = self.state.paper.text[start : item.end]
        if group is self.state.hosts.host and start < item.start < VERY_TOP:
            group.name = tidy(words)
        elif start < item.start and group.owner is None:
            group = self.state.groups.of(words, "Committee")
        group.owner = group.owner or (owner if owner is not group else None)
        return group

    def _explains(self, items: list[Item], index: int) -> Group | None:
        """ "One Acre (our Integrated Care Partnership)": the body whose kind the noun tells, which it gets."""
        item, previous = items[index], items[max(0, index - 1)]
        group = self.state.at.get(previous.start) if index else None
        text = self.state.paper.flow
        if group is None or item.candidate is None or not _KIND_TOLD.fullmatch(text, previous.end, item.start):
            return None
        kind = item.candidate.type
        known = self.state.latest({kind}) or self.state.groups.local((kind,))
        if (kind != "IntegratedCarePartnership" and group.entry is None and known) or not _TOLD_ENDS.match(
            text, item.end
        ):
            return None  # "(our ICS)": the register has it
        if kind in PARTNERSHIPS and group.type in PARTNERSHIPS and group.entry is None:
            group.type = kind
        return group

    def _remember(self, start: int, group: Group) -> None:
        self.state.last[group.type] = (start, group)
        if group.type not in ("NationalBody", "LocalAuthority"):
            self.state.last[group.name.rsplit(" ", 1)[-1].lower()] = (start, group)
            if group.name in SCRUTINY_SHORTS:
                self.state.last["committee"] = (start, group)

    def _owner(self, items: list[Item], index: int) -> tuple[Group | None, int]:
        """The body that the item is part of, by the words beside it, and where a joined name begins."""
        text, item = self.state.paper.text, items[index]
        if index:
            previous = items[index - 1]
            between = text[previous.end : item.start]
            found = self.state.at.get(previous.start)
            if found and between in ("'s ", "’s "):
                return found, item.start
            if found and between == " " and found.type in WITH_SHORTS | PARTNERSHIPS and item.candidate:
                return found, previous.start if item.group is not None else item.start
        candidate = item.candidate
        organ = candidate is not None and candidate.head in GOVERNING | {"cabinet"}
        whose = owner_before(self.state, item.start, candidate.head) if candidate and organ else None
        if whose and item.group is None:
            return whose, item.start
        if candidate and candidate.head in PARTS | {"board"} and index + 1 < len(items):
            following = items[index + 1]
            owns = following.group is None and _POSSESSIVE.match(text, following.end)  # "the Board of the Trust's plan"
            if not owns and _OF_THE.fullmatch(text, item.end, following.start):
                owner = following.group or (following.candidate and self.nouns.meant(following.candidate, None))
                if owner:
                    return owner, item.start
        if candidate and candidate.named and candidate.type == "Committee":
            first, *others = text[candidate.start : candidate.end].split()
            if first in self.state.shorts or candidate.head not in ORGANS or not _ORGANISATION.fullmatch(first):
                return self.state.shorts.get(first), item.start
            if first in NOT_SHORT or (len(others) > 1 and others[0].isupper()):
                return None, item.start  # "ONE ACREFORD HEALTH AND CARE BOARD": a heading in capitals
            owner = self.state.groups.of(first, "OtherBody")
            owner.certain = CERTAIN["kind"]
            owner.add(text, candidate.start, candidate.start + len(first), "short")
            self.state.shorts[first] = owner
            return owner, item.start
        return None, item.start
