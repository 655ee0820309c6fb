"""What a noun stands for: "the CCG", "the Board", "Governing Body", "the Council's Executive"."""

import re
from dataclasses import dataclass

from ingest.mentions.bodies.councils import council_of_kind, full_council, the_council
from ingest.mentions.bodies.organs import (
    NETWORKS,
    another_committee,
    begins_another,
    network_meant,
    of_place,
    told_of,
    unnamed,
)
from ingest.mentions.bodies.state import SYSTEM, TRUSTS, Item, State
from ingest.mentions.candidates import Candidate
from ingest.mentions.groups import CERTAIN, Group
from ingest.mentions.naming import place_of
from ingest.rules.body_types import COMMISSIONERS, PARTNERSHIPS
from ingest.rules.tables import terms

MEETING_NOUNS = frozenset(
    terms("board|committee|panel|commission|sub-committee|forum|select committee|scrutiny committee")
)
# "an ICS", "a full integrated care system": one of its kind, none in particular.
_ANY = re.compile(
    r"\b(?:an?|any|each|every|another)\s+(?:(?!(?:the|our|its|their|this|that|his|her|your|of|from|by|to)\b)[a-z-]+\s+){0,2}$",
    re.I,
)
_NEW = re.compile(r"\b(?:new|merged|single|future|successor)\s+$", re.I)
PARTS = frozenset(terms("cabinet|executive|governing body|trust board|board of directors"))
# Committees whose names go on behind the noun: "Joint Committee of Clinical Commissioning Groups".
_JOINT = re.compile(r"\bcommittees? (?:in common\b|of (?-i:[A-Z]))", re.I)
# Words of the boards of trusts and partnerships: "the Board" of such a paper is no health and wellbeing board.
_OF_OTHERS = re.compile(r"\b(?:Trust|ICP|ICS|STP|[Pp]artnership) Board\b|\b[Nn]on-[Ee]xecutive [Dd]irectors?\b")
_OF_HEALTH = re.compile(r"\bwell-?\s?being\s+board|\bHWBB?\b", re.I)


@dataclass(slots=True)
class Nouns:
    """What the nouns of one paper stand for, by what its sweep has named so far."""

    state: State

    def meant(self, candidate: Candidate, owner: Group | None) -> Group | None:
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
