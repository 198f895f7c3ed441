"""Tags that are markup, in a line of text: a rule of our own where CommonMark has HTML.

Each becomes one token, and whether they pair is asked when the whole run is read: what stands between two of them is
Markdown, so only then is known whether they cross emphasis or a link.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from helpgen.compile.markdown.notes import AT
from helpgen.compile.markdown.tags import ALLOWED, BLOCK, instead_of

NAME = "help_tag"
"""The name of the rule, and the type of its tokens: `tag` is the name, `info` what was typed."""

ATTRIBUTES = "attributes"
"""What its meta says stood in it beside its name: there may be nothing."""

OPENS, CLOSES, ALONE = "opens", "closes", "alone"
"""What a tag does, in its token's `markup`."""

_TAG = re.compile(rf"<(/?)({'|'.join(ALLOWED)})((?:\s[^<>/]*)?)(/?)>", re.IGNORECASE)
Misplaced = tuple[Token, str, str]
"""A token, what is wrong with it, and the way out."""

_SPAN = re.compile(r"(strong|em|s|link)_(open|close)")


def inline_tag(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """A tag of the list, without attributes; `<br>` may be written with a slash, and no other."""
    found = _TAG.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    closes, name, slash = found[1], found[2].lower(), found[4]
    if slash if name != "br" else closes:
        return False
    if not silent:
        token = state.push(NAME, name, 0)
        token.markup = ALONE if name == "br" else CLOSES if closes else OPENS
        token.content = "<br />" if name == "br" else f"<{closes}{name}>"
        token.info = found[0]
        token.meta = {ATTRIBUTES: found[3].strip(), AT: found.span()}
    state.pos = found.end()
    return True


def misplaced(children: Sequence[Token]) -> Iterator[Misplaced]:
    """Each tag of an inline run that stands for nothing, with what is wrong and the way out."""
    tags = [token for token in children if token.type == NAME]
    blocks = [token for token in tags if token.tag in BLOCK]
    for token in tags:
        if token.meta[ATTRIBUTES] and token not in blocks:
            message = f"<{token.tag}> has no attributes here"
            yield token, message, instead_of(token.info)
    for token in blocks[:1]:  # they come in groups, and one mistake makes all of them
        yield token, f"{token.info} stands within a text", SHAPE
    spans: list[tuple[str, Token]] = []
    open_, torn = Counter[str](), Counter[str]()  # how many of each are open; were never closed
    for token in children:
        read = _read(token)
        if read is None:
            continue
        name, opens = read
        if opens:
            spans.append((name, token))
            open_[name] += 1
        elif open_[name]:
            yield from _closed(spans, token, open_, torn)
        elif torn[name]:
            torn[name] -= 1  # told at its opening
        elif token.type == NAME:
            yield token, f"{token.info} closes nothing here", _opening(token)
    for _, token in spans:
        yield from _unclosed(token)


def _read(token: Token) -> tuple[str, bool] | None:
    """What a token opens or closes, and whether it opens it."""
    if token.type == NAME:
        paired = token.tag not in BLOCK and token.markup != ALONE
        return (token.tag, token.markup == OPENS) if paired else None
    span = _SPAN.fullmatch(token.type)
    return (span[1], span[2] == "open") if span else None


def _closed(
    spans: list[tuple[str, Token]], closing: Token, open_: Counter[str], torn: Counter[str]
) -> Iterator[Misplaced]:
    """Close what a token closes, and tell what it crosses."""
    wanted = closing.tag if closing.type == NAME else closing.type.removesuffix("_close")
    crossed = False
    while True:
        name, inside = spans.pop()
        open_[name] -= 1
        if name == wanted:
            break
        torn[name] += 1
        crossed = crossed or inside.type != NAME
        yield from _unclosed(inside)
    if crossed and closing.type == NAME:
        hint = f"let {closing.info} and what it closes stand on the same side of it"
        yield closing, f"{closing.info} crosses emphasis or a link", hint


SHAPE = "write <details>, <summary>…</summary> and </details> on lines of their own"


def _opening(token: Token) -> str:
    return f"write <{token.tag}> before it, in the same paragraph or cell, or \\{token.info} for the characters"


def _unclosed(token: Token) -> Iterator[Misplaced]:
    if token.type == NAME:
        hint = f"write </{token.tag}> behind its words, in the same paragraph, cell or emphasis"
        yield token, f"{token.info} is not closed where it stands", hint
