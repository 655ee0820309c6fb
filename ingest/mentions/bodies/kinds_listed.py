"""Several bodies of one kind by what parts them: "Newgate, Larwood and Bede PCNs", "place boards: Luton, Bedford"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.mentions.bodies.state import State, overlaps
from ingest.mentions.forms import NOT_IN_NAMES, OFFICE_NOUNS
from ingest.mentions.titles import GIVEN
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
    Kind("(?:[Hh]ospital|NHS|[Ff]oundation|[Aa]cute)? ?[Tt]rusts", "NHS Foundation Trust", "FoundationTrust", True),
)
_WORD = r"[A-Z][\w’'&-]*"
_NAME = rf"{_WORD}(?: (?:(?:and|&|of|upon|with|the|le) )?{_WORD}){{0,4}}"
_LIST = rf"{_NAME}(?:(?:,| and|, and| &)(?: the)? {_NAME}){{1,9}}"
_OPENS = (
    r"(?: (?:are|were|follows?|as follows|are as follows|built up|set up|formed|established|now live))?"
    r"(?:(?:,? namely|:| [–-]|, among them) | \()(?:the )?"
)
_ENDS = (
    r"(?=[.;:)\n]| [–-] | (?:are|is|have|has|will|were|was|had|being|became|go|goes|come)\b"
    r"|,? (?:and|all|who|which)\b|$)"
)
_BEHIND = {
    kind: re.compile(rf"\b(?:{kind.nouns}){_OPENS}(?P<list>{_LIST}|(?<!\()(?<!\(the ){_NAME}){_ENDS}") for kind in KINDS
}
_BEFORE = {kind: re.compile(rf"(?<![\w-])(?P<list>{_LIST}) (?:{kind.nouns})\b") for kind in KINDS}
_PLURALS = re.compile("|".join(rf"\b({kind.nouns})\b" for kind in KINDS))  # a group for each kind
_APART = re.compile(r",? and (?:the )?|, (?:the )?")
_SERIAL = re.compile(r", and (?:the )?|, (?:the )?")
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
    for start, end in _pieces(match["list"], match.start("list")):
        name = state.paper.flow[start:end]
        words = name.replace("&", "and").split()
        if overlaps(spans, start, end) or words[0] in GIVEN | NOT_IN_NAMES or words[-1] in OFFICE_NOUNS:
            continue
        if all(word in _GENERIC for word in words if word != "and"):
            continue
        if not kind.known:
            yield start, end, f"{name} {kind.noun}".strip(), kind.class_
        elif entry := state.groups.lookup(f"{name} {kind.noun}"):
            yield start, end, entry.name(state.paper.date), kind.class_


def _pieces(words: str, at: int) -> Iterator[tuple[int, int]]:
    """The spans of the names in a list; with a comma before the last "and", no other "and" parts them."""
    parting = _SERIAL if ", and " in words else _APART
    begin = 0
    for cut in [*parting.finditer(words), None]:
        stop = cut.start() if cut else len(words)
        if stop > begin:
            yield at + begin, at + stop
        begin = cut.end() if cut else stop
