"""Lines of a PDF become the paragraphs, list entries and rows that were typed."""

import pytest

from ingest.readers.paper import source
from ingest.readers.pdf_cells import Cells
from ingest.readers.pdf_lines import Line
from tests.ingest.readers.making import Words, grid, pdf

LONG = "The Board agreed that the two partners would pool their money for intermediate care from the"
ACTIONS = [60.0, 250.0, 360.0, 480.0]  # where the columns of a table of actions begin, and where it ends


def test_rules_make_rows_of_cells_with_several_lines() -> None:
    words: list[Words] = [
        (60, 760, "The actions."),
        *((65, 735, "Action"), (255, 735, "Who"), (365, 735, "When")),
        *(
            (65, 715, "Write to the county"),
            (65, 703, "about its beds"),
            (255, 715, "Ann Lee,"),
            (255, 703, "Acre CCG"),
        ),
        *((365, 715, "May"), (65, 683, "Circulate the plan"), (365, 683, "June")),
    ]
    found = source("a.pdf", pdf([words], rules=[grid(ACTIONS, [750, 728, 696, 676])]))
    assert found.text.splitlines() == [
        *("The actions.", "", "Action | Who | When", "Write to the county about its beds | Ann Lee, Acre CCG | May"),
        "Circulate the plan | – | June",
    ]
    places = {found.text[origin.start : origin.end]: origin.place for origin in found.origins}
    left, bottom, right, top = places["Ann Lee, Acre CCG"]["box"]
    assert (254 < left < 257, 698 < bottom < 704, right < 360, 720 < top < 730) == (True,) * 4


def test_a_row_goes_on_on_the_next_page_and_heads_are_not_repeated() -> None:
    head: list[Words] = [(65, 735, "Action"), (255, 735, "Who"), (365, 735, "When")]
    first = [*head, (65, 715, "Write to the county"), (255, 715, "Ann Lee"), (365, 715, "May")]
    second = [*head, (65, 715, "about its beds"), (65, 683, "Circulate the plan"), (255, 683, "Bo Fry")]
    found = source(
        "a.pdf", pdf([first, second], rules=[grid(ACTIONS, [750, 728, 696]), grid(ACTIONS, [750, 728, 696, 676])])
    )
    assert found.text.splitlines() == [
        *("Action | Who | When", "Write to the county about its beds | Ann Lee | May"),
        "Circulate the plan | Bo Fry | –",
    ]


def test_rows_with_the_same_words_are_all_kept() -> None:
    words: list[Words] = [(left, height, "12") for height in (735.0, 715.0) for left in (65.0, 255.0)]
    found = source("a.pdf", pdf([words, words], rules=[grid([60.0, 250.0, 480.0], [750.0, 728.0, 696.0])] * 2))
    assert found.text.splitlines() == ["12 | 12"] * 3  # the first row of the second page repeats the head


def test_narrow_cells_cut_words() -> None:
    words: list[Words] = [(65, 735, "memorandu"), (65, 723, "m of"), (65, 711, "May"), (130, 735, "Ann Lee")]
    found = source("a.pdf", pdf([words], rules=[grid([60.0, 120.0, 480.0], [750.0, 700.0])]))
    assert found.text == "memorandum of May | Ann Lee"


def test_boxes_and_tables_that_lay_out_a_text_are_no_rows() -> None:
    texts: list[Words] = [(65.0, 740.0 - 30 * number, f"Paragraph {number} of the minutes.") for number in range(3)]
    laid_out = pdf([[*texts, (365, 740, "AL")]], rules=[grid([60, 360, 480], [760, 660])])
    assert "|" not in source("a.pdf", laid_out).text
    boxed = pdf([[(65, 740, "In a box.")]], rules=[grid([60, 480], [760, 660])])
    assert source("a.pdf", boxed).text == "In a box."


def test_bullets_of_symbol_fonts_and_numbers_that_stand_apart_begin_entries() -> None:
    words: list[Words] = [
        (60, 760, "•"),
        (90, 760, "first"),
        (60, 745, "o"),
        (90, 745, "second"),
        (60, 730, "2."),
        (96, 730, LONG),
    ]
    words += [(60, 715, "first of May.")]
    assert source("a.pdf", pdf([words])).text.splitlines() == ["• first", "• second", f"2. {LONG} first of May."]
    bullet = Line("", 60, 750, 66, 760, page=1, base=752, size=10)
    bullet.take("\uf0b7", (60, 750, 66, 760), Cells())
    assert bullet.words == "•"


def test_letters_set_one_by_one_make_words() -> None:
    letters: list[Words] = [(60.0 + 6 * place, 760.0, letter) for place, letter in enumerate("nun oo") if letter != " "]
    assert source("a.pdf", pdf([letters])).text == "nun oo"
    assert source("a.pdf", pdf([[(60, 760, "A"), (60, 748, "Anytown"), (60, 736, "B")]])).text.split() == [
        *("A", "Anytown", "B"),
    ]


def test_a_line_with_room_for_the_next_word_ends_its_paragraph() -> None:
    words: list[Words] = [
        (60, 760, LONG),
        (60, 748, "first of April."),
        (60, 736, "Ann Lee, Acre CCG"),
        (60, 724, "Bo Fry, Elm Trust"),
    ]
    words += [
        (60, 700, "ACTION LOG"),
        (60, 688, LONG),
        (60, 676, "Decision-making body of May and"),
        (60, 664, "who was there"),
    ]
    assert source("a.pdf", pdf([words])).text.splitlines() == [
        *(f"{LONG} first of April.", "Ann Lee, Acre CCG", "Bo Fry, Elm Trust", ""),
        *("ACTION LOG", f"{LONG} Decision-making body of May and", "who was there"),
    ]


def test_pages_of_single_lines_are_not_run_together() -> None:
    people: list[Words] = [
        (60.0, 760.0 - 24 * number, f"{name}, Director of Public Health, Acre Council")
        for number, name in enumerate(("Ann Lee", "Bo Fry", "Cy Orr"))
    ]
    assert len(source("a.pdf", pdf([people])).text.split("\n\n")) == 3


def test_hyphens_of_words_stay_and_those_of_lines_go() -> None:
    first, second = LONG + " commis-", LONG + " non-"
    words: list[Words] = [
        (60, 760, first),
        (60, 748, "sioning budget."),
        (60, 724, second),
        (60, 712, "elective care and commissioning."),
    ]
    words += [(60, 688, "A non-elective stay."), (60, 664, LONG + " Mid-"), (60, 652, "Nottinghamshire plan.")]
    text = source("a.pdf", pdf([words], size=9.0)).text
    assert ("commissioning budget" in text, "non-elective care" in text, "Mid-Nottinghamshire" in text) == (True,) * 3


def test_numbers_at_the_top_of_pages_stay_and_headers_go() -> None:
    pages: list[list[Words]] = [
        [
            (60.0, 800.0, f"Acre Council, page {number}"),
            (60.0, 780.0, f"D{number}"),
            (60.0, 700.0 - number, f"Text {number}."),
        ]
        for number in (1, 2)
    ]
    pages.append([(60.0, 800.0, "Acre Council, page 3"), (60.0, 650.0, "End.")])
    assert source("a.pdf", pdf(pages)).text.split() == ["D1", "Text", "1.", "D2", "Text", "2.", "End."]


def test_the_title_of_a_page_does_not_go_on_with_the_page_before() -> None:
    long = "Senior Responsible Owner for the programme: Ann Roe, who is Director of Integrated Care for Acre"
    pages = [[(60.0, 770.0, long)], [(60.0, 770.0, "Who we are and what we have set out to do together here")]]
    full = [(60.0, 770.0 - 15 * row, "A line.") for row in range(48)]
    assert source("a", pdf([*pages, [*full]])).text.startswith(f"{long}\n\nWho we are")


def test_a_sentence_goes_on_at_the_foot_of_a_full_page() -> None:
    long = "The plan was to be sent to the Director of Integrated Care at the trust and to the chief nurse of"
    full = [(60.0, 770.0 - 15 * row, "A line.") for row in range(45)]
    pages = [[*full, (60.0, 95.0, long)], [(60.0, 770.0, "Acre Trust by the end of the month."), (60.0, 95.0, "End.")]]
    assert f"{long} Acre Trust by the end" in source("a", pdf(pages)).text


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_pages_on_their_side_or_head_are_read_upright(quarters: int) -> None:
    words = [(60.0, 400.0, "The plan of the Board"), (62.0, 305.0, "Open hub"), (202.0, 305.0, "June 2018")]
    found = source("a", pdf([words], rules=[grid([60, 200, 300], [300, 320])], quarters=quarters))
    assert found.text == "The plan of the Board\n\nOpen hub | June 2018"
    assert found.origins[0].place["box"][0] == pytest.approx(60.0, abs=1)


def test_numbers_of_footnotes_are_no_part_of_what_they_stand_behind() -> None:
    words: list[Words] = [(60.0, 700.0, "a budget of £5"), (124.5, 704.0, "12", 6.0), (135.0, 700.0, "and 14 beds")]
    assert source("a", pdf([words])).text == "a budget of £5 and 14 beds"


def at_edges(line: str, height: float) -> list[Words]:
    """The pieces of a line that gaps part."""
    return [(60.0 + 300 * place, height, piece) for place, piece in enumerate(line.split("   "))]


@pytest.mark.parametrize(
    "head",
    [
        *("Acre Panel, 5 May 2020   Pack Page {}", "Bede Council   {}", "{}   Bede Council"),
        *("Bede Plan, page {} of 2", "Bede Plan | {}"),
    ],
)
def test_two_pages_show_a_running_head_by_numbers_that_rise_with_them(head: str) -> None:
    full: list[Words] = [(60.0, 770.0 - 15 * row, LONG) for row in range(45)]
    pages: list[list[Words]] = [
        [*at_edges(head.format(7), 810), *full, *at_edges("Bede   1", 30)],
        [*at_edges(head.format(8), 810), (60.0, 770.0, "two budgets by May."), *at_edges("Bede   2", 30)],
    ]
    found = source("a.pdf", pdf(pages)).text
    assert ("8" in found, found.count("Bede") < 2, found.endswith(f"{LONG} two budgets by May.")) == (False, True, True)


@pytest.mark.parametrize("head", ["Appendix {}", "Beds in ward {}", "Section {}: money", "Table {}   Beds"])
def test_numbered_heads_of_two_pages_stay(head: str) -> None:
    pages = [[*at_edges(head.format(n), 780), (60.0, 700.0 - n, f"Text {n}.")] for n in (1, 2)]
    found = source("a.pdf", pdf(pages)).text
    assert [head.format(n) in found for n in (1, 2)] == [True, True]


LEFT = [
    "The borough has more people than any",
    "other in the county, and their number",
    "will rise by a third within the next ten",
    "years. Hospital care takes most of our",
    "money. If nothing is done, the borough",
    "faces a gap of £67 million. It is hoped",
    "that by next May many more residents",
]
RIGHT = ["will be cared for in their homes if they", "wish it.", "We will open a second team next year", "in Acre."]


def test_each_column_of_a_page_has_its_own_edge_though_other_lines_cross_both() -> None:
    wide = LONG + " first of"
    words: list[Words] = [(50.0, 790.0 - 12 * row, wide) for row in range(3)]
    words += [(50.0, 754.0, "April of this year.")]
    words += [(50.0, 700.0 - 14 * row, line) for row, line in enumerate(LEFT)]
    words += [(310.0, 704.0 - 14 * row, line) for row, line in enumerate(RIGHT)]
    found = source("a.pdf", pdf([words])).text
    assert found.endswith(f"{' '.join([*LEFT, *RIGHT[:2]])}\n{' '.join(RIGHT[2:])}")
    assert f"{wide} {wide} {wide} April of this year." in found


def test_lines_below_the_value_of_a_label_go_on_with_it() -> None:
    words: list[Words] = [
        *((60.0, 760.0, "Present:"), (180.0, 760.0, "Councillor E Vale (in the Chair), Councillors J Roe, A Fry,")),
        *((180.0, 748.0, "C Lee and B Orr"), (60.0, 724.0, "Also in attendance:")),
        *(
            (180.0, 724.0, "Una Vale, Deputy Place Lead, NHS Greater Acre; Bo Fry,"),
            (180.0, 712.0, "Director of Adult"),
        ),
        *((180.0, 700.0, "Services"), (60.0, 676.0, "Apologies:"), (180.0, 676.0, "Cllr Ann Lee")),
        *((180.0, 664.0, "Cllr Cy Orr"), (60.0, 640.0, LONG)),
    ]
    found = source("a.pdf", pdf([words])).text.splitlines()
    assert found[0].endswith("J Roe, A Fry, C Lee and B Orr")
    assert "Also in attendance:   Una Vale, Deputy Place Lead, NHS Greater Acre; Bo Fry, Director of Adult" in found
    assert found[-4:] == ["Apologies:   Cllr Ann Lee", "Cllr Cy Orr", "", LONG]


def test_a_line_of_larger_letters_stands_apart_from_what_is_below() -> None:
    words: list[Words] = [
        (60, 760, "Closer to home", 17.0),
        (60, 742, "May 2017. For councillors."),
        (60, 730, "We met."),
    ]
    assert source("a", pdf([words])).text.split("\n\n") == ["Closer to home", "May 2017. For councillors. We met."]


@pytest.mark.parametrize(
    ("foot", "stays"),
    [
        ("Health Scrutiny Committee, 17th January 2024 Document Pack Page {}", False),
        ("www.example.nhs.uk   Page {}", False),
        ("Page {} of 2", False),
        ("Appendix {}", True),
        ("There were 1{} nurses", True),
    ],
)
def test_a_foot_that_counts_two_pages_is_furniture(foot: str, stays: bool) -> None:
    pages: list[list[Words]] = [
        [(60, 760, LONG), (60, 745, LONG + " waits for patients in"), (60, 40, foot.format(1))],
        [(60, 760, "the emergency department were long."), (60, 745, "They rose."), (60, 40, foot.format(2))],
    ]
    if foot.startswith("There"):
        pages[1][2] = (60, 40, "There were 19 nurses")
    text = source("a.pdf", pdf(pages)).text
    assert (pages[0][2][2] in text) == stays
    assert ("patients in the emergency department" in text) != stays
