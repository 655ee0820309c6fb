"""Where a paper names a body in full: by the register, and by the form of the name."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from ingest.mentions.bodies.state import WITH_SHORTS, Item, State, within
from ingest.mentions.candidates import Candidate
from ingest.mentions.groups import CERTAIN, NO_BODIES, Group
from ingest.mentions.naming import initials, plain

_THE = re.compile(r"\b[Tt]h(?:e|is) $")
# Footprints are called by the name of their plan: "Fit for the Future"; with the noun behind it, it is the plan.
_BY_PLAN = ("stp-", "ics-")
_PLAN_OF = re.compile(r"(?<!STP)(?<!ICS)(?<!Partnership)(?<!System)\s+(?:programme|strategy|project|initiative)\b")
_AND = re.compile(r" (?:and|&) (?=[A-Z])")
_SHORTENED = re.compile(r"[A-Z][A-Za-z]*[A-Z] ?(?:CCG|Council)")


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
        for mention in self.state.tools.register.find(paper.flow):
            ids = tuple(id_ for id_ in mention.ids if not id_.startswith(NO_BODIES))
            if ids and all(id_.startswith(_BY_PLAN) for id_ in ids) and _PLAN_OF.match(paper.flow, mention.end):
                continue
            if ids and not within(furniture, mention.start) and not paper.is_private(mention.start, mention.end):
                found.append((mention.start, mention.end, ids))
                self.state.told[mention.start] = mention
        return found

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
            if overlapping is not None:
                start, end = spans[overlapping]
                joined = _AND.match(text, end, candidate.end)
                if joined and start == candidate.start and candidate.named and candidate.type != "Committee":
                    # "Locala and Acre GP Alliance": two bodies
                    candidate = replace(candidate, start=joined.end())  # noqa: PLW2901 the rest of its name
                    items.append(self._by_form(candidate))
                    continue
                if end >= candidate.end or not candidate.named:
                    continue
                dropped.add(overlapping)
            if not candidate.named:
                items.append(Item(candidate.start, candidate.end, None, candidate))
                continue
            items.append(self._by_form(candidate))
        for number, (start, end, _) in enumerate(known):
            if number not in dropped:
                group = self._entry_group(start, end)
                if group:
                    items.append(Item(start, end, group, None))
        items.sort(key=lambda item: (item.start, -item.end))
        self._merge_shortened(items)
        self._merge_parts(items)
        return items

    def _by_form(self, candidate: Candidate) -> Item:
        """The place of a body that its form names."""
        words = candidate.known or " ".join(self.state.paper.text[candidate.start : candidate.end].split())
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
