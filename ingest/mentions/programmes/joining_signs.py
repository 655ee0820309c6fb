"""What tells whether two programmes of a paper are one thing under two names.

"Home from Hospital" and "the Home from Hospital contract" share what says which, "the £55m fund" stands beside the one
fund of the paper, and "Rapid Response" and "Rapid Recovery" each have a word that the other has not.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.mentions.programmes.heads import HEAD, KINDS
from ingest.mentions.programmes.signs import content_words, singular
from ingest.paper import Paper
from ingest.reading import ProgrammeRead
from ingest.rules.programmes.words import GENERIC
from ingest.word_classes import word_classes

NEAR = 600  # characters from one to the next within which two without a common word may be one
_STEPS = (3, 8, 22, 64, 181, 512, 1448, 4096)  # distances in characters
_SENTENCE = 250  # characters that two in one sentence may be apart
_BETWEEN = 14  # characters between two that stand side by side
_WORD_BEFORE = re.compile(r"([\w’'-]+)\s+[‘“\"']?$")
_SENTENCE_END = re.compile(r"[.;:!?]\s|\n")
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "our", "its", "their", "these"})
_LIGHT = frozenset({"of", "and", "the", "for", "in", "a", "to"})


@dataclass(frozen=True)
class Named:
    """A programme with what its names tell, worked out once for all pairs that it is in."""

    paper: Paper
    programme: ProgrammeRead

    @cached_property
    def forms(self) -> list[str]:
        """All its names."""
        return [self.programme.name, *self.programme.aliases]

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where it is named, in order."""
        return sorted(self.programme.mentions)

    @cached_property
    def words(self) -> list[frozenset[str]]:
        """The words of each of its names that tell names apart."""
        return [content_words(form) for form in self.forms]

    @cached_property
    def telling(self) -> frozenset[str]:
        """Those of them that say which programme it is, not only of what kind."""
        return frozenset(_telling(frozenset().union(*self.words)))

    @cached_property
    def head(self) -> str:
        """The noun that its name ends with, where that is one of the table."""
        found = list(HEAD.finditer(self.programme.name))
        whole = found and found[-1].end() >= len(self.programme.name) - 1
        return singular(found[-1].group().lower().split()[-1]) if whole else ""

    @cached_property
    def initials(self) -> set[str]:
        """The first letters of its names."""
        words = [[w for w in re.findall(r"[A-Za-z0-9]+", form) if w.lower() not in _LIGHT] for form in self.forms]
        return {"".join(word[0] for word in form).upper() for form in words if len(form) > 1}

    @cached_property
    def short(self) -> set[str]:
        """Its names of one word."""
        return {form.upper() for form in self.forms if " " not in form and len(form) > 1}

    @cached_property
    def letters(self) -> str:
        """Whether its name is written with capitals."""
        words = [word for word in self.programme.name.split() if word.lower() not in _LIGHT]
        capitals = sum(word[0].isupper() for word in words)
        return "capitals" if capitals == len(words) else "some capitals" if capitals else "small letters"

    @cached_property
    def determiner(self) -> str:
        """The word that it is first named with: "the", "our", "'s" for a possessive, "-" for none of them."""
        start, end = self.places[0]
        first = self.paper.text[start:end].split(" ", 1)[0].lower()
        if first in _DETERMINERS:
            return first
        found = _WORD_BEFORE.search(self.paper.text, max(0, start - 30), start)
        word = found.group(1).lower() if found else ""
        return word if word in _DETERMINERS else "'s" if word.endswith(("'s", "’s", "s’", "s'")) else "-"

    @cached_property
    def part(self) -> str:
        """The kind of block that names it first."""
        block = self.paper.layout.block_at(self.places[0][0])
        return block.kind.value if block else "-"

    def near(self, other: "Named") -> tuple[int, int]:
        """Where it was named last before the other first was; its first place where it was not."""
        begins = other.places[0][0]
        return max((place for place in self.places if place[0] < begins), default=self.places[0])


def pairs(paper: Paper) -> Iterator[tuple[ProgrammeRead, ProgrammeRead, list[str]]]:
    """Each two programmes of the paper that may be one, the one named first before the other, with their signs."""
    things = [Named(paper, one) for one in paper.reading.programmes if one.mentions]
    things.sort(key=lambda one: one.places[0])
    types: dict[str, list[tuple[int, str]]] = {}  # of each the places of its programmes
    for thing in things:
        types.setdefault(thing.programme.type, []).extend((start, thing.programme.key) for start, _ in thing.places)
    for places in types.values():
        places.sort()
    for at, one in enumerate(things):
        for other in things[at + 1 :]:
            share = bool(one.telling & other.telling or one.initials & other.short or one.short & other.initials)
            if share or other.places[0][0] - one.near(other)[1] <= NEAR:
                places = types[other.programme.type]
                signs = {*_of_names(one, other), *_of_places(one, other, places)}
                yield one.programme, other.programme, sorted(signs)


def _of_names(one: Named, other: Named) -> Iterator[str]:
    words, others = max(((a, b) for a in one.words for b in other.words), key=_share)
    more, less, both = words - others, others - words, words & others
    alike = _alike(more, less, both)
    own = f"own words {min(2, len(_telling(more)))} {min(2, len(_telling(less)))}"
    yield from (alike, own, f"{own}, {alike}", f"shared {min(3, len(both))}")
    yield f"{alike}, {min(2, len(_telling(both)))} telling"
    for word in more | less:
        yield f"extra {word}"
        yield "extra is a " + ("noun of programmes" if word in KINDS else "common word" if word in GENERIC else "word")
        yield from (f"extra of class {one}" for one in word_classes().get(word, ())[1:])
        if any(character.isdigit() for character in word):
            yield "extra number"
    heads = "~".join(sorted((one.head, other.head)))
    yield f"heads {heads}"
    yield ("same head" if one.head == other.head else "other heads") + f", {alike}"
    types = sorted((one.programme.type, other.programme.type))
    kind = "same type" if types[0] == types[1] else "types " + "~".join(types)
    yield from (kind, f"{types[0] == types[1]} type, {alike}")
    letters = f"{one.letters} before {other.letters}"
    yield from (letters, f"{letters}, {alike}")
    named = f"second with {other.determiner}"
    yield from (f"first with {one.determiner}", named, f"{named}, {alike}", f"{named}, {other.letters}, {alike}")
    if one.initials & other.short or other.initials & one.short:
        yield "initials"
    first, second = one.programme.name.lower().split(), other.programme.name.lower().split()
    yield from (f"first word {first[0] == second[0]}", f"last word {first[-1] == second[-1]}")
    yield f"of {min(4, len(first))} and {min(4, len(second))} words"


def _share(two: tuple[frozenset[str], frozenset[str]]) -> float:
    return len(two[0] & two[1]) / max(1, len(two[0] | two[1]))


def _alike(more: frozenset[str], less: frozenset[str], both: frozenset[str]) -> str:
    if not both:
        return "no common word"
    if more and less:
        return "common words"
    return "second in first" if more else "first in second" if less else "same words"


def _telling(words: frozenset[str]) -> list[str]:
    """Those that say which programme it is, not only of what kind."""
    return [word for word in words if word not in GENERIC and word not in KINDS]


def _of_places(one: Named, other: Named, places: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Signs of where the two stand; `places` are those of all programmes of the second one's type."""
    text = one.paper.text
    share = "common" if one.telling & other.telling else "nothing common"
    yield from (f"first in {one.part}", f"second in {other.part}")
    last, begins = one.near(other), other.places[0][0]
    gap = text[last[1] : begins]
    step = sum(begins - last[1] >= length for length in _STEPS)
    yield from (f"distance {step}", f"distance {step}, {share}")
    if begins < last[1]:
        yield f"overlap, {share}"
    elif begins - last[1] < _SENTENCE and not _SENTENCE_END.search(gap):
        yield f"in one sentence, {share}"
        if len(gap) < _BETWEEN:
            yield from (f"between {gap.strip().lower()}", f"between {gap.strip().lower()} {other.determiner}")
    count = min(4, len({key for _, key in places}))
    yield from (f"{count} of its type", f"{count} of its type, {share}")
    between = places[bisect_right(places, (last[0], "")) : bisect_left(places, (begins, ""))]
    keys = {key for _, key in between} - {one.programme.key, other.programme.key}
    yield f"{min(2, len(keys))} between"
    yield f"named {min(4, len(one.places))} and {min(4, len(other.places))} times"
    title = one.paper.reading.document.values.get("title")
    if title and title.start is not None and title.end is not None:
        for which, thing in (("first", one), ("second", other)):
            if any(title.start <= start < title.end for start, _ in thing.places):
                yield f"{which} in title, {share}"
