"""The cover of a paper: which body heads it, which one is named as its writer, which lines hold bodies alone."""

import re

from ingest.dates.words import MONTH_NAMES
from ingest.paper import Paper
from ingest.reading import BodyRead
from ingest.rules.body_types import HOSTS, ISSUERS, PARTNERSHIPS

DAY = rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH_NAMES})\b"
BEGINNING = 3000  # characters in which a paper says who wrote it
# "Report to: Care Committee, Acre Council", "Copied to    Acre Council; Acre Trust": whom a paper goes to.
GOES_TO = re.compile(
    r"\s*(?:(?:report )?(?:to|for)\s*(?:[:\t]|\s{3,})"
    r"|(?:copied|copies|copy|sent|circulated|circulation|distribution|distributed|cc|addressed)\b)",
    re.IGNORECASE,
)
_LINKS = re.compile(r"\b(?:and|with|the|a|joint|plan|of|by|on behalf|for|between)\b|[\W\d_]", re.IGNORECASE)


def heading_body(paper: Paper) -> tuple[str, ...]:
    """The body that heads the paper: the first that stands nearly alone on a line of its beginning.

    The line of the meeting that it goes to, the path of a web page and whoever it is addressed to are passed over. A
    council or other body that publishes in its own name, or a health and wellbeing board, is left to the other signs,
    unless the paper is one of several of a meeting.
    """
    met: set[str] = set()
    field = False  # the line is a field, or goes on with one
    lines = [one for one in _LINE.finditer(paper.text, 0, BEGINNING) if one[0].strip()]
    for line in lines[:_LINES]:
        if len(line[0]) > _SENTENCE or line[0].lstrip().startswith("Dear "):
            break
        field = _FIELD.match(line[0]) is not None or (field and line[0].startswith("      "))
        bodies = bodies_in(paper, *line.span())
        if not bodies or _PATH.search(line[0]) or GOES_TO.match(line[0]) or _CARE_OF.search(line[0]):
            continue
        host = next((key for key in bodies if type_of(paper, key) in ("Committee", "HealthAndWellbeingBoard")), None)
        if host and _MEETING.search(paper.text, line.start(), line.end() + _TO_ITS_DAY):
            met |= {*bodies, paper.owners.get(host) or ""}
            continue
        alone = not field and len(bodies) == 1 and bodies[0] not in met and _beside(paper, line) <= _BESIDE
        if alone and _may_head(paper, bodies[0], met):
            return (bodies[0],)
    return ()


def _beside(paper: Paper, line: re.Match[str]) -> int:
    """How many letters stand on the line beside the names of bodies."""
    named = sum(one.end - one.start for one in paper.mentions_in(*line.span(), "body"))
    return len(_LINKS.sub("", line[0])) - named


def _may_head(paper: Paper, key: str, met: set[str]) -> bool:
    """Whether a body of its type writes papers of its own, or came to the meeting of others."""
    kind = type_of(paper, key)
    if kind in {"Committee", "PlacePartnership"} | PARTNERSHIPS:
        return _COUNCILS_OWN.search(paper.thing(key).name) is None
    return bool(met) and kind in _SENDERS


_LINES = 12  # of a cover
_TO_ITS_DAY = 60  # characters from the name of a committee to the day on which it meets
_SENTENCE, _BESIDE = 160, 12  # characters of a line that is prose, and that may stand beside a name
_FIELD = re.compile(r"\s*[A-Z][\w/’' ?]{2,30}(?::|\s{3,}\S)")
_SENDERS = ISSUERS - {"LocalAuthority", "NationalBody"}
_PATH = re.compile(r"\b(?:you are here|skip to|home page|breadcrumb)\b|\w\s*[>›»]\s*\w|(?:[^|/]*\s[|/]\s){2}", re.I)
_CARE_OF = re.compile(r"\b(?:c/o|care of|hosted by|on the (?:web)?site of)\b", re.I)
_MEETING = re.compile(rf"{DAY}|\b(?:agenda )?item(?: no\.?)?\s*\d", re.IGNORECASE)
# Committees of a council or governing body, which papers go to.
_COUNCILS_OWN = re.compile(r"\b(?:scrutiny|select|overview|cabinet|council|governing body|directors)\b", re.IGNORECASE)


def named_as_writer(paper: Paper) -> tuple[str, ...]:
    """The body of a short line at the beginning that says who wrote it: "Prepared by the Falls Working Group"."""
    for match in _BY_LINE.finditer(paper.text, 0, BEGINNING):
        if not _is_cover(paper, match.start()):
            continue
        keys = [k for k in bodies_in(paper, match.end(), match.end() + 2) if type_of(paper, k) in ISSUERS | HOSTS]
        if keys:
            return (keys[0],)
    return ()


def _is_cover(paper: Paper, at: int) -> bool:
    """Whether the place begins a short block, as lines of a cover do and lines of prose do not."""
    block = paper.block_at(at)
    return block is not None and at - block.start < _INDENT and block.end - block.start < _SENTENCE


_INDENT = 40  # characters of white space before a centred line


_BY_LINE = re.compile(
    r"^[ \t]*from(?::|\t| {2,})[ \t]*(?=[A-Z])"
    r"|^[^\n:|.]{0,70}?\b(?:(?:prepared|produced|published|written|issued|compiled|submitted|drafted|drawn up"
    r"|put together|brought to you) by|on behalf of|(?:plan|strategy|response|briefing|newsletter|bulletin|update"
    r"|report|statement|review|news|message|letter) (?:of|by|from))(?: the)?[: ]+(?=[A-Z])",
    re.IGNORECASE | re.MULTILINE,
)


def listed_below(paper: Paper) -> tuple[str, ...]:
    """Those of the lines below one that ends with "from": "A consultation document from / Acre CCG / Bow CCG"."""
    above = next((one for one in _FROM_BELOW.finditer(paper.text, 0, BEGINNING) if _is_cover(paper, one.start())), None)
    if above is None:
        return ()
    keys: list[str] = []
    for line in _LINE.finditer(paper.text, above.end()):
        found = bodies_in(paper, *line.span()) if only_bodies(paper, *line.span()) else []
        if not found and line[0].strip():
            break
        keys += found
    return tuple(dict.fromkeys(keys))


_FROM_BELOW = re.compile(
    r"^[^\n]*\b(?:from|(?<!ratification )(?<!approval )(?<!approved )(?<!adoption )(?<!agreement )(?<!consideration )"
    r"(?<!decision )(?<!endorsement )(?<!signature )(?<!review )(?<!ratified )(?<!endorsed )(?<!considered )by"
    r"|between|on behalf of)(?: the)?:?[ \t]*\n(?:[ \t]*\n)?",
    re.IGNORECASE | re.MULTILINE,
)
_LINE = re.compile(r"[^\n]*\n?")


def bodies_in(paper: Paper, start: int, end: int) -> list[str]:
    """The keys of the bodies that the span names or means by a noun, each once."""
    return list(dict.fromkeys(m.key for m in paper.mentions_in(start, end, "body") if m.form != "pronoun"))


def type_of(paper: Paper, key: str) -> str:
    """The class of the body of that key; empty for a person and for no key."""
    thing = paper.thing(key) if key else None
    return thing.type if isinstance(thing, BodyRead) else ""


def only_bodies(paper: Paper, start: int, end: int) -> bool:
    """Whether the span holds little but names of bodies."""
    rest, at = "", start
    for mention in paper.mentions_in(start, end, "body"):
        rest, at = rest + paper.text[at : mention.start], max(at, mention.end)
    rest += paper.text[at:end]
    return len(_LINKS.sub("", rest)) < 12
