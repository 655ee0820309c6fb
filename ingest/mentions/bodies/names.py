"""Where a paper names a body in full: by the register, and by the form of the name."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from ingest.mentions.bodies.state import WITH_SHORTS, Item, State, within
from ingest.mentions.candidates import Candidate
from ingest.mentions.forms import PLACE_FOLLOWS, SCRUTINY_SHORTS
from ingest.mentions.groups import CERTAIN, NO_BODIES, Group
from ingest.mentions.joined_nouns import LEGAL_FORMS, WHOLE
from ingest.mentions.naming import initials, plain
from ingest.registers import Mention as RegisterMention
from ingest.rules.tables import terms

_THE = re.compile(r"\b[Tt]h(?:e|is) $")
# Footprints are called by the name of their plan: "Fit for the Future"; with the noun behind it, it is the plan.
_BY_PLAN = ("stp-", "ics-")
_PLAN_OF = re.compile(r"(?<!STP)(?<!ICS)(?<!Partnership)(?<!System)\s+(?:programme|strategy|project|initiative)\b")
# "WHO DECIDES?" asks; "the WHO" and "World Health Organization (WHO)" name.
_IS_WHO = re.compile(r"(?:\b(?:[Tt]he|by|from|with) |Organi[sz]ation \()$")
# Names that are those of plans, though the register has them as other names of footprints.
_PLANS = frozenset(terms("shaping our future|better care together|fit for my future"))
_GOES_ON = re.compile(r"-(?:on|upon|in|under|le|by|and)-")  # "Acre and Stoke-on-Trent"
_LINE_BETWEEN = re.compile(r"\n\s*\n")  # the council on its line, its board on the next
# From this day on the two worked as one body. Source: NHS England's annual report 2018/19.
_ONE_FROM = date(2019, 4, 1)
_BOTH = "NHS England and NHS Improvement"
# Charities that have independent branches: "Age UK" behind "Age UK Acre" is that branch.
_BRANCHED = frozenset(
    terms("age uk|age concern|mind|healthwatch|citizens advice|carers centre|carers trust|home-start|samaritans")
)
# "Joint Scrutiny Committee of Acre and Bede councils", "Joint Committee (Acre and Bede)": its places are of its name.
_PLACES = (
    r"[A-Z][\w’'-]+(?:,? (?:(?:of|upon|on|the|with) )?[A-Z][\w’'-]+)*,? (?:and|&) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
)
_OF_PLACES = re.compile(
    rf" (?:of|for|covering) (?:the )?(?P<of>{_PLACES}) (?:[Cc]ouncils|CCGs|ICBs|[Bb]oroughs)\b"
    rf"| \((?P<bracketed>{_PLACES})\)"
)
_LINK = re.compile(r" (?:of|for)(?: the)? (?:[A-Z][\w’'-]+,? (?:and |& )?)*\Z")
_AND_PLACE = re.compile(
    r" (?:and|&) (?P<the>The )?(?P<place>(?:[A-Z][\w’-]+(?: of| upon)? ?){1,3})(?=[’'.,;:)\n]|\s|$)"
)
# The place is that of another body: "Age UK Acre and Bede Council".
_OF_ANOTHER = re.compile(
    r"(?:(?!and\b|&)[^\s’,;]+[ ’]){0,4}(?:Council|County|City|CCG|NHS|Clinical|Borough|District|Hospitals?|Community"
    r"|Healthcare|Healthwatch|Age|Mind|Citizens|Carers)\b"
)
_NATIONAL = re.compile(r" (?:nationally|England\b)")
_SCRUTINISES = re.compile(r"scrutiny|select committee", re.I)
_BARE_SCRUTINY = frozenset(
    terms("select committee|scrutiny committee|scrutiny panel|scrutiny board|scrutiny commission")
)
_OPENS, _CLOSES = re.compile(r",? \([\"“‘']?(?:the )?"), re.compile(r"[\"”’']?\)")
_AND = re.compile(r" (?:and|&) (?=[A-Z])")
_SHORTENED = re.compile(r"[A-Z][A-Za-z]*[A-Z] ?(?:CCG|Council)")


def _is_no_name(text: str, start: int, end: int) -> bool:
    """Whether words of the register name something else here: a question, a plan, part of a longer place."""
    words = " ".join(text[start:end].split())
    if words == "WHO":
        return not _IS_WHO.search(text, max(0, start - 14), start)
    if words.lower() in _PLANS:
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
            if _is_no_name(paper.flow, mention.start, mention.end):
                continue
            if ids and not within(furniture, mention.start) and not paper.is_private(mention.start, mention.end):
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
            items.append(self._by_form(self._with_places(candidate)))
        for number, (start, end, _) in enumerate(known):
            if number not in dropped:
                group = self._entry_group(start, end)
                if group:
                    legal = LEGAL_FORMS.match(text, end) if group.type not in WHOLE else None
                    items.append(Item(start, legal.end() if legal else end, group, None))
        items.sort(key=lambda item: (item.start, -item.end))
        self._merge_shortened(items)
        self._merge_parts(items)
        self._merge_branches(items)
        self._merge_bracketed(items)
        self._merge_scrutiny(items)
        return items

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

    def _with_places(self, candidate: Candidate) -> Candidate:
        """ "Age UK Nottingham & Nottinghamshire": with the second place of a branch's name."""
        branch = candidate.type == "VoluntaryOrganisation" and candidate.head in _BRANCHED
        match = _AND_PLACE.match(self.state.paper.flow, candidate.end) if branch else None
        place = match["place"].strip() if match else ""
        if not match or not (match["the"] or self.state.tools.places.councils(place, self.state.paper.date)):
            return candidate
        end = match.start("place") + len(place)
        another = _OF_ANOTHER.match(self.state.paper.flow, match.start("place"), end + 30)
        return candidate if another else replace(candidate, end=end)

    def _merge_branches(self, items: list[Item]) -> None:
        """ "Age UK" of a paper that names one branch, "Age UK Acre", is that branch."""
        groups = {id(item.group): item.group for item in items if item.group}.values()
        for bare in groups:
            low = bare.name.lower()
            branches = [g for g in groups if g.name.lower().startswith(low + " ")] if low in _BRANCHED else []
            if len(branches) == 1:
                for item in items:
                    if item.group is bare and not _NATIONAL.match(self.state.paper.flow, item.end):
                        item.group = branches[0]

    def _merge_bracketed(self, items: list[Item]) -> None:
        """ "Acre Council for Voluntary Service (Acre CVS)": what fills the brackets is the same."""
        text = self.state.paper.flow
        for full, short in pairwise(items):
            if full.group is None or short.group is None or short.group is full.group or short.group.entry:
                continue
            alike = full.group.type == short.group.type and full.group.name.split()[0] == short.group.name.split()[0]
            if alike and _OPENS.fullmatch(text, full.end, short.start) and _CLOSES.match(text, short.end):
                bracketed = short.group
                for item in items:
                    if item.group is bracketed:
                        item.group = full.group

    def _by_form(self, candidate: Candidate) -> Item:
        """The place of a body that its form names."""
        words = candidate.known or " ".join(self.state.paper.text[candidate.start : candidate.end].split())
        if words.startswith("Joint ") and candidate.type == "Committee":
            places = _OF_PLACES.match(self.state.paper.flow, candidate.end)
            words += f" of {places['of'] or places['bracketed']}" if places else ""
        return Item(candidate.start, candidate.end, self.state.groups.of(words, candidate.type), candidate)

    def _merge_parts(self, items: list[Item]) -> None:
        """ "the Task and Finish Group" of a paper with one "Social Isolation Task and Finish Group" is that one."""
        text = self.state.paper.flow
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

    def _merge_scrutiny(self, items: list[Item]) -> None:
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

    def _merge_shortened(self, items: list[Item]) -> None:
        """ "HMR CCG", "BwD Council": the body of the paper or of its place that has these initials."""
        shortened = {id(g): g for g in self.state.groups.all if g.entry is None and _SHORTENED.fullmatch(g.name)}
        if not shortened:
            return
        full: dict[str, Group] = {}
        for group in self.state.groups.all:
            if id(group) not in shortened and group.type in WITH_SHORTS:
                full.update(dict.fromkeys(initials(group.name), group))
        for type_ in ("LocalAuthority", "ClinicalCommissioningGroup"):
            for entry in self.state.groups.local_bodies(type_):
                for short in initials(entry.name(self.state.paper.date)):
                    if short not in full and any(group.name == short for group in shortened.values()):
                        full[short] = self.state.groups.of_entry(entry, CERTAIN["reference"])
        for item in items:
            if item.group and id(item.group) in shortened:
                item.group = full.get(item.group.name, item.group)

    def _entry_group(self, start: int, end: int) -> Group | None:
        state, on = self.state, self.state.paper.date
        entry = state.groups.lookup(state.paper.text[start:end])
        if entry is None and start in state.told:  # the kind may stand elsewhere: "Blackpool and Fylde and Wyre CCGs"
            entry = state.tools.register.resolve(state.told[start], on, state.groups.place).body
        if entry is None or not state.tools.vocabulary.is_a(entry.kind(on), "Body"):
            return None
        return state.groups.of_entry(entry)
