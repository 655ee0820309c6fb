"""Kinds of bodies that stand for one of them: "the ambulance trust", "the GP federation", "the hospice"."""

import re
from dataclasses import dataclass, field

from ingest.layout.blocks import BlockKind
from ingest.mentions.bodies.state import TRUSTS, State, overlaps
from ingest.mentions.groups import Group


@dataclass(frozen=True, slots=True)
class Alone:
    """A noun, and what is in the names of the bodies that it can stand for, or their classes where it says no more.

    `first`: of several in the paper it is the one that is named first.
    """

    noun: str
    names: str = r"(?!)"
    types: frozenset[str] = frozenset()
    first: bool = False


# Examples: "the ambulance trust had agreed", "it is the hospital trust that is off plan", "Acre Care and the GP
# federation", "an officer of the County". Tried and left out, since they did as much harm: hospital, partnership,
# alliance, provider, company, system, "the city" in small letters.
KINDS = (
    Alone("[Aa]mbulance (?:[Tt]rust|[Ss]ervice)", "Ambulance"),
    Alone("[Mm]ental [Hh]ealth [Tt]rust", "Mental Health|Partnership NHS|Care NHS"),
    Alone("(?:[Hh]ospitals?|[Aa]cute) [Tt]rust", "Hospitals?", first=True),
    Alone("[Cc]ommunity [Tt]rust", "Community"),
    Alone("(?:foundation |NHS )?trust", types=TRUSTS, first=True),
    Alone("(?:GPs?|GPs[’']) [Ff]ederation|(?:[Cc]onf|[Ff])ederation", "Federation"),
    Alone("[Gg]roup", "Group"),
    Alone("[Hh]ospice", "[Hh]ospice"),
    Alone("County", "County Council"),
    Alone("City", "City Council"),
)
_ARTICLE = r"\b(?:[Tt]he|[Tt]h(?:is|at)) "
_NOUNS = re.compile(
    _ARTICLE + "(?:" + "|".join(f"(?P<k{i}>{k.noun})" for i, k in enumerate(KINDS)) + r")\b(?!-)(?! [A-Z])"
)
_EXPLAINS = r"(?: \(|, |, which is | is | was )(?:the |an? |our |its |their )(?:[\w’'-]+ ){0,3}?"
# Of each kind: what its bodies are called, and how the text explains that one of them is of it.
_CALLED = [re.compile(rf"(?:{kind.names})\b") for kind in KINDS]
_EXPLAINED = [re.compile(rf"{_EXPLAINS}(?:{kind.noun})\b(?! (?:of|with|between)\b)") for kind in KINDS]
# The noun is the first of a longer one, "the trust board"; not so "the trust said".
_GOES_ON = re.compile(
    r" (?!(?:and|or|to|is|was|has|had|will|would|in|on|for|by|with|of|from|at|as|that|which|who|whose|should|could|can"
    r"|may|must|are|were|have|be|into|over|before|after|when|where|if|it|they|not|then|also|now|next|until|against"
    r"|about|than|but|did|does|do|needs|says|expects|wants|hopes|intends|faces|gave|took|made|began|sent|spent|still"
    r"|already|asked|agreed|said|told|[a-z]+ed|[a-z]+ly)\b)[a-z]"
)


@dataclass(slots=True)
class KindsAlone:
    """Gives such places of one paper to the bodies that are known by then."""

    state: State
    _kinds: dict[int, list[Group]] = field(default_factory=dict)

    def find(self) -> None:
        """Add a place to the body of the kind that the paragraph named last, else to the only one of the paper."""
        paper = self.state.paper
        spans = sorted((start, end) for group in self.state.groups.all for start, end, _ in group.spans)
        for match in _NOUNS.finditer(paper.flow):
            start, end = match.span(match.lastgroup or 0)
            block = paper.layout.block_at(start)
            if block is None or block.kind is BlockKind.FURNITURE or overlaps(spans, start, end):
                continue
            if _GOES_ON.match(paper.flow, end):
                continue
            group = self._one(int((match.lastgroup or "k0")[1:]), block.start, start)
            if group:
                group.add(paper.text, start, end, "definite")

    def _one(self, number: int, low: int, position: int) -> Group | None:
        if number not in self._kinds:
            self._kinds[number] = self._of_kind(number)
        found = self._kinds[number]
        near = [(at, group) for group in found for at, _, _ in group.spans if low <= at < position]
        if near:
            return max(near, key=lambda one: one[0])[1]
        if found and (len(found) == 1 or KINDS[number].first):
            return min(found, key=lambda group: min(group.spans))
        return None

    def _of_kind(self, number: int) -> list[Group]:
        """The bodies of the kind: by class, by what they are called, or since the text explains them so."""
        text, types = self.state.paper.flow, KINDS[number].types
        called, explained = _CALLED[number], _EXPLAINED[number]
        return [
            group
            for group in self.state.groups.all
            if group.spans
            and (
                group.type in types
                or any(called.search(form) for form in (group.name, *group.forms))
                or any(explained.match(text, end) for _, end, form in group.spans if form != "definite")
            )
        ]
