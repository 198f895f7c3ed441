"""A project is read while nobody writes into it: what is published is one state of it, with no file half written."""

import time
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.options import Options
from helpgen.model.source_places import source_places
from helpgen.read import Stamp, stamped, stamps

Stamps = Mapping[str, Stamp]

YOUNG = 0.02
"""Seconds. What was written less than that ago is perhaps still being written, and clocks of disks go in steps."""

_PATIENCE = 2.0  # seconds; who writes all the time is found out by the look afterwards
_WHOLE = 1 << 256


@frozen
class AtRest:
    """How all that a build reads was at one look: equal where the stamps of every file are.

    One number: the stamps of ten thousand profiles, kept while all of them are read, were megabytes. `written` is when
    the last file was, in nanoseconds.
    """

    stamps: int
    written: int


def settled(root: Path, options: Options) -> AtRest:
    """The state of all that a build reads, once nothing of it was written a moment ago."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        found = state(root, options)
        rest = YOUNG - (time.time() - found.written / 1e9)
        if (
            not 0 < rest <= YOUNG or time.monotonic() > deadline
        ):  # written in the future: that clock says nothing
            return found
        time.sleep(rest)


def state(root: Path, options: Options) -> AtRest:
    """The state of all that a build reads, as it is now."""
    told = written = 0
    for each in stamped(root, source_places(options.content)):  # the disk has them in any order
        told += int.from_bytes(sha256(ascii(each).encode()).digest())
        written = max(written, each[1].written)
    return AtRest(told % _WHOLE, written)


def look(root: Path, options: Options) -> Stamps:
    """The stamps of all that a build reads, as they are now, by path."""
    return stamps(root, source_places(options.content))
