"""Versions of rows, and which of them are so young that the row may have changed again under the same one."""

from datetime import UTC, datetime, timedelta

from helpgen.model.source_error import NOT_READABLE, SourceError
from helpgen.text.slug import shortened

Moment = datetime | int

OVERLAP = timedelta(minutes=10)
"""How coarse a product's time stamps may be, and how far its clocks may go apart: such rows are read again."""


def version_text(value: object) -> str:
    """A version as it is told and kept; empty where there is none."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, datetime) else str(value)


def moment(text: str) -> Moment | None:
    """The time or the number that a version is; None where it is neither. Without a zone it is taken for UTC."""
    if text.isascii() and text.removeprefix("-").isdecimal() and len(text) < 20:  # noqa: PLR2004  of 64 bits
        return int(text)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def is_young(version: Moment, token: Moment) -> bool:
    """Whether a row with this version may have changed after the token was given."""
    if isinstance(version, datetime) and isinstance(token, datetime):
        return token - version <= OVERLAP
    if isinstance(version, int) and isinstance(token, int):
        return version >= token
    return True


class Latest:
    """The latest of the versions that were noted; empty while none was."""

    def __init__(self) -> None:
        self.text = ""
        self._moment: Moment | None = None

    def note(self, text: str) -> None:
        """One more version, or none. Raises SourceError where it has no order."""
        if not text:
            return
        found = moment(text)
        if found is None or (self._moment is not None and not _are_alike(found, self._moment)):
            message = f"the version `{shortened(text)}` is no timestamp and no whole number, as others are"
            hint = "name a column that holds one kind of them, or leave `version` out"
            raise SourceError(message, hint, NOT_READABLE)
        if self._moment is None or found > self._moment:  # type: ignore[operator]  # they are alike
            self.text, self._moment = text, found


def _are_alike(one: Moment, other: Moment) -> bool:
    return isinstance(one, int) is isinstance(other, int)
