"""What of a web page is not the paper: menus, banners, cookie notices, and columns of links beside it."""

from selectolax.lexbor import LexborNode

from ingest.rules.page_furniture import (
    COLUMN_NAMES,
    DROPPED,
    FURNITURE_NAMES,
    FURNITURE_ROLES,
    HIDDEN_NAMES,
    HIDDEN_STYLE,
)

_SMALL = 0.4  # of the words of a page, that its furniture may hold
_FEWEST, _LINKED, _LONGEST = 3, 0.6, 80  # links of a menu, their share of its letters, and the letters of one
_MAY_BE_MENUS = frozenset({"ul", "ol", "div", "section", "td", "table", "dl"})


def first_of_paper(body: LexborNode, size: int) -> int | None:
    """The id of the node with which the paper begins: its main part, or its first heading that is in no furniture."""
    for node in body.css("main, [role=main], article, h1"):
        above = node.parent
        while above is not None and not is_furniture(above, size):
            above = above.parent
        if above is None:
            return node.mem_id
    return None


def is_furniture(node: LexborNode, size: int) -> bool:
    """Whether the page says by elements, roles or names that the node is none of the paper; `size` is the page's."""
    tag = node.tag or ""
    if tag in ("-text", "body", "html", "-document"):
        return False
    if tag in DROPPED or tag.startswith("-"):
        return True
    given = node.attributes
    if "hidden" in given or given.get("aria-hidden") == "true" or HIDDEN_STYLE.search(given.get("style") or ""):
        return True
    if HIDDEN_NAMES.search(given.get("class") or "") and tag not in ("h1", "h2"):
        return True
    if (given.get("role") or "").lower() in FURNITURE_ROLES:
        return True
    if tag != "header" and not FURNITURE_NAMES.search(_names(node)):
        return False
    return not _holds_the_paper(node) and len(node.text()) < _SMALL * size


def is_menu(node: LexborNode, *, before: bool) -> bool:
    """Whether the node is a menu of links that stands before the paper, or in a column beside it."""
    if node.tag not in _MAY_BE_MENUS or not (before or COLUMN_NAMES.search(_names(node))):
        return False
    links = node.css("a")
    if len(links) < _FEWEST or _holds_the_paper(node):
        return False
    words = [len((link.text() or "").strip()) for link in links]
    return max(words) <= _LONGEST and sum(words) >= _LINKED * len("".join(node.text().split(" ")))


def _names(node: LexborNode) -> str:
    return f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"


def _holds_the_paper(node: LexborNode) -> bool:
    return node.css_first("h1, main, article, [role=main]") is not None
