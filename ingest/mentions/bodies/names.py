"""Where a paper names a body in full: by the register, and by the form of the name."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ingest.mentions.bodies.merged_names import BRANCHED, merge_names
from ingest.mentions.bodies.state import Item, State, within
from ingest.mentions.candidates import Candidate
from ingest.mentions.forms import PLACE_FOLLOWS
from ingest.mentions.groups import NO_BODIES, Group
from ingest.mentions.joined_nouns import LEGAL_FORMS, WHOLE
from ingest.mentions.naming import place_of
from ingest.mentions.places import is_surname
from ingest.registers import Mention as RegisterMention
from ingest.rules.tables import terms

# Footprints are called by the name of their plan: "Fit for the Future"; with the noun behind it, it is the plan.
_BY_PLAN = ("stp-", "ics-")
_PLAN_OF = re.compile(r"(?<!STP)(?<!ICS)(?<!Partnership)(?<!System)\s+(?:programme|strategy|project|initiative)\b")
# "WHO DECIDES?" asks; "the WHO" and "World Health Organization (WHO)" name.
_IS_WHO = re.compile(r"(?:\b(?:[Tt]he|by|from|with) |Organi[sz]ation \()$")
# Names that are those of plans, though the register has them as other names of footprints.
_PLANS = frozenset(terms("shaping our future|better care together|fit for my future"))
# Places in the names of several bodies, though the register has them for one: "Humber, Coast and Vale".
_AREAS = frozenset(terms("humber"))
# What trusts, or a group and its council, formed together → from which day on the name is that of one body of the
# register. Sources: the trust's establishment order of 2021; the Manchester agreement of 2017, which made no new body.
_FORMED = {
    "northern care alliance": date(2021, 10, 1),
    "manchester health and care commissioning": date.max,
}
_GOES_ON = re.compile(r"-(?:on|upon|in|under|le|by|and)-")  # "Acre and Stoke-on-Trent"
_LINE_BETWEEN = re.compile(r"\n\s*\n")  # the council on its line, its board on the next
# From this day on the two worked as one body. Source: NHS England's annual report 2018/19.
_ONE_FROM = date(2019, 4, 1)
_BOTH = "NHS England and NHS Improvement"
# A minister stands for the department, which has had its name of today since then. Source: GOV.UK, 8 January 2018.
_MINISTER = "Secretary of State for Health and Social Care"
_DEPARTMENT, _DEPARTMENT_BEFORE = "Department of Health and Social Care", "Department of Health"
_DEPARTMENT_FROM = date(2018, 1, 8)
# "Joint Scrutiny Committee of Acre and Bede councils", "Joint Committee (Acre and Bede)": its places are of its name.
_PLACES = (
    r"[A-Z][\w’'-]+(?:,? (?:(?:of|upon|on|the|with) )?[A-Z][\w’'-]+)*,? (?:and|&) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
)
_OF_PLACES = re.compile(
    rf" (?:of|for|covering) (?:the )?(?P<of>{_PLACES}) (?:[Cc]ouncils|CCGs|ICBs|[Bb]oroughs)\b"
    rf"| \((?P<bracketed>{_PLACES})\)"
)
_LINK = re.compile(r" (?:of|for)(?: the)? (?:[A-Z][\w’'-]+,? (?:and |& )?)*\Z")
# A place right before a charity's or a campaign's name that is that of a branch.
_WITH_BRANCHES = frozenset({"VoluntaryOrganisation", "OtherBody"})
_PLACE_BEFORE = re.compile(
    r"(?<![\w’'-])(?P<place>[A-Z][\w-]+(?: (?:and|&|upon|on|of|with) [A-Z][\w-]+| [A-Z][\w-]+)?) \Z"
)
_AND_PLACE = re.compile(
    r" (?:and|&) (?P<the>The |the (?=Isles? of ))?(?P<place>(?:[A-Z][\w’-]+(?: of| upon)? ?){1,3})(?=[’'.,;:)\n]|\s|$)"
)
# Second places of local Healthwatch and charities that are no council's: "Bradford and District", "Tyne and Wear".
_NO_COUNCIL_OF_ITS_OWN = frozenset({"District", "Leigh", "Wear", "Fulham", "Isles of Scilly"})
# The place is that of another body: "Age UK Acre and Bede Council".
_OF_ANOTHER = re.compile(
    r"(?:(?!and\b|&)[^\s’,;]+[ ’]){0,4}(?:Council|County|City|CCG|NHS|Clinical|Borough|District|Hospitals?|Community"
    r"|Healthcare|Healthwatch|Age|Mind|Citizens|Carers)\b"
)
# "the primary care trust, NHS Acre": not the group that has the name after it.
_PCT_BEFORE = re.compile(r"\b(?:primary care trust|PCT),? (?:called |named |known as )?\Z", re.I)
_AND = re.compile(r" (?:and|&) (?=[A-Z])")
_ONE_WORD = re.compile(r"[A-Z][a-z]+")


def _is_no_name(text: str, start: int, end: int, on: date | None) -> bool:
    """Whether words of the register name something else here: a question, a plan, part of a longer place."""
    words = " ".join(text[start:end].split())
    if words == "WHO":
        return not _IS_WHO.search(text, max(0, start - 14), start)
    if words.lower() in _PLANS or words.lower() in _AREAS:
        return True
    if on is not None and on < _FORMED.get(words.lower(), date.min):
        return True
    if words.endswith(", Healthwatch") and text.endswith(" of ", 0, start):
        return True  # "Carers Trust Heart of England, Healthwatch Acre"
    return _GOES_ON.match(text, end) is not None


@dataclass(slots=True)
class Names:
    """Finds the named places of one paper."""

    state: State

    def find(self, kept: list[Candidate], furniture: list[tuple[int, int]]) -> list[Item]:
        """The named places in order, and nouns that stand for a body, still to be resolved."""
        known = self._known(furniture)
        self._settle_place(known)
        return self._named(kept, known)

    def _known(self, furniture: list[tuple[int, int]]) -> list[tuple[int, int, tuple[str, ...]]]:
        """Names of the register in the text: span and the ids that each may mean."""
        found = []
        paper = self.state.paper
        for mention in self._mentions(paper.flow):
            ids = tuple(id_ for id_ in mention.ids if not id_.startswith(NO_BODIES))
            if ids and all(id_.startswith(_BY_PLAN) for id_ in ids) and _PLAN_OF.match(paper.flow, mention.end):
                continue
            if _is_no_name(paper.flow, mention.start, mention.end, paper.date):
                continue
            if _ONE_WORD.fullmatch(mention.text) and is_surname(paper.flow, mention.start):
                continue  # "Jane Macmillan"
            if ids and not within(furniture, mention.start):
                found.append((mention.start, mention.end, ids))
                self.state.told[mention.start] = mention
        return found

    def _mentions(self, text: str) -> Iterator[RegisterMention]:
        """What the register finds; names that a blank line parts are sought on either side of it."""
        for mention in self.state.tools.register.find(text):
            line = _LINE_BETWEEN.search(text, mention.start, mention.end)
            if line is None:
                yield mention
                continue
            for start, end in ((mention.start, line.start()), (line.end(), mention.end)):
                for one in self.state.tools.register.find(text[start:end]):
                    yield replace(one, start=start + one.start, end=start + one.end)

    def _settle_place(self, known: list[tuple[int, int, tuple[str, ...]]]) -> None:
        """The place of the paper, from what it names most and first."""
        places = self.state.tools.places
        votes = places.councils(self.state.paper.text, self.state.paper.date)
        self.state.votes = votes.copy()
        for start, _, ids in known:
            if len(ids) == 1 and ids[0].startswith("council-"):
                votes[ids[0]] += 6 if start < 1500 else 2
        given = self.state.paper.reading.document.get("publisher")
        if given:
            hint = self.state.tools.register.place([given])
            self.state.groups.place = hint
        if votes and self.state.groups.place is None:
            best = max(votes, key=lambda council: (votes[council], council))
            self.state.groups.place = places.place(
                [best]
            )  # the district, where it is one: what is local is nearest to it
            self.state.hosts.council = places.upper(best, self.state.paper.date)

    def _named(self, kept: list[Candidate], known: list[tuple[int, int, tuple[str, ...]]]) -> list[Item]:
        """Register names and names by form, each place once: the register's where both end alike, else the longer."""
        text = self.state.paper.text
        spans = [(start, end) for start, end, _ in known]
        items: list[Item] = []
        dropped: set[int] = set()
        for candidate in kept:
            index = bisect_right(spans, (candidate.end, -1)) - 1
            overlapping = index if index >= 0 and spans[index][1] > candidate.start else None
            if candidate.known == _BOTH and (both := self._two(candidate)):
                dropped.update([overlapping] if overlapping is not None else [])
                items += both
                continue
            if overlapping is not None:
                start, end = spans[overlapping]
                joined = _AND.match(text, end, candidate.end)
                if joined and start == candidate.start and candidate.named and candidate.type != "Committee":
                    # "Locala and Acre GP Alliance": two bodies
                    candidate = replace(candidate, start=joined.end())  # noqa: PLW2901 the rest of its name
                    items.append(self._by_form(candidate))
                    continue
                branch = candidate.head in PLACE_FOLLOWS and candidate.start < start and end == candidate.end
                if end >= candidate.end and candidate.type == "Committee" and candidate.named:
                    link = _LINK.search(text, candidate.start, start)
                    if link:  # "the Joint Committee of Acre and Bede councils": the councils stand behind its name
                        items.append(self._by_form(replace(candidate, end=link.start())))
                        continue
                if (end >= candidate.end and not branch) or not candidate.named:
                    continue
                dropped.update(number for number in range(index + 1) if spans[number][0] >= candidate.start)
            if not candidate.named:
                items.append(Item(candidate.start, candidate.end, None, candidate))
                continue
            items.append(self._by_form(self._with_places(self._of_branch(candidate))))
        for number, (start, end, _) in enumerate(known):
            if number not in dropped:
                items += self._registered(start, end)
        items.sort(key=lambda item: (item.start, -item.end))
        merge_names(self.state, items)
        return items

    def _registered(self, start: int, end: int) -> Iterator[Item]:
        """The place of a body of the register, or of its branch: "Southend Mencap"."""
        group = self._entry_group(start, end)
        if group is None:
            return
        place = self._place_before(start) if group.type == "VoluntaryOrganisation" else None
        text = self.state.paper.text
        if place is not None:
            yield Item(place, end, self.state.groups.of(" ".join(text[place:end].split()), group.type), None)
            return
        legal = LEGAL_FORMS.match(text, end) if group.type not in WHOLE else None
        end = self._second_place(end) if group.type == "Healthwatch" else end
        yield Item(start, legal.end() if legal else end, group, None)

    def _second_place(self, end: int) -> int:
        """ "Healthwatch Bradford and District": where the name of the two places ends."""
        text = self.state.paper.flow
        match = _AND_PLACE.match(text, end)
        place = match["place"].strip() if match else ""
        if not match or not (
            place in _NO_COUNCIL_OF_ITS_OWN or self.state.tools.places.councils(place, self.state.paper.date)
        ):
            return end
        another = place not in _NO_COUNCIL_OF_ITS_OWN and _OF_ANOTHER.match(
            text, match.start("place"), match.end() + 30
        )
        return end if another else match.start("place") + len(place)

    def _two(self, candidate: Candidate) -> list[Item]:
        """ "NHS England and NHS Improvement" of a time when they were two."""
        text, on = self.state.paper.flow, self.state.paper.date
        second = text.find("NHS Improvement", candidate.start, candidate.end)
        if on is None or on >= _ONE_FROM or second < 0 or not text.startswith("NHS England", candidate.start):
            return []
        first_end = candidate.start + len("NHS England")
        return [
            self._by_form(replace(candidate, end=first_end, known="NHS England", short=None)),
            self._by_form(replace(candidate, start=second, known="NHS Improvement")),
        ]

    def _of_branch(self, candidate: Candidate) -> Candidate:
        """ "Southend Mencap", "Greenwich Keep Our NHS Public": with the place before a charity of the whole country."""
        branch = candidate.known is not None and candidate.type in _WITH_BRANCHES
        start = self._place_before(candidate.start) if branch else None
        return candidate if start is None else replace(candidate, start=start, known=None)

    def _place_before(self, position: int) -> int | None:
        """Where the place begins that stands right before the position."""
        before = _PLACE_BEFORE.search(self.state.paper.flow, max(0, position - 40), position)
        if before is None or not self.state.tools.places.councils(before["place"], self.state.paper.date):
            return None
        return before.start("place")

    def _with_places(self, candidate: Candidate) -> Candidate:
        """ "Age UK Nottingham & Nottinghamshire": with the second place of a branch's name."""
        branch = candidate.type == "VoluntaryOrganisation" and candidate.head.startswith(tuple(BRANCHED))
        match = _AND_PLACE.match(self.state.paper.flow, candidate.end) if branch else None
        place = match["place"].strip() if match else ""
        known = place in _NO_COUNCIL_OF_ITS_OWN or self.state.tools.places.councils(place, self.state.paper.date)
        if not match or not (match["the"] or known):
            return candidate
        end = match.start("place") + len(place)
        another = _OF_ANOTHER.match(self.state.paper.flow, match.start("place"), end + 30)
        return candidate if another else replace(candidate, end=end, known=None)

    def _by_form(self, candidate: Candidate) -> Item:
        """The place of a body that its form names."""
        words = candidate.known or " ".join(self.state.paper.text[candidate.start : candidate.end].split())
        if candidate.head == "area team":  # they were NHS England's, from 2013 to 2015
            return Item(candidate.start, candidate.end, self.state.groups.of("NHS England", "NationalBody"), candidate)
        if words == _MINISTER:
            day = self.state.paper.date
            words = _DEPARTMENT_BEFORE if day and day < _DEPARTMENT_FROM else _DEPARTMENT
        if words.startswith("Joint ") and candidate.type == "Committee":
            places = _OF_PLACES.match(self.state.paper.flow, candidate.end)
            words += f" of {places['of'] or places['bracketed']}" if places else ""
        return Item(candidate.start, candidate.end, self.state.groups.of(words, candidate.type), candidate)

    def _entry_group(self, start: int, end: int) -> Group | None:
        state, on = self.state, self.state.paper.date
        entry = state.groups.lookup(state.paper.text[start:end])
        if entry is None and start in state.told:  # the kind may stand elsewhere: "Blackpool and Fylde and Wyre CCGs"
            entry = state.tools.register.resolve(state.told[start], on, state.groups.place).body
        if entry is not None and entry.id.startswith("ccg-") and self._is_of_trust(start):
            words = place_of(state.paper.text[start:end])
            entry = state.groups.lookup(f"{words} Primary Care Trust") or entry
        if entry is None or not state.tools.vocabulary.is_a(entry.kind(on), "Body"):
            return None
        return state.groups.of_entry(entry)

    def _is_of_trust(self, start: int) -> bool:
        """Whether the words before the name say that it is that of a primary care trust."""
        return _PCT_BEFORE.search(self.state.paper.flow, max(0, start - 40), start) is not None
