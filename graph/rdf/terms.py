"""RDF terms in their N-Triples form: ids as IRIs, values as literals of honest types, and the way back."""

import re
from decimal import Decimal
from functools import lru_cache
from urllib.parse import quote, unquote

from joinedup.errors import InvalidValue
from ontology.edtf import bounds
from ontology.statement import Value
from ontology.vocabulary import Predicate, Vocabulary

XSD = "http://www.w3.org/2001/XMLSchema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
PROV = "http://www.w3.org/ns/prov#"
RDF_TYPE = f"<{RDF}type>"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"

_SAFE_ID = re.compile(r"[A-Za-z0-9._~-]+")
# Where IRIs of an installation may begin.
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^\x00-\x20<>\"{}|\\^`]+")
# An address that every reader of RDF takes without a warning and none shortens: RFC 3987 with a name for a host,
# without user and password, without steps up or in place (`/../`). Any other text stays text.
_UNICODE = "\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd"
_CHARACTERS = rf"(?:[A-Za-z0-9._~!$&'()*+,;=:@/?{_UNICODE}-]|%[0-9A-Fa-f]{{2}})*"
_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?"
_IRI = re.compile(
    rf"(?:https?|ftp)://(?![^?#]*/[.]{{1,2}}(?:[/?#]|$))(?:{_LABEL}[.])*[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?[.]?(?::[0-9]{{1,5}})?"
    rf"(?:[/?]{_CHARACTERS})?(?:#{_CHARACTERS})?"
)
# As RDF Dataset Canonicalization escapes, so that a line of ours is canonical as it stands.
_SPECIAL = re.compile('[\x00-\x1f\x7f"\\\\\ud800-\udfff\ufffe\uffff]')
_ESCAPES = {chr(code): f"\\u{code:04X}" for code in [*range(0x20), 0x7F, 0xFFFE, 0xFFFF]} | {
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
    '"': '\\"',
    "\\": "\\\\",
}
_UNESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "'": "'", "\\": "\\"}
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_YEAR, _MONTH, _DAY = (re.compile(p) for p in (r"\d{4}", r"\d{4}-(0[1-9]|1[0-2])", r"\d{4}-(0[1-9]|1[0-2])-\d\d"))


class Terms:
    """The terms of one installation: `base` is where its IRIs begin, without a slash at the end."""

    def __init__(self, vocabulary: Vocabulary, base: str) -> None:
        self.vocabulary = vocabulary
        self.base = base.rstrip("/") + "/id/"
        if not _BASE.fullmatch(self.base):
            raise InvalidValue(f"{base!r} is not where IRIs can begin. Give an address such as https://example.org.")
        self.predicates = {p.name: f"<{p.iri}>" for p in vocabulary.predicates.values()}
        self.classes = {c.name: f"<{c.iri}>" for c in vocabulary.classes.values()}
        self.codes = {(c.list, c.notation): f"<{c.iri}>" for c in vocabulary.codes}
        self._classes_by_iri = {iri: name for name, iri in self.classes.items()}
        self._notations = {iri: notation for (_, notation), iri in self.codes.items()}
        self.thing = lru_cache(maxsize=100_000)(self._thing)

    def own(self, name: str) -> str:
        """A term in our own namespace."""
        return f"<{self.vocabulary.namespace}{name}>"

    def address(self, identifier: str) -> str:
        """The IRI of the thing with this id, without brackets."""
        safe = identifier if _SAFE_ID.fullmatch(identifier) else quote(identifier, safe="")
        return self.base + safe

    def _thing(self, identifier: str) -> str:
        return f"<{self.address(identifier)}>"

    def identifier(self, term: str) -> str:
        """The id of the thing that a term of ours names. Raises InvalidValue for any other term."""
        iri = term.strip("<>").partition("#")[0]
        if not iri.startswith(self.base):
            raise InvalidValue(f"{iri} does not begin with {self.base}")
        return unquote(iri.removeprefix(self.base))

    def notation(self, term: str) -> str:
        """The code that an IRI of a code list stands for. Raises InvalidValue."""
        if term not in self._notations:
            raise InvalidValue(f"{term} is not in a code list of the ontology.")
        return self._notations[term]

    def value(self, predicate: Predicate, value: Value) -> str:
        """The class, code, IRI or literal that the value of a statement is in RDF."""
        if predicate.name == "type":
            return self.classes.get(str(value)) or literal(str(value))
        if isinstance(value, bool):
            return typed("true" if value else "false", "boolean")
        if isinstance(value, int):
            return typed(str(value), "integer")
        if isinstance(value, float):
            return typed(decimal(value), "decimal")
        if predicate.range == "Text":
            return f"{literal(value)}@en"
        if predicate.range == "Edtf":
            return date(value)
        if predicate.range in ("uri", "uriorcurie") and _IRI.fullmatch(value):
            return f"<{value}>"
        return self.codes.get((predicate.range, value)) or literal(value)

    def value_back(self, predicate: Predicate, term: str) -> Value:
        """The inverse of `value`."""
        if term.startswith("<"):
            return self._classes_by_iri.get(term) or self._notations.get(term) or term[1:-1]
        text, kind = split(term)
        if kind == f"{XSD}boolean":
            return text == "true"
        if kind == f"{XSD}integer":
            return int(text)
        return float(text) if kind == f"{XSD}decimal" else text


def literal(text: str) -> str:
    """A plain literal, in quotation marks. What cannot be written in UTF-8 becomes the replacement character."""
    if _SPECIAL.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        text = "".join(_ESCAPES.get(char, char) for char in text)
    return f'"{text}"'


def typed(text: str, kind: str) -> str:
    """A literal of an XML Schema type; the text needs no escapes."""
    return f'"{text}"^^<{XSD}{kind}>'


def decimal(number: float) -> str:
    """The shortest decimal form that reads back as the same number, always with a point and never an exponent."""
    text = format(Decimal(repr(number)), "f")
    return text if "." in text else f"{text}.0"


@lru_cache(maxsize=10_000)
def date(text: str) -> str:
    """A year, a month or a whole day in its XML Schema type, any other date as EDTF: never an invented day."""
    for pattern, kind in ((_YEAR, "gYear"), (_MONTH, "gYearMonth"), (_DAY, "date")):
        if pattern.fullmatch(text) and _exists(text):
            return typed(text, kind)
    return f"{literal(text)}^^<{EDTF}>"


def _exists(text: str) -> bool:
    try:
        bounds(text)
    except InvalidValue:
        return False
    return True


def split(term: str) -> tuple[str, str]:
    """The text of a literal without its escapes, and its datatype IRI or `@` and language; empty for a plain one."""
    body, _, rest = term[1:].rpartition('"')
    text = _ESCAPED.sub(_unescape, body) if "\\" in body else body
    return text, rest[3:-1] if rest.startswith("^^") else rest


def _unescape(match: re.Match[str]) -> str:
    short, long, char = match.groups()
    return _UNESCAPES[char] if char else chr(int(short or long, 16))
