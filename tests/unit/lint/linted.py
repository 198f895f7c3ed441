"""A small project linted: what the tests of every rule start from."""

from helpgen.lint import lint
from helpgen.lint.lint_rule import Library
from helpgen.lint.proving import provables
from helpgen.model.article import Article
from helpgen.model.catalog import Catalog
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.options import LinkKind, LintOptions, Stocked
from helpgen.model.profile import Profile
from helpgen.model.published import NOTHING_PUBLISHED, PublishedAddresses
from tests.unit.compile.builder import CATALOG, FIRST, article, project, tenant

ON, OFF = tenant("on", {"features.x": True}), tenant("off", {"features.x": False})


def linted(  # noqa: PLR0913  all by name but the articles
    *articles: Article,
    tenants: tuple[Profile, ...] = (ON, OFF),
    bounds: tuple[str, ...] = (),
    links: tuple[LinkKind, ...] = ("prose", "heading"),
    featured: tuple[str, ...] = (),
    unused: tuple[Stocked, ...] = (),
    catalog: Catalog = CATALOG,
    assets: tuple[str, ...] = (),
    are_all: bool = True,
    published: PublishedAddresses = NOTHING_PUBLISHED,
) -> tuple[Diagnostic, ...]:
    """What lint says of articles that compile without a finding."""
    told = LintOptions(links=links, unused=unused)
    made = project(
        *articles,
        tenants=tenants,
        bounds=bounds,
        lint=told,
        featured=featured,
        catalog=catalog,
        assets=assets,
        outlined=True,
    )
    assert not made.found, made.found
    proofs = provables(made.blueprints, made.corpus)
    library = Library(made.blueprints, made.corpus, are_all=are_all, published=published)
    return lint(
        made.blueprints, tenants, catalog.labels, proofs=proofs, library=library, are_all=are_all
    )


def proven(code: str, source: str, *bounds: str, exists: str = "") -> list[str]:
    """What one rule says of an article's text: the line in its body and the message, line by line."""
    found = linted(article(source, exists=exists), bounds=bounds)
    return [f"{each.place.line - FIRST + 1}: {each.message}" for each in found if each.code == code]
