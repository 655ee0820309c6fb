"""Bodies of requests in JSON, read and checked the same way wherever one is sent."""

from typing import Any

import orjson
from starlette.requests import Request

from api.problems import WrongMediaType
from joinedup.errors import InvalidValue


async def read_object(request: Request, schema: dict[str, Any], example: str) -> dict[str, Any]:
    """The object that was sent, with the fields of the schema alone. Raises InvalidValue, WrongMediaType."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise WrongMediaType('Send JSON with the header "Content-Type: application/json".')
    try:
        body = orjson.loads(await request.body())
    except orjson.JSONDecodeError as error:
        raise InvalidValue(f"The body is not JSON: {error}.") from None
    if not isinstance(body, dict):
        raise InvalidValue(f"The body is an object such as {example}.")
    unknown = sorted(set(body) - set(schema["properties"]))
    if unknown:
        raise InvalidValue(f"There is no field {unknown[0][:40]!r}. The body is an object such as {example}.")
    for name in schema["required"]:
        if name not in body:
            raise InvalidValue(f"{name} is missing. The body is an object such as {example}.")
    return body


def text(body: dict[str, Any], name: str, longest: int = 2_000) -> str | None:
    """A text of the body; None where it is not there. Raises InvalidValue."""
    value = body.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip() or len(value) > longest or _odd(value):
        raise InvalidValue(f"{name} is a text of 1 to {longest:,} characters, without control characters.")
    return value


def _odd(value: str) -> bool:
    return any((ord(c) < 32 and c not in "\t\n\r") or 0xD800 <= ord(c) <= 0xDFFF for c in value)
