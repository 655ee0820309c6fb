"""Who is not acting in an office stays out: passages about patients, carers and the public are found and masked."""

from ingest.privacy.find import find
from ingest.privacy.masks import MASK, Masks

__all__ = ["MASK", "Masks", "find"]
