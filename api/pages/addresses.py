"""Where the page of a thing is: worked out of the beginning of its id."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, urlencode, urlsplit

from ontology.vocabulary import Vocabulary

# A class and the path of its pages; a thing of any other class has a plain page under OTHER.
PATHS = {
    "Body": "body",
    "Programme": "programme",
    "Person": "person",
    "Area": "place",
    "Document": "paper",
    "Commitment": "commitment",
}
OTHER = "thing"
STATEMENT = "statement"
# Begins the id of a register's table, which is a document.
REGISTER = "register"


@dataclass(frozen=True)
class Addresses:
    """The addresses of pages under the path that the service is reached at."""

    vocabulary: Vocabulary
    base: str

    @cached_property
    def root(self) -> str:
        """The path that all addresses begin with: empty, unless the service is reached below another."""
        return urlsplit(self.base).path.rstrip("/")

    @cached_property
    def by_prefix(self) -> dict[str, str]:
        """Beginning of an id → path of the page."""
        found = {}
        for entity_class in self.vocabulary.classes.values():
            if entity_class.id_prefix:
                found[entity_class.id_prefix] = next((PATHS[c] for c in entity_class.labels if c in PATHS), OTHER)
        return found | {STATEMENT: STATEMENT, REGISTER: PATHS["Document"]}

    def kind(self, thing: str) -> str:
        """The path of the pages of such a thing. Where one beginning starts with another, the longer counts."""
        fitting = [p for p in self.by_prefix if thing.startswith(f"{p}-")]
        return self.by_prefix[max(fitting, key=len)] if fitting else OTHER

    def of(self, thing: str) -> str:
        """The path of a thing's page."""
        return f"/{self.kind(thing)}/{quote(thing)}"

    def to(self, path: str, **query: object) -> str:
        """The address of a path of this service with the parameters that have a value."""
        given = urlencode({name: value for name, value in query.items() if value not in (None, "")})
        return f"{self.root}{path}{'?' if given else ''}{given}"
