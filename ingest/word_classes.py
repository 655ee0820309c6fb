"""Words that are used alike, as classes: what a model learns of "tender" it then also knows of "procure".

A line of `word_classes.txt` has the number of a broad class, that of a narrow one, and the words of both. They were
made from the GloVe word vectors (Public Domain Dedication and License) by `python -m benchmarks.learning.word_classes`.
"""

from functools import cache
from pathlib import Path

CLASSES = Path(__file__).with_name("word_classes.txt")


@cache
def word_classes() -> dict[str, tuple[str, str]]:
    """For each known word, in small letters, the numbers of its broad class and of its narrow one."""
    found: dict[str, tuple[str, str]] = {}
    for line in CLASSES.read_text("utf-8").splitlines():
        broad, narrow, *words = line.split(" ")
        found.update(dict.fromkeys(words, (broad, narrow)))
    return found
