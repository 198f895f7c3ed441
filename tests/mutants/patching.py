"""A pytest plugin that plants one fault: a module is imported with a piece of its source replaced.

The fault comes as JSON in the environment: the module, the old piece, which must stand there exactly once, and the new.
"""

import json
import os
import sys
from collections.abc import Callable

from helpgen.booking.mutants.planting import PlantingFinder

FAULT = "HELPGEN_PLANTED_FAULT"


def changed(old: str, new: str) -> Callable[[bytes], bytes]:
    """What puts the new piece in the place of the old one."""

    def change(source: bytes) -> bytes:
        if source.count(old.encode()) != 1:
            raise ImportError(f"{old!r} stands {source.count(old.encode())} times there")
        return source.replace(old.encode(), new.encode())

    return change


if FAULT in os.environ:
    fault = json.loads(os.environ[FAULT])
    finder = PlantingFinder(fault["module"], changed(fault["old"], fault["new"]))
    sys.meta_path.insert(0, finder)
