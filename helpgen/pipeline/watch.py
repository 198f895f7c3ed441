"""Whether a worker hangs: it neither answers nor computes, or computes far longer than anything else took."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from helpgen.frozen import frozen

_AT_WORK = frozenset({b"R", b"D"})  # it computes, or would if it were its turn; it waits for a disk


@frozen
class Patience:
    """Seconds that a worker may be `idle`, or `busy` with one item; both grow with the longest item so far."""

    idle: float = 10.0
    busy: float = 60.0

    def grown(self, longest: float) -> "Patience":
        """The patience where one item has taken so long: others may take several times that."""
        return Patience(self.idle + 5 * longest, self.busy + 20 * longest)


class _State(NamedTuple):
    """What the system says of a process: how it stands, and the processor time that it has had, in ticks."""

    is_at_work: bool
    ticks: int


@dataclass(slots=True)
class Watch:
    """What a worker had done when it was last looked at, and for how long it has done nothing since."""

    pid: int
    answered: int = 0
    computed: int = -1
    idle: float = 0.0
    busy: float = 0.0

    def is_hung(self, answered: int, seconds: float, patience: Patience) -> bool:
        """Whether patience is over. `answered` counts what has come, `seconds` went by since the last look."""
        state = _state(self.pid)
        if answered != self.answered:
            self.idle = self.busy = 0.0
        elif state is None or state.is_at_work or state.ticks != self.computed:
            self.idle = 0.0  # where nobody tells, it may be computing
            self.busy += seconds
        else:
            self.idle += seconds
            self.busy += seconds
        self.answered, self.computed = answered, state.ticks if state else -1
        return self.idle > patience.idle or self.busy > patience.busy


def _state(pid: int) -> _State | None:
    """How a process stands; None where the system does not tell."""
    try:
        told = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return None
    cells = told.rpartition(b")")[2].split()  # behind the name, which may hold anything
    return _State(cells[0] in _AT_WORK, int(cells[11]) + int(cells[12]))
