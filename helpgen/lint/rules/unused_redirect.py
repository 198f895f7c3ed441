"""Somebody can come from every old address.

Why: an address that nothing was ever published at is mostly a slip, and the one that was meant leads nowhere.
Bad:  `redirectFrom: [/help/portal/bokings]`, where `/help/portal/bookings` was published
Good: `redirectFrom: [/help/portal/bookings]`
"""

from collections.abc import Iterator, Sequence

from helpgen.lint.lint_rule import Finding, Library, LintRule
from helpgen.logic import holds
from helpgen.model.article import Article
from helpgen.model.profile import Profile
from helpgen.text.slug_meant import slug_meant


def check(library: Library) -> Iterator[Finding]:
    """Old addresses that send nobody: no organization has the article, or no site of the last build the address.

    Once an address is published, its page that leads on is a part of the sites. Of an article that an organization gets
    whose site does not lie there, only its absence for everybody is told.
    """
    if "redirect" not in library.told_unused or not library.are_all:
        return
    tenants = library.corpus.tenants
    for article in library.corpus.articles if tenants else ():
        having = [each for each in tenants if holds(article.exists, each.values)]
        for number, old in enumerate(article.front.redirect_from):
            place = article.places.get(f"redirectFrom.{number}", article.place(1, 1))
            if not having:
                message = f"`{old}` leads nobody here: the article is published for 0 of {len(tenants)} organizations"
                yield Finding(
                    place, message, "nothing to do, if an organization for it is on its way"
                )
            elif _is_new(old, having, library):
                message = (
                    f"no site of the last build has a page at `{old}`, so nobody comes from there"
                )
                yield Finding(place, message, _hint(old, article, library))


def _is_new(old: str, having: Sequence[Profile], library: Library) -> bool:
    """Whether all sites are known that would lead on from an address, and no site has it."""
    published = library.published
    return old not in published.having and all(each.id in published.sites for each in having)


def _hint(old: str, article: Article, library: Library) -> str:
    """The address that was meant, of those that were published and belong to nothing any more."""
    known = {each.slug for each in library.corpus.articles} | {*article.front.redirect_from}
    meant = (
        slug_meant(old, gone) if (gone := sorted(library.published.having.keys() - known)) else None
    )
    if meant:
        return f"did you mean {meant}?"
    return "remove it; leave it where it is older than these sites"


RULE = LintRule(code="SL511", name="unused-redirect", check=check)
