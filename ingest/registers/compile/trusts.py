"""NHS trusts and foundation trusts: names by period, kind by period, mergers."""

from datetime import timedelta
from pathlib import Path

from ingest.registers.compile.facts import Facts, Table, read_table
from ingest.registers.compile.wording import day, title
from joinedup.errors import InputError
from ontology.edtf import day_before, earliest

SINCE = "2012-01-01"
SYSTEMS_BEGIN = "2021-04-01"  # by when every footprint was an integrated care system
WALES = frozenset({"RQF", "RT4", "RYT"})  # in the English extract, but bodies of NHS Wales


def add_trusts(facts: Facts, folder: Path, own: Path) -> None:
    """All trusts that existed in or after 2012."""
    periods = _periods(read_table(own, "trust_names.csv"))
    added = read_table(own, "trust_events.csv")
    ended = {row["original"]: row["ended"] for row in added if row["ended"]}
    for row in read_table(folder, "trust_register.csv"):
        ods = row["trust_ods_code"]
        events = _events(row)
        end = ended.get(ods) or _end(day(row["close_date"]), events)
        if ods in WALES or (end and end < SINCE):
            continue
        span = (day(row["open_date"]), end)
        _add_trust(facts, ods, span, periods.get(ods) or _names_seen(row, span))
        system = row["hlhg(stp/icb ods)"]
        if system and (not end or end >= SYSTEMS_BEGIN):
            held = (max(span[0], SYSTEMS_BEGIN), end)
            facts.relation(f"trust-{ods}", "member_of", f"ics-{system}", "ods-trusts", held)
        for successor, on in events:
            facts.event("merger", on, f"trust-{ods}", f"trust-{successor}", "ods-succession", part=len(events) > 1)
    for row in added:
        facts.event(
            row["kind"],
            row["on"],
            f"trust-{row['original']}",
            f"trust-{row['resulting']}" if row["resulting"] else "",
            row["source"],
            part=row["part"] == "yes",
        )


def trust_kind(name: str) -> str:
    """The class that the name says."""
    return "FoundationTrust" if "foundation trust" in name.lower() else "NHSTrust"


def _periods(rows: Table) -> dict[str, list[tuple[str, str, str, str]]]:
    found: dict[str, list[tuple[str, str, str, str]]] = {}
    for row in rows:
        found.setdefault(row["ods"], []).append((row["name"], row["from"], row["to"], row["source"]))
    return found


def _names_seen(row: dict[str, str], span: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    """The one official name, in the spelling of the workbook where that has it too."""
    seen = [name for name in row["all_names_seen"].split(" / ") if name]
    capitals = [name for name in seen if name == name.upper()] or seen[:1]
    if len(capitals) > 1:
        raise InputError(
            f"Trust {row['trust_ods_code']} has several names ({', '.join(capitals)}): say in own/trust_names.csv "
            "when each was in force."
        )
    spelled = next((name for name in seen if name.upper() == capitals[0] and name != capitals[0]), title(capitals[0]))
    return [(spelled, span[0], span[1], "ods-trusts")]


def _add_trust(facts: Facts, ods: str, span: tuple[str, str], names: list[tuple[str, str, str, str]]) -> None:
    trust = f"trust-{ods}"
    kinds: list[list[str]] = []
    for text, begun, ended, source in names:
        start, end = begun or span[0], ended or span[1]
        facts.name(trust, text, source, start=start, end=end)
        kind = trust_kind(text)
        if kinds and kinds[-1][0] == kind:
            kinds[-1][2] = end
        else:
            kinds.append([kind, start, end])
    for kind, start, end in kinds:
        facts.entity(trust, kind, start, end, "ods-trusts")
    facts.code(trust, "ods", ods, kinds[-1][0], span, "ods-trusts")


def _events(row: dict[str, str]) -> list[tuple[str, str]]:
    """Successors with the first day of the new arrangement; some are dated on the last day of the old one."""
    links = [part.partition("@") for part in row["successor@date"].split(";") if part]
    found = []
    for code, _, on in links:
        moment = earliest(on)
        last_of_month = moment and (moment + timedelta(days=1)).day == 1
        found.append((code, str(moment + timedelta(days=1)) if moment and last_of_month else on))
    return found


def _end(closed: str, events: list[tuple[str, str]]) -> str:
    """The last day: the one before the successor began, where the extract has the same day for both."""
    moment = earliest(closed)
    if events and moment and events[0][1] == closed:
        return str(day_before(moment))
    return closed
