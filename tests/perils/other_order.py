"""Folders that are listed backwards, or as chance draws it. For children: nobody undoes it."""

import os
from collections.abc import Callable, Iterator
from typing import Any, Self

from tests.perils.drawing import drawing


class _Listed:
    """What `os.scandir` gives, in an order of ours."""

    def __init__(self, entries: list[Any]) -> None:
        self._entries = iter(entries)

    def __iter__(self) -> Iterator[Any]:
        return self._entries

    def __next__(self) -> Any:
        return next(self._entries)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """There is nothing to close."""


def listed_backwards() -> None:
    """From now on every folder's last name comes first."""
    _listed(lambda names: names.reverse())


def listed_at_random(seed: int) -> None:
    """From now on names come in an order that chance draws each time."""
    _listed(drawing(seed).shuffle)


def _listed(put: Callable[[list[Any]], None]) -> None:
    scan, names_of = os.scandir, os.listdir

    def scandir(path: Any = ".") -> _Listed:
        with scan(path) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        put(found)
        return _Listed(found)

    def listdir(path: Any = ".") -> list[Any]:
        found = sorted(names_of(path))
        put(found)
        return found

    vars(os).update(scandir=scandir, listdir=listdir)
