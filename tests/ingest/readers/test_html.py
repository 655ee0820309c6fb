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
