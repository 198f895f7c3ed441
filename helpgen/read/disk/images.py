"""Whether an image is what its name says."""

_STARTS = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
}


def is_image(name: str, data: bytes) -> bool:
    """Whether the first bytes are those of the format that the extension names."""
    return data.startswith(_STARTS[name.rsplit(".", 1)[-1].lower()])
