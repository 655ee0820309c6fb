"""Whose paper it is: the body that published it and the committee that met or that it was written for."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from ingest.layout.blocks import BlockKind
from ingest.mentions.candidates import Candidate
from ingest.mentions.council_met import council_met
from ingest.mentions.forms import DOUBLED
from ingest.mentions.groups import Group, Groups
from ingest.mentions.heads import AFTER, BEFORE
from ingest.mentions.issuer import VERY_TOP, Issuer, Named
from ingest.mentions.likely_issuer import LikelyIssuer
from ingest.mentions.naming import place_of, plain, tidy
from ingest.mentions.other_councils import other_councils
from ingest.mentions.places import PlaceFinder
from ingest.paper import Paper
from ingest.reading import FoundValue
from ingest.rules.body_types import HOSTS, PARTNERSHIPS, PUBLISHERS

# What stands before the name of the body that met. Seen in: minutes, decision records and agenda pages.
MEETING = re.compile(
    r"^(?:report|submitted|presented) (?:(?:of|by) [^\n]{0,120} )?to (?:the )?"
    r"|^(?:agenda|notes|record|papers?) (?:for|of) (?:the )?"
    r"|\b(?:meetings?|minutes) (?:of|for) (?:the |a )?(?:meeting of (?:the )?)?"
    r"|^decision maker:\s*|^(?:decided at|at) meeting:[^\n]{0,30}- |^meeting:\s*\d[\d/.]{5,9} - "
    r"|^(?:committee(?:\(s\))?|meeting(?: (?:title|name))?(?: and date)?"
    r"|(?:title|name) of (?:the )?(?:meeting|committee)"
    r"|committee name|report to|(?:for )?submission to|submitted to|to|agenda and papers|board|panel"
    r"|decision[- ]making body|body)"
    r"(?::[ \t]*|\t+|[ ]{3,})(?:the )?",
    re.I | re.M,
)
_EVERY = re.compile(r"\b(?:every|each|any|all|most|regular|future) \Z", re.I)
# When and where they met, behind the name: "Governing Body, 4 December 2013, Elm Room, Oak House".
_WHEN = re.compile(
    r"^[\s,:|–—-]*(?:\([^()]{1,40}\)[\s,:|–—-]*)?(?:(?:draft |action )?(?:minutes|notes|agenda)[\s,:|–—-]+)?"
    r"(?:(?:mon|tues|wednes|thurs|fri)day,? )?\d{1,2}(?:st|nd|rd|th)?,? "
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*",
    re.I,
)
NOUNS = frozenset(
    {
        "board",
        "board of directors",
        "committee",
        "panel",
        "commission",
        "sub-committee",
        "forum",
        "cabinet",
        "executive",
    }
)

# What one person decides, not a meeting: "Officer decision record", "Record of portfolio holder decision".
_OF_ONE = re.compile(
    r"\b(?:officer|portfolio holder|(?:cabinet|executive) (?:member|portfolio)|delegated|director|leader|mayor)['’]?s?"
    r"(?: \w+){0,3} decisions?\b"
    r"|\bdecisions? (?:maker|taker|made|taken)(?: by)?\s*:?\s+"
    r"(?!(?:the )?(?:(?:cabinet|executive)(?! member)|board|committee|governing)\b)",
    re.I,
)
_MEMBER = re.compile(r"\s+(?:members?|portfolio)\b", re.I)
# "North Yorkshire County Council: ", "Acre NHS Trust – " before the body's own part.
_WHOSE = re.compile(r"[A-Z][^.;|\n]{2,70}?(?::| [–—-]) ?")
_OTHER_THAN_NOUN = re.compile(r"(?:(?:Extraordinary|Special|Public) )+")
# Around whoever decides: "RESOLVED: 1. That the … noted", "Members of the … agreed".
_SUBJECT = re.compile(r"(?:\A|[\n.;:–—]\s*|\b[Tt]hat |[Mm]embers of )(?:\d{1,2}[.)]?\s+)?(?:[Tt]hat )?(?:[Tt]he )?\Z")
_DECIDES = re.compile(
    r"(?:\s+(?:also |then |unanimously )?"
    r"(?:noted|agreed?|considered|resolved|received|approved|endorsed|discussed|met)\b"
    r"|\s*:\s*\n)"
)
_APART = 600  # characters from a heading to another meeting, which is then one that is only told of
_SHORT = 120  # characters of a line that is a heading
_OFTEN = 3  # times that "the Committee" is told of
_LOWER = re.compile(r"\b[a-z]+,?\s\Z")
_CHAIR_OF = re.compile(
    r"(?:\b(?:chairs?|chairing|chaired|sits on|members? of|structure|workstreams|including|such as)\b"
    r"(?: \w+){0,3}|\bof) (?:the |our |its )?\Z",
    re.IGNORECASE,
)
_LINES = 250  # characters in which the first lines name who met, in whatever form

# Nouns for which a paper that names one body with the noun means that one.
_NAMED_ELSEWHERE = frozenset({"committee", "panel", "commission"})


@dataclass(slots=True)
class Hosts:
    """Publisher and host of a paper; either may be unknown. `council` is the id of the council of its place.

    `addressed` is the council to which a letter goes.
    """

    publisher: Group | None = None
    host: Group | None = None
    addressed: Group | None = None
    council: str | None = None

    @classmethod
    def of(
        cls, paper: Paper, groups: Groups, named: list[Named], kept: list[Candidate], places: PlaceFinder
    ) -> "Hosts":
        """What manifest and text say, else the council of the place that the paper speaks of."""
        issuer = Issuer(paper, groups, named)
        others = other_councils(paper, named)
        settling = _Settling(paper, groups, named, others, placed=bool(places.councils(paper.text, paper.date)))
        hosts = cls(publisher=issuer.stated(), addressed=issuer.council_addressed())
        hosts.host = settling.host(kept, hosts)
        if hosts.publisher is None:
            hosts.publisher = LikelyIssuer(paper, groups, places, named, kept, others).inferred(hosts.host)
            hosts.host = settling.of_publisher(hosts) or settling.host(kept, hosts, of_nobody=True)
        return hosts


@dataclass(slots=True)
class _Settling:
    paper: Paper
    groups: Groups
    named: list[Named]
    others: list[Group]  # councils that are not the paper's own
    placed: bool  # the paper names places that have a council

    def _words(self, candidate: Candidate) -> str:
        return " ".join(self.paper.text[candidate.start : candidate.end].split())

    def host(self, kept: list[Candidate], hosts: Hosts, *, of_nobody: bool = False) -> Group | None:
        """Who met; `of_nobody` whoever a label names, too, where it is not known whose it is."""
        document = self.paper.reading.document
        given = document.values.get("committee")
        if given:
            return self.groups.of(given.value, "Committee")
        found = self._meeting(kept)
        noun = self._words(found).lower() if found else ""
        headings = [c for c in kept if _meets(c) and self._alone(c)]
        if found is None or noun in NOUNS:  # "the meeting of the Board on 3 May": the heading says which board
            found = next((c for c in headings if self._words(c).lower().endswith(noun)), found)
        elif headings and headings[0].start < VERY_TOP and found.start - headings[0].start > _APART:
            found = headings[0]  # a meeting to come, far below
        recorded = self.paper.is_record
        if recorded and (met := self._council_met(hosts, found)):
            return met[0]
        if found is None and recorded:
            of_one = _OF_ONE.search(self.paper.text, 0, VERY_TOP)
            found = None if of_one else self._at_top(kept, hosts) or self._deciding(kept) or self._likely_host(kept)
        if found is None:
            return None
        group = self._group(found, kept, hosts) or (self._of_nobody(found) if of_nobody else None)
        if group is hosts.publisher and document.get("kind") in ("briefing", "plan"):
            return None  # whose it is, not who met
        if group:
            document.values["committee"] = FoundValue(value=group.name, basis="text", start=found.start, end=found.end)
        return group

    def _council_met(self, hosts: Hosts, found: Candidate | None) -> tuple[Group | None] | None:
        """The council where all its councillors met; nobody in its stead while it is not known which council."""
        names = [(start, end) for start, end, group in self.named if group.type == "LocalAuthority"]
        met = council_met(self.paper.text, names)
        if met is None or (found and found.start - met.start <= _APART):
            return None
        council = hosts.publisher
        if council is None or council.type != "LocalAuthority":
            return (None,) if council is None else None
        group = self.groups.part("full Council", council) if met.full else council
        if met.full:  # a heading that is "FULL COUNCIL" alone names no other body
            self.groups.by_name.setdefault(plain("full Council"), group)
        self.paper.reading.document.values["committee"] = FoundValue(
            value=group.name, basis="text", start=met.start, end=met.end
        )
        return (group if met.full else None,)  # what the council itself decides is whoever publishes

    def _meeting(self, kept: list[Candidate]) -> Candidate | None:
        for match in MEETING.finditer(self.paper.text, 0, 4000):
            if _EVERY.search(self.paper.text, max(0, match.start() - 12), match.start()):
                continue  # "to every meeting of the Board"
            found = next((c for c in kept if match.end() <= c.start <= match.end() + 4), None)
            whose = next((end for start, end, _ in self.named if match.end() <= start <= match.end() + 4), None)
            if whose and (found is None or found.end <= whose):  # "minutes of the Acre CCG Governing Body"
                part = next((c for c in kept if whose < c.start <= whose + 3), None)
                found = part if part and (part.type in HOSTS or part.head in NOUNS) else found
            if found and found.type in PARTNERSHIPS:  # "of Acre ICS Steering Group": the group
                group = next((c for c in kept if found.end < c.start <= found.end + 1), None)
                found = group if group and group.type in HOSTS else found
            if found and (found.type in HOSTS | PARTNERSHIPS or found.head in NOUNS):
                return found
        return None

    def _group(self, found: Candidate, kept: list[Candidate], hosts: Hosts) -> Group | None:
        publisher = hosts.publisher
        if found.type == "HealthAndWellbeingBoard":
            return self._of_health(found, publisher)
        if found.named:
            return self.groups.of(self._words(found), found.type)
        owner_before = next((g for s, e, g in self.named if e < found.start <= e + 3 and g.type in PUBLISHERS), None)
        following = next((c for c in kept if found.end < c.start <= found.end + 8), None)
        owner = owner_before or publisher
        kind = next((c for c in kept if c.end + 1 == found.start and c.type in PARTNERSHIPS and not c.named), None)
        if kind:
            return self._of_partnership(kind, found)
        if following and following.named and self.paper.text[found.end : following.start].strip() in ("of", "of the"):
            owner = self.groups.of(self._words(following), following.type)
        if found.head == "cabinet" and (owner is None or owner.type != "LocalAuthority"):  # only councils have one
            councils = (g for _, _, g in self.named if g.type == "LocalAuthority")
            owner = next((g for g in councils if g not in self.others), None)
        if owner is None:
            return None
        if found.head == "board" and owner.type == "LocalAuthority":  # what councils have of boards that meet
            own = self._board_of(owner)
            if own:
                return own
        same = {self._words(c) for c in kept if c.named and c.type == "Committee" and c.head.endswith(found.head)}
        if found.head in _NAMED_ELSEWHERE and len(same) == 1 and owner is publisher:
            return self.groups.of(same.pop(), "Committee")
        noun = tidy(self._words(found))
        noun = _OTHER_THAN_NOUN.sub("", noun.title() if noun.isupper() else noun, count=1)
        noun = "Board" if found.head == "board of directors" else DOUBLED.get(noun, noun)
        noun = noun.removeprefix("Trust ") if owner.name.endswith("Trust") else noun
        noun = noun.removeprefix("Council ") if owner.type == "LocalAuthority" else noun
        return self.groups.part(noun, owner)

    def _of_nobody(self, found: Candidate) -> Group | None:
        """Whoever a label says met, of a body that the paper does not name: "Decided at meeting: … - Cabinet".

        So is a cabinet that is said to decide in a paper that names no place.
        """
        labels = MEETING.finditer(self.paper.text, max(0, found.start - 200), found.start)
        labelled = any(found.start - label.end() <= len("the ") for label in labels)
        if not labelled and (self.placed or found.head != "cabinet" or not self._decides(found)):
            return None
        noun = self._words(found)
        return self.groups.of(noun.title() if noun.isupper() else noun[0].upper() + noun[1:], found.type)

    def _of_partnership(self, kind: Candidate, found: Candidate) -> Group | None:
        """ "ICP Board": that of the partnership, never of a council that is talked of."""
        told = next((group for _, _, group in self.named if group.type == kind.type), None)
        owner = told or self.groups.local((kind.type,))
        if owner is None:
            return self.groups.of(self.paper.text[kind.start : found.end], "Committee")
        return self.groups.part(tidy(self._words(found)), owner)

    def _of_health(self, found: Candidate, publisher: Group | None) -> Group | None:
        """The health and wellbeing board that met: by its name, else that of the publisher's place."""
        local = self.groups.lookup(self._words(found)) if found.named else None
        if local:
            return self.groups.of_entry(local)
        own = self._board_of(publisher) if publisher else None
        if own:
            return own
        if publisher and publisher.type in PARTNERSHIPS:  # their boards are of the councils among them
            told = next((group for _, _, group in self.named if group.type == found.type), None)
            return told or self.groups.local((found.type,))
        place_name = place_of(publisher.name) + " " if publisher else ""
        return self.groups.of(f"{place_name}Health and Wellbeing Board", found.type)

    def of_publisher(self, hosts: Hosts) -> Group | None:
        """Who met, now that it is known whose paper it is: a nameless health and wellbeing board is its council's."""
        host, publisher = hosts.host, hosts.publisher
        unplaced = host is not None and host.entry is None and host.name == "Health and Wellbeing Board"
        own = self._board_of(publisher) if unplaced and publisher and publisher.type == "LocalAuthority" else None
        if own is not None:
            document = self.paper.reading.document
            said = document.values.get("committee")
            if said:
                document.values["committee"] = replace(said, value=own.name)
        return own or host

    def _board_of(self, body: Group) -> Group | None:
        """The health and wellbeing board of the body's place."""
        place = self.groups.register.place([body.entry.id]) if body.entry else None
        boards = self.groups.local_bodies("HealthAndWellbeingBoard", place) if place else []
        if not boards or body.entry is None or (len(boards) > 1 and body.type != "LocalAuthority"):
            return None
        own = [board for board in boards if board.id.split("-")[-1] == body.entry.id.split("-")[-1]]
        return self.groups.of_entry((own or boards)[0])

    def _alone(self, candidate: Candidate) -> bool:
        block = self.paper.layout.block_at(candidate.start)
        if block is None or candidate.start > 2500:
            return False
        begins = max(block.start, self.paper.text.rfind("\n", 0, candidate.start) + 1)
        if candidate.start > VERY_TOP and begins > block.start and _LOWER.search(self.paper.text, block.start, begins):
            return False  # its sentence began in the line above
        before = BEFORE.sub("", self.paper.text[begins : candidate.start], count=1)
        before = "" if candidate.start < VERY_TOP and _WHOSE.fullmatch(before) else before
        after = AFTER.sub("", _WHEN.sub("", self.paper.text[candidate.end : block.end].split("\n", 1)[0]))
        return block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and len(before.strip()) + len(after.strip()) < 25

    def _at_top(self, kept: list[Candidate], hosts: Hosts) -> Candidate | None:
        """Whoever the first lines name that can meet, or whose name stands right behind its body's."""
        ends = {end for _, end, group in self.named if group is hosts.publisher and end < VERY_TOP}
        behind = next((c for c in kept if _meets(c) and c.start - 1 in ends), None)
        return behind or next((c for c in kept if c.start < _LINES and _meets(c) and self._in_short_line(c)), None)

    def _deciding(self, kept: list[Candidate]) -> Candidate | None:
        """Who is said to have met or decided: "That the Care Scrutiny Committee noted", "Cabinet considered"."""
        acting = [c for c in kept if _meets(c) and (c.named or c.head == "cabinet") and self._decides(c)]
        most = Counter(self._words(c) for c in acting).most_common(1)
        return next((c for c in acting if self._words(c) == most[0][0]), None) if most else None

    def _decides(self, candidate: Candidate) -> bool:
        """Whether it is the subject of a sentence that tells what was decided or looked at."""
        text = self.paper.flow
        before = _SUBJECT.search(text, max(0, candidate.start - 24), candidate.start)
        return before is not None and _DECIDES.match(text, candidate.end) is not None

    def _in_short_line(self, candidate: Candidate) -> bool:
        text = self.paper.text
        block = self.paper.layout.block_at(candidate.start)
        begins, ends = text.rfind("\n", 0, candidate.start) + 1, text.find("\n", candidate.end)
        if "." in text[begins : candidate.start] or text[:ends].endswith("."):
            return False  # a sentence
        heading = block is not None and block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.FIELD)
        heading = heading and not _MEMBER.match(text, candidate.end)
        return heading and ends - begins < _SHORT

    def _is_chaired_elsewhere(self, candidate: Candidate) -> bool:
        """Whether it is named as what somebody chairs or what a structure has: "Chair of the Programme Board"."""
        before = self.paper.flow[max(0, candidate.start - 40) : candidate.start]
        return _CHAIR_OF.search(before) is not None

    def _likely_host(self, kept: list[Candidate]) -> Candidate | None:
        """Where the paper says "the Board" or "the Commission": the named one that has this noun."""
        nouns = Counter(c.head for c in kept if not c.named and c.type == "Committee" and c.head in NOUNS)
        for noun, _ in nouns.most_common():
            same = [c for c in kept if c.named and _meets(c) and c.head.split()[-1] == noun]
            named = Counter(self._words(c) for c in same if not self._is_chaired_elsewhere(c))
            if named:
                words = named.most_common(1)[0][0]
                return next(c for c in kept if c.named and self._words(c) == words)
            boards = [c for c in kept if c.type == "HealthAndWellbeingBoard"]
            if noun == "board" and boards:
                return boards[0]
            # That which met is never named: no other board is taken for it.
            if nouns[noun] >= _OFTEN and noun not in ("executive", "cabinet"):
                return next(c for c in kept if not c.named and c.head == noun)
        return None


def _meets(candidate: Candidate) -> bool:
    """Whether it is a committee or board: a health and care partnership publishes, its board meets."""
    return candidate.type in HOSTS and not candidate.head.endswith("care partnership")
