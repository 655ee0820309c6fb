"""What of a web page is not the paper: menus, banners, cookie notices, and columns of links beside it."""

import re
from collections.abc import Iterator
from itertools import takewhile

from selectolax.lexbor import LexborNode

from ingest.readers.html_sections import ancestors, heads_section
from ingest.readers.letterheads import whose, without_signs
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
_BANNERS = "header, [role=banner], #header, #banner, .header, .masthead, .banner, .logo, #logo"
_FEET = "footer, [role=contentinfo], #footer, .footer"
_MENUS = frozenset({"nav", "ul", "ol", "form", "button", "select", "script", "style"})
_COPYRIGHT = re.compile(r"©|\(c\)|copyright\b", re.IGNORECASE)
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "p"})
_OTHER_PAGES = re.compile(
    r"(?:(?:related|more|latest|other|recent|further|popular)(?: \w+)? "
    r"(?:news|stor(?:y|ies)|articles?|pages?|posts?|links|content|topics)|related|you (?:may|might) (?:also )?"
    r"(?:like|be interested in)|see also|in this section|read (?:next|more)|quick links):?",
    re.IGNORECASE,
)
_MAY_BE_MENUS = frozenset({"ul", "ol", "div", "section", "td", "table", "dl"})


def first_of_paper(body: LexborNode, size: int) -> int | None:
    """The id of the node with which the paper begins: its main part, or its first heading that is in no furniture."""
    for node in body.css("main, [role=main], article, h1"):
        if not any(is_furniture(above, size) for above in ancestors(node)):
            return node.mem_id
    return None


def is_furniture(node: LexborNode, size: int) -> bool:
    """Whether the page says by elements, roles or names that the node is none of the paper; `size` is the page's."""
    tag = node.tag or ""
    if tag in ("-text", "body", "html", "-document"):
        return False
    if tag in DROPPED or tag.startswith("-"):
        return tag != "button" or not heads_section(node)
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
    """Whether the node is a menu of links: before the paper, in a column beside it, or under "Related news"."""
    if node.tag not in _MAY_BE_MENUS or not (before or COLUMN_NAMES.search(_names(node)) or _is_for_more(node)):
        return False
    links = node.css("a")
    if len(links) < _FEWEST or _holds_the_paper(node):
        return False
    words = [len((link.text() or "").strip()) for link in links]
    return max(words) <= _LONGEST and sum(words) >= _LINKED * len("".join(node.text().split(" ")))


def _is_for_more(node: LexborNode) -> bool:
    """Whether the node stands under a heading of other pages: "Related news", "You may also like"."""
    above = node.prev
    while above is not None and above.tag == "-text" and not (above.text_content or "").strip():
        above = above.prev
    return above is not None and above.tag in _HEADINGS and _OTHER_PAGES.fullmatch(above.text().strip()) is not None


def _names(node: LexborNode) -> str:
    return f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"


def _holds_the_paper(node: LexborNode) -> bool:
    return node.css_first("h1, main, article, [role=main]") is not None


def letterhead(body: LexborNode, size: int) -> str | None:
    """Whose page it is, by its banner, its logo or the copyright at its foot; None where none of them says it."""
    return next(whose(_signs(body, size), ""), None)


def _signs(body: LexborNode, size: int) -> Iterator[str]:
    """The words of banners but for their menus, those for the pictures in them, and lines of copyright."""
    for banner in body.css(_BANNERS):
        if _is_in_paper(banner):
            continue
        dropped = is_furniture(banner, size)  # else its words are read with the page's
        for node in banner.traverse(include_text=True):
            words = node.attributes.get("alt")
            if node.tag == "-text" and dropped:
                words = node.text_content
            if words and len(words) < _LONGEST and not _is_in_menu(node, banner):
                yield without_signs(words)
    for foot in body.css(_FEET):
        for node in foot.traverse(include_text=True):
            words = (node.text_content or "").strip() if node.tag == "-text" else ""
            if words and len(words) < _LONGEST and _COPYRIGHT.match(words):
                yield without_signs(words)


def _is_in_menu(node: LexborNode, banner: LexborNode) -> bool:
    return any(one.tag in _MENUS for one in takewhile(lambda one: one.mem_id != banner.mem_id, ancestors(node)))


def _is_in_paper(node: LexborNode) -> bool:
    return any(above.tag in ("main", "article") for above in ancestors(node))
