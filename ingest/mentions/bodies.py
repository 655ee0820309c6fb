"""Which bodies a paper names, and every place that stands for each of them."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from ingest.directory import Directory, Entry
from ingest.layout.blocks import BlockKind
from ingest.mentions.candidates import BARE, BodyForms, Candidate
from ingest.mentions.naming import initials, place_of, plain, tidy
from ingest.paper import Form, Mention, Paper
from ingest.reading import BodyRead, FoundValue
from ingest.slugs import slug
from ontology.vocabulary import Vocabulary

_ACRONYM = re.compile(r"\b(?:[A-Z]{2,}[a-z]{0,3}[A-Z]*|[A-Z][a-z]{1,2}[A-Z][A-Za-z]*)(?:[/&][A-Z]+)?\b(?: CCG\b| Council\b)?")
TRUSTS = frozenset({"NHSTrust", "FoundationTrust"})
MEETING = re.compile(
    r"\b(?:meeting|minutes|meetings) (?:of|for) (?:the |a )?(?:meeting of (?:the )?)?|^decision maker:\s*|decided at meeting:.{0,20}- "
    r"|^(?:committee|meeting|report to|to|agenda and papers):\s*(?:the )?",
    re.I | re.M,
)


@dataclass(slots=True)
class Group:
    """One body in the making: its places, forms and, where the register has it, its entry."""

    type: str
    name: str
    entry: Entry | None = None
    spans: list[tuple[int, int, Form]] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    owner: "Group | None" = None
    certain: float = 0.9

    def add(self, text: str, start: int, end: int, form: Form = "name") -> None:
        """One more place that stands for the body."""
        self.spans.append((start, end, form))
        self.forms[" ".join(text[start:end].split())] += 1


@dataclass(slots=True)
class BodyReader:
    """Finds the bodies of papers; built once a process and asked for many papers."""

    directory: Directory
    vocabulary: Vocabulary
    forms: BodyForms = field(default_factory=BodyForms)

    def __call__(self, paper: Paper) -> None:
        """Add the paper's bodies, their mentions, its host and its publisher."""
        _Bodies(paper, self.directory, self.vocabulary, self.forms).read()


@dataclass(slots=True)
class _Bodies:
    """The state while one paper is read."""

    paper: Paper
    directory: Directory
    vocabulary: Vocabulary
    body_forms: BodyForms
    groups: list[Group] = field(default_factory=list)
    by_name: dict[str, Group] = field(default_factory=dict)
    shorts: dict[str, Group] = field(default_factory=dict)
    trail: list[tuple[int, Group]] = field(default_factory=list)  # named places so far, for "the CCG"
    publisher: Group | None = None
    host: Group | None = None
    near: list[str] = field(default_factory=list)

    # ── the order of work ────────────────────────────────────────────────────────────────────────────
    def read(self) -> None:
        text = self.paper.text
        candidates = list(self.body_forms.find(text))
        furniture = [(b.start, b.end) for b in self.paper.layout.blocks if b.kind is BlockKind.FURNITURE]
        inside = [c for c in candidates if not _within(furniture, c.start) and not self.paper.is_private(c.start, c.end)]
        self._look_around(candidates)
        named = [c for c in inside if c.named]
        for candidate in named:
            self._named(candidate)
        self._known_spans([(c.start, c.end) for c in named])
        self._settle_publisher(candidates)
        self._settle_host(inside)
        self.trail.sort(key=lambda place: place[0])
        for index, candidate in enumerate(inside):
            if not candidate.named:
                self._reference(candidate, inside, index)
        self._definites([(c.start, c.end) for c in inside])
        self._acronyms([(c.start, c.end) for c in inside])
        self._write()

    # ── places and names ─────────────────────────────────────────────────────────────────────────────
    def _look_around(self, candidates: list[Candidate]) -> None:
        """The place of the paper: what the register has around the bodies that are named without doubt."""
        votes: Counter[str] = Counter()
        given = self.paper.reading.document.get("publisher")
        names = [(given, None, 5)] if given else []
        names += [(self._words(c), c.type, 1) for c in candidates if c.named and c.type in LOCAL]
        for name, type_, weight in names[:200]:
            entry = self.directory.match(name or "", self.paper.date, (), type_)
            if entry:
                votes[entry.id] += weight
        around: Counter[str] = Counter()
        for id_, count in votes.most_common(12):
            for ids in self.directory.around(id_, self.paper.date).values():
                for other in ids:
                    around[other] += count
        self.near = [id_ for id_, _ in (votes + around).most_common()]

    def _words(self, candidate: Candidate) -> str:
        return " ".join(self.paper.text[candidate.start : candidate.end].split())

    def _named(self, candidate: Candidate) -> None:
        text = self.paper.text
        words = candidate.known or self._words(candidate)
        group = self._group(words, candidate.type, owner=None)
        group.add(text, candidate.start, candidate.end)
        self.trail.append((candidate.start, group))
        if candidate.short:
            short = text[candidate.short[0] : candidate.short[1]]
            self.shorts[short] = group
            group.add(text, *candidate.short, "short")

    def _group(self, name: str, type_: str, owner: Group | None) -> Group:
        key = plain(name)
        if owner is not None:
            key = f"{plain(owner.name)} · {key}"
        group = self.by_name.get(key)
        if group is None:
            entry = self.directory.match(name, self.paper.date, self.near, type_) if owner is None else None
            if entry:
                group = next((g for g in self.groups if g.entry and g.entry.id == entry.id), None)
            if group is None:
                group = Group(entry.type if entry else type_, entry.name if entry else tidy(name), entry, owner=owner)
                group.certain = 0.97 if entry else 0.85
                self.groups.append(group)
            self.by_name[key] = group
        return group

    def _known_spans(self, taken: list[tuple[int, int]]) -> None:
        """Names in use that only the register knows: "Pennine Acute", "the Countess of Chester"."""
        for start, end, name in self.directory.spans(self.paper.text):
            if _overlaps(taken, start, end) or self.paper.is_private(start, end):
                continue
            entry = self.directory.match(name, self.paper.date, self.near)
            if entry and self.vocabulary.is_a(entry.type, "Body"):
                group = next((g for g in self.groups if g.entry and g.entry.id == entry.id), None)
                if group is None:
                    group = Group(entry.type, entry.name, entry, certain=0.9)
                    self.groups.append(group)
                group.add(self.paper.text, start, end)
                self.trail.append((start, group))

    # ── whose paper it is ────────────────────────────────────────────────────────────────────────────
    def _settle_publisher(self, candidates: list[Candidate]) -> None:
        document = self.paper.reading.document
        given = document.values.get("publisher")
        if given:
            self.publisher = self._group(given.value, "LocalAuthority", None)
            return
        letterhead = self._letterhead(candidates)
        if letterhead:
            self.publisher = self._group(self._words(letterhead), letterhead.type, None)
            document.values["publisher"] = FoundValue(
                value=self.publisher.name, basis="text", start=letterhead.start, end=letterhead.end
            )
            return
        self.publisher = self._likely_publisher()
        if self.publisher:
            document.values["publisher"] = FoundValue(value=self.publisher.name, basis="inference")

    def _letterhead(self, candidates: list[Candidate]) -> Candidate | None:
        """A council, CCG, board or trust that stands by itself on one of the first lines, or in the copyright line."""
        text = self.paper.text
        for candidate in candidates:
            if candidate.type not in PUBLISHERS or not candidate.named:
                continue
            line_start = text.rfind("\n", 0, candidate.start) + 1
            line_end = text.find("\n", candidate.end)
            line = text[line_start : line_end if line_end >= 0 else len(text)]
            alone = len(line.strip()) - (candidate.end - candidate.start) < 6
            early = text.count("\n", 0, candidate.start) < 25
            if (alone and early) or "©" in line[:4]:
                return candidate
            before = text[line_start : candidate.start].lower()
            if early and ("meeting of" in before or "minutes of" in before) and candidate.type != "LocalAuthority":
                return candidate
        return None

    def _likely_publisher(self) -> Group | None:
        """The council of the place that the paper speaks of most, else the body it names most."""
        councils = Counter({id(g): sum(g.forms.values()) for g in self.groups if g.type == "LocalAuthority"})
        by_id = {id(g): g for g in self.groups}
        if councils:
            return by_id[councils.most_common(1)[0][0]]
        for id_ in self.near:
            for council in self.directory.around(id_, self.paper.date).get("LocalAuthority", []):
                entry = self.directory.entry(council, self.paper.date)
                if entry:
                    group = next((g for g in self.groups if g.entry and g.entry.id == entry.id), None)
                    return group or self._from_entry(entry)
        return None

    def _from_entry(self, entry: Entry) -> Group:
        group = next((g for g in self.groups if g.entry and g.entry.id == entry.id), None)
        if group is None:
            group = Group(entry.type, entry.name, entry, certain=0.85)
            self.groups.append(group)
        return group

    def _settle_host(self, candidates: list[Candidate]) -> None:
        """The committee or board that met or that the paper was written for."""
        document = self.paper.reading.document
        given = document.values.get("committee")
        if given:
            self.host = self._group(given.value, "Committee", None)
            return
        text = self.paper.text
        found = None
        for match in MEETING.finditer(text, 0, 4000):
            found = next((c for c in candidates if match.end() <= c.start <= match.end() + 4), None)
            if found:
                break
        if found is None:
            found = next((c for c in candidates if c.type in HOSTS and self._stands_alone(c)), None)
        if found is None and document.get("kind") in ("minutes", "decision"):
            found = self._most_likely_host(candidates)
        if found is None:
            return
        self.host = self._host_group(found, candidates)
        if self.host:
            document.values["committee"] = FoundValue(
                value=self.host.name, basis="text", start=found.start, end=found.end
            )

    def _host_group(self, found: Candidate, candidates: list[Candidate]) -> Group | None:
        if found.named:
            return self._group(self._words(found), found.type, None)
        following = next((c for c in candidates if found.end < c.start <= found.end + 8), None)
        if following and following.named and self.paper.text[found.end : following.start].strip() in ("of", "of the"):
            return self._part(self._group(self._words(following), following.type, None), found)
        return self._part(self.publisher, found) if found.head not in ("council", "trust", "ccg") else None

    def _stands_alone(self, candidate: Candidate) -> bool:
        block = self.paper.layout.block_at(candidate.start)
        if block is None or candidate.start > 2500:
            return False
        length = block.end - block.start
        return block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and length - (candidate.end - candidate.start) < 25

    def _most_likely_host(self, candidates: list[Candidate]) -> Candidate | None:
        """Where the paper says "the Board", "the Committee" or "the Commission": the named one whose noun that is."""
        nouns = Counter(c.head for c in candidates if not c.named and c.type == "Committee" and c.head in HOST_NOUNS)
        for noun, _ in nouns.most_common():
            named = Counter(
                self._words(c) for c in candidates if c.named and c.type in HOSTS and c.head.split()[-1] == noun
            )
            if named:
                words = named.most_common(1)[0][0]
                return next(c for c in candidates if c.named and self._words(c) == words)
            boards = [c for c in candidates if c.type == "HealthAndWellbeingBoard"]
            if noun == "board" and boards:
                return boards[0]
        return None

    # ── references ───────────────────────────────────────────────────────────────────────────────────
    def _reference(self, candidate: Candidate, candidates: list[Candidate], index: int) -> None:
        """"the CCG", "Governing Body", "the Council's Executive": the body that the noun stands for there."""
        text = self.paper.text
        owner = self._owner(candidate, candidates, index)
        group = self._meant(candidate, owner)
        if group is None:
            return
        form: Form = "definite"
        start = candidate.start
        group.add(text, start, candidate.end, form)
        self.trail.append((candidate.start, group))
        self.trail.sort(key=lambda place: place[0])
        if candidate.short:
            self.shorts[text[candidate.short[0] : candidate.short[1]]] = group
            group.add(text, *candidate.short, "short")

    def _owner(self, candidate: Candidate, candidates: list[Candidate], index: int) -> Group | None:
        text = self.paper.text
        if index:
            previous = candidates[index - 1]
            if text[previous.end : candidate.start] in ("'s ", "’s ", " "):
                found = self._at(previous.start)
                if found:
                    return found
        if index + 1 < len(candidates):
            following = candidates[index + 1]
            if text[candidate.end : following.start].strip() in ("of", "of the") and candidate.head in OWNED:
                return self._at(following.start)
        return None

    def _at(self, start: int) -> Group | None:
        for group in self.groups:
            if any(span[0] == start for span in group.spans):
                return group
        return None

    def _meant(self, candidate: Candidate, owner: Group | None) -> Group | None:
        head, type_ = candidate.head, candidate.type
        if head in ("cabinet", "executive", "governing body", "trust board") or (owner and head == "board"):
            return self._committee_of(candidate, owner)
        if head == "council":
            return self._council(candidate.start)
        if type_ == "HealthAndWellbeingBoard":
            return self._part(owner or self._council(candidate.start), candidate)
        if head in HOST_NOUNS:
            return self._meeting_body(head, candidate.start)
        if type_ in TRUSTS:
            return self._recent(candidate.start, TRUSTS)
        if type_ == "Healthwatch":
            return self._recent(candidate.start, {type_}) or self._local("Healthwatch")
        if head == "partnership":
            return self._recent(candidate.start, PARTNERSHIPS)
        if type_ in SYSTEM:
            return self._recent(candidate.start, {type_}) or self._local(type_) or self._new_part(candidate)
        return None

    def _committee_of(self, candidate: Candidate, owner: Group | None) -> Group | None:
        if owner is None:
            same = [g for _, g in self.trail if g.owner is not None and g.name.lower().endswith(candidate.head)]
            if same:
                return same[-1]
            if self.host and self.host.name.lower().endswith(candidate.head):
                return self.host
            wanted = {"ClinicalCommissioningGroup"} if candidate.head == "governing body" else {"LocalAuthority"}
            owner = self._recent(candidate.start, wanted) if candidate.head == "governing body" else self._council(candidate.start)
        return self._part(owner, candidate) if owner else None

    def _part(self, owner: Group | None, candidate: Candidate) -> Group | None:
        """The committee of that noun in the owner: "Acreford Borough Council Cabinet"."""
        if owner is None:
            return None
        noun = tidy(self._words(candidate)) if candidate.head not in ("hwb", "hwbb") else "Health and Wellbeing Board"
        if candidate.type == "HealthAndWellbeingBoard":
            if owner.entry:
                for id_ in self.directory.around(owner.entry.id, self.paper.date).get("HealthAndWellbeingBoard", []):
                    entry = self.directory.entry(id_, self.paper.date)
                    if entry:
                        return self._from_entry(entry)
            group = self._group(f"{place_of(owner.name)} Health and Wellbeing Board", candidate.type, None)
            group.owner = group.owner or (owner if owner.type == "LocalAuthority" else None)
            return group
        group = self._group(noun, candidate.type, owner)
        group.name = f"{owner.name} {noun}"
        return group

    def _council(self, position: int) -> Group | None:
        if self.publisher and self.publisher.type == "LocalAuthority":
            return self.publisher
        recent = self._recent(position, {"LocalAuthority"})
        return recent or self._local("LocalAuthority")

    def _meeting_body(self, head: str, position: int) -> Group | None:
        """"the Board", "the Committee", "the Panel", "the Commission"."""
        host = self.host
        if host and (host.name.lower().endswith(head) or (head == "board" and host.type in ("PlacePartnership", "HealthAndWellbeingBoard"))):
            return host
        for start, group in reversed(self.trail):
            if start < position and group.name.lower().endswith(head) and group.type not in ("LocalAuthority", "NationalBody"):
                return group
        return None

    def _recent(self, position: int, types: "set[str] | frozenset[str]") -> Group | None:
        last = None
        for start, group in self.trail:
            if start >= position and last is not None:
                break
            if group.type in types:
                last = group
        return last

    def _local(self, type_: str) -> Group | None:
        """The one body of the class at the paper's place, from the register."""
        found: Counter[str] = Counter()
        for rank, id_ in enumerate(self.near[:8]):
            entry = self.directory.entry(id_, self.paper.date)
            if entry and entry.type == type_:
                found[id_] += 20 - rank
            for other in self.directory.around(id_, self.paper.date).get(type_, []):
                found[other] += 10 - rank
        if not found:
            return None
        entry = self.directory.entry(found.most_common(1)[0][0], self.paper.date)
        return self._from_entry(entry) if entry else None

    def _new_part(self, candidate: Candidate) -> Group | None:
        """A proposed partnership that has no name but its kind."""
        if candidate.type != "IntegratedCarePartnership":
            return None
        place = place_of(self.publisher.name) + " " if self.publisher and self.publisher.type == "LocalAuthority" else ""
        group = self._group(f"{place}Integrated Care Partnership", candidate.type, None)
        group.certain = 0.6
        return group

    # ── abbreviations ────────────────────────────────────────────────────────────────────────────────
    def _definites(self, taken: list[tuple[int, int]]) -> None:
        """Nouns in lower case: "the committee", "the city council"."""
        heads = {"committee": "committee", "board": "board", "panel": "panel", "commission": "commission",
                 "council": "council", "local authority": "council"}  # fmt: skip
        text = self.paper.text
        for match in LOWER.finditer(text):
            start, end = match.span("noun")
            if _overlaps(taken, start, end) or self.paper.is_private(start, end):
                continue
            noun = match["noun"].split()[-1] if match["noun"] != "local authority" else "local authority"
            head = heads[noun]
            recent = self._recent(start, {"LocalAuthority"})
            group = (recent if match["noun"] == "city council" else self._council(start)) if head == "council" else self._meeting_body(head, start)
            if group:
                group.add(text, start, end, "definite")

    def _acronyms(self, taken: list[tuple[int, int]]) -> None:
        """Abbreviations that the paper or the register defines, or that a body of the paper evidently has."""
        text = self.paper.text
        made: dict[str, Group | None] = {}
        for group in self.groups:
            for name in {group.name, *(form for form in group.forms if len(form) > 8)}:
                for short in initials(name):
                    made[short] = None if short in made and made[short] is not group else group
        for match in _ACRONYM.finditer(text):
            word = match.group()
            known = self.shorts.get(word)
            start, end = match.span()
            if known is None and " " in word:
                known = self.shorts.get(word.split(" ")[0]) or made.get(word)
                if known is None:
                    continue
            if known is None:
                known = made.get(word) if len(word) >= 3 and word not in NOT_SHORT else None
                if known is not None and known.type not in PUBLISHERS | TRUSTS:
                    known = None
            if known is None or _overlaps(taken, start, end) or self.paper.is_private(start, end):
                continue
            known.add(text, start, end, "short")

    # ── what comes of it ─────────────────────────────────────────────────────────────────────────────
    def _write(self) -> None:
        reading = self.paper.reading
        kept = [g for g in self.groups if g.spans]
        for extra in (self.publisher, self.host):
            if extra and extra not in kept and extra.spans:
                kept.append(extra)
        kept.sort(key=lambda group: min(group.spans))
        keys: dict[int, str] = {}
        for number, group in enumerate(kept, 1):
            key = f"b{number}"
            keys[id(group)] = key
            spans = sorted(set(group.spans))
            first = next((s for s in spans if s[2] == "name"), spans[0])
            aliases = [form for form in group.forms if form != group.name]
            reading.bodies.append(
                BodyRead(
                    key=key, entity=self._entity(group), name=group.name, type=group.type,
                    ods=group.entry.ods if group.entry else None, gss=group.entry.gss if group.entry else None,
                    aliases=aliases[:12], mentions=[(s, e) for s, e, _ in spans], start=first[0], end=first[1],
                    confidence=group.certain,
                )  # fmt: skip
            )
            self.paper.mentions += [Mention(s, e, "body", key, form) for s, e, form in spans]
        self.paper.owners = {keys[id(g)]: keys[id(g.owner)] for g in kept if g.owner and id(g.owner) in keys}
        self.paper.host = keys.get(id(self.host))
        self.paper.publisher = keys.get(id(self.publisher))
        document = reading.document
        for role, group in (("publisher", self.publisher), ("committee", self.host)):
            if group:
                document.entities[role] = self._entity(group)

    def _entity(self, group: Group) -> str:
        if group.entry:
            return group.entry.id
        prefix = self.vocabulary.classes[group.type].id_prefix or "body"
        if group.owner:
            return f"{prefix}-{self._entity(group.owner)}-{slug(group.name.removeprefix(group.owner.name))}"
        if group.type == "Committee" and self.publisher and self.publisher is not group:
            return f"{prefix}-{self._entity(self.publisher)}-{slug(group.name)}"
        return f"{prefix}-{slug(group.name)}"


LOWER = re.compile(
    r"\b[Tt](?:he|his) (?P<noun>(?:county |city |borough )?council|local authority|committee|board|panel|commission)\b(?![- ](?:tax|house|member))"
)
PUBLISHERS = frozenset({"LocalAuthority", "ClinicalCommissioningGroup", "IntegratedCareBoard", "NHSTrust", "FoundationTrust"})
LOCAL = PUBLISHERS | {"Healthwatch", "HealthAndWellbeingBoard", "StpFootprint"}
HOSTS = frozenset({"Committee", "HealthAndWellbeingBoard", "PlacePartnership"})
HOST_NOUNS = frozenset({"board", "committee", "panel", "commission", "sub-committee", "forum", "cabinet", "executive"})
PARTNERSHIPS = frozenset({"StpFootprint", "PlacePartnership", "IntegratedCarePartnership", "IntegratedCareSystem"})
SYSTEM = PARTNERSHIPS | {"ClinicalCommissioningGroup", "IntegratedCareBoard", "PrimaryCareTrust"}
OWNED = BARE - {"council", "trust"}
NOT_SHORT = frozenset({"NHS", "CCG", "CCGs", "GP", "GPs", "ICB", "STP", "ICS", "PCN", "PCT", "HWB", "ICP", "RAG", "PDF", "BCF"})


def _within(spans: list[tuple[int, int]], position: int) -> bool:
    index = bisect_right(spans, (position, 1 << 60)) - 1
    return index >= 0 and position < spans[index][1]


def _overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_right(spans, (start, 1 << 60)) - 1
    if index >= 0 and spans[index][1] > start:
        return True
    return index + 1 < len(spans) and spans[index + 1][0] < end
