"""`python -m ontology.derive [--check]`: make derived/ from landscape.yaml, or tell what is out of date."""

import sys
from pathlib import Path

from linkml_runtime.utils.schemaview import SchemaView

from ontology.derive.vocabulary import vocabulary

HERE = Path(__file__).parents[1]
DERIVED = HERE / "derived"


def derived_files() -> dict[str, bytes]:
    """The name and content of every derived file."""
    schema = SchemaView(str(HERE / "landscape.yaml"))
    return {"vocabulary.json": vocabulary(schema)}


def main(arguments: list[str]) -> int:
    """Write the derived files; with --check only compare, and return 1 if one differs."""
    stale = {n: c for n, c in derived_files().items() if not (DERIVED / n).exists() or (DERIVED / n).read_bytes() != c}
    for name, content in stale.items():
        if "--check" in arguments:
            sys.stderr.write(f"ontology/derived/{name} is not what landscape.yaml says. Run `make ontology`.\n")
        else:
            (DERIVED / name).write_bytes(content)
            sys.stdout.write(f"wrote ontology/derived/{name}\n")
    return int(bool(stale) and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
