"""Which bodies a paper names, and all that stands for them. Long: the steps share the state of one paper."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from ingest.layout.blocks import BlockKind
from ingest.mentions.candidates import BodyForms, Candidate, short_after
from ingest.mentions.forms import APPOSITIONS, BODY_COLUMNS, SCRUTINY_SHORTS
from ingest.mentions.groups import CERTAIN, Group, Groups
from ingest.mentions.host import Hosts
from ingest.mentions.naming import initials, place_of, tidy
from ingest.mentions.networks import bare_networks
from ingest.mentions.places import PlaceFinder
from ingest.mentions.represented import represented_councils
from ingest.metadata import anchor_date, date_of_meeting
from ingest.paper import Form, Mention, Paper
from ingest.reading import BodyRead
from ingest.registers import Mention as RegisterMention
from ingest.registers import Register
from ingest.rules.tables import terms
from ingest.slugs import slug
from ontology.vocabulary import Vocabulary

_ACRONYM = re.compile(
    r"\b(?:[A-Z]{2,}[a-z]{0,3}[A-Z]*|[A-Z][a-z]{1,2}[A-Z][A-Za-z]*)(?:[/&][A-Z]+)?\b(?: CCG\b| Council\b)?"
)
_LOWER = re.compile(
    r"\b[Tt](?:he|his) (?P<noun>(?:county |city |borough )?council|local authority|committee|board|panel|commission"
    r"|governing body|cabinet)\b(?![- ](?:tax|house|member))"
    r"|(?:CCG|[Cc]ouncil|Trust)['’]s (?P<organ>governing body|cabinet|executive|board)\b"
    r"|\b(?P<hwb>(?-i:health and well-?being board))\b|\b(?:a|an|new|the"
    r"|The) (?P<part>(?:integrated care partnership|joint"
    r" commissioning|integrated commissioning|partnership) board)\b"
)
_APPOSITION = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|and|of|for|&)){0,5}), (?:a|an|the"
    r"|our) (?:[a-z]+['’]?s? ){0,3}?(?P<kind>" + "|".join(sorted(APPOSITIONS, key=len, reverse=True)) + r")\b"
)
_CELL = re.compile(r"(?!.*(?:CCGs?|Councils?|Trusts?|NHS)\b)[A-Z][^\n]* [^\n]*")
_SHORTENED = re.compile(r"[A-Z][A-Za-z]*[A-Z] ?(?:CCG|Council)")
TRUSTS = frozenset({"NHSTrust", "FoundationTrust"})
PARTNERSHIPS = frozenset({"StpFootprint", "PlacePartnership", "IntegratedCarePartnership", "IntegratedCareSystem"})
SYSTEM = PARTNERSHIPS | {"ClinicalCommissioningGroup", "IntegratedCareBoard", "PrimaryCareTrust"}
WITH_SHORTS = TRUSTS | {"LocalAuthority", "ClinicalCommissioningGroup", "IntegratedCareBoard", "VoluntaryOrganisation"}
MEETING_NOUNS = frozenset(
    terms("board|committee|panel|commission|sub-committee|forum|select committee|scrutiny committee")
)
ORGANS = frozenset(terms("board|governing body|senior leadership team|executive team|board of directors|trust board"))
_ORGANISATION = re.compile(r"[A-Z]{3,6}|[A-Z]+[a-z]{1,2}[A-Z]+")
PARTS = frozenset(terms("cabinet|executive|governing body|trust board"))
NOT_SHORT = frozenset(
    terms("NHS|CCG|CCGs|GP|GPs|ICB|STP|ICS|PCN|PCT|HWB|ICP|RAG|PDF|BCF|UK|TBC|AOB|ED|IT|MS|AM|PM|HR|DTOC|CHC|QIPP|KPI")
)


@dataclass(slots=True)
class BodyReader:
    """Finds the bodies of papers; built once a process and asked for many papers."""

    register: Register
    vocabulary: Vocabulary
    forms: BodyForms = field(default_factory=BodyForms)
    places: PlaceFinder = field(init=False)

    def __post_init__(self) -> None:
        self.places = PlaceFinder(self.register)

    def __call__(self, paper: Paper) -> None:
        """Add the paper's bodies, their mentions, its host and its publisher."""
        _Bodies(paper, self, Groups(self.register, paper.date)).read()


@dataclass(slots=True)
class _Item:
    """A named place: the span, its group, or a noun to resolve."""

    start: int
    end: int
    group: Group | None
    candidate: Candidate | None


@dataclass(slots=True)
class _Bodies:
    """The state while one paper is read."""

    paper: Paper
    reader: BodyReader
    groups: Groups
    told: dict[int, RegisterMention] = field(default_factory=dict)  # what the register found, by start
    shorts: dict[str, Group] = field(default_factory=dict)
    at: dict[int, Group] = field(default_factory=dict)  # start of a mention → its group
    last: dict[str, tuple[int, Group]] = field(default_factory=dict)  # class or noun → the latest so far
    hosts: Hosts = field(default_factory=Hosts)
    votes: Counter[str] = field(default_factory=Counter)  # councils by how often their place is named

    def read(self) -> None:
        """The order of work: named places, the paper's place, its publisher and host, then references in order."""
        paper = self.paper
        furniture = [(b.start, b.end) for b in paper.layout.blocks if b.kind is BlockKind.FURNITURE]
        candidates = list(self.reader.forms.find(paper.flow))
        kept = [c for c in candidates if not within(furniture, c.start) and not paper.is_private(c.start, c.end)]
        known = self._known(furniture)
        self._settle_place(known)
        items = self._named(kept, known)
        self.hosts = Hosts.of(paper, self.groups, candidates, kept, self.reader.places)
        self._sweep(items)
        if self.hosts.host:
            places = [(start, end) for start, end, form in self.hosts.host.spans if form == "name"]
            date_of_meeting(paper.text, paper.reading.document, places)
            paper.date = anchor_date(paper.reading.document)
        taken = sorted((item.start, item.end) for item in items)
        self._lower_case(taken)
        self._acronyms(taken)
        self._appositions(taken)
        self._columns(taken)
        self._place_names()
        self._networks()
        self._represented()
        self._write()

    # ── names ────────────────────────────────────────────────────────────────────────────────────────
    def _known(self, furniture: list[tuple[int, int]]) -> list[tuple[int, int, tuple[str, ...]]]:
        """Names of the register in the text: span and the ids that each may mean."""
        found = []
        for mention in self.reader.register.find(self.paper.flow):
            ids = tuple(id_ for id_ in mention.ids if not id_.startswith(("programme-", "area-")))
            if ids and not within(furniture, mention.start) and not self.paper.is_private(mention.start, mention.end):
                found.append((mention.start, mention.end, ids))
                self.told[mention.start] = mention
        return found

    def _settle_place(self, known: list[tuple[int, int, tuple[str, ...]]]) -> None:
        """The place of the paper, from what it names most and first."""
        places = self.reader.places
        votes = places.councils(self.paper.text, self.paper.date)
        self.votes = votes.copy()
        for start, _, ids in known:
            if len(ids) == 1 and ids[0].startswith("council-"):
                votes[ids[0]] += 6 if start < 1500 else 2
        given = self.paper.reading.document.get("publisher")
        if given:
            hint = self.reader.register.place([given])
            self.groups.place = hint
        if votes and self.groups.place is None:
            best = max(votes, key=lambda council: (votes[council], council))
            self.groups.place = places.place([places.upper(best, self.paper.date)])
            self.hosts.council = places.upper(best, self.paper.date)

    def _named(self, kept: list[Candidate], known: list[tuple[int, int, tuple[str, ...]]]) -> list[_Item]:
        """Register names and names by form, each place once: the register's where both end alike, else the longer."""
        text = self.paper.text
        spans = [(start, end) for start, end, _ in known]
        items: list[_Item] = []
        dropped: set[int] = set()
        for candidate in kept:
            index = bisect_right(spans, (candidate.end, -1)) - 1
            overlapping = index if index >= 0 and spans[index][1] > candidate.start else None
            if overlapping is not None:
                start, end = spans[overlapping]
                if end >= candidate.end or not candidate.named:
                    continue
                dropped.add(overlapping)
            if not candidate.named:
                items.append(_Item(candidate.start, candidate.end, None, candidate))
                continue
            words = candidate.known or " ".join(text[candidate.start : candidate.end].split())
            items.append(_Item(candidate.start, candidate.end, self.groups.of(words, candidate.type), candidate))
        for number, (start, end, _) in enumerate(known):
            if number not in dropped:
                group = self._entry_group(start, end)
                if group:
                    items.append(_Item(start, end, group, None))
        items.sort(key=lambda item: (item.start, -item.end))
        self._merge_shortened(items)
        return items

    def _merge_shortened(self, items: list[_Item]) -> None:
        """ "HMR CCG", "BwD Council": the body of the paper or of its place that has these initials."""
        shortened = {id(g): g for g in self.groups.all if g.entry is None and _SHORTENED.fullmatch(g.name)}
        if not shortened:
            return
        full: dict[str, Group] = {}
        for group in self.groups.all:
            if id(group) not in shortened and group.type in WITH_SHORTS:
                full.update(dict.fromkeys(initials(group.name), group))
        for type_ in ("LocalAuthority", "ClinicalCommissioningGroup"):
            for entry in self.groups.local_bodies(type_):
                for short in initials(entry.name(self.paper.date)):
                    if short not in full and any(group.name == short for group in shortened.values()):
                        full[short] = self.groups.of_entry(entry, CERTAIN["reference"])
        for item in items:
            if item.group and id(item.group) in shortened:
                item.group = full.get(item.group.name, item.group)

    def _entry_group(self, start: int, end: int) -> Group | None:
        entry = self.groups.lookup(self.paper.text[start:end])
        if entry is None and start in self.told:  # the kind may stand elsewhere: "Blackpool and Fylde and Wyre CCGs"
            entry = self.reader.register.resolve(self.told[start], self.paper.date, self.groups.place).body
        if entry is None or not self.reader.vocabulary.is_a(entry.kind(self.paper.date), "Body"):
            return None
        return self.groups.of_entry(entry)

    # ── references ───────────────────────────────────────────────────────────────────────────────────
    def _sweep(self, items: list[_Item]) -> None:
        """Go through all places in order; what a noun stands for depends on what was named before it."""
        text = self.paper.text
        defined: set[int] = set()  # where an abbreviation in brackets begins that has been taken already
        for index, item in enumerate(items):
            if item.start in defined:
                continue
            owner, start = self._owner(items, index)
            group = item.group
            form: Form = "name"
            if group is None and item.candidate is not None:
                group, form = self._meant(item.candidate, owner), "definite"
            elif (
                group is not None
                and owner is not None
                and item.candidate is not None
                and item.candidate.type == "Committee"
            ):
                if start < item.start and group.owner is None:
                    group = self.groups.of(text[start : item.end], "Committee")
                group.owner = group.owner or owner
            if group is None:
                continue
            group.add(text, start, item.end, form)
            self.at[item.start] = group
            self._remember(item.start, group)
            short = item.candidate.short if item.candidate else short_after(text, item.end)
            if short:
                defined.add(short[0])
                self.shorts[text[short[0] : short[1]]] = group
                group.add(text, *short, "short")

    def _remember(self, start: int, group: Group) -> None:
        self.last[group.type] = (start, group)
        if group.type not in ("NationalBody", "LocalAuthority"):
            self.last[group.name.rsplit(" ", 1)[-1].lower()] = (start, group)
            if group.name in SCRUTINY_SHORTS:
                self.last["committee"] = (start, group)

    def _owner(self, items: list[_Item], index: int) -> tuple[Group | None, int]:
        """The body that the item is part of, by the words beside it, and where a joined name begins."""
        text, item = self.paper.text, items[index]
        if index:
            previous = items[index - 1]
            between = text[previous.end : item.start]
            found = self.at.get(previous.start)
            if found and between in ("'s ", "’s "):
                return found, item.start
            if found and between == " " and found.type in WITH_SHORTS | {"StpFootprint"} and item.candidate:
                return found, previous.start if item.group is not None else item.start
        candidate = item.candidate
        if candidate and candidate.head in PARTS | {"board"} and index + 1 < len(items):
            following = items[index + 1]
            if text[item.end : following.start].strip() in ("of", "of the") and following.group:
                return following.group, item.start
        if candidate and candidate.named and candidate.type == "Committee":
            first = text[candidate.start : candidate.end].split()[0]
            if first in self.shorts or candidate.head not in ORGANS or not _ORGANISATION.fullmatch(first):
                return self.shorts.get(first), item.start
            if first in NOT_SHORT:
                return None, item.start
            owner = self.groups.of(first, "OtherBody")
            owner.certain = CERTAIN["kind"]
            owner.add(text, candidate.start, candidate.start + len(first), "short")
            self.shorts[first] = owner
            return owner, item.start
        return None, item.start

    def _meant(self, candidate: Candidate, owner: Group | None) -> Group | None:
        """The body that a noun stands for: "the CCG", "Governing Body", "the Council's Executive"."""
        head, type_ = candidate.head, candidate.type
        if head in PARTS or (owner and head == "board"):
            return self._part(candidate, owner)
        if head == "council":
            return self._council()
        if type_ == "HealthAndWellbeingBoard":
            return self._board_of_health(owner)
        if head in MEETING_NOUNS:
            return self._meeting_body(head)
        if type_ in TRUSTS:
            return self._latest(TRUSTS)
        if head == "partnership":
            return self._latest(PARTNERSHIPS)
        if type_ == "Healthwatch":
            return self._latest({type_}) or self.groups.local((type_,))
        if type_ == "StpFootprint" and "Plan (STP)" in self.paper.text:
            return None
        if type_ == "ClinicalCommissioningGroup":
            elsewhere = self._of_place_since(candidate.start, type_)
            if elsewhere:
                return elsewhere
        if type_ in SYSTEM:
            return self._latest({type_}) or self.groups.local((type_,)) or self._unnamed(candidate)
        return None

    def _is_upper(self, council: str) -> bool:
        """Whether the place's own name, not that of a county around it, is what the paper speaks of."""
        return not (self.reader.register.body(council).code("gss", self.paper.date) or "").startswith("E10")

    def _of_place_since(self, position: int, type_: str) -> Group | None:
        """The body of the class at a place that has been named since the last one: another place's CCG."""
        since = self.last.get(type_)
        if since is None:
            return None
        council = self.reader.places.last(self.paper.text, max(since[0], position - 900), position)
        often = council is not None and self.votes[council] > 3 and self._is_upper(council)
        place = self.reader.register.place([council]) if council and often else None
        found = self.groups.local_bodies(type_, place) if place else []
        if len(found) != 1 or (since[1].entry and found[0].id == since[1].entry.id):
            return None
        near = {body.id for body in self.groups.local_bodies(type_)}
        return None if found[0].id in near else self.groups.of_entry(found[0], CERTAIN["reference"])

    def _latest(self, types: "frozenset[str] | set[str]") -> Group | None:
        found = [self.last[type_] for type_ in types if type_ in self.last]
        if found:
            return max(found, key=lambda place: place[0])[1]
        later = [group for group in self.groups.all if group.type in types]
        return later[0] if len(later) == 1 else None

    def _council(self) -> Group | None:
        publisher = self.hosts.publisher
        if publisher and publisher.type == "LocalAuthority":
            return publisher
        return self._latest({"LocalAuthority"}) or self.groups.local(("LocalAuthority",))

    def _board_of_health(self, owner: Group | None) -> Group | None:
        host = self.hosts.host
        if host and host.type == "HealthAndWellbeingBoard":
            return host
        local = self.groups.local(("HealthAndWellbeingBoard",))
        if local:
            return local
        council = owner if owner and owner.type == "LocalAuthority" else self._council()
        place = f"{place_of(council.name)} " if council else ""
        return self.groups.of(f"{place}Health and Wellbeing Board", "HealthAndWellbeingBoard")

    def _part(self, candidate: Candidate, owner: Group | None) -> Group | None:
        """The cabinet, executive, governing body or board of its owner."""
        noun = {"cabinet": "Cabinet", "executive": "Executive", "governing body": "Governing Body"}.get(
            candidate.head, "Board"
        )
        host = self.hosts.host
        if owner is None:
            if host and host.name.endswith(noun):
                return host
            if noun.lower().rsplit(" ", 1)[-1] in self.last and noun != "Board":
                return self.last[noun.lower().rsplit(" ", 1)[-1]][1]
            owner = self._latest({"ClinicalCommissioningGroup"}) if noun == "Governing Body" else self._council()
        if owner is None or (host and host.owner is owner and host.name.endswith(noun)):
            return host if owner else None
        group = self.groups.of(noun, "Committee", owner)
        group.name = f"{owner.name} {noun}"
        return group

    def _meeting_body(self, noun: str) -> Group | None:
        """ "the Board", "the Committee", "the Panel", "the Commission"."""
        noun = noun.rsplit(" ", 1)[-1]
        host = self.hosts.host
        if host and host.name.lower().endswith(noun):
            return host
        recent = self.last.get(noun)
        if recent:
            return recent[1]
        if noun == "board" and host is None and self._council():
            self.hosts.host = self._board_of_health(None)
        return self.hosts.host if noun == "board" else None

    def _unnamed(self, candidate: Candidate) -> Group | None:
        """A proposed partnership that has no name but its kind."""
        if candidate.type != "IntegratedCarePartnership":
            return None
        council = self._council()
        place = place_of(council.name) + " " if council else ""
        group = self.groups.of(f"{place}Integrated Care Partnership", candidate.type)
        group.certain = CERTAIN["kind"]
        return group

    # ── lower case, abbreviations, places ────────────────────────────────────────────────────────────
    def _lower_case(self, taken: list[tuple[int, int]]) -> None:
        """Nouns in lower case: "the committee", "the city council", "health and wellbeing board"."""
        text = self.paper.text
        for match in _LOWER.finditer(text):
            start, end = match.span(match.lastgroup or 0)
            if (match.lastgroup != "part" and overlaps(taken, start, end)) or self.paper.is_private(start, end):
                continue
            words = match[match.lastgroup or 0]
            if match.lastgroup == "hwb":
                group = self._board_of_health(None)
            elif match.lastgroup == "part":
                group = self.groups.of(words, "Committee")
                group.certain = CERTAIN["kind"]
            elif match.lastgroup == "organ":
                group = self._organ(words, match.start())
            elif words.startswith(("city ", "borough ", "county ")):
                group = self._council_before(words, start)
            else:
                group = self._council() if words.endswith(("council", "authority")) else self._meeting_body(words)
            if group:
                group.add(text, start, end, "definite")

    def _organ(self, noun: str, position: int) -> Group | None:
        """ "the CCG's governing body": of the body whose possessive stands before it."""
        owner = self.at.get(position)
        if owner is None:
            return None
        name = noun.title() if noun != "board" else "Board"
        group = self.groups.of(name, "Committee", owner)
        group.name = f"{owner.name} {name}"
        return group

    def _council_before(self, words: str, position: int) -> Group | None:
        """ "the city council": the council of the place named last before it, where it is of that kind."""
        kind = words.split()[0].title()
        start = max(0, position - 1200)
        found = self.reader.places.last(self.paper.text, start, position)
        if found:
            body = self.reader.register.body(found)
            if kind in body.name(self.paper.date):
                return self.groups.of_entry(body, CERTAIN["reference"])
        return self._council()

    def _appositions(self, taken: list[tuple[int, int]]) -> None:
        """Names that the text itself explains: "Oak-One, the carers' charity"."""
        for match in _APPOSITION.finditer(self.paper.flow):
            start, end = match.span("name")
            if not overlaps(taken, start, end) and not self.paper.is_private(start, end):
                group = self.groups.of(match["name"], APPOSITIONS[match["kind"].lower()])
                group.add(self.paper.text, start, end)

    def _columns(self, taken: list[tuple[int, int]]) -> None:
        """Cells of a table under a heading such as "Provider"."""
        text = self.paper.text
        for block in self.paper.layout.blocks:
            if block.kind is not BlockKind.ROW or not block.label or "|" not in block.label:
                continue
            headings = [cell.strip().lower() for cell in block.label.split("|")]
            columns = [number for number, heading in enumerate(headings) if heading in BODY_COLUMNS]
            row = text[block.start : block.end]
            if not columns or row == block.label:
                continue
            at = block.start
            for number, cell in enumerate(row.split("|")):
                start = at + len(cell) - len(cell.lstrip())
                end = at + len(cell.rstrip())
                at += len(cell) + 1
                named = number in columns and 3 < end - start < 70 and _CELL.fullmatch(text, start, end)
                if named and not overlaps(taken, start, end) and not self.paper.is_private(start, end):
                    self.groups.of(text[start:end], "Company").add(text, start, end)

    def _acronyms(self, taken: list[tuple[int, int]]) -> None:
        """Abbreviations that the paper defines, or that a body of the paper evidently has."""
        text = self.paper.text
        made: dict[str, Group | None] = {}
        for group in self.groups.all:
            if group.type in WITH_SHORTS and (group.spans or group is self.hosts.publisher):
                for name in {group.name, *(form for form in group.forms if len(form) > 8)}:
                    for short in initials(name):
                        made[short] = None if made.get(short, group) is not group else group
        for match in _ACRONYM.finditer(text):
            start, end = match.span()
            word = match.group()
            known = self.shorts.get(word)
            if known is None and word not in NOT_SHORT and len(word) > 2:
                known = made.get(word)
            if known is None and " " in word:
                word = word.split(" ")[0]
                known, end = self.shorts.get(word), start + len(word)
            if known is None or overlaps(taken, start, end) or self.paper.is_private(start, end):
                continue
            known.add(text, start, end, "short")

    def _place_names(self) -> None:
        """In a paper that speaks of CCGs, the place of one for the CCG itself: "one for the Vale Royal area"."""
        text = self.paper.text
        place = self.groups.place
        if place is None or not ("CCG" in text or "clinical commissioning group" in text.lower()):
            return
        councils = {place_of(group.name) for group in self.groups.all if group.type == "LocalAuthority"}
        council = self.hosts.publisher
        for entry in self.groups.local_bodies("ClinicalCommissioningGroup"):
            name = place_of(entry.name(self.paper.date))
            if entry.id in self.groups.by_entry or name in councils or " " not in name:
                continue
            if council and name in council.name:
                continue
            for match in re.finditer(rf"\b{re.escape(name)}\b", text):
                if not self.paper.is_private(*match.span()):
                    self.groups.of_entry(entry, CERTAIN["place"]).add(text, *match.span(), "name")

    def _networks(self) -> None:
        """Primary care networks by their bare names, where a paragraph speaks of networks."""
        paper = self.paper
        if (
            "PCN" not in paper.text
            and "rimary care network" not in paper.text
            and "rimary Care Network" not in paper.text
        ):
            return
        local = self.groups.local_bodies("PrimaryCareOrganisation")
        for block in paper.layout.blocks:
            for start, end, entry in bare_networks(paper.text, block.start, block.end, local, paper.date):
                if not paper.is_private(start, end):
                    self.groups.of_entry(entry, CERTAIN["place"]).add(paper.text, start, end, "name")

    def _represented(self) -> None:
        """The councils of a joint committee, by the places in brackets after their councillors."""
        paper = self.paper
        for start, end, entry in represented_councils(paper.text, self.reader.register, paper.date):
            if not paper.is_private(start, end):
                self.groups.of_entry(entry).add(paper.text, start, end, "name")

    # ── what comes of it ─────────────────────────────────────────────────────────────────────────────
    def _write(self) -> None:
        reading, hosts = self.paper.reading, self.hosts
        kept = sorted((g for g in self.groups.all if g.spans), key=lambda group: min(group.spans))
        keys = {id(group): f"b{number}" for number, group in enumerate(kept, 1)}
        on = self.paper.date
        for group in kept:
            key = keys[id(group)]
            spans = sorted(set(group.spans))
            first = next((span for span in spans if span[2] == "name"), spans[0])
            reading.bodies.append(
                BodyRead(
                    key=key,
                    entity=self._entity(group),
                    name=group.name,
                    type=group.type,
                    ods=group.entry.code("ods", on) if group.entry else None,
                    gss=group.entry.code("gss", on) if group.entry else None,
                    aliases=[form for form in group.forms if tidy(form) != group.name][:12],
                    mentions=[(start, end) for start, end, _ in spans],
                    start=first[0],
                    end=first[1],
                    confidence=group.certain,
                )
            )
            self.paper.mentions += [Mention(start, end, "body", key, form) for start, end, form in spans]
        self.paper.owners = {keys[id(g)]: keys[id(g.owner)] for g in kept if g.owner and id(g.owner) in keys}
        self.paper.host, self.paper.publisher = keys.get(id(hosts.host)), keys.get(id(hosts.publisher))
        for role, known in (("publisher", hosts.publisher), ("committee", hosts.host)):
            if known:
                reading.document.entities[role] = self._entity(known)

    def _entity(self, group: Group) -> str:
        if group.entry:
            return group.entry.id
        prefix = self.reader.vocabulary.classes[group.type].id_prefix or "body"
        if group.owner:
            return f"{prefix}-{self._entity(group.owner)}-{slug(group.name.removeprefix(group.owner.name))}"
        publisher = self.hosts.publisher
        if group.type == "Committee" and publisher and publisher is not group:
            return f"{prefix}-{self._entity(publisher)}-{slug(group.name)}"
        return f"{prefix}-{slug(group.name)}"


def within(spans: list[tuple[int, int]], position: int) -> bool:
    """Whether the position stands in one of the spans, which are in order and apart."""
    index = bisect_right(spans, (position, 1 << 60)) - 1
    return index >= 0 and position < spans[index][1]


def overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the span touches one of the spans, which are in order."""
    index = bisect_right(spans, (start, 1 << 60)) - 1
    if index >= 0 and spans[index][1] > start:
        return True
    return index + 1 < len(spans) and spans[index + 1][0] < end
