"""Pygments, set up for us: one painter for each language. Only `highlight` asks for this file, and late."""

from collections.abc import Callable
from functools import lru_cache

import pygments
from pygments.formatters.html import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

_FORMATTER = HtmlFormatter(nowrap=True)


@lru_cache(maxsize=64)
def painter(language: str) -> Callable[[str], str] | None:
    """Paints one language; None where Pygments does not know it."""
    try:
        lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None

    def paint(code: str) -> str:
        return str(pygments.highlight(code, lexer, _FORMATTER))

    return paint
