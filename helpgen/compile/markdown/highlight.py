"""Code as HTML with Pygments' short classes; the theme brings the colors.

Pygments is imported when the first fence names a language: loading it takes longer than most projects' fences do.
"""

_LONGEST = 65_536  # characters; some lexers are slow on what is not their language, so longer code stays plain


def highlight(code: str, language: str, _attributes: str) -> str:
    """The code with a span for each token, or nothing where the language is unknown."""
    if not language or len(code) > _LONGEST:
        return ""
    from helpgen.compile.markdown.painting import painter  # noqa: PLC0415 - see the top

    paint = painter(language)
    return paint(code) if paint else ""
