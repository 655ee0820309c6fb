"""Numbers that measure nothing, for they are about one person or family in no office: what befell or was paid them."""

import re

from ingest.claims.figures.scan import FigureFound
from ingest.claims.outsiders import outside_at
from ingest.layout import Sentence
from ingest.paper import Paper
from ingest.privacy.masks import MASK
from ingest.rules.privacy_words import KIN, WIDER

_KIN = "|".join(re.escape(word) for word in KIN if word not in WIDER)
_LATE = r"(?:late\s+|elderly\s+|own\s+|disabled\s+)?"
# "a family whose father had been moved three times", "charged her late father £14,000"
_ONE_FAMILY = re.compile(
    rf"\b(?:his|her|my|whose|their|someone['’]s|somebody['’]s|\w+ mum['’]s)\s+{_LATE}(?:{_KIN})(?:['’]s)?\b",
    re.IGNORECASE,
)
# Before a number: "her late father, who paid", "mother had been ill for", "my kids had not seen me for", "I missed",
# "paid the family".
_OF_ONE = re.compile(
    rf"\b(?:(?:his|her|my|whose)\s+{_LATE}(?:{_KIN})\b|(?:{_KIN}) (?:had|has|was)\b"
    r"|my (?:own )?(?:kids?|children|child|baby|family|weight)\b"
    r"|I (?:[\w’']+ ){0,3}?(?:pay|paid|owed?|wait|waited|missed|spent|lost|slept|lay|starved|begged|travelled|walked) "
    r"|(?:pay|paid|awarded|refund|refunded|owed|gave|charged) (?:him|her|the (?:family|complainant|resident|couple)) )"
    r"[^.;]{0,80}$",
    re.IGNORECASE,
)
# "pay ██ █ £500", "██ █, a patient, had waited 14 hours"; not "promised ██ █ a reply within 14 days"
_PAID = re.compile(rf"{MASK}[^;\n{MASK}]{{0,45}}$")
_LIVED = re.compile(
    rf"{MASK}[^;\n{MASK}]{{0,40}}\b(?:had|has|was|were|been|waited|spent|lay|rang|phoned|called|lived)\b[^;\n]{{0,30}}$"
)
_COUNTED = frozenset(
    {"times", "minutes", "hours", "days", "weeks", "months", "years", "nights", "miles", "visits", "calls"}
)
_TOLD = re.compile(r"\b(?:that|when|whether|if|why|how|what|where|which)\b", re.IGNORECASE)
_PETITION = re.compile(r"\b(?:petition|signatures|postcards)\b", re.IGNORECASE)
_LARGEST_COUNT, _LARGEST_SUM = 1_000, 100_000  # what is larger is of more than one person
_NEAR = 150  # characters


def of_one_person(paper: Paper, figure: FigureFound, sentence: Sentence) -> bool:
    """Whether the figure is about one person or family in no office."""
    if figure.unit == "percent":
        return False
    small = figure.unit in _COUNTED and figure.value <= _LARGEST_COUNT
    small = small or (figure.unit == "GBP" and figure.value < _LARGEST_SUM)
    if small and figure.unit in _COUNTED and _ONE_FAMILY.search(paper.text, sentence.start, sentence.end):
        return True
    before = paper.text[max(sentence.start, figure.start - _NEAR) : figure.start]
    if small and (_OF_ONE.search(before) or (_PAID if figure.unit == "GBP" else _LIVED).search(before)):
        return True
    theirs = outside_at(paper, figure.start)
    if theirs is None or theirs.whose == "question" or _PETITION.search(paper.text, theirs.start, theirs.end):
        return False
    if small or figure.unit == "GBP":
        return small
    # What one of them says or asks of a service is about that.
    told = _TOLD.search(paper.text, theirs.start, figure.start) is not None
    return not told and not paper.mentions_in(theirs.start, figure.start, "body")
