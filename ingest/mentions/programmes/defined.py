"""Programmes that the words beside a name define: "Open Door is a joint programme", "a project called Flo"."""

import re
from collections.abc import Iterator

from ingest.layout.blocks import Block
from ingest.mentions.programmes.signs import Candidate, content_words
from ingest.rules.programmes.brands import FIRST
from ingest.rules.programmes.words import CONTEXTS, DETERMINERS, LINE_VERBS, MONTHS, OTHERS, STOPS
from ingest.rules.tables import alternation, terms

_NAMING = terms("name we|name given|name for|banner under|banner for")
_DEFINING = (
    dict.fromkeys(
        terms("""centre|unit|hub|ward|clinic|recovery house|crisis house|respite house|helpline|advice line|drop-in|café
        |cafe|facility|lounge|suite|befriending scheme|flats|team|teams|phone line|telephone line|line|response car
        |beds|rota|classes|volunteers"""),
        "Service",
    )
    | dict.fromkeys(terms("website|dashboard|platform|database|software|tool|directory"), "System")
    | dict.fromkeys(_NAMING, "Programme")
)
# "Care Closer to Home is a joint programme", "Heatherstones, the Council's reablement centre".
_DEFINED = re.compile(
    r"(?<![\w-])([a-z]?[A-Z][\w’'&-]+(?: (?:[A-Z0-9][\w’'&-]*|and|of|for|the|to|in|as|at|on|with|a|&"
    r"|by|from|you)){0,8})(?: \([^)]{1,20}\))?"
    r"(?:,| is| was| will be|:| [–-])(?: now| the name of)? (?:a|an|the|our|its|one|their|(?:[Tt]he )?[\w-]+[’']s?)"
    r"(?: (?!of |for |to |in |and |is |was |that |which )[\w-]+){0,4}? ("
    + "|".join(c for c in CONTEXTS if c not in ("work", "money", "funding", "record", "system"))
    + "|"
    + alternation(_DEFINING)
    + r")\b"
    r"(?! (?:manager|director|lead|board|group|officer|area|site|phase|partner|authorit|report|contract)\w*)"
)
# "STARRS, provided by the Trust, …", "Open Access, which is run by Acre Homes, …"
_RUN_BY = re.compile(
    r"(?<![\w-])(?P<name>[A-Z][A-Z@+]{2,7}|[A-Z][\w’'@-]+(?: (?:[A-Z][\w’'@&-]*|and|at|for|to|in)){0,4}(?<! and))"
    r"(?:,| \()(?: ?(?:which|that) (?:is|was|are))?(?: now| jointly| also)? ?"
    r"(?:provided|run|delivered|hosted|staffed|operated|commissioned)(?: jointly)? (?:by|between|with|for)\b"
)
# "a telehealth project called Flo", "Project Breathe"
_CALLED = re.compile(
    r"\b(?P<kind>programme|project|scheme|service|pilot|initiative|campaign|app|portal|strategy|plan)"
    r" (?:called|named|known as|entitled|titled|branded) (?:the )?[‘“\"]?"
    r"(?P<name>[A-Z][\w’'&-]*(?: (?:[A-Z0-9][\w’'&-]*|and|of|for|the|to|in|as|at|on|with|a|&))*(?<! and))"
    r"|\bProject (?P<only>[A-Z][a-z]{2,})\b"
)
# "At Harbury, a local service": where, and not what.
_BEFORE_NAMES = DETERMINERS | (STOPS - FIRST)
_WHERE = frozenset(terms("at|in|near|from|for"))
_PLACED = re.compile(r"\b(?:[Aa]t|[Ii]n|[Nn]ear|[Ff]rom|[Ff]or)\s+(?:the )?$")
_NO_NAMES = frozenset(terms("neither|nor|none|nothing|it|there|here|another|each|what|who|all|both|also"))
_NO_PROJECT = frozenset({"Manager", "Officer", "Board", "Lead", "Director", "Group", "Team", "Plan", "Support"})


def defined_by(text: str, block: Block) -> Iterator[Candidate]:
    """A capitalised name that the words after it say is a programme, service or the like."""
    for match in _DEFINED.finditer(text, block.start, block.end):
        words = match.group(1).split()
        plain = [w.lower() for w in words]
        if plain[0] in _WHERE:
            continue
        while words and (plain[0] in _BEFORE_NAMES or (plain[0] in LINE_VERBS and len(words) > 2)):
            words, plain = words[1:], plain[1:]
        if _PLACED.search(text, max(0, match.start() - 8), match.start()) or (plain and plain[0] in _NO_NAMES):
            continue
        if not words or any(w in OTHERS or w in MONTHS for w in plain) or plain[-1] in STOPS:
            continue
        start = match.end(1) - len(" ".join(words))
        kind = _DEFINING.get(match.group(2)) or CONTEXTS[match.group(2)]
        signs = {"defined", "several words" if len(words) > 1 else "one word"}
        signs |= {"introduced"} if match.group(2) in _NAMING else set()
        name = " ".join(words)
        described = (match.end(1), match.end())
        yield Candidate(start, match.end(1), name, kind, signs, content_words(name), "", described=described)


def run_by(words: str, offset: int, others: str) -> Iterator[Candidate]:
    """A name of which the words after it say who runs it; `others` are names of bodies and posts."""
    if " by " not in words and " between " not in words:
        return
    for match in _RUN_BY.finditer(words):
        name = match["name"]
        plain = name.lower().split()
        while plain and plain[0] in _BEFORE_NAMES:
            name, plain = name.split(" ", 1)[-1] if len(plain) > 1 else "", plain[1:]
        if not plain or name in others or any(w in OTHERS or w in MONTHS for w in plain) or plain[-1] in STOPS:
            continue
        start = offset + match.end("name") - len(name)
        signs = {"defined", "run by", "several words" if len(plain) > 1 else "one word"}
        yield Candidate(start, start + len(name), name, "Service", signs, content_words(name), "")


def called(words: str, offset: int) -> Iterator[Candidate]:
    """A name that the words before it introduce."""
    for match in _CALLED.finditer(words):
        name = match["name"] or match[0]
        if match["only"] in _NO_PROJECT:
            continue
        start = offset + (match.start("name") if match["name"] else match.start())
        kind = CONTEXTS.get(match["kind"] or "project", "Programme")
        yield Candidate(start, start + len(name), name, kind, {"defined", "introduced"}, content_words(name), "")
