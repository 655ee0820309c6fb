"""What private people tell in their own words: in quotations, and in the first person under the heading of a story."""

import re
from dataclasses import dataclass

from ingest.privacy.cues import OF_MINE
from ingest.privacy.officials import Officials
from ingest.privacy.subjects import Actor, actor

FIRST_PERSON = re.compile(r"\bI(?=['’](?:m|ve|d|ll)\b|\s+[a-z])|\b(?:[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b")
# A letter, or a statement that is given word for word.
_LETTER = re.compile(r"\b(?:Dear|Yours|writes|wrote|[Ee]-?mail|[Ll]etter|[Ss]tatement\s(?:by|from))\b")
_QUOTED = re.compile(r"[\"“][^\"“”\n]{2,800}[\"”]|(?<![\w])‘[^‘\n]{2,400}?[.,!?…]’")
_SAID = (
    r"(?:said|says|told|tells|added|adds|explained|explains|recalled|recalls|wrote|writes|commented|comments|remembered|"
    r"remembers)"
)
_SAID_BY = re.compile(rf"[^\S\n]{{0,3}}(?:[–—-][^\S\n]{{0,3}}|{_SAID}\b)")
# "… for three days," a service user told us.
_BY_SAID = re.compile(rf"[^\S\n]{{0,3}}(?P<who>[^.;!?\n\"“]{{2,50}}?){_SAID}\b")
_PRONOUN_SAID = re.compile(rf"[^\S\n]{{0,3}}(?:s?he|they)\s(?:\w+\s)?{_SAID}\b")
_SAYS = re.compile(rf"\b{_SAID}\b[^.!?\n]{{0,30}}[,:]?\s*$")
_FULL_STOP = re.compile(r"[.!?;\"“]")
_BY_LONGEST = 60  # characters in which the name of a speaker stands behind a quotation


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a line: those of private people in the first person, and those of people in office."""

    private: tuple[tuple[int, int], ...]
    official: tuple[tuple[int, int], ...]

    def of_officials(self, start: int, end: int) -> bool:
        """Whether what somebody in office said stands there."""
        return any(first < end and start < last for first, last in self.official)


def quotations(text: str, start: int, end: int, private: list[tuple[int, int]], officials: Officials) -> Quotations:
    """The quotations of a line; whoever spoke last goes on, where nothing beside a quotation says who speaks."""
    kept: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
    speaker, at = Actor.NOBODY, start
    for match in _QUOTED.finditer(text, start, end):
        first, last = match.span()
        if said := _SAID_BY.match(text, last, end):
            stop = min(end, said.end() + _BY_LONGEST)
            full = _FULL_STOP.search(text, said.end(), stop)
            named = actor(text, said.end(), full.start() if full else stop, private, officials)
            speaker = speaker if named is Actor.NOBODY else named
        elif _PRONOUN_SAID.match(text, last, end):
            speaker = _last_named(text, start, first, private, officials)
        elif said := _BY_SAID.match(text, last, end):
            named = actor(text, *said.span("who"), private, officials)
            speaker = speaker if named is Actor.NOBODY else named
        elif _SAYS.search(text, at, first):
            begins = max(at, text.rfind(". ", at, first) + 1)
            speaker = actor(text, begins, first, private, officials)
        if speaker is Actor.PRIVATE and FIRST_PERSON.search(text, first, last):
            kept[True].append((first, last))
        elif speaker in (Actor.OFFICIAL, Actor.BODY):
            kept[False].append((first, last))
        at = last
    return Quotations(tuple(kept[True]), tuple(kept[False]))


def _last_named(text: str, start: int, end: int, private: list[tuple[int, int]], officials: Officials) -> Actor:
    """Who was spoken of last before "she says"."""
    ends = [last for first, last in private if start <= first and last <= end]
    if not ends:
        return Actor.NOBODY
    since = actor(text, max(ends), end, [], officials)
    return since if since is Actor.OFFICIAL else Actor.PRIVATE


def is_letter(text: str, start: int, end: int) -> bool:
    """Whether a line gives word for word the letter or statement of somebody private: of their family or illness."""
    return _LETTER.search(text, start, end) is not None and OF_MINE.search(text, start, end) is not None
