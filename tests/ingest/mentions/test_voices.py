"""Whose words the parts of a paper are."""

from ingest.mentions.voices import find_voices
from tests.ingest.claims.papers import paper


def voices(text: str, place: str, kind: str = "report") -> tuple[str, ...]:
    made = paper(text, kind=kind)
    made.voices = find_voices(made)
    return made.voice_at(text.index(place))


def test_a_letter_is_its_signatorys() -> None:
    text = (
        "Reply to the review\n\nThe Council sent this.\n\nDear Chair\n\nWe will open a clinic.\n\n"
        "Yours sincerely\n\nBen Rowe\nNHS Northford CCG\n\nNote by the Council\n"
    )
    assert voices(text, "We will") == ("b3", "p2")
    assert voices(text, "The Council sent") == voices(text, "Note by") == ()


def test_an_answer_is_that_of_whoever_was_asked() -> None:
    text = (
        "Written answers\n\nQuestion 1 from Councillor Lane to the Director (Ada Quill)\n\nWhen will it open?\n\n"
        "It will open in May.\n\nQuestion 2 from Councillor Lane to Mr Rowe\n\nWhy?\n\nWe shall see.\n"
    )
    assert voices(text, "It will open") == ("b1", "p1")
    assert voices(text, "We shall") == ("b3", "p2")


def test_what_stands_under_the_name_of_a_body_is_that_bodys() -> None:
    head = "Acre winter plan\n\nWinter 2019\n\nThis is our plan.\n\n"
    text = (
        head
        + "Northford Council\n\n- Buy ten beds\n\nNHS Northford CCG\n\n- Pay for a nurse\n\nHow we work\n\n- Meet\n"
    )
    assert voices(text, "Buy ten", "plan") == ("b1",)
    assert voices(text, "Pay for", "plan") == ("b3",)
    assert voices(text, "Meet", "plan") == voices(text, "This is", "plan") == ()
    alone = head + "Northford Council\n\n- Buy ten beds\n"
    assert voices(alone, "Buy ten", "plan") == ()


def test_i_is_whoever_a_note_is_from() -> None:
    text = (
        "Briefing note\nTo: All members\nFrom: Ada Quill\n\nI will write again in May. The unit will close in June.\n"
    )
    assert voices(text, "I will", "briefing") == ("b1", "p1")
    assert voices(text, "The unit", "briefing") == ()


def test_a_reply_is_that_of_whoever_it_names_and_so_is_the_next_bare_one() -> None:
    text = (
        "Questions\n\nQ71 from Councillor Lane\n\nWhen will it open?\n\n"
        "Reply (Ada Quill, Director)\n\nIt opens in May.\n\n"
        "Q72 from Councillor Lane\n\nWhy?\n\nReply\n\nWe shall see.\n\nQ73 from Councillor Lane\n\nWho pays?\n"
    )
    assert voices(text, "It opens") == voices(text, "We shall") == ("b1", "p1")
    assert voices(text, "Who pays") == voices(text, "When will") == ()


def test_below_a_name_alone_whoever_is_named_speaks_and_answers_again() -> None:
    text = (
        "Questions\n\nBen Rowe\n\nWhen will it open?\n\nAda Quill, Director\n\nWe will open it in May.\n\n"
        "Supplementary\n\nAnd then?\n\nAnswer\n\nI will come in June.\n\nBen Rowe\n\nI shall wait.\n"
    )
    assert voices(text, "We will") == voices(text, "I will come") == ("b1", "p1")
    assert voices(text, "When will") == voices(text, "And then") == ()
    assert voices(text, "I shall wait") == ("b3", "p2")


def test_a_report_in_the_first_person_is_wholly_that_of_whoever_leads_it() -> None:
    once = "Executive lead: Ada Quill\n\nI saw the wards. The unit will close in June.\n"
    often = "Executive lead: Ada Quill\n\nI saw it. I asked. I heard. I wrote. I think so. We will close it in June.\n"
    assert voices(once, "The unit") == ()
    assert voices(once, "I saw") == voices(often, "We will") == ("b1", "p1")
