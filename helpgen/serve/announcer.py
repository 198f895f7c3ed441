"""Tells pages that something is new, over server-sent events."""

import asyncio
from collections.abc import AsyncIterator

_MOST = 128
_QUIET_SECONDS = 5.0


class Announcer:
    """Has a number that counts up, and listeners that wait for the next one; a listener never gets behind.

    Whoever comes when there are too many is told to come later. The number is said again now and then: whoever made
    nothing of it the first time, because an answer went lost, gets another chance.
    """

    def __init__(self, most: int = _MOST, quiet: float = _QUIET_SECONDS, number: int = 0) -> None:
        self.number = number
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
        """The number, at once where it is another than was `known`; and again after some quiet."""
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
                    yield b"data: %d\n\n" % known
        finally:
            self.listeners -= 1
