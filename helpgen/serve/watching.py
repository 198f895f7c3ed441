"""Files that change: one sign for any number of changes, and none that is missed for long."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path

from watchfiles import awatch

from helpgen.serve.offering import Watched

_STEP = 30
"""Milliseconds of quiet after which something has changed; an editor writes, renames and sets times in less."""

_LONGEST = 300
_SETTLED = 0.3
_ROUND = 2.0
"""Seconds between two rounds; where a round takes long, there are fewer of them."""

_SHARE = 50


async def watch(
    watched: Callable[[], Watched],
    changed: Callable[[], Awaitable[None]],
    stop: asyncio.Event,
    stamps: Callable[[Watched], object],
    pause: float = _ROUND,
) -> None:
    """Call `changed` after changes, once for all that came meanwhile, until `stop`.

    A folder that comes, or that something else is watched from now on, is noticed. The system's word is not all there
    is: it may lose a change, and of a folder on another machine it hears nothing. Every `pause` seconds the `stamps`,
    which are taken in a thread, are held against those of the last change.
    """
    while not stop.is_set():
        now = watched()
        folders = now.folders
        dirty, over = asyncio.Event(), asyncio.Event()
        tasks = [asyncio.create_task(each) for each in _watchers(now, folders, dirty, over)]
        looks = _Looks(partial(stamps, now))
        tasks.append(asyncio.create_task(_after(_SETTLED, dirty)))  # what changed while they began
        tasks.append(asyncio.create_task(_rounds(looks, dirty, pause)))
        tasks.append(asyncio.create_task(_when(stop, dirty)))
        try:
            while not stop.is_set() and watched() == now and now.folders == folders:
                await dirty.wait()
                dirty.clear()
                if not stop.is_set():
                    await looks.begin()
                    await changed()
        finally:
            over.set()
            for task in tasks[-3:]:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


class _Looks:
    """What the files were like from outside when they were last looked at; nothing until that is known."""

    def __init__(self, stamps: Callable[[], object]) -> None:
        self._stamps = stamps
        self._known: object = None

    async def begin(self) -> None:
        """They are looked at now."""
        self._known = None
        self._known = await asyncio.to_thread(self._stamps)

    async def is_overdue(self) -> bool:
        """They are not what they were; no where a look began meanwhile, which sees what has changed."""
        known = self._known
        if known is None or await asyncio.to_thread(self._stamps) == known:
            return False
        return self._known is known


def _watchers(
    watched: Watched, folders: Sequence[Path], dirty: asyncio.Event, over: asyncio.Event
) -> Sequence[Coroutine[None, None, None]]:
    tops = {str(watched.root / name.split("/")[0]) for name in watched.names}
    return [
        _listen([watched.root], tops.__contains__, dirty, over, recursive=False),
        *([_listen(folders, lambda _path: True, dirty, over, recursive=True)] if folders else []),
    ]


async def _listen(
    paths: Sequence[Path],
    matters: Callable[[str], bool],
    dirty: asyncio.Event,
    over: asyncio.Event,
    *,
    recursive: bool,
) -> None:
    async for _changes in awatch(
        *paths,
        watch_filter=lambda _change, path: matters(path),
        debounce=_LONGEST,
        step=_STEP,
        stop_event=over,
        rust_timeout=1_000,
        recursive=recursive,
        ignore_permission_denied=True,
    ):
        dirty.set()


async def _after(seconds: float, dirty: asyncio.Event) -> None:
    await asyncio.sleep(seconds)
    dirty.set()


async def _rounds(looks: _Looks, dirty: asyncio.Event, pause: float) -> None:
    loop = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(pause)
        began = loop.time()
        if await looks.is_overdue():
            dirty.set()
        pause = max(pause, _SHARE * (loop.time() - began))


async def _when(stop: asyncio.Event, dirty: asyncio.Event) -> None:
    await stop.wait()
    dirty.set()
