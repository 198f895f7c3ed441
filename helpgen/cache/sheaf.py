"""Many entries in one file of a cache: written at once, verified at once, each found by its own key.

Making a file costs more than what stands in it. So what is made together is kept together, and goes together.
"""

import json
from collections.abc import Mapping


def sheaf_of(entries: Mapping[str, bytes]) -> bytes:
    """The entries as one: first a line with their keys and sizes, then what each holds, in that order."""
    head = json.dumps([[key, len(data)] for key, data in entries.items()])
    return b"".join([head.encode(), b"\n", *entries.values()])


class Sheaf:
    """The entries of data that `sheaf_of` made."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._spans: dict[str, tuple[int, int]] = {}
        end = data.index(b"\n") + 1
        for key, size in json.loads(data[:end]):
            self._spans[key] = end, end + size
            end += size

    def get(self, key: str) -> bytes | None:
        """What stands in it under a key; None where nothing does."""
        span = self._spans.get(key)
        return self._data[slice(*span)] if span else None
