"""Motions and amendments: the points and the quoted words of each, and whether the vote on it was won or lost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.layout import Block, BlockKind
from ingest.paper import Paper

Span = tuple[int, int]

_MOTION = re.compile(r"\b(?:moved|proposed|motion)\b", re.IGNORECASE)
# "An amendment was moved by …", "Councillor Roe moved and Councillor Dale seconded:"
_MOVES = re.compile(
    r"\b(?:moved|proposed)\b[^.]*\b(?:seconded|amendment|motion)\b|\b(?:amendment|motion|seconded)\b[^.]*\b(?:moved"
    r"|proposed)\b|\bmoved\b[^.]{0,120}:-?\s*\Z",
    re.IGNORECASE,
)
# "The following motion, which was declared carried:"
_ITSELF_CARRIED = re.compile(r"\b(?:was|were) (?:\w+ ){0,2}carried\b[^.;:]{0,40}:-?\s*$", re.IGNORECASE)
_VOTE = (
    r"\b(?:motions?|amendments?|proposition|put to (?:the|a) vote"
    r"|(?:on|upon|after) (?:a|the|being put)\b[^.;]{0,20}\bvote)\b"
)
_WORDS = r"(?:[^.;\"“]|[\"“][^\"“”]{1,400}[\"”]){0,160}?"  # what is moved may be quoted in between
_LOST = re.compile(
    rf"{_VOTE}{_WORDS}\b(?:lost|fell|failed|defeated|rejected|negatived"
    r"|(?:was|were|been) (?:then |subsequently )?withdrawn|not (?:carried|agreed|passed|supported|pressed|pursued))\b"
    r"|\A\W*(?:lost|not carried|defeated)\b",
    re.IGNORECASE,
)
_CARRIED = re.compile(rf"{_VOTE}[^.;\"“]{{0,160}}?\b(?:carried|agreed|approved|adopted|passed)\b", re.IGNORECASE)
# "After discussion she withdrew the proposal", "The amendment was not pressed to a vote"
_WITHDRAWN = re.compile(
    r"\bwith(?:drew|drawing) (?:it|them|(?:the|his|her|their|that|this) (?:\w+ )?(?:proposals?|motions?|amendments?"
    r"|suggestions?|requests?))\b"
    r"|\b(?:proposals?|motions?|amendments?|suggestions?)\b[^.;]{0,60}\b(?:was|were|had been|been) (?:\w+ )?"
    r"(?:withdrawn|not (?:pressed|pursued|put))\b"
    r"|\b(?:did not|not to|would not) (?:press|pursue) (?:it\b"
    r"|(?:the|his|her|their) (?:proposal|motion|amendment|point)\b)",
    re.IGNORECASE,
)
_PROPOSED = re.compile(r"\b(?:proposed|moved|moving|amendment|motion|suggested|asked that)\b", re.IGNORECASE)
# Right below the points of a motion: "Carried.", "This was agreed."
_SO_CARRIED = re.compile(
    r"\W*(?:(?:this|which) (?:was|were) )?(?:duly |then |unanimously )*(?:carried|agreed|resolved|approved|accepted)\b"
    r"(?![^.]*:\W*\Z)",
    re.IGNORECASE,
)
# Right below the points of an amendment: whoever moved the motion takes them into it, without a vote.
_TAKEN_IN = re.compile(
    r"\W*(?:(?:this|it|the amendment|which) (?:was|were) (?:duly |then )?accepted (?:by|into)\b"
    r"|[^.;:]{2,60}?\b(?:accepted|agreed to (?:accept|incorporate|include)|took|incorporated)\b"
    r" (?:this|it|these|them|the (?:amendment|addition|change)s?)\b(?: amendment| addition| change)?"
    r" (?:in)?to (?:the|his|her|their) (?:own |original |substantive )?motion\b)",
    re.IGNORECASE,
)
_OUTRIGHT = re.compile(r"\b(?:moved|motion|amendment)\b", re.IGNORECASE)
_OF_AMENDMENT = re.compile(r"\bamendments?\b", re.IGNORECASE)
_QUOTES = re.compile(r"[“\"](?P<said>[^“”\"]{20,})(?:[”\"]|\Z)")
_OPENS = re.compile(r"\W*[“\"]|\W*(?:this|the) (?:council|board|committee)\b|that\b", re.IGNORECASE)
# What a motion does, rather than notes or believes.
_DOES = re.compile(
    r"\W*that\b|\W*to [a-z]+|.*\b(?:resolves?|agrees|calls (?:up)?on|requests|instructs|asks|commits|undertakes)\b",
    re.I | re.S,
)
_RESTATES = 0.7  # of the words of a limb, from which it says again what was moved
_WORD = re.compile(r"[a-z]{4,}")
_LONGEST = 320  # characters of a paragraph that tells of a vote


@dataclass(slots=True)
class Motion:
    """One motion or amendment: its points with the block of each, how the vote went, and where that is told."""

    amends: bool
    points: list[tuple[int, int, int]] = field(default_factory=list)
    listed: bool = False  # in a list that the words of moving introduce
    carried: bool | None = None
    told: Span | None = None
    restated: bool = False  # by a resolution behind the vote, which alone counts


def motions(paper: Paper) -> list[Motion]:
    """The motions and amendments of the paper in order."""
    blocks = paper.layout.blocks
    found: list[Motion] = []
    open_ones: list[Motion] = []
    voted: list[Motion] = []  # under this heading
    before = -1  # the last block that is no furniture
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        if block.kind is BlockKind.HEADING:
            open_ones, voted = [], []
            continue
        words = paper.text[block.start : block.end]
        above, before = before, index
        listed = _is_point(paper, block)
        moves = not listed and _MOVES.search(words[:_LONGEST]) is not None
        if listed and open_ones and not open_ones[-1].points:
            open_ones[-1].listed = True
        if moves or (listed and (not open_ones or not open_ones[-1].listed)):
            motion = Motion(_OF_AMENDMENT.search(_lead(paper, block) if listed else words) is not None, listed=listed)
            found.append(motion)
            open_ones.append(motion)
            if listed and _ITSELF_CARRIED.search(_lead(paper, block)):
                motion.carried = True
        if moves:
            open_ones[-1].points += [
                (index, block.start + one.start("said"), block.start + one.end("said"))
                for one in _QUOTES.finditer(words)
            ]
        elif open_ones and (listed or _goes_on(block, words, open_ones[-1]) or _is_under(block, open_ones[-1])):
            open_ones[-1].points.append((index, block.start, block.end))
            continue
        below = bool(open_ones and open_ones[-1].points) and open_ones[-1].points[-1][0] == above
        if (
            open_ones
            and open_ones[-1].listed
            and not below
            and not _OUTRIGHT.search(_lead(paper, blocks[open_ones[-1].points[-1][0]]))
        ):
            open_ones.pop()
        settled = _settle(open_ones, words, (block.start, block.end), below=below)
        voted += [settled] if settled else []
        if block.kind is BlockKind.LIMB:
            _restate(paper, voted, words)
    return [one for one in found if one.points]


def _lead(paper: Paper, block: Block) -> str:
    above = paper.layout.blocks[block.parent] if block.parent is not None else block
    return paper.text[above.start : above.end]


def _is_point(paper: Paper, block: Block) -> bool:
    """Whether the block is a point of a list that the words of a motion introduce."""
    if block.kind is not BlockKind.BULLET or block.parent is None:
        return False
    lead = _lead(paper, block)
    return _MOTION.search(lead) is not None and lead.rstrip().endswith((":", ":-"))


def _goes_on(block: Block, words: str, motion: Motion) -> bool:
    """Whether a paragraph is the words of the motion that was moved right above it."""
    if block.kind is BlockKind.LIMB:
        return not motion.listed
    return (
        block.kind is BlockKind.PARAGRAPH
        and not motion.listed
        and _OPENS.match(words) is not None
        and not (len(words) < _LONGEST and (_LOST.search(words) or _CARRIED.search(words)))
    )


def _is_under(block: Block, motion: Motion) -> bool:
    """Whether the block is a point of a list that words of the motion introduce: "This Council resolves to:"."""
    return block.kind is BlockKind.BULLET and any(index == block.parent for index, *_ in motion.points)


def _restate(paper: Paper, voted: list[Motion], words: str) -> None:
    """Marks the motions that a limb behind the vote says again."""
    own = set(_WORD.findall(words.lower()))
    for motion in voted:
        moved = {word for _, start, end in motion.points for word in _WORD.findall(paper.text[start:end].lower())}
        if own and len(own & moved) >= _RESTATES * len(own):
            motion.restated = True


def _settle(open_ones: list[Motion], words: str, span: Span, *, below: bool) -> Motion | None:
    """Says of the last motion, or amendment where the vote was on one, how the vote went; gives that one.

    `below` is whether the words stand right below the points of the last one.
    """
    if not open_ones or len(words) > _LONGEST:
        return None
    lost = _LOST.search(words)
    if below and open_ones[-1].amends and not lost and _TAKEN_IN.match(words):
        taken = open_ones.pop()
        taken.carried, taken.told = True, span
        return taken
    vote = lost or _CARRIED.search(words) or (_SO_CARRIED.match(words) if below else None)
    if vote is None:
        return None
    amends = _OF_AMENDMENT.search(vote[0]) is not None
    on = next((one for one in reversed(open_ones) if one.amends or not amends), None)
    if on is not None and not amends:
        on = next((one for one in open_ones if not one.amends), on)
    if on is None:
        return None
    on.carried = not lost
    on.told = span
    del open_ones[open_ones.index(on) :]
    return on


def carried_points(paper: Paper, found: list[Motion]) -> Iterator[tuple[int, int, int]]:
    """The block and span of each point that was carried and does something; not what only leads to limbs."""
    blocks = paper.layout.blocks
    over = {one.parent for one in blocks if one.kind is BlockKind.LIMB}
    over |= {blocks[index].parent for motion in found for index, *_ in motion.points}
    for motion in found:
        if not motion.carried or motion.restated:
            continue
        doing = [one for one in motion.points if motion.listed or _does(paper, over, *one)]
        for index, start, end in doing or motion.points:
            if blocks[index].kind is not BlockKind.LIMB and index not in over:
                yield index, *_unquoted(paper.text, start, end)


def _does(paper: Paper, over: set[int | None], index: int, start: int, end: int) -> bool:
    """Whether a point says what is to be done, as those under "resolves to:" do."""
    block = paper.layout.blocks[index]
    return (block.kind is BlockKind.BULLET and block.parent in over) or _DOES.match(paper.text, start, end) is not None


def settled_by_vote(found: list[Motion], paper: Paper) -> list[Span]:
    """Where nothing more is to be read: the words of motions, and what tells that one with words of its own was won."""
    spans: list[Span] = []
    for motion in found:
        if motion.listed or motion.carried is not None:
            spans += [(start, end) for _, start, end in motion.points]
        if motion.told:
            spans.append(motion.told)
        if motion.carried is not None:
            spans += [(one.start, one.end) for one in (paper.layout.blocks[index] for index, *_ in motion.points)]
    return spans + list(_withdrawn(paper))


def undone(found: list[Motion]) -> list[Span]:
    """The points of motions that were lost, and of those that the resolution behind the vote says in its own words."""
    gone = [one for one in found if one.carried is False or one.restated]
    return [(start, end) for one in gone for _, start, end in one.points]


def _withdrawn(paper: Paper) -> Iterator[Span]:
    """The sentences of one paragraph that tell what somebody proposed and that it was withdrawn."""
    proposed = None
    for sentence in paper.layout.sentences:
        gone = _WITHDRAWN.search(paper.text, sentence.start, sentence.end)
        if gone:
            yield sentence.start, sentence.end
            if proposed is not None and proposed.block == sentence.block:
                yield proposed.start, proposed.end
        elif _PROPOSED.search(paper.text, sentence.start, sentence.end):
            proposed = sentence


def _unquoted(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return start + len(words) - len(words.lstrip(' \n“"')), start + len(words.rstrip(' \n”"'))
