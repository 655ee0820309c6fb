"""`joinedup body`, `match` and `register` as a person calls them."""

import csv
import subprocess
import sys
from io import StringIO
from pathlib import Path

import orjson
import pytest


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "joinedup", *words], capture_output=True, text=True)


def test_a_body_on_a_day() -> None:
    done = run("body", "00R", "--as-of", "2018-01-01", "--json")
    (known,) = orjson.loads(done.stdout)
    assert (known["id"], known["name"], known["state"]) == ("ccg-00R", "NHS Blackpool CCG", "existing")
    assert {code["code"] for code in known["codes"]} == {"00R", "E38000015"}
    assert [(step["id"], step["on"], step["part"]) for step in known["successors"]] == [
        ("icb-QE1", "2022-07-01", False),
        ("sub-icb-00R", "2022-07-01", True),
    ]


def test_a_dissolved_body_is_found_and_marked() -> None:
    done = run("body", "Heart of England NHS Foundation Trust", "--as-of", "2020-01-01")
    assert done.returncode == 0
    assert "as of 2020-01-01: dissolved" in done.stdout
    assert "University Hospitals Birmingham NHS Foundation Trust [trust-RRK]" in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("LCC",), "ambiguous"),
        (("Gotham City Council",), "not in the register"),
        (("00R", "--as-of", "soon"), "not a date"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(words: tuple[str, ...], said: str) -> None:
    done = run("body", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())


def test_a_table_of_names(tmp_path: Path) -> None:
    table = tmp_path / "names.csv"
    table.write_text("organisation;day;where\nRMBC;22/09/2016;Rotherham\nRMBC;2016-09-22;\n\n;;\n", encoding="cp1252")
    out = tmp_path / "out.csv"
    done = run(
        "match", str(table), "--column", "organisation", "--on-date", "day", "--place", "where", "--out", str(out)
    )
    assert done.returncode == 0
    rows = list(csv.DictReader(StringIO(out.read_text(encoding="utf-8"))))
    assert rows[0] == {
        "organisation": "RMBC",
        "day": "22/09/2016",
        "where": "Rotherham",
        "match_id": "council-ROT",
        "match_name": "Rotherham Metropolitan Borough Council",
        "match_type": "LocalAuthority",
        "match_ods": "206",
        "match_gss": "E08000018",
        "match_confidence": "0.9",
        "match_reason": "initials, at the place",
    }
    assert [row["match_id"] for row in rows] == ["council-ROT", "", ""]
    assert rows[1]["match_reason"].startswith("ambiguous: between ")


@pytest.mark.parametrize(
    ("content", "column", "code", "said"),
    [
        (b"", "name", 1, "is empty"),
        (b"\x00\x01\x02", "name", 1, "binary"),
        (b"name\nLCC\n", "nom", 2, "has no column 'nom'"),
        (b"name,match_id\nLCC,1\n", "name", 2, "has a column 'match_id' already"),
    ],
)
def test_bad_tables(tmp_path: Path, content: bytes, column: str, code: int, said: str) -> None:
    table = tmp_path / "names.csv"
    table.write_bytes(content)
    done = run("match", str(table), "--column", column)
    assert done.returncode == code
    assert said in " ".join(done.stderr.split())


def test_the_register_is_sound() -> None:
    done = run("register", "check")
    assert (done.returncode, done.stdout[:22]) == (0, "The register is sound:")


def test_a_newer_extract_is_compared(tmp_path: Path) -> None:
    extract = tmp_path / "boards.csv"
    extract.write_text(
        "ICB25CD,ICB25CDH,ICB25NM\nE54000048,QE1,NHS Lancashire Integrated Care Board\nE54999999,QZZ,New\n"
    )
    done = run("register", "diff", str(extract))
    rows = list(csv.reader(StringIO(done.stdout)))
    assert done.returncode == 0
    assert rows[0] == ["what", "code", "register", "extract"]
    assert ["not in the register", "E54999999", "", "New"] in rows
    assert sum(row[0] == "not in the extract" for row in rows) == 41


def test_an_unknown_extract_is_refused(tmp_path: Path) -> None:
    extract = tmp_path / "x.csv"
    extract.write_text("a,b\n1,2\n")
    done = run("register", "diff", str(extract))
    assert (done.returncode, done.stdout) == (1, "")
    assert "no extract that is known" in " ".join(done.stderr.split())
