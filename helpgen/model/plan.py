"""What a run would come to, told before it."""

import math
from collections.abc import Sequence
from statistics import fmean, stdev

from helpgen.frozen import frozen

_QUANTILE = 2.1
"""Standard errors on both sides that hold a mean of two dozen values nineteen times out of twenty (Student's t)."""


@frozen
class Estimate:
    """A figure for everybody, from a sample; nineteen times out of twenty it lies from `low` to `high`."""

    value: float
    low: float
    high: float

    def __add__(self, other: "Estimate") -> "Estimate":
        """Both together; the range is the widest that they can have."""
        return Estimate(self.value + other.value, self.low + other.low, self.high + other.high)


def exactly(value: float) -> Estimate:
    """A figure that is known."""
    return Estimate(value, value, value)


def estimated(sample: Sequence[float], count: int) -> Estimate:
    """The sum over `count` things of which these are a random sample; exact where the sample is all of them.

    No sum can be below what was measured of the sample alone. Raises ValueError for one of several things: that tells
    nothing of how they differ.
    """
    if count == 0:
        return exactly(0)
    if len(sample) >= count:
        return exactly(math.fsum(sample))
    if len(sample) == 1:
        raise ValueError("a sample of one tells no range")
    rest = math.sqrt((count - len(sample)) / (count - 1))  # of what is drawn nothing is uncertain
    error = _QUANTILE * count * stdev(sample) / math.sqrt(len(sample)) * rest
    value = count * fmean(sample)
    return Estimate(value, max(math.fsum(sample), value - error), value + error)


@frozen
class Plan:
    """A first build of everybody who is asked for, on so many `processors`.

    `pages` and `distinct` (those that differ in what they read) are counted, not estimated. `seconds` are of processor
    time, on this machine; writing the files comes on top. `sample` tells how many tenants were made for it.
    """

    tenants: int
    articles: int
    pages: int
    distinct: int
    sample: int
    processors: int
    files: Estimate
    size: Estimate
    seconds: Estimate
