"""Lists whose names stand one below the other, and their posts one below the other after them.

Converters of PDFs give a table of two columns so: all names, then all posts in the same order, some on two lines.
"""

import re
from dataclasses import dataclass, field

from ingest.mentions.people.roster import Person
from ingest.mentions.posts import has_office, posts_beside
from ingest.paper import Paper

_UNENDED = re.compile(r"(?:[–&,/-]|\b(?:of|and|for|the|to))\s*\Z")
_GOES_ON = re.compile(r"[a-z&(]")
# The first of two lines of a post: "Integrated Care" over "Programme Director".
_BEGINS = re.compile(r"(?:[A-Z][a-z]+(?: (?:and |& |of |for )?[A-Z][a-z]+){1,4})\s*")
# Whoever takes the minutes is often the last: the line is then taken for a heading.
_MINUTES = re.compile(r"\s*\n(?P<title>(?:Minutes|Minute[ -][Tt]aker|Notes|Note Taker))(?=\s*(?:\n|\Z))")


@dataclass(slots=True)
class NameColumn:
    """The names of lines that hold nothing else, and the spans of the lines behind them that hold no name."""

    people: list[Person] = field(default_factory=list)
    lines: list[tuple[int, int]] = field(default_factory=list)

    def name(self, person: Person | None) -> None:
        """One more line with a name; None where more than a name stood there."""
        if person is None or self.lines:
            self.people, self.lines = [], []
        if person is not None:
            self.people.append(person)

    def take(self, paper: Paper, start: int, end: int) -> bool:
        """Keep a line without a name, if it may be one of posts."""
        words = paper.text[start:end]
        may_begin = has_office(words) or (_BEGINS.fullmatch(words) and not paper.mentions_in(start, end, "body"))
        if len(self.people) < 2 or not (self.lines or may_begin):
            return False
        self.lines.append((start, end))
        return True

    def settle(self, paper: Paper) -> None:
        """Give each person the post that stands in the same place, where there are as many of both."""
        minutes = _MINUTES.match(paper.text, self.lines[-1][1]) if self.lines else None
        lines = [*self.lines, minutes.span("title")] if minutes else self.lines
        for posts in (
            _whole(paper, lines),
            _whole(paper, lines, offices=True),
            _whole(paper, self.lines, offices=True),
        ):
            if len(posts) == len(self.people):
                for person, (start, end) in zip(self.people, posts, strict=True):
                    for post in posts_beside(paper, start, end):
                        person.take(post)
                break
        self.people, self.lines = [], []


def _whole(paper: Paper, lines: list[tuple[int, int]], *, offices: bool = False) -> list[tuple[int, int]]:
    """The lines, those that go on with the one before joined to it; with `offices` those too that hold no office.

    A first line without one begins the post that the next line ends.
    """
    whole: list[tuple[int, int]] = []
    for start, end in lines:
        words = paper.text[start:end]
        begun = len(whole) == 1 and not has_office(paper.text[slice(*whole[0])])
        joined = bool(whole) and (
            _UNENDED.search(paper.text, whole[-1][0], whole[-1][1])
            or _GOES_ON.match(words)
            or (offices and (begun or not has_office(words)) and not _MINUTES.fullmatch(f"\n{words}"))
        )
        if joined:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole
