"""The Python that a template becomes: as Jinja writes it, but for two things that every page would pay for.

What `page`, `site` and `tenant` surely have is asked for as Python asks, and not by a call that tries two ways. And a
block hands over its text whole: piece by piece it would pass through every template that the page is built upon.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.nodes import Node

from helpgen.render.names import VIEWS
from helpgen.render.view import SiteView, TenantView


class PageCode(CodeGenerator):
    """Writes the code of one template."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  Jinja's visitors are named for nodes
        """An attribute; one that is there for sure is not looked for."""
        if self._is_there(node, frame):
            self.visit(node.node, frame)
            self.write(f".{node.attr}")
        else:
            super().visit_Getattr(node, frame)

    def blockvisit(self, nodes: Iterable[Node], frame: Frame) -> None:
        """What stands below a node; of a block, all of it in one."""
        if frame.block is None or frame.parent is not None or frame.buffer is not None:
            super().blockvisit(nodes, frame)
            return
        self.buffer(frame)
        super().blockvisit(nodes, frame)
        self.writeline(f"yield concat({frame.buffer})")

    def _is_there(self, node: nodes.Getattr, frame: Frame) -> bool:
        """Whether it is a field of one of the three values, and no name that the template itself has set."""
        if not isinstance(node.node, nodes.Name):
            return False
        name = node.node.name
        if node.attr not in _fields(self.name or "").get(name, ()):
            return False
        return frame.symbols.find_load(frame.symbols.ref(name)) == (VAR_LOAD_RESOLVE, name)


@cache
def _fields(template: str) -> Mapping[str, frozenset[str]]:
    """What the three surely have in a template; one that others are built upon sees the pages of all."""
    view = VIEWS.get(template.rpartition("/")[2])
    pages = [view] if view else VIEWS.values()
    return {
        "page": frozenset.intersection(*map(_fields_of, pages)),
        "site": _fields_of(SiteView),
        "tenant": _fields_of(TenantView),
    }


def _fields_of(view: type) -> frozenset[str]:
    """The fields of a named tuple, or of a data class."""
    named: tuple[str, ...] | None = getattr(view, "_fields", None)
    return frozenset(named or [each.name for each in fields(view)])
