"""Parts of several bodies by their number: "the two Health and Wellbeing Boards", "governing bodies of both CCGs"."""

import re
from collections.abc import Iterator

from ingest.mentions.bodies.state import State
from ingest.mentions.groups import CERTAIN, Group
from ingest.mentions.naming import place_of

_HOW_MANY = {"both": 2, "two": 2, "three": 3, "four": 4}
_NUMBER = r"(?P<{}>[Bb]oth|[Tt]wo|[Tt]hree|[Ff]our)"
_NUMBERED = re.compile(
    rf"\b{_NUMBER.format('before')} (?:of )?(?:the )?(?:(?:CCGs?|[Gg]roups|[Cc]ouncils|[Bb]oroughs)[’'] )?"
    r"(?P<part>[Gg]overning [Bb]odies|[Hh]ealth (?:and|&) [Ww]ell-?being [Bb]oards)\b"
    rf"|\b[Tt]he (?P<first>[Gg]overning [Bb]odies) of (?:the )?{_NUMBER.format('behind')} (?:CCGs|[Gg]roups)\b"
)


def numbered_parts(state: State) -> Iterator[tuple[int, int, Group]]:
    """The place and each of the parts, where the paper names just as many bodies that have such a part."""
    text = state.paper.flow
    for match in _NUMBERED.finditer(text):
        part = "part" if match["part"] else "first"
        many = _HOW_MANY[(match["before"] or match["behind"]).lower()]
        governing = match[part].lower().startswith("governing")
        owners = [g for g in state.groups.all if g.spans and g.type == _OWNERS[governing]]
        found = [state.groups.part("Governing Body", g) if governing else _board_of(state, g) for g in owners]
        parts = list({id(one): one for one in found if one}.values())
        if len(parts) == many:
            yield from ((*match.span(part), one) for one in parts)


_OWNERS = {True: "ClinicalCommissioningGroup", False: "LocalAuthority"}


def _board_of(state: State, council: Group) -> Group | None:
    """The health and wellbeing board of the council, if the register has one: districts have none."""
    entry = state.groups.lookup(f"{place_of(council.name)} Health and Wellbeing Board")
    return state.groups.of_entry(entry, CERTAIN["reference"]) if entry else None
