"""Who a sentence goes on with: "It directs the programme", "They belong to the alliance", "Both sit on the board"."""

import re
from collections.abc import Sequence

from ingest.claims.relations.clauses import coordinated, outermost
from ingest.layout.blocks import Sentence
from ingest.paper import Mention, Paper

_ONE = re.compile(r"(?:Its?|This (?:body|board|committee|group|partnership|alliance))\b(?= )")
_SEVERAL = re.compile(
    r"They\b|(?:Both|All(?: of them)?|(?:All|The) (?:two|three|four|five|six|seven|eight)|Each)(?: of (?:them|these))?"
    r" (?=(?:are|were|have|had|will|would|now|also|sit|sat|belong|take|took)\b)"
)
# "It was agreed that …": nobody
_NOBODY = re.compile(
    r"It (?:is|was|has been|had been|will be|would be|may be|might be)(?: also| then| further| not| now)? "
    r"(?:an?|the|agreed|noted|resolved|felt|hoped|proposed|recommended|suggested|expected|clear|important|possible"
    r"|necessary|likely|intended|reported|asked|said|too|moved|thought|anticipated|confirmed|queried|explained"
    r"|essential|planned|acknowledged|recognised|observed|stated|pointed)\b"
)


def find_stand_ins(paper: Paper) -> None:
    """Add, by the place where a sentence begins, the bodies that its first word stands for, as mentions of it."""
    found = paper.stand_ins
    acted: list[str] = []
    joined: list[str] = []
    for sentence in paper.layout.sentences:
        word, keys = _meant(paper, sentence, acted, joined)
        if word and keys:
            found[sentence.start] = [
                Mention(word.start(), word.end(), "body", key, "pronoun") for key in dict.fromkeys(keys)
            ]
        acts = paper.who_acts(sentence.start, sentence.end)
        acted = keys if word and keys else [k for k in map(paper.body_for, acts) if k]
        joined = acted if len(acted) > 1 else _joined(paper, sentence)


def _meant(
    paper: Paper, sentence: Sentence, acted: Sequence[str], joined: Sequence[str]
) -> tuple[re.Match[str] | None, list[str]]:
    if word := _ONE.match(paper.text, sentence.start, sentence.end):
        nobody = _NOBODY.match(paper.text, sentence.start, sentence.end)
        return word, [] if nobody or len(set(acted)) != 1 else list(acted)
    if word := _SEVERAL.match(paper.text, sentence.start, sentence.end):
        return word, [] if len(set(joined)) < 2 else list(joined)
    return None, []


def _joined(paper: Paper, sentence: Sentence) -> list[str]:
    """The bodies of the longest list in the sentence; empty where it has none."""
    bodies = outermost(paper.mentions_in(sentence.start, sentence.end, "body"))
    lists = [list(dict.fromkeys(m.key for m in group)) for group in coordinated(paper.text, bodies)] if bodies else []
    longest = max(lists, key=len, default=[])
    return longest if len(longest) > 1 else []
