"""Which districts a commissioner covers, and whether in whole or in part."""

from pathlib import Path

from ingest.registers.compile.facts import Facts, Table, read_table


def add_coverage(facts: Facts, folder: Path) -> None:
    """CCGs of 2021 and sub-ICB locations of 2022 with the areas that they cover, counted in LSOAs."""
    lives = {entity.id: (entity.valid_from, entity.valid_to) for entity in facts.entities}
    by_gss = {row.code: row.id for row in facts.codes if row.scheme == "gss"}
    ccgs = read_table(folder, "ccg21_stp21_ltla21_overlap.csv")
    for ccg, area, part in _covered(ccgs, "ccg21_code", "ltla21_code", by_gss):
        facts.relation(ccg, "covers", area, "ons-overlap-ccg", lives[ccg], part)
    locations = {row.code: row.id for row in facts.codes if row.kind == "SubIcbLocation" and row.scheme == "gss"}
    rows = read_table(folder, "sicbl22_icb22_ltla22_overlap.csv")
    for location, area, part in _covered(rows, "sicbl22_code", "ltla22_code", by_gss | locations):
        facts.relation(location, "covers", area, "ons-overlap-sicbl", lives[location], part)
    boards = {row.code: row.id for row in facts.codes if row.kind == "IntegratedCareBoard" and row.scheme == "gss"}
    for board, area, part in _covered(rows, "icb22_code", "ltla22_code", by_gss | boards):
        facts.relation(board, "covers", area, "ons-overlap-sicbl", lives[board], part)


def _covered(rows: Table, body: str, district: str, by_gss: dict[str, str]) -> list[tuple[str, str, bool]]:
    """Body, area and whether it covers a part only: fewer LSOAs than the district has in all bodies together."""
    whole: dict[str, int] = {}
    share: dict[tuple[str, str], int] = {}
    for row in rows:
        count = int(row["n_lsoa11"])
        whole[row[district]] = whole.get(row[district], 0) + count
        key = (row[body], row[district])
        share[key] = share.get(key, 0) + count
    found = []
    for (code, gss), count in sorted(share.items()):
        council = by_gss.get(gss)
        if council and code in by_gss:
            area = council.replace("council-", "area-")
            found.append((by_gss[code], area, count < whole[gss]))
    return found
