"""What was drawn is put into the cache by another process, while this one renders and publishes sites."""

from collections.abc import Iterator
from contextlib import contextmanager

from helpgen.model.timings import Stage
from helpgen.pipeline.errand import Errand
from helpgen.pipeline.kept_articles import CachePast
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch
from helpgen.pipeline.workers import available

_WORTH_A_FORK = 40  # articles; below that, starting a process costs more than it saves


@contextmanager
def kept_meanwhile(
    past: CachePast | None, jobs: int | None, stopwatch: Stopwatch = UNTIMED
) -> Iterator[None]:
    """Afterwards the next build finds what this one drew, or a note says why it will not."""
    if past is None or not past.owed:
        yield
        return
    processors = available() if jobs is None else jobs
    if processors <= 1 or len(past.anew) < _WORTH_A_FORK:
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


def _settled(past: CachePast) -> tuple[tuple[str, ...], bool]:
    """What the process that writes has to tell: its notes, and whether the cache has grown."""
    past.cache.take_notes()  # those so far are known there
    past.settle()
    return past.cache.take_notes(), past.cache.has_grown
