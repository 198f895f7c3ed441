"""The names that a template looks up, because nothing in it sets them: noted while it is compiled.

`jinja2.meta` finds them too, by compiling the template once more.
"""

from collections.abc import Mapping, MutableMapping

from jinja2 import Environment
from jinja2.compiler import Frame

from helpgen.render.page_code import PageCode
from helpgen.render.sure_types import Types

Undeclared = MutableMapping[str, set[str]]
"""Names by template."""


def note_undeclared(
    environment: Environment, undeclared: Undeclared, upon: Mapping[str, Types] | None = None
) -> None:
    """From now on what the environment compiles is noted; Jinja's own functions are not among it.

    `upon` has the pages that are built upon templates.
    """

    class Noting(PageCode):
        pages = upon or {}

        def enter_frame(self, frame: Frame) -> None:
            super().enter_frame(frame)
            names = {name for action, name in frame.symbols.loads.values() if action == "resolve"}
            undeclared[self.name or ""] |= names - self.environment.globals.keys()

    environment.code_generator_class = Noting
