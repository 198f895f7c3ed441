"""The HTML of a body as a tree. It is our own: every `<` begins a tag, and every element is closed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

_STEP = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>|[^<]+")
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
INLINE = frozenset(
    {"a", "br", "code", "em", "img", "input", "kbd", "mark", "s", "span", "strong", "sub", "sup"}
)
"""Elements within a line of text; all others are blocks."""

_VOID = frozenset({"br", "hr", "img", "input"})


@dataclass(slots=True)
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
    root = Element("")
    around = [root]
    end = 0
    for found in _STEP.finditer(html):
        if found.start() != end:
            break
        end = found.end()
        closing, tag, attributes = found[1], found[2], found[3]
        if tag is None:
            around[-1].children.append(unescape(found[0]))
        elif closing:
            if around.pop().tag != tag:
                break
        else:
            element = Element(tag, _attributes(attributes))
            around[-1].children.append(element)
            if tag not in _VOID:
                around.append(element)
    if end != len(html) or len(around) != 1:
        raise ValueError(html[max(0, end - 40) : end + 40])
    return root.children


def _attributes(text: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(text)} if text else {}


def text_in(nodes: Sequence[Node]) -> str:
    """All text, without the elements around it."""
    return "".join([each if isinstance(each, str) else text_in(each.children) for each in nodes])


def elements_below(node: Element) -> Iterator[Element]:
    """Every element below one, in order."""
    for each in node.children:
        if isinstance(each, Element):
            yield each
            yield from elements_below(each)
