"""The data page: downloads, SPARQL, the API, how to cite, licences and attributions."""

from datetime import date

from api.answering import Asked
from api.pages.page import Context, Page
from api.service import Service

SOURCES = """
MATCH (d:Document) WHERE d.licence IS NOT NULL
RETURN d.licence AS licence, count(*) AS papers ORDER BY papers DESC, licence LIMIT 20
"""
LAST = "MATCH (c:Counter {id: 'seq'}) RETURN c.n AS seq"
# From where the register comes; docs/data.md has the whole list.
REGISTER = (
    ("NHS England, Organisation Data Service", "Open Government Licence v3.0",
     "Contains public sector information licensed under the Open Government Licence v3.0."),
    ("Office for National Statistics, Open Geography", "Open Government Licence v3.0",
     "Contains National Statistics data © Crown copyright and database right."),
    ("mySociety, list of local authorities", "CC BY 4.0", "Contains data © mySociety, licensed under CC-BY-4.0."),
)  # fmt: skip


async def data(service: Service, asked: Asked) -> Context:
    """All ways to take the data along."""
    base = service.base
    last = await service.graph.rows(LAST)
    return {
        "title": "Data",
        "description": "Take the data along: CSV, JSON, RDF and SPARQL; how to cite it; licences and attributions.",
        "lists": [
            ("Bodies", "/bodies"), ("Programmes", "/programmes"), ("Commitments", "/commitments"),
            ("People in office", "/people"), ("Posts", "/posts"), ("Places", "/areas"), ("Figures", "/figures"),
            ("Papers", "/documents"),
        ],
        "seq": last[0]["seq"] if last else 0,
        "today": date.today(),
        "register": REGISTER,
        "licences": await service.graph.rows(SOURCES),
        "same_as": [("API description (OpenAPI)", f"{base}/openapi.json", "application/json"),
                    ("Ontology (Turtle)", f"{base}/ontology", "text/turtle")],
    }  # fmt: skip


PAGES = (Page("/open-data", "opendata.html", data),)
