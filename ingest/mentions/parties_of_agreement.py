"""The parties that an agreement lists beneath "PARTIES", "BETWEEN" or "Signatories", one on a line."""

import re

from ingest.mentions.covers import bodies_in
from ingest.paper import Paper

_HEAD = 2500  # characters in which an agreement names its parties
_ABOVE = re.compile(
    r"^[ \t]*(?:\d+\.?[ \t]+)?(?:made |is made )?(?:the )?(?:parties|signatories|between|partners)"
    r"(?: (?:to|of) (?:this|the) (?:agreement|memorandum|deed|compact|understanding|arrangement|mou))?[ \t]*:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_AGREES = re.compile(
    r"\b(?:agreement|memorandum|deed|compact|concordat|mou|terms of reference|understanding|alliance)\b", re.I
)
_LINE = re.compile(r"[^\n]*\n?")
_LEAD = re.compile(r"[\s•*–—-]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.):]+\s*)?(?:and |the )?", re.IGNORECASE)
_FEWEST = 2


def parties_of_agreement(paper: Paper) -> tuple[str, ...]:
    """The keys of the bodies that the lines below such a heading begin with; empty where there is no such list."""
    for above in _ABOVE.finditer(paper.text, 0, _HEAD):
        keys: list[str] = []
        for line in _LINE.finditer(paper.text, above.end() + 1):
            if not line[0].strip():
                if keys or not line[0]:
                    break
                continue
            lead = _LEAD.match(paper.text, *line.span())
            begins = lead.end() if lead else line.start()
            found = bodies_in(paper, begins, begins + 1) or bodies_in(paper, line.start(), begins + 5)
            if not found:
                break
            keys.append(found[0])
        parties = tuple(dict.fromkeys(keys))
        if len(parties) >= _FEWEST and _AGREES.search(paper.text, 0, _HEAD):
            return parties
    return ()
