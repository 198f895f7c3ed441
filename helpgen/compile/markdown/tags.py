"""The tags that are markup here, and what to write instead of any other."""

import re
from collections.abc import Mapping

from helpgen.compile.markdown.boxes import alert_meant
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
    r"""\b(id|name|href|src|alt|width|height|class)\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+)""",
    re.IGNORECASE,
)
AROUND = {
    "b": "**",
    "strong": "**",
    "i": "*",
    "em": "*",
    "cite": "*",
    "s": "~~",
    "del": "~~",
    "strike": "~~",
    "code": "`",
    "samp": "`",
    "tt": "`",
}
"""What stands around words in Markdown, for the tags that do the same."""

_LINK = re.compile(r"\[([^\[\]]+)\](\([^()]+\))")
_PIXELS = re.compile(r"([1-9][0-9]{0,3})(?:px)?")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BOX = "write > [!{}], and > before each line of the box"
_PLAYED = "write a link to it: [words](https://…)"
_PLAIN = "remove it, or write **words** to stress them"
_BOXES = ("div", "aside", "section")
_CELLS = "write | one | two | for the cells of each row"
_INSTEAD = {
    **{name: f"write {sign}words{sign}" for name, sign in AROUND.items()},
    **dict.fromkeys(("iframe", "video", "audio", "object", "embed"), _PLAYED),
    **dict.fromkeys(("u", "span", "font", "small", "big"), _PLAIN),
    **dict.fromkeys(("table", "tr", "td", "th"), _CELLS),
    **{name: f"write {'#' * max(2, int(name[1]))} Heading" for name in _HEADINGS},
    "pre": "write a line of ``` above and below the code",
    "hr": "write --- on a line of its own",
    "blockquote": "write > before each line",
    "ul": "write - before each item",
    "li": "write - before each item",
    "ol": "write 1. before each item",
    "p": "write a blank line between paragraphs",
}


def instead_of(tag: str, words: str = "") -> str:
    """The hint for a tag that is no markup here: how to write what it was meant to do.

    `words` are those between the tag and its end, where they stand on one line.
    """
    found = TAG.match(tag)
    name = found[2].lower() if found else ""
    escaped = f"\\{shortened(' '.join(tag.split()), 40)} shows the characters"
    if found and name in ALLOWED:
        if not found[3].strip(" /"):
            return f"{name} is written <{name}>, and closed if it has an end; {escaped}"
        return f"write <{found[1]}{name}> alone, without attributes; {escaped}"
    inside = shortened(plain(words))
    instead = _with_attributes(name, _given(tag), words) or _INSTEAD.get(name, "")
    if inside and name in AROUND:
        instead = f"write {_around(name, inside)}"
    elif inside and name in _HEADINGS:
        instead = instead.replace("Heading", inside)
    return f"{instead}; {escaped}" if instead else f"remove it; {escaped}"


def anchor_of(tag: str) -> str:
    """The id that a tag would have given to its place, or nothing."""
    given = _given(tag)
    return given.get("id") or given.get("name") or ""


def plain(words: str) -> str:
    """The words without the tags among them."""
    return " ".join(TAG.sub("", words).split())


def _around(name: str, words: str) -> str:
    """Words between the signs that do what the tag does; code around a link goes into it."""
    sign = AROUND[name]
    linked = _LINK.fullmatch(words) if sign == "`" else None
    return f"[`{linked[1]}`]{linked[2]}" if linked else f"{sign}{words}{sign}"


def _given(tag: str) -> Mapping[str, str]:
    """The attributes of a tag that say what it was for."""
    found = TAG.match(tag)
    pairs = _ATTRIBUTE.finditer(found[3]) if found else ()
    return {each[1].lower(): each[2].strip("\"'") for each in pairs}


def _with_attributes(name: str, given: Mapping[str, str], words: str) -> str:
    anchor = given.get("id") or given.get("name")
    if name == "a" and "href" in given:
        return f"write [{_linked(words) or 'words'}]({given['href']})"
    if name == "img":
        return f"write {_pictured(given)}"
    if anchor:
        heading = _INSTEAD[name] if name in _HEADINGS else "write ## Heading"
        return f"{heading} {{#{anchor}}}, where the link leads to"
    if name in _BOXES:
        meant = [alert for word in given.get("class", "").split() if (alert := alert_meant(word))]
        return _BOX.format(meant[-1] if meant else "NOTE")
    return ""


def _linked(words: str) -> str:
    """The words of a link, or the picture that stands for them."""
    picture = TAG.search(words)
    if plain(words) or picture is None or picture[2].lower() != "img":
        return shortened(plain(words))
    return _pictured(_given(picture[0]))


def _pictured(given: Mapping[str, str]) -> str:
    """A picture with the sizes that were given in pixels; of two the wider side alone, for the other follows."""
    sizes = [(name, _PIXELS.fullmatch(given.get(name, ""))) for name in ("width", "height")]
    size = next((f"{{{name}={found[1]}}}" for name, found in sizes if found), "")
    return f"![{given.get('alt') or 'what it shows'}]({given.get('src', 'file.png')}){size}"
