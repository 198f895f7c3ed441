"""The tags that are markup here, and what to write instead of any other."""

import re
from collections.abc import Mapping

from helpgen.text.slug import shortened

INLINE = ("br", "kbd", "mark", "sub", "sup")
"""They stand in a line of text, without attributes."""

BLOCK = ("details", "summary")
"""They stand around whole blocks, without attributes."""

ALLOWED = (*INLINE, *BLOCK)

TAG = re.compile(
    r"""<(/?)([a-z][a-z0-9-]*)((?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?/?)>""", re.IGNORECASE
)
"""A tag as people type it: whether it closes, its name, and what else stands in it."""

_ATTRIBUTE = re.compile(
    r"""\b(id|name|href|src|alt|width|height)\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+)""", re.IGNORECASE
)
_PIXELS = re.compile(r"([1-9][0-9]{0,3})(?:px)?")
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


def instead_of(tag: str, words: str = "") -> str:
    """The hint for a tag that is no markup here: how to write what it was meant to do, with the words in it."""
    found = TAG.match(tag)
    name = found[2].lower() if found else ""
    given = _given(found) if found else {}
    shown = shortened(" ".join(tag.split()), 40)
    written = _written(name, given, words)
    if name in ALLOWED:
        written = f"<{found[1] if found else ''}{name}> alone, without attributes"
    if written:
        return f"write {written}; \\{shown} shows it as text"
    return f"remove it, or write \\{shown} to show it as text"


def _written(name: str, given: Mapping[str, str], words: str) -> str:
    anchor = given.get("id") or given.get("name")
    if name == "a" and "href" in given:
        return f"[{_linked(words) or 'words'}]({given['href']})"
    if name == "img":
        return _picture(given)
    if anchor:
        mark = _WRAPPED[name] if name in _HEADINGS else "## Heading"
        return f"{mark} {{#{anchor}}}, where the link leads to"
    written = _WRAPPED.get(name, "")
    return written.replace("Heading", plain(words) or "Heading") if name in _HEADINGS else written


def _linked(words: str) -> str:
    """The words of a link, or the picture that stands for them."""
    picture = TAG.search(words)
    if plain(words) or picture is None or picture[2].lower() != "img":
        return plain(words)
    return _picture(_given(picture))


def _picture(given: Mapping[str, str]) -> str:
    """A picture with the sizes that were given in pixels; of two the wider side alone, for the other follows."""
    sizes = [(name, _PIXELS.fullmatch(given.get(name, ""))) for name in ("width", "height")]
    size = next((f"{{{name}={found[1]}}}" for name, found in sizes if found), "")
    return f"![{given.get('alt') or 'what it shows'}]({given.get('src', 'file.png')}){size}"


def _given(tag: re.Match[str]) -> Mapping[str, str]:
    return {each[1].lower(): each[2].strip("\"'") for each in _ATTRIBUTE.finditer(tag[3])}


def plain(words: str) -> str:
    """The words without the tags among them."""
    return " ".join(TAG.sub("", words).split())
