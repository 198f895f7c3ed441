"""In the program, pydantic has no plugins: what is accepted hangs on no package that happens to lie beside.

With the first validator, pydantic reads the metadata of every installed package to find plugins, which may change what
any model takes. A program that imports helpgen has the plugins that it wants; the command has none, and saves the look.
"""

import sys
from types import ModuleType

_LOADER = "pydantic.plugin._loader"
"""Where pydantic looks for plugins, when it makes the first validator."""


class _NoPlugins(ModuleType):
    """What stands in the place of that module."""

    @staticmethod
    def get_plugins() -> tuple[()]:
        """None."""
        return ()


def refuse_plugins() -> None:
    """No plugin of pydantic is looked for in this process, unless that has been done."""
    sys.modules.setdefault(_LOADER, _NoPlugins(_LOADER))
