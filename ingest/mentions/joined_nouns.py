"""Names that go on where a shorter name could end: "Commissioning Partnership Board", "Acre Alliance Ltd"."""

import re
from collections.abc import Iterable

from ingest.rules.tables import terms

Place = tuple[int, int, str, str, str]  # start, end, where in a name, class, noun
# Classes whose names end where they end; what stands behind is a part of the body: "Acre NHS Trust Board".
WHOLE = frozenset(
    terms("""ClinicalCommissioningGroup|IntegratedCareBoard|NHSTrust|FoundationTrust|PrimaryCareTrust|LocalAuthority
    |HealthAndWellbeingBoard|StpFootprint|IntegratedCareSystem""")
)
# What the law lets companies and charities put behind their names. Source: Companies House, Charity Commission.
LEGAL_FORMS = re.compile(
    r" (?:(?:Services|Group|Holdings|UK|\(UK\)) )?(?:Limited|LIMITED|Ltd\.?|LTD|plc|PLC|C\.I\.C\.|CIC|CIO|LLP"
    r"|Community Interest Company)(?!\w)"
)
# Nouns that end a name behind one that could end it too → class; "" is that of the name before.
# Example: "Acre Dementia Alliance Network", "Acre Carers Service", "Oakfield Housing Partnership".
_FOLLOWING = {
    "Network": "",
    "Service": "",
    "Foundation": "",
    "Hospice": "VoluntaryOrganisation",
    "Partnership": "",
    "Association": "",
    "Forum": "",
    "Consortium": "",
    "Federation": "",
    "Company": "",
}
_NEXT_NOUN = re.compile(
    r" (?P<noun>" + "|".join(_FOLLOWING) + r")(?! (?:Director|Manager|Board|Lead|Chair)\b)(?![\w-])"
)
# "Strategic Partnership Board Executive", "Integrated Commissioning Executive Officers Group".
_NEXT_COMMITTEE = re.compile(
    r" (?:(?:Executive |Senior )?(?:(?:Chief )?(?:Officers?|Leaders?|Chairs?|Executives?)['’]?|Delivery|Steering"
    r"|Working|Reference|Operational|Operations) (?:Sub-?)?(?:Group|[Gg]roup|Board)|Sub-?(?:[Cc]ommittee|[Gg]roup)"
    r"|(?<=Board )Executive(?! (?:Director|Member|Officer|Lead|Summary)\w*))(?![\w-])"
)
_MAY_GO_ON = frozenset(
    terms("VoluntaryOrganisation|Company|OtherBody|PrimaryCareOrganisation|IntegratedCarePartnership")
)


def joined_nouns(places: Iterable[Place]) -> list[Place]:
    """The places in order, with two nouns that share a word made one: "Partnership Executive" + "Executive Board"."""
    out: list[Place] = []
    widest = -1  # the one that reaches farthest so far
    for place in places:
        start, end, where, class_name, head = place
        if widest >= 0 and end > out[widest][1] > start > out[widest][0]:
            first = out[widest]
            if where == "ending" == first[2] and not {first[3], class_name} & WHOLE:
                out[widest] = (first[0], end, where, class_name, head)
                continue
        out.append(place)
        if widest < 0 or end > out[widest][1]:
            widest = len(out) - 1
    return out


def gone_on(text: str, end: int, class_name: str) -> tuple[int, str]:
    """Where a name that could end at `end` does end, and the class that it then has."""
    if class_name in _MAY_GO_ON:
        following = _NEXT_NOUN.match(text, end)
        if following:
            end, class_name = following.end(), _FOLLOWING[following["noun"]] or class_name
    elif class_name == "Committee" and (following := _NEXT_COMMITTEE.match(text, end)):
        end = following.end()
    legal = None if class_name in WHOLE or class_name == "Committee" else LEGAL_FORMS.match(text, end)
    return (legal.end() if legal else end), class_name


def class_of(class_name: str, head: str, before: str, tail: bool) -> str:
    """The class of a name, by the words before its noun and whether it goes on behind: "Council of Governors"."""
    low = before.lower()
    if head == "council" and re.search(r"\bvolunt|\bcommunity services\b", low):
        return "VoluntaryOrganisation"  # "Northford Voluntary Sector Council"
    if head == "council" and tail:
        return "Committee"
    if head == "trust" and not before:
        return "NHSTrust"
    if head == "trust" and low.endswith(("children's", "children’s")):
        return "PlacePartnership"  # of a council and its partners, by the Children Act 2004
    if head == "trust" and low.endswith(("housing", "children's services", "children’s services")):
        return "Company"
    if head == "trust" and not ("nhs" in low or "hospital" in low or "health" in low or "care" in low):
        return "VoluntaryOrganisation"
    if head == "commissioning group":
        return "Committee"
    return class_name
