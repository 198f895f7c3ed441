"""Nothing that a database says is repeated: what it says of a failure may hold the address, and that is a secret."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    NoSuchModuleError,
    SQLAlchemyError,
)

from helpgen.model.source_error import NOT_READABLE, SourceError

_STATE_LENGTH = 5


@contextmanager
def safely(doing: str) -> Iterator[None]:
    """Whatever fails inside becomes a SourceError that says what was being done, and the state's code."""
    _silence()
    try:
        yield
    except (ArgumentError, NoSuchModuleError):
        hint = "write it as SQLAlchemy does: postgresql://USER:PASSWORD@HOST/NAME, sqlite:///PATH"
        raise SourceError("the database's address cannot be read", hint, NOT_READABLE) from None
    except ModuleNotFoundError:
        hint = "pip install 'helpgen[sql]' brings the one for PostgreSQL; SQLite needs none"
        message = "the driver that the database's address asks for is not installed"
        raise SourceError(message, hint, NOT_READABLE) from None
    except DBAPIError as fault:
        state = _state(fault)
        told = f" (SQLSTATE {state})" if state else ""
        hint = "look whether the server answers, and what its own log says"
        raise SourceError(f"the database failed while {doing}{told}", hint) from None
    except (SQLAlchemyError, OSError, ValueError):
        hint = "look at the address and at `profiles` in helpgen.yaml"
        raise SourceError(f"the database could not be asked while {doing}", hint) from None


def _state(fault: DBAPIError) -> str:
    """Five letters and digits of the standard; a driver may have none."""
    state = getattr(fault.orig, "sqlstate", None)
    is_one = isinstance(state, str) and len(state) == _STATE_LENGTH and state.isalnum()
    return str(state) if is_one else ""


def _silence() -> None:
    """A pool that loses a connection would log its description, which holds the host, the user and the database."""
    log = logging.getLogger("sqlalchemy")
    if not log.handlers:
        log.addHandler(logging.NullHandler())
    log.propagate = False
