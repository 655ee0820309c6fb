"""Which body a paper is from: its letterhead, its signature, the body whose meeting it records, else the likeliest."""

import re
from collections import Counter
from dataclasses import dataclass

from ingest.layout import BlockKind
from ingest.mentions.candidates import Candidate
from ingest.mentions.council_signs import (
    council_weight,
    is_councils_page,
    is_councils_report,
    kinds_that_meet,
    places_of_sites,
    surely_a_councils,
)
from ingest.mentions.groups import Group, Groups
from ingest.mentions.places import PlaceFinder
from ingest.paper import Paper
from ingest.reading import FoundValue
from ingest.rules.body_types import TRUSTS
from ingest.rules.council_seats import VENUE, seat_in
from ingest.rules.tables import terms

Named = tuple[int, int, Group]

PUBLISHERS = frozenset(
    terms("LocalAuthority|ClinicalCommissioningGroup|IntegratedCareBoard|NHSTrust|FoundationTrust|PrimaryCareTrust")
)
# Bodies of other kinds that issue papers; they count where they stand alone on one of the very first lines.
OTHER_ISSUERS = frozenset(
    terms("""Healthwatch|IntegratedCareSystem|StpFootprint|NationalBody|IntegratedCarePartnership|PlacePartnership
    |VoluntaryOrganisation|PrimaryCareOrganisation|Company|ResearchBody|OtherBody|NhsRegion""")
)
ISSUERS = PUBLISHERS | OTHER_ISSUERS
# Bodies that meet, rather than employ or publish.
HOSTS = frozenset(terms("Committee|HealthAndWellbeingBoard|PlacePartnership"))
PARTNERSHIPS = frozenset(terms("StpFootprint|IntegratedCareSystem|IntegratedCarePartnership|PlacePartnership"))
_WIDER = PUBLISHERS - {"LocalAuthority"}
TOP, VERY_TOP, TITLE, _HEAD = 1500, 400, 160, 120
# Before a body that a title is about or goes to. "Response to Healthwatch", "Report of a visit to Acre Hospice".
_ABOUT = re.compile(r"\b(?:to|for|with|on|about|of|at|in|and|visit|review)[ :]+(?:the\s+)?$", re.I)
# "A briefing from X", "Report by X" at the end of a line.
_FROM = re.compile(r"\b(?:from|by)\s+(?:the\s+)?$", re.I)
_DATED = re.compile(r"[\s.,–-]*(?:(?:\d{1,2}(?:st|nd|rd|th)? )?\w+ 20\d\d)?[\s.]*")
# What may follow the first of the bodies whose joint paper it is.
_JOINTLY = re.compile(
    r"\s*(?:and|&|with|,)\s+(?:the\s+)?(?:[A-Z]\S*|of|and|for|the)(?:\s+(?:[A-Z]\S*|of|and|for|the))*\s*"
)
# Words that may stand beside the name of the body on the line that says whose meeting or paper this is.
_OF_THE_PAPER = re.compile(
    r"\b(?:minutes?|meeting|meetings|of|the|a|an|held|in|public|private|session|agenda|draft|confirmed|unconfirmed|approved|part"
    r"|board|governing|body|council|governors|directors|trust|committee|cabinet|executive|annual|general|extraordinary"
    r"|record|decisions?|notice|papers?|report|briefing|newsletter|bulletin|update|plan|strategy|published|produced|by|from"
    r"|for|news|public|joint|in-common|common|shadow|development|seminar|\d+(?:st|nd|rd|th)?|january|february|march|april"
    r"|may|june|july|august|september|october|november|december|\d{4}|monday|tuesday|wednesday|thursday|friday)\b|\W+",
    re.I,
)
_ITEM = re.compile(r"\s*\d{1,3}(?:\.\d*)*[.)]?\s+$")  # "2. Acre Trust": an item of the agenda
# Lines above "Dear …", and those of them that part the addressee from the sender.
_FILLED_LINE = re.compile(r"[^\n]*\S[^\n]*")
_REFERENCE = re.compile(
    r"\b(?:ref(?:erence)?|date|tel(?:ephone)?|phone|fax|e-?mail|contact|ask for|by (?:hand|post))\b[^\n]{0,20}:|"
    r"\b(?:our|your) ref\b|^\W*\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? (?:19|20)\d\d\W*$|\bwww\.|\S@\S",
    re.I,
)
_ADDRESS_LINES, _ADDRESS_LINE = 9, 90  # lines of an address, and characters of one
# Behind the name of a body in a letterhead: where it is.
_ADDRESS = re.compile(r"(?:,|\s[|–-])\s[^\n]{0,120}\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_LETTER = re.compile(r"^[ \t]*Dear\b", re.M)
_SIGNED = re.compile(r"^[ \t]*Yours (?:sincerely|faithfully|truly)\b", re.M | re.I)
_PUBLISHED_BY = re.compile(
    r"^\W*(?:this (?:\w+ ){1,2}(?:is|was|has been) )?(?:\w+ly )?(?:published|produced|issued|prepared) by:?\s+"
    r"(?:the\s+)?$"
    r"|^(?:organisation|publisher):\s*$",
    re.I,
)
_TO_MEMBERS = re.compile(
    r"^[ \t]*To:?[ \t]+(?:all )?(?:elected )?(?:members|councillors|staff|colleagues|employees) (?:of|at|in) (?:the )?",
    re.I | re.M,
)
_OF_COUNCIL = re.compile(r"\b(?:scrutiny|select com(?:mittee|mission)|cabinet|overview)\b", re.I)
# Those who come to a meeting of others: "To consider a presentation from", "Ms Roe (Director, Acre Trust) attended".
_GUEST = re.compile(r"\b(?:presentation|report|update|briefing|paper)s? (?:from|by|of) (?:the )?$", re.I)
_ATTENDED = re.compile(r"[^\n.]{0,80}\b(?:attended|in attendance|were welcomed|was welcomed|gave a presentation)\b")
# A joint committee that one county has with its districts: "Acreshire Joint Health Overview and Scrutiny Committee".
_OF_ONE_PLACE = re.compile(r"[A-Z]\w+ Joint Health\b")
# What may follow the name of the body that heads a paper on its first line.
_HEADS_PAPER = re.compile(
    r"\s+(?:(?:extraordinary|special|trust|governing|draft|final|confirmed|unconfirmed|public|annual|operational|strategic"
    r"|quality|five[- ]year)\s+)*"
    r"(?:minutes|notes|agenda|board|governing body|council of governors|record of|plan|strategy|accounts?|report)\b",
    re.I,
)
# How much must speak for a body of which no line says that the paper is its: more in news, which tells of many.
_MORE_THAN_ONCE, _OFTEN = 3, 10
_PROSE = frozenset({"briefing", "report"})  # kinds of papers that tell, rather than record or plan
_PAGE_NUMBER = re.compile(r"\W*\d{0,3}\W*(?:the )?", re.I)


@dataclass(slots=True)
class Issuer:
    """Finds the body that a paper is from."""

    paper: Paper
    groups: Groups
    places: PlaceFinder
    named: list[Named]
    kept: list[Candidate]

    def stated(self) -> Group | None:
        """The body that manifest or text give."""
        document = self.paper.reading.document
        given = document.values.get("publisher")
        if given:
            return self.groups.of(given.value, "LocalAuthority")
        found = self._to_members() or self._first() or self._letterhead() or self._signature() or self._title()
        if found and found[2].type != "LocalAuthority" and is_councils_page(self.paper.text):
            return None  # "Agenda item … Acre NHS Trust": what the item is about
        if found:
            start, end, group = found
            document.values["publisher"] = FoundValue(value=group.name, basis="text", start=start, end=end)
            return group
        return None

    def inferred(self, host: Group | None) -> Group | None:
        """The body of the meeting's body, else the one that the paper speaks of most."""
        of_council = host is not None and _is_of_council(host)
        group = self._of_host(host)
        if group is None:
            group = self._of_site() or self._likely_council(at_least=1) if of_council else self._likely()
        if group:
            self.paper.reading.document.values["publisher"] = FoundValue(value=group.name, basis="inference")
        return group

    # ── stated ───────────────────────────────────────────────────────────────────────────────────────
    def _first(self) -> Named | None:
        """Who heads a report or briefing, if neither council nor NHS: "Healthwatch Acre: what people told us"."""
        if self.paper.reading.document.get("kind") not in _PROSE:
            return None
        first = next((one for one in self.named if one[2].type in ISSUERS), None)
        if first is None or first[0] > _HEAD or first[2].type not in OTHER_ISSUERS - {"NationalBody"}:
            return None
        line, at = self._line(first[0], first[1])
        return None if _ABOUT.search(line[:at]) else first

    def _to_members(self) -> Named | None:
        """The council whose members a note is to: "To: All Members of Acre Council"."""
        match = _TO_MEMBERS.search(self.paper.text, 0, VERY_TOP)
        if match is None:
            return None
        return next((n for n in self.named if match.end() <= n[0] < match.end() + 4 and n[2].type in PUBLISHERS), None)

    def _letterhead(self) -> Named | None:
        """The first that stands alone near the top, in the copyright line or on the line that names the meeting."""
        addressee = self._addressee()
        weaker: Named | None = None
        for start, end, group in self.named:
            line, at = self._line(start, end)
            if "©" in line[:4] and group.type in ISSUERS:
                return start, end, group
            if start > TOP or addressee[0] <= start < addressee[1]:
                continue
            size = end - start
            before, after = line[:at], line[at + size :]
            if _PUBLISHED_BY.search(before) and group.type in ISSUERS:
                return start, end, group
            if _ITEM.match(before) or self._is_listed(start):
                continue
            alone = len(line.strip()) - size < 6 or (not before.strip() and _ADDRESS.match(after) is not None)
            if group.type in OTHER_ISSUERS:
                if alone and start < VERY_TOP and weaker is None:
                    weaker = self._whose_brand(start, end) or (start, end, group)
                continue
            if group.type not in PUBLISHERS:
                continue
            if alone or (start < 600 and _from_whom(line, at, at + size)) or _heads(before, after, group):
                return start, end, group
            if weaker is None and len(line) < 200 and not _OF_THE_PAPER.sub("", before + " " + after):
                weaker = start, end, group
        return weaker

    def _whose_brand(self, start: int, end: int) -> Named | None:
        """The partnership that the first lines name in full, where a brand by itself heads the paper: "One Acre" over
        "Strategy of the One Acre Health and Wellbeing Partnership"."""
        words = f"{self.paper.text[start:end]} "
        return next(
            (n for n in self.named if end < n[0] < TOP and n[2].type in PARTNERSHIPS and n[2].name.startswith(words)),
            None,
        )

    def _is_listed(self, start: int) -> bool:
        """Whether it is a point of a list that words announce: "Our partners are: …"."""
        block = self.paper.layout.block_at(start)
        return block is not None and block.kind is BlockKind.BULLET and block.parent is not None

    def _line(self, start: int, end: int) -> tuple[str, int]:
        """The line or wrapped heading in which the span stands, and where in it the span begins."""
        text = self.paper.flow
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        line = text[line_start : line_end if line_end >= 0 else len(text)]
        return line, start - line_start

    def _addressee(self) -> tuple[int, int]:
        """The lines above "Dear …" to whom a letter goes, but for the first lines, which are those of the sender."""
        dear = _LETTER.search(self.paper.text, 0, 3000)
        if not dear:
            return (-1, -1)
        begins, least = dear.start(), 120
        lines = list(_FILLED_LINE.finditer(self.paper.text, 0, dear.start()))
        while lines and _REFERENCE.search(lines[-1].group()):
            lines.pop()
        for line in reversed(lines[-_ADDRESS_LINES:]):
            if _REFERENCE.search(line.group()):
                least = 0
                break
            if len(line.group()) > _ADDRESS_LINE:
                break
            begins = line.start()
        return (max(begins, least), dear.start()) if begins < dear.start() else (-1, -1)

    def council_addressed(self) -> Group | None:
        """The council to which a letter goes: "the Council" of what it says."""
        start, end = self._addressee()
        return next((g for at, _, g in self.named if start <= at < end and g.type == "LocalAuthority"), None)

    def _title(self) -> Named | None:
        """The partnership whose plan it is by its title: "Northfordshire Sustainability and Transformation Plan"."""
        if self.paper.reading.document.get("kind") in ("minutes", "decision"):
            return None
        first = next((one for one in self.named if one[2].type in ISSUERS), None)
        return first if first and first[2].type in PARTNERSHIPS and first[0] < TITLE else None

    def _signature(self) -> Named | None:
        signed = _SIGNED.search(self.paper.text)
        if not signed:
            return None
        return next(
            (n for n in self.named if signed.end() < n[0] < signed.end() + 300 and n[2].type in ISSUERS),
            None,
        )

    # ── inferred ─────────────────────────────────────────────────────────────────────────────────────
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
        if (kind in ("minutes", "decision") and surely_a_councils(text)) or is_councils_report(text):
            own = site or self._likely_council(at_least=1)
            if own:
                return own
        kinds = kinds_that_meet(self.paper.text)
        if site and kinds is None:
            return site
        score: Counter[int] = Counter()
        groups: dict[int, Group] = {}
        most: dict[str, Group] = {}
        guests = self._guests() if kind == "minutes" else set()
        able = PUBLISHERS if kinds else PUBLISHERS | {"Healthwatch"}
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
        return groups[best] if count >= (_OFTEN if kind in _PROSE else _MORE_THAN_ONCE) else None

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
        """The council at whose town hall the meeting was, where the paper names none."""
        if any(group.type == "LocalAuthority" for group in self.groups.all):
            return None
        seat = seat_in(self.paper.text) or self._of_venue()
        body = self.groups.register.bodies.get(self.places.then(seat, self.paper.date)) if seat else None
        return self.groups.of_entry(body, 0.85) if body else None

    def _of_venue(self) -> str | None:
        """The council whose place the first lines name behind a town hall: "COUNCIL CHAMBER, GUILDHALL, ACREFORD"."""
        for venue in VENUE.finditer(_in_small_letters(self.paper.text[:VERY_TOP])):
            found = self.places.last(venue.string, venue.start("where"), venue.end("where"), self.paper.date)
            if found:
                return self.places.upper(found, self.paper.date)
        return None

    def _likely_council(self, at_least: int = 2) -> Group | None:
        """The council of the town hall, else that whose name and place the text has most."""
        if seat := self._of_seat():
            return seat
        named = Counter({g.entry.id: 8 for g in self.groups.all if g.type == "LocalAuthority" and g.entry})
        shouted = _in_small_letters(self.paper.text[:VERY_TOP])  # "HELD AT THE GUILDHALL, ACREFORD"
        for text in (self._without_wider_bodies(), self.paper.text, shouted):
            votes = self.places.councils(text, self.paper.date)
            for council, count in (votes + named).most_common(1):
                if count >= at_least:
                    upper = council if council in named else self.places.upper(council, self.paper.date)
                    body = self.groups.register.body(upper)
                    return self.groups.of_entry(body, 0.85)
        return None

    def _without_wider_bodies(self) -> str:
        """The text without the names of trusts and commissioners, whose places are not the council's alone."""
        kept, at = [], 0
        for start, end, group in sorted(self.named, key=lambda one: one[:2]):
            if group.type in _WIDER and start >= at:
                kept.append(self.paper.text[at:start])
                at = end
        return "".join([*kept, self.paper.text[at:]])


def _heads(before: str, after: str, group: Group) -> bool:
    """Whether a line says whose meeting it was: "Acre NHS Trust Minutes of the Board Meeting held on …"."""
    if _PAGE_NUMBER.fullmatch(before) and _HEADS_PAPER.match(after):
        return True
    low = before.lower() if len(before) < _HEAD else ""
    return ("meeting of" in low or "minutes of" in low) and group.type != "LocalAuthority"


def _is_of_council(host: Group) -> bool:
    """Whether only one council can have such a committee: scrutiny and cabinets, unless they are joint."""
    return "oint" not in host.name and _OF_COUNCIL.search(host.name) is not None


def _in_small_letters(head: str) -> str:
    """The words of a head as names are written: "ISLE OF WIGHT" is "Isle of Wight"."""
    return _SMALL.sub(lambda word: word[0].lower(), head.title())


_SMALL = re.compile(r"(?<=\w[ -])(?:Of|And|The|Upon|On|In|Le|With)\b(?=[ -])")


def _noun(type_: str) -> str:
    return "trust" if type_ in TRUSTS else type_


def _from_whom(line: str, start: int, end: int) -> bool:
    """Whether a line near the top says that the paper is from the body at its end or beginning."""
    if len(line) < 160 and _DATED.fullmatch(line[end:]) and _FROM.search(line[:start]):
        return True
    return not line[:start].strip() and _JOINTLY.fullmatch(line[end:]) is not None
