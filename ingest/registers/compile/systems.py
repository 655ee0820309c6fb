"""Regions, STPs, integrated care systems, boards and partnerships, and who is a member of them."""

import re
from pathlib import Path

from ingest.registers.compile.facts import Facts, read_table

STP_BEGIN, STP_END = "2016-03-15", "2021-03-31"
SYSTEM_BEGIN = "2021-04-01"
SYSTEM_CODES_END = "2022-06-30"
WORKBOOK = "2019-04-01"
ICB_BEGIN = "2022-07-01"


def add_systems(facts: Facts, folder: Path, own: Path) -> None:
    """Regions, then everything between them and the CCGs."""
    _add_regions(facts, own)
    names = {row["ods"]: row for row in read_table(own, "system_names.csv")}
    members = _stp_codes(folder)
    for row in read_table(folder, "stp_footprints_2019-04.csv"):
        _add_stp(facts, row, names[row["stp_ods_code"]])
    for row in read_table(own, "system_codes.csv"):
        if row["stp_from"]:
            held = (row["stp_from"], row["stp_to"])
            facts.code(f"stp-{row['ods']}", "gss", row["gss"], "StpFootprint", held, "ons-stp")
            if row["stp_to"] == STP_END:
                held = (SYSTEM_BEGIN, SYSTEM_CODES_END)
                facts.code(f"ics-{row['ods']}", "gss", row["gss"], "IntegratedCareSystem", held, "ons-stp")
        if row["icb_from"]:
            icb = (row["icb_from"], row["icb_to"])
            facts.code(f"icb-{row['ods']}", "gss", row["gss"], "IntegratedCareBoard", icb, "ons-icb")
    for row in read_table(folder, "ons_icb_2024-12.csv"):
        _add_icb(facts, row["ICB24CDH"], row["ICB24NM"], names[row["ICB24CDH"]])
    _add_ccg_members(facts, folder, own, members)
    _add_partners(facts, folder, own)


def _add_regions(facts: Facts, own: Path) -> None:
    for row in read_table(own, "regions.csv"):
        region, span = f"region-{row['ods']}", (row["from"], row["to"])
        facts.entity(region, "NhsRegion", *span, row["source"])
        facts.name(region, f"NHS England {row['name']}", row["source"], start=row["from"], end=row["to"])
        facts.code(region, "ods", row["ods"], "NhsRegion", span, row["source"])
        facts.relation(region, "part_of", "national-nhs-england", row["source"], span)
        for gss in row["gss"].split(";"):
            code, _, held = gss.partition("@")
            start, _, end = held.partition("/")
            facts.code(region, "gss", code, "NhsRegion", (start or row["from"], end or row["to"]), row["source"])
        for successor in filter(None, row["successors"].split(";")):
            facts.event("reorganisation", row["changed"], region, f"region-{successor}", row["source"], part=True)


def _add_stp(facts: Facts, row: dict[str, str], names: dict[str, str]) -> None:
    ods = row["stp_ods_code"]
    stp, system = f"stp-{ods}", f"ics-{ods}"
    closed = row["status"] == "closed"
    start = WORKBOOK if ods == "QHM" else STP_BEGIN
    span = (start, "2019-03-31" if closed else STP_END)
    facts.entity(stp, "StpFootprint", *span, "nhs-stp-2019")
    facts.name(
        stp, f"{names['place']} Sustainability and Transformation Partnership", "nhs-stp-2019", start=start, end=span[1]
    )
    for other in filter(None, names["also"].split(";")):
        _name_in_use(facts, stp, other, names, span)
    facts.code(stp, "ods", ods, "StpFootprint", span, "nhs-stp-2019")
    region = re.search(r"\((Y\d\d)\)", row["nhs_region"])
    if region and not closed:
        facts.relation(stp, "part_of", f"region-{region[1]}", "nhs-stp-2019", (WORKBOOK, span[1]))
    if closed:
        facts.event("merger", WORKBOOK, stp, "stp-QHM", "nhs-stp-2019", part=ods == "QMK")
        return
    begin = names["ics_from"]
    facts.entity(system, "IntegratedCareSystem", begin, "", names["source"])
    facts.name(system, f"{names['ics_place'] or names['place']} Integrated Care System", names["source"], start=begin)
    for other in filter(None, names["also"].split(";")):
        # Until the last footprints had become systems, such a name meant the partnership.
        _name_in_use(facts, system, other, names, (max(begin, SYSTEM_BEGIN), ""))
    # The footprint had the code until the last footprints had become systems, and the board has it since July 2022.
    held = (max(begin, SYSTEM_BEGIN), SYSTEM_CODES_END)
    facts.code(system, "ods", ods, "IntegratedCareSystem", held, "nhs-stp-2019")
    facts.event("reorganisation", SYSTEM_BEGIN, stp, system, names["source"])


def _name_in_use(facts: Facts, body: str, text: str, names: dict[str, str], span: tuple[str, str]) -> None:
    """A name in use; a motto without a word of the place ("Fit for the Future") means the body near to it only."""
    place = set(re.findall(r"[A-Z]\w+", names["place"]))
    if place & set(re.findall(r"[A-Z]\w+", text)):
        facts.name(body, text, names["source"], kind="in-use", start=span[0], end=span[1])
    else:
        facts.local_name(body, text, names["source"], "in-use", span)


def _add_icb(facts: Facts, ods: str, name: str, names: dict[str, str]) -> None:
    board, partnership, span = f"icb-{ods}", f"icp-{ods}", (ICB_BEGIN, "")
    place = name.removeprefix("NHS ").removesuffix(" Integrated Care Board")
    facts.entity(board, "IntegratedCareBoard", *span, "hca-2022")
    facts.name(board, name, "ons-icb", start=ICB_BEGIN)
    facts.code(board, "ods", ods, "IntegratedCareBoard", span, "ons-icb")
    facts.relation(board, "part_of", f"region-{names['region']}", "ons-icb", span)
    facts.relation(board, "member_of", f"ics-{ods}", "hca-2022", span)
    facts.relation(board, "member_of", partnership, "hca-2022", span)
    facts.event("reorganisation", ICB_BEGIN, f"ics-{ods}", board, "hca-2022", part=True)
    facts.entity(partnership, "IntegratedCarePartnership", *span, "hca-2022", "statutory")
    facts.name(partnership, f"{place} Integrated Care Partnership", "hca-2022", start=ICB_BEGIN)
    facts.relation(partnership, "member_of", f"ics-{ods}", "hca-2022", span)


def _stp_codes(folder: Path) -> dict[str, str]:
    """ODS code of a footprint by each of its GSS codes."""
    codes = {row["stp_ons_code"]: row["stp_ods_code"] for row in read_table(folder, "stp_footprints_2019-04.csv")}
    codes |= {"E54000001": "QVP", "E54000003": "QMK", "E54000048": "QE1", "E54000050": "QHM"}
    return codes | {"E54000051": "QOQ", "E54000052": "QXU", "E54000053": "QNX", "E54000054": "QWO"}


def _add_ccg_members(facts: Facts, folder: Path, own: Path, stps: dict[str, str]) -> None:
    """CCG in STP: the list of 2016-17 up to the workbook of April 2019, then that; new CCGs by the lookup of 2021."""
    lives = {row.id: (row.valid_from, row.valid_to) for row in facts.entities if row.id.startswith("ccg-")}
    ends = {row.id: row.valid_to for row in facts.entities if row.id.startswith("stp-")}
    now = {row["ccg_ods_code"]: stps[row["stp_ons_code"]] for row in read_table(folder, "ccg_stp_region_2019-04.csv")}
    first = read_table(folder, "stp44_ccg_2016-17.csv")
    early = {
        (row["ccg_ods_code"], stps[row["stp_ons_code"]], "Frimley" in row["note"])
        for row in first
        if row["ccg_ods_code"]
    }
    early |= {("02Q", "QT1", True)}  # 'Also partner to Nottinghamshire STP'
    moved = {(row["ods"], row["stp"]): row["to"] for row in read_table(own, "stp_members.csv") if row["to"]}
    # Greater Manchester's row says '12 CCGs' only.
    early |= {(row["ods"], row["stp"], False) for row in read_table(own, "stp_members.csv")}
    twice = {ods for ods, _, _ in early if sum(1 for other, _, _ in early if other == ods) > 1}
    for ods, stp, noted in sorted(early):
        ccg, part = f"ccg-{ods}", noted or ods in twice
        end = lives[ccg][1] if now.get(ods) in (stp, None) or noted else moved.get((ods, stp), "2019-03-31")
        end = min(end, ends[f"stp-{stp}"])
        if end >= STP_BEGIN:
            span = (max(STP_BEGIN, lives[ccg][0]), end)
            facts.relation(ccg, "member_of", f"stp-{stp}", "nhs-stp-2016", span, part)
    for ods, stp in sorted(now.items()):
        if (ods, stp, False) not in early:
            start, end = lives[f"ccg-{ods}"]
            span = (max(start, STP_BEGIN if stp != "QHM" else WORKBOOK), min(end, STP_END))
            facts.relation(f"ccg-{ods}", "member_of", f"stp-{stp}", "nhs-stp-2019", span)
    by_gss = {
        row.code: row.id for row in facts.codes if row.scheme == "gss" and row.kind == "ClinicalCommissioningGroup"
    }
    begins = {row.id: row.valid_from for row in facts.entities if row.kind == "IntegratedCareSystem"}
    for row in read_table(folder, "ccg21_stp21_ltla21_overlap.csv"):
        ccg, stp = by_gss[row["ccg21_code"]], stps[row["stp21_code"]]
        start, end = lives[ccg]
        facts.relation(ccg, "member_of", f"ics-{stp}", "ons-overlap-ccg", (max(start, begins[f"ics-{stp}"]), end))
        if ccg.removeprefix("ccg-") not in now and start <= STP_END:
            facts.relation(ccg, "member_of", f"stp-{stp}", "ons-overlap-ccg", (start, STP_END))


def _add_partners(facts: Facts, folder: Path, own: Path) -> None:
    """Councils and trusts that the workbook of April 2019 names as partners; how long they were is not known."""
    councils = {row.code: row.id for row in facts.codes if row.kind == "LocalAuthority" and row.scheme == "ods"}
    lives = {row.id for row in facts.entities}
    others = {row["name"]: row["id"] for row in read_table(own, "stp_other_partners.csv")}
    for row in read_table(folder, "stp_partner_relations_2019-04.csv"):
        if row["partner_kind"] == "ccg":
            continue
        code = row["partner_ods_code"]
        if row["partner_kind"] == "council":
            partner = councils.get(code, "")
        elif row["partner_kind"] == "trust":
            partner = f"trust-{code}"
        else:
            partner = others.get(row["partner_name"], "")
        if partner in lives:
            end = "2019-03-31" if row["stp_status"] == "closed" else ""
            facts.relation(partner, "member_of", f"stp-{row['stp_ods_code']}", "nhs-stp-2019", ("", end))
