"""A theme is compiled once for each language, and all that can be wrong with it is said before a page is made."""

from collections.abc import Collection, Mapping

from jinja2 import Template

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.theme import Theme
from helpgen.model.wording import SOURCE, Wording, wording_for
from helpgen.render.bundle import Bundle, bundle
from helpgen.render.environment import speaking
from helpgen.render.names import VIEWS
from helpgen.render.ready import ready
from helpgen.render.template_python import template_python


@frozen
class Edition:
    """A theme in one language. `pages` are compiled templates by name."""

    wording: Wording
    pages: Mapping[str, Template]

    def markup(self, name: str, names: dict[str, object]) -> str:
        """One template with its three names; an error's traceback shows the template's own lines.

        Jinja's `render` would copy its global functions into the names of each page, and `check` refuses their use.
        """
        page = self.pages[name]
        try:
            return "".join(page.root_render_func(page.new_context(names, shared=True)))
        except Exception:  # noqa: BLE001  raised again, with another traceback
            page.environment.handle_exception()


@frozen
class Prepared:
    """A theme ready for any number of sites, in the languages that it was prepared for."""

    theme: Theme
    editions: Mapping[str, Edition]
    bundle: Bundle

    def edition(self, locale: str) -> Edition:
        """The theme in the language that a locale gets; English where it was prepared for none that fits."""
        wordings = {language: each.wording for language, each in self.editions.items()}
        return self.editions[wording_for(locale, wordings).language]


def prepare(theme: Theme, locales: Collection[str] = ()) -> Checked[Prepared | None]:
    """Compile the templates that pages need, in English and for the locales; with any error there is no value."""
    source = wording_for(SOURCE, theme.wordings)
    others = {
        wording.language: wording
        for wording in (wording_for(locale, theme.wordings) for locale in sorted(locales))
    }
    others.pop(source.language, None)
    first = _edition(theme, source)
    found = [*_missing(theme), *first.diagnostics]
    if first.value is None or found:
        return Checked(None, tuple(sorted({*found})))
    editions = {source.language: first.value}
    for language, wording in others.items():
        made = _edition(theme, wording)
        found += made.diagnostics
        if made.value is not None:
            editions[language] = made.value
    return Checked(Prepared(theme, editions, bundle(theme)), tuple(sorted({*found})))


def _missing(theme: Theme) -> list[Diagnostic]:
    return [
        Diagnostic(
            Place(theme.file(name)),
            "TH802",
            f"the theme has no template {name}",
            "add it, or write `extends: default` in the theme's theme.yaml",
        )
        for name in VIEWS
        if name not in theme.templates
    ]


def _edition(theme: Theme, wording: Wording) -> Checked[Edition | None]:
    """The theme in one language, and what is wrong with it."""
    code = ready(theme, wording)
    found: tuple[Diagnostic, ...] = ()
    if code is None:
        python = template_python(theme, wording)
        found = python.diagnostics
        code = {name: compile(source, name, "exec") for name, source in python.value.items()}
    if any(name not in code for name in VIEWS):
        return Checked(None, found)
    environment = speaking(code, wording)
    return Checked(
        Edition(wording, {name: environment.get_template(name) for name in VIEWS}), found
    )
