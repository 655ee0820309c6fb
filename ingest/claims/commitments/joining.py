"""How the rows and lines of an action list join what the minutes say above, so that an action is read once."""

import re

from ingest.claims.parties import Draft
from ingest.paper import Paper

_WORD = re.compile(r"[a-z]{3,}")
_SUM = re.compile(r"£\d[\d,.]*\w?")
_FILLER = frozenset(
    re.split(
        r"\|",
        "the|and|for|with|from|that|this|all|will|would|have|been|was|were|are|not|new|any|other|report|meeting|board",
    )
)


def join(paper: Paper, drafts: list[Draft], rows: list[Draft]) -> list[Draft]:
    """The rows that no commitment of the minutes stands for; the others give theirs owner and due date.

    A row belongs to what the minutes say under the same reference, with the most words in common.
    """
    left = []
    for row in rows:
        able = [one for one in drafts if row.reference and _same_reference(paper, one, row.reference)]
        able = able or ([] if _of_before(paper, row) else [one for one in drafts if _may_be(paper, one, row)])
        ranked = sorted(able, key=lambda one: -_likeness(paper, one, row))
        best = ranked[0] if ranked and _fits(paper, ranked[0], row) else None
        if best is None:
            if not _known(paper, drafts, row):
                left.append(row)
            continue
        if best.kind in ("Undertaking", "Action", "Request", "Milestone"):
            best.kind = "Action" if row.kind == "Action" else best.kind
            best.rule = "minuted action"
            if row.responsible:
                best.responsible = row.responsible
        best.deadline = row.deadline or best.deadline
    return left


def _may_be(paper: Paper, one: Draft, row: Draft) -> bool:
    """Whether a commitment above can be the row's where no reference leads to one: two words in common.

    What is promised and what is planned is hardly ever the row with words of it: they are two.
    """
    return (
        one.kind in ("Action", "Request") and one.end < row.start and len(_words(paper, one) & _words(paper, row)) >= 2
    )


def _of_before(paper: Paper, row: Draft) -> bool:
    """Whether the row was put on the list at an earlier meeting, so that nothing said at this one is it."""
    return bool(row.raised and paper.date and row.raised < paper.date.isoformat()[: len(row.raised)])


def lines_of_sentences(paper: Paper, drafts: list[Draft]) -> list[Draft]:
    """Without the lines "ACTION – SR: …" that say again what a sentence of their item, above them, has SR do."""
    kept: list[Draft] = []
    for one in drafts:
        said = next((other for other in reversed(kept) if _says(paper, other, one)), None)
        if said is None:
            kept.append(one)
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
    people = {one.key for one in paper.mentions_in(sentence.start, sentence.end, "person")}
    doers = set(line.responsible)
    if not doers or not doers <= people | set(sentence.responsible):
        return False
    sums = set(_SUM.findall(paper.text, line.start, line.end))
    if sums & set(_SUM.findall(paper.text, sentence.start, sentence.end)):
        return True
    return len(_words(paper, sentence) & _words(paper, line)) >= min(2, len(_words(paper, line)))


_CARRIED_OUT = frozenset({"Undertaking", "Action", "Request", "Milestone"})


def _known(paper: Paper, drafts: list[Draft], row: Draft) -> bool:
    """Whether a list without references repeats an action line of the minutes."""
    if row.reference:
        return False
    words = _words(paper, row)
    return any(
        one.rule == "action line"
        and len(words & _words(paper, one)) >= 0.6 * max(1, min(len(words), len(_words(paper, one))))
        for one in drafts
    )


def _same_reference(paper: Paper, draft: Draft, reference: str) -> bool:
    """Whether the commitment stands under the heading or in the list entry with that reference."""
    blocks = paper.layout.blocks
    block = blocks[draft.block]
    marks = [paper.text[block.start : block.start + 24]]
    if block.item is not None:
        marks.append(blocks[block.item].marker or paper.text[blocks[block.item].start : blocks[block.item].start + 24])
    return any(re.search(rf"(?:^|[/\s]){re.escape(reference)}(?![\d/])", mark) for mark in marks)


def _fits(paper: Paper, draft: Draft, row: Draft) -> bool:
    """Whether the commitment is the row's: the same owner, or most of the words where it names none."""
    people = {one.key for one in paper.mentions_in(draft.start, draft.end, "person")}
    if set(row.responsible) & (set(draft.responsible) | people):
        return True
    return len(_words(paper, draft) & _words(paper, row)) >= (3 if row.responsible else 2)


def _likeness(paper: Paper, draft: Draft, row: Draft) -> float:
    """How well a row fits: words in common, and the same owner."""
    common = len(_words(paper, draft) & _words(paper, row))
    owners = bool(set(draft.responsible) & set(row.responsible))
    named = {one.key for one in paper.mentions_in(draft.start, draft.end, "person")} & set(row.responsible)
    return common + 2.0 * owners + 1.0 * bool(named)


def _words(paper: Paper, draft: Draft) -> set[str]:
    """The first letters of its words, but for those of people's names."""
    people = paper.mentions_in(draft.start, draft.end, "person")
    named = {word[:6] for one in people for word in _WORD.findall(paper.text[one.start : one.end].lower())}
    return {word[:6] for word in _WORD.findall(paper.text[draft.start : draft.end].lower())} - _FILLER - named
