"""Decisions inside running text: "It was agreed that …", "The Board NOTED the report", and "Agreed." on its own."""

import re
from collections.abc import Iterator

from ingest.claims import frames, parties
from ingest.claims.parties import Draft
from ingest.claims.parties.responsible import responsible_of
from ingest.layout import BlockKind
from ingest.layout.words import BARE_DECISIONS, SHOUTED_DECISIONS
from ingest.paper import Paper

_LOST = re.compile(r"\bamendment\b", re.IGNORECASE)

# "(a) Month 2 position noted", "Merger approved with effect from 1 October": a decision in note form, without a verb.
_NOTE_FORM = re.compile(
    r"\W*(?:\([a-z0-9]{1,3}\)\s*)?(?P<what>(?!None\b|Nothing\b)[A-Z][^.;:?!]{2,110}?)\s"
    r"(?P<how>noted|approved|agreed|endorsed|accepted|ratified|adopted|supported|deferred|received|signed off"
    r"|refused|declined)"
    r"(?=\s*(?:[.;,|\n]|\Z)|\s(?:for|with|subject|as|until|to|in|and|from|by the|at)\b)"
)
# "CONCLUDED that the programme be approved" in a cell of its own
_IN_CELL = re.compile(
    rf"\s*(?P<decision>(?:{SHOUTED_DECISIONS}|Resolved|Agreed|Decided)(?:\s*[:–-])?\s+[Tt]hat\s+(?=\S))"
)
_FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|be|been|being|will|would|shall|should|can|could|may|might|must|to|that|which|who"
    r"|not|previously|already|as|if|when|whether|he|she|they|we|it|said|asked|felt)\b",
    re.IGNORECASE,
)
_AND_THAT = re.compile(r"\band\s+(?:that\s+)?")
_IN_LIST = re.compile(r"\W*\(?[a-z0-9]{1,3}[.)]")

_BARE = (frames.BARE_DECISION, frames.WERE_AGREED)
# "The team should agree one plan." in quotation marks, to which a paper replies "Accepted."
_QUOTED = re.compile(r"[“\"](?P<advice>[^“”\"\n]{15,300}?)\.?[”\"]\s*\Z")
_REFUSED = re.compile(r"\W*(?:not (?:accepted|agreed|supported)|rejected|declined|refused)\s*[.:;–-]", re.IGNORECASE)
_BARE_DECISION = re.compile(rf"{BARE_DECISIONS}\W*", re.IGNORECASE)


def inline_decisions(paper: Paper) -> Iterator[Draft]:
    """Decisions inside running text: "It was agreed that …", "The Board: NOTED the report"."""
    text = paper.text
    heads = _heads(paper)
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
        if not (match or shouted or board):
            continue
        if "?" in text[sentence.start : sentence.end] or _LOST.search(text, sentence.start, sentence.end):
            continue
        noted = match and "noted" in match[0].lower()
        begin = match.start() if match and not noted else sentence.start
        after = match.end() if match else sentence.start + board.end() if board else shouted.end() if shouted else begin
        draft = Draft(begin, sentence.end, "Resolution", "inline decision", sentence.block, parties.host(paper))
        draft.responsible = responsible_of(paper, after, sentence.end) or _and_that(paper, after, sentence.end)
        yield draft


def _heads(paper: Paper) -> set[int | None]:
    """The blocks that open decisions: over limbs, or over a lead of them ("RESOLVED" over "The Panel agree:")."""
    return {one.parent for one in paper.layout.blocks if one.kind in (BlockKind.LIMB, BlockKind.PARAGRAPH)}


def note_decisions(paper: Paper) -> Iterator[Draft]:
    """Decisions of minutes in note form: what a limb, or a short sentence by itself, says was noted or approved."""
    if parties.written(paper):
        return
    for index, block in enumerate(paper.layout.blocks):
        if block.kind not in (BlockKind.BULLET, BlockKind.PARAGRAPH, BlockKind.ROW) or block.end - block.start > 600:
            continue
        start = block.start
        if block.kind is BlockKind.ROW or paper.text[start] == "|":
            start = paper.text.rfind("|", block.start, block.end) + 1
            while start < block.end and paper.text[start].isspace():
                start += 1
        listed = block.marker is not None or _IN_LIST.match(paper.text, start, block.end)
        found = _NOTE_FORM.match(paper.text, start, block.end)
        if found is None or _FINITE.search(found["what"]):
            continue
        named = paper.mentions_in(start, found.end("what"), "person", "body")
        if named and named[0].start <= start + 4 and named[-1].end >= found.end("what"):
            continue  # "Ms Quill agreed to send it": she takes it on
        if not listed and len(found["what"].split()) > 6:
            continue
        sentence = paper.layout.sentence_at(start)
        end = min(sentence.end, block.end) if sentence and sentence.end > found.end("how") else block.end
        bar = paper.text.find("|", start, end)
        end = bar if bar > start else end
        draft = Draft(start, start + len(paper.text[start:end].rstrip(" .;\n")), "Resolution", "inline decision", index)
        draft.made_by = parties.host(paper)
        draft.responsible = responsible_of(paper, start, end)
        yield draft


def cell_decisions(paper: Paper) -> Iterator[Draft]:
    """Decisions of minutes whose items are rows, each in the last cell: "10 | Work Programme | RESOLVED that …"."""
    if parties.written(paper):
        return
    for index, block in enumerate(paper.layout.blocks):
        if block.kind is not BlockKind.ROW:
            continue
        cells = paper.text[block.start : block.end]
        start = block.start + max(cells.rfind("|"), cells.rfind("\t")) + 1
        if start > block.start and (found := _IN_CELL.match(paper.text, start, block.end)):
            end = start + len(paper.text[start : block.end].rstrip(" .;\n|"))
            draft = Draft(found.start("decision"), end, "Resolution", "inline decision", index, parties.host(paper))
            draft.responsible = responsible_of(paper, found.end(), end)
            yield draft


def bare_decisions(paper: Paper) -> Iterator[Draft]:
    """ "Agreed." on its own: what the item's short heading, or the sentence before it in the block, says is decided."""
    blocks, before = paper.layout.blocks, None
    heads = _heads(paper)
    for sentence in paper.layout.sentences:
        block = blocks[sentence.block]
        start = sentence.start
        bare = _BARE_DECISION.fullmatch(paper.text, start, sentence.end) is not None
        if bare and sentence.block not in heads and block.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET):
            above = blocks[sentence.block - 1] if sentence.block else None
            if before is not None and _QUOTED.search(paper.text, before.start, before.end):
                start = -1  # a reply to the advice in quotation marks, which what follows says
            elif start == block.start and above is not None and above.kind is BlockKind.HEADING:
                start = above.start if above.end - above.start < 120 and start - above.end < 6 else -1
            elif before is not None and before.block == sentence.block and sentence.end - before.start < 300:
                start = before.start
            else:
                start = -1
            if start >= 0:
                yield Draft(start, sentence.end, "Resolution", "inline decision", sentence.block, parties.host(paper))
        before = sentence


def refused_advice(paper: Paper) -> Iterator[Draft]:
    """Advice in quotation marks that the next sentence refuses: "The store should stay." Not accepted."""
    before = None
    for sentence in paper.layout.sentences:
        if before is not None and _REFUSED.match(paper.text, sentence.start, sentence.end):
            quoted = _QUOTED.search(paper.text, before.start, before.end)
            if quoted and sentence.start - before.end < 6:
                start, end = quoted.span("advice")
                draft = Draft(start, end, "Recommendation", "refused advice", before.block, parties.host(paper))
                draft.responsible = paper.who_acts(start, end)
                yield draft
        before = sentence


def _and_that(paper: Paper, start: int, end: int) -> list[str]:
    """Who acts in the second part of "that A be done and that X do B"."""
    match = _AND_THAT.search(paper.text, start, end)
    if not match:
        return []
    return responsible_of(paper, match.end(), end)
