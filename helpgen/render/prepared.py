"""A theme is compiled once for each language, and all that can be wrong with it is said before a page is made."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import CodeType

from jinja2 import Environment, Template, TemplateSyntaxError

from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.theme import Theme
from helpgen.model.wording import SOURCE, Wording, wording_for
from helpgen.render.bundle import Bundle, bundle
from helpgen.render.environment import speaking
from helpgen.render.names import VIEWS, check
from helpgen.render.worded import Said, worded
from helpgen.text.slug import shortened

UNTRANSLATED = "TH806"


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Prepared:
    """A theme ready for any number of sites, in the languages that it was prepared for."""

    folder: str
    editions: Mapping[str, Edition]
    bundle: Bundle

    def edition(self, locale: str) -> Edition:
        """The theme in the language that a locale gets; English where it was prepared for none that fits."""
        wordings = {language: each.wording for language, each in self.editions.items()}
        return self.editions[wording_for(locale, wordings).language]


def prepare(theme: Theme, locales: Collection[str] = ()) -> Checked[Prepared | None]:
    """Compile the templates that pages need, in English and for the locales; with any error there is no value."""
    wordings = {
        each.language: each
        for each in (
            wording_for(SOURCE, theme.wordings),
            *(wording_for(locale, theme.wordings) for locale in sorted(locales)),
        )
    }
    found = _missing(theme)
    editions: dict[str, Edition] = {}
    for language, wording in wordings.items():
        compiled: dict[str, CodeType] = {}
        environment = speaking(compiled, wording)
        for name in sorted(theme.templates):
            found += _faults(environment, theme, name, compiled, wording)
        if not found or all(each.code == UNTRANSLATED for each in found):
            pages = {name: environment.get_template(name) for name in VIEWS}
            editions[language] = Edition(wording, pages)
    told = tuple(sorted({*found}))
    if len(editions) < len(wordings):
        return Checked(None, told)
    return Checked(Prepared(theme.folder, editions, bundle(theme)), told)


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
    environment: Environment,
    theme: Theme,
    name: str,
    compiled: dict[str, CodeType],
    wording: Wording,
) -> list[Diagnostic]:
    """What is wrong with one template; one that can be read is added to those that are compiled."""
    try:
        tree = environment.parse(theme.templates[name], name)
        said = worded(tree, wording)
        found = [*check(tree, theme, name), *_unsaid(said, f"{theme.folder}/{name}", wording)]
        compiled[name] = environment.compile(tree, name, name)
    except TemplateSyntaxError as error:
        place = Place(f"{theme.folder}/{name}", error.lineno)
        message = f"the template cannot be read: {error.message}"
        return [
            Diagnostic(place, "TH801", message, "mend the tag, or take the default theme's file")
        ]
    return found


def _unsaid(said: Iterable[Said], file: str, wording: Wording) -> Iterator[Diagnostic]:
    """What a template asks for and cannot be said."""
    for line, phrase, fault in said:
        place = Place(file, line)
        if fault:
            hint = "write the text itself, and each of its values by name"
            yield Diagnostic(place, "TH807", fault, hint)
        elif wording.language != SOURCE and phrase not in wording.texts:
            message = f"`{shortened(phrase.text)}` has no translation for {wording.language}"
            hint = f"add it to locales/{wording.language}.po of the theme: until then it is English"
            yield Diagnostic(place, UNTRANSLATED, message, hint)
