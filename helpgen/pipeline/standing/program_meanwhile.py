"""The program is looked at by another process, while this one loads what builds, where nobody has looked before.

A first build has no cache that could tell what the program is: each of its files is hashed. Nobody needs to know before
everything is loaded, and until then the other processor has nothing to do.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial

from helpgen.cache.cache import Cache
from helpgen.model.timings import Stage
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.pipeline.standing.program_seen import ProgramSeen, program_seen
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch

Seen = Callable[[], ProgramSeen]
"""What the program is, once somebody has looked."""


@contextmanager
def program_meanwhile(asked: BuildAsked, stopwatch: Stopwatch = UNTIMED) -> Iterator[Seen]:
    """Whoever wants to know what the program is asks inside; a process that was lost has seen nothing, so we look."""
    look = partial(program_seen, Cache(asked.cache_folder))
    if asked.anew or asked.has_cache or asked.jobs == 1:
        yield look
        return
    from helpgen.pipeline.errand import Errand  # noqa: PLC0415  a build that has nothing to do loads no workers
    from helpgen.pipeline.workers import available  # noqa: PLC0415  the same

    if asked.jobs is None and available() == 1:
        yield look
        return
    with stopwatch.stage(Stage.START):
        errand = Errand(look)
    is_awaited = False

    @cache
    def seen() -> ProgramSeen:
        nonlocal is_awaited
        is_awaited = True
        with stopwatch.stage(Stage.WAIT):
            told = errand.result()
        return look() if told is None else told

    try:
        yield seen
    finally:
        if not is_awaited:
            errand.end()
            errand.result()
