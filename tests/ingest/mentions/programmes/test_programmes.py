"""Programmes are read from the form in which papers name them, and each of them once."""

import pytest

from ingest.layout import lay_out
from ingest.mentions.programmes.find import find_programmes
from ingest.mentions.programmes.heads import headed
from ingest.mentions.programmes.joining import join_programmes
from ingest.pipeline import Pipeline
from ingest.reading import Reading
from ingest.source import Source


def read(text: str) -> Reading:
    return Pipeline([find_programmes]).read(Source("paper.txt", "text/plain", text, "x"))


def found(text: str) -> list[tuple[str, str]]:
    return [(p.name, p.type) for p in read(text).programmes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Members heard that the Winter Warmth Service had reached many homes.",
            [("Winter Warmth Service", "Service")],
        ),
        ("The Board endorsed the draft Carers and Families Strategy.", [("Carers and Families Strategy", "Plan")]),
        ("Money had come from the Rural Transport Fund.", [("Rural Transport Fund", "Fund")]),
        ("They would evaluate the ‘Open Door’ pilot in the spring.", [("Open Door pilot", "Pilot")]),
        (
            "The Care Closer to Home programme would set up three teams.",
            [("Care Closer to Home programme", "Programme")],
        ),
        ("The STP’s Acute Care Review (ACR) began in 2017. The ACR ends soon.", [("Acute Care Review", "Review")]),
        ("Work under the Care Act 2014 went on.", [("Care Act 2014", "Plan")]),
        ("The partners signed a data sharing agreement last week.", [("data sharing agreement", "Plan")]),
        ("A discharge grant was paid from the better care fund.", [("Better Care Fund", "Fund")]),
        ("The frail elderly pathway, a new model, began.", [("frail elderly pathway", "CareModel")]),
        ("The Plan for Quieter Wards was approved.", [("Plan for Quieter Wards", "Plan")]),
        (
            "The plan has three strands, namely: Keeping Warm at Home; Good Food for All; and Someone to Talk To.",
            [
                ("Keeping Warm at Home", "Programme"),
                ("Good Food for All", "Programme"),
                ("Someone to Talk To", "Programme"),
            ],
        ),
        ("The CCG would re-let the Warm Bed Service contract.", [("Warm Bed Service", "Service")]),
        ("Acre Trust has held the community services contract.", [("community services contract", "Plan")]),
        ("The Board signed the value proposition.", [("value proposition", "Plan")]),
        ("A public consultation on the two wards was held.", [("public consultation", "Review")]),
        ("The action plan is due in May.", [("action plan", "Plan")]),
        # nouns that papers have for services, plans, funds, reviews and systems
        ("The Council opened a loan store in Harbury.", [("loan store in Harbury", "Service")]),
        ("The night sitting service has ten carers.", [("night sitting service", "Service")]),
        ("A section 256 agreement was signed.", [("section 256 agreement", "Plan")]),
        (
            "The options appraisal for the two hospitals is due.",
            [("options appraisal for the two hospitals", "Review")],
        ),
        ("The feasibility study for a new surgery was late.", [("feasibility study for a new surgery", "Review")]),
        ("The Board welcomed the MSIF.", [("Market Sustainability and Improvement Fund", "Fund")]),
        ("Staff write on SystmOne and EPaCCS.", [("Electronic Palliative Care Coordination System", "System")]),
        ("Teams work by Three Conversations.", [("Three Conversations", "CareModel")]),
        # what goes on after the noun, and what stands for it
        ("The BCF plan was approved.", [("BCF plan", "Plan")]),
        ("The ICB approved the Acre Integration Deal.", [("Acre Integration Deal", "Plan")]),
        ("The System Winter Plan was endorsed.", [("System Winter Plan", "Plan")]),
        (
            "The clinic in Harbury shuts at noon, and a walk-in clinic in Tolbury stays open.",
            [("walk-in clinic in Tolbury", "Service")],
        ),
        # names that are told by what the words say of them, or by how they are spelt
        ("Elm Court, a step-down unit with 14 beds, opened.", [("Elm Court", "Service")]),
        ("Helping Hands is the Council's respite service.", [("Helping Hands", "Service")]),
        ("The contract for WellLink ends in May. WellLink was set up in 2012.", [("WellLink", "Service")]),
        ("The Mind the Gap project helps carers.", [("Mind the Gap", "Programme")]),
        ("A hub for veterans was opened by the Council.", [("hub for veterans", "Service")]),
        # what a fund pays for
        (
            "Scheme | Lead | 2019/20 £000\nGarden help | Council | 120\nTotal | | 120\n",
            [("Garden help", "Service")],
        ),
        (
            "The pooled fund pays for the garden help service, and home visits by vets.",
            [("garden help service", "Service")],
        ),
        # agreements by their section, and two that "and" parts
        ("Cabinet agreed to a section 113 agreement with the Trust.", [("section 113 agreement", "Plan")]),
        (
            "Background: the Section 10 Agreement and Deed of Surrender.",
            [("Section 10 Agreement", "Plan"), ("Deed of Surrender", "Plan")],
        ),
        ("The Director is to sign the section 75 variation.", [("section 75 variation", "Plan")]),
        ("Power comes from section 113 of the Local Government Act 1972.", [("Local Government Act 1972", "Plan")]),
        # what those who looked into a matter called their report
        ('Healthwatch\'s report on hospital food, "Cold Plates", was read.', [("Cold Plates", "Review")]),
        ("Healthwatch Acre's bulletin 'Waiting in the Rain' was read.", [("Waiting in the Rain", "Review")]),
        ("The CQC carried out a Use of Resources assessment.", [("Use of Resources assessment", "Review")]),
        # whose it is, and what several have between them
        ("The Trust and the County Council's Acre First Call team met.", [("Acre First Call team", "Service")]),
        ("A joint vascular rota of six surgeons started in May.", [("joint vascular rota", "Service")]),
        ("A Single Booking Point opens in May.", [("Single Booking Point", "Service")]),
        ("Move as One is the name we have given to our joint work.", [("Move as One", "Programme")]),
        # what brackets say: what letters are short for, what a name is
        ("The WARM service (Winter Aid and Repairs Mobile) began.", [("Winter Aid and Repairs Mobile", "Service")]),
        ("iHOP (Independent Homes Over Pollbrook) has begun.", [("Independent Homes Over Pollbrook", "Programme")]),
        ("DOT (patient portal) is out of scope.", [("DOT", "System")]),
        ("The 2016/17 Better Care Fund (BCF) plan was signed.", [("Better Care Fund plan", "Plan")]),
        # what partners have between them, and a contract by what it is for
        ("The Alliance business case had banked on that.", [("Alliance business case", "Plan")]),
        ("Alliance contract for complex needs: ten years.", [("Alliance contract for complex needs", "Plan")]),
        ("The end of life care pathway has begun.", [("end of life care pathway", "CareModel")]),
        ("It was paid from the Garden Revenue Account.", [("Garden Revenue Account", "Fund")]),
        # a number that is part of a name, a verb that is none
        ("The 100 Day Challenge ended in July.", [("100 Day Challenge", "Programme")]),
        ("The Acre Village Fund gave grants to each.", [("Acre Village Fund", "Fund")]),
        ("The firm carried out a diagnostic of adult social care.", [("diagnostic of adult social care", "Review")]),
    ],
)
def test_named_initiatives(text: str, expected: list[tuple[str, str]]) -> None:
    assert [item for item in found(text) if item in expected] == expected


@pytest.mark.parametrize(
    ("text", "not_named"),
    [
        # a row that measures, sums up or saves is no line of a fund
        ("Indicator | Target | Actual\nVisits by nurses | 120 | 118\n", "Visits by nurses"),
        ("Scheme | Lead | £000\nTotal | Both | 120\n", "Total"),
        ("Scheme | Saving £m\nFewer agency staff | 120\n", "Fewer agency staff"),
        # places, firms, people and tools of an office that are spelt or begin as brands are
        ("Councillor McDowell and Mr DeVere spoke about YouTube and PowerPoint.", "McDowell"),
        ("Councillor McDowell and Mr DeVere spoke about YouTube and PowerPoint.", "YouTube"),
        ("Great Harbury and Little Wexcombe have no bus.", "Great Harbury"),
        ("Staff used Microsoft Teams.", "Microsoft Teams"),
        # what is said to be something may be a place or nobody
        ("At Harbury, a local service is run by nurses.", "Harbury"),
        ("Neither is a service that people know.", "Neither"),
        # an agreement or review of nothing that has a name; a verb ends what it is for
        ("The agreement of all partners is needed.", "agreement of all partners"),
        ("A review of the year was given.", "review of the year"),
        ("The contract for meals ends in May.", "contract for meals ends"),
        ("There are walk-in clinics in England.", "walk-in clinics in England"),
        # remarks in quotation marks, and places to meet
        ('He hoped to hear "early in the New Year".', "early in the New Year"),
        ('The plan was "approved with support".', "approved with support"),
        ("The Committee met in the Reception Room, Harbury Civic Centre.", "Reception Room, Harbury Civic Centre"),
        ("RECOMMENDATIONS AND FORWARD WORK PROGRAMME\n\nNoted.", "Recommendations and Forward Work Programme"),
        ("The meeting held in the Lady Anne Suite, Market Street, was long.", "Lady Anne Suite"),
        ("There will be a stall at the Corn Hall on 9 August.", "Corn Hall"),
        # who does a thing, in his column, and what only pays for it
        ("Scheme | Provider | Status\nWarm Words | Open Space | Green\n", "Open Space"),
        ("Our homecare service, Acre Care at Home, is short of staff.", "Acre Care"),
        ("Dr Bill Harbury spoke.", "Dr Bill"),
        ("CONTRACT AND STAFFING MATTERS\n\nNoted.", "Contract and Staffing Matters"),
        # generic services that happen to be mentioned
        ("Costs rose through agency staff and escalation beds.", "escalation beds"),
        ("One practice is to be the test site.", "test site"),
        ("People came through his front door.", "front door"),
        ("Health Board\n\nJim Holt Conference Suite, Harbury Library, Harbury, TS18 1TU", "Jim Holt Conference Suite"),
        # kinds of things, and what is sought
        ("This will enable pooled budgets to be set up with the CCG.", "enable pooled budgets"),
        ("The CCG and the Council have pooled budgets.", "pooled budgets"),
        ("They submitted a joint report seeking agreement of the plan.", "joint report seeking agreement"),
        ("At least one proposed merger was rejected.", "least one proposed merger"),
        ("Delayed Transfers of Care - The Next Steps\n\nMembers heard of it.", "Delayed Transfers of Care"),
        ("Delayed Transfers of Care - The Next Steps\n\nMembers heard of it.", "Next Steps"),
        # the law by which the public must leave
        ("Under the Local Government Act 1972 the public left.", "Local Government Act 1972"),
    ],
)
def test_near_misses_are_not_taken(text: str, not_named: str) -> None:
    assert not_named not in [name for name, _ in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Head of the Home Improvement Service spoke about public services.",
        "Every resident had a care plan.",
        "The Director of Adult Services and the finance team were thanked.",
        "Local services and social care were under pressure.",
        "The report was noted.",
        "They wanted the right care at the right time.",
    ],
)
def test_posts_and_generic_words_name_nothing(text: str) -> None:
    assert [name for name, _ in found(text) if "Head" in name or "Director" in name or name.islower()] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Caring Well for Longer strategy was approved in May.", "Caring Well for Longer strategy"),
        ("They fund the Back Home from Hospital service.", "Back Home from Hospital service"),
        ("The Lead for the Warm Homes programme spoke.", "Warm Homes programme"),
        ("A scheme called Flo has begun.", "Flo"),
        ("Members heard about Project Breathe, which helps many.", "Project Breathe"),
        ("The All Age Autism Strategy is new.", "All Age Autism Strategy"),
        ("The Acre Autism Partnership Strategy was shown.", "Acre Autism Partnership Strategy"),
    ],
)
def test_small_words_inside_a_name_belong_to_it(text: str, name: str) -> None:
    assert [given for given, _ in found(text)] == [name]


def test_an_abbreviation_means_what_the_paper_says() -> None:
    text = "The Acre Local Transformation Plan (LTP) was refreshed. The LTP will be published in May."
    assert [p.aliases for p in read(text).programmes] == [["LTP"]]
    assert [name for name, _ in found("The NHS Long Term Plan (LTP) came out.")] == ["NHS Long Term Plan"]


def test_what_bodies_fund_is_no_fund() -> None:
    assert found("The Council and the CCG fund the clinic.") == []


def test_the_beginning_of_a_longer_name_is_no_initiative_of_its_own() -> None:
    text = "They launched a Single Vision and Strategy for Warm Homes Services in May.\n"
    assert len(found(text)) == 1


def test_letters_with_a_noun_are_what_they_are_short_for() -> None:
    text = "The WARM service (Winter Aid and Repairs Mobile) began. The WARM service is free.\n"
    assert [name for name, _ in found(text)] == ["Winter Aid and Repairs Mobile"]


def test_a_quoted_name_behind_a_thing_is_its_name() -> None:
    text = "A shared care record, “Acre Linked”, has begun. Acre Linked is dear.\n"
    reading = Pipeline([find_programmes, join_programmes]).read(Source("paper.txt", "text/plain", text, "x"))
    assert len(reading.programmes) == 1


def test_a_head_on_its_own_means_what_the_paper_names_in_full() -> None:
    text = "An evaluation of the Warm Bed Service began in May. The evaluation was to end in June.\n"
    assert [name for name, kind in found(text) if kind == "Review"] == ["evaluation of the Warm Bed Service"]


@pytest.mark.parametrize(
    "text",
    [
        "Anyfolk and Westdale was one pilot area.",
        "They got people back on their feet whereas rehabilitation services took longer.",
    ],
)
def test_what_only_stands_beside_a_head_is_no_initiative(text: str) -> None:
    assert found(text) == []


def test_the_forms_of_one_initiative_are_one_entry() -> None:
    reading = read(
        "The Hillside Integrated Care Plan (HICP) was presented. "
        "The Integrated Care Plan had five aims. HICP was welcomed."
    )
    assert [(p.name, p.aliases) for p in reading.programmes] == [
        ("Hillside Integrated Care Plan", ["HICP", "Integrated Care Plan"])
    ]
    programme = reading.programmes[0]
    cut = [reading.text[start:end] for start, end in programme.mentions]
    assert cut == ["Hillside Integrated Care Plan", "HICP", "Integrated Care Plan", "HICP"]
    assert reading.quote(programme) == "Hillside Integrated Care Plan"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The BCF Manager came. Better Care Fund leads were thanked.", set()),
        ("The BCF Manager came. The Better Care Fund grew.", {"Better Care Fund"}),
        ("The Enhanced Reablement Team will open in June.", {"Enhanced Reablement Team"}),
    ],
)
def test_a_known_name_inside_another_thing_is_not_meant(text: str, names: set[str]) -> None:
    assert {name for name, _ in found(f"Acre Council\n\n{text}\n")} == names


def test_whose_a_service_is_belongs_to_no_name_in_small_letters_and_lends_it_no_capitals() -> None:
    layout = lay_out(Source("p.txt", "text/plain", "Acre\n\nMembers saw Bede Council's reablement service.\n", "x"))
    (service,) = (one for block in layout.blocks for one in headed(layout.text, block))
    assert service.name == "reablement service"
    assert "no capitals" in service.signs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("STARRS, provided by the Trust, sees people at home.", [("STARRS", "Service")]),
        ("Open Access (which is now run by Acre Homes) has ten beds.", [("Open Access", "Service")]),
        ("In May, run by volunteers, the club met.", []),
    ],
)
def test_a_name_of_which_the_text_says_who_runs_it_is_a_service(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_what_a_paper_on_a_fund_calls_the_plan_is_the_plan_of_the_fund() -> None:
    text = "The Better Care Fund brings £9m to Acre.\n\nThe plan had been submitted to NHS England on 4 April.\n"
    assert ("Better Care Fund plan", "Plan") in found(text)
    between = text.replace("The plan had", "The Harbury Recovery Plan is older. The plan had")
    assert ("Better Care Fund plan", "Plan") not in found(between)


def test_no_name_goes_on_into_the_next_sentence() -> None:
    text = (
        "Health and Wellbeing Board, Rotherham Council, 12 June 2018\n\n"
        "Members discussed the Acre Winter Plan for 2019/20. The plan for winter had been drawn up with the Trust.\n"
    )
    names = [name for programme in read(text).programmes for name in (programme.name, *programme.aliases)]
    assert "Acre Winter Plan" in names
    assert not [name for name in names if ". " in name]


@pytest.mark.parametrize("when", ["July to September 2019", "Sept 2019", "late autumn 2019"])
def test_the_time_in_a_timetable_is_no_programme(when: str) -> None:
    assert found(f"Timeline of the Service\n\n{when}    Service launch\nOct 2019    Contract award\n") == []
