"""An output folder that is there and locked by us, and was made for that where there was none."""

import os
import time
from contextlib import ExitStack, suppress
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.publish import lock
from helpgen.publish.errors import PublishError, from_system
from helpgen.publish.marker import MARKER, STATE
from helpgen.publish.open_folder import OpenFolder

STAGING, ASIDE, YARD = "staging", "aside", "yard"
_PRIVATE = 0o700


@frozen
class HeldFolder:
    """The folder and its state, open, and the lock. `made` are the folders that had to be made, the innermost last."""

    top: OpenFolder
    state: OpenFolder
    lock: int
    made: tuple[Path, ...]

    def withdraw(self) -> None:
        """A folder that was made for this run and got no site is gone again."""
        with suppress(OSError):  # else it is left behind: an empty folder of ours
            if self.made and self.top.names() == [STATE]:
                self._unmake()

    def close(self) -> None:
        """The handles are given back, the lock last."""
        self.state.close()
        self.top.close()
        os.close(self.lock)

    def _unmake(self) -> None:
        """Step by step, so that a kill leaves what the next build takes for its own; who waits for the lock sees it."""
        for name in (STAGING, ASIDE):
            with suppress(FileNotFoundError):
                os.rmdir(name, dir_fd=self.state.handle)
        for name in (MARKER, lock.LOCK):
            self.state.remove(name)
        os.rmdir(STATE, dir_fd=self.top.handle)
        for folder in reversed(self.made):
            folder.rmdir()


def hold(out: Path, patience: float) -> HeldFolder:
    """The folder at the path, ours to work on; PublishError where another build has it for `patience` seconds."""
    deadline = time.monotonic() + patience
    made: tuple[Path, ...] = ()
    while True:
        made += _made(out)
        held = _locked(out, max(0.0, deadline - time.monotonic()), made)
        if held is not None:
            return held
        if time.monotonic() >= deadline:
            raise PublishError("other builds made and removed this folder all the time", str(out))


def _made(out: Path) -> tuple[Path, ...]:
    """The folders that were not there, the outermost first; they are now."""
    missing = [out]
    while not os.path.lexists(missing[-1].parent):
        missing.append(missing[-1].parent)
    made = []
    for folder in reversed(missing):
        with suppress(FileExistsError):  # it is there, or another first build made it
            folder.mkdir()
            made.append(folder)
    return tuple(made)


def _locked(out: Path, patience: float, made: tuple[Path, ...]) -> HeldFolder | None:
    """The folder with its lock; None where it was taken away by the build that held it before."""
    with ExitStack() as stack:
        try:
            top = stack.enter_context(OpenFolder.at(str(out)))
            if out in made:
                top.set_mode()
            state = stack.enter_context(_state(top))
            number = lock.acquire(state, patience)
        except FileNotFoundError:
            return None
        stack.callback(os.close, number)
        if lock.is_at(number, state) and _is_at(top, out):
            stack.pop_all()
            return HeldFolder(top, state, number, made)
    return None


def _state(top: OpenFolder) -> OpenFolder:
    with suppress(FileExistsError), top.named(STATE):
        os.mkdir(STATE, _PRIVATE, dir_fd=top.handle)
    state = top.inner(STATE)
    if not state.has_mode(_PRIVATE):
        state.set_mode(_PRIVATE)
    return state


def _is_at(folder: OpenFolder, path: Path) -> bool:
    try:
        return os.path.samestat(path.lstat(), os.fstat(folder.handle))
    except FileNotFoundError:
        return False
    except OSError as error:  # it cannot be looked at, which does not make it read-only
        raise from_system(error, str(path)) from error
