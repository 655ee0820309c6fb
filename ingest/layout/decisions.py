"""Decisions: the words that open one, and what lies under it as a limb."""

import re
from dataclasses import replace

from ingest.layout.assembly import Assembly, close, open_item
from ingest.layout.blocks import BlockKind
from ingest.layout.entries import item, limbs
from ingest.layout.headings import goes_on, style_of
from ingest.layout.lines import MARKER, Line
from ingest.layout.words import (
    DECISION_LEADS,
    DECISION_STARTS,
    SHOUTED_DECISIONS,
)

DECISION = re.compile(rf"(?:{DECISION_STARTS})", re.I)
_LEAD = re.compile(rf"(?:{DECISION_LEADS})", re.I)
# "A.  Members adopted the plan": a limb under a capital letter, which a name with an initial is not.
_CAPITAL = re.compile(r"(?P<letter>[A-Z])\.\s+(?=\S+\s+\S+\s+\S)")
# "Decision - Better Care Fund: award of contract": the title of a page at its top.
_TITLE = re.compile(r"(?:Decision|Issue)(?: details)? [-–] (?!to |that |THAT )[A-Z][^.;]{5,140}[^.;:]", re.I)
_TOP, _VERY_TOP = 600, 20
# What ends a lead: not the hyphen of "sign-off", nor the dash of "2016–17".
_DASH = r":|[–—](?!\d)|-(?!\w)|(?<!\w)-"
# "RESOLVED (by 7 votes to 5):", "AGREED (nem. con.) that": how, and no number of a limb.
_HOW = r"\((?!(?:\d{1,2}|[a-z]|[ivx]{1,4})\))[^()\n]{3,60}\)"
_ASIDE = re.compile(rf"\(s\)|{_HOW}", re.I)
_DECISION_HEAD = re.compile(
    rf"(?P<head>(?:{DECISION_STARTS})(?:\s?{_HOW})?[^\n:;.]{{0,60}}?(?::-|(?:{_DASH})+)"
    rf"|(?-i:{SHOUTED_DECISIONS}|DECISION|RECOMMENDED)(?:\s?{_HOW})?)"
    r"(?:,(?=\s))?\s*(?:/\s+)?(?=\S)",  # "RESOLVED, that the report be noted"
    re.I,
)
# "OUTCOME: the report was received": what begins a line of its own.
_LABELLED = re.compile(rf"(?=(?-i:[A-Z]))(?:{DECISION_STARTS})(?:\s?{_HOW})?(?: that)?\s*:", re.I)
_SHOUTED = re.compile(rf"(?:{SHOUTED_DECISIONS}|RECOMMENDED|APPROVED)\b")
# "Having heard the officers, Cabinet RESOLVED: (1) to approve …"
_ENUMERATED = re.compile(
    r"(?P<head>[^:;\n]{0,160}\b(?:resolved|agreed|decided|recommended|resolves|agrees)\b(?: \([^()\n]{3,40}\))?"
    r"(?: (?:to|that))?\s*[:–—-]+(?:\s*that)?)\s*(?=\((?:1|a|i)\)\s)",
    re.I,
)
# "R3: A register be kept", "R3   that a register be kept" in a list of advice
_CODED = re.compile(r"(?:R|Rec\.? ?)\d{1,2}(?:\s*[:.–-]\s+|\s{2,}|\t)(?=\S)")
# "… meets monthly. It was decided there on 24 August:", "ICE members are recommended to:"
_LAST_SENTENCE = re.compile(
    r"[^.;:]{0,120}?\b(?:(?:is|are|was|were|been) (?:therefore |also |hereby |now |then |unanimously )*"
    r"(?:asked|invited|recommended|requested|urged) to"
    r"|(?<!\bto be )(?<!if )(?:resolved|agreed|decided|determined|recommends|resolves"
    r"|recommended)\b(?! by\b)[^.;:]{0,50}?)"
    r"\s*(?:[:–—]-?|-)+\s*\Z",
    re.I,
)
# "KD1  The contract not to be extended", "Decision 4: Phase 2 approved": decisions under codes of their own.
_CODED_DECISION = re.compile(
    r"(?:KD|DEC|Key [Dd]ecision|Decision|DECISION) ?\d{1,3}[a-z]?(?:\s*[:.–—]\s*|\s+-\s+|\s{2,}|\t)(?=\S.{12})"
)
# "DECISION 2 - CARE HOUSING": a heading, where "DECIDED: …" or "What was decided: …" stands below it.
_NEXT_DECISION = re.compile(r"^[ \t]*(?:KD|DEC|Key [Dd]ecision|Decision|DECISION) ?(?:No\.? ?)?\d", re.M)
_DECIDED_BELOW = re.compile(
    rf"^[ \t]*(?:{SHOUTED_DECISIONS}"
    r"|(?:Resolved|Decided|Agreed|(?:Also|What (?:was|we)) (?:decided|agreed)|Decision(?: made| taken| reached)?)\b"
    r"(?=\s*[:–—-])|Decision (?:made|taken|reached)[ \t]*$)",
    re.M,
)
# "That Cabinet" by itself below "RESOLVED:": who decides, over the limbs.
_WHO_DECIDES = re.compile(
    r"[Tt]hat (?:the )?(?:[A-Z][\w’'&-]*,? |and |of |for |the ){0,6}"
    r"(?:Cabinet|Executive|Council|Board|(?:Sub-)?Committee|Panel|Commission|Forum|Body|Member)[:,]?(?: -)?"
)
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+")
_SECTION = re.compile(r"(\d{1,2})(\.\d{1,2})?")
_NUMBERED_HEAD = re.compile(r"(?:decisions?(?: taken)?|recommendation (?:no\.? ?)?(?:\d{1,2}|[A-Z]))\W*", re.I)


# "(4) RESOLVED that: (a) …": a decision under the number of its paragraph.
_UNDER_NUMBER = re.compile(
    rf"(?:{SHOUTED_DECISIONS}|RECOMMENDED)\b"
    r"|(?:Resolved|Agreed|Recommended)\b(?=\s*(?:\([^()\n]{3,40}\)\s*)?(?:[:–—-]|that\b))"
)


def _tells_page(line: Line, following: Line | None) -> bool:
    """Whether the line says at the top what page it is: "Decision" over a title, "Decision - Award of contract"."""
    if line.start < _VERY_TOP and line.text.lower() == "decision":
        return True
    return line.start < _TOP and bool(following and following.gap) and _TITLE.fullmatch(line.text) is not None


def _without_number(assembly: Assembly, line: Line) -> Line:
    """The line from its decision word on where only a number stands before it, and a list follows."""
    marker = MARKER.match(line.text)
    if (
        marker is None
        or not (line.text.endswith((":", ":-", ":–", " that", "–")) or _ENUMERATED.match(line.text, marker.end()))
        or (assembly.open.decision is not None and "." not in marker.group().strip()[:-1])
        or not (_UNDER_NUMBER.match(line.text, marker.end()) or _LEAD.match(line.text, marker.end()))
    ):
        return line
    return replace(line, text=line.text[marker.end() :], start=line.start + marker.end())


def begins_decision(text: str, kind: BlockKind) -> bool:
    """Whether a line under a block of that kind begins a decision and does not go on with the block."""
    return _LABELLED.match(text) is not None or (kind is BlockKind.ACTION and _SHOUTED.match(text) is not None)


def decision_head(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A line that opens a decision: alone ("RESOLVED –") or with its first limbs behind it."""
    line = _without_number(assembly, line)
    text = line.text
    first = text[0]
    if not (first.isupper() or first in "“\"'‘" or (first.islower() and assembly.open.decision is not None)):
        return False
    if first.islower() and text[-1] not in ":–—-":
        return False  # "noted the report;": a limb of the decision that is open
    if _coded_decision(assembly, line):
        return True
    if _tells_page(line, following):
        open_item(assembly, line.start, line.end)
        return True
    if _leads_list(text, following) or (_heads_nothing_yet(assembly) and _WHO_DECIDES.fullmatch(text)):
        _open(assembly, line.start, line.end)
        return True
    capital = _next_capital(assembly, line) if assembly.open.decision is not None else None
    if capital:
        item(assembly, BlockKind.LIMB, line.start, line.end, capital)
        return True
    coded = _CODED.match(text) if assembly.open.decision is not None else None
    if coded:
        limbs(assembly, line, coded.end())
        return True
    if _LEAD.match(_NUMBER.sub("", text)) and len(text) < 160:
        _open(assembly, line.start, line.end)
        return True
    enumerated = _ENUMERATED.match(text)
    if not DECISION.match(text) and not enumerated:
        return False
    if (
        not enumerated
        and len(text) < 90
        and "(" not in _ASIDE.sub("", text)
        and (text[-1] in ":–—-" or text.isupper() or (len(text.split()) <= 3 and text[-1] != "."))
    ):
        _open(assembly, line.start, line.end)
        return True
    head = enumerated or _DECISION_HEAD.match(text)
    if not head:
        return False
    _open(assembly, line.start, line.start + len(head["head"].rstrip()))
    limbs(assembly, line, head.end())
    return True


def _open(assembly: Assembly, start: int, end: int) -> None:
    """A block that opens a decision, under the one that is open already where nothing stands between the two.

    "RESOLVED" over "The Panel recommend that Cabinet:", "RECOMMENDATIONS" over "2. That Cabinet:".
    """
    above = assembly.open.decision if _heads_nothing_yet(assembly) else None
    close(assembly)
    assembly.open.decision = assembly.open.lead = assembly.add(BlockKind.PARAGRAPH, start, end, parent=above)


def _heads_nothing_yet(assembly: Assembly) -> bool:
    """Whether a decision is open and the block that opened it is the last one."""
    return assembly.open.decision is not None and assembly.text_block() == assembly.open.decision


def _coded_decision(assembly: Assembly, line: Line) -> bool:
    """A decision under a code of its own, or its title where its words stand below."""
    if _NEXT_DECISION.match(line.text) and _is_heading(assembly.text, line):
        open_item(assembly, line.start, line.end)
        return True
    decided = _CODED_DECISION.match(line.text)
    if decided is None:
        return False
    if assembly.open.decision is None:
        close(assembly)
        assembly.open.decision = assembly.add(BlockKind.PARAGRAPH, line.start, line.start + decided.end())
    limbs(assembly, line, decided.end())
    return True


def _is_heading(text: str, line: Line) -> bool:
    """Whether the line is only the title of a decision whose words stand below it, before the next one begins."""
    following = _NEXT_DECISION.search(text, line.end)
    return _DECIDED_BELOW.search(text, line.end, following.start() if following else len(text)) is not None


def _next_capital(assembly: Assembly, line: Line) -> "re.Match[str] | None":
    """The capital letter of a limb that goes on from the limb before it, or begins under the head of the decision."""
    found = _CAPITAL.match(line.text)
    if found is None:
        return None
    last = assembly.blocks[assembly.text_block()]
    before = last.marker if last.kind is BlockKind.LIMB and last.marker else ""
    heads = last is assembly.blocks[assembly.open.decision or 0]
    return found if heads or before == f"{chr(ord(found['letter']) - 1)}." else None


def _leads_list(text: str, following: Line | None) -> bool:
    """Whether the last sentence of a paragraph says that what is listed below it was decided or is asked for."""
    if following is None or text[-1] not in ":-–—" or not MARKER.match(following.text):
        return False
    last = max(text.rfind(". "), text.rfind("; ")) + 1
    return len(text) - last < 200 and _LAST_SENTENCE.match(text, last) is not None


def marked(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A line that begins with a number, letter or bullet."""
    marker = MARKER.match(line.text)
    if not marker or marker.lastgroup == "reference" or marker.end() >= len(line.text):
        return False
    if assembly.recorded and marker.lastgroup != "bullet":
        if _LATER.match(marker.group()):  # the minutes of an item out of many
            assembly.recorded = False
        else:
            open_recorded(assembly)
    if not _heads_nothing_yet(assembly) and (
        _leaves(assembly, marker.group()) or (line.gap and _resumes(assembly, marker.group().strip()))
    ):
        close(assembly)
    if assembly.open.decision is not None:
        limbs(assembly, line, 0)
        return True
    numbered = marker.lastgroup == "number" and "." in marker.group().strip()[:-1]
    item(assembly, BlockKind.PARAGRAPH if numbered else BlockKind.BULLET, line.start, line.end, marker)
    return True


_LATER = re.compile(r"(?:[3-9]|\d\d+)\.\d")  # "14.1"


def open_recorded(assembly: Assembly) -> None:
    """Open the decision whose record's fields stand above, where no label does."""
    assembly.recorded = False
    if assembly.open.decision is None:
        assembly.open.decision = assembly.open.lead = assembly.text_block()


def _leaves(assembly: Assembly, marker: str) -> bool:
    """Whether a paragraph is of a later section than the heading that the decision stands under: "3.1" under "2."."""
    if _beside_lead(assembly, marker):
        return True
    section = _SECTION.match(marker)
    last = _SECTION.match(assembly.last_number or "")
    return bool(section and section[2] and last and int(section[1]) == int(last[1]) + 1)


def _resumes(assembly: Assembly, marker: str) -> bool:
    """Whether the number goes on from that of an item above the decision: "455." after "454. …", "Resolved: (i) …"."""
    decision = assembly.open.decision
    if decision is None or not any(map(str.isdigit, marker)):
        return False
    style = style_of(marker)
    above = (block.marker for block in reversed(assembly.blocks[:decision]) if block.marker)
    before = next((one for one in above if style_of(one) == style), assembly.last_number)
    return goes_on(assembly, marker, before)


def _beside_lead(assembly: Assembly, marker: str) -> bool:
    """Whether the number goes on from that of the paragraph that leads another list: "3.2" after "3.1 … agreed:"."""
    state = assembly.open
    if state.decision is None or not state.markers:
        return False
    start = assembly.blocks[state.decision].start
    own = _SECTION.match(assembly.text[assembly.text.rfind("\n", 0, start) + 1 : start].strip())
    new = _SECTION.match(marker)
    if own is None or new is None or not own[2] or not new[2]:
        return False
    listed = [assembly.blocks[index].marker for _, index in state.markers]
    return (int(new[1]), float(new[2])) > (int(own[1]), float(own[2])) and not any(
        one and _SECTION.match(one) and "." in one.rstrip(".") for one in listed
    )


def paragraph(assembly: Assembly, line: Line) -> None:
    """Plain text; in an open decision an unmarked limb, as long as the list goes on."""
    state = assembly.open
    if assembly.recorded and line.text.startswith(("That ", "that ")):
        open_recorded(assembly)
    if state.decision is not None:
        previous = assembly.blocks[assembly.text_block()]
        ended = assembly.text[previous.start : previous.end].rstrip()
        first = previous is assembly.blocks[state.decision]
        begins = line.text.startswith(("That ", "that ", "That:", "that:", "To ", "to ", "and that "))
        apart = line.gap and previous.marker is not None and not ended.rstrip(" -–—").endswith((";", ",", "and", ":"))
        listed = previous.kind is BlockKind.LIMB and not ended.endswith(".") and not apart
        opens = ended.endswith((":", "-", "–", "—", "that", "RESOLVED", "AGREED")) or _NUMBERED_HEAD.fullmatch(ended)
        if begins or listed or (first and opens):
            head = assembly.text[assembly.blocks[state.decision].start :][:9].lower()
            if begins or listed or not head.startswith("decision") or len(line.text) < 300:
                limbs(assembly, line, 0)
                return
        state.decision = None
    state.markers.clear()
    index = assembly.add(BlockKind.PARAGRAPH, line.start, line.end)
    state.lead = index
