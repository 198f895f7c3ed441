"""A fault: a piece of a module's source that becomes another one."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from helpgen.frozen import frozen

ROOT = "helpgen.booking"
_FOLDER = Path(__file__).parents[1]


@frozen
class PlantedFault:
    """The bytes from `start` to `end` of a module become `new`.

    `id` names it for people and in files, and stays when lines are added above it. `was` and `becomes` are what is
    shown of it, `line` (from 1) is where it begins. `drift` is its number where it is a known one.
    """

    id: str
    kind: str
    module: str
    line: int
    start: int
    end: int
    new: str
    was: str
    becomes: str
    drift: str = ""

    @property
    def path(self) -> str:
        """The file, from the root of the source."""
        return self.module.replace(".", "/") + ".py"

    def applied(self, source: bytes) -> bytes:
        """The module's source with the fault in it."""
        return source[: self.start] + self.new.encode() + source[self.end :]


@cache
def source_of(module: str) -> bytes:
    """The source of a module of the rules."""
    return path_of(module).read_bytes()


def path_of(module: str) -> Path:
    """The file of a module of the rules."""
    return _FOLDER.joinpath(*module.removeprefix(f"{ROOT}.").split(".")).with_suffix(".py")


def modules(*folders: str) -> Iterator[str]:
    """The modules below these folders of the rules, in order."""
    for folder in folders:
        for file in sorted((_FOLDER / folder).rglob("*.py")):
            if file.stem != "__init__":
                inside = file.relative_to(_FOLDER).with_suffix("")
                yield ".".join((ROOT, *inside.parts))
