"""Relations that are none, however likely the words round two names make them."""

import re
from collections.abc import Iterable

from ingest.claims.relations.boards import COUNCIL, GUESTS, INNER
from ingest.claims.relations.clauses import Found
from ingest.layout.blocks import BlockKind
from ingest.paper import Paper
from ingest.reading import BodyRead
from ingest.rules.relations.words_needed import WORDS_NEEDED

_NEEDED = {predicate: re.compile(words) for predicate, (words, _) in WORDS_NEEDED.items()}
_KIND_OF_COUNCIL = re.compile(
    r"(?:(?:London|Royal|Metropolitan) )?Borough of |City of "
    r"|(?: (?:City|County|Borough|District|Metropolitan|Unitary|and))* Council$"
)
# Committees on which nobody sits for another body.
_OF_ONE_BODY = re.compile(
    r"\b(?:cabinet|governing body|board of directors|trust board|audit|remuneration)\b", re.IGNORECASE
)
_JOINT = re.compile(r"\b[Jj]oint\b")
_GUESSED = 0.4  # how likely a relation is at most that hangs on nothing but likeness
Triple = tuple[str, str, str]


def without_barred(paper: Paper, found: dict[Triple, Found], stated: Iterable[Triple]) -> dict[Triple, Found]:
    """What is left of the relations; `stated` are those for which the words of a rule speak."""
    by_rules = set(stated)
    found = {triple: one for triple, one in found.items() if not _is_formed_of(paper, triple, found)}
    guests = _only_guests(paper)
    return {
        triple: one
        for triple, one in found.items()
        if not (one.predicate == "memberOf" and _is_own_committee(paper, one, found))
        and not (one.predicate == "partOf" and _is_of_another_council(paper, one))
        and not _is_only_contract(paper, one)
        and not _is_wished(paper, one)
        and (triple in by_rules or not (_says_nothing_of_it(paper, one) or _is_guest(paper, one, guests)))
    }


def _is_formed_of(paper: Paper, triple: Triple, found: dict[Triple, Found]) -> bool:
    """Whether a joint committee would be part of a council that words say is one of those which form it."""
    part, predicate, whole = triple
    board = paper.thing(part)
    joint = isinstance(board, BodyRead) and _JOINT.search(board.name) is not None
    if predicate != "partOf" or not joint or (whole, "memberOf", part) not in found:
        return False
    said = (one for (_, word, of), one in found.items() if word == "memberOf" and of == part)
    return any(one.rule.endswith((" near", " before")) for one in said)


def _is_own_committee(paper: Paper, one: Found, found: dict[Triple, Found]) -> bool:
    """Whether a body would be a member of its own committee, or of one that no body but one sits on: a cabinet."""
    board = paper.thing(one.object)
    if not isinstance(board, BodyRead) or board.type not in INNER:
        return False
    return (one.object, "partOf", one.subject) in found or _OF_ONE_BODY.search(board.name) is not None


def _is_of_another_council(paper: Paper, one: Found) -> bool:
    """Whether a health and wellbeing board bears the name of another council's place, and not of this one's."""
    board = paper.thing(one.subject)
    if not isinstance(board, BodyRead) or board.type != "HealthAndWellbeingBoard":
        return False
    named = {body.key for body in paper.reading.bodies if body.type == COUNCIL and _place(body.name) in board.name}
    return bool(named) and one.object not in named


# "to vary the contract with the Trust": who buys and who provides are no partners by that.
_CONTRACT = re.compile(r"\b(?:contracts?|grant agreements?|lease|order)(?: (?:held|made|already))? with\b")
_PARTNERS = re.compile(
    r"\b(?:joint|jointly|together|partner\w*|shar(?:e|ed|es|ing)|collaborat\w*|alongside|alliance|section 75|s\.? ?75"
    r"|pool\w*|both|between|work(?:s|ed|ing)? with)\b"
)


def _is_only_contract(paper: Paper, one: Found) -> bool:
    """Whether a contract that one has with the other is all that tells of partners."""
    words = paper.words(one.start, one.end)
    return one.predicate == "partnersWith" and bool(_CONTRACT.search(words)) and not _PARTNERS.search(words)


# "the Trust suggested that the clinic ought to be in the pool": it is neither the Trust's nor in the pool.
_SUGGESTED = re.compile(r"\b(?:suggest(?:s|ed)|ought to|(?:would|should) like)\b")
_ASKED_FOR = re.compile(
    r"\bask(?:s|ed) (?:us |the [a-z]+ |in \w+ |to |for ){0,3}"
    r"(?:for|to (?:have|open|see|join|take on|run|let|be given))\b"
)


def _is_wished(paper: Paper, one: Found) -> bool:
    """Whether somebody only suggests or asks for what would be so."""
    if one.predicate not in ("provides", "componentOf"):
        return False
    words = paper.words(one.start, one.end)
    asked = one.predicate == "provides" and _ASKED_FOR.search(words) is not None
    return asked or _SUGGESTED.search(words) is not None


def _place(council: str) -> str:
    return _KIND_OF_COUNCIL.sub("", council).strip() or council


def _says_nothing_of_it(paper: Paper, one: Found) -> bool:
    """Whether a sentence, whose words are only like those of the relation, lacks all words that would say it."""
    needed = _NEEDED.get(one.predicate)
    sentence = paper.layout.sentence_at(one.start)
    if needed is None or sentence is None or one.confidence > _GUESSED:
        return False
    if paper.layout.blocks[sentence.block].kind is BlockKind.ROW:
        return False
    words = paper.words(min(sentence.start, one.start), max(sentence.end, one.end))
    return needed.search(words) is None


_SEATED = 2  # bodies beside its own whose people sit on a board that tells its members from its guests


def _only_guests(paper: Paper) -> set[str]:
    """The bodies whose people came to the meeting as guests and for nothing else.

    None where a list of "those in attendance" is all that tells of members: nobody else sits for other bodies.
    """
    guests: set[str] = set()
    seated: set[str] = set()
    for person in paper.reading.people:
        block = paper.block_at(person.start)
        if block is not None and block.kind is BlockKind.ATTENDANCE:
            excused = "apolog" in paper.words(block.start, person.start)
            came = guests if (block.label or "").lower().startswith(GUESTS) and not excused else seated
            came.update(post.body for post in person.posts if post.body)
    own = {paper.host, paper.publisher, paper.owners.get(paper.host or "")}
    return guests - seated if len(seated - own) >= _SEATED else set()


def _is_guest(paper: Paper, one: Found, guests: set[str]) -> bool:
    """Whether a body is put down as a member of the board that met, and its people were only there as guests."""
    return one.predicate == "memberOf" and one.object == paper.host and one.subject in guests
