"""By which words two commitments of one paper are known to be of one act: those they share, whatever their form."""

import re

from ingest.claims.parties import Draft
from ingest.paper import Paper
from ingest.rules.tables import terms

_WORD = re.compile(r"[a-z]{3,}")
_STEM = 6  # letters by which words are compared
_FILLER = frozenset(
    terms("the|and|for|with|from|that|thi|all|will|would|have|been|wa|were|are|not|new|any|other|report|meetin|board")
)
# Other words for one act, by their stems: "Letter to the Board" and "To write to the Board".
_ONE_ACT = {
    stem: words[0]
    for words in (
        ("write", "writin", "writte", "letter"),
        ("send", "sent", "share", "sharin", "circul", "email", "forwar", "supply", "suppli", "provid"),
        ("speak", "talk", "contac", "discus"),
        ("visit", "visite"),
    )
    for stem in words
}
ACTS = frozenset(_ONE_ACT.values())  # which many commitments share
# That a sentence speaks of what the one before it says: "She agreed to supply this", "would have these ready".
_REFERS = re.compile(r"\b(?:this|it|these|those|them|so|one|both|they)\b", re.IGNORECASE)
_BACK = 2  # sentences


def words_of(paper: Paper, draft: Draft) -> set[str]:
    """The stems of its words, but for those of people's names."""
    return words_between(paper, draft.start, draft.end)


def words_meant(paper: Paper, draft: Draft) -> set[str]:
    """Those, with the ones of the sentences before where its own only refer to them: "Ms Roe agreed to supply this"."""
    words = words_of(paper, draft)
    if not _REFERS.search(paper.text, draft.start, draft.end):
        return words
    for sentence in paper.layout.sentences_before(draft.start, _BACK):
        if sentence.block == draft.block:
            words |= words_between(paper, sentence.start, sentence.end)
    return words


def words_between(paper: Paper, start: int, end: int) -> set[str]:
    """The stems of the words of a stretch, but for those of people's names."""
    people = paper.mentions_in(start, end, "person")
    named = {word for one in people for word in _WORD.findall(paper.text[one.start : one.end].lower())}
    stems = (word.rstrip("s")[:_STEM] for word in _WORD.findall(paper.text[start:end].lower()) if word not in named)
    return {_ONE_ACT.get(stem, stem) for stem in stems} - _FILLER
