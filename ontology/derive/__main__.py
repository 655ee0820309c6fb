"""`python -m ontology.derive [--check]`: derive files from landscape.yaml, or tell which are out of date."""

import sys
from pathlib import Path

from linkml_runtime.utils.schemaview import SchemaView

from ontology.derive.context import context
from ontology.derive.models import models
from ontology.derive.neo4j import neo4j
from ontology.derive.owl import owl
from ontology.derive.page import page
from ontology.derive.shacl import shacl
from ontology.derive.vocabulary import vocabulary

ROOT = Path(__file__).parents[2]


def derived_files() -> dict[str, bytes]:
    """The path below the project's folder and the content of every derived file."""
    schema = SchemaView(str(ROOT / "ontology" / "landscape.yaml"))
    return {
        "ontology/derived/vocabulary.json": vocabulary(schema),
        "ontology/derived/neo4j.cypher": neo4j(schema),
        "ontology/derived/ontology.ttl": owl(schema),
        "ontology/derived/shapes.ttl": shacl(schema),
        "ontology/derived/context.jsonld": context(schema),
        "ontology/derived/models.py": models(schema),
        "docs/ontology.md": page(schema),
    }


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Write the derived files below `root`; with --check only compare, and return 1 if one differs."""
    stale = {n: c for n, c in derived_files().items() if not (root / n).exists() or (root / n).read_bytes() != c}
    for name, content in stale.items():
        if "--check" in arguments:
            sys.stderr.write(f"{name} is not what landscape.yaml says. Run `make ontology`.\n")
        else:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
            sys.stdout.write(f"wrote {name}\n")
    return int(bool(stale) and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
