"""How much one paper may cost: a paper beyond a limit is refused with a line that names the limit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reader may use for one paper. The defaults let the largest agenda packs through (some 1,500 pages)."""

    file_bytes: int = 200_000_000
    unpacked_bytes: int = 400_000_000
    characters: int = 6_000_000
    pages: int = 5_000
    seconds: float = 120.0
    memory_bytes: int = 2_000_000_000
