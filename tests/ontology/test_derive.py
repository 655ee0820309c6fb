"""What is derived from landscape.yaml is the same each time, up to date, and says what it is to say."""

import re
from pathlib import Path

from ontology.derive.__main__ import ROOT, derived_files, main


def test_derived_files_are_the_same_each_time_and_up_to_date() -> None:
    made = derived_files()
    assert made == derived_files()
    assert {name: (ROOT / name).read_bytes() for name in made} == made


def test_check_tells_which_file_is_out_of_date(tmp_path: Path) -> None:
    assert main([], tmp_path) == 0
    (tmp_path / "ontology" / "derived" / "neo4j.cypher").write_text("old")
    assert main(["--check"], tmp_path) == 1
    assert (tmp_path / "ontology" / "derived" / "neo4j.cypher").read_text() == "old"
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0


def test_no_time_stands_in_a_derived_file() -> None:
    stamped = [
        n for n, content in derived_files().items() if re.search(rb"20\d\d-\d\d-\d\dT|generat\w+ (on|at) ", content)
    ]
    assert stamped == []


def test_constraints_are_commands_of_one_line() -> None:
    lines = derived_files()["ontology/derived/neo4j.cypher"].decode().splitlines()
    commands = [line for line in lines if not line.startswith("//")]
    assert all(re.match(r"CREATE (CONSTRAINT|INDEX|FULLTEXT INDEX) \w+ IF NOT EXISTS FOR .+;$", c) for c in commands)
    unique = {tuple(m) for c in commands for m in re.findall(r"\(n:(\w+)\) REQUIRE n\.(\w+) IS UNIQUE", c)}
    assert unique == {
        ("Entity", "id"),
        ("Document", "id"),
        ("Statement", "record_id"),
        ("Change", "seq"),
        ("Judgement", "id"),
        ("Counter", "id"),
    }
