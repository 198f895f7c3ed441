"""Addresses that stand in a text as they are: `https://…` and `http://…` become links, as linkify-it reads them."""

import re

from linkify_it import LinkifyIt  # type: ignore[import-untyped]  # it brings no types
from markdown_it.common.utils import unescapeAll
from markdown_it.rules_inline import StateInline

from helpgen.compile.markdown.notes import AT

NAME = "help_bare_url"
SIGN = "://"
"""Without it, no address is looked for."""

_SCHEME = re.compile(r"(?<![a-z0-9.+-])https?$", re.IGNORECASE)
_LONGEST = 6  # characters of a scheme, and the one before it
_FARTHEST = 2_000  # characters of an address: a bracket in one is looked for no farther, and a longer one is text
_LEFT_OUT = "*_~"  # at the end of an address they close what was opened before it

_READER = LinkifyIt(options={"fuzzy_link": False, "fuzzy_email": False})


def bare_url(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """A rule for the colon of an address; neither a bare host name nor an email is one, and nothing within a link."""
    at = state.pos
    if state.linkLevel > 0 or not state.src.startswith(SIGN, at):
        return False
    found = _SCHEME.search(state.src, max(0, at - _LONGEST), at)
    if not found or not (silent or state.pending.endswith(found[0])):
        return False
    window = state.src[at + 1 : min(at + 1 + _FARTHEST, state.posMax)]
    length = int(_READER.test_schema_at(window, "https:", 0))
    typed = _without_tail(state.src[found.start() : at + 1 + length])
    if not 0 < length < _FARTHEST or len(typed) <= len(found[0]) + len(SIGN):
        return False
    if not silent:
        state.pending = state.pending[: -len(found[0])]
        url = unescapeAll(typed)
        token = state.push("link_open", "a", 1)
        token.attrs = {"href": state.md.normalizeLink(url)}
        token.markup, token.info = "linkify", "auto"
        token.meta[AT] = (found.start(), found.start() + len(typed))
        state.push("text", "", 0).content = state.md.normalizeLinkText(url)
        token = state.push("link_close", "a", -1)
        token.markup, token.info = "linkify", "auto"
        token.meta[AT] = (found.start() + len(typed),) * 2
    state.pos = found.start() + len(typed)
    return True


def _without_tail(typed: str) -> str:
    """The address less the signs at its end that close what was opened before it; an escaped one is its own."""
    kept = typed.rstrip(_LEFT_OUT)
    return typed[: len(kept) + 1] if kept.endswith("\\") else kept
