"""Links and images as Markdown: `[words](address "title")`, also where conditions say which address, or none."""

import re
from collections.abc import Callable

from helpgen.compile.twins.elements import Element, text_in, tree_of
from helpgen.compile.twins.signs import ANY, GATE, Signs
from helpgen.text.markdown import as_address

_TYPED = re.compile(r"https?://[!-;=?-~]+")
_IN_TITLE = re.compile(r'[\\"<]|&(?=#?\w*;)')


class Links:
    """Writes the links of one body. `address` tells where one leads, as the twin says it."""

    def __init__(self, signs: Signs, address: Callable[[str], str]) -> None:
        self._signs = signs
        self._address = address

    def link(self, link: Element, words: str) -> str:
        """A link around words that are Markdown already; an address that stands for itself stands in `<>`."""
        if words.startswith("^") or (words.startswith("!") and isinstance(link.children[0], str)):
            words = f"\\{words}"  # it would be a footnote, or an alert
        if GATE in link.attributes:
            return f"{self._opened(link)}{words}{self._closed(link)}"
        href = link.attributes.get("href", "")
        is_bare = href == text_in(link.children) and _TYPED.fullmatch(href)
        return (
            f"<{href}>" if is_bare and "title" not in link.attributes else self._plain(link, words)
        )

    def _plain(self, link: Element, words: str) -> str:
        return f"[{words}{self._way(link, 'href')}"

    def image(self, image: Element, words: str) -> str:
        """An image with its words, which are Markdown already. Its size is not told."""
        return f"![{words}{self._way(image, 'src')}"

    def _opened(self, link: Element | None) -> str:
        """What stands before the words: nothing where the reader has no link."""
        if link is None:
            return ""
        if GATE not in link.attributes:
            return "["
        condition, then, otherwise = self._signs.links[link.attributes[GATE]]
        branches = self._opened(_element(then)), self._opened(_element(otherwise))
        return self._signs.fork(condition, *branches)

    def _closed(self, link: Element | None) -> str:
        """What stands behind the words."""
        if link is None:
            return ""
        if GATE not in link.attributes:
            return self._way(link, "href")
        condition, then, otherwise = self._signs.links[link.attributes[GATE]]
        branches = self._closed(_element(then)), self._closed(_element(otherwise))
        return self._signs.fork(condition, *branches)

    def _way(self, element: Element, attribute: str) -> str:
        url = element.attributes.get(attribute, "")
        address = url if ANY.match(url) else as_address(self._address(url))
        title = self._signs.copy_of(element.attributes.get("title", ""), place="title")
        said = f' "{_IN_TITLE.sub(_ESCAPED, title)}"' if title else ""
        return f"]({address or '<>'}{said})"


_ESCAPED = r"\\\g<0>"


def _element(tag: str) -> Element | None:
    """The element whose opening tag this is, if it is one."""
    first = tree_of(f"{tag}</a>")[0] if tag else None
    return first if isinstance(first, Element) else None
