"""The register: codes, lives, names at a time, and who came of whom."""

from datetime import date

import pytest

from ingest.registers import Register


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.load()


def ids(bodies: list) -> list[str]:  # type: ignore[type-arg]
    return [body.id for body in bodies]


def test_one_code_is_an_stp_in_2018_and_a_board_in_2023(register: Register) -> None:
    assert ids(register.by_code("QE1", on=date(2018, 6, 1))) == ["stp-QE1"]
    assert ids(register.by_code("QE1", on=date(2023, 1, 1))) == ["icb-QE1"]
    assert register.body("stp-QE1").code("gss", date(2017, 9, 27)) == "E54000004"
    assert register.body("icb-QE1").code("gss", date(2023, 2, 16)) == "E54000048"


@pytest.mark.parametrize(
    ("body", "on", "heirs"),
    [
        ("ccg-02D", date(2020, 4, 1), ["ccg-27D"]),
        ("ccg-02F", date(2020, 4, 1), ["ccg-27D"]),
        ("trust-RM2", date(2018, 1, 1), ["trust-R0A"]),
        ("trust-RW3", date(2018, 1, 1), ["trust-R0A"]),
        ("trust-RW6", date(2022, 1, 1), ["trust-R0A", "trust-RM3"]),
        ("ccg-00R", date(2018, 1, 1), ["ccg-00R"]),
    ],
)
def test_successors(register: Register, body: str, on: date, heirs: list[str]) -> None:
    assert ids(register.successors(body, on)) == heirs


def test_18c_has_its_own_name(register: Register) -> None:
    assert register.body("ccg-18C").name() == "NHS Herefordshire and Worcestershire CCG"


def test_names_and_kinds_follow_the_time(register: Register) -> None:
    trust = register.body("trust-RYR")
    assert [(trust.kind(on), trust.name(on)) for on in (date(2013, 1, 1), date(2019, 1, 1), date(2023, 1, 1))] == [
        ("NHSTrust", "Western Sussex Hospitals NHS Trust"),
        ("FoundationTrust", "Western Sussex Hospitals NHS Foundation Trust"),
        ("FoundationTrust", "University Hospitals Sussex NHS Foundation Trust"),
    ]


def test_mentions_in_running_text(register: Register) -> None:
    text = (
        "Stockport NHS Foundation\nTrust and NHS England’s view; the council; Blackpool Clinical Commissioning Group's"
    )
    assert [(mention.text, mention.ids) for mention in register.find(text)] == [
        ("Stockport NHS Foundation\nTrust", ("trust-RWJ",)),
        ("NHS England", ("national-nhs-england",)),
        ("Blackpool Clinical Commissioning Group", ("ccg-00R",)),
    ]


def test_an_abbreviation_that_the_text_gives_to_something_else(register: Register) -> None:
    text = "New Models of Care (NMC) work; the NMC lead. The Care Quality Commission (CQC) came; the CQC wrote."
    assert [mention.text for mention in register.find(text)] == ["Care Quality Commission", "CQC", "CQC"]


def test_who_is_local(register: Register) -> None:
    assert ids(register.local("HealthAndWellbeingBoard", "Rotherham", date(2016, 9, 22))) == ["hwb-ROT"]
    assert ids(register.local("ClinicalCommissioningGroup", "Lincolnshire County Council", date(2022, 4, 5))) == [
        "ccg-71E"
    ]
    assert ids(register.local("StpFootprint", "Stockport", date(2018, 1, 1))) == ["stp-QOP"]
    assert register.local("ClinicalCommissioningGroup", "Atlantis", date(2018, 1, 1)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("South Cheshire and Vale Royal CCGs", {"South Cheshire": "ccg-01R", "Vale Royal": "ccg-02D"}),
        (
            "Bath and North East Somerset, Swindon and Wiltshire CCGs",
            {"Bath and North East Somerset": "ccg-11E", "Swindon": "ccg-12D", "Wiltshire": "ccg-99N"},
        ),
        ("the eight Lancashire and South Cumbria CCGs", {}),
        ("the two CCGs (Thanet, and Ashford)", {"Thanet": "ccg-10E", "Ashford": "ccg-09C"}),
        ("the two CCGs concerned (Thanet and Ashford)", {"Thanet": "ccg-10E", "Ashford": "ccg-09C"}),
        ("both CCGs, Thanet and Ashford, agreed", {"Thanet": "ccg-10E", "Ashford": "ccg-09C"}),
        ("the CCGs for Thanet and Ashford", {"Thanet": "ccg-10E", "Ashford": "ccg-09C"}),
        ("the London Boroughs of Barnet and Camden", {"Barnet": "council-BNE", "Camden": "council-CMD"}),
        ("authorities such as Wigan and Leeds", {"Wigan": "council-WGN", "Leeds": "council-LDS"}),
        ("the CCGs – and the councils of England", {}),
        ("Barnsley and Sheffield Councils", {"Barnsley": "council-BNS", "Sheffield": "council-SHF"}),
    ],
)
def test_names_that_share_the_word_for_their_kind(register: Register, text: str, found: dict[str, str]) -> None:
    assert {mention.text: mention.ids[0] for mention in register.find(text)} == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("N Somerset Council and S Glos CCG replied", {"N Somerset Council": "council-NSM", "S Glos CCG": "ccg-12A"}),
        ("for NE Lincs CCG", {"NE Lincs CCG": "ccg-03H"}),
        ("E Sussex County Council", {"E Sussex County Council": "council-ESX"}),
        ("Derbys County Council", {"Derbys County Council": "council-DBY"}),
        ("Healthwatch B&NES sits on the board", {"Healthwatch B&NES": "healthwatch-BAS"}),
        ("clinics in Newcastle, Southend and Stockton, along the Humber", {}),
        ("the CCG has 30 beds; Councillor N Somers spoke for the council", {}),
        ("Somerset Council, the S of Somerset", {"Somerset Council": "council-SMT"}),
    ],
)
def test_words_cut_short_and_places_in_running_text(register: Register, text: str, found: dict[str, str]) -> None:
    assert {mention.text: mention.ids[0] for mention in register.find(text)} == found
