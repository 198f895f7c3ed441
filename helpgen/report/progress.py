"""How far a build is, told while it runs."""

from typing import Protocol


class Progress(Protocol):
    """What a build calls as it goes."""

    def __call__(self, done: int, total: int, what: str, /) -> None:
        """Tells that `done` of `total` are done, and what is being done."""


def silent(_done: int, _total: int, _what: str, /) -> None:
    """Progress that nobody is told of."""
