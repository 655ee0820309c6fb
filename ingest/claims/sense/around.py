"""What stands round a clause, and the classes of its words: signs of what it commits to beside the clause itself.

Signs of what stands round begin with "@", those of classes with "~".
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.claims import parties
from ingest.claims.commitments.candidates import Clause
from ingest.paper import Paper
from ingest.word_classes import word_classes

_WORD = re.compile(r"[a-z]+|\d+|[£%:|?]")
_LONGEST = 60  # words of a clause whose classes count
_HEADING, _LEAD = 10, 8  # words of the heading, the first ones, and of the line that a list hangs on, the last ones
_BEFORE = 60  # characters in which the words before a clause are sought
_PARTS = 5  # of a paper, to say where in it a clause stands


def around(clause: Clause) -> list[str]:
    """The signs of a clause, each once."""
    return list(dict.fromkeys((*_setting(clause), *_classes(clause.words))))


def _classes(words: str) -> Iterator[str]:
    """The classes of the words, and of neighbours."""
    known = word_classes()
    before = ""
    for word in _WORD.findall(words.lower())[:_LONGEST]:
        broad, narrow = known.get(word, ("", ""))
        if broad:
            yield f"~{broad}"
            yield f"~~{narrow}"
            if before:
                yield f"~{before} {broad}"
        before = broad


def _setting(clause: Clause) -> Iterator[str]:
    paper = clause.paper
    block = paper.layout.blocks[clause.sentence.block]
    kind = f"@doc {paper.reading.document.get('kind')}"
    form = f"@block {block.kind.value}"
    heading = _words(paper, block.item)[:_HEADING]
    lead = _words(paper, block.parent)[-_LEAD:]
    acts = _acts(clause)
    yield from (kind, form, f"{kind} {block.kind.value}", acts[0])
    yield from (f"@head {word}" for word in heading)
    yield from (f"@head {first} {second}" for first, second in pairwise(heading))
    yield from (f"@lead {word}" for word in lead)
    yield from (f"@lead ends {' '.join(lead[-many:])}" for many in (1, 2, 3))
    yield from (f"@before {' '.join(words)}" for words in _before(clause, block.start))
    yield from acts[1:2]
    yield f"@named {min(3, len(paper.mentions_in(clause.start, clause.end, 'body', 'person')))}"
    yield f"@speaker {bool(paper.speaker_at(clause.start))}"
    yield f"@place {_PARTS * clause.start // len(paper.text)}"


def _words(paper: Paper, block: int | None) -> list[str]:
    if block is None:
        return []
    found = paper.layout.blocks[block]
    return _WORD.findall(paper.text[found.start : found.end].lower())


def _before(clause: Clause, begins: int) -> list[list[str]]:
    """The last word and the last two before the clause in its block."""
    if clause.start <= begins + 3:
        return [["^"]]
    words = _WORD.findall(clause.text[max(begins, clause.start - _BEFORE) : clause.start].lower())
    return [words[-1:], words[-2:]]


def _acts(clause: Clause) -> list[str]:
    """Of what sort those are who act in the clause, and whether the paper is theirs."""
    paper = clause.paper
    acting = paper.who_acts(clause.start, clause.end)
    own = parties.authors(paper, clause.start) if acting else []
    found = [f"@acts {'own' if key in own else 'other'} {parties.body_type(paper, key) or 'person'}" for key in acting]
    return found or ["@acts none"]
