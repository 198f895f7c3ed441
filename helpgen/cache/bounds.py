"""How large a cache is, and what goes when it is too large: what nobody has used for longest."""

import os
from contextlib import suppress

from helpgen.cache.cache import Cache
from helpgen.frozen import frozen

MOST = 512 * 1024 * 1024
"""Bytes that a cache may have after a build."""


@frozen
class CacheSize:
    """How many entries there are, and their bytes on the disk."""

    entries: int
    bytes: int


def size_of(cache: Cache) -> CacheSize:
    """What is in a cache now."""
    sizes = [size for _, size, _ in _found(cache)]
    return CacheSize(len(sizes), sum(sizes))


def prune(cache: Cache, most: int) -> CacheSize:
    """What had to go so that no more than `most` bytes are left; with 0 all has gone. An OSError names its file."""
    found = sorted(_found(cache))
    left = sum(size for _, size, _ in found)
    gone = gone_bytes = 0
    for _, size, path in found:
        if left <= most and most:
            break
        with suppress(FileNotFoundError):  # another build may be at it too
            os.unlink(path)  # noqa: PTH108  it is told by its path
        left -= size
        gone, gone_bytes = gone + 1, gone_bytes + size
    return CacheSize(gone, gone_bytes)


def _found(cache: Cache) -> list[tuple[int, int, str]]:
    """When each entry was last used, its size and its path."""
    rows = []
    for path in cache.entries():
        with suppress(FileNotFoundError):
            found = path.lstat()
            rows.append((found.st_mtime_ns, found.st_size, str(path)))
    return rows
