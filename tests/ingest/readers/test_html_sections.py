"""Sections under buttons, lists of terms, and what a page offers besides its paper."""

import pytest

from ingest.readers.paper import source

PAID = "<p>The trust pays.</p></div>"
PAPER = "<h1>Our plan</h1><p>We will open a ward in May.</p>"


def _text(body: str) -> str:
    return source("a.html", f"<!DOCTYPE html><html><body>{body}</body></html>".encode()).text


@pytest.mark.parametrize(
    "section",
    [
        f"<div><button aria-expanded='false'>Who pays for it?</button><div>{PAID}</div>",
        f"<h2><button aria-controls='p1'>Who pays for it?</button></h2><div id='p1' hidden>{PAID}",
        "<h3><button class='accordion'>Who pays for it?</button></h3><p>The trust pays.</p>",
        f"<button aria-controls='a:b'>Who pays for it?</button><p id='a:b' style='display: none'>{PAID}",
    ],
)
def test_a_button_over_a_section_is_its_heading(section: str) -> None:
    assert _text(PAPER + section) == "Our plan\n\nWe will open a ward in May.\n\nWho pays for it?\n\nThe trust pays."


@pytest.mark.parametrize(
    "button",
    [
        "<button aria-expanded='false' aria-controls='m'>Menu</button><div id='m' hidden>Bins</div>",
        "<button aria-expanded='false'>Show all sections</button>",
        "<button>Hear from us</button>",
        "<nav><button aria-expanded='true'>Our services</button></nav>",
        "<ul><li><button aria-expanded='true'>Health</button></li></ul>",
        "<form><button aria-controls='f'>Your answer</button></form>",
    ],
)
def test_other_buttons_are_furniture(button: str) -> None:
    assert _text(PAPER + button) == "Our plan\n\nWe will open a ward in May."


def test_short_terms_and_what_is_told_of_them_are_rows() -> None:
    dates = (
        "<dl><dt>16 October</dt><dd>Centre opens</dd><dt><b>May 2024</b></dt><dd><p>Review of the plan</p></dd></dl>"
    )
    found = source("a.html", f"<html><body>{PAPER}<h2>Key dates</h2>{dates}<p>End.</p></body></html>".encode())
    assert found.text.split("\n\n")[2:] == [
        "Key dates",
        "16 October | Centre opens\nMay 2024 | Review of the plan",
        "End.",
    ]
    places = {found.text[one.start : one.end]: one.place["element"] for one in found.origins}
    assert (places["16 October"], places["Centre opens"]) == ("dt", "dd")
    summary = "<dl><div><dt>Published</dt><dd>12 May 2023</dd></div><div><dt>Author</dt><dd>Una Vale</dd></div></dl>"
    assert _text(PAPER + summary).endswith("Published | 12 May 2023\nAuthor | Una Vale")


@pytest.mark.parametrize(
    "listed",
    [
        "<dl><dt>Decision maker:</dt><dd>Care Panel</dd></dl>",
        "<dl><dt>Who pays?</dt><dd>The trust</dd></dl>",
        "<dl><dt>Members</dt><dd>Ann Lee</dd><dd>Bo Fry</dd></dl>",
        "<dl><dt>Home First</dt><dd><ul><li>a team</li><li>a ward</li></ul></dd></dl>",
        f"<dl><dt>Home First</dt><dd>{'a long text about it ' * 8}</dd></dl>",
    ],
)
def test_other_lists_of_terms_are_no_rows(listed: str) -> None:
    assert "|" not in _text(PAPER + listed)


def test_links_under_related_news_are_none_of_the_paper() -> None:
    links = "<ul><li><a>Bins move</a></li><li><a>Meet us all</a></li><li><a>New roof</a></li></ul>"
    for heading in ("Related news", "You may also like", "More news stories", "In this section"):
        assert "Bins" not in _text(f"<main>{PAPER}<h2>{heading}</h2>\n{links}</main>")
    assert "Bins" in _text(f"<main>{PAPER}<h2>What we will do</h2>{links}</main>")
