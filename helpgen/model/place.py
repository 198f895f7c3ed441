"""Where something stands in the project."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A file and a position in it; line and column count from 1, and 0 means the whole file or line.

    `path` is relative to the project root, with forward slashes.
    """

    path: str
    line: int = 0
    column: int = 0
