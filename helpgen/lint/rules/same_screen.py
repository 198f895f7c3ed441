"""A screen of the product has one article that is about it, whoever asks.

Why: help that is asked for from a screen opens one article, and nobody would know which.
Bad:  `screens: [booking.new]` in two articles that one organization has
Good: the key in one of them, or prerequisites that omit the one where the other is published
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule, Stock


def check(stock: Stock) -> Iterator[Finding]:
    """Screens that an earlier article of this tenant is about already."""
    first: dict[str, str] = {}
    for blueprint in stock.blueprints:
        article = blueprint.article
        for number, screen in enumerate(article.front.screens):
            if screen in first:
                place = article.places.get(f"screens.{number}", article.place(1, 1))
                message = f"the screen `{screen}` has the article {first[screen]} already"
                yield Finding(place, message, "name it in one of them")
            first.setdefault(screen, article.slug)


RULE = LintRule(code="SL508", name="same-screen", check=check)
