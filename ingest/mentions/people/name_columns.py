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
        if len(self.people) < 2 or not (self.lines or has_office(paper.text[start:end])):
            return False
        self.lines.append((start, end))
        return True

    def settle(self, paper: Paper) -> None:
        """Give each person the post that stands in the same place, where there are as many of both."""
        for posts in (_whole(paper, self.lines), _whole(paper, self.lines, offices=True)):
            if len(posts) == len(self.people):
                for person, (start, end) in zip(self.people, posts, strict=True):
                    for post in posts_beside(paper, start, end):
                        person.take(post)
                break
        self.people, self.lines = [], []


def _whole(paper: Paper, lines: list[tuple[int, int]], *, offices: bool = False) -> list[tuple[int, int]]:
    """The lines, those that go on with the one before joined to it; with `offices` those too that hold no office."""
    whole: list[tuple[int, int]] = []
    for start, end in lines:
        words = paper.text[start:end]
        joined = bool(whole) and (
            _UNENDED.search(paper.text, whole[-1][0], whole[-1][1])
            or _GOES_ON.match(words)
            or (offices and not has_office(words))
        )
        if joined:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole
