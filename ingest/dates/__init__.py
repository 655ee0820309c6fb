"""When: date expressions of a paper as EDTF, relative to the paper's own date, and which of them is a deadline."""

from ingest.dates.deadlines import deadline
from ingest.dates.expression import Reference
from ingest.dates.find import DateFound, find_dates

__all__ = ["DateFound", "Reference", "deadline", "find_dates"]
