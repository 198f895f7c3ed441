"""A theme's text without what only its author needs: comments and white space.

Names stay as they are, so what a browser's tools show can be read. Comments that begin with `!` are licenses and stay.
"""

from collections.abc import Callable

import rcssmin  # type: ignore[import-untyped]  # it ships no types
import rjsmin  # type: ignore[import-untyped]  # the same


def minified(data: bytes, extension: str) -> bytes:
    """The same style (`.css`) or script (`.js`) in fewer bytes; another extension is a KeyError."""
    return _TOOLS[extension](data.decode()).encode()


def _style(text: str) -> str:
    return str(rcssmin.cssmin(text, keep_bang_comments=True))


def _script(text: str) -> str:
    return str(rjsmin.jsmin(text, keep_bang_comments=True))


_TOOLS: dict[str, Callable[[str], str]] = {".css": _style, ".js": _script}
