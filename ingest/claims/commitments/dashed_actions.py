"""Action lists without columns: dashes between action, owner and date, or the owner in front."""

import re
from collections.abc import Iterator

from ingest.claims.commitments.actions import ENDED, HEAD, names_only
from ingest.claims.commitments.verdicts import DONE
from ingest.claims.parties import Draft, host
from ingest.dates import Reference, deadline, find_dates
from ingest.layout import Block, BlockKind
from ingest.paper import Paper

_LIST_NAME = re.compile(r"\W*(?:\w+ ){0,2}actions?\b[^.]{0,40}$|\W*action (?:list|log|points|summary)\b", re.IGNORECASE)
_DASHED = re.compile(r"(?:(?!\s[-–—]\s).)+(?=\s[-–—]\s|$)", re.MULTILINE)


def dashed(paper: Paper, reference: Reference) -> Iterator[Draft]:
    """Entries of an action list with dashes between action, owner and date: "Send the slides - JS - May"."""
    inside = False
    for index, block in enumerate(paper.layout.blocks):
        words = paper.text[block.start : block.end]
        if len(words) < 60 and _LIST_NAME.match(words) and not names_only(paper, *_behind_head(paper, block)):
            inside = True
            continue
        owned = _owned(paper, index, reference) if inside else None
        if owned:
            yield owned
            continue
        parts = [(match.start(), match.end()) for match in _DASHED.finditer(paper.text, block.start, block.end)]
        if not inside or block.kind is BlockKind.FURNITURE or len(parts) < 3 or len(words) > 240:
            inside = inside and (len(parts) >= 2 or block.kind is BlockKind.FURNITURE)
            continue
        action, rest = parts[0], parts[1:]
        if any(DONE.match(paper.text, *part) for part in rest):
            continue
        draft = Draft(action[0], rest[-1][1], "Action", "action line", index, host(paper))
        dates = [one.edtf for part in rest for one in find_dates(paper.text, *part, reference) if one.edtf]
        draft.deadline = dates[-1] if dates else None
        owners = [one.key for part in rest for one in paper.mentions_in(*part, "person", "body")]
        draft.responsible = list(dict.fromkeys(owners))
        yield draft


def _behind_head(paper: Paper, block: Block) -> tuple[int, int]:
    """What stands behind "ACTION:" in a block: "JS" is whose an action above is, and names no list."""
    head = HEAD.match(paper.text, block.start, block.end)
    return (head.end() if head else block.start), block.end


_BEHIND_OWNER = re.compile(r"\s*(?:[–—:]|\s-\s|\s{2,}|\t|\|)\s*(?=[a-z])")


def _owned(paper: Paper, index: int, reference: Reference) -> Draft | None:
    """An entry with its owner in front: "Ms Roe – send the slides (30 May)", "JR     send the slides"."""
    block = paper.layout.blocks[index]
    first = paper.mentions_in(block.start, block.start + 2, "person", "body")
    behind = _BEHIND_OWNER.match(paper.text, first[0].end, block.end) if first else None
    if (
        not first
        or behind is None
        or len(paper.text[behind.end() : block.end].split()) < 3
        or block.end - block.start > 240
        or "?" in paper.text[behind.end() : block.end]  # "LA: could it be spent?": what was asked
        or ENDED.search(paper.text, block.start, block.end)
    ):
        return None
    end = block.start + len(paper.text[block.start : block.end].rstrip(" .;"))
    draft = Draft(block.start, end, "Action", "action line", index, host(paper), [first[0].key])
    draft.deadline = deadline(paper.text, behind.end(), end, reference, starts=True)
    return draft
