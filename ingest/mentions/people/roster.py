"""Who is who in one paper: one entry a person, whatever forms of the name the paper uses."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from ingest.mentions.naming import place_of
from ingest.mentions.posts import Post
from ingest.paper import Form, Paper
from ingest.rules.name_letters import CAPITALS, PARTICLES

_SHOUTED = re.compile(rf"\b(?!MAC)[{CAPITALS}][{CAPITALS}'’-]{{2,}}\b")  # "ADA QUILL" is Ada Quill
# "Councillor van der Merwe" is called by the surname alone. "Al" and "Di" are first names too.
_SURNAME_ALONE = re.compile(rf"^(?:(?=[a-z]|V|De |St|L){PARTICLES} ){{1,2}}(?=\S+$)")


@dataclass(slots=True)
class Person:
    """One person in the making."""

    name: str
    words: list[str]
    councillor: bool = False
    official: bool = False
    private: bool = False
    listed: bool = False
    absent: bool = False  # named among those who sent apologies
    member: bool = False  # Mr or Mrs in the list of those who met, or who sent apologies, with nothing else said
    elsewhere: bool = False  # a councillor of another council than the paper's own
    of_kind: str | None = None  # of which kind of council, where the form of address says so: "County Councillor"
    initials: str | None = None
    posts: list[Post] = field(default_factory=list)
    spans: list[tuple[int, int, Form]] = field(default_factory=list)

    def take(self, post: Post) -> None:
        """Add a post unless one with the same body and title, or a fuller one, is there."""
        for index, held in enumerate(self.posts):
            if held.title == post.title and (held.body == post.body or post.body is None):
                return
            if held.title == post.title and held.body is None:
                self.posts[index] = post
                return
            if held.body == post.body and (post.title is None or held.title is None):
                self.posts[index] = Post(held.title or post.title, post.body)
                return
        self.posts.append(post)


@dataclass(slots=True)
class Roster:
    """The people of one paper while it is read, and the council whose councillors they are."""

    paper: Paper
    people: list[Person] = field(default_factory=list)
    by_surname: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    council: str | None = None

    def __post_init__(self) -> None:
        self.council = self._council()

    def _council(self) -> str | None:
        bodies = {body.key: body for body in self.paper.reading.bodies}
        publisher = bodies.get(self.paper.publisher or "")
        if publisher and publisher.type == "LocalAuthority":
            return publisher.key
        owner = bodies.get(self.paper.owners.get(self.paper.host or "", ""))
        if owner and owner.type == "LocalAuthority":
            return owner.key
        councils = [body.key for body in bodies.values() if body.type == "LocalAuthority"]
        if len(councils) == 1:
            return councils[0]
        host = bodies.get(self.paper.host or "")
        near = [key for key in councils if host and place_of(bodies[key].name) in host.name]
        return near[0] if len(near) == 1 else None

    def person(self, name: str) -> Person:
        """The person of that name: the same surname, and a first name or initial that does not contradict."""
        name = _SHOUTED.sub(lambda word: word[0].title(), name)
        words = [word for word in re.split(r"[\s.]+", _SURNAME_ALONE.sub("", name, count=1)) if word]
        same = self.by_surname[words[-1].lower()]
        for known in reversed(same):
            if len(words) == 1 or len(known.words) == 1 or known.words[0][0] == words[0][0]:
                both = len(words[0]) > 1 and len(known.words[0]) > 1 and len(words) > 1 and len(known.words) > 1
                if both and known.words[0] != words[0] and not known.words[0].startswith(words[0][:3]):
                    continue
                if len(words) > len(known.words) or (len(words) == len(known.words) and len(name) > len(known.name)):
                    known.name, known.words = name, words
                return known
        made = Person(name, words)
        same.append(made)
        self.people.append(made)
        return made

    def known(self, name: str) -> bool:
        """Whether somebody of that full name has been found already."""
        words = name.split()
        return any(p.words[0] == words[0] for p in self.by_surname.get(words[-1].lower(), []) if len(p.words) > 1)

    def called(self, name: str) -> Person | None:
        """The official who is otherwise called by the surname of this full name alone: "Mr Doe" of "Ian Doe"."""
        same = self.by_surname.get(name.split()[-1].lower(), [])
        if len(same) != 1 or not same[0].official or same[0].private or len(same[0].words) > 1:
            return None
        return self.person(name)

    def knighted(self, first: str) -> Person | None:
        """Whom "Sir Ian" means: the one person whose first name it is."""
        same = [one for one in self.people if one.words[0] == first and len(one.words) > 1]
        return same[0] if len(same) == 1 else None
