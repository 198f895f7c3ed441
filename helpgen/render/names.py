"""A template names only what its pages have.

Asked of the template's text, so that a misspelled name is found even where no page of today would reach it.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from jinja2 import nodes

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.theme import Theme
from helpgen.render.typed_names import missing
from helpgen.render.view import (
    ArticleView,
    CategoryView,
    HomeView,
    NavigationView,
    NotFoundView,
    PartView,
    RedirectView,
    SiteView,
    TenantView,
)
from helpgen.text.nearest import nearest

VIEWS: dict[str, type] = {
    "home.html": HomeView,
    "category.html": CategoryView,
    "article.html": ArticleView,
    "redirect.html": RedirectView,
    "not-found.html": NotFoundView,
    "navigation.html": NavigationView,
    "head.html": PartView,
    "top.html": PartView,
    "foot.html": PartView,
}
"""The templates that every theme has, and what `page` is in each."""


def check(
    tree: nodes.Template, theme: Theme, name: str, undeclared: AbstractSet[str]
) -> Iterator[Diagnostic]:
    """Findings about one template, which looks up the `undeclared` names.

    One that is built upon may name what any page has.
    """
    view = VIEWS.get(name.rpartition("/")[2])
    scope = {
        "page": frozenset([view] if view else VIEWS.values()),
        "site": frozenset([SiteView]),
        "tenant": frozenset([TenantView]),
    }
    file = theme.file(name)
    yield from _templates(tree, theme, file)
    yield from _variables(tree, frozenset(scope), undeclared, file)
    for line, owner, attribute, known in missing(tree, scope):
        message = f"{owner} has no {attribute} here"
        yield Diagnostic(Place(file, line), "TH803", message, _near(attribute, known))


def references(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """The templates that one names, with the line; a name that is computed is not among them."""
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        target = getattr(node, "template", None)
        if isinstance(target, nodes.Const):
            yield node.lineno, str(target.value)


def _templates(tree: nodes.Template, theme: Theme, file: str) -> Iterator[Diagnostic]:
    for line, target in references(tree):
        if target not in theme.templates:
            message = f"the theme has no template {target}"
            hint = _near(target, frozenset(theme.templates))
            yield Diagnostic(Place(file, line), "TH802", message, hint)


def _variables(
    tree: nodes.Template, known: frozenset[str], undeclared: AbstractSet[str], file: str
) -> Iterator[Diagnostic]:
    unknown = undeclared - known
    for node in tree.find_all(nodes.Name) if unknown else ():
        if node.ctx == "load" and node.name in unknown:
            yield Diagnostic(
                Place(file, node.lineno),
                "TH803",
                f"templates see page, site and tenant, but not {node.name}",
                _near(node.name, known),
            )


def _near(word: str, known: frozenset[str]) -> str:
    match = nearest(word, sorted(known))
    there = f"there are: {', '.join(sorted(known))}" if known else "it is plain text or a number"
    return f"did you mean {match}?" if match else there
