"""A file that is published as it is: an image, a download, a logo."""

from helpgen.frozen import frozen


@frozen
class Asset:
    """A file's bytes; `path` is relative to the project, `name` the published one, with a digest of the bytes in it.

    `size` is an image's width and height in pixels; None where there is no image, or it does not say.
    """

    path: str
    name: str
    data: bytes
    size: tuple[int, int] | None = None
