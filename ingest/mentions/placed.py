"""The body that a place or a noun alone means beside a name or a title: "Dr Roe (Dudley)", "the Trust's Chair"."""

import re

from ingest.mentions.naming import place_of
from ingest.paper import Paper
from ingest.reading import BodyRead
from ingest.rules.tables import terms

# Who may be called by the place alone, and of these who is meant first where the paper is not a council's.
CALLED = frozenset(
    terms(
        "LocalAuthority|ClinicalCommissioningGroup|IntegratedCareBoard|NHSTrust|FoundationTrust|PrimaryCareOrganisation"
        "|Healthwatch"
    )
)
_COMMISSIONERS = frozenset(terms("ClinicalCommissioningGroup|IntegratedCareBoard"))
_COUNCIL = "LocalAuthority"
_GROUPS, _TRUSTS = frozenset({"ClinicalCommissioningGroup"}), frozenset(terms("NHSTrust|FoundationTrust"))
# Councils called by their kind: "Cllr Roe (County)", "Una Vale (City, Head of Service)".
_KINDS = {
    "city": re.compile(r"\bCity (?:of\b|Council|and County)|^City of"),
    "county": re.compile(r"\bCounty Council"),
    "borough": re.compile(r"\bBorough (?:of\b|Council)"),
    "district": re.compile(r"\bDistrict Council"),
}
_PLACE = re.compile(
    r"(?:the )?(?P<place>[A-Z][\w’'-]+(?:(?:,| and| &| upon| on| in| of| the)* [A-Z][\w’'-]+){0,5}|[A-Z][\w’'-]+)"
)
_SMALL = {"&": "and", "t&w": "telford and wrekin"}
# Nouns that stand for a body named before, with its types; of any other noun, the body has it in its name.
_NOUNS = {
    "group": _GROUPS, "ccg": _GROUPS, "trust": _TRUSTS, "hospital": _TRUSTS, "hospitals": _TRUSTS,
    "council": frozenset({_COUNCIL}), "authority": frozenset({_COUNCIL}), "borough": frozenset({_COUNCIL}),
}  # fmt: skip
# "the Group's Head of Care", "Five Lamps' manager"
_WHOSE = re.compile(r"(?:the )?(?P<whose>[A-Za-z][\w&-]*(?: [A-Z][\w&-]*){0,4})(?:[’']s|(?<=s)[’']) (?=[A-Za-z])")


def body_of_possessive(paper: Paper, title: str, before: int) -> tuple[str, str] | None:
    """The body whose possessive a title begins with, as named before a place in the text, and the title without it."""
    match = _WHOSE.match(title)
    if match is None:
        return None
    words = _plain(match["whose"])
    key = _named(paper, words) if " " in words or words not in _NOUNS else None
    types = {body.key: body.type for body in paper.reading.bodies}
    if key is None and words.split()[-1] in _NOUNS:
        wanted = _NOUNS[words.split()[-1]]
        near = [m.key for m in paper.mentions_in(0, before, "body") if types.get(m.key) in wanted]
        known = {key for key, kind in types.items() if kind in wanted}
        key = near[-1] if near else known.pop() if len(known) == 1 else None
    return (key, title[match.end() :]) if key else None


def _named(paper: Paper, words: str) -> str | None:
    """The one body that the words name, or begin or end the name of."""
    found = {
        body.key
        for body in paper.reading.bodies
        for form in (body.name, *body.aliases)
        if f"{_plain(form)} ".startswith(f"{words} ") or _plain(form).endswith(f" {words}")
    }
    return found.pop() if len(found) == 1 else None


def body_at(paper: Paper, words: str, types: frozenset[str] = CALLED) -> str | None:
    """The body of those types that alone the place, or the kind of a council, can mean in this paper."""
    match = _PLACE.fullmatch(words.strip(" ,.;:()–-"))
    if match is None:
        return None
    if match["place"].lower() in _KINDS:
        return council_of(paper, match["place"].lower())
    place = _plain(match["place"])
    able = [body for body in paper.reading.bodies if body.type in types]
    found = [body for body in able if _is_of(body, place)] or [body for body in able if _begins(body, place)]
    if len(found) > 1:
        found = [body for body in found if body.key == paper.publisher] or _first(paper, found)
    return found[0].key if len(found) == 1 else None


def council_of(paper: Paper, kind: str) -> str | None:
    """The one council of the paper that is of a kind: "county", "city", "borough" or "district"."""
    found = [body.key for body in paper.reading.bodies if body.type == _COUNCIL and _KINDS[kind].search(body.name)]
    return found[0] if len(found) == 1 else None


def kind_of_council(address: str) -> str | None:
    """The kind of council whose councillor is addressed: "County Councillor"."""
    first = address.split(" ")[0].lower()
    return first if first in _KINDS else None


def _first(paper: Paper, found: list[BodyRead]) -> list[BodyRead]:
    """Those of the kind of whoever meets or publishes."""
    types = {body.key: body.type for body in paper.reading.bodies}
    owner = types.get(paper.publisher or "") or types.get(paper.owners.get(paper.host or "") or "")
    wanted = {_COUNCIL} if owner == _COUNCIL else _COMMISSIONERS
    return [body for body in found if body.type in wanted]


def _is_of(body: BodyRead, place: str) -> bool:
    return any(_plain(place_of(form)) == place for form in (body.name, *body.aliases))


def _begins(body: BodyRead, place: str) -> bool:
    """A trust may go by the first words of a longer name ("Bridgewater"), a council or group by its whole place."""
    longer = re.match(rf"{re.escape(place)} (?!and\b)", _plain(place_of(body.name)))
    return body.type not in (_COUNCIL, *_COMMISSIONERS) and longer is not None


def _plain(words: str) -> str:
    low = [_SMALL.get(word, word) for word in words.lower().replace(",", "").split()]
    return " ".join(word for word in low if word not in ("london", "metropolitan"))
