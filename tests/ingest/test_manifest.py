"""The manifest gives each paper its origin, and says which line is wrong."""

from pathlib import Path

import pytest

from ingest.manifest import read_manifest
from joinedup.errors import InputError

HEADER = "file,url,publisher,committee,meeting_date,published,licence,retrieved\n"


def test_values_by_file(tmp_path: Path) -> None:
    manifest = tmp_path / "papers.csv"
    manifest.write_text(
        "\ufeff"
        + HEADER
        + 'a.txt,https://example.org/a,"Leeds, City of",Scrutiny,2017-09-27,2017-10,OGL,\n\n'
        + "sub/a.txt,,Other,,,,,2020\n"
    )
    found = read_manifest(manifest)
    first = {
        "url": "https://example.org/a",
        "publisher": "Leeds, City of",
        "committee": "Scrutiny",
        "meeting_date": "2017-09-27",
        "published": "2017-10",
        "licence": "OGL",
    }
    assert found.of(tmp_path / "a.txt") == first
    assert found.of(tmp_path / "sub" / "a.txt") == {"publisher": "Other", "retrieved": "2020"}
    assert found.of(tmp_path / "b.txt") == {}


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("", "the file is empty"),
        ("name,url\n", "there is no column `file`"),
        ("file,colour\n", "the column 'colour' is not known"),
        ("file,url,url\n", "the column 'url' is there twice"),
        (HEADER + ",https://example.org,,,,,,\n", "row 2 names no file"),
        (HEADER + "a.txt,example.org,,,,,,\n", "row 2, column url: 'example.org' is not an address"),
        (HEADER + "a.txt,,,,27/09/2017,,,\n", "row 2, column meeting_date: '27/09/2017' is not a date"),
        (HEADER + "a.txt,,,,,,,,,\n" + "b.txt,a,b,c,d,e,f,g,h,i\n", "row 2 has 10 values for 8 columns"),
        (HEADER + "a.txt\na.txt\n", "row 3 lists 'a.txt' a second time"),
        ("file,kind\na.txt,poem\n", "row 2, column kind: 'poem' is none of minutes"),
        ("file,illustrative\na.txt,1\n", "row 2, column illustrative: '1' is neither yes nor no"),
        ('file,url\n"a.txt,x\n', "it is not a comma-separated table"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, table: str, reason: str) -> None:
    manifest = tmp_path / "papers.csv"
    manifest.write_text(table)
    with pytest.raises(InputError) as told:
        read_manifest(manifest)
    assert str(told.value).startswith(f"{manifest}: {reason}")
