"""Who does what with a programme: the verb between a body and a programme, active, passive or in a relative clause.

The class of the verb and the type of the programme decide the relation (`ingest.rules.relations.verbs`).
"""

import re
from collections.abc import Iterator, Sequence

from ingest.claims.relations.clauses import (
    ACT,
    COMMISSIONERS,
    FARTHEST,
    GOES_ON,
    Found,
    coordinated,
    of_us,
    outermost,
    parted,
)
from ingest.layout.blocks import BlockKind, Sentence
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead, ProgrammeRead
from ingest.rules.relations.verbs import BREAKS, HIRED, IT_DONE, ON_BEHALF, OWNING, RELATION, SCRUTINEERS, VERBS

_VERBS = re.compile("|".join(f"(?P<{name}>{words})" for name, (words, _) in VERBS.items()))
_BREAK = re.compile(BREAKS)
_OWNING = re.compile(OWNING)
_IT_DONE, _HIRED, _ON_BEHALF = re.compile(IT_DONE), re.compile(HIRED), re.compile(ON_BEHALF)
# "run by the", "run by Acre Care CIC, " where the first of several names is none that is known
_BY = re.compile(r"\bby(?: the| both| its)?(?: [a-z]+ed)?$|\bby (?:the )?[^.;:()]{3,70}(?:, and|,| and)(?: the)?$")
_WHICH = re.compile(
    r"^\)?(?: (?:in|at|on) (?:the )?[a-z’' -]{2,30})?,? ?(?:\([^)]*\))?,? ?(?:which|that|whom)"
    r"(?: the| both| mr| mrs| ms| dr)?$"
)
_WITH = re.compile(r"\b(?:with|alongside|together with|jointly with|in partnership with)(?: the| our| its)?$")
_ITS = re.compile(r"\b(?:its|their)(?: (?!(?:of|for|in|on|to|with|at|by|and|or|that)\b)[a-z-]+){0,2}$")
# "the Programme, the ICB's long-term plan", "the Strategy, the response of the Partnership"
_WHOSE_AFTER = re.compile(
    r"^,? ?(?:\([^)]*\))?,? (?:the |a |an )?(?:\w+ ){0,3}(?:response|plan|programme|review|strategy|work"
    r"|report) (?:of|by|from)(?: the)?$"
)
# "Run by Acre Care at the old school.", "Jointly funded by …": of the programme in the heading or sentence before.
_RUN_BY = re.compile(
    r"(?:(?:jointly|currently|now) )?(?:run|provided|delivered|hosted|led|commissioned|funded|managed|owned|operated"
    r"|overseen) (?:jointly )?by\b"
)
# "Three providers hold the contracts: A, B and C"
_CONTRACTS = re.compile(
    r"\bholds? (?:the|a|its|these|all|both) (?:\w+ )?contracts?\b|\bcontracts? (?:are|is) held by\b"
)
# Between a body and the verb of which it is the subject: "The Trust, which …, will also now | run".
_AUXILIARIES = (
    r"(?:(?:is|was|are|were|has|have|had|will|would|shall|should|could|may|might|must|can|to|be|been|being|now|also|then"
    r"|already|still|jointly|together|both|all|each|agreed|plans?|planned|intends?|intended|expects?|expected|due|going"
    r"|offered|undertook|promised|aims?|hopes?|wants?|continues?|began|started|decided|proposes?|proposed|currently"
    r"|recently|formally|first|just|about|set|out|which|who|that|not) )*"
)
_LEADING_UP = re.compile(
    rf"[’'s]* ?(?:\([^)]*\) ?)?,? ?(?:(?:which|who) [^,]{{3,60}}, ?|[^,]{{3,60}}, ?)?{_AUXILIARIES}"
)
# Between a verb and its object: no preposition, for "a comment on the plan" is not the plan.
_DIRECT = re.compile(
    r" ?(?:up|out|off|forward|for|in|into|to|over)?(?: (?!(?:on|of|for|to|with|into|from|in|at|by|about|against|through"
    r"|and|that|which|or|as|under|within|before|after|between|via|towards|how|whether)\b)[\w’'£.,-]+){0,5} ?"
)
_PASSIVE = re.compile(
    rf"[’'s]* ?(?:\([^)]*\) ?)?,? ?(?:(?:for|of|in|at) [\w’' £.,-]{{2,40}}?,? ?)??{_AUXILIARIES}(?:\w+ly )?"
)
_BY_ALONE = re.compile(r"(?: (?:in full|up|out|on|in|[a-z]+ly))*(?: (?:for|in) [\w ]{2,30}?)? by(?: the| both| its)?")
_MOVED = re.compile(
    r"\b(?:mov(?:es?|ed|ing)|transfer(?:s|red|ring)?|handed|passed)(?: over| across| back)? to(?: the)?$"
)
_TOLD = re.compile(
    r"\b(?:told|asked|asks|asking|requested|advised|urged|invited|requires?|required|wants?|wanted)(?: the| both)?$"
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
        near = last is not None and sentence.start - last.end < 400
        if last is not None and near and programmes:
            yield from _doing_it(paper, sentence, programmes[0], last)
        if last is not None and near and not programmes:
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
                first = "runs" if _HIRED.match(rest) else _first_verb(rest)
                within = lead.endswith((" which", " which the", " whom the"))
                if first and not within and _IT_DONE.search(rest[:40]):
                    yield from _found(paper, sentence, first, group, [last], "it")
        last = programmes[-1] if programmes else last


def _doing_it(paper: Paper, sentence: Sentence, first: Mention, last: Mention) -> Iterator[Found]:
    """ "The Trust and the CCG are running it between them, with help of the record": it is what was named before."""
    words = paper.words(sentence.start, first.start)
    if _IT_DONE.search(words) is None:
        return
    for group in coordinated(paper.text, [m for m in outermost(_actors(paper, sentence)) if m.end <= first.start]):
        rest = paper.words(group[-1].end, first.start)
        verb, it = _first_verb(rest), _IT_DONE.search(rest)
        if verb and it and _nearness(rest[: it.start()] + " ", _LEADING_UP, _DIRECT) == "close":
            yield from _found(paper, sentence, verb, group, [last], "it at once")


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
    """The bodies and programmes of a sentence; a person stands for the body of the post, "it" for who acted."""
    found = paper.mentions_in(sentence.start, sentence.end, "body", "programme")
    for person in paper.mentions_in(sentence.start, sentence.end, "person"):
        body = paper.body_for(person.key)
        if body:
            found.append(Mention(person.start, person.end, "body", body, "role"))
    found += paper.stand_ins.get(sentence.start, ())
    return sorted(found)


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
            nearness = _nearness(words, _PASSIVE, _BY_ALONE) if verb else "none"
            many = verb == "makes" and len({m.key for m in after}) > 2  # who set it up together take part in it
            yield from _found(paper, sentence, "joins" if many else verb or "makes", after, things, f"by {nearness}")
        elif len(words) < 60 and _MOVED.search(words):
            yield from _found(paper, sentence, "runs", after, things, "moved to")
        elif _WHOSE_AFTER.match(words):
            yield from _found(paper, sentence, "leads", after, things, "the work of")
        elif re.fullmatch(r",? ?(?:\([^)]*\))?,(?: the)?", words) and paper.text[after[0].end : after[0].end + 2] in (
            "’s",
            "'s",
        ):
            yield from _found(paper, sentence, "has", after, things, "apposed")
        elif _WHICH.match(words):
            rest = paper.words(after[-1].end, min(sentence.end, after[-1].end + 70))
            verb = _first_verb(rest)
            if verb:
                yield from _found(paper, sentence, verb, after, things, "which")
        if at + 2 < len(groups) and groups[at + 2][0].kind == "body":
            yield from _and_by(paper, sentence, things, after, groups[at + 2])


def _and_by(
    paper: Paper, sentence: Sentence, things: list[Mention], first: list[Mention], second: list[Mention]
) -> Iterator[Found]:
    """ "a team funded by the CCG and run by the Trust", "run by the Trust on behalf of the Council"."""
    words = paper.words(first[-1].end, second[0].start)
    then = _last_verb(words)
    if _ON_BEHALF.fullmatch(words) and _BY.search(paper.words(things[-1].end, first[0].start)):
        yield from _found(paper, sentence, "buys", second, things, "on whose behalf")
    elif then and len(words) < 90 and _BY.search(words) and not _BREAK.search(words):
        yield from _found(paper, sentence, then, second, things, "and by")


def _active(
    paper: Paper, sentence: Sentence, bodies: list[Mention], things: list[Mention], earlier: Sequence[list[Mention]]
) -> Iterator[Found]:
    words = paper.words(bodies[-1].end, things[0].start)
    if len(words) > FARTHEST or parted(paper.text[bodies[-1].end : things[0].start]):
        return
    if _ITS.search(words) and len(bodies) == 1:
        yield from _found(paper, sentence, "has", bodies, things, "its")
    if _BREAK.search(words):
        return
    if _OWNING.fullmatch(words):
        yield from _found(paper, sentence, "has", bodies, things, "whose")
        return
    verb = _last_verb(words)
    lead = paper.words(max(sentence.start, bodies[0].start - 60), bodies[0].start)
    if earlier[:-1] and earlier[-2][0].kind == "programme" and _WITH.search(lead):
        return  # "runs a clinic with the Council and …": said of the clinic
    if GOES_ON.search(words) and earlier[0] is not bodies and earlier[0][0].kind == "body":
        bodies = earlier[0]  # "The Council sits on the Board and has put £2m into the clinic": not the Board
        lead = paper.words(max(sentence.start, bodies[0].start - 60), bodies[0].start)
    if _WITH.search(lead):  # "The Trust runs with the Council a clinic": both of them
        helped = next((g for g in reversed(earlier[:-1]) if g[0].kind == "body"), None)
        yield from _found(paper, sentence, "joins", bodies, things, "with")
        bodies = helped or []
        verb = verb or _last_verb(lead)
    if verb and bodies:
        told = " told" if _TOLD.search(lead) else ""
        yield from _found(paper, sentence, verb, bodies, things, f"verb {_nearness(words, _LEADING_UP, _DIRECT)}{told}")


_SURE = {"close": 0.7, "direct": 0.5, "near": 0.3, "far": 0.15, "none": 0.4, "told": 0.2}  # by nearness


def _nearness(words: str, before: re.Pattern[str], after: re.Pattern[str]) -> str:
    """How closely the last verb of the words joins what stands at either end of them."""
    last = None
    for match in _VERBS.finditer(words):
        last = match
    if last is None:
        return "far"
    near = before.fullmatch(words, 0, last.start()) is not None
    direct = after.fullmatch(words, last.end()) is not None
    return "close" if near and direct else "direct" if direct else "near" if near else "far"


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
                by = " of person" if body.form == "role" else of_us(paper, body)
                kind = " of review" if form == "by none" and programme.type == "Review" else ""
                kind = " of fund" if verb == "has" and programme.type == "Fund" else kind
                rule = f"{form} {verb} {predicate}{by}{kind}"
                yield Found(actor.key, predicate, programme.key, start, end, _SURE.get(form.split(" ")[-1], 0.6), rule)


def _predicate(verb: str, actor: BodyRead, programme: ProgrammeRead) -> str | None:
    """The relation that the verb states between a body of this kind and a programme of this type."""
    if verb == "examines" and not (_SCRUTINY.search(actor.name) or actor.type == "HealthAndWellbeingBoard"):
        return None
    of_type = RELATION[verb]
    predicate = of_type.get(programme.type, of_type.get("", None))
    buyer = actor.type in COMMISSIONERS
    if predicate == "kept":
        predicate = "commissions" if buyer else "provides"
    if predicate == "provides" and actor.type in ("Committee", "HealthAndWellbeingBoard"):
        return None  # boards set things up, and run none
    return predicate
