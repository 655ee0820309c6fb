"""Who sits on a board by the words of a sentence: bodies, those who speak for them, councillors."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.claims.relations.boards import COUNCIL
from ingest.claims.relations.clauses import Found, coordinated, named
from ingest.layout.blocks import NOT_TOLD, Sentence
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead
from ingest.rules.relations.bodies import BOARD_TYPES, SITTING

_SITTING = re.compile(SITTING, re.IGNORECASE)
_ON_WHICH = re.compile(r"^,? ?(?:\([^)]*\))?,? ?(?:on|in|of|to) which(?: the| both)?$")
# Between a person or post and a board: "ML | sits on | the Board", "Cllr Roe | represents us on | the Committee".
_SPEAKS_ON = re.compile(
    r"(?: \([^)]*\))?,? (?:(?:who|also|now|will|would|has|had|have|is|was|to|be|already|currently)\b ?)*"
    r"(?:sits? on|sat on|sitting on|serves? on|served on|attends?|represent(?:s|ed|ing)? [^.;]{2,40} (?:on|at)"
    r"|(?:our|its|the [a-z ]{2,30}[’']s|a) (?:member|representative)s? (?:of|on))(?: the| our| its| a)?"
)
# Behind a board: "a board | comprising city councillors and GPs".
_COUNCILLORS = re.compile(
    r"(?:’s|'s)?(?: \([^)]*\))?,? (?:which |that |is |was |will be |would be |to be |now )*"
    r"(?:compris(?:ing|es|ed of)|consist(?:ing|s|ed) of|made up of|composed of|includ(?:ing|es)"
    r"|bring(?:ing|s) together|with|of)"
    r" [^.;]{0,60}?\b(?:(?P<kind>city|county|borough|district) )?"
    r"(?:councillors|elected members|cabinet members|council (?:leaders|members|officers))\b"
)
_NEAR = 1000  # characters around in which the council is named whose councillors they are


def sitting(paper: Paper) -> Iterator[Found]:
    """ "the Board, on which the Trust and the Council sit", "we sit on the Board", "the Chief Executive sits on it"."""
    for sentence in paper.layout.sentences:
        mentions = named(paper, sentence, "body")
        groups = coordinated(paper.text, mentions)
        for left, right in pairwise(groups):
            words = paper.words(left[-1].end, right[0].start)
            after = paper.words(right[-1].end, right[-1].end + 40)
            if _ON_WHICH.match(words) and re.match(
                r"(?:also |both |each )*(?:sit|are|have|has|come|came|take|belong|is a member)", after
            ):
                for one in right:
                    yield Found(one.key, "memberOf", left[-1].key, sentence.start, sentence.end, 0.8, "on which")
            elif _SITTING.search(words) and len(words) < 60:
                for one in left:
                    yield Found(one.key, "memberOf", right[0].key, sentence.start, sentence.end, 0.7, "sits on")
        if paper.layout.blocks[sentence.block].kind not in NOT_TOLD:
            yield from _spoken_for(paper, sentence, mentions)
            yield from _councillors(paper, sentence, mentions)


def _is_board(paper: Paper, key: str) -> bool:
    body = paper.thing(key)
    return isinstance(body, BodyRead) and (body.type in BOARD_TYPES or body.type == "Committee")


def _spoken_for(paper: Paper, sentence: Sentence, mentions: list[Mention]) -> Iterator[Found]:
    """ "The Chief Executive sat on the Programme Board", "ML sits on the Board for us": their body is a member."""
    boards = [m for m in mentions if _is_board(paper, m.key)]
    who = [
        m
        for m in paper.mentions_in(sentence.start, sentence.end, "person", "body")
        if m.kind == "person" or m.form == "office"
    ]
    for one in who if boards else ():
        board = next((m for m in boards if m.start > one.end), None)
        member = paper.body_for(one.key)
        if not board or not member or member in (board.key, paper.owners.get(board.key)):
            continue
        if _SPEAKS_ON.fullmatch(" " + paper.words(one.end, board.start)):
            yield Found(member, "memberOf", board.key, sentence.start, sentence.end, 0.6, f"{one.kind} sits on")


def _councillors(paper: Paper, sentence: Sentence, mentions: list[Mention]) -> Iterator[Found]:
    """ "a joint board, comprising city councillors and GPs": the council named last is a member."""
    for board in mentions:
        words = paper.words(board.end, min(sentence.end, board.end + 120))
        found = _COUNCILLORS.match(words if words.startswith((",", "’", "'", "(")) else f" {words}")
        if found is None or not _is_board(paper, board.key):
            continue
        near = paper.mentions_in(max(0, sentence.start - _NEAR), sentence.end + _NEAR, "body")
        councils = [
            body
            for m in sorted(near, key=lambda m: m.start < board.start)  # those named before are the last
            if m.form != "pronoun" and isinstance(body := paper.thing(m.key), BodyRead) and body.type == COUNCIL
        ]
        alike = [body for body in councils if found["kind"] and found["kind"] in body.name.lower()] or councils
        if alike and alike[-1].key != paper.owners.get(board.key):
            yield Found(alike[-1].key, "memberOf", board.key, sentence.start, sentence.end, 0.6, "councillors in it")
