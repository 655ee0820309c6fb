"""A body whose whole name is a line at the head of the paper: "NORTHFORD SECTION 75 PARTNERSHIP BOARD"."""

import re
from dataclasses import replace

from ingest.layout.blocks import BlockKind
from ingest.mentions.candidates import Candidate
from ingest.mentions.forms import DOUBLED, ENDINGS, OFFICE_NOUNS
from ingest.paper import Paper
from ingest.rules.tables import terms

LINES, TOP = 4, 500
# Kinds of bodies that meet or that several bodies form; councils, groups and trusts are named by the register.
_KINDS = frozenset(
    terms(
        "Committee|PlacePartnership|IntegratedCarePartnership|StpFootprint|IntegratedCareSystem|HealthAndWellbeingBoard"
    )
)
_NOUNS = {
    noun.lower(): class_name
    for class_name, nouns in ENDINGS
    for noun in terms(nouns)
    if noun[0].isupper() and not noun.isupper() and not noun.endswith(("Executive", "Cabinet"))
}
_DOUBLED = frozenset(noun.lower() for noun in DOUBLED)
_TYPE = re.compile(r"(?:.*? )??(?P<noun>" + "|".join(sorted(_NOUNS, key=len, reverse=True)) + r")")
# "(the Integrated Care Partnership for Northfordshire)" under the name says of what kind it is.
_IS_THE = re.compile(
    r"\s*[(–—-]?\s*(?:we are )?the (?P<noun>[A-Za-z -]{8,60}?)(?: (?:for|of|in)\b|\)|\n|$)", re.IGNORECASE
)
# "The newsletter of your place partnership" under a name that does not say what it is.
_OF_THE = re.compile(
    r"\s*(?:the )?(?:[a-z-]+ )?(?:newsletter|bulletin|magazine|update|briefing|plan|strategy|prospectus|news"
    r"|annual report) (?:of|from|by) (?:your|our|the) (?P<noun>"
    + "|".join(sorted((noun for noun, kind in _NOUNS.items() if kind in _KINDS), key=len, reverse=True))
    + r")\b",
    re.IGNORECASE,
)
_NO_HEADS = (BlockKind.FURNITURE, BlockKind.FIELD, BlockKind.ROW, BlockKind.ATTENDANCE)
# What stands around the name on its line: what the paper is, when and how they met.
BEFORE = re.compile(
    r"\s*(?:(?:appendix|annex|enclosure|schedule|item|paper) (?:[A-Z]|\d{1,2})\b[\s:–—.-]*(?:the )?)?"
    r"(?:(?:(?:draft|unconfirmed|confirmed|approved|action) )?(?:minutes|notes|agenda|record|report|paper)"
    r"(?:(?: and)? papers)?(?: for| of| to)?(?: (?:a|the))?(?: (?:public )?(?:meeting|proceedings))?(?: of)?(?: the)?\s"
    r"|(?:dates? of )?(?:the )?(?:(?:future|next|previous) )?meetings? of (?:the )?)?",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"[\s–—|:,.-]*(?:\b(?:held in (?:public|private)|(?:enclosure|enc\.?|paper|item|appendix) [A-Z\d]{1,3}"
    r"|in public|in private|public|private|session|virtual|extraordinary|special|meetings?|minutes"
    r"|action notes|notes|agenda|draft|unconfirmed|confirmed|approved|terms of reference|newsletter|bulletin|briefing"
    r"|update|report|annual|(?:decision|action|summary) (?:log|sheet|list|note)s?|decisions|actions?|and|development"
    r"|extract from the minutes|unadopted|of the|final|part [i\d]+|of (?=the meeting|meeting)|held on|held|on"
    r"|\d{1,2}(?:st|nd|rd|th)?"
    r"|(?:mon|tues|wednes|thurs|fri)day|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|20\d\d)\b[\s–—|:,.-]*)*$",
    re.IGNORECASE,
)
_WITH_OWNER = re.compile(
    r"\b(?:Council|CCG|ICB|ICS|STP|PCT|Trust|Commissioning Group|Care Board|Healthwatch|NHS|Hospital)\b(?=.)",
    re.IGNORECASE,
)
_PLACES = re.compile(r" \((?:[A-Z][\w’'-]*+(?:,? (?:and|&|of|upon|on|with|the)| ?,)? ?){1,9}\)$")
_WORDS = re.compile(r"(?:(?:[A-Z0-9][\w’'&/-]*+|of|and|for|the|&|with|in|on|upon),? ?)+")


def whole_heads(paper: Paper, kept: list[Candidate]) -> list[Candidate]:
    """The candidates with those of names that are lines at the head, wherever else the paper has the same name."""
    for name, class_name, noun in _heads(paper):
        places = re.finditer(r"\b" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)", paper.flow, re.IGNORECASE)
        made = [
            Candidate(m.start(), m.end(), class_name, named=True, head=noun)
            for m in places
            if paper.flow[m.start()].isupper()
        ]
        for one in made:
            same = next((c for c in kept if one.start <= c.start and c.end <= one.end), None)
            fuller = replace(one, short=same.short) if same else one
            kept = [c for c in kept if c.end <= one.start or c.start >= one.end]
            kept.append(fuller)
    return sorted(kept, key=lambda c: c.start)


def _heads(paper: Paper) -> list[tuple[str, str, str]]:
    """The names, their classes and the nouns that tell these."""
    found = []
    blocks = [b for b in paper.layout.blocks if b.kind not in _NO_HEADS]
    for block in blocks[:LINES]:
        if block.start > TOP:
            break
        line = paper.flow[block.start : block.end].split("\n", 1)[0].split("\t", 1)[0].split("   ", 1)[0].strip()
        name = AFTER.sub("", BEFORE.sub("", line, count=1)).strip()
        if name.split(",")[0] in OFFICE_NOUNS:
            continue  # "Chair, Acre Scrutiny Committee": the post of whoever signs above it
        bare = _PLACES.sub("", name)
        kind = _TYPE.fullmatch(bare.lower())
        own = _OF_THE.match(paper.flow, block.start + len(line)) if kind is None else None
        if (
            own and 2 <= len(name.split()) <= 8 and _WORDS.fullmatch(bare)
        ):  # "All Well Acre", "The newsletter of your …"
            found.append((name, _NOUNS[own["noun"].lower()], own["noun"].lower()))
        if not kind or not 3 <= len(name.split()) <= 14 or not _WORDS.fullmatch(bare) or _WITH_OWNER.search(bare):
            continue
        if bare.lower() not in (kind["noun"], *_DOUBLED) and _NOUNS[kind["noun"]] in _KINDS:
            said = _IS_THE.match(paper.flow, block.start + paper.flow[block.start :].find(name) + len(name))
            told = _NOUNS.get(said["noun"].lower()) if said else None
            found.append((name, told if told in _KINDS else _NOUNS[kind["noun"]], kind["noun"]))
    return found
