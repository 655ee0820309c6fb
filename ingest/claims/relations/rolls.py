"""Who forms a board or partnership where a paper names them all: beside whom somebody sits, in lists by kind."""

import re
from collections.abc import Iterator, Sequence

from ingest.claims.relations.clauses import Found, named, outermost, told
from ingest.claims.relations.memberships import is_whole, sits
from ingest.layout.blocks import Sentence
from ingest.paper import Mention, Paper
from ingest.rules.relations.bodies import BOARD_TYPES
from ingest.rules.relations.members import ARE, FORMERS, KINDS_OF_BODIES, ON_WHICH_WITH, SITS_BESIDE, SITS_ON

_ON_WHICH, _BESIDE, _SITS_ON = (re.compile(words) for words in (ON_WHICH_WITH, SITS_BESIDE, SITS_ON))
_FORMERS, _ARE = re.compile(FORMERS), re.compile(ARE)
_OPENS = re.compile(r" ?\((?:the |made up of (?:the )?|that is,? (?:the )?|i\.?e\.? (?:the )?)?")
_SAID = re.compile(r"\b(?:sit|sits|serve|serves|meet|meets|joins?|joined|chairs?|attends?|members?|works?)\b")
_FORM = re.compile(
    r"\b(?:organisations|partners|bodies|members|membership|composition|agencies|signatories|authorities)\b"
)
_OURS = re.compile(r"\b(?:i|we|our)\b")
# Between two of a list: no clause begins. "the Trust for mental health, the Council and"
_GAP = re.compile(r"(?![^.;]*\b(?:will|would|has|have|had|was|were|is|are|which|that|to [a-z]+)\b)[^.;]{0,100}")
_LABEL = re.compile(
    rf"(?:^|(?<=[.;|•·*]))[ \t•·*–-]*{KINDS_OF_BODIES} ?(?:\([^)\n]*\) ?)?:", re.IGNORECASE | re.MULTILINE
)
_ENDS = re.compile(r"\.(?=\s)|(?<![,&])\n(?=\s*(?:[•·*\n-]|\d)|[A-Z])|;|\|")
FEW = 3  # so many kinds of bodies make a list of partners
APART = 500  # characters between one label of a list and the next
OPENING = 600  # characters in which a paper names whose it is


def rolls(paper: Paper) -> Iterator[Found]:
    """All of them."""
    joint = {body.key for body in paper.reading.bodies if body.type in BOARD_TYPES}
    for sentence, _ in told(paper):
        words = paper.words(sentence.start, sentence.end)
        sitting, forming = _SAID.search(words), _FORM.search(words)
        bracket = joint and "(" in words
        found = named(paper, sentence, "body") if sitting or forming or bracket else []
        bodies = [m for m in found if m.form != "pronoun"]
        for board in bodies if len(bodies) > 1 else ():
            if is_whole(paper, board.key):
                after = [m for m in bodies if m.start >= board.end]
                if sitting:
                    yield from _beside(paper, sentence, board, after)
                if board.key in joint and _bracketed(paper, board, after):
                    yield from _members(paper, sentence, board, after, "in brackets")
                if forming:
                    yield from _formed(paper, sentence, board, after)
    yield from _by_kind(paper, joint)


def _beside(paper: Paper, sentence: Sentence, board: Mention, after: Sequence[Mention]) -> Iterator[Found]:
    """ "the Board, on which I sit with colleagues from the Trust and the Council": they and we are members."""
    lead = paper.words(sentence.start, board.start) + " "
    said = _SITS_ON.search(lead)
    pattern = _BESIDE if said else _ON_WHICH
    between = " " + paper.words(board.end, after[0].start).strip() + " " if after else ""
    if not between or not pattern.fullmatch(between):
        return
    yield from _members(paper, sentence, board, after, "beside")
    own = paper.own_body
    if own and own != board.key and _OURS.search(said[0] if said else between) and sits(paper, own):
        yield Found(own, "memberOf", board.key, sentence.start, sentence.end, 0.7, "beside us")


def _bracketed(paper: Paper, board: Mention, after: Sequence[Mention]) -> bool:
    """Whether several other bodies stand in the brackets behind it: "the Alliance (the Trust, the CCG and …)"."""
    if len(after) < FEW or not _OPENS.fullmatch(paper.words(board.end, after[0].start)):
        return False
    inside = [m.key for m in after if m.end <= paper.text.find(")", after[0].start)]
    return len(set(inside)) >= FEW and board.key not in inside


def _formed(paper: Paper, sentence: Sentence, board: Mention, after: Sequence[Mention]) -> Iterator[Found]:
    """ "the organisations that make up the Alliance are the Trust, the Council and …"."""
    former = len(after) > 1 and _FORMERS.search(paper.words(sentence.start, board.start) + " ")
    if former and _ARE.fullmatch(paper.words(board.end, after[0].start)):
        yield from _members(paper, sentence, board, after, "who form it")


def _members(paper: Paper, sentence: Sentence, board: Mention, listed: Sequence[Mention], rule: str) -> Iterator[Found]:
    at = listed[0].start
    for one in listed:
        if one.start > at and not _GAP.fullmatch(paper.words(at, one.start)):
            return
        at = max(at, one.end)
        if one.key != board.key and sits(paper, one.key):
            yield Found(one.key, "memberOf", board.key, sentence.start, sentence.end, 0.8, rule)


def _by_kind(paper: Paper, joint: set[str]) -> Iterator[Found]:
    """ "Councils: Acre and Dale. Acute: Acre Hospitals. Community: …" in a partnership's own paper: its members."""
    run: list[tuple[int, list[Mention]]] = []
    for label in _LABEL.finditer(paper.text):
        stop = _ENDS.search(paper.text, label.end())
        found = outermost(paper.mentions_in(label.end(), stop.start() if stop else len(paper.text), "body"))
        bodies = [m for m in found if m.form != "pronoun"]
        if not bodies or not _GAP.fullmatch(paper.words(label.end(), bodies[0].start)):
            continue
        if run and label.start() - run[-1][0] > APART:
            yield from _listed(paper, run, joint)
            run = []
        run.append((label.start(), bodies))
    yield from _listed(paper, run, joint)


def _listed(paper: Paper, run: Sequence[tuple[int, list[Mention]]], joint: set[str]) -> Iterator[Found]:
    whole = _whole(paper, run[0][0], joint) if len(run) >= FEW else None
    for start, bodies in run if whole else ():
        for one in bodies:
            if whole and one.key != whole and sits(paper, one.key):
                yield Found(one.key, "memberOf", whole, start, one.end, 0.75, "list by kind")


def _whole(paper: Paper, at: int, joint: set[str]) -> str | None:
    """Whose list it is: the partnership in its heading, else the one whose paper it is or that its opening names."""
    block = paper.block_at(at)
    heading = paper.layout.blocks[block.item] if block is not None and block.item is not None else None
    above = [m.key for m in paper.mentions_in(heading.start, heading.end, "body")] if heading else []
    opening = [m.key for m in paper.mentions_in(0, OPENING, "body")]
    own = [key for key in (paper.host, paper.publisher) if key]
    likely = (*above, *(key for key in own if key in opening), *opening, *own)
    return next((key for key in likely if key in joint), None)
