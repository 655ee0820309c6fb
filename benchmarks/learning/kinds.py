"""`python -m benchmarks.learning.kinds`: fit the model of what kind of commitment a sentence makes, and write it.

It learns from the sentences of commitments.tsv and from the clauses of the papers that rules are made with; those
looked at last stay unseen.
"""

import argparse
import sys
from pathlib import Path

from benchmarks.learning.digest import digest
from benchmarks.learning.kinds_fit import fit, judged
from benchmarks.learning.kinds_gather import SENTENCES, own_sentences, papers
from ingest.claims.sense.model import WEIGHTS
from ingest.pipeline import Pipeline
from ingest.registers import Register
from ingest.word_classes import CLASSES
from ontology.vocabulary import Vocabulary

# What the weights stand and fall with: when one of these changes, they are to be learnt anew.
LEARNT_FROM = (SENTENCES, *(WEIGHTS.with_name(f"{name}.py") for name in ("around", "features", "lexicon")), CLASSES)


def main() -> int:
    """Print how well papers are judged by what others taught, where asked, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.kinds", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    parser.add_argument("--judge", action="store_true", help="also judge each paper by a model of the other papers")
    asked = parser.parse_args()
    pipeline = Pipeline.standard(Register.load(), Vocabulary.load())
    examples = [*own_sentences(pipeline), *papers(pipeline, asked.shared)]
    if asked.judge:
        print(f"{'clauses of':<40}{'commit':>8}{'found':>7}{'right':>7}{'kind':>6}")
        for name, counts in judged(examples).items():
            print(f"{name or 'all papers':<40}{counts[0]:>8}{counts[1]:>7}{counts[2]:>7}{counts[3]:>6}")
    WEIGHTS.write_text(fit(examples).as_json(digest(LEARNT_FROM)), "utf-8")
    print(f"wrote {WEIGHTS.name} from {len(examples)} clauses")
    return 0


if __name__ == "__main__":
    sys.exit(main())
