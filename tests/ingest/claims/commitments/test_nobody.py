"""What is measured, forecast, described, hoped or law binds nobody; what somebody is to reach or do still does."""

import re

import pytest

from ingest.claims.commitments.nobody import binds_nobody
from ingest.claims.frames.nobody import Nobody
from ingest.claims.frames.nobody_acts import NOBODY_ACTS
from ingest.claims.frames.nobody_levels import NOBODY_REACHES
from tests.ingest.claims.commitments.test_commitments import SECTION, read


@pytest.mark.parametrize("wording", [*NOBODY_REACHES, *NOBODY_ACTS], ids=lambda one: one.example)
def test_every_wording_has_an_example(wording: Nobody) -> None:
    assert re.search(wording.words, wording.example, re.IGNORECASE)
    assert not re.search(wording.unless, wording.example, re.IGNORECASE)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The Trust had treated 81.2% within 18 weeks in March, compared with the standard of 92%", "Target"),
        ("Three in ten waited longer, 31% against a national average of 24%", "Target"),
        ("Admissions to care homes fell by 12 per cent in three years", "Target"),
        ("By May 1,730 people were registered with the new practice", "Target"),
        ("By 2043 the number of people aged 65 and over will have gone up by 51%", "Target"),
        ("Demand for scans is expected to grow by 8% a year", "Milestone"),
        ("Left alone, the deficit would grow to £281 million by 2023/24", "Target"),
        ("The Trust expected to end the year with a deficit of £22m", "Undertaking"),
        ("The merger would save £3m a year, mostly in rent", "Undertaking"),
        ("The new hub will offer 40,000 scans a year", "Undertaking"),
        ("Both units would have a garden and a café", "Undertaking"),
        ("The falls service will be staffed by nurses and therapists", "Undertaking"),
        ("Each will bring together nurses, social workers and volunteers", "Undertaking"),
        ("Our lease at Acre House runs out in March", "Milestone"),
        ("It would be nice to hear from every household", "Undertaking"),
        ("Ms Dale said that it would be hard in the winter", "Undertaking"),
        ("Councillor Roe asked the Director whether the grant would be cut", "Undertaking"),
        ("A written reply will be sent to the person who put the question", "Undertaking"),
        ("The full minutes, with what was said, will be included with the papers for the next meeting", "Milestone"),
        ("Her daughter had requested that the ward be renamed", "Request"),
        ("A member of the public asked that the Council buy the hospital", "Request"),
        ("A petition of 871 names called for six hubs", "Request"),
        ("Her family asked that the hospital change how it sends people home", "Request"),
        ("Relatives had asked for one named nurse", "Request"),
        ("One parent requested that a bus be provided by September", "Action"),
        ("Many local residents called for the ward to stay open", "Request"),
        ("Carers want the Council to write to them every spring", "Undertaking"),
        ("Young carers would like a café by the summer of 2019", "Milestone"),
        ("60% of respondents wanted a Saturday surgery by May", "Target"),
        ("Their nan insisted that the CCG pay for taxis by Easter", "Undertaking"),
        ("One woman who had fallen twice required an answer within 20 days", "Target"),
        ("Interviewees expect the hub to open in June", "Milestone"),
        ("Paternal grandfather wants the nurse to call every week", "Action"),
        ("We, the undersigned, call on the Council to buy the hall", "Request"),
        ("Most of the participants were pleading for a night bus by May", "Milestone"),
        ("The public demanded a vote by June 2018", "Milestone"),
        ("Please ring our freephone line by 5 May", "Action"),
        ("By the Care Act 2014 the Council must assess any carer", "Action"),
    ],
)
def test_what_binds_nobody(words: str, kind: str) -> None:
    assert binds_nobody(words, kind)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The standard was 95%, against 88% in May, which the Trust was bound to achieve by March", "Target"),
        ("Sickness was 5.1% against a target of 4% for the year", "Target"),
        ("By May the number of people over 85 in hospital must fall to 40", "Target"),
        ("The system has to close a gap of £550 million, which would be £600 million by 2021", "Target"),
        ("It will open a second hub by September 2020", "Undertaking"),
        ("It will be open seven days a week from April 2020", "Undertaking"),
        ("She gave an assurance that it would be open to all", "Undertaking"),
        ("The Council will fund a garden for both units", "Undertaking"),
        ("The contract would be extended before it expires in March", "Undertaking"),
        ("Councillor Roe asked whether it would close, and the Director promised that it would not", "Undertaking"),
        ("The Board asked us to say more about waits and we have agreed to do so", "Action"),
        ("The Patients' Forum asked for Ward 2 to be reopened", "Request"),
        ("The carer representative asked that the form be shortened", "Request"),
        ("Carers Ayton asked the Council to review the carers' allowance", "Request"),
        ("The Families Board asked the Director to write to schools", "Request"),
        ("Families asked for a named nurse; the Trust will give each family one from April", "Undertaking"),
        ("Parents will be told by letter in May", "Milestone"),
        ("Residents will be asked for their views in May", "Milestone"),
        ("Respondents were asked to reply by 5 May", "Action"),
        ("Patients who want a copy will be sent one by May", "Undertaking"),
        ("Carers must be offered an assessment by April", "Target"),
        ("The parent governor asked that the school reply", "Request"),
        ("The public health team asked for a report in May", "Request"),
        ("The mother and baby unit team requested a new ward", "Request"),
        ("Would the Board please send us its answer?", "Action"),
        ("Each network must have a social prescriber by 31 March", "Milestone"),
    ],
)
def test_what_binds_somebody(words: str, kind: str) -> None:
    assert not binds_nobody(words, kind)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("It will run from 8am to 8pm, seven days a week, from Acre Hospital.", "report"),
        ("The number of people over 75 will rise by a third by 2030.", "plan"),
        ("The widower had requested that the ward be renamed.", "minutes"),
        ("Councillor Dale asked whether the CCG would publish its rota.", "minutes"),
    ],
)
def test_none_is_read(sentence: str, kind: str) -> None:
    assert read(f"{SECTION}{sentence}\n", kind=kind) == []
