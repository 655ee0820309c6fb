"""How long work in this folder tells how far it is; the glue draws it."""

from typing import Protocol


class Progress(Protocol):
    """Called with what is being done and how much of it is; `total` is 0 where nobody can say."""

    def __call__(self, what: str, done: int = 0, total: int = 0) -> None:
        """Show one step."""


def quiet(what: str, done: int = 0, total: int = 0) -> None:
    """Show nothing."""
