"""The HTML of a body as a tree. It is our own: every `<` begins a tag, and every element is closed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from html import unescape

from helpgen.frozen import working

_TAG = re.compile(r"/?[a-z0-9]+")
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
INLINE = frozenset(
    {"a", "br", "code", "em", "img", "input", "kbd", "mark", "s", "span", "strong", "sub", "sup"}
)
"""Elements within a line of text; all others are blocks."""

_VOID = frozenset({"br", "hr", "img", "input"})


@working
class Element:
    """An element with its attributes, unescaped, and what it holds: elements and unescaped text."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def has_class(self, name: str) -> bool:
        """Whether this is one of its classes."""
        return name in self.attributes.get("class", "").split()


Node = Element | str


def tree_of(html: str) -> list[Node]:
    """What stands in a body, in order. HTML that is not ours is a ValueError."""
    first, *steps = html.split("<")
    here = root = Element("")
    around: list[Element] = []
    if first:
        root.children.append(_plain(first))
    for step in steps:
        inside, closed, text = step.partition(">")
        tag = inside.partition(" ")[0]
        if not closed or not _TAG.fullmatch(tag):
            raise ValueError(f"<{step}")
        if tag[0] == "/":
            if here.tag != tag[1:]:
                raise ValueError(f"<{step}")
            here = around.pop()
        else:
            element = Element(tag, _attributes(inside) if tag != inside else {})
            here.children.append(element)
            if tag not in _VOID:
                around.append(here)
                here = element
        if text:
            here.children.append(_plain(text))
    if around:
        raise ValueError(f"<{here.tag}>")
    return root.children


def _plain(text: str) -> str:
    return unescape(text) if "&" in text else text


def _attributes(text: str) -> dict[str, str]:
    return {name: _plain(value) for name, value in _ATTRIBUTE.findall(text)}


def text_in(nodes: Sequence[Node]) -> str:
    """All text, without the elements around it."""
    return "".join([each if isinstance(each, str) else text_in(each.children) for each in nodes])


def elements_below(node: Element) -> Iterator[Element]:
    """Every element below one, in order."""
    for each in node.children:
        if isinstance(each, Element):
            yield each
            yield from elements_below(each)
