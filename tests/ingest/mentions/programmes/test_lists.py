"""Programmes that stand in lists: numbered priorities, tables of schemes and workstreams, several in one breath."""

import pytest

from ingest.mentions.programmes.find import find_programmes
from ingest.pipeline import Pipeline
from ingest.source import Source


def found(text: str) -> list[tuple[str, str]]:
    reading = Pipeline([find_programmes]).read(Source("paper.txt", "text/plain", text, "x"))
    return [(p.name, p.type) for p in reading.programmes]


BIG_PIECES = """Our plan has four big pieces of work.

1. Keeping warm at home. We will fit 40 boilers by May.

2. Help nearby, or in your street. Twelve teams will be set up.

3. Good food. The Trust will open a kitchen.
"""
WORRIES = """Two things worry the Board.

1. Recruiting nurses. We cannot find any.

2. Old buildings. The roof leaks.
"""
NUMBERED = """PRIORITY 1 - Fewer falls, safer homes                       Lead: Acre Council

We will train 200 staff.

PRIORITY 2 - Workforce                       Lead: Acre Trust

We will hire nurses.
"""
WORKSTREAMS = """WS | Title | Lead | July | Comment
1 | Governance and risk | Council | G | On track
2 | Digital and data | CCG | A | Late
3 | Carers Hub | CCG | A | Late
"""
PROJECTS = """Project                SRO           Status
Winter Lights          J Dale        Green
Warm Homes Project     K Moss        Red
"""
ACTIONS = """Ref | Action | Owner | Status
.019 | Circulate Rural Access toolkit to all | R Dale | Open
.020 | Ring Harbury Rotary | R Dale | Open
"""
POOLS = """Pool | Budget | Outturn
Carers | 1,204 | 1,190
Home Equipment | 2,100 | 2,377
Total | 3,304 | 3,567
"""
SCHEMES = """Scheme | Provider | 2017/18
Support at Home (reablement) | Council | 1,964
Review all contracts | Council | 20
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            BIG_PIECES,
            [
                ("Keeping warm at home", "Programme"),
                ("Help nearby, or in your street", "Programme"),
                ("Good food", "Programme"),
            ],
        ),
        (NUMBERED, [("Fewer falls, safer homes", "Programme"), ("Workforce", "Programme")]),
        (
            WORKSTREAMS,
            [("Governance and risk", "Programme"), ("Digital and data", "Programme"), ("Carers Hub", "Service")],
        ),
        (PROJECTS, [("Winter Lights", "Programme"), ("Warm Homes Project", "Programme")]),
        (POOLS, [("Carers pool", "Fund"), ("Home Equipment pool", "Fund")]),
        (SCHEMES, [("Support at Home (reablement)", "Service")]),
        (
            "The trusts run ten programmes. We lead two of them, Feeling Good and Ways to Work.",
            [("Feeling Good", "Programme"), ("Ways to Work", "Programme")],
        ),
        (
            "The Growing Strong and Access to Food programmes are led by the Trust.",
            [("Growing Strong", "Programme"), ("Access to Food", "Programme")],
        ),
        (
            "Investment in 2019/20: Night sitting service £110k; Garden help £26k.",
            [("Night sitting service", "Service"), ("Garden help", "Service")],
        ),
        (
            "The schemes are: telecare; the handyperson service; and the home visiting service.",
            [("telecare", "Service"), ("handyperson service", "Service"), ("home visiting service", "Service")],
        ),
        (
            "It has three pilots: Open Hands, Food for Thought and Back on Track.",
            [("Open Hands", "Pilot"), ("Food for Thought", "Pilot"), ("Back on Track", "Pilot")],
        ),
    ],
)
def test_each_item_of_a_list_is_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert [item for item in found(text) if item in expected] == expected


@pytest.mark.parametrize(
    ("text", "not_named"),
    [
        (WORRIES, "Recruiting nurses"),
        (WORRIES, "Old buildings"),
        (ACTIONS, "Circulate Rural Access toolkit"),
        (ACTIONS, "Ring Harbury Rotary"),
        (POOLS, "Total"),
        (SCHEMES, "Review all contracts"),
        ("The Growing Strong and Access to Food programmes are led by the Trust.", "Growing Strong and Access"),
        ("Spending on care: the Council paid £4m and agency staff £5m.", "Council paid"),
        ("Grants: demand £2m and agency staff £400k.", "agency staff"),
        ("The projects were: to open a clinic; to hire nurses; and reducing falls.", "to open a clinic"),
        ("The projects were: to open a clinic; to hire nurses; and reducing falls.", "reducing falls"),
        ("Acre Council and Harbury Trust programmes were noted.", "Acre Council"),
        ("The Health and Care projects were noted.", "Health"),
    ],
)
def test_what_is_no_item_is_not_taken(text: str, not_named: str) -> None:
    assert not_named not in [name for name, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The area has workstreams for Best Start in Life, Frailty and Urgent Care.\n",
            ["Best Start in Life", "Frailty", "Urgent Care"],
        ),
        (
            "Three workstreams: Frailty, Dementia and Care at Home, were agreed.\n",
            ["Frailty", "Dementia", "Care at Home"],
        ),
        (
            "The Home First Service, the Falls Service and the Care Navigation Service are to grow.\n",
            ["Home First Service", "Falls Service", "Care Navigation Service"],
        ),
    ],
)
def test_each_of_a_row_of_names_is_a_programme(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text)] == names


def test_the_number_before_years_or_days_belongs_to_the_name() -> None:
    text = "Our five year plan was approved by all. We run a seven day service. The 24 hour helpline opened.\n"
    assert [name for name, _ in found(text)] == ["five year plan", "seven day service", "24 hour helpline"]


def test_a_number_with_a_letter_names_a_part_of_the_priority_of_that_number() -> None:
    text = "Priority 3 - Care out of hospital\n3a Urgent care\n3b Integrated teams\n4a Nobody's part\n"
    assert [name for name, _ in found(text)] == ["Care out of hospital", "Urgent care", "Integrated teams"]
