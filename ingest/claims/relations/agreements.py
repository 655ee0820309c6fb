"""Who is party to an agreement, and who acts together."""

import re
from collections.abc import Iterator

from ingest.claims.relations.clauses import Found, coordinated, named, plural
from ingest.layout.blocks import BlockKind
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead, ProgrammeRead

_AGREEMENT = re.compile(
    r"\b(?:agreement|section 75|compact|memorandum|concordat|protocol|deed|merger|pooled|alliance contract)\b", re.I
)
_BETWEEN = re.compile(r"\b(?:between|of|with|by|from|among)(?: both| either)?(?: the| our)?$")
_BOTH = re.compile(
    r"\b(?:both (?:partners|parties|organisations|councils)|the (?:two|three|four|five) (?:partners|parties"
    r"|organisations|bodies|ccgs|councils)"
    r"|the partners|each partner)\b",
    re.IGNORECASE,
)
# What bodies that are joined do together.
_TOGETHER = re.compile(
    r"^(?:[’'s ]*(?:have|has|had|are|were|will|would|both|jointly|also|together|agreed to|plan to|intend to|now)\s)*"
    r"(?:sign\w*|pool\w*|run\b|running|set up|jointly|together|agree\w*|commission\w*|work\w*|join\w*|launch\w*"
    r"|develop\w*|share\w*|lead\b"
    r"|ha(?:ve|d) (?:an?|one|their) (?:joint|shared|single|integrated)"
    r"|look after|host\b|draw|drew|drawn|deliver\w*|cluster|merge\w*|promised|enter\w*|hold\b|are to|put)",
)
_DO = re.compile(
    r"^(?:[’'s ]*(?:have|has|had|are|were|will|would|both|also|now|should|to|plan|intend|propose)\s)+"
    r"(?:progress\w*|promis\w*|draw|drew|drawn|build\w*|prepar\w*|plan\w*|bring\w*|form\w*|creat\w*|open\w*"
    r"|carry|carried|been)\b"
)
_WITH = re.compile(
    r"\b(?:jointly|together|in partnership|partnership|in collaboration|collaborat\w+|worked|working|work|works"
    r"|joined up|link\w*|merge\w*"
    r"|cluster"
    r"|teamed up|teaming up|joined forces|shared|agreement|agreed|contract|run|pooled|signed|partnered|co-produced"
    r"|drawn up .{0,40}"
    r"|alongside|begin|commission .{0,40}|(?:joined|linked|merged|combined|integrated|shared|aligned)(?: up)? .{0,45})"
    r" (?:closely |up )?(?:with|into)(?: (?:an?|the|its|their) (?:similar|sister|own|equivalent|matching)"
    r" (?:teams?|services?|staff|units?) (?:in|at|of|from))?(?: the| our)?$"
)
_CLOSELY = re.compile(r"\bwork(?:s|ing)? (?:very )?closely with(?: the| our partners,?)?$")  # with however many
_JOINT_OF = re.compile(
    r"\b(?:joint|shared|single|combined)(?: (?!committee|board|meeting)[a-z-]+){1,3}"
    r" (?:by|of|between|from|involving|run by|across)(?: the| both)?$"
)
_TOGETHER_WITH = re.compile(r"^(?:together|jointly|along|in partnership|working) with(?: the)?$", re.IGNORECASE)


def agreements(paper: Paper) -> Iterator[Found]:
    """Parties of agreements, and bodies that act together."""
    for sentence in paper.layout.sentences:
        if paper.layout.blocks[sentence.block].kind in (BlockKind.FURNITURE, BlockKind.ATTENDANCE):
            continue
        mentions = named(paper, sentence, "body", "programme")
        if not mentions:
            continue
        groups = coordinated(paper.text, mentions)
        yield from _parties(paper, sentence.start, sentence.end, groups)
        yield from _partners(paper, sentence.start, sentence.end, groups)


def _is_agreement(paper: Paper, mention: Mention) -> bool:
    thing = paper.thing(mention.key)
    return isinstance(thing, ProgrammeRead) and any(_AGREEMENT.search(n) for n in (thing.name, *thing.aliases))


def _parties(paper: Paper, start: int, end: int, groups: list[list[Mention]]) -> Iterator[Found]:
    """ "the Section 75 agreement between the Council and the CCG", "an agreement with the Council", "both partners"."""
    for at, group in enumerate(groups):
        agreed = [m for m in group if m.kind == "programme" and _is_agreement(paper, m)]
        if not agreed:
            continue
        parties: list[str] = []
        link = ""
        if at + 1 < len(groups) and groups[at + 1][0].kind == "body":
            words = paper.words(group[-1].end, groups[at + 1][0].start)
            matched = _BETWEEN.search(words)
            if matched and len(words) < 60:
                parties = [m.key for m in groups[at + 1]]
                link = matched.group().split()[0]
        if len(parties) == 1 and link == "with":
            parties += _own(paper, start, groups[:at])
        rule = f"parties {'two' if len(parties) > 1 else 'one'} {link}"
        if not parties and _BOTH.search(paper.text, start, end):
            parties = _two(paper)
            rule = "both parties"
        for key in dict.fromkeys(parties):
            for agreement in agreed:
                yield Found(key, "participatesIn", agreement.key, start, end, 0.6, rule)
        if len(set(parties)) == 2 and link in ("between", "with"):
            yield Found(parties[0], "partnersWith", parties[1], start, end, 0.6, f"parties partners {link}")


def _own(paper: Paper, start: int, earlier: list[list[Mention]]) -> list[str]:
    """Who made an agreement "with" another: the body that acts in the sentence, else the one whose paper it is."""
    acting = [m.key for g in earlier for m in g if m.kind == "body"][:1]
    owner = paper.own_body
    return acting or ([owner] if owner else [])


def _two(paper: Paper) -> list[str]:
    """The two bodies that a joint committee belongs to, else a council and the buyer of health care, where one each."""
    host = paper.host
    kinds = ("LocalAuthority", "ClinicalCommissioningGroup", "IntegratedCareBoard")
    counted = {b.key: len(b.mentions) for b in paper.reading.bodies if b.type in kinds}
    often = sorted(counted, key=lambda k: -counted[k])[:2]
    return often if host and len(often) == 2 else []


def _partners(paper: Paper, start: int, end: int, groups: list[list[Mention]]) -> Iterator[Found]:
    for at, group in enumerate(groups):
        keys = list(dict.fromkeys(m.key for m in group if is_organisation(paper, m.key)))
        if group[0].kind == "body" and keys and not plural(group):
            yield from _two_act(paper, start, end, group, keys)
            yield from _one_with(paper, start, end, groups, at)


def _two_act(paper: Paper, start: int, end: int, group: list[Mention], keys: list[str]) -> Iterator[Found]:
    """ "The Council and the Trust have promised a review"."""
    after = paper.words(group[-1].end, min(end, group[-1].end + 60))
    lead = paper.words(max(start, group[0].start - 50), group[0].start)
    form = "act together" if _TOGETHER.match(after) else "both do" if _DO.match(after) else ""
    if not form and _JOINT_OF.search(lead):
        form = "joint work of"
    if len(keys) == 2 and form:
        form = f"which {form}" if lead.endswith(("which", "which the", "that the")) else form
        yield Found(keys[0], "partnersWith", keys[1], start, end, 0.6, form)


def _one_with(paper: Paper, start: int, end: int, groups: list[list[Mention]], at: int) -> Iterator[Found]:
    """ "The Trust works with the Council"; "together with the Council, we …"."""
    group = groups[at]
    keys = list(dict.fromkeys(m.key for m in group if is_organisation(paper, m.key)))
    bodies = [g for g in groups[:at] if g[0].kind == "body" and not plural(g)]
    while len(bodies) > 1 and {m.key for m in bodies[-1]} == {m.key for m in bodies[-2]}:
        bodies.pop()  # "We have joined up our team with …": from "We" on
    before = bodies[-1] if bodies else []
    words = paper.words(before[-1].end if before else start, group[0].start)
    ones = [m.key for m in before if is_organisation(paper, m.key)][:2]
    own = [paper.publisher] if paper.publisher else []
    if at == 0 and _TOGETHER_WITH.match(words):
        following = groups[1] if len(groups) > 1 and groups[1][0].kind == "body" else []
        ones = [m.key for m in following] or own
        if len(keys) > 1 and not following:  # "together with the Council, the Trust …": parted by the comma alone
            keys, ones = keys[:1], keys[1:]
        rule = "together with"
    elif len(words) < 90 and _WITH.search(words) and (len(keys) < 3 or _CLOSELY.search(words)):
        rule, ones = ("with", ones) if ones else ("with publisher", own)
    else:
        return
    for one in ones:
        for other in keys:
            if one != other:
                yield Found(one, "partnersWith", other, start, end, 0.5, rule)


def is_organisation(paper: Paper, key: str) -> bool:
    """Whether it is a body that acts for itself: no committee, and not the whole country's."""
    thing = paper.thing(key)
    return isinstance(thing, BodyRead) and thing.type not in ("Committee", "HealthAndWellbeingBoard", "NationalBody")
