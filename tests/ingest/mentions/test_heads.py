"""Long runs of digits or capitals at the head of a paper are looked through once."""

import re
import signal
from types import FrameType

import pytest

from ingest.mentions.heads import _PLACES, _WORDS


@pytest.mark.parametrize(("pattern", "words"), [(_WORDS, "9" * 400 + "x�"), (_PLACES, " (" + "Aa" * 400 + "!")])
def test_one_long_word_is_not_split_in_every_way(pattern: re.Pattern[str], words: str) -> None:
    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"signal {number}")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(20)
    try:
        assert pattern.fullmatch(words) is None
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_names_of_several_words_and_places() -> None:
    assert _WORDS.fullmatch("Health & Care Board of Acre, and Elm")
    assert _PLACES.search("Sustainability Board (Darlington, Hartlepool and Stockton)")
