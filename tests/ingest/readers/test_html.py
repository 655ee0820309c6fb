"""Menus beside a page's paper, and cells that reach over rows and columns."""

import pytest

from ingest.readers.paper import source

LINKS = "".join(f'<li><a href="#">{name}</a></li>' for name in ("Calendar", "Decisions", "Forward plans", "Your MPs"))
PAPER = "<h1>Decision details</h1><p>RESOLVED: That the plan be approved.</p>"


def _text(body: str) -> str:
    return source("a.html", f"<!DOCTYPE html><html><body>{body}</body></html>".encode()).text


@pytest.mark.parametrize(
    "page",
    [
        f'<div id="left"><h3>Council</h3><ul>{LINKS}</ul></div><div id="content">{PAPER}</div>',
        f'<div class="col-3"><ul>{LINKS}</ul></div><div class="col-9">{PAPER}</div>',
        f"<table><tr><td><ul>{LINKS}</ul></td><td>{PAPER}</td></tr></table>",
        f"<div><ul>{LINKS}</ul></div><main>{PAPER}</main>",
        f'<div id="content">{PAPER}</div><div class="right-column"><ul>{LINKS}</ul></div>',
        f'<div id="content">{PAPER}</div><div id="mgLeft">{LINKS}</div>',
        f'<header role="banner"><h1>Acre</h1></header><div class="modgov-left"><ul>{LINKS}</ul></div>{PAPER}',
    ],
)
def test_a_menu_of_links_is_furniture(page: str) -> None:
    assert _text(page) == "Decision details\n\nRESOLVED: That the plan be approved."


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        (
            f"{PAPER}<h2>Members</h2><ul><li><a>Jo Roe</a></li><li><a>Ann Vane</a></li><li><a>Al</a></li></ul>",
            "Ann",
        ),
        (f'{PAPER}<div class="related"><p>The Board will write to <a>the Trust</a> by May 2018.</p></div>', "by May"),
        (f'<div id="left"><p>Present: Councillor Roe, <a>Ann Vane</a>, Jo Fell</p></div>{PAPER}', "Jo Fell"),
        ("<ul><li><a>To note it</a></li><li><a>To receive it</a></li><li><a>To pay</a></li></ul>", "To receive it"),
    ],
)
def test_lists_of_links_in_the_paper_stay(page: str, kept: str) -> None:
    assert kept in _text(page)


def test_cells_that_reach_over_rows_and_columns_keep_the_others_under_their_heads() -> None:
    rows = (
        "<tr><th>Item</th><th>Action</th><th>Lead</th><th>Date</th></tr>",
        '<tr><td rowspan="2">4.2</td><td>Send figures</td><td>JS</td><td>May</td></tr>',
        "<tr><td>Check times</td><td>RK</td><td>June</td></tr>",
        '<tr><td>5</td><td colspan="2">All to read it</td><td>July</td></tr>',
        '<tr><td>6</td><td colspan="3">Closed</td></tr>',
        '<tr><td rowspan="x">7</td><td>Pay</td><td colspan="">JS</td><td rowspan="0">July</td></tr>',
    )
    assert _text(f"<h1>Actions</h1><table>{''.join(rows)}</table>").splitlines()[2:] == [
        "Item | Action | Lead | Date",
        "4.2 | Send figures | JS | May",
        "– | Check times | RK | June",
        "5 | All to read it | – | July",
        "6 | Closed",
        "7 | Pay | JS | July",
    ]


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("<p>A plan<sup>1</sup> of £5m<sup><a>[2]</a></sup> on 4<sup>th</sup> May</p>", "A plan of £5m on 4th May"),
        ("<p>of 90 m<sup>2</sup> and 10<sup>6</sup></p>", "of 90 m2 and 106"),
        (
            "<p>AGREED:<br><br>(1) To note;<br>(2) To pay.<br> <br>End.</p>",
            "AGREED:\n\n(1) To note;\n(2) To pay.\n\nEnd.",
        ),
        ("<p>The sum is <del>£4m</del><ins>£5m</ins> and <s>not</s> no more.</p>", "The sum is £5m and no more."),
        ('<ol><li value="7">Seven<li>Eight</ol>', "7. Seven\n8. Eight"),
        (
            "<pre>PRESENT\nCouncillor Roe\n\n1. MINUTES\n</pre><p>a\nb</p>",
            "PRESENT\nCouncillor Roe\n\n1. MINUTES\n\na b",
        ),
        ('<h1>T</h1><a class="btn sr-only">Skip to content</a><p>y</p>', "T\n\ny"),
        ("<table><tr><td>Cost<sup>3</sup></td><td>£4m</td></tr></table>", "Cost | £4m"),
    ],
)
def test_pages_are_read_as_browsers_show_them(body: str, read: str) -> None:
    assert _text(body) == read


@pytest.mark.parametrize("declared", ["iso-8859-1", "latin1", "us-ascii", "windows-1252"])
def test_what_is_called_latin_1_is_what_offices_write(declared: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>The Trust’s “plan” – £5m</p></body></html>'
    assert source("a.html", page.encode("cp1252")).text == "The Trust’s “plan” – £5m"
