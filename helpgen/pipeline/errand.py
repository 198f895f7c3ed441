"""One piece of work, done by a forked process while this one goes on."""

import gc
from collections.abc import Callable
from typing import Generic, TypeVar

from helpgen.pipeline.watch import Patience
from helpgen.pipeline.workers import awaited, begun, result_of

Result = TypeVar("Result")
_PATIENCE = Patience()


class Errand(Generic[Result]):
    """Work that has begun. `fate` says how its process ended, where that was not well."""

    def __init__(self, work: Callable[[], Result], patience: Patience = _PATIENCE) -> None:
        gc.freeze()  # what is there now stays: nobody need look through it again, here or there
        self._patience = patience
        self._worker = begun(lambda _: work(), (None,), iter((0,)))

    @property
    def fate(self) -> str:
        """Empty while all goes well."""
        return self._worker.fate

    def end(self) -> None:
        """The process ends at once: nobody waits for what it does."""
        self._worker.end("was ended")

    def result(self) -> Result | None:
        """What came of it, when it has; None where the process ended before. Raises what the work raised."""
        try:
            if not self.fate:
                awaited([self._worker], self._patience)
        except BaseException:  # somebody ends the command
            self.end()
            raise
        finally:
            self._worker.wait()
        results: dict[int, Result] = result_of(self._worker)
        return results.get(0)
