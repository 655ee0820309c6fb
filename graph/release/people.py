"""The names of people in what others say: masked at the same length where a release holds nobody."""

from dataclasses import dataclass, field, replace

import ahocorasick

from graph.rdf.describe import Kept
from ontology.statement import Statement

MASK = "█"
# A surname shorter than this is more often another word.
SHORTEST = 3


@dataclass(slots=True)
class Names:
    """Full names of people, which are masked everywhere, and the last of their words in the papers that name them."""

    full: set[str] = field(default_factory=set)
    last: dict[str, set[str]] = field(default_factory=dict)
    _found: ahocorasick.Automaton | None = None

    def see(self, said: Statement) -> None:
        """Remember the names that a statement about a person gives."""
        if said.predicate not in ("name", "alias") or not isinstance(said.value, str):
            return
        words = said.value.split()
        if len(words) > 1:
            self.full.add(" ".join(words))
        if words and len(words[-1]) >= SHORTEST:
            self.last.setdefault(words[-1], set()).add(said.document)

    def mask(self, text: str, document: str) -> str:
        """The text with letters and digits of names masked; its length stays."""
        if not self.full and not self.last:
            return text
        if self._found is None:
            self._found = self._automaton()
        characters: list[str] | None = None
        for end, name in self._found.iter(text):
            start = end - len(name) + 1
            if self._is_word(text, start, end) and (name in self.full or document in self.last.get(name, ())):
                characters = characters or list(text)
                for place in range(start, end + 1):
                    characters[place] = MASK if text[place].isalnum() else text[place]
        return text if characters is None else "".join(characters)

    def _automaton(self) -> ahocorasick.Automaton:
        made = ahocorasick.Automaton()
        for name in sorted(self.full | set(self.last)):
            for form in {name, name.upper()}:
                made.add_word(form, name if form == name else form)
        for name in list(self.full):
            self.full.add(name.upper())
        for name, documents in list(self.last.items()):
            self.last.setdefault(name.upper(), set()).update(documents)
        made.make_automaton()
        return made

    @staticmethod
    def _is_word(text: str, start: int, end: int) -> bool:
        return not (start and text[start - 1].isalnum()) and not text[end + 1 : end + 2].isalnum()


def masked(kept: Kept, names: Names) -> Kept:
    """The statement without names of people in its words; the same object where there are none.

    A row of a register is left as it is: nobody stands in it.
    """
    said = kept.statement
    if said.basis == "register":
        return kept
    quote = names.mask(said.quote, said.document)
    value = names.mask(said.value, said.document) if isinstance(said.value, str) else said.value
    if (quote, value) == (said.quote, said.value):
        return kept
    return replace(kept, statement=replace(said, quote=quote, value=value))
