"""A file that is published as it is: an image, a download, a logo."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asset:
    """A file's bytes; `path` is relative to the project, `name` the published one, with a digest of the bytes in it."""

    path: str
    name: str
    data: bytes
