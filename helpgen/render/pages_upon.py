"""Which pages come to be made with a template that is no page's own: those that extend it, or take it in."""

from collections import defaultdict
from collections.abc import Mapping

from jinja2 import nodes

from helpgen.render.names import VIEWS, references
from helpgen.render.sure_types import Types


def pages_upon(trees: Mapping[str, nodes.Template]) -> Mapping[str, Types]:
    """What `page` may be in each template; nothing is told where a name is worked out only while a page is made."""
    if any(map(_is_open, trees.values())):
        return {}
    found = defaultdict[str, set[type]](set)
    for name in trees:
        view = VIEWS.get(name.rpartition("/")[2])
        if view is not None:
            for each in _below(name, trees):
                found[each].add(view)
    return {name: frozenset(views) for name, views in found.items()}


def _is_open(tree: nodes.Template) -> bool:
    """Whether the template names another one by what is not written in it."""
    naming = tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport))
    return len([*naming]) != len([*references(tree)])


def _below(name: str, trees: Mapping[str, nodes.Template]) -> set[str]:
    """The templates that one names, and those that these name."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        named = {each for _, each in references(trees[waiting.pop()]) if each in trees}
        waiting += named - found
        found |= named
    return found
