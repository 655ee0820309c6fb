"""Dated steps in a clause beside the main one: "…, which is due by 4 May", "… before it goes to Cabinet on 4 May"."""

import re
from collections.abc import Iterator

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.dates import Reference, bygone, find_dates
from ingest.dates.find import DateFound
from ingest.layout import BlockKind, Sentence
from ingest.paper import Paper
from ontology import edtf

_TOLD_IN = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.LIMB, BlockKind.ACTION, BlockKind.ROW})
# Each with an invented example in tests/ingest/claims/commitments/test_subordinate_steps.py.
_STEP = re.compile(
    # "which is expected in June", "which the Board was required by the Regulations to publish by 1 April"
    r"(?:,\s+|\()(?P<begin>(?:which|that) (?:(?:the|its|all|both|[A-Z])[^,;:]{2,50}? )?(?:is|are|was|were) "
    r"(?:now |also )?(?:required|due|expected|scheduled|planned|timetabled|to be \w+)\b"
    r"(?! to (?:cost|have|save|rise|fall|be (?:a|an)\b)))"
    # "before it goes to NHS England in September", "prior to its being considered by Cabinet on 4 May"
    r"|\b(?P<before>(?:before|prior to|ahead of) (?:it|they|this|these|its|their|the [a-z]+(?: [a-z]+)?) "
    r"(?:goes?|went|going|comes?|came|coming|reach(?:es|ed)?"
    r"|(?:is|are|was|were|being|be) (?:\w+ly )?(?:considered|put|taken|submitted|sent|presented|signed|approved|decided"
    r"|published|opened|let|adopted))\b)",
)
_UNTIL = re.compile(r"[;:]|\.\s|,\s+(?:and|but|so)\b|\)")
_STEPS = frozenset({"Milestone", "Undertaking", "Target"})  # beside a decision the step is one of its own
_LONGEST = 180  # characters of the clause


def subordinate_steps(paper: Paper, drafts: list[Draft], reference: Reference) -> Iterator[Draft]:
    """The steps that are to come and that no commitment has said yet with its own day."""
    for sentence in paper.layout.sentences:
        if paper.layout.blocks[sentence.block].kind not in _TOLD_IN:
            continue
        for match in _STEP.finditer(paper.text, sentence.start, sentence.end):
            start = match.start("begin" if match["begin"] else "before")
            day = _day(paper.text, start, match.end(), sentence, reference.at(start))
            beside = [one for one in drafts if one.start < sentence.end and sentence.start < one.end]
            if day is None or any(one.kind in _STEPS and one.deadline == day.edtf for one in beside):
                continue
            draft = Draft(start, day.end, "Milestone", "before step", sentence.block)
            draft.made_by = list(beside[0].made_by) if beside else parties.speakers(paper, start)
            draft.deadline = day.edtf
            yield draft


def _day(text: str, start: int, after: int, sentence: Sentence, reference: Reference) -> DateFound | None:
    """The first date of the clause, where it is still to come."""
    last = min(sentence.end, after + _LONGEST)
    stop = _UNTIL.search(text, after, last)
    dates = [one for one in find_dates(text, start, stop.start() if stop else last, reference) if one.edtf]
    coming = [one for one in dates if _is_to_come(one, reference) and not bygone.given_up(text, start, one.start)]
    return coming[0] if coming and coming[0].kind != "then" else None


def _is_to_come(one: DateFound, reference: Reference) -> bool:
    end = edtf.latest(one.edtf) if one.edtf else None
    return reference.day is not None and end is not None and end >= reference.day
