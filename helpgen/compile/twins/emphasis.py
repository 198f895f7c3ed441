"""Emphasis as Markdown. Its signs count only beside the right characters (CommonMark 6.2, flanking).

A letter that stands where a sign would not count is written by its number, which is punctuation to Markdown.
"""

from helpgen.compile.twins.elements import Element, Node
from helpgen.compile.twins.signs import ANY, END, HOLE, HOLES, Signs
from helpgen.text.markdown import by_number, numbered_ends

_SIGNS = {"em": "*", "strong": "**", "s": "~~"}
_OTHERS = {"em": "_", "strong": "__"}
"""Signs that count only where they part words."""

ANY_SIGN = "*"
"""Stands for what another emphasis begins with."""


def is_emphasis(node: Node) -> bool:
    """Whether this is an element that signs beside its words stand for."""
    return isinstance(node, Element) and node.tag in _SIGNS


class Emphasis:
    """Writes the emphasis of one body."""

    def __init__(self, signs: Signs) -> None:
        self._signs = signs

    def written(self, tag: str, before: str, inside: str, below: str) -> tuple[str, str]:
        """What stands before the element, and the element with it, between what stands there and `below` it."""
        sign, other = _SIGNS[tag], _OTHERS.get(tag, "")
        ends = (inside[:1], inside[-1:])
        is_free = _parts(before[-1:]) and _parts(below[:1])
        wanted = tag == "em" or sign[0] in (before[-1:], *ends)
        if other and is_free and wanted and other not in ends:
            sign = other
        inside = numbered_ends(inside)
        if before and not _parts(before[-1]) and not inside[:1].isalnum():
            before = self._last_by_number(before)
        return before, f"{sign}{inside}{sign}"

    def _last_by_number(self, text: str) -> str:
        if text[-1] == END and (found := HOLES.match(text, text.rindex(HOLE))):
            self._signs.change(found[1], last=True)
            return text
        return text if ANY.match(text[-1]) else f"{text[:-1]}{by_number(text[-1])}"

    def parted(self, emphasis: str, text: str) -> str:
        """What stands behind an element whose sign would not count beside its first character."""
        inner = emphasis.rstrip("*_~")[-1:]
        if not text or _parts(text[0]) or inner.isalnum():
            return text
        if found := HOLES.match(text):
            self._signs.change(found[1], first=True)
            return text
        return text if ANY.match(text[0]) else f"{by_number(text[0])}{text[1:]}"


def _parts(letter: str) -> bool:
    """Whether a character beside a sign parts words, whatever stands on the other side of the sign."""
    return not letter or letter.isspace() or (letter.isascii() and not letter.isalnum())
