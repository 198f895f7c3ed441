"""All figures of a project, from its articles, the description of its rules, and what became of its claims."""

from collections import Counter
from collections.abc import Collection, Sequence

from helpgen.compile import Setting
from helpgen.compile.every_passage import Reading
from helpgen.logic.claim_words import PARTS
from helpgen.model.article import Article
from helpgen.model.catalog import Catalog
from helpgen.model.claim_verdict import Status, Verdict
from helpgen.verify.coverage.figures import Coverage
from helpgen.verify.coverage.keys import key_figures
from helpgen.verify.coverage.rules import rule_figures
from helpgen.verify.coverage.sentences import sentence_figures
from helpgen.verify.description import Description


def coverage(  # noqa: PLR0913, PLR0917  all that the two sides consist of
    articles: Sequence[tuple[Article, Sequence[Reading]]],
    verdicts: Sequence[Verdict],
    catalog: Catalog,
    description: Description,
    setting: Setting,
    left_out: Collection[str],
) -> Coverage:
    """The figures; sentences below headings whose titles are `left_out` do not count, nor those of Related."""
    mistaken = {
        (each.path, each.claim.line, each.claim.column)
        for each in verdicts
        if each.status is Status.ERROR
    }
    whole = {
        article.path: [
            claim
            for claim in article.claims
            if (article.path, claim.line, claim.column) not in mistaken
        ]
        for article, _ in articles
    }
    titles = (*left_out, setting.related_heading)
    found = key_figures(articles, catalog, description, setting)
    return Coverage(
        tuple(rule_figures(verdicts, description)),
        *found,
        tuple(
            each
            for article, readings in articles
            for each in sentence_figures(article, readings, whole[article.path], titles)
        ),
        dict(
            Counter(
                claim.said.form
                for claims in whole.values()
                for claim in claims
                if claim.said.form not in PARTS
            )
        ),
    )
