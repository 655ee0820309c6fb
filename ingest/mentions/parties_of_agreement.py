"""The parties that an agreement lists below "PARTIES", "BETWEEN" or "Signatories", one on a line, or in groups."""

import re
from dataclasses import dataclass, field

from ingest.mentions.covers import bodies_in, only_bodies
from ingest.paper import Paper

_HEAD = 2500  # characters in which an agreement names its parties
_THIS = r"(?:this|the) (?:\w+ ){0,3}?(?:agreement|memorandum|deed|compact|understanding|arrangement|mou|concordat)"
# "1. Parties to this agreement:", "The Participants", "Made between", "This Agreement is dated 1 May 2016 between:"
_ABOVE = re.compile(
    r"^[ \t]*(?:\d+\.?[ \t]+)?(?:(?:is )?made )?(?:the )?"
    r"(?:parties|signatories|(?:by and )?between|partners|participants"
    r"|(?:partner|participating|signatory|member) (?:organisations|bodies))"
    rf"(?: (?:to|of|in) {_THIS})?(?: are)?[ \t]*:?[ \t]*$"
    rf"|^[ \t]*(?:\d+\.?[ \t]+)?{_THIS} (?:is|was|has been) (?:made|dated|entered into)\b[^.\n]{{0,60}}\bbetween"
    r"(?: the following(?: parties)?)?[ \t]*:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_AGREES = re.compile(
    r"\b(?:agreement|memorandum|deed|compact|concordat|mou|terms of reference|understanding|alliance)\b", re.I
)
_LINE = re.compile(r"[^\n]*\n?")
_LEAD = re.compile(r"[\s•*–—-]*(?:\(?(?P<label>\d{1,2}|[a-z]|[ivx]{1,4})[.):]+\s*)?(?:and |the )?", re.IGNORECASE)
# Between parties: "and", '(parties 1 and 2 together "the CCGs")', "together the Providers".
_BETWEEN = re.compile(
    r"[\s(\[–—-]*(?:and[\s–—-]*$|(?:the )?(?:part(?:y|ies)|signatories|participants|partners|numbers?) \(?\d"
    r"|\(?\d{1,2}\)? (?:to|and) \(?\d|(?:and )?(?:together|collectively|jointly|hereinafter|being|each of)\b)",
    re.IGNORECASE,
)
# Which of them a group holds, and its name: '(parties 1 and 2 together "the CCGs")'.
_GROUP = re.compile(
    r"\(?(?P<first>\d{1,2})\)?(?: ?(?P<link>to|and|[-–]) ?\(?(?P<last>\d{1,2})\)?)?"
    r"[^\n\"“‘]{0,60}[\"“‘](?:[Tt]he )?(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})[\"”’]"
)
_ORDERS = (
    [str(number) for number in range(1, 30)],
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"],
    list("abcdefghijklmnop"),
)
_FEWEST = 2


def parties_of_agreement(paper: Paper) -> tuple[str, ...]:
    """The keys of the bodies that the lines below such a heading begin with; empty where there is no such list."""
    listed = _list_of(paper)
    return listed.keys if listed else ()


def groups_of_parties(paper: Paper) -> dict[str, tuple[str, ...]]:
    """The names that an agreement's list gives some of the parties together, and the keys of those."""
    listed = _list_of(paper)
    return listed.groups if listed else {}


@dataclass(slots=True)
class _List:
    """A list of parties while it is read: who stands under each label, and where a blank line parts them."""

    labels: dict[str, str] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)  # in which the labels count
    next: int = 0  # label of the order
    found: list[str] = field(default_factory=list)
    spaced: bool = False  # a blank line stands between all of them
    blank: bool = False  # before this line
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.found))

    def counts(self, label: str | None) -> bool:
        """Whether the label is the next of the list, or its first."""
        low = (label or "").lower()
        if not self.order and not self.found:
            self.order = next((order for order in _ORDERS if order[0] == low), [])
        if self.next < len(self.order) and self.order[self.next] == low:
            self.next += 1
            return True
        return False


def _list_of(paper: Paper) -> _List | None:
    for above in _ABOVE.finditer(paper.text, 0, _HEAD):
        listed = _List()
        for line in _LINE.finditer(paper.text, above.end() + 1):
            if not line[0] or not _read(paper, listed, line):
                break
        if len(listed.keys) >= _FEWEST and _AGREES.search(paper.text, 0, _HEAD):
            return listed
    return None


def _read(paper: Paper, listed: _List, line: re.Match[str]) -> bool:
    """Take in a line; false where it stands behind the list."""
    text = paper.text
    if not line[0].strip():
        listed.blank = bool(listed.found)
        return True
    if listed.found and _BETWEEN.match(line[0]):
        _name_group(listed, line[0])
        listed.spaced |= listed.blank
        listed.blank = False
        return True
    lead = _LEAD.match(text, *line.span())
    begins = lead.end() if lead else line.start()
    counts = listed.counts(lead["label"] if lead else None)
    if listed.blank and not counts:
        apart = not listed.order and (listed.spaced or len(listed.found) == 1)
        if not apart or not only_bodies(paper, *line.span()):
            return False
        listed.spaced = True
    listed.blank = False
    found = bodies_in(paper, begins, begins + 1) or bodies_in(paper, line.start(), begins + 5)
    if listed.order and not counts:
        return True  # a line that goes on with the party's address
    if found:
        together, name = _on_one_line(paper, begins)
        listed.found += together or found[:1]
        if name:
            listed.groups[name] = tuple(together)
        if listed.order:
            listed.labels[listed.order[listed.next - 1]] = found[0]
    return bool(found or (listed.order and listed.found))


def _on_one_line(paper: Paper, start: int) -> tuple[list[str], str | None]:
    """The parties that one number counts, and their name: '(3) Acre Council and Bede Council ("the Councils")'.

    Empty where the number counts one, with an address behind it.
    """
    keys: list[str] = []
    links, at = "", start
    for one in paper.mentions_in(start, start + _HEAD, "body"):
        if one.form == "pronoun" or one.start < at:
            continue
        between = paper.text[at : one.start]
        if keys and not _LINK.fullmatch(between):
            break
        keys.append(one.key)
        links, at = links + (between if len(keys) > 1 else ""), one.end
    if len(keys) < _FEWEST or not re.search(r"\band\b|&", links, re.IGNORECASE):
        return [], None
    name = _TOGETHER.match(paper.text, at)
    return list(dict.fromkeys(keys)), name["name"] if name else None


_LINK = re.compile(r"\s*[,;]?\s*(?:(?:and|&)\s+)?(?:the\s+)?", re.IGNORECASE)
_TOGETHER = re.compile(
    r",?\s*\(?(?:together|collectively|jointly|each an?)?,?\s*[(\"“‘]{1,2}(?:[Tt]he )?(?P<name>[A-Z][\w&-]*s)[\"”’]"
)


def _name_group(listed: _List, line: str) -> None:
    """Give the parties that the line counts the name that it has for them."""
    group = _GROUP.search(line)
    if group is None:
        return
    first, last = int(group["first"]), int(group["last"] or group["first"])
    numbers = (first, last) if group["link"] == "and" else range(first, last + 1)
    keys = [listed.labels[str(number)] for number in numbers if str(number) in listed.labels]
    listed.groups[group["name"]] = tuple(dict.fromkeys(keys))
