"""A template fills the blocks of the one it extends: one that is named otherwise would never be shown."""

from collections.abc import Iterator, Mapping

from jinja2 import nodes

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.theme import Theme
from helpgen.text.nearest import nearest


def block_faults(trees: Mapping[str, nodes.Template], theme: Theme) -> Iterator[Diagnostic]:
    """Blocks that no template above has, and templates that extend each other in a ring."""
    for name, tree in trees.items():
        parent = _parent(tree)
        if parent is None:
            continue
        file = theme.file(name)
        above = _above(name, trees)
        if above is None:
            hint = f"name the one below it by its theme, such as default/{name}"
            yield Diagnostic(Place(file, parent[0]), "TH802", "the template extends itself", hint)
            continue
        known = {each.name for other in above for each in trees[other].find_all(nodes.Block)}
        for block in tree.body if above else ():
            if isinstance(block, nodes.Block) and block.name not in known:
                near = nearest(block.name, sorted(known))
                hint = f"did you mean {near}?" if near else f"there are: {', '.join(sorted(known))}"
                message = f"{parent[1]} has no block {block.name}, so nothing of it is shown"
                yield Diagnostic(Place(file, block.lineno), "TH809", message, hint)


def _parent(tree: nodes.Template) -> tuple[int, str] | None:
    """The template that one is built upon, with the line; None where there is none, or its name is computed."""
    node = next(tree.find_all(nodes.Extends), None)
    if node is None or not isinstance(node.template, nodes.Const):
        return None
    return node.lineno, str(node.template.value)


def _above(name: str, trees: Mapping[str, nodes.Template]) -> list[str] | None:
    """The templates that one is built upon, as far as they are there; None where it is built upon itself."""
    found: list[str] = []
    parent = _parent(trees[name])
    while parent is not None and parent[1] in trees and parent[1] not in found:
        if parent[1] == name:
            return None
        found.append(parent[1])
        parent = _parent(trees[parent[1]])
    return found
