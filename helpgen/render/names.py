"""A template names only what its pages have.

Asked of the template's text, so that a misspelled name is found even where no page of today would reach it.
"""

from collections.abc import Iterator
from typing import get_type_hints

from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.theme import Theme
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


def check(tree: nodes.Template, theme: Theme, name: str) -> Iterator[Diagnostic]:
    """Findings about one template; one that is built upon may name what any page has."""
    pages = [VIEWS[name]] if name in VIEWS else VIEWS.values()
    known = {
        "page": frozenset[str]().union(*map(get_type_hints, pages)),
        "site": frozenset(get_type_hints(SiteView)),
        "tenant": frozenset(get_type_hints(TenantView)),
    }
    file = f"{theme.folder}/{name}"
    yield from _templates(tree, theme, file)
    yield from _variables(tree, frozenset(known), file)
    yield from _attributes(tree, known, file)


def _templates(tree: nodes.Template, theme: Theme, file: str) -> Iterator[Diagnostic]:
    targets = (
        *(node.template for node in tree.find_all(nodes.Extends)),
        *(node.template for node in tree.find_all(nodes.Include)),
        *(node.template for node in tree.find_all(nodes.Import)),
        *(node.template for node in tree.find_all(nodes.FromImport)),
    )
    for target in targets:
        if isinstance(target, nodes.Const) and target.value not in theme.templates:
            yield Diagnostic(
                Place(file, target.lineno),
                "TH802",
                f"the theme has no template {target.value}",
                _near(str(target.value), frozenset(theme.templates)),
            )


def _variables(tree: nodes.Template, known: frozenset[str], file: str) -> Iterator[Diagnostic]:
    unknown = find_undeclared_variables(tree) - known
    for node in tree.find_all(nodes.Name):
        if node.ctx == "load" and node.name in unknown:
            yield Diagnostic(
                Place(file, node.lineno),
                "TH803",
                f"templates see page, site and tenant, but not {node.name}",
                _near(node.name, known),
            )


def _attributes(
    tree: nodes.Template, known: dict[str, frozenset[str]], file: str
) -> Iterator[Diagnostic]:
    for node in tree.find_all(nodes.Getattr):
        owner = node.node
        if not isinstance(owner, nodes.Name) or owner.name not in known:
            continue
        if node.attr not in known[owner.name]:
            yield Diagnostic(
                Place(file, node.lineno),
                "TH803",
                f"{owner.name} has no {node.attr} here",
                _near(node.attr, known[owner.name]),
            )


def _near(word: str, known: frozenset[str]) -> str:
    match = nearest(word, sorted(known))
    return f"did you mean {match}?" if match else f"there are: {', '.join(sorted(known))}"
