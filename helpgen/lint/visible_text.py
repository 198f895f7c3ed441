"""What readers see of a text with holes, without its tags."""

import re

from helpgen.model.text import Gate, Markup

_TAG = re.compile(r"<(?!img\b)[^>]*>")


def has_text(markup: Markup) -> bool:
    """Whether anything is left to be seen, whoever looks."""
    for piece in markup:
        if isinstance(piece, Gate):
            if has_text(piece.then) or has_text(piece.otherwise):
                return True
        elif not isinstance(piece, str) or _TAG.sub("", piece).strip():
            return True
    return False
