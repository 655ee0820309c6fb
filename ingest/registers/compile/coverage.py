"""Which districts a commissioner covers, and whether in whole or in part."""

from pathlib import Path

from ingest.registers.compile.facts import Facts, Table, read_table
from ingest.registers.rows import EntityRow


def add_coverage(facts: Facts, folder: Path) -> None:
    """CCGs of 2021 and sub-ICB locations of 2022 with the areas that they cover, counted in LSOAs."""
    lives = {entity.id: (entity.valid_from, entity.valid_to) for entity in facts.entities}
    # One code may be that of a CCG and of the sub-ICB location that it became: look it up by kind.
    by_kind: dict[str, dict[str, str]] = {}
    for row in facts.codes:
        if row.scheme == "gss":
            by_kind.setdefault(row.kind, {})[row.code] = row.id
    ccgs = read_table(folder, "ccg21_stp21_ltla21_overlap.csv")
    sub_icbs = read_table(folder, "sicbl22_icb22_ltla22_overlap.csv")
    for rows, body, district, kind, source in (
        (ccgs, "ccg21_code", "ltla21_code", "ClinicalCommissioningGroup", "ons-overlap-ccg"),
        (sub_icbs, "sicbl22_code", "ltla22_code", "SubIcbLocation", "ons-overlap-sicbl"),
        (sub_icbs, "icb22_code", "ltla22_code", "IntegratedCareBoard", "ons-overlap-sicbl"),
    ):
        known = by_kind["LocalAuthority"] | by_kind[kind]
        for covering, area, part in _covered(rows, body, district, known):
            facts.relation(covering, "covers", area, source, lives[covering], part)
    _add_partnership_members(facts, lives)


def _add_partnership_members(facts: Facts, lives: dict[str, tuple[str, str]]) -> None:
    """By the Act of 2022 every upper-tier council in the area of a board is a member of its partnership."""
    county = {row.subject: row.object for row in facts.relations if row.predicate == "within"}
    boards = {row.subject for row in facts.relations if row.predicate == "part_of" and row.subject.startswith("hwb-")}
    upper = {board.replace("hwb-", "council-") for board in boards} | {"council-IOS"}
    for row in list(facts.relations):
        if row.predicate == "covers" and row.subject.startswith("icb-"):
            area = county.get(row.object, row.object)
            councils = {area.replace("area-", "council-")} & upper
            councils |= {s.id for s in _successors(facts, councils)}
            for council in councils:
                start, end = lives[council]
                if not end or end >= "2022-07-01":
                    span = (max(start, "2022-07-01"), end)
                    facts.relation(council, "member_of", row.subject.replace("icb-", "icp-"), "hca-2022", span)


def _successors(facts: Facts, councils: set[str]) -> list[EntityRow]:
    found = {row.resulting for row in facts.events if row.original in councils}
    return [row for row in facts.entities if row.id in found]


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
