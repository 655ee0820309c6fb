"""The graph through py2neo: bodies and commitments as Python objects, and rows as data frames.

py2neo has had no release since 2021 and its end of life is declared. It is here because many know it: over Bolt it
works
on Neo4j 5.26 and 2026.05 for run, match, create, OGM and data frames; over HTTP, and with `neo4j://` routing to a
cluster, it does not. New work is better done with the official driver or with `joinedup.client`. What is written
through it goes past the store (no statement, no history): only read with it.
"""

import os

from py2neo import Graph
from py2neo.ogm import Model, Property, RelatedFrom, RelatedTo


class Commitment(Model):  # type: ignore[misc]
    """Something that a body has bound itself to, or been asked to do."""

    __primarylabel__ = "Commitment"
    __primarykey__ = "id"
    id = Property()
    type = Property()
    summary = Property()
    text = Property()
    deadline = Property("deadline_edtf")
    responsible = RelatedFrom("Body", "RESPONSIBLE_FOR")


class Body(Model):  # type: ignore[misc]
    """An organisation, committee or partnership."""

    __primarylabel__ = "Body"
    __primarykey__ = "id"
    id = Property()
    type = Property()
    name = Property()
    made = RelatedTo("Commitment", "MADE")
    responsible_for = RelatedTo("Commitment", "RESPONSIBLE_FOR")
    part_of = RelatedTo("Body", "PART_OF")


def graph() -> Graph:
    """The graph that the environment names: JOINEDUP_NEO4J_URI, _USER and _PASSWORD.

    `joinedup neo4j shell-uri` prints those of the local server.
    """
    address = os.environ["JOINEDUP_NEO4J_URI"].replace("neo4j://", "bolt://")
    return Graph(address, auth=(os.environ.get("JOINEDUP_NEO4J_USER", "neo4j"), os.environ["JOINEDUP_NEO4J_PASSWORD"]))


def close(opened: Graph) -> None:
    """End the connections; py2neo itself leaves them open."""
    opened.service.connector.close()


def with_evidence(opened: Graph, body: str) -> list[dict[str, str]]:
    """What a body has to carry out, with the words that say so."""
    query = """
    MATCH (:Body {id: $body})-[r:RESPONSIBLE_FOR]->(c:Commitment)
    MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
    RETURN c.id AS commitment, c.deadline_edtf AS deadline, s.quote AS quote, d.id AS document
    ORDER BY commitment, document
    """
    return list(opened.run(query, body=body).data())
