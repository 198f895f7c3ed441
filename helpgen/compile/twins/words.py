"""An inline run of a page as Markdown: text escaped where it would be markup, and each element as it is typed."""

import re
from collections.abc import Sequence

from helpgen.compile.twins.elements import Element, Node, text_in
from helpgen.compile.twins.emphasis import ANY_SIGN, Emphasis, is_emphasis
from helpgen.compile.twins.links import Links
from helpgen.compile.twins.signs import CLOSE, END, FORK, FORKS, HOLE, HOLES, OTHERWISE, Signs
from helpgen.text.markdown import by_number, numbered_ends

_MARKUP = re.compile(
    r"[\\`*\[\]{~<_&:](?:"  # one of these first: then all other letters are passed over in a step
    rf"(?<=[\\`*\[\]{{~])|(?<=<)(?=[\w/!?{HOLE}{FORK}]|$)"
    rf"|(?<=_)(?:(?<![^\W_{END}]_)|(?![^\W_{HOLE}]))"
    rf"|(?<=&)(?=#?\w*[;{HOLE}]|#?\w*$)|(?<=:)(?=//|$))"
)
"""What would be markup in a text that holds signs."""

_END = rf"(?=\s|$|{HOLE}|{FORK})"
_BEGINS = re.compile(
    rf"(?P<forks>{FORKS}*)(?:(?P<number>(?:[0-9]|{HOLES.pattern})+)(?=[.)]{_END})"
    rf"|\#{{1,6}}{_END}|[-+:]{_END}|>|\||[-=:| \t]+$)"
)
"""How a line begins that would be a list, a heading, a quote, a rule, a row or a term."""

_FIRST = re.compile(rf"(?:{FORKS}|[0-9]|{HOLES.pattern})*")
"""What stands first in a line, as far as values may: one may be a number, and another what makes a list of it."""

_MAY_BE_FIRST = f"{HOLE}{FORK}{OTHERWISE}{CLOSE}0123456789"
_EMPTY_LINES = re.compile(r"^\n+|\n{2,}|\n+\Z")
_LINE_END = by_number("\n")
_TAGS = frozenset({"kbd", "mark", "sub", "sup"})


class RunWriter:
    """Writes the inline runs of one body."""

    def __init__(self, signs: Signs, links: Links) -> None:
        self._signs = signs
        self._links = links
        self._emphasis = Emphasis(signs)

    def run(self, nodes: Sequence[Node]) -> str:
        """A run, whose every line may begin a block: a paragraph, an item, a term."""
        text = self._inline(nodes)
        if "\n" not in text:
            return self._line(text)
        text = _EMPTY_LINES.sub(lambda found: _LINE_END * len(found[0]), text)
        return "\n".join([self._line(line) for line in text.split("\n")])

    def in_line(self, nodes: Sequence[Node]) -> str:
        """A run that has one line, whatever it holds: a cell, a summary."""
        return self._inline(nodes).replace("\n", _LINE_END)

    def _line(self, line: str) -> str:
        """A line that begins no block, and loses no white space."""
        line = numbered_ends(line.strip(" "))  # where a comment stood; HTML shows none of them
        if line[:1] in _MAY_BE_FIRST and (first := _FIRST.match(line)):
            for number in HOLES.findall(first[0]):
                self._signs.change(number, begins_line=True)
        if found := _BEGINS.match(line):
            at = found.end("number") if found["number"] else found.end("forks")
            line = f"{line[:at]}\\{line[at:]}"
        return line

    def _inline(self, nodes: Sequence[Node]) -> str:
        """A run as it stands in the middle of a line."""
        written = [ANY_SIGN if is_emphasis(node) else self._node(node) for node in nodes]
        out = ""
        for at, (node, text) in enumerate(zip(nodes, written, strict=True)):
            if isinstance(node, Element) and is_emphasis(node):
                below = written[at + 1] if at + 1 < len(nodes) else ""
                inside = self._inline(node.children)
                out, emphasis = self._emphasis.written(node.tag, out, inside, below)
                out += emphasis
                if below and not is_emphasis(nodes[at + 1]):
                    written[at + 1] = self._emphasis.parted(emphasis, below)
            elif out.endswith("!") and text.startswith("["):
                out = f"{out[:-1]}\\!{text}"
            elif at and isinstance(node, str) and _is_taken(nodes[at - 1], text):
                out += f"\\{text}"
            else:
                out += text
        return out

    def _node(self, node: Node) -> str:
        if isinstance(node, str):
            return _MARKUP.sub(r"\\\g<0>", node)
        if node.tag == "code":
            return code_span(text_in(node.children))
        if node.tag == "img":
            return self._links.image(node, self._node(node.attributes.get("alt", "")))
        inside = self._inline(node.children)
        if node.tag == "a":
            return self._links.link(node, inside)
        if node.tag == "sup" and node.has_class("footnote-ref"):
            return f"[^{_footnote_of(node)}]"
        if node.tag == "br":
            inside = "<br>"
        return f"<{node.tag}>{inside}</{node.tag}>" if node.tag in _TAGS else inside


def _is_taken(before: Node, text: str) -> bool:
    """Whether a sign that a text begins with would belong to the footnote before it."""
    is_footnote = isinstance(before, Element) and before.has_class("footnote-ref")
    return is_footnote and text.startswith((":", "("))


def _footnote_of(reference: Element) -> str:
    """The number of a footnote, from a reference to it."""
    link = reference.children[0]
    return link.attributes["href"].removeprefix("#fn") if isinstance(link, Element) else ""


def code_span(text: str) -> str:
    """Code within a line, between as many backticks as it takes."""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    is_spaced = text.startswith(" ") and text.endswith(" ") and text.strip(" ") != ""
    pad = " " if is_spaced or text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
