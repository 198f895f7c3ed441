"""A compiled template in which what is HTML already is printed as it is.

`escape` makes a copy of Markup, by way of three calls, and most of what a page prints is Markup. In Jinja's compiled
code `escape` is a name like any other, so it can mean a function that passes Markup through and leaves all else to
the real one. Should a later Jinja call it otherwise, the real one is used again: slower, and just as safe.
"""

from collections.abc import Callable, MutableMapping
from functools import lru_cache
from types import CodeType

from jinja2 import Environment, Template
from markupsafe import Markup, escape


class MarkupTemplate(Template):
    """A compiled template as the environment makes it, but for the meaning of `escape`."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, object],  # noqa: A002  Jinja's signature
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """The template of compiled code."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = passing
        return template


def passing(value: object) -> str:
    """The value as HTML; Markup, and no other kind of it, is taken at its word."""
    kind = value.__class__
    if kind is Markup:
        return value  # type: ignore[return-value]  # it is one
    return _escaped(value) if kind is str else escape(value)


_escaped = lru_cache(maxsize=1_024)(escape)
"""A page says its title four times. Only texts are remembered: to a dictionary, 1 and true are one."""
