"""An article bound where it was compiled, in whichever process.

It comes without the article, which all processes had before they were forked: to hand it over again took longer than
all the rest.
"""

from dataclasses import fields
from operator import attrgetter
from typing import Any

from helpgen.compile import Compiled, Drawing
from helpgen.compile.links.directory import Headings
from helpgen.frozen import frozen
from helpgen.model.article import Article
from helpgen.model.diagnostic import Checked, Diagnostic
from helpgen.model.template import Blueprint

_NAMES = [part.name for part in fields(Blueprint) if part.name != "article"]
_APART = attrgetter(*_NAMES)


@frozen
class BoundArticle:
    """A blueprint's fields but for its article, what was found while it was drawn, and what others ask of it.

    `taken` are the addresses that it asked for itself. `is_for_all` says that it is the same whoever reads it, as all
    are that show every definition they refer to.
    """

    apart: tuple[Any, ...]
    diagnostics: tuple[Diagnostic, ...]
    headings: Headings
    taken: frozenset[str]
    is_for_all: bool

    def drawn(self, article: Article) -> Checked[Blueprint]:
        """The blueprint of the article that it was made of."""
        told = dict(zip(_NAMES, self.apart, strict=True))
        return Checked(Blueprint(article=article, **told), self.diagnostics)


def bound_article(article: Article, compiled: Compiled, drawing: Drawing) -> BoundArticle:
    """The article bound to what all others say of themselves; `drawing` finds it compiled so."""
    made = drawing.blueprint(article)
    return BoundArticle(
        _APART(made.value),
        made.diagnostics,
        drawing.headings(article),
        drawing.taken(article),
        not any(each.undefined for each in (*compiled.variants.values(), *compiled.spare)),
    )
