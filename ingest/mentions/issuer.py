"""Which body a paper says that it is from: in its letterhead, title or signature, or by whom it is to."""

import re
from dataclasses import dataclass

from ingest.layout import BlockKind
from ingest.mentions.council_signs import (
    is_councils_page,
)
from ingest.mentions.groups import Group, Groups
from ingest.paper import Paper
from ingest.reading import FoundValue
from ingest.rules.body_types import ISSUERS, OTHER_ISSUERS, PARTNERSHIPS, PUBLISHERS

Named = tuple[int, int, Group]

TOP, VERY_TOP, TITLE, _HEAD, _FIRST = 1500, 400, 160, 120, 600
# Before a body that a title is about or goes to. "Response to Healthwatch", "Report of a visit to Acre Hospice".
_ABOUT = re.compile(r"\b(?:to|for|with|on|about|of|at|in|and|visit|review)[ :]+(?:the\s+)?$", re.I)
# "A briefing from X", "Report by X" at the end of a line.
_FROM = re.compile(r"\b(?:from|by)\s+(?:the\s+)?$", re.I)
_DATED = re.compile(r"[\s.,–-]*(?:(?:\d{1,2}(?:st|nd|rd|th)? )?\w+ 20\d\d)?[\s.]*")
# What may follow the first of the bodies whose joint paper it is.
_JOINTLY = re.compile(
    r"\s*(?:and|&|with|,)\s+(?:the\s+)?(?:[A-Z]\S*|of|and|for|the)(?:\s+(?:[A-Z]\S*|of|and|for|the))*\s*"
)
# Words that may stand beside the name of the body on the line that says whose meeting or paper this is.
_OF_THE_PAPER = re.compile(
    r"\b(?:minutes?|meeting|meetings|of|the|a|an|held|in|public|private|session|agenda|draft|confirmed|unconfirmed|approved|part"
    r"|board|governing|body|council|governors|directors|trust|committee|cabinet|executive|annual|general|extraordinary"
    r"|record|decisions?|notice|papers?|report|briefing|newsletter|bulletin|update|plan|strategy|published|produced|by|from"
    r"|for|news|public|joint|in-common|common|shadow|development|seminar|\d+(?:st|nd|rd|th)?|january|february|march|april"
    r"|may|june|july|august|september|october|november|december|\d{4}|monday|tuesday|wednesday|thursday|friday)\b|\W+",
    re.I,
)
_ITEM = re.compile(r"\s*\d{1,3}(?:\.\d*)*[.)]?\s+$")  # "2. Acre Trust": an item of the agenda
# Lines above "Dear …", and those of them that part the addressee from the sender.
_FILLED_LINE = re.compile(r"[^\n]*\S[^\n]*")
_REFERENCE = re.compile(
    r"\b(?:ref(?:erence)?|date|tel(?:ephone)?|phone|fax|e-?mail|contact|ask for|by (?:hand|post))\b[^\n]{0,20}:|"
    r"\b(?:our|your) ref\b|^\W*\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? (?:19|20)\d\d\W*$|\bwww\.|\S@\S",
    re.I,
)
_ADDRESS_LINES, _ADDRESS_LINE = 9, 90  # lines of an address, and characters of one
# Behind the name of a body in a letterhead: where it is.
_ADDRESS = re.compile(r"(?:,|\s[|–-])\s[^\n]{0,120}\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_LETTER = re.compile(r"^[ \t]*Dear\b", re.M)
_SIGNED = re.compile(r"^[ \t]*Yours (?:sincerely|faithfully|truly)\b", re.M | re.I)
_PUBLISHED_BY = re.compile(
    r"^\W*(?:this (?:\w+ ){1,2}(?:is|was|has been) )?(?:\w+ly )?(?:published|produced|issued|prepared) by:?\s+"
    r"(?:the\s+)?$"
    r"|^(?:organisation|publisher):\s*$",
    re.I,
)
_TO_MEMBERS = re.compile(
    r"^[ \t]*To:?[ \t]+(?:all )?(?:elected )?(?:members|councillors|staff|colleagues|employees) (?:of|at|in) (?:the )?",
    re.I | re.M,
)
# What may follow the name of the body that heads a paper on its first line.
_HEADS_PAPER = re.compile(
    r"\s+(?:(?:extraordinary|special|trust|governing|draft|final|confirmed|unconfirmed|public|annual|operational|strategic"
    r"|quality|five[- ]year)\s+)*"
    r"(?:minutes|notes|agenda|board|governing body|council of governors|record of|plan|strategy|accounts?|report)\b",
    re.I,
)
PROSE = frozenset({"briefing", "report"})  # kinds of papers that tell, rather than record or plan
_PAGE_NUMBER = re.compile(r"\W*\d{0,3}\W*(?:the )?", re.I)


@dataclass(slots=True)
class Issuer:
    """Finds the body that a paper says it is from."""

    paper: Paper
    groups: Groups
    named: list[Named]

    def stated(self) -> Group | None:
        """The body that manifest or text give."""
        document = self.paper.reading.document
        given = document.values.get("publisher")
        if given:
            return self.groups.of(given.value, "LocalAuthority")
        found = self._to_members() or self._first() or self._letterhead() or self._signature() or self._title()
        if found and found[2].type != "LocalAuthority" and is_councils_page(self.paper.text):
            return None  # "Agenda item … Acre NHS Trust": what the item is about
        if found:
            start, end, group = found
            document.values["publisher"] = FoundValue(value=group.name, basis="text", start=start, end=end)
            return group
        return None

    def _first(self) -> Named | None:
        """Who heads a report or briefing, if neither council nor NHS: "Healthwatch Acre: what people told us"."""
        if self.paper.reading.document.get("kind") not in PROSE:
            return None
        first = next((one for one in self.named if one[2].type in ISSUERS), None)
        if first is None or first[0] > _HEAD or first[2].type not in OTHER_ISSUERS - {"NationalBody"}:
            return None
        line, at = self._line(first[0], first[1])
        return None if _ABOUT.search(line[:at]) else first

    def _to_members(self) -> Named | None:
        """The council whose members a note is to: "To: All Members of Acre Council"."""
        match = _TO_MEMBERS.search(self.paper.text, 0, VERY_TOP)
        if match is None:
            return None
        return next((n for n in self.named if match.end() <= n[0] < match.end() + 4 and n[2].type in PUBLISHERS), None)

    def _letterhead(self) -> Named | None:
        """The first that stands alone near the top, in the copyright line or on the line that names the meeting."""
        addressee = self._addressee()
        weaker: Named | None = None
        for start, end, group in self.named:
            line, at = self._line(start, end)
            if "©" in line[:4] and group.type in ISSUERS:
                return start, end, group
            if start > TOP or addressee[0] <= start < addressee[1]:
                continue
            size = end - start
            before, after = line[:at], line[at + size :]
            if _PUBLISHED_BY.search(before) and group.type in ISSUERS:
                return start, end, group
            if _ITEM.match(before) or self._is_listed(start):
                continue
            alone = len(line.strip()) - size < 6 or (not before.strip() and _ADDRESS.match(after) is not None)
            if group.type in OTHER_ISSUERS:
                if alone and start < VERY_TOP and weaker is None:
                    weaker = self._whose_brand(start, end) or (start, end, group)
                continue
            if group.type not in PUBLISHERS:
                continue
            if alone or (start < _FIRST and (_from_whom(line, at, at + size) or _heads(before, after, group))):
                return start, end, group
            if weaker is None and len(line) < 200 and not _OF_THE_PAPER.sub("", before + " " + after):
                weaker = start, end, group
        return weaker

    def _whose_brand(self, start: int, end: int) -> Named | None:
        """The partnership that the first lines name in full, where a brand by itself heads the paper: "One Acre" over
        "Strategy of the One Acre Health and Wellbeing Partnership"."""
        words = f"{self.paper.text[start:end]} "
        return next(
            (n for n in self.named if end < n[0] < TOP and n[2].type in PARTNERSHIPS and n[2].name.startswith(words)),
            None,
        )

    def _is_listed(self, start: int) -> bool:
        """Whether it is a point of a list that words announce: "Our partners are: …"."""
        block = self.paper.layout.block_at(start)
        return block is not None and block.kind is BlockKind.BULLET and block.parent is not None

    def _line(self, start: int, end: int) -> tuple[str, int]:
        """The line or wrapped heading in which the span stands, and where in it the span begins."""
        text = self.paper.flow
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        line = text[line_start : line_end if line_end >= 0 else len(text)]
        return line, start - line_start

    def _addressee(self) -> tuple[int, int]:
        """The lines above "Dear …" to whom a letter goes, but for the first lines, which are those of the sender."""
        dear = _LETTER.search(self.paper.text, 0, 3000)
        if not dear:
            return (-1, -1)
        begins, least = dear.start(), 120
        lines = list(_FILLED_LINE.finditer(self.paper.text, 0, dear.start()))
        while lines and _REFERENCE.search(lines[-1].group()):
            lines.pop()
        for line in reversed(lines[-_ADDRESS_LINES:]):
            if _REFERENCE.search(line.group()):
                least = 0
                break
            if len(line.group()) > _ADDRESS_LINE:
                break
            begins = line.start()
        return (max(begins, least), dear.start()) if begins < dear.start() else (-1, -1)

    def council_addressed(self) -> Group | None:
        """The council to which a letter goes: "the Council" of what it says."""
        start, end = self._addressee()
        return next((g for at, _, g in self.named if start <= at < end and g.type == "LocalAuthority"), None)

    def _title(self) -> Named | None:
        """The partnership whose plan it is by its title: "Northfordshire Sustainability and Transformation Plan"."""
        if self.paper.is_record:
            return None
        first = next((one for one in self.named if one[2].type in ISSUERS), None)
        return first if first and first[2].type in PARTNERSHIPS and first[0] < TITLE else None

    def _signature(self) -> Named | None:
        signed = _SIGNED.search(self.paper.text)
        if not signed:
            return None
        return next(
            (n for n in self.named if signed.end() < n[0] < signed.end() + 300 and n[2].type in ISSUERS),
            None,
        )


def _heads(before: str, after: str, group: Group) -> bool:
    """Whether a line says whose meeting it was: "Acre NHS Trust Minutes of the Board Meeting held on …"."""
    if _PAGE_NUMBER.fullmatch(before) and _HEADS_PAPER.match(after):
        return True
    low = before.lower() if len(before) < _HEAD else ""
    return ("meeting of" in low or "minutes of" in low) and group.type != "LocalAuthority"


def _from_whom(line: str, start: int, end: int) -> bool:
    """Whether a line near the top says that the paper is from the body at its end or beginning."""
    if len(line) < 160 and _DATED.fullmatch(line[end:]) and _FROM.search(line[:start]):
        return True
    return not line[:start].strip() and _JOINTLY.fullmatch(line[end:]) is not None
