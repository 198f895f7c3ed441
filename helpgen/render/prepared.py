"""A theme is compiled once, and everything that can be wrong with it is said before a page is made."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template, TemplateSyntaxError

from helpgen.model.checked import Checked
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.place import Place
from helpgen.model.theme import Theme
from helpgen.render.bundle import Bundle, bundle
from helpgen.render.names import VIEWS, check
from helpgen.render.sheet import Sheet


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
    environment = _environment(theme)
    found = [
        *_missing(theme),
        *(
            finding
            for name in sorted(theme.templates)
            for finding in _faults(environment, theme, name)
        ),
    ]
    if found:
        return Checked(None, tuple(sorted(found)))
    pages = {name: environment.get_template(name) for name in VIEWS}
    return Checked(Prepared(theme.folder, pages, bundle(theme)))


def _environment(theme: Theme) -> Environment:
    """Templates see their own theme and no file; names that do not exist are errors."""

    def load(name: str) -> tuple[str, str, None] | None:
        source = theme.templates.get(name)
        return None if source is None else (source, name, None)

    environment = Environment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.template_class = Sheet
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


def _faults(environment: Environment, theme: Theme, name: str) -> list[Diagnostic]:
    source = theme.templates[name]
    try:
        tree = environment.parse(source, name)
        environment.compile(source, name)
    except TemplateSyntaxError as error:
        place = Place(f"{theme.folder}/{name}", error.lineno)
        message = f"the template cannot be read: {error.message}"
        return [
            Diagnostic(place, "TH801", message, "mend the tag, or take the default theme's file")
        ]
    return list(check(tree, theme, name))
