"""A block that nobody fills costs nothing: what stands in it is compiled in its place.

Jinja calls a block as a function that looks up its names anew, on every page. Blocks are there for other themes to
fill, and most themes fill few.
"""

from collections import Counter
from collections.abc import Iterable

from jinja2 import nodes
from jinja2.visitor import NodeTransformer


def inline(trees: Iterable[nodes.Template]) -> None:
    """Put the contents of each block in its place that only one of the templates has.

    Not where a template calls blocks by `self`, which it may do by any name.
    """
    all_trees = list(trees)
    if any(name.name == "self" for tree in all_trees for name in tree.find_all(nodes.Name)):
        return
    counts = Counter(block.name for tree in all_trees for block in tree.find_all(nodes.Block))
    writer = _Inliner({name for name, count in counts.items() if count == 1})
    for tree in all_trees:
        if next(tree.find_all(nodes.Extends), None) is None:
            writer.visit(tree)
        else:  # a block at the top of such a template is what is shown of it
            for block in list(tree.find_all(nodes.Block)):
                block.body = [writer.visit(each) for each in block.body]


class _Inliner(NodeTransformer):
    def __init__(self, names: set[str]) -> None:
        self._names = names

    def visit_Block(self, node: nodes.Block) -> nodes.Node:  # noqa: N802  Jinja's visitors are named for nodes
        """What stands in the block, with names of its own."""
        self.generic_visit(node)
        if node.name not in self._names or node.required:
            return node
        return nodes.Scope(node.body, lineno=node.lineno)
