"""Readings against gold, list by list: how many entries there are, were found and are right."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.evaluate.likeness import Entry, Text, likeness

Reading = dict[str, list[Entry]]
LISTS = ("bodies", "people", "programmes", "commitments", "figures")
_KIND = {"bodies": "type", "programmes": "type", "commitments": "kind"}
_CODES = ("ods", "gss")


@dataclass(slots=True)
class Tally:
    """How many entries the gold has, the readings have, and are right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def add(self, gold: int, found: int, right: int) -> None:
        """Count the entries of one more paper."""
        self.gold += gold
        self.found += found
        self.right += right

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Scores:
    """The tallies by row of the table, each error, and each found entry's confidence with whether it is right."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    errors: list[tuple[str, str, str, str]] = field(default_factory=list)
    judged: list[tuple[str, float, bool]] = field(default_factory=list)

    def add(self, row: str, gold: int, found: int, right: int) -> None:
        """Count one more paper in a row of the table."""
        self.tallies.setdefault(row, Tally()).add(gold, found, right)


def score(papers: Iterable[tuple[str, str, Reading, Reading]]) -> Scores:
    """The scores over papers, each given as name, text, gold and reading."""
    scores = Scores()
    for name, raw, gold, reading in papers:
        text = Text(raw)
        keys: dict[str, str] = {}
        for kind in LISTS:
            if kind not in gold:  # the gold of an extract leaves lists out
                continue
            wanted, found = gold[kind], reading.get(kind, [])
            pairs = paired(kind, wanted, found, text)
            keys |= matched_keys(wanted, found, pairs)
            _count(scores, name, kind, wanted, found, pairs)
            matched = [(wanted[i], found[j]) for i, j in pairs]
            if kind == "bodies":
                _codes(scores, wanted, matched)
            elif kind == "people":
                _posts(scores, wanted, found, matched, keys)
            elif kind == "commitments":
                _details(scores, wanted, found, matched, keys)
        if "relations" in gold:
            _relations(scores, name, gold["relations"], reading.get("relations", []), keys)
    return scores


def matched_keys(gold: list[Entry], found: list[Entry], pairs: list[tuple[int, int]]) -> dict[str, str]:
    """The gold's key for each found entry's, of those that are a pair."""
    return {found[j]["key"]: gold[i]["key"] for i, j in pairs if "key" in gold[i] and "key" in found[j]}


def paired(kind: str, gold: list[Entry], found: list[Entry], text: Text) -> list[tuple[int, int]]:
    """Which entry of the gold each found entry is: one for one, the likest first, earlier entries before later ones."""
    label = ("kind", "type")
    likely = []
    for i, wanted in enumerate(gold):
        for j, given in enumerate(found):
            alike = likeness(kind, wanted, given, text)
            if alike > 0:
                same = [wanted.get(name) for name in label] == [given.get(name) for name in label]
                likely.append((-(alike + (0.01 if same else 0.0)), i, j))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _, i, j in sorted(likely):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((i, j))
    return pairs


def _shown(entry: Entry) -> str:
    return str(entry.get("name") or entry.get("quote"))


def _count(
    scores: Scores, paper: str, kind: str, wanted: list[Entry], found: list[Entry], pairs: list[tuple[int, int]]
) -> None:
    scores.add(kind, len(wanted), len(found), len(pairs))
    if label := _KIND.get(kind):
        same = sum(wanted[i].get(label) == found[j].get(label) for i, j in pairs)
        scores.add(f"{kind} + {label}", len(wanted), len(found), same)
    hit_gold, hit_found = {i for i, _ in pairs}, {j for _, j in pairs}
    scores.errors += [(kind, "missed", paper, _shown(x)) for i, x in enumerate(wanted) if i not in hit_gold]
    scores.errors += [(kind, "spurious", paper, _shown(x)) for j, x in enumerate(found) if j not in hit_found]
    scores.judged += [(kind, float(x.get("confidence", 1.0)), j in hit_found) for j, x in enumerate(found)]


def _codes(scores: Scores, wanted: list[Entry], matched: list[tuple[Entry, Entry]]) -> None:
    def coded(entry: Entry) -> bool:
        return any(entry.get(code) for code in _CODES)

    right = sum(any(g.get(code) and g[code] == f.get(code) for code in _CODES) for g, f in matched)
    given = sum(coded(g) and coded(f) for g, f in matched)
    scores.add("bodies linked to a code", sum(map(coded, wanted)), given, right)


def _posts(
    scores: Scores, wanted: list[Entry], found: list[Entry], matched: list[tuple[Entry, Entry]], keys: dict[str, str]
) -> None:
    def bodies(entry: Entry) -> set[str]:
        return {post["body"] for post in entry.get("posts", []) if post.get("body")}

    right = sum(bool(bodies(g) & {keys.get(key) for key in bodies(f)}) for g, f in matched)
    scores.add(
        "people + body of a post", sum(bool(bodies(x)) for x in wanted), sum(bool(bodies(x)) for x in found), right
    )


def _details(
    scores: Scores, wanted: list[Entry], found: list[Entry], matched: list[tuple[Entry, Entry]], keys: dict[str, str]
) -> None:
    for name in ("responsible", "made_by"):
        right = sum(len(set(g.get(name) or []) & {keys.get(key) for key in f.get(name) or []}) for g, f in matched)
        gold, given = (sum(len(set(x.get(name) or [])) for x in entries) for entries in (wanted, found))
        scores.add(f"commitments: {name}", gold, given, right)
    right = sum(bool(g.get("deadline")) and _date(g) == _date(f) for g, f in matched)
    gold, given = (sum(bool(x.get("deadline")) for x in entries) for entries in (wanted, found))
    scores.add("commitments: deadline", gold, given, right)


def _date(entry: Entry) -> str:
    return (entry.get("deadline") or "").replace("~", "").replace("?", "").strip()


def _relations(scores: Scores, paper: str, wanted: list[Entry], found: list[Entry], keys: dict[str, str]) -> None:
    def triple(entry: Entry, name: dict[str, str] | None) -> tuple[str, str, str]:
        subject, thing = entry["subject"], entry["object"]
        if name is not None:
            subject, thing = name.get(subject, "?" + subject), name.get(thing, "?" + thing)
        if entry["predicate"] == "partnersWith":
            subject, thing = sorted((subject, thing))
        return subject, entry["predicate"], thing

    gold = {triple(x, None) for x in wanted}
    given = {triple(x, keys): float(x.get("confidence", 1.0)) for x in found}
    scores.add("relations", len(gold), len(given), len(gold & given.keys()))
    scores.errors += [("relations", "missed", paper, " ".join(x)) for x in sorted(gold - given.keys())]
    scores.errors += [("relations", "spurious", paper, " ".join(x)) for x in sorted(given.keys() - gold)]
    scores.judged += [("relations", sure, x in gold) for x, sure in given.items()]
