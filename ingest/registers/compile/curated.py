"""What no extract has and the project's own tables in `own/` give: national bodies, programmes, names in use …"""

from pathlib import Path

from ingest.registers.compile.facts import Facts, Table, read_table

BODY_TABLES = ("national.csv", "research.csv", "voluntary.csv", "companies.csv", "other_bodies.csv", "programmes.csv")


def add_curated(facts: Facts, own: Path) -> None:
    """Bodies and programmes of the project's own tables, then names and events for bodies that are there."""
    renamed = {row["id"] for row in read_table(own, "names.csv") if row["kind"] == "official"}
    for table in BODY_TABLES:
        for row in read_table(own, table):
            _add_thing(facts, row, own_name=row["id"] not in renamed)
    _add_pcts(facts, own)
    _add_names(facts, read_table(own, "names.csv"))
    for row in read_table(own, "events.csv"):
        facts.event(row["kind"], row["on"], row["original"], row["resulting"], row["source"], row["part"] == "yes")
    for row in read_table(own, "relations.csv"):
        facts.relation(row["subject"], row["predicate"], row["object"], row["source"], (row["from"], row["to"]))


def _add_thing(facts: Facts, row: dict[str, str], own_name: bool) -> None:
    thing, source, span = row["id"], row["source"], (row["from"], row["to"])
    facts.entity(thing, row["kind"], *span, source)
    if own_name:
        facts.name(thing, row["name"], source, start=span[0], end=span[1])
    for text in filter(None, row["also"].split(";")):
        facts.name(thing, text.strip(), source, kind="in-use")
    for text in filter(None, row["abbreviations"].split(";")):
        facts.name(thing, text.strip(), source, kind="abbreviation")
    for pair in filter(None, row["codes"].split(";")):
        scheme, _, code = pair.strip().partition(":")
        facts.code(thing, scheme, code, row["kind"], span, source)


def _add_pcts(facts: Facts, own: Path) -> None:
    ccgs = {entity.id for entity in facts.entities}
    for row in read_table(own, "pcts.csv"):
        pct, span = f"pct-{row['ods']}", ("", "2013-03-31")
        facts.entity(pct, "PrimaryCareTrust", *span, row["source"])
        facts.name(pct, row["name"], row["source"], end=span[1])
        facts.code(pct, "ods", row["ods"], "PrimaryCareTrust", span, row["source"])
        for code in filter(None, row["ccgs"].split(";")):
            if f"ccg-{code}" in ccgs:
                facts.event("abolition", "2013-04-01", pct, f"ccg-{code}", "hsca-2012", part=True)


def _add_names(facts: Facts, rows: Table) -> None:
    for row in rows:
        if row["scope"] == "local":
            facts.local_name(row["id"], row["name"], row["source"], row["kind"])
        else:
            facts.name(row["id"], row["name"], row["source"], row["kind"], row["from"], row["to"])
