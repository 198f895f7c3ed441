"""How each file of a site is handed out: its kind, how long it may be kept, and whether it goes packed."""

import zlib

from helpgen.publish.deliver.object_store import Headers, StoredObject
from helpgen.publish.errors import PublishError
from helpgen.publish.portable import ASSETS
from helpgen.text.file_kind import kind_of

GZIP = "gzip"
ASKED_AGAIN = "no-cache"
_FOREVER = "public, max-age=31536000, immutable"
_LEVEL = 9
_GZIP_FORM = 31  # zlib's number for gzip with the largest window; its header holds no time
_PACKED = ("text/", "application/json", "application/xml", "image/svg+xml")


def is_asset(path: str) -> bool:
    """Whether the name has a digest of the content, so that the content never changes."""
    return path.startswith(ASSETS)


def packed(path: str, data: bytes, *, keeps_headers: bool) -> tuple[bytes, Headers]:
    """The bytes that go out for a file, and their headers; text is packed where that makes it smaller."""
    kind, cache = kind_of(path), _FOREVER if is_asset(path) else ASKED_AGAIN
    if keeps_headers and kind.startswith(_PACKED):
        packer = zlib.compressobj(_LEVEL, wbits=_GZIP_FORM)
        smaller = packer.compress(data) + packer.flush()
        if len(smaller) < len(data):
            return smaller, Headers(kind, cache, GZIP)
    return data, Headers(kind, cache)


def unpacked(kept: StoredObject, key: str) -> bytes:
    """The file's own bytes; PublishError where they cannot be had."""
    if kept.headers is None or kept.headers.encoding != GZIP:
        return kept.data
    try:
        return zlib.decompress(kept.data, wbits=_GZIP_FORM)
    except zlib.error as error:
        raise PublishError("what stands there is torn", key) from error
