"""Business cases, evaluations and the like are parts of the programme that they are about, named before them."""

import re
from collections.abc import Iterator

from ingest.claims.clauses import ACT, Found
from ingest.layout.blocks import Block
from ingest.paper import Mention, Paper
from ingest.reading import ProgrammeRead
from ingest.rules.relation_shares import DOCUMENTS

_DOCUMENT = re.compile(DOCUMENTS, re.IGNORECASE)
_WHOLES = ("Programme", "Service", "Pilot", "CareModel", "System", "Plan", "Fund")
BEFORE = 300  # characters before a document in which its programme is named


def documents(paper: Paper) -> Iterator[Found]:
    """ "The Hospitals Programme: the Outline Business Case": of the programme, where its own name has none."""
    for programme in paper.reading.programmes:
        if programme.type not in ("Plan", "Review") or not programme.mentions:
            continue
        start, end = programme.mentions[0]
        if not _DOCUMENT.fullmatch(" ".join(paper.text[start:end].split())):
            continue
        block, sentence = paper.block_at(start), paper.layout.sentence_at(start)
        if block is None or sentence is None:
            continue
        whole, where = _before(paper, programme, start, block, sentence.start)
        if whole is not None:
            rule = f"{programme.type} {where}"
            yield Found(programme.key, "componentOf", whole.key, whole.start, max(end, whole.end), 0.6, rule)


def _before(
    paper: Paper, document: ProgrammeRead, start: int, block: Block, sentence: int
) -> tuple[Mention | None, str]:
    """The programme named last before it in the sentence, the block, or the heading; and which of them."""
    places = [(sentence, start, "in the sentence"), (max(block.start, start - BEFORE), sentence, "in the block")]
    if block.item is not None:
        heading = paper.layout.blocks[block.item]
        places.append((heading.start, heading.end, "in the heading"))
    for begin, end, where in places:
        found = [m for m in paper.mentions_in(begin, end, "programme") if _may_hold(paper, m, document)]
        if found:
            return found[-1], where
    return None, ""


def _may_hold(paper: Paper, mention: Mention, document: ProgrammeRead) -> bool:
    thing = paper.thing(mention.key)
    if not isinstance(thing, ProgrammeRead) or thing.key == document.key or ACT.search(thing.name):
        return False
    return thing.type in _WHOLES and not _DOCUMENT.fullmatch(thing.name)
