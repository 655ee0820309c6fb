"""Councils that the record of a council names as others: "let together with Acre City Council", "Acre Council's bus
study". Where such a record names its own council nowhere, "the Council" is none of them."""

import re

from ingest.mentions.groups import Group
from ingest.paper import Paper

# What stands before the name of another council. Each with words that it is in.
BEFORE = (
    (r"(?:with|from|alongside|unlike)(?: both)?", "Its present contract, let together with Acre City Council"),
    (r"(?:call|calls|called) (?:up)?on|(?:ask|urge)(?:s|d|ed)?|await(?:s|ed)?", "we call upon Acre Council"),
    (r"(?:gone|written|write|writes|wrote|sent|due) to", "it had gone to Acreshire County Council and Acre CCG"),
    (r"(?:held|lent|owed) by", "section 106 money, held by Acre Borough Council"),
    (r"(?:opposite number|colleagues|counterparts?) (?:at|in)", "Mr Roe, with his opposite number at Acre Council"),
)
_BEFORE = re.compile(rf"\b(?:{'|'.join(words for words, _ in BEFORE)}) (?:the )?\Z", re.IGNORECASE)
# "Acre Council's transport study"; not "Acre Council's Principal Scrutiny Officer", who may serve the meeting.
_WHOSE = re.compile(r"[’']s?\s[a-z]")
_THE_COUNCIL = re.compile(r"\b[Tt]he Council(?:[’']s)?\b(?! of\b)")
_SENTENCE_ENDS = (". ", "\n\n", ";\n")
_HEAD = 400  # characters in which a record says whose it is
_BACK = 80


def other_councils(paper: Paper, named: list[tuple[int, int, Group]]) -> list[Group]:
    """The councils that the record of a meeting or decision names, always as others than its own."""
    if not paper.is_record or not _THE_COUNCIL.search(paper.text):
        return []
    places: dict[int, list[tuple[int, int, Group]]] = {}
    for place in named:
        if place[2].type == "LocalAuthority":
            places.setdefault(id(place[2]), []).append(place)
    return [
        of_one[0][2]
        for of_one in places.values()
        if of_one[0][0] > _HEAD and all(_is_other(paper.text, start, end) for start, end, _ in of_one)
    ]


def _is_other(text: str, start: int, end: int) -> bool:
    before = " ".join(text[max(0, start - _BACK) : start].split()) + " "
    if _BEFORE.search(before) or _WHOSE.match(text, end):
        return True
    sentence = max(text.rfind(mark, 0, start) for mark in _SENTENCE_ENDS)
    return _THE_COUNCIL.search(text, max(sentence, 0), start) is not None  # "the Council, the CCG and Acre Council"
