"""Tables that list people: which are such, and their columns that only tick who came."""

import re

from ingest.layout.blocks import Block, BlockKind

_COLUMNS = re.compile(r"\b(?:role|organisation|organization|title|representing|job title|position|post)\b", re.I)
# "Attendance 2021/22 | Jun | Jul | Sep", "Member   4 May   6 July": who came to which meeting of a year.
_OF_MEETINGS = ("name", "member", "attendance", "attendee", "director", "governor")
_DAYS = re.compile(
    r"(?:\|| {2}|\t)\s*(?:\d{1,2}(?:st|nd|rd|th)?[ /-]?)?"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|\d{1,2})[a-z]*\.?[ ’'/-]{0,2}(?:20)?\d{0,2}"
    r"(?=\s*(?:\||  |\t|$))",
    re.I,
)
# The last column of a table of those who came: "Jane Doe   Committee Member   Apologies".
CAME = re.compile(
    r"(?:\s{2,}|(?<=[a-z)])\s|\|\s*)(?:Present|Apologies|Absent|In attendance|Expected)(?:, as \w+| virtually)?\s*\Z"
    # "Jane Doe   Lay Member, Audit    *     Yes"
    r"|(?:\s{2,}|\|\s*)(?:[*✓✔xX•–-]|Yes|No)(?:(?:\s{2,}|\s*\|\s*)(?:[*✓✔xX•–-]|Yes|No))*\s*\Z"
    # "Jane Doe, Lay Member   |  Y  |  N  |  D*"
    r"|(?:(?:\s{2,}|\s*\|\s*)(?:[YNADPX✓✔*•–-]|Y[Ee][Ss]|N[Oo]|[Nn]/?[Aa]|Ap(?:ol)?s?)\*{0,2}){3,24}[\s|]*\Z"
)


def lists_people(block: Block) -> bool:
    """Whether the row belongs to a table whose headings are those of a list of people."""
    if block.kind is not BlockKind.ROW or not block.label or len(block.label) > 120:
        return False
    first = block.label.strip("| ").lower()
    if first.startswith(_OF_MEETINGS) and len(_DAYS.findall(block.label)) > 1:
        return True
    return first.startswith(("name", "member", "attendee", "present")) and bool(_COLUMNS.search(first[4:]))
