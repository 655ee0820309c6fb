"""Who is named beside a commitment and yet neither makes nor keeps it: whoever asked, only told, or moved it."""

import re
from collections.abc import Collection

from ingest.claims.parties import Draft, body_type, sentence_start
from ingest.claims.parties.imposing import imposition
from ingest.claims.parties.tellers import own_promise
from ingest.paper import Paper
from ingest.reading import PersonRead

# "In response to a question from Councillor Roe, Dr Doe agreed", "In answer to Ms Roe he said"
_TITLE = r"(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Supt)\b\.?"
_ASKED_BY = re.compile(
    r"\b(?:[Ii]n|[Bb]y way of) (?:response|reply|answer) to\b"
    r"(?:(?:\s+(?!that\b|which\b|and\b)[\w’'-]+){1,6}?\s+(?:from|by|of|put by|raised by))?\s+(?:the\s+)?"
    rf"(?=[A-Z])(?:{_TITLE}\s+)?"
)


# "To note the report", "The Board welcomed the update", "the minutes were agreed": nothing is to be done by it.
_ONLY_HEARS = re.compile(
    r"\W*(?:that )?(?:the )?(?:\w+ ){0,2}minutes\b(?! by\b)[^.;]{0,120}\b(?:agreed|approved|confirmed|accepted|adopted"
    r"|received|correct|taken as read)\b(?![^.;]*\b(?:sign(?:ed)?|subject to|and that|would|will|must)\b)"
    r"|\W*(?:that )?(?:to )?(?:the [\w &,’-]{3,50}? )?(?:also |then )?"
    r"(?:note[ds]?|welcome[ds]?|thank(?:ed|s)?|consider(?:ed|s)?|received?(?= the\b)|received)\b"
    r"(?![^.;]*\b(?:would|will|must|should|shall"
    r"|and (?:\w+ )?(?:to|that|ask\w*|request\w*|instruct\w*|invite[ds]?|delegate[ds]?|recommend\w*|agree[ds]?))\b)",
    re.IGNORECASE,
)


# What meeting decided, the paper does not say; it was none of these that it names.
_NEVER_MEET = frozenset({"Company", "VoluntaryOrganisation", "ResearchBody", "NationalBody"})


def askers(paper: Paper, draft: Draft) -> set[str]:
    """The people whom the sentence says to have asked what it answers, up to the comma behind them."""
    start = sentence_start(paper, draft)
    found: set[str] = set()
    for match in _ASKED_BY.finditer(paper.text, start, draft.end):
        people = paper.mentions_in(match.start(), match.end() + 1, "person")
        found |= {one.key for one in people if one.end > match.end()}
    acting = {one.key for one in paper.mentions_in(start, draft.end, "person") if one.form == "pronoun"}
    return found - acting


def tellers(paper: Paper, draft: Draft) -> set[str]:
    """The bodies that only tell what whoever writes then promises to answer: "The Trust told us …, and we will …"."""
    start = sentence_start(paper, draft)
    own = own_promise(paper, start, draft.end) if draft.kind == "Undertaking" else None
    behind = {one.key for one in paper.mentions_in(own, draft.end)} if own else set()
    return set(paper.who_acts(start, own)) - behind if own else set()


# "(Proposed by Councillor Roe and seconded by Councillor Vale)" behind what was resolved
_MOVERS = re.compile(r"\((?:proposed|moved|seconded)(?: by|:) [^()]{3,120}\)?", re.IGNORECASE)


def movers(paper: Paper, draft: Draft) -> set[str]:
    """The people whom brackets name as moving what was resolved, and who are named nowhere else in it."""
    match = _MOVERS.search(paper.text, draft.start, draft.end)
    if match is None:
        return set()
    inside = {one.key for one in paper.mentions_in(match.start(), match.end(), "person")}
    before = {one.key for one in paper.mentions_in(draft.start, match.start(), "person")}
    return inside - before


def without_barred(paper: Paper, draft: Draft, made_by: list[str], responsible: list[str]) -> None:
    """Take them from who makes and who keeps the commitment; where nobody is left those whom the rules named are.

    What somebody sets for another to do is made by nobody else, and a limb that only notes or thanks binds nobody.
    What a council's cabinet or committee resolves is not the council's own decision.
    """
    if (told := imposition(paper, draft)) is not None:
        draft.made_by = told.by
        draft.responsible = draft.responsible if told.on else []
    if draft.kind == "Resolution" and paper.host is None:
        draft.made_by = [key for key in draft.made_by if body_type(paper, key) not in _NEVER_MEET]
    if draft.kind == "Resolution" and _ONLY_HEARS.match(paper.text, draft.start, draft.end):
        draft.responsible = []
    owner = paper.owners.get(paper.host or "")
    if (
        draft.kind == "Resolution"
        and paper.host in draft.made_by
        and owner
        and body_type(paper, owner) == "LocalAuthority"
    ):
        draft.made_by = [key for key in draft.made_by if key != owner]  # "the Council therefore resolves": the meeting
    out = askers(paper, draft) | tellers(paper, draft) | movers(paper, draft)
    if out:
        draft.made_by = _without(paper, draft.made_by, out) or _without(paper, made_by, out)
        draft.responsible = _without(paper, draft.responsible, out) or _without(paper, responsible, out)


def _without(paper: Paper, keys: list[str], out: set[str]) -> list[str]:
    """The keys without those, and without a body that of all people named only they stand for."""
    theirs, kept = _bodies(paper, [key for key in keys if key in out]), _bodies(paper, keys, but=out)
    return [key for key in keys if key not in out and (key not in theirs or key in kept or not kept)]


def _bodies(paper: Paper, keys: list[str], but: Collection[str] = ()) -> set[str | None]:
    people = [thing for key in keys if key not in but and isinstance(thing := paper.thing(key), PersonRead)]
    return {post.body for one in people for post in one.posts}
