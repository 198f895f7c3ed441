"""The tags that are markup here, and what to write instead of any other."""

import re
from collections.abc import Mapping

INLINE = ("br", "kbd", "mark", "sub", "sup")
"""They stand in a line of text, without attributes."""

BLOCK = ("details", "summary")
"""They stand around whole blocks, without attributes."""

ALLOWED = (*INLINE, *BLOCK)

TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)((?:\s[^<>]*)?/?)>", re.IGNORECASE)
"""A tag as people type it: whether it closes, its name, and what else stands in it."""

_ATTRIBUTE = re.compile(
    r"""\b(id|name|href|src|alt)\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+)""", re.IGNORECASE
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_WRAPPED = {
    "b": "**words**",
    "strong": "**words**",
    "i": "*words*",
    "em": "*words*",
    "cite": "*words*",
    "s": "~~words~~",
    "del": "~~words~~",
    "strike": "~~words~~",
    "code": "`words`",
    "samp": "`words`",
    "tt": "`words`",
    "pre": "a line of ``` above and below the code",
    "hr": "--- on a line of its own",
    "blockquote": "> before each line",
    "ul": "- before each item",
    "li": "- before each item",
    "ol": "1. before each item",
    "p": "a blank line between paragraphs",
    "h1": "## Heading",
    "h2": "## Heading",
    "h3": "### Heading",
    "h4": "#### Heading",
    "h5": "##### Heading",
    "h6": "###### Heading",
    "table": "| one | two | for the cells of each row",
    "tr": "| one | two | for the cells of each row",
    "td": "| one | two | for the cells of each row",
    "th": "| one | two | for the cells of each row",
}


def instead_of(tag: str) -> str:
    """The hint for a tag that is no markup here: how to write what it was meant to do."""
    found = TAG.match(tag)
    name = found[2].lower() if found else ""
    pairs = _ATTRIBUTE.finditer(found[3]) if found else ()
    given = {each[1].lower(): each[2].strip("\"'") for each in pairs}
    written = _written(name, given)
    if name in ALLOWED:
        written = f"<{found[1] if found else ''}{name}> alone, without attributes"
    if written:
        return f"write {written}; \\{tag} shows it as text"
    return f"remove it, or write \\{tag} to show it as text"


def _written(name: str, given: Mapping[str, str]) -> str:
    anchor = given.get("id") or given.get("name")
    if name == "a" and "href" in given:
        return f"[words]({given['href']})"
    if name == "img":
        return f"![{given.get('alt', 'what it shows')}]({given.get('src', 'file.png')})"
    if anchor:
        mark = _WRAPPED[name] if name in _HEADINGS else "## Heading"
        return f"{mark} {{#{anchor}}}, where the link leads to"
    return _WRAPPED.get(name, "")
