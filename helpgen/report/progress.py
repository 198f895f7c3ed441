"""How far a build is, told while it runs."""

from typing import Protocol


class Progress(Protocol):
    """What a build calls as it goes."""

    def __call__(self, done: int, total: int, what: str, /) -> None:
        """So many of so many are done, and what is being done."""


def silent(_done: int, _total: int, _what: str, /) -> None:
    """Says nothing."""
