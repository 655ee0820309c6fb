"""What must hold for every body, code, name and succession of the register, whichever one looks at."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.registers import Register, statements
from ingest.registers.bodies import ALWAYS, NEVER
from ingest.registers.check import check
from joinedup.errors import InputError
from ontology.edtf import bounds
from ontology.vocabulary import Vocabulary

REGISTER = Register.load()
DAYS = st.dates(date(2012, 1, 1), date(2026, 12, 31))
BODIES = st.sampled_from(sorted(REGISTER.bodies.values(), key=lambda body: body.id))
REPLACED = st.sampled_from(sorted(REGISTER.succession.after))


def test_the_register_is_sound() -> None:
    assert check(REGISTER) == []


@given(BODIES, DAYS)
def test_a_living_body_has_a_name_and_a_class_and_each_code_once(body, day: date) -> None:  # type: ignore[no-untyped-def]
    assert body.name(day)
    assert body.kind(day) in Vocabulary.load().classes
    for scheme in {code.detail for code in body.codes}:
        assert sum(code.detail == scheme and code.holds(day) for code in body.codes) <= 1


@given(BODIES)
def test_the_written_bounds_are_the_days_that_are_compared(body) -> None:  # type: ignore[no-untyped-def]
    for period in (*body.kinds, *body.names, *body.codes):
        first = bounds(period.start)[0] if period.start else None
        last = bounds(period.end)[1] if period.end else None
        assert period.first == (first.toordinal() if first else NEVER)
        assert period.last == (last.toordinal() if last else ALWAYS)
        assert period.first <= period.last


@given(BODIES, DAYS)
def test_a_body_that_lives_stands_for_itself_and_heirs_never_come_before(body, day: date) -> None:  # type: ignore[no-untyped-def]
    heirs = REGISTER.successors(body.id, day)
    if body.alive(day):
        assert heirs == [body]
    for heir in heirs:
        assert heir is body or heir.last >= body.last or heir.alive(day)


@given(REPLACED)
def test_no_circle_and_no_gap(body_id: str) -> None:
    seen, waiting = set(), [body_id]
    while waiting:
        at = waiting.pop()
        for step in REGISTER.succession.after.get(at, ()):
            assert step.body.id != body_id
            if not step.part:
                assert REGISTER.body(at).last == (step.on - timedelta(days=1)).toordinal()
            assert step.body.alive(step.on)
            if step.body.id not in seen:
                seen.add(step.body.id)
                waiting.append(step.body.id)


def test_every_ended_commissioner_and_trust_has_a_successor_or_an_event_that_says_it_has_none() -> None:
    without = {
        body.id
        for body in REGISTER.bodies.values()
        if body.id.startswith(("ccg-", "trust-", "council-", "stp-", "pct-")) and body.last != ALWAYS
    } - set(REGISTER.succession.after)
    # NHS Direct was abolished, and the emergency hospital of March 2020 was renamed before it opened.
    assert without == {"trust-RYH", "trust-R0C"}


def test_statements_cut_their_quote_out_of_the_table() -> None:
    vocabulary = Vocabulary.load()
    texts = {f"register-{path.stem}": path.read_text(encoding="utf-8") for path in REGISTER.folder.glob("*.csv")}
    count = 0
    for statement in statements():
        count += 1
        assert texts[statement.document][statement.start : statement.end] == statement.quote
        predicate = vocabulary.predicate(statement.predicate)
        assert predicate.relation == (statement.object is not None)
    assert count > 40_000


@pytest.mark.parametrize(
    ("table", "old", "new", "finding"),
    [
        ("codes", "ccg-02F,ods,02F,", "ccg-02F,ods,02D,", "ods 02D: ccg-02D and ccg-02F"),
        (
            "entities",
            "ccg-00R,ClinicalCommissioningGroup,2013-04-01,2022-06-30",
            "ccg-00R,ClinicalCommissioningGroup,2013-04-01,",
            "ccg-00R: lives on after 2022-06-30",
        ),
        ("names", "official,NHS Blackpool CCG,", "official,,", "ccg-00R: an empty name"),
        ("events", ",ccg-02D,ccg-27D,", ",ccg-02D,ccg-99X,", "ccg-99X is not in the register"),
        (
            "events",
            ",2020-04-01,ccg-02D,",
            ",2020-05-01,ccg-02D,",
            "ccg-02D: ended on 2020-03-31, but its successor ccg-27D took over on 2020-05-01",
        ),
        ("relations", "hwb-ROT,part_of,council-ROT", "hwb-ROT,partof,council-ROT", "no such relation"),
        (
            "relations",
            "trust-RW6,member_of,stp-QOP,,2021-03-31",
            "trust-RW6,member_of,stp-QOP,,2021-12-31",
            "outlives trust-RW6, which ended on 2021-09-30",
        ),
        (
            "entities",
            "ccg-00R,ClinicalCommissioningGroup,2013-04-01",
            "ccg-00R,ClinicalCommissioningGroup,2013-13-01",
            "is not a date",
        ),
    ],
)
def test_a_fault_is_found(tmp_path: Path, table: str, old: str, new: str, finding: str) -> None:
    for path in REGISTER.folder.glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        if path.stem == table:
            assert old in text
            text = text.replace(old, new)
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    try:
        findings = check(Register.load(tmp_path))
    except InputError as error:  # a register that is not even dates cannot be loaded
        findings = [str(error)]
    assert any(finding in line for line in findings), findings
