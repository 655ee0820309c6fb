"""Bodies in other forms: lower case, abbreviations, appositions, cells of tables, bare names of places."""

import re
from dataclasses import dataclass

from ingest.layout.blocks import BlockKind
from ingest.mentions.bodies.councils import council_before, the_council_at
from ingest.mentions.bodies.nouns import Nouns
from ingest.mentions.bodies.numbered import numbered_parts
from ingest.mentions.bodies.organs import GOVERNED, owner_before
from ingest.mentions.bodies.references import NOT_SHORT
from ingest.mentions.bodies.state import WITH_SHORTS, State, overlaps
from ingest.mentions.bodies.told_places import body_told_of
from ingest.mentions.forms import APPOSITIONS, BODY_COLUMNS
from ingest.mentions.groups import CERTAIN, Group
from ingest.mentions.naming import initials, place_of
from ingest.mentions.networks import bare_networks
from ingest.mentions.represented import represented_councils
from ingest.mentions.titles import GIVEN

_ACRONYM = re.compile(
    r"\b(?:[A-Z]{2,}[a-z]{0,3}[A-Z]*|[A-Z][a-z]{1,2}[A-Z][A-Za-z]*)(?:[/&][A-Z]+)?\b(?: CCG\b| Council\b)?"
)
_LOWER = re.compile(
    r"\b[Tt]he (?P<of>board|governing body) of (?:the )?(?=[A-Z])"
    r"|\b[Tt](?:he|his) (?P<noun>(?:county |city |borough )?council|local authority|committee|board|panel|commission"
    r"|governing body|cabinet)\b(?![- ](?:tax|house|member))"
    r"|(?:CCG|[Cc]ouncil|Trust)['’]s (?P<organ>governing body|cabinet|executive|board)\b"
    r"|(?:\w['’]s|\b[Oo]ur|\b[Ii]ts|\b[Tt]heir|\b[Hh](?:is|er))(?: own)? (?P<own>governing body|board)\b"
    r"(?! (?:room|game)s?\b)"
    r"|\b(?P<hwb>(?-i:health and well-?being board))\b|\b(?:a|an|new|the"
    r"|The) (?P<part>(?:integrated care partnership|joint"
    r" commissioning|integrated commissioning|partnership) board)\b"
)
_APPOSITION = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|and|of|for|&)){0,5})(?:,| (?:is|was)) (?:a|an|the"
    r"|our) (?:(?!of|for|from|who|in|on|and|the)[a-z]+['’]?s? ){0,3}?(?P<kind>(?i:"
    + "|".join(sorted(APPOSITIONS, key=len, reverse=True))
    + r"))\b(?!['’]s| of\b)"
)
# What is no body's name, though something is said of it: a person, or a noun that stands alone.
_NO_BODY = re.compile(
    r"(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir|Dame|Lord|Lady)\b"
    r"|(?:The )?(?:Hub|Service|Team|Centre|Clinic|Unit|Programme|Project|Scheme|Pilot|Ward|Line|Plan|Fund|He|She|It)\Z"
)
_CELL = re.compile(r"(?!.*(?:CCGs?|Councils?|Trusts?|NHS)\b)[A-Z][^\n]* [^\n]*")


@dataclass(slots=True)
class OtherForms:
    """Finds what is left once the named places have been gone through."""

    state: State
    nouns: Nouns

    def find(self, taken: list[tuple[int, int]]) -> None:
        """Every other form; `taken` are the spans of the named places."""
        self._numbered()
        self._lower_case(taken)
        self._acronyms(taken)
        self._appositions(taken)
        self._columns(taken)
        self._place_names()
        self._networks()
        self._represented()

    def _numbered(self) -> None:
        """ "the two Health and Wellbeing Boards": each of them."""
        for start, end, group in list(numbered_parts(self.state)):
            group.add(self.state.paper.text, start, end, "definite")

    def _lower_case(self, taken: list[tuple[int, int]]) -> None:
        """Nouns in lower case: "the committee", "the city council", "health and wellbeing board"."""
        text = self.state.paper.text
        for match in _LOWER.finditer(text):
            start, end = match.span(match.lastgroup or 0)
            if match.lastgroup != "part" and overlaps(taken, start, end):
                continue
            group = self._lower_meant(match, start)
            if group:
                group.add(text, start, end, "definite")
                if match["own"] and text[match.start() + 1] not in "'’":
                    group.forms[text[match.start() : end]] += 1  # "her board"
                for owner_start, owner_end, _ in group.owner.spans if group.owner and match["own"] else ():
                    if text[owner_end:start] in ("'s ", "’s "):
                        group.forms[text[owner_start:end]] += 1  # "NTW's board"

    def _lower_meant(self, match: re.Match[str], start: int) -> Group | None:
        """The body for which such a noun stands, by how it is put."""
        words, how = match[match.lastgroup or 0], match.lastgroup
        if how == "hwb":
            return self._told_of("Health and Wellbeing Board", start) or self.nouns.board_of_health(None)
        if how == "part":
            group = self.state.groups.of(words, "Committee")
            group.certain = CERTAIN["kind"]
            return group
        if how == "of":
            return self._organ_of(words, match.end())
        if how in ("organ", "own"):
            owner = self.state.at.get(match.start()) if how == "organ" else owner_before(self.state, start)
            return self._organ(words, owner)
        if words.startswith(("city ", "borough ", "county ")):
            return council_before(self.state, words, start)
        if words.endswith(("council", "authority")):
            return self._told_of("Council", start) or the_council_at(self.state, start)
        return self.nouns.meeting_body(words)

    def _told_of(self, noun: str, position: int) -> Group | None:
        """ "In Acreford, the council agreed": that of the place of which the paragraph tells."""
        told = body_told_of(self.state, noun, position)
        return self.state.groups.of_entry(told, CERTAIN["reference"]) if told else None

    def _organ_of(self, noun: str, position: int) -> Group | None:
        """ "the board of Acre NHS Trust": of the body that is named there, else of the one that meets."""
        owner = self.state.at.get(position)
        if owner is None:
            return self.nouns.meeting_body(noun)
        group = self._organ(noun, owner) if owner.type in GOVERNED else None
        if group:
            end = next((end for start, end, _ in owner.spans if start == position), position)
            text = self.state.paper.flow
            group.forms[text[text.rfind(noun, 0, position) : end]] += 1
        return group

    def _organ(self, noun: str, owner: Group | None) -> Group | None:
        """ "the CCG's governing body": of the body whose possessive stands before it."""
        if owner is None:
            return None
        host = self.state.hosts.host
        if host and host.owner is owner and host.name.lower().endswith(noun):
            return host
        name = noun.title() if noun != "board" else "Board"
        return self.state.groups.part(name, owner)

    def _appositions(self, taken: list[tuple[int, int]]) -> None:
        """Names that the text itself explains: "Oak-One, the carers' charity"."""
        for match in _APPOSITION.finditer(self.state.paper.flow):
            start, end = match.span("name")
            if _NO_BODY.match(match["name"]) or match["name"].split()[0] in GIVEN:
                continue
            if not overlaps(taken, start, end):
                group = self.state.groups.of(match["name"], APPOSITIONS[match["kind"].lower()])
                group.add(self.state.paper.text, start, end)

    def _columns(self, taken: list[tuple[int, int]]) -> None:
        """Cells of a table under a heading such as "Provider"."""
        text = self.state.paper.text
        for block in self.state.paper.layout.blocks:
            if block.kind is not BlockKind.ROW or not block.label or "|" not in block.label:
                continue
            headings = [cell.strip().lower() for cell in block.label.split("|")]
            columns = [number for number, heading in enumerate(headings) if heading in BODY_COLUMNS]
            row = text[block.start : block.end]
            if not columns or row == block.label:
                continue
            at = block.start
            for number, cell in enumerate(row.split("|")):
                start = at + len(cell) - len(cell.lstrip())
                end = at + len(cell.rstrip())
                at += len(cell) + 1
                named = number in columns and 3 < end - start < 70 and _CELL.fullmatch(text, start, end)
                if named and not overlaps(taken, start, end):
                    self.state.groups.of(text[start:end], "Company").add(text, start, end)

    def _acronyms(self, taken: list[tuple[int, int]]) -> None:
        """Abbreviations that the paper defines, or that a body of the paper evidently has."""
        text = self.state.paper.text
        made: dict[str, Group | None] = {}
        for group in self.state.groups.all:
            if group.type in WITH_SHORTS and (group.spans or group is self.state.hosts.publisher):
                for name in {group.name, *(form for form in group.forms if len(form) > 8)}:
                    for short in initials(name):
                        made[short] = None if made.get(short, group) is not group else group
        for match in _ACRONYM.finditer(text):
            start, end = match.span()
            word = match.group()
            known = self.state.shorts.get(word)
            if known is None and word not in NOT_SHORT and len(word) > 2:
                known = made.get(word)
            if known is None and " " in word:
                word = word.split(" ")[0]
                known, end = self.state.shorts.get(word), start + len(word)
            if known is None or overlaps(taken, start, end):
                continue
            known.add(text, start, end, "short")

    def _place_names(self) -> None:
        """In a paper that speaks of CCGs, the place of one for the CCG itself: "one for the Vale Royal area"."""
        text = self.state.paper.text
        place = self.state.groups.place
        if place is None or not ("CCG" in text or "clinical commissioning group" in text.lower()):
            return
        councils = {place_of(group.name) for group in self.state.groups.all if group.type == "LocalAuthority"}
        council = self.state.hosts.publisher
        for entry in self.state.groups.local_bodies("ClinicalCommissioningGroup"):
            name = place_of(entry.name(self.state.paper.date))
            known = self.state.groups.by_entry.get(entry.id)
            whole = known and any(name in text[start:end] for start, end, _ in known.spans)  # not only "West CCG"
            if whole or name in councils or " " not in name:
                continue
            if council and name in council.name:
                continue
            for match in re.finditer(rf"(?<![\"“‘\w-]){re.escape(name)}\b(?! [A-Z]|[\"”’\w-])", text):
                self.state.groups.of_entry(entry, CERTAIN["place"]).add(text, *match.span(), "name")

    def _networks(self) -> None:
        """Primary care networks by their bare names, where a paragraph speaks of networks."""
        paper = self.state.paper
        if (
            "PCN" not in paper.text
            and "rimary care network" not in paper.text
            and "rimary Care Network" not in paper.text
        ):
            return
        local = self.state.groups.local_bodies("PrimaryCareOrganisation")
        for block in paper.layout.blocks:
            for start, end, entry in bare_networks(paper.text, block.start, block.end, local, paper.date):
                self.state.groups.of_entry(entry, CERTAIN["place"]).add(paper.text, start, end, "name")

    def _represented(self) -> None:
        """The councils of a joint committee, by the places in brackets after their councillors."""
        paper = self.state.paper
        for start, end, entry in represented_councils(paper.text, self.state.tools.register, paper.date):
            self.state.groups.of_entry(entry).add(paper.text, start, end, "name")
