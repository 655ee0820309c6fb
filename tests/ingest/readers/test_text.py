"""Text files: every encoding gives the same characters; what cannot be read is told plainly."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.readers import Limits, papers_in, read
from ingest.source import Origin
from joinedup.errors import InputError

LINE = "The Board’s fund is £75m – “pooled” café.\n"
EMAIL = (
    b"Received: from a.example\r\n\tby b.example; Mon, 5 Feb 2018\r\nFrom: Ada Vale <a@b.example>\r\nTo: Board\r\n"
    b"MIME-Version: 1.0\r\n\r\nThe minutes are attached.\r\n"
)
SAVED_PAGE = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://council.example/1\r\nSubject: Minutes\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\r\n\r\n------M\r\n'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_same_characters_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    paper = tmp_path / "paper.pdf"  # the name says nothing
    paper.write_bytes(LINE.encode(encoding))
    found = read(paper)
    assert (found.text, found.media_type, found.name, found.stem) == (LINE, "text/plain", "paper.pdf", "paper")


def test_a_mark_at_the_beginning_keeps_its_place(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_bytes(LINE.encode("utf-8-sig"))
    assert read(paper).text == " " + LINE


def test_offsets_are_those_of_the_file_as_python_reads_it(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_bytes("one\r\ntwo\rthree £\n\nfour".encode())
    found = read(paper)
    assert found.text == paper.read_text("utf-8") == "one\ntwo\nthree £\n\nfour"
    raw = paper.read_bytes().decode()
    assert found.origins[:3] == (
        Origin(0, 4, {"line": 1, "character": 0}),
        Origin(4, 8, {"line": 2, "character": 5}),
        Origin(8, 16, {"line": 3, "character": 9}),
    )
    for origin in found.origins:
        line = found.text[origin.start : origin.end].rstrip("\n")
        assert raw[origin.place["character"] :].startswith(line)


@pytest.mark.parametrize("unseen", [chr(code) for code in (0xAD, 0x200B, 0x200D, 0x2060, 0xFEFF, 0x202A, 0x2066)])
def test_characters_that_nobody_sees_are_left_out_and_offsets_lead_back(tmp_path: Path, unseen: str) -> None:
    paper = tmp_path / "paper.txt"
    raw = f"Mr\u00a0Hor{unseen}ace Twelve{unseen}{unseen}trees, Rene\u0301 and\nMs\u00a0Roe"
    paper.write_bytes(raw.encode())
    found = read(paper)
    assert found.text == "Mr Horace Twelvetrees, René and\nMs Roe"
    assert "".join(found.text[origin.start : origin.end] for origin in found.origins) == found.text
    assert [raw[origin.place["character"] :][:2] for origin in found.origins] == ["Mr", "ac", "tr", " a", "Ms"]


def test_hyphens_that_show_stay(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_bytes("in 2018\u00ad19 the commis\u00ad\nsioning of co\u00adoperation".encode())
    assert read(paper).text == "in 2018-19 the commis-\nsioning of cooperation"


def test_damage_is_overlooked_one_character_for_one(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_bytes("£1m – £2m – £3m".encode() + b"\xff and \x00 on")
    assert read(paper).text == "£1m – £2m – £3m\ufffd and   on"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b" \r\n\x00\x00", "the file is empty"),
        (bytes(range(256)) * 4, "it is not text but binary data"),
        (b"\x7fELF\x02\x01\x01", "it is a program"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
            "it is an old Office file (.doc, .xls) or a document locked",
        ),
        (b"{\\rtf1 Minutes}", "it is a rich-text file"),
        (b"\r\n\n {\\rtf1 Minutes}", "it is a rich-text file"),
        (b"\xef\xbb\xbf\n{\\rtf1 Minutes}", "it is a rich-text file"),
        (EMAIL, "it is an e-mail. Save its text or the paper attached to it"),
        (
            b"From a@b.example Mon Feb  5 10:00:00 2018\nFrom: a@b.example\nMessage-ID: <1@b>\n\nDear all\n",
            "it is an e-mail",
        ),
        (SAVED_PAGE, "it is a page saved with its pictures in one file (MHTML)"),
        (b"\x89PNG\r\n\x1a\n....", "it is a PNG image"),
        (b"\x1f\x8b\x08\x00", "it is a gzip archive"),
        (b"x" * 1001, "the file is larger than 0.001 MB"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    paper = tmp_path / "minutes.txt"
    paper.write_bytes(content)
    with pytest.raises(InputError) as told:
        read(paper, Limits(file_bytes=1000) if len(content) < 1024 else Limits())
    assert str(told.value).startswith(f"{paper}: {reason}")


def test_a_memo_is_no_email(tmp_path: Path) -> None:
    memo = tmp_path / "memo.txt"
    memo.write_text("From: Ada Vale\nTo: The Board\nDate: 5 May 2018\nSubject: Beds\n\nThe Board is asked to note.\n")
    assert read(memo).text.startswith("From: Ada Vale\n")


@pytest.mark.parametrize(
    "declared", ["undefined", "no-such", "utf-16", "utf-16-le", "ibm037", "unicode_escape", "idna"]
)
def test_an_encoding_that_cannot_be_is_not_believed(tmp_path: Path, declared: str) -> None:
    page = tmp_path / "page.html"
    words = b"<p>Blackpool Council \x96 agreed to report on C:\\new.</p>"
    page.write_bytes(b'<!doctype html><meta charset="' + declared.encode() + b'">' + words)
    assert read(page).text.strip() == "Blackpool Council – agreed to report on C:\\new."


def test_an_encoding_that_can_be_is_believed(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b'<!doctype html><meta charset="cp1250"><p>Councillor Dvo\xf8\xe1k agreed to report.</p>')
    assert "Dvořák" in read(page).text


def test_a_paper_of_too_many_characters_is_refused(tmp_path: Path) -> None:
    paper = tmp_path / "minutes.txt"
    paper.write_text("word " * 100)
    with pytest.raises(InputError, match="more than 400 characters"):
        read(paper, Limits(characters=400))


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reasons = {
        tmp_path / "absent.txt": "No such file or directory",
        loop: "Too many levels of symbolic links",
        pipe: "it is not a regular file",
        tmp_path: "it is not a regular file",
        tmp_path / "a\0b": "null",
    }
    for path, reason in reasons.items():
        with pytest.raises(InputError, match=reason):
            read(path)


def test_odd_names_are_read_and_shown_printable(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/minutes \xff\n\x1b.txt"
    with open(odd, "w") as file:
        file.write("Minutes\n")
    assert read(Path(os.fsdecode(odd))).name == "minutes ???.txt"


def test_a_line_of_ten_megabytes(tmp_path: Path) -> None:
    paper = tmp_path / "long.txt"
    paper.write_bytes(b"a long line " * 900_000)
    assert len(read(paper, Limits(characters=11_000_000)).text) == 10_800_000
    with pytest.raises(InputError, match="more than 6,000,000 characters"):
        read(paper)


def test_folders_give_their_papers_each_once(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c", "sub/.hidden", "README.md", "papers.csv", "a.gold.json", "sub/~$c.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "sub" / "round").symlink_to(tmp_path)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    found, wrong = papers_in([tmp_path / "b.txt", tmp_path / "absent", tmp_path, tmp_path / "papers.csv"])
    assert wrong == [f"{tmp_path / 'absent'}: there is no such file or folder. Check the path."]
    assert [str(path.relative_to(tmp_path)) for path in found] == [
        "b.txt",
        "a.html",
        "loop.txt",
        "sub/c",
        "papers.csv",
    ]


def test_a_folder_that_cannot_be_read_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a/x.txt", "locked/y.txt", "z.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    entries = Path.iterdir

    def refusing(folder: Path) -> Iterator[Path]:  # the rights themselves do not stop an administrator
        if folder.name == "locked":
            raise PermissionError(errno.EACCES, "Permission denied")
        return entries(folder)

    monkeypatch.setattr(Path, "iterdir", refusing)
    found, wrong = papers_in([tmp_path])
    assert found == [tmp_path / "a" / "x.txt", tmp_path / "z.txt"]
    told = f"{tmp_path / 'locked'}: the folder cannot be read (Permission denied). Check its permissions."
    assert wrong == [told]
    with pytest.raises(InputError, match=r"^[^\n]*locked: the folder cannot be read[^\n]*$"):
        papers_in([tmp_path / "locked"])


def test_a_folder_without_papers_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("x")
    with pytest.raises(InputError, match="no papers in this folder"):
        papers_in([tmp_path])
    with pytest.raises(InputError, match="no such file or folder"):
        papers_in([tmp_path / "absent"])


def test_ligatures_are_their_letters_and_offsets_lead_back(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The ofﬁce was beneﬁt-led\nand eﬀective.", "utf-8")
    found = read(path)
    assert found.text == "The office was benefit-led\nand effective."
    starts = [(found.text[one.start : one.end], one.place["character"]) for one in found.origins]
    assert starts[0] == ("The offi", 0)
    assert starts[1][0].startswith("ce was benefi")
