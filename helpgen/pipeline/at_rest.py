"""A project is read while nobody writes into it: what is published is one state of it, with no file half written."""

import time
from collections.abc import Mapping
from pathlib import Path

from helpgen.model.options import Options
from helpgen.model.source_places import source_places
from helpgen.read import Stamp, stamps

Stamps = Mapping[str, Stamp]

YOUNG = 0.02
"""Seconds. What was written less than that ago is perhaps still being written, and clocks of disks go in steps."""

_PATIENCE = 2.0  # seconds; who writes all the time is found out by the look afterwards


def settled(root: Path, options: Options) -> Stamps:
    """The stamps of all that a build reads, once nothing of it was written a moment ago."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        found = look(root, options)
        rest = YOUNG - _age(found)
        if (
            not 0 < rest <= YOUNG or time.monotonic() > deadline
        ):  # written in the future: that clock says nothing
            return found
        time.sleep(rest)


def look(root: Path, options: Options) -> Stamps:
    """The stamps of all that a build reads, as they are now."""
    return stamps(root, source_places(options.content))


def _age(found: Stamps) -> float:
    """The seconds since the last of them was written."""
    return time.time() - max((each.written for each in found.values()), default=0) / 1e9
