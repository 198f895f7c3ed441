"""The workers of a cluster as whoever shares out work knows them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

HELLO = -1
"""The number of what a worker is asked first: what it is."""


class ClusterLost(ConnectionError):  # noqa: N818  nobody here did anything wrong
    """The cluster cannot do what is left: its scheduler or its workers are gone, or fail again and again."""


class Handout(NamedTuple):
    """One attempt at one batch; `number` is HELLO for a greeting."""

    number: int
    attempt: int


class Arrival(NamedTuple):
    """What came back of an handout: `data` is what the worker gave; `trouble` says why it gave nothing."""

    worker: str
    handout: Handout
    data: object
    trouble: str = ""


class Crew(Protocol):
    """Workers by name. Whatever befalls one of them, no call here waits for it."""

    def members(self) -> Mapping[str, float]:
        """The workers that there are, each with a number that changes while it lives; raises ClusterLost."""

    def greet(self, worker: str) -> None:
        """The worker is asked what it is."""

    def hand(self, worker: str, handout: Handout, order: bytes) -> None:
        """The worker does this after what it was handed before, and no other worker does."""

    def arrivals(self, seconds: float) -> Sequence[Arrival]:
        """What has come back, after so long at most; raises ClusterLost. Something may come twice, or late."""

    def dismiss(self, worker: str) -> None:
        """Nothing of what the worker was handed is waited for."""
