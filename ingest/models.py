"""All trained models of the reading, loaded together, so that the first paper does not wait for them one by one."""

from ingest.claims.sense.author_model import AUTHORS, BESIDE, author_model
from ingest.claims.sense.figure_model import figure_model
from ingest.claims.sense.model import kinds_model
from ingest.claims.sense.party_model import KEEPERS, MAKERS, party_model
from ingest.claims.sense.relation_model import RELATIONS, relation_model
from ingest.mentions.people.post_model import POSTS, post_model
from ingest.mentions.programmes.joining import JOINING, joining_model
from ingest.mentions.programmes.type_model import TYPES, type_model
from ingest.mentions.tags import BODIES, PROGRAMMES, tagger
from ingest.metadata.days import day_model
from ingest.metadata.kind import kind_model
from ingest.word_classes import word_classes


def load_models() -> None:
    """Load every model and table of words; they stay in memory."""
    for load in (kind_model, day_model, figure_model, kinds_model, word_classes):
        load()
    for tags in (BODIES, PROGRAMMES):
        tagger(tags)
    for parties in (MAKERS, KEEPERS):
        party_model(parties)
    for weights in (AUTHORS, BESIDE):
        author_model(weights)
    post_model(POSTS)
    joining_model(JOINING)
    type_model(TYPES)
    relation_model(RELATIONS)
