"""What is served: somebody answers questions and paths with bytes; nothing here knows what they mean."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from helpgen.frozen import frozen


@frozen
class Reply:
    """A status, bytes, and what they are; `location` leads elsewhere, for a status that says so."""

    data: bytes = b""
    kind: str = "text/plain; charset=utf-8"
    status: int = 200
    location: str = ""


@frozen
class Asking:
    """One of the offer's own questions: its name, and what was given with it; `changes` tells that it may write."""

    name: str
    given: Mapping[str, object]
    changes: bool = False


class Watched(NamedTuple):
    """What is watched: these names in a folder, files and whole folders alike."""

    root: Path
    names: tuple[str, ...]

    @property
    def folders(self) -> tuple[Path, ...]:
        """Those that are folders, and there."""
        return tuple([self.root / name for name in self.names if (self.root / name).is_dir()])


class Offering(Protocol):
    """Answers from what it holds in memory. It is asked by one thread at a time, and may take its time."""

    def refresh(self) -> None:
        """Look anew at what it is made of."""

    def watched(self) -> Watched:
        """What it is made of."""

    def stamps(self, watched: Watched) -> object:
        """What these files are like from outside: equal where nothing was written meanwhile. Asked by any thread."""

    def page(self, path: str) -> Reply:
        """What stands at a path, which has no slash before it and neither `.` nor `..` in it."""

    def own(self, name: str) -> Reply:
        """A file of the offer's own, such as a script; by its name."""

    def answer(self, question: Asking) -> Reply:
        """What it says to a question."""

    @property
    def version(self) -> int:
        """Counts the looks that found something new."""
