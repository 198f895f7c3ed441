"""The facts that articles print, `{{fact RULE.OUTPUT ...}}`, with the places where they do."""

import re
from collections.abc import Iterable, Iterator

from helpgen.compile.decide import lines, paths
from helpgen.frozen import frozen
from helpgen.logic import Condition, both
from helpgen.logic.fact_words import WORD, fact_key
from helpgen.model.article import Article
from helpgen.model.diagnostic import Place

_FACT = re.compile(r"(?<!\\)\{\{[ \t]*(fact[ \t][^{}|]*)(?:\|[^{}]*)?\}\}")


@frozen
class PrintedFact:
    """A fact as it stands in an article, by the words that ask for it, and the condition under which it is shown."""

    key: str
    place: Place
    given: Condition


def printed_facts(articles: Iterable[Article]) -> Iterator[PrintedFact]:
    """Every fact, as often as it stands there."""
    for article in articles:
        if not any(WORD in line.text for line in lines(article.body)):
            continue  # so it is with nearly all, and what each line takes to be shown need not be worked out
        for path in paths(article.body):
            line = path.line
            for found in _FACT.finditer(line.text) if WORD in line.text else ():
                place = article.place(line.number, line.column + found.start() + 1)
                yield PrintedFact(fact_key(found[1]), place, both(article.has_body, path.given))
