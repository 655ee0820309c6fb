"""What the routes work with: made once by the glue, and handed to each route."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request

from api.cache import AnswerCache
from api.graph import AsyncGraph, Version
from api.ledger import Ledgers
from api.past import Past
from graph.guard.run import GuardedCypher
from ontology.vocabulary import Vocabulary
from queries.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Service:
    """The graph and all that is needed to answer from it. `base` is where the IRIs of this installation begin."""

    graph: AsyncGraph
    cypher: GuardedCypher
    catalogue: Catalogue
    vocabulary: Vocabulary
    version: Version
    past: Past
    ledgers: Ledgers
    base: str
    cache: AnswerCache = field(default_factory=AnswerCache)
    extras: Mapping[str, Any] = field(default_factory=dict)

    def address(self, path: str, parameters: Mapping[str, str]) -> str:
        """The full address of a route with these parameters."""
        return f"{self.base}{path}?{urlencode(parameters)}"


def service_of(request: Request) -> Service:
    """The service that a request is for."""
    service: Service = request.app.state.service
    return service
