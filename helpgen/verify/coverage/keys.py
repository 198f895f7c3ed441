"""Which settings the articles tell of, beside those that rules read."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from helpgen.compile import Setting
from helpgen.compile.decide import branches
from helpgen.compile.every_passage import Reading
from helpgen.compile.passages import Kind
from helpgen.compile.reads import reads_of
from helpgen.compile.variables.plain import plain
from helpgen.logic import keys
from helpgen.model.article import Article
from helpgen.model.catalog import Catalog
from helpgen.verify.description import Description
from helpgen.verify.prose.plain import words_of


class Keys(NamedTuple):
    """All sorted: what some rule reads, what of it no article tells, and what articles tell and no rule reads."""

    read: tuple[str, ...]
    untold: tuple[str, ...]
    unread: tuple[str, ...]


def key_figures(
    articles: Sequence[tuple[Article, Sequence[Reading]]],
    catalog: Catalog,
    description: Description,
    setting: Setting,
) -> Keys:
    """The keys. What articles tell counts as unread only in a scope of which rules read something.

    Labels, the contact and the words of an organization are there to be told.
    """
    read = {key for rule in description.said.rules for key in rule.keys}
    told = {key for article, readings in articles for key in told_keys(article, readings, setting)}
    scopes = {key.partition(".")[0] for key in read}
    unread = {key for key in told & {*catalog.keys()} if key.partition(".")[0] in scopes} - read
    return Keys(tuple(sorted(read)), tuple(sorted(read - told)), tuple(sorted(unread)))


def told_keys(article: Article, readings: Sequence[Reading], setting: Setting) -> Iterator[str]:
    """Every key that an article names: in a variable, a condition, a prerequisite or a claim."""
    yield from article.needs
    for branch in branches(article.body):
        yield from keys(branch.condition)
    for name, text in (("title", article.front.title), ("summary", article.front.summary)):
        place = article.places.get(name) or article.place(1)
        yield from reads_of(plain(text, place, setting.variables).value)
    for claim in article.claims:
        yield from (claim.said.subject,) if claim.said.form == "is" else ()
        yield from (pair.name for pair in claim.said.policy)
    for reading in readings:
        for passage in reading.passages:
            for words in (passage.text, *passage.cells):
                yield from reads_of(words)
            if passage.kind is Kind.HEAD:
                yield from map(words_of, passage.cells)
