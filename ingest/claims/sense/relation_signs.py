"""What speaks for a relation between two things of a paper: the signs of every pair that stands together or in a rule.

A pair is two bodies, a body and a programme, two programmes, or what a rule joins. The body stands first, of two of one
kind the one whose key is first. A sign that begins with "~" is seen from the second of the two: "~btw run" is "run"
between the two where the second stands first in the text.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.claims import parties
from ingest.claims.relations.clauses import Found
from ingest.claims.sense.between import WORD, between, long_stems
from ingest.claims.sense.ends import alike, combined
from ingest.claims.sense.pair_names import PairNames
from ingest.layout.blocks import NOT_TOLD, Block, BlockKind, Sentence
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead, PersonRead, ProgrammeRead

Key = tuple[str, str]

_RANK = {"b": 0, "p": 1, "g": 2}  # by the letter of keys: bodies stand before people, and people before programmes

_NEARNESS = frozenset({"close", "direct", "near", "far", "none", "told"})  # how rules of verbs tell their forms apart
_LEAST = 0.1  # how likely the paper must be a body's own
_THINGS = (8, 14, 24, 40)  # bodies and programmes of a paper: of many fewer have to do with each other
_OFTEN = 2  # times that a thing is named
_WHOLE = 0.6  # of a heading that a name must fill to be what the section is about
_TOGETHER, _NEARER = 4, 3  # times in one sentence, and others that stand nearer: more are counted as so many
_SECTION = 24  # mentions before one in its section that may have to do with it
_UNTOLD: tuple[set[str], ...] = ({"person"}, {"person", "body"})  # what people are in bodies, their posts say


@dataclass(slots=True)
class Pair:
    """The signs of two things, and the words that best state what they have to do with each other.

    `closeness` orders such words: the least stands for the pair. `together` is how often the two stand in one sentence;
    `words` are where rules state a relation.
    """

    signs: set[str] = field(default_factory=set)
    span: tuple[int, int] | None = None
    closeness: float = float("inf")
    together: int = 0
    words: dict[str, tuple[int, int]] = field(default_factory=dict)


def relation_signs(paper: Paper, ruled: Iterable[tuple[str, Found]]) -> dict[Key, Pair]:
    """The pairs of the paper with their signs; `ruled` is what the rules state, with their names."""
    gathered = _Pairs(paper)
    gathered.in_sentences()
    gathered.under_others()
    gathered.of_the_paper()
    gathered.of_owners()
    gathered.of_commitments()
    gathered.by_nearness()
    gathered.by_rules(ruled)
    return gathered.complete()


class _Pairs:
    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.pairs: dict[Key, Pair] = defaultdict(Pair)
        self.times = Counter(one.key for one in paper.mentions if one.form != "pronoun")

    def _put(
        self, first: str, second: str, signs: Iterable[str], span: tuple[int, int], closeness: float
    ) -> Pair | None:
        """Add signs to the pair, which is given back; none where both are one."""
        if first == second:
            return None
        ranks = [_RANK[first[0]], _RANK[second[0]]]
        turned = ranks[0] > ranks[1] if ranks[0] != ranks[1] else first > second
        pair = self.pairs[(second, first) if turned else (first, second)]
        pair.signs.update(f"~{sign}" for sign in signs) if turned else pair.signs.update(signs)
        if closeness < pair.closeness:
            pair.span, pair.closeness = span, closeness
        return pair

    def in_sentences(self) -> None:
        """Those that one sentence names, and those of a sentence and of the one before it."""
        before: tuple[int, list[Mention]] = (-1, [])
        section: tuple[int | None, list[tuple[int, Mention]]] = (None, [])
        for sentence in self.paper.layout.sentences:
            block = self.paper.layout.blocks[sentence.block]
            if block.kind in NOT_TOLD:
                continue
            found = self._named(sentence)
            self._together(sentence, block, found)
            if before[0] == sentence.block:
                words = [f"next {word}" for word in long_stems(self.paper.text[sentence.start : sentence.end])]
                for one in found:
                    for earlier in before[1]:
                        signs = ["sentence before", *words]
                        self._put(earlier.key, one.key, signs, (sentence.start, sentence.end), 500)
            named = [one for one in found if one.form != "pronoun" and one.kind != "person"]
            before = (sentence.block, named)
            if section[0] != block.item:
                section = (block.item, [])
            for one in named:
                for place, earlier in section[1]:
                    sign = "same block" if place == sentence.block else "same section"
                    self._put(earlier.key, one.key, [sign], (one.start, one.end), 1500)
            for one in [one for one in found if one.kind == "person"]:
                for place, earlier in section[1]:
                    if place == sentence.block and earlier.kind == "programme":
                        self._put(earlier.key, one.key, ["same block"], (one.start, one.end), 1500)
            section[1].extend((sentence.block, one) for one in named)
            del section[1][:-_SECTION]

    def _named(self, sentence: Sentence) -> list[Mention]:
        """The bodies and programmes of a sentence; a person stands for the body of the post."""
        found = []
        for one in self.paper.mentions_in(sentence.start, sentence.end):
            if one.kind == "person":
                body = self.paper.body_for(one.key)
                found += [Mention(one.start, one.end, "body", body, "role")] if body else []
                found.append(one)
            else:
                found.append(one)
        found += self.paper.stand_ins.get(sentence.start, ())
        found.sort()
        return [
            one
            for one in found
            if not any(
                other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start
                for other in found
                if other.kind == one.kind
            )
        ]

    def _together(self, sentence: Sentence, block: Block, found: list[Mention]) -> None:
        if len(found) < 2:
            return
        text = self.paper.text
        general = [f"sent {word}" for word in long_stems(text[sentence.start : sentence.end])]
        general += [f"block {block.kind.value}", "same sentence"]
        if block.kind is BlockKind.ROW and block.label:
            general += [f"label {word}" for word in set(WORD.findall(block.label.lower()))]
        for place, one in enumerate(found):
            for other in found[place + 1 :]:
                if one.key != other.key and {one.kind, other.kind} not in _UNTOLD:
                    inner = [m for m in found if one.end <= m.start and m.end <= other.start]
                    signs = [*general, *between(text, sentence, one, other, inner)]
                    span = (one.start, max(one.end, other.end))
                    pair = self._put(one.key, other.key, signs, span, other.start - one.end)
                    if pair is not None:
                        pair.together += 1

    def under_others(self) -> None:
        """Those of a heading, or of the line that a list hangs on, and those below it."""
        paper = self.paper
        for block in paper.layout.blocks:
            if block.kind in NOT_TOLD:
                continue
            for above, sign in ((block.item, "heading"), (block.parent, "parent")):
                if above is None or paper.layout.blocks[above] is block:
                    continue
                over = paper.layout.blocks[above]
                named = paper.mentions_in(over.start, over.end, "body", "programme")
                below = paper.mentions_in(block.start, block.end, "body", "programme") if named else []
                last = [f"{sign} {word}" for word in WORD.findall(paper.text[over.start : over.end].lower())[-4:]]
                begins = WORD.findall(paper.text[over.start : over.start + 40].lower())[:1]
                form = [f"{sign} begins {word}" for word in begins] + [f"{sign} over {block.kind.value}"]
                words = [f"under {sign} {w}" for w in long_stems(paper.text[block.start : block.end][:300])]
                for one in named:
                    for other in below:
                        signs = [f"{sign} above", *words, *(last if sign == "parent" else ()), *form]
                        signs += [f"{sign} whole"] if one.end - one.start > _WHOLE * (over.end - over.start) else []
                        if other.start - block.start < 5:
                            signs.append(f"{sign} above, begins")
                        self._put(one.key, other.key, signs, (other.start, other.end), 900)

    def of_the_paper(self) -> None:
        """Whoever the paper is from or who met, and all that it names; its chief programmes and the others."""
        paper = self.paper
        own = parties.authors(paper) if parties.written(paper) else parties.host(paper)
        likely = [(f"chance {int(5 * chance)}", key) for key, chance in paper.chances.items() if chance >= _LEAST]
        begin, end = self._title()
        for sign, key in (*(("own", key) for key in own), *(("host", key) for key in [paper.host] if key), *likely):
            if isinstance(paper.thing(key), PersonRead):
                continue
            things: list[BodyRead | ProgrammeRead] = [*paper.reading.programmes, *paper.reading.bodies]
            for other in things:
                signs = [f"{sign} paper"]
                if any(begin <= start < end for start, _ in other.mentions):
                    signs.append(f"{sign} paper, in title")
                if self.times[other.key] > _OFTEN:
                    signs.append(f"{sign} paper, often")
                self._put(key, other.key, signs, (other.start, other.end), 5000)
        for programme in self._chief_programmes():
            for thing in paper.reading.programmes:
                self._put(programme, thing.key, ["of chief"], (thing.start, thing.end), 5000)

    def of_owners(self) -> None:
        """Committees and whose they are."""
        paper = self.paper
        for part, whole in paper.owners.items():
            if part and whole:
                start = paper.thing(part).start
                self._put(part, whole, ["owner"], (start, paper.thing(part).end), 3000)

    def of_commitments(self) -> None:
        """Whoever makes, must keep or receives a commitment, and what it names: "We will open the hub" by its trust."""
        for one in self.paper.reading.commitments:
            named = {mention.key for mention in self.paper.mentions_in(one.start, one.end, "programme")}
            for role, keys in (("makes", one.made_by), ("keeps", one.responsible), ("receives", one.recipient)):
                for key in keys:
                    for programme in named | set(one.programmes):
                        signs = [f"{role} commitment", f"{role} {one.kind}"]
                        self._put(key, programme, signs, (one.start, one.end), 1200)

    def _title(self) -> tuple[int, int]:
        """Where the title stands; an empty span where there is none."""
        title = self.paper.reading.document.values.get("title")
        return (title.start or 0, title.end or 0) if title else (0, 0)

    def _chief_programmes(self) -> list[str]:
        """The programme that the title names, and the plan that is named most."""
        paper = self.paper
        start, end = self._title()
        named = [one.key for one in paper.reading.programmes if any(start <= place < end for place, _ in one.mentions)]
        plans = [one.key for one in paper.reading.programmes if one.type in ("Plan", "Programme")]
        most = max(plans, key=lambda key: self.times[key], default=None)
        return list(dict.fromkeys([*named, *([most] if most else [])]))

    def by_nearness(self) -> None:
        """How often the two stand together, and how many of the same kind stand nearer to either of them."""
        beside: dict[tuple[str, str], list[float]] = defaultdict(list)
        for (first, second), pair in self.pairs.items():
            beside[first, second[0]].append(pair.closeness)
            beside[second, first[0]].append(pair.closeness)
        for every in beside.values():
            every.sort()
        for (first, second), pair in self.pairs.items():
            pair.signs.add(f"together {min(pair.together, _TOGETHER)}")
            for one, other, turned in ((first, second, ""), (second, first, "~")):
                every = beside[one, other[0]]
                nearer = min(bisect_left(every, pair.closeness), _NEARER)
                pair.signs.add(f"{turned}nearer {nearer}{' only' if len(every) == 1 else ''}")

    def by_rules(self, ruled: Iterable[tuple[str, Found]]) -> None:
        """What the rules state."""
        stated = defaultdict(set)
        for name, found in ruled:
            rule = f"rule {found.predicate}"
            signs = [rule, f"{rule} {name}", f"{rule} {name} {found.rule}", f"{rule} {int(10 * found.confidence)}"]
            signs += [f"{rule} {near}" for near in _NEARNESS.intersection(found.rule.split())]
            closeness = -1.0 - found.confidence
            pair = self._put(found.subject, found.object, signs, (found.start, found.end), closeness)
            if pair is not None:
                pair.words.setdefault(found.predicate, (found.start, found.end))
            stated[found.object].add((found.subject, found.predicate))
        for (first, second), pair in self.pairs.items():
            for who, predicate in stated[second]:
                if who != first:
                    pair.signs.add(f"another {predicate}")

    def complete(self) -> dict[Key, Pair]:
        """The pairs, each with the signs of its two ends, alone and combined with the others."""
        things = len(self.paper.reading.bodies) + len(self.paper.reading.programmes)
        many = next((most for most in _THINGS if things <= most), "more")
        names = PairNames(self.paper)
        for (first, second), pair in self.pairs.items():
            ends = f"{alike(self.paper.thing(first))}-{alike(self.paper.thing(second))}"
            both = "".join("g" if isinstance(self.paper.thing(key), ProgrammeRead) else "b" for key in (first, second))
            times = {f"of {many}", f"times {min(self.times[first], 4)}", f"~times {min(self.times[second], 4)}"}
            pair.signs = set(combined(pair.signs | times, ends, both))
            pair.signs.update(names.signs(first, second))
        return self.pairs
