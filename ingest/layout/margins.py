"""The column at the right edge of minutes that says who is to act: "… and by ward.   WHHT", "… in June.     LH"."""

import re

from ingest.rules.given_names import given_names

_INITIALS = r"[A-Z]{2,4}[a-z]?(?:\s?(?:[/&,+]|and)\s?[A-Z]{2,4}[a-z]?){0,3}"
_WORD = r"[A-Z][\w’'.&-]*"
_NAME = rf"{_WORD}(?: (?:of|and|for|&|{_WORD})){{0,5}}"
_NAMES = rf"{_NAME}(?:\s?[/&,]\s?{_NAME}){{0,2}}"
# A number of its own before it, a number in a list, or nothing: then words, the gap, and who is to act.
_BEFORE = (
    r"\s*(?P<number>\d{1,3}(?:[./]\d{1,4})+[.)]?(?:\t+|\s{2,}))?(?:\S{1,5}(?:\t|\s{2,}))?"
    r"(?P<words>(?:(?!\s{3}|\t|\|).)+[.;:)’”\w])"
)
# Some tables are made flat with a stroke between the cells: "… by March. / Q Roe".
_GAP = r"(?:\s{3,}|\t+\s*|(?<=[.;)]) / )"
_WITH_INITIALS = re.compile(rf"{_BEFORE}{_GAP}(?P<who>{_INITIALS})\s*")
_WITH_NAMES = re.compile(rf"{_BEFORE}{_GAP}(?P<who>{_NAMES})\s*/?\s*")
# "ACTION" over the column.
_HEAD = re.compile(
    r"^[ \t]*(?:(?:item|minute|no\.?|notes?)[ \t]+(?:/ )?)?(?:actions?|action by|lead|by whom)[ \t]*$", re.I | re.M
)
_ENOUGH, _PROSE = 8, 12  # words that a line has of a numbered paragraph, and that show a line to be prose by themselves
_SMALL = re.compile(r"\b[a-z]+\b")


def has_column(text: str) -> bool:
    """Whether some line of the paper is the head of such a column."""
    return _HEAD.search(text) is not None


def stands_below(line: str, above: str) -> bool:
    """Whether a line, where the column is headed, is the cell that a converter put below its words: a name alone."""
    ended = above.endswith((".", ";", "; and", ";and")) and len(above.split()) > 1
    return ended and _SOMEBODY.fullmatch(line) is not None and line.split()[0] in given_names().sure


_SOMEBODY = re.compile(r"[A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][A-Za-z’'-]+(?: ?[/&] ?[A-Z][a-z]+ [A-Z][A-Za-z’'-]+)?")


def margin_cell(line: str, above: str, *, headed: bool) -> tuple[int, int] | None:
    """The span of the cell in the line, with `above` the line right over it; None where the line is none of prose.

    Initials stand at the end of running text; whole names and bodies behind a numbered paragraph, or where the column
    is headed.
    """
    if len(line) < 8 or not ("\t" in line or "   " in line or " / " in line):
        return None
    found = _WITH_INITIALS.fullmatch(line)
    named = found is None
    found = found or _WITH_NAMES.fullmatch(line)
    if found is None:
        return None
    words = found["words"].split()
    ends = found["words"][-1] in ".;"
    if not ends and not _goes_on(above, found["words"]):
        return None
    if named and not ((found["number"] or headed) and len(words) >= _ENOUGH and ends):
        return None
    if found["number"] or len(words) >= _PROSE or _goes_on(above, found["words"]) or (headed and len(words) >= _ENOUGH):
        return found.span("who")
    return None


def without_margin(paragraph: str) -> str:
    """The paragraph with blanks in the place of the cells at the right edge of its lines."""
    if not ("\t" in paragraph or "   " in paragraph):
        return paragraph
    lines = paragraph.split("\n")
    for number, line in enumerate(lines):
        cell = margin_cell(line, lines[number - 1] if number else "", headed=False)
        if cell:
            lines[number] = line[: cell[0]].rstrip().ljust(len(line))
    return "\n".join(lines)


def _goes_on(above: str, words: str) -> bool:
    """Whether the words go on with the line above, which is running text."""
    over = above.strip()
    if len(over) < 40 or (over[-1] in ".:;" and words[:1].isupper()) or "   " in over or "|" in over:
        return False
    return len(_SMALL.findall(over)) >= 5
