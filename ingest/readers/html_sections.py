"""Sections of a web page that are closed until somebody presses the button over them, as in accordions."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

# What a button does that is over no section: "Menu", "Show all sections", "Accept cookies".
_DOES = re.compile(
    r"(?:menu|search|show|hide|open|close|expand|collapse|share|print|accept|reject|more|read|back|next|previous|listen|"
    r"sign|log|submit|send|save|download|toggle|filter|sort|settings|language|accessibility|do not|i['’]m ok)\b",
    re.IGNORECASE,
)
_NO_SECTIONS = frozenset({"nav", "header", "footer", "form", "li", "dialog", "aside", "td", "th"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "summary"})
_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:max-)?height\s*:\s*0)[^;]*;?", re.IGNORECASE)


def ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """The nodes in which a node stands, the nearest first."""
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def heads_section(button: LexborNode) -> bool:
    """Whether the button is the heading of a section, and not only something to press."""
    given = button.attributes
    words = " ".join((button.text() or "").split())
    if len(words) < len("Who") or _DOES.match(words):
        return False
    opens = "aria-expanded" in given or "aria-controls" in given
    for above in ancestors(button):
        if above.tag in _NO_SECTIONS or (above.attributes or {}).get("role") in ("navigation", "banner", "dialog"):
            return False
        opens = opens or above.tag in _HEADINGS
    return opens


def open_sections(body: LexborNode) -> None:
    """Show what stands under such buttons, wherever the page hides it until they are pressed."""
    for button in body.css("button[aria-controls]"):
        name = button.attributes.get("aria-controls") or ""
        if not re.fullmatch(r"[\w:.-]+", name) or not heads_section(button):
            continue
        for panel in body.css(f'[id="{name}"]'):
            for attribute in ("hidden", "aria-hidden"):
                if attribute in panel.attributes:
                    del panel.attrs[attribute]
            style = panel.attributes.get("style")
            if style:
                panel.attrs["style"] = _HIDES.sub("", style)
