"""Masked spans of a text: the words go, their length stays, so that every offset holds."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import combining

MASK = "█"


@dataclass(frozen=True, slots=True)
class Masks:
    """Spans in order, apart from each other; offsets count characters, end exclusive."""

    spans: tuple[tuple[int, int], ...] = ()

    @classmethod
    def over(cls, spans: Iterable[tuple[int, int]]) -> "Masks":
        """The masks that cover the given spans, which may touch or overlap."""
        joined: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            elif start < end:
                joined.append((start, end))
        return cls(tuple(joined))

    def apply(self, text: str) -> str:
        """The text with every letter, accent and digit of the spans masked; spaces and punctuation keep its shape."""
        parts, last = [], 0
        for start, end in self.spans:
            parts.append(text[last:start])
            parts.append(
                "".join(
                    MASK if character.isalnum() or combining(character) else character for character in text[start:end]
                )
            )
            last = end
        parts.append(text[last:])
        return "".join(parts)

    def keeps_out(self, start: int, end: int) -> bool:
        """Whether an entity mentioned at this span is to be left out, because part of it is masked."""
        index = bisect_right(self.spans, (end - 1, len(MASK) << 62)) - 1
        return index >= 0 and self.spans[index][1] > start
