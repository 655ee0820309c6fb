"""A process that answers SPARQL queries from one generation and can be killed: `python -m graph.rdf.sparql.worker DIR`.

It reads a request a line from standard input (JSON: query, form, default_graphs, named_graphs, max_bytes) and writes to
standard output a line of JSON (ok and size, or a kind of error and its message) and then as many bytes as it says.
"""

import io
import resource
import sys
from typing import IO, Any

import orjson
import pyoxigraph as ox

RESULTS = {
    "JSON": ox.QueryResultsFormat.JSON,
    "XML": ox.QueryResultsFormat.XML,
    "CSV": ox.QueryResultsFormat.CSV,
    "TSV": ox.QueryResultsFormat.TSV,
}
GRAPHS = {
    "TURTLE": ox.RdfFormat.TURTLE,
    "N_TRIPLES": ox.RdfFormat.N_TRIPLES,
    "RDF_XML": ox.RdfFormat.RDF_XML,
    "JSON_LD": ox.RdfFormat.JSON_LD,
}


class TooLarge(Exception):
    """The answer has more bytes than are sent."""


class Bounded(io.BytesIO):
    """Keeps what is written, up to a limit."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit

    def write(self, data: Any) -> int:
        """Write, or raise TooLarge."""
        if self.tell() + len(data) > self.limit:
            raise TooLarge
        return super().write(data)


def answer(store: ox.Store, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The head and the body of the answer to one request."""
    output = Bounded(request["max_bytes"])
    default = [ox.NamedNode(iri) for iri in request["default_graphs"]]
    names = [ox.NamedNode(iri) for iri in request["named_graphs"]]
    dataset: dict[str, Any] = {}
    if default or names:
        dataset = {"default_graph": default, "named_graphs": names}
    try:
        found = store.query(request["query"], base_iri=request["base"], **dataset)
        if isinstance(found, ox.QueryTriples):
            found.serialize(output, format=GRAPHS[request["form"]])
        else:
            found.serialize(output, format=RESULTS[request["form"]])
    except TooLarge:
        return {"error": "size", "message": f"more than {request['max_bytes']:,} bytes"}, b""
    except SyntaxError as error:
        return {"error": "syntax", "message": str(error)}, b""
    except (ValueError, OSError, RuntimeError) as error:
        return {"error": "query", "message": str(error)}, b""
    body = output.getvalue()
    return {"ok": True, "size": len(body)}, body


def serve(folder: str, memory: int, requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until standard input ends."""
    if memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    store = ox.Store.read_only(folder)
    for line in requests:
        head, body = answer(store, orjson.loads(line))
        answers.write(orjson.dumps(head) + b"\n" + body)
        answers.flush()


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]), sys.stdin.buffer, sys.stdout.buffer)
