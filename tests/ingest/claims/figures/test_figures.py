"""Figures of invented sentences and tables."""

import pytest

from ingest.claims.figures.find import figures
from ingest.claims.figures.in_text import find_figures
from tests.ingest.claims.papers import paper

CASES: list[tuple[str, list[tuple[float, str, bool]]]] = [
    ("The pool was £24.137m.", [(24137000, "GBP", False)]),
    ("It would cost £560\n        million in all.", [(560000000, "GBP", False)]),
    ("It would cost some £465k a month.", [(465000, "GBP", True)]),
    ("Savings of £14m – £16m were assumed.", [(14000000, "GBP", False), (16000000, "GBP", False)]),
    ("Savings of £2-3m were assumed.", [(2000000, "GBP", False), (3000000, "GBP", False)]),
    ("Each pound returned £2.60 per £1 spent.", [(2.6, "GBP", False)]),
    ("A budget of up to half a billion pounds.", [(500000000, "GBP", True)]),
    ("Between 15%-18% of admissions", [(15, "percent", False), (18, "percent", False)]),
    ("It rose by some 1.9 per cent.", [(1.9, "percent", True)]),
    ("Roughly three in ten stayed.", [(30, "percent", True)]),
    ("Nine out of ten felt safe.", [(90, "percent", False)]),
    ("Just over a fifth of the money", [(20, "percent", True)]),
    ("A loss falls 60:40 on the two.", [(60, "percent", False), (40, "percent", False)]),
    ("over 580 people avoided a stay", [(580, "people", True)]),
    ("each serving between 30,000 and 50,000 people", [(30000, "people", False), (50000, "people", False)]),
    ("54,000 residents in 72 wards", [(54000, "people", False), (72, "wards", False)]),
    ("the eight Northford and Southford CCGs", [(8, "ccgs", False)]),
    ("Twenty-six people waited over 12 hours.", [(26, "people", False), (12, "hours", True)]),
    ("down from 34 days to 26 now", [(34, "days", False), (26, "days", False)]),
    ("Of 214 claims, 61 were open.", [(214, "claims", False), (61, "claims", False)]),
    ("two of the five posts", [(2, "posts", False), (5, "posts", False)]),
    ("lower by more than one year", [(1, "years", True)]),
    ("The five-year plan runs over the next three years.", []),
    ("Section 75, Table 2 and item 9 of 12 May 2019 at 6.30 p.m.", []),
    ("He was aged 91; over-65s and those 75+ came.", []),
    ("Call 01522 555000 about the 24/7 line in 2018/19.", []),
    ("the two organisations met", []),
    ("The plan saves £12m over three years.", [(12000000, "GBP", False), (3, "years", True)]),
    ("The contract was renewed for a further nine years.", [(9, "years", False)]),
    ("places were to go from 140 to 190 by September", [(140, "number", False), (190, "number", False)]),
    ("It takes referrals from 8 to 8, and no fewer than 11 a week.", [(11, "number", True)]),
    ("The beds at the two hospitals, 20 in all, were shut.", [(20, "number", False)]),
    ("It has reached 48 out of 50 practices.", [(48, "practices", False), (50, "practices", False)]),
    ("He said that one in six waited.", [(16.7, "percent", False)]),
    ("Spending fell in the first half of the year.", []),
    ("A resident told them that she had waited eleven weeks for a ramp.", []),
    ('One reply read "I was on that ward for six weeks and saw nobody".', []),
    ("41 of 60 beds open", [(41, "beds", False), (60, "beds", False)]),
    ("waits came down from 97 in April to 71", [(97, "number", False), (71, "number", False)]),
    ("no more than 55 by Christmas, against a planned 167", [(55, "number", True), (167, "number", False)]),
    ("Acre Surgery (6,412) merges", [(6412, "number", False)]),
    ("a three-year contract", [(3, "years", False)]),
    ("the three CCGs agreed; all five trusts came", []),
    ("the five trusts in the system", [(5, "trusts", False)]),
    ("all three partners met", []),
    ("nine times in ten a nurse came", [(90, "percent", False)]),
    ("three patients out of five went home", [(60, "percent", False)]),
    ("640 visits in ten weeks", [(640, "visits", False), (10, "weeks", False)]),
    ("only six in every hundred residents", [(6, "percent", False)]),
    ("about three million people", [(3000000, "people", True)]),
    ("Four hundred and six people came.", [(406, "people", False)]),
    ("stays are to be cut by a quarter by June", [(25, "percent", False)]),
    ("A fifth did not know, more than half had no plan.", [(20, "percent", False), (50, "percent", True)]),
    ("A third hub will open, and it was paid for by a third party.", []),
    ("They must halve the wait.", [(50, "percent", False)]),
    ("paid for one year, for one day a week", [(1, "years", False), (1, "days", False)]),
    ("Targets for the year: 820 admissions", [(820, "admissions", False)]),
    ("Calls to those aged over 85; everyone over 80 gets one.", []),
    ("At the end of September 14 out of 18 homes were.", [(14, "homes", False), (18, "homes", False)]),
    ("step-down beds (26) and flats", [(26, "number", False)]),
    ("the beds at Acre Hospital (20) and Harbury Hospital (12)", [(20, "number", False), (12, "number", False)]),
    ("Acre Hospital (20) is shut.", []),
    ("A lady of 91, who is 91, and a farmer over 65 came. The two were friends. All five agreed.", []),
    ("Page 9 of 31", []),
    ("Items 1b Diagnostics and 2b Therapies", []),
    ("a fund of £1.2b for over one million people", [(1200000000, "GBP", False), (1000000, "people", True)]),
    ("cut beds by between 80 and 142", [(80, "beds", False), (142, "beds", False)]),
    ("They die up to 7.8 years earlier, as was said two years earlier.", [(7.8, "years", True)]),
    ("for cohorts 1 to 4 and 12 wards", [(12, "wards", False)]),
    ("3 out of 5 people said yes", [(60, "percent", False)]),
    ("It fell from 1.45m to 1.31m.", [(1450000, "number", False), (1310000, "number", False)]),
    ("The Council runs two day centres and 3 day services.", [(2, "centres", False), (3, "services", False)]),
    ("Both of our four day hospitals shut for 12 days.", [(4, "hospitals", False), (12, "days", False)]),
    ("In December 66.4% were seen in time.", [(66.4, "percent", False)]),
    ("In May 12-15% of calls were lost.", [(12, "percent", False), (15, "percent", False)]),
    ("In October 58 patients a day waited.", [(58, "people", False)]),
    ("During May 23 older people came; in June, 17 nurses did.", [(23, "people", False), (17, "nurses", False)]),
    ("In March 41 beds were shut, and in April 19.", [(41, "beds", False)]),
    ("Falls decreased 24% and the trust declared 40 homes safe.", [(24, "percent", False), (40, "homes", False)]),
    ("Of these, 10 may move; 12 decisions and 14 junior doctors.", [(12, "decisions", False), (14, "doctors", False)]),
    ("In March 17 the Board met; by May 19 services will move, and in June 16 work starts on 12 May 20.", []),
    ("From Sept 17, and in Nov 18 as in January 2019, it ran until MAY 20.", []),
    ("There are seven day services at 3 sites.", [(7, "days", False), (3, "sites", False)]),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_figures_of_a_sentence(words: str, expected: list[tuple[float, str, bool]]) -> None:
    found = [(one.value, one.unit, one.approximate) for one in find_figures(words, 0, len(words))]
    assert found == expected


def read(text: str) -> list[tuple[float, str, str]]:
    made = paper(text)
    figures(made)
    return [(one.value, one.unit, made.reading.quote(one)) for one in made.reading.figures]


@pytest.mark.parametrize(
    "words",
    [
        "The average age of those admitted was 43 and most were men.",
        "Of our residents 46,900 are 65 or over and many live alone.",
        "Patients who are 75 and older are called first by the team.",
        "Children aged 5 to 11 will be offered the vaccine at school.",
        "A father of two told the panel how he had been helped.",
        "The peers will be in Acre from 10 to 13 March 2020 to look at the service.",
        "The team visits on 4 and 5 June, as amendment 31 and condition 2 require.",
        "The Leader was consulted under Rule 27 of the Constitution, and Standing Order 14 was waived.",
        "A constituent had rung his surgery 64 times before he was seen.",
        "A woman from Acre had told her medical history nine times in a week.",
    ],
)
def test_ages_days_names_and_what_happened_to_one_person_are_no_figures(words: str) -> None:
    assert [value for value, *_ in read(words) if value != 46900] == []


def test_numbers_beside_ages_and_days_stay_figures() -> None:
    text = (
        "The service has helped 65 people or their families. The Group met five times. "
        "There were 12 to 15 beds in March, and 9 of 11 actions were closed."
    )
    assert [value for value, *_ in read(text)] == [65, 5, 12, 15, 9, 11]


def test_the_numbers_of_items_without_a_stop_are_no_figures() -> None:
    lines = (
        "46 Minutes", "The minutes were agreed.", "47 Interests", "None was declared.", "48 Deputations and petitions",
        "There were 12 petitions.", "90 Beds",
    )  # fmt: skip
    text = "\n\n".join(lines)
    assert [value for value, *_ in read(text)] == [12, 90]


def test_a_table_in_thousands_is_multiplied_out() -> None:
    text = (
        "Spending (£000)\nScheme | Lead | Budget | Outturn\n"
        "Home Again | NHS | 5,120 | 640\nFalls line | NHS | 75 | 60\n"
    )
    assert [(value, unit) for value, unit, _ in read(text)] == [
        (5120000, "GBP"), (640000, "GBP"), (75000, "GBP"), (60000, "GBP"),
    ]  # fmt: skip


def test_cells_of_abbreviated_rows_and_in_brackets_are_figures_named_by_row_and_column() -> None:
    text = "Organisation | Plan £000 | Variance £000\nULHT | (74,700) | (7,400)\nLPFT | 1,200 | 150\n"
    made = paper(text)
    figures(made)
    found = [(figure.value, figure.unit, figure.what) for figure in made.reading.figures]
    assert found == [
        (-74700000, "GBP", "ULHT, Plan"), (-7400000, "GBP", "ULHT, Variance"),
        (1200000, "GBP", "LPFT, Plan"), (150000, "GBP", "LPFT, Variance"),
    ]  # fmt: skip


def test_headings_of_a_table_in_columns_may_hold_the_scale_or_leave_out_the_labels() -> None:
    text = (
        "Table 1: funding, £000              2018/19     2019/20\n"
        "Home Again                              245         245\n"
        "Falls line                               88         212\n\n"
        "Contributions (£000)\n                     Council       CCG\nWard nurses          1,870     8,015*\n"
        "Together Housing Association Group  2,365    2,541\n"
    )
    found = [value for value, unit, _ in read(text) if unit == "GBP"]
    assert found == [245000, 245000, 88000, 212000, 1870000, 8015000, 2365000, 2541000]


def test_a_row_of_counts_without_a_heading_is_read() -> None:
    assert [value for value, *_ in read("Who we are\n\n934,000 people | £1.3bn budget | 94 GP practices\n")] == [
        934000, 1300000000, 94,
    ]  # fmt: skip


def test_a_table_without_a_heading_begins_with_its_first_row() -> None:
    text = "It is made up of, in £000:\n\nCouncil share            2,046\nGrant                      104\n"
    assert [value for value, *_ in read(text)] == [2046000, 104000]


def test_short_labels_and_columns_of_a_year_end_hold_figures() -> None:
    text = "£000        Budget    Year-end forecast\nHub         8,145     10,860\niBCF          980      1,050\n"
    assert [value for value, *_ in read(text)] == [8145000, 10860000, 980000, 1050000]


def test_only_the_column_in_thousands_is_multiplied() -> None:
    text = "Line\tService\tBudget £000\tPlaces\n2.7\tHome Again\t6,140\t12\n2.8\tCare at home\t1,905\t40\n"
    assert [(value, unit) for value, unit, _ in read(text)] == [
        (6140000, "GBP"), (12, "number"), (1905000, "GBP"), (40, "number"),
    ]  # fmt: skip


def test_contents_and_one_familys_story_measure_nothing() -> None:
    assert read("Contents\n\n4 What people have told us ............. 4\n\n5 Safeguards ........... 4\n") == []
    assert read("A family whose father had been moved three times wrote to object.\n") == []
    assert read("Her cousin was given one within two weeks, though 41 wheelchairs stood idle.\n") != []


def test_the_same_figure_is_listed_once_and_its_span_cuts_its_quote() -> None:
    text = "The pooled fund was £24.2m.\n\nMembers agreed that the pooled fund of £24.2 million be hosted here."
    assert read(text) == [(24200000, "GBP", "pooled fund was £24.2m")]


def test_equal_sums_for_different_things_are_two() -> None:
    text = "Training cost £1.5m.\n\nA saving of £1.5m is estimated from fewer admissions."
    assert [value for value, _, _ in read(text)] == [1500000, 1500000]


def test_fields_hold_figures_but_not_in_dates_and_numbers_to_ring() -> None:
    text = "Budget: £250,000\nTel: 01522 555000\nTwo-thirds of homes are open.\n"
    assert [(value, unit) for value, unit, _ in read(text)] == [(250000, "GBP"), (66.7, "percent")]


@pytest.mark.parametrize(
    "head",
    [
        "Table 1: the fund          2017-18      2018-19\n                            £000         £000\n",
        "The fund (£000)\n                            2017-18      2018-19\n",
        "The fund, £000\n                            2017/18      2018/19 (draft)\n",
    ],
)
def test_thousands_are_told_by_a_row_of_their_own_or_over_a_row_of_years(head: str) -> None:
    rows = "Care at home                9,300        7,150\nFalls service                 375            0\n"
    text = f"It grew.\n\n{head}{rows}"
    assert [value for value, unit, _ in read(text) if unit == "GBP"] == [9300000, 7150000, 375000]


def test_thousands_may_stand_in_the_label_of_a_row_and_savings_in_brackets_are_no_loss() -> None:
    text = "North | South | All\nBudget (£000) | 243,117 | 179,560\nGross savings (£000) | (5,240) | (8,900)\n"
    assert [value for value, _, _ in read(text)] == [243117000, 179560000, 5240000, 8900000]


@pytest.mark.parametrize(
    "head",
    [
        "Scheme              2018/19     2019/20\n",
        "Item      2018/19   2019/20\n",  # no menu of a page: menus hold no years
    ],
)
@pytest.mark.parametrize("caption", ["Spending (£)", "Table 1: costs, £’s", "All figures in £"])
def test_sums_under_a_plain_pound_are_as_printed(caption: str, head: str) -> None:
    rows = "Care at home        9,300       17,150\nRent                  375       1,200\n"
    text = f"It grew.\n\n{caption}\n\n{head}{rows}"
    assert [(value, unit) for value, unit, _ in read(text)] == [
        (9300, "GBP"), (17150, "GBP"), (375, "GBP"), (1200, "GBP"),
    ]  # fmt: skip


def test_the_column_headed_by_a_pound_is_money() -> None:
    text = "| Scheme | Places | £ |\n|---|---|---|\n| Home Again | 12 | 486,000 |\n| Falls line | 40 | 750 |\n"
    assert [(value, unit) for value, unit, _ in read(text)] == [
        (12, "number"), (486000, "GBP"), (40, "falls"), (750, "GBP"),
    ]  # fmt: skip


def test_thousands_under_a_heading_of_money_are_pounds_where_no_scale_stands() -> None:
    text = (
        "| Scheme | Budget | Lead |\n|---|---|---|\n| Home Again | 486,000 | CCG |\n| Falls line | 12,000 | Council |\n"
    )
    assert [(value, unit) for value, unit, _ in read(text)] == [(486000, "GBP"), (12000, "GBP")]
    assert [unit for _, unit, _ in read(text.replace("Budget", "Budget (WTE)"))] != ["GBP", "GBP"]
    assert [value for value, *_ in read(f"Spending (£000)\n\n{text}")] == [486000000, 12000000]


@pytest.mark.parametrize("head", ["Year       Recurrent    Capital\n", "Year  Recurrent  Capital\n"])
def test_rows_may_be_labelled_by_their_years(head: str) -> None:
    text = f"It is paid thus.\n\n{head}2018/19    £485,000     £120,000\n2019/20    £500,000     £90,000\n"
    assert [value for value, *_ in read(text)] == [485000, 120000, 500000, 90000]
    assert [value for value, *_ in read("| Year | £ |\n|---|---|\n| 2018/19 | 485,000 |\n")] == [485000]


def test_what_a_row_takes_off_is_no_loss() -> None:
    text = (
        "Item                        £\nContract              912,000\n"
        "Less CCG share       (430,000)\nNet cost             (1,500)\n"
    )
    assert [value for value, *_ in read(text)] == [912000, 430000, -1500]


def test_numbers_in_brackets_behind_the_names_of_a_list_are_of_each() -> None:
    assert [value for value, *_ in read("Members\n\n- Northford Council (3 seats)\n- Ashby Council (3 seats)\n")] == [
        3,
        3,
    ]


def test_the_numbers_of_groups_are_no_figures() -> None:
    assert read("This is for cohorts 1 to 4.\n\nOver one million people were asked.\n") == [
        (1000000, "people", "Over one million people were asked")
    ]


def test_accounts_of_years_are_in_pounds_without_the_sign() -> None:
    text = (
        "Our money\n\n                      2019-20      2018-19\nCouncil grant         182,400      180,000\n"
        "Total income          190,100      181,250\nStaff                 120,300      118,700\n"
    )
    assert {unit for _, unit, *_ in read(text)} == {"GBP"}
    assert [value for value, *_ in read(text)] == [182400, 180000, 190100, 181250, 120300, 118700]
    counts = text.replace("Council grant", "Calls answered").replace("Total income", "Visits made")
    assert "GBP" not in {unit for _, unit, *_ in read(counts)}


def test_a_number_in_a_cell_counts_the_words_beside_it() -> None:
    text = "In numbers\n\n3,412     volunteers came along\n11        reports published\n2         Open a hub\n"
    assert [(value, unit) for value, unit, *_ in read(text)][:2] == [(3412, "volunteers"), (11, "reports")]
    assert 2 not in {value for value, *_ in read(text)}
