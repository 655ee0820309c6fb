"""Names that no noun ends: providers by what is said of them, small groups in lower case, places before "CCGs"."""

import re
from dataclasses import dataclass

from ingest.layout.blocks import BlockKind
from ingest.mentions.bodies.attendants import attendants
from ingest.mentions.bodies.kinds_listed import listed_kinds
from ingest.mentions.bodies.leads_listed import led_places
from ingest.mentions.bodies.references import NOT_SHORT
from ingest.mentions.bodies.state import State, overlaps
from ingest.mentions.forms import ENDINGS, NOT_IN_NAMES, OFFICE_NOUNS
from ingest.mentions.titles import GIVEN, NOT_PERSONS
from ingest.rules.tables import terms

_WORD = r"[A-Z][\w’'&+-]*"
_NAME = rf"(?P<name>{_WORD}(?: (?:{_WORD}|and|&|of|for)){{0,4}}(?<! and)(?<! of)(?<! for)(?<! &))"
# Words before a name that make it a provider's. Example: "a service run by Primecare", "the contract with Mears".
_PROVIDED = re.compile(
    r"\b(?:(?:run|operated|supplied|managed|staffed) (?:for (?:us|it|them) )?by|contracts? (?:(?:is|was|are|were) )?"
    r"(?:held by|with|let to|awarded to|given to|placed with)|(?:commissioned|bought|purchased|leased) from"
    r"|(?:awarded|let) to|(?:award(?:s|ed|ing)?|let(?:ting)?|giv(?:e|en|ing)) (?:of )?(?:a|the|its|this)"
    r" (?:\w+ ){0,3}contracts? to"
    r"|(?:evaluation|review|audit|survey|study|report) (?:(?:carried out|undertaken|conducted|written) )?by"
    r"|(?:charity|provider|supplier|contractor|company|consultants|consultancy|social enterprise),?)"
    rf" (?:a |the |our )?(?:\w+ (?:company|charity|firm|provider),? )?{_NAME}(?=[\s.,;:)])"
)
_LINKS = (
    "the|of|a|an|for|to|in|on|by|at|with|from|that|this|their|its|our|new|small|joint|same|other|local|each|every|any"
)
_SMALL_GROUP = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir|new) "
    rf"(?P<name>(?:(?!(?:{_LINKS})\b|[a-z]+[’']s )[\w’'-]+ (?:and [\w’'-]+ )?){{1,4}}?"
    r"(?:task and finish|working|steering|reference|programme|project|finance|delivery|planning|transport"
    r"|implementation|oversight|engagement|workforce) group)\b"
)
_SINGLE_GROUP = re.compile(r"(?:task and finish|working|steering|reference|project|planning|delivery) group", re.I)
_CCGS = re.compile(r" (?:CCGs|Clinical Commissioning Groups)\b")
# What may stand before it: names of places and what joins them, read from the end.
_PLACE_WORD = re.compile(rf"{_WORD},?|on|upon|le|and|&|the")
_REACH = 160

# "Integrated Locality Partnerships (ILPs)": the abbreviation of a kind of body, used as the noun of names after it.
_KINDS = re.compile(r"\b(?P<kind>(?:[A-Z][\w-]+ ){1,4}[A-Z][a-z]+?)s? \((?P<short>[A-Z]{3,5})s?\)")
_PLAIN = frozenset(
    terms("""It|They|There|We|You|Who|Government|Parliament|Members|Officers|Cabinet|Councillors|GPs|Nurses|Patients|Carers|Ministers|England|Year
    |Quarter|Phase|Stage|Part|Schedule|Option|Christmas|Easter|Appendix|Table|Annex|Lot|Tier|Level|Section""")
)
# Last words of names that are of programmes, documents or places.
_NO_BODY = frozenset(
    terms("""Plan|Plans|Strategy|Fund|Programme|Project|Scheme|Service|Services|Pilot|Review|Agreement|Framework|Act|Bill
    |Report|Account|Accounts|Hub|Hubs|Unit|Ward|Team|Teams|Centre|Clinic|Hospital|Hospitals|Pathway|Model|Budget|Policy
    |Road|Street|Lane|House|Site|Room|Line|Charter|Compact|Deal|Mission|Care|Health|Planning|Finance|Housing|Education
    |Transport|Workforce|Estates|Digital|Quality|Safety|Commissioning|Police|Governance|Networks|Practices|Trusts""")
)
_FORMED = re.compile(
    rf"(?:^|(?<=[\s(]))(?:[Tt]he )?{_NAME}(?: \([^)]{{1,40}}\))?,? "
    r"(?:(?:which|now|also|that) )*(?:brings? together|draws? together|unites|(?:is|was) (?:an?|the) (?:\w+ ){0,2}"
    r"(?:partnership|alliance|collaboration|collaborative|federation|coalition|consortium|grouping) (?:of|between)"
    r"|an? (?:\w+ ){0,2}(?:partnership|alliance|collaboration|federation|coalition|consortium) (?:of|between)"
    r"|(?:is|was) made up of)\b"
)
# "Oakleaf, the Council's care company, will run it": what the words behind a name say that it is.
_TOLD = re.compile(
    rf"(?:\A|(?<=[.;:!?] )|(?<=[a-z,] )|(?<=\n)){_NAME}(?: \([A-Z]{{2,8}}\))?, "
    r"(?:an?|the|our|its|their|[A-Z][\w’' ]{2,30}[’']s) "
    r"(?:(?:[A-Z][\w-]+ ){0,3}(?:Council|Trust|CCG)[’']s )?(?:(?!(?:of|for|in|by|from|with|to|that)\b)[\w-]+ ){0,3}"
    r"(?P<kind>company|charity|social enterprise|community interest company|housing association|subsidiary)"
    r"(?: (?:of|owned|run|set up|founded|which|that|based)\b[^,.;\n]{0,70})?[,.;]"
)
_BEFORE_PLACES = ("In ", "On ", "At ", "For ", "From ", "By ", "With ", "Near ", "To ", "As ", "Across ")
_JOIN = re.compile(r",(?: and)?(?: the)? |,? and (?:the )?")
_NEXT = re.compile(rf"(?: \([^)]{{1,50}}\))?(?:,(?: and)?(?: the)? |,? and (?:the )?){_NAME}(?: \([^)]{{1,50}}\))?")
_LIST_ENDS = re.compile(
    r"(?: \([^)]{1,50}\))?(?:[.;:]|,? and |, (?=[A-Z])|\s*$| (?:are|is|have|has|had|were|was|will|would)\b)"
)
_POST_OF = re.compile(r"(?:Director|Head|Chief|Manager|Leader|Chair\w*|Secretary|Member|Lead) (?:of|for) ")


@dataclass(slots=True)
class LooseNames:
    """Finds such names of one paper."""

    state: State

    def find(self, taken: list[tuple[int, int]]) -> None:
        """All of them; `taken` are the spans of the named places."""
        self._kinds(taken)
        self._providers(taken)
        self._small_groups(taken)
        self._elliptical(taken)
        self._listed_kinds()
        self._formed()
        self._told()
        self._listed()
        self._attendants()

    def _attendants(self) -> None:
        """ "Vera Holt (SpeakUp)" in a list of those present."""
        spans = self._spans()
        for start, end in attendants(self.state.paper, lambda start, end: overlaps(spans, start, end)):
            name = self.state.paper.flow[start:end]
            place = self._is_named_place(name) if " " in name else self._is_place(name)
            if self._free(spans, start, end) and not place:
                group = self.state.groups.of(name, "VoluntaryOrganisation")
                group.certain = min(group.certain, 0.7) if group.entry is None else group.certain
                group.add(self.state.paper.text, start, end)

    def _free(self, taken: list[tuple[int, int]], start: int, end: int) -> bool:
        block = self.state.paper.layout.block_at(start)
        hidden = block is None or block.kind is BlockKind.FURNITURE
        return not hidden and not overlaps(taken, start, end)

    def _providers(self, taken: list[tuple[int, int]]) -> None:
        for match in _PROVIDED.finditer(self.state.paper.flow):
            start, end = match.span("name")
            words = match["name"].split()
            if (
                _is_other(words)
                or _POST_OF.match(match["name"])
                or (len(words) == 1 and (words[0] in NOT_PERSONS or words[0].isupper()))
                or not self._free(taken, start, end)
                or self._is_place(match["name"])
            ):
                continue
            group = self.state.groups.trust_called(match["name"]) or self.state.groups.of(match["name"], "Company")
            group.certain = min(group.certain, 0.7) if group.entry is None else group.certain
            group.add(self.state.paper.text, start, end)

    def _is_place(self, name: str) -> bool:
        return bool(self.state.tools.places.councils(name, self.state.paper.date))

    def _spans(self) -> list[tuple[int, int]]:
        return sorted((start, end) for group in self.state.groups.all for start, end, _ in group.spans)

    def _may_be_body(self, name: str) -> bool:
        """Whether such words may name a body of their own: no person, place, kind, day or programme."""
        words = name.split()
        return not (
            _is_other(words)
            or _POST_OF.match(name)
            or words[-1] in _NO_BODY
            or (len(words) == 1 and (words[0] in NOT_PERSONS or (words[0].isupper() and len(words[0]) < 4)))
            or (self._is_place(name) if len(words) == 1 else self._is_named_place(name))
        )

    def _is_named_place(self, name: str) -> bool:
        return any(self.state.groups.lookup(f"{name} {noun}") for noun in ("Council", "CCG", "County Council"))

    def _formed(self) -> None:
        """ "Acre Together brings together the Trust and the Council": what bodies form is one."""
        text, spans = self.state.paper.flow, self._spans()
        for match in _FORMED.finditer(text):
            start, end = match.span("name")
            followed = any(match.end() <= at < match.end() + 30 for at, _ in spans)
            if followed and self._free(spans, start, end) and self._may_be_body(match["name"]):
                group = self.state.groups.of(match["name"], "PlacePartnership")
                if group.entry is None:
                    group.certain = min(group.certain, 0.7)
                    for again in re.finditer(rf"\b{re.escape(match['name'])}\b", text):
                        if self._free(spans, *again.span()):
                            group.add(self.state.paper.text, *again.span())

    def _told(self) -> None:
        """ "Oakleaf, the Council's care company,": a company or charity by what it is said to be."""
        spans = self._spans()
        for match in _TOLD.finditer(self.state.paper.flow):
            start, end = match.span("name")
            part_of = match["kind"] == "subsidiary" and not _is_other(match["name"].split())
            if match["name"].startswith(_BEFORE_PLACES):  # "In Acre, a charity, Oakleaf, runs it"
                continue
            if self._free(spans, start, end) and (part_of or self._may_be_body(match["name"])):
                type_ = "VoluntaryOrganisation" if match["kind"] == "charity" else "Company"
                group = self.state.groups.of(match["name"], type_)
                group.certain = min(group.certain, 0.7) if group.entry is None else group.certain
                for again in re.finditer(rf"\b{re.escape(match['name'])}\b", self.state.paper.flow):
                    if self._free(spans, *again.span()):
                        group.add(self.state.paper.text, *again.span())

    def _listed(self) -> None:
        """Names between or behind two bodies of a list: "Acre NHS Trust, Acre Council, Bridge Care and Hill Homes"."""
        text, spans = self.state.paper.flow, self._spans()
        ends = {end: start for start, end in spans}
        for _, end in spans:
            before, at = ends[end], end
            second = any(before - gap in ends and _JOIN.fullmatch(text, before - gap, before) for gap in range(2, 11))
            while second:
                match = _NEXT.match(text, at)
                if match is None or not _LIST_ENDS.match(text, match.end("name")):
                    break
                start, stop = match.span("name")
                if stop in ends:
                    break  # the list goes on from there
                if not self._free(spans, start, stop) or not self._may_be_body(match["name"]):
                    break
                for first, last in self._apart(text, start, stop, at):
                    group = self.state.groups.of(text[first:last], "OtherBody")
                    group.certain = min(group.certain, 0.65) if group.entry is None else group.certain
                    group.add(self.state.paper.text, first, last)
                ends[stop] = start
                at = match.end()

    def _apart(self, text: str, start: int, end: int, at: int) -> list[tuple[int, int]]:
        """ "…, Bridge Care and Hill Homes." at the end of a list: two names, if no "and" stands before."""
        parts = text[start:end].split(" and ")
        if len(parts) != 2 or " and " in text[at:start] or text.startswith(", ", end):
            return [(start, end)]
        middle = start + len(parts[0])
        return [(start, middle), (middle + len(" and "), end)]

    def _small_groups(self, taken: list[tuple[int, int]]) -> None:
        text = self.state.paper.flow
        for match in _SMALL_GROUP.finditer(text):
            start, end = match.span("name")
            name = match["name"]
            apart = [span for span in taken if not (start <= span[0] and span[1] < end - 5)]  # "the ICS finance group"
            if _SINGLE_GROUP.fullmatch(name) or not self._free(apart, start, end):
                continue
            group = self.state.groups.of(name[0].upper() + name[1:], "Committee")
            group.certain = 0.7
            group.add(self.state.paper.text, start, end)

    def _elliptical(self, taken: list[tuple[int, int]]) -> None:
        """ "the South Tees and the Hartlepool and Stockton-on-Tees CCGs": each place with the noun behind the last."""
        state = self.state
        text = state.paper.flow
        for match in _CCGS.finditer(text):
            line = text.rfind("\n", max(0, match.start() - _REACH), match.start()) + 1
            words = text[max(line, match.start() - _REACH) : match.start()].split(" ")
            at = len(words)
            while at and _PLACE_WORD.fullmatch(words[at - 1]):
                at -= 1
            names = " ".join(words[at:])
            begin = match.start() - len(names)
            for part in _parts(names) if " " in names else ():
                if part == names and " and " not in part:
                    continue  # "the six Acre Valley CCGs" are not the one that they will be
                entry = state.groups.lookup(f"{part} CCG")
                start = text.find(part, begin)
                if entry and start >= 0 and self._free([], start, start + len(part)):
                    group = state.groups.of_entry(entry)
                    if not any(span[0] == start for span in group.spans):
                        group.add(state.paper.text, start, start + len(part))

    def _listed_kinds(self) -> None:
        """ "Newgate, Larwood and Retford PCNs", "four place boards: Luton, Bedford, …": each of them."""
        for start, end, name, class_ in (*listed_kinds(self.state, self._spans()), *led_places(self.state)):
            if self._free([], start, end):
                group = self.state.groups.of(name, class_)
                group.certain = min(group.certain, 0.7) if group.entry is None else group.certain
                if not any(first == start for first, _, _ in group.spans):
                    group.add(self.state.paper.text, start, end)

    def _kinds(self, taken: list[tuple[int, int]]) -> None:
        text = self.state.paper.flow
        for kind in _KINDS.finditer(text):
            class_ = _class_of(kind["kind"])
            if class_ is None or kind["short"] in NOT_SHORT:
                continue
            short = kind["short"]
            for match in re.finditer(
                rf"\b(?P<name>{_WORD}(?: (?!{short}\b)(?:{_WORD}|and|of|&)){{0,4}}) {short}\b", text
            ):
                start, end = match.start("name"), match.end()
                if match["name"].split()[0] in NOT_IN_NAMES or not self._free(taken, start, end):
                    continue
                self.state.groups.of(text[start:end], class_).add(self.state.paper.text, start, end)


def _is_other(words: list[str]) -> bool:
    """Whether the words name a person, an office, a day or an abbreviation that is none of a body."""
    plain = words[0] in GIVEN or words[0] in NOT_IN_NAMES | _PLAIN
    return plain or words[-1] in OFFICE_NOUNS or " ".join(words) in NOT_SHORT


def _parts(names: str) -> list[str]:
    """The ways in which a list of places may be cut, longest pieces first."""
    pieces = [piece for piece in re.split(r",? (?:and|&) the |, (?:and )?(?:the )?", names) if piece]
    parts = list(pieces)
    for piece in pieces:
        parts += [part for part in re.split(r" (?:and|&) ", piece) if part not in parts]
    return [part.removeprefix("the ").removeprefix("The ") for part in parts]


def _class_of(kind: str) -> str | None:
    low = kind.lower()
    for class_, nouns in ENDINGS:
        if any(low.endswith(" " + noun.lower()) for noun in terms(nouns)):
            return class_
    return None
