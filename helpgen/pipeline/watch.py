"""Whether a worker hangs: it neither answers nor computes, or computes far longer than anything else took."""

from dataclasses import dataclass
from pathlib import Path

from helpgen.frozen import frozen


@frozen
class Limits:
    """Seconds that a worker may be `idle`, or `busy` with one item; the latter grow with the longest item so far."""

    idle: float = 10.0
    busy: float = 60.0

    def grown(self, longest: float) -> "Limits":
        """The limits where one item has taken so long: others may take several times that."""
        return Limits(self.idle + 5 * longest, self.busy + 20 * longest)


@dataclass(slots=True)
class Watch:
    """What a worker had done when it was last looked at, and for how long it has done nothing since."""

    pid: int
    answered: int = 0
    computed: int | None = None
    idle: float = 0.0
    busy: float = 0.0

    def is_hung(self, answered: int, seconds: float, limits: Limits) -> bool:
        """Whether the limits are passed. `answered` counts what has come, `seconds` went by since the last look."""
        computed = _computed(self.pid)
        if answered != self.answered:
            self.idle = self.busy = 0.0
        elif (
            computed is None or computed != self.computed
        ):  # where nobody tells, it may be computing
            self.idle = 0.0
            self.busy += seconds
        else:
            self.idle += seconds
            self.busy += seconds
        self.answered, self.computed = answered, computed
        return self.idle > limits.idle or self.busy > limits.busy


def _computed(pid: int) -> int | None:
    """The processor time that a process has had, in the system's ticks; None where the system does not tell."""
    try:
        told = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return None
    user, system = told.rpartition(b")")[2].split()[
        11:13
    ]  # behind the name, which may hold anything
    return int(user) + int(system)
