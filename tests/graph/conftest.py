"""Apache Jena's riot for the session, which reads RDF with us."""

import pytest

from joinedup.settings import Settings
from tests.graph.rdf.jena import Riot


@pytest.fixture(scope="session")
def riot(settings: Settings) -> Riot:
    """Riot, fetched once into the cache."""
    return Riot.fetched(settings.cache_folder, settings.maven)
