"""What a meeting decided: limbs of resolutions and recommendations, and decisions inside the running text."""

import re
from collections.abc import Iterator

from ingest.claims import frames, parties
from ingest.claims.parties import Draft
from ingest.layout import BlockKind
from ingest.paper import Paper

_FOLLOWING = re.compile(r"\bfollowing\b[^.]{0,60}:[-–—]*\s*$", re.IGNORECASE)
_SPLIT = re.compile(r"[;,]\s+and\s+(?=that\s)|;\s+(?=that\s)", re.IGNORECASE)
_LEAD_THAT = re.compile(
    r"(?:and\s+)?(?:(?:we|the (?:task |review |working )?group) (?:\w+ly )?recommends? )?"
    r"(?:that\s+|to\s+)?(?:the\s+(?:board|committee|panel|executive|cabinet|commission"
    r"|governing body)\s*:?\s+)?",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"[\s;,.]*(?:;?\s*and)?[\s;,.]*$")
_DELEGATES = re.compile(r"\bdelegat\w+\b.{0,60}?\bto\b|\bdelegat\w+\s+to\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:be|is|are)\s+(?:\w+ly\s+)?(?:requested|urged|encouraged|asked|instructed|authorised|invited|tasked|directed|mandated)\s+to\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:asks?|asked|requests?|requested|invites?|instructs?|nominates?|nominated|appoints?|appointed"
    r"|authorises?)\s+(?:that\s+)?",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"^(?:to\s+|will\s+|that\s+)?(?:to\s+)?(?:receive[sd]?\s+(?:an?|the|details|further|copy|regular|monthly"
    r"|quarterly)|requests?\s+an?\b)",
    re.IGNORECASE,
)
_TO_HOST = re.compile(
    r"\b(?:report(?:ed)?\s+back|(?:submitted|presented|brought|reported|circulated|provided)\s+(?:back\s+)?to"
    r"|(?:next|future|every|\w+)\s+meeting|receive|to\s+(?:the|this)\s+(?:board|committee|panel|commission))",
    re.IGNORECASE,
)
_PASSIVE_VERB = re.compile(r"\s+(?:be|is|are|was|were|been)\b", re.IGNORECASE)
_IS_RECOMMENDED = re.compile(r"recommend|\b(?:is|are) (?:asked|invited|requested) to\b", re.IGNORECASE)
_IS_ACTION = re.compile(r"\bactions?\b", re.IGNORECASE)
_IS_DECIDED = re.compile(r"\b(?:resolved|agreed|decision|decided|noted|approved|minutes)\b", re.IGNORECASE)
_NO_LIMB = re.compile(
    r"^(?:for|against|abstain\w*|reasons?|alternative|options?|vote)\b|\brejected (?:as|because|on)\b", re.IGNORECASE
)
_NOTES = re.compile(r"[;,]\s+and\s+(?=that\s)|;\s+(?:and\s+)?", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:be|will|would|to|agreed|that)\b", re.IGNORECASE)
_OVER = re.compile(r"(?<=[.;”\"’])\s+(?:An? |The |Upon |On )?(?:amendment|motion|being put)\b", re.IGNORECASE)
_LOST = re.compile(r"\bamendment\b", re.IGNORECASE)

_BARE = (frames.BARE_DECISION, frames.WERE_AGREED)


def decisions(paper: Paper) -> Iterator[Draft]:
    """The decisions of the paper in order: every limb, and "It was agreed that …" in the text."""
    seen: set[str] = set()
    for draft in _all(paper):
        words = re.sub(r"\W+", " ", paper.text[draft.start : draft.end].lower()).strip()
        if len(words) < 80:  # short ones recur under every item
            words += f" {paper.layout.blocks[draft.block].item} {draft.block if draft.rule != 'limb' else ''}"
        if words not in seen:
            seen.add(words)
            yield draft


def _all(paper: Paper) -> Iterator[Draft]:
    blocks = paper.layout.blocks
    swallowed: set[int] = set()
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.LIMB and index not in swallowed:
            start, end = block.start, block.end
            words = paper.text[start:end]
            if _NO_LIMB.search(words) or paper.is_private(start, end):
                continue
            child = _first_child(paper, index)
            if child is not None and words.rstrip().endswith((":", ":-")) and len(words.split()) <= 5:
                continue
            if child is not None and _FOLLOWING.search(words):
                swallowed.add(child)
                end = blocks[child].end
                yield _limb(paper, index, start, end)
                continue
            if block.marker is None and len(words.split()) < 3 and index and blocks[index - 1].marker:
                continue
            if block.marker is None:
                yield from _sentences(paper, index)
                continue
            cut = start
            for match in _SPLIT.finditer(paper.text, start, end):
                yield _limb(paper, index, cut, match.start())
                cut = match.end()
            yield _limb(paper, index, cut, end)
    yield from _moved(paper)
    yield from _inline(paper)


def _sentences(paper: Paper, index: int) -> Iterator[Draft]:
    """The decisions of a limb without a number: one a sentence, of the later ones those that decide something."""
    block = paper.layout.blocks[index]
    start = block.start
    while start < block.end:
        sentence = paper.layout.sentence_at(start)
        end = min(sentence.end, block.end) if sentence else block.end
        if start == block.start or _GOES_ON.search(paper.text, start, end):
            cut = start
            for match in _NOTES.finditer(paper.text, start, end):
                yield _limb(paper, index, cut, match.start())
                cut = match.end()
            yield _limb(paper, index, cut, end)
        while end < block.end and paper.text[end].isspace():
            end += 1
        start = max(end, start + 1)


def _moved(paper: Paper) -> Iterator[Draft]:
    """The points of a motion that was carried: "It was moved that the Committee: (a) …", "Carried"."""
    blocks = paper.layout.blocks
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.BULLET or block.parent is None:
            continue
        lead = paper.text[blocks[block.parent].start : blocks[block.parent].end]
        if not _MOTION.search(lead) or not lead.rstrip().endswith((":", ":-")):
            continue
        after = index + 1
        while after < len(blocks) and (
            blocks[after].parent == block.parent or blocks[after].kind is BlockKind.FURNITURE
        ):
            after += 1
        if after < len(blocks) and _CARRIED.match(paper.text, blocks[after].start, blocks[after].end):
            yield _limb(paper, index, block.start, block.end)


_MOTION = re.compile(r"\b(?:moved|proposed|motion)\b", re.IGNORECASE)
_CARRIED = re.compile(
    r"\W*(?:(?:the motion|this|which) (?:was|were) )?(?:duly |then |unanimously )*(?:carried"
    r"|agreed|resolved|approved|accepted)\b",
    re.IGNORECASE,
)


def _first_child(paper: Paper, index: int) -> int | None:
    following = index + 1
    blocks = paper.layout.blocks
    while following < len(blocks) and blocks[following].kind is BlockKind.FURNITURE:
        following += 1
    if (
        following < len(blocks)
        and blocks[following].kind is BlockKind.LIMB
        and (
            blocks[following].parent == index or _FOLLOWING.search(paper.text[blocks[index].start : blocks[index].end])
        )
    ):
        return following
    return None


def _limb(paper: Paper, index: int, start: int, end: int) -> Draft:
    """One limb as a Resolution, or a Recommendation where its head only recommends."""
    text = paper.text
    cut = _OVER.search(text, start, end)
    end = start + len(_TRAILING.sub("", text[start : cut.start() if cut else end]))
    head = _head(paper, index)
    recommends = bool(_IS_RECOMMENDED.search(head)) and not _IS_DECIDED.search(head)
    draft = Draft(start, end, "Recommendation" if recommends else "Resolution", "limb", index)
    if recommends and (paper.reading.document.get("kind") == "report" or not _meets(paper)):
        draft.made_by = report_authors(paper)
        draft.recipient = parties.host(paper)
        draft.responsible = responsible_of(paper, start, end) or parties.host(paper)
        return draft
    draft.made_by = parties.host(paper)
    draft.responsible = responsible_of(paper, start, end)
    if _IS_ACTION.search(head) and len(head) < 80:
        draft.kind = "Action"
        draft.responsible = draft.responsible or parties.last_people(paper, start, end)
    if _TO_HOST.search(text, start, end):
        draft.recipient = parties.host(paper)
    return draft


def report_authors(paper: Paper) -> list[str]:
    """The bodies that a report comes from: those of a field "Report of", else the publisher."""
    for block in paper.layout.blocks:
        if (
            block.kind is BlockKind.FIELD
            and block.label
            and block.label.startswith(("report of", "report by", "author", "report author"))
        ):
            found = parties.bodies_only(paper, parties.named(paper, block.start, block.end))
            if found:
                return list(dict.fromkeys([*parties.authors(paper), *found]))
    return parties.authors(paper)


def _meets(paper: Paper) -> bool:
    return paper.reading.document.get("kind") in ("minutes", "decision")


def _head(paper: Paper, index: int) -> str:
    """The words that introduce the list of limbs, and the heading that they stand under."""
    block = paper.layout.blocks[index]
    words, depth = "", 0
    while block.parent is not None and depth < 6:
        block = paper.layout.blocks[block.parent]
        words, depth = paper.text[block.start : block.end][:200] + " " + words, depth + 1
        if block.kind is not BlockKind.LIMB:
            break
    if not words and block.item is not None:
        heading = paper.layout.blocks[block.item]
        words = paper.text[heading.start : heading.end]
    return words


def responsible_of(paper: Paper, start: int, end: int) -> list[str]:
    """Who a decision binds to act, where its words show it."""
    text = paper.text
    lead = _LEAD_THAT.match(text, start, end)
    begin = lead.end() if lead else start
    match = _DELEGATES.search(text, start, end)
    if match:
        stop = re.compile(
            r",?\s+(?:in consultation|authority|the (?:approval|power)|following|to\s+[a-z]+\b(?<!to the)|approval)"
        ).search(text, match.end(), end)
        return parties.named(paper, match.end(), stop.start() if stop else end)
    match = _ASKED.search(text, start, end)
    if match:
        return [one.key for one in parties.subject_before(paper, start, match.start())] or parties.named(
            paper, start, match.start()
        )[-1:]
    if _RECEIVES.match(text[begin:end]) or _RECEIVES.match(text[start:end]):
        return presenters(paper, start)
    match = _ASKS.match(text, begin, end)
    if match:
        acting = paper.mentions_in(match.end(), min(end, match.end() + 8), "body", "person")
        return [acting[0].key] if acting else presenters(paper, start)
    acting_keys = paper.who_acts(begin, end)
    if acting_keys:
        last = [one for one in paper.mentions_in(begin, end, "body", "person") if one.key in acting_keys][
            : len(acting_keys)
        ][-1]
        if not _PASSIVE_VERB.match(text, last.end) and not re.match(r"['’]s?\b", text[last.end : last.end + 2]):
            return acting_keys
    return []


def presenters(paper: Paper, position: int) -> list[str]:
    """The bodies that presented the item at the position: the last speakers before it that are not the host's own."""
    own = set(parties.host(paper))
    for turn in reversed(paper.turns):
        if turn.start < position and turn.keys:
            found = [key for key in parties.bodies_only(paper, turn.keys) if key not in own]
            if found:
                return found
    return [key for key in parties.presenting(paper, position) if key not in own]


def _inline(paper: Paper) -> Iterator[Draft]:
    """Decisions inside running text: "It was agreed that …", "The Board: NOTED the report"."""
    text = paper.text
    heads = {one.parent for one in paper.layout.blocks if one.kind is BlockKind.LIMB}
    for sentence in paper.layout.sentences:
        block = paper.layout.blocks[sentence.block]
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET):
            continue
        if text[sentence.start : sentence.end].rstrip().endswith((":", ":-", "–")):
            continue
        match = frames.IT_WAS.search(text, sentence.start, sentence.end)
        shouted = frames.SHOUTED.search(text, sentence.start, sentence.end) if not match else None
        if not match and not shouted:
            shouted = next((one for rule in _BARE if (one := rule.match(text, sentence.start, sentence.end))), None)
        board = frames.BOARD_DECIDES.match(text[sentence.start : sentence.end]) if not (match or shouted) else None
        if sentence.block in heads:
            continue
        if not (match or shouted or board) or paper.is_private(sentence.start, sentence.end):
            continue
        if "?" in text[sentence.start : sentence.end] or _LOST.search(text, sentence.start, sentence.end):
            continue
        noted = match and "noted" in match[0].lower()
        begin = match.start() if match and not noted else sentence.start
        after = match.end() if match else sentence.start + board.end() if board else shouted.end() if shouted else begin
        draft = Draft(begin, sentence.end, "Resolution", "inline decision", sentence.block, parties.host(paper))
        draft.responsible = responsible_of(paper, after, sentence.end) or _and_that(paper, after, sentence.end)
        yield draft


def _and_that(paper: Paper, start: int, end: int) -> list[str]:
    """Who acts in the second part of "that A be done and that X do B"."""
    match = re.compile(r"\band\s+(?:that\s+)?").search(paper.text, start, end)
    if not match:
        return []
    return responsible_of(paper, match.end(), end)
