"""The lines of an article as they were typed, and the names of the catalog that stand in them."""

import re
from collections.abc import Iterator

from helpgen.logic import keys
from helpgen.model.source import Body, Line, Within
from helpgen.model.template import Blueprint

_NAME = re.compile(r"\b(?:features|settings|org)\.[a-z][a-zA-Z0-9]*|\blabels\.[a-z][a-zA-Z0-9]*")


def source_lines(nodes: Body) -> Iterator[Line]:
    """Every line, and every part of one, whoever sees it."""
    for node in nodes:
        if isinstance(node, Line):
            yield node
        elif isinstance(node, Within):
            yield from source_lines(node.parts)
        else:
            for branch in node.branches:
                yield from source_lines(branch.nodes)


def names_in(text: str) -> frozenset[str]:
    """The keys (`features.x`) and labels (`labels.x`) that a text names, as code or as variables."""
    return frozenset(_NAME.findall(text))


def names_of(blueprint: Blueprint) -> Iterator[str]:
    """The keys and labels that an article names anywhere: text, conditions, prerequisites, front matter, claims."""
    article = blueprint.article
    yield from article.needs
    for condition in blueprint.conditions:
        yield from keys(condition)
    front = article.front
    typed = [front.title, front.summary, *front.tags, *front.aliases]
    typed += [line.text for line in source_lines(article.body)]
    typed += [repr(claim) for claim in article.claims]
    yield from names_in("\n".join(typed))
