"""Several bodies of one kind by what parts them: "Newgate, Larwood and Bede PCNs", "place boards: Luton, Bedford"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.mentions.bodies.state import State, overlaps
from ingest.mentions.forms import NOT_IN_NAMES, OFFICE_NOUNS
from ingest.mentions.titles import GIVEN
from ingest.registers.bodies import Body
from ingest.rules.tables import terms


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of body in the plural, and what each of them is called; `known` where the register must have it."""

    nouns: str
    noun: str
    class_: str
    known: bool = False


# Example of each: "the Newgate and Bede Primary Care Networks", "three practices – Oaklands, Ferry Road and Hillside",
# "four Place Boards: Luton, Bedford", "the Luton and Bedford councils", "the hospital trusts (Bede, Acre General)".
KINDS = (
    Kind("PCNs|[Pp]rimary [Cc]are [Nn]etworks|networks", "Primary Care Network", "PrimaryCareOrganisation"),
    Kind("(?:GP )?practices|surgeries|GP federations|federations", "", "PrimaryCareOrganisation"),
    Kind("[Pp]lace [Bb]oards", "Place Board", "PlacePartnership"),
    Kind("[Pp]lace(?:-[Bb]ased)? [Pp]artnerships", "Place Partnership", "PlacePartnership"),
    Kind("[Ll]ocal [Cc]are [Pp]artnerships", "Local Care Partnership", "PlacePartnership"),
    Kind("[Ll]ocality [Pp]artnerships", "Locality Partnership", "PlacePartnership"),
    Kind("CCGs|[Cc]linical [Cc]ommissioning [Gg]roups", "CCG", "ClinicalCommissioningGroup", known=True),
    Kind("[Hh]ealth (?:and|&) [Ww]ell-?being [Bb]oards", "Health and Wellbeing Board", "HealthAndWellbeingBoard", True),
    Kind("(?:[Cc]ounty )[Cc]ouncils", "County Council", "LocalAuthority", True),
    Kind("(?:(?:[Bb]orough|[Dd]istrict|[Cc]ity|[Uu]nitary) )?[Cc]ouncils", "Council", "LocalAuthority", True),
    Kind("[Jj]oint (?:[A-Za-z]+ ){0,6}?[Cc]ommittee(?= of )", "Council", "LocalAuthority", True),
    Kind("[Bb]oroughs", "Council", "LocalAuthority", True),
    Kind("(?:[Hh]ospital|NHS|[Ff]oundation|[Aa]cute)? ?[Tt]rusts", "NHS Foundation Trust", "FoundationTrust", True),
)
_WORD = r"[A-Z][\w’'&-]*"
_NAME = rf"{_WORD}(?: (?:(?:and|&|of|upon|with|the|le) )?{_WORD}){{0,4}}"
_LIST = rf"{_NAME}(?:(?:,| and|, and| &)(?: the)? {_NAME}){{1,9}}"
_OPENS = (
    r"(?: (?:are|were|follows?|as follows|are as follows|built up|set up|formed|established|now live))?"
    r"(?:(?:,? namely|:| [–-]|, among them) | \()(?:the )?"
)
# What may lead to names that the register must have: "three CCGs had asked: A; B", "eight CCGs, of A, B and C".
_OPENS_KNOWN = r"(?:(?:(?: [a-z][\w’'-]*){0,8}:|,? of|,? namely| are| were|,| [–-]) | \()(?:the )?"
_ENDS = (
    r"(?=[.;:)\n]| [–-] |,? (?:are|is|have|has|will|were|was|had|being|became|go|goes|come)\b"
    r"|,? (?:and|all|who|which|with|together|plus)\b|$)"
)
_ITEM = rf"{_NAME}(?:(?:,| and|, and) {_NAME}){{0,3}}"
_APART_LIST = rf"{_ITEM}(?:; (?:and )?(?:the )?{_ITEM}){{1,12}}"  # "Acre; Bede, Luton and Ash; and Elm"


def _behind(kind: Kind) -> re.Pattern[str]:
    """The names behind the plural: for a kind that the register must have they may stand more freely."""
    one = rf"|(?<!\()(?<!\(the ){_NAME}"
    plain = rf"{_OPENS}(?P<list>{_LIST}{one}){_ENDS}"
    plain += rf"| are (?:the )?(?P<are>{_LIST})(?=[.;]|\n|$)"
    freely = rf"{_OPENS_KNOWN}(?P<free>{_APART_LIST}|{_LIST}){_ENDS}"
    return re.compile(rf"\b(?:{kind.nouns})(?:{plain}" + (f"|{freely})" if kind.known else ")"))


_BEHIND = {kind: _behind(kind) for kind in KINDS}
_BEFORE = {kind: re.compile(rf"(?<![\w-])(?P<list>{_LIST}) (?:{kind.nouns})\b") for kind in KINDS}
_PLURALS = re.compile("|".join(rf"\b({kind.nouns})\b" for kind in KINDS))  # a group for each kind
_NUMBERS = terms("two|three|four|five|six|seven|eight|nine|ten")
_APART = re.compile(r",? and (?:the )?|, (?:the )?")
_COUNT = re.compile(rf"\b(?P<count>{'|'.join(_NUMBERS)}|\d) (?:[a-z-]+ )?\Z", re.I)
_SERIAL = re.compile(r",(?: and)? (?:the )?")
_SPARSE = re.compile(r";\s+(?:and )?(?:the )?")
_AND = re.compile(r",? and (?:the )?")
_SURE = 0.7  # how surely a name must mean a trust
_REACH = 240
# Words that say of which sort and name none.
_GENERIC = frozenset(
    terms("""GP|GPs|NHS|CCG|CCGs|PCN|PCNs|Primary|Care|Health|Social|Local|Other|Both|Two|Three|Four|Five|Six|Seven
    |Eight|Nine|Ten|All|Community|Mental|Acute|Integrated|Clinical|Hospital|County|District|Borough|City|Unitary|Partner
    |Doctors|Nurses|Others|Patients|Carers|Best|Good|General|Dental|New|Current|Place|Trust|Council|Board|Partnership|Network|Neighbouring|Member|Members""")
)


def listed_kinds(state: State, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, str, str]]:
    """The span, name and class of each body of such lists that no other name covers."""
    text = state.paper.flow
    networks = "PCN" in text or "rimary care network" in text.lower() or "practices" in text
    for plural in _PLURALS.finditer(text):
        kind = KINDS[(plural.lastindex or 0) - 1]
        if kind.nouns.endswith("networks") and not networks:
            continue
        low = max(0, plural.start() - _REACH, text.rfind("\n", 0, plural.start()) + 1)
        behind = _BEHIND[kind].match(text, plural.start())
        before = next((m for m in _BEFORE[kind].finditer(text, low, plural.end()) if m.end() == plural.end()), None)
        for match in (behind, before):
            if match is not None:
                yield from _named(state, spans, kind, match)


def _named(
    state: State, spans: list[tuple[int, int]], kind: Kind, match: re.Match[str]
) -> Iterator[tuple[int, int, str, str]]:
    which = next(group for group, words in match.groupdict().items() if words)
    words, at = match[which], match.start(which)
    count = _COUNT.search(state.paper.text, max(0, match.start() - 30), match.start())
    parts = _known_pieces(state, kind, words) if kind.known else ((*span, None) for span in _pieces(words, count))
    for first, last, entry in parts:
        start, end, name = at + first, at + last, words[first:last]
        plain = name.replace("&", "and").split()
        if overlaps(spans, start, end) or plain[0] in GIVEN | NOT_IN_NAMES or plain[-1] in OFFICE_NOUNS:
            continue
        if all(word in _GENERIC for word in plain if word != "and"):
            continue
        yield start, end, entry.name(state.paper.date) if entry else f"{name} {kind.noun}".strip(), kind.class_


def _known_pieces(state: State, kind: Kind, words: str) -> Iterator[tuple[int, int, Body | None]]:
    """The names of a list that the register has: "Redcar and Cleveland" is one, "Bury and Bolton" are two."""
    for start, last in _cut(words, _SPARSE if ";" in words else _SERIAL):
        first = start
        while first < last:
            ends = [last, *(cut.start() for cut in _AND.finditer(words, first, last))]
            found = ((end, entry) for end in ends if (entry := _entry(state, kind, words[first:end])))
            end, entry = next(found, (min(ends), None))
            if entry:
                yield first, end, entry
            cut = _AND.match(words, end)
            first = cut.end() if cut else last


def _entry(state: State, kind: Kind, name: str) -> Body | None:
    """The body of the kind with that name; trusts are often called by a part of theirs."""
    found = state.groups.lookup(f"{name} {kind.noun}")
    if found is None and kind.class_ == "FoundationTrust" and name.split()[0] not in _GENERIC:
        match = state.groups.register.match(f"{name} {kind.noun}", state.paper.date, state.groups.place)
        found = match.body if match.confidence >= _SURE else None
    return found


def _pieces(words: str, count: "re.Match[str] | None") -> list[tuple[int, int]]:
    """The spans of the names in a list; with a comma before the last "and", no other "and" parts them, nor where only
    so there are as many as the text says: "four places: East Acre, Bede and Elm, Oak and Ash"."""
    if ", and " in words:
        return list(_cut(words, _SERIAL))
    every = list(_cut(words, _APART))
    number = (_NUMBERS.index(said) + 2 if (said := count["count"].lower()) in _NUMBERS else int(said)) if count else 0
    last = words.rfind(" and ")
    fewer = [*_cut(words[:last], _SERIAL), (last + len(" and "), len(words))] if last > 0 else every
    return fewer if len(every) != number == len(fewer) else every


def _cut(words: str, parting: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    begin = 0
    for cut in [*parting.finditer(words), None]:
        stop = cut.start() if cut else len(words)
        if stop > begin:
            yield begin, stop
        begin = cut.end() if cut else stop
