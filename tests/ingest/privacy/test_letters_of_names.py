"""Names of any letters and manner of writing are masked whole, at all places; officials of such names stay."""

from typing import Literal
from unicodedata import normalize

import pytest

from ingest.extract import Extractor
from ingest.privacy import find
from ingest.readers.paper import source

HEAD = (
    "Otherham Borough Council\n\nHealth and Wellbeing Board\n\nMinutes of the meeting held on Tuesday 6 March 2018\n\n"
    "Present: Councillor Ruth Dawlish (Chair), Jo Vickers (Director of Public Health)\n\n9. Complaints\n\n"
)
NAMES = (
    ("Agnieszka Wiśniewska", "Wiśniewska"),
    ("Łukasz Dąbrowski", "Dąbrowski"),
    ("Şahin Yılmaz", "Yılmaz"),
    ("Élodie Öztürk", "Öztürk"),
    ("Siân Llŷr", "Llŷr"),
    ("Nguyễn Thị Hoa", "Nguyễn"),
    ("Pieter van der Merwe", "van der Merwe"),
    ("Maria da Silva", "da Silva"),
    ("Mohammed al-Rashid", "Al-Rashid"),
    ("Jean DeVere", "DeVere"),
    ("D'Arcy Finch", "Finch"),
    ("Fergus McTavish-ffrench", "McTavish-ffrench"),
    ("Horace TWELVETREES", "Twelvetrees"),
    ("Hepzibah CRANKSHAW", "CRANKSHAW"),
    ("J SMITH", "Smith"),
    ("Łukasz MCTAVISH", "McTavish"),
    ("Anne St John-Smythe", "St John-Smythe"),
    ("Anne Smith\u2011Jones", "Smith\u2011Jones"),
)


def _said(name: str, surname: str) -> str:
    told = f"Mr {name} complained that his mother had been left alone."
    return f"{HEAD}{told} The Council agreed to apologise to Mr {surname} by 30 April 2018."


@pytest.mark.parametrize(("name", "surname"), NAMES, ids=lambda words: words)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_part_of_a_private_name_is_masked(form: Literal["NFC", "NFD"], name: str, surname: str) -> None:
    text = normalize(form, _said(name, surname))
    masked = find(text).apply(text)
    words = normalize(form, f"{name} {surname}").replace("-", " ").split()
    assert [word for word in words if f" {word}" in masked[len(HEAD) :]] == []
    assert masked.startswith(HEAD)
    assert "The Council agreed to apologise to ██ " in masked


@pytest.mark.parametrize("unseen", [chr(code) for code in (0xAD, 0x200B, 0x200C, 0x2060, 0xFEFF, 0x202E, 0x2069)])
def test_what_nobody_sees_hides_no_name(unseen: str) -> None:
    text = _said(f"Hor{unseen}ace\u00a0Twelve{unseen}trees", f"{unseen}Twelve{unseen}trees")
    reading = Extractor.ready().reading(source("paper.txt", text.replace(" ", "\u00a0").encode()))
    assert [word for word in ("Hor", "ace", "Twelve", "trees") if word in reading.text.split("Complaints")[1]] == []


@pytest.mark.parametrize(("name", "surname"), NAMES, ids=lambda words: words)
def test_officials_of_such_names_stay(name: str, surname: str) -> None:
    head, surname = HEAD.replace("Jo Vickers", name), surname.replace("Nguyễn", "Hoa")
    text = f"{head}PUBLIC QUESTIONS\n\nMrs Vane asked about beds. Mr {surname} would write to her."
    masked = find(text).apply(text)
    assert name in masked
    assert "Vane" not in masked
    assert f"Mr {surname} would write" in masked


def test_the_body_in_capitals_behind_an_official_is_no_surname() -> None:
    text = "Present: Ann Roe BHRUT\n\n7 PUBLIC QUESTIONS\n\nMrs Vane asked about beds. Ms Roe would write to her."
    masked = find(text).apply(text)
    assert "Ms Roe would write" in masked
    assert "Vane" not in masked
