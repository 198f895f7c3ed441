"""An organization's site with the marks of its claims: the same pages, from the same theme."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from helpgen.model.address import root_of
from helpgen.model.claim_verdict import Verdict
from helpgen.model.content import Content
from helpgen.model.site import Shelf, Site
from helpgen.render.claims.claim_marks import marked
from helpgen.render.claims.claim_view import WORST_FIRST
from helpgen.render.claims.look import TEMPLATES


def claimed_site(site: Site, verdicts: Mapping[str, Sequence[Verdict]]) -> Site:
    """The site whose bodies are traced, with marks instead; `verdicts` are this organization's by article.

    It is looked at and never published: it has no address, no feed and no search.
    """
    shelves = tuple(_shelf(site, shelf, verdicts) for shelf in site.shelves)
    return replace(site, shelves=shelves, outputs=(), tenant=replace(site.tenant, base_url=None))


def _shelf(site: Site, shelf: Shelf, verdicts: Mapping[str, Sequence[Verdict]]) -> Shelf:
    articles = [_claimed(site, each, verdicts.get(each.slug, ())) for each in shelf.articles]
    return replace(shelf, articles=tuple(articles))


def _claimed(site: Site, article: Content, verdicts: Sequence[Verdict]) -> Content:
    found = Counter(each.status for each in verdicts)
    bar = TEMPLATES.get_template("bar.html").render(
        tenant=site.tenant.name,
        counts=[(str(status), found[status]) for status in WORST_FIRST if found[status]],
        report=f"{root_of(article.slug)}../index.html",
    )
    return article._replace(body=bar + marked(article.body, verdicts))
