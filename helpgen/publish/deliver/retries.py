"""A request that fails for the moment is made again, later and later."""

import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from helpgen.frozen import frozen

T = TypeVar("T")


@frozen
class Retries:
    """How many times a request is made again, and after how many seconds: `first`, then twice as many each time.

    A pause has `longest` seconds at most, all of it together `total`.
    """

    times: int = 6
    first: float = 0.2
    longest: float = 15
    total: float = 180

    def pauses(self) -> Iterator[float]:
        """The seconds before each further try."""
        for number in range(self.times):
            yield min(self.longest, self.first * 2**number)


def tried(request: Callable[[], T], retries: Retries, is_passing: Callable[[Exception], bool]) -> T:
    """What the request gives. It has to be one that may be made twice; an error that stays is raised as it is."""
    deadline = time.monotonic() + retries.total
    for pause in retries.pauses():
        try:
            return request()
        except Exception as error:
            if not is_passing(error) or time.monotonic() + pause > deadline:
                raise
        time.sleep(pause)
    return request()
