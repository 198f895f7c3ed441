"""What was drawn is put into the cache by another process, while this one renders and publishes sites."""

from collections.abc import Iterator
from contextlib import contextmanager

from helpgen.cache.bounds import MOST, prune
from helpgen.cache.cache import Cache
from helpgen.model.timings import Stage
from helpgen.pipeline.errand import Errand
from helpgen.pipeline.kept_articles import CachePast
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch
from helpgen.pipeline.worth_a_fork import workers_for


@contextmanager
def kept_meanwhile(
    past: CachePast | None,
    jobs: int | None,
    stopwatch: Stopwatch = UNTIMED,
    *,
    left: list[object] | None = None,
) -> Iterator[None]:
    """Afterwards the next build finds what this one drew, or a note says why it will not.

    `left` takes what nobody here needs any more, where somebody ends so soon that freeing it would take longer.
    """
    if past is None or not past.owed:
        yield
        return
    if left is not None:
        left += past.owed
    if workers_for(len(past.anew), jobs) <= 1:
        with stopwatch.stage(Stage.CACHE):
            past.settle()
        yield
        return
    with stopwatch.stage(Stage.START):
        errand = Errand(lambda: _settled(past))
    past.owed.clear()  # it holds everything that articles are made of
    try:
        yield
    except (KeyboardInterrupt, SystemExit):
        errand.end()
        raise
    finally:
        with stopwatch.stage(Stage.WAIT):
            told = errand.result()
        if told is None:
            past.cache.note(
                f"the cache keeps no articles: the process that wrote them {errand.fate}"
            )
        else:
            past.cache.learn(*told)


def bound(cache: Cache) -> None:
    """What was used longest ago has gone, where this run added to a cache that is large enough."""
    try:
        if cache.has_grown:
            prune(cache, MOST)
    except OSError as error:
        cache.note(f"the cache cannot be made smaller: {error.filename}: {error.strerror}")


def _settled(past: CachePast) -> tuple[tuple[str, ...], bool]:
    """What the process that writes has to tell: its notes, and whether the cache has grown."""
    past.cache.take_notes()  # those so far are known there
    past.settle()
    return past.cache.take_notes(), past.cache.has_grown
