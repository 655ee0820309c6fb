"""How the register is made from official extracts, on rows as these have them."""

from pathlib import Path

import pytest

from ingest.registers.compile.build import OWN, TABLES, name_events
from ingest.registers.compile.ccgs import add_ccgs
from ingest.registers.compile.councils import lives, place_name, plain
from ingest.registers.compile.facts import Facts, read_table
from ingest.registers.compile.trusts import add_trusts
from ingest.registers.compile.wording import title
from ingest.registers.rows import CodeRow, EntityRow, EventRow, NameRow, SourceRow, read_rows, write_rows
from joinedup.errors import InputError

CCG_HEADER = (
    "ccg_ods_code,name,kind,ons_gss_codes_seen,open_date,close_date,successor@date,predecessor@date,ccg2021_ods,"
    "stp_ons_2019,stp_name_2019,icb_2022(ods|ons|name),all_names_seen\n"
)
TRUST_HEADER = (
    "trust_ods_code,latest_name,national_grouping,hlhg(stp/icb ods),open_date,close_date,successor@date,"
    "predecessor@date,stp_partner_of_2019,all_names_seen\n"
)
OGL = "OGL-UK-3.0"


@pytest.fixture
def facts() -> Facts:
    return Facts({row["id"]: SourceRow(**row) for row in read_table(OWN, "sources.csv")})


@pytest.mark.parametrize(
    ("capitals", "written"),
    [
        ("NHS BLACKPOOL CCG", "NHS Blackpool CCG"),
        ("GUY'S AND ST THOMAS' NHS FOUNDATION TRUST", "Guy's and St Thomas' NHS Foundation Trust"),
        ("STOKE-ON-TRENT CITY COUNCIL", "Stoke-on-Trent City Council"),
        ("NHS BARNET  CCG", "NHS Barnet CCG"),
        ("Already Written So", "Already Written So"),
    ],
)
def test_capitals_become_words(capitals: str, written: str) -> None:
    assert title(capitals) == written


def test_a_ccg_whose_code_was_opened_early_and_never_closed(facts: Facts, tmp_path: Path) -> None:
    (tmp_path / "ccg_register.csv").write_text(
        CCG_HEADER + "13T,NHS NEWCASTLE GATESHEAD CCG,ccg,E38000212,20141126,,,00F@2015-04-01;00G@2015-04-01,,,,,\n"
    )
    (tmp_path / "ccg_ons_ods_vintages.csv").write_text("ccg_ons_code,ccg_ods_code,ccg_name,vintages_seen\n")
    (tmp_path / "sicbl22_icb22_ltla22_overlap.csv").write_text("sicbl22_code\n")
    add_ccgs(facts, tmp_path, OWN)
    note = "code opened on 2014-11-26; the body began when its predecessors merged"
    kind = "ClinicalCommissioningGroup"
    assert facts.entities == [EntityRow("ccg-13T", kind, "2015-04-01", "2022-06-30", note, "ods-ccg", OGL)]
    assert facts.names == [
        NameRow("ccg-13T", "official", "NHS Newcastle Gateshead CCG", "2015-04-01", "2022-06-30", "", "ods-ccg", OGL)
    ]
    assert facts.codes == [
        CodeRow("ccg-13T", "ods", "13T", kind, "2015-04-01", "2022-06-30", "ods-ccg", OGL),
        CodeRow("ccg-13T", "gss", "E38000212", kind, "2015-04-01", "2022-06-30", "ons-ccg", OGL),
    ]


def test_codes_by_vintage(facts: Facts, tmp_path: Path) -> None:
    (tmp_path / "ccg_register.csv").write_text(
        CCG_HEADER + "02M,NHS FYLDE AND WYRE CCG,ccg,E38000060;E38000226,20130401,,,,,,,,\n"
    )
    (tmp_path / "ccg_ons_ods_vintages.csv").write_text(
        "ccg_ons_code,ccg_ods_code,ccg_name,vintages_seen\nE38000060,,X,2017-05\nE38000226,,X,2018-06;2019-07\n"
    )
    (tmp_path / "sicbl22_icb22_ltla22_overlap.csv").write_text("sicbl22_code\n")
    add_ccgs(facts, tmp_path, OWN)
    assert [(row.code, row.valid_from, row.valid_to) for row in facts.codes if row.scheme == "gss"] == [
        ("E38000060", "2013-04-01", "2018-03-31"),
        ("E38000226", "2018-04-01", "2022-06-30"),
    ]


def test_a_trust_that_hands_over_on_the_last_day_of_a_month(facts: Facts, tmp_path: Path) -> None:
    (tmp_path / "trust_register.csv").write_text(
        TRUST_HEADER
        + "RJF,X,Y60,QJ2,19930401,20180630,RTG@2018-06-30,,,BURTON HOSPITALS NHS FOUNDATION TRUST\n"
        + "RR1,X,Y60,QHL,19960401,20180401,RRK@2018-04-01,,,HEART OF ENGLAND NHS FOUNDATION TRUST\n"
        + "RQF,X,,,19940401,,,,,VELINDRE NHS TRUST\n"
    )
    own = tmp_path / "own"
    own.mkdir()
    (own / "trust_names.csv").write_text("ods,name,from,to,source\n")
    (own / "trust_events.csv").write_text("original,resulting,on,kind,part,ended,source\n")
    add_trusts(facts, tmp_path, own)
    assert [(row.id, row.kind, row.valid_to) for row in facts.entities] == [
        ("trust-RJF", "FoundationTrust", "2018-06-30"),
        ("trust-RR1", "FoundationTrust", "2018-03-31"),
    ]
    assert [(row.original, row.resulting, row.happened_on) for row in facts.events] == [
        ("trust-RJF", "trust-RTG", "2018-07-01"),
        ("trust-RR1", "trust-RRK", "2018-04-01"),
    ]


def test_a_trust_with_names_of_unknown_time_is_refused(facts: Facts, tmp_path: Path) -> None:
    (tmp_path / "trust_register.csv").write_text(
        TRUST_HEADER + "RZ9,X,Y60,QHL,19960401,,,,,OLD NHS TRUST / NEW NHS TRUST\n"
    )
    with pytest.raises(InputError, match="RZ9 has several names"):
        add_trusts(facts, tmp_path, OWN)


def test_councils_begin_when_those_they_replace_have_ended(tmp_path: Path) -> None:
    (tmp_path / "council_begins.csv").write_text("code,from,source\n")
    rows = [
        {"local-authority-code": "CMA", "end-date": "2023-04-01", "replaced-by": "CBD,WAF", "start-date": ""},
        {"local-authority-code": "DOR", "end-date": "2019-03-31", "replaced-by": "DST", "start-date": "2005-05-27"},
        {"local-authority-code": "CBD", "end-date": "", "replaced-by": "", "start-date": "2023-04-01"},
        {"local-authority-code": "DST", "end-date": "", "replaced-by": "", "start-date": "2005-06-20"},
    ]
    assert lives(rows, tmp_path) == {
        "CMA": ("", "2023-03-31"),
        "DOR": ("", "2019-03-31"),
        "CBD": ("2023-04-01", ""),
        "DST": ("2019-04-01", ""),
    }


def test_names_of_councils_compare_without_their_kind() -> None:
    assert plain("OLDHAM METROPOLITIAN BOROUGH COUNCIL") == plain("Oldham Metropolitan Borough Council") == "oldham"
    assert plain("KINGSTON-UPON-HULL CITY COUNCIL") == "kingston upon hull"
    assert (place_name("Buckinghamshire County"), place_name("Dorset Council")) == ("Buckinghamshire", "Dorset")


def test_what_leads_to_one_body_on_one_day_is_one_event() -> None:
    rows = [
        EventRow("", "merger", "2020-04-01", "ccg-02D", "ccg-27D", "", "ods-succession", OGL),
        EventRow("", "merger", "2020-04-01", "ccg-02F", "ccg-27D", "", "ods-succession", OGL),
        EventRow("", "merger", "2020-04-01", "ccg-03D", "ccg-42D", "", "ods-succession", OGL),
    ]
    first, second, third = (row.event for row in name_events(rows))
    assert first == second != third


def test_rows_come_back_as_they_were_written(tmp_path: Path) -> None:
    rows = [
        NameRow("b", "official", 'A "quoted", name', "", "2018", "", "s", OGL),
        NameRow("a", "in-use", "é", "", "", "", "s", OGL),
    ]
    assert write_rows(tmp_path / "names.csv", NameRow, [*rows, rows[0]]) == 2
    assert list(read_rows(tmp_path / "names.csv", NameRow)) == sorted(rows)


def test_every_row_of_the_compiled_tables_has_a_source_that_is_listed() -> None:
    known = {row.id: row.licence for row in read_rows(TABLES / "sources.csv", SourceRow)}
    listed = set(known.items())
    assert {(row.source, row.licence) for row in read_rows(TABLES / "entities.csv", EntityRow)} <= listed
    assert {(row.source, row.licence) for row in read_rows(TABLES / "names.csv", NameRow)} <= listed
    assert {(row.source, row.licence) for row in read_rows(TABLES / "codes.csv", CodeRow)} <= listed
