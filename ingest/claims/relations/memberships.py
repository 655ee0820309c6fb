"""Which bodies are members of a board or partnership: by who sits on it, by lists, by the words "made up of"."""

import re
from collections.abc import Iterator

from ingest.claims.relations.boards import COUNCIL, GUESTS, INNER, shared
from ingest.claims.relations.clauses import Found, named, outermost
from ingest.layout.blocks import Block, BlockKind
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead
from ingest.rules.relations.bodies import BOARD_TYPES, MADE_UP_OF, SCRUTINY

JOINT_SCRUTINY = "joint scrutiny"  # a committee of several councils, whose councillors sit on it
_SCRUTINY = re.compile(SCRUTINY, re.IGNORECASE)
_MADE_UP_OF = re.compile(MADE_UP_OF, re.IGNORECASE)


def seats(paper: Paper) -> Iterator[Found]:
    """Bodies whose people sit on a board of partners; not the one that the board is a part of."""
    own = paper.publisher if paper.publisher and _is_board(paper, paper.publisher) else None
    own = own or (_meets_itself(paper) if paper.host is None else None)
    host = paper.thing(paper.host or own or "") if paper.host or own else None
    if not isinstance(host, BodyRead):
        return
    form = _board(paper, host)
    if form is None:
        return
    own = paper.owners.get(host.key) or (paper.publisher if host.type in INNER else None)
    for person in paper.reading.people:
        block = paper.block_at(person.start)
        if block is None or not (block.kind is BlockKind.ATTENDANCE or _is_roll(block)):
            continue
        if (block.label or "").lower().startswith(GUESTS):
            continue
        for post in person.posts:
            if post.body and post.body != host.key and sits(paper, post.body, only_councils=form == JOINT_SCRUTINY):
                owned = "own" if post.body == own else "other"
                rule = f"seat {form} {owned}"
                yield Found(post.body, "memberOf", host.key, person.start, person.end, 0.7, rule)


def _meets_itself(paper: Paper) -> str | None:
    """The integrated care board whose meeting the paper minutes: it is its own board."""
    body = paper.thing(paper.publisher) if paper.publisher else None
    minuted = paper.reading.document.get("kind") == "minutes"
    return body.key if isinstance(body, BodyRead) and body.type == "IntegratedCareBoard" and minuted else None


def _is_roll(block: Block) -> bool:
    """Whether it is a row of a table of those present: "Name | Organisation"."""
    return block.kind is BlockKind.ROW and (block.label or "").strip(" |").lower().startswith(
        ("name", "member", "present")
    )


def _board(paper: Paper, host: BodyRead) -> str | None:
    """What kind of board of partners the host is; None for a committee of one body."""
    if host.type in (*BOARD_TYPES, "IntegratedCareBoard"):
        return host.type
    if re.search(
        r"\b(?:joint|partnership|alliance|system|place|collaborative|programme|delivery|steering|working)\b",
        host.name,
        re.I,
    ):
        scrutinises = _SCRUTINY.search(host.name)
        return "partnership" if not scrutinises else JOINT_SCRUTINY if "oint" in host.name else None
    if re.search(r"\b(?:council of )?governors\b", host.name, re.I):
        return "governors"
    owner = paper.owners.get(host.key)
    thing = paper.thing(owner) if owner else None
    if isinstance(thing, BodyRead) and thing.type == "IntegratedCareBoard":
        return "icb board"
    return "many" if shared(paper, host) else None


def sits(paper: Paper, key: str, *, only_councils: bool = False) -> bool:
    """Whether it is a body that can sit on a board of partners: no committee; where asked, a council."""
    body = paper.thing(key)
    if not isinstance(body, BodyRead) or (only_councils and body.type != COUNCIL):
        return False
    return body.type not in INNER


_MEMBERS = re.compile(
    r"\b(?:(?<!cabinet )(?<!executive )(?<!lead )(?<!board )member(?:s|ship)?|partners|composition|constituted"
    r"|represent(?:ing|ed)|compris(?:es|ing|ed)|made up of|brings? together|consists? of|formed (?:of|by|from)"
    r"|(?:following|partner|member) (?:organisations|bodies))\b",
    re.IGNORECASE,
)
_LISTED = (BlockKind.BULLET, BlockKind.LIMB, BlockKind.ROW, BlockKind.PARAGRAPH, BlockKind.ATTENDANCE)
_TWO = re.compile(
    r"\bon which (?:the )?(?:two|both) (?:organisations|partners|bodies|parties) sit|officers? of each partner",
    re.IGNORECASE,
)


def listed_members(paper: Paper) -> Iterator[Found]:
    """Bodies that begin the points under "Membership", or stand after "Representing", are members of the board."""
    host = paper.thing(paper.host) if paper.host else None
    own = paper.host or (paper.publisher if paper.publisher and _is_board(paper, paper.publisher) else None)
    blocks = paper.layout.blocks
    for block in blocks:
        found = paper.mentions_in(block.start, min(block.end, block.start + 20), "body")
        if not found or not sits(paper, found[0].key):
            continue
        above = blocks[block.parent] if block.parent is not None else None
        heading = blocks[block.item] if block.item is not None else None
        words = paper.text[above.start : above.end][-160:] if above else ""
        head = paper.text[heading.start : heading.end] if heading else ""
        listed = block.kind in _LISTED and (_MEMBERS.search(words) or _MEMBERS.search(head))
        if listed and found[0].start - block.start < 6:
            named = (
                [m for m in paper.mentions_in(above.start, above.end, "body") if _is_board(paper, m.key)]
                if above
                else []
            )
            above_it = _board_above(paper, above) if above and not named else None
            board = named[-1].key if named else above_it or own
            if board and paper.owners.get(board) != found[0].key:
                yield Found(found[0].key, "memberOf", board, block.start, block.end, 0.7, "listed member")
    if isinstance(host, BodyRead) and re.search(r"\bjoint\b", host.name, re.IGNORECASE):
        for match in re.finditer(r"\bRepresenting\s+(?:the\s+)?", paper.text):
            for body in paper.mentions_in(match.end(), match.end() + 3, "body"):
                yield Found(body.key, "memberOf", host.key, match.start(), body.end, 0.8, "representing")
    yield from _both_sit(paper)


def _board_above(paper: Paper, above: Block) -> str | None:
    """The board whose name is the line over "Members"."""
    for mention in reversed(paper.mentions_in(max(0, above.start - 120), above.start, "body")):
        line = paper.block_at(mention.start)
        whole = line is not None and mention.end - mention.start > 0.7 * (line.end - line.start)
        if whole and is_whole(paper, mention.key):
            return mention.key
    return None


def _is_board(paper: Paper, key: str) -> bool:
    body = paper.thing(key)
    return isinstance(body, BodyRead) and body.type in (*BOARD_TYPES, *INNER)


def _both_sit(paper: Paper) -> Iterator[Found]:
    """ "the Board, on which the two organisations sit": those of the sentence before."""
    for match in _TWO.finditer(paper.text):
        board = [
            m for m in paper.mentions_in(max(0, match.start() - 80), match.start(), "body") if _is_board(paper, m.key)
        ]
        earlier = paper.mentions_in(max(0, match.start() - 500), match.start(), "body")
        two = list(dict.fromkeys(m.key for m in reversed(earlier) if sits(paper, m.key)))[:2]
        for key in two if board else ():
            yield Found(key, "memberOf", board[-1].key, board[-1].start, match.end(), 0.7, "the two sit")


_GOES_ON = re.compile(
    r"^(?:Its?|They|Their|This|Our|The (?:partnership|alliance|board|group|committee|collaborative|network|forum"
    r"|(?:voting |core |full )?(?:members|partners|membership)))\b|\b(?:in|through) which$"
)
_LIST_OPENS = re.compile(r"[^.;:]{0,60}:\s*(?:the )?", re.IGNORECASE)
_GAP = re.compile(r"[^.;:]{0,60}")
_NO_LIST = re.compile(r"\b(?:will|would|has|have|had|was|were|is|are|which|that|to [a-z]+)\b")


def brought_together(paper: Paper) -> Iterator[Found]:
    """ "The Alliance brings together the Trust (ACT), the CCG and …", "an ICS in which the Council and … work"."""
    for match in _MADE_UP_OF.finditer(paper.flow):
        sentence = paper.layout.sentence_at(match.start())
        if sentence is None:
            continue
        bodies = named(paper, sentence, "body")
        before = [m for m in bodies if m.end <= match.start() and is_whole(paper, m.key)]
        near = [m for m in before if match.start() - m.end < 90]
        goes_on = not before and _GOES_ON.search(paper.flow[sentence.start : match.end()])
        whole = near[-1].key if near else _whole_before(paper, sentence.start) if goes_on else None
        if whole is None:
            continue
        at = match.end()
        for member in [m for m in bodies if m.start >= match.end()]:
            gap = paper.flow[at : member.start]
            opens = at == match.end() and _LIST_OPENS.fullmatch(gap)  # "seven organisations: the Council, …"
            if not opens and (not _GAP.fullmatch(gap) or _NO_LIST.search(gap)):
                break
            at = member.end
            if sits(paper, member.key) and member.key != whole:
                rule = f"{match[0].split()[0].lower()} {'near' if near else 'before'}"
                if _SET_UP.match(match[0]) and _is_committee(paper, whole):  # whoever set it up, it is part of them
                    yield Found(whole, "partOf", member.key, sentence.start, sentence.end, 0.7, rule)
                else:
                    yield Found(member.key, "memberOf", whole, sentence.start, sentence.end, 0.7, rule)


_SET_UP = re.compile(r"(?:set up|created|established|formed)\b.*\bby$", re.IGNORECASE | re.DOTALL)


def _is_committee(paper: Paper, key: str) -> bool:
    body = paper.thing(key)
    return isinstance(body, BodyRead) and body.type == "Committee"


def _whole_before(paper: Paper, position: int) -> str | None:
    """The body named last before a sentence that goes on with it, where others form it."""
    named = paper.mentions_in(max(0, position - 400), position, "body")
    return named[-1].key if named and is_whole(paper, named[-1].key) else None


def partners_in(paper: Paper) -> Iterator[Found]:
    """ "The Trust, the CCG and the Council make up the Alliance"; "Partners: the Trust, the CCG" in its own paper."""
    for match in _MAKE_UP.finditer(paper.flow):
        sentence = paper.layout.sentence_at(match.start())
        if sentence is None:
            continue
        bodies = named(paper, sentence, "body")
        named_so = (m.key for m in bodies if 0 <= m.start - match.end() < 16 and is_whole(paper, m.key))
        it = _IT.match(paper.flow, match.end())
        whole = next(named_so, _whole_before(paper, sentence.start) if it else None)
        at = match.start()
        for member in reversed([m for m in bodies if m.end <= match.start()]) if whole else ():
            gap = paper.flow[member.end : at]
            if not _GAP.fullmatch(gap) or _NO_LIST.search(gap):
                break
            at = member.start
            if whole and sits(paper, member.key):
                yield Found(
                    member.key, "memberOf", whole, sentence.start, sentence.end, 0.7, "make it up" if it else "make up"
                )
    own = next((k for k in (paper.host, paper.publisher) if k and is_whole(paper, k)), None)
    for match in _ROLL.finditer(paper.flow) if own else ():
        end = paper.flow.find("\n\n", match.end())
        for member in outermost(paper.mentions_in(match.end(), end if end > 0 else match.end() + 600, "body")):
            if own and member.key != own and sits(paper, member.key):
                yield Found(member.key, "memberOf", own, match.start(), member.end, 0.6, "roll")


_MAKE_UP = re.compile(
    r"\b(?:(?:have|has|had|will|would|are|were|to|plan|plans|agreed|intend|now|also|all|both|each|together|jointly) )*"
    r"(?:(?:come together|came together|joined (?:forces|up)|work(?:s|ed|ing)? together"
    r"|teamed up) (?:as|in|to form|through|under)"
    r"|(?:make up|form(?:ed)?|set up|created|founded|established)(?= (?:the|an?) [A-Z])"
    r"|(?:all )?(?:the )?(?:\w+ )?(?:partners|members|part) (?:in|of)"
    r"|belong(?:ed)? to|represented on|have seats on|sit on)\b",
    re.IGNORECASE,
)
_IT = re.compile(r" ?(?:it|the (?:partnership|alliance|board|collaborative|group|system|network|federation))\b", re.I)
_ROLL = re.compile(
    r"^[ \t]*(?:our |the )?(?:partners|partner organisations|members|member organisations|membership"
    r"|organisations represented|who we are|partners in \w+)[ \t]*(?::|\n)",
    re.IGNORECASE | re.MULTILINE,
)


def is_whole(paper: Paper, key: str) -> bool:
    """Whether it is a body that others form: a partnership, a board, an alliance."""
    body = paper.thing(key)
    return isinstance(body, BodyRead) and (body.type in (*BOARD_TYPES, *INNER) or bool(_WHOLE.search(body.name)))


_WHOLE = re.compile(
    r"\b(?:partnership|alliance|collaborative|network|consortium|federation|group|forum|together|healthier|system"
    r"|PCN)\b",
    re.IGNORECASE,
)


# What heads the practices of a network: "Member practices: …", "The five practices of Acre PCN (…)".
_PRACTICES = re.compile(
    r"\b(?:(?:member |constituent )?(?:gp )?practices|surgeries)\b[^.:|\n(]{0,60}[:(]", re.IGNORECASE
)
_BEHIND = 400  # characters behind which a network was named that the practices are of


def networks(paper: Paper) -> Iterator[Found]:
    """Practices under or beside the name of a primary care network are its members."""
    if not any(body.type == "PrimaryCareOrganisation" for body in paper.reading.bodies):
        return
    for match in _PRACTICES.finditer(paper.text):
        end = paper.text.find("\n", match.end())
        end = end if end > 0 else len(paper.text)
        end = min(end, paper.text.find(")", match.end()) % (len(paper.text) + 1)) if match[0].endswith("(") else end
        before = [
            m for m in paper.mentions_in(max(0, match.start() - _BEHIND), match.end(), "body") if _network(paper, m)
        ]
        if before:
            yield from _practices(paper, before[-1], match.end(), end, "practices")
    for block in paper.layout.blocks:
        if block.kind is BlockKind.ROW and "practices" in (block.label or "").lower():
            named_in = [m for m in paper.mentions_in(block.start, block.end, "body") if _network(paper, m)]
            if named_in:
                yield from _practices(paper, named_in[0], named_in[0].end, block.end, "row of a network")


def _network(paper: Paper, mention: Mention) -> bool:
    body = paper.thing(mention.key)
    return isinstance(body, BodyRead) and body.name.endswith(("PCN", "PCNs", "Network", "Neighbourhood", "Federation"))


def _practices(paper: Paper, whole: Mention, start: int, end: int, rule: str) -> Iterator[Found]:
    for member in outermost(paper.mentions_in(start, end, "body")):
        body = paper.thing(member.key)
        if isinstance(body, BodyRead) and body.type == "PrimaryCareOrganisation" and not _network(paper, member):
            yield Found(member.key, "memberOf", whole.key, whole.start, member.end, 0.75, rule)
