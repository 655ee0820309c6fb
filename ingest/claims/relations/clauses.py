"""Relations in the words of a sentence, a table row or a line about money: the words between two mentions decide."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.layout.blocks import NOT_TOLD, Block, BlockKind, Sentence
from ingest.paper import Kind, Mention, Paper
from ingest.reading import BodyRead, ProgrammeRead
from ingest.rules.relations import BETWEEN, JOINT
from ingest.rules.relations.bodies import BOARD_TYPES
from ingest.rules.relations.dealings import BUYERS
from ingest.rules.relations.frames import OWNED_AS, OWNS, Between

_FRAMES: dict[tuple[Kind, Kind], list[tuple[re.Pattern[str], Between]]] = {
    pair: [(re.compile(frame.words), frame) for frame in BETWEEN if (frame.left, frame.right) == pair]
    for pair in {(frame.left, frame.right) for frame in BETWEEN}
}
_JOINT = re.compile(JOINT)
ACT = re.compile(r"\b(?:Act|Bill|Regulations)(?: \d{4})?$")
_AND = re.compile(r"(?:’s|'s)?(?: \([^)]*\))?,?(?: and| or|,| as well as| &)(?: the| its)? ?")
_BRACKETS = ("(", "(the", "(“", "('", '("', "(‘", '("the', "(“the", "(‘the")
# ", and had put", ", to oversee": the subject of the sentence goes on, past a body named on the way.
GOES_ON = re.compile(
    r"(?:^|[ ,])(?:and|but|then)(?: also| now| then)? (?:has|had|have|will|would|is|was|are|were|shall)\b"
    r"|, to (?:oversee|manage|run|lead|develop|deliver|co-?ordinate|direct|steer|drive|govern|take|commission|plan)\b"
)
# "governed by an agreement | and overseen by": said of what stood before the agreement.
_AND_BY = re.compile(r"and (?:\w+ ){0,2}\w+(?:ed|n) by\b")
# Bodies that buy care and, but for old exceptions, give none.
COMMISSIONERS = ("ClinicalCommissioningGroup", "IntegratedCareBoard")
# "NHS Improvement asked | us | to produce": done by who is asked.
_TO_DO = re.compile(r" ?to [a-z]+\b")
# The longest stretch between two mentions that one rule looks across.
FARTHEST = 140


_CELL_ENDS = re.compile(r"\||[^\S\n]{3,}")


@dataclass(frozen=True, slots=True)
class Found:
    """One relation by one rule, with the words that state it; `rule` says by which form of it."""

    subject: str
    predicate: str
    object: str
    start: int
    end: int
    confidence: float
    rule: str = ""


def clauses(paper: Paper) -> Iterator[Found]:
    """Relations between the mentions of one sentence, or of a point of a list and the line above it."""
    for sentence in paper.layout.sentences:
        block = paper.layout.blocks[sentence.block]
        if block.kind in (BlockKind.FURNITURE, BlockKind.ATTENDANCE):
            continue
        mentions = named(paper, sentence, "body", "programme")
        if len(mentions) > 1:
            yield from _pairs(paper, sentence, mentions)
        bodies = named(paper, sentence, "body")
        if len(bodies) > 1 and len(bodies) < len(mentions) + 1 and bodies != mentions:
            yield from _pairs(paper, sentence, bodies)
        if mentions and block.parent is not None and mentions[0].kind == "programme" and sentence.start == block.start:
            yield from _continued(paper, sentence, mentions[0], block.parent)


def _continued(paper: Paper, sentence: Sentence, first: Mention, parent: int) -> Iterator[Found]:
    """A point of a list whose subject stands in the line above it: "The CCG intended to: – commission a pathway"."""
    block = paper.layout.blocks[parent]
    above = paper.layout.sentence_at(block.end - 1) or block
    for key in paper.who_acts(above.start, above.end):
        actor = paper.thing(key)
        if isinstance(actor, BodyRead) and first.start - sentence.start < FARTHEST:
            words = " " + paper.words(sentence.start, first.start) + " "
            for pattern, frame in _FRAMES["body", "programme"]:
                if pattern.fullmatch(words):
                    subject = Mention(above.start, above.start, "body", key)
                    for found in _read(paper, frame, [subject], [first]):
                        yield Found(
                            found.subject,
                            found.predicate,
                            found.object,
                            sentence.start,
                            first.end,
                            0.65,
                            f"point {found.predicate}",
                        )
                    break


def outermost(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions that do not lie in another one, without posts that stand for a body."""
    kept: list[Mention] = []
    for mention in sorted((m for m in mentions if m.form != "office"), key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end or _beside(mention, kept[-1]):
            kept.append(mention)
    return kept


def _beside(mention: Mention, other: Mention) -> bool:
    """Whether both stand in one place: "the two councils" means each of them."""
    place = (mention.start, mention.end, mention.kind)
    return place == (other.start, other.end, other.kind) and mention.key != other.key


def parted(between: str) -> bool:
    """Whether the words stand in cells of a row, so that they make no sentence."""
    return _CELL_ENDS.search(between) is not None


def of_us(paper: Paper, mention: Mention) -> str:
    """How a rule's form tells that "we" or "our" stands for the body, which it may not be alone in."""
    return " of us" if mention.form == "pronoun" and paper.text[mention.start] in "wWoOuU" else ""


def plural(group: Sequence[Mention]) -> bool:
    """Whether one noun stands for all of them: "the two councils"."""
    return len(group) > 1 and group[0].start == group[-1].start


def told(paper: Paper) -> Iterator[tuple[Sentence, Block]]:
    """The sentences that tell something, each with its block; see NOT_TOLD for the blocks that do not."""
    for sentence in paper.layout.sentences:
        block = paper.layout.blocks[sentence.block]
        if block.kind not in NOT_TOLD:
            yield sentence, block


def named(paper: Paper, sentence: Sentence, *kinds: Kind) -> list[Mention]:
    """What a sentence names, outermost, with the bodies that "It" or "They" at its beginning stands for."""
    found = paper.mentions_in(sentence.start, sentence.end, *kinds)
    return outermost([*paper.stand_ins.get(sentence.start, ()), *found])


def _pairs(paper: Paper, sentence: Sentence, mentions: list[Mention]) -> Iterator[Found]:
    """Each mention with the one after it; what is true of one end of a list joined by "and" is true of all of it."""
    groups = coordinated(paper.text, mentions)
    for at, (left, right) in enumerate(pairwise(groups)):
        if not _passed_by(paper, groups[0], left, right):
            first = groups[at - 1] if at and left[0].kind == groups[at - 1][0].kind == "programme" else None
            both = first and _AND_BY.match(paper.words(left[-1].end, right[0].start))
            yield from _related(paper, first if first and both else left, right, left[-1].end if both else None)
    for first, second, third in zip(groups, groups[1:], groups[2:], strict=False):
        if second[0].kind == "body" and _TO_DO.match(paper.words(second[-1].end, third[0].start)):
            continue
        if not _passed_by(paper, groups[0], second, third) or first is groups[0]:
            yield from _related(paper, first, third)
    for group in groups:
        before = paper.words(max(sentence.start, group[0].start - 60), group[0].start) + " "
        alone = group is groups[0]  # else what is named before is the joint committee, not the host
        if alone and len(group) > 1 and group[0].kind == "body" and _JOINT.search(before) and paper.host:
            yield from (Found(paper.host, "partOf", m.key, sentence.start, sentence.end, 0.8, "joint") for m in group)
        if len(group) == 2 and group[0].kind == "body" and re.search(r"\b(?:between|both)(?: the)? $", before):
            yield Found(group[0].key, "partnersWith", group[1].key, sentence.start, sentence.end, 0.6, "between two")


def _passed_by(paper: Paper, first: list[Mention], left: list[Mention], right: list[Mention]) -> bool:
    """Whether the body on the left was only named on the way from the subject to the programme on the right."""
    if left is first or (first[0].kind, left[0].kind, right[0].kind) != ("body", "body", "programme"):
        return False
    return GOES_ON.search(paper.words(left[-1].end, right[0].start)) is not None


def coordinated(text: str, mentions: list[Mention]) -> list[list[Mention]]:
    """Mentions of one kind that are joined by "and", a comma or the like, together; each with the others alone."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        last = groups[-1][-1] if groups else None
        words = " ".join(text[last.end : mention.start].split(" ")).lower() if last else ""
        if last and _beside(mention, last):
            groups[-1].append(mention)
        elif last and last.key == mention.key and words.strip(" \n") in _BRACKETS:  # "the Trust (WUTH)"
            end = mention.end
            while text[end : end + 1] and text[end] in "”\"’')":
                end += 1
            groups[-1][-1] = Mention(last.start, end, last.kind, last.key, last.form)
        elif last and last.kind == mention.kind and _AND.fullmatch(words):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _related(
    paper: Paper, left: list[Mention], right: list[Mention], after_words: int | None = None
) -> Iterator[Found]:
    frames = _FRAMES.get((left[0].kind, right[0].kind))
    between = paper.text[after_words or left[-1].end : right[0].start]
    if not frames or len(between) > FARTHEST or (parted(between) and "|" not in between):
        return
    words = " ".join(f"·{between}·".lower().split()).strip("·").replace("· ", " ").replace(" ·", " ")
    if left[0].kind == "body" and " that " in words:
        return
    block = paper.block_at(left[0].start) if words.strip() == "|" else None
    if block is not None and block.label:
        return  # the heads of the columns say what stands in them
    after = " ".join(f"·{paper.text[right[-1].end : right[-1].end + 90]}".lower().split()).replace("·", "")
    for pattern, frame in frames:
        fits = pattern.fullmatch(words) and (not frame.several or (len(left) > 1 and not plural(left)))
        if fits and (not frame.after or re.match(frame.after, f" {after.strip()}")):
            if frame.predicate == "memberOf" and not frame.forward and not _joins_bodies(paper, left[0]):
                continue
            yield from _read(paper, frame, left, right)
            return


def _same_type(paper: Paper, one: Mention, other: Mention) -> bool:
    first, second = paper.thing(one.key), paper.thing(other.key)
    return isinstance(first, BodyRead) and isinstance(second, BodyRead) and first.type == second.type


def _buys(paper: Paper, mention: Mention) -> bool:
    """Whether it is a body that buys care from others."""
    thing = paper.thing(mention.key)
    return isinstance(thing, BodyRead) and (thing.type in BUYERS or "ommissioning" in thing.name)


def _is_national(paper: Paper, mention: Mention) -> bool:
    thing = paper.thing(mention.key)
    return isinstance(thing, BodyRead) and thing.type == "NationalBody"


def _may_be_part(paper: Paper, mention: Mention) -> bool:
    """Whether it is a kind of body that others set up for themselves."""
    thing = paper.thing(mention.key)
    return isinstance(thing, BodyRead) and thing.type in (*BOARD_TYPES, "Committee", "OtherBody", "Company")


def _joins_bodies(paper: Paper, mention: Mention) -> bool:
    """Whether it is a kind of body that others are members of."""
    thing = paper.thing(mention.key)
    return isinstance(thing, BodyRead) and thing.type in (
        *BOARD_TYPES,
        "Committee",
        "OtherBody",
        "PrimaryCareOrganisation",
    )


def _holds_between(paper: Paper, predicate: str, subject: Mention, target: Mention) -> bool:
    """Whether the two are of kinds that the relation can hold between."""
    thing = paper.thing(target.key)
    if isinstance(thing, ProgrammeRead):
        one = paper.thing(subject.key)
        money = predicate == "componentOf" and isinstance(one, ProgrammeRead) and one.type == "Fund"
        return not ACT.search(thing.name) and not (money and thing.type in ("Service", "Pilot"))  # it is spent on that
    if predicate == "commissions":  # not "on behalf of the three CCGs", one of which acts for all
        return _buys(paper, subject) and not _same_type(paper, subject, target)
    if predicate == "regulates":
        return _is_national(paper, subject)
    return predicate != "partOf" or _may_be_part(paper, subject)  # "Healthwatch reports to the Commission"


def _read(paper: Paper, frame: Between, left: list[Mention], right: list[Mention]) -> Iterator[Found]:
    if frame.predicate == "partnersWith" and (plural(left) or plural(right)):
        return  # partners are named
    subjects, objects = (left, right) if frame.forward else (right, left)
    start, end = left[0].start, right[-1].end
    for subject, target in ((one, other) for one in subjects for other in objects):
        predicate = frame.predicate
        thing = paper.thing(target.key)
        if not _holds_between(paper, predicate, subject, target):
            if predicate == "commissions" and _holds_between(paper, predicate, target, subject):
                rule = "contract of provider"  # "the Trust runs it under a contract with the CCG"
                yield Found(target.key, predicate, subject.key, start, end, frame.confidence, rule)
            continue
        if predicate in (OWNS, "provides", "leads") and isinstance(thing, ProgrammeRead):
            predicate = OWNED_AS[thing.type] if predicate == OWNS else predicate
            if predicate == "provides" and thing.type not in ("Service", "Pilot"):
                predicate = "leads"
        one = paper.thing(subject.key)
        board = isinstance(one, BodyRead) and one.type == "HealthAndWellbeingBoard"
        money = isinstance(thing, ProgrammeRead) and thing.type == "Fund" and frame.predicate == OWNS
        kind = " of fund" if money else " of board" if board else of_us(paper, subject)
        rule = f"{frame.example} → {predicate}{kind}"
        yield Found(subject.key, predicate, target.key, start, end, frame.confidence, rule)
    if frame.predicate == "participatesIn" and not frame.forward and len(right) == 2:
        yield Found(right[0].key, "partnersWith", right[1].key, start, end, 0.65)
