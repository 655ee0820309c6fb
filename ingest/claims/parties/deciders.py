"""Who decides alone: the officer or cabinet member whose decisions a notice records or whose meeting it was."""

import re

from ingest.paper import Paper

# What introduces whoever decides, the surest first, each with a line that it is in.
LABELS = (
    (
        r"decisions?[- ]?(?:maker|taker)s?|(?:decisions? )?(?:taken|made|decided) by|decisions? (?:by|of)",
        "Decision maker: Councillor Ada Quill",
    ),
    (
        r"(?:cabinet|executive|lead) (?:cabinet )?member[^:|\n]{0,60}|portfolio(?: holder)?[^:|\n]{0,60}|holder",
        "Portfolio: Health (Councillor Ada Quill)",
    ),
    (r"(?:deciding |decision )?officer", "Officer:     Ada Quill, Director of Care"),
    (r"signed(?: off)?(?: by)?|approved by|authorised by|signature", "Signed: Ada Quill, Director of Care"),
)
_LABELS = [re.compile(rf"(?:^[ \t]*|  |\t)(?:{label})[ \t]*(?::|\t|\|| {{2,}})", re.I | re.M) for label, _ in LABELS]
# "The following decisions have been taken by the Cabinet Member, Councillor …"
_TAKEN_BY = re.compile(r"\bdecisions?\b[^.\n]{0,40}\b(?:taken|made|approved|signed)(?: off)? by\b", re.IGNORECASE)
# "The Director of Adults and Health (…):", "Councillor … agreed to:", "Councillor … has approved"
_DECIDES = re.compile(
    r"\)?[\s,]*(?:(?:has|have)\s+)?(?:decided|resolved|agreed|approved)(?:\s+(?:that|to|the))?\s*:|\)?[\s,]*:[ \t]*$"
    r"|\)?,?\s+(?:(?:has|have)\s+)?(?:decided|resolved|approved|authorised|gave authority|determined)\b",
    re.IGNORECASE | re.MULTILINE,
)
# What a notice of one person's decision, or the minutes of a meeting that is one person's, call themselves.
_MEMBER = r"(?:(?:executive )?cabinet|executive|lead|individual) members?|portfolio holders?"
_ALONE = re.compile(
    rf"\b(?:{_MEMBER}|officers?|delegated|director)\b[^\n:]{{0,50}}\bdecisions?\b"
    rf"|\bdecisions?\b[^\n:]{{0,40}}\b(?:by|of) (?:an? |the )?(?:[\w-]+ ){{0,2}}(?:{_MEMBER}|officer|director)\b",
    re.IGNORECASE,
)
_OWN_MEETING = re.compile(rf"\bmeeting of (?:the )?(?:{_MEMBER}) (?:for|\()", re.IGNORECASE)
_IN_THE_CHAIR = re.compile(r"[^\n]{0,60}?\((?:chair(?:man|woman)?|in the chair)\)", re.IGNORECASE)
_HEAD = 600  # characters in which a paper says what it is
_AS_FAR = 90  # characters: a title, the name of an office and a name


def deciders(paper: Paper) -> list[str]:
    """The office-holder whom a notice names as taking its decisions; none where a meeting of several takes them."""
    if _OWN_MEETING.search(paper.text, 0, _HEAD):
        people = paper.mentions_in(0, 2 * _HEAD, "person")
        return [one.key for one in people if _IN_THE_CHAIR.match(paper.text, one.end)][:1]
    if paper.reading.document.get("kind") != "decision":
        return []
    return _labelled(paper) or _told(paper)


def _labelled(paper: Paper) -> list[str]:
    """Whoever stands behind a label, or holds the post there; a signature counts where one person decides."""
    alone = _ALONE.search(paper.text, 0, _HEAD)
    for number, label in enumerate(_LABELS if alone else _LABELS[:1]):
        behind = [_behind(paper, match) for match in label.finditer(paper.text)]
        if found := next((keys for keys in behind if keys), []):
            several = number == 0 and any(keys not in ([], found) for keys in behind)
            return [] if several or (number == 0 and _others_decide(paper, label)) else found
    return []


def _behind(paper: Paper, label: re.Match[str]) -> list[str]:
    """Whoever stands on the rest of the line, or holds the post there; under a label that heads a column, below it."""
    start, end = label.end(), _end_of_line(paper.text, label.end())
    people = paper.mentions_in(start, end, "person")
    if people:
        return [people[0].key]
    return _holders(paper, paper.text[start:end]) or _below(paper, label)


def _end_of_line(text: str, place: int) -> int:
    end = text.find("\n", place)
    return end if end >= 0 else len(text)


def _below(paper: Paper, label: re.Match[str]) -> list[str]:
    """Whoever stands first below a label that ends its cell: "DECISION TAKEN BY:      DECISION NO:"."""
    text = paper.text
    ends = _ENDS_CELL.match(text, label.end())
    if ends is None:
        return []
    indent = _INDENT.match(text, label.start())
    column = indent.end() if indent else label.start()
    before = column - (text.rfind("\n", 0, column) + 1)
    start = ends.end() + (before if text[ends.end() : ends.end() + before].isspace() else 0)
    people = paper.mentions_in(start, _end_of_line(text, start), "person")
    return [people[0].key] if people and _TITLE.fullmatch(text, start, people[0].start) else []


_ENDS_CELL = re.compile(r"(?:[ \t]{2,}[^\n:]{2,30}:)?[ \t]*\n\s*?(?=[ \t]*\S)")
_INDENT = re.compile(r"\s*")
_TITLE = re.compile(r"\s*(?:[A-Z]\w{1,11}\.?\s+){0,2}")


def _others_decide(paper: Paper, label: re.Pattern[str]) -> bool:
    """Whether one of the lines names a meeting: a forward plan lists what several will decide."""
    return any(_MEETING.match(paper.text, match.end()) for match in label.finditer(paper.text))


_MEETING = re.compile(
    r"[ \t]*(?:the )?(?:\w+ ){0,4}(?:(?:cabinet|executive)(?! member)|board|committee|council|panel|governing body"
    r"|partnership)(?: \([^)\n]*\))?[ \t.]*$",
    re.IGNORECASE | re.MULTILINE,
)


def _holders(paper: Paper, words: str) -> list[str]:
    """The only person whose post the words begin with: "Director of Care under the scheme of delegation"."""
    said = " ".join(words.split()).casefold().removeprefix("the ")
    titles = ((person.key, (post.title or "").casefold()) for person in paper.reading.people for post in person.posts)
    keys = list(dict.fromkeys(key for key, title in titles if " " in title and said.startswith(title)))
    return keys if len(keys) == 1 else []


def _told(paper: Paper) -> list[str]:
    """Whoever a sentence says has decided."""
    for match in _TAKEN_BY.finditer(paper.text):
        after = paper.mentions_in(match.end(), match.end() + _AS_FAR, "person")
        if after and "\n" not in paper.text[match.end() : after[0].start]:
            return [after[0].key]
    people = paper.mentions_in(0, len(paper.text), "person")
    return [one.key for one in people if _DECIDES.match(paper.text, one.end)][:1]
