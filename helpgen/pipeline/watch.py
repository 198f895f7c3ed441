"""Whether a worker hangs: it neither answers nor computes, or computes far longer than anything else took."""

import os
from pathlib import Path
from typing import NamedTuple

from helpgen.frozen import frozen, working

_AT_WORK = frozenset({b"R", b"D"})  # it computes, or would if it were its turn; it waits for a disk


_TICKS = os.sysconf("SC_CLK_TCK")  # in a second
_SHARE = 5  # a process may have to wait for so many others as large as itself


@frozen
class Patience:
    """Seconds that a worker may be `idle`, and seconds of processor time that it may be `busy` with one item."""

    idle: float = 10.0
    busy: float = 60.0

    @property
    def in_all(self) -> float:
        """Seconds that one item may take by the clock: where it may compute little it may have to wait all the same."""
        return max(self.busy * _SHARE, self.idle)

    def grown(self, longest: float) -> "Patience":
        """The patience where one item has taken so long: others may take several times that."""
        return Patience(max(self.idle, 5 * longest), max(self.busy, 20 * longest))


class _State(NamedTuple):
    """What the system says of a process: how it stands, and the processor time that it has had, in ticks."""

    is_at_work: bool
    ticks: int


@working
class Watch:
    """What a worker had done when it was last looked at, and for how long it has done nothing since."""

    pid: int
    answered: int = 0
    computed: int = -1
    begun: int = 0
    idle: float = 0.0
    waited: float = 0.0

    def is_hung(self, answered: int, seconds: float, patience: Patience) -> bool:
        """Whether patience is over. `answered` counts what has come, `seconds` went by since the last look.

        One that waits for a disk for ever has no processor time, and some systems do not tell it: for them time counts.
        """
        state = _state(self.pid)
        ticks = state.ticks if state else -1
        if answered != self.answered:
            self.idle = self.waited = 0.0
            self.begun = max(ticks, 0)
        else:
            is_idle = state is not None and not state.is_at_work and ticks == self.computed
            self.idle = self.idle + seconds if is_idle else 0.0
            self.waited += seconds
        self.answered, self.computed = answered, ticks
        has_computed_long = ticks - self.begun > patience.busy * _TICKS
        has_taken_long = self.waited > patience.in_all
        return self.idle > patience.idle or has_computed_long or has_taken_long


def _state(pid: int) -> _State | None:
    """How a process stands; None where the system does not tell."""
    try:
        told = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return None
    cells = told.rpartition(b")")[2].split()  # behind the name, which may hold anything
    return _State(cells[0] in _AT_WORK, int(cells[11]) + int(cells[12]))
