"""What else the text says that a body is called: ", which we call HealthEast", ", known as Acre Together", "(Nova)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.mentions.bodies.state import State, overlaps
from ingest.mentions.defined import short_after
from ingest.mentions.forms import OFFICE_NOUNS
from ingest.mentions.groups import Group
from ingest.mentions.naming import plain
from ingest.mentions.titles import GIVEN

_NAME = r"(?P<name>[A-Z][\w’'&-]*(?: (?:(?:of|and|for|the|in|to|&) )?[A-Z0-9][\w’'&-]*){0,4})"
# Between a body and what it is called. Examples: ", which we call HealthEast", " (also known as the Acre Alliance)",
# ", trading as Oak", ", or BDCT for short".
_CALLED = re.compile(
    r"(?: \([A-Z][A-Za-z&]{1,9}\))?,? \(?(?:or )?"
    r"(?:(?:which|whom|who|that) (?:we|they|people|staff|many) (?:now |all |also |usually |often )?call"
    r"|(?:(?:which|who|that) (?:is|are|was|will be) )?(?:(?:also|now|better|locally|generally|otherwise|commonly"
    r"|usually|together|jointly|hereafter|collectively) )*(?:known|trading|operating|branded|referred to)"
    r"(?: (?:locally|together|jointly|here|collectively|simply|in this \w+))* as"
    r"|(?:which|who|that) (?:is|was) (?:now |also |locally )?called) "
    rf"[\"“'‘]?(?:the )?{_NAME}(?=[\"”’',.;:)\n ]|\Z)"
)
_FOR_SHORT = re.compile(rf",? or (?:just |simply )?[\"“'‘]?(?:the )?{_NAME}[\"”’']?(?:,)? for short\b")
_OWN_WORDS = re.compile(rf" \([\"“'‘]?{_NAME}[\"”’']?\)")
# Bodies that are called by a place as others are; what fills the brackets behind them is where they are from.
_OF_PLACES = frozenset(
    {"LocalAuthority", "ClinicalCommissioningGroup", "IntegratedCareBoard", "HealthAndWellbeingBoard"}
)
_QUOTES = "\"”’'"
_SHORTEST = 3  # letters


@dataclass(slots=True)
class Called:
    """Gives the places of such names in one paper to the bodies that they are of."""

    state: State

    def find(self) -> None:
        """Add the names that are one body's alone, and every other place that has them."""
        named: dict[str, Group | None] = {}
        for group in self.state.groups.all:
            for words in self._names_of(group):
                named[words] = None if named.get(words, group) is not group else group
        for words, owner in named.items():
            if owner is not None:
                self._give(words, owner)

    def _names_of(self, group: Group) -> Iterator[str]:
        text = self.state.paper.flow
        for start, end, form in group.spans:
            if form != "name":
                continue
            match = _CALLED.match(text, end) or _FOR_SHORT.match(text, end)
            if match and self._may_be(match["name"]):
                yield match["name"]
            own = _OWN_WORDS.match(text, end) if group.type not in _OF_PLACES else None
            if own and text.startswith(f"{own['name']} ", start) and self._may_be(own["name"]):
                yield own["name"]
            elif short := short_after(text, end):
                words = text[slice(*short)]
                if words.isupper() or (" " in words and text[short[1]] in _QUOTES and self._may_be(words)):
                    yield words

    def _may_be(self, words: str) -> bool:
        """Whether the words can be a name: no office, person or place."""
        first, last = words.split()[0], words.split()[-1]
        if len(words) < _SHORTEST or last in OFFICE_NOUNS or (first in GIVEN and " " in words):
            return False
        return re.sub(r"[^a-z]", "", words.lower()) not in self.state.tools.places.sites

    def _give(self, words: str, owner: Group) -> None:
        """Give the body every place of the words that is no other's, and those of one that is named by them alone."""
        text = self.state.paper.text
        for other in self.state.groups.all:
            called = other.entry is None and plain(other.name) == plain(words)
            only = bool(other.spans) and all(text[start:end] == words for start, end, _ in other.spans)
            if other is not owner and (called or only):
                owner.spans += other.spans
                owner.forms += other.forms
                other.spans.clear()
        spans = sorted((start, end) for group in self.state.groups.all for start, end, _ in group.spans)
        for match in re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", self.state.paper.flow):
            if not overlaps(spans, *match.span()):
                owner.add(self.state.paper.text, *match.span(), "short")
