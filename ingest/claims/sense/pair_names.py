"""What the names and the types of two things tell of what they have to do with each other, whatever stands between.

A "Discharge Fund" is paid for and hosted, a "Falls Service" provided and commissioned; a committee bears its owner's
name; "Acre" in both names brings them together.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.paper import Paper
from ingest.reading import PersonRead

_WORD = re.compile(r"[a-z]+")
_SHORT, _MANY = 2, 3  # letters of forms too short to tell; words that two names share
_GENERAL = frozenset(
    word
    for line in (
        "nhs the of and for in a an to council trust board foundation committee group partnership health care service",
        "services integrated system commissioning clinical county borough city district metropolitan london royal",
        "university hospital hospitals panel plan programme fund strategy wellbeing on with social local team centre",
    )
    for word in line.split()
)  # words of names that tell no place and no matter


@dataclass(frozen=True, slots=True)
class _Name:
    kind: str
    type: str
    words: tuple[str, ...]
    forms: tuple[str, ...]
    special: frozenset[str]


@dataclass(slots=True)
class PairNames:
    """The names of a paper's things, each taken apart once."""

    paper: Paper
    _known: dict[str, _Name] = field(default_factory=dict)

    def signs(self, first: str, second: str) -> Iterator[str]:
        """The signs of the names and types of two things, "~" before those seen from the second."""
        one, other = self._name(first), self._name(second)
        paper_kind = self.paper.reading.document.get("kind")
        yield f"types {one.type}-{other.type}"
        yield f"{paper_kind} {one.type}-{other.type}"
        yield f"{paper_kind} {one.kind}{other.kind}"
        if one.words and other.words:
            yield f"names {one.words[-1]} {other.words[-1]}"
        for mine, yours, turned in ((one, other, ""), (other, one, "~")):
            if mine.words:
                yield f"{turned}named last {mine.words[-1]} {yours.type}"
                yield from (f"{turned}named {word} {yours.type}" for word in set(mine.words))
            for sign in _shared(mine, yours):
                yield f"{turned}{one.kind}{other.kind} {sign}"
            if held := _held(mine, yours):
                yield f"{turned}{one.kind}{other.kind} {held}"
                yield f"{turned}{one.type}-{other.type} {held}"

    def _name(self, key: str) -> _Name:
        found = self._known.get(key)
        if found is None:
            thing = self.paper.thing(key)
            if isinstance(thing, PersonRead):
                found = _Name("p", "Person", (), (), frozenset())
            else:
                forms = tuple(_plain(form) for form in (thing.name, *thing.aliases))
                words = tuple(forms[0].split())
                found = _Name(key[0], thing.type, words, forms, frozenset(words) - _GENERAL)
            self._known[key] = found
        return found


def _plain(name: str) -> str:
    return " ".join(_WORD.findall(name.lower().replace("’", "'")))


def _held(mine: _Name, yours: _Name) -> str | None:
    """Whether the first name holds the second or another form of it."""
    whole = f" {mine.forms[0]} " if mine.forms else ""
    held = [form for form in yours.forms if len(form) > _SHORT and f" {form} " in whole]
    if not held:
        return None
    return f"{'begins with' if whole.startswith(f' {held[0]} ') else 'holds'} name"


def _shared(mine: _Name, yours: _Name) -> Iterator[str]:
    """The words that two names share, those left out that most names have."""
    common = len(mine.special & yours.special)
    if common:
        yield f"shares {min(common, _MANY)}"
        if mine.special <= yours.special:
            yield "all words in"
