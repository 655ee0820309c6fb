"""Relations that a paper states: by its words, by who sits on a board, by how a plan is laid out.

Each rule finds words that state a relation. A model weighs what the rules state together with the words between and
round the two, and with whose paper it is (`ingest.claims.sense.relation_model`); its likelihood is the confidence.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.claims.outsiders import is_told_outside
from ingest.claims.relations.acting import acting, referring
from ingest.claims.relations.agreements import agreements
from ingest.claims.relations.barred import without_barred
from ingest.claims.relations.boards import COUNCIL, GUESTS, INNER, committees, joint, led_by_people, looked_at
from ingest.claims.relations.clauses import ACT, Found, clauses, coordinated, named
from ingest.claims.relations.contracts import contracts
from ingest.claims.relations.dealings import dealings
from ingest.claims.relations.declared import declared
from ingest.claims.relations.flat_rows import flat_rows
from ingest.claims.relations.hinting import hinting
from ingest.claims.relations.matters import matters
from ingest.claims.relations.memberships import brought_together, listed_members, networks, partners_in, seats
from ingest.claims.relations.owners import own_services, owners
from ingest.claims.relations.owning import own_plan, passive_plans, usual
from ingest.claims.relations.parts import parts
from ingest.claims.relations.payers import IN_PERSON, columns, contributions, gifts, under_names
from ingest.claims.relations.phrases import phrases
from ingest.claims.relations.regulating import regulating
from ingest.claims.relations.rolls import rolls
from ingest.claims.relations.shares import shares
from ingest.claims.relations.sitting import sitting
from ingest.claims.relations.strands import strands
from ingest.claims.relations.succession import succession
from ingest.claims.relations.topics import topics
from ingest.claims.relations.wholes import lists, wholes
from ingest.claims.sense.relation_model import weigh_relations
from ingest.layout.blocks import BlockKind
from ingest.mentions.together import without_all_parties
from ingest.paper import Paper
from ingest.reading import BodyRead, PersonRead, RelationRead
from ingest.rules.relations.bodies import EMPLOYED, NOT_EMPLOYED, SCRUTINY
from ingest.rules.relations.frames import OWNED_AS

_SCRUTINY = re.compile(SCRUTINY, re.IGNORECASE)
_EMPLOYED = re.compile(EMPLOYED.replace("\n", ""), re.IGNORECASE)
_NOT_EMPLOYED = re.compile(NOT_EMPLOYED.replace("\n", ""), re.IGNORECASE)


LEAST = 0.18  # how likely a relation must be to be stated
EMPLOYS = "employs"  # what posts say: a rule states it, and there is nothing to weigh
# Rules of words that plainly say it were right in half of all cases in papers new to them, or are seldom met: what they
# state is kept, however little else speaks for it.
PLAIN_RULES = frozenset({"seats", "phrases", "networks", "members", "together", "succession", "regulating", "declared"})
PLAIN = 0.45
GUESSES = frozenset({"own plan", "passive", "own services"})  # rules that no words state
TOLD = 0.5  # how sure a rule must be that words say whose a programme is
ONE_WAY = frozenset({"componentOf", "partOf", "memberOf", "succeeds"})
OWNING = frozenset({"leads", "provides"})


def find_relations(paper: Paper) -> None:
    """Add the paper's relations to its reading, each once, with the surest words for it."""
    paper = without_all_parties(paper)
    told = list(ruled(paper))
    employed = [found for _, found in told if found.predicate == EMPLOYS]
    others = [(name, found) for name, found in told if found.predicate != EMPLOYS]
    best: dict[tuple[str, str, str], Found] = {}
    plain = [replace(found, confidence=PLAIN) for name, found in others if name in PLAIN_RULES]
    for found in (*employed, *weigh_relations(paper, others, LEAST), *plain):
        if found.predicate != EMPLOYS and is_told_outside(paper, found.start):
            continue
        known = best.setdefault(triple(found), found)
        if found.confidence > known.confidence:
            best[triple(found)] = found
    for one, found in list(best.items()):
        turned = best.get(one[::-1])
        if one[1] in ONE_WAY and turned and turned.confidence > found.confidence:
            del best[one]  # nothing is part of its own part
    best = without_barred(paper, best, (triple(found) for _, found in others))
    whose = _told_whose(others)
    taking = {(found.subject, found.object) for name, found in others if name == "declared"}
    owning = {(one.subject, one.object) for one in best.values() if one.predicate in OWNING} - taking
    for found in sorted(best.values(), key=lambda one: (one.start, one.end, triple(one))):
        if found.predicate in OWNING and (found.subject, found.object) in taking:
            continue  # it is one of several whose it is
        if found.predicate == "participatesIn" and (found.subject, found.object) in owning:
            continue  # who leads a programme takes part in it, which need not be said
        if found.predicate in OWNING and found.subject not in whose.get(found.object, {found.subject}):
            continue  # words say that it is another's
        paper.reading.relations.append(
            RelationRead(
                subject=found.subject,
                predicate=found.predicate,
                object=found.object,
                start=found.start,
                end=found.end,
                confidence=found.confidence,
            )
        )


def _told_whose(stated: list[tuple[str, Found]]) -> dict[str, set[str]]:
    """The bodies of which words say that they have a programme, by its key."""
    whose: dict[str, set[str]] = {}
    for name, found in stated:
        of_table = name == "columns" and found.rule == IN_PERSON  # beside whom others may lead
        if found.predicate in OWNING and name not in GUESSES and not of_table and found.confidence >= TOLD:
            whose.setdefault(found.object, set()).add(found.subject)
    return whose


def triple(found: Found) -> tuple[str, str, str]:
    """What is said; partners in one order."""
    if found.predicate == "partnersWith" and found.subject > found.object:
        return found.object, found.predicate, found.subject
    return found.subject, found.predicate, found.object


def ruled(paper: Paper) -> Iterator[tuple[str, Found]]:
    """Everything that a rule takes for a relation, with the rule's name; nothing of what somebody only asks."""
    parties = {body.key for body in paper.reading.bodies if body.name in _PARTIES}
    for name, rule in RULES.items():
        for found in rule(paper):
            if found.object in parties and found.predicate in ("memberOf", "partOf"):
                continue  # people are members of parties
            if found.subject != found.object and not (name in OF_SENTENCES and _is_asked(paper, found)):
                yield name, found


def _is_asked(paper: Paper, found: Found) -> bool:
    """Whether the words are those of a question: "Members asked whether the CCG would commission a clinic"."""
    sentence = paper.layout.sentence_at(found.start)
    return sentence is not None and _ASKED.search(paper.text, sentence.start, found.start + 1) is not None


_PARTIES = frozenset({"Conservative Party", "Labour Party", "Liberal Democrats", "Green Party"})
OF_SENTENCES = frozenset({"clauses", "acting", "phrases", "referring", "contracts", "wholes"})
_ASKED = re.compile(
    r"\b(?:asked|queried|wondered|questioned|enquired|inquired|asks|sought (?:clarification|assurance) (?:on|as to))"
    r" (?:about )?(?:whether|if|why|when|how|what|who)\b",
    re.IGNORECASE,
)


def _employments(paper: Paper) -> Iterator[Found]:
    """Who holds a paid post in a body, or comes from one that is neither a council nor a board."""
    for person in paper.reading.people:
        for post in person.posts:
            if post.body is None:
                continue
            body = paper.thing(post.body)
            title = post.title or ""
            if title and (_NOT_EMPLOYED.search(title) or not _EMPLOYED.search(title)):
                continue
            if not isinstance(body, BodyRead) or body.type in INNER:
                continue
            if title or not _is_unpaid(paper, person, body):
                others = any(p.title and p.body not in (None, post.body) for p in person.posts)
                rule = f"{'titled' if title else 'untitled, other post' if others else 'untitled'} {body.type}"
                yield Found(body.key, "employs", person.key, person.start, person.end, 0.85 if title else 0.6, rule)


def _is_unpaid(paper: Paper, person: PersonRead, body: BodyRead) -> bool:
    """Whether somebody without a post sits for others: volunteers for a Healthwatch, councillors on scrutiny."""
    if body.type == "Healthwatch":
        return True
    host, block = paper.thing(paper.host) if paper.host else None, paper.block_at(person.start)
    scrutiny = isinstance(host, BodyRead) and _SCRUTINY.search(host.name)
    seated = block is not None and block.kind is BlockKind.ATTENDANCE
    guest = block is not None and (block.label or "").lower().startswith(GUESTS)
    return bool(body.type == COUNCIL and scrutiny and seated and not guest)


_SHARED_POST = re.compile(
    r"(?:now |have |has |had |jointly |already |also |both |all |would |will )*"
    r"(?:shar(?:e|es|ed|ing)|employ(?:s|ed)? jointly|have (?:had )?one|had one|have the same"
    r"|have a (?:single|joint|shared))"
    r" (?:an? |the |one |a single |a joint )?[^.;]{3,70}"
)
_OF_BOTH = re.compile(
    r"(?: \([^)]*\))?,? (?:who )?(?:works? for|is employed by|of|acts for|is (?:shared|paid) by)(?: the)?"
)

_PAID_BY = re.compile(
    r"(?: \([^)]*\))?,? (?:who )?(?:is|was|will be|are|were) (?:still |now |already |formally )?"
    r"(?:employed|paid) by(?: the)?"
)


def _shared_posts(paper: Paper) -> Iterator[Found]:
    """ "The four CCGs share an Accountable Officer, Jane Doe", "Jane Doe, who works for both organisations"."""
    for sentence in paper.layout.sentences:
        people = [m for m in paper.mentions_in(sentence.start, sentence.end, "person") if m.form != "pronoun"]
        groups = coordinated(paper.text, named(paper, sentence, "body")) if people else []
        for group in groups:
            for person in people:
                ahead = person.start > group[-1].end
                words = paper.words(*((group[-1].end, person.start) if ahead else (person.end, group[0].start)))
                pattern = (_SHARED_POST if ahead else _OF_BOTH) if len(group) > 1 else None if ahead else _PAID_BY
                if pattern and pattern.fullmatch(words):
                    for body in group:
                        yield Found(body.key, "employs", person.key, sentence.start, sentence.end, 0.7, "shared")


_BY_WHOM = re.compile(r"\b(by|from)\s+(?:(?:the|our|its)\s+)?$", re.IGNORECASE)


def _names_in_names(paper: Paper) -> Iterator[Found]:
    """What one name tells of another that it contains: "Rotherham CCG Plan", "Better Care Fund plan"."""
    for programme in paper.reading.programmes:
        for start, end in programme.mentions:
            for inner in paper.mentions_in(start, start + 1, "body"):
                if inner.end < end:
                    yield Found(inner.key, OWNED_AS[programme.type], programme.key, start, end, 0.65)
            for inner in paper.mentions_in(start + 1, end, "body"):
                by = _BY_WHOM.search(paper.text, start, inner.start)
                if by:
                    rule = f"{by[1].lower()} {programme.type}"
                    yield Found(inner.key, OWNED_AS[programme.type], programme.key, start, end, 0.6, rule)
            holds = programme.type in ("Plan", "Fund", "Pilot")
            for within in paper.mentions_in(start, end, "programme") if holds else ():
                other = paper.thing(within.key)
                inside = within.end <= end and (within.start, within.end) != (start, end)
                if other.key != programme.key and inside and not ACT.search(other.name):
                    yield Found(programme.key, "componentOf", other.key, start, end, 0.6)


RULES = {
    "employment": _employments,
    "shared posts": _shared_posts,
    "committees": committees,
    "joint": joint,
    "seats": seats,
    "sitting": sitting,
    "members": listed_members,
    "together": brought_together,
    "partners in": partners_in,
    "rolls": rolls,
    "networks": networks,
    "looked at": looked_at,
    "people": led_by_people,
    "names": _names_in_names,
    "clauses": clauses,
    "acting": acting,
    "referring": referring,
    "succession": succession,
    "usual": usual,
    "contributions": contributions,
    "agreements": agreements,
    "declared": declared,
    "own plan": own_plan,
    "passive": passive_plans,
    "parts": parts,
    "wholes": wholes,
    "gifts": gifts,
    "shares": shares,
    "strands": strands,
    "columns": columns,
    "under names": under_names,
    "flat rows": flat_rows,
    "owners": owners,
    "own services": own_services,
    "dealings": dealings,
    "regulating": regulating,
    "contracts": contracts,
    "phrases": phrases,
    "lists": lists,
    "topics": topics,
    "matters": matters,
    "hinting": hinting,
}
