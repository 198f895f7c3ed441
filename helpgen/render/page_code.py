"""The Python that a template becomes: as Jinja writes it, but for three things that every page would pay for.

What `page`, `site` and `tenant` surely have is asked for as Python asks, and not by a call that tries two ways; and so
is what the rows have that a loop over them goes through. What is Markup by its type is printed as it is. And a block
hands over its text whole, as a template does that extends none: piece by piece it would pass through every template
that the page is built upon.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.nodes import Node
from markupsafe import Markup

from helpgen.render.names import VIEWS
from helpgen.render.sure_types import UNSURE, Types, element_of, part_of
from helpgen.render.view import SiteView, TenantView

ANY_PAGE: Types = frozenset(VIEWS.values())
_MARKUP: Types = frozenset([Markup])


class PageCode(CodeGenerator):
    """Writes the code of one template.

    `pages` tells what `page` may be in templates that others are built upon, by their names.
    """

    pages: Mapping[str, Types] = {}

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401  Jinja's own
        super().__init__(*given, **named)
        name = self.name or ""
        view = VIEWS.get(name.rpartition("/")[2])
        self._names: dict[str, Types] = {
            "page": frozenset([view]) if view else self.pages.get(name, ANY_PAGE),
            "site": frozenset([SiteView]),
            "tenant": frozenset([TenantView]),
        }
        self._rows: dict[str, Types] = {}  # by the names that loops have in the code

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  Jinja's visitors are named for nodes
        """An attribute; one that is there for sure is not looked for."""
        if self._types(node, frame):
            self.visit(node.node, frame)
            self.write(f".{node.attr}")
        else:
            super().visit_Getattr(node, frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802  the same
        """A loop; in it, its name stands for a row, unless something there sets the name to something else."""
        setting = [each for each in node.find_all(nodes.Name) if each.ctx != "load"]
        target = node.target
        if (
            not isinstance(target, nodes.Name)
            or [each.name for each in setting].count(target.name) > 1
        ):
            super().visit_For(node, frame)
            return
        name = f"l_{frame.symbols.level + 1}_{target.name}"  # as Jinja names it one step further in
        self._rows[name] = element_of(self._types(node.iter, frame))
        super().visit_For(node, frame)
        del self._rows[name]

    def blockvisit(self, nodes: Iterable[Node], frame: Frame) -> None:
        """What stands below a node; of a block, or of a whole template, all of it in one."""
        nodes = [*nodes]
        if not _is_whole(nodes, frame) or frame.buffer is not None:
            super().blockvisit(nodes, frame)
            return
        self.buffer(frame)
        super().blockvisit(nodes, frame)
        self.writeline(f"yield concat({frame.buffer})")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401  Jinja's own
        if not self._is_markup(node, frame):
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401  the same
        if not self._is_markup(node, frame):
            super()._output_child_post(node, frame, finalize)

    def _is_markup(self, node: nodes.Expr, frame: Frame) -> bool:
        """Whether what is printed is HTML already, whatever the page."""
        return self._types(node, frame) == _MARKUP

    def _types(self, node: nodes.Node, frame: Frame) -> Types:
        """What an expression surely is: a name that we give or that goes through rows, or a field of such a thing."""
        if isinstance(node, nodes.Getattr):
            return part_of(self._types(node.node, frame), node.attr)
        if not isinstance(node, nodes.Name):
            return UNSURE
        name = frame.symbols.ref(node.name)
        if name in self._rows:
            return self._rows[name]
        is_ours = frame.symbols.find_load(name) == (VAR_LOAD_RESOLVE, node.name)
        return self._names.get(node.name, UNSURE) if is_ours else UNSURE


def _is_whole(inside: Iterable[Node], frame: Frame) -> bool:
    """Whether this is all of a block, or all of a template that extends none."""
    if frame.rootlevel:
        return all(each.find(nodes.Extends) is None for each in inside) and not any(
            isinstance(each, nodes.Extends) for each in inside
        )
    return frame.block is not None and frame.parent is None
