"""A pytest plugin that plants one fault: a module is imported with a piece of its source replaced.

The fault comes as JSON in the environment: the module, the old piece, which must stand there exactly once, and the new.
"""

import json
import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import spec_from_file_location
from types import CodeType, ModuleType

FAULT = "HELPGEN_PLANTED_FAULT"


class Planted(SourceFileLoader):
    """Compiles the changed source; bytecode on disk is neither read nor written."""

    def __init__(self, module: str, path: str, old: str, new: str) -> None:
        super().__init__(module, path)
        self.old, self.new = old, new

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        source = self.get_data(path).decode("utf-8")
        if source.count(self.old) != 1:
            raise ImportError(f"{self.old!r} stands {source.count(self.old)} times in {fullname}")
        return compile(source.replace(self.old, self.new), path, "exec", dont_inherit=True)


class Finder(MetaPathFinder):
    def __init__(self, module: str, old: str, new: str) -> None:
        self.module, self.old, self.new = module, old, new

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self.module:
            return None
        found = PathFinder.find_spec(fullname, path, target)
        if found is None or found.origin is None:
            raise ImportError(f"there is no module {fullname}")
        loader = Planted(fullname, found.origin, self.old, self.new)
        return spec_from_file_location(fullname, found.origin, loader=loader)


if FAULT in os.environ:
    fault = json.loads(os.environ[FAULT])
    sys.meta_path.insert(0, Finder(fault["module"], fault["old"], fault["new"]))
