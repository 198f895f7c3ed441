"""A published file's name holds a digest of its bytes, so it may be cached for ever."""

from hashlib import sha256

LENGTH = 12


def hashed(name: str, data: bytes) -> str:
    """`theme.css` becomes `theme-<digest>.css`."""
    stem, dot, extension = name.rpartition(".")
    if not dot:
        stem, extension = name, ""
    return f"{stem}-{sha256(data).hexdigest()[:LENGTH]}{dot}{extension}"
