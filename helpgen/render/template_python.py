"""A theme's templates as the Python that Jinja writes for them, in one language, and all that is wrong with them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from jinja2 import Environment, TemplateSyntaxError, nodes

from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.theme import Theme
from helpgen.model.wording import SOURCE, Wording
from helpgen.render.blocks import block_faults
from helpgen.render.environment import speaking
from helpgen.render.inlined import inline
from helpgen.render.names import check, references
from helpgen.render.pages_upon import pages_upon
from helpgen.render.stray_text import stray_text
from helpgen.render.undeclared import note_undeclared
from helpgen.render.worded import Spoken, worded
from helpgen.text.slug import shortened

UNTRANSLATED = "TH806"


def template_python(theme: Theme, wording: Wording) -> Checked[Mapping[str, str]]:
    """The Python of each template by its name; in English everything is asked, else only the words are.

    What has an error in its own text is left out; where one cannot even be read, nothing is written.
    """
    environment = speaking({}, wording)
    undeclared = defaultdict[str, set[str]](set)
    read = _trees(environment, theme)
    trees, found = read.value, list(read.diagnostics)
    note_undeclared(environment, undeclared, pages_upon(trees))
    for name, tree in trees.items():
        found += _unsaid(worded(tree, wording), theme.file(name), wording)
    if wording.language == SOURCE:
        found += [*block_faults(trees, theme), *stray_text(trees, theme)]
    inline(trees.values())
    python: dict[str, str] = {}
    for name, tree in trees.items():
        try:
            python[name] = environment.compile(tree, name, name, raw=True)
        except TemplateSyntaxError as error:  # a filter or test that there is not
            found.append(_syntax(error, theme.file(name)))
    if wording.language == SOURCE:
        found += [
            each for name in python for each in check(trees[name], theme, name, undeclared[name])
        ]
    return Checked({} if read.diagnostics else python, tuple(found))


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
