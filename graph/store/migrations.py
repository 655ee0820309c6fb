"""How a store of an older ontology version becomes one of the next: one step a version, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """Cypher statements, run in one transaction, that bring a store to the version `to`."""

    to: str
    cypher: tuple[str, ...]


# Confidence goes to the end where a dated relation or type stands in its order. Does nothing where it is there already.
CONFIDENCE_LAST = """
MATCH (s:Statement)
WHERE s.live_order IS NOT NULL AND (s.valid_from_edtf IS NOT NULL OR s.valid_to_edtf IS NOT NULL)
  AND (s.object IS NOT NULL OR s.predicate = 'type')
WITH s, substring(s.live_order, 26) AS rest,
  coalesce(s.valid_from_edtf, '') + '|' + coalesce(s.valid_to_edtf, '') + '|'
  + CASE WHEN s.part THEN '1' ELSE '0' END + '|' + left(coalesce(toString(s.value), 'None'), 40) + '|' AS told
WHERE NOT rest STARTS WITH told
SET s.live_order = left(s.live_order, 26) + told + left(rest, 3)
"""

# version before → the step that leads from it
MIGRATIONS: dict[str, Migration] = {
    # 1.1.0 adds what later papers report of commitments; nothing that was written before changes.
    "1.0.0": Migration("1.1.0", ()),
    # 1.1.1 says the same; only what the store sorts by is another.
    "1.1.0": Migration("1.1.1", (CONFIDENCE_LAST,)),
}
