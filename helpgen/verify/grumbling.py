"""What a program writes to standard error: read all the time, so that it never waits, and kept to a bound."""

import os
import re
from threading import Thread
from typing import IO

KEPT = 4_096
"""Bytes, from the end."""

_MOST = 65_536


class Grumbling:
    """The last of it."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._kept = b""
        self.ears = Thread(target=self._listen, args=(pipe,), daemon=True)
        self.ears.start()

    def join(self, seconds: float) -> None:
        """Wait so long for the rest."""
        self.ears.join(seconds)

    def text(self) -> str:
        """What is kept, as text."""
        return self._kept.decode("utf-8", "replace").strip()

    def cause(self) -> str:
        """The line that says why: the last one that names an error, else the last one; empty where there is none."""
        lines = [line.strip() for line in self.text().splitlines() if line.strip()]
        named = [line for line in lines if re.search("error", line, re.IGNORECASE)]
        return (named or lines or [""])[-1]

    def _listen(self, pipe: IO[bytes]) -> None:
        try:
            while some := os.read(pipe.fileno(), _MOST):
                self._kept = (self._kept + some)[-KEPT:]
        except (OSError, ValueError):
            return  # ended while it was listened to
