"""What one article, or one site, of a build may take: processor time, so that a busy machine makes nothing endless.

The limit grows with what there is to do, so that large and honest work is never ended. The process that does the work
looks at it. A worker that cannot look, because it stands still or never leaves a call, is watched from outside.
"""

import errno
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from helpgen.model.options import Limits
from helpgen.pipeline.time_limit import TooLong, time_limit
from helpgen.pipeline.watch import Patience

_BYTES = 262_144  # of text, all variants together, in one limit
_PAGES = 500  # of one site in one limit
_VARIANTS = 50  # looked through for the search in one limit
_LATER = 1.1  # who watches from outside gives the process itself the time to say so

Limit = Callable[[float], AbstractContextManager[None]]
"""Raises TooLong inside after so many seconds."""


def article_seconds(limits: Limits, size: int, variants: int) -> float:
    """For an article of so many bytes that is compiled in so many variants."""
    return limits.item_seconds * max(1.0, size * max(1, variants) / _BYTES)


def variants_seconds(limits: Limits, variants: int) -> float:
    """For an article of which so many variants are looked through."""
    return limits.item_seconds * max(1.0, variants / _VARIANTS)


def site_seconds(limits: Limits, articles: int) -> float:
    """For the site of an organization, in a project of so many articles."""
    return limits.item_seconds * max(1.0, articles / _PAGES)


def patience_for(seconds: float) -> Patience:
    """The patience with a worker whose longest item may take so long."""
    return Patience(busy=seconds * _LATER)


@contextmanager
def item_limit(seconds: float, name: str, limit: Limit = time_limit) -> Iterator[None]:
    """Raises a TimeoutError that names the item when the time is over; `limit` is the main thread's, or another."""
    try:
        with limit(seconds):
            yield
    except TooLong:
        message = f"took more than {seconds:g} seconds of processor time (`limits.itemSeconds` allows more)"
        raise TimeoutError(errno.ETIMEDOUT, message, name) from None
