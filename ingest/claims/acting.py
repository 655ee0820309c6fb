"""Who does what with a programme: the verb between a body and a programme, active, passive or in a relative clause.

The class of the verb and the type of the programme decide the relation (`ingest.rules.relation_verbs`).
"""

import re
from collections.abc import Iterator, Sequence

from ingest.claims.clauses import ACT, FARTHEST, Found, coordinated, outermost
from ingest.layout.blocks import BlockKind, Sentence
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead, PersonRead, ProgrammeRead
from ingest.rules.relation_verbs import BREAKS, OWNING, RELATION, SCRUTINEERS, VERBS

_VERBS = re.compile("|".join(f"(?P<{name}>{words})" for name, (words, _) in VERBS.items()))
_BREAK = re.compile(BREAKS)
_OWNING = re.compile(OWNING)
# "run by the", "run by Acre Care CIC, " where the first of several names is none that is known
_BY = re.compile(r"\bby(?: the| both| its)?(?: [a-z]+ed)?$|\bby (?:the )?[^.;:()]{3,70}(?:, and|,| and)(?: the)?$")
_WHICH = re.compile(
    r"^(?: (?:in|at|on) (?:the )?[a-z’' -]{2,30})?,? ?(?:\([^)]*\))?,? ?(?:which|that|whom)(?: the| both)?$"
)
_WITH = re.compile(r"\b(?:with|alongside|together with|jointly with|in partnership with)(?: the| our| its)?$")
_ITS = re.compile(r"\b(?:its|their)(?: (?:own|new|draft|first|revised|latest|second|proposed|\w+-year))*$")
# "the Programme, the ICB's long-term plan", "the Strategy, the response of the Partnership"
_WHOSE_AFTER = re.compile(
    r"^,? ?(?:\([^)]*\))?,? (?:the |a |an )?(?:\w+ ){0,3}(?:response|plan|programme|review|strategy|work"
    r"|report) (?:of|by|from)(?: the)?$"
)
_IT_DONE = re.compile(r"\bit\b(?! (?:is|was|will|would|has|had))")
_IT = re.compile(r"(?:It|They|This body)\b")
# "Run by Acre Care at the old school.", "Jointly funded by …": of the programme in the heading or sentence before.
_RUN_BY = re.compile(
    r"(?:(?:jointly|currently|now) )?(?:run|provided|delivered|hosted|led|commissioned|funded|managed|owned|operated"
    r"|overseen) (?:jointly )?by\b"
)
# "Three providers hold the contracts: A, B and C"
_CONTRACTS = re.compile(
    r"\bholds? (?:the|a|its|these|all|both) (?:\w+ )?contracts?\b|\bcontracts? (?:are|is) held by\b"
)
_SCRUTINY = re.compile(SCRUTINEERS, re.IGNORECASE)


def acting(paper: Paper) -> Iterator[Found]:
    """Relations of bodies to programmes by the verb that joins them in a sentence."""
    for sentence in paper.layout.sentences:
        if paper.layout.blocks[sentence.block].kind in (BlockKind.FURNITURE, BlockKind.ATTENDANCE):
            continue
        mentions = outermost(_actors(paper, sentence))
        kinds = {m.kind for m in mentions}
        if len(kinds) == 2:
            groups = coordinated(paper.text, mentions)
            for at, group in enumerate(groups):
                if group[0].kind == "programme":
                    yield from _done_to(paper, sentence, groups, at)


def referring(paper: Paper) -> Iterator[Found]:
    """ "The Board oversees it", "It was drawn up by the Council and the CCG": of the programme named last."""
    last: Mention | None = None
    for sentence in paper.layout.sentences:
        programmes = paper.mentions_in(sentence.start, sentence.end, "programme")
        if last is not None and not programmes and sentence.start - last.end < 400:
            groups = coordinated(paper.text, outermost(_actors(paper, sentence)))
            words = paper.words(sentence.start, sentence.end)
            by = re.search(
                r"^(?:it|this|the plan) (?:is|was|were|has been|had been|will be|would be) .{0,40}\bby\b", words
            )
            yield from _going_on(paper, sentence, words, groups, last)
            for group in groups:
                lead = paper.words(sentence.start, group[0].start)
                verb = _last_verb(lead)
                if by and lead.endswith((" by", " by the", " by both")):
                    several = "joins" if len(group) > 2 else verb or "makes"
                    yield from _found(paper, sentence, several, group, [last], "it was, by")
                rest = paper.words(group[-1].end, min(sentence.end, group[-1].end + 50))
                first = _first_verb(rest)
                if first and _IT_DONE.search(rest[:40]):
                    yield from _found(paper, sentence, first, group, [last], "it")
        last = programmes[-1] if programmes else last


def _going_on(
    paper: Paper, sentence: Sentence, words: str, groups: Sequence[list[Mention]], last: Mention
) -> Iterator[Found]:
    """ "Run by Acre Care at the old school.", "Three providers hold the contracts": of what was named before."""
    held = _CONTRACTS.search(words) is not None
    for group in groups if held else groups[:1] if _RUN_BY.match(words) else ():
        lead = paper.words(sentence.start, group[0].start)
        if group[0].kind == "body" and (held or len(lead) < 40):
            verb = "runs" if held else _last_verb(lead) or "runs"
            yield from _found(paper, sentence, verb, group, [last], "hold contracts" if held else "run by, before")


def _actors(paper: Paper, sentence: Sentence) -> list[Mention]:
    """The bodies and programmes of a sentence; a person stands for the body of the post, "it" for who acted before."""
    found = paper.mentions_in(sentence.start, sentence.end, "body", "programme")
    for person in paper.mentions_in(sentence.start, sentence.end, "person"):
        body = _body_of(paper, person.key)
        if body:
            found.append(Mention(person.start, person.end, "body", body, "role"))
    pronoun = _IT.match(paper.text, sentence.start, sentence.end)
    if pronoun and sentence is not paper.layout.sentences[0]:
        earlier = paper.layout.sentence_at(sentence.start - 2) or paper.layout.sentence_at(sentence.start - 3)
        acted = paper.who_acts(earlier.start, earlier.end) if earlier and earlier is not sentence else []
        bodies = [k for k in (_body_of(paper, key) or key for key in acted) if isinstance(paper.thing(k), BodyRead)]
        if len(set(bodies)) == 1:
            found.append(Mention(pronoun.start(), pronoun.end(), "body", bodies[0], "pronoun"))
    return sorted(found)


def _body_of(paper: Paper, key: str) -> str | None:
    """The body for which a person acts: that of the first post that is not a seat on a committee."""
    thing = paper.thing(key)
    if not isinstance(thing, PersonRead):
        return None
    for post in thing.posts:
        body = paper.thing(post.body) if post.body else None
        if isinstance(body, BodyRead) and body.type not in ("Committee", "HealthAndWellbeingBoard"):
            return body.key
    return None


def _done_to(paper: Paper, sentence: Sentence, groups: Sequence[list[Mention]], at: int) -> Iterator[Found]:
    """What the bodies of a sentence do with one programme of it, or several that are joined."""
    things = groups[at]
    before = next((g for g in reversed(groups[:at]) if g[0].kind == "body"), None)
    after = groups[at + 1] if at + 1 < len(groups) and groups[at + 1][0].kind == "body" else None
    if before is not None:
        yield from _active(paper, sentence, before, things, groups[:at])
    if after is not None:
        words = paper.words(things[-1].end, after[0].start)
        verb = _last_verb(words)
        if len(words) < 60 and _WITH.search(words) and before is not None:
            yield from _found(paper, sentence, "joins", after, things, "then with")
        elif len(words) < FARTHEST and _BY.search(words):
            yield from _found(paper, sentence, verb or "makes", after, things, "by")
        elif _WHOSE_AFTER.match(words):
            yield from _found(paper, sentence, "leads", after, things, "the work of")
        elif re.fullmatch(r",? ?(?:\([^)]*\))?, the", words) and paper.text[after[0].end : after[0].end + 2] in (
            "’s",
            "'s",
        ):
            yield from _found(paper, sentence, "leads", after, things, "apposed")
        elif _WHICH.match(words):
            rest = paper.words(after[-1].end, min(sentence.end, after[-1].end + 70))
            verb = _first_verb(rest)
            if verb:
                yield from _found(paper, sentence, verb, after, things, "which")
        following = groups[at + 2] if at + 2 < len(groups) and groups[at + 2][0].kind == "body" else None
        if following is not None:  # "a team funded by the CCG and run by the Trust"
            words = paper.words(after[-1].end, following[0].start)
            then = _last_verb(words)
            if then and len(words) < 90 and _BY.search(words) and not _BREAK.search(words):
                yield from _found(paper, sentence, then, following, things, "and by")


def _active(
    paper: Paper, sentence: Sentence, bodies: list[Mention], things: list[Mention], earlier: Sequence[list[Mention]]
) -> Iterator[Found]:
    words = paper.words(bodies[-1].end, things[0].start)
    if len(words) > FARTHEST or _BREAK.search(words):
        return
    if _OWNING.fullmatch(words):
        yield from _found(paper, sentence, "has", bodies, things, "whose")
        return
    verb = _last_verb(words)
    if _ITS.search(words) and len(bodies) == 1:
        yield from _found(paper, sentence, "has", bodies, things, "its")
    lead = paper.words(max(sentence.start, bodies[0].start - 60), bodies[0].start)
    if re.search(r"\bcontracts? with(?: the)?$", lead) and re.fullmatch(
        r"(?:ltd|limited)?,? ?(?:for|to (?:run|provide|deliver))\b.{0,30}", words
    ):
        yield from _found(paper, sentence, "runs", bodies, things, "contract with")
        return
    if earlier[:-1] and earlier[-2][0].kind == "programme" and _WITH.search(lead):
        return  # "runs a clinic with the Council and …": said of the clinic
    if _WITH.search(lead):  # "The Trust runs with the Council a clinic": both of them
        helped = next((g for g in reversed(earlier[:-1]) if g[0].kind == "body"), None)
        yield from _found(paper, sentence, "joins", bodies, things, "with")
        bodies = helped or []
        verb = verb or _last_verb(lead)
    if verb and bodies:
        yield from _found(paper, sentence, verb, bodies, things, "verb")


def _last_verb(words: str) -> str | None:
    found = None
    for match in _VERBS.finditer(words):
        found = match.lastgroup
    return found


def _first_verb(words: str) -> str | None:
    match = _VERBS.search(words)
    return match.lastgroup if match else None


def _found(
    paper: Paper, sentence: Sentence, verb: str, bodies: list[Mention], things: list[Mention], form: str
) -> Iterator[Found]:
    start = min(bodies[0].start, things[0].start)
    end = max(bodies[-1].end, things[-1].end)
    for body in bodies:
        actor = paper.thing(body.key)
        for thing in things:
            programme = paper.thing(thing.key)
            if (
                not isinstance(actor, BodyRead)
                or not isinstance(programme, ProgrammeRead)
                or ACT.search(programme.name)
            ):
                continue
            predicate = _predicate(verb, actor, programme)
            if predicate:
                yield Found(actor.key, predicate, programme.key, start, end, 0.6, f"{form} {verb} {predicate}")


def _predicate(verb: str, actor: BodyRead, programme: ProgrammeRead) -> str | None:
    """The relation that the verb states between a body of this kind and a programme of this type."""
    if verb == "examines" and not (_SCRUTINY.search(actor.name) or actor.type == "HealthAndWellbeingBoard"):
        return None
    of_type = RELATION[verb]
    predicate = of_type.get(programme.type, of_type.get("", None))
    if predicate == "kept":
        buyer = actor.type in ("ClinicalCommissioningGroup", "IntegratedCareBoard")
        predicate = "commissions" if buyer else "provides"
    return predicate
