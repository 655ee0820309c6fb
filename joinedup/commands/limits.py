"""The options of `extract` and `build` that bound what one paper may cost."""

import math
from typing import Annotated

import typer

from ingest.readers import Limits
from joinedup.errors import InvalidValue

LONGEST, LARGEST = 1_000_000, 100_000  # eleven days, a hundred gigabytes: beyond what any paper is worth
Seconds = Annotated[
    float, typer.Option("--seconds", min=0.01, max=LONGEST, help="The longest that one paper may take a processor.")
]
Megabytes = Annotated[float, typer.Option("--megabytes", min=0.001, max=LARGEST, help="The largest file to read.")]
SECONDS, MEGABYTES = Limits().seconds, Limits().file_bytes / 1e6


def limits_of(seconds: float, megabytes: float) -> Limits:
    """The limits that the options give. Raises InvalidValue for "nan", which lies in every range."""
    for name, value in (("--seconds", seconds), ("--megabytes", megabytes)):
        if math.isnan(value):
            raise InvalidValue(f"{name} {value}: give a number.")
    return Limits(seconds=seconds, file_bytes=int(megabytes * 1e6))
