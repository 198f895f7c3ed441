"""Texts of values are shown inside sentences, whatever key they belong to, and wherever in a value they stand."""

from collections.abc import Iterator

from helpgen.model.diagnostic import Diagnostic
from helpgen.read.values.words import text_flaws
from helpgen.read.yaml.tree import Tree, Way, dotted


def shown_flaws(tree: Tree, way: Way, value: object) -> Iterator[Diagnostic]:
    """What keeps the texts in a value from being shown; numbers and truth values hold none."""
    match value:
        case str():
            for code, message, hint in text_flaws(value):
                yield Diagnostic(tree.place(way), code, f"`{dotted(way)}` {message}", hint)
        case tuple():
            for index, item in enumerate(value):
                yield from shown_flaws(tree, (*way, index), item)
        case dict():
            for name, item in value.items():
                yield from shown_flaws(tree, (*way, name), item)
