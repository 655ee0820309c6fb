"""Different papers have different ids, the same paper the same one."""

from hashlib import sha256
from pathlib import Path

import orjson
import pytest

from ingest.extract import extract, papers_of
from ingest.manifest import Manifest
from ingest.naming import document_id, document_ids
from ingest.readers import papers_in


@pytest.mark.parametrize(
    ("stem", "known"),
    [
        ("minutes", "document-minutes"),
        ("2018-02-07 Health & Wellbeing Board", "document-2018-02-07-health-and-wellbeing-board"),
        ("Café", "document-cafe"),
        ("会议", "document-x-"),
        ("Протокол", "document-x-"),
        ("Minutes of the Board 议", "document-minutes-of-the-board-"),
        ("a" * 80, "document-" + "a" * 60 + "-"),
    ],
)
def test_a_name_that_is_cut_or_loses_letters_has_a_hash_behind_it(stem: str, known: str) -> None:
    assert document_id(stem).startswith(known)
    assert (len(document_id(stem)) > len(known)) == known.endswith("-")


def named(folder: Path, *names: str) -> dict[str, str]:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Minutes of {name}.\n", encoding="utf-8")
    files, _ = papers_in([folder])
    return {path.relative_to(folder).as_posix(): known for path, known in document_ids(files, [folder]).items()}


def test_papers_of_one_name_have_their_folder_behind_it(tmp_path: Path) -> None:
    assert named(tmp_path, "b/minutes.txt", "a/minutes.txt", "a/more/minutes.txt") == {
        "a/minutes.txt": "document-minutes",
        "b/minutes.txt": "document-minutes-b",
        "a/more/minutes.txt": "document-minutes-a-more",
    }


def test_the_one_nearest_to_the_folder_keeps_the_name_alone(tmp_path: Path) -> None:
    assert named(tmp_path, "2018/05/minutes.txt", "minutes.txt", "minutes-2018-05.txt") == {
        "minutes.txt": "document-minutes",
        "minutes-2018-05.txt": "document-minutes-2018-05",
        "2018/05/minutes.txt": "document-minutes-" + sha256(b"2018/05/minutes.txt").hexdigest()[:8],
    }


def test_papers_of_two_kinds_and_of_nearly_one_name(tmp_path: Path) -> None:
    found = named(tmp_path, "ok.pdf", "ok.html", "A paper.txt", "a-paper.txt", "会议.txt", "Протокол.txt")
    assert (found["ok.html"], found["ok.pdf"]) == ("document-ok", "document-ok-pdf")
    assert len(set(found.values())) == 6
    assert named(tmp_path) == found


def test_long_names_that_begin_alike(tmp_path: Path) -> None:
    names = [f"{'minutes of the health and wellbeing board of the council ' * 2}{n}.txt" for n in range(3)]
    assert len(set(named(tmp_path, *names).values())) == 3


def test_folders_and_files_named_by_themselves(tmp_path: Path) -> None:
    named(tmp_path, "a/minutes.txt", "b/minutes.txt")
    folders, files = [tmp_path / "a", tmp_path / "b"], [tmp_path / "a" / "minutes.txt", tmp_path / "b" / "minutes.txt"]
    assert list(document_ids(files, folders).values()) == ["document-minutes", "document-minutes-b"]
    assert document_ids(files, files) == document_ids(files, folders) == document_ids(files, [tmp_path])


def test_what_comes_out_has_these_ids_also_after_a_change(tmp_path: Path) -> None:
    named(tmp_path, "a/minutes.txt", "b/minutes.txt")
    files, _ = papers_in([tmp_path])

    def ids() -> list[str]:
        papers = papers_of(files, [tmp_path], Manifest())
        return [orjson.loads(one.lines[0])["id"] for one in extract(papers)]

    before = ids()
    assert before == ["document-minutes", "document-minutes-b"]
    files[1].write_text("Minutes of another day.\n")
    assert ids() == before
