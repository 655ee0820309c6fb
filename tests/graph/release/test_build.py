"""A release is whole, the same for the same graph, and says the same in every form."""

import csv
import json
import random
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars
import pyoxigraph as ox
import pytest
from csvw import CSVW, TableGroup

from graph.rdf.describe import Kept
from graph.release.check import check_release, read_rows
from graph.release.contents import Profile, from_line
from joinedup.errors import InputError, StoreError, StoreUnavailable
from tests.graph.rdf.hostile import BEYOND_XML, WORDS
from tests.graph.rdf.jena import Riot
from tests.graph.rdf.sample import PAPER, SAMPLE, say, thing
from tests.graph.release.sample import EVERYTHING, Stored, content, released

FILES = [
    "README.md", "SHA256SUMS", "csv/csv-metadata.json", "csv/statement.csv", "description.ttl", "difference.json",
    "difference.md", "graph.jsonld", "graph.nq", "graph.ttl", "neo4j/import.args", "ontology/context.jsonld",
    "ontology/field.ttl", "ontology/ontology.ttl", "ontology/shapes.ttl", "parquet/statement.parquet", "release.json",
    "shacl-report.json", "shacl-report.ttl", "statements.jsonl",
]  # fmt: skip
HOSTILE = [*WORDS, *BEYOND_XML]
OTHERS = [
    say("body-1", "type", value="OtherBody"), say("body-1", "name", value="A body"),
    *(say("body-1", "alias", value=text or "none", start=n, quote=text) for n, text in enumerate(HOSTILE)),
    *(say("body-1", "has_name", object=f"name-{n}", valid_from=day) for n, day in enumerate(["2017-23", "2015/2020"])),
    *(s for n in range(2) for s in (*thing(f"name-{n}", "Name"), say(f"name-{n}", "text", value="x", start=n))),
]  # fmt: skip


RFC_4180 = "all_varchar=true, header=true, quote='\"', escape='\"', delim=','"


def described(folder: Path) -> tuple[bool, dict[str, int]]:
    """Whether a CSVW processor finds the tables as their description says, and how many rows each has, read by it."""
    description = folder / "csv" / "csv-metadata.json"
    tables = TableGroup.from_file(description)
    counts = {table.local_name: sum(1 for _ in table.iterdicts(log=None)) for table in tables.tables}
    keyed = all(table.check_primary_key() for table in tables.tables if table.tableSchema.primaryKey)
    return keyed and CSVW(str(description), validate=True).is_valid, counts


def queried(sources: list[str]) -> list[int]:
    """How many rows DuckDB finds in each; in a process of its own, which may say goodbye as it likes."""
    code = (
        "import duckdb, json, sys\n"
        "with duckdb.connect() as c: print(json.dumps([c.execute(f'SELECT count(*) FROM {s}').fetchall()[0][0] "
        "for s in json.loads(sys.argv[1])]))"
    )
    done = subprocess.run([sys.executable, "-c", code, json.dumps(sources)], capture_output=True, text=True, check=True)
    numbers: list[int] = json.loads(done.stdout)
    return numbers


def ignore(what: str, done: int, total: int) -> None:
    """Show nothing."""


def test_a_csvw_processor_finds_the_tables_as_they_are_described(tmp_path: Path) -> None:
    # Python's own reader of CSV, which the processor uses, takes no cell longer than this.
    said = [s for s in (*EVERYTHING, *OTHERS) if len(str(s.value)) < csv.field_size_limit()]
    made = released(tmp_path, Stored(said))
    valid, counts = described(made.folder)
    assert valid
    assert counts == {
        f"{path.stem}.csv": polars.read_parquet(path).height for path in (made.folder / "parquet").glob("*.parquet")
    }
    assert counts["statement.csv"] == len({s.id for s in said})
    body = made.folder / "csv" / "body.csv"
    body.write_text(body.read_text("utf-8").replace("labels", "names", 1), "utf-8")
    with pytest.raises(UserWarning, match='Unspecified column "names"'):
        described(made.folder)


def test_everything_is_in_the_folder_and_the_tools_of_others_find_it_whole(tmp_path: Path, riot: Riot) -> None:
    made = released(tmp_path)
    there = content(made.folder)
    assert [name for name in FILES if name not in there] == []
    done = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=made.folder)
    assert done.returncode == 0
    assert check_release(made.folder, ignore) == []
    text = (made.folder / "README.md").read_text()
    assert "Open Government Licence v3.0 (Crown copyright; NHS England)." in text
    assert "- Councils: [CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/). mySociety; CC BY 4.0." in text
    assert [path.name for path in tmp_path.iterdir()] == ["2026-11-01"]
    rdf = [path for path in made.folder.rglob("*") if path.suffix in (".nq", ".ttl", ".jsonld")]
    assert riot.validate([path for path in rdf if path.name != "context.jsonld"]) == ""


def test_the_same_graph_gives_the_same_bytes_in_whatever_order_it_comes(tmp_path: Path) -> None:
    first = released(tmp_path / "a")
    again = released(tmp_path / "b", Stored(random.Random(5).sample(EVERYTHING, len(EVERYTHING))))
    assert content(again.folder) == content(first.folder)


def test_tables_have_the_rows_that_the_statements_make(tmp_path: Path) -> None:
    made = released(tmp_path, Stored([*EVERYTHING, *OTHERS]))
    numbers = {}
    paths = sorted((made.folder / "csv").glob("*.csv"))
    parquets = [made.folder / "parquet" / f"{path.stem}.parquet" for path in paths]
    sources = [*(f"'{path}'" for path in parquets), *(f"read_csv('{path}', {RFC_4180})" for path in paths)]
    by_duckdb = queried(sources)
    for number, (path, parquet) in enumerate(zip(paths, parquets, strict=True)):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(read_rows(file))
        frame = polars.read_parquet(parquet)
        from_csv = polars.read_csv(path, infer_schema=False)
        found = [frame.height, from_csv.height, by_duckdb[number], by_duckdb[number + len(paths)]]
        assert found == [len(rows) - 1] * 4, path.name
        assert frame.columns == from_csv.columns == rows[0]
        numbers[path.stem] = len(rows) - 1
    assert numbers["statement"] == made.summary.statements == len(EVERYTHING) + len(OTHERS)
    assert {
        name.replace("_", ""): n for name, n in numbers.items() if name not in ("statement", "relation", "other_thing")
    } == {name.lower(): n for name, n in made.summary.things.items()}
    quotes = polars.read_parquet(made.folder / "parquet" / "statement.parquet")["quote"].to_list()
    assert sorted(quotes) == sorted(s.quote for s in [*EVERYTHING, *OTHERS])


def test_a_table_of_things_has_what_the_graph_has(tmp_path: Path) -> None:
    made = released(tmp_path)
    frame = polars.read_parquet(made.folder / "parquet" / "commitment.parquet")
    row = frame.row(by_predicate=polars.col("id") == "commitment-2", named=True)
    assert {name: value for name, value in row.items() if value is not None} == {
        "id": "commitment-2", "labels": ["Commitment", "Target"], "type": "Target",
        "text": "Fewer admissions & <shorter> stays.", "deadline_edtf": "2017-23",
        "deadline_earliest": date(2017, 9, 1), "deadline_latest": date(2017, 11, 30), "amount_gbp": 75_000_000.0,
    }  # fmt: skip
    relations = polars.read_parquet(made.folder / "parquet" / "relation.parquet")
    both = relations.filter(polars.col("predicate") == "partners_with").to_dicts()
    assert [(r["subject"], r["object"], r["statements"]) for r in both] == [("ccg-00X", "council-AMB", 2)]


def test_hostile_words_are_the_same_in_every_rdf_file(tmp_path: Path, riot: Riot) -> None:
    made = released(tmp_path, Stored([*EVERYTHING, *OTHERS]))
    assert check_release(made.folder, ignore) == []
    names = ("graph.nq", "graph.ttl", "graph.jsonld", "description.ttl")
    counted = riot.count([made.folder / name for name in names])
    assert counted["graph.ttl"] == counted["graph.jsonld"] == made.summary.triples
    assert counted["graph.nq"] == made.summary.quads


def test_the_profile_without_people_holds_in_every_file(tmp_path: Path) -> None:
    said = [
        *EVERYTHING,
        say("commitment-2", "summary", value="Cllr Bloggs to write; JO BLOGGS agreed", quote="Jo (Bloggs) to write"),
    ]
    named = [s for s in said if s.subject != "person-jo-bloggs" or s.predicate != "name"]
    named.append(say("person-jo-bloggs", "name", value="Jo Bloggs"))
    profile = Profile(people=False, illustrative=True)
    made = released(tmp_path, Stored(named), profile=profile)
    found = {
        name
        for name, data in content(made.folder).items()
        for word in (b"bloggs", b"pike", b"person-")
        if word in data.lower() and not name.startswith("ontology/")
    }
    assert found == set()
    assert not (made.folder / "csv" / "person.csv").exists()
    assert "████ ██████" not in (made.folder / "README.md").read_text()
    lines = [from_line(line) for line in (made.folder / "statements.jsonl").read_bytes().splitlines()]
    (summary,) = [
        k.statement for k in lines if k.statement.subject == "commitment-2" and k.statement.predicate == "summary"
    ]
    assert (summary.value, summary.quote) == ("Cllr ██████ to write; ██ ██████ agreed", "Jo (██████) to write")
    assert check_release(made.folder, ignore) == []


def test_papers_written_for_the_project_are_left_out_with_all_that_only_they_say(tmp_path: Path) -> None:
    linked = say("commitment-a1", "follow_up_of", object="commitment-1", document="document-minutes-2018")
    made = released(tmp_path, Stored([*EVERYTHING, linked]), profile=Profile())
    lines = [from_line(line) for line in (made.folder / "statements.jsonl").read_bytes().splitlines()]
    assert [k for k in lines if k.statement.document == PAPER] == []
    assert {"commitment-1", "person-jo-bloggs", PAPER}.isdisjoint({x for k in lines for x in (k.subject, k.object)})
    assert [k for k in lines if k.statement.id == linked.id] == []
    assert made.summary.left_out["documents"] == 1
    assert check_release(made.folder, ignore) == []


def test_a_violation_makes_no_release(tmp_path: Path) -> None:
    wrong = [*EVERYTHING, *thing("person-x", "Person", "X")]
    with pytest.raises(
        StoreError, match=r"breaks rules: Office \(1\). The first: person-x: A person without an office"
    ):
        released(tmp_path, Stored(wrong))
    assert list(tmp_path.iterdir()) == []


def test_a_graph_that_changes_is_read_again(tmp_path: Path) -> None:
    assert released(tmp_path / "a", Stored(changes=[1, 2, 2, 2])).summary.statements == len(EVERYTHING)
    with pytest.raises(StoreUnavailable, match="changed 3 times"):
        released(tmp_path / "b", Stored(changes=[1, 2, 3, 4, 5, 6, 7]))


def test_a_release_is_not_written_over_unless_told(tmp_path: Path) -> None:
    released(tmp_path)
    with pytest.raises(InputError, match=r"There is a release in .* already"):
        released(tmp_path)
    fewer = released(tmp_path, Stored(EVERYTHING[:-1]), replace=True)
    assert fewer.summary.statements == len(EVERYTHING) - 1
    assert check_release(fewer.folder, ignore) == []


def test_the_difference_is_told_in_words_and_as_data(tmp_path: Path) -> None:
    released(tmp_path)
    gone = [s for s in EVERYTHING if s.subject not in ("figure-1", "person-jo-bloggs", "post-1", "commitment-2")]
    kept = [s for s in gone if s.object not in ("figure-1", "person-jo-bloggs", "post-1", "commitment-2")]
    new = [*thing("council-NEW", "LocalAuthority", "Newtown Council", document="document-decision")]
    made = released(tmp_path, Stored([*kept, *new]), day=date(2026, 12, 1))
    found = json.loads((made.folder / "difference.json").read_bytes())
    assert (found["previous"], found["statements_added"]) == ("2026-11-01", 2)
    assert found["statements_removed"] == len(EVERYTHING) - len(kept)
    assert found["things_added"] == {"council-NEW": "LocalAuthority"}
    assert found["things_removed"] == {"commitment-2": "Target", "figure-1": "Figure", "post-1": "Post"}
    assert found["people_removed"] == 1
    lines = [json.loads(line) for line in (made.folder / "difference.jsonl").read_bytes().splitlines()]
    assert len(lines) == found["statements_added"] + found["statements_removed"]
    assert {tuple(sorted(line["statement"])) for line in lines if line["change"] == "removed"} == {
        ("document", "id", "predicate")
    }
    text = (made.folder / "difference.md").read_text()
    assert f"2 statements added, {found['statements_removed']} removed." in text
    assert "- `council-NEW` Newtown Council" in text
    assert "1 person no longer in it." in text
    assert "bloggs" not in text.lower()
    again = released(tmp_path, Stored([*kept, *new]), day=date(2026, 12, 2))
    assert "Nothing: the same statements are in both." in (again.folder / "difference.md").read_text()
    assert b"dcat:previousVersion" in (again.folder / "description.ttl").read_bytes()


def test_a_release_of_another_choice_is_not_compared_with(tmp_path: Path) -> None:
    before = released(tmp_path)
    alone = released(tmp_path, day=date(2026, 12, 1), profile=Profile(people=False))
    assert alone.difference is None
    with pytest.raises(InputError, match="another choice of people and papers"):
        released(tmp_path, day=date(2026, 12, 2), profile=Profile(people=False), previous=before.folder)
    with pytest.raises(InputError, match="is no release"):
        released(tmp_path, day=date(2026, 12, 2), previous=tmp_path)


def test_merges_and_rulings_are_kept(tmp_path: Path) -> None:
    moved = Kept(say("ccg-OLD", "alias", value="The old one"), "ccg-00R", None)
    rejected = replace(Kept.of(say("ccg-00R", "alias", value="Wrong")), ruling="reject", layer="review")
    made = released(tmp_path, Stored([*map(Kept.of, SAMPLE), moved, rejected], {"ccg-OLD": "ccg-00R"}))
    lines = [from_line(line) for line in (made.folder / "statements.jsonl").read_bytes().splitlines()]
    assert [k for k in lines if k in (moved, rejected)] == [moved, rejected]
    bodies = polars.read_parquet(made.folder / "parquet" / "body.parquet").filter(polars.col("id") == "ccg-00R")
    assert (made.folder / "csv" / "merged.csv").read_text() == "id,replaced_by\nccg-OLD,ccg-00R\n"
    assert bodies["name"].to_list() == ["NHS Seaside CCG"]
    assert b"isReplacedBy" in (made.folder / "graph.nq").read_bytes()
    assert check_release(made.folder, ignore) == []


def test_what_is_damaged_is_found(tmp_path: Path) -> None:
    folder = released(tmp_path).folder
    (folder / "graph.ttl").write_bytes((folder / "graph.ttl").read_bytes().replace(b"NHS Seaside", b"NHS Hillside"))
    (folder / "csv" / "post.csv").unlink()
    (folder / "strange.txt").write_text("x")
    faults = check_release(folder, ignore)
    assert faults[:3] == [
        "csv/post.csv is missing.",
        "graph.ttl is not what its checksum says.",
        "strange.txt has no checksum.",
    ]
    assert faults[3].startswith("graph.ttl has the RDFC-1.0 hash ")
    (folder / "graph.nq").write_text("<nonsense")
    assert any(fault.startswith("graph.nq cannot be read: ") for fault in check_release(folder, ignore))
    with pytest.raises(InputError, match="is no release"):
        check_release(tmp_path, ignore)


def test_the_description_and_reports_are_rdf_without_blank_nodes(tmp_path: Path) -> None:
    folder = released(tmp_path).folder
    for name in ("description.ttl", "shacl-report.ttl"):
        quads = list(ox.parse(path=str(folder / name), format=ox.RdfFormat.TURTLE))
        assert [q for q in quads if isinstance(q.subject, ox.BlankNode) or isinstance(q.object, ox.BlankNode)] == []
