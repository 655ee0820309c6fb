"""Relations by what an item is about: who presents a programme takes part in it, what it holds is part of it."""

import re
from collections.abc import Iterator

from ingest.claims.relations.clauses import Found
from ingest.layout.blocks import Block, BlockKind
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead, PersonRead, ProgrammeRead

_PRESENTS = re.compile(
    r"\b(?:gave|giving|made|presented|provided|delivered|introduced|attended)\b[^.]{0,140}?"
    r"\b(?:presentation|update|overview|report|briefing|paper)\b|^\W*(?:a )?presentation (?:by|from)\b"
    r"|\bpresentation from\b|\bpresented (?:an?|the|their|its)\b",
    re.IGNORECASE,
)
# What says that the programmes after it belong to the one before it.
_HOLDS = re.compile(
    r"^\W*(?:\([^)]*\)\W*)?(?:(?:would|will|which|that|now|also|has|have|had) )*"
    r"(?:include[sd]?\b|including\b|such as\b|e\.g\.|consist\w* of\b|compris\w+\b|is made up of\b"
    r"|was made up of\b|are:|cover\w*:)",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"\b(?<!one of the )(?:examples?|elements|parts|strands|schemes|components|priorities) (?:of|within|in|under)"
    r" (?:the |our |its )*$",
    re.I,
)
OPENING = 400  # characters in which the minutes of one item without a heading say what it is about
PLAN_OF_PARTNERSHIP = re.compile(r"\bsustainability (?:and|&) transformation plan\b|^STP\b", re.IGNORECASE)


def topics(paper: Paper) -> Iterator[Found]:
    """All relations that follow from the topic of an item."""
    yield from _presented(paper)
    yield from _held(paper)
    yield from _partnership_plans(paper)


def _presented(paper: Paper) -> Iterator[Found]:
    """Bodies whose people present an item take part in the programme that the item is about."""
    for sentence in paper.layout.sentences:
        block = paper.layout.blocks[sentence.block]
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.FIELD, BlockKind.HEADING):
            continue
        text = paper.text[sentence.start : sentence.end]
        match = _PRESENTS.search(text[:420])
        if not match:
            continue
        item, said = topic(paper, block), _subject(paper, sentence.start + match.end(), sentence.end)
        keys = [key for key in _bodies(paper, sentence.start, sentence.end) if key != paper.host]
        for about in dict.fromkeys(one for one in (said, item) if one):
            beside = "beside " if said and about != said else ""
            thing = paper.thing(about)
            kind = thing.type if isinstance(thing, ProgrammeRead) else ""
            rule = f"{beside}{'several' if len(keys) > 1 else 'one'} {kind}"
            for key in keys:
                end = min(sentence.end, sentence.start + 300)
                yield Found(key, "participatesIn", about, sentence.start, end, 0.6, rule)


def _subject(paper: Paper, start: int, end: int) -> str | None:
    """The programme named right behind the word for the presentation."""
    found = paper.mentions_in(start, min(end, start + 160), "programme")
    return found[0].key if found else None


def topic(paper: Paper, block: Block) -> str | None:
    """The key of the programme in the heading of the block's item, else in the title of the paper."""
    if block.item is not None:
        heading = paper.layout.blocks[block.item]
        found = paper.mentions_in(heading.start, heading.end, "programme")
        if found:
            return found[0].key
    title = paper.reading.document.values.get("title")
    if title and title.start is not None and title.end is not None:
        found = paper.mentions_in(title.start, title.end, "programme")
        if found:
            return found[0].key
    opening = paper.mentions_in(0, OPENING, "programme") if block.item is None else []
    return opening[0].key if opening else None


def _bodies(paper: Paper, start: int, end: int) -> list[str]:
    """Bodies of the people that the sentence names, and bodies that stand in it as presenters."""
    keys: list[str] = []
    for mention in paper.mentions_in(start, end, "person"):
        thing = paper.thing(mention.key)
        if isinstance(thing, PersonRead):
            keys += [post.body for post in thing.posts if post.body and not _is_committee(paper, post.body)][:1]
    if not keys:
        keys = [
            m.key for m in paper.mentions_in(start, min(end, start + 160), "body") if not _is_committee(paper, m.key)
        ]
    return list(dict.fromkeys(keys))


def _is_committee(paper: Paper, key: str) -> bool:
    thing = paper.thing(key)
    return isinstance(thing, BodyRead) and thing.type in ("Committee", "HealthAndWellbeingBoard")


def _held(paper: Paper) -> Iterator[Found]:
    """ "The Fund includes X and Y", "examples of the new models: X. Y …": what follows is part of it."""
    seen: set[str] = set()
    for block in paper.layout.blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET):
            continue
        whole: Mention | None = None
        for mention in paper.mentions_in(block.start, block.end, "programme"):
            before = paper.text[max(block.start, mention.start - 50) : mention.start]
            after = paper.text[mention.end : mention.end + 60]
            if _EXAMPLES.search(before) or _HOLDS.match(after):
                whole = mention
            elif whole is not None and mention.key not in (whole.key, *seen) and mention.form == "name":
                yield Found(mention.key, "componentOf", whole.key, whole.start, min(block.end, mention.end), 0.55)
            seen.add(mention.key)


def _partnership_plans(paper: Paper) -> Iterator[Found]:
    """A sustainability and transformation plan is that of its partnership."""
    partnerships = [body for body in paper.reading.bodies if body.type == "StpFootprint"]
    if len(partnerships) != 1:
        return
    for programme in paper.reading.programmes:
        if programme.type == "Plan" and PLAN_OF_PARTNERSHIP.search(programme.name):
            yield Found(partnerships[0].key, "leads", programme.key, programme.start, programme.end, 0.7)
