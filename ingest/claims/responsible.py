"""Who a decision binds to act, who presented the matter, and who wrote the report on it."""

import re

from ingest.claims import parties
from ingest.layout import BlockKind
from ingest.paper import Paper

_LEAD_THAT = re.compile(
    r"(?:and\s+)?(?:(?:we|the (?:task |review |working )?group) (?:\w+ly )?recommends? )?"
    r"(?:that\s+|to\s+)?(?:the\s+(?:board|committee|panel|executive|cabinet|commission"
    r"|governing body)\s*:?\s+)?",
    re.IGNORECASE,
)
_DELEGATES = re.compile(r"\bdelegat\w+\b.{0,60}?\bto\b|\bdelegat\w+\s+to\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:be|is|are)\s+(?:\w+ly\s+)?(?:requested|urged|encouraged|asked|instructed|authorised|invited|tasked|directed|mandated)\s+to\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:asks?|asked|requests?|requested|invites?|instructs?|nominates?|nominated|appoints?|appointed"
    r"|authorises?)\s+(?:that\s+)?",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"^(?:to\s+|will\s+|that\s+)?(?:to\s+)?(?:receive[sd]?\s+(?:an?|the|details|further|copy|regular|monthly"
    r"|quarterly)|requests?\s+an?\b)",
    re.IGNORECASE,
)
_PASSIVE_VERB = re.compile(r"\s+(?:be|is|are|was|were|been)\b", re.IGNORECASE)


def responsible_of(paper: Paper, start: int, end: int) -> list[str]:
    """Who a decision binds to act, where its words show it."""
    text = paper.text
    lead = _LEAD_THAT.match(text, start, end)
    begin = lead.end() if lead else start
    match = _DELEGATES.search(text, start, end)
    if match:
        stop = re.compile(
            r",?\s+(?:in consultation|authority|the (?:approval|power)|following|to\s+[a-z]+\b(?<!to the)|approval)"
        ).search(text, match.end(), end)
        return parties.named(paper, match.end(), stop.start() if stop else end)
    match = _ASKED.search(text, start, end)
    if match:
        return [one.key for one in parties.subject_before(paper, start, match.start())] or parties.named(
            paper, start, match.start()
        )[-1:]
    if _RECEIVES.match(text[begin:end]) or _RECEIVES.match(text[start:end]):
        return presenters(paper, start)
    match = _ASKS.match(text, begin, end)
    if match:
        acting = paper.mentions_in(match.end(), min(end, match.end() + 8), "body", "person")
        return [acting[0].key] if acting else presenters(paper, start)
    acting_keys = paper.who_acts(begin, end)
    if acting_keys:
        last = [one for one in paper.mentions_in(begin, end, "body", "person") if one.key in acting_keys][
            : len(acting_keys)
        ][-1]
        if not _PASSIVE_VERB.match(text, last.end) and not re.match(r"['’]s?\b", text[last.end : last.end + 2]):
            return acting_keys
    return []


def presenters(paper: Paper, position: int) -> list[str]:
    """The bodies that presented the item at the position: the last speakers before it that are not the host's own."""
    own = set(parties.host(paper))
    for turn in reversed(paper.turns):
        if turn.start < position and turn.keys:
            found = [key for key in parties.bodies_only(paper, turn.keys) if key not in own]
            if found:
                return found
    return [key for key in parties.presenting(paper, position) if key not in own]


def report_authors(paper: Paper) -> list[str]:
    """The bodies that a report comes from: those of a field "Report of", else the publisher."""
    for block in paper.layout.blocks:
        if (
            block.kind is BlockKind.FIELD
            and block.label
            and block.label.startswith(("report of", "report by", "author", "report author"))
        ):
            found = parties.bodies_only(paper, parties.named(paper, block.start, block.end))
            if found:
                return list(dict.fromkeys([*parties.authors(paper), *found]))
    return parties.authors(paper)
