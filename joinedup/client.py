"""A client of the query service: rows as Python values, and as data frames where polars is there."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Self

import httpx
import orjson

from joinedup.errors import (
    AccessDenied,
    InvalidValue,
    JoinedUpError,
    KeyRequired,
    LimitExceeded,
    RefusedQuery,
    StoreError,
    StoreUnavailable,
    TooManyRequests,
    UnknownName,
    UsageError,
)

if TYPE_CHECKING:
    import polars

# Status of a problem → the error that it becomes; as the service has them, the other way round.
ERRORS: dict[int, type[JoinedUpError]] = {
    400: InvalidValue,
    401: KeyRequired,
    403: AccessDenied,
    404: UnknownName,
    429: TooManyRequests,
    500: StoreError,
    503: StoreUnavailable,
}
Scalar = str | int | float | bool


class Rows(list[dict[str, Any]]):
    """Rows of an answer. `frame` makes a data frame of them."""

    def frame(self) -> "polars.DataFrame":
        """The rows as a polars data frame. Raises UsageError where polars is not installed."""
        try:
            import polars
        except ModuleNotFoundError:
            raise UsageError("Data frames need polars. Install it with: pip install 'joinedup[frames]'") from None
        return polars.DataFrame(list(self), infer_schema_length=None)


class Client:
    """Asks a query service. Use it as a context, or call `close`.

    `key` is needed where the service asks for one. Errors are those of `joinedup.errors`: UnknownName for what is not
    there, InvalidValue for a wrong parameter, RefusedQuery for Cypher that is not let through, StoreUnavailable where
    the graph does not answer.
    """

    def __init__(self, base: str = "http://127.0.0.1:8765", key: str | None = None, timeout: float = 60.0) -> None:
        headers = {"Accept": "application/json", **({"X-API-Key": key} if key else {})}
        self._http = httpx.Client(base_url=base, headers=headers, timeout=timeout, follow_redirects=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """End the connections."""
        self._http.close()

    def rows(self, path: str, **parameters: Scalar | None) -> Rows:
        """All rows of a list such as `bodies` or `queries/people_of_body`, page after page."""
        return Rows(self.each(path, **parameters))

    def each(self, path: str, **parameters: Scalar | None) -> Iterator[dict[str, Any]]:
        """The rows of a list, fetched as they are asked for."""
        page = self.get(path, **parameters)
        while True:
            yield from page["items"]
            if page["next"] is None:
                return
            following = httpx.URL(page["next"]).raw_path.decode()  # here, whatever name the service knows itself by
            page = self._answer("GET", following).json()

    def get(self, path: str, **parameters: Scalar | None) -> dict[str, Any]:
        """One answer as it comes: a thing, or a page with `items` and `next`."""
        given = {name: _text(value) for name, value in parameters.items() if value is not None}
        found: dict[str, Any] = self._answer("GET", f"/{path.lstrip('/')}", params=given).json()
        return found

    def bodies(self, **filters: Scalar | None) -> Rows:
        """Bodies, for example `bodies(type="Committee", as_of="2018-01-31")`."""
        return self.rows("bodies", **filters)

    def commitments(self, **filters: Scalar | None) -> Rows:
        """Commitments, for example `commitments(body="hwb-ROT", due_to="2018-12-31")`."""
        return self.rows("commitments", **filters)

    def people(self, **filters: Scalar | None) -> Rows:
        """People in office, for example `people(body="hwb-ROT")`."""
        return self.rows("people", **filters)

    def programmes(self, **filters: Scalar | None) -> Rows:
        """Programmes, for example `programmes(body="ccg-00R")`."""
        return self.rows("programmes", **filters)

    def documents(self, **filters: Scalar | None) -> Rows:
        """Papers, for example `documents(kind="minutes")`."""
        return self.rows("documents", **filters)

    def relations(self, **filters: Scalar | None) -> Rows:
        """Relations, for example `relations(entity="ccg-00R", predicate="member_of", as_of="2018-01-31")`."""
        return self.rows("relations", **filters)

    def statements(self, **filters: Scalar | None) -> Rows:
        """Statements with their words: of an `entity`, in a `document`, or those that a `fact` rests on."""
        return self.rows("statements", **filters)

    def timeline(self, entity: str, **filters: Scalar | None) -> Rows:
        """What happened to a thing, and when."""
        return self.rows(f"timeline/{entity}", **filters)

    def network(self, entity: str, depth: int = 1, **filters: Scalar | None) -> dict[str, Any]:
        """What a thing is linked with: `nodes` and `edges`, up to three steps away."""
        return self.get(f"network/{entity}", depth=depth, **filters)

    def compare(self, left: str, right: str | None = None, **filters: Scalar | None) -> dict[str, Any]:
        """Two things, or one on two days (`left_on`, `right_on`): what only one has, and what both have."""
        return self.get("compare", left=left, right=right, **filters)

    def changes(self, since: int = 0, **filters: Scalar | None) -> Iterator[dict[str, Any]]:
        """The changes of the graph after a number, in order; the `seq` of the last is the next `since`."""
        return self.each("changes", since=since, **filters)

    def cite(self, statement: str) -> dict[str, Any]:
        """A citation of the words of a statement: `plain`, `bibtex` and `csl`."""
        return self.get(f"cite/{statement}")

    def entity(self, entity: str, **parameters: Scalar | None) -> dict[str, Any]:
        """One thing with its names, codes and relations."""
        return self.get(f"entities/{entity}", **parameters)

    def document(self, document: str) -> dict[str, Any]:
        """A document with its text."""
        return self.get(f"documents/{document}")

    def search(self, words: str, **filters: Scalar | None) -> Rows:
        """Things by their names, the best first."""
        return self.rows("search", q=words, **filters)

    def query(self, name: str, **parameters: Scalar | None) -> Rows:
        """The rows of a named query, for example `query("people_of_body", body="hwb-ROT")`."""
        return self.rows(f"queries/{name}", **parameters)

    def cypher(self, text: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """The rows of a Cypher text. Raises LimitExceeded where they are not all."""
        body = {"query": text, "parameters": dict(parameters or {})}
        lines = self._answer("POST", "/cypher", json=body, headers={"Accept": "application/jsonl"}).content.splitlines()
        columns = orjson.loads(lines[0])["columns"]
        end = orjson.loads(lines[-1])
        if not isinstance(end, dict) or not end.get("complete"):
            problem = end.get("problem", {}) if isinstance(end, dict) else {}
            raise LimitExceeded(problem.get("detail", "The answer broke off before its end."))
        return Rows(dict(zip(columns, orjson.loads(line), strict=True)) for line in lines[1:-1])

    def _answer(self, method: str, address: str, **given: Any) -> httpx.Response:
        try:
            response = self._http.request(method, address, **given)
        except httpx.TransportError as error:
            raise StoreUnavailable(
                f"The service at {self._http.base_url} does not answer. Start it with `joinedup serve`."
            ) from error
        if response.status_code >= 400:
            raise _error(response)
        return response


def _error(response: httpx.Response) -> JoinedUpError:
    try:
        problem = response.json()
        detail, title = problem["detail"], problem["title"]
    except (ValueError, KeyError, TypeError):
        detail, title = f"The service answered {response.status_code}.", ""
    if response.status_code == 422:
        return RefusedQuery(detail) if title == "Query refused" else LimitExceeded(detail)
    return ERRORS.get(response.status_code, UsageError)(detail)


def _text(value: Scalar) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
