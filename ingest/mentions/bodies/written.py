"""What comes of it: the paper's bodies in the reading, and every place that stands for one."""

import re
from dataclasses import dataclass

from ingest.mentions.bodies.state import TRUSTS, State
from ingest.mentions.groups import NAMELESS, Group
from ingest.mentions.naming import tidy
from ingest.paper import Mention
from ingest.reading import BodyRead
from ingest.slugs import slug

_AT = re.compile(r"\bat (?:the )?$")  # "the ward at Acre General Hospital"
_SPEAKS = re.compile(r"\b[Ww]e (?:have|will|shall|are|know|want|need|aim|plan|propose)\b")
_IN = re.compile(r"\b(?:at|in) $")  # "beds in the Royal Acre"


@dataclass(slots=True)
class Writing:
    """Puts the bodies of one paper into its reading."""

    state: State

    def write(self) -> None:
        """Put every body that has a place into the reading."""
        reading, hosts = self.state.paper.reading, self.state.hosts
        kept = sorted(
            (g for g in self.state.groups.all if g.spans and not self._is_other(g)), key=lambda group: min(group.spans)
        )
        keys = {id(group): f"b{number}" for number, group in enumerate(kept, 1)}
        on = self.state.paper.date
        for group in kept:
            key = keys[id(group)]
            spans = sorted(set(group.spans))
            first = next((span for span in spans if span[2] == "name"), spans[0])
            reading.bodies.append(
                BodyRead(
                    key=key,
                    entity=self._entity(group),
                    name=group.name,
                    type=group.type,
                    ods=group.entry.code("ods", on) if group.entry else None,
                    gss=group.entry.code("gss", on) if group.entry else None,
                    aliases=[form for form in group.forms if tidy(form) != group.name][:12],
                    mentions=[(start, end) for start, end, _ in spans],
                    start=first[0],
                    end=first[1],
                    confidence=group.certain,
                )
            )
            self.state.paper.mentions += [Mention(start, end, "body", key, form) for start, end, form in spans]
        self.state.paper.owners = {keys[id(g)]: keys[id(g.owner)] for g in kept if g.owner and id(g.owner) in keys}
        self.state.paper.host, self.state.paper.publisher = keys.get(id(hosts.host)), keys.get(id(hosts.publisher))
        for role, known in (("publisher", hosts.publisher), ("committee", hosts.host)):
            if known and known.name != NAMELESS:
                reading.document.entities[role] = self._entity(known)

    def _is_other(self, group: Group) -> bool:
        """Whether all places name something else: the plan of a footprint, the site at which a trust works."""
        if group.type in TRUSTS:
            text = self.state.paper.flow
            return all(
                (text.endswith("Hospital", start, end) and _AT.search(text, max(0, start - 8), start))
                or (text.startswith("the ", start) and _IN.search(text, max(0, start - 4), start))
                for start, end, _ in group.spans
            )
        return _is_plan(group) and not (group is self.state.hosts.publisher and self._is_headed(group))

    def _is_headed(self, group: Group) -> bool:
        """Whether it stands by itself on a line, or is told to be whose paper it is, which says "we"."""
        document = self.state.paper.reading.document
        if not document.infers("publisher") and _SPEAKS.search(self.state.paper.text):
            return True
        text = f"\n{self.state.paper.text}\n"
        return any(text[start] == text[end + 1] == "\n" for start, end, _ in group.spans)

    def _entity(self, group: Group) -> str:
        if group.entry:
            return group.entry.id
        prefix = self.state.tools.vocabulary.classes[group.type].id_prefix or "body"
        if group.name == NAMELESS:  # another in every paper
            return f"{prefix}-{slug(self.state.paper.reading.document.id)}"
        if group.owner:
            return f"{prefix}-{self._entity(group.owner)}-{slug(group.name.removeprefix(group.owner.name))}"
        publisher = self.state.hosts.publisher
        if group.type == "Committee" and publisher and publisher is not group:
            return f"{prefix}-{self._entity(publisher)}-{slug(group.name)}"
        return f"{prefix}-{slug(group.name)}"


def _is_plan(group: Group) -> bool:
    """Whether a footprint is named by nothing but its plan: "the Acreshire Sustainability and Transformation Plan"."""
    if group.type != "StpFootprint":
        return False
    plans = [form for form in group.forms if form.lower().endswith("transformation plan")]
    return bool(plans) and all(form in plans or form == "STP" for form in group.forms)
