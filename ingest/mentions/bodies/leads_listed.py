"""Bodies of one kind by their places in a list of who leads each: "Acre and Dale – Ada Quill (Chief Officer, …)"."""

import re
from collections.abc import Iterator

from ingest.mentions.bodies.state import State

# Words that say of what kind those listed are → what each of them is called, and its class.
# Seen in: lists of the leads of footprints and systems in news and in papers of NHS England.
_KINDS = (
    (
        re.compile(r"\b(?:[Ff]ootprints?|STPs?|[Ss]ustainability and [Tt]ransformation)\b"),
        "Sustainability and Transformation Plan",
        "StpFootprint",
    ),
    (
        re.compile(r"\b(?:ICSs?|[Ii]ntegrated [Cc]are [Ss]ystems?)\b"),
        "Integrated Care System",
        "IntegratedCareSystem",
    ),
)
_WORD = r"(?!NHS|CCG|Council|Trust|Dr\b|Cllr|Mr\b|Mrs\b|Ms\b)[A-Z][\w’'-]*"
_PLACE = rf"{_WORD}(?:(?:,|,? and| &|,? and the| of)? {_WORD}){{0,6}}"
_LED = re.compile(
    rf"^[ \t]*(?:[•·*-][ \t]+|\d{{1,2}}[.)][ \t]+)?(?P<place>{_PLACE})[ \t]*(?: [–—-]|:|\|)[ \t]+"
    r"(?:TBC|tbc|to be confirmed|[Vv]acant|(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Mr|Mrs|Ms|Cllr)\.? )?"
    r"[A-Z][\w’'-]+ (?:[A-Z][\w’'.-]* ?){1,3}(?:,? [A-Z]{2,4})? ?[(,][^\n]*\b"
    r"(?:Chief|Director|Officer|Executive|Chair|Leader|Accountable))",
    re.MULTILINE,
)
_FEWEST = 3


def led_places(state: State) -> Iterator[tuple[int, int, str, str]]:
    """The span, name and class of each body whose place such a list gives, where the words before it tell the kind."""
    text = state.paper.text
    listed = list(_LED.finditer(text))
    if len(listed) < _FEWEST:
        return
    told = next((kind for kind in _KINDS if kind[0].search(text, 0, listed[0].start())), None)
    if told is None:
        return
    _, noun, class_ = told
    for match in listed:
        entry = state.groups.lookup(f"{match['place']} {noun}")
        name = entry.name(state.paper.date) if entry else f"{match['place']} {noun}"
        yield *match.span("place"), name, class_
