"""The likeliest body that a paper is from, where it does not say: that of who met, else the one that it means most."""

import re
from collections import Counter
from dataclasses import dataclass

from ingest.mentions.candidates import Candidate
from ingest.mentions.council_signs import (
    council_weight,
    is_councils_report,
    kinds_that_meet,
    places_of_sites,
    surely_a_councils,
)
from ingest.mentions.groups import Group, Groups
from ingest.mentions.issuer import PROSE, TOP, VERY_TOP, Named
from ingest.mentions.naming import place_of
from ingest.mentions.places import TOP_WEIGHT, PlaceFinder
from ingest.paper import Paper
from ingest.reading import FoundValue
from ingest.rules.body_types import COMMISSIONERS, ISSUERS, PUBLISHERS, TRUSTS
from ingest.rules.council_seats import VENUE, county_seat_in, offices_in, seat_in

_WIDER = PUBLISHERS - {"LocalAuthority"}
_OF_COUNCIL = re.compile(r"\b(?:scrutiny|select com(?:mittee|mission)|cabinet|overview)\b", re.I)
# Those who come to a meeting of others: "To consider a presentation from", "Ms Roe (Director, Acre Trust) attended".
_GUEST = re.compile(r"\b(?:presentation|report|update|briefing|paper)s? (?:from|by|of) (?:the )?$", re.I)
_ATTENDED = re.compile(r"[^\n.]{0,80}\b(?:attended|in attendance|were welcomed|was welcomed|gave a presentation)\b")
# A joint committee that one county has with its districts: "Acreshire Joint Health Overview and Scrutiny Committee".
_OF_ONE_PLACE = re.compile(r"[A-Z]\w+ Joint Health\b")
# The kind of council that a paper calls its own: "The County Council supports", no "Kent County Council".
_SAID_KIND = re.compile(r"(?:\b[Tt]he|\b[Tt]his|^) (?P<kind>County|City|Borough|District) Council\b", re.M)
_OF_SAID_KIND = 3  # what that counts for a council of the kind whose place is named
_COUNCILLORS = re.compile(r"\b(?:Councillor|Cllr)s?\b")
_SEVERAL = 2  # in minutes that name so many councillors a council met, and no Healthwatch
# What only a council says of itself: "our Cabinet Member", "like every other council we face", "we raised Council Tax".
_WE_THE_COUNCIL = re.compile(
    r"\bour (?:cabinet|portfolio holder|councillors|full council|budget council)\b"
    r"|\blike (?:every|all|most|many)(?: of the)?(?: other)? councils?\b[^.\n]{0,60}?\bwe\b"
    r"|\bwe\b(?: \w+){0,3} (?:raised?|rais(?:e|ing)|increas(?:e|ed|ing)|set|froze|freeze|collect)(?: (?:your|the|our))?"
    r" council tax\b",
    re.I,
)
# How much must speak for a body of which no line says that the paper is its: more in news, which tells of many.
_MORE_THAN_ONCE, _OFTEN = 3, 10


@dataclass(slots=True)
class LikelyIssuer:
    """Finds the body that a paper is likely from."""

    paper: Paper
    groups: Groups
    places: PlaceFinder
    named: list[Named]
    kept: list[Candidate]
    others: list[Group]  # councils that are not the paper's own

    def inferred(self, host: Group | None) -> Group | None:
        """The body of the meeting's body, else the one that the paper speaks of most."""
        of_council = host is not None and _is_of_council(host)
        group = self._of_host(host)
        if group is None:
            group = self._of_site() or self._likely_council(at_least=1) if of_council else self._likely()
        if group is None and (of_council or self._records_council()):
            return self.groups.nameless_council()
        if group:
            self.paper.reading.document.values["publisher"] = FoundValue(value=group.name, basis="inference")
        return group

    def _of_host(self, host: Group | None) -> Group | None:
        if host is None:
            return None
        if host.owner and host.owner.type in ISSUERS:
            return host.owner
        if host.entry and host.type == "HealthAndWellbeingBoard":
            council = self.groups.register.bodies.get("council-" + host.entry.id.split("-")[-1])
            return self.groups.of_entry(council, 0.85) if council else None
        if host.entry is None and (_is_of_council(host) or _OF_ONE_PLACE.match(host.name)):
            # "Acreshire Health Scrutiny Committee", "Health Scrutiny Committee for Acreshire"
            own = self.places.beginning(host.name, self.paper.date) or self.places.beginning(
                host.name.rpartition(" for ")[2] + " ", self.paper.date
            )
            return self.groups.of_entry(self.groups.register.body(own), 0.85) if own else None
        return None

    def _likely(self) -> Group | None:
        """What is named and meant most: councils by their places and members too, others by name and noun."""
        kind = self.paper.reading.document.get("kind")
        site = self._of_site()
        text = self.paper.text
        speaks = not self.paper.is_record and _WE_THE_COUNCIL.search(text) is not None
        if speaks or self._records_council() or is_councils_report(text):
            own = site or self._likely_council(at_least=1)
            if own or self.others:
                return own
        kinds = kinds_that_meet(self.paper.text)
        if site and kinds is None:
            return site
        score: Counter[int] = Counter()
        groups: dict[int, Group] = {}
        most: dict[str, Group] = {}
        guests = self._guests() if kind == "minutes" else set()
        councils = kind == "minutes" and len(_COUNCILLORS.findall(text)) >= _SEVERAL
        able = PUBLISHERS if kinds or councils else PUBLISHERS | {"Healthwatch"}
        for start, _, group in self.named:
            if group.type in able and id(group) not in guests:
                groups[id(group)] = group
                meets = kinds is not None and group.type in kinds
                score[id(group)] += 2 + (4 if start < VERY_TOP else 0) + 4 * meets
                held = most.get(_noun(group.type))
                if held is None or score[id(group)] > score[id(held)]:
                    most[_noun(group.type)] = group
        for candidate in self.kept:
            meant = most.get(_noun(candidate.type)) if not candidate.named else None
            if meant:
                score[id(meant)] += 2
        council = site or self._likely_council()
        if council:
            groups[id(council)] = council
            score[id(council)] += 2 * min(council_weight(self.paper.text), 20)
        if not score:
            return None
        best, count = score.most_common(1)[0]
        return groups[best] if count >= (_OFTEN if kind in PROSE else _MORE_THAN_ONCE) else None

    def _records_council(self) -> bool:
        """Whether it is the record of a council."""
        return self.paper.is_record and surely_a_councils(self.paper.text)

    def _guests(self) -> set[int]:
        """Those who came to present something at the meeting, as its first lines tell: it is not theirs."""
        flow = self.paper.flow
        return {
            id(group)
            for start, end, group in self.named
            if start < TOP and (_GUEST.search(flow, max(0, start - 30), start) or _ATTENDED.match(flow, end))
        }

    def _of_site(self) -> Group | None:
        """The council whose site or address the paper gives."""
        for place in places_of_sites(self.paper.text):
            if found := self.places.sites.get(place):
                body = self.groups.register.body(self.places.then(found, self.paper.date))
                return self.groups.of_entry(body, 0.85)
        return None

    def _of_seat(self) -> Group | None:
        """The council at whose offices or county hall the meeting was; that of a town hall only where the paper names
        none."""
        if offices := offices_in(self.paper.text) or county_seat_in(self.paper.text):
            return self.groups.of_entry(self.groups.register.body(self.places.then(offices, self.paper.date)), 0.85)
        if any(group.type == "LocalAuthority" for group in self.groups.all):
            return None
        seat = seat_in(self.paper.text) or self._of_venue()
        body = self.groups.register.bodies.get(self.places.then(seat, self.paper.date)) if seat else None
        return self.groups.of_entry(body, 0.85) if body else None

    def _of_venue(self) -> str | None:
        """The council whose place the first lines name behind a town hall: "COUNCIL CHAMBER, GUILDHALL, ACREFORD"."""
        for venue in VENUE.finditer(_in_small_letters(self.paper.text[:VERY_TOP])):
            found = self.places.last(venue.string, venue.start("where"), venue.end("where"), self.paper.date)
            if found:  # a county has a hall of its own
                return self.places.upper(found, self.paper.date) if venue["county"] else found
        return None

    def _likely_council(self, at_least: int = 2) -> Group | None:
        """The council of the town hall, else that whose name and place the text has most."""
        if seat := self._of_seat():
            return seat
        others = {group.entry.id for group in self.others if group.entry}
        named = Counter({g.entry.id: 8 for g in self.groups.all if g.type == "LocalAuthority" and g.entry})
        shouted = _in_small_letters(self.paper.text[:VERY_TOP])  # "HELD AT THE GUILDHALL, ACREFORD"
        for text in (self._without_wider_bodies(), self.paper.text, shouted):
            votes = self.places.councils(text, self.paper.date) + named + self._of_commissioners()
            self._of_said_kind(votes)
            for other in others:
                del votes[other]
            for council, count in votes.most_common(1):
                if count >= (TOP_WEIGHT if others else at_least):
                    upper = self.places.upper(council, self.paper.date)
                    if council in named or upper in others or self._is_boroughs(council):
                        upper = council
                    body = self.groups.register.body(upper)
                    return self.groups.of_entry(body, 0.85)
        return None

    def _of_said_kind(self, votes: Counter[str]) -> None:
        """Count more the councils of the kind that the paper speaks of, where it is one kind: "the County Council"."""
        kinds = {found["kind"] for found in _SAID_KIND.finditer(self.paper.text)}
        if len(kinds) == 1:
            kind = kinds.pop()
            for council in votes:
                if kind in self.groups.register.body(council).name(self.paper.date):
                    votes[council] += _OF_SAID_KIND

    def _of_commissioners(self) -> Counter[str]:
        """The councils that have the places of commissioners to themselves: that of "NHS Acreford CCG"."""
        found: Counter[str] = Counter()
        for group in self.groups.all:
            if group.type in COMMISSIONERS:
                councils = list(self.places.councils(place_of(group.name), self.paper.date))
                own = len(councils) == 1 and self.places.upper(councils[0], self.paper.date) == councils[0]
                if own:
                    found[councils[0]] += 2
        return found

    def _is_boroughs(self, council: str) -> bool:
        """Whether the paper is one of a borough below a county: it has a mayor and "Borough Councillors"."""
        name = self.groups.register.body(council).name(self.paper.date)
        return "Borough" in name and _OF_BOROUGH.search(self.paper.text) is not None

    def _without_wider_bodies(self) -> str:
        """The text without the names of trusts and commissioners, whose places are not the council's alone."""
        kept, at = [], 0
        for start, end, group in sorted(self.named, key=lambda one: one[:2]):
            if group.type in _WIDER and start >= at:
                kept.append(self.paper.text[at:start])
                at = end
        return "".join([*kept, self.paper.text[at:]])


def _is_of_council(host: Group) -> bool:
    """Whether only one council can have such a committee: scrutiny and cabinets, unless they are joint."""
    return "oint" not in host.name and _OF_COUNCIL.search(host.name) is not None


def _in_small_letters(head: str) -> str:
    """The words of a head as names are written: "ISLE OF WIGHT" is "Isle of Wight"."""
    return _SMALL.sub(lambda word: word[0].lower(), head.title())


_OF_BOROUGH = re.compile(r"\bWorshipful (?:the )?Mayor\b|\bBorough Councillors?\b")
_SMALL = re.compile(r"(?<=\w[ -])(?:Of|And|The|Upon|On|In|Le|With)\b(?=[ -])")


def _noun(type_: str) -> str:
    return "trust" if type_ in TRUSTS else type_
