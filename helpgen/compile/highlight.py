"""Code as HTML with Pygments' short classes; the theme brings the colors."""

from functools import lru_cache

from pygments import highlight as paint
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

_FORMATTER = HtmlFormatter[str](nowrap=True)
_LONGEST = 65_536  # characters; some lexers are slow on what is not their language, so longer code stays plain


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None


def highlight(code: str, language: str, _attributes: str) -> str:
    """The code with a span for each token, or nothing where the language is unknown."""
    lexer = _lexer(language) if language and len(code) <= _LONGEST else None
    return paint(code, lexer, _FORMATTER) if lexer else ""
