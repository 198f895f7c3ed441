"""Lines that are tags of another tool where a directive was meant: what a finding about blocks points at."""

from collections.abc import Iterator, Sequence

from helpgen.logic.directive_words import OPEN
from helpgen.logic.tags import of_tag
from helpgen.model.source import Line, Node
from helpgen.text.slug import shortened

_BEGINS, _ENDS = f"{OPEN} help:when", "help:end"
_TAGS = (("{{", "}}"), ("{%", "%}"), ("<%", "%>"))


def tags_in(nodes: Sequence[Node]) -> Iterator[tuple[int, str]]:
    """The lines that are nothing but a tag that other tools have for a condition, each with its number."""
    for node in nodes:
        if isinstance(node, Line) and not node.is_mark:
            tag = node.text.strip(" \t>")
            tag = f"{tag}>" if tag.endswith("%") else tag
            if (tag[:2], tag[-2:]) in _TAGS and of_tag(tag[2:-2]):
                yield node.number, tag


def in_place(line: str, tag: str) -> str:
    """What to write for such a line, which is told as `line 12`."""
    return f"{of_tag(tag[2:-2])} in place of {shortened(tag)} on {line}"


def may_open(tag: str) -> bool:
    """Whether it was meant to begin a block."""
    return of_tag(tag[2:-2]).startswith(_BEGINS)


def may_close(tag: str) -> bool:
    """Whether it was meant to end one."""
    return _ENDS in of_tag(tag[2:-2])
