"""What "the Plan", "the fund" or "this pilot" stands for: the programme of that noun or kind that was named last."""

import re
from collections.abc import Iterator

from ingest.layout.blocks import BlockKind
from ingest.mentions.programmes.heads import KINDS
from ingest.paper import Mention, Paper
from ingest.reading import ProgrammeRead
from ingest.rules.programmes.references import REFERENCES
from ingest.rules.tables import alternation

_REFERENCE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Oo]ur|[Ii]ts|[Tt]heir)\s+(?:(?:new|proposed|draft|full|final|pooled|whole|joint|revised|"
    r"integrated|first|single|existing|current)\s+)?((?i:"
    + alternation(REFERENCES)
    + r"))\b(?![\w-])(?!\s+of\b(?! care))"
)


def find_references(paper: Paper) -> None:
    """Add the mentions of programmes by their noun alone."""
    if not paper.reading.programmes:
        return
    named = sorted((m.start, m.end, m.key) for m in paper.mentions if m.kind == "programme")
    taken = [(m.start, m.end) for m in paper.mentions if m.form in ("name", "short")]
    things = {programme.key: programme for programme in paper.reading.programmes}
    heads = {key: _heads(programme) for key, programme in things.items()}
    paper.mentions += list(_references(paper, named, sorted(taken), things, heads))


def _references(
    paper: Paper,
    named: list[tuple[int, int, str]],
    taken: list[tuple[int, int]],
    things: dict[str, ProgrammeRead],
    heads: dict[str, set[str]],
) -> Iterator[Mention]:
    furniture = [(b.start, b.end) for b in paper.layout.blocks if b.kind is BlockKind.FURNITURE]
    for match in _REFERENCE.finditer(paper.text):
        start, end = match.start(1), match.end(1)
        if any(s < end and start < e for s, e in taken) or any(s <= start < e for s, e in furniture):
            continue
        noun = " ".join(match.group(1).lower().split())
        before = [key for s, _, key in named if s < start]
        key = next((k for k in reversed(before) if noun.rstrip("s") in heads[k]), None)
        if key is None:
            kinds = REFERENCES[noun]
            recent = [key for s, _, key in named if start - 1500 < s < start]
            key = next((k for k in reversed(recent) if things[k].type in kinds), None)
        if key is None and match.group(1)[0].isupper():
            key = next((k for k in reversed(before) if things[k].type in REFERENCES[noun]), None)
        if key is not None:
            yield Mention(match.start(), end, "programme", key, "definite")


def _heads(programme: ProgrammeRead) -> set[str]:
    """The nouns that the names of the programme end with, in the singular."""
    found = set()
    for name in (programme.name, *programme.aliases):
        words = name.lower().split()
        for count in (1, 2, 3):
            last = " ".join(words[-count:]) if len(words) >= count else ""
            if last in KINDS:
                found.add(last.rstrip("s"))
        first = re.split(r" (?:for|of|on|in) ", name.lower())[0].split()
        if first and first[-1] in KINDS:
            found.add(first[-1].rstrip("s"))
    return found
