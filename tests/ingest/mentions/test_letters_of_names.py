"""Officials whose names have letters of other languages, particles or inner capitals are found whole."""

from typing import Literal
from unicodedata import normalize

import pytest

from ingest.extract import Extractor
from ingest.readers.paper import source

TEXT = """Otherham Borough Council

Health and Wellbeing Board

Minutes of the meeting held on Tuesday 6 March 2018

Present: Dr Agnieszka Wiśniewska (NHS Rotherham CCG), Councillor Łukasz Dąbrowski (Chair), Cllr Maria da Silva, \
Mr Mohammed al-Rashid (Healthwatch), Councillor Pieter van der Merwe, Mr Conrad Wareham FRCS, Jean DeVere (Director of \
Public Health), Dr Nguyễn Thị Hoa, Mrs Anne St John-Smythe (NHS England), Şahin Yılmaz (Chief Executive)

1. Minutes

Councillor van der Merwe reported on beds. Councillor da Silva agreed. Mr al-Rashid asked why. Dr Wiśniewska explained.
Ms Zoë Öztürk, Director of Finance, presented the report. Mrs St John-Smythe replied.
"""


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("unseen", ["", "\u00ad", "\u200b"])
def test_names_of_any_letters_are_whole_and_each_person_is_one(form: Literal["NFC", "NFD"], unseen: str) -> None:
    text = normalize(form, TEXT).replace("sk", f"s{unseen}k").replace("Silva", f"Sil{unseen}va")
    reading = Extractor.ready().reading(source("paper.txt", text.encode()))
    bodies = {body.key: body.name for body in reading.bodies}
    own = "Otherham Borough Council"
    said = {one.name: [(post.title, bodies.get(post.body or "")) for post in one.posts] for one in reading.people}
    assert said == {
        "Agnieszka Wiśniewska": [(None, "NHS Rotherham CCG")],
        "Łukasz Dąbrowski": [("Councillor", own), ("Chair", "Rotherham Health and Wellbeing Board")],
        "Maria da Silva": [("Councillor", own)],
        "Mohammed al-Rashid": [(None, "Healthwatch Rotherham")],
        "Pieter van der Merwe": [("Councillor", own)],
        "Conrad Wareham": [],
        "Jean DeVere": [("Director of Public Health", own)],
        "Nguyễn Thị Hoa": [],
        "Anne St John-Smythe": [(None, "NHS England")],
        "Şahin Yılmaz": [("Chief Executive", own)],
        "Zoë Öztürk": [("Director of Finance", own)],
    }
