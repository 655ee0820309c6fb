"""People named in running text: an official role that the words beside a name show, and nothing private."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.bodies.state import overlaps
from ingest.mentions.people.carried import carried_back
from ingest.mentions.people.commas import SPEECH_AFTER, behind_commas, in_front
from ingest.mentions.people.in_meetings import of_the_meeting
from ingest.mentions.people.initialled import initialled
from ingest.mentions.people.initials import without_initials
from ingest.mentions.people.labels import end_of_cell, of_label
from ingest.mentions.people.official import accepted
from ingest.mentions.people.private_roles import in_office
from ingest.mentions.people.roster import Person, Roster
from ingest.mentions.people.stated import (
    AS_POST,
    IS_POST,
    ITS,
    SIGNED,
    is_said_to_hold,
    office_of_body,
    owned,
    signed_in_capitals,
    stated_posts,
    told_after,
)
from ingest.mentions.persons import Named, behind_honours, is_given, plain_names, titled
from ingest.mentions.placed import body_at, kind_of_council
from ingest.mentions.post_owners import own_body
from ingest.mentions.posts import Post, has_office, is_office, of_rank, posts_beside
from ingest.paper import Paper

_CHAIRED_BY = re.compile(r"\b(?:co-)?chaired (?:\w+ly )?by (?:[A-Z][\w ]{2,40}[’']s? )?\Z")
_BRACKET = re.compile(r"\s*\((?P<words>[^()\n]{2,140}(?:\([^()\n]{1,40}\))?[^()\n]{0,60})\)")
_BEFORE = re.compile(
    r"(?P<words>(?:[A-Z][\w’'&/-]*|–|-)(?:,? (?:[A-Z][\w’'&/-]*|of|for|and|the|to|in|&|–"
    r"|-|both organisations|both councils|both bodies))*(?: \([^()]{2,40}\))?)[,:]? ?$"
)
_PLAIN_TITLE = re.compile(r"(?:[A-Z]\w+|of|for) (?:(?:and )?[\w-]+ ?){0,5}(?<!and )")
# "Una Vale (Chief Nurse), Dr Roe", "Una Vale, Chief Nurse, Ian Holt": the post is hers
_ANOTHER = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+(?: \(|, )")
_SOMEBODY = re.compile(
    r"(?:Councillors?|Cllrs?|M(?:r|rs|s|iss)|Dr|Prof(?:essor)?)\.? [A-Z]"
    r"|(?:Deputy )?(?:Lord )?Mayor (?:[A-Z][\w’'-]+ ){1,3}(?:and|&)$"
)  # "Councillor Roe MOVED, and", "Mayor Ada Vale and"
# Where somebody else ends before a title: ", and to the Chief Officer", ", and the Trust's Head of Care".
_CUTS = re.compile(
    r"\. |, and (?:to|by) |, and (?:the |both )?(?=(?:[A-Z][\w&-]* ){0,5}[A-Z][\w&-]*[’']s? )|, and the "
    r"|(?<=[a-z]) and the (?=(?:Chief|Chair|Head|Director|Leader|Deputy|Managing|Medical|Clinical)\b)"
)
# "director of strategy Ada Quill said", "led by Deputy Chief Nurse Ada Quill": a title right before a whole name.
_RIGHT_BEFORE = re.compile(
    r"(?:(?<=^)|(?<=[\s(“\"]))"
    r"(?P<words>(?:[A-Z][a-z]+ |[a-z]+ (?=(?:chief|director|executive|nurse|officer|medical)\b)){0,3}"
    r"(?:[Cc]hief [Ee]xecutive|[Cc]hief (?:[A-Za-z]+ )?(?:[Oo]fficer|[Nn]urse)|[Dd]irector|[Aa]ccountable [Oo]fficer"
    r"|[Hh]ead)"
    r"(?: (?:of|for) (?:the )?[A-Za-z]+(?:,? (?:and|&) [A-Za-z]+| [a-z]+)?)?) $"
)
_POST = (
    r"(?:lead|chief executive|manager|director|officer|head|nurse|adviser|coordinator|chair|member|governor|trustee"
    r"|consultant|pharmacist|secretary|representative)"
)
_OPENS = r"(?:^|(?<=[.!?:;”\"•*–] )|(?<=\n))"
_BEFORE_LOW = re.compile(
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Tt]heir)|[’']s?) (?P<words>(?:GP |[a-z’'-]+ ){{0,4}}{_POST}"
    r"(?: for [a-z]+(?: and [a-z]+)*(?: [a-z]+)?)?), $"
    rf"|{_OPENS}(?P<first>(?:(?:Trust|Deputy) )?[A-Z][a-z]+(?: [a-z]+){{1,7}}) $"
    # "Lay member for audit, Mr Roe,": what opens the sentence, with a comma behind it
    rf"|{_OPENS}(?P<opens>(?=[A-Z])(?!(?:As|An?|The|One|Another|Each|Every|Some|Other|Both|Any|His|Her|My) )"
    r"(?:(?!(?:by|from|to|with|of|the|in|on|at|for|that|and|when) )[A-Za-z-]+ ){0,4}"
    rf"(?i:{_POST})(?: (?:for|of) (?:the )?[\w’'-]+(?:,? (?:and |of |for |the )?[\w’'-]+){{0,5}})?), $"
)
# "Independent chair Ada Quill.", "Chair: Dr Quill" in a row that begins with the board.
_CHAIR_ALONE = re.compile(
    r"(?:^|(?<=\n)|[.;|] |\s{3})(?P<title>(?:[Ii]ndependent |[Jj]oint |[Ii]nterim )?(?:[Cc]o-"
    r"|[Vv]ice-)?[Cc]hair(?:man|woman)?):? \Z"
)
# "Ada Vale, Leader of Acre Council, shall be the Chair of the Board"
_SHALL_CHAIR = re.compile(
    r",? (?:shall|will) be (?:the |its )?(?:first )?(?P<words>(?:[Vv]ice-|[Cc]o-|[Ii]nterim )?[Cc]hair(?:man|woman)?"
    r"(?: of (?:the )?[A-Z][^.,;\n]{2,80})?)(?=[.,;\n]| of\b| and\b|\Z)"
)
# Before guests: "The Chair welcomed", "Members received", "a presentation by".
_CAME = re.compile(
    r"\b(?:welcomed|received|introduced|thanked|invited|heard from"
    r"|(?:presentation|report|talk|update|briefing)s? (?:by|from)|presented by|attended by|joined by"
    r"|met(?: with)?|spoke to|questioned)(?: to the meeting)?:? (?:[^.;\n]* )?\Z"
)
# "Ada Quill for Dr Ian Roe (Acre CCG)": a substitute, whose body is that of whoever is away
_FOR_ANOTHER = re.compile(
    r" (?:for|\(?substitut(?:e|ing) for|in place of) (?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?)\.? )?"
    r"(?:[A-Z][\w’'.-]* ){1,3}\((?P<words>[^()\n]{2,80})\)"
)
_SUBSTITUTES = re.compile(r"substitut|deputi|apolog", re.IGNORECASE)
_BUYERS = frozenset({"ClinicalCommissioningGroup"})
_PLACE_OF_BUYER = re.compile(r"[A-Z][\w’'-]+(?: (?:and |& )?[A-Z][\w’'-]+){0,4}")
_OF_BODY = re.compile(r"(?: \([A-Z]{2,4}\))?,? (?:of|from|for|representing|on behalf of) (?:the )?")


_ITS = re.compile(r"(?:its|their|our|his|her) ")
# "Sir Robert Peel Hospital": whatever bears the name in such a paper is the hospital.
_HONOURED = frozenset({"Sir", "Dame", "Lord", "Lady"})
_HOSPITAL = re.compile(r"(?: [A-Z][a-z]+){0,2} (?:Hospital|Infirmary|Treatment Centre|Health Centre)\b")


@dataclass(slots=True)
class Prose:
    """Reads running text into the roster."""

    roster: Roster
    addressed: set[str] = field(default_factory=set)  # surnames that stand behind "Mr", "Ms" and the like alone

    def read(self) -> None:
        """Every name of the running text whose bearer acts in an office."""
        paper, text = self.roster.paper, self.roster.paper.flow
        names = self._names()
        told: list[tuple[Named, list[Post]]] = []
        for index, named in enumerate(names):
            if self._is_body(named):
                continue
            limit = names[index + 1].start if index + 1 < len(names) else len(text)
            limit = end_of_cell(paper, named, limit)
            posts = self._posts_after(replace(named, end=behind_honours(text, named.end)), limit)
            before = self._posts_before(named) if not any(post.title and post.body for post in posts) else []
            posts = [*before, *posts] if any(post.body for post in before) else posts or before
            told.append((named, [*self._chair_alone(named), *of_label(paper, named, self._with_stated(named, posts))]))
        self._welcomed(told)
        found: list[tuple[Named, Person, list[Post]]] = []
        left: list[tuple[Named, list[Post]]] = []
        for named, posts in told:
            person = accepted(self.roster, named, posts)
            if person:
                found.append((named, person, posts))
            elif named.title == "" and text[named.first : named.end].split()[-1] in self.addressed:
                left.append((named, posts))
        found += [
            (named, person, posts)
            for named, posts in left
            if (person := self.roster.called(text[named.first : named.end]))
        ]
        found.sort(key=lambda one: one[0].start)
        self._share(found)
        for named, person, posts in found:
            person.spans.append((named.start, named.end, "name"))
            person.councillor = person.councillor or named.title == "councillor"
            person.of_kind = person.of_kind or kind_of_council(named.address)
            rank = named.address if named.title == "rank" else None
            for post in in_office(posts):
                person.take(Post(post.title or rank, post.body))
            if rank and not posts:
                person.take(of_rank(paper, rank))

    def _welcomed(self, told: list[tuple[Named, list[Post]]]) -> None:
        """ "Members welcomed Ada Quill and Dr Roe from Acre CCG": where the last is from, the one before is, too."""
        text = self.roster.paper.flow
        shared: Named | None = None
        for (named, posts), (following, theirs) in reversed(list(pairwise(told))):
            between = text[named.end : following.start]
            joined = between in (" and ", " & ") or (following is shared and between == ", ")
            first = text[max(0, named.start - 60) : named.start]
            if posts or not joined or named.title == "councillor" or not _CAME.search(first):
                continue
            if theirs and all(post.body and post.title is None for post in theirs):
                posts.extend(theirs)
                shared = named

    def _names(self) -> list[Named]:
        """The names of the running text that are worth a closer look, in order."""
        paper, text = self.roster.paper, self.roster.paper.flow
        names = [n for n in titled(text) if readable(self.roster.paper, n.start)]
        hospitals = {text[n.first : n.end] for n in names if n.address in _HONOURED and _HOSPITAL.match(text, n.end)}
        names = [n for n in names if text[n.first : n.end] not in hospitals]
        taken = sorted((n.start, n.end) for n in names)
        self.addressed = {text[n.first : n.end] for n in names if n.title == "address"}
        for block in paper.layout.blocks:
            if block.kind in (BlockKind.FURNITURE, BlockKind.ATTENDANCE):
                continue
            if block.kind is BlockKind.HEADING and text[block.start : block.end].isupper():
                names += signed_in_capitals(text, block)
                continue
            speak = initialled(text, block.start, block.end) if paper.is_record else ()
            names += [n for n in speak if not overlaps(taken, n.start, n.end)]
            names += [
                n
                for n in plain_names(text, block.start, block.end)
                if not overlaps(taken, n.start, n.end) and self._may_be(n, block)
            ]
        return sorted(names, key=lambda n: n.start)

    def _with_stated(self, named: Named, posts: list[Post]) -> list[Post]:
        """The posts that the sentence states with their body first, before what stands beside the name."""
        posts = [owned(self.roster.paper, named.start, post) for post in posts]
        if office := office_of_body(self.roster.paper, named.start):
            return [*office, *(post for post in posts if post.title and post.body)]
        flow = self.roster.paper.flow
        chaired = _CHAIRED_BY.search(flow, max(0, named.start - 70), named.start)
        told = chaired or is_said_to_hold(flow[max(0, named.start - 90) : named.start])
        if not named.title and not told and not is_given(flow[named.first : named.end]):
            return posts
        stated = stated_posts(self.roster.paper, named.start, named.end)
        titles = {(post.title or "").lower() for post in stated}
        return [*stated, *(post for post in posts if _ITS.sub("", (post.title or "").lower()) not in titles)]

    def _is_body(self, named: Named) -> bool:
        return any(
            m.end > named.first
            for m in self.roster.paper.mentions_in(max(0, named.first - 80), named.end, "body")
            if m.form == "name"
        )

    def _may_be(self, named: Named, block: Block) -> bool:
        """Whether an untitled name is worth a closer look: a known given name, or a title right behind it."""
        text = self.roster.paper.flow
        name = text[named.first : named.end]
        if self.roster.known(name) or name.split()[-1] in self.addressed:
            return True
        in_parliament = text.startswith(" MP", named.end)
        named = replace(named, end=behind_honours(text, named.end))
        follows = text[named.end : named.end + 90]
        before = text[max(block.start, named.start - 90) : named.start]
        if follows.startswith(" (") and self.roster.paper.mentions_in(named.end + 2, named.end + 4, "body"):
            return True
        if before.endswith((", ", " (")) and follows[:1] in (",", ".", ")") and is_office(before.rpartition(". ")[2]):
            return True
        if " " in name and (_CHAIRED_BY.search(before) or in_parliament or is_said_to_hold(before)):
            return True
        stated = IS_POST.match(text, named.end)
        if stated and " " in name and is_office(stated["words"][:60]):
            return True
        if SIGNED.match(text, named.end) and not text[text.rfind("\n", 0, named.start) + 1 : named.start].strip():
            return True  # a signature: the name alone over the post
        if SIGNED.match(text, named.end) or _OF_BODY.match(text, named.end):
            return is_given(name)
        if follows.startswith((" (", ", ", " – ", " - ")) and is_office(follows.split(")")[0].split(".")[0][:80]):
            return is_given(name) or follows.startswith((" (", ", "))
        return is_given(name)

    def _posts_after(self, named: Named, limit: int) -> list[Post]:
        text, paper = self.roster.paper.flow, self.roster.paper
        bracket = _BRACKET.match(text, named.end, min(limit + 200, len(text)))
        if bracket:
            inside = without_initials(text, *bracket.span("words"), named.name_in(text).split())
            if named.title or has_office(bracket["words"]) or paper.mentions_in(*inside, "body"):
                return posts_beside(paper, *inside)
            return []
        stands_in = _FOR_ANOTHER.match(text, named.end)
        if stands_in and _SUBSTITUTES.search(text, max(0, named.start - 400), stands_in.end()):
            keys = [one.key for one in paper.mentions_in(*stands_in.span("words"), "body")]
            return [Post(None, keys[0])] if keys else []
        joined = _OF_BODY.match(text, named.end)
        if joined:
            bodies = paper.mentions_in(joined.end(), joined.end() + 2, "body")
            longest = max(bodies, key=lambda one: one.end, default=None)
            place = _PLACE_OF_BUYER.match(text, joined.end()) if not bodies and named.title == "address" else None
            buyer = body_at(paper, place[0], _BUYERS) if place else None
            if buyer:
                return [Post(None, buyer)]  # "Dr Roe of Acre North", in a paper of the groups there
            if longest and longest.form in ("name", "short", "definite"):
                return [Post(None, longest.key), *told_after(paper, named.start, longest.end)]
        told = told_after(paper, named.start, named.end)
        if told:
            return told
        end = behind_commas(self.roster.paper, named, limit)
        posts = posts_beside(paper, named.end, end) if end > named.end else []
        posts = of_the_meeting(paper, posts, text[named.end : end])
        becomes = _SHALL_CHAIR.match(text, end)
        return [*posts, *posts_beside(paper, *becomes.span("words"))] if becomes else posts

    def _chair_alone(self, named: Named) -> list[Post]:
        """ "Independent chair Ada Quill.", "Chair: Dr Quill" in a row that begins with the board."""
        paper = self.roster.paper
        low = max(0, paper.flow.rfind("\n", 0, named.start) + 1, named.start - 200)
        match = _CHAIR_ALONE.search(paper.flow, low, named.start)
        if match is None:
            return []
        bodies = [m for m in paper.mentions_in(low, match.start("title"), "body") if m.form != "pronoun"]
        return [Post(match["title"].capitalize(), bodies[0].key if bodies else own_body(paper, "Chair"))]

    def _posts_before(self, named: Named) -> list[Post]:
        """ "the Executive Director – Adult Care, Mr Gareth Plumtree", "Head of Finance (Jane Doe)"."""
        text = self.roster.paper.flow
        low = max(0, text.rfind("\n", max(0, named.start - 160), named.start) + 1, named.start - 160)
        before = text[low : named.start]
        bracket = before.endswith("(")
        near = named.title == "" and is_given(text[named.first : named.end]) and _RIGHT_BEFORE.search(before)
        if near:
            start = low + near.start("words")
            owner = self._owner_before(start) or self._body_before(start)
            return [Post(" ".join(near["words"].split()), owner or own_body(self.roster.paper, near["words"]))]
        match = _BEFORE.search(before[:-1].rstrip() if bracket else before)
        match = match if match and is_office(match["words"][-110:]) else _BEFORE_LOW.search(before) or match
        part = (match.lastgroup if match else None) or "words"
        apart = text.startswith(",", named.end)  # "the Director, Ada Quill, said"
        if (
            before.endswith(", ")
            and not apart
            and SPEECH_AFTER.match(text, named.end)
            and in_front(self.roster.paper, named)
        ):
            return []  # "Asked by the Chair, Ms Roe said": somebody else
        if not match or not is_office(match[part][-110:]) or (not bracket and not before.endswith((", ", " "))):
            return []
        opens = bool(match) and (low + match.start(part) == 0 or text[low + match.start(part) - 2] in ".\n")
        given = (
            opens and _PLAIN_TITLE.fullmatch(match[part]) and is_given(text[named.first : named.end])
        )  # "Chief nurse Ada Quill said"
        if not bracket and before[-2:] not in (", ", ": ") and named.title == "" and not given:
            return []
        if before.endswith(": ") and low + match.start(part) != text.rfind("\n", 0, named.start) + 1:
            return []  # a title and a colon stand at the beginning of a line
        words = match[part]
        if (_ANOTHER.match(words) and is_given(words)) or _SOMEBODY.match(words):
            return []
        start = low + match.start(part)
        start += max(cut.end() for cut in _CUTS.finditer(words)) if _CUTS.search(words) else 0
        posts = posts_beside(self.roster.paper, start, low + match.end(part))
        owner = self._owner_before(start)
        return [Post(post.title, owner or post.body) if post.title else post for post in posts]

    def _body_before(self, start: int) -> str | None:
        """ "Acre CCG chief executive": the body that is named right before the title."""
        bodies = self.roster.paper.mentions_in(max(0, start - 90), start, "body")
        near = [m.key for m in bodies if m.end in (start, start - 1) and m.form in ("name", "short", "definite")]
        return near[-1] if near else None

    def _owner_before(self, start: int) -> str | None:
        """ "AWP's Locality Manager": the body whose possessive stands right before the title."""
        text = self.roster.paper.text
        for mention in self.roster.paper.mentions_in(max(0, start - 90), start, "body"):
            if text[mention.end : start].strip() in ("'s", "’s"):
                return mention.key
        if not ITS.search(text, max(0, start - 8), start):
            return None
        types = {body.key: body.type for body in self.roster.paper.reading.bodies}
        before = self.roster.paper.mentions_in(max(0, start - 300), start, "body")
        named = [m.key for m in before if m.form != "pronoun" and types.get(m.key) not in ("Committee", "NationalBody")]
        return named[-1] if named else None

    def _share(self, found: list[tuple[Named, Person, list[Post]]]) -> None:
        """ "Keely Firth and Lydia George, Rotherham CCG": what stands behind the last holds for those joined to it."""
        text = self.roster.paper.flow
        for index, key in carried_back(self.roster.paper, [named for named, _, _ in found]):
            found[index][2][:] = [Post(post.title, key) for post in found[index][2]]
        for index in range(len(found) - 2, -1, -1):
            named, person, posts = found[index]
            following, _, theirs = found[index + 1]
            if posts or not theirs or text[named.end : following.start] not in (" and ", ", ", " & ", ", and "):
                continue
            both = AS_POST.match(text, following.end)  # "Mrs Vale and Mr Holt attended as co-opted members"
            if both or all(post.body and post.title is None for post in theirs):
                posts.extend(theirs)
                person.official = person.official or both is not None


def readable(paper: Paper, position: int) -> bool:
    """Whether the position stands in running text: no furniture, no list of people."""
    block = paper.layout.block_at(position)
    if block is None or block.kind is BlockKind.FURNITURE:
        return False
    return block.kind is not BlockKind.ATTENDANCE or block.label == "moves"
