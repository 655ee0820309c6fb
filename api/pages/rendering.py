"""Templates: how a page is put together, with its links and the addresses of its scripts and styles."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import orjson
from jinja2 import Environment, PackageLoader, select_autoescape

from api.pages import wording
from api.pages.addresses import Addresses
from api.pages.timing import EVIDENCE, WORDS
from joinedup.errors import InputError

HTML = "text/html; charset=utf-8"
# Nothing from elsewhere, and no script or style that stands in the page itself.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {"Content-Security-Policy": POLICY}
# Classes that the pages call otherwise than the ontology, everywhere the same.
OWN_WORDS = {"Area": "place"}
STATIC = Path(__file__).parents[1] / "static"


class Look:
    """The templates and the built files. Both are read once."""

    @cached_property
    def _environment(self) -> Environment:
        made = Environment(
            loader=PackageLoader("api.pages"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=wording.clean,
        )
        made.filters |= {
            name: getattr(wording, name)
            for name in ("breakable", "short", "day", "period", "money", "number", "figure", "plain")
        }
        made.filters["query"] = lambda pairs: urlencode({k: v for k, v in pairs.items() if v not in (None, "")})
        made.globals |= {"wording": wording}
        return made

    @cached_property
    def _built(self) -> dict[str, str]:
        try:
            found: dict[str, str] = orjson.loads((STATIC / "manifest.json").read_bytes())
        except FileNotFoundError:
            raise InputError("The explorer's scripts and styles are not built yet. `make setup` builds them.") from None
        return found

    def _file(self, name: str) -> str:
        if name not in self._built:
            raise InputError(f"The explorer's {name} is not built yet. `make setup` builds what is missing.")
        return self._built[name]

    def page(self, template: str, addresses: Addresses, context: Mapping[str, Any]) -> bytes:
        """The page as bytes. Raises InputError where scripts and styles were never built."""
        as_of = context["as_of"]

        def to(path: str, **query: object) -> str:
            """A link within the explorer, on the same day."""
            return addresses.to(path, **{"as_of": as_of, **query})

        values = {
            "static": lambda name: addresses.to(f"/static/{self._file(name)}"),
            "to": to,
            "page_of": lambda thing, **query: to(addresses.of(thing), **query),
            "bare": addresses.to,
            "kind_of": addresses.kind,
            "vocabulary": addresses.vocabulary,
            "class_words": lambda name: class_words(addresses, name),
            "base": addresses.base,
            "root": addresses.root,
            "all_times": addresses.to(context["path"], **_without_place(context["given"])),
            "timing_words": WORDS,
            "evidence_words": EVIDENCE,
            "same_as": (),
            "scripts": (),
            **context,
        }
        return self._environment.get_template(template).render(values).encode("utf-8", "replace")


def _without_place(given: Mapping[str, str]) -> dict[str, object]:
    """The parameters of a page without its day and its place in a list."""
    return {name: text for name, text in given.items() if name not in ("as_of", "after", "page")}


def class_words(addresses: Addresses, name: str | None) -> str:
    """The words for a class."""
    found = addresses.vocabulary.classes.get(name or "")
    if found and name in OWN_WORDS:
        return OWN_WORDS[name]
    return found.label if found else wording.plain(name or "thing")
