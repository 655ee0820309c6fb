"""How a store of an older ontology version becomes one of the next: one step a version, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """Cypher statements, run in one transaction, that bring a store to the version `to`."""

    to: str
    cypher: tuple[str, ...]


# version before → the step that leads from it
MIGRATIONS: dict[str, Migration] = {
    # 1.1.0 adds what later papers report of commitments; nothing that was written before changes.
    "1.0.0": Migration("1.1.0", ()),
}
