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
    r"(?:the |our |key |main )*(?:next steps|timetable|timescales?|(?:key|main|important) dates|milestones|timeline)"
    r"(?: (?:are|is|will be)(?: as follows)?)?\s*[:–-]\s*(?=\S)",
    re.IGNORECASE,
)


_COMMAS, _SEMICOLONS = re.compile(r",\s+"), re.compile(r";\s+(?:and\s+)?")


def dated_list(paper: Paper, reference: Reference) -> Iterator[Draft]:
    """ "Next steps: a workshop in June, the first team from October": one step for each part with a date."""
    for block, start, cut in _parts(paper, _STEPS_HEAD):
        dates = [one for one in find_dates(paper.text, start, cut, reference) if one.edtf]
        if dates and _NAMES.search(paper.text[start : dates[0].start] + paper.text[dates[-1].end : cut]):
            end = _ended(paper, start, cut)
            draft = Draft(start, end, "Milestone", "timetable", block, parties.speakers(paper, start))
            draft.deadline = dates[-1].edtf
            yield draft


def listed_targets(paper: Paper, reference: Reference) -> Iterator[Draft]:
    """ "Targets: waits at 95% by March; stays no longer than 20 days": one target for each part with a measure."""
    for block, start, cut in _parts(paper, _TARGETS_HEAD, commas=False):
        end = _ended(paper, start, cut)
        if frames.MEASURE.search(paper.text, start, end):
            draft = Draft(start, end, "Target", "goal", block, parties.speakers(paper, start))
            draft.deadline = deadline(paper.text, start, end, reference)
            yield draft


def _parts(paper: Paper, head: "re.Pattern[str]", commas: bool = True) -> Iterator[tuple[int, int, int]]:
    """The parts of each sentence that begins with the head: the block, where a part begins and where the next does.

    They lie between semicolons, or between commas where there are none and `commas` may part them.
    """
    for sentence in paper.layout.sentences:
        found = head.match(paper.text, sentence.start, sentence.end)
        if not found:
            continue
        start = found.end()
        semicolons = ";" in paper.text[start : sentence.end] or not commas
        between = _SEMICOLONS if semicolons else _COMMAS
        for cut in (*[m.end() for m in between.finditer(paper.text, start, sentence.end)], sentence.end):
            yield sentence.block, start, cut
            start = cut


_NAMES = re.compile(r"(?!\band\b)[A-Za-z]{3,}")  # what a part has besides its dates
_TAIL = re.compile(r"[\s,;.]*(?:;\s*and\s*)?\Z")


def _ended(paper: Paper, start: int, cut: int) -> int:
    return start + len(_TAIL.sub("", paper.text[start:cut]))
