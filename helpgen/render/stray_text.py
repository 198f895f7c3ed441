"""A template that extends another one says what it says in blocks: what stands beside them would be lost."""

from collections.abc import Iterator, Mapping, Sequence

from jinja2 import nodes

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.theme import Theme

_SILENT = (
    nodes.Block,
    nodes.Macro,
    nodes.Assign,
    nodes.AssignBlock,
    nodes.Import,
    nodes.FromImport,
)
"""What may stand beside blocks: it prints nothing where it stands."""


def stray_text(trees: Mapping[str, nodes.Template], theme: Theme) -> Iterator[Diagnostic]:
    """The first of what is printed above `extends`, and of what would be below it, in each template."""
    for name, tree in trees.items():
        at = next((at for at, each in enumerate(tree.body) if isinstance(each, nodes.Extends)), -1)
        if at < 0:
            continue
        above, below = _first(tree.body[:at]), _first(tree.body[at + 1 :])
        if above:
            message = "this stands above `extends`, so every page would begin with it"
            hint = "write `extends` first, and this into a block"
            yield Diagnostic(Place(theme.file(name), above), "TH811", message, hint)
        if below:
            message = "this stands outside of blocks in a template that extends another one, so nothing of it is shown"
            hint = "put it between {% block NAME %} and {% endblock %}"
            yield Diagnostic(Place(theme.file(name), below), "TH811", message, hint)


def _first(body: Sequence[nodes.Node]) -> int:
    """The line of the first thing that is printed; 0 where nothing is."""
    return next((line for node in body for line in _printed(node)), 0)


def _printed(node: nodes.Node) -> Iterator[int]:
    if isinstance(node, _SILENT):
        return
    if isinstance(node, nodes.Output):
        for each in node.nodes:
            if not isinstance(each, nodes.TemplateData):
                yield each.lineno
            elif words := each.data.strip():
                yield each.lineno + each.data[: each.data.index(words)].count("\n")
    elif isinstance(node, nodes.Include | nodes.CallBlock):
        yield node.lineno
    else:
        for inner in node.iter_child_nodes():
            yield from _printed(inner)
