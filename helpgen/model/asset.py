"""A file that is published as it is: an image, a download, a logo."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asset:
    """`path` is relative to the project; `name` is the published name, with a digest of the content in it."""

    path: str
    name: str
    data: bytes
