"""Confidence is the share that was right where the rules said as much."""

from benchmarks.calibrate import fit
from ingest.calibration import Calibration, calibration
from ingest.pipeline import Pipeline
from ingest.reading import LISTS
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary


def test_confidence_follows_the_share_that_is_right_and_never_falls() -> None:
    judged = [("people", 0.9, number % 2 == 0) for number in range(200)]
    judged += [("people", 0.8, number % 4 != 0) for number in range(200)]  # said less, right more often: pooled
    judged += [("people", 0.95, True) for _ in range(200)]
    fitted = fit(judged)
    assert fitted.of("people", 0.8) == fitted.of("people", 0.9)
    assert abs(fitted.of("people", 0.9) - 0.625) < 0.01
    assert 0.97 < fitted.of("people", 0.95) <= 0.99
    assert fitted.of("people", 0.5) == fitted.of("people", 0.8)
    assert fitted.of("people", 1.0) == fitted.of("people", 0.95)


def test_a_list_without_experience_keeps_what_its_rule_says() -> None:
    assert Calibration({}).of("bodies", 0.7) == 0.7


def test_every_reading_is_calibrated_at_its_end() -> None:
    pipeline = Pipeline.standard(Register.load(), Vocabulary.load())
    assert pipeline.steps[-1] is calibration()
    assert set(calibration().steps) == set(LISTS)
    text = "Leeds City Council\n\nMinutes of 1 May 2018\n\nRESOLVED - That £75 million be spent by 1 June 2018.\n"
    reading = pipeline.read(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))
    known = {confidence for steps in calibration().steps.values() for _, confidence in steps}
    assert {item.confidence for name in LISTS for item in getattr(reading, name)} <= known
