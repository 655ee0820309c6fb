"""Lists in one sentence that commit as a whole: "Next steps: a workshop in June, …", "Targets: waits at 95%; …"."""

import re
from collections.abc import Iterator

from ingest.claims import frames, parties
from ingest.claims.parties import Draft
from ingest.dates import Reference, deadline, find_dates
from ingest.paper import Paper

_TARGETS_HEAD = re.compile(
    r"(?:our |key |the )?(?:targets|goals|ambitions|measures of success|trajectories)\s*[:–-]\s*(?=\S)", re.IGNORECASE
)
_STEPS_HEAD = re.compile(
    r"(?:next steps|timetable|timescales?|key dates|milestones|timeline)\s*[:–-]\s*(?=\S)", re.IGNORECASE
)


def dated_list(paper: Paper, reference: Reference) -> Iterator[Draft]:
    """ "Next steps: a workshop in June, the first team from October": one step for each part with a date."""
    for sentence in paper.layout.sentences:
        head = _STEPS_HEAD.match(paper.text, sentence.start, sentence.end)
        if not head or paper.is_private(sentence.start, sentence.end):
            continue
        start = head.end()
        for cut in [*[m.end() for m in re.compile(r"[,;]\s+").finditer(paper.text, start, sentence.end)], sentence.end]:
            dates = [one for one in find_dates(paper.text, start, cut, reference) if one.edtf]
            if dates:
                end = start + len(paper.text[start:cut].rstrip(" ,;."))
                draft = Draft(start, end, "Milestone", "timetable", sentence.block, parties.speakers(paper, start))
                draft.deadline = dates[-1].edtf
                yield draft
            start = cut


def listed_targets(paper: Paper, reference: Reference) -> Iterator[Draft]:
    """ "Targets: waits at 95% by March; stays no longer than 20 days": one target for each part with a measure."""
    for sentence in paper.layout.sentences:
        head = _TARGETS_HEAD.match(paper.text, sentence.start, sentence.end)
        if not head or paper.is_private(sentence.start, sentence.end):
            continue
        start = head.end()
        for cut in [*[m.end() for m in re.compile(r";\s+").finditer(paper.text, start, sentence.end)], sentence.end]:
            end = start + len(paper.text[start:cut].rstrip(" ,;."))
            if frames.MEASURE.search(paper.text, start, end):
                draft = Draft(start, end, "Target", "goal", sentence.block, parties.speakers(paper, start))
                draft.deadline = deadline(paper.text, start, end, reference)
                yield draft
            start = cut
