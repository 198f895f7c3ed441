"""Whether an article can be drawn with nothing compiled but itself: most can, for few links name another's heading."""

from helpgen.compile.compiled import Compiled
from helpgen.compile.variables.slots import Link
from helpgen.model.article import Article


def names_headings_elsewhere(article: Article, compiled: Compiled) -> bool:
    """Whether a link of the article names a heading of another one, which has to be compiled for that."""
    return any(
        isinstance(slot, Link) and slot.anchor != "" and slot.target != article.slug
        for slot in compiled.slots.all
    )
