"""A small site, and what the fixtures of these tests hand out."""

from collections.abc import Callable
from pathlib import Path

from helpgen.publish import Published

Publish = Callable[..., Published]
Snapshot = Callable[[Path], dict[str, bytes]]

SITE = {
    "index.html": b"home",
    "help/a/b/index.html": b"booking",
    "help/a/c/index.html": b"billing",
    "assets/theme.11.css": b"body{}",
}
