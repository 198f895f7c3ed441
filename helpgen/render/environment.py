"""How templates are read and run: they see their own theme, no file, and no name that does not exist."""

from collections.abc import Callable, Mapping, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateNotFound
from jinja2.ext import InternationalizationExtension

from helpgen.model.wording import Wording
from helpgen.render.markup_template import MarkupTemplate
from helpgen.render.plural_form import plural_form


class _Compiled(BaseLoader):
    """Templates whose code is there already: each is read and compiled once, when it is checked."""

    def __init__(self, code: Mapping[str, CodeType]) -> None:
        self._code = code

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002, ARG002  Jinja names it so
    ) -> Template:
        """The template of that name; Jinja asks once for each and keeps the answer."""
        if name not in self._code:
            raise TemplateNotFound(name)
        # `check` refuses Jinja's global functions, and to hand them over would cost each page 2 µs
        return environment.template_class.from_code(environment, self._code[name], {})


class _Speaking(Environment):
    """Templates know which form a number takes in their language."""

    newstyle_gettext = True  # the extension hands the values of a text over, and we put them in
    plural_form: Callable[[int], int]
    found: dict[str, Template]

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  Jinja names it so
    ) -> Template:
        """The template of that name. A page that extends another asks on its way, and what it gets never changes."""
        known = self.found.get(name) if isinstance(name, str) else None
        if known is None:
            known = super().get_template(name, parent, globals)
            self.found[str(known.name)] = known
        return known


def speaking(compiled: Mapping[str, CodeType], wording: Wording) -> Environment:
    """Templates see their own theme and no file; names that do not exist are errors."""
    environment = _Speaking(
        loader=_Compiled(compiled),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        extensions=[InternationalizationExtension],
    )
    environment.found = {}
    environment.plural_form = plural_form(wording)
    environment.template_class = MarkupTemplate
    return environment
