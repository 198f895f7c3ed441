"""Lists as Markdown: which sign each item has, whether blank lines part them, and what parts the blocks of an item."""

from collections.abc import Iterable, Iterator, Sequence

from helpgen.compile.twins.elements import INLINE, Element, Node

NOTHING = "<!-- -->"
"""Stands where Markdown wants something, and where it would join two blocks."""

_BELOW_TEXT = frozenset({"pre", "hr", "ul", "ol", "blockquote", "details"})
_ENDED = frozenset({"pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Blocks that may follow a line of text, and blocks beside which nothing goes on, without a line between."""

Part = Element | list[Node]
"""A block, or a run of text that stands bare between blocks."""


def parts(nodes: Sequence[Node]) -> Iterator[Part]:
    """Blocks, and the runs of text that stand between them."""
    run: list[Node] = []
    for node in nodes:
        if isinstance(node, str) or node.tag in INLINE:
            run.append(node)
            continue
        if _is_run(run):
            yield _trimmed(run)
        run = []
        yield node
    if _is_run(run):
        yield _trimmed(run)


def _is_run(nodes: Sequence[Node]) -> bool:
    return any(not isinstance(each, str) or each.strip("\n") for each in nodes)


def _trimmed(run: list[Node]) -> list[Node]:
    """A run less the line ends of the HTML around it."""
    out = list(run)
    if isinstance(out[0], str):
        out[0] = out[0].lstrip("\n")
    if isinstance(out[-1], str):
        out[-1] = out[-1].rstrip("\n")
    return out


def elements_in(node: Element) -> list[Element]:
    """The elements right below one."""
    return [each for each in node.children if isinstance(each, Element)]


def signs_of(node: Element, above: str) -> list[str]:
    """The sign of each item; `above` is that of a list which stands right above and would go on with this one.

    Where conditions hide items, all have the first number: Markdown counts by itself.
    """
    items = elements_in(node)
    if node.tag == "ul":
        return ["*" if above == "-" else "-"] * len(items)
    sign, first = ")" if above == "." else ".", int(node.attributes.get("start", "1"))
    is_whole = all(each.tag == "li" for each in items)
    return [f"{first + number if is_whole else first}{sign}" for number in range(len(items))]


def is_tight(items: Iterable[Element]) -> bool:
    """Whether text stands in one of these items, or in one within a gate, without a paragraph around it."""
    return any(
        is_tight(elements_in(item))
        if item.tag == "gate"
        else any(isinstance(each, list) and _says_something(each) for each in parts(item.children))
        for item in items
    )


def has_paragraph(items: Iterable[Element]) -> bool:
    """Whether text stands in one of these items with a paragraph around it."""
    return any(each.tag == "p" for item in items for each in elements_in(item))


def _says_something(run: list[Node]) -> bool:
    """Whether there is more than the box of a task."""
    return any(each.strip() if isinstance(each, str) else each.tag != "input" for each in run)


def tightly(above: Part, below: Part) -> str:
    """What parts two blocks of an item where a blank line would make paragraphs of its text."""
    if isinstance(above, list) and isinstance(below, Element):
        is_free = below.tag in _BELOW_TEXT and below.attributes.get("start", "1") == "1"
        is_free = is_free or below.tag in _ENDED
    else:
        is_free = any(isinstance(each, Element) and each.tag in _ENDED for each in (above, below))
    return "\n" if is_free else f"\n{NOTHING}\n"


def task_of(item: Element) -> tuple[str, list[Node]]:
    """The box of a task, and what stands behind it; of another item nothing, and what stands in it."""
    if not item.has_class("task-list-item"):
        return "", item.children
    box = next(each for each in elements_in(item) if each.tag == "input")
    rest = item.children[item.children.index(box) + 1 :]
    if rest and isinstance(rest[0], str):
        rest = [rest[0].removeprefix(" "), *rest[1:]]
    return "[x] " if "checked" in box.attributes else "[ ] ", rest


def behind(prefix: str, text: str, first: str = "") -> str:
    """Lines behind a sign, or indented; with `first` the first one is so."""
    head, *rest = text.split("\n")
    lines = [f"{prefix}{line}" if line else prefix.rstrip() for line in rest]
    return "\n".join([f"{first or prefix}{head}", *lines])
