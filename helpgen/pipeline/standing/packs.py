"""Whole sites in the cache, by the key of all that they are made from: published again without being made again.

A project of a few sites keeps them, so that a new output folder, or an older state of the sources, takes no more than
writing files. Of many sites none is kept: they would fill the cache, and writing them twice takes too long.
"""

import json
from collections.abc import Iterable, Iterator

from helpgen.cache.cache import Cache, key_of
from helpgen.frozen import frozen
from helpgen.model.output_file import OutputFile


@frozen
class Pack:
    """A site's files, and how many articles it has."""

    pages: int
    files: tuple[OutputFile, ...]


def pack(cache: Cache, key: str, pages: int, files: Iterable[OutputFile]) -> None:
    """The site of this key is kept."""
    made = list(files)
    head = json.dumps([pages, [[each.path, len(each.data), each.lasting] for each in made]])
    cache.put(_name(key), b"".join([head.encode(), b"\n", *[each.data for each in made]]))


def unpack(cache: Cache, key: str) -> Pack | None:
    """The site of this key; None where it is not kept."""
    data = cache.get(_name(key))
    if data is None:
        return None
    end = data.index(b"\n")
    pages, rows = json.loads(data[:end])
    return Pack(pages, tuple(_files(rows, data, end + 1)))


def _files(rows: Iterable[tuple[str, int, bool]], data: bytes, start: int) -> Iterator[OutputFile]:
    for path, size, lasting in rows:
        yield OutputFile(path, data[start : start + size], lasting)
        start += size


def _name(key: str) -> str:
    return key_of("pack", key)
