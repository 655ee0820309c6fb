"""Which people, and which programmes, of several papers are one: decided where evidence allows, else for review."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from graph.linking.material import Families, Thing
from graph.linking.rules import GENERIC, SHORT_FORMS, WORD

# A word that so many names share is no reason to compare them.
COMMON = 60
LEAST_SCORE = 0.3
_FORMS: dict[str, set[int]] = defaultdict(set)
for _number, _row in enumerate(SHORT_FORMS):
    for _form in _row.split():
        _FORMS[_form].add(_number)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that may be one. `sure` where the evidence is enough to say so without a reviewer."""

    entity: str
    other: str
    score: float
    sure: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """`merges` leads from a thing to the one that it is, with the reasons; `candidates` are for review."""

    merges: dict[str, tuple[str, str]]
    candidates: tuple[Pair, ...]


def resolve(pairs: Iterable[Pair], things: dict[str, Thing], apart: Callable[[str, str], bool]) -> Resolved:
    """One thing for each group of sure pairs, but for those that reviewers hold apart."""
    given = sorted(pairs, key=lambda p: (-p.score, p.entity, p.other))
    group = {name: {name} for name in things}
    why: dict[frozenset[str], Pair] = {}
    for pair in given:
        one, two = group[pair.entity], group[pair.other]
        if one is two or not pair.sure or any(apart(a, b) for a in one for b in two):
            continue
        why[frozenset((pair.entity, pair.other))] = pair
        one |= two
        for name in two:
            group[name] = one
    merges: dict[str, tuple[str, str]] = {}
    for name, members in sorted(group.items()):
        root = min(members, key=lambda m: _preference(things[m]))
        if name != root:
            reasons = next((why[p].reasons for p in _near(name, root, why)), ())
            merges[name] = (root, "; ".join(reasons))
    left = tuple(p for p in given if group[p.entity] is not group[p.other] and not apart(p.entity, p.other))
    return Resolved(merges, tuple(p for p in left if p.score >= LEAST_SCORE))


def _near(name: str, root: str, why: dict[frozenset[str], Pair]) -> Iterator[frozenset[str]]:
    """The pairs that speak of the thing, that with its root first."""
    yield from (pair for pair in [frozenset((name, root))] if pair in why)
    yield from sorted((pair for pair in why if name in pair), key=sorted)


def _preference(thing: Thing) -> tuple[bool, int, int, str]:
    """The id to go on under: the register's, then the fullest name, then the most papers."""
    return (not thing.registered, -max((len(n) for n in thing.names), default=0), -len(thing.papers), thing.id)


# ── people ───────────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in its parts: surname, given name (empty where only initials are known), initials."""

    surname: str
    given: str
    initials: str

    @classmethod
    def of(cls, name: str) -> "PersonName":
        """The parts of a name as written; words in capitals are read as any other."""
        parts = [p for p in name.replace(".", " ").split() if p]
        *before, last = parts or [""]
        initials = "".join(p[0].casefold() if not p.isupper() or len(p) > 3 else p.casefold() for p in before)
        given = next((p.casefold() for p in before[:1] if len(p) > 1 and not (p.isupper() and len(p) <= 3)), "")
        return cls(last.casefold().replace("’", "'"), given, initials)

    def agrees(self, other: "PersonName") -> int:
        """3 the same given name, 2 initials that fit, 1 a surname alone, 0 another name."""
        if self.surname != other.surname:
            return 0
        if self.given and other.given:
            same = self.given == other.given or bool(_FORMS[self.given] & _FORMS[other.given])
            return 3 if same and self._middle(other) else 0
        if self.initials and other.initials:
            return 2 if self.initials[0] == other.initials[0] and self._middle(other) else 0
        return 1

    def _middle(self, other: "PersonName") -> bool:
        one, two = self.initials[1:], other.initials[1:]
        return not one or not two or one.startswith(two) or two.startswith(one)


PEOPLE_SCORES = {
    (3, 3): 0.98, (3, 2): 0.95, (3, 1): 0.9, (3, 0): 0.4, (2, 3): 0.88, (2, 2): 0.85, (2, 1): 0.55, (2, 0): 0.2,
    (1, 3): 0.6, (1, 2): 0.5, (1, 1): 0.35, (1, 0): 0.1,
}  # fmt: skip
NAMES = {3: "same name", 2: "initials that fit the name", 1: "same surname"}
PLACES = {3: "same body", 2: "one body above both", 1: "same area", 0: "no place in common"}


def same_people(people: dict[str, Thing], families: Families) -> list[Pair]:
    """Pairs of people with names that fit. A full name in one place is enough; initials only where one person fits."""
    blocks: dict[str, list[Thing]] = defaultdict(list)
    for person in people.values():
        for surname in {PersonName.of(name).surname for name in person.names}:
            blocks[surname].append(person)
    pairs: list[Pair] = []
    for block in blocks.values():
        graded = [(a, b, *_graded(a, b, families)) for a, b in combinations(sorted(block, key=lambda t: t.id), 2)]
        graded = [row for row in graded if row[2]]
        for one, two, name, near, shared in graded:
            together = bool(one.papers & two.papers)
            sure = near >= 1 if name == 3 else name == 2 and near >= 2 and _alone(one, two, graded)
            reasons = [NAMES[name], PLACES[near] + (f" ({shared})" if shared else "")]
            if posts := sorted(one.posts & two.posts):
                reasons.append(f"same post ({posts[0][0]})")
            score = PEOPLE_SCORES[name, near]
            if together and name < 3:
                continue  # a paper that names both means two
            pairs.append(Pair(one.id, two.id, score, sure, tuple(reasons)))
    return pairs


def _graded(one: Thing, two: Thing, families: Families) -> tuple[int, int, str]:
    name = max((PersonName.of(a).agrees(PersonName.of(b)) for a in one.names for b in two.names), default=0)
    near, shared = families.shared(one.bodies or one.around, two.bodies or two.around)
    if near < 2:
        near, shared = max((near, shared), families.shared(one.bodies | one.around, two.bodies | two.around))
    return name, near, shared


def _alone(one: Thing, two: Thing, graded: list[tuple[Thing, Thing, int, int, str]]) -> bool:
    """Whether neither fits a third, other full name in the same place."""
    for thing, fits in ((one, two), (two, one)):
        for a, b, name, near, _ in graded:
            third = b if a is thing else a if b is thing else None
            if third is None or third is fits or near < 2 or name < 2:
                continue
            full = max((PersonName.of(x).agrees(PersonName.of(y)) for x in third.names for y in fits.names), default=0)
            if full != 3:
                return False
    return True


# ── programmes ───────────────────────────────────────────────────────────────────────────────────────
def content(name: str, places: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The telling words of a programme's name, in their order, without places and plurals."""
    words = [w.casefold().replace("’", "'") for w in WORD.findall(name.replace("&", " and "))]
    telling = [w for w in words if w not in ("the", "a", "an", "of", "and", "for") and w not in places]
    return tuple(w.removesuffix("'s").rstrip("s") if len(w) > 3 else w for w in telling)


def same_programmes(programmes: dict[str, Thing], families: Families) -> list[Pair]:
    """Pairs of programmes with one name, or of which one is called what the other is called as well."""
    places = {t.id: families.place_words(t.bodies | t.around) for t in programmes.values()}
    index: dict[str, set[str]] = defaultdict(set)
    for thing in programmes.values():
        for form in thing.names | thing.aliases:
            for word in content(form, places[thing.id]):
                if word not in GENERIC:
                    index[word].add(thing.id)
    compared = {pair for ids in index.values() if len(ids) <= COMMON for pair in combinations(sorted(ids), 2)}
    pairs = (_programme_pair(programmes[a], programmes[b], places, families) for a, b in sorted(compared))
    return [pair for pair in pairs if pair]


def _programme_pair(one: Thing, two: Thing, places: dict[str, frozenset[str]], families: Families) -> Pair | None:
    near, shared = families.shared(one.bodies | one.around, two.bodies | two.around)
    where = places[one.id] | places[two.id]
    names = [{content(n, where) for n in t.names} - {()} for t in (one, two)]
    forms = [{content(n, where) for n in t.names | t.aliases} - {()} for t in (one, two)]
    place = PLACES[near] + (f" ({shared})" if shared else "")
    same = [form for form in names[0] & names[1] if set(form) - GENERIC]
    if same and one.registered != two.registered and any(len(form) > 1 for form in same):
        return Pair(one.id, two.id, 0.97, True, ("the name in the register", place))
    if same:
        return Pair(one.id, two.id, 0.95 if near else 0.45, near >= 1, ("same name", place))
    crossed = (names[0] & forms[1]) | (names[1] & forms[0])
    if any(len(set(form) - GENERIC) >= 2 for form in crossed):
        return Pair(one.id, two.id, 0.9 if near else 0.4, near >= 2, ("name of one is an alias of the other", place))
    if near and one.types & two.types and not one.papers & two.papers and _within(names[0], names[1]):
        return Pair(one.id, two.id, 0.6, False, ("one name within the other", place))
    return None


def _within(one: set[tuple[str, ...]], two: set[tuple[str, ...]]) -> bool:
    sets = [[set(form) - GENERIC for form in forms] for forms in (one, two)]
    return any(len(min(a, b, key=len)) >= 2 and (a < b or b < a) for a in sets[0] for b in sets[1])
