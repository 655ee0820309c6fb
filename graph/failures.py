"""What goes wrong with Neo4j, as errors of this project."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    BrokenRecordError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from joinedup.errors import InvalidValue, LimitExceeded, StoreError, StoreUnavailable

# Beginning of the server's code → what it means here; the first that fits counts.
CODES: tuple[tuple[str, type[LimitExceeded | StoreUnavailable | InvalidValue], str], ...] = (
    ("Neo.ClientError.Transaction.TransactionTimedOut", LimitExceeded, "took too long and was ended"),
    ("Neo.ClientError.Transaction.TransactionTerminated", LimitExceeded, "was ended by the server"),
    ("Neo.TransientError.Transaction.Terminated", LimitExceeded, "was ended by the server"),
    ("Neo.TransientError.General.MemoryPoolOutOfMemory", LimitExceeded, "needs more memory than one query may have"),
    ("Neo.TransientError.General.TransactionMemoryLimit", LimitExceeded, "needs more memory than one query may have"),
    ("Neo.TransientError.General.OutOfMemory", LimitExceeded, "needs more memory than the server has"),
    ("Neo.TransientError.General.StackOverFlow", LimitExceeded, "is nested too deep"),
    ("Neo.ClientError.Statement.ParameterMissing", InvalidValue, "needs a parameter that was not given"),
    ("Neo.ClientError.Statement", InvalidValue, "cannot be carried out"),
    ("Neo.ClientError.Procedure", InvalidValue, "calls a procedure that failed"),
    ("Neo.DatabaseError.Statement.ExecutionFailed", InvalidValue, "cannot be carried out"),
    ("Neo.TransientError", StoreUnavailable, "could not be answered now"),
    ("Neo.DatabaseError.General.UnknownError", LimitExceeded, "made the server give up"),
)


@contextmanager
def translated() -> Iterator[None]:
    """Raise what the driver raises inside as one of this project's errors."""
    try:
        yield
    except (AuthError, ServiceUnavailable, SessionExpired) as error:
        raise StoreUnavailable(_unreachable(error)) from error
    except Neo4jError as error:
        raise _meaning(error) from error
    except BrokenRecordError as error:
        raise InvalidValue(
            "The answer has a value that cannot be given, such as a date after the year 9999. Ask for toString of it."
        ) from error
    except DriverError as error:
        raise StoreUnavailable(_unreachable(error)) from error


def _unreachable(error: Exception) -> str:
    if isinstance(error, AuthError):
        return "Neo4j refuses the user or password. Set JOINEDUP_NEO4J_USER and JOINEDUP_NEO4J_PASSWORD."
    return "Neo4j does not answer. `joinedup neo4j status` says whether it runs; try again in a moment."


def _meaning(error: Neo4jError) -> Exception:
    code = error.code or ""
    for beginning, kind, what in CODES:
        if code.startswith(beginning):
            said = (error.message or "").partition("\n")[0].strip()
            detail = f": {said}" if kind is InvalidValue else "."
            return kind(f"The query {what}{detail}")
    return StoreError(f"Neo4j failed with {code or 'an error without a code'}. Its log says more.")
