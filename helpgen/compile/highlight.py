"""Code as HTML with Pygments' short classes; the theme brings the colors.

Pygments is imported when the first fence names a language: loading it takes longer than most projects' fences do.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

_LONGEST = 65_536  # characters; some lexers are slow on what is not their language, so longer code stays plain


def highlight(code: str, language: str, _attributes: str) -> str:
    """The code with a span for each token, or nothing where the language is unknown."""
    painter = _painter(language) if language and len(code) <= _LONGEST else None
    return painter(code) if painter else ""


@lru_cache(maxsize=64)
def _painter(language: str) -> Callable[[str], str] | None:
    """Paints one language; None where Pygments does not know it."""
    pygments, lexers, formatter = _pygments()
    try:
        lexer = lexers.get_lexer_by_name(language, stripnl=False)
    except pygments.util.ClassNotFound:
        return None

    def paint(code: str) -> str:
        return str(pygments.highlight(code, lexer, formatter))

    return paint


@cache
def _pygments() -> tuple[Any, Any, Any]:
    """The package, its lexers and our formatter."""
    html = import_module("pygments.formatters.html")
    return (
        import_module("pygments"),
        import_module("pygments.lexers"),
        html.HtmlFormatter(nowrap=True),
    )
