"""A crew whose workers are this process: what they are handed is done at once, and comes when they are asked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from helpgen.pipeline.cluster import at_work
from helpgen.pipeline.cluster.crew import HELLO, Arrival, Crew, Handout

Deed = Callable[[Arrival], Sequence[Arrival]]
"""What comes instead of what a worker answered."""


@dataclass(slots=True)
class CrewHere:
    """`deed` is done to every answer; the workers are called `names`."""

    out: str
    run: str
    deed: Deed
    names: tuple[str, ...]
    came: list[Arrival] = field(default_factory=list)
    sign: float = 0.0

    def members(self) -> Mapping[str, float]:
        self.sign += 1
        return dict.fromkeys(self.names, self.sign)

    def greet(self, worker: str) -> None:
        self.came.append(Arrival(worker, Handout(HELLO, 0), at_work.greet(self.out, self.run)))

    def hand(self, worker: str, handout: Handout, order: bytes) -> None:
        self.came += self.deed(Arrival(worker, handout, at_work.work_off(order)))

    def arrivals(self, seconds: float) -> Sequence[Arrival]:  # noqa: ARG002  nothing is waited for
        came, self.came = self.came, []
        return came

    def dismiss(self, worker: str) -> None:
        self.came = [each for each in self.came if each.worker != worker]


def crew_here(
    deed: Deed = lambda arrival: [arrival], names: tuple[str, ...] = ("here", "there")
) -> Callable[..., object]:
    """What opens such a crew."""

    @contextmanager
    def opened(out: str, run: str, _scratch: str) -> Iterator[Crew]:
        yield CrewHere(out, run, deed, names)

    return opened


def bent(arrival: Arrival) -> Arrival:
    """The answer with another byte in it."""
    assert isinstance(arrival.data, bytes)
    return arrival._replace(
        data=arrival.data[:-2] + bytes([arrival.data[-2] ^ 1]) + arrival.data[-1:]
    )
