"""A theme is compiled once for each language, and all that can be wrong with it is said before a page is made."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import CodeType

from jinja2 import Environment, Template, TemplateSyntaxError, nodes

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.theme import Theme
from helpgen.model.wording import SOURCE, Wording, wording_for
from helpgen.render.blocks import block_faults
from helpgen.render.bundle import Bundle, bundle
from helpgen.render.environment import speaking
from helpgen.render.inlined import inline
from helpgen.render.names import VIEWS, check, references
from helpgen.render.stray_text import stray_text
from helpgen.render.undeclared import note_undeclared
from helpgen.render.worded import Spoken, worded
from helpgen.text.slug import shortened

UNTRANSLATED = "TH806"


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
    """The theme in one language, and what is wrong with it; in English everything is asked, else only the words are."""
    compiled: dict[str, CodeType] = {}
    environment = speaking(compiled, wording)
    undeclared = defaultdict[str, set[str]](set)
    note_undeclared(environment, undeclared)
    read = _trees(environment, theme)
    trees, found = read.value, list(read.diagnostics)
    for name, tree in trees.items():
        found += _unsaid(worded(tree, wording), theme.file(name), wording)
    if wording.language == SOURCE:
        found += [*block_faults(trees, theme), *stray_text(trees, theme)]
    inline(trees.values())
    for name, tree in trees.items():
        try:
            compiled[name] = environment.compile(tree, name, name)
        except TemplateSyntaxError as error:  # a filter or test that there is not
            found.append(_syntax(error, theme.file(name)))
    if wording.language == SOURCE:
        found += [
            each for name in compiled for each in check(trees[name], theme, name, undeclared[name])
        ]
    if read.diagnostics or any(name not in compiled for name in VIEWS):
        return Checked(None, tuple(found))
    pages = {name: environment.get_template(name) for name in VIEWS}
    return Checked(Edition(wording, pages), tuple(found))


def _trees(environment: Environment, theme: Theme) -> Checked[dict[str, nodes.Template]]:
    """Every template, read; those of a theme that is extended only where somebody asks for them by its name."""
    waiting = sorted((name for name in theme.templates if not theme.is_below(name)), reverse=True)
    trees: dict[str, nodes.Template] = {}
    found: list[Diagnostic] = []
    while waiting:
        name = waiting.pop()
        if name in trees:
            continue
        try:
            trees[name] = environment.parse(theme.templates[name], name)
        except TemplateSyntaxError as error:
            found.append(_syntax(error, theme.file(name)))
            continue
        waiting += [each for _, each in references(trees[name]) if each in theme.templates]
    return Checked(trees, tuple(found))


def _syntax(error: TemplateSyntaxError, file: str) -> Diagnostic:
    message = f"the template cannot be read: {error.message}"
    hint = "mend the tag, or take the default theme's file"
    return Diagnostic(Place(file, error.lineno), "TH801", message, hint)


def _unsaid(said: Iterable[Spoken], file: str, wording: Wording) -> Iterator[Diagnostic]:
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
