"""Primary care networks by their bare names."""

from datetime import date

from ingest.mentions.networks import bare_networks
from ingest.registers import Register


def test_bare_names_in_a_paragraph_that_speaks_of_networks() -> None:
    register, on = Register.load(), date(2023, 2, 16)
    text = "Each PCN had a team. Blackburn East, West and North would follow. Blackburn Rovers would not."
    networks = register.local("PrimaryCareOrganisation", "Blackburn with Darwen", on)
    found = [(text[start:end], entry.id) for start, end, entry in bare_networks(text, 0, len(text), networks, on)]
    assert found == [
        ("Blackburn East", "primary-care-U48502"),
        ("West", "primary-care-U34816"),
        ("North", "primary-care-U69841"),
    ]
    assert list(bare_networks(text[21:], 0, len(text) - 21, networks, on)) == []


def test_a_name_of_two_places_is_not_cut_between_them() -> None:
    register, on = Register.load(), date(2023, 3, 9)
    text = "The PCN began in Bulwell and Top Valley."
    networks = register.local("PrimaryCareOrganisation", "Nottingham", on)
    found = [text[start:end] for start, end, _ in bare_networks(text, 0, len(text), networks, on)]
    assert found == ["Bulwell and Top Valley"]
