"""Variables in a text in which none are filled in: readers would see the braces."""

from collections.abc import Iterator

from helpgen.model.diagnostic import Diagnostic
from helpgen.read.yaml.tree import Tree, Way, dotted
from helpgen.text.slug import shortened

WRITE_OUT = "write it out: this text is the same for every organization"


def typed_variables(tree: Tree, way: Way, text: str, hint: str = WRITE_OUT) -> Iterator[Diagnostic]:
    """The finding where a text holds what looks like a variable."""
    if "{{" in text:
        name = dotted(way)
        message = f"`{name}` is shown as it is typed, with its braces: {shortened(text)}"
        yield Diagnostic(tree.place(way), "LB306", message, hint)
