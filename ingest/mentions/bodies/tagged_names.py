"""Bodies that no register, form or list knows, by the words round their names: what the sequence model marks."""

import re
from dataclasses import dataclass

from ingest.mentions.bodies.state import State, overlaps
from ingest.mentions.places import is_surname
from ingest.mentions.tags import BODIES, WORD, find_tags

# What the model does not tell apart, since the register or a form knows nearly all of them.
REGISTERED = "Registered"
_LEAST = 0.5  # how likely all words of a name must be
_CERTAIN = 0.65
_NAMED = re.compile(r"(?!(?:Your|Our|My|Their|Its|This|That|These)\b)(?:[A-Z]\w*[a-z]|[A-Z]{2})")
_APART = re.compile(r",? and |, ")
# An abbreviation stands for what is named elsewhere, and bodies of a kind are none in particular.
_NO_NAME = re.compile(
    r"[A-Z&]{2,6}|(?:Governing Bodies|Boards|Councils|Trusts|Committees|Partners|Providers|Authorities)"
)


@dataclass(slots=True)
class TaggedNames:
    """Adds what the model marks to the bodies of a paper."""

    state: State

    def find(self) -> None:
        """Make bodies of names that stand free."""
        paper, groups = self.state.paper, self.state.groups
        taken = sorted((start, end) for group in groups.all for start, end, _ in group.spans)
        tags = find_tags(paper, self.known_words(), BODIES)
        for tag in tags.marked:
            name = " ".join(paper.text[tag.start : tag.end].split())
            free = not overlaps(taken, tag.start, tag.end)
            if not free or tag.kind == REGISTERED or not _NAMED.match(name) or _NO_NAME.fullmatch(name):
                continue
            if self._lists_places(name) or (" " not in name and is_surname(paper.text, tag.start)):
                continue
            chance = tags.chance(paper.text, tag.start, tag.end)
            if chance >= _LEAST:
                group = groups.trust_called(name) or groups.of(name, tag.kind)
                if group.entry is None and not group.spans:
                    group.certain = min(_CERTAIN, round(chance, 2))
                group.add(paper.text, tag.start, tag.end)

    def _lists_places(self, name: str) -> bool:
        """Whether the words are several places: "Lincolnshire, Suffolk and Barnet had been pilots"."""
        parts = _APART.split(name)
        places, day = self.state.tools.places, self.state.paper.date
        return len(parts) > 2 and all(places.councils(part, day) for part in parts)

    def known_words(self) -> dict[int, set[str]]:
        """What is known already of the words of the paper."""
        found: dict[int, set[str]] = {}
        for group in self.state.groups.all:
            how = "registered" if group.entry else "formed"
            for start, end, form in group.spans:
                for place, word in enumerate(WORD.finditer(self.state.paper.text, start, end)):
                    inside = "I" if place else "B"
                    signs = {f"body {inside}", f"body {inside} {form} {how}", f"body {inside} {form} {group.type}"}
                    found.setdefault(word.start(), set()).update(signs)
        return found
