"""Every error that joinedup raises on purpose, in one hierarchy.

    JoinedUpError
    ├── UsageError            the call was wrong: a name, parameter, option or value that cannot be
    │   ├── UnknownName       no such query, entity, document, property, class …
    │   ├── InvalidValue      a value of the wrong form: a date, an id, a parameter
    │   ├── NotOffered        a form of answer that is not offered for this
    │   ├── RefusedQuery      a Cypher or SPARQL text that is not let through
    │   └── AccessDenied      the caller may not do this
    │       └── KeyRequired   it takes a key, and none that is known was given
    ├── InputError            a file, manifest or register that cannot be read
    ├── ServerError           the local Neo4j cannot be set up, started or stopped
    ├── StoreError            the graph cannot be reached, or holds what it must not
    │   ├── StoreUnavailable  no answer from Neo4j; trying again may help
    │   └── StoreMismatch     the store was written for another ontology version
    └── LimitExceeded         a time, row, byte or memory limit was reached
        └── TooManyRequests   too many at once, or in too short a time; later it will do

The message is one paragraph for a person: what happened, to what, and what to do.
The command line exits with 2 for a UsageError and with 1 for every other; HTTP statuses stand in one table in `api/`.
"""


class JoinedUpError(Exception):
    """What all errors of this project have in common."""


class UsageError(JoinedUpError):
    """The call was wrong."""


class UnknownName(UsageError):
    """A name that nothing bears."""


class InvalidValue(UsageError):
    """A value of the wrong form."""


class NotOffered(UsageError):
    """A form of answer that is not offered."""


class RefusedQuery(UsageError):
    """A query text that is not let through."""


class AccessDenied(UsageError):
    """The caller may not do this."""


class KeyRequired(AccessDenied):
    """It takes a key, and none that is known was given."""


class InputError(JoinedUpError):
    """Something that was to be read cannot be read."""


class ServerError(JoinedUpError):
    """The local Neo4j cannot be set up, started or stopped."""


class StoreError(JoinedUpError):
    """The graph cannot do what was asked."""


class StoreUnavailable(StoreError):
    """Neo4j does not answer."""


class StoreMismatch(StoreError):
    """The store was written for another version of the ontology."""


class LimitExceeded(JoinedUpError):
    """A limit was reached."""


class TooManyRequests(LimitExceeded):
    """Too many at once, or in too short a time."""
