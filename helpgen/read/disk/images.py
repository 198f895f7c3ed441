"""Whether an image is what its name says, and how large it is."""

from io import BytesIO

from helpgen.read.disk.svg import bare_root

_STARTS = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
}

_LARGEST = 65_535  # pixels on a side; a file that claims more is read wrong, or lies


def is_image(name: str, data: bytes) -> bool:
    """Whether the first bytes are those of the format that the extension names."""
    return data.startswith(_STARTS[name.rsplit(".", 1)[-1].lower()])


def size_of(name: str, data: bytes) -> tuple[int, int] | None:
    """An image's width and height in pixels; None where it does not say."""
    import imagesize  # type: ignore[import-untyped]  # noqa: PLC0415 - it brings no types, and loads a web client

    source = bare_root(data) if name.lower().endswith(".svg") else data
    width, height = imagesize.get(BytesIO(source))
    size = round(width), round(height)
    return size if min(size) > 0 and max(size) <= _LARGEST else None
