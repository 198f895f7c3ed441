"""A theme is compiled once, and everything that can be wrong with it is said before a page is made."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from types import CodeType
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplateSyntaxError,
)

from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.theme import Theme
from helpgen.render.bundle import Bundle, bundle
from helpgen.render.markup_template import MarkupTemplate
from helpgen.render.names import VIEWS, check


@dataclass(frozen=True, slots=True)
class Prepared:
    """A theme ready for any number of sites. `pages` are compiled templates by name."""

    folder: str
    pages: Mapping[str, Template]
    bundle: Bundle

    def markup(self, name: str, names: dict[str, object]) -> str:
        """One template with its three names; an error's traceback shows the template's own lines.

        Jinja's `render` would copy its global functions into the names of each page, and `check` refuses their use.
        """
        page = self.pages[name]
        try:
            return "".join(page.root_render_func(page.new_context(names, shared=True)))
        except Exception:  # noqa: BLE001  raised again, with another traceback
            page.environment.handle_exception()


def prepare(theme: Theme) -> Checked[Prepared | None]:
    """Compile the templates that pages need; with any finding there is no value."""
    compiled: dict[str, CodeType] = {}
    environment = _environment(compiled)
    found = [
        *_missing(theme),
        *(
            finding
            for name in sorted(theme.templates)
            for finding in _faults(environment, theme, name, compiled)
        ),
    ]
    if found:
        return Checked(None, tuple(sorted(found)))
    pages = {name: environment.get_template(name) for name in VIEWS}
    return Checked(Prepared(theme.folder, pages, bundle(theme)))


class _Compiled(BaseLoader):
    """Templates whose code is there already: each is read and compiled once, when it is checked."""

    def __init__(self, code: Mapping[str, CodeType]) -> None:
        self._code = code

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  Jinja names it so
    ) -> Template:
        """The template of that name; Jinja asks once for each and keeps the answer."""
        if name not in self._code:
            raise TemplateNotFound(name)
        names = environment.make_globals(globals)
        return environment.template_class.from_code(environment, self._code[name], names)


def _environment(compiled: Mapping[str, CodeType]) -> Environment:
    """Templates see their own theme and no file; names that do not exist are errors."""
    environment = Environment(
        loader=_Compiled(compiled),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.template_class = MarkupTemplate
    return environment


def _missing(theme: Theme) -> list[Diagnostic]:
    return [
        Diagnostic(
            Place(f"{theme.folder}/{name}"),
            "TH802",
            f"the theme has no template {name}",
            "add it, or take it from the default theme",
        )
        for name in VIEWS
        if name not in theme.templates
    ]


def _faults(
    environment: Environment, theme: Theme, name: str, compiled: dict[str, CodeType]
) -> list[Diagnostic]:
    """What is wrong with one template; one that can be read is added to those that are compiled."""
    try:
        tree = environment.parse(theme.templates[name], name)
        found = list(check(tree, theme, name))
        compiled[name] = environment.compile(tree, name, name)
    except TemplateSyntaxError as error:
        place = Place(f"{theme.folder}/{name}", error.lineno)
        message = f"the template cannot be read: {error.message}"
        return [
            Diagnostic(place, "TH801", message, "mend the tag, or take the default theme's file")
        ]
    return found
