"""What stands behind a name between commas and brackets: the title and body of whoever is named."""

import re

from ingest.layout.blocks import BlockKind
from ingest.mentions.persons import Named
from ingest.mentions.posts import has_office, is_office, is_patch, is_place_of
from ingest.mentions.titles import SPEECH
from ingest.paper import Paper
from ingest.rules.speech import FRONTED

SPEECH_AFTER = re.compile(
    r"[,)]?\s+(?:also |then |further |again |both |briefly |\w+ly )*(?:" + "|".join(SPEECH) + r")\b"
)
_CHUNK = re.compile(r",\s*(?P<words>[^,;.()\n]{2,110})")
_WHO_IS = re.compile(r"who (?:is|was|will be)(?: (?:due )?to be)?(?= )")
_OWNS = re.compile(r"(?:and )?(?:their|its|our|the|an?)")
_HAS_OWN = re.compile(r"who \w+ (?:an?|his|her|their|nothing|no)\b")  # "who heads a household of five"
# What a post is for, behind a comma of its own: "Assistant Director, Health and Integration, introduced …".
_REMIT = re.compile(r"[A-Z][\w’'&-]*(?:(?:,| and| of| for| &)* [A-Z][\w’'&-]*)*")
# "…, and to the Chief Officer of the CCG, …", "…, to agree heads of terms", "…, that the Director of Care be asked"
_NEXT_PARTY = re.compile(
    r"and (?:to|by|from|for|with) |to [a-z]+ |in order |that |which |because "
    r"|and (?:the |both )?(?:[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,5}[’']s?|its|their) "
)
_NEXT_CELL = re.compile(r"(?<! ) *\||\t")
# Headings of a column that says whom those of the column before are there for.
_OF_BODIES = re.compile(
    r"(?:\w+ )?(?:organisations?|organizations?|representing|employer|body|agency|partner|from)", re.I
)
_BODY_FIRST = re.compile(
    r"(?:(?:both|all|co-?opted|seconded|nominated) )?(?:from|of|at|for|representing|on behalf of)?\s*(?:the )?\s*"
    r"(?:NHS )?",
    re.I,
)
_BODY_IN_BRACKETS = re.compile(r"\s*\((?P<body>[^()\n]{2,60})\)")
_JOINED_BODY = re.compile(r" ?/ ?(?:the )?| & (?:the )?")


def behind_commas(paper: Paper, named: Named, limit: int) -> int:
    """The end of what the commas behind a name give of posts: "Jane Doe, Director of Care, Acre CCG, said"."""
    text = paper.flow
    end = named.end
    cell = _NEXT_CELL.search(text, end, min(limit, end + 150))
    if cell and not _names_bodies(_columns(paper, named.start)):
        limit = cell.start()  # what stands there is another's
    for _ in range(5):
        chunk = _CHUNK.match(text, end, min(limit, end + 150))
        if not chunk or _is_of_the_next(text, chunk, limit):
            break
        words = chunk["words"]
        is_to_be = _WHO_IS.match(words)
        if _HAS_OWN.match(words):
            break
        speech = _speech(words, is_to_be.end() if is_to_be else 0)
        said = max(0, speech.start() - 1) if speech else len(words)
        bodies = paper.mentions_in(*chunk.span("words"), "body")
        bodies = bodies[1:] if bodies and is_patch(text, bodies[0]) else bodies
        following = paper.mentions_in(chunk.end(), chunk.end() + 3, "body")
        if bodies and following and is_place_of(text, bodies[0], following[0]):
            end = chunk.end()
            continue
        before = words[: bodies[0].start - chunk.start("words")] if bodies else words
        if bodies and len(before) <= said and (_BODY_FIRST.fullmatch(before) or is_office(before)):
            end = _with_others(paper, bodies[0].end, limit)
            rest = text[bodies[0].end : chunk.end()]
            if rest.startswith(("'s ", "’s ")) and is_office(rest):
                end = chunk.end()  # "Jane Doe, Acre Trust's Director of Care,"
            break
        behind = paper.mentions_in(chunk.end() + 2, chunk.end() + 4, "body")
        goes_on = end > named.end and _REMIT.fullmatch(words) and (behind or SPEECH_AFTER.match(text, chunk.end()))
        if said == 0 or not (has_office(words[:said]) or goes_on):
            break
        if speech and end == named.end and in_front(paper, named):
            break  # "Replying to Ms Roe, the Director said": somebody else
        end = chunk.start("words") + said
        if speech:
            break
        bracket = _BODY_IN_BRACKETS.match(text, end, limit)
        if bracket and paper.mentions_in(bracket.start("body"), bracket.start("body") + 4, "body"):
            return bracket.end() - 1  # "Jane Doe, Commissioning Manager (Acre CCG)"
    return end


def _speech(words: str, start: int) -> "re.Match[str] | None":
    """Where the words behind a comma go on with what was said; "their shared chief officer" shares nothing."""
    speech = SPEECH_AFTER.search(f" {words}", start)
    return None if speech and _OWNS.fullmatch(words[: max(0, speech.start() - 1)].strip()) else speech


def _is_of_the_next(text: str, chunk: "re.Match[str]", limit: int) -> bool:
    """Whether the words behind a comma begin what is said of somebody else: "…, and the Chief Nurse, Ada Vale"."""
    words = chunk["words"]
    before_name = words.startswith("and ") and not text[chunk.end() : limit].strip(" ,(")
    return before_name or _NEXT_PARTY.match(words) is not None


def _columns(paper: Paper, at: int) -> str:
    """The headings of the columns of the table in which a place lies, as far as they are known."""
    blocks, place = paper.layout.blocks, paper.layout.block_index(at)
    label = blocks[place].label or ""
    while place > 0 and blocks[place].kind is BlockKind.ROW:
        place -= 1
    above = paper.text[blocks[place].start : blocks[place].end]
    return above if "|" in above else label


def _names_bodies(columns: str) -> bool:
    """Whether one of the headings says that bodies stand below it."""
    return any(_OF_BODIES.fullmatch(heading.strip()) for heading in re.split(r"[|\t]", columns))


def _with_others(paper: Paper, end: int, limit: int) -> int:
    """The end of the bodies of one post: "Accountable Officer, Acre CCG / Bede CCG"."""
    text = paper.flow
    while joined := _JOINED_BODY.match(text, end, limit):
        bodies = paper.mentions_in(joined.end(), joined.end() + 1, "body")
        if not bodies:
            break
        end = bodies[0].end
    return end


def in_front(paper: Paper, named: Named) -> bool:
    """Whether the sentence begins with what somebody asked or was told, so that a comma parts two people."""
    sentence = paper.layout.sentence_at(named.start)
    return sentence is not None and FRONTED.match(paper.flow, sentence.start, named.start) is not None
