"""How far a name reaches to the left of the noun that ends it, or to the right of the word that begins it."""

import re
from dataclasses import dataclass

from ingest.mentions.forms import NOT_IN_NAMES, OFFICE_NOUNS
from ingest.mentions.titles import GIVEN
from ingest.rules.tables import terms

REACH = 110  # characters; the longest official name of a committee in the register's sources has 96
LINKS = frozenset(terms("of|and|&|for|with|upon|le|de"))
WITH = frozenset(terms("Blackburn|Action|Working|Living|Standing|Together|Communities"))  # before "with" in a name
SHOUTED = frozenset(terms("TO|THE|ON|BY|IN|FROM|AT|A|AN"))  # links of a heading in capitals
# What a paper is: where a heading is broken over lines, the name ends before it.
NEXT_LINE = frozenset(terms("Minutes|Meeting|Meetings|Agenda|Notes|Held|MINUTES|AGENDA|NOTES|MEETING|HELD|Date|Report"))
# Words that begin a sentence or a title, and after an article a name: "the Mid Acre Network", "the One Acre Alliance".
AFTER_ARTICLE = frozenset(terms("Local|Mid|One|National|Joint|Annual|First|Early|Both"))
# Places that names of bodies have behind "and the": "Yorkshire and the Humber", "Cornwall and the Isles of Scilly".
_AFTER_AND_THE = ("Humber", "Isles of", "Black Country", "Wirral", "Weald", "West Midlands", "East Midlands")
_OF = ("of", "for")  # between a post and its body
# Titles behind which "and" joins a body or another title: "Chair and STP Lead". Not "Mayor and Cabinet", which is one.
_AND_TITLES = frozenset(terms("Chair|Chairman|Chairwoman|Lead|Director|Manager|Leader|Officer|Secretary|Clerk"))
# What is held of a body, or labels it: "Date of Future Meeting of Joint Commissioning Group", "Name of Committee: …".
_HELD = frozenset(terms("Meeting|Meetings|Minutes|Agenda|Notes|Dates|Name|Names"))
# What is done with a body or written by it, before its name: "Review of Board assurance framework".
_DONE_WITH = frozenset(terms("Review|Evaluation|Effectiveness|Overview|Refresh|Chairmanship|Work|Views|Approval"))
_NEAR = ("-based", "-led", "-wide", "-run")  # "Ripley-based Amber Valley CVS"
_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Councillors?) (?:[A-Z][\w’'-]*\.? )+(?:and|&|of|from) "
    # "Ada Quill AQ Governing Body", in a list with initials
    r"|\b(?P<first>[A-Z])[a-z’'-]+ (?:[A-Z][a-z’'-]+ )?(?P<last>[A-Z])[\w’'-]+ (?P=first)[A-Z]?(?P=last)[a-z]? "
)
_ADDRESSES = frozenset(terms("Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Prof|Professor"))
OPENING = "(‘“\"'[/"
# Possessives that are part of names; any other ends the owner of what follows ("the Council's Executive").
OWN_POSSESSIVES = frozenset(
    terms("""children's|women's|king's|queen's|people's|men's|veterans'|carers'|carer's|members'|governors'|adults'
    |citizens'|users'|patients'|officers'|leaders'|executives'|residents'|tenants'|alzheimer's|st|older people's
    |young people's|adult's|parents'|service users'|councillors'|directors'|chairs'|practitioners'""")
)


@dataclass(frozen=True, slots=True)
class Walked:
    """Where the name begins, and the span of the owner before it ("Blackpool" in "Blackpool's Executive")."""

    start: int
    owner: tuple[int, int] | None = None


def walk_left(text: str, start: int, floor: int, commas: bool = False) -> Walked:
    """The beginning of the name that ends in the noun at `start`; `start` itself where nothing belongs to it."""
    low = max(floor, start - REACH, text.rfind("\n", max(floor, start - REACH), start) + 1)
    if start == low or text[start - 1] != " ":
        return Walked(start)
    words = text[low : start - 1].split(" ")
    at = begin = start
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        at -= len(word) + 1
        if not word or "|" in word:
            break
        if "\t" in word:  # a cell of its own: it ends here as at an opening bracket
            cell = "(" + word[word.rindex("\t") + 1 :]
            at += len(word) - len(cell)
            word = cell
        opened = word[0] in OPENING
        core = word[1:] if opened else word
        comma = core.endswith(",")
        core = core.rstrip(",")
        if not core or (comma and not commas):
            break
        if core in LINKS and not (comma or opened):
            if core == "with" and index and words[index - 1] not in WITH:
                break  # "in Erdington with Acre Mind"
            continue
        if index and _goes_on(core, words[index - 1], text, begin):
            continue
        if core in LINKS or core in SHOUTED or core == "The" or not _belongs(core):
            break
        if _is_owner(core) and not (index and words[index - 1] in ("St", "St.")):
            return Walked(_trim(text, begin, start), (at + opened, at + len(word)))
        begin = at + opened
        if opened:
            break
    return Walked(_trim(text, begin, start))


def _goes_on(core: str, before: str, text: str, begin: int) -> bool:
    """Whether a word that no name has else stands in one: "Section 75 Executive", "Yorkshire and the Humber Senate"."""
    if core == "75":
        return before in ("Section", "SECTION")
    return core == "the" and before == "and" and text.startswith(_AFTER_AND_THE, begin)


def _belongs(core: str) -> bool:
    """Whether the word can stand in a name: a capital or 24/7, and nothing behind it that ends a phrase."""
    if core[-1] in "’'":
        return core[0].isupper()
    return (core[0].isupper() or core == "24/7") and core[-1] not in '.;:)]!?…–—-”"'


def _is_owner(core: str) -> bool:
    """Whether the word is a possessive that is no part of a name."""
    possessive = core[-2:] in ("'s", "’s") or core[-1] in "'’"
    return possessive and core.lower().replace("’", "'") not in OWN_POSSESSIVES


def _trim(text: str, begin: int, end: int) -> int:
    """Leave off words that begin a sentence or end a title of office, and a person who is named before it."""
    person = _PERSON.search(text, begin, end)
    begin = person.end() if person else begin
    words = text[begin:end].split(" ")
    passed = words.index("of") + 1 if words[0] in GIVEN and "of" in words[2:4] else 0
    if passed and not any(word.endswith(",") or word in OFFICE_NOUNS for word in words[:passed]):
        # "Ada Quill of Acre Hospice"
        begin += sum(len(word) + 1 for word in words[:passed])
        words = words[passed:]
    held = _held(words)
    begin += sum(len(word) + 1 for word in words[:held])
    words = words[held:]
    at = end
    cut = len(words)
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        bare = word.rstrip(",")
        if bare not in OFFICE_NOUNS:
            continue
        if index < len(words) - 1 and words[index + 1] not in LINKS:
            cut = index + 1
            break
        comma = max((place for place, later in enumerate(words) if place > index and later.endswith(",")), default=None)
        if comma is not None:
            cut = comma + 1  # "Director of Care, Acre Board": a post, then the body
            break
        if index < len(words) - 2 and words[index + 1] in _OF:
            cut = index + 2  # "Chair of Audit Committee"
            break
        if bare in _AND_TITLES and index < len(words) - 2 and words[index + 1] in ("and", "&"):
            cut = index + 2
            break
    else:
        cut = 2 if words[0] in _DONE_WITH and words[1:2] == ["of"] else 0
    at = begin + sum(len(word) + 1 for word in words[:cut])
    article = text.endswith((" the ", "\nThe "), 0, begin) or text[max(0, begin - 4) : begin] in ("The ", "the ")
    for place, word in enumerate(words[cut:], cut):
        bare = word.rstrip(",")
        if at == begin and _opens(words[place:], article and at + len(word) + 1 < end):
            break
        if (
            bare
            and bare not in LINKS
            and not bare.endswith(_NEAR)
            and not any(piece in NOT_IN_NAMES for piece in bare.split("/"))
        ):
            break
        if at >= end:
            break
        at += len(word) + 1
    return min(at, end)


def _held(words: list[str]) -> int:
    """How many of the words say what is held of the body that the others name: "Date of Future Meeting of"."""
    places = [place for place, word in enumerate(words[:-2]) if word in _HELD and words[place + 1] == "of"]
    return places[-1] + 2 if places else 0


def _opens(words: list[str], article: bool) -> bool:
    """Whether a word that else begins a sentence or a title begins the name: "Chief Officers' Group"."""
    first, second = words[0].rstrip(","), words[1] if len(words) > 1 else ""
    if first == "Chief":
        return second.startswith(("Officers", "Executives"))
    if first == "Mid" and second == "and":
        return True  # "Mid and South Acreshire"
    return article and first in AFTER_ARTICLE  # "the Local Workforce Action Board"


def walk_right(text: str, end: int, links: frozenset[str]) -> int:
    """The end of the name that the word ending at `end` begins: capitalised words and links between them."""
    limit = min(len(text), end + REACH)
    best = end
    at = end
    while at < limit and text[at] == " ":
        stop = at + 1
        while stop < limit and not text[stop].isspace():
            stop += 1
        word = text[at + 1 : stop]
        core = word.rstrip(".,;:)?!’'\"”")
        if not core:
            break
        if core.endswith(("’s", "'s")):
            core = core[:-2]
            word = word[:-1] + "."  # a possessive ends the name
        if core in links and core == word:
            at = stop
            continue
        if not core[0].isupper() or core in OFFICE_NOUNS or core in _ADDRESSES or (best > end and core in NEXT_LINE):
            break
        best = at + 1 + len(core)
        if core != word:
            break
        at = stop
    return best
