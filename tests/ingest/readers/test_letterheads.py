"""Whose paper it is by what stands over and under the pages of each format."""

import pytest

from ingest.readers.letterheads import is_name, whose, without_signs
from ingest.readers.paper import source
from tests.ingest.readers.making import Words, pdf

PAPER = (
    "<main><h1>Our plan for the winter</h1><p>We will open a ward in May, as our partners have asked us to.</p></main>"
)


@pytest.mark.parametrize(
    "name",
    [
        *("Acre Borough Council", "NHS Acre", "NHS Acre, Bede and Mid Cole Integrated Care Board", "Healthwatch Acre"),
        *("London Borough of Acre", "The Acre Hospitals NHS Foundation Trust", "ACRE COUNCIL", "University of Acre"),
    ],
)
def test_names_of_bodies(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Your Council",
            "Council tax",
            "The Board",
            "About the Trust",
            "NHS",
            "Board meetings",
            "Council",
            "Trust us",
        ),
        *("Acre Trust – Board meeting", "Acre Council, May 2020", "Services for the Council", "Acre Care Strategy"),
    ],
)
def test_what_is_no_name_of_a_body(words: str) -> None:
    assert not is_name(words)


def test_pieces_of_running_heads_name_the_body_and_its_meeting() -> None:
    head = ["Acre Hospitals NHS Trust   Trust Board – 29 May 2013   Agenda item 9", "Bede Council   3"]
    assert list(whose(head, "A report")) == ["Acre Hospitals NHS Trust", "Trust Board – 29 May 2013"]
    assert list(whose(head, "Acre Hospitals NHS Trust, Friday 29 May 2013")) == []
    assert list(whose(["Draft – 29 May 2013\tVersion 3 of May 2013", "Acre Plan   Board paper"], "")) == []


def test_what_stands_around_the_name_in_copyrights_and_for_logos_goes() -> None:
    around = ["© 2023 NHS Acre ICB", "Copyright Acre Council 2020-22. All rights reserved.", "Acre Council logo – home"]
    assert [without_signs(words) for words in around] == ["NHS Acre ICB", "Acre Council", "Acre Council"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<header><a href='/'>Acre Council</a><nav><ul><li>Bede Council</li></ul></nav></header>", ""),
        ("<div id='header'><img src='l.png' alt='Acre Council logo'></div>", "<footer>© Bede Council</footer>"),
        ("<div role='banner'><span>Menu</span><p>Acre Council</p></div>", ""),
        ("<header><p>Your Council</p></header>", "<footer><p>Bede Trust</p><p>&copy; Acre Council 2022</p></footer>"),
    ],
)
def test_a_page_is_of_the_body_that_its_banner_logo_or_copyright_names(before: str, after: str) -> None:
    page = f"<!DOCTYPE html><html><body>{before}{PAPER}{after}</body></html>".encode()
    found = source("a.html", page)
    assert found.text.startswith("Acre Council\n\nOur plan for the winter\n\nWe will")
    assert found.text[found.origins[0].start : found.origins[0].end] == "Acre Council"


def test_menus_and_partners_in_the_paper_give_no_letterhead() -> None:
    partner = "<div class='logo'><img alt='Bede Trust'></div>"
    page = f"<header><ul><li>Acre Council</li></ul></header><main>{partner}{PAPER}</main>"
    found = source("a.html", f"<html><body>{page}</body></html>".encode())
    assert found.text.startswith("Our plan for the winter")


def test_a_running_foot_of_a_pdf_names_the_body_once() -> None:
    feet: list[list[Words]] = [[(60.0, 30.0, "Acre Council"), (360.0, 30.0, f"{page}")] for page in (1, 2)]
    without = [[(60.0, 770.0 - 20 * page, "Minutes of the Panel"), *foot] for page, foot in enumerate(feet)]
    found = source("a.pdf", pdf(without))
    assert found.text.split("\n")[0] == "Acre Council"
    assert found.origins[0].place["page"] == 1
    named = [[(60.0, 770.0 - 20 * page, "Minutes of Acre Council"), *foot] for page, foot in enumerate(feet)]
    assert source("a.pdf", pdf(named)).text.startswith("Minutes")
    packed = [[*page, (60.0, 40.0, body)] for body in ("Bede Trust", "Cole Board") for page in without]
    assert source("a.pdf", pdf(packed)).text.count("\nCole Board") == 0
