"""What a noun stands for at its place: "the CCG", "the Board", "Governing Body", "the Council's Executive"."""

import re
from dataclasses import dataclass

from ingest.mentions.bodies.councils import council_of_kind, full_council, the_council
from ingest.mentions.bodies.organs import (
    GOVERNING,
    NETWORKS,
    another_committee,
    begins_another,
    network_meant,
    of_place,
    owner_before,
    told_of,
    unnamed,
    unowned,
)
from ingest.mentions.bodies.state import SYSTEM, TRUSTS, WITH_SHORTS, Item, State, first_named
from ingest.mentions.bodies.whole_phrases import whole_phrases
from ingest.mentions.candidates import Candidate
from ingest.mentions.defined import short_after
from ingest.mentions.forms import SCRUTINY_SHORTS
from ingest.mentions.groups import CERTAIN, Group
from ingest.mentions.issuer import VERY_TOP
from ingest.mentions.naming import place_of, tidy
from ingest.paper import Form
from ingest.rules.body_types import COMMISSIONERS, PARTNERSHIPS
from ingest.rules.tables import terms

MEETING_NOUNS = frozenset(
    terms("board|committee|panel|commission|sub-committee|forum|select committee|scrutiny committee")
)
ORGANS = frozenset(
    terms("""board|governing body|senior leadership team|executive team|board of directors
    |trust board|council of governors|board of governors""")
)
_ORGANISATION = re.compile(r"[A-Z]{3,6}|[A-Z]+[a-z]{1,2}[A-Z]+")
# "an ICS", "a full integrated care system": one of its kind, none in particular.
_ANY = re.compile(
    r"\b(?:an?|any|each|every|another)\s+(?:(?!(?:the|our|its|their|this|that|his|her|your|of|from|by|to)\b)[a-z-]+\s+){0,2}$",
    re.I,
)
_NEW = re.compile(r"\b(?:new|merged|single|future|successor)\s+$", re.I)
_OF_THE = re.compile(r"\s+of(?:\s+the)?(?:\s+(?:new|merged|single|future|successor))?\s+")
_POSSESSIVE = re.compile(r"[’']s? ")
PARTS = frozenset(terms("cabinet|executive|governing body|trust board|board of directors"))
NOT_SHORT = frozenset(
    terms("NHS|CCG|CCGs|GP|GPs|ICB|STP|ICS|PCN|PCT|HWB|ICP|RAG|PDF|BCF|UK|TBC|AOB|ED|IT|MS|AM|PM|HR|DTOC|CHC|QIPP|KPI")
)
# Committees whose names go on behind the noun: "Joint Committee of Clinical Commissioning Groups".
_JOINT = re.compile(r"\bcommittees? (?:in common\b|of (?-i:[A-Z]))", re.I)
# Between a body and the noun that says of what kind it is: "(our", ", which is the local", " is our".
_KIND_TOLD = re.compile(
    r"(?:,? \(|, (?:which is |known as )?| is )(?:our|the (?:local|statutory|area['’]s|county['’]s|city['’]s)) "
    r"(?:new |statutory )?"
)
_TOLD_ENDS = re.compile(r"(?: \([A-Z]{2,5}\))?[),.;]")
_MEET = frozenset({"Committee", "PlacePartnership"})
# Words of the boards of trusts and partnerships: "the Board" of such a paper is no health and wellbeing board.
_OF_OTHERS = re.compile(r"\b(?:Trust|ICP|ICS|STP|[Pp]artnership) Board\b|\b[Nn]on-[Ee]xecutive [Dd]irectors?\b")
_OF_HEALTH = re.compile(r"\bwell-?\s?being\s+board|\bHWBB?\b", re.I)
# What stands between a body and the noun of its part: "the CCG's Governing Body", "the ICP Board".
_OWNED = frozenset({" ", "'s ", "’s "})


@dataclass(slots=True)
class References:
    """Goes through the named places and nouns of one paper in order."""

    state: State

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
                    or self._meant(item.candidate, owner)
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
                owner = following.group or (following.candidate and self._meant(following.candidate, None))
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

    def _meant(self, candidate: Candidate, owner: Group | None) -> Group | None:
        """The body that a noun stands for: "the CCG", "Governing Body", "the Council's Executive"."""
        head, type_ = candidate.head, candidate.type
        elsewhere = of_place(self.state, candidate) if owner is None else None
        if elsewhere:
            return elsewhere
        if head in PARTS or (owner and head == "board"):
            return self._part(candidate, owner)
        if head == "council":
            council = owner if owner and owner.type == "LocalAuthority" else the_council(self.state)
            full = full_council(self.state.paper.text, Item(candidate.start, candidate.end, None, candidate))
            return self.state.groups.part("full Council", council) if full is not None and council else council
        if type_ == "LocalAuthority" and head.endswith(" council"):
            return council_of_kind(self.state, head.removesuffix(" council").split()[-1])
        if type_ == "HealthAndWellbeingBoard":
            any_one = _ANY.search(self.state.paper.flow, max(0, candidate.start - 12), candidate.start)
            return None if head.endswith("boards") or any_one else self.board_of_health(owner)
        if head in MEETING_NOUNS:
            met = self.meeting_body(head)
            return another_committee(self.state, candidate, met) if met else None
        if type_ in TRUSTS:
            return self._trust(candidate)
        if head == "partnership" or (type_ == "PlacePartnership" and head.endswith("care partnership")):
            own = [g for g in (self.state.hosts.host, self.state.hosts.publisher) if g and g.type in PARTNERSHIPS]
            return next((g for g in own if g.name.endswith("Partnership")), None) or self.state.latest(PARTNERSHIPS)
        if type_ == "Healthwatch":
            return self.state.latest({type_}) or self.state.groups.local((type_,))
        if head in NETWORKS:
            return network_meant(self.state, candidate)
        if type_ == "StpFootprint" and "Plan (STP)" in self.state.paper.text:
            return None
        return self._of_system(candidate) if type_ in SYSTEM else None

    def _of_system(self, candidate: Candidate) -> Group | None:
        """The commissioner or partnership that is meant: of another place, of a time to come, or the paper's own."""
        type_, text, start = candidate.type, self.state.paper.text, candidate.start
        if type_ != "IntegratedCarePartnership" and _ANY.search(text, max(0, start - 30), start):
            return None
        if begins_another(self.state, candidate):
            return None
        if type_ == "ClinicalCommissioningGroup":
            coming = self._coming(type_) if _NEW.search(text, max(0, start - 11), start) else None
            found = coming or self._of_place_since(start, type_)
            if found:
                return found
        if self._is_own(type_, start):
            return self.state.hosts.publisher
        if candidate.head.endswith("alliance"):
            named = self.state.last.get("alliance")
            return named[1] if named else self.state.latest({type_})
        return (
            self.state.meant({type_}, start)
            or self.state.groups.local((type_,))
            or unnamed(self.state, candidate, the_council(self.state))
        )

    def _is_own(self, type_: str, position: int) -> bool:
        """Whether "the CCG" is that whose paper it is: no other was named in the same paragraph."""
        publisher, last = self.state.hosts.publisher, self.state.last.get(type_)
        block = self.state.paper.layout.block_at(position)
        if publisher is None or publisher.type != type_ or block is None:
            return False
        return last is None or last[0] < block.start

    def _trust(self, candidate: Candidate) -> Group | None:
        """ "the Trust", "the Foundation Trust"."""
        foundation = candidate.type == "FoundationTrust" and candidate.type in self.state.first
        return self.state.meant({candidate.type} if foundation else TRUSTS, candidate.start)

    def _coming(self, type_: str) -> Group | None:
        """The one body of the class that the paper names before its time: "the new CCG" of a merger to come."""
        day = self.state.paper.date
        found = [g for g in self.state.groups.all if g.type == type_ and g.entry and day]
        coming = [g for g in found if g.entry and day and g.entry.valid_from > day.isoformat()]
        return coming[0] if len(coming) == 1 else None

    def _is_upper(self, council: str) -> bool:
        """Whether the place's own name, not that of a county around it, is what the paper speaks of."""
        return not (self.state.tools.register.body(council).code("gss", self.state.paper.date) or "").startswith("E10")

    def _of_place_since(self, position: int, type_: str) -> Group | None:
        """The body of the class at a place that has been named since the last one: another place's CCG."""
        since = self.state.last.get(type_)
        if since is None:
            return None
        text, day = self.state.paper.text, self.state.paper.date
        council = self.state.tools.places.last(text, max(since[0], position - 900), position, day)
        often = council is not None and self.state.votes[council] > 3 and self._is_upper(council)
        place = self.state.tools.register.place([council]) if council and often else None
        if council and place and not told_of(self.state, council, position):
            return None
        found = self.state.groups.local_bodies(type_, place) if place else []
        if len(found) != 1 or (since[1].entry and found[0].id == since[1].entry.id):
            return None
        near = {body.id for body in self.state.groups.local_bodies(type_)}
        return None if found[0].id in near else self.state.groups.of_entry(found[0], CERTAIN["reference"])

    def board_of_health(self, owner: Group | None) -> Group | None:
        """The health and wellbeing board that is meant: that of the meeting, else of the place, else of the council."""
        host = self.state.hosts.host
        if host and host.type == "HealthAndWellbeingBoard":
            return host
        local = self.state.groups.local(("HealthAndWellbeingBoard",))
        if local:
            return local
        council = owner if owner and owner.type == "LocalAuthority" else the_council(self.state)
        place = f"{place_of(council.name)} " if council else ""
        return self.state.groups.of(f"{place}Health and Wellbeing Board", "HealthAndWellbeingBoard")

    def _part(self, candidate: Candidate, owner: Group | None) -> Group | None:
        """The cabinet, executive, governing body or board of its owner."""
        noun = {"cabinet": "Cabinet", "executive": "Executive", "governing body": "Governing Body"}.get(
            candidate.head, "Board"
        )
        host = self.state.hosts.host
        if owner is None:
            if host and host.name.endswith(noun):
                return host
            if noun.lower().rsplit(" ", 1)[-1] in self.state.last and noun != "Board":
                return self.state.last[noun.lower().rsplit(" ", 1)[-1]][1]
            trust = self.state.latest(TRUSTS) if candidate.head in ("trust board", "board of directors") else None
            owner = (
                self.state.latest({"ClinicalCommissioningGroup"})
                if noun == "Governing Body"
                else trust or (None if candidate.head == "trust board" else the_council(self.state))
            )
        if owner is None or (host and host.owner is owner and host.name.endswith(noun)):
            return host if owner else None
        return self.state.groups.part(noun, owner)

    def _of_nhs(self) -> Group | None:
        """The board of the trust or commissioner that the paper says it is from."""
        own, document = self.state.hosts.publisher, self.state.paper.reading.document
        if own is None or own.type not in (*TRUSTS, *COMMISSIONERS) or document.infers("publisher"):
            return None
        return self.state.groups.part("Governing Body" if own.type == "ClinicalCommissioningGroup" else "Board", own)

    def meeting_body(self, noun: str) -> Group | None:
        """ "the Board", "the Committee", "the Panel", "the Commission"."""
        noun = noun.rsplit(" ", 1)[-1]
        host = self.state.hosts.host
        if host and (
            host.name.split(" (")[0].lower().endswith(noun) or (noun == "committee" and _JOINT.search(host.name))
        ):
            return host
        recent = self.state.last.get(noun)
        if recent:
            return recent[1]
        if noun == "board" and host is None:
            own = self._of_nhs()
            text = self.state.paper.flow
            others = _OF_OTHERS.search(text) and not _OF_HEALTH.search(text)
            known = not others and the_council(self.state)
            self.state.hosts.host = own or (self.board_of_health(None) if known else None)
        return self.state.hosts.host if noun == "board" else None
