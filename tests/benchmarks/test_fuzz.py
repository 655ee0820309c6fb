"""The short form of `make fuzz`."""

from benchmarks.fuzz import runs


def test_damaged_papers_are_read_or_refused() -> None:
    (counts,) = runs(0, 150)
    assert counts.total() >= 100
    assert {what.partition(": ")[2] for what in counts} == {"read", "refused"}
