"""`{width=300}` behind an image: how wide, or how high, it is shown, in pixels."""

import re

from markdown_it.rules_inline import StateInline, image

SIZE = "size"
"""What an image's meta says of the braces behind it: `width` and `height` as they were given."""

BRACES = "braces"
"""What it says of where they stand in the text of its run."""

UNREAD = "unread"
"""What it says of braces that give no size: what was typed."""

_BRACES = re.compile(r"\{[^{}\n]*\}")
_APART = re.compile(r"[ \t]+\{[ \t]*(?:[.#]|[a-z]+[ \t]*=)[^{}\n]*\}", re.IGNORECASE)
_PAIR = re.compile(r"(width|height)=([1-9][0-9]{0,3})")

_MEANT = re.compile(r"\b(width|height)[^0-9{}]{0,4}([1-9][0-9]{0,3})(?![0-9%])", re.IGNORECASE)


def sized_image(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """markdown-it's rule for images, which also reads what stands in braces behind one."""
    if not image(state, silent):
        return False
    found = _BRACES.match(state.src, state.pos, state.posMax)
    apart = None if found else _APART.match(state.src, state.pos, state.posMax)
    if found and not silent:
        state.tokens[-1].meta.update({**_meta(found[0]), BRACES: found.start()})
    elif apart and not silent:
        typed = apart[0].lstrip(" \t")
        state.tokens[-1].meta.update({UNREAD: typed, BRACES: apart.end() - len(typed)})
    if found:
        state.pos = found.end()
    return True


def _meta(braces: str) -> dict[str, object]:
    pairs = [_PAIR.fullmatch(word) for word in braces[1:-1].split()]
    size = {pair[1]: int(pair[2]) for pair in pairs if pair}
    return {SIZE: size} if size and len(size) == len(pairs) else {UNREAD: braces}


def instead_of_braces(typed: str) -> str:
    """The hint for braces that give no size."""
    meant = _MEANT.search(typed)
    size = f"{meant[1].lower()}={meant[2]}" if meant else "width=300"
    return f"write {{{size}}} right behind the image, in pixels, or \\{typed} for the characters"


def shown_size(
    width: int | None, height: int | None, own: tuple[int, int] | None
) -> dict[str, str | int | float] | None:
    """An image's size on the page: what was asked for, what follows from its proportion, or its own.

    None where both were asked for and the image has another proportion.
    """
    if own and not (width or height):
        width, height = own
    elif own and width:
        follows = max(1, round(width * own[1] / own[0]))
        if height and abs(height - follows) > 1:
            return None
        height = height or follows
    elif own and height:
        width = max(1, round(height * own[0] / own[1]))
    pairs = (("width", width), ("height", height))
    return {name: value for name, value in pairs if value}
