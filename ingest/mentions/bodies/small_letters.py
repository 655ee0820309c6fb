"""Parts of bodies and groups set up, in small letters: "the CCG's finance committee", "a task group"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.layout.blocks import BlockKind
from ingest.mentions.bodies.organs import GOVERNED
from ingest.mentions.bodies.state import State, overlaps
from ingest.mentions.groups import CERTAIN, Group

# What a part of a body is for, before its noun. Source: the committees that NHS bodies and councils have by their
# constitutions.
_FOR = (
    r"(?:(?:audit|finance|quality|safety|performance|remuneration|appointments|scrutiny|overview|health|care"
    r"|adult social|social|primary|clinical|commissioning|executive|leadership|programme|project|delivery|provider"
    r"|partnership|joint|strategy|transformation|integration|planning|policy|management|advisory|steering|reference|patient"
    r"|workforce|operational|shadow|place) (?:(?:and|&) )?){0,4}"
)
_PART = re.compile(
    rf"(?:(?<=\w)['’]s|(?<=s)['’]|(?<=[A-Z])|(?<=Trust)|(?<=Council)) (?:own )?"
    rf"(?P<part>governing body|{_FOR}board|{_FOR}(?:sub-)?committee"
    rf"|(?:(?:executive|leadership|management|steering|reference|programme|strategy|delivery|clinical) )+group)\b"
    r"(?! (?:members?|papers?|meetings?|room|games?|level|assurance)\b)"
)
# Nouns of groups that are set up for one matter, with what may stand before them.
# Examples: "a task group", "the joint scrutiny committee", "a citizens’ panel".
_SET_UP = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Oo]ur|[Yy]our|[Tt]heir|[Ww]hose|one) (?P<group>(?:small |single |independent )?"
    r"(?:(?:joint|shared|health|scrutiny|officer|cross-party|reading|advisory|contract|procurement|provider|integration"
    r"|member|programme|project|steering|reference|consultation) ){0,2}?"
    r"(?:task and finish group|task group|working group|working party|steering group|reference group|review group"
    r"|project (?:group|board)|programme board|contract board|procurement board|provider board|shadow board"
    r"|review panel|advisory panel|reading panel|(?:citizens|patients|residents)['’] panel"
    r"|joint (?:health )?scrutiny committee|joint committee(?= on )"
    r"|(?:joint )?(?:officer|consultative) group|joint finance group))\b"
    r"(?!['’]s [A-Z]| of (?:the )?[A-Z])"
)
# The scrutiny committees of a council whose papers write names small: "the adults and wellbeing scrutiny committee".
_REMIT = (
    r"(?:adults?|adult social care|wellbeing|well-being|health|social care|care|children|young people|families|housing"
    r"|environment|communit(?:y|ies)|corporate|resources|economy|place|people|public health|education|skills|general)"
)
_SCRUTINISES = re.compile(
    rf"\b[Tt]he (?P<group>{_REMIT}(?:(?:,| and|,? &) {_REMIT}){{0,4}} (?:overview and )?scrutiny"
    r" (?:committee|panel|commission|board))\b"
)
# What else the text says of it right behind: "a working group of five Members", "a task group on delayed discharge".
_OF_WHOM = re.compile(
    r" of (?:\w+ ){1,2}(?:[Mm]embers|[Cc]ouncillors|officers|people|practices|councils)"
    r"| (?:on|for) (?:the )?(?:(?!(?:and|to|in|at|on|by|which|that|is|was|has|had|will|would|made|led|met)\b)[\w’'-]+)"
    r"(?: (?!(?:and|to|in|at|on|by|which|that|is|was|has|had|will|would|made|led|met)\b)[\w’'-]+){0,3}"
)
_SMALL_WORDS = re.compile(r"^(?:small|single|independent) ")


@dataclass(slots=True)
class SmallLetters:
    """Finds such parts and groups of one paper, once all that has a name is known."""

    state: State

    def find(self) -> None:
        """Add them all."""
        self._parts()
        self._scrutiny()
        self._set_up()

    def _spans(self) -> list[tuple[int, int]]:
        return sorted((start, end) for group in self.state.groups.all for start, end, _ in group.spans)

    def _free(self, pattern: re.Pattern[str], word: str) -> Iterator[re.Match[str]]:
        """Matches whose word stands in no body's name, in no furniture and beside nobody private."""
        paper, spans = self.state.paper, self._spans()
        for match in pattern.finditer(paper.flow):
            start, end = match.span(word)
            block = paper.layout.block_at(start)
            hidden = block is None or block.kind is BlockKind.FURNITURE
            if not hidden and not overlaps(spans, start, end):
                yield match

    def _parts(self) -> None:
        """ "KCCG's governing body", "the STP's leadership group", "CCG governing body": of the body before it."""
        text, owners = self.state.paper.flow, {}
        for group in self.state.groups.all:
            owners.update({end: (start, group) for start, end, _ in group.spans})
        for match in list(self._free(_PART, "part")):
            start, owner = owners.get(match.start(), (0, None))
            if owner is None or owner.type not in GOVERNED | {"LocalAuthority"}:
                continue
            group = self._part(match["part"], owner)
            group.add(self.state.paper.text, *match.span("part"), "definite")
            group.forms[" ".join(text[start : match.end()].split())] += 1

    def _part(self, noun: str, owner: Group) -> Group:
        """The part of the owner that has this noun: the meeting's body, where that is one."""
        host = self.state.hosts.host
        own = host is not None and (host.owner is owner or self.state.hosts.publisher is owner)
        if host is not None and own and host.name.lower().endswith(noun):
            return host
        whole = noun in ("governing body", "board")
        return self.state.groups.part(noun.title() if whole else noun, owner)

    def _scrutiny(self) -> None:
        """ "the adults and wellbeing scrutiny committee": that of the capitalised name, where the paper has one."""
        for match in list(self._free(_SCRUTINISES, "group")):
            name = match["group"]
            named = next((g for g in self.state.groups.all if g.spans and g.name.lower().endswith(name)), None)
            publisher = self.state.hosts.publisher
            council = publisher if publisher and publisher.type == "LocalAuthority" else None
            group = named or self.state.groups.of(name[0].upper() + name[1:], "Committee", council)
            group.add(self.state.paper.text, *match.span("group"))

    def _set_up(self) -> None:
        """A group without a name is one for each noun, unless the paper has a named one of that noun."""
        text = self.state.paper.flow
        for match in list(self._free(_SET_UP, "group")):
            noun = _SMALL_WORDS.sub("", match["group"])
            named = [g for g in self.state.groups.all if g.spans and g.name.lower().endswith(f" {noun}")]
            if named and not (len(named) == 1 and match.group().lower().startswith("the ")):
                continue
            group = named[0] if named else self.state.groups.of(noun[0].upper() + noun[1:], "Committee")
            if not named:
                group.certain = CERTAIN["kind"]
            group.add(self.state.paper.text, *match.span("group"), "definite")
            if more := _OF_WHOM.match(text, match.end()):
                group.forms[match["group"] + more.group()] += 1
