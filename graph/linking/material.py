"""What linking looks at: people, programmes, papers, commitments and bodies, as live statements have them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from graph.linking.rules import NO_PLACE, WORD
from graph.store.placing import Placement
from graph.store.records import native
from graph.store.writing import Asking

PAPERS = """
MATCH (d:Document) WHERE d.reading IS NOT NULL AND d.withdrawn_at IS NULL
OPTIONAL MATCH (d)-[:RECORDS]->(m:Meeting)
RETURN d.id AS id, coalesce(m.held_on_edtf, d.published_edtf) AS edtf,
  coalesce(m.held_on_earliest, d.published_earliest) AS first, coalesce(m.held_on_latest, d.published_latest) AS last,
  COLLECT {
    MATCH (d)-[:PUBLISHED_BY|WRITTEN_FOR]->(b:Body) RETURN b.id AS id
    UNION
    MATCH (d)-[:RECORDS]->(:Meeting)-[:HELD_BY]->(b:Body) RETURN b.id AS id
  } AS bodies
ORDER BY id
"""
PEOPLE = """
MATCH (e:Person)<-[:SUBJECT]-(s:Statement)-[:STATED_IN]->(d)
WHERE s.live_fact IS NOT NULL AND s.predicate IN ['name', 'holds']
OPTIONAL MATCH (s)-[:OBJECT]->(post:Post)
RETURN s.subject AS subject, d.id AS document, s.value AS name, post.title AS title,
  COLLECT { MATCH (post)-[:POST_IN]->(b:Body) RETURN b.id AS id } AS bodies
ORDER BY subject, document, name
"""
PROGRAMMES = """
MATCH (e:Programme)<-[:SUBJECT]-(s:Statement)-[:STATED_IN]->(d)
WHERE s.live_fact IS NOT NULL AND s.predicate IN ['type', 'name', 'alias']
RETURN s.subject AS subject, d.id AS document, s.predicate AS predicate, s.value AS value, s.basis AS basis
ORDER BY subject, document, predicate, value
"""
PROGRAMME_BODIES = """
MATCH (e:Programme)<-[:OBJECT]-(s:Statement)-[:SUBJECT]->(b:Body), (s)-[:STATED_IN]->(d)
WHERE s.live_fact IS NOT NULL AND s.predicate IN ['leads', 'participates_in', 'funds', 'commissions', 'provides']
RETURN DISTINCT s.object AS subject, d.id AS document, b.id AS body ORDER BY subject, document, body
"""
FAMILIES = """
UNWIND $ids AS id
MATCH (b:Body {id: id})
RETURN id, b.name AS name,
  COLLECT { MATCH (b)-[:PART_OF*0..3]->(up:Body) RETURN DISTINCT up.id AS it } AS above,
  COLLECT { MATCH (b)-[:PART_OF*0..3]->(:Body)-[:COVERS]->(a:Area) RETURN DISTINCT a.id AS it } AS areas,
  COLLECT { MATCH (b)-[:PART_OF*0..3]->(up:Body) WHERE up.name IS NOT NULL RETURN DISTINCT up.name AS it } AS names
"""
COMMITMENTS = """
MATCH (c:Commitment)<-[:SUBJECT]-(s:Statement {predicate: 'type'})-[:STATED_IN]->(d:Document)
WHERE s.live_fact IS NOT NULL AND s.layer <> 'linking'
RETURN c.id AS id, c.type AS kind, coalesce(c.text, '') + ' ' + coalesce(c.summary, '') AS words,
  c.deadline_edtf AS deadline, d.id AS document, s.start AS start, s.end AS end, s.quote AS quote,
  COLLECT { MATCH (c)<-[:MADE|RESPONSIBLE_FOR]-(b:Body) RETURN DISTINCT b.id AS id ORDER BY id } AS bodies,
  COLLECT { MATCH (c)-[:CONCERNS]->(p:Programme) RETURN DISTINCT p.name AS name ORDER BY name } AS programmes
ORDER BY id, document, start
"""
TEXT = "MATCH (d:Document {id: $id}) MATCH (t:DocumentText {id: d.text_version}) RETURN t.text AS text"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: when it is from, and the bodies whose paper it is."""

    id: str
    edtf: str | None
    first: date | None
    last: date | None
    bodies: tuple[str, ...]


@dataclass(slots=True)
class Thing:
    """A person or programme as papers name it, before linking: names, papers, posts and the bodies around it."""

    id: str
    names: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    papers: set[str] = field(default_factory=set)
    posts: set[tuple[str, str]] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    around: set[str] = field(default_factory=set)
    registered: bool = False


@dataclass(frozen=True, slots=True)
class Commitment:
    """A commitment where it was first said."""

    id: str
    kind: str
    words: str
    deadline: str | None
    document: str
    start: int
    end: int
    quote: str
    bodies: tuple[str, ...]
    programmes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Families:
    """What bodies belong to: themselves with all that they are part of, the areas they cover, the words of places."""

    above: dict[str, frozenset[str]]
    areas: dict[str, frozenset[str]]
    places: dict[str, frozenset[str]]

    @classmethod
    def of(cls, asking: Asking, bodies: Iterable[str]) -> "Families":
        """The families of these bodies."""
        above, areas, places = {}, {}, {}
        for row in asking.rows(FAMILIES, ids=sorted(set(bodies))):
            above[row["id"]] = frozenset(row["above"])
            areas[row["id"]] = frozenset(row["areas"])
            words = {w.casefold() for name in row["names"] for w in WORD.findall(name)}
            places[row["id"]] = frozenset(words - NO_PLACE)
        return cls(above, areas, places)

    def shared(self, left: Iterable[str], right: Iterable[str]) -> tuple[int, str]:
        """How near two sets of bodies are: 3 a body of both, 2 one council or board above both, 1 one area, 0 nothing;
        with the id that they share."""
        one, two = set(left), set(right)
        if one & two:
            return 3, min(one & two)
        high = self._all(self.above, one) & self._all(self.above, two)
        if high:
            return 2, min(high)
        common = self._all(self.areas, one) & self._all(self.areas, two)
        return (1, min(common)) if common else (0, "")

    def keys(self, bodies: Iterable[str]) -> frozenset[str]:
        """What two sets of bodies share where they are near: the bodies, what is above them, and their areas."""
        given = set(bodies)
        return frozenset(given | self._all(self.above, given) | self._all(self.areas, given))

    def place_words(self, bodies: Iterable[str]) -> frozenset[str]:
        """The words that name the places of these bodies."""
        return frozenset(self._all(self.places, bodies))

    @staticmethod
    def _all(table: dict[str, frozenset[str]], bodies: Iterable[str]) -> set[str]:
        return {found for body in bodies for found in table.get(body, ())}


@dataclass(frozen=True, slots=True)
class Material:
    """All of it, read in one transaction."""

    papers: dict[str, Paper]
    people: dict[str, Thing]
    programmes: dict[str, Thing]
    commitments: dict[str, Commitment]
    families: Families


def gather(asking: Asking, placed: Placement) -> Material:
    """Read what linking looks at; `placed` says where reviewers have put each entity."""
    papers = {
        row["id"]: Paper(
            row["id"], row["edtf"], native(row["first"]), native(row["last"]), tuple(sorted(row["bodies"]))
        )
        for row in asking.rows(PAPERS)
    }
    people, programmes = _people(asking, placed, papers), _programmes(asking, placed, papers)
    commitments: dict[str, Commitment] = {}
    for row in asking.rows(COMMITMENTS):
        lists = {name: tuple(x for x in row[name] if x) for name in ("bodies", "programmes")}
        commitments.setdefault(row["id"], Commitment(**row | lists))
    bodies = {b for thing in (*people.values(), *programmes.values()) for b in thing.bodies | thing.around}
    bodies |= {b for paper in papers.values() for b in paper.bodies}
    bodies |= {b for commitment in commitments.values() for b in commitment.bodies}
    return Material(papers, people, programmes, commitments, Families.of(asking, bodies))


class _Things(dict[str, Thing]):
    """Things by id, made when first named."""

    def __missing__(self, key: str) -> Thing:
        self[key] = Thing(key)
        return self[key]


def _people(asking: Asking, placed: Placement, papers: dict[str, Paper]) -> dict[str, Thing]:
    people = _Things()
    for row in asking.rows(PEOPLE):
        person = people[placed.of(row["subject"], row["document"])]
        person.papers.add(row["document"])
        if row["document"] in papers:
            person.around.update(papers[row["document"]].bodies)
        if row["name"]:
            person.names.add(row["name"])
        person.posts.update((row["title"], body) for body in row["bodies"] if row["title"])
        person.bodies.update(row["bodies"])
    return people


def _programmes(asking: Asking, placed: Placement, papers: dict[str, Paper]) -> dict[str, Thing]:
    programmes = _Things()
    for row in asking.rows(PROGRAMMES):
        programme = programmes[placed.of(row["subject"], row["document"])]
        programme.papers.add(row["document"])
        if row["document"] in papers:
            programme.around.update(papers[row["document"]].bodies)
        {"name": programme.names, "alias": programme.aliases, "type": programme.types}[row["predicate"]].add(
            row["value"]
        )
        programme.registered = programme.registered or row["basis"] == "register"
    for row in asking.rows(PROGRAMME_BODIES):
        programmes[placed.of(row["subject"], row["document"])].bodies.add(row["body"])
    return programmes


def text_of(asking: Asking, document: str) -> str:
    """The text of a paper as served."""
    rows = asking.rows(TEXT, id=document)
    return rows[0]["text"] if rows else ""
