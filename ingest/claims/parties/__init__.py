"""Who commits, who must act and who receives: keys of bodies and people for a stretch of a paper."""

import re
from dataclasses import dataclass, field

from ingest.claims.parties.deciders import deciders as deciders
from ingest.claims.parties.quotations import quoted
from ingest.paper import Mention, Paper
from ingest.reading import PersonRead
from ingest.rules.body_types import HOSTS
from ingest.rules.speech import FRONTED


@dataclass(slots=True)
class Draft:
    """A commitment while it is read. `rule` is what found it, `block` where it stands.

    `reference` is the number of a row in an action list, and `raised` the date on which it was put there. `marked` are
    those whom "Action: JS" or the margin names: it falls to nobody else.
    """

    start: int
    end: int
    kind: str
    rule: str
    block: int
    made_by: list[str] = field(default_factory=list)
    responsible: list[str] = field(default_factory=list)
    recipient: list[str] = field(default_factory=list)
    deadline: str | None = None
    reference: str | None = None
    raised: str | None = None
    marked: list[str] = field(default_factory=list)


def sentence_start(paper: Paper, draft: Draft) -> int:
    """Where the sentence begins in which the commitment does."""
    sentence = paper.layout.sentence_at(draft.start)
    return sentence.start if sentence else draft.start


def body_type(paper: Paper, key: str) -> str:
    """The class of the body of that key; empty for a person."""
    thing = paper.thing(key)
    return "" if isinstance(thing, PersonRead) else thing.type


def own_body(paper: Paper, person: str) -> str | None:
    """The body that a person works for or stands for, by the posts that the paper gives."""
    thing = paper.thing(person)
    if not isinstance(thing, PersonRead):
        return None
    kinds = {body.key: body.type for body in paper.reading.bodies}
    bodies = [post.body for post in thing.posts if post.body]
    # committees do not employ: a person's own body is looked for among the others
    return next((body for body in bodies if kinds.get(body) not in HOSTS), bodies[0] if bodies else None)


def own_bodies(paper: Paper, person: str) -> list[str]:
    """The body that a person works for, and the others in which he or she has the same post: "Director, A and B"."""
    own, thing = own_body(paper, person), paper.thing(person)
    if own is None or not isinstance(thing, PersonRead):
        return []
    titles = {post.title for post in thing.posts if post.body == own and post.title}
    same = [post.body for post in thing.posts if post.body and post.title in titles]
    return [own, *(body for body in dict.fromkeys(same) if body != own and body_type(paper, body) not in HOSTS)]


def with_bodies(paper: Paper, keys: list[str] | tuple[str, ...]) -> list[str]:
    """The keys, each person with the bodies that he or she stands for."""
    out: list[str] = []
    for key in keys:
        out += [*own_bodies(paper, key), key]
    return list(dict.fromkeys(out))


def bodies_only(paper: Paper, keys: list[str] | tuple[str, ...]) -> list[str]:
    """The bodies among the keys, and those of the people among them."""
    return [key for key in with_bodies(paper, keys) if not isinstance(paper.thing(key), PersonRead)]


def who_of(paper: Paper, pronoun: list[Mention], spoken: list[str]) -> list[str]:
    """Whom "I" and "we" bind of those who speak: the person with the body, or the bodies."""
    people = [key for key in spoken if isinstance(paper.thing(key), PersonRead)]
    if people and any(paper.text[one.start : one.end] == "I" for one in pronoun):
        return with_bodies(paper, people)
    return bodies_only(paper, spoken)


def speakers(paper: Paper, position: int) -> list[str]:
    """Who speaks at the position, with their bodies; the authors of a paper that nobody speaks in."""
    keys = speaking(paper, position)
    if keys:
        return with_bodies(paper, keys)
    return authors(paper, position)


def speaking(paper: Paper, position: int) -> tuple[str, ...]:
    """Whose words are reported at the position.

    In a paper that somebody writes in his own name others speak between quotation marks, in the sentence that reports
    them, and in those after it that go on with "he", "she" or "they".
    """
    if not written(paper):
        return paper.speaker_at(position)
    return quoted(paper, position) or _reported(paper, position)


def _reported(paper: Paper, position: int) -> tuple[str, ...]:
    keys = paper.speaker_at(position)
    turn = next((one for one in paper.turns if one.start <= position < one.end), None)
    sentence = paper.layout.sentence_at(position)
    if not keys or turn is None or sentence is None:
        return ()
    first = paper.layout.sentence_at(turn.start)
    if first is None or first.block != sentence.block:
        return ()
    goes_on = first.start == sentence.start or _GOES_ON.match(paper.text, sentence.start)
    return keys if goes_on else ()


_GOES_ON = re.compile(r"(?:He|She|They)\b(?! are\b| were\b| is\b| was\b)")


def written(paper: Paper) -> bool:
    """Whether somebody writes in the paper's own name: a report, briefing or plan."""
    return paper.reading.document.get("kind") in ("report", "briefing", "plan")


def authors(paper: Paper, position: int | None = None) -> list[str]:
    """Who speaks where nobody is named: who writes there, those who present, who the paper is from, its publisher."""
    voice = paper.voice_at(position) if position is not None else ()
    if voice:
        return list(voice)
    presented = presenting(paper, position) if position is not None else []
    if paper.own:
        return presented or list(paper.own)
    key = paper.publisher or paper.host
    head = _at_the_head(paper)
    if head and len(paper.authors) < 2 and paper.reading.document.get("kind") in ("plan", "briefing"):
        return presented or [head]  # whoever wrote a board's plan wrote it for the board
    if paper.reading.document.infers("publisher"):
        met = not written(paper) and paper.owners.get(paper.host or "") != paper.publisher
        key = head or (paper.host if met else None) or key
    return presented or list(paper.authors) or ([key] if key else [])


_TOP = 160  # characters in which a letterhead stands


def _at_the_head(paper: Paper) -> str | None:
    """The board or partnership whose name is the first line of the paper, rather than a body that publishes."""
    first = next((one for one in paper.mentions_in(0, _TOP, "body") if one.form == "name"), None)
    if first is None or paper.owners.get(first.key) or body_type(paper, first.key) not in HOSTS:
        return None
    if _HEARS.search(paper.thing(first.key).name) and _MET.search(paper.text, first.end, first.end + _TOP):
        return None  # the meeting that the paper goes to, with its day and item
    end = paper.text.find("\n", first.end)
    line = paper.text[paper.text.rfind("\n", 0, first.start) + 1 : end if end >= 0 else len(paper.text)]
    return first.key if first.key == paper.host or len(line.strip()) - (first.end - first.start) < _ALONE else None


_HEARS = re.compile(
    r"\b(?:scrutiny|select|overview|cabinet|council|governing body|health and well-?being board)\b", re.IGNORECASE
)
# "Friday 25 June 2021, 10.00 am", "Agenda Item 7"
_MET = re.compile(
    r"\b(?:agenda )?item(?: no\.?| number)?[ :]+\d|\benclosure\b|\b(?:\d{1,2}[.:]\d\d|\d{1,2}) ?[ap]\.?m\b"
    r"|\b(?:mon|tues|wednes|thurs|fri)day,? (?:the )?\d{1,2}|\A[ \t]*[–—-][ \t]*\d{1,2}",
    re.IGNORECASE,
)
_ALONE = 12  # characters that may stand beside the name: an abbreviation in brackets


def presenting(paper: Paper, position: int) -> list[str]:
    """The bodies of those who presented the item at the position, else of those who presented first."""
    here = paper.block_at(position)
    found: tuple[str, ...] = ()
    for start, item, keys in paper.presentations:
        if start >= position:
            break
        if here is not None and (not found or item == here.item):
            found = keys
    return list(found)


def host(paper: Paper) -> list[str]:
    """The body that decides in this paper, and with it the person who decides in its name."""
    alone = deciders(paper)
    if paper.own:
        return [*paper.own, *alone]
    key = (paper.publisher if alone else None) or paper.host or paper.publisher
    return [*([key] if key else []), *alone]


def imposed(paper: Paper, draft: Draft) -> bool:
    """Whether somebody sets the level or task for another: a national body that does not speak itself."""
    return any(body_type(paper, key) == "NationalBody" for key in draft.made_by)


def named(paper: Paper, start: int, end: int, people_first: bool = False) -> list[str]:
    """The bodies and people mentioned in the span, once each."""
    found = [one.key for one in paper.mentions_in(start, end, "body", "person")]
    return list(dict.fromkeys(found))


def last_people(paper: Paper, start: int, end: int) -> list[str]:
    """The people named last in the span, joined by a stroke, comma or "and": "to be sent to members. JW/RA"."""
    people = paper.mentions_in(start, end, "person")
    if not people:
        return []
    last = people[-1]
    keys = [last.key]
    for mention in reversed(people[:-1]):
        if not re.fullmatch(r"\s*(?:/|,|and|&)\s*", paper.text[mention.end : last.start]):
            break
        keys.insert(0, mention.key)
        last = mention
    return keys


def subject_before(paper: Paper, start: int, position: int) -> list[Mention]:
    """The mentions that end right before the position, joined by "and": "the CCG and the Council would"."""
    aside = _ASIDE.search(paper.text, start, position)
    if aside:  # "the Board, chaired by Ms Roe, would": what stands between commas is no subject
        before = subject_before(paper, start, aside.start())
        if before:
            return before
    found: list[Mention] = []
    at = position
    for mention in reversed(paper.mentions_in(start, position, "body", "person")):
        if found and mention.start == found[0].start:  # "the two CCGs", "we": several at one place
            found.insert(0, mention)
            continue
        between = paper.text[mention.end : at]
        if mention.end > at or len(between) > 60 or not _NEAR.fullmatch(between):
            break
        if found and between.strip() == "," and FRONTED.match(paper.text, start, mention.start):
            break  # "Replying to Mr Roe, the Director would": whoever comes first is not who acts
        found.insert(0, mention)
        at = mention.start
    while len(found) > 1 and _LED.search(paper.text, max(start, found[0].start - 40), found[0].start):
        found.pop(0)  # "Led by Ms Roe, the CCG would"
    return found


_LED = re.compile(
    r"\b(?:(?:led|chaired|supported|hosted|asked|funded|commissioned|advised|urged|helped) by|according to|unlike"
    r"|following"
    r"|together with|along with|with)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


_ASIDE = re.compile(
    r",\s+(?:an?|the|its|our|part of|led by|run by|chaired by|owned by|hosted by|supported by|funded by|working with"
    r"|together with|which|who|whose|on which|in which)\b[^,;.]{3,90},\s*(?:and\s+)?(?:also\s+|then\s+)?\Z",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"(?:['’]s?\s+\w+)?[”\"’)]*[\s,]*(?:\((?:the )?[\"“‘]?(?:[A-Za-z/]{2,8}\))?)?"
    r"[\s,]*(?:and|&|/|both|together|jointly|also|now|then|therefore"
    r"|had|has|have|each|in turn|the|that|who|which"
    r"|lifted|\w+ly|\s)*\s*",
    re.IGNORECASE,
)
