"""`{#id}` behind the words of a heading."""

from itertools import pairwise

from markdown_it.rules_core import StateCore


def take_explicit_ids(state: StateCore) -> None:
    """A core rule: `{#id}` at the end of a heading becomes its id, before the inline parser sees it."""
    for opening, inline in pairwise(state.tokens):
        if opening.type != "heading_open" or not inline.content.endswith("}"):
            continue
        head, found, name = inline.content.rpartition("{#")
        if found and not head.endswith("\\") and "{" not in name:
            opening.meta["id"] = name[:-1]
            inline.content = head.rstrip(" \t")
