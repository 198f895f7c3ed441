"""A module imported with another source than it has on disk."""

from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import spec_from_file_location
from types import CodeType, ModuleType


class PlantedLoader(SourceFileLoader):
    """Compiles the changed source; bytecode on disk is neither read nor written."""

    def __init__(self, module: str, path: str, change: Callable[[bytes], bytes]) -> None:
        super().__init__(module, path)
        self._change = change

    def get_code(self, fullname: str) -> CodeType:
        """The code of the changed module."""
        path = self.get_filename(fullname)
        changed = self._change(self.get_data(path))
        return compile(changed, path, "exec", dont_inherit=True)


class PlantingFinder(MetaPathFinder):
    """Finds one module, and has its source changed."""

    def __init__(self, module: str, change: Callable[[bytes], bytes]) -> None:
        self._module, self._change = module, change

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module, from where it would be found without this."""
        if fullname != self._module:
            return None
        found = PathFinder.find_spec(fullname, path, target)
        if found is None or found.origin is None:
            raise ImportError(f"there is no module {fullname}")
        loader = PlantedLoader(fullname, found.origin, self._change)
        return spec_from_file_location(fullname, found.origin, loader=loader)
