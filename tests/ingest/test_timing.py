"""What takes too long is ended with a line that says so."""

import signal
import time
from pathlib import Path

import pytest

from ingest.extract import Extractor, Paper
from ingest.readers import Limits
from ingest.timing import within
from joinedup.errors import InputError


def busy(seconds: float) -> None:
    began = time.process_time()
    while time.process_time() - began < seconds:
        pass


def test_what_takes_too_long_is_ended() -> None:
    with pytest.raises(InputError, match=r"took more than 0\.05 seconds"), within(0.05):
        time.sleep(5)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_time_that_others_take_is_not_counted_at_once() -> None:
    with within(0.1):
        time.sleep(0.2)
    with pytest.raises(InputError, match=r"took more than 0\.1 seconds"), within(0.1):
        busy(5)
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_what_is_in_time_is_done() -> None:
    with within(60):
        done = sum(range(1000))
    assert done == 499500
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # the first ring may be lost, see within
def test_a_paper_that_takes_too_long_is_an_error_of_its_own(tmp_path: Path) -> None:
    slow = tmp_path / "slow.txt"
    slow.write_text("The Board agreed that the CCG would report by May 2018. " * 5_000)
    result = Extractor.ready().extract(Paper(slow, {}), "statements", Limits(seconds=0.2))
    assert result.lines == ()
    assert result.error == f"{slow}: reading it took more than 0.2 seconds, the limit. Split it or raise the limit."
