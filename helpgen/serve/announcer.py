"""Tells pages that something is new, over server-sent events."""

import asyncio
from collections.abc import AsyncIterator

_MOST = 128
_QUIET_SECONDS = 15.0


class Announcer:
    """Has a number that counts up, and listeners that wait for the next one; a listener never gets behind.

    Whoever comes when there are too many is told to come later.
    """

    def __init__(self, most: int = _MOST, quiet: float = _QUIET_SECONDS) -> None:
        self.number = 0
        self.listeners = 0
        self._most = most
        self._quiet = quiet
        self._news = asyncio.Event()
        self._is_over = False

    @property
    def is_full(self) -> bool:
        """No more can listen."""
        return self.listeners >= self._most

    def say(self, number: int) -> None:
        """Something is new; what was new before nobody needs to hear any more."""
        self.number = number
        self._wake()

    def end(self) -> None:
        """Nothing more will be said."""
        self._is_over = True
        self._wake()

    def _wake(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()

    async def heard(self, known: int) -> AsyncIterator[bytes]:
        """The number, whenever it is another than was `known`; and a word now and then that somebody is there."""
        self.listeners += 1
        try:
            yield b"retry: 500\n\n"
            while not self._is_over:
                if self.number != known:
                    known = self.number
                    yield b"data: %d\n\n" % known
                    continue
                try:
                    await asyncio.wait_for(self._news.wait(), self._quiet)
                except TimeoutError:
                    yield b": still here\n\n"
        finally:
            self.listeners -= 1
