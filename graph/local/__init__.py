"""The local Neo4j: fetched once, started on loopback, found again, stopped."""
