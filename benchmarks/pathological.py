"""Articles that are hard on a parser, each of a given size.

A shape is repeated until it fills the size, so that time can be held against size. They follow what parsers of
Markdown have stumbled over, and what is our own: comments, variables, conditions. Some are errors in an article;
then the time until the diagnostic counts.
"""

from collections.abc import Callable, Iterator
from itertools import count

Shape = Callable[[int], str]


def _repeated(unit: str, before: str = "") -> Shape:
    """`before` once, then whole units; the text is as long as asked or a little shorter, never longer."""
    return lambda size: before + unit * ((size - len(before)) // len(unit))


def _then(first: str, second: str) -> Shape:
    """As many of the first as of the second."""

    def shape(size: int) -> str:
        number = size // (len(first) + len(second))
        return first * number + second * number

    return shape


def _growing(pieces: Callable[[int], str]) -> Shape:
    """Pieces 1, 2, 3, ... while they fit."""

    def fitting(size: int) -> Iterator[str]:
        for number in count(1):
            piece = pieces(number)
            size -= len(piece)
            if size < 0:
                return
            yield piece

    return lambda size: "".join(fitting(size))


def _used_references(size: int) -> str:
    number = size // 26
    definitions = "".join(f"[r{name:06d}]: #a\n" for name in range(number))
    return definitions + "\n" + "".join(f"[r{name:06d}]\n" for name in range(number))


def _wide_table(size: int) -> str:
    """As many columns as fit above one row of one cell, which is filled up: without it a table costs half."""
    return _head((size - 7) // 6) + "|b\n"


def _rows_too_short(size: int) -> str:
    """Half the size is a head, the other half rows of one cell each."""
    head = _head((size // 2 - 4) // 6)
    return head + "|b\n" * ((size - len(head)) // 3)


def _head(columns: int) -> str:
    return "|a" * columns + "|\n" + "|---" * columns + "|\n"


def _in_a_fence(size: int) -> str:
    return "```\n" + "<!-- " * ((size - 9) // 5) + "\n```\n"


def _one_long_reference(size: int) -> str:
    """Half the size is one address, the other half uses of it: written out each time, it makes a square of bytes."""
    return _long("[a]: https://help.example/{}\n\n", "[a]\n", size)


def _one_long_title(size: int) -> str:
    return _long('[a]: https://help.example/ "{}"\n\n', "[a]\n", size)


def _one_long_picture(size: int) -> str:
    return _long("[a]: https://help.example/{}\n\n", "![][a]\n", size)


def _one_long_heading(size: int) -> str:
    """Each heading that repeats an earlier one takes the id of its section before its own."""
    half = "".join(f"### {number:04}\n" for number in range(size // 4 // 9))
    return half + "## " + "x" * (size - 2 * len(half) - 5) + "\n\n" + half


def _long(definition: str, use: str, size: int) -> str:
    defined = definition.format("x" * (size // 2 - len(definition) + 2))
    return defined + use * ((size - len(defined)) // len(use))


def _branches_in_branches(size: int) -> str:
    """As many branches in each branch as branches: each is shown to nobody, and read by itself."""
    side = min(64, int((size / len(_INNER)) ** 0.5) - 1)
    block = _FIRST + _INNER * (side - 1) + _END
    whole = _FIRST + block + (_INNER + block) * (side - 1) + _END
    return whole + "words\n" * ((size - len(whole)) // 6)


_FIRST = '<!-- help:when tenant.id == "a" -->\n# a\n'
_INNER = '<!-- help:else-when tenant.id == "b" -->\n# a\n'
_END = "<!-- help:end -->\n"

CONDITION = "<!-- help:when features.patientPortalEnabled -->\na\n<!-- help:end -->\n"

SHAPES: dict[str, Shape] = {
    "brackets": _repeated("["),
    "image brackets": _repeated("!["),
    "link openers": _repeated("[a]("),
    "nested images": _then("![", "](b)"),
    "brackets and code": _repeated("[`"),
    "emphasis openers": _repeated("*a_ "),
    "emphasis mixed": _then("a**b", "c* "),
    "backtick runs": _growing(lambda number: "e" + "`" * number),
    "nested quotes": _repeated(">"),
    "quotes without end": _repeated("> ***\na\n"),
    "deep lists": _growing(lambda number: "  " * number + "- a\n"),
    "alternating lists": _repeated("* a\n- a\n"),
    "definitions": _repeated(": a\n", before="a\n"),
    "wide table": _wide_table,
    "rows too short": _rows_too_short,
    "table separators": _repeated("|---|---|\n"),
    "references": _used_references,
    "one long reference": _one_long_reference,
    "one long title": _one_long_title,
    "one long picture": _one_long_picture,
    "one long heading": _one_long_heading,
    "branches in branches": _branches_in_branches,
    "title without end": _repeated("x\n", before='[a]: b "'),
    "footnote labels": _repeated("[^", before="a[^1]\n\n[^1]: a\n\n"),
    "entities": _repeated("&"),
    "autolinks": _repeated("<a@b.c"),
    "declarations": _repeated("<!"),
    "comments": _repeated("a <!-- b -->\n"),
    "comments without end": _repeated("a <!-- b "),
    "comments in code": _in_a_fence,
    "conditions": _repeated(CONDITION),
    "tabs": _repeated("-\ta\n"),
    "backslashes": _repeated("\\"),
    "headings": _growing(lambda number: f"## {number}\n"),
    "one long line": _repeated("word "),
    "variables without end": _repeated("{{"),
    "variables": _repeated("{{labels.patient.singular}} "),
}
