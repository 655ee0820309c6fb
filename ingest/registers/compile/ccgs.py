"""CCGs, sub-ICB locations and their successions."""

from pathlib import Path

from ingest.registers.compile.facts import Facts, Table, read_table
from ingest.registers.compile.wording import day, eve, title

BEGIN, END, ICB_BEGIN = "2013-04-01", "2022-06-30", "2022-07-01"  # by the Acts of 2012 and 2022

# The day from which codes apply that the Office for National Statistics first lists in a vintage.
VINTAGE_BEGINS = {
    "2017-05": "2013-04-01",
    "2018-06": "2018-04-01",
    "2019-07": "2019-04-01",
    "2019-12": "2019-04-01",
    "2020-06": "2020-04-01",
    "2021-06": "2021-04-01",
    "2023-01": "2022-07-01",
    "2025-04": "2024-04-01",
}


def add_ccgs(facts: Facts, folder: Path, own: Path) -> None:
    """All CCGs with names, codes by vintage, mergers, and what came of them in July 2022."""
    rows = [row for row in read_table(folder, "ccg_register.csv") if row["kind"] == "ccg"]
    begins = _code_begins(read_table(folder, "ccg_ons_ods_vintages.csv"))
    earlier = {row["ods"]: row for row in read_table(own, "ccg_names.csv")}
    for row in rows:
        ods = row["ccg_ods_code"]
        span = _life(row)
        ccg = f"ccg-{ods}"
        facts.entity(ccg, "ClinicalCommissioningGroup", *span, "ods-ccg", _note(row))
        _add_names(facts, ccg, title(row["name"]), span, earlier.get(ods))
        facts.code(ccg, "ods", ods, "ClinicalCommissioningGroup", span, "ods-ccg")
        for code, held in _gss_spans(row["ons_gss_codes_seen"].split(";"), begins, span):
            facts.code(ccg, "gss", code, "ClinicalCommissioningGroup", held, "ons-ccg")
        for successor, on in _links(row["successor@date"]):
            facts.event("merger", on, ccg, f"ccg-{successor}", "ods-succession")
    _add_sub_icbs(facts, folder, begins)


def _life(row: dict[str, str]) -> tuple[str, str]:
    # Codes were opened before the body was (13T in November 2014); CCGs that kept their code as a sub-ICB location have
    # no closing date in the extract, but every CCG ended with June 2022.
    opened = day(row["open_date"])
    if row["predecessor@date"]:
        opened = row["predecessor@date"].partition("@")[2].partition(";")[0]
    return max(opened, BEGIN), day(row["close_date"]) or END


def _note(row: dict[str, str]) -> str:
    opened = row["predecessor@date"].partition("@")[2].partition(";")[0]
    if opened and day(row["open_date"]) != opened:
        return f"code opened on {day(row['open_date'])}; the body began when its predecessors merged"
    return ""


def _add_names(facts: Facts, ccg: str, name: str, span: tuple[str, str], other: dict[str, str] | None) -> None:
    """The name, and one that went before it or, without a day, stands in its place."""
    start = span[0]
    if other and not other["until"]:
        name = other["name"]
    elif other:
        facts.name(ccg, other["name"], other["source"], start=start, end=eve(other["until"]))
        start = other["until"]
    facts.name(ccg, name, "ods-ccg", start=start, end=span[1])


def _links(text: str) -> list[tuple[str, str]]:
    pairs = [part.partition("@") for part in text.split(";") if part]
    return [(code, on) for code, _, on in pairs]


def _code_begins(vintages: Table) -> dict[str, str]:
    begins: dict[str, str] = {}
    for row in vintages:
        first = min(VINTAGE_BEGINS[seen] for seen in row["vintages_seen"].split(";"))
        begins[row["ccg_ons_code"]] = min(first, begins.get(row["ccg_ons_code"], "9"))
    return begins


def _gss_spans(codes: list[str], begins: dict[str, str], span: tuple[str, str]) -> list[tuple[str, tuple[str, str]]]:
    """When each code of one body applied, within the body's life; codes that came later belong to what it became."""
    ordered = sorted(codes)  # the numbers were given out in the order of time
    starts = [max(span[0], begins.get(code, span[0])) for code in ordered]
    for index in range(1, len(ordered)):
        if starts[index] <= starts[0]:  # both are in the vintage of 2017: the second came with April 2017
            starts[index] = "2017-04-01"
    ends = [eve(start) for start in starts[1:]] + [span[1]]
    return [
        (code, (start, min(end, span[1])))
        for code, start, end in zip(ordered, starts, ends, strict=True)
        if start <= span[1]
    ]


def _add_sub_icbs(facts: Facts, folder: Path, begins: dict[str, str]) -> None:
    latest = {
        row["ccg_ods_code"]: row["ons_gss_codes_seen"].split(";") for row in read_table(folder, "ccg_register.csv")
    }
    for ods, gss, name, icb in sorted(
        {
            (row["sicbl22_code_h"], row["sicbl22_code"], row["sicbl22_name"], row["icb22_code_h"])
            for row in read_table(folder, "sicbl22_icb22_ltla22_overlap.csv")
        }
    ):
        location, span = f"sub-icb-{ods}", (ICB_BEGIN, "")
        facts.entity(location, "SubIcbLocation", *span, "ons-overlap-sicbl")
        facts.name(location, name, "ons-overlap-sicbl", start=ICB_BEGIN)
        facts.code(location, "ods", ods, "SubIcbLocation", span, "ods-ccg")
        later = [code for code in latest[ods] if begins.get(code, "") > ICB_BEGIN]
        until = eve(begins[later[0]]) if later else ""
        facts.code(location, "gss", gss, "SubIcbLocation", (ICB_BEGIN, until), "ons-overlap-sicbl")
        for code in later:
            facts.code(location, "gss", code, "SubIcbLocation", (begins[code], ""), "ons-ccg")
        facts.relation(location, "part_of", f"icb-{icb}", "ons-overlap-sicbl", span)
        facts.event("reorganisation", ICB_BEGIN, f"ccg-{ods}", f"icb-{icb}", "hca-2022")
        facts.event("reorganisation", ICB_BEGIN, f"ccg-{ods}", location, "hca-2022", part=True)
