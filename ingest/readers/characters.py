"""Characters that nobody sees are left out of a paper's text; letters with accents are one character, ligatures two."""

import re
from collections.abc import Iterator
from unicodedata import normalize

# Hyphens that show only at the end of a line, marks without width, marks of direction: "Twelve\u00adtrees".
_UNSEEN = r"\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_LIGATURES = "\ufb00-\ufb06"  # "ﬁ"
_UNUSUAL = re.compile(rf"[\r\u0300-\u036f{_LIGATURES}{_UNSEEN}]")  # quick to look for
_CHANGED = re.compile(
    rf"\r\n?|(?P<hyphen>(?<=\d)\u00ad(?=\d)|(?<=[^\W\d_])\u00ad(?=[^\S\n]*[\r\n]))|[{_UNSEEN}]+"
    rf"|(?P<letter>[^\W\d_])[\u0300-\u036f]+|(?P<ligature>[{_LIGATURES}])"
)
_SPACES = "\u00a0\u2007\u202f"  # where no line may end


def seen(words: str) -> str:
    """The words as they are read, with plain spaces."""
    if words.isascii() and "\r" not in words:
        return words
    if _UNUSUAL.search(words):
        words = _CHANGED.sub(_as_read, words)
    for space in _SPACES:
        words = words.replace(space, " ")
    return words


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """The text as it is read in stretches, each with its place in the text as it stands."""
    at = 0
    for match in _CHANGED.finditer(text):
        if len(found := _as_read(match)) != len(match[0]):
            yield at, (seen(text[at : match.start()]) + found)
            at = match.end()
    yield at, seen(text[at:])


def is_seen(text: str) -> bool:
    """Whether every character of the text stands for itself, or for one other."""
    return "\r" not in text and (text.isascii() or _UNUSUAL.search(text) is None)


def _as_read(match: "re.Match[str]") -> str:
    if match["letter"]:
        return normalize("NFC", match[0])
    if match["ligature"]:
        return normalize("NFKC", match[0])
    return "-" if match["hyphen"] else "\n" if match[0][0] == "\r" else ""
