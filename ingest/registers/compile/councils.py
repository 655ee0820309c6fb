"""Councils past and present: names, codes, tiers, reorganisations, centroids; combined authorities."""

from pathlib import Path

from ingest.registers.compile.facts import Facts, Table, read_table
from ingest.registers.compile.wording import eve
from ontology.edtf import day_before, earliest

# The extract puts these districts under the wrong county.
COUNTY_OF = {"FOR": "SFK"}
TYPES = ("UA", "MD", "LBO", "CC", "CTY", "NMD")
UPPER = ("UA", "MD", "LBO", "CC", "CTY")


def english(folder: Path) -> Table:
    """The rows of English councils and combined authorities."""
    rows = read_table(folder, "mysociety_uk_local_authorities_current.csv")
    return [row for row in rows if row["nation"] == "England"]


def lives(rows: Table, own: Path) -> dict[str, tuple[str, str]]:
    """First and last day of every council, empty where unknown.

    Start dates of the extract are corrupt and never used: a council began when those that it replaced had ended. End
    dates mix the last day of the old and the first day of the new council.
    """
    ends = {row["local-authority-code"]: _last_day(row["end-date"]) for row in rows}
    begins = {row["code"]: row["from"] for row in read_table(own, "council_begins.csv")}
    for row in rows:
        for successor in filter(None, row["replaced-by"].split(",")):
            begins[successor] = _next_day(ends[row["local-authority-code"]])
    return {code: (begins.get(code, ""), end) for code, end in ends.items()}


def _last_day(end: str) -> str:
    moment = earliest(end)
    return str(day_before(moment)) if moment and moment.day == 1 else end


def _next_day(end: str) -> str:
    year, month, _ = end.split("-")
    return f"{year}-{int(month) + 1:02}-01"


def add_councils(facts: Facts, folder: Path, own: Path) -> None:
    """All councils of England with what belongs to them."""
    rows = english(folder)
    spans = lives(rows, own)
    renamed: dict[str, Table] = {}
    for row in read_table(own, "council_names.csv"):
        renamed.setdefault(row["code"], []).append(row)
    for row in rows:
        code = row["local-authority-code"]
        council, span = f"council-{code}", spans[code]
        facts.entity(council, "LocalAuthority", *span, "mysociety-councils")
        for name in renamed.get(code) or [{"name": row["official-name"], "from": "", "to": "", "source": ""}]:
            source = name["source"] or "mysociety-councils"
            facts.name(council, name["name"], source, start=name["from"] or span[0], end=name["to"] or span[1])
        facts.code(council, "local-authority", code, "LocalAuthority", span, "mysociety-councils")
        _add_area(facts, row, span)
        for successor in filter(None, row["replaced-by"].split(",")):
            facts.event(
                "reorganisation",
                spans[successor][0],
                council,
                f"council-{successor}",
                "mysociety-councils",
                part="," in row["replaced-by"],
            )
    _add_gss(facts, rows, spans, read_table(own, "council_gss.csv"))
    _add_ods(facts, folder, own, rows, spans)
    _add_tiers(facts, rows, spans)


def _add_area(facts: Facts, row: dict[str, str], span: tuple[str, str]) -> None:
    area = f"area-{row['local-authority-code']}"
    facts.area(area, row["nice-name"], row["lat"][:8], row["long"][:8], "mysociety-councils")
    facts.relation(f"council-{row['local-authority-code']}", "covers", area, "mysociety-councils", span)


def _add_gss(facts: Facts, rows: Table, spans: dict[str, tuple[str, str]], changes: Table) -> None:
    changed = {row["code"]: row for row in changes}
    for row in rows:
        code, (start, end) = row["local-authority-code"], spans[row["local-authority-code"]]
        if code in changed:
            change = changed[code]
            last = eve(change["on"])
            held = [(change["old"], start, last), (change["new"], change["on"], end)]
        else:
            held = [(row["gss-code"], start, end)]
        for gss, first, last in held:
            facts.code(f"council-{code}", "gss", gss, "LocalAuthority", (first, last), "mysociety-councils")


def plain(name: str) -> str:
    """The name without the words for a kind of council, to compare two tables."""
    words = name.lower().replace("&", "and").replace("-", " ").replace("'", "").replace("(unitary)", "").split()
    kinds = {"council", "borough", "metropolitan", "metropolitian", "district", "city", "county", "of", "the", "royal"}
    return " ".join(word for word in words if word not in kinds | {"london", "corporation"})


def _add_ods(facts: Facts, folder: Path, own: Path, rows: Table, spans: dict[str, tuple[str, str]]) -> None:
    given = {row["ods"]: row["code"] for row in read_table(own, "council_ods.csv")}
    by_name: dict[tuple[str, bool], str] = {}
    for row in rows:
        county = row["local-authority-type"] == "CTY"
        by_name[plain(row["official-name"]), county] = row["local-authority-code"]
        by_name.setdefault((plain(row["nice-name"]), county), row["local-authority-code"])
    for row in read_table(folder, "ods_local_authorities_2019-04.csv"):
        ods, name = row["la_ods_code"], row["la_name"]
        if name.endswith(" UA"):  # Wales
            continue
        code = given.get(ods) or by_name.get((plain(name), row["sub_type"] == "A"))
        if code:
            facts.code(f"council-{code}", "ods", ods, "LocalAuthority", spans[code], "ods-councils")


def _add_tiers(facts: Facts, rows: Table, spans: dict[str, tuple[str, str]]) -> None:
    for row in rows:
        code = row["local-authority-code"]
        county = COUNTY_OF.get(code, row["county-la"])
        if row["local-authority-type"] == "NMD" and county:
            end = min(filter(None, (spans[code][1], spans[county][1])), default="")
            facts.relation(f"area-{code}", "within", f"area-{county}", "mysociety-councils", (spans[code][0], end))


def upper_tier(folder: Path, own: Path) -> list[tuple[str, str, tuple[str, str]]]:
    """Code, place and life of every council that has a health and wellbeing board: all upper tiers but Scilly."""
    rows = english(folder)
    spans = lives(rows, own)
    return [
        (row["local-authority-code"], place_name(row["nice-name"]), spans[row["local-authority-code"]])
        for row in rows
        if row["local-authority-type"] in UPPER and row["local-authority-code"] != "IOS"
    ]


def place_name(nice: str) -> str:
    """The place as people say it: 'Buckinghamshire County' and 'Dorset Council' are named for the place."""
    name = nice.removesuffix(" Council").removesuffix(" County").removeprefix("City of ")
    return {"London": "City of London", "Kingston upon Hull": "Hull", "St. Helens": "St Helens"}.get(name, name)
