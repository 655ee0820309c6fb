"""Where the next page begins: a place among the rows, as part of an address."""

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from urllib.parse import urlencode

import orjson

from api.answering import Asked
from joinedup.errors import InvalidValue

Place = TypeVar("Place")


def following(asked: Asked, base: str, place: Sequence[Any]) -> str:
    """The address of the page that begins after this place."""
    cursor = base64.urlsafe_b64encode(orjson.dumps(place)).decode().rstrip("=")
    return f"{base}{asked.path}?{urlencode({**asked.given, 'after': cursor})}"


def read(text: str, checked: Callable[[Any], Place]) -> Place:
    """The place of a cursor. Raises InvalidValue where `checked` raises ValueError or TypeError."""
    try:
        return checked(orjson.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))))
    except (ValueError, TypeError, binascii.Error):
        raise InvalidValue("after: this is not where a page begins. Take it from `next` of the page before.") from None
