"""In which form an answer is sent: what each kind of query can be sent as, and what the caller prefers."""

from collections.abc import Sequence
from dataclasses import dataclass

from joinedup.errors import InvalidValue, NotOffered


@dataclass(frozen=True, slots=True)
class Form:
    """A media type, its short name in a query string, and the name of the engine's format."""

    media_type: str
    short: str
    engine: str


RESULTS = (
    Form("application/sparql-results+json", "json", "JSON"),
    Form("application/sparql-results+xml", "xml", "XML"),
    Form("text/csv", "csv", "CSV"),
    Form("text/tab-separated-values", "tsv", "TSV"),
    Form("application/json", "json", "JSON"),
    Form("application/xml", "xml", "XML"),
)
GRAPHS = (
    Form("text/turtle", "turtle", "TURTLE"),
    Form("application/n-triples", "ntriples", "N_TRIPLES"),
    Form("application/rdf+xml", "rdfxml", "RDF_XML"),
    Form("application/ld+json", "jsonld", "JSON_LD"),
)


def choose(accept: str, offered: Sequence[Form]) -> Form:
    """The offered form that an Accept header prefers; the first for none or `*/*`. Raises NotOffered where none fits.

    Follows RFC 9110: the most specific range that matches a form gives its weight; equal weights go by our order.
    """
    if not accept.strip():
        return offered[0]
    ranges = [_range(part) for part in accept.split(",") if part.strip()]
    weighed = [(_weight(form.media_type, ranges), -place, form) for place, form in enumerate(offered)]
    weight, _, form = max(weighed, key=lambda entry: entry[:2])
    if weight <= 0:
        offers = ", ".join(form.media_type for form in offered)
        raise NotOffered(f"None of {accept} can be sent here. Choose one of {offers}.")
    return form


def weight(accept: str, media_type: str) -> float:
    """How much an Accept header wants a media type: 0, not at all, to 1."""
    return _weight(media_type, [_range(part) for part in accept.split(",") if part.strip()])


def named(short: str, offered: Sequence[Form]) -> Form:
    """The form with the short name. Raises InvalidValue."""
    for form in offered:
        if form.short == short:
            return form
    names = ", ".join(dict.fromkeys(form.short for form in offered))
    raise InvalidValue(f"There is no format {short!r} for this. Choose one of {names}.")


def _range(text: str) -> tuple[str, float]:
    media_type, *parameters = (part.strip().lower() for part in text.split(";"))
    weight = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                weight = float(value)
            except ValueError:
                weight = 0.0
    return media_type, weight


def _weight(media_type: str, ranges: list[tuple[str, float]]) -> float:
    main = media_type.partition("/")[0]
    for wanted in (media_type, f"{main}/*", "*/*"):
        found = [weight for name, weight in ranges if name == wanted]
        if found:
            return max(found)
    return 0.0
