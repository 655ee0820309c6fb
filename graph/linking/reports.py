"""What later papers report of earlier commitments, and which later commitments follow or replace them."""

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from graph.linking.material import Commitment, Material, Paper
from graph.linking.rules import ACTION_NUMBER, LINE_NUMBER, LITTLE, REPLACES, REPORTS, SENTENCE_END, WORD
from ontology.statement import Statement

EXTRACTOR = "joinedup linking 1"
LONGEST_SENTENCE = 700
LEAST_COVER = 0.5  # share of the words' weight that must be the same for a report
SAME_COVER = 0.75  # … and for a later commitment to be one with an earlier
LEAST_WORDS = 2
COMMON = 50  # a word of so many commitments, or of this share of them, tells none from another
COMMON_SHARE = 0.02
MOST_WORDS = 14  # a long commitment is known by its rarest words
_STEM = re.compile(r"(?:ations?|ments?|ings?|ed|es|s|e)$")


@dataclass
class Reports:
    """Looks through papers, the earlier commitments of their places at hand."""

    material: Material
    texts: dict[str, str]

    def __post_init__(self) -> None:
        commitments = list(self.material.commitments.values())
        self._words = {c.id: words_of(c.words) for c in commitments}
        count = Counter(word for words in self._words.values() for word in words)
        total = len(commitments) + 1
        self._weight = {word: 1.0 + math.log(total / (1 + number)) for word, number in count.items()}
        self._common = max(COMMON, total * COMMON_SHARE)
        self._by_word: dict[str, list[Commitment]] = defaultdict(list)
        self._by_paper: dict[str, list[Commitment]] = defaultdict(list)
        self._by_body: dict[str, list[Commitment]] = defaultdict(list)
        for commitment in commitments:
            self._by_paper[commitment.document].append(commitment)
            for word in self._words[commitment.id]:
                self._by_word[word].append(commitment)
            said = self.material.papers.get(commitment.document)
            for body in said.bodies if said else ():
                self._by_body[body].append(commitment)

    def of(self, paper: Paper, text: str) -> list[Statement]:
        """The statements that this paper makes about commitments of earlier papers, no two the same."""
        found: dict[str, Statement] = {}
        for start, end in sentences(text):
            for statement in self._sentence(paper, text[start:end], start):
                best = found.get(statement.fact)
                if best is None or statement.confidence > best.confidence:
                    found[statement.fact] = statement
        for commitment in self._by_paper[paper.id]:
            for statement in self._followed(paper, commitment):
                found.setdefault(statement.fact, statement)
        return sorted(found.values(), key=lambda s: (s.start, s.fact))

    def first_looked(self, searched: Iterable[Paper]) -> Iterator[Statement]:
        """For each commitment the first later paper of its place that was searched."""
        by_key: dict[str, list[tuple[date, str]]] = defaultdict(list)
        for paper in searched:
            for key in self.material.families.keys(paper.bodies):
                if paper.first is not None:
                    by_key[key].append((paper.first, paper.id))
        for dated in by_key.values():
            dated.sort()
        for commitment in self.material.commitments.values():
            said = self.material.papers.get(commitment.document)
            if said is None or said.last is None:
                continue
            later = []
            for key in self.material.families.keys((*commitment.bodies, *said.bodies)):
                place = bisect_right(by_key.get(key, []), (said.last, chr(0x10FFFF)))
                later += by_key[key][place : place + 1] if key in by_key else []
            if later:
                paper = self.material.papers[min(later)[1]]
                yield Statement(
                    subject=commitment.id, predicate="looked_for", value=str(paper.edtf), document=paper.id,
                    start=0, end=0, quote="", extractor=EXTRACTOR, basis="inference",
                )  # fmt: skip

    def _is_earlier(self, commitment: Commitment, paper: Paper) -> bool:
        """Whether the commitment is of an earlier paper of the place that the paper is of."""
        said = self.material.papers.get(commitment.document)
        if said is None or not _later(paper, said):
            return False
        families = self.material.families
        return bool(families.keys((*commitment.bodies, *said.bodies)) & families.keys(paper.bodies))

    def _sentence(self, paper: Paper, sentence: str, start: int) -> Iterator[Statement]:
        state = next((name for name, pattern in REPORTS if pattern.search(sentence)), None)
        if state is None:
            return
        quote = sentence.rstrip()
        place = (start, start + len(quote), quote)
        numbered = ACTION_NUMBER.search(sentence)
        if numbered and (meant := self._numbered(numbered.group(1), paper)):
            yield self._said(meant, state, paper, place, 0.85)
            return
        for commitment, cover in self._covered(words_of(sentence), paper, LEAST_COVER):
            yield self._said(commitment, state, paper, place, min(0.95, 0.45 + 0.5 * cover))

    def _numbered(self, number: str, paper: Paper) -> Commitment | None:
        """The action of that number in the last earlier paper of the same committee, if it has just one."""
        of_body = {c.id: c for body in paper.bodies for c in self._by_body[body]}
        said = [(self.material.papers[c.document], c) for c in of_body.values() if self._is_earlier(c, paper)]
        said = [(p, c) for p, c in said if self._line_number(c) == number]
        last = max((p.first for p, _ in said if p.first), default=None)
        found = [c for p, c in said if last is not None and p.first == last]
        return found[0] if len(found) == 1 else None

    def _line_number(self, commitment: Commitment) -> str | None:
        text = self.texts.get(commitment.document, "")
        begin = text.rfind("\n", 0, commitment.start) + 1
        match = LINE_NUMBER.match(text[begin : commitment.start + 12])
        return match.group(1) if match else None

    def _covered(self, words: frozenset[str], paper: Paper, least: float) -> Iterator[tuple[Commitment, float]]:
        """Earlier commitments that speak of the same, the one with the most in common; of two alike none."""
        telling = [w for w in words if len(self._by_word.get(w, ())) <= self._common]
        near = {c.id: c for word in telling for c in self._by_word.get(word, ())}
        rated = []
        for name, commitment in near.items():
            common = words & self._words[name]
            if len(common) < LEAST_WORDS:
                continue
            weight = self._sum(common)
            known = sorted(self._words[name], key=lambda w: -self._weight.get(w, 1.0))[:MOST_WORDS]
            of_said, of_words = weight / self._sum(known), weight / max(self._sum(words), 0.1)
            cover = max(of_said, of_words)
            if cover >= least and min(of_said, of_words) >= least / 3 and self._is_earlier(commitment, paper):
                rated.append((cover, of_said, name))
        rated.sort(reverse=True)
        if rated and (len(rated) == 1 or rated[0][:2] > rated[1][:2]):
            yield near[rated[0][2]], min(rated[0][0], 1.0)

    def _sum(self, words: Iterable[str]) -> float:
        return sum(self._weight.get(word, 1.0) for word in words)

    def _followed(self, paper: Paper, later: Commitment) -> Iterator[Statement]:
        words = self._words[later.id]
        for earlier, cover in self._covered(words, paper, SAME_COVER):
            if len(words & self._words[earlier.id]) < LEAST_WORDS + 1:
                continue
            place = (later.start, later.end, later.quote)
            moved = earlier.deadline and later.deadline and earlier.deadline != later.deadline
            confidence = min(0.9, 0.3 + 0.5 * cover)
            predicate = "supersedes" if moved or REPLACES.search(later.quote) else "follow_up_of"
            yield Statement(
                subject=later.id, predicate=predicate, object=earlier.id, document=paper.id, start=place[0],
                end=place[1], quote=place[2], extractor=EXTRACTOR, basis="inference", confidence=round(confidence, 3),
                valid_from=paper.edtf,
            )  # fmt: skip

    def _said(
        self, about: Commitment, state: str, paper: Paper, place: tuple[int, int, str], confidence: float
    ) -> Statement:
        return Statement(
            subject=about.id, predicate="reported", value=state, document=paper.id, start=place[0], end=place[1],
            quote=place[2], extractor=EXTRACTOR, basis="inference", confidence=round(confidence, 3),
            valid_from=paper.edtf,
        )  # fmt: skip


def _later(paper: Paper, than: Paper) -> bool:
    """Whether the paper is surely later."""
    return paper.id != than.id and paper.first is not None and than.last is not None and paper.first > than.last


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text stand; points of lists and paragraphs end one as well."""
    start = 0
    for match in [*SENTENCE_END.finditer(text), None]:
        end = match.start() if match else len(text)
        begin = start + len(text[start:end]) - len(text[start:end].lstrip())
        if 20 <= end - begin <= LONGEST_SENTENCE:
            yield begin, end
        start = match.end() if match else end


def words_of(text: str) -> frozenset[str]:
    """The telling words of a sentence, without their endings."""
    return frozenset(_stem(w) for w in (m.group().casefold() for m in WORD.finditer(text)) if w not in LITTLE)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    if len(word) < 5:
        return word
    stem = _STEM.sub("", word)
    return stem if len(stem) >= 3 else word
