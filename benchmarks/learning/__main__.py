"""`python -m benchmarks.learning`: learn all models anew, each after those whose word it hears; an hour and a half."""

import argparse
import sys
from pathlib import Path
from unittest import mock

from benchmarks.learning import (
    authors,
    days,
    figures,
    joining,
    kinds,
    months,
    paper_kinds,
    parties,
    posts,
    programme_types,
    programmes,
    relations,
    tags,
)

# What kind of paper it is and of which day, names, posts, programmes, whose paper it is, figures, commitments, who
# makes them, relations.
ORDER = (
    paper_kinds,
    days,
    months,
    tags,
    posts,
    programmes,
    joining,
    programme_types,
    authors,
    figures,
    kinds,
    parties,
    relations,
)


def main() -> int:
    """Run the learners in their order."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    asked = parser.parse_args()
    for learner in ORDER:
        print(f"{learner.__name__} …", flush=True)
        with mock.patch.object(sys, "argv", [sys.argv[0], "--shared", str(asked.shared)]):
            learner.main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
