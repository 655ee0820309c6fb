"""Health and wellbeing boards, local Healthwatches, and primary care networks."""

from pathlib import Path

from ingest.registers.compile.councils import upper_tier
from ingest.registers.compile.facts import Facts, Table, read_table
from ingest.registers.compile.wording import title

BEGIN = "2013-04-01"  # by the Health and Social Care Act 2012
PCN_BEGIN = "2019-07-01"  # by the GP contract of 2019


def add_local(facts: Facts, folder: Path, own: Path) -> None:
    """A board and a Healthwatch for every upper-tier council, and all primary care networks."""
    joint = read_table(own, "joint_bodies.csv")
    councils = upper_tier(folder, own)
    for code, place, (start, end) in councils:
        if end and end < BEGIN:
            continue
        span = (max(start, BEGIN), end)
        if not _covered(joint, "HealthAndWellbeingBoard", code, span):
            _add_board(facts, f"hwb-{code}", f"{place} Health and Wellbeing Board", [code], span)
        own_span = _until_joint(joint, code, span)
        if own_span:
            _add_healthwatch(facts, f"healthwatch-{code}", f"Healthwatch {place}", [code], own_span)
    for row in joint:
        codes, span = row["councils"].split(";"), (row["from"], row["to"])
        add = _add_board if row["kind"] == "HealthAndWellbeingBoard" else _add_healthwatch
        add(facts, row["id"], row["name"], codes, span, row["source"])
        if row["kind"] == "Healthwatch":
            for code in codes:
                if any(entity.id == f"healthwatch-{code}" for entity in facts.entities):
                    facts.event("merger", row["from"], f"healthwatch-{code}", row["id"], row["source"])
    _add_board_successions(facts)
    _add_pcns(facts, folder)


def _covered(joint: Table, kind: str, code: str, span: tuple[str, str]) -> bool:
    return any(row["kind"] == kind and code in row["councils"].split(";") and row["from"] <= span[0] for row in joint)


def _until_joint(joint: Table, code: str, span: tuple[str, str]) -> tuple[str, str] | None:
    for row in joint:
        if row["kind"] == "Healthwatch" and code in row["councils"].split(";"):
            return None if row["from"] <= span[0] else (span[0], row["own_until"])
    return span


def _add_board(
    facts: Facts, board: str, name: str, codes: list[str], span: tuple[str, str], source: str = "hsca-2012"
) -> None:
    facts.entity(board, "HealthAndWellbeingBoard", *span, source)
    facts.name(board, name, source, start=span[0], end=span[1])
    for code in codes:
        facts.relation(board, "part_of", f"council-{code}", source, span)
        facts.relation(board, "covers", f"area-{code}", source, span)


def _add_healthwatch(
    facts: Facts, healthwatch: str, name: str, codes: list[str], span: tuple[str, str], source: str = "lgpiha-2007"
) -> None:
    facts.entity(healthwatch, "Healthwatch", *span, source)
    facts.name(healthwatch, name, source, start=span[0], end=span[1])
    for code in codes:
        facts.relation(healthwatch, "covers", f"area-{code}", source, span)
        board = f"hwb-{code}"
        for began in (entity.valid_from for entity in facts.entities if entity.id == board):
            facts.relation(healthwatch, "member_of", board, "hsca-2012", (max(span[0], began), span[1]))


def _add_board_successions(facts: Facts) -> None:
    """Where a council was replaced, so were its board and its Healthwatch, where these are its own."""
    known = {entity.id for entity in facts.entities}
    for event in list(facts.events):
        if not event.original.startswith("council-"):
            continue
        for prefix in ("hwb-", "healthwatch-"):
            original, resulting = (body.replace("council-", prefix) for body in (event.original, event.resulting))
            if original in known and resulting in known:
                facts.event("reorganisation", event.happened_on, original, resulting, event.source, bool(event.part))


def _add_pcns(facts: Facts, folder: Path) -> None:
    rows = [row for row in read_table(folder, "pcn_ccg_stp_region_2022-01.csv") if row["pcn_code"] != "U"]
    ends = {entity.id: entity.valid_to for entity in facts.entities}
    in_ccgs: dict[str, set[str]] = {}
    for row in rows:
        in_ccgs.setdefault(row["pcn_code"], set()).add(row["ccg_ods_code"])
    for row in rows:
        code, ccg = row["pcn_code"], f"ccg-{row['ccg_ods_code']}"
        network, span = f"primary-care-{code}", (PCN_BEGIN, "")
        facts.entity(network, "PrimaryCareOrganisation", *span, "ods-pcn")
        facts.name(network, title(row["pcn_name"]), "ods-pcn", start=PCN_BEGIN)
        facts.code(network, "ods", code, "PrimaryCareOrganisation", span, "ods-pcn")
        part = len(in_ccgs[code]) > 1
        start = next(e.valid_from for e in facts.entities if e.id == ccg)
        facts.relation(network, "part_of", ccg, "ods-pcn", (max(PCN_BEGIN, start), ends[ccg]), part)
        location = f"sub-icb-{row['ccg_ods_code']}"
        if location in ends:
            facts.relation(network, "part_of", location, "ods-pcn", ("2022-07-01", ""), part)
