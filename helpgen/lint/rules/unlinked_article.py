"""Some link leads to every article.

Why: readers find it by search or in the list of its category only, and never from what they read before.
Bad:  an article that no other one names
Good: a link to it from the article that readers have open when they need it
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, Library, LintRule


def check(library: Library) -> Iterator[Finding]:
    """Articles that no other article, no key and no option names, and no screen of the product opens."""
    if "article" not in library.told_unused or not library.are_all:
        return
    corpus = library.corpus
    named = {*corpus.options.featured, *[key.article for key in corpus.catalog.keys().values()]}
    for blueprint in library.blueprints:
        own = blueprint.article.slug
        named.update(link.target for link in blueprint.links if link.target != own)
        named.update(slug for slug in blueprint.article.front.related if slug != own)
    for blueprint in library.blueprints:
        article = blueprint.article
        if article.slug not in named and not article.front.screens:
            place = article.places.get("slug", article.place(1, 1))
            hint = "link to it where readers will need it, or name it under `related`"
            yield Finding(place, f"no link leads to {article.slug}", hint)


RULE = LintRule(code="LK632", name="unlinked-article", check=check)
