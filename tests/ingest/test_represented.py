"""Councils of a joint committee."""

from datetime import date

from ingest.mentions.represented import represented_councils
from ingest.registers import Register


def test_places_after_councillors_are_their_councils() -> None:
    text = (
        "Councillor A. Smith (Barnsley), Cllr B. Jones-Lee (East Sussex); Councillor C. Kay (Chairman), Mr D (Leeds)."
    )
    found = represented_councils(text, Register.load(), date(2018, 6, 12))
    assert [(text[start:end], council.id) for start, end, council in found] == [
        ("Barnsley", "council-BNS"),
        ("East Sussex", "council-ESX"),
    ]


def test_places_that_councillors_come_from_are_their_councils() -> None:
    text = (
        "It is formed of elected members from Leeds, Barnsley in the south of Yorkshire and East Sussex. Councillors "
        "from Acreford and Vale came, and so did members from Leeds."
    )
    found = represented_councils(text, Register.load(), date(2018, 6, 12))
    assert [(text[start:end], council.id) for start, end, council in found] == [
        ("Leeds", "council-LDS"),
        ("Barnsley", "council-BNS"),
        ("East Sussex", "council-ESX"),
    ]


def test_places_with_which_something_is_done_are_their_councils() -> None:
    text = (
        "The service is let jointly with Leeds, Barnsley and Kirklees and was seen by the Joint Health Scrutiny "
        "Committee (Wakefield and Calderdale). It works with Derby, Nottingham and Bede Trust, and together with "
        "Acreford and Vale CCG."
    )
    found = represented_councils(text, Register.load(), date(2018, 6, 12))
    assert [text[start:end] for start, end, _ in found] == ["Leeds", "Barnsley", "Kirklees", "Wakefield", "Calderdale"]
