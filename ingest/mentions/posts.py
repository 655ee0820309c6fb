"""Posts of people: the title and the body in the words beside a name."""

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.dates.words import MONTH_NAMES
from ingest.mentions.placed import body_at, body_of_possessive
from ingest.mentions.post_owners import CHAIR, own_body
from ingest.mentions.responses import responding
from ingest.mentions.shared_posts import of_several
from ingest.mentions.titles import HONOURS, OFFICES, SHORT_OFFICES, STRONG_OFFICES
from ingest.paper import Mention, Paper

_OFFICE = re.compile(r"\b(?:" + "|".join(re.escape(word) for word in OFFICES) + r")s?\b", re.I)
_SHORT = re.compile(r"\b(?:" + "|".join(sorted(SHORT_OFFICES)) + r")\b")
_STRONG = re.compile(r"\b(?:" + "|".join(re.escape(word) for word in STRONG_OFFICES) + r")\b", re.I)
_MEETING = re.compile(r"(?:(?:vice|deputy|co)?[- ]?chair(?:man|woman|person)?|in the chair)", re.I)
_NOTES = re.compile(
    r"\((?:[A-Z]{1,4}|minutes?|minute taker|notes|part(?: (?:meeting|only|of (?:the )?meeting))?"
    r"|(?:for|during) (?:the )?(?:agenda )?(?:items?|part)\b[^)]*|present for [^)]*|virtual(?:ly)?|online"
    r"|via [^)]*|remote(?:ly)?"
    r"|items?[^)]*|from [^)]*|until [^)]*"
    r"|minutes? \d[^)]*|left [^)]*|arrived [^)]*|non-?voting|voting|substitute[^)]*|observer|as [^)]*sub[^)]*"
    r"|taking minutes|shared [^)]*|[^()]*\b20\d\d\b[^()]*)\)",
    re.I,
)
_SHARED = re.compile(
    r"\((?:shared|jointly?) (?:with|across|between) [^)]*$", re.I
)  # "Chief Officer (shared with Acre CCG)"
_SPLIT = re.compile(
    r"\s*;\s*|\s+and\s+(?:the\s+)?(?=(?:[A-Z][\w-]* )*(?:Chair|Vice|Deputy|Accountable|Chief|Director|Lead"
    r"|Member|Leader|Governor|Officer))"
)
_ALSO = re.compile(r"\s*(?:/|&|,?\s*and)\s*(?:the\s+)?", re.I)
_HONOURS = re.compile(r",?\s*\b(?:" + "|".join(sorted(HONOURS)) + r")\b")
_PATCH = re.compile(rf" (?:[A-Z][\w&-]* ){{0,4}}(?:{'|'.join(re.escape(word) for word in OFFICES)})\b")
# "Chair and STP Lead": the title behind a body that "and" joins to another is the body's.
_AND_HERE = re.compile(r"(?:\band|&|;)\s*(?:the )?\Z")
_TITLE_BEHIND = re.compile(r" (?:[A-Z][\w&-]* ){0,2}(?:Lead|Director|Manager|Officer|Chair|Executive|Nurse)\b")
_AT_PLACE = re.compile(r",\s*[A-Z][\w&-]*(?: (?:[A-Z][\w&-]*|and|of|&)){0,5} Place,?\s*\Z")
# "Managing Director of the Kent and Medway CCGs": the other place of what is named once
_AND_PLACE = re.compile(r" (?:of|at|for) the (?:[A-Z][\w-]+,? ){1,3}(?:and|&) \Z")
_EDGES = " ,;:–—-\t\n()|/.\u00a0"
# The next label of a cover sheet that a converter put on one line: "Head of Care Agenda Item: 9b Purpose".
_NEXT_LABEL = re.compile(
    r"(?<=[a-z]) (?:(?:Paper|Report) (?:Author|Title|to)|Agenda Item|Item No|Purpose(?: of|$)|Date of)\b.*", re.S
)
# How to reach somebody is no part of a title: "Head of Care, tel. 01234 567890", "Clerk (e-mail …)".
_REACHED = re.compile(
    r"\b(?:tele?|telephone|phone|mob|mobile|ext|extension|e-?mail|fax|dd)\b.*|\(?\b0\d{2,4}\)?[ \d]{4,}.*|\S{1,64}@.*",
    re.I | re.S,
)
# "CCG Chair", "Trust chair": of the body before it, not of the meeting.
_CHAIR_OF_IT = re.compile(r" (?:(?:Clinical|Vice|Deputy|Acting|Interim)[ -])*[Cc]hair(?:man|woman|person)?\b")
_LINKS = re.compile(
    r"(?:^|\s)(?:of|for|from|at|in|on|with|as|representing|on behalf of|the|to|and|a|an|our|both|all)$", re.I
)
_CHAIRMAN = re.compile(
    r"\s*\((?:vice[- ]|deputy[- ]|co-)?chair(?:man|woman|person)?\)?$|(?<=[a-z]),\s*\(?in the chair\)?$", re.I
)
_TO_DO = re.compile(r",? to (?!the\b)[a-z]+\b.*$")  # "Head of Finance, to lead"
_AND_DOES = re.compile(r",? (?:and|who) (?:will|would|is|was|has|had|takes?|took|starts?|joins?|joined)\b.*$")
# "Medical Director attended in his absence", "Head of Care, substituting for Ms Roe"
_IN_STEAD = re.compile(
    r",?\s*\b(?:attend(?:ed|ing|s)|substitut(?:ed|ing)|deputi[sz](?:ed|ing)"
    r"|(?:replaced|represented|succeeded) by|in (?:his|her|their) (?:place|absence|stead))\b.*$",
    re.S,
)
_WHO_DOES = re.compile(r"^who (?:leads?|led|works?|worked|runs?|looks?|is based|was there)\b.*$")
_WHO_IS = re.compile(
    r"^who (?:is (?:to be|due to be|taking over as|becoming)|will be|is|was|are|remains|(?:acts|acted|serves"
    r"|served|continues|continued|stays) as)"
    r"(?: now| also)?(?: the| its| our| an?)? "
)
_WHO_CHAIRS = re.compile(r"^who (?:chairs|chaired)\b")
_REPORT_OF = re.compile(r"^(?:joint )?report (?:of|by|from) (?:the )?", re.I)
# What somebody does, or somebody else, is no title: "led by Dr Roe, brings together", "from Cllr Vale, Ms Roe said".
_DOES = re.compile(
    r"(?:brings?|brought|has|had|have|is|was|are|were|will|would|said|says|told|asked|gave|took|made|runs?|ran|leads?"
    r"|led|works?|worked|meets?|met|includes?|included|covers?|covered|aims?|began|begins|opened|joined)\b"
    r"(?! (?:of|at|for)\b)"
)
# No title has a sentence in it: "minutes of May were signed by the Chair", "not happy that he went".
_TELLS = re.compile(
    r"\b(?:were|was|had|has|would|will|they|she|he|when|[a-z]+ that)\b(?!-)"
    r"|\b(?:is|was|are)(?: also| now| currently)?$|[a-z]{3}\. (?:The|In|It|An?|At|By|This|That)\b"
)
# The date of a letter beside the post: "Accountable Officer 7 December 2017".
_DATED = re.compile(rf",? (?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH_NAMES}),? (?:19|20)\d\d$")
_LEFT_OVER = re.compile(r",? \b(?:and (?:s?he|they)|which|who|that|be|is)$")  # "Director of Care which"
_AS = re.compile(r"[^,;.]{0,40}?\bas (?:an? |the |its |our )?")
_CLAUSE = re.compile(r"(?:and )?who(?:se)?\b")
# The same of any verb: "wrote in support", "review the tracker with officers"; no "in the chair", no "lead in care".
_ACTS = re.compile(r"(?!(?:in|on|at|as|of|for) )(?P<verb>[a-z]+) (?:the|an?|in|on|to|with|that|his|her|its|their)\b")
_SOMEBODY = re.compile(
    r"(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir|Dame)\.? (?:[^\W\da-z_][\w’'.-]*\s?){1,3}(?:,.*)?"
)
_LEADING = (
    "and ",
    "the ",
    "as ",
    "from ",
    "is ",
    "to ",
    "both ",
    "all ",
    "now ",
    "currently ",
    "also ",
    "his ",
    "her ",
)
WHOSE = ("its ", "their ", "our ")  # the body is named before, not given here


@dataclass(frozen=True, slots=True)
class Post:
    """A post beside a name: the title as written and the key of the body, either unknown; `chair` of the meeting."""

    title: str | None
    body: str | None


def has_office(words: str) -> bool:
    """Whether the words hold a noun of office, or the letters of one."""
    return bool(_OFFICE.search(words) or _SHORT.search(words))


def is_office(words: str) -> bool:
    """Whether the words are evidently a title: a strong noun of office in its first words."""
    return bool(_STRONG.search(words[:90]) or _SHORT.match(words))


def posts_beside(paper: Paper, start: int, end: int, owner: str | None = None) -> list[Post]:
    """The posts that the words from `start` to `end` give: "Chief Executive, RBC and Accountable Officer, HMR CCG".

    `owner` is the body of those that are given without one, where the list says so ("CCG: Jane Doe, Head of Care").
    """
    text = paper.text
    placed = _of_place(paper, text[start:end])
    if placed:
        return [placed]
    if several := of_several(paper, start, end):
        title = _title(text[start : several[0]])
        if title and has_office(title):
            return [Post(_trimmed(part), key) for part in _parted(title) for key in several[1]]
    bodies = [
        m
        for m in paper.mentions_in(start, end, "body")
        if m.end <= end and not (_SHARED.search(text, start, m.start) or _is_of_title(text, m))
    ]
    posts: list[Post] = []
    at = start
    for mention in _without_patches(text, _outermost(bodies)):
        between = _AND_PLACE.sub("", _AT_PLACE.sub("", text[at : mention.start]))
        posts, between = _before_semicolon(paper, posts, between)
        posts, between = _before_bracket(paper, posts, between)
        posts, between = _before_and_the(paper, posts, between, start)
        title, at = _title(between), mention.end
        if _is_done(between.strip(_EDGES)) or (title and _CLAUSE.match(title)):
            # "who joins us from Acre Council in May as Director of Care", "seek a meeting with Acre Council"
            as_ = _AS.match(text, at, end)
            at = as_.end() if as_ else at
            continue
        if title and _AND_HERE.search(between) and _TITLE_BEHIND.match(text, at, end):
            posts += [Post(one, own_body(paper, one)) for one in map(_trimmed, _parted(title)) if has_office(one)]
            title = None
        if posts and title is None:
            if _ALSO.fullmatch(between) and posts[-1].title:  # "Accountable Officer, Acre CCG / Bede CCG"
                posts.append(Post(posts[-1].title, mention.key))
            continue
        own, title = _own_first(paper, title, mention)
        posts += [*own, Post(title, mention.key)]
    rest = _title(text[at:end])
    if rest and (has_office(rest) or not posts):
        if posts and posts[-1].title is None and (not CHAIR.search(rest) or _CHAIR_OF_IT.match(text, at, end)):
            posts[-1] = Post(rest, posts[-1].body)
            return posts
        parts = [part for part in _parted(rest) if has_office(part) and not _CLAUSE.match(part)]
        whose = None if owner is None or _MEETING.fullmatch(rest) else owner
        posts += [_of_whom(paper, _trimmed(part), whose, start) for part in parts]
    return posts


def _before_semicolon(paper: Paper, posts: list[Post], words: str) -> tuple[list[Post], str]:
    """The posts with the title that a semicolon ends, that of the body before it: "CCG Lead; Director, Acre"."""
    before, parted, behind = words.rpartition(";")
    title = _title(before) if posts and parted and has_office(before) else None
    if title is None:
        return posts, words
    if posts[-1].title is None:
        return [*posts[:-1], Post(title, posts[-1].body)], behind
    return [*posts, Post(title, own_body(paper, title))], behind


def _before_bracket(paper: Paper, posts: list[Post], words: str) -> tuple[list[Post], str]:
    """The posts with the title before a bracket that holds another: "Partner Member (Chief Nurse, Acre Trust)"."""
    before, opened, behind = words.partition(" (")
    title = _title(before) if opened and ")" not in behind and has_office(before) and has_office(behind) else None
    return ([*posts, Post(title, own_body(paper, title))], behind) if title else (posts, words)


def _before_and_the(paper: Paper, posts: list[Post], words: str, start: int) -> tuple[list[Post], str]:
    """The posts with the title before another with its article: "our Chair and the chief executive of Acre Trust"."""
    before, parted, behind = words.partition(" and the ")
    title = _title(before) if parted and is_office(before) and is_office(behind) else None
    return ([*posts, _of_whom(paper, title, None, start)], behind) if title else (posts, words)


def of_rank(paper: Paper, rank: str) -> Post:
    """The post that a form of address is by itself: "Mayor Roe" is one of the paper's council, "Inspector Roe" not."""
    return Post(rank, own_body(paper, rank) if rank.endswith("Mayor") else None)


def _without_patches(text: str, bodies: list[Mention]) -> list[Mention]:
    """The bodies, but not a place that is part of the title before another one: "Kent Place Director, Acre ICB"."""
    if len(bodies) < 2:
        return bodies
    kept = [one for one, after in pairwise(bodies) if not (is_patch(text, one) or is_place_of(text, one, after))]
    return kept + bodies[-1:]


def _is_of_title(text: str, body: Mention) -> bool:
    """Whether "Partnership" is no body but the first word of a title: "Partnership Commissioning Programme Lead"."""
    return body.form == "definite" and _PARTNERSHIP.match(text, body.start) is not None


_PARTNERSHIP = re.compile(
    r"Partnerships? (?:(?:and|&|[A-Z][\w-]+) ){1,4}(?:Lead|Manager|Officer|Director|Adviser|Head)\b"
)


def is_place_of(text: str, body: Mention, following: Mention) -> bool:
    """Whether a place only says where in the system of the body behind it: "Cheshire East Place, Acre ICB"."""
    return text.endswith(" Place", body.start, body.end) and text[body.end : following.start].strip() == ","


def is_patch(text: str, body: Mention) -> bool:
    """Whether a place that may mean a council begins a title here: "Kent Place Director"."""
    return body.form == "definite" and _PATCH.match(text, body.end) is not None


def _of_whom(paper: Paper, title: str, owner: str | None, start: int) -> Post:
    """The post with its body: the one whose possessive begins the title, the list's, or the paper's own."""
    told = body_of_possessive(paper, title, start)
    if told:
        return Post(told[1], told[0])
    owner = owner or responding(paper, start)
    return Post(title, owner or (None if title.startswith(WHOSE) else own_body(paper, title)))


def _of_place(paper: Paper, words: str) -> Post | None:
    """ "Dudley", "City, Head of Service": the body that the place alone means, with the title behind it."""
    place, _, rest = " ".join(words.split()).strip(_EDGES).partition(", ")
    if rest and not is_office(rest):
        place, rest = f"{place}, {rest}", ""
    key = body_at(paper, place) if place and not has_office(place) else None
    return Post(_title(rest), key) if key else None


def _own_first(paper: Paper, title: str | None, body: Mention) -> tuple[list[Post], str | None]:
    """ "Non-Executive Director and Chair, Quality Committee": the first post is not of the committee."""
    parts = _parted(title) if title else []
    kind = next((one.type for one in paper.reading.bodies if one.key == body.key), "")
    if len(parts) < 2 or kind not in ("Committee", "HealthAndWellbeingBoard") or not is_chair(parts[-1]):
        return [], title
    titles = [_trimmed(part) for part in parts]
    return [Post(one, own_body(paper, one)) for one in titles[:-1] if has_office(one)], titles[-1]


def _parted(words: str) -> list[str]:
    """The titles of several posts: "Chair and Chief Nurse" are two, "Health and Wellbeing Lead" is one."""
    parts, at = [], 0
    for split in _SPLIT.finditer(words):
        if has_office(words[at : split.start()]):
            parts.append(words[at : split.start()])
            at = split.end()
    return [*parts, words[at:]]


def _outermost(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if kept and mention.start < kept[-1].end:
            continue
        if kept and mention.key == kept[-1].key:
            continue
        kept.append(mention)
    return kept


def _title(words: str) -> str | None:
    words = next((cell for cell in words.split("|") if has_office(cell)), words)
    words = _HONOURS.sub(" ", _NOTES.sub(" ", _NEXT_LABEL.sub("", _REACHED.sub("", words))))
    words = " ".join(words.split()).strip(_EDGES)
    words = words[2:].strip(_EDGES) if words.startswith(("'s ", "’s ")) else words
    for _ in range(4):
        shorter = _LINKS.sub("", words).strip(_EDGES)
        if shorter.lower().startswith(_LEADING):
            shorter = shorter.split(" ", 1)[1].strip(_EDGES)
        if shorter == words:
            break
        words = shorter
    words = _WHO_DOES.sub("", _IN_STEAD.sub("", words))
    words = _WHO_CHAIRS.sub("Chair", _WHO_IS.sub("", words))
    words = _REPORT_OF.sub("", _trimmed(_CHAIRMAN.sub("", _TO_DO.sub("", _AND_DOES.sub("", words)))))
    words = _LEFT_OVER.sub("", _DATED.sub("", words))
    if _DOES.match(words) or _is_done(words) or _SOMEBODY.fullmatch(words) or _TELLS.search(words):
        return None
    if words.lower() in ("both", "all"):  # "Jane Doe and John Roe, both of Acre CCG"
        return None
    return words if len(words) > 1 and re.search(r"[A-Za-z]{2}", words) and len(words) < 130 else None


def _is_done(words: str) -> bool:
    """Whether the words begin with what somebody does."""
    acts = _ACTS.match(words)
    return acts is not None and not has_office(acts["verb"])


def _trimmed(words: str) -> str:
    """The words without what stands at their edges; an open bracket is closed: "Director of Care (Berkshire)"."""
    words = words.strip(_EDGES)
    return words + ")" if words.count("(") > words.count(")") else words


def is_chair(title: str | None) -> bool:
    """Whether the title is that of who chairs."""
    return bool(title and CHAIR.search(title) and "vice" not in title.lower() and "deputy" not in title.lower())


def is_chair_of(post: Post) -> bool:
    """Whether the post is nothing but that of who chairs a meeting or of the deputy."""
    return bool(post.title and _MEETING.fullmatch(post.title))
