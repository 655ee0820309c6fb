"""What comes of the roster: people with their posts in the reading, and every place where one is meant."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.mentions.bodies.state import overlaps
from ingest.mentions.people.prose import readable
from ingest.mentions.people.roster import Person, Roster
from ingest.mentions.persons import is_given
from ingest.mentions.placed import council_of
from ingest.mentions.posts import Post, is_chair, is_office
from ingest.paper import Mention
from ingest.reading import PersonRead, PostRead
from ingest.rules.offices import BARE_BEGINS, BARE_ENDS
from ingest.slugs import slug

_SAYS = re.compile(
    r"\s+(?:also |then |further )?(?:said|agreed|reported|explained|confirmed|advised|updated|noted|asked|stated"
    r"|presented|undertook|informed|highlighted|outlined|promised|offered|thought|felt"
    r"|wondered|told|will|would|has|had|is to|was to|to (?=[a-z]))\b"
)
# What somebody does who is called by the first name alone: "Debbie will deal with it", "Annabel to bring the plan".
_DOES = re.compile(r"(?: (?:and|&) [A-Z][a-z]+)? (?:to|will|would|has agreed|have agreed|agreed|undertook|offered)\b")
_INITIALS = re.compile(
    r"(?<![\w/&.])(?:[A-Z]{1,3}-[A-Z](?![\w-])|[A-Z]{2,4}|[A-Z]{1,3}[a-z]{1,2}|[A-Z]{1,2}Ma?c[A-Z])(?![\w/&'’-]*[A-Z])\b"
)
# Initials that are a whole cell, or end a line behind a gap or dash: who has to do it.
_ALONE = re.compile(
    r"(?:(?<! ) {3,}|\t|\|\s?|\n[^\S\n]*|[–—-] |: )(?P<short>[A-Z]{2,4}|[A-Z]{1,3}-[A-Z])"
    r"(?=[ \t]*(?:\||\n| {3,}|\t|\Z| [–—-] |\]))"
)
# A post that is a whole cell or stands between dashes, behind what is to be done: "Reply to letter | Chair | May".
_OWNS, _OWNED = r"(?<=\w\w)(?:[ ]*\|[ ]*|\t+| {3,}| [–-] )(?:the )?", r"(?=[ ]*(?:\||\t| {3}| [–-] |\n|\Z))"
_JOINED_INITIALS = re.compile(r"(?<![\w/&.])[A-Z]{2,4}(?:[/&][A-Z]{2,4}){1,4}(?![\w/&'’-])")
_LETTERS = re.compile(r"[A-Z]{2,4}")
_FIRST, _LONGEST_INITIALS = 2500, 4  # characters in which notes name those who were there


# Where a title ends that the paper may use by itself: "Accountable Officer of the five CCGs", "Lead (Urgent Care)".
_SHORTER = re.compile(r",? (?:of|for|at) (?:the|our)\b.*|, (?:the|our|[A-Z]{2,})\b.*|\s*[(/].*| [–-] .*")
# Posts of which a paper names the holder once and then only the noun: "the Director said".
_NOUNS = re.compile(
    r"\b(?:Accountable Officer|Chief Executive|Chief Operating Officer|Chief Officer|Managing Director|Medical Director"
    r"|(?:Executive|Corporate|Strategic|Assistant|Deputy|Service|Clinical|Programme) Director|Clinical Chair"
    r"|Chief Nurse"
    r"|Finance Director|Director of [A-Z][a-z]+"
    r"|Director|Head|Cabinet Member|Portfolio Holder|Executive Member|Leader|Clinical Lead|Lead Officer)\b",
    re.IGNORECASE,
)


def _forms_of(title: str) -> set[str]:
    """The forms in which a post stands for its holder: the whole title, its parts, its noun alone."""
    parts = {title, _SHORTER.sub("", title), *re.split(r" and (?=[A-Z])", title)}
    found = {part.strip(" ,") for part in parts if " " in part.strip(" ,") and is_office(part)}
    found |= {match[0] for match in _NOUNS.finditer(title)}
    tail = re.search(
        r"\b(?:Programme|Project|Service|Finance|Commissioning|Operations|Performance) (?:Manager|Director|Lead)$",
        title,
        re.IGNORECASE,
    )
    found |= {tail[0]} if tail else set()
    if re.match(r"Head of \w", title, re.IGNORECASE):
        found |= {"Head of Service"}
    return found


def _is_anothers(form: str, holder: Person, people: Iterable[Person]) -> bool:
    """Whether the words are a part of the holder's post and the beginning of somebody else's."""
    titles = {post.title.casefold(): person for person in people for post in person.posts if post.title}
    return form not in titles and any(
        title.startswith(f"{form} ") for title, person in titles.items() if person is not holder
    )


def _initials_of(people: Iterable[Person]) -> dict[str, Person]:
    """The initials of each: "MV", of a double name "RCJ"; none that two share who were both there."""
    made: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        words = [part for word in person.words for part in word.split("-") if part]
        if 2 <= len(words) <= _LONGEST_INITIALS and len(person.words) > 1:
            made["".join(word[0] for word in words)].append(person)
            if "-" in person.words[-1]:  # "RJ-D"
                made["-".join(("".join(word[0] for word in words[:-1]), words[-1][0]))].append(person)
    given = {}
    for short, sharing in made.items():
        there = [one for one in sharing if not one.absent] if len(sharing) > 1 else sharing
        if len(there) == 1:
            given[short] = there[0]
    return given


_TO_ACT = re.compile(r" (?:to|will|would) (?!the\b|be\b|have\b)[a-z]{3,}\b")
_BEGINS = re.compile(r"(?:^|[.;:|\t\n]\s*)\Z")
_VICE = re.compile(r"(?:vice|deputy)[- ]chair(?:man|woman|person)?", re.IGNORECASE)
_VICES = ("Vice-Chair", "Vice Chair", "Vice-Chairman", "Vice Chairman", "Deputy Chair", "Vice-chair")


@dataclass(slots=True)
class Writing:
    """Puts the roster into the reading."""

    roster: Roster

    def write(self) -> None:
        """Put people and their mentions into the reading."""
        kept = [
            p for p in self.roster.people if p.official and not (p.private and not p.posts and not p.listed) and p.spans
        ]
        kept.sort(key=lambda p: min(p.spans))
        self._find_names(kept)
        self._find_initials(kept)
        self._find_given(kept)
        self._find_roles(kept)
        for number, person in enumerate(kept, 1):
            key = f"p{number}"
            spans = sorted(set(person.spans))
            posts = self._posts(person)
            bodies = [post.body for post in posts if post.body]
            owner = next((b.entity for b in self.roster.paper.reading.bodies if bodies and b.key == bodies[0]), None)
            owner = (
                owner
                or self.roster.paper.reading.document.entities.get("publisher")
                or self.roster.paper.reading.document.id
            )
            self.roster.paper.reading.people.append(
                PersonRead(
                    key=key,
                    entity=f"person-{slug(person.name)}-{owner}",
                    name=person.name,
                    posts=posts,
                    mentions=[(start, end) for start, end, _ in spans],
                    start=spans[0][0],
                    end=spans[0][1],
                    confidence=0.97 if person.listed or person.councillor else 0.92 if posts else 0.8,
                )
            )
            self.roster.paper.mentions += [Mention(start, end, "person", key, form) for start, end, form in spans]

    def _posts(self, person: Person) -> list[PostRead]:
        posts = list(person.posts)
        if person.councillor:
            types = {body.key: body.type for body in self.roster.paper.reading.bodies}
            own = next((p.body for p in posts if types.get(p.body or "") == "LocalAuthority"), None)
            own = own or (council_of(self.roster.paper, person.of_kind) if person.of_kind else None)
            own = own or (None if person.elsewhere else self.roster.council)
            posts = [p for p in posts if p.title is not None]
            posts.insert(0, Post("Councillor", own))
        elif person.member and not posts and self._committee_met():
            posts = [Post(None, self.roster.paper.host)]
        return [PostRead(title=post.title, body=post.body) for post in posts]

    def _committee_met(self) -> bool:
        """Whether a committee met, so that whoever is listed without a post is one of its members."""
        host = self.roster.paper.host
        return any(body.key == host and body.type == "Committee" for body in self.roster.paper.reading.bodies)

    def _find_names(self, kept: list[Person]) -> None:
        """Places where the name stands again bare, whole or with an initial: "J Vollor" in a cell of an action list."""
        forms: dict[str, Person | None] = {}
        for person in kept:
            if len(person.words) > 1:
                initial = f"{person.words[0][0]} {person.words[-1]}"
                short = f"{person.words[0]} {person.words[-1][0]}"  # "Dev R" in a cell
                for form in {person.name.replace(".", ""), initial, *({short} if len(person.words[0]) > 1 else ())}:
                    forms[form] = person if forms.get(form, person) is person else None
        if not forms:
            return
        names = "|".join(re.escape(form).replace(r"\ ", r"\.? ") for form in sorted(forms, key=len, reverse=True))
        taken = sorted((s, e) for p in kept for s, e, _ in p.spans)
        for match in re.finditer(rf"(?<![\w.-])(?:{names})(?![\w-])", self.roster.paper.flow):
            meant = forms[match.group().replace(".", "")]
            free = not overlaps(taken, *match.span())
            if meant and free and readable(self.roster.paper, match.start()):
                meant.spans.append((*match.span(), "name"))

    def _find_initials(self, kept: list[Person]) -> None:
        """Places where initials stand for somebody of an attendance list, or whom notes that use them name first."""
        given = {p.initials: p for p in kept if p.listed and p.initials}
        stated = bool(given)
        given |= {
            short: one for short, one in _initials_of([p for p in kept if p.listed]).items() if short not in given
        }
        first = [p for p in kept if not p.listed and not p.private and min(p.spans)[0] < _FIRST]
        more = {short: one for short, one in _initials_of([*first, *given.values()]).items() if short not in given}
        if not given and not more:
            return
        paper = self.roster.paper
        flow = paper.flow
        places = self._initials_in(given)
        alone = {m.start("short") for m in _ALONE.finditer(paper.text)}
        if not stated and (len(places) < 3 or len({m.group() for m in places}) < 2):  # "SR agreed to add this"
            places = [m for m in places if _SAYS.match(flow, m.end()) or ("-" in m.group() and m.start() in alone)]
        others = [m for m in self._initials_in(more) if not paper.mentions_in(m.start(), m.end(), "body")]
        act = [m.group() for m in others if m.start() in alone or _SAYS.match(flow, m.end())]
        if len(act) > 2 and (len(set(act)) > 1 or places):
            places += others
        else:  # "JS to report back in May"
            places += [
                m
                for m in others
                if _TO_ACT.match(flow, m.end()) and _BEGINS.search(flow, max(0, m.start() - 3), m.start())
            ]
        given |= more
        for match in places:
            if readable(paper, match.start()):
                given[match.group()].spans.append((*match.span(), "short"))

    def _initials_in(self, given: dict[str, Person]) -> "list[re.Match[str]]":
        """Where one of the initials stands, alone or joined to others: "TB/GL: costed option"."""
        flow = self.roster.paper.flow
        places = [m for m in _INITIALS.finditer(flow) if m.group() in given]
        for several in _JOINED_INITIALS.finditer(flow):
            each = list(_LETTERS.finditer(flow, *several.span()))
            places += each if all(one.group() in given for one in each) else []
        return places

    def _find_given(self, kept: list[Person]) -> None:
        """Places of the first name alone: of those who attended, where notes use it, and of whoever is to act by it."""
        full = [p for p in kept if len(p.words) > 1 and len(p.words[0]) > 2]
        first = Counter(p.words[0] for p in kept if len(p.words) > 1)
        named = {p.words[0]: p for p in full if first[p.words[0]] == 1 and is_given(p.words[0])}
        if not named:
            return
        pattern = re.compile(
            r"(?<![\w.’'-])(?<![A-Z][a-z]{2} )(?P<name>"
            + "|".join(map(re.escape, named))
            + r")(?![\w’'-])(?!\.?\s+[A-Z])"
        )
        taken = sorted((s, e) for p in kept for s, e, _ in p.spans)
        places = [
            m
            for m in pattern.finditer(self.roster.paper.flow)
            if readable(self.roster.paper, m.start())
            and not overlaps(taken, *m.span())
            and not re.search(r"\b[A-Z][a-z]+ $", self.roster.paper.flow[max(0, m.start() - 20) : m.start()])
        ]
        noted = [m["name"] for m in places if named[m["name"]].listed]
        usual = len(noted) > 2 and len(set(noted)) > 1
        for match in places:
            person = named[match["name"]]
            if (usual and person.listed) or _DOES.match(self.roster.paper.flow, match.end()):
                person.spans.append((*match.span(), "short"))

    def _find_roles(self, kept: list[Person]) -> None:
        """Places where a post stands for its holder: "the Chairman", "the Head of Finance"."""
        forms: dict[str, Person | None] = {}
        for person in kept:
            for form in self._role_forms(person):
                forms[form.casefold()] = person if forms.get(form.casefold(), person) is person else None
        for form in [form for form, person in forms.items() if person and _is_anothers(form, person, kept)]:
            forms[form] = None  # "the Director" of a Director of Care and an Associate Director: who was named near it
        self._find_roles_of(kept)
        forms = {title: person for title, person in forms.items() if person}
        if not forms:
            return
        titles = "|".join(re.escape(t) for t in sorted(forms, key=len, reverse=True))
        pattern = re.compile(
            rf"\b[Tt]he ((?i:{titles}))"
            r"\b(?! of the (?!Board))(?! (?:of|for) (?!the\b))(?! (?!Dr|Mr|Ms|Cllr|Councillor)[A-Z])(?![’'-])"
            rf"|{BARE_BEGINS}((?i:{titles})){BARE_ENDS}|{_OWNS}((?i:{titles})){_OWNED}",
            re.MULTILINE,
        )
        taken = sorted((s, e) for p in kept for s, e, _ in p.spans)
        for match in pattern.finditer(self.roster.paper.flow):
            number = match.lastindex or 1
            holder, span = forms[match[number].casefold()], match.span(number if number == 3 else 0)
            if number == 3 and self._names_somebody(taken, match.start()):
                continue  # a list of people and their posts
            if holder and readable(self.roster.paper, match.start()) and not overlaps(taken, *span):
                holder.spans.append((*span, "role"))

    def _names_somebody(self, taken: list[tuple[int, int]], at: int) -> bool:
        """Whether the line of the place names anybody."""
        text = self.roster.paper.text
        end = text.find("\n", at)
        return overlaps(taken, text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text))

    def _role_forms(self, person: Person) -> Iterator[str]:
        """The words that may stand for somebody's posts."""
        for post in person.posts:
            if post.title and is_chair(post.title) and post.body == self.roster.paper.host:
                yield from ("Chair", "Chairman", "Chairwoman", "Chairperson", post.title)
            elif post.title and _VICE.fullmatch(post.title):
                yield from _VICES
            elif post.title and len(post.title) < 80:
                yield from _forms_of(post.title)

    def _find_roles_of(self, kept: list[Person]) -> None:
        """Places where a post with its body stands for its holder: "the Chief Executive of Acre Trust said"."""
        held = {
            (form.casefold(), post.body): person
            for person in kept
            for post in person.posts
            if post.title and post.body and len(post.title) < 80
            for form in (post.title, *_forms_of(post.title))
        }
        if not held:
            return
        titles = "|".join(re.escape(title) for title in sorted({form for form, _ in held}, key=len, reverse=True))
        taken = sorted((s, e) for p in kept for s, e, _ in p.spans)
        paper = self.roster.paper
        for match in re.finditer(rf"\b[Tt]he (?P<title>(?i:{titles})) (?:of|at|for|from) (?:the )?", paper.flow):
            body = next((one for one in paper.mentions_in(match.end(), match.end() + 1, "body")), None)
            holder = held.get((match["title"].casefold(), body.key)) if body else None
            if holder and body and readable(paper, match.start()) and not overlaps(taken, match.start(), body.end):
                holder.spans.append((match.start(), body.end, "role"))
