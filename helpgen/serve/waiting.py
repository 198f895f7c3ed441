"""Waiting for a change, without anything else to do meanwhile."""

import asyncio
import threading
from collections.abc import Callable

from helpgen.serve.offering import Watched
from helpgen.serve.watching import watch

_PATIENCE = 5.0


def wait_until(
    is_due: Callable[[], bool],
    watched: Callable[[], Watched],
    stamps: Callable[[Watched], object],
) -> None:
    """Returns once `is_due`, which is asked at once and after changes of what is watched; no thread is left then.

    Whoever interrupts raises KeyboardInterrupt here.
    """
    if is_due():
        return
    before = {*threading.enumerate()}
    asyncio.run(_wait(is_due, watched, stamps))
    for thread in {*threading.enumerate()} - before:  # told to end; a fork must not meet them
        thread.join(_PATIENCE)


async def _wait(
    is_due: Callable[[], bool],
    watched: Callable[[], Watched],
    stamps: Callable[[Watched], object],
) -> None:
    stop = asyncio.Event()

    async def changed() -> None:
        if is_due():
            stop.set()

    await watch(watched, changed, stop, stamps)
