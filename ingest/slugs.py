"""Words as parts of ids: lower case, ASCII, joined by hyphens."""

import re
import unicodedata

_OTHER = re.compile(r"[^a-z0-9]+")


def slug(words: str, longest: int = 60) -> str:
    """The words as part of an id; cut at a word's end. "x" where nothing is left, so that an id never ends open."""
    plain = unicodedata.normalize("NFKD", words.replace("&", " and ").replace("’", "").replace("'", ""))
    joined = _OTHER.sub("-", plain.encode("ascii", "ignore").decode().lower()).strip("-")
    if len(joined) > longest:
        joined = joined[: longest + 1].rpartition("-")[0] or joined[:longest]
    return joined or "x"
