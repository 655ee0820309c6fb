"""The page of a statement, and of a fact: all statements that one relation rests on."""

from typing import Any

from api.answering import Asked
from api.pages.page import Context, Page
from api.pages.things import IN_PATH
from api.pages.wording import RULINGS, short
from api.routes.keeping import citation
from api.service import Service
from api.texts import DOCUMENT, STATEMENT, STATEMENTS_OF_FACT
from joinedup.errors import UnknownName
from queries.parameters import Parameter

AROUND = 400  # characters of the paper shown before and after the words
# $ids → kind and name of the things of a statement.
ENDS = """
MATCH (n:Entity) WHERE n.id IN $ids
RETURN n.id AS id, n.type AS type, coalesce(n.name, n.title, n.summary, n.text, n.measures) AS name
"""


async def statement(service: Service, asked: Asked) -> Context:
    """A statement: what it says, its words within the paper, what read it, and its history."""
    rows = await service.graph.rows(STATEMENT, {"id": asked.values["id"]})
    if not rows:
        raise UnknownName(f"There is no statement {asked.values['id']!r}.")
    row = rows[0]
    document = (await service.graph.rows(DOCUMENT, {"id": row["document"]}))[0]
    row |= await _names(service, row)
    text = document["text"] or ""
    first, last = max(0, row["start"] - AROUND), min(len(text), row["end"] + AROUND)
    title = f"{short(row['subject_name'] or row['subject'], 60)}: {row['predicate'].replace('_', ' ')}"
    base, thing = service.base, row["id"]
    return {
        "title": title,
        "description": f"A statement of “{short(document['title'] or document['id'], 80)}”, with its words.",
        "row": row,
        "document": document,
        "before": text[first : row["start"]],
        "after": text[row["end"] : last],
        "begins": first == 0,
        "ends": last >= len(text),
        "earlier": rows[1:],
        "rulings": RULINGS,
        "cite": citation(row, document, base),
        "same_as": [
            ("JSON", f"{base}/statements/{thing}", "application/json"),
            ("Turtle (RDF)", f"{base}/data/{thing}?format=turtle", "text/turtle"),
            ("JSON-LD (RDF)", f"{base}/data/{thing}?format=jsonld", "application/ld+json"),
            ("Citation as BibTeX", f"{base}/cite/{thing}?format=bibtex", "application/x-bibtex"),
            (
                "All statements of the paper as CSV",
                f"{base}/statements?document={row['document']}&format=csv",
                "text/csv",
            ),
        ],
    }


async def _names(service: Service, row: dict[str, Any]) -> dict[str, Any]:
    ids = [one for one in (row["subject"], row["object"]) if one]
    ends = {end["id"]: end for end in await service.graph.rows(ENDS, {"ids": ids})}
    subject, obj = ends.get(row["subject"], {}), ends.get(row["object"], {})
    return {
        "subject_name": subject.get("name") or row["subject"],
        "subject_type": subject.get("type"),
        "object_name": obj.get("name") or row["object"],
        "statement": row["id"],
    }


async def fact(service: Service, asked: Asked) -> Context:
    """The statements that a relation, a name or a code rests on."""
    rows = await service.graph.rows(STATEMENTS_OF_FACT, {"fact": asked.values["fact"]})
    if not rows:
        raise UnknownName("No live statement supports this any more.")
    for row in rows:
        row.update(await _names(service, row))
        documents = await service.graph.rows(DOCUMENT, {"id": row["document"]})
        row["document_title"] = documents[0]["title"]
        row["illustrative"] = documents[0]["properties"].get("illustrative", False)
    address = f"{service.base}/statements?fact={asked.values['fact']}"
    return {
        "title": f"Where it says so: {short(rows[0]['subject_name'], 60)}, {rows[0]['predicate'].replace('_', ' ')}",
        "description": "The statements that this rests on, with their words.",
        "rows": rows,
        "same_as": [("JSON", address, "application/json"), ("CSV", f"{address}&format=csv", "text/csv")],
    }


PAGES = (
    Page("/statement/{id}", "statement.html", statement, IN_PATH),
    Page("/fact/{fact}", "fact.html", fact, (Parameter("fact", "text"),)),
)
