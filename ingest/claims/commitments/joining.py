"""How the rows and lines of an action list join what the minutes say above, so that an action is read once."""

import re

from ingest.claims.commitments.likeness import ACTS, words_between, words_meant, words_of
from ingest.claims.parties import Draft
from ingest.paper import Paper
from ontology import edtf

_SUM = re.compile(r"£\d[\d,.]*\w?")


def join(paper: Paper, drafts: list[Draft], rows: list[Draft]) -> list[Draft]:
    """The rows that no commitment of the minutes stands for; the others give theirs owner and due date.

    A row belongs to what the minutes say under the same reference, with the most words in common.
    """
    left: list[Draft] = []
    joined: list[Draft] = []
    for row in rows:
        able = [one for one in drafts if row.reference and _same_reference(paper, one, row.reference)]
        referred = bool(able)
        able = able or _in_item(paper, drafts, row)
        able = able or ([] if _of_before(paper, row) else [one for one in drafts if _may_be(paper, one, row)])
        ranked = sorted(able, key=lambda one: -_likeness(paper, one, row))
        best = next((one for one in ranked if _fits(paper, one, row, referred, one in joined)), None)
        if best and best is not ranked[0] and not words_meant(paper, best) & words_of(paper, row):
            best = None  # by its owner alone only what is likest
        if best is None:
            if not _known(paper, drafts, row):
                left.append(row)
            continue
        joined.append(best)
        if best.kind in ("Undertaking", "Action", "Request", "Milestone"):
            best.kind = "Action" if row.kind == "Action" else best.kind
            best.rule = "minuted action"
            if row.responsible:
                best.responsible = row.responsible
        elif not best.responsible:
            best.responsible = row.responsible
        best.deadline = row.deadline or best.deadline
    return left


def _in_item(paper: Paper, drafts: list[Draft], row: Draft) -> list[Draft]:
    """What stands in the item "5" of a row of its "5.3", where nothing stands under that number."""
    item, _, part = (row.reference or "").partition(".")
    return [one for one in drafts if item and part and _same_reference(paper, one, item)]


def _may_be(paper: Paper, one: Draft, row: Draft) -> bool:
    """Whether a commitment above can be the row's where no reference leads to one: two words in common.

    What is promised and what is planned is hardly ever the row with words of it: they are two.
    """
    if one.kind not in ("Action", "Request") or one.end >= row.start:
        return False
    return len(words_meant(paper, one) & words_of(paper, row)) >= 2


def _of_before(paper: Paper, row: Draft) -> bool:
    """Whether the row was put on the list at an earlier meeting, so that nothing said at this one is it."""
    return bool(row.raised and paper.date and row.raised < paper.date.isoformat()[: len(row.raised)])


def lines_of_sentences(paper: Paper, drafts: list[Draft]) -> list[Draft]:
    """Without the lines "ACTION – SR: …" that say again what a sentence of their item, above them, has SR do."""
    kept: list[Draft] = []
    for one in drafts:
        said = next((other for other in reversed(kept) if _says(paper, other, one)), None)
        if said is None:
            asked = [other for other in kept if _asked_for(paper, other, one)]
            if asked:
                one.recipient = one.recipient or asked[-1].made_by
            kept = [*(other for other in kept if other not in asked), one]
            continue
        said.kind, said.rule = "Action", "minuted action"
        said.responsible = one.responsible or said.responsible
        said.deadline = one.deadline or said.deadline
    return kept


def _says(paper: Paper, sentence: Draft, line: Draft) -> bool:
    """Whether the line repeats the sentence: the same item and doer, and words in common."""
    if (
        line.rule != "action line"
        or sentence.rule == "action line"
        or sentence.kind not in _CARRIED_OUT | {"Resolution"}
    ):
        return False
    blocks = paper.layout.blocks
    if blocks[sentence.block].item != blocks[line.block].item or sentence.end > line.start or sentence.rule == "limb":
        return False
    if not _same_doers(paper, sentence, line):
        return False
    sums = set(_SUM.findall(paper.text, line.start, line.end))
    if sums & set(_SUM.findall(paper.text, sentence.start, sentence.end)):
        return True
    words = words_of(paper, line)
    return len(words_meant(paper, sentence) & words) >= min(2, len(words))


def _same_doers(paper: Paper, sentence: Draft, line: Draft) -> bool:
    """Whether whoever the line names is named by the sentence."""
    people = {one.key for one in paper.mentions_in(sentence.start, sentence.end, "person")}
    return bool(line.responsible) and set(line.responsible) <= people | set(sentence.responsible)


def _asked_for(paper: Paper, request: Draft, line: Draft) -> bool:
    """Whether the line has done what was asked for above it in its item: "asked for a visit", "ACTION: JS to visit"."""
    blocks = paper.layout.blocks
    if line.rule != "action line" or request.rule != "request" or request.end > line.start:
        return False
    if blocks[request.block].item != blocks[line.block].item or line.start - request.end > _NEAR:
        return False
    return len(words_of(paper, request) & words_of(paper, line)) >= 2


_NEAR = 400  # characters between a request and the line that takes it up


_CARRIED_OUT = frozenset({"Undertaking", "Action", "Request", "Milestone"})


def _known(paper: Paper, drafts: list[Draft], row: Draft) -> bool:
    """Whether a list without references repeats an action line of the minutes."""
    if row.reference:
        return False
    words = words_of(paper, row)
    return any(
        one.rule == "action line"
        and len(words & words_of(paper, one)) >= 0.6 * max(1, min(len(words), len(words_of(paper, one))))
        for one in drafts
    )


def _same_reference(paper: Paper, draft: Draft, reference: str) -> bool:
    """Whether the commitment stands under the heading or in the list entry with that reference, or before it."""
    if draft.reference:
        return draft.reference == reference
    blocks = paper.layout.blocks
    block = blocks[draft.block]
    marks = [paper.text[block.start : block.start + 24], _paragraph_number(paper, draft.block)]
    if block.item is not None:
        marks.append(blocks[block.item].marker or paper.text[blocks[block.item].start : blocks[block.item].start + 24])
    return any(re.search(rf"(?:^|[/\s]){re.escape(reference)}(?![\d/])", mark) for mark in marks)


def _paragraph_number(paper: Paper, index: int) -> str:
    """The number of the paragraph that the block is of or stands under in its item: "5.3"; empty where none has one."""
    blocks = paper.layout.blocks
    for at in range(index, max(-1, index - _UNDER), -1):
        marker = blocks[at].marker or ""
        if blocks[at].item != blocks[index].item:
            break
        if _NUMBERED.fullmatch(marker):
            return marker.rstrip(".")
    return ""


_NUMBERED = re.compile(r"\d+(?:\.\d+)+\.?")
_UNDER = 12  # blocks that may stand under one number


def _fits(paper: Paper, draft: Draft, row: Draft, referred: bool, joined: bool) -> bool:
    """Whether the commitment is the row's: the same owner, and under no number of its own words in common as well.

    One of others needs more words, beside those of the item's heading; so does one that another row has joined already.
    """
    if draft.reference and draft.reference == row.reference:
        return not joined
    words, meant = words_of(paper, row), words_meant(paper, draft)
    if _at_other_times(draft, row) and len(words & meant - ACTS) < 3:
        return False
    people = {one.key for one in paper.mentions_in(draft.start, draft.end, "person")}
    if set(row.responsible) & (set(draft.responsible) | people):
        agreed = referred and draft.kind in ("Resolution", "Action")
        return len(words & meant) >= (2 if joined else 0 if agreed else 1)
    if joined or draft.kind == "Target":
        return False
    if not row.responsible:
        return len(words & meant - _of_heading(paper, draft)) >= 2
    if referred and draft.rule in ("limb", "inline decision"):
        common = words & words_of(paper, draft) - _of_heading(paper, draft)
        return len(common) >= 2 and bool(common & ACTS)
    return len(words & words_of(paper, draft) - ACTS) >= 3


def _of_heading(paper: Paper, draft: Draft) -> set[str]:
    """The words of the heading that it stands under, which all that is said there may share."""
    item = paper.layout.blocks[draft.block].item
    heading = paper.layout.blocks[item] if item is not None else None
    return words_between(paper, heading.start, heading.end) if heading else set()


def _at_other_times(draft: Draft, row: Draft) -> bool:
    """Whether the days of both lie apart."""
    first, last = edtf.earliest(draft.deadline), edtf.latest(draft.deadline)
    begins, ends = edtf.earliest(row.deadline), edtf.latest(row.deadline)
    return bool((last and begins and last < begins) or (ends and first and ends < first))


def _likeness(paper: Paper, draft: Draft, row: Draft) -> float:
    """How well a row fits: words in common, and the same owner."""
    common = len(words_meant(paper, draft) & words_of(paper, row))
    owners = bool(set(draft.responsible) & set(row.responsible))
    named = {one.key for one in paper.mentions_in(draft.start, draft.end, "person")} & set(row.responsible)
    return common + 2.0 * owners + 1.0 * bool(named)
