"""Standard streams that say which of them failed."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import IO, Self


class NamedStream(TextIOWrapper):
    """A stream whose errors carry its name: the system says only that something is full."""

    label = ""

    @classmethod
    def instead_of(cls, stream: TextIOWrapper, label: str) -> Self:
        """The same stream under this name; what a narrow terminal cannot show is written out."""
        lines, encoding = stream.line_buffering, stream.encoding
        made = cls(
            stream.detach(), encoding=encoding, errors="backslashreplace", line_buffering=lines
        )
        made.label = label
        return made

    def write(self, text: str, /) -> int:
        """As any text stream."""
        with self._named():
            return super().write(text)

    def flush(self) -> None:
        """As any text stream."""
        with self._named():
            super().flush()

    @contextmanager
    def _named(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            raise  # nobody reads any more, which is no fault
        except OSError as error:
            error.filename = self.label
            raise


def named(stream: IO[str], label: str) -> IO[str]:
    """The stream under this name, where it is one of the system's."""
    return NamedStream.instead_of(stream, label) if isinstance(stream, TextIOWrapper) else stream
