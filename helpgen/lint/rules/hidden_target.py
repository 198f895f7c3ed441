"""A link leads somewhere for every profile that sees it, those to come included.

Why: where the target is hidden the link becomes plain text; the writer may not expect that. An item of Related goes
with its target, which is what Related is for: nothing is said of it unless `lint.links` asks, and `lint --summary`
counts it.
Bad:  a page for everybody that links to an article whose unmet prerequisites omit it
Good: the link inside a block with the same condition, or `whenUnmet: notice` on the target
"""

from collections.abc import Iterator
from typing import NamedTuple

from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.lint.told_values import told_values
from helpgen.logic import ALWAYS, NEVER, Condition, both, opposite, show
from helpgen.model.article import Article
from helpgen.model.diagnostic import Place
from helpgen.model.options import LinkKind
from helpgen.model.template import Reference


class _Route(NamedTuple):
    """Something that leads to a target: for whom it is `shown`, for whom it leads there, and what happens elsewhere."""

    kind: LinkKind
    place: Place
    what: str
    shown: Condition
    leads: Condition
    else_it: str


def check(subject: Provable) -> Iterator[Finding]:
    """Ways to a target that some possible profile has without the target, or without its heading."""
    for way in _ways(subject):
        if way.kind not in subject.links or way.leads == ALWAYS:
            continue
        subject.effort.about(way.place.line)
        broken = both(way.shown, opposite(way.leads))
        enough = subject.possible.smallest(broken, subject.effort)
        if enough is None:
            continue
        where = f"when {told_values(enough)}" if enough else "wherever it is shown"
        yield Finding(way.place, f"{way.what} breaks {where}: {way.else_it}", _hint(way), broken)


def _hint(way: _Route) -> str:
    inside = f"put it inside <!-- help:when {show(way.leads)} -->, or leave it, if that is meant"
    return (
        inside
        if way.kind in ("prose", "heading") and way.leads != NEVER
        else "nothing to do, if that is meant"
    )


def _ways(subject: Provable) -> Iterator[_Route]:
    article = subject.blueprint.article
    for link in subject.blueprint.links:
        yield from _link(article, link)
    yield from _notice(subject)
    if subject.featured_at:
        what, else_it = "the home page's link", "it is left out there"
        yield _Route("featured", subject.featured_at, what, ALWAYS, article.exists, else_it)
    yield from _addresses(article)


def _link(article: Article, link: Reference) -> Iterator[_Route]:
    place = article.place(link.line, link.column)
    to = f"the link to {link.target}"
    if link.related:
        what = f"the related article {link.target}"
        yield _Route("related", place, what, link.shown, link.exists, "it is left out")
        return
    if link.target != article.slug:
        yield _Route("prose", place, to, link.shown, link.exists, "it becomes plain text")
    heading = "it goes to the page" if link.target != article.slug else "it becomes plain text"
    seen = both(link.shown, link.exists)
    yield _Route("heading", place, f"{to}#{link.anchor}", seen, link.heading, heading)


def _notice(subject: Provable) -> Iterator[_Route]:
    """The links of the notice that names what is not enabled."""
    article = subject.blueprint.article
    for need in subject.blueprint.needs:
        if need.href:
            scope, _, name = need.key.partition(".")
            place = article.places.get(f"prerequisites.{scope}", article.place(1, 1))
            what = f"the link of the notice about {scope}.{name}"
            shown = both(article.exists, opposite(need.met))
            yield _Route("notice", place, what, shown, need.reachable, "the notice has no link")


def _addresses(article: Article) -> Iterator[_Route]:
    """What may be typed or followed from elsewhere, whoever somebody is."""
    for number, slug in enumerate(article.front.redirect_from):
        place = article.places.get(f"redirectFrom.{number}", article.place(1, 1))
        what, else_it = f"the old address {slug}", "nothing is there"
        yield _Route("redirect", place, what, ALWAYS, article.exists, else_it)
    for number, words in enumerate(article.front.aliases):
        place = article.places.get(f"aliases.{number}", article.place(1, 1))
        what, else_it = f'the search for "{words}"', "it does not find this article"
        yield _Route("alias", place, what, ALWAYS, article.exists, else_it)


RULE = LintRule(code="LK603", name="hidden-target", check=check)
