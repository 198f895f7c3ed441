"""Where the time of a build went."""

from enum import StrEnum

from helpgen.frozen import frozen


class Stage(StrEnum):
    """What a build does with its time, in the order in which it comes to it. `docs/builds.md` explains them."""

    LOOK = "look"
    LOAD = "load"
    LOCK = "lock"
    READ = "read"
    THEME = "theme"
    COMPILE = "compile"
    LINK = "link"
    SEARCH = "search"
    FILL = "fill"
    RENDER = "render"
    WRITE = "write"
    SHOW = "show"
    CACHE = "cache"
    START = "start"
    HAND = "hand over"
    WAIT = "wait"
    REST = "rest"


Laps = tuple[tuple[Stage, int], ...]
"""Nanoseconds by stage: those that took any."""


@frozen
class Timings:
    """The time of one process by stage, every moment in one of them, and the same of its workers.

    A worker here is the first, second, ... of those that worked at one time, over the whole build.
    """

    main: Laps
    workers: tuple[Laps, ...] = ()

    def stages(self) -> tuple[Stage, ...]:
        """Those that took any time, in order."""
        seen = {stage for laps in (self.main, *self.workers) for stage, _ in laps}
        return tuple([stage for stage in Stage if stage in seen])


def whole(laps: Laps) -> int:
    """The nanoseconds of all stages together."""
    return sum(nanoseconds for _, nanoseconds in laps)
